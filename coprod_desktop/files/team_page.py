# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The page that a team opens in any browser, without a network. What is counted is not decided here.

Text typed by people is only ever text: the template escapes all of it, and the page may load nothing but its
own pictures and the recordings beside it.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, StrictUndefined

_TEMPLATE = Path(__file__).with_name("team_page.html.j2")
_STYLE = Path(__file__).with_name("team_page.css")


@dataclass(frozen=True)
class ShownPicture:
    """A picture inside the page.

    Attributes:
        words: what it shows.
        source: a data address, or empty when there is no picture; then the words are shown.
    """

    words: str
    source: str = ""


@dataclass(frozen=True)
class Count:
    """How many people picked one thing.

    Attributes:
        words: the thing.
        count: people.
        picture: the thing, if there is a picture.
    """

    words: str
    count: int
    picture: ShownPicture | None = None


@dataclass(frozen=True)
class ShownView:
    """One thing that one person said.

    Attributes:
        person: their name if they gave it, else a label.
        answer: in words; empty for a recording.
        text: what they wrote.
        sound: the address of the recording, from the page.
        length_s: of the recording, in seconds.
        given: how, in words.
        may: what the team may do with it, in words.
        helped: how others helped, in words.
    """

    person: str
    answer: str
    text: str
    sound: str
    length_s: float
    given: str
    may: str
    helped: str


@dataclass(frozen=True)
class ShownStep:
    """One page or question with all that was said there.

    Attributes:
        step_id: for links inside the page.
        heading: such as ``Question 2``.
        text: the question, or the sentences of the page.
        picture: of the page or question.
        counts: the things to pick, those that nobody picked too.
        off_scale: I don't know and its like, apart.
        hard: how many called it hard.
        skipped: how many gave no answer; None for a page, which asks nothing.
        views: every one, also those of one person alone.
    """

    step_id: str
    heading: str
    text: str
    picture: ShownPicture | None
    counts: tuple[Count, ...]
    off_scale: tuple[Count, ...]
    hard: int
    skipped: int | None
    views: tuple[ShownView, ...]


@dataclass(frozen=True)
class ShownFile:
    """One person's file.

    Attributes:
        person: their name if they gave it, else a label.
        day: in words.
        version: 1 for their first file.
        more_time: whether they asked for more time.
        receipt: the picture code; the person has the same.
        sha256: of the manifest.
    """

    person: str
    day: str
    version: int
    more_time: bool
    receipt: tuple[ShownPicture, ...]
    sha256: str


@dataclass(frozen=True)
class ShownPlan:
    """One version of one proposal with all files about it.

    Attributes:
        anchor: for links inside the page.
        title: its title, or its id when its file was not there.
        about: team and version, in words.
        files: one for each person.
        steps: in the order of the proposal.
    """

    anchor: str
    title: str
    about: str
    files: tuple[ShownFile, ...]
    steps: tuple[ShownStep, ...]


@dataclass(frozen=True)
class AnswerPage:
    """The whole page.

    Attributes:
        plans: one or more.
        notes: about files that were not taken, in words.
    """

    plans: tuple[ShownPlan, ...]
    notes: tuple[str, ...]


def page_html(page: AnswerPage) -> str:
    """Draw the page.

    Args:
        page: what stands in it.

    Returns:
        HTML that needs nothing but the recordings beside it.
    """
    style = _STYLE.read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(_TEMPLATE.read_text("utf-8"))
    return template.render(page=page, style=style, style_hash=digest)


def picture_source(data: bytes, kind: str) -> str:
    """Return the address of a picture that is inside the page.

    Args:
        data: the picture.
        kind: ``png`` or ``svg+xml``.
    """
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"

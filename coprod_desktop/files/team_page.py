# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The page that a team opens in any browser, without a network. What is counted is not decided here.

Text typed by people is only ever text: the template escapes all of it, and the page may load nothing but the
pictures and the recordings beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.files.plain_html import drawn_html

_TEMPLATE = Path(__file__).with_name("team_page.html.j2")
_STYLE = Path(__file__).with_name("team_page.css")


@dataclass(frozen=True)
class ShownPicture:
    """A picture of the page.

    Attributes:
        words: what it shows; empty where the words beside it say it.
        source: its address in the folder, or empty when there is no picture; then the words are shown.
    """

    words: str
    source: str = ""


@dataclass(frozen=True)
class CountRow:
    """How often one thing was picked.

    Attributes:
        words: the thing.
        counts: a number for each column of its table.
        picture: the thing, if there is a picture.
    """

    words: str
    counts: tuple[int, ...]
    picture: ShownPicture | None = None


@dataclass(frozen=True)
class CountTable:
    """What people picked, counted.

    Attributes:
        caption: what is counted.
        columns: the heads of the columns of numbers.
        rows: the things, those that nobody picked too.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]


@dataclass(frozen=True)
class ShownPiece:
    """One piece of an answer, in words and pictures."""

    words: str
    pictures: tuple[ShownPicture, ...] = ()


@dataclass(frozen=True)
class ShownPart:
    """One part of an answer.

    Attributes:
        label: such as ``Why``; empty for the answer itself.
        pieces: in the order of the person.
    """

    label: str
    pieces: tuple[ShownPiece, ...]


@dataclass(frozen=True)
class ShownView:
    """One thing that one person said.

    Attributes:
        person: their name if they gave it, else a label.
        parts: what they picked, and why; or the pictures of their message.
        text: what they wrote or agreed to.
        by: who wrote it down or saw it, as a sentence; else empty.
        sound: the address of the recording, from the page.
        length_s: of the recording, in seconds.
        drawing: their drawing or photo, or the first picture of their film.
        given: how, in words.
        may: what the team may do with it, in words.
        helped: how others helped, in words.
        notes: what else must be known, a sentence each.
        film: the address of the film, from the page; else empty.
    """

    person: str
    given: str
    may: str
    helped: str
    parts: tuple[ShownPart, ...] = ()
    text: str = ""
    by: str = ""
    sound: str = ""
    length_s: float = 0.0
    drawing: ShownPicture | None = None
    notes: tuple[str, ...] = ()
    film: str = ""


@dataclass(frozen=True)
class ShownStep:
    """One page or question with all that was said there.

    Attributes:
        step_id: for links inside the page.
        heading: such as ``Question 2``.
        text: the question, or the sentences of the page.
        pictures: of the page or question.
        counts: people's own answers, counted.
        apart: answers off the scale, which are never counted with the others.
        hard: how many called it hard.
        skipped: how many gave no answer; None for a page, which asks nothing.
        views: every one of the people's own, also those of one person alone.
        proxies: what somebody else answered for a person.
        observations: what somebody saw.
    """

    step_id: str
    heading: str
    text: str
    pictures: tuple[ShownPicture, ...]
    counts: tuple[CountTable, ...]
    apart: tuple[CountTable, ...]
    hard: int
    skipped: int | None
    views: tuple[ShownView, ...]
    proxies: tuple[ShownView, ...] = ()
    observations: tuple[ShownView, ...] = ()


@dataclass(frozen=True)
class ShownFile:
    """One person's file.

    Attributes:
        person: their name if they gave it, else a label.
        day: in words.
        version: 1 for their first file.
        facts: what belongs to all of it, a label and words each.
        conflict: a sentence when somebody of the team was there as supporter; else empty.
        consent: the address of the recording of the consent, or empty.
        worried: who to tell when a view shows that this person is not safe, in words; empty when not known.
        receipt: the picture code; the person has the same.
        sha256: of the manifest.
    """

    person: str
    day: str
    version: int
    facts: tuple[tuple[str, str], ...]
    receipt: tuple[ShownPicture, ...]
    sha256: str
    conflict: str = ""
    consent: str = ""
    worried: str = ""


@dataclass(frozen=True)
class ShownPlan:
    """One version of one proposal with all files about it.

    Attributes:
        anchor: for links inside the page.
        title: its title, or its id when its file was not there.
        about: team and version, in words.
        files: one for each person.
        counts: about the plan as a whole.
        steps: in the order of the proposal.
    """

    anchor: str
    title: str
    about: str
    files: tuple[ShownFile, ...]
    counts: tuple[CountTable, ...]
    steps: tuple[ShownStep, ...]


@dataclass(frozen=True)
class AnswerPage:
    """The whole page.

    Attributes:
        plans: one or more.
        notes: about files that were not taken, and what was taken back, in words.
    """

    plans: tuple[ShownPlan, ...]
    notes: tuple[str, ...]


def page_html(page: AnswerPage) -> str:
    """Draw the page.

    Args:
        page: what stands in it.

    Returns:
        HTML that needs nothing but the recordings and pictures beside it.
    """
    return drawn_html(_TEMPLATE, _STYLE, page=page)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Plans that a test writes: the honest facts of the sample, with the pages and questions of the test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from tests.journeys.team import SAMPLES, make_plan

_SAMPLE = SAMPLES / "new-bus-stops" / "proposal.toml"
_SAMPLE_HEAD = ('"7a0c1c52-2f0b-4d0e-9a5e-6d5b4f1c8e21"', '"New bus stops"')
_FIRST_STEP = "[[step]]"
_HARD_WORDS, _MAIN_POINTS = "[[hard_word]]", "[[main_point]]"


def plan_of(
    title: str, plan_id: str, steps: str, folder: Path, files: Mapping[str, bytes] = MappingProxyType({})
) -> Path:
    """Make a plan, and return its file.

    Args:
        title: 1 to 5 words.
        plan_id: a UUID that no other plan of the computer has.
        steps: its pages and questions, as they stand in a `proposal.toml`.
        folder: an empty place for the plan's folder and file.
        files: what lies beside the `proposal.toml`.
    """
    head = _SAMPLE.read_text(encoding="utf-8").partition(_FIRST_STEP)[0]
    facts, _, rest = head.partition(_HARD_WORDS)
    for old, new in zip(_SAMPLE_HEAD, (plan_id, title), strict=True):
        assert old in facts
        facts = facts.replace(old, f'"{new}"')
    # The test's steps do not hold the sample's hard words.
    main_points = _MAIN_POINTS + rest.partition(_MAIN_POINTS)[2]
    source = folder / title
    source.mkdir()
    (source / "proposal.toml").write_text(f"{facts}{main_points}{steps}", encoding="utf-8")
    for name, data in files.items():
        (source / name).write_bytes(data)
    path = folder / f"{title}.coprod"
    make_plan(source, path)
    return path


def page(step_id: str, line: str) -> str:
    """Return a page with one line."""
    return _step("page", step_id, f'lines = ["{line}"]', f"picture = {_picture('bare-stop')}")


def film(file: str, words: str, caption: str, seconds: int) -> str:
    """Return a film, to stand after its page."""
    lines = (
        "[step.film]",
        f'film = "{file}"',
        f'words = "{words}"',
        'author = "Amina"',
        'licence = "own film"',
        f'captions = [{{ from_ms = 0, until_ms = {seconds * 1000}, text = "{caption}" }}]',
    )
    return "\n".join((*lines, "", ""))


def about_one_thing(kind: str, step_id: str, text: str) -> str:
    """Return a question about one thing: three points, or to tell."""
    return _step(kind, step_id, f'text = "{text}"', f"picture = {_picture('bare-stop')}")


def about_things(kind: str, step_id: str, text: str, *more: str, as_it_is: bool = False) -> str:
    """Return a question about seats, a roof, lights and a sign.

    Args:
        kind: of the question.
        step_id: of the question.
        text: what it asks.
        more: further lines of it.
        as_it_is: whether nothing may change, too.
    """
    things = {"seat": "Seats", "roof": "A roof", "light": "Lights", "sign": "A big sign"}
    rows = [_choice(name, words, name) for name, words in things.items()]
    if as_it_is:
        rows.append(_choice("as-it-is", "Leave it", "leave-as-it-is"))
    return _step(kind, step_id, f'text = "{text}"', f"choices = [{', '.join(rows)}]", *more)


def _step(kind: str, step_id: str, *lines: str) -> str:
    return "\n".join((_FIRST_STEP, f'kind = "{kind}"', f'id = "{step_id}"', *lines, "", ""))


def _choice(choice_id: str, words: str, picture: str) -> str:
    return f'{{ id = "{choice_id}", words = "{words}", picture = {_picture(picture)} }}'


def _picture(name: str) -> str:
    return f'{{ picture = "set:{name}", words = "What it looks like" }}'

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One hostile file: how it is made, by which door it comes, and with what it may be refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.errors import FileProblem
from tests.files.makers import content, listed, sound, with_picture, zipped

FILE, SET, FILM = "file", "set", "film"
"""The three doors: for plans, views and photos; for pictures and boards; for films."""
Problems = tuple[type[FileProblem], ...]


@dataclass(frozen=True)
class Case:
    """A hostile file.

    Attributes:
        make: gives its bytes.
        problems: with any of these it may be refused.
        harmless: whether it may also be taken in, since only pixels or samples of it are left.
        door: by which it comes.
    """

    make: Callable[[], bytes]
    problems: Problems
    harmless: bool = False
    door: str = FILE


Cases = Mapping[str, Case]


def within(wrap: Callable[[bytes], bytes], make: Callable[[], bytes]) -> Callable[[], bytes]:
    """A maker of what another maker makes, with something around it."""
    return lambda: wrap(make())


def plan_of(files: Mapping[str, bytes], change: Callable[[Any], object] | None = None) -> bytes:
    """A whole and honest zip of a plan, with these media and this change of its fields."""
    return zipped(listed({"proposal.json": json.dumps(content(change)).encode(), **files}))


def plan_with_cover(data: bytes, name: str = "media/a.png") -> bytes:
    """A plan whose cover is this."""
    return plan_of({name: data}, with_picture(name))


def plan_with_sound(data: bytes) -> bytes:
    """A plan whose first line is read aloud by this."""

    def narrated(made: Any) -> None:
        page = next(step for step in made["steps"] if step["kind"] == "page")
        page["lines"][0]["narration"] = "media/a.wav"

    return plan_of({"media/a.wav": data}, narrated)


def honest_plan() -> bytes:
    """One that must be taken, so that the others are refused for what is odd in them."""
    return plan_with_sound(sound())

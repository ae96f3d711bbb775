# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a film that somebody chose, whatever camera wrote it. All of this runs in the reading process."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from coprod_desktop.domain.errors import FileProblem
from coprod_desktop.files.film_maker import narrowing
from coprod_desktop.files.frames import End, Frame, GoingOn, Medium, Refusal

_FILM = "film.avi"


def read_film_frames(file: BinaryIO) -> Iterator[Frame]:
    """Read a film from outside.

    Args:
        file: the film, at its start.

    Yields:
        How far it is, now and then; the film as the one medium, and an end; or at any time a refusal.
    """
    try:
        yield GoingOn(0)
        for step in narrowing(file, ""):
            yield GoingOn(step) if isinstance(step, int) else Medium(_FILM, step)
        yield End()
    except FileProblem as problem:
        yield Refusal(type(problem).__name__, problem.place, problem.detail)

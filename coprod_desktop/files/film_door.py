# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one way in for a film by which somebody says something, from a phone or a stick.

It is read in the same process as that of `door`, which tells how far it is and can be stopped. Only the
narrow kind of `films` comes back. Call it from a worker, not on the screen thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig
from coprod_desktop.domain.progress import Stopped
from coprod_desktop.files.film_maker import MAX_SOURCE_BYTES
from coprod_desktop.files.films import read_film
from coprod_desktop.files.frames import End, Frame, GoingOn, Medium, Refusal, problem_of
from coprod_desktop.files.reader_process import FILM_WORD
from coprod_desktop.files.reading import opened, reading

QUIET_LIMIT_S = 15.0
"""The reader ends itself when ten pictures take it this long; the largest that are taken need some 2 seconds
on a slow computer."""


def read_film_file(
    path: Path,
    told: Callable[[int], None],
    stopped: Callable[[], bool],
    *,
    reader: Sequence[str] = (),
    quiet_limit_s: float = QUIET_LIMIT_S,
) -> bytes:
    """Take in a film from outside. It waits for the reader.

    Args:
        path: the film.
        told: called on this thread with how many pictures are made so far; 25 are a second of most films, and
            there are at most 1500.
        stopped: asked on this thread, each time before `told`; whether it is to stop.
        reader: starts the reading process; `reading.reader_command` when empty.
        quiet_limit_s: how long the reader may take for one piece, in seconds.

    Returns:
        An AVI as `films.clean_film` gives it, up to a minute long.

    Raises:
        FileNotThere: no such file, or we may not read it.
        UnsafeFile: no plain file.
        NotOurFile: no film of a kind that is taken.
        DamagedFile: it cannot be decoded, or the reader broke over it.
        FileTooBig: too long, too large, or it takes too much memory.
        FileTookTooLong: the reader was too slow.
        NeedsPart: it is no narrow film, and the part that reads others is not installed.
        Stopped: it was stopped.
    """
    with opened(path) as handle:
        if os.fstat(handle).st_size > MAX_SOURCE_BYTES:
            raise FileTooBig(str(path), f"more than {MAX_SOURCE_BYTES} bytes")
        with reading(handle, reader, quiet_limit_s, word=FILM_WORD) as frames:
            return _film(frames, told, stopped)


def _film(frames: Iterator[Frame], told: Callable[[int], None], stopped: Callable[[], bool]) -> bytes:
    film = b""
    for frame in frames:
        if stopped():
            raise Stopped
        match frame:
            case GoingOn(so_far=pictures):
                told(pictures)
            case Medium(data=data) if not film:
                film = data
            case Refusal():
                raise problem_of(frame)
            case End() if film:
                return _checked(film)
            case _:
                break
    raise DamagedFile("", "the reader stopped in the middle, or told what is no film")


def _checked(film: bytes) -> bytes:
    """The reader holds a large program of others: what it sent must at least have the narrow form."""
    try:
        read_film(film, "")
    except BadField as problem:
        raise DamagedFile("", f"the reader sent another kind of film: {problem.detail}") from problem
    return film

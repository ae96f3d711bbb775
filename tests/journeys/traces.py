# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Looks for planted words and sounds in all that a run of the app leaves behind, and in its processes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

WINDOW_BYTES = 32
WINDOWS = 12
"""Of different bytes for the most part: silence stands in every file."""


def forms_of(words: str) -> tuple[bytes, ...]:
    """How words can stand in a file."""
    return words.encode(), words.encode("utf-16-le"), words.lower().encode(), words.encode().hex().encode()


def windows_of(pcm: bytes) -> tuple[bytes, ...]:
    """Short pieces of a recording from its loudest places, where no two sounds are the same by chance."""
    samples = np.frombuffer(pcm, np.int16).astype(np.float64)
    places = np.argsort(-np.abs(samples[:-WINDOW_BYTES])).tolist()
    found: dict[bytes, None] = {}
    for place in places:
        window = pcm[2 * place : 2 * place + WINDOW_BYTES]
        if len(set(window)) >= WINDOW_BYTES // 2:
            found[window] = None
        if len(found) == WINDOWS:
            break
    assert len(found) == WINDOWS, "a recording of silence"
    return tuple(found)


def found_on_disk(planted: Iterable[bytes], folders: Sequence[Path]) -> list[str]:
    """Where something that was planted stands, in a file or in the name of one."""
    wanted = tuple(planted)
    return [
        f"{path}: {each!r}"
        for folder in folders
        for path in folder.rglob("*")
        for each in wanted
        if each in _content(path) or each in str(path).encode()
    ]


def _content(path: Path) -> bytes:
    if not path.is_file() or path.is_symlink():
        return b""
    try:
        return path.read_bytes()
    except OSError:
        return b""  # a file of another program of the machine that went away meanwhile


def found_in_processes(planted: Iterable[bytes], first: int) -> list[str]:
    """Where something that was planted stands in the environment or the words of a process.

    Args:
        planted: what is looked for.
        first: the app; what it started is looked at too.
    """
    wanted, found = tuple(planted), []
    for pid in family_of(first):
        for of_it in ("environ", "cmdline", "comm"):
            told = _content(Path(f"/proc/{pid}/{of_it}"))
            found += [f"{pid} {of_it}: {each!r}" for each in wanted if each in told]
    return found


def family_of(first: int) -> list[int]:
    """A process and all that come from it."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        told = _content(folder / "stat").rpartition(b")")[2].split()
        if len(told) > 1:
            parents[int(folder.name)] = int(told[1])
    family = [first]
    for pid in family:
        family += [child for child, parent in parents.items() if parent == pid]
    return family

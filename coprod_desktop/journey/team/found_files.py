# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The files of ours that lie in folders: on a stick, or where files arrive."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from coprod_desktop.files.parcel_file import SUFFIX as PARCEL_SUFFIX
from coprod_desktop.files.recall_file import SUFFIX as RECALL_SUFFIX

SUFFIXES = (".coprod", ".coprodview", RECALL_SUFFIX, PARCEL_SUFFIX)
"""Of the files that are looked for in a folder; plans come first, since they say what was asked."""


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files among some paths, and those of ours in the folders among them, plans first."""
    found = dict.fromkeys(file for path in paths for file in _files_of(path))
    return tuple(sorted(found, key=lambda path: path.suffix.lower() != SUFFIXES[0]))


def _files_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, _folders, names in os.walk(path):
        yield from (Path(folder) / name for name in sorted(names) if name.lower().endswith(SUFFIXES))

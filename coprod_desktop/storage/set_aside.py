# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The folders with what was here before a backup was put back, or a damaged file mended.

They are a help for a while, and no place in which anything may stay that was deleted for good.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from coprod_desktop.storage.disk import sync_folder
from coprod_desktop.storage.problems import told_as_store_problem

SET_ASIDE = "set_aside"
"""How their names begin; the day follows."""
DAYS = 30
"""How long they stay, in days. Two screens tell it."""
_NAME = re.compile(rf"{SET_ASIDE}_(\d{{4}})_(\d\d)_(\d\d)(_\d+)?")


def new_aside(folder: Path, day: date) -> Path:
    """A folder that is not there yet, for what is set aside.

    Its name is told on a screen: with hyphens it would go over two lines.
    """
    first = aside = folder / f"{SET_ASIDE}_{day:%Y_%m_%d}"
    number = 1
    while aside.exists():
        number += 1
        aside = first.with_name(f"{first.name}_{number}")
    return aside


def forget_in_asides(path: Path) -> None:
    """Remove what was set aside of one person's database, and of the files beside it.

    Args:
        path: of the database that is used now.

    Raises:
        StoreNotWritable: some of it may be left.
    """
    with told_as_store_problem(path):
        for aside in _asides(path.parent):
            for left in aside.glob(f"{path.name}*"):
                left.unlink()
            if (aside / path.stem).is_dir():
                shutil.rmtree(aside / path.stem)
            sync_folder(aside)


def forget_asides_with(folder: Path, name: str) -> None:
    """Remove what was set aside together with a file: without it nothing of the rest could be opened.

    Args:
        folder: the data folder.
        name: of the file.

    Raises:
        StoreNotWritable: some of it may be left.
    """
    with told_as_store_problem(folder):
        for aside in _asides(folder):
            if any(aside.glob(f"{name}*")):
                shutil.rmtree(aside)
        sync_folder(folder)


def remove_old_asides(folder: Path, today: date) -> None:
    """Remove what was set aside more than `DAYS` ago. A day that is still to come is a clock that was wrong.

    Raises:
        StoreNotWritable: some of it may be left.
    """
    with told_as_store_problem(folder):
        for aside in _asides(folder):
            found = _NAME.fullmatch(aside.name)
            if found and _day_of(found) < today - timedelta(days=DAYS):
                shutil.rmtree(aside)


def _asides(folder: Path) -> Iterator[Path]:
    yield from (path for path in list(folder.glob(f"{SET_ASIDE}_*")) if path.is_dir())


def _day_of(found: re.Match[str]) -> date:
    year, month, day = (int(found[number]) for number in (1, 2, 3))
    try:
        return date(year, month, day)
    except ValueError:
        return date.max  # nobody made such a name by this app

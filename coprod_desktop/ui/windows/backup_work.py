# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is done of backups aside, in a worker: plain values in, plain values out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from coprod_desktop.domain.brought import Brought
from coprod_desktop.domain.errors import (
    DiskFull,
    FileProblem,
    StoreInUse,
    StoreNotWritable,
    StoreProblem,
)
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.presenters.backup_presenter import BackupNews, Fault, KeptDay, PlaceNews
from coprod_desktop.storage.backup_list import Backup, place_name, read_backup
from coprod_desktop.storage.backup_making import Source, make_backup
from coprod_desktop.storage.backup_place import find_backups, read_list
from coprod_desktop.storage.backup_restore import prepare_restore
from coprod_desktop.storage.merging import prepare_merge
from coprod_desktop.vault.device_lock import key_behind_words

INSIDE = "backups"


@dataclass
class Order:
    """One run of the worker: where to, and what with; and whether it is over."""

    inside: Source
    outside: Source | None
    day: date
    news: BackupNews
    check_all: bool
    over: bool = False


def make_both(order: Order, progress: Progress) -> BackupNews:
    """Make a backup beside the data, and one outside where that is wanted and there; what came of it."""
    try:
        return _both_made(order, progress)
    finally:
        order.over = True


def _both_made(order: Order, progress: Progress) -> BackupNews:
    news, inside = order.news, order.inside
    news = replace(news, inside=_make(inside, inside.folder / INSIDE, order, progress, news.inside))
    if not news.place:
        return news
    home = Path(news.place)
    place = home / place_name(inside.device_key)
    # The folder that a stick hung in may stay when it is pulled out.
    if not home.is_dir() or (news.outside.last is not None and not place.is_dir()):
        return replace(news, outside=replace(news.outside, fault=Fault.NOT_THERE))
    if order.outside is None:
        return replace(news, outside=replace(news.outside, fault=Fault.NEEDS_WORDS))
    return replace(news, outside=_make(order.outside, place, order, progress, news.outside))


def _make(source: Source, place: Path, order: Order, progress: Progress, before: PlaceNews) -> PlaceNews:
    try:
        make_backup(source, place, order.day, progress, order.check_all)
    except (Stopped, StoreInUse):
        return before
    except DiskFull:
        return replace(before, fault=Fault.FULL)
    except StoreNotWritable:
        return replace(before, fault=Fault.READ_ONLY)
    except (StoreProblem, FileProblem):
        return replace(before, fault=Fault.DAMAGED)
    return PlaceNews(order.day, Fault.NONE)


def look(places: list[Path], key: bytes) -> tuple[KeptDay, ...]:
    """Which backups there are, the newest first."""
    found: list[KeptDay] = []
    for number, place in enumerate(places):
        if not place.is_dir():
            continue
        for backup in find_backups(place).backups:
            try:
                people = len(read_list(backup, key).people)
            except (StoreProblem, FileProblem):
                continue
            found.append(KeptDay(str(backup.path), backup.day, backup.number, people, is_outside=number > 0))
    return tuple(sorted(found, key=lambda each: (each.day, not each.is_outside, each.number), reverse=True))


def lay_out(
    folder: Path, chosen: KeptDay, key: bytes, day: date, progress: Progress, with_key: bool
) -> StoreProblem | FileProblem | None:
    """Check a backup and lay it out beside the data; tells why that cannot be."""
    try:
        prepare_restore(folder, read_backup(Path(chosen.path)), key, day, progress, with_key)
    except Stopped:
        return None
    except (StoreProblem, FileProblem) as problem:
        return problem
    return None


def laid_together(
    ours: Source, chosen: KeptDay, key: bytes, day: date, progress: Progress
) -> Brought | StoreProblem | FileProblem | None:
    """Lay out what both computers have together; tells what comes, why it cannot be, or None if stopped."""
    try:
        return prepare_merge(ours, read_backup(Path(chosen.path)), key, day, progress)
    except Stopped:
        return None
    except (StoreProblem, FileProblem) as problem:
        return problem


def newest_in(folder: Path) -> Backup | None:
    """The newest backup in a folder, of any computer; None where there is none."""
    try:
        found = find_backups(folder).backups
    except StoreProblem:
        return None
    return found[0] if found else None


def opened(backup: Backup, typed: str) -> tuple[KeptDay, bytes] | None:
    """Open the backup of another computer with its words; None where they are wrong."""
    key = key_behind_words(backup.key_file, typed)
    if key is None:
        return None
    try:
        people = len(read_list(backup, key).people)
    except (StoreProblem, FileProblem):
        people = 0  # what is wrong with it is found when all of it is checked
    return KeptDay(str(backup.path), backup.day, backup.number, people, is_outside=True), key

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A folder with backups: what is there, whether it is whole, and which of them stay.

Three recent ones stay, the last one of each of seven days, and the last one of each of four weeks. *Source*:
our own choice. One that holds what a person deleted for good since goes as soon as a newer checked one is
there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from coprod_desktop.domain.errors import FileProblem, StoreDamaged
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.storage.backup_list import (
    BACKUP_ENDS,
    DEVICE_FILE,
    MOST_LIST_BYTES,
    Backup,
    BackupList,
    list_from_bytes,
    list_key,
    read_backup,
)
from coprod_desktop.storage.cipher import check_copy
from coprod_desktop.storage.disk import sync_folder
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.sealed_file import read_sealed

RECENT, DAYS, WEEKS = 3, 7, 4
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Found:
    """What lies in a place.

    Attributes:
        backups: those whose small file can be read, the newest first.
        unread: how many cannot.
    """

    backups: tuple[Backup, ...]
    unread: int = 0


def find_backups(place: Path) -> Found:
    """Look for backups in a folder, or in the folders in it, such as a stick.

    Raises:
        StoreNotWritable: the folder cannot be read.
    """
    found, unread = [], 0
    with told_as_store_problem(place):
        paths = [*place.glob(f"*{BACKUP_ENDS}"), *place.glob(f"coprod-backup-*/*{BACKUP_ENDS}")]
    for path in paths:
        try:
            found.append(read_backup(path))
        except FileProblem:
            unread += 1
    found.sort(key=lambda backup: (backup.day, backup.number), reverse=True)
    return Found(tuple(found), unread)


def read_list(backup: Backup, device_key: bytes) -> BackupList:
    """Read which piece goes where.

    Raises:
        StoreDamaged: it is gone or hurt, or of another computer.
        FileProblem: it is none of ours.
    """
    path = backup.pieces / backup.list_sha256
    # Before it is opened nobody knows who put it there.
    with told_as_store_problem(path):
        if path.is_file() and path.stat().st_size > MOST_LIST_BYTES:
            raise StoreDamaged(str(path), f"a list with more than {MOST_LIST_BYTES} bytes")
    opened = read_sealed(path, list_key(device_key))
    if not opened.has_end:
        raise StoreDamaged(str(path), "the list was cut short")
    return list_from_bytes(opened.content)


def check_backup(backup: Backup, device_key: bytes, progress: Progress | None = None) -> BackupList:
    """Read every byte of a backup, and look whether it is what was written.

    Args:
        backup: any.
        device_key: that it was made with.
        progress: told how far it is.

    Returns:
        What is in it.

    Raises:
        StoreDamaged: something is gone or hurt.
        FileProblem: it is none of ours.
        Stopped: somebody did not want to wait.
    """
    listed = read_list(backup, device_key)
    if not any(each.name == DEVICE_FILE for each in listed.files):
        raise StoreDamaged(str(backup.path), "the file of the computer is not in it")
    if progress is not None:
        progress.of = len(listed.files)
    for done, each in enumerate(listed.files):
        if progress is not None:
            progress.done = done
            if progress.stop:
                raise Stopped
        piece = backup.pieces / each.sha256
        if hash_of(piece) != each.sha256:
            raise StoreDamaged(str(piece), "the piece is gone or hurt")
        if each.name == DEVICE_FILE:
            check_copy(piece, device_key)
    return listed


def hash_of(path: Path) -> str:
    """The SHA-256 of a file, in hex; empty when it is gone."""
    if not path.is_file():
        return ""
    summed = sha256()
    with told_as_store_problem(path), path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            summed.update(chunk)
    return summed.hexdigest()


def tidy(place: Path, newest: Backup, device_key: bytes) -> None:
    """Remove backups that need not stay, and the pieces that none names.

    Args:
        place: holds nothing but backups.
        newest: was just made and checked.
        device_key: of all of them.

    Raises:
        StoreNotWritable: some may be left.
    """
    now = read_list(newest, device_key)
    lists: dict[Backup, BackupList] = {}
    found = find_backups(place)
    for backup in found.backups:
        try:
            lists[backup] = read_list(backup, device_key)
        except (StoreDamaged, FileProblem):
            # It may be mended by somebody who knows more than this program: it stays, and so do all pieces.
            continue
    staying = {backup for backup in _staying(lists) if not _holds_forgotten(lists[backup], now)}
    with told_as_store_problem(place):
        for backup in lists:
            if backup not in staying:
                backup.path.unlink(missing_ok=True)
        sync_folder(place)
        if len(lists) == len(found.backups) and not found.unread:
            named = {each.sha256 for backup in staying for each in lists[backup].files}
            named |= {backup.list_sha256 for backup in staying}
            for piece in newest.pieces.iterdir():
                if piece.name not in named:
                    piece.unlink()


def _staying(backups: Iterable[Backup]) -> set[Backup]:
    newest_first = sorted(backups, key=lambda each: (each.day, each.number), reverse=True)
    days: dict[object, Backup] = {}
    weeks: dict[object, Backup] = {}
    for backup in newest_first:
        days.setdefault(backup.day, backup)
        weeks.setdefault(backup.day.isocalendar()[:2], backup)
    return {*newest_first[:RECENT], *list(days.values())[:DAYS], *list(weeks.values())[:WEEKS]}


def _holds_forgotten(old: BackupList, now: BackupList) -> bool:
    """Whether something stands in an old backup that a person deleted for good since, or that was theirs.

    Somebody whose row was lost with a hurt file was not removed: that backup may be all there is of them.
    """
    people = now.people
    if old.removed < now.removed and not old.people.keys() <= people.keys():
        return True
    return any(
        name in people and person.forgotten < people[name].forgotten for name, person in old.people.items()
    )

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Puts a backup in the place of what is here. What is here is set aside, never deleted.

First all of the backup is checked and laid out in a folder of its own; a small file beside it then says that
it is whole. `finish_restore` does the rest when nothing is open, and goes on where a kill stopped it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.storage.backup_list import Backup, BackupList
from coprod_desktop.storage.backup_place import check_backup
from coprod_desktop.storage.disk import make_private_folder, replace_file, sync_folder
from coprod_desktop.storage.folder_lock import FolderLock
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.set_aside import new_aside

_RESTORING = "restoring"
_STATE = "state.json"
_KEY_FILE = "device.key"
_OURS = ("device.db*", "person_*", "own", "packs", "added")


class _State(msgspec.Struct, forbid_unknown_fields=True):
    """How far a restoring is: what is here goes aside, then what was laid out comes in."""

    format: Literal["coprod-restoring"]
    version: Literal[1, 2]
    aside: str
    step: Literal["aside", "in"]
    # Since version 2: whether what was here before stays. After a merge all of it is in what came.
    keeps: bool = True


@dataclass(frozen=True)
class Workroom:
    """Where things are laid out beside the data.

    Attributes:
        content: takes the place of what is here.
        other: what is only looked at.
    """

    content: Path
    other: Path


def prepare_restore(
    folder: Path, backup: Backup, device_key: bytes, day: date, progress: Progress, with_key: bool = False
) -> None:
    """Check a backup and lay it out beside the data; nothing that is here is touched. Slow: in a worker.

    Args:
        folder: the data folder.
        backup: to be put back.
        device_key: that it was made with.
        day: today, for the name of what is set aside.
        progress: told how far it is, and asked whether to stop.
        with_key: bring its ``device.key`` too, because it comes from another computer.

    Raises:
        StoreDamaged, FileProblem: it is not whole, or none of ours.
        DiskFull, StoreNotWritable: there is no room for it.
        Stopped: as was asked.
    """
    home = folder / _RESTORING
    listed = check_backup(backup, device_key, progress)
    try:
        content = workroom(folder).content
        lay_out(backup, listed, content, progress)
        if with_key:
            with told_as_store_problem(home):
                replace_file(content / _KEY_FILE, backup.key_file)
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
    _keep(home, _State("coprod-restoring", 2, new_aside(folder, day).name, "aside"))


def workroom(folder: Path) -> Workroom:
    """Make an empty room beside the data. What is in it goes at the next start, if nobody agrees."""
    home = folder / _RESTORING
    room = Workroom(home / "content", home / "other")
    with told_as_store_problem(home):
        # First what says that it is whole.
        (home / _STATE).unlink(missing_ok=True)
        if home.exists():
            shutil.rmtree(home)
        make_private_folder(room.content)
        make_private_folder(room.other)
    return room


def lay_out(backup: Backup, listed: BackupList, target: Path, progress: Progress) -> None:
    """Copy all files of a backup to where they are worked on.

    Args:
        backup: is whole.
        listed: what is in it.
        target: a folder that is there.
        progress: told how far it is, and asked whether to stop.

    Raises:
        DiskFull, StoreNotWritable: some of it is there.
        Stopped: as was asked.
    """
    progress.of = len(listed.files)
    with told_as_store_problem(target):
        for done, each in enumerate(listed.files):
            progress.done = done
            if progress.stop:
                raise Stopped
            path = target / each.name
            if not path.parent.is_dir():
                make_private_folder(path.parent)
            replace_file(path, (backup.pieces / each.sha256).read_bytes())


def agree_to_merge(folder: Path, day: date) -> None:
    """Have what lies in the workroom put in place at the next start; what is here then goes.

    Args:
        folder: the data folder.
        day: today.

    Raises:
        DiskFull, StoreNotWritable: nothing was agreed.
    """
    home = folder / _RESTORING
    content = home / "content"
    with told_as_store_problem(content):
        ours = set(_ours(content, has_key=False))
        for each in list(content.iterdir()):
            # What a store makes for itself, such as its lock.
            if each not in ours:
                each.unlink()
        shutil.rmtree(home / "other")
    _keep(home, _State("coprod-restoring", 2, new_aside(folder, day).name, "aside", keeps=False))


def put_in_place(folder: Path) -> bool:
    """Put a backup in place that waits for it, while no other copy of the app has the folder.

    Returns:
        Whether there was one.

    Raises:
        StoreInUse: another copy of the app has it.
        StoreNotWritable, DiskFull: call it again; nothing is lost.
    """
    if not (folder / _RESTORING).exists():
        return False
    lock = FolderLock(folder)
    try:
        return finish_restore(folder)
    finally:
        lock.release()


def finish_restore(folder: Path) -> bool:
    """Put in place what `prepare_restore` laid out, if it did. Nothing in the folder is open.

    Returns:
        Whether there was something.

    Raises:
        StoreNotWritable, DiskFull: call it again; nothing is lost.
    """
    home = folder / _RESTORING
    state = _load(home)
    if state is None:
        with told_as_store_problem(home):
            if home.exists():
                shutil.rmtree(home)  # it was killed before it was whole
        return False
    with told_as_store_problem(folder):
        if state.step == "aside":
            make_private_folder(folder / state.aside)
            for each in _ours(folder, has_key=(home / "content" / _KEY_FILE).exists()):
                each.rename(folder / state.aside / each.name)
            sync_folder(folder / state.aside)
            sync_folder(folder)
            state.step = "in"
            _keep(home, state)
        for each in list((home / "content").iterdir()):
            each.rename(folder / each.name)
        sync_folder(folder)
        if not state.keeps and (folder / state.aside).exists():
            shutil.rmtree(folder / state.aside)
        shutil.rmtree(home)
        sync_folder(folder)
    return True


def cancel_restore(folder: Path) -> None:
    """Throw away what `prepare_restore` laid out.

    Raises:
        StoreNotWritable: it may still be put in place.
    """
    home = folder / _RESTORING
    with told_as_store_problem(home):
        # First what says that it is whole.
        (home / _STATE).unlink(missing_ok=True)
        if home.exists():
            shutil.rmtree(home)


def is_restoring(folder: Path) -> bool:
    """Whether a backup waits to be put in place."""
    return (folder / _RESTORING / _STATE).exists()


def _ours(folder: Path, has_key: bool) -> Iterator[Path]:
    for pattern in (*_OURS, *((_KEY_FILE,) if has_key else ())):
        yield from list(folder.glob(pattern))


def _keep(home: Path, state: _State) -> None:
    with told_as_store_problem(home):
        replace_file(home / _STATE, msgspec.json.encode(state))


def _load(home: Path) -> _State | None:
    path = home / _STATE
    if not path.exists():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=_State)
    except msgspec.DecodeError as error:
        raise StoreDamaged(str(path), "the state of a restoring is hurt") from error

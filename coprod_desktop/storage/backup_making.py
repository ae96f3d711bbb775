# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Makes a backup of a data folder while the app goes on. It is there whole and checked, or not at all.

A database that opens is written anew by SQLite itself and then opened again; one of a locked person is copied
as it lies, which is safe while nobody has it open and is seen to stay as it was. All bytes are encrypted in
the data folder already, with the same keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from coprod_desktop.domain.errors import FileProblem, StoreDamaged, StoreInUse
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.storage.backup_list import (
    DEVICE_FILE,
    LIST_FORMAT,
    VERSION,
    Backup,
    BackupList,
    KeptFile,
    backup_name,
    backup_to_bytes,
    list_key,
    list_to_bytes,
    read_backup,
)
from coprod_desktop.storage.backup_place import check_backup, find_backups, hash_of, read_list, tidy
from coprod_desktop.storage.cipher import check_copy, forgotten_in, people_in, removed_in
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.disk import make_private_folder, remove_parts, replace_file, sync_folder
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.sealed_file import SealedWriter

_SEALED = ("own", "packs/*", "added/*")


@dataclass(frozen=True)
class Source:
    """What is to be kept.

    Attributes:
        folder: the data folder.
        device_key: opens its file.
        file_keys: what opens the files of people who are not locked now, by the random part of their names.
        key_file: a ``device.key`` that opens the backup.
    """

    folder: Path
    device_key: bytes = field(repr=False)
    file_keys: Mapping[str, bytes] = field(repr=False)
    key_file: bytes = field(repr=False)


def make_backup(
    source: Source, place: Path, day: date, progress: Progress, check_all: bool = False
) -> Backup:
    """Make one more backup in a place; the others stay, but for those that are old. Slow: in a worker.

    Args:
        source: what is to be kept.
        place: a folder for nothing else, made when it is not there.
        day: today.
        progress: told how far it is, and asked whether to stop.
        check_all: read every piece, also those that were there before.

    Returns:
        The backup.

    Raises:
        DiskFull, StoreNotWritable: there is no new backup, and nothing is left of it.
        StoreDamaged: something in the data folder is hurt; there is no new backup.
        StoreInUse: a locked person's file was changed meanwhile; try again later.
        Stopped: as was asked.
    """
    making = _Making(source, place, progress)
    with told_as_store_problem(place):
        make_private_folder(making.pieces)
        remove_parts(place)
        remove_parts(making.pieces)
    try:
        files = making.all_files()
        listed = making.seal_list(files)
        number = 1 + max((backup.number for backup in find_backups(place).backups), default=0)
        path = place / backup_name(day, number)
        with told_as_store_problem(place):
            sync_folder(making.pieces)
            replace_file(path, backup_to_bytes(day, number, listed, source.key_file))
    except BaseException:
        making.undo()
        raise
    backup = read_backup(path)
    if check_all:
        check_backup(backup, source.device_key, progress)
    tidy(place, backup, source.device_key)
    return backup


class _Making:
    """One backup that is being made."""

    def __init__(self, source: Source, place: Path, progress: Progress) -> None:
        self._source, self._progress = source, progress
        self.pieces = place / "pieces"
        self._new: list[Path] = []
        self._before = {each.name: each for each in _newest_list(place, source.device_key).files}

    def all_files(self) -> list[KeptFile]:
        """Copy all files of the data folder that are not there yet."""
        folder, files = self._source.folder, []
        sealed = list(self._sealed_files())
        self._progress.of = len(sealed) + len(self._source.file_keys) + 1
        for path in sealed:
            kept = self._sealed_file(path)
            files += [kept] if kept else []
        # Last, so that everything that people spoke about is in it.
        device = self._database(DEVICE_FILE, self._source.device_key)
        for name in people_in(self.pieces / device.sha256, self._source.device_key):
            file_name = f"person_{name}.db"
            if (folder / file_name).is_file():
                files += self._person(file_name, self._source.file_keys.get(name))
        return [device, *files]

    def seal_list(self, files: list[KeptFile]) -> str:
        """Write the list as a piece, and tell its name."""
        part = self._part()
        writer = SealedWriter(part, list_key(self._source.device_key))
        try:
            writer.end(list_to_bytes(files))
        finally:
            writer.close()
        return self._named(part)

    def undo(self) -> None:
        """Leave nothing of it."""
        for piece in self._new:
            # A place that is gone cannot be tidied; the next backup there does it.
            if piece.parent.is_dir():
                piece.unlink(missing_ok=True)

    def _person(self, name: str, key: bytes | None) -> list[KeptFile]:
        if key is not None:
            return [self._database(name, key)]
        log = f"{name}-wal"
        seen = _looks(self._source.folder / name)
        files = [self._at_rest(each) for each in (name, log) if (self._source.folder / each).is_file()]
        if _looks(self._source.folder / name) != seen:
            raise StoreInUse(name, "it was changed while it was copied")
        return files

    def _at_rest(self, name: str) -> KeptFile:
        known = self._before.get(name)
        content = _read(self._source.folder / name)
        return KeptFile(name, self._piece(content), len(content), "", known.forgotten if known else 0)

    def _database(self, name: str, key: bytes) -> KeptFile:
        self._go_on()
        path = self._source.folder / name
        looks, known = _looks(path), self._before.get(name)
        if known and known.source == looks and (self.pieces / known.sha256).is_file():
            return known
        part = self._part()
        database = Database(path, key)
        try:
            database.copy_to(part)
        finally:
            database.close()
        check_copy(part, key)
        forgotten = removed_in(part, key) if name == DEVICE_FILE else forgotten_in(part, key)
        size = part.stat().st_size
        return KeptFile(name, self._named(part), size, looks, forgotten)

    def _sealed_files(self) -> Iterator[Path]:
        folder = self._source.folder
        people = (path.with_suffix("").name for path in folder.glob("person_*.db"))
        for home in (*_SEALED, *people):
            for path in sorted(folder.glob(f"{home}/*")):
                if path.is_file() and len(path.name) == 32:
                    yield path

    def _sealed_file(self, path: Path) -> KeptFile | None:
        self._go_on()
        name = path.relative_to(self._source.folder).as_posix()
        if not path.is_file():
            return None  # it was thrown away meanwhile
        known = self._before.get(name)
        looks = _looks(path)
        if known and known.source == looks and (self.pieces / known.sha256).is_file():
            return known
        content = _read(path)
        return KeptFile(name, self._piece(content), len(content), looks)

    def _piece(self, content: bytes) -> str:
        name = sha256(content).hexdigest()
        piece = self.pieces / name
        if not piece.is_file():
            with told_as_store_problem(piece):
                replace_file(piece, content)
            self._new.append(piece)
            self._must_be(piece)
        return name

    def _named(self, part: Path) -> str:
        """Give a piece that was written its name."""
        name = hash_of(part)
        piece = self.pieces / name
        with told_as_store_problem(piece):
            part.replace(piece)
        self._new.append(piece)
        return name

    def _must_be(self, piece: Path) -> None:
        if hash_of(piece) != piece.name:
            raise StoreDamaged(str(piece), "the disk gives back something else")

    def _part(self) -> Path:
        part = self.pieces / f"{token_hex(16)}.part"
        self._new.append(part)
        return part

    def _go_on(self) -> None:
        if self._progress.stop:
            raise Stopped
        self._progress.done = min(self._progress.done + 1, self._progress.of)


def _newest_list(place: Path, device_key: bytes) -> BackupList:
    for backup in find_backups(place).backups:
        try:
            return read_list(backup, device_key)
        except (StoreDamaged, FileProblem):
            continue
    return BackupList(LIST_FORMAT, VERSION, [])


def _looks(path: Path) -> str:
    """How a file and its log look from outside: a write changes it."""
    seen = []
    for each in (path, path.with_name(f"{path.name}-wal")):
        if each.is_file():
            stat = each.stat()
            seen.append(f"{stat.st_size}.{stat.st_mtime_ns}")
    return " ".join(seen)


def _read(path: Path) -> bytes:
    with told_as_store_problem(path):
        return path.read_bytes()

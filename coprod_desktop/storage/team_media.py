# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The recordings, pictures and films of a team's store: each an encrypted file with a name that says nothing.

More than one program may put them into one folder: each is put in place whole, and the same one twice is the
same. Which of them are still wanted, only the tables know.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from uuid import uuid4

from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.storage.disk import make_private_folder, sync_folder
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.sealed_file import KEY_BYTES, SealedWriter, read_sealed

Named = tuple[str, str]
"""The hash of a file of views, and the name of something in it: see `intake.media_name`."""


class TeamMedia:
    """One folder of them, with a folder below for each first letter: there may be many."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """Use a folder.

        Args:
            folder: made when it is not there.
            key: of the store, 32 bytes.
        """
        self._folder = folder
        self._key = key
        with told_as_store_problem(folder):
            make_private_folder(folder)

    def put(self, media: Mapping[Named, bytes]) -> None:
        """Put some in place; all are on the disk when this returns.

        Raises:
            DiskFull, StoreNotWritable: what is in place already is wanted by no table.
        """
        homes = set()
        for named, content in media.items():
            path = self._path(named)
            if path.parent not in homes:
                with told_as_store_problem(path.parent):
                    make_private_folder(path.parent)
                homes.add(path.parent)
            self._put_one(path, named, content)
        for home in homes:
            with told_as_store_problem(home):
                sync_folder(home)

    def _put_one(self, path: Path, named: Named, content: bytes) -> None:
        part = path.with_name(f"{path.name}.{uuid4()}.part")
        writer = SealedWriter(part, self._key_of(named))
        try:
            writer.end(content)
            with told_as_store_problem(path):
                part.replace(path)
        finally:
            writer.close()
            part.unlink(missing_ok=True)

    def read(self, named: Named) -> bytes:
        """One of them.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        path = self._path(named)
        opened = read_sealed(path, self._key_of(named))
        if not opened.has_end:
            raise StoreDamaged(str(path), "the file was cut short")
        return opened.content

    def remove(self, names: Iterable[Named]) -> None:
        """Remove some, if they are there."""
        homes = set()
        for named in names:
            path = self._path(named)
            with told_as_store_problem(path):
                if path.exists():
                    path.unlink()
                    homes.add(path.parent)
        for home in homes:
            with told_as_store_problem(home):
                sync_folder(home)

    def remove_all_but(self, names: Iterable[Named]) -> None:
        """Remove what a kill left behind. No other program may put anything here meanwhile."""
        kept = {self._path(named) for named in names}
        with told_as_store_problem(self._folder):
            for home in self._folder.iterdir():
                for path in home.iterdir() if home.is_dir() else ():
                    if path not in kept:
                        path.unlink()

    def _path(self, named: Named) -> Path:
        name = blake2b(_id_of(named), digest_size=16, key=self._key, person=b"coprod team name").hexdigest()
        return self._folder / name[0] / name

    def _key_of(self, named: Named) -> bytes:
        return blake2b(
            _id_of(named), digest_size=KEY_BYTES, key=self._key, person=b"coprod team key"
        ).digest()


def _id_of(named: Named) -> bytes:
    return " ".join(named).encode()

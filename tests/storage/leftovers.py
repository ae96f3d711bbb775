# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""All that a data folder holds, with the cipher off: every page, free ones too, and every sealed file."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.device_store import SqlDeviceStore
from coprod_desktop.storage.tables import clips, files
from tests.storage.raw_pages import all_bytes_of


def raw_bytes(*folders: Path) -> bytes:
    """Every byte of every file below these folders, as it lies on the disk, with the names of the files."""
    found = bytearray()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            found += f"{path}\n".encode()
            if path.is_file():
                found += path.read_bytes()
    return bytes(found)


def plain_bytes(device: SqlDeviceStore, person_id: PersonId) -> bytes:
    """Every byte of a person's own file and of the sealed files beside it, decrypted.

    Args:
        device: knows the key.
        person_id: whose; their file is closed.
    """
    store = device.open_person(person_id)
    path, sealed = store._database.path, store._media._sealed
    with store._database.work() as connection:
        names = [
            *connection.execute(select(clips.c.clip_id)).scalars(),
            *connection.execute(select(files.c.file_id)).scalars(),
        ]
    found = b"".join(sealed.read(name).content for name in names)
    assert _sealed_files(sealed) == {sealed._path(name).name for name in names}, (
        "a file of which no row knows"
    )
    key = sealed._key
    store.close()
    return found + all_bytes_of(path, key)


def _sealed_files(sealed: SealedFolder) -> set[str]:
    return {path.name for path in sealed._folder.iterdir()}

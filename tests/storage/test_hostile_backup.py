# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Backups that somebody made to do harm: told as a problem, and nothing is read without end."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import FileProblem, StoreDamaged, UnsafeFile
from coprod_desktop.storage.backup_list import (
    KeptFile,
    backup_to_bytes,
    list_from_bytes,
    list_to_bytes,
    read_backup,
)
from coprod_desktop.storage.backup_place import find_backups, read_list
from tests.files.hostile_texts import RAW
from tests.storage.things import KEY

SUM = "a" * 64
GOOD = backup_to_bytes(date(2026, 11, 23), 1, SUM, b"{}")
HOSTILE = {
    **{name: make() for name, make in RAW.items() if len(make()) < 4 << 20},
    "a later version": GOOD.replace(b'"version":1', b'"version":99'),
    "a truth for a version": GOOD.replace(b'"version":1', b'"version":true'),
    "a sum that is a path": GOOD.replace(SUM.encode(), b"../" * 21 + b"a"),
    "a day that never was": GOOD.replace(b"2026-11-23", b"2026-02-30"),
    "a number below 1": GOOD.replace(b'"number":1', b'"number":-1'),
    "another field": GOOD.replace(b"{", b'{"x":1,', 1),
    "a field twice": GOOD.replace(b"{", b'{"number":2,', 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_backup_is_passed_over(name: str, tmp_path: Path) -> None:
    path = tmp_path / "2026-11-23-0001.coprodbackup"
    path.write_bytes(GOOD)
    assert read_backup(path).number == 1
    path.write_bytes(HOSTILE[name])
    with pytest.raises(FileProblem):
        read_backup(path)
    assert find_backups(tmp_path).unread == 1


def test_a_list_without_end_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "2026-11-23-0001.coprodbackup"
    path.write_bytes(GOOD)
    (tmp_path / "pieces").mkdir()
    with (tmp_path / "pieces" / SUM).open("wb") as piece:
        piece.truncate(1 << 40)  # holes, that take no room on the disk
    with pytest.raises(StoreDamaged):
        read_list(read_backup(path), KEY)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with a name")
def test_pipes_in_place_of_files_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "2026-11-24-0002.coprodbackup")
    (tmp_path / "2026-11-23-0001.coprodbackup").write_bytes(GOOD)
    (tmp_path / "pieces").mkdir()
    os.mkfifo(tmp_path / "pieces" / SUM)
    found = find_backups(tmp_path)
    assert found.unread == 1
    with pytest.raises(StoreDamaged):
        read_list(found.backups[0], KEY)


@pytest.mark.parametrize(
    "name", ["../x.db", "/tmp/x", "device.db\n", "looks.json", "device.key", "own/../../x"]
)
def test_a_name_that_no_file_of_ours_has_is_refused_though_our_key_sealed_it(name: str) -> None:
    good = KeptFile("device.db", SUM, 1)
    assert list_from_bytes(list_to_bytes([good])).files == [good]
    for names in ([name], ["device.db", "device.db"]):
        with pytest.raises(UnsafeFile):
            list_from_bytes(list_to_bytes([KeptFile(each, SUM, 1) for each in names]))

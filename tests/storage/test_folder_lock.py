# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One copy of the app at a time in a folder, and no lock that outlives its holder."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreDamaged, StoreInUse
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.storage.folder_lock import LOCK_NAME
from tests.storage.children import child, hold
from tests.storage.things import KEY


def test_a_second_copy_is_told_and_the_first_goes_on(folder: Path) -> None:
    first = open_device_store(folder, KEY)
    with pytest.raises(StoreInUse):
        open_device_store(folder, KEY)
    assert first.people() == ()
    first.close()
    open_device_store(folder, KEY).close()


def test_a_copy_in_another_process_is_told_until_it_is_killed(folder: Path) -> None:
    with child(hold, folder) as holder:
        holder.wait_for_word()
        with pytest.raises(StoreInUse):
            open_device_store(folder, KEY)
        holder.kill()
        open_device_store(folder, KEY).close()


def test_a_lock_file_that_was_left_behind_locks_nobody_out(folder: Path) -> None:
    folder.mkdir()
    (folder / LOCK_NAME).write_bytes(b"")
    open_device_store(folder, KEY).close()
    (folder / LOCK_NAME).write_bytes(b"1\nanother computer\n")
    open_device_store(folder, KEY).close()


def test_a_store_that_does_not_open_lets_go_of_the_folder(folder: Path) -> None:
    open_device_store(folder, KEY).close()
    with pytest.raises(StoreDamaged):
        open_device_store(folder, bytes(32))
    open_device_store(folder, KEY).close()


def test_two_folders_do_not_lock_each_other(tmp_path: Path) -> None:
    one, two = (open_device_store(tmp_path / name, KEY) for name in ("one", "two"))
    one.close()
    two.close()

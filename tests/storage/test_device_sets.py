# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Added pictures and boards: sealed, whole or not at all, each person's own, gone to the last byte."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import NotAllowed, StoreDamaged
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.picture_sets import EVERYBODY, AddedPicture, PictureSet, SetContent
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from tests.storage.make_sample import MY_BOARD, PICTURE
from tests.storage.raw_pages import all_bytes_of
from tests.storage.things import KEY

SET = SetContent("Food", (AddedPicture("0", ("tea",)), AddedPicture("1", ("cake",))))


def add(device: SqlDeviceStore, content: SetContent = SET, owner: Person | None = None) -> PictureSet:
    """Add a set, or a person's board."""
    coming = device.new_set()
    for picture in content.pictures:
        coming.add(picture.name, PICTURE)
    return device.keep_set(coming, content, owner.person_id if owner else EVERYBODY)


def test_a_set_is_there_again_after_a_new_start(device: SqlDeviceStore, folder: Path) -> None:
    kept = add(device)
    device.close()
    again = open_device_store(folder, KEY)
    assert again.picture_sets() == (kept,)
    assert again.set_picture(kept.set_id, "1") == PICTURE
    assert again.set_owner(kept.set_id) == EVERYBODY
    again.close()


def test_a_picture_is_never_plain_on_the_disk_and_no_name_tells_of_it(
    device: SqlDeviceStore, folder: Path
) -> None:
    add(device)
    files = [path for path in (folder / "added").rglob("*") if path.is_file()]
    assert len(files) == 2
    for path in files:
        assert b"a picture" not in path.read_bytes()
        assert "tea" not in str(path)
        assert path.stat().st_mode & 0o77 == 0


def test_a_set_that_was_not_finished_leaves_nothing(device: SqlDeviceStore, folder: Path) -> None:
    coming = device.new_set()
    coming.add("0", PICTURE)
    coming.discard()
    assert list((folder / "added").iterdir()) == []
    device.new_set().add("0", PICTURE)  # a kill comes here
    whole_without_row = device.new_set()
    whole_without_row.add("0", PICTURE)
    whole_without_row.finish()  # or here
    device.close()
    again = open_device_store(folder, KEY)
    assert list((folder / "added").iterdir()) == []
    assert again.picture_sets() == ()
    again.close()


def test_a_set_that_is_taken_away_is_gone(device: SqlDeviceStore, folder: Path) -> None:
    kept, other = add(device), add(device)
    device.remove_set(kept.set_id)
    assert device.picture_sets() == (other,)
    with pytest.raises(StoreDamaged):
        device.set_picture(kept.set_id, "0")
    with pytest.raises(NotAllowed):
        device.set_owner(kept.set_id)
    assert len(list((folder / "added").iterdir())) == 1


def test_a_board_goes_with_its_person_and_nobody_elses(
    device: SqlDeviceStore, ann: Person, folder: Path
) -> None:
    bob = device.add_person("Bob", "cat", ann.preferences)
    anns, bobs, sets = add(device, MY_BOARD, ann), add(device, MY_BOARD, bob), add(device)
    assert [each.owner for each in device.picture_sets()] == [ann.person_id, bob.person_id, EVERYBODY]
    device.remove_person(ann.person_id)
    assert device.picture_sets() == (bobs, sets)
    assert len(list((folder / "added").iterdir())) == 2
    with pytest.raises(StoreDamaged):
        device.set_picture(anns.set_id, "0")


@pytest.mark.skipif(sys.platform != "linux", reason="needs cryptography")
def test_the_words_of_a_board_that_went_are_in_no_page_of_the_file(
    device: SqlDeviceStore, ann: Person, folder: Path
) -> None:
    kept = add(device, MY_BOARD, ann)
    device.remove_set(kept.set_id)
    device.close()
    assert b"I want tea" not in all_bytes_of(folder / "device.db", KEY)

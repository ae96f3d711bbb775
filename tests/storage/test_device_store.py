# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The device's file beyond the contract: what a listing of the folder tells, what a kill leaves behind."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreDamaged, StoreNotWritable
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from tests.files.makers import TEAM_KEYS, signed_pack
from tests.storage.things import BUS, FACE, HELLO, KEY, a_pack, a_proposal


def media_files(folder: Path) -> list[Path]:
    """The files of all pictures and sounds."""
    return sorted(path for path in folder.glob("packs/*/*") if path.is_file())


def test_a_listing_of_the_folder_names_nobody_and_no_proposal(
    device: SqlDeviceStore, ann: Person, folder: Path
) -> None:
    device.keep_pack(a_pack())
    listing = " ".join(str(path.relative_to(folder)) for path in folder.rglob("*"))
    for told in ("Ann", ann.person_id, BUS, "face", "hello", "png", "wav"):
        assert told not in listing


def test_the_keys_of_a_team_stay_with_its_plan(device: SqlDeviceStore) -> None:
    pack = signed_pack()
    device.keep_pack(pack)
    (kept,) = device.proposals()
    assert kept == pack.proposal
    assert kept.team_keys
    assert kept.team_keys.instead_of == TEAM_KEYS.instead_of


def test_media_without_their_row_are_taken_away_and_can_be_kept_again(
    device: SqlDeviceStore, folder: Path
) -> None:
    device.keep_pack(a_pack())
    # What a kill leaves when it comes after the files and before the row.
    device._media.keep(f"{BUS} 2", {FACE: b"half a pack"})
    (folder / "packs" / "something.part").mkdir()
    (folder / "packs" / ".DS_Store").write_bytes(b"not ours")
    assert len(media_files(folder)) == 3
    device.close()
    again = open_device_store(folder, KEY)
    assert len(list((folder / "packs").iterdir())) == 2
    assert again.media(BUS, 1, HELLO) == a_pack().media[HELLO]
    assert again.keep_pack(a_pack(a_proposal(version=2), sha256="cd" * 32))
    assert again.media(BUS, 2, FACE) == a_pack().media[FACE]
    again.close()


def test_media_that_a_failed_row_left_behind_do_not_stand_in_the_way(
    device: SqlDeviceStore, folder: Path
) -> None:
    device._media.keep(f"{BUS} 1", {FACE: b"half a pack", HELLO: b"other"})
    assert device.keep_pack(a_pack())
    assert device.media(BUS, 1, FACE) == a_pack().media[FACE]
    assert len(media_files(folder)) == 2


def test_hurt_or_missing_or_changed_media_are_a_damage(device: SqlDeviceStore, folder: Path) -> None:
    device.keep_pack(a_pack())
    first, second = media_files(folder)
    whole = {path: path.read_bytes() for path in (first, second)}
    first.write_bytes(whole[second])
    second.write_bytes(whole[first])
    for name in (FACE, HELLO):
        with pytest.raises(StoreDamaged):
            device.media(BUS, 1, name)
    for path in (first, second):
        path.write_bytes(whole[path][:-1])
    for name in (FACE, HELLO):
        with pytest.raises(StoreDamaged):
            device.media(BUS, 1, name)
    first.unlink()
    second.unlink()
    for name in (FACE, HELLO):
        with pytest.raises(StoreDamaged):
            device.media(BUS, 1, name)


@pytest.mark.parametrize("name", ["../../device.db", "/etc/passwd", "media/\0", "C:\\x", "media/x.png "])
def test_a_name_from_a_file_is_never_a_path(device: SqlDeviceStore, folder: Path, name: str) -> None:
    pack = a_pack()
    device.keep_pack(type(pack)(pack.proposal, {MediaName(name): b"content"}, pack.sha256))
    assert device.media(BUS, 1, MediaName(name)) == b"content"
    assert len(media_files(folder)) == 1


def test_a_store_that_opens_only_in_part_lets_go_of_all(
    device: SqlDeviceStore, ann: Person, folder: Path
) -> None:
    recordings = next(folder.glob("person_*.db")).with_suffix("")
    recordings.write_bytes(b"a file where a folder should be")
    with pytest.raises(StoreNotWritable):
        device.open_person(ann.person_id)
    recordings.unlink()
    device.open_person(ann.person_id).close()
    device.close()
    (folder / "packs").rmdir()
    (folder / "packs").write_bytes(b"a file where a folder should be")
    with pytest.raises(StoreNotWritable):
        open_device_store(folder, KEY)
    (folder / "packs").unlink()
    open_device_store(folder, KEY).close()


def test_a_store_that_was_opened_in_another_thread_can_be_used_here(folder: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        device = pool.submit(open_device_store, folder, KEY).result()
    anns = device.open_person(device.add_person("Ann", "dog", Preferences()).person_id)
    anns.begin(BUS, 1)
    anns.close()
    device.close()


def test_a_store_made_in_one_place_opens_in_another(device: SqlDeviceStore, folder: Path) -> None:
    device.keep_pack(a_pack())
    device.close()
    moved = folder.rename(folder.with_name("a stick, 100% full?"))
    again = open_device_store(moved, KEY)
    assert again.media(BUS, 1, FACE) == a_pack().media[FACE]
    again.close()


def test_parts_that_a_kill_left_in_the_folder_are_removed_and_nothing_else(folder: Path) -> None:
    open_device_store(folder, KEY).close()
    part, other = folder / "looks.json.part", folder / "notes.txt"
    part.touch()
    other.touch()
    open_device_store(folder, KEY).close()
    assert not part.exists()
    assert other.exists()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A full disk and a folder that may not be written: nothing is lost, and it goes on when there is room."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptFile, Wrote
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.errors import DiskFull, StoreNotWritable, StoreProblem
from coprod_desktop.domain.picture_sets import AddedPicture, SetContent
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.attachments import EncryptedClip
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from coprod_desktop.storage.preferences_store import load_looks, save_looks
from tests.storage.next_version import NEXT, an_old_file, state, steps
from tests.storage.small_disk import DISK_KB, filled_up, is_root, small_disk
from tests.storage.things import BUS, FACE, KEY, STEP, a_pack, a_proposal

if sys.platform != "win32":
    import resource

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no disk that is small at will")
MORE_THAN_FITS = 100_000
FEW_PIXELS = b"a picture"
PIECE = bytes(range(200)) * 80
NoRoom = Callable[[], AbstractContextManager[None]]


@contextmanager
def no_file_may_grow(folder: Path) -> Iterator[None]:
    """Forbid this process to write past the smallest file that matters, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.name.endswith("-wal")]
    resource.setrlimit(resource.RLIMIT_FSIZE, (min(sizes, default=0), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture(params=["a full disk", "a limit"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, NoRoom]]:
    """A data folder, and how to take away its room for a while."""
    if request.param == "a full disk":
        if not is_root():
            pytest.skip("only root may mount a small disk")
        with small_disk(tmp_path / "disk") as folder:
            yield folder, lambda: filled_up(folder)
    else:
        folder = tmp_path / "data"
        yield folder, lambda: no_file_may_grow(folder)


@contextmanager
def opened(folder: Path) -> Iterator[tuple[SqlDeviceStore, SqlPersonStore]]:
    """Open the device and its one person, made new if need be."""
    device = open_device_store(folder, KEY)
    try:
        ann = (device.people() or (device.add_person("Ann", "dog", Preferences()),))[0]
        anns = device.open_person(ann.person_id)
        yield device, anns
        anns.close()
    finally:
        device.close()


def answer_until_no_room(anns: SqlPersonStore, begun: Contribution) -> Contribution:
    """Answer until it is refused, and return how it stood before."""
    saved = begun
    for number in range(MORE_THAN_FITS):
        try:
            saved = anns.add(begun.contribution_id, Wrote(STEP, f"{number} " + "words " * 50))
        except (DiskFull, StoreNotWritable):
            return saved
    pytest.fail("the disk never filled")


def record_until_no_room(clip: EncryptedClip) -> int:
    """Record until it is refused, and return how many pieces were saved."""
    for saved in range(MORE_THAN_FITS):
        try:
            clip.append(PIECE)
        except DiskFull:
            return saved
    pytest.fail("the disk never filled")


def test_an_answer_that_finds_no_room_changes_nothing_and_goes_through_later(
    disk: tuple[Path, NoRoom],
) -> None:
    folder, no_room = disk
    with opened(folder) as (_, anns):
        begun = anns.begin(BUS, 1)
        with no_room():
            saved = answer_until_no_room(anns, begun)
            assert anns.contributions() == (saved,)
            with pytest.raises(StoreProblem):
                anns.add(begun.contribution_id, Wrote(STEP, "words " * 900))
            assert anns.contributions() == (saved,)
        now = anns.add(begun.contribution_id, Wrote(STEP, "There is room again."))
    with opened(folder) as (_, anns):
        assert anns.contributions() == (now,)


def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    if not is_root():
        pytest.skip("only root may mount a small disk")
    with small_disk(tmp_path / "disk") as folder, opened(folder) as (device, anns):
        begun = anns.begin(BUS, 1)
        with filled_up(folder):
            answer_until_no_room(anns, begun)
            with pytest.raises(DiskFull):
                anns.add(begun.contribution_id, Wrote(STEP, "words " * 900))
            with pytest.raises(DiskFull):
                device.add_person("Bob", "cat", Preferences())
            with pytest.raises(DiskFull):
                save_looks(folder, Preferences())
        assert len(device.people()) == 1


def test_a_recording_that_finds_no_room_keeps_what_it_has_and_can_go_on(disk: tuple[Path, NoRoom]) -> None:
    folder, no_room = disk
    with opened(folder) as (_, anns):
        clip = anns.new_clip(anns.begin(BUS, 1).contribution_id, STEP)
        clip.append(PIECE)
        with no_room():
            kept = 1 + record_until_no_room(clip)
            assert anns.clip(clip.clip_id) == PIECE * kept
            with pytest.raises(DiskFull):
                clip.finish()
            assert anns.clip(clip.clip_id) == PIECE * kept
        clip.finish()
        # The piece that found no room waited.
        assert anns.clip(clip.clip_id) == PIECE * (kept + 1)


def test_a_pack_that_finds_no_room_leaves_nothing_behind(disk: tuple[Path, NoRoom]) -> None:
    folder, no_room = disk
    with opened(folder) as (device, _):
        device.keep_pack(a_pack())
        large = a_pack(a_proposal(version=2), sha256="cd" * 32)
        with no_room(), pytest.raises(DiskFull):
            device.keep_pack(type(large)(large.proposal, {FACE: bytes(DISK_KB * 1024)}, large.sha256))
        assert [proposal.version for proposal in device.proposals()] == [1]
        assert len(list((folder / "packs").iterdir())) == 1
        assert device.keep_pack(large)
        assert device.media(BUS, 2, FACE) == large.media[FACE]


def test_added_pictures_that_find_no_room_leave_nothing_behind(disk: tuple[Path, NoRoom]) -> None:
    folder, no_room = disk
    with opened(folder) as (device, _):
        coming = device.new_set()
        with no_room(), pytest.raises(DiskFull):
            coming.add("0", bytes(DISK_KB * 1024))
        coming.discard()
        assert list((folder / "added").iterdir()) == []
        again = device.new_set()
        again.add("0", FEW_PIXELS)
        kept = device.keep_set(again, SetContent("Food", (AddedPicture("0", ("tea",)),)))
        assert device.set_picture(kept.set_id, "0") == FEW_PIXELS


def test_a_drawing_that_finds_no_room_is_not_kept_and_can_be_kept_later(disk: tuple[Path, NoRoom]) -> None:
    folder, no_room = disk
    with opened(folder) as (_, anns):
        begun = anns.begin(BUS, 1)
        with no_room(), pytest.raises(StoreProblem):
            anns.new_file(begun.contribution_id, STEP, bytes(DISK_KB * 1024))
        drawing = anns.new_file(begun.contribution_id, STEP, b"a drawing")
        now = anns.add(begun.contribution_id, KeptFile(STEP, drawing, FileKind.DRAWING))
    with opened(folder) as (_, anns):
        assert anns.contributions() == (now,)
        assert anns.file(drawing) == b"a drawing"
        assert len(list(folder.glob("person_*/*"))) == 1


def test_what_finds_no_room_to_be_deleted_stands_or_is_gone_and_is_gone_later(
    disk: tuple[Path, NoRoom],
) -> None:
    folder, no_room = disk
    with opened(folder) as (_, anns):
        begun = anns.begin(BUS, 1)
        with no_room():
            saved = answer_until_no_room(anns, begun)
            with pytest.raises(StoreProblem):
                anns.erase_step(begun.contribution_id, STEP)
            assert anns.contributions()[0].said in (saved.said, {})
        assert anns.erase_step(begun.contribution_id, STEP).said == {}
    with opened(folder) as (_, anns):
        assert anns.contributions()[0].said == {}


def test_a_copy_that_finds_no_room_leaves_nothing_behind(disk: tuple[Path, NoRoom]) -> None:
    folder, no_room = disk
    with opened(folder) as (_, anns):
        begun = anns.begin(BUS, 1)
        for number in range(300):
            anns.add(begun.contribution_id, Wrote(STEP, f"{number} " + "words " * 50))
        with no_room(), pytest.raises(StoreProblem):
            anns._database.copy_to(folder / "copy.db")
        assert not list(folder.glob("copy*"))


def test_an_old_file_that_finds_no_room_to_be_brought_up_to_date_stays_as_it_was(
    tmp_path: Path, disk: tuple[Path, NoRoom]
) -> None:
    folder, no_room = disk
    folder.mkdir(parents=True)
    old = an_old_file(folder)
    newer = steps(tmp_path / "next", 0, "pass")
    before = state(old, PERSON_SCHEMA)
    with no_room(), pytest.raises(StoreProblem):
        state(old, newer)
    assert not [path.name for path in folder.iterdir() if "before" in path.name or "part" in path.name]
    assert state(old, PERSON_SCHEMA) == before
    assert state(old, newer)[0] == NEXT


@contextmanager
def not_writable(folder: Path) -> Iterator[Path]:
    """A data folder that may only be read. Root may write anywhere but on a disk that is mounted so."""
    if is_root():
        with small_disk(folder) as data:
            fill(data)
            subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
            yield data
    else:
        fill(folder)
        folder.chmod(0o500)
        yield folder
        folder.chmod(0o700)


def fill(folder: Path) -> None:
    """Make a data folder with a person in it."""
    with opened(folder):
        pass
    save_looks(folder, Preferences(text_percent=200))


def test_a_folder_that_may_not_be_written_is_told_and_left_alone(tmp_path: Path) -> None:
    with not_writable(tmp_path / "disk") as folder:
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        with pytest.raises(StoreNotWritable):
            open_device_store(folder, KEY)
        with pytest.raises(StoreNotWritable):
            save_looks(folder, Preferences())
        assert load_looks(folder) == Preferences(text_percent=200)
        assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_place_where_no_folder_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreNotWritable):
        open_device_store(tmp_path / "file" / "data", KEY)

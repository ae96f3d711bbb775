# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A photo comes from outside: only its pixels come in, and a file that is none is refused calmly."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.ui.windows import photo_scene
from tests.ui.photo_room import LIMIT_MS, PhotoRoom

PLACE = "51 deg 28 min 40 s N"
GPS, ORIENTATION, TAKEN_AT = 0x8825, 0x0112, 0x9003
DAY = "2026:11:21 10:15:00"


@pytest.fixture
def photos(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PhotoRoom]:
    """The photos of somebody who has none yet, on a computer without a camera."""
    monkeypatch.setattr(photo_scene, "has_camera", lambda: False)
    opened = PhotoRoom(tmp_path / "data")
    yield opened
    opened.close()


def jpeg(path: Path, size: tuple[int, int] = (2400, 1800)) -> Path:
    """A photo as a phone makes it: with the place, the time, and lying on its side."""
    photo = Image.new("RGB", size, (200, 60, 40))
    photo.paste((30, 90, 200), (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[29] = DAY[:10]
    exif.get_ifd(GPS)[27] = PLACE.encode()
    exif.get_ifd(0x8769)[TAKEN_AT] = DAY
    photo.save(path, "JPEG", exif=exif, comment=b"Maya at home")
    raw = path.read_bytes()
    assert all(word in raw for word in (PLACE.encode(), DAY.encode(), b"Maya at home"))
    return path


def test_of_a_photo_only_the_pixels_come_in(photos: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    photos.choose(jpeg(tmp_path / "IMG_2041.jpg"), qtbot, "photo-new")
    photos.room.press("Keep it")
    kept = photos.room.picture()
    for word in (PLACE.encode(), DAY.encode(), DAY[:10].encode(), b"Maya", b"IMG_2041", b"Exif", b"eXIf"):
        assert word not in kept
    picture = Image.open(io.BytesIO(kept))
    assert picture.format == "PNG"
    assert dict(picture.getexif()) == {}
    assert picture.size == (1200, 1600), "upright, and no larger than it must be"
    assert picture.getpixel((600, 100)) != picture.getpixel((600, 1500))
    assert [file.kind for file in photos.room.said.files] == [FileKind.PHOTO]


def test_a_photo_is_shown_before_it_is_kept_and_not_now_keeps_nothing(
    photos: PhotoRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    photos.choose(jpeg(tmp_path / "a.jpg"), qtbot, "photo-new")
    assert "Do you want to keep this?" in photos.room.words()
    assert photos.room.said.files == ()
    photos.room.press("Not now")
    assert photos.room.name == "own-way"
    assert photos.room.said.files == ()


def test_another_one_can_be_chosen_in_its_place(photos: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    photos.choose(jpeg(tmp_path / "a.jpg"), qtbot, "photo-new")
    photos.room.press("Another one")
    assert photos.room.name == "photo"
    other = tmp_path / "b.png"
    Image.new("RGB", (50, 40), (10, 200, 10)).save(other)
    photos.choose(other, qtbot, "photo-new")
    photos.room.press("Keep it")
    assert Image.open(io.BytesIO(photos.room.picture())).size == (50, 40)


def test_the_same_photo_can_be_chosen_for_two_questions(
    photos: PhotoRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    for _time in range(2):
        if photos.room.name == "photos":
            photos.room.press("One more")
        photos.choose(jpeg(tmp_path / "a.jpg", (400, 300)), qtbot, "photo-new")
        photos.room.press("Keep it")
    assert len(photos.room.said.files) == 2


@pytest.mark.parametrize("kind", ["WEBP", "PNG"])
def test_other_pictures_of_the_named_kinds_come_in_too(
    photos: PhotoRoom, tmp_path: Path, qtbot: QtBot, kind: str
) -> None:
    path = tmp_path / "picture"
    Image.new("RGBA", (300, 200), (10, 20, 200, 128)).save(path, kind)
    photos.choose(path, qtbot, "photo-new")


def bomb() -> bytes:
    """A small file that says it is 30,000 pixels wide and high."""
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")
    return out.getvalue()


HOSTILE = {
    "a letter": lambda: b"Dear Maya",
    "a program": lambda: b"MZ\x90\x00" + bytes(500),
    "a film": lambda: b"\x00\x00\x00\x20ftypmp42" + bytes(500),
    "a drawing with scripts": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
    "a broken photo": lambda: b"\xff\xd8\xff\xe0" + b"JFIF" * 30,
    "a picture that is far too large": bomb,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_photo_is_refused_calmly_and_another_can_be_chosen(
    photos: PhotoRoom, tmp_path: Path, qtbot: QtBot, what: str
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(HOSTILE[what]())
    photos.choose(path, qtbot, "photo-refused")
    assert "Photos can be png, jpg and webp. Films can be mp4, mov and webm." in photos.room.words()
    assert photos.room.said.files == ()
    photos.chosen = jpeg(tmp_path / "good.jpg", (400, 300))
    photos.room.press("Another one")
    qtbot.waitUntil(lambda: photos.room.name == "photo-new", timeout=LIMIT_MS)


def test_a_file_that_is_not_there_is_refused_calmly(photos: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    photos.choose(tmp_path / "gone.jpg", qtbot, "photo-refused")
    assert "This file is not there." in photos.room.words()
    photos.room.press("Back")
    assert photos.room.name == "photo"


def test_choosing_no_file_changes_nothing(photos: PhotoRoom) -> None:
    photos.room.press("From the computer")
    assert photos.room.name == "photo"


def test_a_kept_photo_can_be_looked_at_named_and_thrown_away(
    photos: PhotoRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    photos.choose(jpeg(tmp_path / "a.jpg", (400, 300)), qtbot, "photo-new")
    photos.room.press("Keep it", "Look")
    assert photos.room.name == "look"
    photos.room.press("Next", "Throw away", "Put it back", "Throw away", "Next")
    assert photos.room.said.files == ()
    photos.open()
    assert photos.room.name == "photo"


def test_leaving_while_a_file_is_read_keeps_nothing_and_shows_nothing(
    photos: PhotoRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    photos.chosen = jpeg(tmp_path / "a.jpg")
    photos.room.press("From the computer")
    with qtbot.waitSignal(photos.runner.idle, timeout=LIMIT_MS):
        photos.room.press("Back")
    photos.room.settle()
    assert photos.room.name == "own-way"
    assert photos.room.said.files == ()

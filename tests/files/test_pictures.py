# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures from outside: only pixels come in."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from coprod_desktop.domain.errors import BadField, DamagedFile, FileProblem, FileTooBig
from coprod_desktop.files.pictures import (
    FOLDER_FORMATS,
    LONG_SIDE_PX,
    PACK_FORMATS,
    bare_png,
    clean_png,
    kind_of_picture,
)
from tests.files.makers import (
    noise,
    picture,
    png_header,
)


def opened(data: bytes) -> Image.Image:
    assert kind_of_picture(data) == "PNG"
    made = Image.open(io.BytesIO(data), formats=["PNG"])
    made.load()
    return made


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA"])
def test_a_png_of_any_simple_kind_becomes_a_clean_one(mode: str) -> None:
    made = opened(clean_png(picture(8, 6, mode), PACK_FORMATS, "p"))
    assert made.size == (8, 6)
    assert made.mode in ("RGB", "RGBA")


@pytest.mark.parametrize(("kind", "formats"), [("WEBP", PACK_FORMATS), ("JPEG", FOLDER_FORMATS)])
def test_other_kinds_become_png(kind: str, formats: tuple[str, ...]) -> None:
    assert opened(clean_png(picture(kind=kind), formats, "p")).size == (8, 6)


def test_a_clean_picture_stays_as_it_is() -> None:
    once = clean_png(noise(40, 30), PACK_FORMATS, "p")
    assert clean_png(once, PACK_FORMATS, "p") == once


def test_what_is_see_through_stays_see_through() -> None:
    assert opened(clean_png(picture(mode="RGBA"), PACK_FORMATS, "p")).getpixel((0, 0)) == (0, 0, 0, 0)
    keyed = picture(mode="RGB", transparency=(0, 0, 0))
    assert opened(clean_png(keyed, PACK_FORMATS, "p")).getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_big_picture_is_made_smaller_and_keeps_its_shape() -> None:
    assert opened(clean_png(picture(4000, 1000), PACK_FORMATS, "p")).size == (LONG_SIDE_PX, 400)
    assert opened(clean_png(picture(3000, 4000, kind="JPEG"), FOLDER_FORMATS, "p")).size == (
        1200,
        LONG_SIDE_PX,
    )


def test_nothing_but_pixels_is_carried_over() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Mill Road 5"
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "Mill Road 5")
    for data in (
        picture(exif=exif, pnginfo=notes, icc_profile=b"Mill Road 5", dpi=(300, 300)),
        picture(kind="JPEG", exif=exif, comment=b"Mill Road 5"),
        picture(kind="WEBP", exif=exif, icc_profile=b"Mill Road 5"),
    ):
        clean = clean_png(data, FOLDER_FORMATS, "p")
        assert b"Mill Road" not in clean
        assert opened(clean).info == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_that_lies_on_its_side_is_turned_up(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert opened(clean_png(picture(20, 10, kind=kind, exif=exif), FOLDER_FORMATS, "p")).size == (10, 20)


def test_only_the_first_frame_of_a_moving_picture_comes_in() -> None:
    frames = [Image.new("RGB", (8, 6), colour) for colour in ("red", "green", "blue")]
    out = io.BytesIO()
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    made = opened(clean_png(out.getvalue(), PACK_FORMATS, "p"))
    assert getattr(made, "n_frames", 1) == 1
    assert made.getpixel((0, 0)) == (255, 0, 0)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7 not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture(kind="GIF"),
        picture(kind="TIFF"),
        picture(kind="ICO"),
        picture(kind="BMP"),
        b"RIFF\x00\x00\x00\x00WAVE",
    ],
)
def test_other_files_are_no_pictures_whatever_their_name(data: bytes) -> None:
    with pytest.raises(BadField) as caught:
        clean_png(data, FOLDER_FORMATS, "media/a.png")
    assert caught.value.place == "media/a.png"


def test_a_jpeg_is_not_taken_from_a_pack() -> None:
    with pytest.raises(BadField):
        clean_png(picture(kind="JPEG"), PACK_FORMATS, "p")


def test_a_picture_with_deep_colours_is_refused_with_a_repair() -> None:
    with pytest.raises(BadField) as caught:
        clean_png(picture(mode="I;16"), PACK_FORMATS, "p")
    assert "8 bits" in caught.value.detail


@pytest.mark.parametrize(
    "data",
    [
        picture(7000, 4000),
        png_header(40_000, 40_000),
        png_header(2**31 - 1, 2**31 - 1),
        b"\x89PNG\r\n\x1a\n" + bytes(20 << 20),
        picture(kind="JPEG") + b"\xff\xda" * 65,
    ],
)
def test_a_picture_that_is_too_much_is_refused(data: bytes) -> None:
    with pytest.raises((FileTooBig, DamagedFile)):
        clean_png(data, FOLDER_FORMATS, "p")


@pytest.mark.parametrize(
    "data", [png_header(8, 6), noise(40, 30)[:200], picture(kind="WEBP")[:40], b"\xff\xd8\xff\x00"]
)
def test_half_a_picture_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        clean_png(data, FOLDER_FORMATS, "p")


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_changed_picture_is_taken_or_refused(data: st.DataObject) -> None:
    good = bytearray(data.draw(st.sampled_from([picture(), picture(kind="JPEG"), picture(kind="WEBP")])))
    for _ in range(data.draw(st.integers(1, 4))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    try:
        clean_png(bytes(good), FOLDER_FORMATS, "p")
    except FileProblem:
        return


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "1"])
def test_notes_are_left_out_of_a_png_and_its_pixels_stay(mode: str) -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("GPS", "51.48, -3.18")
    told.add_itxt("Author", "Maya", zip=True)
    noted = picture(9, 7, mode, pnginfo=told, dpi=(300, 300), exif=Image.Exif())
    bare = bare_png(noted, "a.png")
    assert b"51.48" in noted
    for name in (b"tEXt", b"iTXt", b"pHYs", b"eXIf", b"tIME"):
        assert name not in bare
    assert pixels(bare) == pixels(noted)
    assert bare_png(bare, "a.png") == bare


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n", picture()[:-1], picture() + b"x", picture(kind="JPEG"), b"x" * 99]
)
def test_what_is_no_whole_png_is_not_sent(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        bare_png(data, "a.png")


def pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as shown:
        return shown.convert("RGBA").tobytes()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures and boards from outside, with the real reading process: all of it or nothing."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from coprod_desktop.domain import picture_sets
from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileProblem,
    FileTooBig,
    NotOurFile,
    UnsafeFile,
    WrongPictures,
)
from coprod_desktop.domain.picture_sets import BoardButton, Rights, SetContent
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.files.board_format import package_files
from coprod_desktop.files.set_door import take_in_set
from coprod_desktop.files.zips_of_others import other_zip_bytes
from tests.files.board_makers import (
    BUS_STOP,
    TEA,
    first_board,
    food_board,
    inline,
    package,
    picture_folder,
)
from tests.files.makers import noise, zipped

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def take(
    path: Path, most: int = 2_000, progress: Progress | None = None
) -> tuple[SetContent, dict[str, bytes]]:
    """Take a file or folder in."""
    kept: dict[str, bytes] = {}
    content = take_in_set(path, kept.__setitem__, most, progress or Progress())
    return content, kept


def take_bytes(tmp_path: Path, data: bytes, name: str = "mine.obz") -> tuple[SetContent, dict[str, bytes]]:
    """Take in a file with this content."""
    path = tmp_path / name
    path.write_bytes(data)
    return take(path)


def same_pixels(one: bytes, other: bytes) -> bool:
    """Whether two pictures show the same."""
    first, second = (Image.open(io.BytesIO(each)).convert("RGB") for each in (one, other))
    return first.size == second.size and first.tobytes() == second.tobytes()


def test_a_board_keeps_every_button_in_its_place(tmp_path: Path) -> None:
    content, pictures = take_bytes(tmp_path, package())
    first, food = content.boards
    assert (first.name, first.rows, first.columns) == ("My words", 2, 3)
    assert first.cells == (
        BoardButton("tea", "I want tea", "0"),
        None,
        BoardButton("bus stop", "", "1"),
        None,
        BoardButton("Food", leads_to=1),
        BoardButton("yes"),
    )
    assert food.cells == (BoardButton("cake", picture="0"),)
    assert same_pixels(pictures["0"], TEA)
    assert same_pixels(pictures["1"], BUS_STOP)


def test_pictures_and_boards_bring_their_licences(tmp_path: Path) -> None:
    content, _pictures = take_bytes(tmp_path, package())
    tea, stop = content.pictures
    assert tea.rights == Rights("Ana Lee", "CC BY 4.0", "https://pictures.example")
    assert stop.rights == Rights("Sam Roe", "CC BY-SA 3.0")
    assert content.boards[0].rights == Rights("Jo", "private")
    assert tea.words == ("tea", "I want tea", "cake")


def test_what_goes_out_comes_in_again_with_the_same_grid_words_pictures_and_licences(tmp_path: Path) -> None:
    content, pictures = take_bytes(tmp_path, package())
    rights = {each.name: (pictures[each.name], each.rights) for each in content.pictures}
    out = other_zip_bytes(package_files(content.boards, rights))
    assert take_bytes(tmp_path, out, "again.obz") == (content, pictures)


def test_one_board_in_a_file_of_its_own(tmp_path: Path) -> None:
    content, pictures = take_bytes(tmp_path, json.dumps(first_board()).encode(), "mine.obf")
    (board,) = content.boards
    assert board.cells[0] == BoardButton("tea", "I want tea"), "its picture is in no package"
    assert board.cells[4] == BoardButton("Food"), "its board is in no package"
    assert same_pixels(pictures["0"], BUS_STOP)


def test_a_folder_of_pictures(tmp_path: Path) -> None:
    content, pictures = take(picture_folder(tmp_path / "Our-symbols"))
    assert content.name == "Our symbols"
    assert [each.words for each in content.pictures] == [(f"red apple {number}",) for number in range(3)]
    assert {each.rights for each in content.pictures} == {Rights(licence="CC BY 4.0, Ana Lee")}
    assert set(pictures) == {"0", "1", "2"}


def test_a_zip_of_pictures_of_every_kind_that_is_taken(tmp_path: Path) -> None:
    files = {}
    for kind in ("png", "jpeg", "webp"):
        out = io.BytesIO()
        Image.new("RGB", (900, 300), "red").save(out, kind)
        files[f"set/{kind}_one.{kind}"] = out.getvalue()
    content, pictures = take_bytes(tmp_path, zipped(files, zipfile.ZIP_DEFLATED), "set.zip")
    assert [each.words[0] for each in content.pictures] == ["png one", "jpeg one", "webp one"]
    assert {Image.open(io.BytesIO(png)).size for png in pictures.values()} == {(512, 171)}
    assert not any(each.rights.are_known for each in content.pictures)


@pytest.mark.parametrize("name", ["../../evil.png", "/etc/evil.png", "C:\\x\\evil.png", "a/../../evil.png"])
def test_a_name_from_a_zip_is_never_a_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    content, pictures = take_bytes(tmp_path / "in", zipped({name: noise(20, 20)}), "set.zip")
    assert content.pictures[0].words == ("evil",)
    assert set(pictures) == {"0"}
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["set.zip"]


def test_what_has_no_name_in_a_zip_is_left(tmp_path: Path) -> None:
    content, _ = take_bytes(tmp_path, zipped({"": noise(20, 20), "tea.png": noise(20, 20)}), "set.zip")
    assert [each.words for each in content.pictures] == [("tea",)]


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    board = first_board()
    change(board)
    return package(first=board)


REFUSED = {
    "an SVG in a zip": (zipped({"a.png": noise(9, 9), "b.svg": SVG}), WrongPictures),
    "an SVG that is called PNG": (zipped({"a.png": SVG}), WrongPictures),
    "an SVG in a board": (
        changed(lambda board: board["images"][1].update(data="data:image/svg+xml;base64,PHN2Zz4=")),
        WrongPictures,
    ),
    "a picture that is none": (zipped({"a.png": b"no picture"}), BadField),
    "a picture that is cut short": (zipped({"a.png": noise(99, 99)[:300]}), DamagedFile),
    "no pictures": (zipped({"a.txt": b"words"}), NotOurFile),
    "no zip": (b"words", NotOurFile),
    "half a zip": (package()[:-40], DamagedFile),
    "broken JSON": (b'{"format": "open-board-0.1", "grid": ', BadField),
    "JSON that is endlessly deep": (b'{"ext": ' + b"[" * 200_000, BadField),
    "JSON of another kind": (
        b'{"format": "other", "grid": {"rows": 1, "columns": 1, "order": [[null]]}}',
        NotOurFile,
    ),
    "too few rows in the order": (changed(lambda board: board["grid"]["order"].pop()), BadField),
    "too few places in a row": (changed(lambda board: board["grid"]["order"][0].pop()), BadField),
    "a button that is not there": (
        changed(lambda board: board["grid"]["order"][0].__setitem__(0, "none")),
        BadField,
    ),
    "a board without buttons": (
        changed(lambda board: board["grid"].update(order=[[None] * 3] * 2)),
        BadField,
    ),
    "a board as wide as a street": (
        changed(lambda board: board.update(grid={"rows": 1, "columns": 99, "order": [["tea"] * 99]})),
        BadField,
    ),
    "a picture that is not base64": (
        changed(lambda board: board["images"][1].update(data="data:image/png;base64,%%%")),
        BadField,
    ),
}


@pytest.mark.parametrize(("data", "problem"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_taken_is_refused_whole(
    tmp_path: Path, data: bytes, problem: type[FileProblem]
) -> None:
    with pytest.raises(problem):
        take_bytes(tmp_path, data)


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    big = zipped({f"{n}.png": bytes(60 << 20) for n in range(9)}, zipfile.ZIP_DEFLATED)
    assert len(big) < 1 << 20
    with pytest.raises(FileTooBig):
        take_bytes(tmp_path, big)
    one = bytearray(zipped({"a.png": bytes(30 << 20)}, zipfile.ZIP_DEFLATED))
    with pytest.raises(FileTooBig):
        take_bytes(tmp_path, bytes(one))


def test_a_picture_with_more_pixels_than_bytes_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "png")
    with pytest.raises(FileTooBig):
        take_bytes(tmp_path, zipped({"a.png": out.getvalue()}))


def test_a_locked_or_oddly_squeezed_zip_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsafeFile):
        take_bytes(tmp_path, zipped({"a.png": noise(9, 9)}, zipfile.ZIP_LZMA))


def test_more_pictures_than_there_is_room_for_are_refused_before_one_is_kept(tmp_path: Path) -> None:
    kept: dict[str, bytes] = {}
    with pytest.raises(FileTooBig):
        take_in_set(picture_folder(tmp_path / "set"), kept.__setitem__, 2, Progress())
    assert kept == {}


def test_more_pictures_than_a_set_may_have_are_refused(tmp_path: Path) -> None:
    png = noise(4, 4)
    files = {f"{number}.png": png for number in range(picture_sets.MOST_ADDED_PICTURES + 1)}
    with pytest.raises(FileTooBig):
        take_bytes(tmp_path, zipped(files))


def test_it_can_be_stopped_and_tells_how_far_it_is(tmp_path: Path) -> None:
    progress = Progress()
    seen: list[tuple[int, int]] = []

    def keep(_name: str, _png: bytes) -> None:
        seen.append((progress.done, progress.of))
        progress.stop = len(seen) == 2

    with pytest.raises(Stopped):
        take_in_set(picture_folder(tmp_path / "set", 9), keep, 2_000, progress)
    assert seen == [(0, 9), (1, 9)]


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(noise(9, 9))
    folder = picture_folder(tmp_path / "set", 1)
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    assert [each.words for each in take(folder)[0].pictures] == [("red apple 0",)]


def test_a_folder_with_an_svg_is_refused(tmp_path: Path) -> None:
    folder = picture_folder(tmp_path / "set", 1)
    (folder / "b.svg").write_bytes(SVG)
    with pytest.raises(WrongPictures):
        take(folder)


def test_a_button_that_opens_an_empty_board_only_speaks(tmp_path: Path) -> None:
    empty = {**food_board(), "buttons": [], "grid": {"rows": 1, "columns": 1, "order": [[None]]}}
    content, _pictures = take_bytes(tmp_path, package(food=empty))
    assert content.boards[0].cells[4] == BoardButton("Food")


def test_letters_that_hide_others_are_left_out(tmp_path: Path) -> None:
    board = first_board()
    board["buttons"][3]["label"] = "y\u202ees\n" + "s" * 400
    board["images"][1]["data"] = inline(BUS_STOP)
    content, _pictures = take_bytes(tmp_path, package(first=board))
    cell = content.boards[0].cells[5]
    assert cell is not None
    assert cell.label == ("yes " + "s" * 400)[: picture_sets.MOST_LETTERS]

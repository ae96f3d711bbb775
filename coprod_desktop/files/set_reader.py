# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Reads pictures and boards that somebody adds: a zip of pictures, an .obz package, or one .obf board.

All of this runs in the reading process. What the file is, is told from its content.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from coprod_desktop.domain.errors import BadField, FileProblem, FileTooBig, NotOurFile, WrongPictures
from coprod_desktop.domain.picture_sets import (
    LONG_SIDE_PX,
    MOST_ADDED_PICTURES,
    MOST_BOARDS,
    AddedPicture,
    Board,
    Rights,
    SetContent,
    check_set,
)
from coprod_desktop.files.board_format import (
    Id,
    Image,
    LoadBoard,
    OpenBoard,
    board_of,
    line,
    read_board,
    read_package,
    rights_of,
)
from coprod_desktop.files.frames import End, Frame, Medium, Refusal, SetHead
from coprod_desktop.files.pictures import FOLDER_FORMATS, MAX_PICTURE_BYTES, clean_png
from coprod_desktop.files.zips_of_others import OtherZip

MAX_BOARD_BYTES = 32 << 20
"""Of one .obf file, with the pictures that are written into it."""
_MAX_LICENCE_BYTES = 1 << 20
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_DRAWINGS = (".svg", ".svgz")
_LICENCES = ("license", "licence", "copying")
_MANIFEST = "manifest.json"
_ZIP_SIGN = b"PK"
TakePicture = Callable[[], bytes]


def read_set_frames(file: BinaryIO) -> Iterator[Frame]:
    """Read pictures or boards from outside.

    Args:
        file: the file, at its start.

    Yields:
        A head, one medium for each picture, and an end; or at any time a refusal.
    """
    try:
        start = file.read(len(_ZIP_SIGN))
        file.seek(0)
        if start == _ZIP_SIGN:
            inside = OtherZip(file)
            reading = _Boards(inside).read() if _MANIFEST in inside.names else _plain_set(inside)
        else:
            reading = _single_board(file)
        content, pictures = reading
        check_set(content)
        yield SetHead(content)
        for picture, take in zip(content.pictures, pictures, strict=True):
            yield Medium(picture.name, _clean(take(), picture.words[0]))
        yield End()
    except FileProblem as problem:
        yield Refusal(type(problem).__name__, problem.place, problem.detail)


def _clean(data: bytes, words: str) -> bytes:
    if data.lstrip()[:5].lower() in (b"<?xml", b"<svg ", b"<svg>", b"<!doc"):
        raise WrongPictures(words, "SVG")
    return clean_png(data, FOLDER_FORMATS, words, LONG_SIDE_PX)


# Pictures alone --------------------------------------------------------------------------------------------


def _plain_set(inside: OtherZip) -> tuple[SetContent, list[TakePicture]]:
    names = [name for name in inside.names if not _is_hidden(name)]
    if any(map(is_drawing, names)):
        raise WrongPictures("", "SVG")
    pictures = [name for name in names if is_picture(name) and words_of(name)]
    if not pictures:
        raise NotOurFile("", "no pictures inside")
    if len(pictures) > MOST_ADDED_PICTURES:
        raise FileTooBig("", f"{len(pictures)} pictures")
    rights = _written_rights(inside, names)
    added = tuple(
        AddedPicture(f"{number}", (words_of(name),), rights) for number, name in enumerate(pictures)
    )
    return SetContent("", added), [_taker(inside, name) for name in pictures]


def _taker(inside: OtherZip, name: str) -> TakePicture:
    return lambda: inside.read(name, MAX_PICTURE_BYTES)


def _is_hidden(name: str) -> bool:
    return any((part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in _parts(name))


def _parts(name: str) -> list[str]:
    return name.replace("\\", "/").split("/")


def words_of(name: str) -> str:
    """What a picture says, from the name of its file."""
    return line(PurePosixPath(_parts(name)[-1]).stem.replace("-", " ").replace("_", " "))


def is_picture(name: str) -> bool:
    """Whether a file of this name should be a picture of a kind that is taken."""
    return name.lower().endswith(_PICTURES)


def is_drawing(name: str) -> bool:
    """Whether a file of this name should be a drawing, which is not taken from outside."""
    return name.lower().endswith(_DRAWINGS)


def is_licence(name: str) -> bool:
    """Whether a file of this name should say the licence of those beside it."""
    return _parts(name)[-1].lower().startswith(_LICENCES)


def _written_rights(inside: OtherZip, names: list[str]) -> Rights:
    """The first line of a licence file that lies beside the pictures."""
    for name in names:
        if is_licence(name) and not is_picture(name):
            text = inside.read(name, _MAX_LICENCE_BYTES).decode("utf-8", "replace")
            return Rights(licence=next(filter(None, map(line, text.splitlines())), ""))
    return Rights()


# Boards ----------------------------------------------------------------------------------------------------


class _Shelf:
    """The pictures that boards use, each once, with the words of all its buttons."""

    def __init__(self) -> None:
        self.takers: list[TakePicture] = []
        self._words: list[dict[str, None]] = []
        self._rights: list[Rights] = []
        self._known: dict[str, int] = {}

    def put(self, key: str, take: TakePicture, rights: Rights) -> str:
        """Take a picture in, if it is not there yet.

        Returns:
            Our name for it.
        """
        if key not in self._known:
            if len(self.takers) >= MOST_ADDED_PICTURES:
                raise FileTooBig("", f"more than {MOST_ADDED_PICTURES} pictures")
            self._known[key] = len(self.takers)
            self.takers.append(take)
            self._words.append({})
            self._rights.append(rights)
        return str(self._known[key])

    def name_by(self, boards: tuple[Board, ...]) -> tuple[AddedPicture, ...]:
        """All pictures, with the words of the buttons that show them."""
        for button in (cell for board in boards for cell in board.cells if cell and cell.picture):
            self._words[int(button.picture)] |= dict.fromkeys(filter(None, (button.label, button.says)))
        return tuple(
            AddedPicture(f"{number}", tuple(words), rights)
            for number, (words, rights) in enumerate(zip(self._words, self._rights, strict=True))
        )


def _single_board(file: BinaryIO) -> tuple[SetContent, list[TakePicture]]:
    data = file.read(MAX_BOARD_BYTES + 1)
    if len(data) > MAX_BOARD_BYTES:
        raise FileTooBig("", "a board with more than the limit")
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        raise NotOurFile("", "no board and no zip")
    shelf = _Shelf()
    board = _board(read_board(data, ""), "", shelf, "", lambda _path: None, lambda _lead: -1)
    return SetContent(board.name, shelf.name_by((board,)), (board,)), shelf.takers


def _board(
    read: OpenBoard,
    place: str,
    shelf: _Shelf,
    scope: str,
    path_taker: Callable[[Image], tuple[str, TakePicture] | None],
    lead: Callable[[LoadBoard], int],
) -> Board:
    images = {str(image.id): image for image in read.images}

    def picture_of(image_id: Id) -> str:
        image = images.get(str(image_id))
        if image is None:
            return ""
        found = path_taker(image)
        if found is None and image.data:
            found = f"{scope} data {image.id}", lambda: _inline(image.data or "", place)
        return shelf.put(*found, rights_of(image.license)) if found else ""

    return board_of(read, place, picture_of, lead)


def _inline(address: str, place: str) -> bytes:
    """The bytes of a picture that is written into the board."""
    head, comma, code = address.partition(",")
    if not (comma and head.startswith("data:image/") and head.endswith(";base64")):
        raise BadField(place, "a picture that is not written as the format says")
    if "svg" in head:
        raise WrongPictures(place, "SVG")
    try:
        return base64.b64decode("".join(code.split()), validate=True)
    except (binascii.Error, ValueError) as fault:
        raise BadField(place, f"a picture that is not base64: {fault}") from fault


class _Boards:
    """An .obz package."""

    def __init__(self, inside: OtherZip) -> None:
        self._inside, self._shelf = inside, _Shelf()
        self._package = read_package(inside.read(_MANIFEST, MAX_BOARD_BYTES), _MANIFEST)
        paths = dict.fromkeys([self._package.root, *self._package.paths.boards.values()])
        if len(paths) > MOST_BOARDS:
            raise FileTooBig("", f"{len(paths)} boards")
        if self._package.root not in inside.names:
            raise BadField(_MANIFEST, "the first board is not there")
        self._numbers = {path: number for number, path in enumerate(paths) if path in inside.names}

    def read(self) -> tuple[SetContent, list[TakePicture]]:
        """All boards, then their pictures."""
        boards = {path: read_board(self._inside.read(path, MAX_BOARD_BYTES), path) for path in self._numbers}
        # Boards that are not there are passed over, and so the others move up.
        self._numbers = {path: number for number, path in enumerate(boards)}
        empty = {self._numbers[path] for path, read in boards.items() if not read.buttons}
        made = tuple(
            _board(read, path, self._shelf, path, self._by_path, lambda load: self._lead(load, empty))
            for path, read in boards.items()
        )
        return SetContent(made[0].name, self._shelf.name_by(made), made), self._shelf.takers

    def _by_path(self, image: Image) -> tuple[str, TakePicture] | None:
        path = image.path or self._package.paths.images.get(str(image.id))
        if not path or path not in self._inside.names or image.data:
            return None
        if is_drawing(path):
            raise WrongPictures(path[:80], "SVG")
        return path, _taker(self._inside, path)

    def _lead(self, load: LoadBoard, empty: set[int]) -> int:
        path = load.path or self._package.paths.boards.get(str(load.id), "")
        number = self._numbers.get(path, -1)
        return -1 if number in empty else number

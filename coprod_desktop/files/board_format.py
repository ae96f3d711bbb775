# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The Open Board Format, version ``open-board-0.1``: its fields to our boards, and back. No zip, no pictures.

Only what is shown is read; all other fields of the format are passed over. Addresses in the network are never
followed. *Source*: https://www.openboardformat.org, the format of .obf and .obz files.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

import msgspec

from coprod_desktop.domain.errors import BadField, NotOurFile
from coprod_desktop.domain.picture_sets import MOST_LETTERS, Board, BoardButton, Rights
from coprod_desktop.files.strict_json import without_hidden_letters

FORMAT = "open-board-0.1"
_FORMATS = "open-board-"
Id = str | int
"""The format wants texts; some programs write numbers."""


class Licence(msgspec.Struct, frozen=True):
    """The rights in a board or picture."""

    type: str | None = None
    copyright_notice_url: str | None = None
    source_url: str | None = None
    author_name: str | None = None
    author_url: str | None = None


class LoadBoard(msgspec.Struct, frozen=True):
    """Another board that a button opens."""

    id: Id | None = None
    path: str | None = None


class Button(msgspec.Struct, frozen=True):
    """A button."""

    id: Id
    label: str | None = None
    vocalization: str | None = None
    image_id: Id | None = None
    load_board: LoadBoard | None = None


class Image(msgspec.Struct, frozen=True):
    """A picture; an address of it (``url``) is passed over."""

    id: Id
    data: str | None = None
    path: str | None = None
    license: Licence | None = None


class Grid(msgspec.Struct, frozen=True):
    """Where each button stands."""

    rows: int
    columns: int
    order: list[list[Id | None]]


class OpenBoard(msgspec.Struct, frozen=True):
    """All of one .obf file that is read."""

    format: str
    grid: Grid
    id: Id = ""
    name: str | None = None
    buttons: list[Button] = []
    images: list[Image] = []
    license: Licence | None = None


class Paths(msgspec.Struct, frozen=True):
    """Where the boards and pictures of a package are."""

    boards: dict[str, str] = {}
    images: dict[str, str] = {}


class Package(msgspec.Struct, frozen=True):
    """All of the ``manifest.json`` of an .obz file that is read."""

    format: str
    root: str
    paths: Paths = Paths()


Read = TypeVar("Read", OpenBoard, Package)


def read_board(data: bytes, place: str) -> OpenBoard:
    """Read one .obf file.

    Raises:
        NotOurFile: JSON of another kind.
        BadField: no JSON, or a field that is not as the format says.
    """
    return _read(data, place, OpenBoard)


def read_package(data: bytes, place: str) -> Package:
    """Read the manifest of an .obz file. Raises as `read_board`."""
    return _read(data, place, Package)


def board_of(
    read: OpenBoard, place: str, picture_of: Callable[[Id], str], lead: Callable[[LoadBoard], int]
) -> Board:
    """Make our board of one that was read.

    Args:
        read: the board.
        place: its name, for the error.
        picture_of: gives our name for a picture, or empty where there is none.
        lead: gives the number of the board that is opened, or -1.

    Raises:
        BadField: its grid is not as wide and high as it says, or names a button that is not there.
    """
    grid = read.grid
    if len(grid.order) != grid.rows or any(len(row) != grid.columns for row in grid.order):
        raise BadField(place, "the order has other rows or columns than the grid")
    buttons = {str(button.id): button for button in read.buttons}
    cells: list[BoardButton | None] = []
    for each in (each for row in grid.order for each in row):
        if each is None:
            cells.append(None)
        elif str(each) not in buttons:
            raise BadField(place, f"no button {str(each)[:40]}")
        else:
            cells.append(_button(buttons[str(each)], picture_of, lead))
    return Board(line(read.name), grid.rows, grid.columns, tuple(cells), rights_of(read.license))


def rights_of(licence: Licence | None) -> Rights:
    """Whose it is, as the file says."""
    if licence is None:
        return Rights()
    author = licence.author_name or licence.author_url
    source = licence.source_url or licence.copyright_notice_url
    return Rights(line(author), line(licence.type), line(source))


def line(text: str | None) -> str:
    """A text from outside as one line that can be shown, no longer than the limit."""
    return " ".join(without_hidden_letters((text or "").replace("\n", " ")).split())[:MOST_LETTERS]


def package_files(
    boards: tuple[Board, ...], pictures: Mapping[str, tuple[bytes, Rights]]
) -> Iterator[tuple[str, bytes]]:
    """Write boards as the files of an .obz package.

    Args:
        boards: the first one is where one begins.
        pictures: PNG and rights by our name.

    Yields:
        The name and content of each file.
    """
    paths = {
        "boards": {f"{number}": _board_path(number) for number in range(len(boards))},
        "images": {name: f"images/{name}.png" for name in pictures},
        "sounds": {},
    }
    yield "manifest.json", _json({"format": FORMAT, "root": _board_path(0), "paths": paths})
    for number, board in enumerate(boards):
        yield _board_path(number), _json(_written(number, board, pictures))
    for name, (png, _rights) in pictures.items():
        yield paths["images"][name], png


def _written(number: int, board: Board, pictures: Mapping[str, tuple[bytes, Rights]]) -> dict[str, object]:
    order: list[list[str | None]] = [[None] * board.columns for _row in range(board.rows)]
    buttons: list[dict[str, object]] = []
    for place, cell in enumerate(board.cells):
        if cell is not None:
            order[place // board.columns][place % board.columns] = f"{place}"
            buttons.append(_written_button(f"{place}", cell))
    used = dict.fromkeys(cell.picture for cell in board.cells if cell and cell.picture)
    return {
        "format": FORMAT,
        "id": f"{number}",
        "locale": "",
        "name": board.name,
        "grid": {"rows": board.rows, "columns": board.columns, "order": order},
        "buttons": buttons,
        "images": [_written_image(name, pictures[name][1]) for name in used],
        "sounds": [],
        "license": _written_rights(board.rights),
    }


def _written_button(button_id: str, button: BoardButton) -> dict[str, object]:
    fields: dict[str, object] = {"id": button_id, "label": button.label}
    if button.says:
        fields["vocalization"] = button.says
    if button.picture:
        fields["image_id"] = button.picture
    if button.leads_to >= 0:
        fields["load_board"] = {"id": f"{button.leads_to}", "path": _board_path(button.leads_to)}
    return fields


def _written_image(name: str, rights: Rights) -> dict[str, object]:
    path = f"images/{name}.png"
    return {"id": name, "path": path, "content_type": "image/png", "license": _written_rights(rights)}


def _written_rights(rights: Rights) -> dict[str, str]:
    fields = {"type": rights.licence, "author_name": rights.author, "source_url": rights.source}
    return {name: value for name, value in fields.items() if value}


def _board_path(number: int) -> str:
    return f"boards/{number}.obf"


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1)


def _read(data: bytes, place: str, kind: type[Read]) -> Read:
    try:
        read = msgspec.json.decode(data.removeprefix(codecs.BOM_UTF8), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise BadField(place, str(fault)[:120]) from fault
    if not read.format.startswith(_FORMATS):
        raise NotOurFile(place, f"the format {read.format[:40]}")
    return read


def _button(
    read: Button, picture_of: Callable[[Id], str], lead: Callable[[LoadBoard], int]
) -> BoardButton | None:
    """A button without any words can neither be heard nor be said; its place stays empty."""
    label, says = line(read.label), line(read.vocalization)
    if not (label or says):
        return None
    return BoardButton(
        label or says,
        says if label and says != label else "",
        picture_of(read.image_id) if read.image_id is not None else "",
        lead(read.load_board) if read.load_board else -1,
    )

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures that somebody added for messages: a set for everybody, or the boards of one person.

What a file may look like is not known here; only what is kept of it, and what must hold of that.
"""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.errors import BadField, FileTooBig
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup

MOST_ADDED_PICTURES = 2_000
"""In one set, and in all that were added to one computer. Our choice."""
MOST_BOARDS = 200
MOST_SIDE = 40
"""Rows or columns of a board."""
LONG_SIDE_PX = 512
"""Of an added picture: large enough for a tile on the largest screen. Our choice."""
MOST_LETTERS = 200
"""Of the words of a picture or button, and of each part of its rights."""
ADDED = "added:"
EVERYBODY = PersonId("")
"""Owns a set that everybody on this computer has."""


@dataclass(frozen=True)
class Rights:
    """Whose a picture is, and how it may be used; each part is empty where nobody said it.

    Attributes:
        author: who made it.
        licence: what the file says of its licence.
        source: where it is from.
    """

    author: str = ""
    licence: str = ""
    source: str = ""

    @property
    def are_known(self) -> bool:
        """Whether anything is known of them."""
        return bool(self.author or self.licence or self.source)


@dataclass(frozen=True)
class AddedPicture:
    """One picture of a set.

    Attributes:
        name: within its set; made here, never a name from a file.
        words: what it says, the first one in a message; the others find it too. At least one.
        rights: its own.
    """

    name: str
    words: tuple[str, ...]
    rights: Rights = Rights()


@dataclass(frozen=True)
class BoardButton:
    """One button of a board; it has a picture, words to show, or both.

    Attributes:
        label: what stands on it.
        says: what it says in a message, where that is something else; or empty.
        picture: the name of a picture of the set, or empty.
        leads_to: the number of the board that it opens, from 0; -1 for a button that speaks.
    """

    label: str
    says: str = ""
    picture: str = ""
    leads_to: int = -1

    @property
    def words(self) -> str:
        """What it says in a message."""
        return self.says or self.label


@dataclass(frozen=True)
class Board:
    """One board: every button in its place.

    Attributes:
        name: what it is called.
        rows: how many there are.
        columns: how many there are.
        cells: row by row, each with its button, or None where nothing stands.
        rights: of the board itself.
    """

    name: str
    rows: int
    columns: int
    cells: tuple[BoardButton | None, ...]
    rights: Rights = Rights()


@dataclass(frozen=True)
class SetContent:
    """What a file of pictures or boards holds.

    Attributes:
        name: what it is called.
        pictures: in their order.
        boards: the first one is where one begins; empty for a plain set of pictures.
    """

    name: str
    pictures: tuple[AddedPicture, ...]
    boards: tuple[Board, ...] = ()


@dataclass(frozen=True)
class PictureSet:
    """What was added to this computer.

    Attributes:
        set_id: random.
        content: what it holds.
        owner: the one person whose board it is, or `EVERYBODY`.
    """

    set_id: str
    content: SetContent
    owner: PersonId = EVERYBODY

    def key(self, picture: str) -> str:
        """How one of its pictures is named in a message and on a screen; empty for none."""
        return f"{ADDED}{self.set_id}/{picture}" if picture else ""

    @property
    def found_pictures(self) -> tuple[FoundPicture, ...]:
        """Its pictures as a message is made from them."""
        return tuple(
            FoundPicture(self.key(each.name), each.words, PictureGroup.ADDED)
            for each in self.content.pictures
        )

    @property
    def all_rights(self) -> tuple[Rights, ...]:
        """Whose its pictures and boards are, each once."""
        of_pictures = [each.rights for each in self.content.pictures]
        known = dict.fromkeys([*of_pictures, *(board.rights for board in self.content.boards)])
        return tuple(each for each in known if each.are_known) or (Rights(),)


def parts_of(key: str) -> tuple[str, str]:
    """The set and the picture that a key of `PictureSet.key` names."""
    set_id, _slash, picture = key.removeprefix(ADDED).partition("/")
    return set_id, picture


def check_set(content: SetContent) -> None:
    """Check that everything in a set fits together.

    Raises:
        FileTooBig: more than the limits.
        BadField: a board that is not as wide and high as it says, a picture or board that is not there, or
            nothing that could be shown.
    """
    if len(content.pictures) > MOST_ADDED_PICTURES or len(content.boards) > MOST_BOARDS:
        raise FileTooBig("", f"{len(content.pictures)} pictures, {len(content.boards)} boards")
    names = {each.name for each in content.pictures}
    if len(names) != len(content.pictures) or not all(
        each.words and all(each.words) for each in content.pictures
    ):
        raise BadField("", "a picture without words or a name of its own")
    if not names and not content.boards:
        raise BadField("", "no pictures")
    if content.boards and not any(content.boards[0].cells):
        raise BadField("board 1", "no buttons")
    for number, board in enumerate(content.boards):
        _check_board(board, f"board {number + 1}", names, len(content.boards))


def _check_board(board: Board, place: str, names: set[str], boards: int) -> None:
    if not (1 <= board.rows <= MOST_SIDE and 1 <= board.columns <= MOST_SIDE):
        raise BadField(place, f"{board.rows} rows and {board.columns} columns")
    if len(board.cells) != board.rows * board.columns:
        raise BadField(place, "not as many places as rows and columns")
    for button in filter(None, board.cells):
        if not button.label or (button.picture and button.picture not in names):
            raise BadField(place, "a button without words, or with a picture that is not there")
        if not -1 <= button.leads_to < boards:
            raise BadField(place, "a button that leads nowhere")

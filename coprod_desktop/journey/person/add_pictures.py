# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Add pictures for messages: sets for everybody, and a person's own board; and take a board out again.

Reading is slow and happens aside, picture by picture into a draft; keeping the draft is quick and happens on
the screen thread. Whatever goes wrong in between, nothing is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from coprod_desktop.domain.errors import NotOurFile
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.picture_sets import (
    EVERYBODY,
    MOST_ADDED_PICTURES,
    AddedPicture,
    PictureSet,
    Rights,
    SetContent,
)
from coprod_desktop.domain.progress import Progress
from coprod_desktop.files.board_format import line, package_files
from coprod_desktop.files.board_page import board_page
from coprod_desktop.files.set_door import take_in_set
from coprod_desktop.files.whole_write import write_whole
from coprod_desktop.files.zips_of_others import other_zip_bytes
from coprod_desktop.ports import DeviceStore, SetWriter

BOARD_FILE = "my-board"


@dataclass(frozen=True)
class ReadSet:
    """Pictures that were read and are not kept yet.

    Attributes:
        content: what was read.
        writer: holds their pictures.
    """

    content: SetContent
    writer: SetWriter


def sets_of(store: DeviceStore, owner: PersonId) -> tuple[PictureSet, ...]:
    """The sets for `EVERYBODY`, or the board of one person."""
    return tuple(each for each in store.picture_sets() if each.owner == owner)


def room_for_pictures(store: DeviceStore) -> int:
    """How many pictures more may be added to this computer."""
    return MOST_ADDED_PICTURES - sum(len(each.content.pictures) for each in store.picture_sets())


def read_set(path: Path, writer: SetWriter, room: int, progress: Progress, wants_board: bool) -> ReadSet:
    """Read pictures or boards into a draft; for a worker.

    Args:
        path: a file, or a folder of pictures.
        writer: the draft, from `DeviceStore.new_set`.
        room: how many pictures it may have.
        progress: told how far it is; it may ask to stop.
        wants_board: whether it must be a board.

    Raises:
        FileProblem, StoreProblem, Stopped: nothing is left.
    """
    try:
        content = take_in_set(path, writer.add, room, progress)
        if wants_board and not content.boards:
            raise NotOurFile("", "no board")
        if not wants_board and not content.pictures:
            raise NotOurFile("", "no pictures")
    except BaseException:
        writer.discard()
        raise
    return ReadSet(content, writer)


def keep_pictures(store: DeviceStore, read: ReadSet, told: str = "") -> PictureSet:
    """Keep pictures for everybody; of a board only its pictures.

    Args:
        store: of this computer.
        read: what was read.
        told: what the supporter says of the source and licence of pictures that say nothing themselves.

    Raises:
        DiskFull, StoreNotWritable: nothing was kept.
    """
    named = Rights(source=line(told))
    pictures = tuple(_with_rights(each, named) for each in read.content.pictures)
    return store.keep_set(read.writer, SetContent(read.content.name, pictures), EVERYBODY)


def keep_board(store: DeviceStore, read: ReadSet, owner: PersonId) -> PictureSet:
    """Keep a board as a person's own, in place of the one that they had. Raises as `keep_pictures`."""
    before = sets_of(store, owner)
    kept = store.keep_set(read.writer, read.content, owner)
    for old in before:
        store.remove_set(old.set_id)
    return kept


def _with_rights(picture: AddedPicture, named: Rights) -> AddedPicture:
    return picture if picture.rights.are_known else replace(picture, rights=named)


# Out again -------------------------------------------------------------------------------------------------


def pictures_of(store: DeviceStore, board: PictureSet) -> dict[str, bytes]:
    """All pictures of a board, by name; on the screen thread, as all of the store is.

    Raises:
        StoreDamaged: one of them is gone or hurt.
    """
    return {each.name: store.set_picture(board.set_id, each.name) for each in board.content.pictures}


def write_board(
    content: SetContent, pictures: Mapping[str, bytes], who_made: Sequence[str], folder: Path
) -> tuple[Path, Path]:
    """Write a board as an .obz package, with everything that it came with, and to print; for a worker.

    Args:
        content: the board.
        pictures: PNG by name.
        who_made: sentences about whose the pictures are, for the page to print.
        folder: a stick or folder that somebody chose; a file that is there is not touched.

    Returns:
        The package, and the page to print.

    Raises:
        DiskFull, StoreNotWritable: neither is there.
    """
    package, page = _free_names(folder)
    rights = {each.name: (pictures[each.name], each.rights) for each in content.pictures}
    write_whole(page, board_page(content, pictures, who_made), private=False)
    try:
        write_whole(package, other_zip_bytes(package_files(content.boards, rights)), private=False)
    except BaseException:
        page.unlink(missing_ok=True)
        raise
    return package, page


def _free_names(folder: Path) -> tuple[Path, Path]:
    for number in count(1):
        name = BOARD_FILE if number == 1 else f"{BOARD_FILE}-{number}"
        package, page = folder / f"{name}.obz", folder / f"{name}.html"
        if not package.exists() and not page.exists():
            break
    return package, page

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures that a supporter adds for messages, and a person's own board: add, take out, take away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    WrongPictures,
)
from coprod_desktop.domain.picture_sets import MOST_ADDED_PICTURES, PictureSet, Rights
from coprod_desktop.presenters.form_state import Field, Form
from coprod_desktop.presenters.frame_presenter import back, lines, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _, several

RIGHTS_FIELD = "rights"
MOST_RIGHTS_TOLD = 2
"""On a card; all of them are on the page of who made the pictures."""


def added_pictures(strip: Strip, sets: Sequence[PictureSet]) -> ScreenState:
    """The pictures that everybody on this computer can make a message from.

    Args:
        strip: of the supporter's area.
        sets: those that were added.
    """
    add = Card(
        "add",
        (own_pic("import-pictures", _("Pictures go into a folder")),),
        _("Add pictures"),
        lines(
            _("Choose a folder, or a file: zip, obz or obf."),
            _("At most {count} pictures.").format(count=MOST_ADDED_PICTURES),
        ),
        buttons=(
            Button(Press(Do.OPEN_FOLDER), _("A folder"), own_pic("folder")),
            Button(Press(Do.OPEN_FILE), _("A file"), own_pic("file")),
        ),
    )
    note = Card(
        "note",
        (own_pic("search-pictures", _("A glass over pictures")),),
        _("People find them when they make a message."),
        _("The pictures stay on this computer. Teams get only the words."),
        Tone.CALM,
    )
    cards = (add, *(_set_card(each) for each in sets), note)
    return ScreenState("supporter-pictures", strip, Cards(cards), (back(),), top=top_buttons())


def _set_card(added: PictureSet) -> Card:
    away = Button(Press(Do.EMPTY, added.set_id), _("Delete"), own_pic("delete"), about=added.content.name)
    return Card(
        added.set_id,
        (own_pic("pictures-drawn", _("Pictures")),),
        added.content.name,
        lines(_count_words(added), *rights_words(added.all_rights[:MOST_RIGHTS_TOLD])),
        buttons=(away,),
    )


def _count_words(added: PictureSet) -> str:
    return several("{count} picture.", "{count} pictures.", len(added.content.pictures))


def rights_words(all_rights: Iterable[Rights]) -> tuple[str, ...]:
    """Who made pictures and how they may be used, in sentences."""
    said: list[str] = []
    for rights in all_rights:
        if rights.author:
            said.append(_("Made by {name}.").format(name=rights.author))
        if rights.licence:
            said.append(_("Licence: {licence}.").format(licence=rights.licence.removesuffix(".")))
        if rights.source:
            said.append(_("From: {source}.").format(source=rights.source.removesuffix(".")))
        if not (rights.licence or rights.source):
            said.append(_("Nobody told the licence."))
    return tuple(dict.fromkeys(said))


def adding(strip: Strip, done: int, of: int) -> ScreenState:
    """While pictures are read; it can be stopped.

    Args:
        strip: where I am.
        done: so many are read.
        of: so many there are; 0 before that is known.
    """
    foot = _("One moment.")
    if of:
        foot = _("Picture {number} of {count}.").format(number=min(done + 1, of), count=of)
    stop = Button(Press(Do.NOT_NOW), _("Stop"), own_pic("stop"))
    pic = own_pic("import-pictures", _("Pictures go into a folder"))
    body = Tiles(_("The app looks at the pictures."), (stop,), foot=foot, pic=pic)
    return ScreenState("pictures-coming", strip, body, (), top=top_buttons())


def refused(strip: Strip, problem: FileProblem, is_board: bool) -> ScreenState:
    """A file or folder that cannot be added: why, and what can be.

    Args:
        strip: where I am.
        problem: why.
        is_board: whether it was to be a board.
    """
    why = {
        WrongPictures: _("The app cannot use svg pictures."),
        FileTooBig: _("There are too many pictures, or too big."),
        DamagedFile: _("The file is not whole."),
        BadField: _("Something in the file is wrong."),
        FileNotThere: _("This file is not there."),
        FileTookTooLong: _("The file takes too long to open."),
    }.get(type(problem), _("This is not a board.") if is_board else _("There are no pictures for the app."))
    what = _("A board is an obz or obf file.") if is_board else _("You can use png, jpg and webp.")
    sentences = (why, what, _("The app kept nothing of it."))
    body = Reading(
        own_pic("wrong-file", _("Another kind of file")), tuple(Sentence(text) for text in sentences)
    )
    return ScreenState(
        "pictures-refused", strip, body, (way_on(_("Carry on"), Do.CARRY_ON),), top=top_buttons()
    )


def whose(strip: Strip, told: str) -> ScreenState:
    """Pictures that do not say whose they are: the supporter may say it.

    Args:
        strip: of the supporter's area.
        told: what stands there now.
    """
    field = Field(RIGHTS_FIELD, _("Source and licence"), told)
    foot = _("You can leave this empty.")
    body = Form(_("Who made the pictures?"), (field,), foot)
    bar = (back(), way_on(_("Keep it"), Do.KEEP))
    return ScreenState("pictures-whose", strip, body, bar, top=top_buttons())


def take_away(strip: Strip, name: str) -> ScreenState:
    """One calm question before pictures or a board go away.

    Args:
        strip: where I am.
        name: what they are called.
    """
    sentences = (
        _("Delete this from this computer?"),
        name,
        _("The words stay in messages. The pictures go."),
    )
    body = Reading(
        own_pic("delete", _("A page goes away")), tuple(Sentence(text) for text in sentences if text)
    )
    bar = (back(), Button(Press(Do.DELETE), _("Delete it"), own_pic("delete"), Tone.BAD))
    return ScreenState("pictures-away", strip, body, bar, top=top_buttons())


# A person's own board --------------------------------------------------------------------------------------


def board_note(board: PictureSet | None) -> str:
    """What the way to the board says of it."""
    return (board.content.name or _("You have a board")) if board else _("No board")


def my_board(strip: Strip, board: PictureSet | None) -> ScreenState:
    """A person's own board: what it is, or how to get one.

    Args:
        strip: of the person.
        board: theirs, if there is one.
    """
    pic = own_pic("board", _("A board with pictures"))
    if board is None:
        add = Button(Press(Do.OPEN_FILE), _("Add my board"), own_pic("import-pictures"))
        body = Tiles(_("You have no board here."), (add,), foot=_("A board is an obz or obf file."), pic=pic)
    else:
        tiles = (
            Button(
                Press(Do.OPEN_FILE),
                _("Another board"),
                own_pic("import-pictures"),
                note=_("In place of this one"),
            ),
            Button(Press(Do.TAKE_HOME), _("Take it home"), own_pic("take-home")),
            Button(Press(Do.EMPTY), _("Delete it"), own_pic("delete")),
        )
        told = " ".join((_count_words(board), *rights_words(board.all_rights[:1])))
        body = Tiles(board.content.name or _("My board"), tiles, foot=told, pic=pic)
    bar = (back(), way_on(_("This is good"), Do.CARRY_ON))
    return ScreenState("my-board", strip, body, bar, top=top_buttons())


def board_is_out(strip: Strip, file: str, page: str) -> ScreenState:
    """The board is in a file, and on a page to print.

    Args:
        strip: of the person.
        file: where it is.
        page: the name of the page, in the same place.
    """
    sentences = (
        _("Your board is in a file."),
        f"{_('It is here:')} {file}",
        _("Other apps can open it."),
        f"{_('To print it:')} {page}",
    )
    body = Reading(
        own_pic("take-home", _("A house and a memory stick")), tuple(Sentence(text) for text in sentences)
    )
    return ScreenState("my-board-out", strip, body, (way_on(_("Carry on"), Do.CARRY_ON),), top=top_buttons())

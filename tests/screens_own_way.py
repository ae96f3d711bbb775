# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of Say it my way: writing with keys, drawing, photos, films, words of another hand."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from coprod_desktop.domain.act_kinds import FileKind, Symbol
from coprod_desktop.domain.acts import BuiltMessage, KeptClip, KeptFile, Observed, WasScribed, Wrote
from coprod_desktop.domain.errors import FileTooBig, NeedsPart, NotOurFile
from coprod_desktop.domain.identifiers import ClipId, FileId, StepId
from coprod_desktop.domain.said import NOTHING_SAID, said_after
from coprod_desktop.domain.sheet import Ink, Pen, Point, Sheet, Stroke, Width
from coprod_desktop.presenters import (
    drawing_presenter,
    film_presenter,
    own_film_presenter,
    own_way_presenter,
    own_ways,
    scribe_presenter,
    typing_presenter,
)
from coprod_desktop.presenters.film_presenter import ToWatch
from coprod_desktop.presenters.frame_presenter import person_strip, way_on
from coprod_desktop.presenters.screen_parts import Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.typing_presenter import KeyboardWishes
from tests.builders import MAYA

STEP = StepId("tell")
HEADING = "What do you want at the bus stop?"
WORDS = "I want a seat with a back. I cannot stand for long."
FEW_WORDS = "I want a seat."
DRAWN = KeptFile(STEP, FileId("f1a2b3c4-0000-4000-8000-000000000001"), FileKind.DRAWING, "My bus stop")
PHOTO = KeptFile(STEP, FileId("f1a2b3c4-0000-4000-8000-000000000002"), FileKind.PHOTO)
FILM = KeptFile(STEP, FileId("f1a2b3c4-0000-4000-8000-000000000003"), FileKind.FILM)
NAMED_FILM = KeptFile(
    STEP, FileId("f1a2b3c4-0000-4000-8000-000000000004"), FileKind.FILM, "I sign what I want"
)
CLIP = KeptClip(STEP, ClipId("c1a2b3c4-0000-4000-8000-000000000001"), 12_300)
ABC, HIDDEN = KeyboardWishes(abc=True), KeyboardWishes(shown=False)


def strip(where: str) -> Strip:
    """The strip over one way."""
    return person_strip(MAYA, "New bus stops", where)


def a_house() -> Sheet:
    """A drawing of a bus stop with a roof."""
    blue, thick = Pen(Ink.BLUE), Pen(Ink.ORANGE, Width.THICK)

    def line(pen: Pen, *places: tuple[float, float]) -> Stroke:
        return Stroke(pen, tuple(Point(x, y) for x, y in places))

    return Sheet(
        marks=(
            line(blue, (500, 800), (500, 350), (1100, 350), (1100, 800)),
            line(thick, (430, 350), (800, 180), (1170, 350)),
            line(Pen(), (600, 650), (1000, 650)),
            line(Pen(Ink.GREEN), (250, 820), (1350, 820)),
        )
    )


@cache
def a_photo() -> bytes:
    """A photo of a plain wall, as PNG."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#7fb4c9"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def own_way_screens() -> list[ScreenState]:
    """Each screen, some of them with several looks."""
    return [*_choosing(), *_writing(), *_drawing(), *_photos(), *_films(), *_by_somebody()]


def _choosing() -> list[ScreenState]:
    full = NOTHING_SAID
    for act in (
        CLIP,
        Wrote(STEP, WORDS),
        DRAWN,
        PHOTO,
        FILM,
        BuiltMessage(STEP, (Symbol("seat", "set:seat"),)),
        WasScribed(STEP, WORDS, "Sam", False),
        Observed(STEP, "She went to the seat and smiled.", "Sam"),
    ):
        full = said_after(full, act)
    at = strip("Say it my way")
    return [
        *(own_ways.choose_way(at, HEADING, said) for said in (NOTHING_SAID, full)),
        *(own_ways.choose_way(at, HEADING, full, things) for things in (2, 4)),
    ]


def _writing() -> list[ScreenState]:
    at = strip("Write it")
    return [
        own_way_presenter.write_it(at, HEADING, "", ABC, capital=True),
        own_way_presenter.write_it(at, HEADING, FEW_WORDS, signs=True),
        own_way_presenter.write_it(at, HEADING, FEW_WORDS, HIDDEN),
    ]


def _drawing() -> list[ScreenState]:
    at = strip("Draw it")
    name = typing_presenter.typing(
        drawing_presenter.name_heading(), "My bus stop", "Name", KeyboardWishes(), one_line=True
    )
    keys = typing_presenter.keyboard_buttons(KeyboardWishes())
    return [
        drawing_presenter.draw_it(at, HEADING, Sheet(), Pen()),
        drawing_presenter.draw_it(at, HEADING, a_house(), Pen(Ink.RUBBER, Width.THICK)),
        drawing_presenter.what_i_made(at, HEADING, FileKind.DRAWING, (DRAWN,), frozenset()),
        drawing_presenter.what_i_made(at, HEADING, FileKind.DRAWING, (DRAWN,), frozenset({DRAWN.file_id})),
        drawing_presenter.look_at(at, DRAWN, 1, a_photo()),
        scribe_presenter.typing_page("name-file", at, name, keys, way_on("Keep it")),
    ]


def _photos() -> list[ScreenState]:
    at = strip("A photo or film")
    return [
        drawing_presenter.choose_photo(at, HEADING, camera=False, busy=False),
        drawing_presenter.choose_photo(at, HEADING, camera=True, busy=True),
        drawing_presenter.choose_photo(at, HEADING, camera=True, lost=True),
        drawing_presenter.camera_live(at),
        drawing_presenter.new_photo(at, a_photo()),
        drawing_presenter.photo_refused(at, NotOurFile()),
        drawing_presenter.photo_refused(at, FileTooBig()),
        drawing_presenter.photo_refused(at, NotOurFile(), films_too=True),
        drawing_presenter.what_i_made(at, HEADING, FileKind.PHOTO, (PHOTO,), frozenset()),
        drawing_presenter.look_at(at, PHOTO, 1, a_photo()),
    ]


def _films() -> list[ScreenState]:
    at, made = strip("A photo or film"), (PHOTO, FILM, NAMED_FILM)
    own = ToWatch("I sign what I want", is_own=True)
    return [
        *(own_film_presenter.film_coming(at, seconds) for seconds in (0, 12)),
        own_film_presenter.new_film(at, a_photo()),
        own_film_presenter.film_refused(at, FileTooBig()),
        own_film_presenter.film_refused(at, NeedsPart()),
        drawing_presenter.what_i_made(at, HEADING, FileKind.PHOTO, made, frozenset()),
        drawing_presenter.what_i_made(at, HEADING, FileKind.PHOTO, made, frozenset({FILM.file_id})),
        film_presenter.film_screen(at, own, b""),
        film_presenter.film_screen(at, own, a_photo()),
        film_presenter.film_screen(at, own, a_photo(), plays=True),
        film_presenter.film_lost(at, own),
    ]


def _by_somebody() -> list[ScreenState]:
    at, seen = strip("Somebody writes"), strip("What somebody saw")
    keys = typing_presenter.keyboard_buttons(KeyboardWishes())
    who = typing_presenter.typing(
        scribe_presenter.who_writes()[0],
        "Sam",
        scribe_presenter.who_writes()[1],
        KeyboardWishes(),
        one_line=True,
    )
    foot, label = scribe_presenter.their_words()
    theirs = typing_presenter.typing(HEADING, FEW_WORDS, label, KeyboardWishes(), foot=foot)
    asked, below, saw = scribe_presenter.what_did_you_see()
    sight = typing_presenter.typing(asked, "", saw, KeyboardWishes(), foot=below)
    what = Observed(STEP, "She went to the seat and smiled.", "Sam")
    return [
        scribe_presenter.typing_page("scribe-name", at, who, keys, way_on("Next")),
        scribe_presenter.typing_page("scribe-words", at, theirs, keys, way_on("Next")),
        *(scribe_presenter.hear_back(at, WORDS, "Sam", right) for right in (None, True, False)),
        scribe_presenter.typing_page("saw-words", seen, sight, keys, way_on("Next")),
        scribe_presenter.what_somebody_saw(seen, what, thrown=False),
        scribe_presenter.what_somebody_saw(seen, what, thrown=True),
    ]

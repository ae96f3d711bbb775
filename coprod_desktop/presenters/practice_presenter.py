# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Try it out: how to choose, how to record, how to undo. Nothing of it is kept or sent."""

from __future__ import annotations

from enum import IntEnum

from coprod_desktop.domain.act_kinds import Point
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.positions import good_is_first
from coprod_desktop.presenters.answer_words import off_scale_words, point_words
from coprod_desktop.presenters.frame_presenter import (
    back,
    next_or_skip,
    own_pic,
    person_strip,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.own_way_presenter import length_words
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Tone
from coprod_desktop.presenters.screen_state import (
    Body,
    Card,
    Cards,
    Reading,
    Recording,
    ScreenState,
    Sentence,
    Tiles,
)
from coprod_desktop.words import _


class Stop(IntEnum):
    """The screens, in their order."""

    DRINK = 0
    SUN = 1
    NOISE = 2
    EXPLAIN = 3
    VOICE = 4
    UNDO = 5


DOTS = (0, 1, 2, 2, 3, 4)
"""Which dot each of the screens has: to explain is no step of its own, since not everybody sees it."""


def drink(person: Person, picked: str) -> ScreenState:
    """Pick one: tea, coffee, or none of these. The words below tell how to undo it.

    Args:
        person: who tries it.
        picked: what was touched last, or empty.
    """
    tiles = tuple(
        Button(Press(Do.PICK, value), words, own_pic(value), picked=value == picked)
        for value, words in (
            ("tea", _("Tea")),
            ("coffee", _("Coffee")),
            ("none-of-these", _("None of these")),
        )
    )
    foot = _("Touch a picture to choose it. Touch it again to undo.")
    body = Tiles(_("What do you want to drink?"), tiles, _off_scale(picked), foot=foot)
    return _state(person, "practice-drink", Stop.DRINK, body, next_or_skip(bool(picked)))


def how_good(person: Person, stop: Stop, picked: str) -> ScreenState:
    """The three points, about a sunny day or about loud noise at night.

    Args:
        person: who tries it.
        stop: `Stop.SUN` or `Stop.NOISE`.
        picked: what was touched last, or empty.
    """
    tiles = tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), tone, picked=kind == picked)
        for kind, words, picture, tone in point_words(good_is_first(person.turn))
    )
    if stop is Stop.SUN:
        question, pic = _("How good is a sunny day?"), own_pic("practice-sun", _("A person sits in the sun"))
    else:
        question = _("How good is loud noise at night?")
        pic = own_pic("practice-noise", _("A person covers their ears"))
    body = Tiles(question, tiles, _off_scale(picked), pic=pic)
    return _state(person, f"practice-{stop.name.lower()}", stop, body, next_or_skip(bool(picked)))


def explain(person: Person) -> ScreenState:
    """The three points once more, in other words, after two very different things got the same answer."""
    other_words = {
        Point.GOOD: _("You like it. It makes your life better."),
        Point.MIDDLE: _("It is all right. You do not mind it."),
        Point.BAD: _("You do not like it. It makes your life worse."),
    }
    cards = tuple(
        Card(kind, (own_pic(picture, words),), words, other_words[kind], tone)
        for kind, words, picture, tone in point_words(good_is_first(person.turn))
    )
    body = Cards(cards, _("This is what they mean"))
    return _state(person, "practice-explain", Stop.EXPLAIN, body, way_on(_("Next")))


def voice_ready(person: Person) -> ScreenState:
    """Before the first try to record."""
    button = Button(Press(Do.START_RECORDING), _("Start recording"), own_pic("mic"), Tone.VOICE)
    body = Recording(_("Say what you want to drink"), button, live=False, foot=_not_kept())
    return _state(person, "practice-voice", Stop.VOICE, body, next_or_skip(False))


def voice_live(person: Person) -> ScreenState:
    """While it records: one big Stop, and nothing else is live."""
    button = Button(Press(Do.STOP_RECORDING), _("Stop"), own_pic("stop"), Tone.VOICE)
    body = Recording(_("Say what you want to drink"), button, live=True, foot=_not_kept())
    strip = _state(person, "", Stop.VOICE, body, way_on("")).strip
    return ScreenState("record-live", strip, body, ())


def voice_heard(person: Person, length_ms: int) -> ScreenState:
    """After it recorded: listen, or do it again.

    Args:
        person: who tries it.
        length_ms: how long the recording is, in milliseconds.
    """
    tiles = (
        Button(Press(Do.LISTEN), _("Listen"), own_pic("play")),
        Button(Press(Do.AGAIN), _("Do it again"), own_pic("again")),
    )
    foot = _("Your voice, {length}. The app does not keep it.").format(length=length_words(length_ms))
    body = Tiles(_("Hear yourself"), tiles, foot=foot)
    return _state(person, "practice-heard", Stop.VOICE, body, way_on(_("Next")))


def undo(person: Person) -> ScreenState:
    """How to take something back, and the end of trying it out."""
    sentences = (
        _("Touch a picture again to undo it."),
        _("Back shows the page before."),
        _("You can throw a recording away."),
        _("You can change every answer."),
    )
    pic: Pic = own_pic("undo", _("An arrow that turns back"))
    body = Reading(pic, tuple(Sentence(text) for text in sentences), heading=_("You can change your mind"))
    return _state(person, "practice-undo", Stop.UNDO, body, way_on(_("Done")))


def _not_kept() -> str:
    return _("This is only to try. The app does not keep your voice.")


def _off_scale(picked: str) -> tuple[Button, ...]:
    return tuple(
        Button(Press(Do.OFF_SCALE, kind), words, own_pic(picture), Tone.QUIET, picked=kind == picked)
        for kind, words, picture in off_scale_words()
    )


def _state(person: Person, name: str, stop: Stop, body: Body, on: Button) -> ScreenState:
    where = _("Nothing goes to a team")
    strip = person_strip(person, _("Try it out"), where, DOTS[stop], max(DOTS) + 1)
    leave = Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow"))
    bar = (back(), on) if stop is Stop.UNDO else (back(), leave, on)
    return ScreenState(name, strip, body, bar, top=top_buttons())

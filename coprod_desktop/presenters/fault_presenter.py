# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The calm page after a fault of our own, and the report about it, shown whole before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence
from coprod_desktop.words import _

Report = Sequence[tuple[str, Sequence[str]]]
"""Its parts, each with a heading and lines."""


class HowBad(Enum):
    """What the page tells."""

    ONCE = auto()
    AGAIN = auto()
    CLOSED_ITSELF = auto()


def fault_page(strip: Strip, how_bad: HowBad, can_close: bool) -> ScreenState:
    """The calm page: what was said is safe; carry on, or close where it goes wrong again and again."""
    closes = how_bad is HowBad.AGAIN and can_close
    sentences = {
        HowBad.ONCE: (
            _("Something went wrong in the app."),
            _("What you said is saved."),
            _("You can carry on."),
        ),
        HowBad.AGAIN: (
            _("It went wrong again."),
            _("What you said is saved."),
            _("Close the app and start it again.") if closes else _("Ask a supporter for help."),
        ),
        HowBad.CLOSED_ITSELF: (
            _("Last time the app closed by itself."),
            _("What you said is saved."),
            _("You can carry on."),
        ),
    }[how_bad]
    body = Reading(own_pic("warning", _("A warning sign")), tuple(Sentence(text) for text in sentences))
    save = Button(Press(Do.OPEN_FILE), _("Save a report"), own_pic("file"))
    on = way_on(_("Carry on"), Do.CARRY_ON)
    bar: tuple[Button, ...] = (save, on)
    if closes:
        stay = Button(Press(Do.CARRY_ON), _("Carry on"), own_pic("next"))
        bar = (save, stay, Button(Press(Do.FINISH), _("Close"), own_pic("door"), Tone.GO))
    return ScreenState("fault", strip, body, bar, top=top_buttons())


def report_page(strip: Strip, report: Report) -> ScreenState:
    """The whole report, before it is saved."""
    intro = Card(
        "intro",
        (own_pic("file", _("A file")),),
        _("This is all of the report"),
        _("No name is in it. Nothing that people said is in it."),
        Tone.CALM,
    )
    parts = [Card(f"part:{heading}", (), heading, "\n".join(lines)) for heading, lines in report]
    save = Button(Press(Do.KEEP), _("Save it"), own_pic("file"), Tone.GO)
    return ScreenState("fault-report", strip, Cards((intro, *parts)), (back(), save), top=top_buttons())


def report_saved(strip: Strip, file_name: str) -> ScreenState:
    """Where the report is."""
    sentences = (
        _("The report is saved: {name}.").format(name=file_name),
        _("You can give it to somebody who looks after the app."),
    )
    body = Reading(own_pic("saved", _("Done")), tuple(Sentence(text) for text in sentences))
    on = way_on(_("Carry on"), Do.CARRY_ON)
    return ScreenState("fault-saved", strip, body, (on,), top=top_buttons())

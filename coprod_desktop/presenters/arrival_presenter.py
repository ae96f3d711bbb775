# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The first screens: how it should be, who are you, I am new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.drop_in import DropIn, here_first
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences, ReadAloud
from coprod_desktop.presenters.frame_presenter import (
    app_strip,
    back,
    figure_pic,
    own_pic,
    person_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.words import _

if TYPE_CHECKING:
    # Only named here: the first screen does not wait for it.
    from coprod_desktop.presenters.own_way_state import Typing

PERSON_PICTURES = ("person", "person2", "person5", "person3", "person4", "person6", "person7", "person8")
"""The figures to choose from; nobody else on this computer has the same, as long as there are enough."""
MOST_WITHOUT_SCROLLING = 12
"""More people than this stand in the order of their names, and one goes down to those who are not in view."""
PERSON_TONES = (Tone.PERSON_1, Tone.PERSON_2, Tone.PERSON_3, Tone.PERSON_4, Tone.PERSON_5)
FIRST_SIZES = (100, 130, 160)


def greeting() -> str:
    """What is said once, by itself, at the first screen of the day."""
    return _("Hello. Here you can say what you think. Touch Hear it to hear the words.")


def read_to_me(preferences: Preferences) -> ScreenState:
    """The first question: shall it read by itself?"""
    always = preferences.read_aloud is ReadAloud.ALWAYS
    tiles = (
        Button(Press(Do.PICK, ReadAloud.ALWAYS), _("Read to me"), own_pic("read-to-me"), picked=always),
        Button(
            Press(Do.PICK, ReadAloud.WHEN_I_PRESS),
            _("Read when I press"),
            own_pic("touch"),
            picked=not always,
        ),
    )
    strip = app_strip(_("Hello"), _("You can change this later"))
    body = Tiles(_("Do you want to hear it?"), tiles)
    return ScreenState("first-read", strip, body, (way_on(_("Next")),), top=top_buttons())


def how_big(preferences: Preferences) -> ScreenState:
    """The second question: how big shall it be?"""
    names = (_("Normal"), _("Big"), _("Bigger"))
    pictures = ("text-small", "text-big", "text-bigger")
    tiles = tuple(
        Button(Press(Do.PICK, str(size)), name, own_pic(picture), picked=size == preferences.text_percent)
        for size, name, picture in zip(FIRST_SIZES, names, pictures, strict=True)
    )
    strip = app_strip(_("Hello"), _("You can change this later"))
    return ScreenState(
        "first-size", strip, Tiles(_("How big?"), tiles), (back(), way_on(_("Next"))), top=top_buttons()
    )


def opening() -> ScreenState:
    """Shown while the store is being opened; only for a moment."""
    body = Tiles("", (Button(Press(Do.HEAR), _("Hello"), own_pic("said"), Tone.CALM),))
    return ScreenState("opening", app_strip(_("Hello"), _("One moment")), body, ())


def who_are_you(people: tuple[Person, ...], touched: Person | None, can_close: bool = True) -> ScreenState:
    """One tile for each person; touching it says the name, then This is me.

    Args:
        people: everybody, in the order in which they are shown; many of them scroll.
        touched: who was touched, or None.
        can_close: whether the app can be closed here; not while the screen is locked.
    """
    tiles = [
        Button(
            Press(Do.PERSON, person.person_id),
            person.name or _("No name"),
            person_pic(person),
            PERSON_TONES[person.turn % len(PERSON_TONES)],
            picked=touched is not None and person.person_id == touched.person_id,
            about=_same_name(people, person),
        )
        for person in people
    ]
    new = Button(Press(Do.NEW_PERSON), _("I am new"), own_pic("add"), Tone.QUIET)
    group = Button(Press(Do.GROUP), _("All together"), own_pic("together"), Tone.QUIET)
    others = (new, group) if len(people) > 1 else (new,)
    # Last, as in a queue; where many people are, somebody new does not have to go through all of them.
    tiles = [*others, *tiles] if len(people) > MOST_WITHOUT_SCROLLING else [*tiles, *others]
    strip = app_strip(_("Who are you?"), _("Touch your picture"))
    if touched:
        bar: tuple[Button, ...] = (
            Button(Press(Do.BACK), _("Not me"), own_pic("back")),
            way_on(_("This is me")),
        )
    else:
        bar = (
            Button(Press(Do.SUPPORTER), _("Supporter"), own_pic("supporter")),
            Button(Press(Do.LOOKS), _("How it looks and sounds"), own_pic("settings")),
            *((_close(),) if can_close else ()),
        )
    return ScreenState("who", strip, Tiles("", tuple(tiles)), bar, top=top_buttons())


def in_order(people: tuple[Person, ...], session: DropIn | None) -> tuple[Person, ...]:
    """People as Who are you shows them: those who are here today first; by name where they are many.

    Args:
        people: everybody, as they came.
        session: the one that goes on, or None.
    """
    if len(people) > MOST_WITHOUT_SCROLLING:
        people = tuple(sorted(people, key=lambda one: (not one.name, one.name.casefold())))
    return here_first(people, session)


def _same_name(people: tuple[Person, ...], person: Person) -> str:
    """What tells somebody from others of the same name, for a screen reader."""
    same = [other for other in people if other.name == person.name]
    if len(same) < 2:
        return ""
    return _("Picture {number}").format(number=same.index(person) + 1)


def _close() -> Button:
    return Button(Press(Do.FINISH), _("Close"), own_pic("door"))


def figure_words() -> dict[str, str]:
    """The figures to choose from, each with what one sees of it first."""
    return {
        "person": _("Short brown hair"),
        "person2": _("Short black hair"),
        "person5": _("Grey hair, glasses"),
        "person3": _("Long red hair"),
        "person4": _("Purple head scarf"),
        "person6": _("A beard"),
        "person7": _("A wheelchair"),
        "person8": _("White hair"),
    }


def choose_picture(
    free: tuple[str, ...], chosen: str, can_go_back: bool, can_close: bool = True
) -> ScreenState:
    """A new person chooses the picture that stands for them; where nobody is, the way back is to close.

    Args:
        free: the figures that nobody else has.
        chosen: the figure that was touched, or empty.
        can_go_back: whether there is a screen before this one.
        can_close: whether the app can be closed here, where there is nothing to go back to.
    """
    names = figure_words()
    tiles = tuple(
        Button(
            Press(Do.PICK, name),
            names[name],
            figure_pic(name),
            PERSON_TONES[list(names).index(name) % len(PERSON_TONES)],
            picked=name == chosen,
        )
        for name in free
    )
    first = (back(),) if can_go_back else (_close(),) if can_close else ()
    own = Button(Press(Do.PHOTO), _("My own picture"), own_pic("own-photo"))
    bar = (*first, own, *((way_on(_("Next")),) if chosen else ()))
    return ScreenState(
        "choose-picture",
        app_strip(_("I am new"), _("Your picture")),
        Tiles(_("Which picture is you?"), tiles),
        bar,
        top=top_buttons(),
    )


def your_name(body: Typing, keys: tuple[Button, ...]) -> ScreenState:
    """A new person says what they want to be called, or skips it.

    Args:
        body: the place to write.
        keys: what changes the keyboard.
    """
    strip = app_strip(_("I am new"), _("Your name"))
    bar = (back(), *keys, way_on(_("Next")))
    return ScreenState("your-name", strip, body, bar, top=top_buttons())

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The first screens: how it should be, who are you, I am new."""

from __future__ import annotations

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences, ReadAloud
from coprod_desktop.presenters.frame_presenter import app_strip, back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import ScreenState, Tiles, Writing
from coprod_desktop.words import _

PERSON_PICTURES = ("person", "person2", "person5", "person3", "person4", "person6", "person7", "person8")
"""The figures to choose from; nobody else on this computer has the same, as long as there are enough."""
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


def who_are_you(people: tuple[Person, ...], touched: Person | None) -> ScreenState:
    """One tile for each person; touching it says the name, then This is me."""
    tiles = [
        Button(
            Press(Do.PERSON, person.person_id),
            person.name or _("No name"),
            own_pic(person.picture),
            PERSON_TONES[number % len(PERSON_TONES)],
            picked=touched is not None and person.person_id == touched.person_id,
        )
        for number, person in enumerate(people)
    ]
    tiles.append(Button(Press(Do.NEW_PERSON), _("I am new"), own_pic("add"), Tone.QUIET))
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
            Button(Press(Do.FINISH), _("Close"), own_pic("door")),
        )
    return ScreenState("who", strip, Tiles("", tuple(tiles)), bar, top=top_buttons())


def choose_picture(free: tuple[str, ...], chosen: str, can_go_back: bool) -> ScreenState:
    """A new person chooses the picture that stands for them; where nobody is, the way back is to close."""
    tiles = tuple(
        Button(
            Press(Do.PICK, name),
            _("Picture {number}").format(number=number),
            own_pic(name),
            PERSON_TONES[(number - 1) % len(PERSON_TONES)],
            picked=name == chosen,
        )
        for number, name in enumerate(free, start=1)
    )
    close = Button(Press(Do.FINISH), _("Close"), own_pic("door"))
    bar = (back() if can_go_back else close, *((way_on(_("Next")),) if chosen else ()))
    return ScreenState(
        "choose-picture",
        app_strip(_("I am new"), _("Your picture")),
        Tiles(_("Which picture is you?"), tiles),
        bar,
        top=top_buttons(),
    )


def your_name(name: str) -> ScreenState:
    """A new person says what they want to be called, or skips it."""
    body = Writing(
        _("What do you want to be called?"),
        name,
        _("My name"),
        one_line=True,
        foot=_("You can leave this empty."),
    )
    strip = app_strip(_("I am new"), _("Your name"))
    return ScreenState("your-name", strip, body, (back(), way_on(_("Next"))), top=top_buttons())

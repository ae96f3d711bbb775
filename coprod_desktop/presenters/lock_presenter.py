# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own lock, and the supporter's code: make one up, open with it, take it away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coprod_desktop.domain.lock import CODE_PICTURES, LONGEST_NUMBER, SHORTEST_NUMBER, SHORTEST_WORD, LockKind
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.own_way_state import Typing
from coprod_desktop.presenters.pad_state import Pad
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.words import _, full_date

PICTURE_COLUMNS, DIGIT_COLUMNS = 4, 3


@dataclass(frozen=True)
class Entered:
    """What somebody entered so far.

    Attributes:
        kind: pictures, a number or a word.
        code: the pictures or digits that were touched, or the letters of the word.
        made_up: whether a new code is being made up, and may be seen.
        news: what went wrong, or empty.
    """

    kind: LockKind
    code: tuple[str, ...] = ()
    made_up: bool = False
    news: str = ""

    @property
    def whole(self) -> str:
        """The code as it is kept: pictures with spaces between them, a word in small letters."""
        if self.kind is LockKind.WORD:
            return self.word.strip().casefold()
        return (" " if self.kind is LockKind.PICTURES else "").join(self.code)

    @property
    def word(self) -> str:
        """What is written, letter by letter."""
        return "".join(self.code)

    @property
    def is_long_enough(self) -> bool:
        """Whether it can be a code."""
        if self.kind is LockKind.WORD:
            return len(self.whole) >= SHORTEST_WORD
        return len(self.code) >= (CODE_PICTURES if self.kind is LockKind.PICTURES else SHORTEST_NUMBER)

    @property
    def is_full(self) -> bool:
        """Whether nothing more fits."""
        return len(self.code) >= (CODE_PICTURES if self.kind is LockKind.PICTURES else LONGEST_NUMBER)


def pad_pictures() -> dict[str, str]:
    """The pictures of the pad, each with its word. They stand in the same place for everybody."""
    return {
        "apple": _("Apple"),
        "boat": _("Boat"),
        "cat": _("Cat"),
        "drum": _("Drum"),
        "fish": _("Fish"),
        "flower": _("Flower"),
        "hat": _("Hat"),
        "key": _("Key"),
        "moon": _("Moon"),
        "star": _("Star"),
        "tree": _("Tree"),
        "umbrella": _("Umbrella"),
    }


def enter(strip: Strip, entered: Entered, heading: str, can_forget: bool) -> ScreenState:
    """Enter pictures or a number.

    Args:
        strip: says whose.
        entered: so far.
        heading: what is asked.
        can_forget: whether there is a button for somebody who forgot it.
    """
    bar = [back(), Button(Press(Do.UNDO), _("Undo"), own_pic("undo"))]
    if can_forget:
        bar.append(_i_forgot_it())
    if entered.is_long_enough:
        bar.append(_on(entered))
    body = _pad(entered, heading)
    return ScreenState(f"enter-{entered.kind}", strip, body, tuple(bar), top=top_buttons())


def enter_word(
    strip: Strip, entered: Entered, body: Typing, keys: tuple[Button, ...], can_forget: bool
) -> ScreenState:
    """Enter a word, with the big keyboard.

    Args:
        strip: says whose.
        entered: so far.
        body: the place to write it.
        keys: what changes its keyboard.
        can_forget: whether there is a button for somebody who forgot it.
    """
    body = replace(
        body,
        say=_i_forgot_it() if can_forget else None,
        pic=own_pic("code-word", _("A word behind a lock")),
        hidden=not entered.made_up,
    )
    if entered.news:
        # In a low window nothing stands below the keyboard, and that it went wrong must be seen too.
        strip = replace(strip, where=_("Try again."))
    elif entered.made_up:
        strip = replace(strip, where=_("Use 3 letters or more."))
    bar = (back(), *keys, _on(entered))
    return ScreenState(f"enter-{entered.kind}", strip, body, bar, top=top_buttons())


def word_foot(entered: Entered) -> str:
    """What stands below the place for a word."""
    return entered.news or (_("Use 3 letters or more.") if entered.made_up else _("Take your time."))


def word_label() -> str:
    """What the place for a word is called."""
    return _("My word")


def _i_forgot_it() -> Button:
    return Button(Press(Do.EXPLAIN), _("I forgot it"), own_pic("dontknow"))


def _on(entered: Entered) -> Button:
    return way_on(_("Next") if entered.made_up else _("Open"))


def _pad(entered: Entered, heading: str) -> Pad:
    pictures = pad_pictures()
    if entered.kind is LockKind.PICTURES:
        keys = tuple(Button(Press(Do.CODE, name), words, own_pic(name)) for name, words in pictures.items())
        columns, places = PICTURE_COLUMNS, CODE_PICTURES
        shown = tuple(own_pic(name, pictures[name]) for name in entered.code)
        told = _("Touch 3 pictures.")
    else:
        keys = tuple(Button(Press(Do.CODE, digit), digit, own_pic("")) for digit in "1234567890")
        columns, places, shown = DIGIT_COLUMNS, SHORTEST_NUMBER, ()
        told = _("Use 4 to 8 numbers.") if entered.made_up else _("Take your time.")
    count = _("You touched {count}.").format(count=len(entered.code))
    visible = shown if entered.made_up else ()
    return Pad(heading, keys, columns, len(entered.code), places, count, visible, entered.news or told)


def open_heading(kind: LockKind) -> str:
    """What somebody is asked whose things are locked."""
    return {
        LockKind.PICTURES: _("Touch your pictures"),
        LockKind.NUMBER: _("Your number"),
        LockKind.WORD: _("Your word"),
    }[kind]


def make_up_heading(kind: LockKind, again: bool) -> str:
    """What somebody is asked who makes a code up."""
    first, second = {
        LockKind.PICTURES: (_("Choose 3 pictures"), _("Touch the same pictures again")),
        LockKind.NUMBER: (_("Choose a number"), _("The same number again")),
        LockKind.WORD: (_("Choose a word"), _("The same word again")),
    }[kind]
    return second if again else first


def not_it() -> str:
    """Said when it was another code."""
    return _("That was not it. Try again.")


def not_the_same() -> str:
    """Said when the second one was another than the first."""
    return _("They are not the same. Try again.")


def lock_choice(
    strip: Strip, kind: LockKind, opened_on: Sequence[date] = (), computer_opened_on: Sequence[date] = ()
) -> ScreenState:
    """Which lock? It is a choice, never required.

    Args:
        strip: says whose.
        kind: as it is now.
        opened_on: the days on which a lock was taken away, the first first.
        computer_opened_on: the days on which the organisation's key opened the computer, the first first.
    """
    names = {
        LockKind.NONE: (_("No lock"), "no-lock"),
        LockKind.PICTURES: (_("3 pictures"), "code-pictures"),
        LockKind.NUMBER: (_("A number"), "code-number"),
        LockKind.WORD: (_("A word"), "code-word"),
    }
    tiles = tuple(
        Button(Press(Do.CODE, each), words, own_pic(picture), picked=each is kind)
        for each, (words, picture) in names.items()
    )
    happened = []
    if opened_on:
        once = _("A supporter took a lock away on {day}.")
        often = _("A supporter took a lock away {count} times. The last was on {day}.")
        happened.append(_told(opened_on, once, often))
    if computer_opened_on:
        once = _("The organisation's key opened this computer on {day}.")
        often = _("The organisation's key opened this computer on {count} days. The last was {day}.")
        happened.append(_told(computer_opened_on, once, often))
    foot = " ".join(happened) or _("A lock keeps others out of your things.")
    body = Tiles(_("How do you open your things?"), tiles, foot=foot)
    less = Button(Press(Do.EXPLAIN), _("Good to know"), own_pic("warning"))
    more = Button(Press(Do.WAYS_BACK), _("When I forget it"), own_pic("dontknow"))
    bar = (
        back(),
        less,
        *((more,) if kind is not LockKind.NONE else ()),
        way_on(_("This is good"), Do.CARRY_ON),
    )
    return ScreenState("lock-choice", strip, body, bar, top=top_buttons())


def _told(days: Sequence[date], once: str, often: str) -> str:
    return (often if len(days) > 1 else once).format(count=len(days), day=full_date(days[-1]))

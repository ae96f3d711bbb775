# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A computer that six words lock: typing them, waiting, the way without them, and being away."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.presenters.frame_presenter import app_strip, back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.own_way_state import Typing
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _


def locked_strip() -> Strip:
    """The strip while the computer is locked."""
    return app_strip(_("This computer is locked"), _("For the person who helps"))


def locked_heading() -> str:
    """What is asked where the words open the computer."""
    return _("Type the 6 words.")


def recovery_heading() -> str:
    """What is asked where the words of the organisation's key open the computer."""
    return _("Type the words of the recovery key.")


def words_label() -> str:
    """What the place for the words is called."""
    return _("The words")


def words_foot(news: str) -> str:
    """What stands below the place for the words."""
    return news or _("Big or small letters do not matter.")


def not_the_words() -> str:
    """Said when it was other words."""
    return _("These are not the words. Try again.")


def type_words(
    name: str, strip: Strip, body: Typing, first: Button, hidden: bool | None, news: str, forgot: bool
) -> ScreenState:
    """A place to type words.

    Args:
        name: of the screen.
        strip: says what it opens.
        body: the place to write.
        first: what stands first in the bar. What changes the keys gives way to showing the words there.
        hidden: whether the words are dots; None where they are shown always, in the supporter's area.
        news: what went wrong, or empty.
        forgot: whether there is a button for somebody who does not have the words.
    """
    help_me = Button(Press(Do.EXPLAIN), _("We forgot the words"), own_pic("dontknow")) if forgot else None
    body = replace(body, say=help_me, pic=own_pic("six-words", _("A paper with words")), hidden=bool(hidden))
    if news:
        # In a low window nothing stands below the keyboard, and that it went wrong must be seen too.
        strip = replace(strip, where=news)
    if hidden is None:
        return ScreenState(name, strip, body, (first, way_on(_("Open"))), top=top_buttons())
    show = _("Show words") if hidden else _("Hide words")
    eye = Button(Press(Do.SHOW_WORDS), show, own_pic("look" if hidden else "look-away"))
    # There is no voice and nobody to help in the app yet: the keys have the room.
    return ScreenState(name, strip, body, (first, eye, way_on(_("Open"))))


def close_button() -> Button:
    """Closes the app."""
    return Button(Press(Do.FINISH), _("Close"), own_pic("door"))


def one_moment(strip: Strip) -> ScreenState:
    """While the words are tried."""
    body = Tiles("", (Button(Press(Do.HEAR), _("One moment"), own_pic("computer-locked"), Tone.CALM),))
    return ScreenState("lock-moment", strip, body, ())


def wait(strip: Strip, until: str) -> ScreenState:
    """After many wrong tries.

    Args:
        strip: of the screen.
        until: the time of day from which the next try is taken.
    """
    sentences = (
        _("These were not the words, many times."),
        _("You can try again at {time}.").format(time=until),
        _("All things are still here."),
    )
    body = Reading(own_pic("clock", _("A clock")), tuple(Sentence(text) for text in sentences))
    forgot = Button(Press(Do.EXPLAIN), _("We forgot the words"), own_pic("dontknow"))
    bar = (close_button(), forgot, way_on(_("Try again"), Do.AGAIN))
    return ScreenState("lock-wait", strip, body, bar, top=top_buttons())


def forgot_words(strip: Strip, has_recovery: bool) -> ScreenState:
    """The words are forgotten: what helps.

    Args:
        strip: of the screen.
        has_recovery: whether the organisation's recovery key opens this computer.
    """
    if has_recovery:
        sentences: tuple[str, ...] = (
            _("Your organisation has a recovery key."),
            _("It is a file on a memory stick, in a safe."),
            _("Put the stick in. Choose the file recovery.key."),
            _("The app tells each person that you did this."),
        )
        on: tuple[Button, ...] = (Button(Press(Do.OPEN_FILE), _("Choose a file"), own_pic("file"), Tone.GO),)
    else:
        sentences = (
            _("Look for the paper with the 6 words."),
            _("This computer opens only with the words."),
            _("What people sent to a team is safe there."),
        )
        on = ()
    body = Reading(own_pic("safe", _("A safe")), tuple(Sentence(text) for text in sentences))
    return ScreenState("lock-forgot", strip, body, (back(), *on), top=top_buttons())


def other_key(strip: Strip, is_key: bool) -> ScreenState:
    """The file that was chosen does not open this computer.

    Args:
        strip: of the screen.
        is_key: whether it is a recovery key, of another organisation or an older one.
    """
    sentences = (
        _("This recovery key does not open this computer.") if is_key else _("This is no recovery key."),
        _("Choose the file recovery.key of your organisation."),
    )
    body = Reading(own_pic("wrong-file", _("A wrong file")), tuple(Sentence(text) for text in sentences))
    choose = Button(Press(Do.OPEN_FILE), _("Choose a file"), own_pic("file"), Tone.GO)
    return ScreenState("lock-other-key", strip, body, (back(), choose), top=top_buttons())


def screen_away() -> ScreenState:
    """Shown after a while without a press, and after sleep: nothing personal, one press to carry on."""
    tiles = (Button(Press(Do.CARRY_ON), _("Carry on"), own_pic("carry-on"), Tone.QUIET),)
    body = Tiles(_("Nobody used the app for a while."), tiles, foot=_("Everything is saved."))
    return ScreenState("away", app_strip(_("The screen is away"), _("Press to carry on")), body, (), dim=True)

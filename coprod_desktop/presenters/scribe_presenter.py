# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Words by somebody else's hand: a person's own words, heard back and agreed; and what somebody saw."""

from __future__ import annotations

from coprod_desktop.domain.acts import Observed
from coprod_desktop.presenters.frame_presenter import (
    back,
    lines,
    next_or_skip,
    own_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.own_way_state import Typing
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState
from coprod_desktop.words import _

HEARD_PART = "card:words"
"""The part of the screen that holds the words which are heard back."""


def who_writes() -> tuple[str, str]:
    """What is asked about the one who writes, and the name of the place to write."""
    return _("Who writes for you?"), _("Name")


def their_words() -> tuple[str, str]:
    """What stands below the place for the words, and the name of that place."""
    return _("Write their own words. Then read them back."), _("The words")


def typing_page(name: str, strip: Strip, body: Typing, keys: tuple[Button, ...], on: Button) -> ScreenState:
    """A page on which somebody writes.

    Args:
        name: of the screen.
        strip: where I am.
        body: the place to write.
        keys: what changes the keyboard.
        on: the way on.
    """
    return ScreenState(name, strip, body, (back(), *keys, on), top=top_buttons())


def hear_back(strip: Strip, text: str, by: str, right: bool | None) -> ScreenState:
    """The words as they were written, for the person to agree to.

    Args:
        strip: where I am.
        text: the words.
        by: who wrote them.
        right: whether the person said that they are right, or that they are not; None before.
    """
    heading = _("{name} wrote your words").format(name=by) if by else _("Somebody wrote your words")
    listen = Button(Press(Do.LISTEN), _("Listen"), own_pic("play"))
    words = Card(
        "words", (own_pic("wrote-for-me", _("A hand that writes")),), heading, text, buttons=(listen,)
    )
    cards = (
        words,
        _answer(Do.AGREE, _("This is right"), "right", right is True),
        _answer(Do.NOT_RIGHT, _("This is not right"), "not-right", right is False),
    )
    body = Cards(cards, _("Are these your words?"))
    bar = (back(), next_or_skip(right is not None))
    return ScreenState("scribed", strip, body, bar, top=top_buttons())


def _answer(do: Do, words: str, picture: str, picked: bool) -> Card:
    tick = Button(Press(do), words, own_pic(picture), picked=picked)
    return Card(do, (own_pic(picture),), words, tick=tick)


def what_did_you_see() -> tuple[str, str, str]:
    """What a supporter is asked, what stands below, and the name of the place to write."""
    return (
        _("What did you see?"),
        _("Write what they did. Do not guess why."),
        _("What somebody saw"),
    )


def who_saw() -> tuple[str, str]:
    """What is asked about the one who saw it, and the name of the place to write."""
    return _("Who saw it?"), _("Name")


def what_somebody_saw(strip: Strip, seen: Observed, thrown: bool) -> ScreenState:
    """What somebody saw: to hear, change or delete. It is told to be no answer of the person.

    Args:
        strip: where I am.
        seen: what stands there, or stood there.
        thrown: whether it was thrown away just now.
    """
    by = _("{name} saw this.").format(name=seen.by) if seen.by else _("Somebody saw this.")
    change = Button(Press(Do.CHANGE), _("Change"), own_pic("write"))
    throw = Button(
        Press(Do.AGAIN),
        _("Put it back") if thrown else _("Throw away"),
        own_pic("undo" if thrown else "throw-away"),
    )
    seen_card = Card(
        "seen",
        (own_pic("observed", _("An eye that sees somebody")),),
        _("You threw this away.") if thrown else by,
        "" if thrown else seen.text,
        buttons=(throw,) if thrown else (change, throw),
    )
    note = Card(
        "note",
        (own_pic("not-answer", _("Seen, and not said")),),
        _("This is not your answer."),
        lines(_("Nobody counts it as your view."), _("You can throw it away.")),
        Tone.CALM,
    )
    body = Cards((seen_card, note), _("What somebody saw"))
    return ScreenState("seen", strip, body, (back(), way_on(_("Next"))), top=top_buttons())

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Locking this computer with six words, for supporters: making words, the organisation's key, the limits."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.presenters.frame_presenter import app_strip, back, lines, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _

ONE_PERSON, GROUP = "one", "group"
"""Who uses a computer."""


@dataclass(frozen=True)
class LockNews:
    """How this computer is locked.

    Attributes:
        has_words: whether six words open it.
        by_itself: whether it also opens by itself.
        in_folder: whether its key lies openly in the folder of its things.
        recovery: the short name of the organisation's key, or empty.
        news: what was done last, or empty.
    """

    has_words: bool
    by_itself: bool
    in_folder: bool
    recovery: str = ""
    news: str = ""


def lock_strip(where: str = "") -> Strip:
    """The strip of these screens."""
    return app_strip(_("Supporter"), where or _("Locking this computer"))


def again_strip() -> Strip:
    """The strip while new words are typed; short, so that the keys have room."""
    return lock_strip(_("6 words"))


def again_heading() -> str:
    """What is asked of somebody who wrote new words down."""
    return _("Type the 6 words from your paper.")


# Making words -------------------------------------------------------------------------------------------


def who_uses(chosen: str) -> ScreenState:
    """Who uses this computer?

    Args:
        chosen: `ONE_PERSON`, `GROUP` or empty.
    """
    tiles = tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), note=note, picked=kind == chosen)
        for kind, words, picture, note in (
            (ONE_PERSON, _("One person, at home"), "alone", _("It still opens by itself here.")),
            (GROUP, _("People in a group"), "together", _("It opens with the words only.")),
        )
    )
    body = Tiles(_("Who uses this computer?"), tiles)
    bar = (back(), *((way_on(_("Next")),) if chosen else ()))
    return ScreenState("lock-who", lock_strip(), body, bar, top=top_buttons())


def show_words(words: tuple[str, ...], can_go_back: bool) -> ScreenState:
    """The new words, to be written down.

    Args:
        words: 6 of them.
        can_go_back: False after the old words were forgotten: there must be new ones.
    """
    away = (back(),) if can_go_back else ()
    # A number never stands at the end of a line without its word.
    named = [f"{number}.\N{NO-BREAK SPACE}{word}" for number, word in enumerate(words, 1)]
    # Two beside each other, so that all are in view at once.
    numbered = tuple(Sentence("   ".join(named[at : at + 2])) for at in range(0, len(named), 2))
    body = Reading(
        own_pic("six-words", _("A paper with words")), numbered, heading=_("Write these words on paper.")
    )
    strip = lock_strip(_("Keep the paper away from the computer."))
    return ScreenState("lock-words", strip, body, (*away, way_on(_("Next"))), top=top_buttons(), private=True)


def offer_lock(strip: Strip) -> ScreenState:
    """Asked once, at the end of setting up with a group: lock this computer?"""
    sentences = (
        _("6 words can lock this computer."),
        _("Then a thief cannot read it."),
        _("You can do this later."),
    )
    body = Reading(
        own_pic("computer-locked", _("A computer with a lock")), tuple(Sentence(text) for text in sentences)
    )
    later = Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow"))
    make = Button(Press(Do.CODE), _("Lock this computer"), own_pic("computer-locked"), Tone.GO)
    return ScreenState("offer-lock", strip, body, (later, make), top=top_buttons())


# The page in the supporter's area -----------------------------------------------------------------------


def locking(news: LockNews) -> ScreenState:
    """How this computer is locked, the organisation's key, and the way to what this does not do."""
    cards = (_words_card(news), _recovery_card(news))
    less = Button(Press(Do.EXPLAIN), _("What it cannot do"), own_pic("warning"))
    strip = lock_strip(news.news)
    return ScreenState("lock-computer", strip, Cards(cards), (back(), less), top=top_buttons())


def _words_card(news: LockNews) -> Card:
    make = Button(
        Press(Do.CODE), _("Change the words") if news.has_words else _("Make the words"), own_pic("six-words")
    )
    away = Button(Press(Do.DELETE), _("No words"), own_pic("no-lock"))
    if news.has_words and not news.by_itself:
        told = lines(
            _("You type 6 words when you start the app."), _("Only people with the words can read it.")
        )
    elif news.has_words:
        told = lines(
            _("This computer opens by itself for your account."),
            _("The 6 words open it when that does not work."),
        )
    elif news.in_folder:
        told = lines(
            _("This computer opens by itself."), _("Somebody who takes it can read everything on it.")
        )
    else:
        told = lines(
            _("This computer opens by itself for your account."),
            _("Somebody with your password can read everything."),
        )
    return Card(
        "words",
        (own_pic("computer-locked", _("A computer with a lock")),),
        _("6 words"),
        told,
        Tone.GOOD if news.has_words else Tone.PLAIN,
        buttons=(make, away) if news.has_words else (make,),
    )


def _recovery_card(news: LockNews) -> Card:
    told = lines(
        _("If you forget the words, everything here stays closed."),
        _("Your organisation can have a recovery key."),
        _("Choose its file recovery.public."),
    )
    if news.recovery:
        told = _("Your organisation's key opens this computer. It ends with {name}.").format(
            name=news.recovery
        )
    words = _("Choose another") if news.recovery else _("Choose the file")
    return Card(
        "recovery",
        (own_pic("safe", _("A safe")),),
        _("When you forget the words"),
        told,
        Tone.GOOD if news.recovery else Tone.PLAIN,
        buttons=(Button(Press(Do.OPEN_FILE), words, own_pic("file")),),
    )


def limits() -> ScreenState:
    """What the words do not protect from."""
    sentences = (
        _("The words do not help while the app is open."),
        _("After 5 minutes without a press it closes."),
        _("Old pieces can stay on the disk."),
        _("Lock the disk too: BitLocker, FileVault."),
    )
    body = Reading(own_pic("warning", _("A warning sign")), tuple(Sentence(text) for text in sentences))
    return ScreenState("lock-limits", lock_strip(), body, (back(),), top=top_buttons())


def locked_now(copy_left: bool) -> str:
    """Told when the words were made.

    Args:
        copy_left: whether the keychain of the system did not let its copy of the key go.
    """
    if copy_left:
        return _("The words work. The computer still keeps another key.")
    return _("The words work now.")


def opens_by_itself_now() -> str:
    """Told when the words were taken away."""
    return _("This computer opens by itself now.")


def no_public_key() -> str:
    """Told when another file was chosen."""
    return _("This is not the file recovery.public.")


def recovery_kept() -> str:
    """Told when the organisation's key was taken in."""
    return _("The recovery key opens this computer now.")

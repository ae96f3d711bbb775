# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every problem of the world in plain words, with one next thing to do. A test visits every leaf."""

from __future__ import annotations

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    DiskFull,
    FileNotThere,
    FileTooBig,
    FileTookTooLong,
    FileTooNew,
    KeyNotGiven,
    MicrophoneLost,
    NearlyFull,
    NeedsPart,
    NoLoudspeaker,
    NoMicrophone,
    NoScreen,
    NotOurFile,
    NotProven,
    NoVoice,
    NoWords,
    NumberTaken,
    SealedToAnother,
    StoreDamaged,
    StoreInUse,
    StoreLocked,
    StoreNotWritable,
    StoreOnNetwork,
    StoreSynced,
    StoreTooNew,
    UnsafeFile,
    WorldProblem,
    WrongPictures,
)
from coprod_desktop.presenters.frame_presenter import app_strip, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence
from coprod_desktop.words import _

Said = tuple[str, tuple[str, ...]]


def problem_words(problem: WorldProblem) -> Said:
    """The picture and the sentences for a problem; the last sentence is the one thing to do.

    Args:
        problem: what went wrong.

    Returns:
        The name of a picture of our set, and 2 or 3 sentences.

    Raises:
        KeyError: a leaf of the tree of errors has no words yet.
    """
    words = {**_file_words(), **_store_words(), **_not_yet_lost_words(), **_sound_words()}
    return words[type(problem)]


def _file_words() -> dict[type[WorldProblem], Said]:
    return {
        NotOurFile: ("wrong-file", (_("This is not a plan."), _("Ask for the right file."))),
        DamagedFile: ("damaged-file", (_("This file is broken."), _("Ask the team to send it again."))),
        FileTooNew: (
            "newer-file",
            (_("This file needs a newer app."), _("Ask a supporter to get the new app.")),
        ),
        FileTooBig: ("damaged-file", (_("This file is too big."), _("Ask the team for a smaller file."))),
        UnsafeFile: ("warning", (_("This file is not safe to open."), _("Ask the team to send it again."))),
        NumberTaken: (
            "wrong-file",
            (_("Another plan has this number."), _("Ask the team to give it a new number.")),
        ),
        BadField: ("damaged-file", (_("Something is missing in this file."), _("Ask the team to mend it."))),
        WrongPictures: (
            "wrong-file",
            (_("The app cannot use svg pictures."), _("Use png, jpg or webp pictures.")),
        ),
        FileNotThere: ("file", (_("This file is not there."), _("Ask a supporter to look for it."))),
        FileTookTooLong: (
            "warning",
            (_("This file takes too long to open."), _("Ask the team to send it again.")),
        ),
        NotProven: (
            "warning",
            (_("The app cannot tell who made this file."), _("Ask the team to send it again.")),
        ),
        SealedToAnother: ("locked", (_("Only the team can open this file."), _("Give it to the team."))),
        NeedsPart: ("film", (_("This computer cannot open films yet."), _("Ask a supporter for help."))),
    }


def _store_words() -> dict[type[WorldProblem], Said]:
    return {
        DiskFull: (
            "disk-full",
            (
                _("This computer is full."),
                _("This is not saved yet."),
                _("Ask a supporter to make room."),
            ),
        ),
        StoreNotWritable: (
            "locked",
            (
                _("The app cannot save here."),
                _("This is not saved yet."),
                _("Ask a supporter to look at the folder."),
            ),
        ),
        StoreDamaged: (
            "damaged-file",
            (_("The app cannot open your things."), _("Ask a supporter for help.")),
        ),
        StoreTooNew: (
            "newer-file",
            (_("A newer app made these things."), _("Ask a supporter to get the new app.")),
        ),
        StoreInUse: ("warning", (_("The app is open already."), _("Look for its other window."))),
        StoreLocked: (
            "locked",
            (_("This computer is locked."), _("Ask a supporter to type the 6 words.")),
        ),
        KeyNotGiven: (
            "locked",
            (
                _("The app cannot open your things now."),
                _("All your things are still there."),
                _("Ask a supporter to log in to this computer again."),
            ),
        ),
    }


def _not_yet_lost_words() -> dict[type[WorldProblem], Said]:
    return {
        NearlyFull: (
            "disk-full",
            (
                _("This computer is nearly full."),
                _("What you said is saved."),
                _("Ask a supporter to make room."),
            ),
        ),
        StoreSynced: (
            "computer",
            (
                _("Another app copies what you say here."),
                _("That is not safe."),
                _("Ask a supporter to move the folder."),
            ),
        ),
        StoreOnNetwork: (
            "computer",
            (
                _("Another computer keeps what you say."),
                _("That is not safe."),
                _("Ask a supporter to move the folder."),
            ),
        ),
    }


def _sound_words() -> dict[type[WorldProblem], Said]:
    return {
        NoVoice: (
            "nosound",
            (
                _("This computer has no voice."),
                _("Everything else works."),
                _("Ask a supporter to add a voice."),
            ),
        ),
        NoLoudspeaker: (
            "nosound",
            (_("There is no sound here."), _("Ask a supporter to look at the sound.")),
        ),
        NoMicrophone: ("nomic", (_("There is no microphone."), _("You can write it, or ask a supporter."))),
        MicrophoneLost: (
            "nomic",
            (
                _("The microphone stopped."),
                _("What you said so far is saved."),
                _("Ask a supporter to look at it."),
            ),
        ),
        NoWords: (
            "transcript",
            (
                _("The app cannot find the words."),
                _("Your recording is safe."),
                _("You can type the words."),
            ),
        ),
        NoScreen: ("warning", (_("There is no screen here."), _("Start it where there is a screen."))),
    }


def problem_page(strip: Strip, problem: WorldProblem) -> ScreenState:
    """A calm page for a problem, with one way on."""
    picture, sentences = problem_words(problem)
    body = Reading(own_pic(picture, _("Something did not work")), tuple(Sentence(text) for text in sentences))
    return ScreenState("problem", strip, body, (way_on(_("Carry on"), Do.CARRY_ON),), top=top_buttons())


def cannot_open_page(problem: WorldProblem) -> ScreenState:
    """The page when the store does not open at start; the one way on closes the app."""
    picture, sentences = problem_words(problem)
    body = Reading(own_pic(picture, _("Something did not work")), tuple(Sentence(text) for text in sentences))
    close = Button(Press(Do.FINISH), _("Close"), own_pic("door"), Tone.GO)
    return ScreenState("cannot-open", app_strip(_("Hello")), body, (close,))


def not_started() -> tuple[str, ...]:
    """Said where the app starts without a window because of a fault of our own."""
    return (_("Something went wrong in the app."), _("What you said is saved."), _("Start the app again."))

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The supporter's area: what is in it, plans and files, this computer, its voice and its microphone."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters.frame_presenter import (
    app_strip,
    back,
    lines,
    own_pic,
    plan_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _, several


def supporter_strip(where: str = "") -> Strip:
    """The strip of the supporter's area."""
    return app_strip(_("Supporter"), where or _("For the person who helps"))


@dataclass(frozen=True)
class AreaNews:
    """What the first page of the area tells.

    Attributes:
        people: how many there are on this computer.
        here: how many are here today; -1 when no session goes on.
        files_ready: how many files for teams there are.
        lead: who keeps people safe, or empty.
        locked: whether the area has a code.
        long_away: how many people were not here for so long that what is theirs goes away.
    """

    people: int
    here: int
    files_ready: int
    lead: str
    locked: bool
    long_away: int = 0


def supporter_area(news: AreaNews) -> ScreenState:
    """What there is for a supporter."""
    today = several("{count} is here", "{count} are here", news.here)
    if news.here < 0:
        today = _("It has not started")
    away = several("{count} person was away long.", "{count} people were away long.", news.long_away)
    away = away if news.long_away else ""
    tiles = (
        Button(
            Press(Do.PERSON),
            _("People"),
            own_pic("together"),
            note=several("{count} person", "{count} people", news.people),
        ),
        Button(Press(Do.SESSION), _("Today"), own_pic("session"), note=today),
        Button(
            Press(Do.PLANS),
            _("Plans and files"),
            own_pic("usb"),
            note=several("{count} file is ready", "{count} files are ready", news.files_ready),
        ),
        Button(Press(Do.CONTACTS), _("Who to tell"), own_pic("contact"), note=news.lead or _("Nobody yet")),
        Button(
            Press(Do.KIOSK),
            _("This computer"),
            own_pic("computer"),
            note=_("It has a code") if news.locked else _("It has no code"),
        ),
    )
    body = Tiles(_("What do you want to do?"), tiles, foot=away)
    backups = Button(Press(Do.BACKUP), _("Backups"), own_pic("backup"))
    how_long = Button(Press(Do.ENDS), _("How long things stay"), own_pic("goes-away"))
    return ScreenState("supporter", supporter_strip(), body, (back(), backups, how_long), top=top_buttons())


def plans_and_files(outbox: str, files_ready: int, news: str) -> ScreenState:
    """Take plans in, and give files to teams.

    Args:
        outbox: where the files for teams are.
        files_ready: how many there are.
        news: what was done last, or empty.
    """
    ready = several("{count} file is ready.", "{count} files are ready.", files_ready)
    cards = (
        Card(
            "open",
            (own_pic("open-plan", _("A plan")),),
            _("Open a plan"),
            news or _("Choose a plan file, or drop it on this window."),
            Tone.GOOD if news else Tone.PLAIN,
            buttons=(Button(Press(Do.OPEN_FILE), _("Choose a file"), own_pic("file")),),
        ),
        Card(
            "ready",
            (own_pic("usb", _("A memory stick")),),
            _("Files to give to teams"),
            f"{ready} {outbox}",
            buttons=(Button(Press(Do.MAKE_ALL), _("For each team"), own_pic("make-all")),),
        ),
        Card(
            "paper",
            (own_pic("paper", _("A plan on paper")),),
            _("Plans on paper"),
            _("Print a plan with boxes to tick."),
            buttons=(Button(Press(Do.PRINT), _("Choose a plan"), own_pic("print")),),
        ),
    )
    strip = supporter_strip(_("Plans and files"))
    teams = Button(Press(Do.TEAMS), _("Teams you know"), own_pic("card-same"))
    return ScreenState("supporter-files", strip, Cards(cards), (back(), teams), top=top_buttons())


@dataclass(frozen=True)
class ComputerNews:
    """How this computer is set up.

    Attributes:
        folder: where everything is kept.
        locked: whether the supporter's area has a code.
        kiosk: whether the screen shows only this app.
    """

    folder: str
    locked: bool
    kiosk: bool


def this_computer(news: ComputerNews) -> ScreenState:
    """The code of the supporter's area, the locked screen, and where things are."""
    cards = (
        _code_card(news.locked),
        _kiosk_card(news),
        Card(
            "kept",
            (own_pic("locked", _("A lock")),),
            _("Where things are"),
            news.folder,
            Tone.CALM,
            buttons=(Button(Press(Do.LOCKING), _("Lock with words"), own_pic("computer-locked")),),
        ),
    )
    words = Button(Press(Do.TRANSCRIBE), _("Words from voice"), own_pic("transcript"))
    pictures = Button(Press(Do.IMPORT), _("Pictures for messages"), own_pic("import-pictures"))
    check = Button(Press(Do.START_RECORDING), _("Check the sound"), own_pic("hear"))
    strip = supporter_strip(_("This computer"))
    bar = (back(), words, pictures, check)
    return ScreenState("supporter-computer", strip, Cards(cards), bar, top=top_buttons())


def _code_card(locked: bool) -> Card:
    change = Button(
        Press(Do.CODE), _("Change the code") if locked else _("Make a code"), own_pic("code-number")
    )
    away = Button(Press(Do.DELETE), _("No code"), own_pic("no-lock"))
    told = _("Everybody can come in here.")
    if locked:
        told = _("Only somebody who knows the code comes in here.")
    return Card(
        "code",
        (own_pic("code-number", _("A lock with numbers")),),
        _("Code for this area"),
        lines(told, _("It is a door. It does not lock the files.")),
        buttons=(change, away) if locked else (change,),
    )


def _kiosk_card(news: ComputerNews) -> Card:
    if news.kiosk:
        told, words, picture = _("The screen shows only this app."), _("Leave it"), "unlock"
    elif news.locked:
        told, words, picture = _("Only your code lets people leave the app."), _("Lock the screen"), "kiosk"
    else:
        told, words, picture = _("Make a code first. You need it to leave."), "", ""
    button = Button(Press(Do.KIOSK), words, own_pic(picture)) if words else None
    return Card(
        "kiosk",
        (own_pic("kiosk", _("A locked screen")),),
        _("Only this app"),
        told,
        Tone.GOOD if news.kiosk else Tone.PLAIN,
        buttons=(button,) if button else (),
    )


def offer_code(strip: Strip) -> ScreenState:
    """Asked once, at the end of setting up: a code for the supporter's area?"""
    sentences = (
        _("The supporter's area can have a code."),
        _("Then only you come in there."),
        _("You can do this later."),
    )
    body = Reading(
        own_pic("code-number", _("A lock with numbers")), tuple(Sentence(text) for text in sentences)
    )
    bar = (
        Button(Press(Do.CODE), _("Make a code"), own_pic("code-number")),
        way_on(_("Not now"), Do.NOT_NOW),
    )
    return ScreenState("offer-code", strip, body, bar, top=top_buttons())


def code_heading() -> str:
    """What is asked at the door of the supporter's area."""
    return _("The supporter's code")


@dataclass(frozen=True)
class SoundNews:
    """What the check of the sound found.

    Attributes:
        listening: whether the microphone is being listened to now.
        heard: how loud it was at most, 0 to 1; below 0 before anything was recorded.
        problem: why it could not be done, or empty.
    """

    listening: bool = False
    heard: float = -1.0
    problem: str = ""


QUIET = 0.2
"""Below this the microphone heard no voice: -48 dB, a quiet room. Our choice."""


def check_sound(news: SoundNews) -> ScreenState:
    """Check the voice and the microphone. Nothing is kept."""
    cards = (
        Card(
            "voice",
            (own_pic("hear", _("A loudspeaker")),),
            _("The voice"),
            _("Can you hear a sentence?"),
            buttons=(Button(Press(Do.SAY_WORDS), _("Say a sentence"), own_pic("hear")),),
        ),
        Card(
            "microphone",
            (own_pic("mic", _("A microphone")),),
            _("The microphone"),
            lines(_heard_words(news), _("The app keeps nothing of it.")),
            _heard_tone(news),
            buttons=(Button(Press(Do.START_RECORDING), _("Listen for 2 seconds"), own_pic("mic")),),
        ),
    )
    strip = supporter_strip(_("Check the sound"))
    return ScreenState("supporter-sound", strip, Cards(cards), (back(),), top=top_buttons())


def sentence_to_hear() -> str:
    """Said to check the voice."""
    return _("Hello. This is the voice of the app.")


def _heard_words(news: SoundNews) -> str:
    if news.problem:
        return news.problem
    if news.listening:
        return _("Say something now.")
    if news.heard < 0:
        return _("Say something after you touch the button.")
    if news.heard < QUIET:
        return _("The microphone hears nothing.")
    return _("The microphone hears you. Level {level} of 10.").format(level=max(1, round(news.heard * 10)))


def _heard_tone(news: SoundNews) -> Tone:
    if news.listening or news.heard < 0:
        return Tone.PLAIN
    return Tone.GOOD if news.heard >= QUIET else Tone.MIDDLE


def plan_came(strip: Strip, proposal: Proposal | None) -> ScreenState:
    """What became of a plan's file that was opened or dropped.

    Args:
        strip: of the screen below.
        proposal: the plan when it is new here, None when it was here already.
    """
    if proposal is None:
        pic = own_pic("open-plan", _("A plan"))
        sentences: tuple[str, ...] = (_("This plan was here already."), _("It is in Plans."))
    else:
        pic = plan_pic(proposal, proposal.cover)
        sentences = (_("A new plan is here."), proposal.title, _("It is in Plans."))
    body = Reading(pic, tuple(Sentence(text) for text in sentences))
    return ScreenState("plan-came", strip, body, (way_on(_("Carry on"), Do.CARRY_ON),), top=top_buttons())

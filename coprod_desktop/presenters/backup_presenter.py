# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Backups, for a supporter: where they are, when the last one was made, what is wrong; putting one back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.errors import DiskFull, StoreNotWritable, WorldProblem
from coprod_desktop.presenters.card_pages import in_pages
from coprod_desktop.presenters.form_state import Field, Form
from coprod_desktop.presenters.frame_presenter import back, lines, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from coprod_desktop.words import _, full_date, several

WORDS_FIELD = "words"


class Fault(StrEnum):
    """Why the last backup in a place was not made."""

    NONE = ""
    NOT_THERE = "not_there"
    FULL = "full"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    NEEDS_WORDS = "needs_words"


@dataclass(frozen=True)
class PlaceNews:
    """What is known of one place.

    Attributes:
        last: when the last backup was made and checked there; None when there is none yet.
        fault: why there is none since.
    """

    last: date | None = None
    fault: Fault = Fault.NONE


@dataclass(frozen=True)
class BackupNews:
    """What is known of backups.

    Attributes:
        inside: those on this computer.
        place: the folder outside that a supporter chose, or empty.
        outside: those there.
        needs_words: whether the computer must be locked with words before a backup may leave it.
    """

    inside: PlaceNews = field(default_factory=PlaceNews)
    place: str = ""
    outside: PlaceNews = field(default_factory=PlaceNews)
    needs_words: bool = False


@dataclass(frozen=True)
class KeptDay:
    """One backup that can be put back.

    Attributes:
        path: of its small file.
        day: when it was made.
        number: counts up in one place.
        people: how many there are in it.
        is_outside: whether it lies in the place that a supporter chose.
    """

    path: str
    day: date
    number: int
    people: int
    is_outside: bool


def backup_note(news: BackupNews) -> str:
    """What the way to this page says of it."""
    if news.inside.fault or (news.place and news.outside.fault):
        return _("Please look")
    return _("None yet") if news.inside.last is None else full_date(news.inside.last)


def backups_page(news: BackupNews) -> ScreenState:
    """Where backups are, and what can be done."""
    inside = Card(
        "inside",
        (own_pic("computer", _("A computer")),),
        _("On this computer"),
        lines(*_place_words(news.inside), _("The app makes them by itself.")),
        _tone(news.inside),
        buttons=(Button(Press(Do.BACKUP), _("Back up now"), own_pic("backup")),),
    )
    cards = (inside, _outside_card(news))
    if news.outside.fault and not news.inside.fault:
        # What somebody has to look at stands in view.
        cards = (cards[1], inside)
    bar = (
        back(),
        Button(Press(Do.EXPLAIN), _("Good to know"), own_pic("warning")),
        Button(Press(Do.PUT_BACK), _("Put back"), own_pic("put-back")),
    )
    return ScreenState("backups", supporter_strip(_("Backups")), Cards(cards), bar, top=top_buttons())


def good_to_know() -> ScreenState:
    """What a backup does, and what it does not."""
    sentences = (
        _("A backup helps when the app does not work any more."),
        _("Backups are locked like this computer."),
        _("What people delete leaves with the next backup."),
        _("A stick that is not here still has it."),
    )
    body = Reading(own_pic("warning", _("A warning sign")), tuple(Sentence(text) for text in sentences))
    return ScreenState("backup-limits", supporter_strip(_("Backups")), body, (back(),), top=top_buttons())


def _outside_card(news: BackupNews) -> Card:
    stick = own_pic("usb", _("A memory stick"))
    if news.needs_words:
        told = lines(
            _("First lock this computer with 6 words."),
            _("Then nobody who finds the stick can open it."),
            _("Go to Supporter, then This computer."),
        )
        return Card(
            "outside", (own_pic("usb", _("A memory stick")),), _("On a stick or disk"), told, Tone.MIDDLE
        )
    choose = Button(Press(Do.OPEN_FOLDER), _("Choose a place"), own_pic("folder"))
    if not news.place:
        told = lines(_("A second backup helps if this computer goes missing."), _("No place yet."))
        return Card(
            "outside",
            (own_pic("usb", _("A memory stick")),),
            _("On a stick or disk"),
            told,
            buttons=(choose,),
        )
    told = lines(*_place_words(news.outside), f"{_('The place:')} {news.place}")
    leave = Button(Press(Do.EMPTY), _("Use no place"), own_pic("none-of-these"))
    return Card(
        "outside",
        (stick,),
        _("On a stick or disk"),
        told,
        _tone(news.outside),
        buttons=(choose, leave),
    )


def _place_words(place: PlaceNews) -> tuple[str, ...]:
    last = _("There is no backup yet.")
    if place.last is not None:
        last = _("Last made and checked on {day}.").format(day=full_date(place.last))
    return (last, _fault_words(place.fault)) if place.fault else (last,)


def _fault_words(fault: Fault) -> str:
    return {
        Fault.NOT_THERE: _("The stick or disk is not here. Please put it in."),
        Fault.FULL: _("There is no room. Make room, or choose another place."),
        Fault.READ_ONLY: _("The app cannot write there. Choose another place."),
        Fault.DAMAGED: _("The app cannot read something here. Ask for help."),
        Fault.NEEDS_WORDS: _("First lock this computer with 6 words."),
    }[fault]


def _tone(place: PlaceNews) -> Tone:
    if place.fault:
        return Tone.MIDDLE
    return Tone.GOOD if place.last else Tone.PLAIN


def at_work(heading: str, done: int, of: int, can_stop: bool = True) -> ScreenState:
    """How far it is, and a way to stop.

    Args:
        heading: what is done.
        done: so many files are done.
        of: so many there are; 0 before that is known.
        can_stop: whether it was not stopped already.
    """
    foot = (
        _("File {number} of {count}.").format(number=min(done + 1, of), count=of) if of else _("One moment.")
    )
    stop = Button(Press(Do.NOT_NOW), _("Stop"), own_pic("stop")) if can_stop else None
    pic = own_pic("backup", _("A page goes into a safe box"))
    body = Tiles(heading, (stop,) if stop else (), foot=foot, pic=pic)
    return ScreenState("backup-work", supporter_strip(_("Backups")), body, (), top=top_buttons())


def put_back_list(kept: tuple[KeptDay, ...] | None, page: int = 0) -> ScreenState:
    """Which backups there are.

    Args:
        kept: all of them; None while that is looked up.
        page: from 0; the way to the next is there when there is one.
    """
    strip = supporter_strip(_("Put everything back"))
    if not kept:
        told = _("One moment.") if kept is None else _("There is no backup to put back.")
        body = Reading(own_pic("put-back", _("A page comes back to a computer")), (Sentence(told),))
        return ScreenState("put-back-none", strip, body, (back(), _bring()), top=top_buttons())
    pages = in_pages([_kept_card(each) for each in kept])
    more = (way_on(_("More")),) if page + 1 < len(pages) else ()
    return ScreenState("put-back", strip, Cards(pages[page]), (back(), _bring(), *more), top=top_buttons())


def _bring() -> Button:
    return Button(Press(Do.BRING), _("From another computer"), own_pic("usb"))


def bring_words(typed: str, wrong: bool) -> ScreenState:
    """The six words of the computer that the backup comes from.

    Args:
        typed: what stands there now.
        wrong: whether the words before did not open it.
    """
    heading = _("Type the 6 words of the other computer.")
    if wrong:
        heading = _("These words do not open it. Try again.")
    foot = _("They are on its sheet of paper.")
    body = Form(heading, (Field(WORDS_FIELD, _("6 words"), typed),), foot)
    strip = supporter_strip(_("From another computer"))
    bar = (back(), way_on(_("Open it"), Do.KEEP))
    return ScreenState("bring-words", strip, body, bar, top=top_buttons())


def bring_none() -> ScreenState:
    """There is no backup in the folder that was chosen."""
    sentences = (
        _("There is no backup here."),
        _("Choose the stick that has the backup."),
        _("Or make one on the other computer."),
    )
    body = Reading(own_pic("usb", _("A memory stick")), tuple(Sentence(text) for text in sentences))
    strip = supporter_strip(_("From another computer"))
    choose = Button(Press(Do.BRING), _("Choose the stick"), own_pic("usb"), Tone.GO)
    return ScreenState("bring-none", strip, body, (back(), choose), top=top_buttons())


def _kept_card(kept: KeptDay) -> Card:
    where = own_pic("usb", _("A memory stick")) if kept.is_outside else own_pic("computer", _("A computer"))
    name = full_date(kept.day)
    place = _("On a stick or disk.") if kept.is_outside else _("On this computer.")
    text = lines(
        f"{place} {_('It is number {number}.').format(number=kept.number)}",
        several("{count} person is in it.", "{count} people are in it.", kept.people),
    )
    take = Button(Press(Do.PICK, kept.path), _("This one"), own_pic("put-back"), about=name)
    return Card(f"kept:{kept.path}", (where,), name, text, buttons=(take,))


def put_back_sure(kept: KeptDay, is_other: bool = False) -> ScreenState:
    """One calm question before everything is as it was on a day.

    Args:
        kept: the backup.
        is_other: whether another computer made it.
    """
    becomes = _("Everything will be as on {day}.").format(day=full_date(kept.day))
    aside = _("What people said after that stays in a folder for 30 days.")
    if is_other:
        becomes = _("This computer gets all that is in the backup.")
        aside = _("What is here now stays in a folder for 30 days.")
    sentences = (
        becomes,
        aside,
        _("The app closes and opens again."),
    )
    body = Reading(
        own_pic("put-back", _("A page comes back to a computer")), tuple(Sentence(text) for text in sentences)
    )
    put = Button(Press(Do.AGREE), _("Put it back"), own_pic("put-back"), Tone.GO)
    strip = supporter_strip(_("Put everything back"))
    return ScreenState("put-back-sure", strip, body, (back(), put), top=top_buttons())


def put_back_refused(problem: WorldProblem) -> ScreenState:
    """The backup was not put back, and why."""
    why, then = _("This backup does not work."), _("Please choose another backup.")
    pic = own_pic("damaged-file", _("A broken page"))
    if isinstance(problem, DiskFull):
        why, then = _("There is no room on this computer."), _("Make room, then try again.")
        pic = own_pic("disk-full", _("A full disk"))
    elif isinstance(problem, StoreNotWritable):
        why, then = _("The app cannot read or write there."), _("Is the stick in? Try again.")
    sentences = (why, _("Everything here is as before."), then)
    body = Reading(pic, tuple(Sentence(text) for text in sentences))
    strip = supporter_strip(_("Put everything back"))
    bar = (way_on(_("Carry on"), Do.CARRY_ON),)
    return ScreenState("put-back-refused", strip, body, bar, top=top_buttons())

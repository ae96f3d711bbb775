# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What opens a person's things when they forgot their code: a card, the organisation, nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from coprod_desktop.domain.lock import LockKind, WayBack
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.own_way_state import Typing
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _, full_date, several

Ways = frozenset[WayBack]


# Before it is forgotten -----------------------------------------------------------------------------------


def ways_back(strip: Strip, ways: Ways, organisation: str, can_ask_it: bool) -> ScreenState:
    """What else may open my things? Nothing does unless it is wanted.

    Args:
        strip: the person's.
        ways: what opens them now.
        organisation: what runs this computer, or empty.
        can_ask_it: whether it has a key for this.
    """
    card = own_pic("lock-card", _("A card with words"))
    tiles = [
        Button(
            Press(Do.PICK, WayBack.CARD),
            _("A card"),
            card,
            note=_("The card opens my things."),
            picked=WayBack.CARD in ways,
        )
    ]
    if can_ask_it:
        name = organisation or _("The organisation")
        tiles.append(
            Button(
                Press(Do.PICK, WayBack.ORGANISATION),
                _("Ask {name}").format(name=name),
                own_pic("safe", _("A safe")),
                note=_("They can open my things. The app tells me."),
                picked=WayBack.ORGANISATION in ways,
            )
        )
    tiles.append(
        Button(
            Press(Do.PICK, ""),
            _("Nothing"),
            own_pic("not"),
            note=_("When I forget, nobody can open them."),
            picked=not ways,
        )
    )
    body = Tiles(_("What helps when I forget?"), tuple(tiles), foot=_("You can choose more than one."))
    bar = (back(), way_on(_("This is good"), Do.CARRY_ON))
    return ScreenState("ways-back", strip, body, bar, top=top_buttons())


def card_words(strip: Strip, words: tuple[str, ...]) -> ScreenState:
    """The words of a new card: to be printed, or written down.

    Args:
        strip: the person's.
        words: 12 of them.
    """
    # A number never stands at the end of a line without its word.
    named = [f"{number}.\N{NO-BREAK SPACE}{word}" for number, word in enumerate(words, 1)]
    rows = tuple(Sentence("   ".join(named[at : at + 3])) for at in range(0, len(named), 3))
    body = Reading(own_pic("lock-card", _("A card with words")), rows, heading=_("Keep this card at home"))
    bar = (
        back(),
        Button(Press(Do.PRINT), _("Print"), own_pic("print")),
        way_on(_("I have the card"), Do.CARRY_ON),
    )
    return ScreenState("lock-card", strip, body, bar, top=top_buttons(), private=True)


def printed_card() -> tuple[str, str]:
    """What stands above and below the words on paper."""
    return _("These words open my things."), _("Keep this card at home. Show it to nobody.")


# Forgotten ------------------------------------------------------------------------------------------------


def forgot(strip: Strip, ways: Ways, organisation: str) -> ScreenState:
    """Told to a person who forgot what opens their things.

    Args:
        strip: says whose.
        ways: what else opens them.
        organisation: what runs this computer, or empty.
    """
    sentences = []
    if WayBack.CARD in ways:
        sentences.append(_("Your card opens your things."))
    if WayBack.ORGANISATION in ways:
        sentences.append(_("{name} can open them.").format(name=organisation or _("The organisation")))
    if ways:
        sentences += [_("Ask your supporter."), _("You can make a new lock after that.")]
    else:
        sentences += [*_nothing_opens(), _("You can ask your supporter.")]
    pic = own_pic("ask-person", _("A person asks another person"))
    body = Reading(pic, tuple(Sentence(text) for text in sentences))
    return ScreenState("forgot-lock", strip, body, (back(),), top=top_buttons())


def _nothing_opens() -> list[str]:
    return [
        _("Nothing else opens these things."),
        _("They stay here. You can try again another day."),
        _("What you sent is safe with the team."),
    ]


def wait(strip: Strip, wait_s: int, can_forget: bool) -> ScreenState:
    """After many wrong tries.

    Args:
        strip: says whose.
        wait_s: how long still, in seconds.
        can_forget: whether there is a button for somebody who forgot it.
    """
    if wait_s > 60:
        left = -(-wait_s // 60)
        told = several("Wait {count} minute.", "Wait {count} minutes.", left)
    else:
        told = several("Wait {count} second.", "Wait {count} seconds.", wait_s)
    sentences = (
        _("That was not it, many times."),
        told,
        _("Then you can try again."),
        _("All things are still here."),
    )
    body = Reading(own_pic("clock", _("A clock")), tuple(Sentence(text) for text in sentences))
    forgotten = (Button(Press(Do.EXPLAIN), _("I forgot it"), own_pic("dontknow")),) if can_forget else ()
    bar = (back(), *forgotten, way_on(_("Try again"), Do.AGAIN))
    return ScreenState("lock-tries", strip, body, bar, top=top_buttons())


# What a supporter does -----------------------------------------------------------------------------------


def somebody_forgot(strip: Strip, name: str, ways: Ways, news: str = "") -> ScreenState:
    """Somebody forgot their code: the ways that they wanted, and no other.

    Args:
        strip: the supporter's.
        name: of the person, or empty.
        ways: what else opens their things.
        news: what went wrong, or empty.
    """
    who = name or _("This person")
    if not ways:
        sentences = (
            _("{name} chose that nothing else opens it.").format(name=who),
            _("Their things stay here, closed."),
            _("What they sent is safe with the team."),
            _("They can begin anew as a new person."),
        )
        body: Reading | Tiles = Reading(
            own_pic("locked", _("A lock")), tuple(Sentence(text) for text in sentences)
        )
        return ScreenState("forgot-no-way", strip, body, (back(),), top=top_buttons())
    offered = {
        WayBack.CARD: (_("Their card"), "lock-card", _("Type the 12 words on it.")),
        WayBack.ORGANISATION: (_("The recovery key"), "safe", _("A file of the organisation.")),
    }
    tiles = tuple(
        Button(Press(Do.PICK, way), words, own_pic(picture), note=note)
        for way, (words, picture, note) in offered.items()
        if way in ways
    )
    foot = news or _("The app tells {name} about it.").format(name=name or _("this person"))
    body = Tiles(_("What opens their things?"), tiles, foot=foot)
    return ScreenState("forgot-ways", strip, body, (back(),), top=top_buttons())


def card_heading() -> str:
    """What is asked for a card."""
    return _("Type the 12 words of the card.")


def recovery_heading() -> str:
    """What is asked for the organisation's key."""
    return _("Type the words of the recovery key.")


def not_this_card() -> str:
    """Said when a card is another."""
    return _("These are not the words. Try again.")


def not_this_key() -> str:
    """Said when a file does not open it."""
    return _("This file does not open their things.")


def type_words(strip: Strip, body: Typing, bar: tuple[Button, ...], news: str) -> ScreenState:
    """A place to type the words of a card, or of a recovery key.

    Args:
        strip: the supporter's.
        body: the place to write.
        bar: what changes its keyboard.
        news: what went wrong, or empty.
    """
    if news:
        # In a low window nothing stands below the keyboard, and that it went wrong must be seen too.
        strip = Strip(strip.pic, strip.title, news)
    return ScreenState("forgot-words", strip, body, (back(), *bar, way_on(_("Open"))), top=top_buttons())


def lock_was_taken_away(strip: Strip, on: date, way: WayBack | None) -> ScreenState:
    """Told once to a person whose lock was taken away because they forgot it.

    Args:
        strip: the person's.
        on: the day on which it was.
        way: what opened their things; None where an older version took it away.
    """
    sentences = [
        _("A supporter took your lock away."),
        _("It was on {day}.").format(day=full_date(on)),
        _("You can make a new lock."),
    ]
    by = {
        WayBack.CARD: _("Your card opened it."),
        WayBack.ORGANISATION: _("The organisation's key opened it."),
    }
    if way:
        sentences.insert(2, by[way])
    body = Reading(own_pic("unlock", _("An open lock")), tuple(Sentence(text) for text in sentences))
    bar = (
        Button(Press(Do.CODE), _("Make a new lock"), own_pic("locked")),
        way_on(_("Carry on"), Do.CARRY_ON),
    )
    return ScreenState("lock-taken-away", strip, body, bar, top=top_buttons())


MOST_DAYS = 2
"""So many days are named; there is hardly ever more than one."""


def computer_was_opened(strip: Strip, days: Sequence[date], person: Person) -> ScreenState:
    """Told once to each person after the organisation's key opened the computer.

    Args:
        strip: the person's.
        days: on which it was, the first first.
        person: who is told.
    """
    sentences = [_("The organisation's key opened this computer.")]
    sentences.append(" ".join(_("It was on {day}.").format(day=full_date(day)) for day in days[-MOST_DAYS:]))
    make_new: tuple[Button, ...] = ()
    if person.lock is LockKind.NONE:
        sentences.append(_("Your things were open then."))
        make_new = (Button(Press(Do.CODE), _("Make a lock"), own_pic("locked")),)
    elif WayBack.ORGANISATION in person.ways_back:
        sentences.append(_("You allowed this key."))
    else:
        sentences.append(_("Your lock still closes your things."))
    sentences.append(_("Ask your supporter about it."))
    body = Reading(own_pic("safe", _("A safe")), tuple(Sentence(text) for text in sentences))
    bar = (*make_new, way_on(_("Carry on"), Do.CARRY_ON))
    return ScreenState("computer-was-opened", strip, body, bar, top=top_buttons())


def limits(strip: Strip) -> ScreenState:
    """What a lock does not protect from."""
    sentences = (
        _("Somebody who sees you type can open it too."),
        _("Somebody can try very many codes."),
        _("A long number or word is safer."),
    )
    body = Reading(own_pic("warning", _("A warning sign")), tuple(Sentence(text) for text in sentences))
    return ScreenState("lock-what-not", strip, body, (back(),), top=top_buttons())

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Bringing what is on another computer here too, for a supporter: the choice, what comes, what does not."""

from __future__ import annotations

from coprod_desktop.domain.brought import Brought, Stays
from coprod_desktop.presenters.backup_presenter import KeptDay
from coprod_desktop.presenters.card_pages import in_pages
from coprod_desktop.presenters.frame_presenter import back, lines, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState, Tiles
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from coprod_desktop.words import _, full_date, several


def bring_how(kept: KeptDay) -> ScreenState:
    """What is to become of a backup of another computer.

    Args:
        kept: the backup, which is open.
    """
    tiles = (
        Button(
            Press(Do.BRING),
            _("Bring it here too"),
            own_pic("bring-together"),
            note=_("All that is here stays."),
        ),
        Button(
            Press(Do.PUT_BACK),
            _("Use it instead"),
            own_pic("put-back"),
            note=_("What is here stays in a folder."),
        ),
    )
    told = _("It is from {day}.").format(day=full_date(kept.day))
    count = several("{count} person is in it.", "{count} people are in it.", kept.people)
    body = Tiles(_("What do you want to do?"), tiles, foot=f"{told} {count}")
    return ScreenState("bring-how", _strip(), body, (back(),), top=top_buttons())


def bring_found(brought: Brought, page: int = 0) -> ScreenState:
    """What comes and what does not, before anything is changed.

    Args:
        brought: what was found.
        page: from 0. Only the last has the way to bring it, so that who stays is seen first.
    """
    pages = in_pages(_all_cards(brought))
    body, strip = Cards(pages[page]), _strip()
    if page + 1 < len(pages):
        return ScreenState("bring-found", strip, body, (back(), way_on(_("More"))), top=top_buttons())
    if not brought.is_something:
        on = way_on(_("Carry on"), Do.CARRY_ON)
        return ScreenState("bring-nothing", strip, body, (back(), on) if page else (on,), top=top_buttons())
    bring = Button(Press(Do.AGREE), _("Bring it here"), own_pic("bring-together"), Tone.GO)
    return ScreenState("bring-found", strip, body, (back(), bring), top=top_buttons())


def _all_cards(brought: Brought) -> list[Card]:
    cards = [_comes(brought)]
    cards += [_person_stays(number, name, why) for number, (name, why) in enumerate(brought.stays)]
    cards += [
        Card(
            f"plan:{title}",
            (own_pic("proposal", _("A plan")),),
            title,
            lines(_("This plan is not the same as the one here."), _("The one that is here stays.")),
            Tone.MIDDLE,
        )
        for title in brought.plans_stay
    ]
    cards += [
        Card(
            f"team:{team}",
            (own_pic("card", _("A card with 6 pictures")),),
            team,
            lines(_("This team has another card here."), _("The app keeps the one that is here.")),
            Tone.MIDDLE,
        )
        for team in brought.teams_stay
    ]
    return [*cards, _good_to_know(brought)] if brought.is_something else cards


def _strip() -> Strip:
    return supporter_strip(_("From another computer"))


def _comes(brought: Brought) -> Card:
    counts = (
        several("{count} person who is new here.", "{count} people who are new here.", brought.people),
        several("More from {count} person.", "More from {count} people.", brought.joined),
        several("{count} plan.", "{count} plans.", brought.plans),
        several("{count} picture set or board.", "{count} picture sets or boards.", brought.sets),
        _("Notes of sessions, teams or files."),
    )
    wanted = (brought.people, brought.joined, brought.plans, brought.sets, brought.rest)
    told = [words for words, count in zip(counts, wanted, strict=True) if count]
    pic = own_pic("bring-together", _("Pages go into a computer"))
    if told:
        return Card("comes", (pic,), _("This comes here"), lines(*told), Tone.GOOD)
    return Card("comes", (pic,), _("Nothing new comes"), lines(_("Everything here is as before.")), Tone.CALM)


def _person_stays(number: int, name: str, why: Stays) -> Card:
    heading = name or _("Somebody")
    told = {
        Stays.LOCKED: (
            _("They are on both computers, with a lock."),
            _("They can take the lock away here. Then bring it again."),
        ),
        Stays.REMOVED: (
            _("Somebody deleted them from this computer."),
            _("So they do not come back."),
        ),
        Stays.ANSWERED_TWICE: (
            _("They answered one question on both computers."),
            _("The app does not know which answer is newer."),
            _("They can delete the one here. Then bring it again."),
        ),
        Stays.SENT_TWICE: (
            _("They sent one plan from both computers."),
            _("Their things here stay as they are."),
        ),
        Stays.PLAN: (
            _("They spoke about a plan that does not come."),
            _("Their things stay on the other computer."),
        ),
        Stays.DAMAGED: (
            _("The app cannot read their things there."),
            _("Make a new backup there, and try again."),
        ),
    }[why]
    return Card(f"stays:{number}", (own_pic("person", _("A person")),), heading, lines(*told), Tone.MIDDLE)


def _good_to_know(brought: Brought) -> Card:
    told = [_("Nothing changes on the other computer."), _("The app closes and opens again.")]
    if brought.joined:
        told.append(_("Recordings that nobody ended stay there."))
    if brought.rest or brought.people:
        told.append(_("Files that wait for a team stay there."))
    pic = own_pic("computer", _("A computer"))
    return Card("good-to-know", (pic,), _("Good to know"), lines(*told), Tone.CALM)

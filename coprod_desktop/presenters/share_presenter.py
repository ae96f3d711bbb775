# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""You choose what the team gets: one choice for each kind, what sharing means, and the receipt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.act_kinds import FileKind, ShareKind
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.items import items_of, kinds_present
from coprod_desktop.domain.known_teams import WhoOpens
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters.consent_presenter import (
    CONTENT_KINDS,
    Chosen,
    kind_names,
)
from coprod_desktop.presenters.frame_presenter import (
    back,
    lines,
    own_pic,
    person_strip,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.opens_words import opens_pic, opens_words
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence
from coprod_desktop.words import _, full_date, several

TICKS_A_PAGE = 3


def ticks(contribution: Contribution) -> tuple[ShareKind, ...]:
    """What is asked by a box to tick: taking part, and each kind of thing that is there."""
    asked = (ShareKind.TAKE_PART, *CONTENT_KINDS)
    return tuple(kind for kind in kinds_present(contribution) if kind in asked)


def choose_pages(contribution: Contribution) -> int:
    """How many pages the boxes take, 1 or more."""
    return max(1, -(-len(ticks(contribution)) // TICKS_A_PAGE))


def choose(
    person: Person,
    proposal: Proposal,
    contribution: Contribution,
    chosen: Chosen,
    page: int = 0,
    opens: WhoOpens = WhoOpens.ANYONE,
) -> ScreenState:
    """One choice for each kind that there is, none ticked before; the rest is behind Name and how long.

    Args:
        person: who chooses.
        proposal: the plan.
        contribution: what they said.
        chosen: what they chose so far.
        page: from 0, below `choose_pages`.
        opens: who can open the file.
    """
    strip = person_strip(person, proposal.title, _("You choose what the team gets"))
    kinds, pages = ticks(contribution), choose_pages(contribution)
    not_now = Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow"))
    if opens is WhoOpens.NOBODY_YET:
        return ScreenState("choose-stopped", strip, _stopped(opens), (back(), not_now), top=top_buttons())
    if not kinds:
        nothing = Card(
            "empty",
            (own_pic("notshare", _("A person holds a page close")),),
            _("There is nothing to share."),
            _("You kept it all back."),
        )
        return ScreenState("choose-empty", strip, Cards((nothing,)), (back(), not_now), top=top_buttons())
    shown = kinds[page * TICKS_A_PAGE : (page + 1) * TICKS_A_PAGE]
    # What becomes of the file is said first: nobody reaches a choice without passing it.
    cards = (_true_words(proposal, opens), *(_tick(kind, contribution, chosen) for kind in shown))
    more = Button(Press(Do.CHANGE), _("Name and how long"), own_pic("name-and-time"))
    bar = (back(), not_now, more, _choose_on(chosen, page + 1 < pages))
    return ScreenState("choose", strip, Cards(cards), bar, top=top_buttons())


def _stopped(opens: WhoOpens) -> Cards:
    text = lines(_("It may not come from the team."), _("What you said is saved. Ask a supporter."))
    return Cards((Card("stopped", (opens_pic(opens),), _("Nobody can share this now."), text),))


def _choose_on(chosen: Chosen, more_to_tick: bool) -> Button:
    if more_to_tick:
        return way_on(_("Next"))
    # Nobody shares without seeing the file: the way on leads to it, and Share stands at its end.
    on = way_on(_("See the file"))
    return on if chosen.can_share else replace(on, tone=Tone.PLAIN)


def _true_words(proposal: Proposal, opens: WhoOpens) -> Card:
    copy = _("They may copy it.") if opens in (WhoOpens.ANYONE, WhoOpens.TEAM) else ""
    text = lines(
        " ".join(filter(None, (opens_words(opens), copy))),
        f"{_('You can ask for it back.')} {_('If somebody is not safe, we may tell.')}",
    )
    heading = _("The {team} gets it.").format(team=proposal.team)
    again = Button(Press(Do.EXPLAIN), _("Explain it"), own_pic("explained"))
    return Card("true-words", (opens_pic(opens),), heading, text, Tone.CALM, (again,))


def _tick(kind: ShareKind, contribution: Contribution, chosen: Chosen) -> Card:
    words, picture = kind_names()[kind]
    count = kind_count(kind, contribution)
    heading = _("{kind}: {count}").format(kind=words, count=count) if count else words
    tick = Button(Press(Do.ALLOW, kind), heading, own_pic(picture), picked=kind in chosen.kinds)
    return Card(kind, (own_pic(picture, words),), heading, tick=tick)


def kind_count(kind: ShareKind, contribution: Contribution) -> str:
    """How many things there are of a kind, in words; empty for kinds that cannot be counted."""
    items = [item for item in items_of(contribution) if item.can_be_sent and item.share_kind is kind]
    count = len(items)
    match kind:
        case ShareKind.WORDS_AND_CHOICES:
            return several("{count} answer", "{count} answers", count)
        case ShareKind.VOICE:
            return several("{count} recording", "{count} recordings", count)
        case ShareKind.DRAWINGS_AND_PHOTOS:
            films = sum(1 for item in items if item.file and item.file.kind is FileKind.FILM)
            return _seen_count(count - films, films)
        case ShareKind.SEALED:
            return several("{count} answer", "{count} answers", count)
    return ""


def _seen_count(pictures: int, films: int) -> str:
    """How many pictures or films there are; of both kinds together, how many things: a tick has few words."""
    if not films:
        return several("{count} picture", "{count} pictures", pictures)
    if not pictures:
        return several("{count} film", "{count} films", films)
    return several("{count} thing", "{count} things", pictures + films)


EXPLANATIONS = 3
"""How many different ways there are to explain it; after the last the first comes again."""


def explain(
    person: Person, proposal: Proposal, number: int, opens: WhoOpens = WhoOpens.ANYONE
) -> ScreenState:
    """What sharing means, explained in another way each time. *Source*: rule R5 of ``fair-answers.md``."""
    team = proposal.team
    pic, sentences = (
        (
            own_pic("usb", _("A memory stick")),
            (
                _("Your answers go into a file."),
                _("The {team} gets it.").format(team=team),
                opens_words(opens),
                _("They read it and hear it."),
                _("Nothing goes before you press Share."),
            ),
        ),
        (
            own_pic("team", _("A team")),
            (
                _("They read and hear what you give."),
                _("They must answer what people say."),
                _("They show your words only if you allow it."),
                _("You choose how long they keep it."),
            ),
        ),
        (
            own_pic("take-back", _("A hand takes a page back")),
            (
                _("You can change your mind."),
                _("Press Not now to stop."),
                _("Later you can ask for it back."),
                _("They may have a copy already."),
            ),
        ),
    )[number % EXPLANATIONS]
    body = Reading(pic, tuple(Sentence(text) for text in sentences))
    strip = person_strip(person, proposal.title, _("What sharing means"))
    another = Button(Press(Do.EXPLAIN), _("In another way"), own_pic("again"))
    bar = (back(), another, way_on(_("Carry on"), Do.CARRY_ON))
    return ScreenState(f"explain-{number % EXPLANATIONS}", strip, body, bar, top=top_buttons())


def touch_first() -> str:
    """Said when Share is pressed and not enough is ticked."""
    return _("First touch I take part. Then touch what you want to give.")


def all_kept_back() -> str:
    """Said when Share is pressed and everything that was ticked is kept back."""
    return _("There is nothing to share. You kept it all back.")


def shared(
    person: Person,
    proposal: Proposal,
    receipt: tuple[Pic, ...],
    file_name: str,
    answer_by: date,
) -> ScreenState:
    """The receipt, where the file is, and what happens next and by when."""
    names = " ".join(f"{pic.words}." for pic in receipt)
    cards = (
        Card(
            "receipt",
            receipt,
            _("Your receipt"),
            lines(names, _("The team sees the same.")),
            Tone.GOOD,
        ),
        _file_card(file_name),
        Card(
            "next",
            (own_pic("reply", _("A letter with a tick")),),
            _("What happens next"),
            _("The team promised an answer by {day}.").format(day=full_date(answer_by)),
        ),
    )
    strip = person_strip(person, proposal.title, _("Shared"))
    bar = (
        back(),
        Button(Press(Do.OPEN_FOLDER), _("Show the file"), own_pic("folder")),
        way_on(_("Finish"), Do.CARRY_ON),
    )
    return ScreenState("shared", strip, Cards(cards), bar, top=top_buttons())


def _file_card(file_name: str) -> Card:
    return Card(
        "file",
        (own_pic("usb", _("A memory stick")),),
        _("Your file is ready"),
        lines(_("Somebody must give it to the team."), _("It is called {name}.").format(name=file_name)),
    )

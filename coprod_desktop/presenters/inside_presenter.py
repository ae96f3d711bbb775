# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Exactly what will be in the file: each thing, and what travels beside it. Shown before it is made."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import Clear, ShareKind, SupporterRole
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.drop_in import Host
from coprod_desktop.domain.items import Item
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters.card_pages import in_pages
from coprod_desktop.presenters.check_presenter import item_card
from coprod_desktop.presenters.consent_presenter import Chosen, called_words, keep_words, quote_words
from coprod_desktop.presenters.frame_presenter import back, own_pic, person_strip, top_buttons, way_on
from coprod_desktop.presenters.help_notes_presenter import listed
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState
from coprod_desktop.words import _, several


def pages_of(proposal: Proposal, contribution: Contribution, items: tuple[Item, ...]) -> int:
    """How many pages there are: the things, then one page with what travels beside them."""
    return len(_things(proposal, contribution, items)) + 1


def _things(
    proposal: Proposal, contribution: Contribution, items: tuple[Item, ...]
) -> tuple[tuple[Card, ...], ...]:
    cards = [
        item_card(proposal, proposal.step(item.step_id), contribution.at(item.step_id), item, True)
        for item in items
    ]
    return in_pages(cards) if cards else ()


def what_is_in_it(
    person: Person,
    proposal: Proposal,
    contribution: Contribution,
    items: tuple[Item, ...],
    chosen: Chosen,
    host: Host | None,
    page: int,
) -> ScreenState:
    """One page of what will be in the file.

    Args:
        person: who shares.
        proposal: the plan.
        contribution: what they said.
        items: what is in the file with what is ticked now, also what was kept back on these pages.
        chosen: what they chose.
        host: named in the file with who to tell when somebody is not safe, if there is one.
        page: from 0, below `pages_of`.
    """
    things = _things(proposal, contribution, items)
    pages = len(things) + 1
    if page + 1 < pages:
        cards = things[page]
        on = way_on(_("More"))
    else:
        cards = _beside(proposal, contribution, chosen, host)
        on = Button(Press(Do.SHARE), _("Share"), own_pic("send"), Tone.GO)
    where = _("In the file {page} of {pages}").format(page=page + 1, pages=pages)
    strip = person_strip(person, proposal.title, where)
    not_now = Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow"))
    bar = (back(), not_now, on)
    return ScreenState("choose-inside", strip, Cards(cards), bar, top=top_buttons(), private=True)


def _beside(
    proposal: Proposal, contribution: Contribution, chosen: Chosen, host: Host | None
) -> tuple[Card, ...]:
    voice = ShareKind.VOICE in chosen.kinds and contribution.consent_is_new
    spoken_yes = _("You say yes with your voice.") if voice else ""
    return (
        Card(
            "beside-name",
            (own_pic("name", _("A name card")),),
            called_words(chosen),
            " ".join(filter(None, (quote_words(chosen), keep_words(chosen.keep), spoken_yes))),
        ),
        Card(
            "beside-plan",
            (own_pic("proposal", _("A plan")),),
            _("About the plan"),
            " ".join(_about_plan(proposal, contribution)) or _("Nothing more."),
        ),
        Card(
            "beside-help",
            (own_pic("supporter", _("A supporter")),),
            _("Who helped"),
            " ".join((*_about_help(contribution), *_who_to_tell(host))),
        ),
    )


def _who_to_tell(host: Host | None) -> tuple[str, ...]:
    return (_("Who to tell if not safe: {name}.").format(name=host.lead.name),) if host else ()


def _about_plan(proposal: Proposal, contribution: Contribution) -> list[str]:
    at = [contribution.at(step.step_id) for step in proposal.steps]
    hard = sum(1 for said in at if said.hard and not said.kept_back and not said.sealed_away)
    left_out = sum(1 for question in proposal.questions if not contribution.at(question.step_id).is_answered)
    clear = {
        None: "",
        Clear.CLEAR: _("The plan was clear."),
        Clear.PARTLY: _("The plan was partly clear."),
        Clear.NOT_CLEAR: _("The plan was not clear."),
    }[contribution.clear]
    days = contribution.more_days
    more_time = _("You need more time.") if contribution.more_time else ""
    if more_time and days:
        more_time = _("You need {count} days more.").format(count=days)
    also = [
        several("{count} hard page.", "{count} hard pages.", hard) if hard else "",
        several("{count} question left out.", "{count} questions left out.", left_out) if left_out else "",
        clear,
        more_time,
    ]
    return [words for words in also if words]


def _about_help(contribution: Contribution) -> list[str]:
    """Who helped and who was there. The answer to the private question is not read out here."""
    roles = {
        SupporterRole.FAMILY: _("Family was there."),
        SupporterRole.PAID_STAFF: _("A paid supporter was there."),
        SupporterRole.ADVOCATE: _("An advocate was there."),
        SupporterRole.PEER: _("A friend was there."),
        SupporterRole.PROJECT_TEAM: _("Somebody from this team was there."),
    }
    at = contribution.said.values()
    each = any(said.help_kinds is not None for said in at)
    noted = bool(contribution.supporter_kinds) or any(said.supporter_kinds for said in at)
    not_right = contribution.contradicted or any(said.contradicted for said in at)
    for_me = any(contribution.is_answered_for_me(step_id) for step_id in contribution.said)
    parts = [
        listed(contribution.help_kinds),
        _("Who helped with each answer.") if each else "",
        _("Answers by somebody else stand apart.") if for_me else "",
        _("What the supporter said about it.") if noted else "",
        _("You say that it is not right.") if noted and not_right else "",
        *(roles[role] for role in contribution.supporter_roles),
        _("Your private answer.") if contribution.told else "",
    ]
    return [words for words in parts if words]

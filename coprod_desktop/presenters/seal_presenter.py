# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Only the team can open an answer: which one, what that means, and that it is done."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.known_teams import WhoOpens
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters.card_pages import in_pages
from coprod_desktop.presenters.check_presenter import answer_words
from coprod_desktop.presenters.frame_presenter import back, own_pic, person_strip, top_buttons, way_on
from coprod_desktop.presenters.opens_words import opens_pic, opens_words
from coprod_desktop.presenters.said_words import answer_pics, question_of
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence
from coprod_desktop.words import _


def offer() -> Card:
    """The card that leads here."""
    choose = Button(Press(Do.ONLY_TEAM), _("Choose an answer"), own_pic("team-opens"))
    text = _("Then nobody can open it on this computer. You cannot either.")
    return Card("only-team", (_letter(),), _("Only the team can open it"), text, buttons=(choose,))


def which(
    person: Person, proposal: Proposal, contribution: Contribution, steps: Sequence[StepId], page: int
) -> ScreenState:
    """The answers that can be closed for everybody but the team.

    Args:
        person: whose they are.
        proposal: the plan.
        contribution: what was said.
        steps: the answers.
        page: from 0; the next one is offered where there is one.
    """
    shown = _pages(proposal, contribution, steps)
    on = (way_on(_("More")),) if page + 1 < len(shown) else ()
    body = Cards(shown[page], _("Which answer do you want to close?"))
    return ScreenState(
        "seal-which", _strip(person, proposal), body, (back(), *on), private=True, top=top_buttons()
    )


def _pages(
    proposal: Proposal, contribution: Contribution, steps: Sequence[StepId]
) -> tuple[tuple[Card, ...], ...]:
    cards = []
    for step_id in steps:
        step, said = proposal.step(step_id), contribution.at(step_id)
        question = question_of(step)
        choose = Button(Press(Do.ONLY_TEAM, step_id), _("Close it"), own_pic("team-opens"), about=question)
        pics = answer_pics(proposal, step, said)
        cards.append(
            Card(step_id, pics, answer_words(step, said), question, buttons=(choose,), text_first=True)
        )
    return in_pages(cards)


def really(person: Person, proposal: Proposal, question: str, opens: WhoOpens) -> ScreenState:
    """Asked once, with all that it means, before an answer is closed for good.

    Args:
        person: whose it is.
        proposal: the plan.
        question: of the answer.
        opens: who can open it then.
    """
    sentences = (
        _("Your answer to: {question}").format(question=question),
        f"{_('You cannot undo this.')} {_('Then you cannot hear it or change it here.')}",
        opens_words(opens),
    )
    body = Reading(opens_pic(opens), tuple(Sentence(text) for text in sentences))
    yes = Button(Press(Do.ONLY_TEAM), _("Only the team"), own_pic("team-opens"))
    return ScreenState("seal-really", _strip(person, proposal), body, (back(), yes), top=top_buttons())


def done(person: Person, proposal: Proposal, opens: WhoOpens) -> ScreenState:
    """It is closed.

    Args:
        person: whose it is.
        proposal: the plan.
        opens: who can open it now.
    """
    here = _("It is still on this computer. Nobody can open it here.")
    if opens is WhoOpens.TRY_OUT:
        here = _("It is still on this computer.")
    sentences = (_("Your answer is closed."), opens_words(opens), here, _("Share it when you are ready."))
    body = Reading(opens_pic(opens), tuple(Sentence(text) for text in sentences))
    bar = (way_on(_("Carry on"), Do.CARRY_ON),)
    return ScreenState("seal-done", _strip(person, proposal), body, bar, top=top_buttons())


def _strip(person: Person, proposal: Proposal) -> Strip:
    return person_strip(person, proposal.title, _("Only the team"))


def _letter() -> Pic:
    return own_pic("team-opens", _("A letter with a lock"))

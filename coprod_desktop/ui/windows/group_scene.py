# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""All together: making the group, hearing the plan, and the board that shows whose turn it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import ContributionId, ContributorId, MediaName, PersonId, ProposalId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import HardWord, Page, Proposal
from coprod_desktop.domain.session_plan import plan_session
from coprod_desktop.domain.together import GroupRound
from coprod_desktop.domain.walk import FACT_PAGES
from coprod_desktop.presenters import facts_presenter, group_presenter, plan_presenter
from coprod_desktop.presenters.group_presenter import SESSION_MINUTES
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage

USUAL_MINUTES = 120


class GroupSetUp(Scene):
    """Who is in the group, which plan, and how the time is shared out."""

    def __init__(
        self,
        stage: Stage,
        people: tuple[Person, ...],
        proposals: tuple[Proposal, ...],
        start: Callable[[GroupRound], None],
        away: Callable[[], None],
    ) -> None:
        """Begin with the people.

        Args:
            stage: the window.
            people: everybody, those of today's session first.
            proposals: every plan.
            start: called with the new round.
            away: back to Who are you.
        """
        self._stage, self._people, self._proposals = stage, people, proposals
        self._start, self._away = start, away
        self._chosen: tuple[PersonId, ...] = ()
        self._chose_people = False
        self._proposal: Proposal | None = None
        self._minutes = USUAL_MINUTES

    def state(self) -> ScreenState:
        """The people, the plans, or the session."""
        if self._proposal is not None:
            people = self._in_group()
            plan = plan_session(len(people), self._minutes, self._proposal.minutes)
            return group_presenter.session_plan(plan, people, self._proposal, self._minutes)
        if self._chose_people:
            return group_presenter.choose_plan(self._proposals)
        return group_presenter.choose_people(self._people, self._chosen)

    def press(self, press: Press) -> None:
        """Touch people, choose a plan, another length, start, go back."""
        match press.do:
            case Do.PERSON:
                self._touch(PersonId(press.of))
            case Do.PLAN:
                wanted = ProposalId(press.of)
                self._proposal = next(each for each in self._proposals if each.proposal_id == wanted)
            case Do.TOPIC:
                longer = SESSION_MINUTES.index(self._minutes) + 1
                self._minutes = SESSION_MINUTES[longer % len(SESSION_MINUTES)]
            case Do.NEXT if self._proposal is not None:
                proposal = self._proposal
                self._start(GroupRound(proposal.proposal_id, proposal.version, self._chosen))
                return
            case Do.NEXT:
                self._chose_people = True
            case Do.BACK:
                if not self._go_back():
                    return
        self._stage.refresh()

    def _touch(self, person_id: PersonId) -> None:
        others = tuple(each for each in self._chosen if each != person_id)
        self._chosen = others if person_id in self._chosen else (*others, person_id)

    def _go_back(self) -> bool:
        if self._proposal is not None:
            self._proposal = None
        elif self._chose_people:
            self._chose_people = False
        else:
            self._away()
            return False
        return True

    def _in_group(self) -> tuple[Person, ...]:
        known = {person.person_id: person for person in self._people}
        return tuple(known[person_id] for person_id in self._chosen)


class GroupHearing(Scene):
    """The facts, the main points and the pages, once for the whole group. Nothing is answered here."""

    def __init__(
        self,
        stage: Stage,
        proposal: Proposal,
        film: Callable[[MediaName, Strip], None],
        away: Callable[[], None],
        done: Callable[[], None],
    ) -> None:
        """Begin with the facts.

        Args:
            stage: the window.
            proposal: the plan.
            film: opens the film of a page, with the strip of the page.
            away: called when somebody goes back before the start.
            done: called after the last page.
        """
        self._stage, self._proposal, self._film = stage, proposal, film
        self._away, self._done = away, done
        self._number = 0
        self._hard_word: HardWord | None = None
        self._screens = self._all()

    def _all(self) -> tuple[ScreenState, ...]:
        proposal, group = self._proposal, group_presenter.group_person()
        nothing = Contribution(
            ContributionId("group"), ContributorId("group"), proposal.proposal_id, proposal.version
        )
        states = [facts_presenter.facts(group, proposal, page, 0, False) for page in range(FACT_PAGES)]
        if proposal.main_points:
            states.append(plan_presenter.main_points(group, proposal))
        states += [
            plan_presenter.page(group, proposal, index, nothing)
            for index, step in enumerate(proposal.steps)
            if isinstance(step, Page)
        ]
        return tuple(
            group_presenter.heard(proposal, state.body, state.name, state.strip.where) for state in states
        )

    def state(self) -> ScreenState:
        """The screen that is heard now."""
        if self._hard_word is not None:
            return plan_presenter.hard_word(group_presenter.group_person(), self._proposal, self._hard_word)
        return self._screens[self._number]

    def press(self, press: Press) -> None:
        """Go on, go back, open a hard word."""
        match press.do:
            case Do.HARD_WORD:
                words = self._proposal.hard_words
                self._hard_word = next(word for word in words if word.word == press.of)
            case Do.FILM:
                self._film(MediaName(press.of), self.state().strip)
                return
            case _ if self._hard_word is not None:
                self._hard_word = None
            case Do.BACK if self._number == 0:
                self._away()
                return
            case Do.BACK:
                self._number -= 1
            case Do.NEXT if self._number + 1 == len(self._screens):
                self._done()
                return
            case Do.NEXT:
                self._number += 1
        self._stage.refresh()


class GroupBoard(Scene):
    """Whose turn it is. This is me opens that person's own questions, and nobody else's."""

    def __init__(
        self,
        stage: Stage,
        group_round: GroupRound,
        people: tuple[Person, ...],
        proposal: Proposal,
        open_turn: Callable[[Person], None],
        others: Callable[[Do], None],
    ) -> None:
        """Show the people of the group.

        Args:
            stage: the window.
            group_round: as it stands.
            people: in the order of their turns.
            proposal: the plan.
            open_turn: called with the person who says "This is me".
            others: called to hear the plan again, and to end the group.
        """
        self._stage, self._round, self._people, self._proposal = stage, group_round, people, proposal
        self._open_turn, self._others = open_turn, others
        self._touched: PersonId | None = None

    def state(self) -> ScreenState:
        """The people, and who was touched."""
        return group_presenter.board(self._round, self._people, self._proposal, self._touched)

    def press(self, press: Press) -> None:
        """Touch, This is me, Not me, hear it again, end."""
        match press.do:
            case Do.PERSON:
                touched = PersonId(press.of)
                self._touched = None if touched == self._touched else touched
            case Do.BACK:
                self._touched = None
            case Do.NEXT if self._touched:
                self._open_turn(next(each for each in self._people if each.person_id == self._touched))
                return
            case Do.AGAIN | Do.FINISH:
                self._others(press.do)
                return
        self._stage.refresh()


def started(group_round: GroupRound) -> GroupRound:
    """The round once its plan was heard."""
    return replace(group_round, heard=True)

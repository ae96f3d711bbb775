# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit in which a group hears a plan together, and each answers for themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.together import GroupRound
from coprod_desktop.domain.walk import Room, all_places
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.group_rounds import keep_round, load_round, people_of
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.film_scene import show_film
from coprod_desktop.ui.windows.group_scene import GroupBoard, GroupHearing, GroupSetUp, started
from coprod_desktop.ui.windows.visit_here import Here, Ways


class GroupVisit:
    """Leads a group from its beginning over each turn to its end."""

    def __init__(self, here: Here, ways: Ways, to_who: Callable[[], None]) -> None:
        """Take what is shared.

        Args:
            here: who is here.
            ways: where this may lead.
            to_who: to Who are you, when there is no group any more.
        """
        self._here, self._ways, self._to_who = here, ways, to_who
        self._goes_on = False
        self._turn: Person | None = None

    @property
    def goes_on(self) -> bool:
        """Whether Finish for today leads to the board of a group."""
        return self._goes_on

    def go_on_again(self, turn: Person | None) -> None:
        """Go on with the group that was there before everything was closed for a while.

        Args:
            turn: whose turn it was, or None.
        """
        self._goes_on = load_round(self._here.desk.device) is not None
        self._turn = turn

    def open(self) -> None:
        """Go on with a group that was begun, or begin one."""
        here = self._here
        device = here.desk.device
        if load_round(device) is not None:
            self._goes_on = True
            self.to_board()
            return
        session = here.session()
        people = device.people()
        if session is not None:
            people = tuple(sorted(people, key=lambda each: each.person_id not in session.people))
        here.window.show_scene(GroupSetUp(here.window, people, device.proposals(), self._begin, self._to_who))

    def to_board(self) -> None:
        """Show whose turn it is; whoever had one until now is not here any more."""
        here = self._here
        # Who went back from their lock had no turn.
        had_turn = self._turn if here.has_person else None
        here.window.put_all_away()
        here.leave()
        device = here.desk.device
        now = load_round(device)
        if now is not None and had_turn is not None:
            now = now.after_turn(had_turn.person_id)
            keep_round(device, now)
        self._turn = None
        if now is None:
            self._end()
            return
        if not now.heard:
            self._hear(now)
            return
        proposal = device.proposal(now.proposal_id, now.version)
        board = GroupBoard(
            here.window, now, people_of(device, now), proposal, self._open_turn, self._from_board
        )
        here.window.show_scene(board)

    def _begin(self, group_round: GroupRound) -> None:
        keep_round(self._here.desk.device, group_round)
        self._goes_on = True
        self._hear(group_round)

    def _hear(self, group_round: GroupRound) -> None:
        here = self._here
        proposal = here.desk.device.proposal(group_round.proposal_id, group_round.version)
        self._ways.use_plan_voice(proposal)

        def heard() -> None:
            keep_round(here.desk.device, started(group_round))
            self.to_board()

        away = self.to_board if group_round.heard else self._end
        film = partial(show_film, here.window, here.desk, proposal)
        here.window.show_scene(GroupHearing(here.window, proposal, film, away, heard))

    def _from_board(self, do: Do) -> None:
        now = load_round(self._here.desk.device)
        if do is Do.AGAIN and now is not None:
            self._hear(now)
        else:
            self._end()

    def _end(self) -> None:
        keep_round(self._here.desk.device, None)
        self._goes_on = False
        self._to_who()

    def _open_turn(self, person: Person) -> None:
        self._turn = person
        self._ways.open_person(person)

    def lead_on(self, come_back: Callable[[], None]) -> None:
        """Lead the person who is here to their own questions, when it is their turn; else as always.

        Args:
            come_back: leads as always.
        """
        now = load_round(self._here.desk.device)
        if self._turn is None or now is None or self._turn.person_id != self._here.person.person_id:
            come_back()
            return
        self._to_questions(self._here.desk.device.proposal(now.proposal_id, now.version))

    def _to_questions(self, proposal: Proposal) -> None:
        answering = Answering(self._here.store, proposal)
        answering.hear_together()
        first = next(
            place for place in all_places(proposal, answering.contribution, 1) if place.room is Room.STEPS
        )
        if answering.place.room in (Room.FACTS, Room.MAIN_POINTS):
            answering.go(first)
        self._ways.open_plan(proposal)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Starting today's session: who is here, who supports, and what they are to the people and to a team."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from uuid import uuid4

from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.domain.drop_in import DropIn
from coprod_desktop.domain.identifiers import PersonId, SessionId
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters import session_presenter
from coprod_desktop.presenters.form_state import typed
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.session_presenter import NAME_FIELD, TEAM_FIELD
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

MOST_TEAMS = 4


class _Asked(IntEnum):
    PEOPLE = 0
    NAME = 1
    ROLE = 2
    TEAM = 3


@dataclass
class _Answers:
    here: frozenset[PersonId] = frozenset()
    name: str = ""
    role: SupporterRole | None = None
    team: str = ""


def in_their_order(people: tuple[Person, ...], here: frozenset[PersonId]) -> tuple[PersonId, ...]:
    """Those who are here, in the order in which people came.

    Args:
        people: everybody.
        here: who was ticked.
    """
    return tuple(person.person_id for person in people if person.person_id in here)


class StartSession(Scene):
    """Three or four questions, one after the other."""

    def __init__(self, stage: Stage, desk: Desk, started: Callable[[DropIn], None]) -> None:
        """Ask who is here.

        Args:
            stage: the window.
            desk: what lies ready.
            started: called with the new session, which is kept.
        """
        self._stage, self._desk, self._started = stage, desk, started
        self._asked = _Asked.PEOPLE
        self._answers = _Answers()
        # The teams that ask here, each once.
        found = dict.fromkeys(proposal.team for proposal in desk.device.proposals())
        self._teams = tuple(found)[:MOST_TEAMS]
        self._writes_team = not self._teams
        self._missing = False

    def state(self) -> ScreenState:
        """What is asked."""
        answers = self._answers
        match self._asked:
            case _Asked.PEOPLE:
                people = self._desk.device.people()
                return session_presenter.who_is_here(people, answers.here, goes_on=False)
            case _Asked.NAME:
                return session_presenter.who_supports(answers.name, self._missing)
            case _Asked.ROLE:
                return session_presenter.which_role(answers.role)
        if self._writes_team:
            return session_presenter.which_team(answers.team, self._missing)
        return session_presenter.team_choice(self._teams, answers.team)

    def press(self, press: Press) -> None:
        """Answer, go on, go back."""
        match press.do:
            case Do.NEXT if self._is_over():
                self._start()
                return
            case Do.NEXT if not self._missing:
                self._asked = _Asked(self._asked + 1)
            case Do.BACK if self._asked is _Asked.PEOPLE:
                self._stage.close_over()
                return
            case Do.BACK:
                self._go_back()
            case _:
                self._take(press)
        self._stage.refresh()

    def _take(self, press: Press) -> None:
        answers = self._answers
        match press.do:
            case Do.PERSON:
                answers.here = answers.here ^ {PersonId(press.of)}
            case Do.TYPED:
                written = typed({NAME_FIELD: answers.name, TEAM_FIELD: answers.team}, press.of)
                answers.name, answers.team = written[NAME_FIELD], written[TEAM_FIELD]
                self._missing = False
            case Do.PICK if self._asked is _Asked.ROLE:
                answers.role = SupporterRole(press.of)
            case Do.PICK:
                answers.team = "" if answers.team == press.of else press.of
            case Do.WRITE:
                self._writes_team, answers.team = True, ""

    def _is_over(self) -> bool:
        """Whether this was the last question; it also sees whether its answer is missing."""
        answers = self._answers
        works_for_team = answers.role is SupporterRole.PROJECT_TEAM
        words = {_Asked.NAME: answers.name, _Asked.TEAM: answers.team}.get(self._asked, "given")
        self._missing = not words.strip()
        last = _Asked.TEAM if works_for_team else _Asked.ROLE
        return self._asked is last and not self._missing

    def _go_back(self) -> None:
        self._missing = False
        if self._asked is _Asked.TEAM and self._writes_team and self._teams:
            self._writes_team = False
        else:
            self._asked = _Asked(self._asked - 1)

    def _start(self) -> None:
        answers, device = self._answers, self._desk.device
        if answers.role is None:
            return
        session = DropIn(
            SessionId(str(uuid4())),
            self._desk.clock.today(),
            answers.name.strip(),
            answers.role,
            answers.team.strip() if answers.role is SupporterRole.PROJECT_TEAM else "",
            in_their_order(device.people(), answers.here),
        )
        device.keep_session(session)
        self._started(session)

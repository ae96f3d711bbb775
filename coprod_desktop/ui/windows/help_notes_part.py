# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who helped: the screens of this one place of the way, from the answers for all to the supporter's note."""

from __future__ import annotations

from enum import Enum, auto

from coprod_desktop.domain.act_kinds import HelpKind
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Step
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import help_notes_presenter
from coprod_desktop.presenters.help_notes_presenter import ANSWERS_A_PAGE
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState


class _At(Enum):
    FOR_ALL = auto()
    EACH = auto()
    HERE = auto()
    NOTE = auto()
    IS_IT_SO = auto()


class HelpNotesPart:
    """A part of the way to sharing: the scene that owns it asks it for the state and hands it the presses."""

    def __init__(self, person: Person, answering: Answering, supporter: str) -> None:
        """Begin with who helped for all answers, or with a note that the person has not heard yet.

        Args:
            person: who is here.
            answering: keeps what is said.
            supporter: the name of the supporter of the session, or empty.
        """
        self._person, self._answering, self._supporter = person, answering, supporter
        self._at = _At.FOR_ALL
        self._page = 0
        self._step_id = StepId("")

    def state(self) -> ScreenState:
        """The screen as it is now."""
        person, proposal, said = self._person, self._answering.proposal, self._answering.contribution
        match self._at:
            case _At.FOR_ALL:
                return help_notes_presenter.for_all(person, proposal, said)
            case _At.EACH:
                return help_notes_presenter.one_by_one(person, proposal, said, self._answered(), self._page)
            case _At.HERE:
                step = proposal.step(self._step_id)
                return help_notes_presenter.at_one(person, proposal, said, step)
            case _At.NOTE:
                return help_notes_presenter.supporter_note(person, proposal, said, self._supporter)
            case _At.IS_IT_SO:
                return help_notes_presenter.is_it_so(person, proposal, said, self._supporter)

    def press(self, press: Press) -> bool:
        """Pick, open, go back.

        Args:
            press: what was pressed.

        Returns:
            Whether it stays here; False when the person goes on along the way, or back.
        """
        if press.do is Do.PICK:
            self._pick(HelpKind(press.of))
            return True
        match self._at:
            case _At.FOR_ALL:
                return self._from_all(press)
            case _At.EACH:
                self._from_each(press)
            case _At.HERE:
                self._at = _At.EACH
            case _At.NOTE:
                noted = press.do is Do.NEXT and self._answering.contribution.supporter_kinds
                self._at = _At.IS_IT_SO if noted else _At.FOR_ALL
            case _At.IS_IT_SO:
                self._from_note(press)
        return True

    def _from_all(self, press: Press) -> bool:
        match press.do:
            case Do.TOPIC:
                self._at, self._page = _At.EACH, 0
            case Do.NOTE:
                self._at = _At.NOTE
            case _:
                return False
        return True

    def _from_each(self, press: Press) -> None:
        match press.do:
            case Do.CHANGE:
                self._step_id = StepId(press.of)
                self._at = _At.HERE
            case Do.NEXT:
                self._page += 1
            case Do.BACK if self._page:
                self._page -= 1
            case _:
                self._at = _At.FOR_ALL

    def _from_note(self, press: Press) -> None:
        match press.do:
            case Do.NOT_RIGHT:
                self._answering.contradict(not self._answering.contribution.contradicted)
            case Do.BACK:
                self._at = _At.NOTE
            case _:
                self._at = _At.FOR_ALL

    def _pick(self, kind: HelpKind) -> None:
        match self._at:
            case _At.NOTE:
                self._answering.note_help(kind)
            case _At.HERE:
                self._answering.turn_help(kind, self._step_id)
            case _:
                self._answering.turn_help(kind)

    def _answered(self) -> tuple[Step, ...]:
        said = self._answering.contribution
        answered = [step for step in self._answering.proposal.steps if said.at(step.step_id).is_answered]
        last_page = max(0, (len(answered) - 1) // ANSWERS_A_PAGE)
        self._page = min(self._page, last_page)
        return tuple(answered)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Only the team can open an answer: one is chosen, what that means is said, and it is closed at once."""

from __future__ import annotations

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.meet_team import opens
from coprod_desktop.journey.person.only_the_team import seal_answer, steps_to_seal
from coprod_desktop.presenters import seal_presenter
from coprod_desktop.presenters.said_words import question_of
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage


class OnlyTheTeam(Scene):
    """Lies over what somebody said about a plan."""

    def __init__(self, stage: Stage, desk: Desk, person: Person, answering: Answering) -> None:
        """Begin with the answers to choose from; there must be one.

        Args:
            stage: the window.
            desk: what lies ready.
            person: whose answers they are.
            answering: the person at the plan.
        """
        self._stage, self._desk, self._person, self._answering = stage, desk, person, answering
        self._page, self._chosen, self._done = 0, StepId(""), False

    def state(self) -> ScreenState:
        """Which one, what it means, or that it is done."""
        proposal, contribution = self._answering.proposal, self._answering.contribution
        who = opens(self._desk.device, proposal)
        if self._done:
            return seal_presenter.done(self._person, proposal, who)
        if self._chosen:
            question = question_of(proposal.step(self._chosen))
            return seal_presenter.really(self._person, proposal, question, who)
        steps = steps_to_seal(self._answering)
        return seal_presenter.which(self._person, proposal, contribution, steps, self._page)

    def press(self, press: Press) -> None:
        """Choose, close it, turn the page, go back."""
        match press.do:
            case Do.ONLY_TEAM if press.of:
                self._chosen = StepId(press.of)
            case Do.ONLY_TEAM:
                self._seal()
            case Do.NEXT:
                self._page += 1
            case Do.BACK if self._chosen:
                self._chosen = StepId("")
            case Do.BACK if self._page:
                self._page -= 1
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _seal(self) -> None:
        desk, proposal = self._desk, self._answering.proposal
        pack_sha256 = desk.device.pack_sha256(proposal.proposal_id, proposal.version)
        seal_answer(self._answering, desk.device, self._chosen, pack_sha256, desk.clock.today())
        # An earlier backup still has the answer as it was, open to whoever has this computer's key.
        desk.backups.begin()
        self._done = True

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Keep each answer as it is given. Every act is safe on the disk before the next screen shows."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point
from coprod_desktop.domain.acts import (
    Act,
    DroppedClip,
    FoundHard,
    KeptBack,
    KeptClip,
    NeedsMoreTime,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    Shared,
    Unpicked,
    WasHelped,
    Wrote,
)
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.proposal import PickOne, Proposal, Step, ThreePoints
from coprod_desktop.domain.said import Said
from coprod_desktop.domain.walk import Place
from coprod_desktop.ports import PersonStore


class Answering:
    """One person at one plan.

    Attributes:
        proposal: the plan.
        contribution: what the person said so far.
        place: where the person is.
    """

    def __init__(self, store: PersonStore, proposal: Proposal) -> None:
        """Go on where the person was, or begin.

        Args:
            store: the person's own.
            proposal: the plan.
        """
        self.store = store
        self.proposal = proposal
        self.contribution = store.begin(proposal.proposal_id, proposal.version)
        self.place = store.place_of(self.contribution.contribution_id)

    def go(self, place: Place) -> None:
        """Be at another place from now on, also after the computer was switched off."""
        self.store.keep_place(self.contribution.contribution_id, place)
        self.place = place

    def said(self, step_id: StepId) -> Said:
        """What stands at a step."""
        return self.contribution.at(step_id)

    def pick(self, step: Step, value: str) -> None:
        """Pick one of a question's answers; picking the same again takes it away.

        Args:
            step: the question.
            value: the choice's id, or the point.

        Raises:
            NotAllowed: the question does not offer this.
        """
        act: PickedChoice | PickedPoint
        match step:
            case PickOne(choices=choices) if value in [choice.choice_id for choice in choices]:
                act = PickedChoice(step.step_id, ChoiceId(value))
            case ThreePoints():
                act = PickedPoint(step.step_id, Point(value))
            case _:
                raise NotAllowed(f"{step.step_id} does not offer {value}")
        self._pick_or_unpick(act)

    def pick_off_scale(self, step: Step, off_scale: OffScale) -> None:
        """Pick one of the answers off the scale; picking the same again takes it away."""
        self._pick_or_unpick(PickedOffScale(step.step_id, off_scale))

    def _pick_or_unpick(self, act: PickedChoice | PickedPoint | PickedOffScale) -> None:
        same = self.said(act.step_id).pick == act
        self._add(Unpicked(act.step_id) if same else act)

    def keep_clip(self, clip: KeptClip) -> None:
        """Keep a recording."""
        self._add(clip)

    def drop_clip(self, clip: KeptClip) -> None:
        """Throw a recording away; `keep_clip` puts it back as long as its sound is there."""
        self._add(DroppedClip(clip.step_id, clip.clip_id))

    def write(self, step_id: StepId, text: str) -> None:
        """Keep what was written; empty words take it away."""
        if self.said(step_id).text != text:
            self._add(Wrote(step_id, text))

    def turn_hard(self, step_id: StepId) -> None:
        """Call a step hard, or take that back."""
        self._add(FoundHard(step_id, not self.said(step_id).hard))

    def call_hard(self, step_id: StepId) -> None:
        """Call a step hard."""
        if not self.said(step_id).hard:
            self._add(FoundHard(step_id, True))

    def turn_kept_back(self, step_id: StepId) -> None:
        """Keep what was said at a step from the team, or put it back in."""
        self._add(KeptBack(step_id, not self.said(step_id).kept_back))

    def turn_help(self, kind: HelpKind) -> None:
        """Say that there was this help, or take it back. "On my own" stands alone."""
        kinds = self.contribution.help_kinds
        if kind in kinds:
            now = tuple(other for other in kinds if other is not kind)
        elif kind is HelpKind.ON_MY_OWN:
            now = (kind,)
        else:
            now = (*(other for other in kinds if other is not HelpKind.ON_MY_OWN), kind)
        self._add(WasHelped(now))

    def turn_more_time(self) -> None:
        """Ask for more time, or take that back."""
        self._add(NeedsMoreTime(not self.contribution.more_time))

    def remember_shared(self, shared: Shared) -> None:
        """Remember that a file was made."""
        self._add(shared)

    def _add(self, act: Act) -> None:
        self.contribution = self.store.add(self.contribution.contribution_id, act)

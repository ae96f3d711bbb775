# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say yes in one's own voice: a recording about sharing, if the person wants one (rule R9)."""

from __future__ import annotations

from functools import partial

from coprod_desktop.domain.acts import SaidConsent
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import consent_presenter, own_way_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.take import Take

CONSENT_STEP = StepId("~consent")
"""Stands where a recording names a step; no step of a plan can be called so."""


class ConsentVoiceScene(Scene):
    """One recording: made, heard, kept or made again."""

    def __init__(self, stage: Stage, desk: Desk, strip: Strip, answering: Answering) -> None:
        """Begin ready to record, or with a recording that was left over when the app closed.

        Args:
            stage: the window.
            desk: has the recorder and the player.
            strip: where I am.
            answering: keeps the recording.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        new = partial(answering.store.new_clip, answering.contribution.contribution_id, CONSENT_STEP)
        self._take = Take(stage, desk.recorder, desk.player, new, answering.store.clip)
        self._take.changed.connect(stage.refresh)
        self._kept = False
        self._left_over: SaidConsent | None = None
        for left in answering.store.unfinished_clips():
            its_own = (left.contribution_id, left.step_id)
            if its_own == (answering.contribution.contribution_id, CONSENT_STEP):
                self._left_over = SaidConsent(left.clip_id, left.length_ms)

    @property
    def _said(self) -> SaidConsent | None:
        """What was just recorded, or was left over."""
        take = self._take
        return SaidConsent(take.clip_id, take.length_ms) if take.length_ms else self._left_over

    def state(self) -> ScreenState:
        """Ready, live, or to keep."""
        heading = consent_presenter.say_yes()
        if self._take.is_live:
            return own_way_presenter.recording(self._strip, heading)
        said = self._said
        if said is None:
            return own_way_presenter.ready(self._strip, heading)
        found_again = said is self._left_over
        return own_way_presenter.keep_it(
            self._strip, heading, said.length_ms, False, self._take.silent, found_again
        )

    def press(self, press: Press) -> None:
        """Record, stop, listen, do it again, keep it, go back."""
        match press.do:
            case Do.START_RECORDING | Do.AGAIN:
                self._drop(self._said)
                self._left_over = None
                self._take.start()
            case Do.STOP_RECORDING:
                self._take.stop()
                return
            case Do.LISTEN:
                said = self._said
                if said and said.clip_id:
                    self._stage.private(partial(self._take.listen, said.clip_id))
                return
            case Do.KEEP if self._said:
                self._keep(self._said)
                return
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _keep(self, said: SaidConsent) -> None:
        before = self._answering.contribution.consent
        self._answering.say_consent(said)
        self._kept = True
        self._drop(before)
        self._stage.close_over()

    def _drop(self, said: SaidConsent | None) -> None:
        if said and said.clip_id:
            self._answering.store.drop_clip(said.clip_id)

    def leave(self) -> None:
        """Stop, and let go of a recording that was not kept."""
        self._take.leave()
        if not self._kept:
            self._drop(self._said)

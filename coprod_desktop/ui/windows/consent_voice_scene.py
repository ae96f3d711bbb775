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

CONSENT_STEP = StepId("consent")
"""Stands where a recording names a step; no plan has one with this name that is asked about here."""


class ConsentVoiceScene(Scene):
    """One recording: made, heard, kept or made again."""

    def __init__(self, stage: Stage, desk: Desk, strip: Strip, answering: Answering) -> None:
        """Begin ready to record.

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

    def state(self) -> ScreenState:
        """Ready, live, or to keep."""
        heading = consent_presenter.say_yes()
        if self._take.is_live:
            return own_way_presenter.recording(self._strip, heading)
        if self._take.length_ms == 0:
            return own_way_presenter.ready(self._strip, heading)
        return own_way_presenter.keep_it(
            self._strip, heading, self._take.length_ms, False, self._take.silent, False
        )

    def press(self, press: Press) -> None:
        """Record, stop, listen, do it again, keep it, go back."""
        match press.do:
            case Do.START_RECORDING:
                self._take.start()
            case Do.AGAIN:
                self._drop()
                self._take.start()
            case Do.STOP_RECORDING:
                self._take.stop()
                return
            case Do.LISTEN:
                self._stage.private(partial(self._take.listen, self._take.clip_id))
                return
            case Do.KEEP:
                self._answering.say_consent(SaidConsent(self._take.clip_id, self._take.length_ms))
                self._kept = True
                self._stage.close_over()
                return
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _drop(self) -> None:
        if self._take.clip_id:
            self._answering.store.drop_clip(self._take.clip_id)

    def leave(self) -> None:
        """Stop, and let go of a recording that was not kept."""
        self._take.leave()
        if not self._kept:
            self._drop()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, by voice: one recording or more about one page or question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.acts import KeptClip
from coprod_desktop.domain.identifiers import ClipId, StepId
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import own_way_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.ui.windows.take import Take


class VoiceScene(Scene):
    """Recording one or more times about one step."""

    def __init__(
        self,
        stage: Stage,
        recorder: Recorder,
        player: Player,
        strip: Strip,
        answering: Answering,
        step_id: StepId,
        heading: str,
        open_words: Callable[[KeptClip], None],
    ) -> None:
        """Begin with a recording that was left over, with the recordings that there are, or ready to record.

        Args:
            stage: the window.
            recorder: records.
            player: plays.
            strip: where I am.
            answering: keeps the recordings.
            step_id: the page or question.
            heading: what it asks.
            open_words: opens the words of a recording over this.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        self._step_id, self._heading, self._open_words = step_id, heading, open_words
        self._left_over: KeptClip | None = None
        self._kept = False
        self._gone: frozenset[ClipId] = frozenset()
        self._listed = answering.said(step_id).clips
        self._listing = bool(self._listed)
        contribution_id = answering.contribution.contribution_id
        for left in answering.store.unfinished_clips():
            if (left.contribution_id, left.step_id) == (contribution_id, step_id):
                self._left_over = KeptClip(step_id, left.clip_id, left.length_ms)
                self._listing = False
        new_writer = partial(answering.store.new_clip, contribution_id, step_id)
        self._take = Take(stage, recorder, player, new_writer, answering.store.clip)
        self._take.changed.connect(self._on_changed)

    @property
    def _clip(self) -> KeptClip | None:
        """The recording that was just made, or was left over."""
        take = self._take
        return KeptClip(self._step_id, take.clip_id, take.length_ms) if take.length_ms else self._left_over

    def state(self) -> ScreenState:
        """Listing, ready, recording, or to keep."""
        clip = self._clip
        if self._take.is_live:
            return own_way_presenter.recording(self._strip, self._heading)
        if self._listing:
            return own_way_presenter.what_i_recorded(self._strip, self._heading, self._listed, self._gone)
        if clip is None:
            return own_way_presenter.ready(self._strip, self._heading)
        found_again = clip == self._left_over
        return own_way_presenter.keep_it(
            self._strip, self._heading, clip.length_ms, self._kept, self._take.silent, found_again
        )

    def press(self, press: Press) -> None:
        """Record, stop, listen, do it again, keep it."""
        match press.do:
            case Do.START_RECORDING:
                self._start()
            case Do.STOP_RECORDING:
                self._take.stop()
            case Do.LISTEN:
                wanted = ClipId(press.of) or (self._clip.clip_id if self._clip else ClipId(""))
                self._stage.private(partial(self._take.listen, wanted))
            case Do.TRANSCRIBE:
                self._open_words(next(clip for clip in self._listed if clip.clip_id == press.of))
            case Do.AGAIN if self._listing:
                self._throw_or_put_back(ClipId(press.of))
                self._stage.refresh()
            case Do.AGAIN:
                self._throw_new_away()
                self._start()
            case Do.KEEP if self._clip and not self._kept:
                self._answering.keep_clip(self._clip)
                self._kept = True
                self._stage.refresh()
            case Do.BACK | Do.NEXT:
                self._stage.close_over()

    def _start(self) -> None:
        self._take.start()
        self._left_over, self._kept, self._listing = None, False, False
        self._stage.refresh()

    def _on_changed(self) -> None:
        self._stage.refresh()

    def _throw_or_put_back(self, clip_id: ClipId) -> None:
        clip = next(clip for clip in self._listed if clip.clip_id == clip_id)
        if clip_id in self._gone:
            self._answering.keep_clip(clip)
        else:
            self._answering.drop_clip(clip)
        self._gone ^= {clip_id}

    def _throw_new_away(self) -> None:
        clip = self._clip
        if clip is None:
            return
        if self._kept:
            self._answering.drop_clip(clip)
        self._answering.store.drop_clip(clip.clip_id)

    def leave(self) -> None:
        """Stop recording and playing, and forget the sound of what was thrown away."""
        self._take.leave()
        for clip_id in self._gone:
            self._answering.store.drop_clip(clip_id)

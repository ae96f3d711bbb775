# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Samples to the loudspeaker, one sound at a time. What the sound means is none of its business."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QTimer, Signal, Slot

from coprod_desktop.domain.errors import NoLoudspeaker
from coprod_desktop.sound.devices import has_ended, has_failed, open_loudspeaker
from coprod_desktop.sound.wav import SAMPLE_BYTES, Pcm

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

POLL_MS = 15
STALLED_AFTER_S = 1.5
WAKE_UP_S = 5.0
"""Headphones without a wire, and a sound server with nothing else to do, take some seconds to begin."""
SWALLOWED_US = 500_000
"""So much may be gone into the buffers between us and a loudspeaker that still wakes up."""
TAIL_MS = 60
"""Silence after each sound: a loudspeaker that is let go of swallows up to 30 ms."""


class PcmOutput(QObject):
    """Plays one sound at a time.

    Signals:
        position_changed (int): milliseconds of the sound that were handed to the loudspeaker, every 15 ms;
            some 20 ms ahead of what is heard.
        ended: all of it was heard.
        failed (object): a `NoLoudspeaker`; nothing is playing now.
    """

    position_changed = Signal(int)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._position_us = 0
        self._stalled_at = 0.0
        self._poll = QTimer(self, interval=POLL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._poll.timeout.connect(self._on_poll)

    def play(self, sound: Pcm) -> None:
        """Play a sound from its beginning; whatever was playing stops first.

        Args:
            sound: what to play.
        """
        self.stop()
        try:
            sink = open_loudspeaker(sound.rate_hz, sound.channels)
        except NoLoudspeaker as problem:
            self.failed.emit(problem)
            return
        # The default device is asked for each time: headphones may have come since.
        self._sink = sink
        self._position_us = 0
        self._stalled_at = time.monotonic() + WAKE_UP_S
        buffer = QBuffer(sink)
        buffer.setData(
            sound.samples + bytes(sound.channels * SAMPLE_BYTES * (sound.rate_hz * TAIL_MS // 1000))
        )
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        sink.stateChanged.connect(self._on_state_changed)
        self._poll.start()
        sink.start(buffer)
        if self._sink is sink and has_failed(sink):
            self._fail("the loudspeaker does not open")

    @property
    def is_playing(self) -> bool:
        """Whether a sound is playing."""
        return self._sink is not None

    def stop(self) -> None:
        """Be silent. Nothing is signalled."""
        sink, self._sink = self._sink, None
        if sink is None:
            return
        self._poll.stop()
        # A signal of a sink that is going away would reach an object that is gone.
        sink.stateChanged.disconnect(self._on_state_changed)
        sink.stop()
        sink.deleteLater()

    @Slot()
    def _on_state_changed(self) -> None:
        if self._sink is None:
            return
        if has_ended(self._sink):
            self.stop()
            self.ended.emit()
        elif has_failed(self._sink):
            self._fail("the loudspeaker stopped by itself")

    @Slot()
    def _on_poll(self) -> None:
        if self._sink is None:
            return
        position_us = self._sink.processedUSecs()
        now = time.monotonic()
        if position_us != self._position_us:
            self._position_us = position_us
            if position_us > SWALLOWED_US:
                self._stalled_at = now + STALLED_AFTER_S
            self.position_changed.emit(position_us // 1000)
        elif now > self._stalled_at:
            self._fail("the loudspeaker takes no more sound")

    def _fail(self, detail: str) -> None:
        self.stop()
        self.failed.emit(NoLoudspeaker(detail=detail))

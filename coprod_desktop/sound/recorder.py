# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Records a person's voice, piece by piece into a `ClipWriter`. How a piece is kept is not known here."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal, Slot

from coprod_desktop.domain.errors import (
    MicrophoneLost,
    NoMicrophone,
    NotAllowed,
    StoreProblem,
    WorldProblem,
)
from coprod_desktop.ports import CLIP_CHUNK_MS, CLIP_RATE_HZ, ClipWriter
from coprod_desktop.sound.clip_format import ClipConverter
from coprod_desktop.sound.devices import has_failed, open_microphone, shape_of
from coprod_desktop.sound.loudness import Loudness
from coprod_desktop.sound.wav import SAMPLE_BYTES

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSource

PIECE_MS = CLIP_CHUNK_MS - 100
"""A kill may lose a whole piece, and also what the microphone has not handed over yet."""
PIECE_BYTES = CLIP_RATE_HZ * SAMPLE_BYTES * PIECE_MS // 1000
FIRST_SOUND_DEADLINE_S = 5.0
"""Headphones without a wire take some seconds to turn their microphone on."""
LOST_AFTER_S = 1.5
WATCH_MS = 250


class Recorder(QObject):
    """Makes one recording at a time.

    The writer is always brought to an end: finished if it holds anything, else discarded.

    Signals:
        level_changed (float): how loud it is now, 0 to 1, about 15 times a second.
        length_changed (int): milliseconds so far, as often.
        silence_noticed (bool): nothing was heard for three seconds; or something is heard again.
        failed (object): a `NoMicrophone`, `MicrophoneLost`, or what the writer raised (`DiskFull`,
            `StoreNotWritable`). The recording has ended.
        stopped (int): the recording has ended, with so many milliseconds safe in the writer. Comes after
            `failed` as well if there are any.
    """

    level_changed = Signal(float)
    length_changed = Signal(int)
    silence_noticed = Signal(bool)
    failed = Signal(object)
    stopped = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer: ClipWriter | None = None
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._converter: ClipConverter
        self._loudness: Loudness
        self._waiting = bytearray()
        self._kept_bytes = 0
        self._lost_at = 0.0
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self._on_watch)

    @property
    def is_recording(self) -> bool:
        """Whether a recording is being made."""
        return self._writer is not None

    def start(self, writer: ClipWriter) -> None:
        """Begin.

        Args:
            writer: new; takes the sound.

        Raises:
            NotAllowed: a recording is being made already.
        """
        if self.is_recording:
            raise NotAllowed("one recording at a time")
        try:
            source = open_microphone()
        except NoMicrophone as problem:
            writer.discard()
            self.failed.emit(problem)
            return
        self._writer = writer
        self._source = source
        self._converter = ClipConverter(shape_of(source))
        self._loudness = Loudness()
        self._waiting.clear()
        self._kept_bytes = 0
        self._lost_at = time.monotonic() + FIRST_SOUND_DEADLINE_S
        stream = source.start()
        if has_failed(source):
            self._end(NoMicrophone("the microphone does not open"))
            return
        self._stream = stream
        self._stream.readyRead.connect(self._on_sound)
        self._watch.start()

    def stop(self) -> None:
        """End the recording and keep it."""
        if self.is_recording:
            self._take_sound()
        if self.is_recording:
            self._end(None)

    @Slot()
    def _on_sound(self) -> None:
        self._take_sound()

    def _take_sound(self) -> None:
        if self._stream is None:
            return
        sound = bytes(self._stream.readAll().data())
        if not sound:
            return
        self._lost_at = time.monotonic() + LOST_AFTER_S
        pcm = self._converter.convert(sound)
        self._waiting += pcm
        while len(self._waiting) >= PIECE_BYTES:
            problem = self._keep(PIECE_BYTES)
            if problem is not None:
                self._end(problem)
                return
        self._tell_of(pcm)

    def _tell_of(self, pcm: bytes) -> None:
        was_flat = self._loudness.is_flat
        if self._loudness.listen(pcm):
            length_ms = _milliseconds(self._kept_bytes + len(self._waiting))
            is_flat = self._loudness.is_flat
            self.level_changed.emit(self._loudness.level)
            self.length_changed.emit(length_ms)
            if is_flat != was_flat:
                self.silence_noticed.emit(is_flat)

    @Slot()
    def _on_watch(self) -> None:
        """Look whether sound still comes: Qt tells no error when a microphone or a sound server goes away."""
        if time.monotonic() < self._lost_at:
            return
        if self._kept_bytes or self._waiting:
            self._end(MicrophoneLost("no more sound came"))
        else:
            self._end(NoMicrophone("no sound came"))

    def _keep(self, count: int) -> StoreProblem | None:
        """Hand the oldest bytes to the writer."""
        if self._writer is None:
            return None
        try:
            self._writer.append(bytes(self._waiting[:count]))
        except StoreProblem as problem:
            self._waiting.clear()
            return problem
        del self._waiting[:count]
        self._kept_bytes += count
        return None

    def _end(self, problem: WorldProblem | None) -> None:
        self._watch.stop()
        self._let_go_of_microphone()
        if self._waiting:
            problem = self._keep(len(self._waiting)) or problem
        problem = self._end_writer() or problem
        self._waiting.clear()
        length_ms = _milliseconds(self._kept_bytes)
        if problem is not None:
            self.failed.emit(problem)
        if problem is None or length_ms:
            self.stopped.emit(length_ms)

    def _end_writer(self) -> StoreProblem | None:
        writer, self._writer = self._writer, None
        if writer is None:
            return None
        try:
            if self._kept_bytes:
                writer.finish()
            else:
                writer.discard()
        except StoreProblem as problem:
            return problem
        return None

    def _let_go_of_microphone(self) -> None:
        stream, self._stream = self._stream, None
        source, self._source = self._source, None
        if stream is not None:
            stream.readyRead.disconnect(self._on_sound)
        if source is not None:
            source.stop()
            source.deleteLater()


def _milliseconds(count_bytes: int) -> int:
    return count_bytes * 1000 // (SAMPLE_BYTES * CLIP_RATE_HZ)

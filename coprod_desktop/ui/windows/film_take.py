# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film in the making: pictures as the camera gives them, and the sound beside them. Only in memory."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QElapsedTimer, QIODevice, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from coprod_desktop.domain.identifiers import ClipId
from coprod_desktop.files.films import JPEG_QUALITY, Moving, film_bytes
from coprod_desktop.files.sounds import Sound
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.recorder import Recorder

FRAMES_A_SECOND: Final = 20
"""Enough to read signs. *Source*: ITU-T H-series Supplement 1 (1999)."""
LONG_SIDE_PX: Final = 480
LONGEST_S: Final = 60


class _Memory:
    """A recording that is nowhere but here. A `ClipWriter`."""

    def __init__(self) -> None:
        self.clip_id = ClipId("")
        self.pcm = bytearray()

    def append(self, pcm: bytes) -> None:
        """Add one piece of sound."""
        self.pcm += pcm

    def finish(self) -> None:
        """It is whole."""

    def discard(self) -> None:
        """Throw it away."""
        self.pcm.clear()


class FilmTake(QObject):
    """Makes one film.

    Signals:
        full: it is as long as a film may be; no more is taken.
    """

    full = Signal()

    def __init__(self, recorder: Recorder, parent: QObject | None = None) -> None:
        """Begin at once.

        Args:
            recorder: records the sound; a film without a microphone has none.
            parent: owns this.
        """
        super().__init__(parent)
        self._recorder, self._sound = recorder, _Memory()
        self._frames: list[bytes] = []
        self._size = (0, 0)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._end = QTimer(self, singleShot=True, interval=LONGEST_S * 1000)
        self._end.timeout.connect(self.full)
        self._end.start()
        recorder.start(self._sound)

    def see(self, image: QImage) -> None:
        """Take what the camera sees now.

        Args:
            image: of any size; as often as the camera gives one.
        """
        due = min(self._clock.elapsed() * FRAMES_A_SECOND // 1000, LONGEST_S * FRAMES_A_SECOND - 1)
        if due < len(self._frames):
            return
        taken = self._jpeg(image)
        # A camera that is slower than the film gives each picture more than one place.
        self._frames += [taken] * (due + 1 - len(self._frames))

    def finish(self) -> bytes:
        """End the film.

        Returns:
            An AVI as `files.films` writes it; empty when the camera gave nothing.
        """
        self.leave()
        if not self._frames:
            return b""
        pcm = bytes(self._sound.pcm[: len(self._sound.pcm) // 2 * 2])
        sound = Sound(1, CLIP_RATE_HZ, pcm) if pcm else None
        return film_bytes(Moving(1_000_000 // FRAMES_A_SECOND, self._frames, sound))

    @Slot()
    def leave(self) -> None:
        """Stop; what was taken is only in this object."""
        self._end.stop()
        self._recorder.stop()

    def _jpeg(self, image: QImage) -> bytes:
        small = image.scaled(
            LONG_SIDE_PX,
            LONG_SIDE_PX,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        size = (small.width(), small.height())
        self._size = self._size if self._frames else size
        if size != self._size:
            # A camera that is turned while it films.
            small = small.scaled(*self._size, Qt.AspectRatioMode.IgnoreAspectRatio)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        small.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "JPEG", JPEG_QUALITY)  # type: ignore[call-overload]
        return bytes(buffer.data().data())

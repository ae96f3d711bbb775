# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The camera of this computer, where there is one: what it sees now. No photo is kept here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoFrame, QVideoSink


def has_camera() -> bool:
    """Whether this computer has a camera."""
    return bool(QMediaDevices.videoInputs())


class Camera(QObject):
    """The computer's own choice of camera.

    Signals:
        seen: a `QImage` of what it sees, as often as it gives one.
        failed: it gives nothing, or stopped giving.
    """

    seen = Signal(object)
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Turn the camera on.

        Args:
            parent: owns this.
        """
        super().__init__(parent)
        self._camera = QCamera(QMediaDevices.defaultVideoInput(), self)
        self._session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._camera.errorOccurred.connect(self._on_error)
        self._camera.start()

    def close(self) -> None:
        """Turn the camera off."""
        self._camera.stop()

    @Slot(QVideoFrame)
    def _on_frame(self, frame: QVideoFrame) -> None:
        image = frame.toImage()
        if not image.isNull():
            self.seen.emit(image)

    @Slot()
    def _on_error(self) -> None:
        self.failed.emit()

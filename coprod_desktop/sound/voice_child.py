# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One run of a process of ours that speaks or listens: messages there and back, and a deadline.

What the messages mean stands in `coprod_desktop/speech`, and is not looked at here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

END_WAIT_MS = 300
KILL_WAIT_MS = 1_000
LAST_WORDS = 2_000
"""Letters of what a dying process complains about, for a supporter."""


class VoiceChild(QObject):
    """A child process that never keeps its parent waiting.

    Signals:
        said (object): a message, as a dict.
        ended (str): it is gone, and why. Never after `close`.
    """

    said = Signal(object)
    ended = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._why = ""
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_finished)
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self._on_deadline)

    def start(self, argv: Sequence[str], deadline_ms: int) -> None:
        """Start it.

        Args:
            argv: the program and its arguments.
            deadline_ms: it is killed if it says nothing for so long.
        """
        self._deadline.start(deadline_ms)
        self._process.start(argv[0], list(argv[1:]))

    def tell(self, message: Mapping[str, object], deadline_ms: int) -> None:
        """Send a message.

        Args:
            message: goes into JSON.
            deadline_ms: it is killed if it says nothing for so long.
        """
        self._process.write(json.dumps(message).encode() + b"\n")
        self._deadline.start(deadline_ms)

    def give_time(self, deadline_ms: int) -> None:
        """Begin the deadline anew, because it said something and has more to say."""
        self._deadline.start(deadline_ms)

    def rest(self) -> None:
        """Expect nothing of it for now."""
        self._deadline.stop()

    def close(self, patience_ms: int = END_WAIT_MS) -> None:
        """End it, by force if it does not end by itself.

        Args:
            patience_ms: how long it is waited for before that.
        """
        self._process.readyReadStandardOutput.disconnect(self._on_output)
        self._process.errorOccurred.disconnect(self._on_error)
        self._process.finished.disconnect(self._on_finished)
        self._deadline.stop()
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(patience_ms):
            self._process.kill()
            self._process.waitForFinished(KILL_WAIT_MS)

    @Slot()
    def _on_output(self) -> None:
        while self._process.canReadLine():
            try:
                message = json.loads(bytes(self._process.readLine().data()))
            except ValueError:
                message = None
            if not isinstance(message, dict):
                self._end("it said something that is no message")
                return
            self.said.emit(message)

    @Slot()
    def _on_deadline(self) -> None:
        self._end("it did not answer in time")

    def _end(self, why: str) -> None:
        self._why = self._why or why
        self._process.kill()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        # All other errors are followed by `finished`.
        if error is QProcess.ProcessError.FailedToStart:
            self._deadline.stop()
            self.ended.emit(self._process.errorString())

    @Slot()
    def _on_finished(self) -> None:
        self._deadline.stop()
        last_words = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self.ended.emit(self._why or last_words[-LAST_WORDS:] or "the process ended")

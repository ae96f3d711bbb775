# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One recording to the transcript process, its words back. The thread of the window never waits for it.

What the messages mean stands in `coprod_desktop/speech/transcript_process.py`.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from coprod_desktop.domain.errors import NoWords
from coprod_desktop.sound.voice_child import VoiceChild

LOAD_DEADLINE_MS = 120_000
"""A large model comes from a slow disk, with a virus scanner in between."""
PART_DEADLINE_MS = 120_000
"""At most 20 seconds of sound are heard in this time: a small computer with a large model is slow."""


class TranscriptClient(QObject):
    """Finds the words of one recording at a time, in a process that lives as long as that takes.

    Signals:
        went_on (int, int): so many parts are done, of so many.
        found (str): the words; empty when there are none.
        failed (object): a `NoWords`; nothing goes on any more.
    """

    went_on = Signal(int, int)
    found = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        argv: Sequence[str],
        load_deadline_ms: int = LOAD_DEADLINE_MS,
        part_deadline_ms: int = PART_DEADLINE_MS,
        parent: QObject | None = None,
    ) -> None:
        """Take what is needed; nothing starts yet.

        Args:
            argv: starts the transcript process.
            load_deadline_ms: a model that is not there after so long hangs.
            part_deadline_ms: a part that is not heard after so long hangs.
            parent: owns it.
        """
        super().__init__(parent)
        self._argv = tuple(argv)
        self._load_deadline_ms, self._part_deadline_ms = load_deadline_ms, part_deadline_ms
        self._child: VoiceChild | None = None
        self._parts: list[str] = []
        self._of = 0

    def find_words(self, folder: Path, pcm: bytes) -> None:
        """Begin; whatever went on before stops.

        Args:
            folder: of the model.
            pcm: 16-bit mono at `CLIP_RATE_HZ`.
        """
        self.stop()
        self._parts, self._of = [], 0
        child = self._child = VoiceChild(self)
        child.said.connect(self._on_said)
        child.ended.connect(self._fail)
        child.start(self._argv, self._load_deadline_ms)
        if self._child is child:  # it may have failed to start
            message = {"folder": str(folder), "pcm": base64.b64encode(pcm).decode()}
            child.tell(message, self._load_deadline_ms)

    def stop(self) -> None:
        """Stop at once. Nothing is signalled."""
        child, self._child = self._child, None
        if child is not None:
            child.close(patience_ms=0)
            child.deleteLater()

    @Slot(object)
    def _on_said(self, message: dict[str, Any]) -> None:
        event = message["event"]
        if self._child is None:
            return
        if event == "loaded":
            self._of = message["parts"]
        elif event == "part":
            self._parts.append(message["text"])
        elif event == "done":
            self.stop()
            self.found.emit(" ".join(part for part in self._parts if part))
            return
        else:
            self._fail(message["error"])
            return
        self._child.give_time(self._part_deadline_ms)
        self.went_on.emit(len(self._parts), self._of)

    @Slot(str)
    def _fail(self, why: str) -> None:
        self.stop()
        self.failed.emit(NoWords(why))

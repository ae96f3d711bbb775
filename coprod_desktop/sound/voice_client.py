# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Texts to the voice process, sound back, in the right order; a new process when one hangs or dies.

What the messages mean stands in `coprod_desktop/speech/voice_process.py`. The thread of the window never
waits for the voice.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from coprod_desktop.domain.errors import NoVoice
from coprod_desktop.sound.rendered_text import (
    RenderedSentence,
    RenderedText,
    RenderedTexts,
    TextKey,
    WordMark,
)
from coprod_desktop.sound.voice_child import VoiceChild
from coprod_desktop.sound.wav import read_wav

ANSWER_DEADLINE_MS = 5_000
START_DEADLINE_MS = 20_000
"""A first start reads everything from a slow disk, with a virus scanner in between."""
FAILURES_TO_GIVE_UP = 3
GIVE_UP_FOR_S = 60.0
_TRIES = 2


@dataclass(eq=False)
class _Request:
    key: TextKey
    text: RenderedText
    tries: int = 0


class VoiceClient(QObject):
    """Turns texts into sound, the wanted ones first.

    Signals:
        grew (object): a `RenderedText` that has one more sentence, or is whole now.
    """

    grew = Signal(object)

    def __init__(
        self,
        argv: Sequence[str],
        folder: Path,
        answer_deadline_ms: int = ANSWER_DEADLINE_MS,
        parent: QObject | None = None,
    ) -> None:
        """Take what is needed; nothing starts yet.

        Args:
            argv: starts the voice process.
            folder: for sound on its way from there to here, of this app alone; made if it is not there.
            answer_deadline_ms: a voice that says nothing for so long hangs.
            parent: owns it.
        """
        super().__init__(parent)
        self._argv = tuple(argv)
        self._folder = folder
        self._answer_deadline_ms = answer_deadline_ms
        self._texts = RenderedTexts()
        self._wanted: deque[_Request] = deque()
        self._ahead: deque[_Request] = deque()
        self._under_way: _Request | None = None
        self._number = 0
        self._child: VoiceChild | None = None
        self._is_ready = False
        self._failed_at: list[float] = []
        self._why = ""

    def start(self) -> None:
        """Start the voice process if it does not run, so that the first text need not wait for it."""
        if self._child is not None or self._has_given_up():
            return
        self._why = ""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for left_over in self._folder.glob("*.wav"):
                left_over.unlink()
        except OSError as error:
            self._give_up(str(error))
            return
        self._is_ready = False
        self._child = VoiceChild(self)
        self._child.said.connect(self._on_said)
        self._child.ended.connect(self._on_ended)
        self._child.start(self._argv, START_DEADLINE_MS)

    def render(self, key: TextKey) -> RenderedText:
        """Make a text into sound, before anything that is only made ahead.

        Args:
            key: the text and how it is to sound.

        Returns:
            What is there of it so far; `grew` tells when there is more.
        """
        return self._ask(key, self._wanted)

    def render_ahead(self, keys: Sequence[TextKey]) -> None:
        """Make texts into sound when there is nothing else to do, in place of those asked for before.

        Args:
            keys: the texts and how they are to sound.
        """
        self._ahead.clear()
        for key in keys:
            self._ask(key, self._ahead)

    def forget_wanted(self) -> None:
        """Make nothing of the texts that were wanted and not begun."""
        self._wanted.clear()

    def close(self) -> None:
        """End the voice process."""
        self._wanted.clear()
        self._ahead.clear()
        self._under_way = None
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def _ask(self, key: TextKey, queue: deque[_Request]) -> RenderedText:
        known = self._texts.get(key)
        if known is not None:
            return known
        self.start()
        if self._has_given_up():
            return RenderedText(is_whole=True, problem=NoVoice(self._why))
        request = self._request_of(key)
        if request is None:
            request = _Request(key, RenderedText())
            queue.append(request)
        elif request in self._ahead and queue is self._wanted:
            self._ahead.remove(request)
            self._wanted.append(request)
        self._send_next()
        return request.text

    def _request_of(self, key: TextKey) -> _Request | None:
        if self._under_way is not None and self._under_way.key == key:
            return self._under_way
        for request in (*self._wanted, *self._ahead):
            if request.key == key:
                return request
        return None

    def _send_next(self) -> None:
        if self._child is None or not self._is_ready or self._under_way is not None:
            return
        if not self._wanted and not self._ahead:
            self._child.rest()
            return
        request = self._wanted.popleft() if self._wanted else self._ahead.popleft()
        self._under_way = request
        self._number += 1
        request.tries += 1
        request.text.sentences.clear()
        message = {
            "id": self._number,
            "text": request.key.text,
            "language": request.key.language,
            "rate_wpm": request.key.rate_wpm,
            "folder": str(self._folder),
        }
        self._child.tell(message, self._answer_deadline_ms)

    @Slot(object)
    def _on_said(self, message: dict[str, Any]) -> None:
        event = message["event"]
        request = self._under_way
        if event == "ready":
            self._is_ready = True
            self._send_next()
        elif event == "fatal":
            self._give_up(message["error"])
        elif request is None or self._child is None or message.get("id") != self._number:
            return  # of a text that nobody waits for any more
        elif event == "sentence":
            self._child.give_time(self._answer_deadline_ms)
            self._take_sentence(request.text, message)
        else:
            self._under_way = None
            problem = NoVoice(message["error"]) if event == "failed" else None
            if problem is None:
                self._texts.keep(request.key, request.text)
            self._send_next()
            self._complete(request.text, problem)

    def _take_sentence(self, text: RenderedText, message: dict[str, Any]) -> None:
        path = Path(message["path"])
        wav = path.read_bytes()
        path.unlink()
        words = tuple(WordMark(*word) for word in message["words"])
        text.sentences.append(RenderedSentence(read_wav(wav), words))
        self.grew.emit(text)

    def _complete(self, text: RenderedText, problem: NoVoice | None) -> None:
        text.is_whole = True
        text.problem = problem
        self.grew.emit(text)

    @Slot(str)
    def _on_ended(self, why: str) -> None:
        """Put a new process in the place of one that ended, or give up for a while."""
        child, self._child = self._child, None
        if child is not None:
            child.deleteLater()
        self._failed_at.append(time.monotonic())
        request, self._under_way = self._under_way, None
        hopeless = []
        if request is not None and request.tries < _TRIES:
            self._wanted.appendleft(request)
        elif request is not None:
            hopeless.append(request)
        if self._has_given_up():
            self._why = self._why or why
            hopeless.extend((*self._wanted, *self._ahead))
            self._wanted.clear()
            self._ahead.clear()
        else:
            self.start()
        for lost in hopeless:
            self._complete(lost.text, NoVoice(self._why or why))

    def _give_up(self, why: str) -> None:
        self._why = why
        self._failed_at = [time.monotonic()] * FAILURES_TO_GIVE_UP

    def _has_given_up(self) -> bool:
        """Whether the voice failed too often of late. After a while it may try again."""
        now = time.monotonic()
        self._failed_at = [failed_at for failed_at in self._failed_at if now - failed_at < GIVE_UP_FOR_S]
        return len(self._failed_at) >= FAILURES_TO_GIVE_UP

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The voice engine of this computer, with what pyttsx3 2.99 needs to be trusted. A sentence in, a file out.

Runs in the voice process only: an engine may hang or crash, and it holds its own thread. `say()` is never
used: on Linux it cannot be stopped, and on Windows it cuts off the second sentence.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
import time
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyttsx3

from coprod_desktop.speech.sentences import EngineMark

try:
    import espeakng_loader
except ImportError:  # the optional extra "voice"
    espeakng_loader = None

if sys.platform == "win32":
    import pythoncom

IS_ESPEAK = sys.platform == "linux"
"""espeak is the only engine that tells truly when each word is heard."""
RENDER_DEADLINE_S = 10.0
SETTLE_DEADLINE_S = 10.0
ASK_AGAIN_S = 0.1
"""On a busy computer, 1 new speed in 20 was lost on its way to espeak; none of 600 was lost twice."""
_ESPEAK_MODULE = "pyttsx3.drivers._espeak"


class EngineProblem(Exception):
    """The engine did not do what it was asked; it may be asked again."""


@dataclass(frozen=True)
class EngineVoice:
    """One voice of the engine.

    Attributes:
        voice_id: as the engine calls it.
        name: as people call it.
        languages: BCP 47 tags in small letters, such as ``en-gb``.
    """

    voice_id: str
    name: str
    languages: tuple[str, ...]


def choose_voice(voices: Sequence[EngineVoice], default_id: str, language: str) -> str | None:
    """Choose the voice for a language.

    Args:
        voices: all that there are.
        default_id: the voice that the engine takes by itself.
        language: a BCP 47 tag such as ``en-GB`` or ``cy``.

    Returns:
        The id of the voice of this language and place, else of this language; None when there is none.
    """
    wanted = _tag(language)
    root = wanted.partition("-")[0]
    default_first = sorted(voices, key=lambda voice: voice.voice_id != default_id)
    for fits in (wanted, root):
        for voice in default_first:
            if fits in voice.languages:
                return voice.voice_id
    for voice in default_first:
        if any(tag.partition("-")[0] == root for tag in voice.languages):
            return voice.voice_id
    return None


class VoiceEngine:
    """pyttsx3, opened once, used from one thread.

    Raises:
        RuntimeError: there is no engine on this computer (espeak's library is missing).
        OSError: the same on Windows.
        ImportError: the same on a Mac.

    Attributes:
        voices: those that can be used.
    """

    def __init__(self) -> None:
        if IS_ESPEAK:
            _load_bundled_espeak()
        self._engine: Any = pyttsx3.init()
        self._ended = threading.Event()
        self._problem = ""
        self._marks: list[EngineMark] = []
        self._language = ""
        self._rate_wpm = 0
        self._engine.connect("error", self._on_error)
        if IS_ESPEAK:
            self._listen_to_espeak()
        self.voices = tuple(
            EngineVoice(voice.id, voice.name, tuple(_tag(tag) for tag in voice.languages if tag))
            for voice in self._engine.getProperty("voices")
            # pyttsx3 writes 22,050 Hz into every file: an mbrola voice would be too fast.
            if not voice.id.startswith("mb/")
        )
        self._default_id = str(self._engine.getProperty("voice"))

    def use(self, language: str, rate_wpm: int) -> None:
        """Set the voice and the speed of what comes next.

        Args:
            language: a BCP 47 tag.
            rate_wpm: words a minute, 80 to 450.

        Raises:
            EngineProblem: no voice speaks this language, or the engine refuses it.
        """
        if language != self._language:
            voice_id = choose_voice(self.voices, self._default_id, language)
            if voice_id is None:
                raise EngineProblem(f"no voice for {language}")
            self._set("voice", voice_id)
            self._language = language
            self._rate_wpm = 0
        if rate_wpm != self._rate_wpm:
            self._set("rate", rate_wpm)
            self._rate_wpm = rate_wpm

    def render(self, text: str, path: Path) -> list[EngineMark]:
        """Say a sentence into a file.

        Args:
            text: one sentence, not empty.
            path: a `.wav` in a folder that exists.

        Returns:
            When each word is heard; empty with an engine that does not tell.

        Raises:
            EngineProblem: there is no sound, or not in `RENDER_DEADLINE_S`.
        """
        self._ended.clear()
        self._problem = ""
        self._marks = []
        target = path.with_suffix(".aiff") if sys.platform == "darwin" else path
        # Without this the queue of 2.99 stops the second utterance (pyttsx3 issues 402, 419, 440).
        self._engine.proxy.setBusy(True)
        self._engine.save_to_file(text, str(target))
        self._engine.runAndWait()
        if sys.platform == "win32":
            # The events of what was spoken wait here; the next call would take them for its own.
            pythoncom.PumpWaitingMessages()
        # On Linux runAndWait may return before the file is there.
        if IS_ESPEAK and not self._ended.wait(RENDER_DEADLINE_S):
            raise EngineProblem(f"no sound after {RENDER_DEADLINE_S} s")
        if self._problem or not target.exists():
            raise EngineProblem(self._problem or "no file came")
        if sys.platform == "darwin":
            _turn_into_wav(target, path)
        return self._marks

    def _set(self, name: str, value: object) -> None:
        self._problem = ""
        self._engine.proxy.setBusy(False)
        self._engine.setProperty(name, value)
        if IS_ESPEAK:
            self._wait_until_espeak_took(name, value)
        if self._problem:
            raise EngineProblem(self._problem)

    def _wait_until_espeak_took(self, name: str, value: object) -> None:
        """Wait: espeak takes a new rate from a queue of its own, which the end of pyttsx3's loop empties.

        A rate that was lost with the queue is asked for again.
        """
        is_playing = sys.modules[_ESPEAK_MODULE].IsPlaying
        now = time.monotonic()
        deadline, again_at = now + SETTLE_DEADLINE_S, now + ASK_AGAIN_S
        while is_playing() or (name == "rate" and self._engine.getProperty(name) != value):
            now = time.monotonic()
            if now > deadline:
                raise EngineProblem(f"{name} did not become {value}")
            if now > again_at:
                self._engine.setProperty(name, value)
                again_at = now + ASK_AGAIN_S
            time.sleep(0.001)

    def _listen_to_espeak(self) -> None:
        """Put ourselves before pyttsx3's listener, which throws the time of each word away."""
        espeak = sys.modules[_ESPEAK_MODULE]
        pass_on = self._engine.proxy._driver._onSynth

        def on_sound(samples: object, count: int, events: Any) -> int:
            is_last = False
            index = 0
            while events[index].type != espeak.EVENT_LIST_TERMINATED:
                event = events[index]
                is_last = is_last or event.type == espeak.EVENT_MSG_TERMINATED
                if event.type == espeak.EVENT_WORD:
                    self._marks.append(EngineMark(event.text_position - 1, event.audio_position))
                index += 1
            try:
                pass_on(samples, count, events)
            except RuntimeError as error:  # the file could not be written; nobody else would hear of it
                self._on_error("", error)
            # Not at "finished-utterance": pyttsx3 still works on its queue after that, on this thread.
            if is_last:
                self._ended.set()
            return 0

        espeak.SetSynthCallback(on_sound)

    def _on_error(self, name: str | None, exception: Exception) -> None:
        self._problem = f"{type(exception).__name__}: {exception}"


def length_ms(path: Path) -> int:
    """Return how long a sound file is.

    Args:
        path: a WAV.

    Returns:
        Milliseconds; 0 when there is nothing to hear in it.
    """
    with wave.open(str(path)) as sound:
        frames: int = sound.getnframes()
        rate_hz: int = sound.getframerate()
        return frames * 1000 // rate_hz


def _tag(language: str) -> str:
    return language.replace("_", "-").lower()


def _load_bundled_espeak() -> None:
    """Load espeak from the package espeakng-loader where the system has none; pyttsx3 finds it by name."""
    try:
        ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        if espeakng_loader is not None:
            os.environ.setdefault("ESPEAK_DATA_PATH", espeakng_loader.get_data_path())
            ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


def _turn_into_wav(aiff: Path, wav: Path) -> None:
    """Turn AIFF, which is all that a Mac's engine writes, into WAV, with a program that every Mac has."""
    subprocess.run(["/usr/bin/afconvert", "-f", "WAVE", "-d", "LEI16", str(aiff), str(wav)], check=True)
    aiff.unlink()

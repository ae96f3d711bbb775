# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The voice process: texts in, one sound file a sentence out.

Run by `python -m coprod_desktop.speech.voice_process`. The engine lives here and nowhere else, so that a hang
or a crash of it cannot touch a window. Each message is one line of JSON in UTF-8. The process ends by itself
when its standard input ends, that is when its parent is gone.

In, one kind (`Request`)::

    {"id": 7, "text": "...", "language": "en-GB", "rate_wpm": 150, "folder": "/private/folder"}

Out, on the standard output; nothing else ever stands there::

    {"event": "ready", "voices": [{"id": "...", "name": "...", "languages": ["en-gb"]}]}
    {"event": "fatal", "error": "..."}                there is no voice; the process ends with code 3
    {"event": "sentence", "id": 7, "start": 0, "length": 26, "path": "/private/folder/7-0.wav",
     "words": [[0, 3, 0], [4, 3, 163]]}               start and length in the whole text, then milliseconds
    {"event": "done", "id": 7}                        after the last sentence; "..." has none
    {"event": "failed", "id": 7, "error": "..."}      instead of "done"; the process lives on
    {"event": "refused", "error": "..."}              a line that is not a request

The reader of a sentence's file owns it and removes it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.speech.engine import EngineProblem, VoiceEngine, length_ms
from coprod_desktop.speech.own_stdout import own_stdout
from coprod_desktop.speech.sentences import find_words, split_sentences, time_words

EXIT_NO_VOICE = 3

Send = Callable[[dict[str, object]], None]


@dataclass(frozen=True)
class Request:
    """One text to say into files.

    Attributes:
        number: comes back in every answer.
        text: any length.
        language: a BCP 47 tag.
        rate_wpm: words a minute, 80 to 450.
        folder: where the files go; it exists.
    """

    number: int
    text: str
    language: str
    rate_wpm: int
    folder: Path


def read_request(line: bytes) -> Request:
    """Read one line.

    Raises:
        ValueError: it is not a request.
    """
    given = json.loads(line)
    if not isinstance(given, dict):
        raise ValueError("not an object")
    fields = {"id": int, "text": str, "language": str, "rate_wpm": int, "folder": str}
    for name, kind in fields.items():
        if not isinstance(given.get(name), kind):
            raise ValueError(f"{name} is missing or of a wrong kind")
    return Request(given["id"], given["text"], given["language"], given["rate_wpm"], Path(given["folder"]))


def say_into_files(engine: VoiceEngine, request: Request, send: Send) -> None:
    """Say a text sentence by sentence, and tell of each as soon as its file is there.

    Args:
        engine: the voice.
        request: what to say.
        send: takes each message.

    Raises:
        EngineProblem: the engine could not say it.
    """
    engine.use(request.language, request.rate_wpm)
    for index, sentence in enumerate(split_sentences(request.text)):
        if not find_words(sentence.text):
            continue
        path = request.folder / f"{request.number}-{index}.wav"
        marks = engine.render(_sayable(sentence.text), path)
        sound_ms = length_ms(path)
        if sound_ms == 0:
            path.unlink()
            continue
        send(
            {
                "event": "sentence",
                "id": request.number,
                "start": sentence.start,
                "length": len(sentence.text),
                "path": str(path),
                "words": [
                    [sentence.start + time.word.start, time.word.length, time.at_ms]
                    for time in time_words(sentence.text, sound_ms, marks)
                ],
            }
        )
    send({"event": "done", "id": request.number})


def main() -> int:
    """Answer requests until the standard input ends.

    Returns:
        The code to exit with.
    """
    os.umask(0o077)
    protocol = own_stdout()

    def send(message: dict[str, object]) -> None:
        protocol.write(json.dumps(message) + "\n")
        protocol.flush()

    try:
        engine = VoiceEngine()
    except (RuntimeError, OSError, ImportError) as error:
        send({"event": "fatal", "error": f"{type(error).__name__}: {error}"})
        return EXIT_NO_VOICE
    if not engine.voices:
        send({"event": "fatal", "error": "the engine has no voices"})
        return EXIT_NO_VOICE
    voices = [
        {"id": voice.voice_id, "name": voice.name, "languages": voice.languages} for voice in engine.voices
    ]
    send({"event": "ready", "voices": voices})
    for line in sys.stdin.buffer:
        _answer(engine, line, send)
    return 0


def _answer(engine: VoiceEngine, line: bytes, send: Send) -> None:
    try:
        request = read_request(line)
    except ValueError as error:
        send({"event": "refused", "error": str(error)})
        return
    try:
        say_into_files(engine, request, send)
    except EngineProblem as error:
        send({"event": "failed", "id": request.number, "error": str(error)})


def _sayable(text: str) -> str:
    """Put something of the same length for what an engine chokes on: a NUL, and half of a letter."""
    return text.replace("\0", " ").encode(errors="replace").decode()


if __name__ == "__main__":
    sys.exit(main())

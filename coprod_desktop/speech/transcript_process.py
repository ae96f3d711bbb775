# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The transcript process: one recording in, its words out. It ends then.

Run by `python -m coprod_desktop.speech.transcript_process`. The model lives here and nowhere else: it is
large, and native code may end its process with no word (sherpa-onnx does so for a wrong tokens.txt). The
recording comes over the standard input and is never on the disk. Each message is one line of JSON in UTF-8.

In, one line (`Request`)::

    {"folder": "/a/model/folder", "pcm": "..."}       16-bit mono at 16 kHz, in base64

Out, on the standard output; nothing else ever stands there::

    {"event": "loaded", "parts": 3}                   the model is there; a long recording goes in parts
    {"event": "part", "text": "..."}                  one for each part, in order; may be empty
    {"event": "done"}                                 the process ends with code 0
    {"event": "failed", "error": "..."}               instead of "done"; the process ends with code 3
"""

from __future__ import annotations

import base64
import json
import os
import sys
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coprod_desktop.domain.speech_model import ModelFault
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.speech.model_folder import ModelFiles, ModelKind, look_into
from coprod_desktop.speech.own_stdout import own_stdout

try:
    import sherpa_onnx
except ImportError:  # the optional extra "transcribe"
    sherpa_onnx = None

EXIT_FAILED = 3
LONGEST_PART_S = 20
"""Some models hear no more than 30 seconds at once. *Source*: Whisper's window."""
_LOOK_BACK_S = 5
_STEPS_A_SECOND = 10
_LOUDEST = 32_768.0
_MOST_THREADS = 4

Send = Callable[[dict[str, object]], None]


@dataclass(frozen=True)
class Request:
    """A recording whose words are wanted.

    Attributes:
        folder: of the model.
        samples: 16-bit mono at `CLIP_RATE_HZ`.
    """

    folder: Path
    samples: array[int]


def read_request(line: bytes) -> Request:
    """Read one line.

    Raises:
        ValueError: it is not a request.
    """
    given = json.loads(line)
    if not isinstance(given, dict):
        raise ValueError("not an object")
    for name in ("folder", "pcm"):
        if not isinstance(given.get(name), str):
            raise ValueError(f"{name} is missing or of a wrong kind")
    samples = array("h")
    samples.frombytes(base64.b64decode(given["pcm"], validate=True))
    if sys.byteorder == "big":
        samples.byteswap()
    return Request(Path(given["folder"]), samples)


def parts_of(samples: array[int]) -> Iterator[array[int]]:
    """Cut a recording into parts of at most `LONGEST_PART_S`, each cut where it is quietest.

    Args:
        samples: any length.
    """
    longest, look_back = LONGEST_PART_S * CLIP_RATE_HZ, _LOOK_BACK_S * CLIP_RATE_HZ
    step = CLIP_RATE_HZ // _STEPS_A_SECOND
    while len(samples) > longest:
        places = range(longest - look_back, longest, step)
        quietest = min(places, key=lambda place: sum(map(abs, samples[place : place + step])))
        cut = quietest + step // 2
        yield samples[:cut]
        samples = samples[cut:]
    if samples:
        yield samples


def find_words(request: Request, send: Send) -> None:
    """Load the model, and tell the words of each part.

    Args:
        request: what to hear.
        send: takes each message.

    Raises:
        RuntimeError: the folder has no model that can be used, or the model does not load or does not run.
    """
    files = look_into(request.folder)
    if isinstance(files, ModelFault):
        raise RuntimeError(f"{files}: {request.folder}")
    model = _load(files)
    parts = list(parts_of(request.samples))
    send({"event": "loaded", "parts": len(parts)})
    for part in parts:
        stream = model.create_stream()
        stream.accept_waveform(CLIP_RATE_HZ, [sample / _LOUDEST for sample in part])
        model.decode_stream(stream)
        send({"event": "part", "text": str(stream.result.text).strip()})
    send({"event": "done"})


def _load(files: ModelFiles) -> Any:
    models = sherpa_onnx.OfflineRecognizer
    parts = [str(path) for path in files.parts]
    tokens, threads = str(files.tokens), min(os.cpu_count() or 1, _MOST_THREADS)
    match files.kind:
        case ModelKind.NEMO_CTC:
            return models.from_nemo_ctc(parts[0], tokens, num_threads=threads)
        case ModelKind.ZIPFORMER_CTC:
            return models.from_zipformer_ctc(parts[0], tokens, num_threads=threads)
        case ModelKind.WENET_CTC:
            return models.from_wenet_ctc(parts[0], tokens, num_threads=threads)
        case ModelKind.WHISPER:
            # No language named: the model listens which it is.
            return models.from_whisper(*parts, tokens, language="", num_threads=threads)
        case ModelKind.TRANSDUCER:
            return models.from_transducer(*parts, tokens, num_threads=threads)
        case ModelKind.NEMO_TRANSDUCER:
            kind = "nemo_transducer"
            return models.from_transducer(*parts, tokens, num_threads=threads, model_type=kind)


def main() -> int:
    """Answer one request.

    Returns:
        The code to exit with.
    """
    # No part of this program fetches anything; a library that could is told so too.
    os.environ["HF_HUB_OFFLINE"] = "1"
    protocol = own_stdout()

    def send(message: dict[str, object]) -> None:
        protocol.write(json.dumps(message) + "\n")
        protocol.flush()

    try:
        find_words(read_request(sys.stdin.buffer.readline()), send)
    except (ValueError, RuntimeError, OSError) as error:
        send({"event": "failed", "error": f"{type(error).__name__}: {error}"})
        return EXIT_FAILED
    return 0


if __name__ == "__main__":
    sys.exit(main())

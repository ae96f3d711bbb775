# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Makes a speech model of a few kilobytes that hears two words: "yes" is a low tone, "no" is a high one.

It is written byte by byte in the format of ONNX, and the real library loads it. Each frame of sound is told
to be low, high or silence by how loud its low and its high tones are. So the words depend on the sound, but
nothing is told here about how well speech is understood.
"""

from __future__ import annotations

import math
from array import array
from pathlib import Path

from coprod_desktop.ports import CLIP_RATE_HZ

BANDS = 80
LOW, HIGH = range(12, 15), range(57, 61)
"""The bands that 500 Hz and 3,500 Hz fall into, of those that NeMo cuts sound into."""
SILENCE_BELOW = -6.0
"""Logarithm of the loudness."""
WORD_S = 0.5
_FADE_S = 0.1
WORDS = ("yes", "no")
_FLOAT, _INT64 = 1, 7
_ATTRIBUTE_INTS = 7
_IR_VERSION, _OPERATORS = 8, 13


def say(*words: str) -> bytes:
    """Return a recording of words that the model hears, with a silence after each.

    Args:
        words: of `WORDS`; any other is silence.
    """
    samples = array("h")
    for word in words:
        hertz = {"yes": 500, "no": 3_500}.get(word, 0)
        count, fade = round(WORD_S * CLIP_RATE_HZ), round(_FADE_S * CLIP_RATE_HZ)
        for at in range(count):
            loud = min(1.0, at / fade, (count - at) / fade)
            samples.append(round(9_000 * loud * math.sin(2 * math.pi * hertz * at / CLIP_RATE_HZ)))
        samples.extend([0] * (count // 2))
    return samples.tobytes()


def make_model(folder: Path, told: str = "EncDecCTCModelBPE") -> Path:
    """Make a model folder.

    Args:
        folder: is made.
        told: the kind of model that it says it is.

    Returns:
        The folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokens = [f"▁{word} {number}" for number, word in enumerate((*WORDS, "<blk>"))]
    (folder / "tokens.txt").write_text("\n".join(tokens).replace("▁<", "<") + "\n", encoding="utf-8")
    (folder / "model.onnx").write_bytes(_model(told))
    return folder


def _model(told: str) -> bytes:
    metadata = {
        "model_type": told,
        "vocab_size": str(len(WORDS)),
        "subsampling_factor": "1",
        "normalize_type": "",
    }
    return b"".join(
        (
            _number(1, _IR_VERSION),
            _part(7, _graph()),
            _part(8, _number(2, _OPERATORS)),
            *(_part(14, _text(1, key) + _text(2, value)) for key, value in metadata.items()),
        )
    )


def _graph() -> bytes:
    """`scores = transpose(audio_signal) x weights + offsets`: a score for each word and for silence."""
    weights = array("f", [0.0] * (BANDS * 3))
    for column, bands in enumerate((LOW, HIGH)):
        for band in bands:
            weights[band * 3 + column] = 1 / len(bands)
    turn = _text(1, "perm") + b"".join(_number(8, axis) for axis in (0, 2, 1)) + _number(20, _ATTRIBUTE_INTS)
    nodes = (
        _node("Transpose", ("audio_signal",), "frames", turn),
        _node("MatMul", ("frames", "weights"), "summed"),
        _node("Add", ("summed", "offsets"), "scores"),
    )
    return b"".join(
        (
            *(_part(1, node) for node in nodes),
            _text(2, "tiny"),
            _part(5, _tensor("weights", (BANDS, 3), weights)),
            _part(5, _tensor("offsets", (3,), array("f", [0.0, 0.0, SILENCE_BELOW]))),
            _part(11, _value("audio_signal", _FLOAT, ("N", BANDS, "T"))),
            _part(11, _value("length", _INT64, ("N",))),
            _part(12, _value("scores", _FLOAT, ("N", "T", 3))),
        )
    )


def _node(kind: str, takes: tuple[str, ...], gives: str, attribute: bytes = b"") -> bytes:
    words = b"".join(_text(1, name) for name in takes) + _text(2, gives) + _text(3, gives) + _text(4, kind)
    return words + (_part(5, attribute) if attribute else b"")


def _tensor(name: str, shape: tuple[int, ...], numbers: array[float]) -> bytes:
    sizes = b"".join(_number(1, size) for size in shape)
    return sizes + _number(2, _FLOAT) + _text(8, name) + _part(9, numbers.tobytes())


def _value(name: str, kind: int, shape: tuple[int | str, ...]) -> bytes:
    sizes = b"".join(
        _part(1, _number(1, size) if isinstance(size, int) else _text(2, size)) for size in shape
    )
    return _text(1, name) + _part(2, _part(1, _number(1, kind) + _part(2, sizes)))


def _text(field: int, words: str) -> bytes:
    return _part(field, words.encode())


def _part(field: int, inside: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(inside)) + inside


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _varint(value: int) -> bytes:
    some = bytearray()
    while value > 0x7F:
        some.append(value & 0x7F | 0x80)
        value >>= 7
    some.append(value)
    return bytes(some)

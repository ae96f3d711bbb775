# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The folder of a speech model that a supporter adds: which files it must have, and of which kind they are.

Nothing is loaded here. Only the outermost list of a model's file is read: its kind stands there, and its
lengths tell whether the file was cut short. A model comes from a folder, never by a name: nothing is fetched.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from coprod_desktop.domain.speech_model import ModelFault

_METADATA = 14
"""The field of an ONNX file with what its maker tells about it. *Source*: onnx.proto, ModelProto."""
_VARINT, _EIGHT_BYTES, _COUNTED, _FOUR_BYTES = 0, 1, 2, 5
_FIXED = {_EIGHT_BYTES: 8, _FOUR_BYTES: 4}


class ModelKind(Enum):
    """The kinds of models that can be used, by how they are opened."""

    NEMO_CTC = auto()
    ZIPFORMER_CTC = auto()
    WENET_CTC = auto()
    TRANSDUCER = auto()
    NEMO_TRANSDUCER = auto()
    WHISPER = auto()


_ONE_FILE = {
    "EncDecCTCModel": ModelKind.NEMO_CTC,
    "EncDecCTCModelBPE": ModelKind.NEMO_CTC,
    "EncDecHybridRNNTCTCBPEModel": ModelKind.NEMO_CTC,
    "zipformer2_ctc": ModelKind.ZIPFORMER_CTC,
    "wenet_ctc": ModelKind.WENET_CTC,
}
"""What a model in one file calls itself. *Source*: the names that sherpa-onnx 2.0.1 looks for."""
_NEMO_ENCODER = "EncDecRNNTBPEModel"


@dataclass(frozen=True)
class ModelFiles:
    """A folder that can be used.

    Attributes:
        kind: how it is opened.
        tokens: the pieces of words.
        parts: 1 model; or an encoder and a decoder; or an encoder, a decoder and a joiner.
    """

    kind: ModelKind
    tokens: Path
    parts: tuple[Path, ...]


def look_into(folder: Path) -> ModelFiles | ModelFault:
    """Look which model is in a folder.

    Args:
        folder: chosen by a supporter; it may be gone.

    Returns:
        The files, or why they cannot be used.
    """
    if find_spec("sherpa_onnx") is None:
        return ModelFault.NO_LIBRARY
    if not folder.is_dir():
        return ModelFault.NO_FOLDER
    tokens = _pick(folder, "*tokens.txt")
    if tokens is None or not tokens.stat().st_size:
        return ModelFault.NO_TOKENS
    encoder, decoder = _pick(folder, "*encoder*.onnx"), _pick(folder, "*decoder*.onnx")
    joiner, whole = _pick(folder, "*joiner*.onnx"), _pick(folder, "*model*.onnx")
    parts = tuple(part for part in (encoder, decoder, joiner) if part)
    if not (encoder and decoder):
        parts = (whole,) if whole else ()
    try:
        told = [_metadata(part) for part in parts]
    except (ValueError, OSError):
        return ModelFault.BROKEN
    if not told:
        return ModelFault.NO_MODEL
    kind = _kind(told[0].get("model_type", ""), len(parts))
    return ModelFiles(kind, tokens, parts) if kind else ModelFault.OTHER_KIND


def _kind(told: str, parts: int) -> ModelKind | None:
    if parts == 1:
        return _ONE_FILE.get(told)
    if parts == 2:
        return ModelKind.WHISPER if told.startswith("whisper") else None
    return ModelKind.NEMO_TRANSDUCER if told == _NEMO_ENCODER else ModelKind.TRANSDUCER


def _pick(folder: Path, pattern: str) -> Path | None:
    """The file that fits; of several the smallest, which is the quickest on a small computer."""
    found = [path for path in folder.glob(pattern) if path.is_file()]
    return min(found, key=lambda path: (path.stat().st_size, path.name), default=None)


def _metadata(path: Path) -> dict[str, str]:
    """What the maker tells about a model.

    Raises:
        ValueError: it is no model, or not a whole one.
    """
    told: dict[str, str] = {}
    with path.open("rb") as file:
        end = path.stat().st_size
        if not end:
            raise ValueError("empty")
        while file.tell() < end:
            field, wire = divmod(_varint(file), 8)
            if wire == _VARINT:
                _varint(file)
                continue
            length = _varint(file) if wire == _COUNTED else _FIXED.get(wire, end)
            if not field or file.tell() + length > end:
                raise ValueError("cut short, or no model")
            if field == _METADATA:
                name, *value = _texts(file.read(length)) or [""]
                told[name] = "".join(value)
            else:
                file.seek(length, 1)
    return told


def _texts(pair: bytes) -> list[str]:
    file, found = BytesIO(pair), []
    while file.tell() < len(pair):
        _varint(file)
        found.append(file.read(_varint(file)).decode(errors="replace"))
    return found


def _varint(file: BinaryIO) -> int:
    value = shift = 0
    while True:
        byte = file.read(1)
        if not byte or shift > 63:
            raise ValueError("cut short, or no model")
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return value
        shift += 7

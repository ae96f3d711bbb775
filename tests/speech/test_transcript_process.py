# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The transcript process alone, with the real library and a model made here: see `tiny_model`."""

from __future__ import annotations

import base64
import json
import sys
from array import array
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.speech_model import ModelFault
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.speech.model_folder import ModelFiles, ModelKind, look_into
from coprod_desktop.speech.transcript_process import EXIT_FAILED, LONGEST_PART_S, parts_of
from tests.speech.conversation import Conversation
from tests.speech.tiny_model import make_model, say

pytest.importorskip("sherpa_onnx", reason="the extra transcribe is not here")
TRANSCRIPT = (sys.executable, "-m", "coprod_desktop.speech.transcript_process")
NATIVE_END = 255
WITHOUT_LIBRARY = (
    sys.executable,
    "-c",
    "import sys; sys.modules['sherpa_onnx'] = None; "
    "from coprod_desktop.speech.transcript_process import main; sys.exit(main())",
)
"""A machine without the extra."""


def ask(folder: Path, pcm: bytes, argv: tuple[str, ...] = TRANSCRIPT) -> tuple[list[dict[str, Any]], int]:
    """Return all messages about a recording, and the code that the process ended with."""
    with Conversation(argv) as process:
        process.say(json.dumps({"folder": str(folder), "pcm": base64.b64encode(pcm).decode()}).encode())
        messages = [process.hear()]
        while messages[-1]["event"] not in ("done", "failed"):
            messages.append(process.hear())
        return messages, process.process.wait(20)


def failure(folder: Path) -> str:
    """Return why nothing could be found with a folder."""
    (failed,), code = ask(folder, say("yes"))
    assert (failed["event"], code) == ("failed", EXIT_FAILED)
    error: str = failed["error"]
    return error


@pytest.mark.parametrize("words", [("yes",), ("no", "yes"), ("yes", "no", "no", "yes"), ("", ""), ()])
def test_the_words_depend_on_the_sound(tmp_path: Path, words: tuple[str, ...]) -> None:
    messages, code = ask(make_model(tmp_path / "model"), say(*words))
    assert " ".join(each["text"] for each in messages if each["event"] == "part") == " ".join(words).strip()
    assert (messages[-1], code) == ({"event": "done"}, 0)


def test_a_long_recording_goes_in_parts_and_no_word_is_cut(tmp_path: Path) -> None:
    words = ("yes", "no") * 30
    messages, _code = ask(make_model(tmp_path / "model"), say(*words))
    parts = [each["text"] for each in messages if each["event"] == "part"]
    assert messages[0] == {"event": "loaded", "parts": len(parts)}
    assert len(parts) == 3
    assert " ".join(parts).split() == list(words)


def test_parts_are_the_whole_recording_cut_where_it_is_quietest() -> None:
    samples = array("h", say(*["yes"] * 40))
    parts = list(parts_of(samples))
    assert array("h", [sample for part in parts for sample in part]) == samples
    assert all(len(part) <= LONGEST_PART_S * CLIP_RATE_HZ for part in parts)
    assert all(part[-1] == 0 for part in parts)


def test_a_computer_without_the_extra_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_model(tmp_path)
    (failed,), code = ask(tmp_path, say("yes"), WITHOUT_LIBRARY)
    assert (ModelFault.NO_LIBRARY in failed["error"], code) == (True, EXIT_FAILED)
    monkeypatch.setitem(sys.modules, "sherpa_onnx", None)
    assert look_into(tmp_path) is ModelFault.NO_LIBRARY


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert ModelFault.NO_FOLDER in failure(tmp_path / "gone")


def test_a_model_that_was_cut_short_is_told(tmp_path: Path) -> None:
    model = make_model(tmp_path) / "model.onnx"
    model.write_bytes(model.read_bytes()[:-40])
    assert ModelFault.BROKEN in failure(tmp_path)


def test_a_model_that_is_whole_outside_and_garbage_inside_is_told(tmp_path: Path) -> None:
    model = make_model(tmp_path) / "model.onnx"
    content = bytearray(model.read_bytes())
    content[40:80] = b"\xff" * 40
    model.write_bytes(bytes(content))
    assert isinstance(look_into(tmp_path), ModelFiles)
    assert "RuntimeError" in failure(tmp_path)


def test_the_library_ends_the_process_for_a_wrong_list_of_tokens_and_touches_nobody_else(
    tmp_path: Path,
) -> None:
    make_model(tmp_path)
    (tmp_path / "tokens.txt").write_text("hello\n", encoding="utf-8")
    with Conversation(TRANSCRIPT) as process:
        process.say(json.dumps({"folder": str(tmp_path), "pcm": ""}).encode())
        assert process.process.wait(20) == NATIVE_END


@pytest.mark.parametrize("line", [b"garbage", b"[1]", b'{"folder": 1}', b'{"folder": "/x", "pcm": "*"}', b""])
def test_a_line_that_is_no_request_is_told(line: bytes) -> None:
    with Conversation(TRANSCRIPT) as process:
        process.say(line)
        assert process.hear()["event"] == "failed"
        assert process.process.wait(20) == EXIT_FAILED


# The folder ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("EncDecCTCModel", ModelKind.NEMO_CTC),
        ("EncDecCTCModelBPE", ModelKind.NEMO_CTC),
        ("zipformer2_ctc", ModelKind.ZIPFORMER_CTC),
        ("wenet_ctc", ModelKind.WENET_CTC),
    ],
)
def test_a_model_in_one_file_says_of_which_kind_it_is(tmp_path: Path, told: str, kind: ModelKind) -> None:
    found = look_into(make_model(tmp_path, told))
    assert isinstance(found, ModelFiles)
    assert (found.kind, found.tokens.name, [path.name for path in found.parts]) == (
        kind,
        "tokens.txt",
        ["model.onnx"],
    )


@pytest.mark.parametrize(
    ("told", "names", "kind"),
    [
        ("whisper-tiny.en", ("tiny.en-encoder.onnx", "tiny.en-decoder.onnx"), ModelKind.WHISPER),
        (
            "zipformer2",
            ("encoder-1.int8.onnx", "decoder-1.onnx", "joiner-1.int8.onnx"),
            ModelKind.TRANSDUCER,
        ),
        (
            "EncDecRNNTBPEModel",
            ("encoder.onnx", "decoder.onnx", "joiner.onnx"),
            ModelKind.NEMO_TRANSDUCER,
        ),
    ],
)
def test_a_model_in_several_files_is_known_by_their_names(
    tmp_path: Path, told: str, names: tuple[str, ...], kind: ModelKind
) -> None:
    whole = make_model(tmp_path, told) / "model.onnx"
    for name in names:
        (tmp_path / name).write_bytes(whole.read_bytes())
    whole.unlink()
    found = look_into(tmp_path)
    assert isinstance(found, ModelFiles)
    assert (found.kind, tuple(path.name for path in found.parts)) == (kind, names)


def test_of_two_sizes_of_a_model_the_small_one_is_taken(tmp_path: Path) -> None:
    whole = make_model(tmp_path) / "model.onnx"
    whole.rename(tmp_path / "model.int8.onnx")
    (tmp_path / "model.onnx").write_bytes(b"x" * 100_000)
    found = look_into(tmp_path)
    assert isinstance(found, ModelFiles)
    assert found.parts[0].name == "model.int8.onnx"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("tokens.txt", None, ModelFault.NO_TOKENS),
        ("tokens.txt", b"", ModelFault.NO_TOKENS),
        ("model.onnx", None, ModelFault.NO_MODEL),
        ("model.onnx", b"", ModelFault.BROKEN),
        ("model.onnx", b"<html>not found</html>", ModelFault.BROKEN),
        ("model.onnx", b"\xff" * 99, ModelFault.BROKEN),
    ],
)
def test_what_is_missing_in_a_folder_is_told(
    tmp_path: Path, name: str, content: bytes | None, fault: ModelFault
) -> None:
    make_model(tmp_path)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert look_into(tmp_path) is fault


def test_another_kind_of_model_is_told(tmp_path: Path) -> None:
    assert look_into(make_model(tmp_path, "paints-cats")) is ModelFault.OTHER_KIND


def test_every_place_where_a_model_can_be_cut_short_is_told_or_loads_no_more_than_it_is(
    tmp_path: Path,
) -> None:
    model = make_model(tmp_path) / "model.onnx"
    whole = model.read_bytes()
    for size in range(0, len(whole), 7):
        model.write_bytes(whole[:size])
        assert look_into(tmp_path) in (ModelFault.BROKEN, ModelFault.OTHER_KIND)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The voice process alone, with the real engine of this computer."""

from __future__ import annotations

import stat
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from coprod_desktop.speech.engine import EngineVoice, choose_voice
from coprod_desktop.speech.voice_process import EXIT_NO_VOICE
from tests.speech.conversation import NO_ENGINE, ONLY_BUNDLED_ENGINE, Conversation

SENTENCE = "The bus stop in Mill Road has no seats."


@pytest.fixture
def voice() -> Iterator[Conversation]:
    with Conversation() as voice:
        assert voice.hear()["event"] == "ready"
        yield voice


def length_ms(message: dict[str, str]) -> float:
    with wave.open(message["path"]) as sound:
        frames: int = sound.getnframes()
        rate_hz: int = sound.getframerate()
    return frames * 1000 / rate_hz


def loudness(message: dict[str, str]) -> float:
    with wave.open(message["path"]) as sound:
        samples = np.frombuffer(sound.readframes(sound.getnframes()), np.int16)
    return float(np.sqrt(np.mean(samples.astype(float) ** 2)))


def test_it_tells_its_voices_when_it_is_ready() -> None:
    with Conversation() as voice:
        ready = voice.hear()
    languages = {language for entry in ready["voices"] for language in entry["languages"]}
    assert {"en-gb", "cy"} <= languages
    assert all(entry["id"] and entry["name"] for entry in ready["voices"])


def test_fifty_sentences_become_fifty_files_with_their_words_in_time(
    voice: Conversation, tmp_path: Path
) -> None:
    text = " ".join(f"This is sentence number {number}, and it is a good one." for number in range(50))
    *sentences, done = voice.ask(text, tmp_path)
    assert done["event"] == "done"
    assert len(sentences) == len({sentence["path"] for sentence in sentences}) == 50
    for sentence in sentences:
        said = text[sentence["start"] : sentence["start"] + sentence["length"]]
        words = [text[start : start + length] for start, length, _ in sentence["words"]]
        assert words == said.replace(",", "").rstrip(".").split()
        times = [at_ms for _, _, at_ms in sentence["words"]]
        assert times == sorted(times)
        assert 0 <= times[0] < times[-1] < length_ms(sentence)
        assert loudness(sentence) > 500


def test_what_is_said_is_for_nobody_else_on_this_computer(voice: Conversation, tmp_path: Path) -> None:
    sentence, _ = voice.ask(SENTENCE, tmp_path)
    assert stat.S_IMODE(Path(sentence["path"]).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("text", "sentence_count"),
    [
        ("...", 0),
        ("", 0),
        ("   ", 0),
        ("Hello 😀 there.", 1),
        ("<b>bold</b> & [[word]]", 1),
        ("before\0after", 1),
        ("half a letter: \ud83d!", 1),
        ("مرحبا بالعالم", 1),
        ("你好。", 1),
        ("Dr. Smith earns £1,234.50 (approx.).", 1),
        ("w" * 1000, 4),
    ],
)
def test_odd_texts_are_said_and_leave_it_well(
    voice: Conversation, tmp_path: Path, text: str, sentence_count: int
) -> None:
    *sentences, done = voice.ask(text, tmp_path)
    assert done["event"] == "done"
    assert len(sentences) == sentence_count
    assert [message["event"] for message in voice.ask(SENTENCE, tmp_path)] == ["sentence", "done"]


def test_a_change_of_speed_is_heard_every_time(voice: Conversation, tmp_path: Path) -> None:
    lengths: dict[int, list[float]] = {110: [], 150: [], 190: []}
    for rate_wpm in (150, 110, 190, 110, 150, 190, 150, 190, 110):
        for language in ("en-GB", "cy"):
            sentence, _ = voice.ask(SENTENCE, tmp_path, language=language, rate_wpm=rate_wpm)
            if language == "en-GB":
                lengths[rate_wpm].append(length_ms(sentence))
    # What was said before moves a pause by some milliseconds; a change that got lost makes a fifth and more.
    assert all(max(heard) < 1.05 * min(heard) for heard in lengths.values()), lengths
    slow, middle, fast = (min(heard) for heard in lengths.values())
    assert slow > 1.2 * middle
    assert middle > 1.2 * fast


def test_each_language_has_its_own_voice(voice: Conversation, tmp_path: Path) -> None:
    welsh, _ = voice.ask("Mae pobl yn hapus yma.", tmp_path, language="cy")
    english, _ = voice.ask("Mae pobl yn hapus yma.", tmp_path, language="en-GB")
    assert length_ms(welsh) != length_ms(english)


def test_a_language_without_a_voice_is_told_and_the_next_text_is_said(
    voice: Conversation, tmp_path: Path
) -> None:
    (failed,) = voice.ask(SENTENCE, tmp_path, language="xx")
    assert (failed["event"], failed["error"]) == ("failed", "no voice for xx")
    assert voice.ask(SENTENCE, tmp_path)[-1]["event"] == "done"


def test_a_folder_that_is_gone_is_told_and_the_next_text_is_said(voice: Conversation, tmp_path: Path) -> None:
    (failed,) = voice.ask(SENTENCE, tmp_path / "gone")
    assert failed["event"] == "failed"
    assert voice.ask(SENTENCE, tmp_path)[-1]["event"] == "done"


@pytest.mark.parametrize("line", [b"garbage", b"[1]", b'{"id": 1}', b"\xff\xfe", b""])
def test_a_line_that_is_no_request_does_not_kill_it(voice: Conversation, tmp_path: Path, line: bytes) -> None:
    voice.say(line)
    assert voice.hear()["event"] == "refused"
    last = voice.ask(SENTENCE, tmp_path)[-1]
    assert last["event"] == "done", last


def test_it_ends_when_its_parent_is_gone(voice: Conversation) -> None:
    assert voice.end_input() == 0


def test_a_computer_without_an_engine_is_told_at_once() -> None:
    with Conversation(NO_ENGINE) as voice:
        message = voice.hear()
        assert message["event"] == "fatal"
        assert message["error"]
        assert voice.process.wait(10) == EXIT_NO_VOICE


@pytest.mark.skipif(sys.platform != "linux", reason="the extra is for Linux")
def test_the_optional_extra_speaks_where_the_system_has_no_engine(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    with Conversation(ONLY_BUNDLED_ENGINE) as voice:
        assert voice.hear()["event"] == "ready"
        sentence, _ = voice.ask(SENTENCE, tmp_path)
        loaded = Path(f"/proc/{voice.process.pid}/maps").read_text(encoding="utf-8")
    assert loudness(sentence) > 500
    assert {Path(line.split()[-1]).parent.name for line in loaded.splitlines() if "espeak-ng.so" in line} == {
        "espeakng_loader"
    }


BRITISH = EngineVoice("gb", "British", ("en-gb",))
CARIBBEAN = EngineVoice("029", "Caribbean", ("en-029",))
WELSH = EngineVoice("cy", "Welsh", ("cy",))
ENGLISH = EngineVoice("en", "English", ("en",))


@pytest.mark.parametrize(
    ("voices", "language", "chosen"),
    [
        ((CARIBBEAN, BRITISH), "en-GB", "gb"),
        ((CARIBBEAN, BRITISH), "en_gb", "gb"),
        ((CARIBBEAN, ENGLISH), "en-GB", "en"),
        ((CARIBBEAN, BRITISH), "en-AU", "gb"),
        ((CARIBBEAN,), "en-AU", "029"),
        ((BRITISH, WELSH), "cy-GB", "cy"),
        ((BRITISH, WELSH), "ur", None),
        ((), "en-GB", None),
    ],
)
def test_the_nearest_voice_is_chosen_and_never_one_of_another_language(
    voices: tuple[EngineVoice, ...], language: str, chosen: str | None
) -> None:
    assert choose_voice(voices, "gb", language) == chosen

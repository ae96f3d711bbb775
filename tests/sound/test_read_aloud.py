# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is said aloud, as it really comes out of the loudspeaker."""

from __future__ import annotations

import stat
import statistics
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import DamagedFile, NoVoice
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.proposal import SayRight
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.sound.rendered_text import RenderedText, TextKey
from coprod_desktop.sound.voice_client import VoiceClient
from coprod_desktop.sound.wav import Pcm
from tests.sound.measure import all_heard, likeness, silence_s
from tests.sound.pages import LINES, LONG, PAGE, WAIT_MS, listen, wav, without_words
from tests.sound_server import RATE_HZ, Ear, rms, tone

pytestmark = pytest.mark.sound


@pytest.fixture
def rendered(read_aloud: ReadAloud, qtbot: QtBot) -> Callable[..., RenderedText]:
    """Gives the sound that the voice made of a text; it never makes the very same twice."""
    client = read_aloud.findChild(VoiceClient)
    assert isinstance(client, VoiceClient)

    def render(text: str, rate_wpm: int = 190) -> RenderedText:
        rendered = client.render(TextKey("en-GB", rate_wpm, text))
        qtbot.waitUntil(lambda: rendered.is_whole, timeout=WAIT_MS)
        return rendered

    return render


def test_a_page_is_really_heard_from_its_first_word_to_its_last(
    read_aloud: ReadAloud, ear: Ear, qtbot: QtBot, rendered: Callable[..., RenderedText], tmp_path: Path
) -> None:
    told = listen(read_aloud)
    qtbot.waitUntil(lambda: ear.quiet_for(0.3), timeout=WAIT_MS)
    began = ear.now
    assert rms(ear.heard(began - RATE_HZ // 5)) == 0
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak(PAGE)
    ended = ear.now
    heard = all_heard(ear, began)
    sentences = [sentence for line in LINES for sentence in rendered(line).sentences]
    found = [likeness(heard, sentence.sound) for sentence in sentences]
    assert len(found) == 3
    assert min(alike for alike, _ in found) > 0.98
    places = [place for _, place in found]
    assert places == sorted(places)
    assert rms(ear.heard(ended + RATE_HZ // 10)) == 0
    # Loud and soft by turns, as speech is and as a hum is not.
    quarters = [
        rms(block) for block in np.array_split(ear.heard(began, ended), (ended - began) * 4 // RATE_HZ)
    ]
    assert max(quarters) > 2_000
    assert statistics.pstdev(quarters) > 0.3 * statistics.mean(quarters)
    assert without_words(told) == [("piece", "line-0"), ("piece", "line-1"), ("finished",)]
    marks = [entry[1:] for entry in told if entry[0] == "word"]
    words = [LINES[int(part[-1])][start : start + length] for part, start, length in marks]
    assert words == " ".join(LINES).replace(".", "").replace("?", "").split()
    # What was said lies nowhere.
    assert stat.S_IMODE((tmp_path / "voice").stat().st_mode) == 0o700
    assert not list((tmp_path / "voice").iterdir())


def test_each_word_is_marked_when_it_is_heard(
    read_aloud: ReadAloud, ear: Ear, qtbot: QtBot, rendered: Callable[..., RenderedText]
) -> None:
    marked: list[tuple[str, int]] = []
    read_aloud.word_started.connect(
        lambda part, start, length: marked.append((LONG.text[start : start + length], ear.now))
    )
    qtbot.waitUntil(lambda: ear.quiet_for(0.3), timeout=WAIT_MS)
    began = ear.now
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([LONG])
    assert [word for word, _ in marked] == LONG.text.rstrip(".").split()
    (sentence,) = rendered(LONG.text).sentences
    alike, place_s = likeness(all_heard(ear, began), sentence.sound)
    assert alike > 0.98
    late_ms = [
        ((moment - began) / RATE_HZ - place_s) * 1000 - word.at_ms
        for (_, moment), word in zip(marked, sentence.words, strict=True)
    ]
    assert abs(statistics.median(late_ms)) < 100, late_ms
    assert max(map(abs, late_ms)) < 300, late_ms


def test_it_is_silent_within_a_tenth_of_a_second_after_stop(
    read_aloud: ReadAloud, ear: Ear, qtbot: QtBot
) -> None:
    told = listen(read_aloud)
    silences = []
    was_speaking = []
    for _ in range(3):
        told.clear()
        read_aloud.speak([LONG])
        qtbot.waitUntil(lambda: len(told) > 5, timeout=WAIT_MS)
        was_speaking.append(read_aloud.is_speaking)
        silences.append(silence_s(ear, read_aloud.stop))
        was_speaking.append(read_aloud.is_speaking)
        assert told[-1] == ("stopped",)
    assert statistics.median(silences) < 0.1
    assert was_speaking == [True, False] * 3


def test_what_is_said_next_stops_what_was_said_before(read_aloud: ReadAloud, qtbot: QtBot) -> None:
    told = listen(read_aloud)
    read_aloud.speak([LONG])
    qtbot.waitUntil(lambda: len(told) > 2, timeout=WAIT_MS)
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("other", "Yes.")])
    assert without_words(told) == [("piece", "line-0"), ("stopped",), ("piece", "other"), ("finished",)]


def test_who_is_told_of_a_piece_may_stop_it(read_aloud: ReadAloud, qtbot: QtBot) -> None:
    told = listen(read_aloud)
    read_aloud.piece_started.connect(read_aloud.stop)
    with qtbot.waitSignal(read_aloud.stopped, timeout=WAIT_MS):
        read_aloud.speak(PAGE)
    assert told == [("piece", "line-0"), ("stopped",)]
    assert not read_aloud.is_speaking


def test_nothing_to_say_and_marks_without_words_end_at_once(read_aloud: ReadAloud, qtbot: QtBot) -> None:
    told = listen(read_aloud)
    read_aloud.speak([])
    assert told == [("finished",)]
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("a", "..."), Spoken("b", "Yes."), Spoken("c", " ")])
    assert without_words(told[1:]) == [("piece", "b"), ("finished",)]


def test_slower_takes_longer(rendered: Callable[..., RenderedText]) -> None:
    lengths = [rendered(LONG.text, rate_wpm).sentences[0].sound.length_ms for rate_wpm in (110, 150, 190)]
    assert lengths[0] > 1.2 * lengths[1]
    assert lengths[1] > 1.2 * lengths[2]


def test_the_speed_and_language_that_were_set_are_spoken(
    read_aloud: ReadAloud, ear: Ear, qtbot: QtBot, rendered: Callable[..., RenderedText]
) -> None:
    read_aloud.set_voice("en-GB", 150)
    began = ear.now
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("a", LINES[0])])
    assert likeness(all_heard(ear, began), rendered(LINES[0], 150).sentences[0].sound)[0] > 0.98
    told = listen(read_aloud)
    read_aloud.set_voice("xx", 150)
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak(PAGE)
    assert told == [("failed", NoVoice), ("finished",)]


def test_a_person_is_heard_in_place_of_the_voice(read_aloud: ReadAloud, ear: Ear, qtbot: QtBot) -> None:
    told = listen(read_aloud)
    name = MediaName("media/a.wav")
    began = ear.now
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("a", LINES[0], name)], {name: wav(tone(0.5), RATE_HZ)}.__getitem__)
    assert told == [("piece", "a"), ("finished",)]
    assert likeness(all_heard(ear, began), Pcm(tone(0.5).tobytes(), RATE_HZ))[0] > 0.98


def test_a_recording_that_is_hurt_is_told_and_the_voice_says_the_words(
    read_aloud: ReadAloud, qtbot: QtBot
) -> None:
    told = listen(read_aloud)
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("a", "Yes.", MediaName("media/a.wav"))], lambda name: b"RIFF no sound")
    assert told == [("failed", DamagedFile), ("piece", "a"), ("word", "a", 0, 3), ("finished",)]


def test_a_word_of_the_list_is_said_in_other_letters_and_marked_as_it_stands(
    read_aloud: ReadAloud, ear: Ear, qtbot: QtBot, rendered: Callable[..., RenderedText]
) -> None:
    shown = "The A12 stops here."
    told = listen(read_aloud)
    read_aloud.set_voice("en-GB", 190)
    read_aloud.say_right((SayRight("A12", "big road"),))
    began = ear.now
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak((Spoken("line-0", shown),))
    heard = all_heard(ear, began)
    alike, _ = likeness(heard, rendered("The big road stops here.").sentences[0].sound)
    assert alike > 0.98
    marked = [shown[entry[2] : entry[2] + entry[3]] for entry in told if entry[0] == "word"]
    assert list(dict.fromkeys(marked)) == ["The", "A12", "stops", "here"]

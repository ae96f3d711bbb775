# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A voice that is not there, hangs or dies: the window goes on, and so does what can be heard."""

from __future__ import annotations

import sys
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import NoVoice
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.sound import voice_client
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.sound.rendered_text import RenderedText, TextKey
from coprod_desktop.sound.voice_client import VoiceClient
from tests.sound.conftest import VOICE, silence_voice
from tests.sound.pages import LINES, LONG, PAGE, WAIT_MS, listen, wav, without_words
from tests.sound_server import RATE_HZ, Ear, tone
from tests.speech.conversation import MODULE, NO_ENGINE

pytestmark = pytest.mark.sound


def test_what_was_prepared_is_heard_even_when_the_voice_hangs(read_aloud: ReadAloud, qtbot: QtBot) -> None:
    client = read_aloud.findChild(VoiceClient)
    assert isinstance(client, VoiceClient)
    whole: list[RenderedText] = []
    client.grew.connect(lambda text: whole.append(text) if text.is_whole else None)
    read_aloud.prefetch(PAGE)
    qtbot.waitUntil(lambda: len(whole) == len(PAGE), timeout=WAIT_MS)
    silence_voice(read_aloud)
    told = listen(read_aloud)
    read_aloud.speak(PAGE)
    qtbot.waitUntil(lambda: ("piece", "line-1") in told, timeout=4_000)


def test_what_is_wanted_now_goes_before_what_is_made_ahead(qtbot: QtBot, tmp_path: Path) -> None:
    client = VoiceClient(VOICE, tmp_path / "voice")
    order: list[RenderedText] = []
    client.grew.connect(lambda text: order.append(text) if text.is_whole else None)
    ahead = [TextKey("en-GB", 150, f"This is page {number}.") for number in range(20)]
    client.render_ahead(ahead)
    wanted = client.render(ahead[-1])
    qtbot.waitUntil(lambda: len(order) == len(ahead), timeout=WAIT_MS)
    assert order[0] is wanted
    client.close()


def test_a_voice_that_is_killed_while_it_speaks_comes_back(read_aloud: ReadAloud, qtbot: QtBot) -> None:
    told = listen(read_aloud)
    read_aloud.speak([LONG])
    qtbot.waitUntil(lambda: len(told) > 2, timeout=WAIT_MS)
    silence_voice(read_aloud, kill=True)
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("after", "This is said by a new voice.")])
    assert ("piece", "after") in told
    assert not any(entry[0] == "failed" for entry in told)


def test_a_voice_that_hangs_is_replaced_and_the_sentence_is_said(
    sound_server: object, qtbot: QtBot, tmp_path: Path
) -> None:
    read_aloud = ReadAloud(VOICE, tmp_path / "voice", answer_deadline_ms=400)
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("a", "Yes.")])
    silence_voice(read_aloud)
    told = listen(read_aloud)
    beats = [time.monotonic()]
    heart = QTimer(interval=10)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("b", "No.")])
    assert without_words(told) == [("piece", "b"), ("finished",)]
    # The window went on all the while.
    assert max(after - before for before, after in pairwise(beats)) < 0.3
    heart.stop()
    read_aloud.close()


FRAGILE = (
    sys.executable,
    "-c",
    """
import json, sys
print(json.dumps({"event": "ready", "voices": []}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    if "deadly" in request["text"]:
        sys.exit("died of it")
    print(json.dumps({"event": "done", "id": request["id"]}), flush=True)
""",
)


def test_a_text_that_kills_the_voice_twice_is_left_out_and_the_next_is_made(
    qtbot: QtBot, tmp_path: Path
) -> None:
    client = VoiceClient(FRAGILE, tmp_path / "voice")
    deadly = client.render(TextKey("en-GB", 150, "deadly"))
    good = client.render(TextKey("en-GB", 150, "good"))
    qtbot.waitUntil(lambda: deadly.is_whole and good.is_whole, timeout=WAIT_MS)
    client.close()
    assert isinstance(deadly.problem, NoVoice)
    assert "died of it" in deadly.problem.detail
    assert good.problem is None


def test_a_voice_that_failed_too_often_is_tried_again_later(
    sound_server: object, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice_client, "GIVE_UP_FOR_S", 0.5)
    program = tmp_path / "voice.py"
    program.write_text("raise SystemExit('not yet')", encoding="utf-8")
    read_aloud = ReadAloud((sys.executable, str(program)), tmp_path / "voice")
    told = listen(read_aloud)
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("a", "Yes.")])
    gave_up_at = time.monotonic()
    program.write_text(f"import runpy\nrunpy.run_module({MODULE!r}, run_name='__main__')", encoding="utf-8")
    qtbot.waitUntil(lambda: time.monotonic() > gave_up_at + 0.6, timeout=WAIT_MS)
    with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
        read_aloud.speak([Spoken("a", "Yes.")])
    assert without_words(told) == [("failed", NoVoice), ("finished",), ("piece", "a"), ("finished",)]
    read_aloud.close()


BROKEN = (sys.executable, "-c", "import sys; sys.exit('broken')")
MUTE = (sys.executable, "-c", "import time; time.sleep(60)")


@pytest.mark.parametrize(
    "argv", [NO_ENGINE, BROKEN, ("/no/such/program",)], ids=["none", "broken", "missing"]
)
def test_without_a_voice_recordings_are_heard_and_the_lack_is_told_once(
    sound_server: object, ear: Ear, qtbot: QtBot, tmp_path: Path, argv: tuple[str, ...]
) -> None:
    read_aloud = ReadAloud(argv, tmp_path / "voice")
    told = listen(read_aloud)
    recordings = {MediaName("media/a.wav"): wav(tone(0.4, 16_000), 16_000)}
    page = [
        Spoken("line-0", LINES[0]),
        Spoken("line-1", LINES[1], MediaName("media/a.wav")),
        Spoken("line-2", LINES[0]),
    ]
    for _ in range(2):
        told.clear()
        qtbot.waitUntil(lambda: ear.quiet_for(0.2), timeout=WAIT_MS)
        began = ear.now
        with qtbot.waitSignal(read_aloud.finished, timeout=WAIT_MS):
            read_aloud.speak(page, recordings.__getitem__)
        assert told == [("failed", NoVoice), ("piece", "line-1"), ("finished",)]
        qtbot.waitUntil(lambda: ear.quiet_for(0.2), timeout=WAIT_MS)
        heard = ear.heard(began)
        assert 0.35 < np.count_nonzero(np.abs(heard) > 500) / RATE_HZ / 0.96 < 0.45
    read_aloud.close()


def test_a_folder_that_cannot_be_made_means_no_voice(
    sound_server: object, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    read_aloud = ReadAloud(VOICE, tmp_path / "file" / "voice")
    told = listen(read_aloud)
    read_aloud.speak(PAGE)
    assert told == [("failed", NoVoice), ("finished",)]
    read_aloud.close()


def test_closing_ends_the_voice_even_one_that_hangs(qtbot: QtBot, tmp_path: Path) -> None:
    for argv in (VOICE, MUTE):
        read_aloud = ReadAloud(argv, tmp_path / "voice")
        read_aloud.warm_up()
        told = listen(read_aloud)
        read_aloud.speak(PAGE)
        read_aloud.close()
        assert told == []
        assert not read_aloud.is_speaking

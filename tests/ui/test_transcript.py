# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The words of a recording: looked for with a real model, typed, agreed to, used and not the voice."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.acts import KeptClip, Transcribed
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.items import ItemKind, items_at
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.transcript_client import TranscriptClient
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.ui.windows.transcript_scene import MODEL, TranscriptScene
from tests.builders import proposal
from tests.moved_clock import MovedClock
from tests.screens_own_way import STEP, strip
from tests.speech.tiny_model import make_model, say
from tests.ui.own_way_room import Room
from tests.ui.visit import KEY, Visit

pytest.importorskip("sherpa_onnx", reason="the extra transcribe is not here")
TRANSCRIPT = (sys.executable, "-m", "coprod_desktop.speech.transcript_process")
HANGS = (sys.executable, "-c", "import time; time.sleep(60)")
DIES = (sys.executable, "-c", "import os; os.abort()")
LIMIT_MS = 30_000
SOUND = say("yes", "no", "yes")
CLOCK = MovedClock(date(2026, 11, 23))
RIGHT, WRONG = "That is right", "That is not right"
USE, BOTH = "Only my words", "My voice and words"
Visits = Callable[..., Visit]


def keep_clip(answering: Answering, step_id: StepId = STEP) -> KeptClip:
    """Keep a recording in which somebody says yes, no, yes."""
    writer = answering.store.new_clip(answering.contribution.contribution_id, step_id)
    writer.append(SOUND)
    writer.finish()
    clip = KeptClip(step_id, writer.clip_id, len(SOUND) * 500 // CLIP_RATE_HZ)
    answering.keep_clip(clip)
    return clip


class WordsRoom(Room):
    """A room in which the words of one recording can be opened."""

    def __init__(self, folder: Path) -> None:
        """Keep a recording."""
        super().__init__(folder)
        self.clip = self.first_clip = keep_clip(self.answering)
        self.player = Player(self.window)

    def open_words(self, model: str = "", argv: tuple[str, ...] = TRANSCRIPT) -> None:
        """Open the words of the recording."""
        client = TranscriptClient(argv, parent=self.window)
        at = strip("My words")
        words = TranscriptScene(self.window, at, self.answering, self.clip, self.player, client, model, CLOCK)
        self.open(words)

    @property
    def transcript(self) -> Transcribed | None:
        """What is kept of the words."""
        return self.said.transcript(self.clip.clip_id)

    def leaving(self) -> set[ItemKind]:
        """What could leave this computer."""
        return {item.kind for item in items_at(STEP, self.said) if item.can_be_sent}

    def type_words(self, text: str) -> None:
        """Write with a real keyboard, over what stands there."""
        field = self.window.findChild(QPlainTextEdit)
        assert field is not None
        field.selectAll()
        QTest.keyClicks(field, text)
        self.settle()


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[WordsRoom]:
    """One recording."""
    opened = WordsRoom(tmp_path / "data")
    yield opened
    sound = opened.answering.store.clip(opened.first_clip.clip_id)
    opened.close()
    assert sound == SOUND, "the sound is never touched"


@pytest.fixture
def model(tmp_path: Path) -> str:
    """A folder with a model."""
    return str(make_model(tmp_path / "model"))


def found(room: WordsRoom, model: str, qtbot: QtBot) -> None:
    """Open the words, and wait until the model has found them."""
    room.open_words(model)
    assert room.name == "transcript-looking"
    qtbot.waitUntil(lambda: room.name == "transcript", timeout=LIMIT_MS)


def picked(room: WordsRoom) -> list[str]:
    """What is ticked on the screen."""
    assert room.window.shown is not None
    return [button.words for button in room.window.shown.body.buttons if button.picked]


def test_words_are_found_and_count_only_when_right(room: WordsRoom, model: str, qtbot: QtBot) -> None:
    found(room, model, qtbot)
    assert "Is this what you said? yes no yes." in room.words()
    assert room.transcript == Transcribed(STEP, room.clip.clip_id, "yes no yes", agreed=False)
    assert room.leaving() == {ItemKind.CLIP}
    room.press(RIGHT)
    assert room.transcript == Transcribed(STEP, room.clip.clip_id, "yes no yes", True, CLOCK.today())
    assert room.leaving() == {ItemKind.CLIP, ItemKind.WORDS}


def test_my_words_and_not_my_voice_once_agreed_and_back(room: WordsRoom, model: str, qtbot: QtBot) -> None:
    found(room, model, qtbot)
    room.press(RIGHT, "Next")
    assert (room.name, picked(room)) == ("transcript-use", []), "nothing is picked before"
    assert "You have not picked yet." in room.words()
    room.press(USE)
    assert picked(room) == [USE]
    assert room.leaving() == {ItemKind.WORDS}
    room.press(BOTH)
    assert picked(room) == [BOTH]
    assert room.leaving() == {ItemKind.CLIP, ItemKind.WORDS}
    room.press("Next")
    assert room.name == "own-way"


@pytest.mark.parametrize("choice", [USE, BOTH])
def test_who_comes_back_finds_what_they_picked_and_can_pick_the_other(room: WordsRoom, choice: str) -> None:
    room.answering.transcribe(room.clip, "Yes please.", agreed=True)
    room.open_words()
    room.press("Next", choice, "Next")
    room.open_words()
    room.press("Next")
    assert picked(room) == [choice]
    other = BOTH if choice == USE else USE
    room.press(other)
    assert picked(room) == [other]


def test_other_words_take_back_what_was_agreed(room: WordsRoom, model: str, qtbot: QtBot) -> None:
    found(room, model, qtbot)
    room.press(RIGHT, "Next")
    room.press(USE)
    room.press("Back", "Change")
    room.type_words("Yes. No. Yes.")
    room.press("Next")
    assert room.transcript == Transcribed(STEP, room.clip.clip_id, "Yes. No. Yes.", agreed=False)
    assert room.leaving() == {ItemKind.CLIP}
    assert "Skip" in room.words()


def test_words_that_are_not_right_can_be_changed(room: WordsRoom, model: str, qtbot: QtBot) -> None:
    found(room, model, qtbot)
    room.press(WRONG)
    assert room.leaving() == {ItemKind.CLIP}
    room.press("Next")
    assert room.name == "transcript-typing"


def test_without_a_model_words_can_be_typed_and_taken_away(room: WordsRoom) -> None:
    room.open_words()
    assert room.name == "transcript-none"
    assert "Let the app look" not in room.words()
    room.press("Type the words")
    room.type_words("Yes please.")
    room.press("Next", RIGHT)
    assert room.transcript == Transcribed(STEP, room.clip.clip_id, "Yes please.", True, CLOCK.today())
    room.press("Change")
    room.type_words(" ")
    room.press("Back")
    assert room.name == "transcript-none"
    assert room.transcript is None


def test_who_comes_back_finds_the_words_that_they_agreed_to(room: WordsRoom, model: str) -> None:
    room.answering.transcribe(room.clip, "Yes please.", agreed=True)
    room.open_words(model)
    assert room.name == "transcript"
    assert "Next" in room.words()


def test_looking_can_be_stopped_and_the_words_be_typed(room: WordsRoom, model: str) -> None:
    room.open_words(model, HANGS)
    room.press("Stop")
    assert room.name == "transcript-none"
    room.press("Back")
    assert room.name == "own-way"


def test_who_goes_away_while_words_are_looked_for_stops_it(room: WordsRoom, model: str) -> None:
    room.open_words(model, HANGS)
    room.window.put_all_away()
    assert room.transcript is None


def test_a_model_that_dies_is_told_in_plain_words_and_it_can_be_tried_again(
    room: WordsRoom, model: str, qtbot: QtBot
) -> None:
    room.open_words(model, DIES)
    qtbot.waitUntil(lambda: room.name == "problem", timeout=LIMIT_MS)
    assert "The app cannot find the words. Your recording is safe." in room.words()
    room.press("Carry on")
    assert room.name == "transcript-none"
    room.press("Let the app look")
    qtbot.waitUntil(lambda: room.name == "problem", timeout=LIMIT_MS)


def test_a_recording_without_a_word_in_it(room: WordsRoom, model: str, qtbot: QtBot) -> None:
    writer = room.answering.store.new_clip(room.answering.contribution.contribution_id, STEP)
    writer.append(say("", ""))
    writer.finish()
    room.clip = KeptClip(STEP, writer.clip_id, 1_500)
    room.answering.keep_clip(room.clip)
    room.open_words(model)
    qtbot.waitUntil(lambda: room.name == "transcript-none", timeout=LIMIT_MS)
    assert "The app found no words." in room.words()
    assert room.transcript is None


def test_the_words_are_said_as_they_stand_there(room: WordsRoom, qtbot: QtBot) -> None:
    room.answering.transcribe(room.clip, "Yes please.", agreed=False)
    room.window.private.begin_visit(alone=False)
    room.listen()
    room.open_words()
    room.press("Hear the words")
    assert room.name == "headphones", "others may hear it"
    room.press("I have headphones on")
    qtbot.waitUntil(lambda: "Yes please." in " ".join(room.heard()), timeout=LIMIT_MS)


# The whole window ------------------------------------------------------------------------------------------


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """What the system's own dialog gives next."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))


def test_a_supporter_adds_a_model_and_a_person_finds_their_words(
    visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    plan = proposal()
    visit = visits(tmp_path / "data", plan)
    visit.arrive("Maya")
    visit.press("Plan: New bus stops")
    visit.close()
    device = open_device_store(visit.at.data, KEY)
    store = device.open_person(device.people()[0].person_id)
    keep_clip(Answering(store, plan), StepId("first"))
    store.close()
    device.close()
    visit = visits(tmp_path / "data", plan)
    visit.press("Supporter", "This computer", "Words from voice")
    assert "Words from voice. Not set." in visit.words()
    choose_folder(monkeypatch, make_model(tmp_path / "model"))
    visit.press("Choose a folder")
    assert "The app can look for words in recordings." in visit.words()
    visit.press("Back", "Back", "Back", "Maya", "This is me", "Carry on", "Next", "Next", "Start", "Next")
    visit.press("Say it my way", "My voice", "My words")
    qtbot.waitUntil(lambda: visit.name == "transcript", timeout=LIMIT_MS)
    assert "yes no yes" in visit.words()


def test_a_folder_that_is_no_model_is_told_and_not_kept(
    visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = visits(tmp_path / "data", proposal())
    visit.arrive("Maya")
    visit.press("Finish for today")
    good = make_model(tmp_path / "model")
    wrong = make_model(tmp_path / "wrong")
    (wrong / "tokens.txt").unlink()
    visit.press("Supporter", "This computer", "Words from voice")
    choose_folder(monkeypatch, good)
    visit.press("Choose a folder")
    choose_folder(monkeypatch, wrong)
    visit.press("Choose a folder")
    assert "The file tokens.txt is missing in the folder." in visit.words()
    assert visit.device.setting(MODEL) == str(good)
    visit.press("Take it away")
    assert visit.device.setting(MODEL) == ""
    assert "Not set." in visit.words()

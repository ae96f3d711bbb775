# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that somebody said goes home with them: also what they kept back, as words, pictures, sound."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import SaidConsent
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.items import Item
from coprod_desktop.domain.proposal import Step
from coprod_desktop.domain.said import Said
from coprod_desktop.files.home_page import HomePicture
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.keep_files import keep_new
from coprod_desktop.journey.person.take_home import (
    HomeWords,
    new_folder,
    read_plan,
    take_away_again,
    write_plan,
)
from tests.files.makers import film
from tests.journey.person.test_give_answers import FIRST, PAGE, TELL, clip, step

PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def question(asked: Step) -> str:
    return f"Asked {asked.step_id}"


def answer(_asked: Step, said: Said, item: Item) -> str:
    return said.text if item.kind == "text" else f"Said by {item.kind}"


def pictures(_asked: Step, _said: Said, item: Item) -> tuple[HomePicture, ...]:
    return (HomePicture(PICTURE, "Seats"),) if item.kind == "pick" else ()


WORDS = HomeWords(question, answer, pictures, "This is what I said.", "Hear it", "Watch it", "I said yes")


def a_drawing() -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(kept, "PNG")
    return kept.getvalue()


@pytest.fixture
def spoke(answering: Answering) -> Answering:
    """Somebody who picked, wrote, spoke, drew, made a film and said yes."""
    answering.pick(step(answering, FIRST), "seats")
    answering.write(PAGE, "Between us")
    answering.turn_kept_back(PAGE)
    answering.keep_clip(clip(answering, TELL))
    keep_new(answering, TELL, FileKind.DRAWING, a_drawing())
    keep_new(answering, TELL, FileKind.FILM, film(0.4, 5))
    answering.say_consent(SaidConsent(clip(answering, TELL).clip_id, 100))
    return answering


def test_everything_is_on_the_page_also_what_was_kept_back(spoke: Answering, tmp_path: Path) -> None:
    page = write_plan(read_plan(spoke, WORDS), new_folder(tmp_path), 1)
    text = page.read_text(encoding="utf-8")
    for words in ("Between us", "Said by pick", "Said by clip", "Said by file", "Asked tell", "I said yes"):
        assert words in text
    kinds = sorted(path.suffix for path in page.parent.rglob("*") if path.is_file())
    assert kinds == [".avi", ".html", ".jpg", ".png", ".svg", ".wav", ".wav"]
    assert text.count(">Watch it</a>") == 1
    (made,) = page.parent.rglob("*.avi")
    assert f'href="pictures/{made.name}"' in text


def test_a_folder_that_is_there_is_never_written_into(spoke: Answering, tmp_path: Path) -> None:
    first = new_folder(tmp_path)
    write_plan(read_plan(spoke, WORDS), first, 1)
    assert new_folder(tmp_path) != first
    assert first.name == "what-I-said-1"


def test_a_recording_that_is_gone_takes_nothing_home(spoke: Answering) -> None:
    spoke.store.drop_clip(spoke.said(TELL).clips[0].clip_id)
    with pytest.raises(StoreDamaged):
        read_plan(spoke, WORDS)


def test_what_was_stopped_is_taken_away_again(spoke: Answering, tmp_path: Path) -> None:
    folder = new_folder(tmp_path)
    take_away_again(folder)
    write_plan(read_plan(spoke, WORDS), folder, 1)
    take_away_again(folder)
    assert not folder.exists()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A translation fits the sentences of the app, is compiled, and says who has checked it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coprod_desktop.domain.preferences import LANGUAGES
from tests.catalogue import compiled, compiled_place, gathered, sentences, translated, translations

EACH = pytest.mark.parametrize("translation", translations(), ids=lambda path: path.stem)
PLACE = re.compile(r"\{\w+\}")


def pairs(translation: Path) -> list[tuple[str, str]]:
    """Each sentence that is translated, with its translation."""
    found = [(message.id, message.string) for message in translated(translation)]
    return [
        (sentence, said)
        for sentence, said in found
        if isinstance(sentence, str) and isinstance(said, str) and sentence and said
    ]


def test_every_language_of_the_app_but_english_has_a_translation() -> None:
    assert {path.stem for path in translations()} == {tag for tag in LANGUAGES if not tag.startswith("en")}


@EACH
def test_the_app_reads_what_the_translators_wrote(translation: Path) -> None:
    assert compiled_place(translation).read_bytes() == compiled(translation), "run: python -m tests.catalogue"


@EACH
def test_names_and_numbers_keep_their_places(translation: Path) -> None:
    lost = [
        (sentence, said)
        for sentence, said in pairs(translation)
        if sorted(PLACE.findall(sentence)) != sorted(PLACE.findall(said))
    ]
    assert lost == []


@EACH
def test_every_translated_sentence_is_still_in_the_app(translation: Path) -> None:
    known = set(sentences(gathered()))
    assert [sentence for sentence, _said in pairs(translation) if sentence not in known] == []


@EACH
def test_it_says_that_nobody_has_checked_it(translation: Path) -> None:
    assert "Not checked by Welsh speakers yet" in translation.read_text("utf-8").split("msgid", 1)[0]

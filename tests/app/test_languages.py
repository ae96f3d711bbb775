# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens in a person's language, and the voice in the language of each sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from coprod_desktop import words
from coprod_desktop.app.places import translations_folder
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.frame_presenter import back
from coprod_desktop.ui.windows.tongues import Tongues
from coprod_desktop.words import _, language_of, several, use_language
from tests.builders import proposal


@pytest.fixture(autouse=True)
def english_after() -> Iterator[None]:
    words.find_catalogues(translations_folder())
    yield
    use_language(words.ENGLISH)


def test_words_come_in_the_language_that_was_chosen() -> None:
    assert use_language("cy")
    assert back().words == "Yn ôl"
    assert use_language(words.ENGLISH)
    assert back().words == "Back"


def test_a_language_that_is_not_there_leaves_the_words_english() -> None:
    assert not use_language("fr")
    assert (words.language_now(), back().words) == (words.ENGLISH, "Back")


def test_a_sentence_that_nobody_translated_is_shown_and_said_in_english() -> None:
    use_language("cy")
    shown = _("{name} forgot what opens the lock.").format(name="Maya")
    assert language_of(shown) == words.ENGLISH
    assert language_of(several("{count} is here", "{count} are here", 2)) == words.ENGLISH
    assert language_of(_("Back")) == "cy"


def test_nothing_is_english_once_english_is_chosen_again() -> None:
    use_language("cy")
    shown = _("Remove for good")
    use_language(words.ENGLISH)
    use_language("cy")
    assert language_of(shown) == "cy"


def test_a_plan_is_said_in_its_own_language() -> None:
    plan = proposal()
    tongues = Tongues()
    tongues.know([plan])
    use_language("cy")
    said = tongues.told_apart(
        [
            Spoken("line:0", "The bus stop has no seats."),
            Spoken("pick:seats", "Seats."),
            Spoken("back:", _("Back")),
        ]
    )
    assert [piece.language for piece in said] == ["en-GB", "en-GB", ""]


def test_a_welsh_plan_is_said_in_welsh_on_english_screens() -> None:
    tongues = Tongues()
    tongues.know([replace(proposal(), language="cy")])
    said = tongues.told_apart([Spoken("line:0", "The bus stop has no seats."), Spoken("back:", "Back.")])
    assert [piece.language for piece in said] == ["cy", ""]


def test_a_piece_in_two_languages_is_said_in_two_voices_for_the_same_part() -> None:
    tongues = Tongues()
    tongues.know([proposal()])
    use_language("cy")
    said = tongues.told_apart([Spoken("card:one", f"{_('Plans')}. The bus stop has no seats.")])
    assert [(piece.part, piece.text, piece.language) for piece in said] == [
        ("card:one", "Cynlluniau.", ""),
        ("card:one", "The bus stop has no seats.", "en-GB"),
    ]


def test_a_recorded_reading_and_one_language_stay_as_they_are() -> None:
    tongues = Tongues()
    tongues.know([proposal()])
    pieces = (Spoken("line:0", "The bus stop has no seats."), Spoken("back:", "Back."))
    assert tongues.told_apart(pieces) == pieces
    use_language("cy")
    recorded = Spoken("line:0", "The bus stop has no seats.", MediaName("media/line.wav"))
    assert tongues.told_apart([recorded]) == (recorded,)

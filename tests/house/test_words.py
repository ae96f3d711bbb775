# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Our own sentences pass our own rules of easy words, and translators have every one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from coprod_desktop.domain.easy_words import BUTTON_WORDS, HEADING_WORDS, MAX_WORDS, check_screen_text
from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.presenters import arrival_presenter, own_way_presenter, share_presenter
from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.presenters.screen_state import Cards, ScreenState, Tiles
from tests.builders import proposal
from tests.catalogue import PLACE, as_text, gathered, sentences
from tests.every_screen import every_screen

FOR_MAKERS = ("fault-report",)
"""What stands there is for those who make the app; people see it whole before it is saved."""
SCREENS = {name: state for name, state in every_screen().items() if name not in FOR_MAKERS}
SAID_ALONE = (
    arrival_presenter.greeting(),
    own_way_presenter.nothing_heard(),
    share_presenter.touch_first(),
)
"""Sentences that are said without a screen of their own."""
REASONS = {
    "This file is broken.": "broken is how it is, nobody did it",
    "Plans (*.coprod)": "the system's own dialog wants the brackets; people see the word",
    "How it looks and sounds": "the name of that room, the same everywhere",
    "I am worried or not safe": "says both, so that nobody has to decide which it is",
}
"""What may break a rule, each with its reason."""
A_PATH = re.compile(r"/\S.*")
"""Where things are on a computer is no sentence."""


def faults(text: str, most_words: int = MAX_WORDS) -> list[Finding]:
    """What must be mended; a sentence may say what is not so, and may have more than 10 words."""
    if text in REASONS:
        return []
    plain = A_PATH.sub("", text.replace(proposal().title, "{title}"))
    found = check_screen_text(plain, most_words)
    return [one for one in found if one.severity in (Severity.BLOCK, Severity.WARN) or one.rule == "ER12"]


def buttons_of(state: ScreenState) -> Iterator[Button]:
    """Every button of a screen."""
    yield from (*state.bar, *state.top)
    match state.body:
        case Tiles(tiles=tiles, row=row):
            yield from (*tiles, *row)
        case Cards(cards=cards):
            for card in cards:
                yield from card.buttons


def headings_of(state: ScreenState) -> Iterator[str]:
    """The title, and the heading if there is one."""
    yield state.strip.title
    yield getattr(state.body, "heading", "")
    if isinstance(state.body, Cards):
        yield from (card.heading for card in state.body.cards if not card.text_first)


def test_every_sentence_of_the_catalogue_is_easy() -> None:
    found = {sentence: faults(sentence) for sentence in sentences(gathered())}
    assert {sentence: why for sentence, why in found.items() if why} == {}


@pytest.mark.parametrize("name", SCREENS)
def test_every_sentence_of_a_screen_is_easy(name: str) -> None:
    said = [piece.text for piece in SCREENS[name].spoken_whole]
    assert [fault for text in said for fault in faults(text)] == []


@pytest.mark.parametrize("sentence", SAID_ALONE)
def test_what_is_said_alone_is_easy(sentence: str) -> None:
    assert faults(sentence) == []


@pytest.mark.parametrize("name", SCREENS)
def test_buttons_and_headings_have_few_words(name: str) -> None:
    found = [fault for button in buttons_of(SCREENS[name]) for fault in faults(button.words, BUTTON_WORDS)]
    found += [fault for heading in headings_of(SCREENS[name]) for fault in faults(heading, HEADING_WORDS)]
    assert found == []


def test_every_reason_is_needed() -> None:
    assert [words for words in REASONS if not check_screen_text(words, BUTTON_WORDS)] == []


def test_the_rules_can_fail() -> None:
    assert faults("We'll tell you.")
    assert faults("This is done by them.")
    assert faults(" ".join(["word"] * 16))
    assert faults("Press this to go on now", BUTTON_WORDS)
    assert not faults("I don't know", BUTTON_WORDS)


def test_the_catalogue_for_translators_is_fresh() -> None:
    assert PLACE.read_text(encoding="utf-8") == as_text(gathered()), "run: python -m tests.catalogue"


def test_a_new_sentence_makes_the_catalogue_stale() -> None:
    catalogue = gathered()
    catalogue.add("A sentence that is nowhere.")
    assert as_text(catalogue) != as_text(gathered())
    assert "A sentence that is nowhere." in sentences(catalogue)

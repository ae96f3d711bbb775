# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of easy words, each with a sentence that breaks it and one that does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.easy_text import sentences_of, words_of
from coprod_desktop.domain.easy_words import (
    BUTTON_WORDS,
    HEADING_WORDS,
    check_length,
    check_screen_text,
    check_sentence,
)
from coprod_desktop.domain.finding import Severity

BLOCK, WARN, INFO = Severity.BLOCK, Severity.WARN, Severity.INFO
SIXTEEN = "We all go to the bus stop in Mill Road on each day of the week now."
ELEVEN = "We all go to the bus stop in Mill Road today."

BROKEN = [
    ("ER01", BLOCK, SIXTEEN),
    ("ER01", INFO, ELEVEN),
    ("ER02", WARN, "We build a roof and a seat but no sign."),
    ("ER02", BLOCK, "We build a roof and a seat because you ask, if we can."),
    ("ER02", WARN, "We build it so that you sit, when you wait."),
    ("ER02", WARN, "We build a roof, a seat, a sign and a path."),
    ("ER03", WARN, "The shelter is built in spring."),
    ("ER03", WARN, "You are not asked."),
    ("ER03", WARN, "The plan was decided by the council."),
    ("ER08", BLOCK, "We want everybody on board."),
    ("ER08", BLOCK, "We roll out the plan in May."),
    ("ER09", BLOCK, "The NHS asks you."),
    ("ER09", BLOCK, "We have drinks, e.g. tea."),
    ("ER09", BLOCK, "Go to no. 5 in Mill Road."),
    ("ER11", BLOCK, "You can never say nothing."),
    ("ER11", INFO, "The bus does not stop here."),
    ("ER12", INFO, "We don't know the day."),
    ("ER12", INFO, "It's a bus stop."),
    ("ER13", WARN, "The bus could stop here."),
    ("ER13", BLOCK, "The bus would have come."),
    ("ER15", WARN, "We meet on the 7th of May."),
    ("ER15", WARN, "Read part IV."),
    ("ER15", WARN, "There are three seats."),
    ("ER16", WARN, "About 30% of people say so."),
    ("ER16", WARN, "About 30 per cent of people say so."),
    ("ER16", WARN, "12,500 people use the bus."),
    ("ER17", BLOCK, "We meet on 14/12/2026."),
    ("ER17", WARN, "We meet at 14:30."),
    ("ER17", WARN, "We meet at 09:30."),
    ("ER18", BLOCK, "Tea & coffee."),
    ("ER18", BLOCK, "Tea; coffee."),
    ("ER18", BLOCK, "Tea/coffee."),
    ("ER18", WARN, "Tea (or coffee)."),
    ("ER19", BLOCK, "DO NOT wait here."),
    ("ER20", BLOCK, "A bus\N{SOFT HYPHEN}stop."),
    ("ER31", WARN, "Come along!! You are welcome!"),
    ("ER31", WARN, "It is a fun day."),
    ("ER31", WARN, "She suffers from a cold."),
]

KEPT = [
    ("ER01", "You can sit down."),
    ("ER02", "And you can sit down."),
    ("ER02", "We have tea and coffee."),
    ("ER03", "The stop is closed."),
    ("ER03", "The sign is red."),
    ("ER03", "I am worried."),
    ("ER08", "You can walk on the board."),
    ("ER09", "I use the bus."),
    ("ER09", "The answer is no. We go home."),
    ("ER11", "You do not have to answer, and you can say nothing."),
    ("ER11", "I don't know"),
    ("ER11", "I don\N{RIGHT SINGLE QUOTATION MARK}t understand"),
    ("ER12", "I don't know"),
    ("ER13", "I would rather not say"),
    ("ER13", "You can sit down."),
    ("ER15", "There are 3 seats."),
    ("ER15", "I sit down."),
    ("ER16", "We meet in 2027."),
    ("ER16", "Ring 01632960123."),
    ("ER16", "It costs £1,500."),
    ("ER17", "We meet on Monday 14 December at 2 in the afternoon."),
    ("ER18", "We have tea."),
    ("ER19", "Do not wait here."),
    ("ER31", "Come along!"),
]


def rules(text: str, language: str = "en") -> dict[str, Severity]:
    return {finding.rule: finding.severity for finding in check_sentence(text, "here", language)}


@pytest.mark.parametrize(("rule", "severity", "text"), BROKEN)
def test_a_sentence_that_breaks_a_rule_is_found_with_its_weight(
    rule: str, severity: Severity, text: str
) -> None:
    assert rules(text).get(rule) is severity


@pytest.mark.parametrize(("rule", "text"), KEPT)
def test_a_sentence_that_keeps_a_rule_is_left_alone(rule: str, text: str) -> None:
    assert rule not in rules(text)


def test_every_finding_has_a_place_and_a_repair() -> None:
    found = [finding for _, _, text in BROKEN for finding in check_sentence(text, "step 3, line 1")]
    assert found
    assert all(finding.place == "step 3, line 1" and finding.repair and finding.message for finding in found)


def test_each_sentence_of_a_text_is_counted_by_itself() -> None:
    assert check_sentence("You can sit down. You can stand. You can go home. You can stay here.", "") == ()


def test_a_number_and_a_hyphenated_word_count_as_one() -> None:
    assert words_of("It takes 1,000 half-hours at 10:30.") == (
        "It",
        "takes",
        "1,000",
        "half-hours",
        "at",
        "10:30",
    )


def test_a_number_after_a_short_form_does_not_begin_a_sentence() -> None:
    assert sentences_of("Go to no. 5 now. Then stop.") == ("Go to no. 5 now.", "Then stop.")


def test_first_letters_that_are_explained_are_taken() -> None:
    assert check_sentence("The NHS asks you.", "", "en", frozenset({"NHS"})) == ()


def test_word_lists_are_for_english_only() -> None:
    welsh = "Mae'r arhosfan bws yn would and but because if is built."
    assert rules(welsh, "cy") == {"ER01": INFO}


def test_rules_of_form_hold_in_every_language() -> None:
    assert rules("Te & coffi.", "cy") == {"ER18": BLOCK}


def test_a_heading_has_at_most_8_words_and_a_button_4() -> None:
    assert check_length("One two three four", "", BUTTON_WORDS) == ()
    assert [finding.rule for finding in check_length("A b c d e", "", BUTTON_WORDS)] == ["ER01"]
    assert check_length("Leave it as it is", "", BUTTON_WORDS) == ()
    assert check_length("A b c d e f g h", "", HEADING_WORDS) == ()
    assert len(check_length("A b c d e f g h i", "", HEADING_WORDS)) == 1


def test_a_gap_in_a_sentence_of_the_app_counts_as_one_word() -> None:
    assert check_screen_text("Hello {name}") == ()
    assert check_screen_text("Page {page} of {pages}", BUTTON_WORDS) == ()
    assert [finding.rule for finding in check_screen_text("You can press this one now", BUTTON_WORDS)] == [
        "ER01"
    ]


@given(st.text())
def test_no_text_of_a_person_stops_the_checker(text: str) -> None:
    assert all(finding.repair for finding in check_sentence(text, "here"))

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Easy words in a whole proposal: the questions, the words for people, and what only people can say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.easy_proposal import check_proposal
from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.proposal import Choice, HardWord, Line, Page, PickOne, Proposal, Tell
from tests.builders import choices, drawn, facts, proposal


def found(made: Proposal, rule: str) -> list[Finding]:
    return [finding for finding in check_proposal(made, "proposal.toml") if finding.rule == rule]


def asking(text: str) -> Proposal:
    return proposal(steps=(Tell(StepId("ask"), text, drawn("said", "2 bubbles")),))


def saying(*texts: str) -> Proposal:
    pages = tuple(
        Page(StepId(f"p{number}"), drawn("bus", "A bus"), (Line(text),))
        for number, text in enumerate(texts, 1)
    )
    return proposal(steps=pages, hard_words=())


@pytest.mark.parametrize(
    ("rule", "severity", "text"),
    [
        ("Q1", Severity.BLOCK, "Do you like the bus?"),
        ("Q1", Severity.BLOCK, "Should we build a roof?"),
        ("Q1", Severity.BLOCK, "How much is it that you agree?"),
        ("Q2", Severity.BLOCK, "What is better for you?"),
        ("Q2", Severity.BLOCK, "What do you like, of course?"),
        ("Q3", Severity.BLOCK, "What do you think of tea and coffee?"),
        ("Q3", Severity.BLOCK, "What is good here or there?"),
        ("Q4", Severity.WARN, "How often is the bus late for you?"),
        ("Q4", Severity.WARN, "What do you like most here?"),
        ("Q5", Severity.BLOCK, "What do you want us to do at the bus stop in Mill Road?"),
    ],
)
def test_an_unfair_question_is_found(rule: str, severity: Severity, text: str) -> None:
    assert [(finding.severity, finding.place) for finding in found(asking(text), rule)] == [
        (severity, "proposal.toml: step 1, text")
    ]


@pytest.mark.parametrize("rule", ["Q1", "Q2", "Q3", "Q4", "Q5"])
def test_a_fair_question_is_left_alone(rule: str) -> None:
    assert found(asking("What do you want us to know?"), rule) == []


def test_a_choice_that_praises_itself_as_new_is_found() -> None:
    praised = Choice(ChoiceId("x"), "A new bus", drawn("bus", "A bus"))
    made = proposal(steps=(PickOne(StepId("q"), "Which one do you want?", (*choices(), praised)),))
    assert [finding.place for finding in found(made, "Q2")] == ["proposal.toml: step 1, choice 5, words"]


def test_words_that_people_do_not_use_for_themselves_are_found() -> None:
    assert len(found(saying("We ask service users."), "ER04")) == 1


def test_a_plan_that_speaks_to_nobody_is_told_so() -> None:
    bare = "The bus stops here."
    silent = replace(
        saying(bare),
        asker=replace(proposal().asker, hello=bare, role=bare),
        facts=facts(
            why=bare, affects=bare, who_decides_role=bare, what_happens=bare, for_me=bare, costs_me=bare
        ),
    )
    assert [finding.place for finding in found(silent, "ER04")] == ["proposal.toml: proposal"]
    assert found(proposal(), "ER04") == []


def test_two_words_for_the_same_thing_are_found() -> None:
    assert len(found(saying("You see the doctor.", "Your GP is here."), "ER07")) == 1
    assert found(saying("You see the doctor.", "The doctors are here."), "ER07") == []


@pytest.mark.parametrize("opener", ["It", "They", "This", "These"])
def test_a_page_that_begins_with_an_unclear_word_is_found(opener: str) -> None:
    made = saying("You can sit.", f"{opener} can be good.")
    assert [finding.place for finding in found(made, "ER14")] == ["proposal.toml: step 2, line 1"]


def test_first_letters_may_stand_when_they_are_a_hard_word_or_written_out() -> None:
    assert len(found(saying("The NHS asks you."), "ER09")) == 1
    hard = replace(saying("The NHS asks you."), hard_words=(HardWord("NHS", "It runs the health centres."),))
    assert found(hard, "ER09") == []
    assert found(saying("The National Health Service asks.", "The NHS asks you."), "ER09") == []


def test_the_meaning_of_a_hard_word_passes_the_same_rules() -> None:
    made = proposal(hard_words=(HardWord("shelter", "A shelter could have been built by us."),))
    assert "proposal.toml: hard word 1, meaning" in {
        finding.place for finding in check_proposal(made, "proposal.toml")
    }


def test_a_long_title_or_choice_is_found() -> None:
    assert [finding.place for finding in found(proposal(title="A b c d e f g h i"), "ER01")] == [
        "proposal.toml: proposal, title"
    ]
    wordy = Choice(ChoiceId("x"), "Seats with a back here", drawn("seat", "A seat"))
    made = proposal(steps=(PickOne(StepId("q"), "Which one do you want?", (*choices(), wordy)),))
    assert [finding.place for finding in found(made, "ER01")] == ["proposal.toml: step 1, choice 5, words"]


def test_every_report_says_that_people_have_not_checked_it() -> None:
    last = check_proposal(proposal(), "proposal.toml")[-1]
    assert (last.rule, last.severity) == ("ER34", Severity.HUMAN)
    assert "Easy Read" not in last.message + last.repair


def test_questions_in_another_language_are_only_measured() -> None:
    made = replace(asking("Do you agree and like this better?"), language="cy")
    assert not [rule for rule in ("Q1", "Q2", "Q3", "Q4") if found(made, rule)]

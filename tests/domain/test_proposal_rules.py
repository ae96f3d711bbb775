# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a proposal may not leave out. Each test breaks one rule on purpose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.domain.honest_facts import Seats
from coprod_desktop.domain.identifiers import ChoiceId, MediaName, StepId
from coprod_desktop.domain.proposal import (
    Asker,
    Choice,
    HardWord,
    Line,
    MainPoint,
    Page,
    PickOne,
    Picture,
    Proposal,
    Purpose,
    Question,
    SayRight,
    ThreePoints,
)
from coprod_desktop.domain.proposal_parts import media_in
from coprod_desktop.domain.proposal_rules import check_whole
from tests.builders import choices, drawn, facts, proposal


def weighty(made: Proposal) -> list[tuple[str, str]]:
    return [
        (finding.rule, finding.place)
        for finding in check_whole(made, "p")
        if finding.severity in (Severity.BLOCK, Severity.WARN)
    ]


def findings(made: Proposal) -> list[Finding]:
    return [finding for finding in check_whole(made, "p") if finding.severity is not Severity.INFO]


def page(text: str, number: int = 1, **changes: object) -> Page:
    made = Page(StepId(f"p{number}"), drawn("bus", "A bus"), (Line(text),))
    return replace(made, **changes)  # type: ignore[arg-type]


def asks(*questions: Question) -> Proposal:
    """A proposal with these questions from step 2 on, and one that asks how good a roof is."""
    roof = ThreePoints(StepId("roof"), "How good is a roof for you?", drawn("roof", "A roof"))
    return proposal(steps=(page("A shelter."), *questions, roof))


def test_a_whole_proposal_has_nothing_to_mend() -> None:
    assert findings(proposal()) == []


@pytest.mark.parametrize(
    "name", ["why", "affects", "who_decides", "who_decides_role", "what_happens", "for_me", "costs_me"]
)
def test_a_missing_honest_fact_blocks(name: str) -> None:
    made = proposal(facts=facts(**{name: "  "}))
    assert weighty(made) == [("FACT", f"p: facts, {name}")]
    assert findings(made)[0].severity is Severity.BLOCK
    assert findings(made)[0].repair


@pytest.mark.parametrize("name", ["can_change", "decided"])
def test_an_empty_line_among_the_facts_blocks(name: str) -> None:
    assert weighty(proposal(facts=facts(**{name: ("One thing.", "")}))) == [("FACT", f"p: facts, {name} 2")]


def test_a_proposal_must_say_what_can_change_or_what_is_decided() -> None:
    assert ("FACT", "p: facts, can_change") in weighty(proposal(facts=facts(can_change=(), decided=())))
    assert weighty(proposal(facts=facts(decided=()))) == []


def test_seats_need_names_and_votes() -> None:
    for seats in (Seats((), 2, date(2027, 1, 10)), Seats(("Ann",), 0, date(2027, 1, 10))):
        assert weighty(proposal(facts=facts(seats=seats))) == [("FACT", "p: facts, seats")]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"work_began": date(2026, 10, 13)}, "facts, asked_from"),
        ({"asked_from": date(2026, 12, 15)}, "facts, closes"),
        ({"answer_by": date(2026, 12, 13)}, "facts, answer_by"),
        ({"decided_on": date(2026, 10, 11)}, "facts, decided_on"),
    ],
)
def test_days_out_of_order_block(changes: dict[str, date], place: str) -> None:
    blocked = [
        found for found in findings(proposal(facts=facts(**changes))) if found.severity is Severity.BLOCK
    ]
    assert [(found.rule, found.place) for found in blocked] == [("DATE", f"p: {place}")]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"closes": date(2026, 11, 1)}, "facts, closes"),
        ({"decided_on": date(2026, 12, 14)}, "facts, decided_on"),
        ({"work_began": date(2026, 1, 1)}, "facts, asked_from"),
        ({"standard_version_out": date(2026, 10, 1)}, "facts, standard_version_out"),
        ({"meetings": (date(2027, 2, 1),)}, "facts, meetings 1"),
        ({"seats": Seats(("Ann",), 1, date(2027, 2, 1))}, "facts, seats"),
    ],
)
def test_days_that_are_not_fair_are_told_but_do_not_block(changes: dict[str, object], place: str) -> None:
    found = [one for one in findings(proposal(facts=facts(**changes))) if one.place == f"p: {place}"]
    assert [(one.rule, one.severity) for one in found] == [("DATE", Severity.WARN)]


def test_the_step_of_power_is_told_and_follows_from_the_facts() -> None:
    def told(**changes: object) -> str:
        return check_whole(proposal(facts=facts(**changes)), "p")[-1].message

    assert "telling" in told(can_change=())
    assert "asking" in told()
    assert "designing" in told(meetings=(date(2027, 1, 10),))
    assert "deciding" in told(seats=Seats(("Ann",), 1, date(2027, 1, 10)))


@pytest.mark.parametrize("place", ["title", "team", "language"])
def test_an_empty_text_blocks(place: str) -> None:
    assert weighty(proposal(**{place: " "})) == [("FIELD", f"p: proposal, {place}")]


@pytest.mark.parametrize("place", ["name", "role", "hello"])
def test_an_asker_without_a_word_blocks(place: str) -> None:
    asker = proposal().asker
    texts = {"name": asker.name, "role": asker.role, "hello": asker.hello, place: ""}
    made = proposal(asker=Asker(texts["name"], texts["role"], asker.photo, texts["hello"]))
    assert weighty(made) == [("FIELD", f"p: asker, {place}")]


@pytest.mark.parametrize(("field", "value"), [("version", 0), ("minutes", 0), ("minutes", 241)])
def test_numbers_out_of_range_block(field: str, value: int) -> None:
    assert weighty(proposal(**{field: value})) == [("FIELD", f"p: proposal, {field}")]


def test_a_page_has_one_or_two_lines() -> None:
    three = page("A shelter.", lines=(Line("A shelter."), Line("b."), Line("c.")))
    assert ("ER30", "p: step 1") in weighty(proposal(steps=(three, *proposal().questions)))


def test_a_proposal_without_steps_blocks() -> None:
    assert ("FIELD", "p: steps") in weighty(proposal(steps=(), hard_words=()))


def test_the_same_id_twice_blocks_at_both_places() -> None:
    twice = (page("A shelter."), page("A roof."), *proposal().questions)
    assert weighty(proposal(steps=twice)) == [("FIELD", "p: step 1, id"), ("FIELD", "p: step 2, id")]
    same = (*choices(), Choice(ChoiceId("seats"), "Chairs", drawn("seat", "A seat")))
    made = asks(PickOne(StepId("q"), "Which one do you want?", same))
    assert weighty(made) == [("FIELD", "p: step 2, choice 1, id"), ("FIELD", "p: step 2, choice 5, id")]


def test_the_same_hard_word_twice_blocks() -> None:
    words = (HardWord("shelter", "A roof."), HardWord("Shelter", "A roof."))
    assert weighty(proposal(hard_words=words)) == [
        ("FIELD", "p: hard word 1, word"),
        ("FIELD", "p: hard word 2, word"),
    ]


def test_pick_one_offers_to_leave_it_as_it_is() -> None:
    made = asks(PickOne(StepId("q"), "Which one do you want?", choices()[:3]))
    assert weighty(made) == [("Q8", "p: step 2, choices")]


@pytest.mark.parametrize("count", [1, 7])
def test_pick_one_has_2_to_6_choices(count: int) -> None:
    many = tuple(Choice(ChoiceId(f"c{n}"), "Tea", drawn("tea", "A cup")) for n in range(count - 1))
    made = asks(PickOne(StepId("q"), "Which one do you want?", (*many, choices()[3])))
    assert weighty(made) == [("FIELD", "p: step 2, choices")]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_main_points_are_3_or_none(count: int) -> None:
    points = tuple(MainPoint(drawn("bus", "A bus"), Line(f"Point {n}.")) for n in range(4))
    assert weighty(proposal(main_points=points[:3])) == []
    assert weighty(proposal(main_points=points[:count])) == [("FIELD", "p: main_points")]


def test_a_picture_of_a_main_point_does_not_repeat_its_sentence() -> None:
    points = tuple(MainPoint(drawn("bus", f"Point {n}"), Line(f"Point {n}.")) for n in range(3))
    assert ("ER28", "p: main point 1, picture") in weighty(proposal(main_points=points))


def test_now_and_new_have_a_line_each() -> None:
    both = page("A shelter.", new_picture=drawn("roof", "A roof"))
    assert weighty(proposal(steps=(both, *proposal().questions))) == [("ER30", "p: step 1")]
    two = replace(both, lines=(Line("The stop is dark."), Line("A shelter has lamps.")))
    assert weighty(proposal(steps=(two, *proposal().questions))) == []


def test_a_word_is_said_right_in_one_way() -> None:
    words = (SayRight("Khan", "Kahn"), SayRight("khan", "Karn"))
    assert weighty(proposal(say_right=words)) == [
        ("FIELD", "p: say_right 1, word"),
        ("FIELD", "p: say_right 2, word"),
    ]


def test_research_needs_the_approval_of_an_ethics_committee() -> None:
    assert weighty(proposal(purpose=Purpose.RESEARCH, ethics=" ")) == [("R2", "p: proposal, ethics")]
    assert weighty(proposal(purpose=Purpose.RESEARCH, ethics="26/WA/0001")) == []
    assert weighty(proposal(purpose=Purpose.EVALUATION)) == []


def test_a_proposal_that_asks_nothing_is_told_so() -> None:
    assert weighty(proposal(steps=(page("A shelter."),))) == [("Q8", "p: steps")]
    assert weighty(proposal(steps=(page("A shelter."),), facts=facts(can_change=()))) == []


def test_a_hard_word_stands_in_a_sentence() -> None:
    made = proposal(hard_words=(HardWord("kerb", "The edge of the path."),))
    assert weighty(made) == [("ER06", "p: hard word 1")]
    inside = proposal(hard_words=(HardWord("shelt", "Half a word."),))
    assert weighty(inside) == [("ER06", "p: hard word 1")]


@pytest.mark.parametrize(
    "picture",
    [
        Picture("A bus"),
        Picture("A bus", "bus", MediaName("media/a.png"), "Ann", "CC0"),
        Picture("", "bus"),
        Picture("A bus", media=MediaName("media/a.png"), licence="CC0"),
        Picture("A bus", media=MediaName("media/a.png"), author="Ann"),
    ],
)
def test_a_picture_without_source_words_or_terms_blocks(picture: Picture) -> None:
    assert weighty(proposal(cover=picture)) == [("ER28", "p: proposal, cover")]


def test_words_of_a_picture_that_repeat_the_sentence_are_found() -> None:
    told = page("We build a shelter here.", picture=drawn("shelter", "We build a shelter here"))
    assert weighty(proposal(steps=(told, *proposal().questions))) == [("ER28", "p: step 1, picture")]


def test_a_long_proposal_is_found_and_a_very_long_one_blocks() -> None:
    def many(count: int, text: str) -> Proposal:
        return proposal(steps=(*(page(text, n) for n in range(count)), *proposal().questions), hard_words=())

    assert weighty(many(22, "Tea.")) == [("ER30", "p: steps")]
    assert [one.severity for one in findings(many(46, "Tea.")) if one.rule == "ER30"] == [Severity.BLOCK]
    wordy = "tea " * 60
    assert [one.severity for one in findings(many(17, wordy)) if one.rule == "ER30"] == [Severity.WARN]
    assert [one.severity for one in findings(many(20, "tea " * 110)) if one.rule == "ER30"] == [
        Severity.BLOCK
    ]


def test_many_questions_are_found() -> None:
    asked = tuple(replace(proposal().questions[2], step_id=StepId(f"q{n}")) for n in range(9))
    assert weighty(proposal(steps=(page("A shelter."), *asked))) == [("Q10", "p: steps")]


def test_every_picture_and_sound_that_travels_is_known() -> None:
    own = Picture("Ann", media=MediaName("media/ann.png"), author="Ann", licence="CC0")
    made = proposal(
        cover=own,
        asker=replace(proposal().asker, hello_sound=MediaName("media/hello.wav")),
        hard_words=(HardWord("shelter", "A roof.", own, MediaName("media/word.wav")),),
        steps=(
            page("A shelter.", lines=(Line("A shelter.", MediaName("media/line.wav")),)),
            PickOne(StepId("q"), "Which one do you want?", choices(), MediaName("media/question.wav")),
        ),
    )
    assert media_in(made) == {
        "media/ann.png",
        "media/hello.wav",
        "media/word.wav",
        "media/line.wav",
        "media/question.wav",
    }
    assert media_in(proposal()) == frozenset()

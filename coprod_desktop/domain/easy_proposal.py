# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Easy words in a whole proposal: every text that people read, the questions, and what only people can judge.

No program gives the words "Easy Read": only people with learning disabilities can, so ER34 stands in every
report. *Source*: ``easy-words.md`` of the design.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.domain.easy_text import capitals_in, has_phrase, is_english, words_of
from coprod_desktop.domain.easy_word_lists import (
    LEADING,
    QUANTITIES,
    SAME_THING,
    SPEAKS_TO_READER,
    UNCLEAR_OPENERS,
    WORDS_FOR_PEOPLE,
    YES_NO_STARTS,
)
from coprod_desktop.domain.easy_words import BUTTON_WORDS, HEADING_WORDS, check_length, check_sentence
from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.domain.proposal import Page, Proposal, Question
from coprod_desktop.domain.proposal_parts import things_in
from coprod_desktop.domain.weighed import block, warn

QUESTION_WORDS = 12


@dataclass(frozen=True)
class _Text:
    place: str
    text: str


def check_proposal(proposal: Proposal, file: str) -> tuple[Finding, ...]:
    """Check every text that people read.

    Args:
        proposal: the one to check.
        file: the name of its file, put before each place.

    Returns:
        The findings; the last one says that people have not checked it yet.
    """
    texts = tuple(_texts(proposal))
    explained = _explained(texts, proposal)
    found: list[Finding] = []
    for text in texts:
        found += check_sentence(text.text, text.place, proposal.language, explained)
    found += _lengths(proposal)
    if is_english(proposal.language):
        found += [*_words_for_people(texts), *_same_thing(texts), *_openers(proposal), *_questions(proposal)]
    found += _question_lengths(proposal)
    return tuple(replace(finding, place=f"{file}: {finding.place}") for finding in (*found, _not_checked()))


def _texts(proposal: Proposal) -> Iterator[_Text]:
    yield _Text("proposal, title", proposal.title)
    yield _Text("asker, role", proposal.asker.role)
    yield _Text("asker, hello", proposal.asker.hello)
    facts = proposal.facts
    for name, rows in (("can_change", facts.can_change), ("decided", facts.decided)):
        for number, text in enumerate(rows, 1):
            yield _Text(f"facts, {name} {number}", text)
    for name in ("why", "affects", "who_decides_role", "what_happens", "for_me", "costs_me"):
        yield _Text(f"facts, {name}", getattr(facts, name))
    for number, word in enumerate(proposal.hard_words, 1):
        yield _Text(f"hard word {number}, meaning", word.meaning)
    for number, right in enumerate(proposal.say_right, 1):
        yield _Text(f"say_right {number}, word", right.word)
        yield _Text(f"say_right {number}, spoken", right.spoken)
    yield from _step_texts(proposal)


def _step_texts(proposal: Proposal) -> Iterator[_Text]:
    for number, point in enumerate(proposal.main_points, 1):
        yield _Text(f"main point {number}, text", point.line.text)
    for number, step in enumerate(proposal.steps, 1):
        if isinstance(step, Page):
            for line_number, line in enumerate(step.lines, 1):
                yield _Text(f"step {number}, line {line_number}", line.text)
            for caption_number, caption in enumerate(step.film.captions if step.film else (), 1):
                yield _Text(f"step {number}, film, caption {caption_number}", caption.text)
        else:
            yield _Text(f"step {number}, text", step.text)
    for place, choice in things_in(proposal):
        yield _Text(f"{place}, words", choice.words)


def _numbered_questions(proposal: Proposal) -> Iterator[tuple[str, Question]]:
    for number, step in enumerate(proposal.steps, 1):
        if not isinstance(step, Page):
            yield f"step {number}", step


def _explained(texts: Iterable[_Text], proposal: Proposal) -> frozenset[str]:
    """First letters that are a hard word, or stand for words that are written out somewhere."""
    everything = " ".join(text.text for text in texts)
    hard = {word.word for word in proposal.hard_words}
    return frozenset(
        letters
        for letters in capitals_in(everything)
        if letters in hard or re.search(r"\b" + r"\w+ ".join(letters) + r"\w+", everything, re.IGNORECASE)
    )


def _lengths(proposal: Proposal) -> Iterator[Finding]:
    yield from check_length(proposal.title, "proposal, title", HEADING_WORDS)
    for place, choice in things_in(proposal):
        yield from check_length(choice.words, f"{place}, words", BUTTON_WORDS)


def _words_for_people(texts: tuple[_Text, ...]) -> Iterator[Finding]:
    for text in texts:
        for phrase in WORDS_FOR_PEOPLE:
            if has_phrase(text.text.casefold(), phrase):
                message = f"“{phrase}” is not how people speak of themselves."
                yield Finding(text.place, "ER04", Severity.INFO, message, "Write “people” or “you”.")
    said = {word.casefold() for text in texts for word in words_of(text.text)}
    if not said & SPEAKS_TO_READER:
        message = "Nothing here speaks to the person who reads it."
        yield Finding("proposal", "ER04", Severity.INFO, message, "Write “you” and “we”.")


def _same_thing(texts: tuple[_Text, ...]) -> Iterator[Finding]:
    low = " ".join(text.text for text in texts).casefold()
    for names in SAME_THING:
        used = sorted(name for name in names if has_phrase(low, name) or has_phrase(low, f"{name}s"))
        if len(used) > 1:
            message = f"Several words that may mean the same: {', '.join(used)}."
            yield warn("proposal", "ER07", message, "Use the same word for the same thing everywhere.")


def _openers(proposal: Proposal) -> Iterator[Finding]:
    for number, step in enumerate(proposal.steps, 1):
        if isinstance(step, Page):
            first = words_of(step.lines[0].text)[:1]
            if first and first[0].casefold() in UNCLEAR_OPENERS:
                message = f"The page begins with “{first[0]}”: who or what?"
                yield warn(f"step {number}, line 1", "ER14", message, "Name the person or the thing.")


def _questions(proposal: Proposal) -> Iterator[Finding]:
    for place, question in _numbered_questions(proposal):
        low = question.text.casefold()
        words = [word.casefold() for word in words_of(question.text)]
        if YES_NO_STARTS.intersection(words[:1]) or has_phrase(low, "agree"):
            message = f"People can only say yes or no: “{question.text}”"
            yield block(
                f"{place}, text", "Q1", message, "Ask how good it is for them, or which one they want."
            )
        for phrase in LEADING:
            if has_phrase(low, phrase):
                yield block(f"{place}, text", "Q2", f"“{phrase}” leads people to one answer.", "Take it out.")
        if "and" in words or "or" in words:
            message = f"More than one thing is asked: “{question.text}”"
            yield block(f"{place}, text", "Q3", message, "Ask one thing. Put the other in its own question.")
        for phrase in QUANTITIES:
            if has_phrase(low, phrase):
                yield warn(
                    f"{place}, text", "Q4", f"“{phrase}” is hard to judge.", "Ask about one real thing."
                )
    for place, choice in things_in(proposal):
        if has_phrase(choice.words.casefold(), "new"):
            message = f"“{choice.words}” praises one choice: new sounds good."
            yield block(f"{place}, words", "Q2", message, "Name the thing only.")


def _question_lengths(proposal: Proposal) -> Iterator[Finding]:
    for place, question in _numbered_questions(proposal):
        count = len(words_of(question.text))
        if count > QUESTION_WORDS:
            message = f"{count} words in a question, at most {QUESTION_WORDS}."
            yield block(f"{place}, text", "Q5", message, "Ask in fewer words.")


def _not_checked() -> Finding:
    return Finding(
        "proposal",
        "ER34",
        Severity.HUMAN,
        "Not checked by people yet. A program cannot say that words are easy.",
        "Ask at least 2 people with learning disabilities: is each page clear, adult and true, without a "
        "figure of speech, with the right picture, and is nothing important left out?",
    )

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What makes a proposal whole: honest facts, days in order, pictures with words.

Its questions are checked in `question_rules`, how its sentences are written
in `easy_words`. A finding with `Severity.BLOCK` keeps a file from
being made, and a file of another program with one is refused.

*Source*: ``loop.md`` rule 1, ``easy-words.md`` ER28, ER30, ER33, Q8, Q10 and ``fair-answers.md`` R2 of the
design. [D] marks our own numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.domain.honest_facts import PowerStep
from coprod_desktop.domain.proposal import Page, Picture, Proposal, Purpose
from coprod_desktop.domain.proposal_days import check_days
from coprod_desktop.domain.proposal_parts import films_in, pictures_in
from coprod_desktop.domain.question_rules import check_questions, twice
from coprod_desktop.domain.weighed import block, warn

MAX_LINES = 2
MAIN_POINTS = 3
MAX_STEPS = 48
MAX_MINUTES = 240
GOOD_STEPS = 24
GOOD_WORDS = 1000
GOOD_QUESTIONS = 8
SAME_AS_THE_SENTENCE = 0.8
"""A picture's words that are as like the sentence as this say nothing new. [D]"""

_POWER_WORDS = {
    PowerStep.TELLING: "telling: nothing can change",
    PowerStep.ASKING: "asking: the team decides",
    PowerStep.DESIGNING: "designing together",
    PowerStep.DECIDING: "deciding together",
}


def check_whole(proposal: Proposal, file: str) -> tuple[Finding, ...]:
    """Find what is missing in a proposal, or cannot stand together.

    Args:
        proposal: the one to check.
        file: the name of its file, put before each place.

    Returns:
        The findings, in the order of the file.
    """
    parts = (_basics, _facts, _main_points, _steps, check_questions, _hard_words, _pictures, _films, _sizes)
    found = [*check_days(proposal.facts), *(finding for part in parts for finding in part(proposal))]
    return tuple(replace(finding, place=f"{file}: {finding.place}") for finding in (*found, _power(proposal)))


def _basics(proposal: Proposal) -> Iterator[Finding]:
    if proposal.version < 1:
        yield block("proposal, version", "FIELD", "The version is below 1.", "Write 1 for the first version.")
    if not 1 <= proposal.minutes <= MAX_MINUTES:
        yield block(
            "proposal, minutes",
            "FIELD",
            f"It takes {proposal.minutes} minutes.",
            f"Write how long it takes people, from 1 to {MAX_MINUTES} minutes.",
        )
    if proposal.purpose is Purpose.RESEARCH and not proposal.ethics.strip():
        yield block(
            "proposal, ethics",
            "R2",
            "Research needs the approval of an ethics committee.",
            'Write ethics = "..." with its reference. If it is no research, write purpose = "involvement".',
        )
    texts = {
        "proposal, title": proposal.title,
        "proposal, team": proposal.team,
        "proposal, language": proposal.language,
        "asker, name": proposal.asker.name,
        "asker, role": proposal.asker.role,
        "asker, hello": proposal.asker.hello,
    }
    for place, text in texts.items():
        if not text.strip():
            yield block(place, "FIELD", "Nothing is written here.", "Write it. People see it.")


def _facts(proposal: Proposal) -> Iterator[Finding]:
    facts = proposal.facts
    texts = {
        "why": (facts.why, "why the team asks"),
        "affects": (facts.affects, "who it is about"),
        "who_decides": (facts.who_decides, "the name of the person or group that decides"),
        "who_decides_role": (facts.who_decides_role, "what the person or group that decides does"),
        "what_happens": (facts.what_happens, "what happens with the answers"),
        "for_me": (facts.for_me, "what people get for their time, also if it is nothing"),
        "costs_me": (facts.costs_me, "what it may cost people, also if it is nothing"),
    }
    for name, (text, what) in texts.items():
        if not text.strip():
            yield block(f"facts, {name}", "FACT", "An honest fact is missing.", f"Write {what}.")
    for name, rows in (("can_change", facts.can_change), ("decided", facts.decided)):
        for number, text in enumerate(rows, 1):
            if not text.strip():
                place = f"facts, {name} {number}"
                yield block(place, "FACT", "An empty line.", "Write a sentence or take it out.")
    if not facts.can_change and not facts.decided:
        yield block(
            "facts, can_change",
            "FACT",
            "Nothing can change and nothing is decided.",
            "Write what people can still change, or what is decided already.",
        )
    seats = facts.seats
    if seats and (seats.votes < 1 or not any(name.strip() for name in seats.names)):
        yield block(
            "facts, seats",
            "FACT",
            "Seats without a name or a vote.",
            "Write who sits there and how many votes.",
        )


def _main_points(proposal: Proposal) -> Iterator[Finding]:
    if len(proposal.main_points) not in (0, MAIN_POINTS):
        yield block(
            "main_points",
            "FIELD",
            f"There are {len(proposal.main_points)} main points.",
            f"Have {MAIN_POINTS}, or none.",
        )


def _steps(proposal: Proposal) -> Iterator[Finding]:
    if not 1 <= len(proposal.steps) <= MAX_STEPS:
        yield block(
            "steps",
            "FIELD",
            f"There are {len(proposal.steps)} pages and questions.",
            f"Have from 1 to {MAX_STEPS}.",
        )
    for number, step in enumerate(proposal.steps, 1):
        if isinstance(step, Page) and not 1 <= len(step.lines) <= MAX_LINES:
            yield block(
                f"step {number}",
                "ER30",
                f"The page has {len(step.lines)} lines.",
                "Have one or two sentences on a page, each in its own line.",
            )
        if isinstance(step, Page) and step.new_picture and len(step.lines) != MAX_LINES:
            yield block(
                f"step {number}",
                "ER30",
                "A page with a new picture needs 2 lines: how it is now, and how it could be.",
                "Write the line for now first, and the line for new after it.",
            )
    yield from twice(((f"step {n}", step.step_id) for n, step in enumerate(proposal.steps, 1)), "id")
    words = ((f"hard word {n}", word.word.casefold()) for n, word in enumerate(proposal.hard_words, 1))
    yield from twice(words, "word")
    said_right = ((f"say_right {n}", word.word.casefold()) for n, word in enumerate(proposal.say_right, 1))
    yield from twice(said_right, "word")
    if proposal.facts.can_change and not proposal.questions:
        yield warn("steps", "Q8", "Things can change, but nothing is asked.", "Add a question.")


def _hard_words(proposal: Proposal) -> Iterator[Finding]:
    lines = [line.text for step in proposal.steps if isinstance(step, Page) for line in step.lines]
    said = " ".join((*lines, *(question.text for question in proposal.questions)))
    for number, word in enumerate(proposal.hard_words, 1):
        if not re.search(rf"(?<!\w){re.escape(word.word)}(?!\w)", said, re.IGNORECASE):
            yield warn(
                f"hard word {number}",
                "ER06",
                f"“{word.word}” stands in no sentence, so nobody can open its meaning.",
                "Write the word as it stands in the sentence, or take it out.",
            )


def _pictures(proposal: Proposal) -> Iterator[Finding]:
    for place, picture in pictures_in(proposal):
        if bool(picture.set_name) == bool(picture.media):
            yield block(place, "ER28", "There is no picture, or there are two.", "Name one picture.")
        if not picture.words.strip():
            yield block(place, "ER28", "The picture has no words.", "Write what it shows.")
        if picture.media and not (picture.author.strip() and picture.licence.strip()):
            yield block(
                place,
                "ER28",
                "It is not said who made the picture, or on what terms.",
                'Write author = "..." and licence = "...". For your own photo: licence = "own picture".',
            )
    for place, picture, text in _beside_lines(proposal):
        if SequenceMatcher(None, picture.words.casefold(), text.casefold()).ratio() >= SAME_AS_THE_SENTENCE:
            message = "The words of the picture repeat the sentence."
            yield warn(place, "ER28", message, "Write what the picture shows.")


def _films(proposal: Proposal) -> Iterator[Finding]:
    for place, film in films_in(proposal):
        if not film.words.strip():
            yield block(place, "ER28", "The film has no words.", "Write what it shows.")
        if not (film.author.strip() and film.licence.strip()):
            yield block(
                place,
                "ER28",
                "It is not said who made the film, or on what terms.",
                'Write author = "..." and licence = "...". For your own film: licence = "own film".',
            )
        until_ms = 0
        for number, caption in enumerate(film.captions, 1):
            if not until_ms <= caption.from_ms < caption.until_ms:
                yield block(
                    f"{place}, caption {number}",
                    "FILM",
                    "It does not come after the one before, or ends before it begins.",
                    "Mend from_ms and until_ms: thousandths of a second from the start of the film.",
                )
            until_ms = caption.until_ms


def _beside_lines(proposal: Proposal) -> Iterator[tuple[str, Picture, str]]:
    """Each picture that stands beside a sentence, with its place and the sentence."""
    for number, point in enumerate(proposal.main_points, 1):
        yield f"main point {number}, picture", point.picture, point.line.text
    for number, step in enumerate(proposal.steps, 1):
        if isinstance(step, Page):
            for line in step.lines:
                yield f"step {number}, picture", step.picture, line.text
                if step.new_picture:
                    yield f"step {number}, new_picture", step.new_picture, line.text


def _sizes(proposal: Proposal) -> Iterator[Finding]:
    lines = [line.text for step in proposal.steps if isinstance(step, Page) for line in step.lines]
    words = sum(len(text.split()) for text in (*lines, *(question.text for question in proposal.questions)))
    counts = (("pages and questions", len(proposal.steps), GOOD_STEPS), ("words", words, GOOD_WORDS))
    for what, count, good in counts:
        if count > good:
            severity = Severity.BLOCK if count > 2 * good else Severity.WARN
            message = f"There are {count} {what}; {good} is a good limit."
            yield Finding("steps", "ER30", severity, message, "Split it into two proposals.")
    if len(proposal.questions) > GOOD_QUESTIONS:
        yield warn(
            "steps",
            "Q10",
            f"There are {len(proposal.questions)} questions; {GOOD_QUESTIONS} is a good limit.",
            "Keep the questions that matter most, and put them first.",
        )


def _power(proposal: Proposal) -> Finding:
    return Finding(
        "facts",
        "POWER",
        Severity.INFO,
        f"People see this as: {_POWER_WORDS[proposal.facts.power_step]}.",
        "To share more power, write what can change, days of work together in meetings, or seats with votes.",
    )

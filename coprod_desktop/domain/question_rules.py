# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What makes the questions of a proposal whole and fair: their things, their reasons, their pairs.

*Source*: ``easy-words.md`` Q2, Q6, Q8 and ``fair-answers.md`` of the design. [D] marks our own numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from coprod_desktop.domain.finding import Finding
from coprod_desktop.domain.proposal import (
    LEAVE_AS_IT_IS,
    NONE_OF_THESE,
    TOP,
    AskMore,
    Choice,
    ChoosingQuestion,
    PickOne,
    PickSome,
    Proposal,
    PutInOrder,
    ShareTokens,
    SortOnMat,
    ThreePoints,
    more_of,
)
from coprod_desktop.domain.proposal_parts import things_in
from coprod_desktop.domain.weighed import block, warn

MIN_CHOICES = 2
MAX_CHOICES = 6
MAX_ON_MAT = 8
MIN_TOKENS = 3
MAX_TOKENS = 10
MAX_REASONS = 6
MAX_PAIRS = 1
"""One paired check a pack is enough to notice, and not so many that it feels like a test. [D]"""

_LIMITS: dict[type[ChoosingQuestion], tuple[int, int]] = {
    PickOne: (MIN_CHOICES, MAX_CHOICES),
    PickSome: (MIN_CHOICES, MAX_CHOICES),
    SortOnMat: (MIN_CHOICES, MAX_ON_MAT),
    PutInOrder: (TOP, MAX_CHOICES),
    ShareTokens: (MIN_CHOICES, MAX_CHOICES),
}


def check_questions(proposal: Proposal) -> Iterator[Finding]:
    """Find what is missing in the questions, or is not fair.

    Args:
        proposal: the one to check.

    Yields:
        The findings, in the order of the file.
    """
    for number, step in enumerate(proposal.steps, 1):
        if isinstance(step, ChoosingQuestion):
            yield from _choices(f"step {number}, choices", step)
            yield from twice(_ids(f"step {number}, choice", step.choices), "id")
        yield from _reasons(f"step {number}, reasons", more_of(step))
        yield from twice(_ids(f"step {number}, reason", more_of(step).reasons), "id")
    for place, choice in things_in(proposal):
        if choice.choice_id == NONE_OF_THESE:
            message = f"“{NONE_OF_THESE}” is the id of what the app adds by itself."
            yield block(f"{place}, id", "FIELD", message, "Take it out, or give it another id.")
    yield from _pairs(proposal)
    yield from _rating(proposal)


def _ids(place: str, choices: tuple[Choice, ...]) -> Iterator[tuple[str, str]]:
    return ((f"{place} {number}", choice.choice_id) for number, choice in enumerate(choices, 1))


def twice(named: Iterable[tuple[str, str]], what: str) -> Iterator[Finding]:
    """Find names that stand more than once.

    Args:
        named: places with the names there.
        what: what the names are, such as ``id``.

    Yields:
        A blocking finding for each of them.
    """
    rows = list(named)
    counts = Counter(name for _, name in rows)
    for place, name in rows:
        if counts[name] > 1:
            message = f"“{name}” stands {counts[name]} times."
            yield block(f"{place}, {what}", "FIELD", message, f"Give each its own {what}.")


def _choices(place: str, step: ChoosingQuestion) -> Iterator[Finding]:
    fewest, most = _LIMITS[type(step)]
    if not fewest <= len(step.choices) <= most:
        message = f"There are {len(step.choices)} choices."
        yield block(place, "FIELD", message, f"Have from {fewest} to {most} choices.")
    if isinstance(step, PickOne) and all(choice.choice_id != LEAVE_AS_IT_IS for choice in step.choices):
        yield block(
            place,
            "Q8",
            "People cannot choose that nothing changes.",
            f'Add a choice with id = "{LEAVE_AS_IT_IS}" and words = "Leave it as it is".',
        )
    if isinstance(step, ShareTokens) and not MIN_TOKENS <= step.tokens <= MAX_TOKENS:
        message = f"There are {step.tokens} tokens."
        repair = f"Have from {MIN_TOKENS} to {MAX_TOKENS} tokens."
        yield block(place.replace("choices", "tokens"), "FIELD", message, repair)


def _reasons(place: str, more: AskMore) -> Iterator[Finding]:
    if len(more.reasons) > MAX_REASONS:
        message = f"There are {len(more.reasons)} reasons."
        yield block(place, "FIELD", message, f"Have {MAX_REASONS} at most, or none to show those of the app.")
    if len(more.reasons) == 1:
        yield block(place, "Q2", "One reason alone leads people to it.", "Add another, or take it out.")
    if more.reasons and not more.why:
        yield warn(place, "FIELD", "The reasons are never shown.", "Write why = true, or take them out.")


def _pairs(proposal: Proposal) -> Iterator[Finding]:
    """One question asks about keeping a thing, a later one about changing it; nothing else is a pair."""
    places = {step.step_id: number for number, step in enumerate(proposal.steps)}
    pairs = 0
    for number, step in enumerate(proposal.steps):
        if not isinstance(step, ThreePoints) or not step.pair_of:
            continue
        pairs += 1
        place = f"step {number + 1}, pair_of"
        other = places.get(step.pair_of)
        if other is None:
            message = f"No step has the id “{step.pair_of}”."
            yield block(place, "FIELD", message, "Write the id of an earlier question.")
        elif not isinstance(proposal.steps[other], ThreePoints):
            message = f"“{step.pair_of}” does not ask for one of three points."
            yield block(place, "FIELD", message, "Write the id of an earlier three-points question.")
        elif other >= number:
            message = f"“{step.pair_of}” does not come before this question."
            yield block(place, "FIELD", message, "Put pair_of on the later one of the two.")
        if pairs > MAX_PAIRS:
            yield block(
                place,
                "PAIR",
                f"There are {pairs} pairs. More than {MAX_PAIRS} feels like a test of the person.",
                "Keep the pair that matters most.",
            )


def _rating(proposal: Proposal) -> Iterator[Finding]:
    questions = proposal.questions
    rates = any(isinstance(step, ThreePoints | SortOnMat) for step in questions)
    if not rates and any(isinstance(step, ChoosingQuestion) for step in questions):
        yield warn(
            "steps",
            "Q6",
            "People choose between things, but say of none how good it is for them.",
            "Add a three-points or sort-on-mat question: it is fairer to ask about each thing by itself.",
        )

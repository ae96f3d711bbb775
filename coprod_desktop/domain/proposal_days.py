# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the days of a proposal can be, and whether they are fair.

*Source*: ``loop.md`` rule 2 of the design.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coprod_desktop.domain.finding import Finding
from coprod_desktop.domain.honest_facts import MIN_DAYS_TO_ANSWER, HonestFacts
from coprod_desktop.domain.weighed import block, warn


def check_days(facts: HonestFacts) -> Iterator[Finding]:
    """Find days that are out of order, and days that are not fair to people.

    Args:
        facts: the honest facts.

    Yields:
        Blocking findings for an impossible order; warnings for what the app tells people about.
    """
    for earlier, later in (
        ("work_began", "asked_from"),
        ("asked_from", "closes"),
        ("closes", "answer_by"),
        ("asked_from", "decided_on"),
    ):
        first: date = getattr(facts, earlier)
        second: date = getattr(facts, later)
        if first > second:
            yield block(
                f"facts, {later}",
                "DATE",
                f"{later} ({second}) is before {earlier} ({first}).",
                "Put the days in order: work_began, asked_from, closes, decided_on, answer_by.",
            )
    yield from _fair_days(facts)
    yield from _days_together(facts)


def _fair_days(facts: HonestFacts) -> Iterator[Finding]:
    days = (facts.closes - facts.asked_from).days
    if days < MIN_DAYS_TO_ANSWER:
        yield warn(
            "facts, closes",
            "DATE",
            f"People have {days} days. The app tells them that this is short.",
            f"Give at least {MIN_DAYS_TO_ANSWER} days.",
        )
    if facts.closes >= facts.decided_on:
        yield warn(
            "facts, decided_on",
            "DATE",
            "It is decided before the asking ends. The app tells people so.",
            "Decide after the last day to say something.",
        )
    if not facts.asked_early:
        yield warn(
            "facts, asked_from",
            "DATE",
            "People are asked late: more than half of the time is over. The app tells them so.",
            "Ask earlier, or say in the facts why it is late.",
        )
    if facts.standard_version_out < facts.asked_from:
        yield warn(
            "facts, standard_version_out",
            "DATE",
            "Everybody else could read it before these people are asked.",
            "Bring out both versions on the same day.",
        )


def _days_together(facts: HonestFacts) -> Iterator[Finding]:
    for number, day in enumerate(facts.meetings, 1):
        if not facts.work_began <= day <= facts.decided_on:
            yield warn(
                f"facts, meetings {number}",
                "DATE",
                f"The meeting on {day} is not between the beginning and the decision, so it does not count.",
                "Meet before it is decided, or take the day out.",
            )
    if facts.seats and facts.seats.meeting_on > facts.decided_on:
        yield warn(
            "facts, seats",
            "DATE",
            "The meeting where people vote is after the decision, so it does not count as deciding together.",
            "Put the meeting before the decision.",
        )

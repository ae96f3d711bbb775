# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long things are kept on this computer, worked out from days alone.

The law says: no longer than needed (UK GDPR, Article 5(1)(e)). It names no numbers: those are ours and stand
in ``assets/retention.json``. Nothing ever goes that was not shown before, on days that are past: so a clock
that is set back or ahead by years can make things stay longer, and never makes them go unseen.

*Source*: ``fair-answers.md``, UK GDPR, of the design.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coprod_desktop.domain.acts import EVERYTHING, KeptClip
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.honest_facts import HonestFacts
from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.items import ItemKind, items_of
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal


@dataclass(frozen=True)
class Limits:
    """The numbers of ``assets/retention.json``, where each has its reason."""

    recording_days_after_agreed: int
    recording_days_after_close: int
    answers_months_after_answer_by: int
    shown_from_days_before: int
    shown_at_least_days: int
    shown_on_days: int
    longer_months: int
    away_months: int
    away_shown_days: int


@dataclass(frozen=True)
class End:
    """One thing that goes away.

    Attributes:
        item_id: the recording, or `EVERYTHING`.
        after: the last day on which it is kept.
        clip: the recording; None for everything.
        has_words: whether the words of the recording stay.
    """

    item_id: ItemId
    after: date
    clip: KeptClip | None = None
    has_words: bool = False


@dataclass(frozen=True)
class Away:
    """What this computer knows of the time of a person, while their own file is closed.

    Attributes:
        ends_on: the last day on which all that is theirs is kept when they do not come any more; None is
            until they delete it.
        shown: the days on which the supporter's area showed that it will go, the first first.
    """

    ends_on: date | None
    shown: tuple[date, ...] = ()


@dataclass(frozen=True)
class Soon:
    """One thing that goes away soon.

    Attributes:
        proposal: what it is about.
        contribution: what it is a part of.
        end: which thing, and when.
        after: the last day on which it is here for certain.
        longer_until: until when it stays if the person keeps it longer.
    """

    proposal: Proposal
    contribution: Contribution
    end: End
    after: date
    longer_until: date


@dataclass(frozen=True)
class LongAway:
    """Somebody who was not here for long.

    Attributes:
        person: who.
        after: the last day on which what is theirs is here for certain.
    """

    person: Person
    after: date


def last_day(facts: HonestFacts) -> date:
    """The last day that a plan names: of its end, its decision and the answer of its team."""
    return max(facts.closes, facts.decided_on, facts.answer_by)


def ends_of(
    contribution: Contribution, facts: HonestFacts, limits: Limits, left: Sequence[KeptClip] = ()
) -> tuple[End, ...]:
    """When the things of a contribution go away, but for what they keep until they delete it.

    Args:
        contribution: what the person said.
        facts: of the plan.
        limits: the numbers.
        left: recordings about which the person has not said whether to keep them.

    Returns:
        Each recording that goes before all the rest, then everything; nothing where nothing was said.
    """
    items = items_of(contribution)
    if not (items or left or contribution.consent):
        return ()
    all_until = _kept_until(contribution, EVERYTHING, _all_after(facts, limits))
    clips = [item.clip for item in items if item.kind is ItemKind.CLIP and item.clip]
    sounds = [
        (item_id, clip, _kept_until(contribution, item_id, _sound_after(contribution, clip, facts, limits)))
        for clip in (*clips, *left)
        for item_id in [recording_id(clip)]
    ]
    if any(until is None for _item, _clip, until in sounds):
        all_until = None  # a recording is heard beside what it is about
    if all_until is not None:
        all_until = max([all_until, *(until for _item, _clip, until in sounds if until)])
    keeps_all = EVERYTHING in contribution.kept_longer
    ends = [
        End(item_id, until, clip, _has_words(contribution, clip))
        for item_id, clip, until in sounds
        if until is not None and not keeps_all and (all_until is None or until < all_until)
    ]
    if all_until is not None:
        ends.append(End(EVERYTHING, all_until))
    return tuple(ends)


def recording_id(clip: KeptClip) -> ItemId:
    """The id of a recording among all things that were said: as in `items`."""
    return ItemId(f"{clip.step_id}.{ItemKind.CLIP}.{clip.clip_id}")


def _all_after(facts: HonestFacts, limits: Limits) -> date:
    return months_after(last_day(facts), limits.answers_months_after_answer_by)


def _sound_after(contribution: Contribution, clip: KeptClip, facts: HonestFacts, limits: Limits) -> date:
    closed = facts.closes + timedelta(limits.recording_days_after_close)
    words = contribution.at(clip.step_id).transcript(clip.clip_id)
    if words is None or words.on is None:
        return closed
    return min(closed, words.on + timedelta(limits.recording_days_after_agreed))


def _has_words(contribution: Contribution, clip: KeptClip) -> bool:
    return contribution.at(clip.step_id).transcript(clip.clip_id) is not None


def _kept_until(contribution: Contribution, item_id: ItemId, until: date) -> date | None:
    if item_id not in contribution.kept_longer:
        return until
    chosen = contribution.kept_longer[item_id]
    return None if chosen is None else max(until, chosen)


def is_soon(end: End, today: date, limits: Limits) -> bool:
    """Whether the person is to be shown that it goes."""
    return today >= end.after - timedelta(limits.shown_from_days_before)


def goes_after(end: End, shown: tuple[date, ...], today: date, limits: Limits) -> date:
    """The last day on which it is here for certain, as the person is told it.

    Args:
        end: the thing.
        shown: the days on which they were shown it so far.
        today: the day.
        limits: the numbers.
    """
    first = min((day for day in shown if day <= today), default=today)
    return max(end.after, first + timedelta(limits.shown_at_least_days))


def is_new_day(shown: tuple[date, ...], today: date, limits: Limits) -> bool:
    """Whether it is to be remembered that something is shown today."""
    if today in shown:
        return False
    return len(shown) < limits.shown_on_days or any(day > today for day in shown)


def may_go(after: date, shown: tuple[date, ...], today: date, at_least_days: int, on_days: int) -> bool:
    """Whether something may go: its time is over, and it was shown for long enough, on enough days.

    Args:
        after: the last day on which it is kept.
        shown: the days on which it was shown that it goes.
        today: the day.
        at_least_days: so many days must have passed since the first of them.
        on_days: on so many different days before this one it must have been shown.
    """
    if any(day > today for day in shown):
        return False  # the clock was ahead, or is behind: those days say nothing
    past = [day for day in shown if day < today]
    enough = len(past) >= on_days and past[0] + timedelta(at_least_days) <= today
    return enough and today > after


def longer(until: date, today: date, limits: Limits) -> date:
    """The day until which something stays when the person wants to keep it longer.

    Args:
        until: the last day on which it would be here.
        today: the day.
        limits: the numbers.
    """
    return months_after(max(until, today), limits.longer_months)


def away_after(
    today: date, plans: Iterable[HonestFacts], kept: Iterable[date | None], limits: Limits
) -> date | None:
    """Until when all that is theirs is kept for somebody who is here today and may never come again.

    Args:
        today: the day.
        plans: the facts of every plan on this computer.
        kept: until when the person chose to keep things.
        limits: the numbers.

    Returns:
        The last day; None when they chose to keep a thing until they delete it.
    """
    chosen = tuple(kept)
    if None in chosen:
        return None
    over = months_after(max([today, *map(last_day, plans)]), limits.away_months)
    return max([over, *(until for until in chosen if until)])


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of that month where it is shorter."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))

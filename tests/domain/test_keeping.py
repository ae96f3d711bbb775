# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long things are kept follows from days alone, and no clock makes anything go unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.app.places import retention_file
from coprod_desktop.domain.acts import (
    EVERYTHING,
    Act,
    AllWentAway,
    KeptClip,
    KeptLonger,
    SaidConsent,
    ShownEnds,
    SoundWentAway,
    Transcribed,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.identifiers import ClipId, ContributionId, ContributorId, StepId
from coprod_desktop.domain.items import ItemKind, items_of
from coprod_desktop.domain.keeping import (
    End,
    away_after,
    ends_of,
    goes_after,
    is_new_day,
    is_soon,
    last_day,
    longer,
    may_go,
    months_after,
    recording_id,
)
from coprod_desktop.files.retention_file import read_limits
from tests.storage.things import BUS, FACTS

LIMITS = read_limits(retention_file())
STEP = StepId("tell")
CLIP = KeptClip(STEP, ClipId("one"), 900)
OTHER = KeptClip(STEP, ClipId("two"), 900)
VOICE = recording_id(CLIP)
CLOSED = FACTS.closes + timedelta(30)
OVER = date(2028, 1, 29)
"""12 months after the day by which the team answers."""
DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


def said(*acts: Act) -> Contribution:
    """What somebody said."""
    now = Contribution(ContributionId("c"), ContributorId("p"), BUS, 1)
    for act in acts:
        now = after(now, act)
    return now


def agreed(on: date | None, clip: KeptClip = CLIP) -> Transcribed:
    """The words of a recording, agreed to."""
    return Transcribed(STEP, clip.clip_id, "A roof.", agreed=True, on=on)


def ends(*acts: Act) -> dict[str, date]:
    """When what was said goes."""
    return {end.item_id: end.after for end in ends_of(said(*acts), FACTS, LIMITS)}


def test_a_recording_goes_30_days_after_the_plan_and_the_rest_12_months_after_its_last_day() -> None:
    assert ends(CLIP, Wrote(STEP, "A roof.")) == {VOICE: CLOSED, EVERYTHING: OVER}
    assert last_day(FACTS) == FACTS.answer_by


def test_it_goes_30_days_after_its_words_were_agreed_if_that_is_first() -> None:
    early, late = date(2026, 11, 1), FACTS.closes + timedelta(9)
    assert ends(CLIP, agreed(early))[VOICE] == early + timedelta(30)
    assert ends(CLIP, agreed(late))[VOICE] == CLOSED
    assert ends(CLIP, agreed(None))[VOICE] == CLOSED
    assert ends(CLIP, Transcribed(STEP, CLIP.clip_id, "A roof.", agreed=False))[VOICE] == CLOSED


def test_where_nothing_was_said_nothing_goes() -> None:
    assert ends() == {}
    assert ends(Wrote(STEP, "A roof."), Wrote(STEP, "")) == {}
    assert ends(SaidConsent(ClipId("yes"), 900)) == {EVERYTHING: OVER}


def test_a_recording_about_which_nobody_decided_goes_like_the_others() -> None:
    found = ends_of(said(), FACTS, LIMITS, (CLIP,))
    assert [(end.item_id, end.after) for end in found] == [(VOICE, CLOSED), (EVERYTHING, OVER)]


def test_what_a_person_keeps_until_they_delete_it_has_no_end() -> None:
    voice_stays = ends(CLIP, OTHER, KeptLonger(VOICE, None))
    assert voice_stays == {recording_id(OTHER): CLOSED}, "what it is about stays beside it"
    assert ends(CLIP, Wrote(STEP, "A roof."), KeptLonger(EVERYTHING, None)) == {}


def test_what_a_person_keeps_longer_ends_later_and_never_sooner() -> None:
    later = CLOSED + timedelta(99)
    assert ends(CLIP, KeptLonger(VOICE, later)) == {VOICE: later, EVERYTHING: OVER}
    assert ends(CLIP, KeptLonger(VOICE, date(2020, 1, 1)))[VOICE] == CLOSED
    beyond = OVER + timedelta(99)
    assert ends(CLIP, KeptLonger(VOICE, beyond)) == {EVERYTHING: beyond}
    assert ends(CLIP, KeptLonger(EVERYTHING, beyond)) == {EVERYTHING: beyond}


def test_the_sound_goes_and_its_words_stay_and_can_be_shared() -> None:
    now = said(CLIP, OTHER, agreed(None), SoundWentAway(STEP, CLIP.clip_id, CLOSED))
    assert [item.kind for item in items_of(now)] == [ItemKind.WORDS, ItemKind.CLIP]
    assert now.at(STEP).sound_went_on == CLOSED
    alone = said(CLIP, agreed(None), SoundWentAway(STEP, CLIP.clip_id, CLOSED))
    assert alone.at(STEP).is_answered
    assert items_of(alone)[0].can_be_sent
    assert not said(CLIP, SoundWentAway(STEP, CLIP.clip_id, CLOSED)).at(STEP).is_answered


def test_that_something_went_is_no_change_to_share_again() -> None:
    quiet = (ShownEnds((VOICE,), CLOSED), KeptLonger(VOICE, None), SoundWentAway(STEP, CLIP.clip_id, CLOSED))
    shared = replace(said(CLIP), shared=None, changed_since_shared=False)
    for act in (*quiet, AllWentAway(OVER, 1)):
        assert not after(shared, act).changed_since_shared


def test_it_is_shown_28_days_before_and_the_day_told_is_never_too_early() -> None:
    end = End(VOICE, CLOSED)
    assert not is_soon(end, CLOSED - timedelta(29), LIMITS)
    assert is_soon(end, CLOSED - timedelta(28), LIMITS)
    early, late = CLOSED - timedelta(28), CLOSED + timedelta(200)
    assert goes_after(end, (), early, LIMITS) == CLOSED
    assert goes_after(end, (), late, LIMITS) == late + timedelta(14)
    assert goes_after(end, (late - timedelta(10),), late, LIMITS) == late + timedelta(4)


def test_it_goes_when_it_was_shown_for_14_days_on_2_of_them_and_is_over() -> None:
    first, second = CLOSED - timedelta(20), CLOSED - timedelta(7)
    assert may_go(CLOSED, (first, second), CLOSED + timedelta(1), 14, 2)
    assert not may_go(CLOSED, (first, second), CLOSED, 14, 2), "its last day"
    assert not may_go(CLOSED, (first,), CLOSED + timedelta(500), 14, 2), "shown once"
    assert not may_go(CLOSED, (), CLOSED + timedelta(500), 14, 2), "never shown"
    assert not may_go(CLOSED, (CLOSED, CLOSED + timedelta(1)), CLOSED + timedelta(9), 14, 2), "9 days"


def test_the_same_day_counts_once() -> None:
    now = said(CLIP, ShownEnds((VOICE,), CLOSED), ShownEnds((VOICE,), CLOSED))
    assert now.shown_ends[VOICE] == (CLOSED,)
    assert not is_new_day(now.shown_ends[VOICE], CLOSED, LIMITS)


def test_after_a_choice_to_keep_it_longer_it_is_shown_anew() -> None:
    now = said(CLIP, ShownEnds((VOICE,), CLOSED), KeptLonger(VOICE, CLOSED + timedelta(90)))
    assert VOICE not in now.shown_ends


def test_days_that_were_shown_while_the_clock_was_ahead_count_for_nothing() -> None:
    ahead = date(2041, 5, 1)
    now = said(CLIP, ShownEnds((VOICE,), ahead), ShownEnds((VOICE,), ahead + timedelta(1)))
    assert not may_go(CLOSED, now.shown_ends[VOICE], CLOSED + timedelta(30), 14, 2)
    assert is_new_day(now.shown_ends[VOICE], CLOSED, LIMITS)
    now = after(now, ShownEnds((VOICE,), CLOSED))
    assert now.shown_ends[VOICE] == (CLOSED,)


@given(due=DAYS, days=st.lists(DAYS, max_size=6))
def test_no_clock_makes_anything_go_that_was_not_shown_on_two_earlier_days(
    due: date, days: list[date]
) -> None:
    now, shown_on = said(CLIP), list[date]()
    for today in days:
        shown = now.shown_ends.get(VOICE, ())
        if may_go(due, shown, today, LIMITS.shown_at_least_days, LIMITS.shown_on_days):
            assert len({day for day in shown_on if day < today}) >= 2
            assert today > due
            return
        if is_new_day(shown, today, LIMITS):
            now = after(now, ShownEnds((VOICE,), today))
        shown_on.append(today)


def test_longer_is_three_months_and_a_short_month_has_its_last_day() -> None:
    assert longer(date(2026, 11, 30), date(2026, 1, 1), LIMITS) == date(2027, 2, 28)
    assert longer(date(2020, 1, 1), date(2026, 5, 3), LIMITS) == date(2026, 8, 3)
    assert months_after(date(2027, 12, 31), 14) == date(2029, 2, 28)


def test_who_stays_away_is_kept_12_months_after_they_and_every_plan_were_last_here() -> None:
    assert away_after(date(2026, 11, 23), (FACTS,), (), LIMITS) == OVER
    assert away_after(date(2027, 11, 23), (FACTS,), (), LIMITS) == date(2028, 11, 23)
    assert away_after(date(2026, 11, 23), (), (OVER,), LIMITS) == OVER
    assert away_after(date(2026, 11, 23), (FACTS,), (OVER, None), LIMITS) is None


@pytest.mark.parametrize("back", [True, False])
def test_a_clock_that_jumps_by_years_is_no_reason_to_go(back: bool) -> None:
    today = CLOSED - timedelta(10)
    jumped = today.replace(year=today.year - 9 if back else today.year + 9)
    assert not may_go(CLOSED, (today,), jumped, 14, 2)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Things go when their time is over, are shown before, stay by choice, and leave not a byte behind."""

from __future__ import annotations

import sys
from datetime import timedelta

import pytest

from coprod_desktop.domain.acts import EVERYTHING
from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.items import ItemKind
from coprod_desktop.domain.keeping import months_after, recording_id
from coprod_desktop.journey.person.give_answers import Answering
from tests.journey.person.somebody_over_time import (
    AGREED,
    CLOSED,
    OVER,
    PLAN,
    PLANTED,
    SOUND,
    STEP,
    WORDS,
    Zebedee,
)
from tests.storage.leftovers import plain_bytes, raw_bytes

only_where_pages_can_be_read = pytest.mark.skipif(sys.platform != "linux", reason="needs cryptography")


VOICES = 2


def test_a_voice_goes_after_its_time_and_its_words_stay(zebedee: Zebedee) -> None:
    assert zebedee.comes(CLOSED - timedelta(40)) == (0, ())
    gone, soon = zebedee.comes(CLOSED - timedelta(20))
    assert (gone, len(soon)) == (0, VOICES)
    zebedee.comes(CLOSED - timedelta(10))
    assert zebedee.comes(CLOSED)[0] == 0, "its last day"
    assert zebedee.comes(CLOSED + timedelta(1)) == (VOICES, ())
    assert zebedee.left() == {ItemKind.TEXT, ItemKind.WORDS, ItemKind.FILE}


@only_where_pages_can_be_read
def test_no_byte_of_a_voice_is_left_and_the_words_are(zebedee: Zebedee) -> None:
    for day in (-20, -10, 1):
        zebedee.comes(CLOSED + timedelta(day))
    plain = plain_bytes(zebedee.device, zebedee.person.person_id)
    assert SOUND[:60] not in plain
    assert AGREED.encode() in plain
    assert WORDS.encode() in plain


@only_where_pages_can_be_read
def test_when_all_goes_not_a_byte_is_left_and_the_list_says_when(zebedee: Zebedee) -> None:
    person_id = zebedee.person.person_id
    before = plain_bytes(zebedee.device, person_id)
    assert all(planted in before for planted in PLANTED), "the search can find them"
    for day in (-20, -10):
        zebedee.comes(OVER + timedelta(day))
    assert len(list(zebedee.outbox.iterdir())) == 2
    assert zebedee.comes(OVER + timedelta(1)) == (1, ())
    plain = plain_bytes(zebedee.device, person_id)
    assert [planted for planted in PLANTED if planted in plain] == []
    raw = raw_bytes(zebedee.folder)
    assert [planted for planted in PLANTED if planted in raw] == [], "files that waited for a team"
    assert list(zebedee.outbox.iterdir()) == []
    store, _time = zebedee.open()
    (now,) = store.contributions()
    store.close()
    assert now.went_away is not None
    assert (now.went_away.on, now.went_away.things) == (OVER + timedelta(1), 5)
    assert now.shared is not None, "that it was shared stays known"
    assert zebedee.comes(OVER + timedelta(400)) == (0, ())


def test_nothing_goes_unseen_however_late_somebody_comes(zebedee: Zebedee) -> None:
    late = OVER + timedelta(900)
    assert zebedee.comes(late)[0] == 0
    assert zebedee.comes(late + timedelta(5))[0] == 0
    assert zebedee.comes(late + timedelta(13))[0] == 0, "14 days since it was shown"
    assert zebedee.comes(late + timedelta(14))[0] == 1, "all of it at once"
    assert zebedee.left() == set()


def test_who_does_not_look_loses_nothing(zebedee: Zebedee) -> None:
    for day in range(0, 200, 9):
        assert zebedee.comes(CLOSED + timedelta(day), looks=False)[0] == 0


@pytest.mark.parametrize("years", [-9, 9])
def test_a_clock_that_jumps_by_years_takes_nothing_away(zebedee: Zebedee, years: int) -> None:
    today = CLOSED - timedelta(20)
    zebedee.comes(today)
    wrong = today + timedelta(365 * years)
    assert zebedee.comes(wrong)[0] == 0
    assert zebedee.comes(today + timedelta(1))[0] == 0, "the clock is right again"
    assert ItemKind.CLIP in zebedee.left()


def test_a_voice_that_is_kept_until_it_is_deleted_stays_and_so_does_what_it_is_about(
    zebedee: Zebedee,
) -> None:
    zebedee.comes(CLOSED)
    store, time = zebedee.open()
    first = next(each for each in time.soon(CLOSED) if each.end.item_id == recording_id(zebedee.clip))
    time.keep_longer(first, None)
    store.close()
    for day in (1, 20, 40, 900, 920, 940):
        zebedee.comes(CLOSED + timedelta(day))
    assert zebedee.left() == {ItemKind.CLIP, ItemKind.TEXT, ItemKind.WORDS, ItemKind.FILE}
    away = zebedee.device.away(zebedee.person.person_id)
    assert away is not None
    assert away.ends_on is None


def test_a_voice_that_is_kept_three_months_more_goes_after_them(zebedee: Zebedee) -> None:
    store, time = zebedee.open()
    for each in time.soon(CLOSED):
        time.keep_longer(each, each.longer_until)
        until = each.longer_until
    assert time.soon(CLOSED) == ()
    store.close()
    assert until == months_after(CLOSED + timedelta(14), 3)
    for day in (-20, -10, 0):
        assert zebedee.comes(until + timedelta(day))[0] == 0
    assert zebedee.comes(until + timedelta(1))[0] == VOICES


def test_a_recording_about_which_nobody_decided_goes_too(zebedee: Zebedee) -> None:
    store, _time = zebedee.open()
    (now,) = store.contributions()
    writer = store.new_clip(now.contribution_id, StepId("left"))
    writer.append(SOUND)
    writer.finish()
    store.close()
    for day in (-20, -10, 1):
        zebedee.comes(CLOSED + timedelta(day))
    store, _time = zebedee.open()
    assert store.unfinished_clips() == ()
    folder = store._database.path.with_suffix("")  # type: ignore[attr-defined]
    store.close()
    assert len(list(folder.iterdir())) == 1, "the drawing"


def test_a_kill_after_the_list_and_before_the_sound_is_made_good(zebedee: Zebedee) -> None:
    for day in (-20, -10):
        zebedee.comes(CLOSED + timedelta(day))
    store, time = zebedee.open()
    dropped: list[str] = []
    store.drop_clip = dropped.append  # type: ignore[method-assign,assignment]  # the machine stops here
    time.let_go(CLOSED + timedelta(1))
    folder = store._database.path.with_suffix("")  # type: ignore[attr-defined]
    assert (len(dropped), len(list(folder.iterdir()))) == (VOICES, VOICES + 1)
    store.close()
    zebedee.open()[0].close()
    assert len(list(folder.iterdir())) == 1


def test_where_a_waiting_file_cannot_be_deleted_nothing_goes_and_it_is_told(zebedee: Zebedee) -> None:
    for day in (-20, -10):
        zebedee.comes(OVER + timedelta(day))
    (zebedee.outbox / "1.coprodview").unlink()
    (zebedee.outbox / "1.coprodview").mkdir()
    with pytest.raises(StoreNotWritable):
        zebedee.comes(OVER + timedelta(1))
    (zebedee.outbox / "1.coprodview").rmdir()


def test_the_list_of_a_person_has_no_gap_after_all_went(zebedee: Zebedee) -> None:
    for day in (-20, -10, 1):
        zebedee.comes(OVER + timedelta(day))
    store, time = zebedee.open()
    answering = Answering(store, PLAN)
    answering.write(STEP, "Something new")
    (soon,) = time.soon(OVER + timedelta(2))
    assert soon.end.item_id == EVERYTHING
    store.close()
    assert zebedee.left() == {ItemKind.TEXT}

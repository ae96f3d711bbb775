# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What one person said on two computers stands together: each act once, nothing deleted, no guess."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.act_kinds import Clear
from coprod_desktop.domain.acts import DroppedClip, WasClear, Wrote
from coprod_desktop.domain.brought import Stays
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.lock import LockKind
from tests.storage.things import BUS, STEP, a_pack, a_proposal
from tests.storage.two_computers import (
    CAFE,
    OTHER,
    SENT,
    SOUND,
    answering,
    file_of,
    looks,
    merged,
    opened,
    person,
    spoken,
    wrote,
)


def test_what_somebody_said_on_both_stands_together(here: Path, there: Path) -> None:
    with answering(there) as (store, bus):
        store.add(bus, Wrote(OTHER, "there"))
        clip = spoken(store, bus, STEP)
    with answering(here) as (store, bus):
        store.add(bus, WasClear(Clear.CLEAR))
        own = spoken(store, bus, STEP)
    brought = merged(here, there)
    assert (brought.people, brought.joined, brought.stays) == (0, 1, ())
    assert wrote(here) == {STEP: "before", OTHER: "there"}
    with answering(here) as (store, bus):
        (now,) = store.contributions()
        assert now.clear is Clear.CLEAR
        assert [each.clip_id for each in now.at(STEP).clips] == [own, clip]
        assert store.clip(own) == store.clip(clip) == SOUND
        store.add(bus, Wrote(STEP, "it goes on"))
    assert wrote(here)[STEP] == "it goes on"


def test_a_plan_that_was_begun_on_both_is_one_plan(here: Path, there: Path) -> None:
    for folder, step in ((here, STEP), (there, OTHER)):
        with opened(folder) as device:
            device.keep_pack(a_pack(a_proposal(CAFE), "cd" * 32))
            with file_of(device, device.people()[0].person_id) as store:
                store.add(store.begin(CAFE, 1).contribution_id, Wrote(step, "said"))
    assert merged(here, there).joined == 1
    with opened(here) as device, file_of(device, device.people()[0].person_id) as store:
        (cafe,) = [each for each in store.contributions() if each.proposal_id == CAFE]
        assert (cafe.at(STEP).text, cafe.at(OTHER).text) == ("said", "said")
    assert not merged(here, there).is_something


@pytest.mark.parametrize("where", ["here", "there"])
def test_what_was_deleted_on_one_of_them_is_gone(here: Path, there: Path, where: str) -> None:
    with answering(here) as (store, bus):
        clip = spoken(store, bus, STEP)
        store.add(bus, Wrote(OTHER, "this stays"))
    shutil.rmtree(there)
    shutil.copytree(here, there)
    with answering(here if where == "here" else there) as (store, bus):
        store.erase_step(bus, STEP)
    with answering(there) as (store, bus):
        store.add(bus, WasClear(Clear.PARTLY))
    merged(here, there)
    assert wrote(here) == {OTHER: "this stays"}
    with answering(here) as (store, bus):
        assert store.unfinished_clips() == (), "it is not offered again"
        with pytest.raises(StoreDamaged):
            store.clip(clip)
        assert store.contributions()[0].clear is Clear.PARTLY
    (path,) = here.glob("person_*.db")
    assert list(path.with_suffix("").iterdir()) == []


def test_a_recording_that_was_thrown_away_here_does_not_come_back(here: Path, there: Path) -> None:
    with answering(here) as (store, bus):
        clip = spoken(store, bus, STEP)
    shutil.rmtree(there)
    shutil.copytree(here, there)
    with answering(here) as (store, bus):
        store.add(bus, DroppedClip(STEP, clip))
        store.drop_clip(clip)
    with answering(there) as (store, bus):
        store.add(bus, WasClear(Clear.CLEAR))
    assert merged(here, there).joined == 1
    with answering(here) as (store, _bus):
        assert store.contributions()[0].at(STEP).clips == ()
        assert store.unfinished_clips() == ()


def test_one_question_that_was_answered_on_both_is_not_guessed(here: Path, there: Path) -> None:
    for folder in (here, there):
        with answering(folder) as (store, bus):
            store.add(bus, Wrote(STEP, f"after, {folder.name}"))
    before = looks(here)
    brought = merged(here, there)
    assert brought.stays == (("Ann", Stays.ANSWERED_TWICE),)
    assert not brought.is_something
    assert looks(here) == before


def test_what_was_said_here_counts_as_new_after_what_was_sent_there(here: Path, there: Path) -> None:
    with answering(there) as (store, bus):
        store.add(bus, SENT)
    with answering(here) as (store, bus):
        store.add(bus, Wrote(OTHER, "not sent yet"))
    assert merged(here, there).joined == 1
    with answering(here) as (store, bus):
        (now,) = store.contributions()
        assert now.shared == SENT
        assert now.changed_since_shared
    assert not merged(here, there).is_something


def test_a_plan_that_was_sent_from_both_is_not_guessed(here: Path, there: Path) -> None:
    for number, folder in enumerate((here, there)):
        with answering(folder) as (store, bus):
            store.add(bus, replace(SENT, file_name=f"{number}.coprodview"))
    assert merged(here, there).stays == (("Ann", Stays.SENT_TWICE),)


def test_all_that_was_deleted_on_both_is_gone_once(here: Path, there: Path) -> None:
    with answering(here) as (store, bus):
        store.add(bus, SENT)
    shutil.rmtree(there)
    shutil.copytree(here, there)
    for folder in (here, there):
        with answering(folder) as (store, bus):
            store.erase_all(bus)
    brought = merged(here, there)
    assert brought.stays == ()
    assert not brought.is_something


def test_somebody_on_both_with_a_lock_stays_until_they_take_it_away_here(here: Path, there: Path) -> None:
    ann = person(here)
    for folder in (here, there):
        with opened(folder) as device:
            device.set_lock(ann.person_id, LockKind.NUMBER, "2468")
    with opened(there) as device:
        assert device.opens(ann.person_id, "2468")
        with file_of(device, ann.person_id) as store:
            store.add(store.begin(BUS, 1).contribution_id, Wrote(OTHER, "there"))
    assert merged(here, there).stays == (("Ann", Stays.LOCKED),)
    with opened(here) as device:
        assert device.opens(ann.person_id, "2468")
        device.set_lock(ann.person_id, LockKind.NONE, "")
    assert merged(here, there).joined == 1
    assert wrote(here) == {STEP: "before", OTHER: "there"}

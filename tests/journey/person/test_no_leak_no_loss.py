# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever somebody does, in whatever order: nothing leaves unasked, and nothing that was kept is lost.

The store, its files and the files for teams are the real ones. What should be in them is worked out by
`WhatWasSaid`, which shares nothing with the app.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from coprod_desktop.app.places import receipt_words
from coprod_desktop.domain.act_kinds import HelpKind, ShareKind
from coprod_desktop.domain.acts import SaidConsent
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ItemId, StepId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.view_bundle import Given, MayDo, Recall, ViewBundle
from coprod_desktop.domain.walk import START, Place, Room
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.person.out_files import leaving_of
from coprod_desktop.journey.person.share_views import Sharing, share_views
from coprod_desktop.journey.person.take_back import take_back
from coprod_desktop.storage.device_store import open_device_store
from tests.files.makers import taken
from tests.journey.person.conftest import KEY, PACK_SHA256
from tests.journey.person.somebody_speaks import OWN_NAME, PLAN, STEPS, SomebodySpeaks
from tests.journey.person.what_left import check_contents, marks_of
from tests.journey.person.what_was_said import OBSERVED, Thing, WhatWasSaid, turn

DAY = date(2026, 11, 23)
RECEIPTS = tuple(receipt_words())
ASIDE = StepId("~consent")
GIVEN_NAME = "Zebedee"
HELP = st.sampled_from(
    [HelpKind.READ_TO_ME, HelpKind.ON_MY_OWN, HelpKind.ANSWERED_FOR_ME, HelpKind.ANSWERED_FOR_ME]
)
ALL_KINDS = frozenset(ShareKind)
ALLOWED = st.frozensets(st.sampled_from(ShareKind), max_size=2).map(
    lambda out: ALL_KINDS - out
) | st.frozensets(st.sampled_from(ShareKind))
"""What is allowed: often nearly everything, so that there is a file in which something must not be."""


class SomebodyAtAPlan(SomebodySpeaks):
    """One person at one plan, from the first start to many files, through kills and second thoughts."""

    # Second thoughts

    @rule(data=st.data())
    def keep_one_thing_from_the_team_or_not(self, data: st.DataObject) -> None:
        if not (items := items_of(self.answering.contribution)):
            return
        item = data.draw(st.sampled_from(items))
        self.answering.turn_item_back(item)
        self.model.held_back ^= {item.item_id}

    @rule(step_id=STEPS)
    def keep_all_of_a_step_from_the_team_or_not(self, step_id: StepId) -> None:
        self.answering.turn_kept_back(step_id)
        self.model.steps_held_back ^= {step_id}

    @rule(step_id=STEPS, sealed=st.booleans())
    def seal_away_or_not(self, step_id: StepId, sealed: bool) -> None:
        self.answering.seal_away(step_id, sealed)
        self.model.sealed -= {step_id}
        self.model.sealed |= {step_id} if sealed else set()

    @rule(step_id=STEPS)
    def find_hard_or_not(self, step_id: StepId) -> None:
        self.answering.turn_hard(step_id)
        self.model.hard ^= {step_id}

    @rule(step_id=STEPS)
    def delete_a_step(self, step_id: StepId) -> None:
        self.answering.erase_step(step_id)
        self.model.forget_step(step_id)

    @rule(sure=st.integers(0, 2))
    def delete_all(self, sure: int) -> None:
        if sure < 2:
            return
        self.answering.erase_all()
        went_out = self.model.with_team, self.model.may_ask_all_back
        self.model = WhatWasSaid()
        self.model.with_team, self.model.may_ask_all_back = went_out
        assert self.answering.place == START

    # Who helped

    @rule(step_id=STEPS | st.none(), kind=HELP)
    def say_who_helped(self, step_id: StepId | None, kind: HelpKind) -> None:
        self.answering.turn_help(kind, step_id)
        turn(self.model.help(step_id).said, kind)

    @rule(step_id=STEPS | st.none(), kind=HELP)
    def have_it_noted(self, step_id: StepId | None, kind: HelpKind) -> None:
        self.answering.note_help(kind, step_id)
        turn(self.model.help(step_id).noted, kind)
        self.model.help(step_id).contradicted = False

    @rule(step_id=STEPS | st.none(), contradicted=st.booleans())
    def say_whether_the_note_is_right(self, step_id: StepId | None, contradicted: bool) -> None:
        self.answering.contradict(contradicted, step_id)
        self.model.help(step_id).contradicted = contradicted

    # The way, and its ends

    @rule(room=st.sampled_from(Room), index=st.integers(0, 4))
    def go(self, room: Room, index: int) -> None:
        self.answering.go(Place(room, index))

    @rule()
    def have_a_break(self) -> None:
        before = self.answering.contribution, self.answering.place
        self.close()
        self.come_back(*before)

    @rule(recording=st.booleans())
    def be_killed(self, recording: bool) -> None:
        before = self.answering.contribution, self.answering.place
        sound = self.new().ljust(8).encode() * 40
        if recording:
            writer = self.answering.store.new_clip(before[0].contribution_id, PLAN.steps[0].step_id)
            writer.append(sound)
        # A folder as it lies there, with nothing closed, is what a kill leaves behind.
        as_it_was = next(self.folders)
        shutil.copytree(self.folder, as_it_was)
        self.close()
        shutil.rmtree(self.folder)
        self.folder = as_it_was
        self.come_back(*before)
        if recording:
            (cut_short,) = [each.clip_id for each in self.answering.store.unfinished_clips()]
            assert self.answering.store.clip(cut_short) == sound
            self.answering.store.drop_clip(cut_short)

    def come_back(self, contribution: object, place: Place) -> None:
        """Open what is there: it is as it was said to be."""
        self.open(open_device_store(self.folder, KEY))
        assert (self.answering.contribution, self.answering.place) == (contribution, place)
        self.model.forget_what_was_thrown_away()
        for item_id, thing in self.model.standing().items():
            if thing.given is Given.VOICE:
                assert self.answering.store.clip(self.clip(item_id).clip_id) == thing.content
            elif thing.given in (Given.DRAWING, Given.PHOTO):
                assert self.answering.store.file(self.file(item_id).file_id) == thing.content

    # Files for the team

    @rule()
    def say_yes_aloud(self) -> None:
        clip_id, self.model.consent = self.recorded(ASIDE)
        self.answering.say_consent(SaidConsent(clip_id, 100))

    @rule(kinds=ALLOWED)
    def share(self, kinds: frozenset[ShareKind]) -> None:
        leaving = self.model.leaving(kinds)
        sharing = Sharing(kinds, GIVEN_NAME, DAY, PACK_SHA256)
        if not leaving:
            with pytest.raises(NotAllowed):
                share_views(self.answering, sharing, self.device, self.outbox, RECEIPTS)
            return
        path = share_views(self.answering, sharing, self.device, self.outbox, RECEIPTS).path
        self.out.append(path.name)
        self.shares += 1
        consent = self.model.consent if ShareKind.VOICE in kinds else b""
        views = taken(path.read_bytes())
        assert isinstance(views, Views)
        assert views.bundle.author_key == leaving_of(self.answering, self.device).author_key
        self.check_bundle(views.bundle, leaving, kinds)
        check_contents(views, leaving, consent)
        self.check_bytes(path, leaving, kinds, consent)
        self.model.with_team |= set(leaving)
        self.model.may_ask_all_back, self.model.consent = True, b""

    def check_bundle(
        self, bundle: ViewBundle, leaving: Mapping[str, Thing], kinds: frozenset[ShareKind]
    ) -> None:
        proxies = {
            item_id
            for item_id, thing in leaving.items()
            if thing.kind is not OBSERVED and self.model.was_answered_for_me(thing.step_id)
        }
        observed = {item_id for item_id, thing in leaving.items() if thing.kind is OBSERVED}
        assert {view.item_id for view in bundle.proxy_views} == proxies
        assert {view.item_id for view in bundle.observations} == observed
        assert {view.item_id for view in bundle.views} == set(leaving) - proxies - observed
        assert len(bundle.all_views) == len(leaving)
        assert all((MayDo.QUOTE in view.may) == (ShareKind.QUOTE in kinds) for view in bundle.all_views)
        assert bundle.name == (GIVEN_NAME if ShareKind.NAME in kinds else "")
        assert set(bundle.hard_steps) == self.model.hard - self.model.steps_held_back - self.model.sealed
        asked = {step.step_id for step in PLAN.questions}
        assert set(bundle.skipped_steps) == {step_id for step_id in asked if self.model.is_skipped(step_id)}
        assert bundle.bundle_version == self.shares

    def check_bytes(
        self, path: Path, leaving: Mapping[str, Thing], kinds: frozenset[ShareKind], consent: bytes
    ) -> None:
        """Nothing else that was ever said is among the bytes: held back, changed, deleted or thrown away."""
        with zipfile.ZipFile(path) as inside:
            data = b"".join(inside.read(name) for name in inside.namelist()) + path.name.encode()
        for thing in self.ever:
            for mark in marks_of(thing):
                stays = all(mark not in marks_of(other) for other in leaving.values())
                assert (mark not in data) == stays
        assert OWN_NAME.encode() not in data
        assert (GIVEN_NAME.encode() in data) == (ShareKind.NAME in kinds)
        assert self.model.consent == b"" or (self.model.consent in data) == bool(consent)

    @precondition(lambda self: self.model.may_ask_all_back)
    @rule(data=st.data())
    def ask_for_it_back(self, data: st.DataObject) -> None:
        things = (
            data.draw(st.sets(st.sampled_from(sorted(self.model.with_team)))) if self.model.with_team else ()
        )
        items = tuple(ItemId(item_id) for item_id in sorted(things))
        path = take_back(self.answering, self.device, self.outbox, items, DAY)
        self.out.append(path.name)
        self.recalls += 1
        contribution = self.answering.contribution
        person = leaving_of(self.answering, self.device).author_key
        recall = Recall(
            contribution.contributor_id, PLAN.proposal_id, self.recalls, items, DAY, author_key=person
        )
        assert taken(path.read_bytes()) == recall
        gone = set(items) or self.model.with_team
        self.model.with_team = self.model.with_team - gone
        self.model.held_back |= gone & set(self.model.standing())
        self.model.may_ask_all_back = bool(items)

    @rule(item=st.sampled_from(["tell.text", "roof.pick"]))
    def ask_back_what_the_team_does_not_have(self, item: str) -> None:
        if item not in self.model.with_team:
            with pytest.raises(NotAllowed):
                take_back(self.answering, self.device, self.outbox, (ItemId(item),), DAY)

    # What is always so

    @invariant()
    def everything_that_was_kept_stands(self) -> None:
        if not hasattr(self, "answering"):
            return
        stands = {item.item_id: item.can_be_sent for item in items_of(self.answering.contribution)}
        assert stands == {item_id: self.model.may_leave(item_id) for item_id in self.model.standing()}
        assert self.answering.contribution.with_team == self.model.with_team

    @invariant()
    def there_is_no_file_that_nobody_asked_for(self) -> None:
        if hasattr(self, "answering"):
            there = [path.name for path in self.outbox.iterdir()] if self.outbox.exists() else []
            assert sorted(there) == sorted(self.out)
            assert sorted(file.file_name for file in self.device.out_files()) == sorted(self.out)


TestNothingLeaksAndNothingIsLost = SomebodyAtAPlan.TestCase
TestNothingLeaksAndNothingIsLost.settings = settings(
    max_examples=150, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

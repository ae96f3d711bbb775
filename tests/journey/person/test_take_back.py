# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What was shared can be asked back: one thing or all of it; the team's half is a file of ids."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.app.places import receipt_words
from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.files.signatures import verify_key_of
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.share_views import Sharing, share_views
from coprod_desktop.journey.person.take_back import can_take_all_back, still_with_team, take_back
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.builders import proposal
from tests.journey.person.conftest import PACK_SHA256
from tests.journey.person.test_give_answers import FIRST, TELL, come_back, step

SHARED_ON, BACK_ON = date(2026, 11, 22), date(2026, 11, 24)
PICK, TEXT = ItemId("first.pick"), ItemId("tell.text")


def share(answering: Answering, device: SqlDeviceStore, outbox: Path) -> None:
    kinds = frozenset({ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES})
    sharing = Sharing(kinds, "", SHARED_ON, PACK_SHA256)
    share_views(answering, sharing, device, outbox, tuple(receipt_words()))


@pytest.fixture
def shared(answering: Answering, device: SqlDeviceStore, tmp_path: Path) -> Answering:
    """Somebody who shared a choice and some words."""
    answering.pick(step(answering, FIRST), "seats")
    answering.write(TELL, "A roof.")
    share(answering, device, tmp_path)
    return answering


def recall_in(path: Path) -> Recall:
    """What a file asks back, as the team's computer reads it."""
    outcome = take_in(path, known=lambda _sha256: False)
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Recall)
    return outcome.content


def kept_back(answering: Answering) -> set[ItemId]:
    return {item.item_id for item in items_of(answering.contribution) if item.kept_back}


def test_one_thing_comes_back_and_is_kept_back_from_then_on(
    shared: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    path = take_back(shared, device, tmp_path, (PICK,), BACK_ON)
    contributor = shared.contribution.contributor_id
    author = verify_key_of(shared.store.author_seed(shared.contribution.contribution_id))
    assert recall_in(path) == Recall(contributor, shared.proposal.proposal_id, 1, (PICK,), BACK_ON, author)
    assert still_with_team(shared.contribution) == (TEXT,)
    assert shared.contribution.taken_back == {PICK: BACK_ON}
    assert kept_back(shared) == {PICK}
    assert come_back(shared).contribution == shared.contribution


def test_all_of_it_comes_back_also_what_an_earlier_file_held(
    shared: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    shared.turn_kept_back(FIRST)
    share(shared, device, tmp_path)
    assert still_with_team(shared.contribution) == (PICK, TEXT)
    path = take_back(shared, device, tmp_path, (), BACK_ON)
    assert recall_in(path).items == ()
    assert still_with_team(shared.contribution) == ()
    assert shared.contribution.all_back_on == BACK_ON
    assert kept_back(shared) == {PICK, TEXT}
    assert not can_take_all_back(shared.contribution)


def test_the_file_waits_for_the_team_with_the_others_and_has_no_receipt(
    shared: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    path = take_back(shared, device, tmp_path, (), BACK_ON)
    plan = shared.proposal
    waits = OutFile(path.name, plan.proposal_id, plan.title, plan.team, (), BACK_ON)
    assert device.out_files()[1:] == (waits,)


@pytest.mark.parametrize("items", [(), (PICK,), (ItemId("roof.pick"),)])
def test_what_is_not_with_the_team_cannot_be_asked_back(
    items: tuple[ItemId, ...], shared: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    take_back(shared, device, tmp_path, (), BACK_ON)
    before = sorted(tmp_path.glob("*.coprodrecall"))
    with pytest.raises(NotAllowed):
        take_back(shared, device, tmp_path, items, BACK_ON)
    assert sorted(tmp_path.glob("*.coprodrecall")) == before


def test_nothing_can_be_asked_back_before_something_was_shared(
    answering: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    answering.write(TELL, "A roof.")
    with pytest.raises(NotAllowed):
        take_back(answering, device, tmp_path, (), BACK_ON)


def test_what_was_deleted_here_can_still_be_asked_back(
    shared: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    shared.erase_all()
    assert still_with_team(shared.contribution) == (PICK, TEXT)
    assert recall_in(take_back(shared, device, tmp_path, (TEXT,), BACK_ON)).items == (TEXT,)
    assert can_take_all_back(shared.contribution)


def test_what_is_put_back_in_and_shared_again_is_with_the_team_again(
    shared: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    take_back(shared, device, tmp_path, (PICK,), BACK_ON)
    share(shared, device, tmp_path)
    assert still_with_team(shared.contribution) == (TEXT,)
    for item in items_of(shared.contribution):
        if item.kept_back:
            shared.turn_item_back(item)
    share(shared, device, tmp_path)
    assert still_with_team(shared.contribution) == (PICK, TEXT)
    assert shared.contribution.taken_back == {}


def test_a_newer_plan_does_not_confuse_the_team(
    shared: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    device.keep_pack(Pack(proposal(version=2), {}, "cd" * 32))
    newer = Answering(shared.store, proposal(version=2))
    newer.write(TELL, "A bigger roof.")
    share(newer, device, tmp_path)
    assert recall_in(take_back(newer, device, tmp_path, (TEXT,), BACK_ON)).recall_number == 1
    older = come_back(shared)
    assert still_with_team(older.contribution) == (PICK,), "the team knows both by the same name"
    assert recall_in(take_back(older, device, tmp_path, (), BACK_ON)).recall_number == 2
    assert not can_take_all_back(come_back(newer).contribution)

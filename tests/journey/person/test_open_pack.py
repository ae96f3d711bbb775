# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan that the door let in is kept once; anything else is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.errors import DamagedFile, NotProven, NumberTaken
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM
from coprod_desktop.files.door import Accepted, Duplicate, Refused
from coprod_desktop.journey.person.meet_team import is_made_anew, keep_met
from coprod_desktop.journey.person.open_pack import pack_in, put_media, same_media
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.builders import proposal
from tests.files.makers import TEAM_KEYS
from tests.journey.person.conftest import PACK_SHA256

FACE = MediaName("face.png")
NEWER = Pack(proposal(version=2), {FACE: b"a face"}, "cd" * 32)
ANEW = replace(NEWER, proposal=replace(NEWER.proposal, team_keys=TEAM_KEYS), sha256="ef" * 32)


def taken_in(device: SqlDeviceStore, pack: Pack) -> None:
    """Keep a plan as the window does."""
    writer = device.new_pack(pack.proposal)
    put_media(pack, writer)
    keep_met(device, pack, writer)


def test_a_new_plan_is_kept_with_its_pictures(device: SqlDeviceStore) -> None:
    pack = pack_in(Accepted(NEWER))
    assert pack is not None
    assert not is_made_anew(device, pack.proposal)
    taken_in(device, pack)
    assert device.proposals()[0] == NEWER.proposal
    assert device.media(NEWER.proposal.proposal_id, 2, FACE) == b"a face"


def test_the_same_plan_again_changes_nothing_and_leaves_nothing(device: SqlDeviceStore) -> None:
    assert pack_in(Duplicate(PACK_SHA256)) is None
    first, second = device.new_pack(NEWER.proposal), device.new_pack(NEWER.proposal)
    for writer in (first, second):
        put_media(NEWER, writer)
    assert device.keep_pack(NEWER, first)
    assert not device.keep_pack(NEWER, second)
    assert len(device.versions()) == 2
    assert device.has_media(NEWER)


def test_what_the_door_refused_is_told_as_it_is() -> None:
    problem = DamagedFile("manifest.json")
    with pytest.raises(DamagedFile) as raised:
        pack_in(Refused(problem))
    assert raised.value is problem


def test_a_plan_from_outside_with_the_keys_that_everybody_has_is_refused() -> None:
    pack = Pack(proposal(version=2, team_keys=TRY_OUT_TEAM), {}, "cd" * 32)
    with pytest.raises(NotProven):
        pack_in(Accepted(pack))


def test_a_plan_made_anew_with_other_keys_takes_the_place_of_the_one_here(device: SqlDeviceStore) -> None:
    taken_in(device, NEWER)
    assert is_made_anew(device, ANEW.proposal)
    same_media(device, ANEW)
    keep_met(device, ANEW, None)
    assert device.proposal(NEWER.proposal.proposal_id, 2) == ANEW.proposal
    assert device.has_pack(ANEW.sha256)
    assert not device.has_pack(NEWER.sha256)
    assert device.media(NEWER.proposal.proposal_id, 2, FACE) == b"a face"


def test_more_than_other_keys_under_the_same_number_is_refused(device: SqlDeviceStore) -> None:
    taken_in(device, NEWER)
    retitled = replace(ANEW, proposal=replace(ANEW.proposal, title="Another"))
    with pytest.raises(NumberTaken):
        keep_met(device, retitled, None)
    with pytest.raises(NumberTaken):
        same_media(device, replace(ANEW, media={FACE: b"another face"}))
    with pytest.raises(NumberTaken):
        device.new_pack(ANEW.proposal)
    assert device.proposal(NEWER.proposal.proposal_id, 2) == NEWER.proposal
    assert device.has_media(NEWER)

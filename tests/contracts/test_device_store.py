# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What every `DeviceStore` must keep."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.errors import NotAllowed, NumberTaken, StoreDamaged
from coprod_desktop.domain.identifiers import MediaName, PersonId, ProposalId
from coprod_desktop.domain.preferences import Preferences, ReadAloud, ThemeName
from coprod_desktop.ports import DeviceStore
from tests.storage.things import BUS, FACE, HELLO, a_pack, a_proposal

DARK_AND_LARGE = Preferences(ThemeName.CHARCOAL, 200, ReadAloud.ALWAYS, 110)
GP = ProposalId("gp")


def test_a_pack_is_kept_with_its_media(device: DeviceStore) -> None:
    pack = a_pack()
    assert device.keep_pack(pack)
    assert device.proposals() == (pack.proposal,)
    assert device.pack_sha256(BUS, 1) == pack.sha256
    assert {name: device.media(BUS, 1, name) for name in (FACE, HELLO)} == pack.media


def test_the_very_same_pack_is_kept_once(device: DeviceStore) -> None:
    assert not device.has_pack(a_pack().sha256)
    assert device.keep_pack(a_pack())
    assert device.has_pack(a_pack().sha256)
    assert not device.keep_pack(a_pack())
    assert len(device.proposals()) == 1


def test_another_pack_of_the_same_version_is_refused_and_the_first_one_stays(device: DeviceStore) -> None:
    device.keep_pack(a_pack())
    with pytest.raises(NumberTaken):
        device.keep_pack(a_pack(a_proposal(title="Other words"), sha256="cd" * 32))
    assert [proposal.title for proposal in device.proposals()] == ["New bus stops"]
    assert device.media(BUS, 1, FACE) == a_pack().media[FACE]


def test_only_the_newest_version_is_offered_and_the_old_one_stays(device: DeviceStore) -> None:
    device.keep_pack(a_pack(a_proposal(version=2), sha256="22" * 32))
    device.keep_pack(a_pack(a_proposal(version=1), sha256="11" * 32))
    assert [proposal.version for proposal in device.proposals()] == [2]
    assert device.pack_sha256(BUS, 1) == "11" * 32
    assert device.media(BUS, 1, HELLO) == a_pack().media[HELLO]


def test_the_proposal_taken_in_last_comes_first(device: DeviceStore) -> None:
    device.keep_pack(a_pack())
    device.keep_pack(a_pack(a_proposal(GP), sha256="cd" * 32))
    assert [proposal.proposal_id for proposal in device.proposals()] == [GP, BUS]


def test_media_that_are_not_there_are_a_damage(device: DeviceStore) -> None:
    device.keep_pack(a_pack())
    with pytest.raises(StoreDamaged):
        device.media(BUS, 1, MediaName("media/none.png"))
    with pytest.raises(StoreDamaged):
        device.media(BUS, 7, FACE)


def test_people_come_in_their_order_with_their_preferences(device: DeviceStore) -> None:
    people = (device.add_person("Zoe", "cat", Preferences()), device.add_person("", "dog", DARK_AND_LARGE))
    assert device.people() == people


def test_a_person_may_change_how_it_looks(device: DeviceStore) -> None:
    ann, bob = (device.add_person(name, "dog", Preferences()) for name in ("Ann", "Bob"))
    device.save_preferences(bob.person_id, DARK_AND_LARGE)
    assert [person.preferences for person in device.people()] == [ann.preferences, DARK_AND_LARGE]


def test_people_do_not_see_what_others_said(device: DeviceStore) -> None:
    ann, bob = (device.add_person(name, "dog", Preferences()) for name in ("Ann", "Bob"))
    anns, bobs = device.open_person(ann.person_id), device.open_person(bob.person_id)
    anns.begin(BUS, 1)
    assert len(anns.contributions()) == 1
    assert bobs.contributions() == ()
    anns.close()
    bobs.close()


def test_what_was_never_there_is_our_mistake(device: DeviceStore) -> None:
    nobody = PersonId("nobody")
    with pytest.raises(NotAllowed):
        device.open_person(nobody)
    with pytest.raises(NotAllowed):
        device.save_preferences(nobody, Preferences())
    with pytest.raises(NotAllowed):
        device.pack_sha256(BUS, 1)

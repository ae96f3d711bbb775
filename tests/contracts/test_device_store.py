# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What every `DeviceStore` must keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.drop_in import Contact, DropIn, Host, OutFile
from coprod_desktop.domain.errors import NotAllowed, NumberTaken, StoreDamaged
from coprod_desktop.domain.identifiers import MediaName, PersonId, ProposalId, SessionId
from coprod_desktop.domain.keeping import Away
from coprod_desktop.domain.known_teams import Checked, KnownTeam
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.preferences import Preferences, ReadAloud, ThemeName
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.ports import DeviceStore
from tests.storage.things import BUS, FACE, HELLO, STEP, a_pack, a_proposal

DARK_AND_LARGE = Preferences(ThemeName.CHARCOAL, 200, ReadAloud.ALWAYS, 110)
GP = ProposalId("gp")
JO, KIM = Contact("Jo", "01632 960001", "Weekdays"), Contact("Kim", "01632 960002", "Sundays")
HOST = Host("Mill Road group", JO, KIM)
SESSION = DropIn(SessionId("one"), date(2026, 11, 23), "Sam", SupporterRole.PAID_STAFF)


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


def test_somebody_who_is_not_here_is_our_mistake(device: DeviceStore) -> None:
    nobody = PersonId("nobody")
    with pytest.raises(NotAllowed):
        device.change_person(nobody, "Ann", "dog", None)
    with pytest.raises(NotAllowed):
        device.own_picture(nobody)
    with pytest.raises(NotAllowed):
        device.set_lock(nobody, LockKind.WORD, "word")
    with pytest.raises(NotAllowed):
        device.opens(nobody, "word")
    with pytest.raises(NotAllowed):
        device.remove_person(nobody)


def test_somebody_without_a_picture_of_their_own_has_none_to_read(device: DeviceStore) -> None:
    ann = device.add_person("Ann", "dog", Preferences())
    assert not ann.has_own_picture
    with pytest.raises(StoreDamaged):
        device.own_picture(ann.person_id)


def test_a_lock_and_a_face_stay_when_something_else_changes(device: DeviceStore) -> None:
    ann = device.add_person("Ann", "dog", Preferences(), b"a face")
    device.set_lock(ann.person_id, LockKind.PICTURES, "cat dog bus")
    device.save_preferences(ann.person_id, DARK_AND_LARGE)
    (now,) = device.people()
    assert (now.lock, now.has_own_picture, now.turn) == (LockKind.PICTURES, True, 0)
    assert not device.opens(ann.person_id, "dog cat bus")
    assert device.opens(ann.person_id, "cat dog bus")


def test_an_older_version_can_be_gone_on_with(device: DeviceStore) -> None:
    device.keep_pack(a_pack())
    device.keep_pack(a_pack(a_proposal(version=2), "cd" * 32))
    assert device.proposal(BUS, 1) == a_proposal()
    assert device.proposal(BUS, 2).version == 2
    with pytest.raises(NotAllowed):
        device.proposal(BUS, 3)


def test_turns_follow_each_other_and_stay_when_somebody_leaves(device: DeviceStore) -> None:
    people = [device.add_person(name, "dog", Preferences()) for name in ("Ann", "Bob", "Cem")]
    assert [person.turn for person in people] == [0, 1, 2]
    device.remove_person(people[1].person_id)
    assert [(person.name, person.turn) for person in device.people()] == [("Ann", 0), ("Cem", 2)]


def test_somebody_who_is_removed_is_gone_with_all_that_is_theirs(device: DeviceStore) -> None:
    ann = device.add_person("Ann", "dog", Preferences(), b"a face")
    store = device.open_person(ann.person_id)
    store.add(store.begin(BUS, 1).contribution_id, Wrote(STEP, "Seats."))
    store.close()
    device.remove_person(ann.person_id)
    assert device.people() == ()
    with pytest.raises(NotAllowed):
        device.open_person(ann.person_id)
    with pytest.raises(NotAllowed):
        device.own_picture(ann.person_id)


def test_a_person_may_have_a_picture_of_their_own_and_change_it(device: DeviceStore) -> None:
    ann = device.add_person("Ann", "dog", Preferences(), b"a face")
    assert ann.has_own_picture
    assert device.own_picture(ann.person_id) == b"a face"
    assert device.change_person(ann.person_id, "Annie", "cat", None).has_own_picture
    assert device.own_picture(ann.person_id) == b"a face"
    device.change_person(ann.person_id, "Annie", "cat", b"another face")
    assert device.own_picture(ann.person_id) == b"another face"
    now = device.change_person(ann.person_id, "Annie", "cat", b"")
    assert (now.name, now.picture, now.has_own_picture) == ("Annie", "cat", False)
    assert device.people() == (now,)


def test_a_lock_is_a_choice_and_opens_with_its_code_only(device: DeviceStore) -> None:
    ann = device.add_person("Ann", "dog", Preferences())
    assert device.opens(ann.person_id, "anything")
    locked = device.set_lock(ann.person_id, LockKind.WORD, "Llanfair")
    assert locked.lock is LockKind.WORD
    assert device.people() == (locked,)
    assert device.opens(ann.person_id, " llanfair ")
    assert not device.opens(ann.person_id, "llan")
    assert not device.opens(ann.person_id, "")
    assert device.set_lock(ann.person_id, LockKind.NONE, "").lock is LockKind.NONE
    for kind, code in ((LockKind.NUMBER, " "), (LockKind.NONE, "1234")):
        with pytest.raises(NotAllowed):
            device.set_lock(ann.person_id, kind, code)


def test_who_to_tell_is_asked_once_and_can_be_changed(device: DeviceStore) -> None:
    assert device.host() is None
    device.keep_host(HOST)
    device.keep_host(replace(HOST, name="Another group"))
    assert device.host() == replace(HOST, name="Another group")


def test_the_supporters_code_is_not_kept_in_letters(device: DeviceStore) -> None:
    assert not device.has_supporter_code()
    assert device.is_supporter_code("anything")
    device.set_supporter_code("2468")
    assert device.has_supporter_code()
    assert device.is_supporter_code("2468")
    assert not device.is_supporter_code("2467")
    device.set_supporter_code("")
    assert not device.has_supporter_code()


def test_a_session_is_open_until_it_ends(device: DeviceStore) -> None:
    assert device.open_session() is None
    device.keep_session(SESSION)
    here = replace(SESSION, people=(PersonId("ann"),))
    device.keep_session(here)
    assert device.open_session() == here
    device.keep_session(replace(here, ended=True))
    assert device.open_session() is None


def test_files_for_teams_are_known_with_the_day_on_which_they_were_handed_over(device: DeviceStore) -> None:
    made = [
        OutFile(name, BUS, "New bus stops", "The team", ("cat",), date(2026, 11, 23)) for name in ("b", "a")
    ]
    for out_file in made:
        device.add_out_file(out_file)
    assert device.out_files() == tuple(made)
    device.hand_over(("a",), date(2026, 11, 24))
    handed = (made[0], replace(made[1], handed_on=date(2026, 11, 24)))
    assert device.out_files() == handed
    with pytest.raises(NotAllowed):
        device.hand_over(("b", "never made"), date(2026, 11, 25))
    assert device.out_files() == handed


def test_small_things_are_remembered_for_the_computer(device: DeviceStore) -> None:
    assert device.setting("greeted") == ""
    device.keep_setting("greeted", "2026-11-23")
    assert device.setting("greeted") == "2026-11-23"


def test_what_is_known_of_a_persons_time_goes_with_them(device: DeviceStore) -> None:
    ann = device.add_person("Ann", "dog", Preferences())
    assert device.away(ann.person_id) is None
    away = Away(date(2028, 1, 30), (date(2028, 2, 1),))
    device.keep_away(ann.person_id, away)
    assert device.away(ann.person_id) == away
    device.keep_away(ann.person_id, Away(None))
    assert device.away(ann.person_id) == Away(None)
    device.remove_person(ann.person_id)
    assert device.away(ann.person_id) is None


def test_a_team_that_was_met_is_known_as_it_was_kept_last(device: DeviceStore) -> None:
    assert device.known_teams() == ()
    ours = KnownTeam(TeamKeys("age1ours", "aa" * 32), "Bus team", date(2026, 11, 23), Checked.NOT_CHECKED)
    theirs = KnownTeam(TeamKeys("age1theirs", "bb" * 32), "GP", date(2026, 11, 24), Checked.COMPARED)
    device.keep_teams(ours, theirs)
    compared = replace(ours, how=Checked.COMPARED, checked_on=date(2026, 11, 25))
    device.keep_teams(compared)
    assert device.known_teams() == (compared, theirs)
    device.forget_team(theirs.keys.verify_key)
    assert device.known_teams() == (compared,)


def test_new_keys_and_those_that_they_replace_are_kept_together(device: DeviceStore) -> None:
    old = KnownTeam(TeamKeys("age1old", "aa" * 32), "Bus team", date(2026, 11, 23), Checked.COMPARED)
    new = KnownTeam(TeamKeys("age1new", "bb" * 32), "Bus team", date(2026, 12, 1), Checked.COMPARED)
    device.keep_teams(old)
    device.keep_teams(new, replace(old, replaced_by=new.keys.verify_key))
    assert device.known_teams() == (replace(old, replaced_by=new.keys.verify_key), new)


def test_a_plan_keeps_the_keys_that_it_came_with_when_its_team_is_forgotten(device: DeviceStore) -> None:
    keys = TeamKeys("age1ours", "aa" * 32, ("cc" * 32,))
    device.keep_pack(a_pack(replace(a_proposal(), team_keys=keys)))
    device.keep_teams(KnownTeam(keys, "Bus team", date(2026, 11, 23), Checked.COMPARED))
    device.forget_team(keys.verify_key)
    (plan,) = device.proposals()
    assert plan.team_keys == keys
    assert plan.team_keys.instead_of == keys.instead_of

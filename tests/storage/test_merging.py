# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is on another computer comes here too: each thing once, whole or not at all."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.brought import Stays
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.age_seal import new_seal_keys
from coprod_desktop.storage.backup_restore import agree_to_merge, put_in_place
from coprod_desktop.storage.merging import prepare_merge
from coprod_desktop.storage.set_aside import SET_ASIDE
from tests.storage.make_sample import OUT_FILE, PICTURE
from tests.storage.things import KEY, STEP, a_pack, a_proposal
from tests.storage.two_computers import (
    CAFE,
    CARD,
    OTHER,
    OTHER_KEY,
    SOUND,
    TEAM,
    TODAY,
    answering,
    file_of,
    looks,
    merged,
    opened,
    person,
    source,
    stick_of,
    wrote,
)

# Somebody who is only there ------------------------------------------------------------------------------


def test_somebody_who_is_only_there_comes_with_all_that_is_theirs(here: Path, strange: Path) -> None:
    before = looks(strange)
    brought = merged(here, strange, OTHER_KEY)
    assert (brought.people, brought.plans, brought.sets, brought.rest) == (1, 1, 1, 3)
    assert brought.stays == ()
    with opened(here) as device:
        ann, jo = device.people()
        assert (ann.name, jo.name) == ("Ann", "Jo")
        assert device.own_picture(jo.person_id) == PICTURE
        assert device.setting(f"_away {jo.person_id}") == "kept"
        with file_of(device, jo.person_id) as store:
            (cafe,) = store.contributions()
            (clip,) = cafe.at(STEP).clips
            assert store.clip(clip.clip_id) == SOUND
            assert store.note("practice") == "done"
            assert device.proposal(cafe.proposal_id, 1).title == "The café"
        (board,) = device.picture_sets()
        assert device.set_picture(board.set_id, "0") == PICTURE
        assert board.owner == jo.person_id
        assert [team.team for team in device.known_teams()] == ["Bus team"]
        assert [file.file_name for file in device.out_files()] == [OUT_FILE.file_name]
    assert wrote(here) == {STEP: "before"}
    assert looks(strange) == before, "nothing of the other computer is changed"
    assert not list(here.glob(f"{SET_ASIDE}*")), "all that was here is in what came"
    assert list((here / "backups").glob("*.coprodbackup"))


def test_what_is_good_stays_on_the_side_that_somebody_is_used_to(here: Path, strange: Path) -> None:
    before = person(strange, "Jo", OTHER_KEY).turn
    merged(here, strange, OTHER_KEY)
    assert person(here, "Jo").turn % 2 == before % 2


def test_to_bring_it_twice_changes_nothing(here: Path, there: Path, strange: Path) -> None:
    with answering(there) as (store, bus):
        store.add(bus, Wrote(OTHER, "there"))
    merged(here, strange, OTHER_KEY)
    assert merged(here, there).joined == 1
    stick_of(here)  # a copy out of a backup looks another way as soon as it was opened
    once = looks(here)
    for other, key in ((strange, OTHER_KEY), (there, KEY)):
        again = merged(here, other, key)
        assert not again.is_something
        assert again.stays == ()
    assert looks(here) == once


def test_a_lock_opens_here_with_what_opened_it_there(here: Path, strange: Path) -> None:
    recovery = new_seal_keys()
    with opened(strange, OTHER_KEY) as device:
        jo = device.people()[0].person_id
        device.set_lock(jo, LockKind.NUMBER, "2468")
        assert device.opens(jo, "2468")
        device.set_card(jo, CARD)
        device.set_recovery(jo, recovery.recipient)
        device.open_person(jo).close()
    assert merged(here, strange, OTHER_KEY).people == 1
    for way in ("card", "recovery", "number", "number again"):
        with opened(here) as device:
            assert not device.opens(jo, "1357")
            if way == "card":
                assert device.opens_with_card(jo, CARD)
            elif way == "recovery":
                assert device.opens_with_recovery(jo, recovery.secret)
            else:
                assert device.opens(jo, "2468")
            device.open_person(jo).close()
    with opened(here) as device, device._database.work() as connection:
        outer = connection.exec_driver_sql("SELECT length(outer_key) FROM people WHERE name = 'Jo'").scalar()
    assert not outer, "the other computer's key is gone as soon as the lock stands behind ours"


def test_a_new_lock_needs_the_other_computers_key_no_more(here: Path, strange: Path) -> None:
    with opened(strange, OTHER_KEY) as device:
        jo = device.people()[0].person_id
        device.set_lock(jo, LockKind.WORD, "garden")
        assert device.opens(jo, "garden")
        device.set_card(jo, CARD)
    merged(here, strange, OTHER_KEY)
    with opened(here) as device:
        assert device.opens_with_card(jo, CARD)
        device.set_lock(jo, LockKind.NUMBER, "1234")
    with opened(here) as device:
        assert not device.opens(jo, "garden")
        assert device.opens(jo, "1234")


def test_somebody_who_was_deleted_here_does_not_come_back(here: Path, there: Path) -> None:
    ann = person(here)
    with opened(here) as device:
        device.remove_person(ann.person_id)
    brought = merged(here, there)
    assert brought.stays == (("Ann", Stays.REMOVED),)
    with opened(here) as device:
        assert device.people() == ()


# Plans and teams -----------------------------------------------------------------------------------------


def test_a_plan_with_the_same_number_and_something_else_in_it_stays_with_those_who_spoke_about_it(
    here: Path, strange: Path
) -> None:
    with opened(here) as device:
        device.keep_pack(a_pack(a_proposal(CAFE, title="Another café"), "ef" * 32))
    brought = merged(here, strange, OTHER_KEY)
    assert brought.plans_stay == ("The café",)
    assert brought.stays == (("Jo", Stays.PLAN),)
    with opened(here) as device:
        assert device.proposal(CAFE, 1).title == "Another café"
        assert [each.name for each in device.people()] == ["Ann"]


def test_a_team_with_other_keys_here_keeps_them_and_that_is_told(here: Path, strange: Path) -> None:
    ours = replace(TEAM, keys=TeamKeys("age1other", "ef" * 32))
    with opened(here) as device:
        device.keep_teams(ours)
    brought = merged(here, strange, OTHER_KEY)
    assert brought.teams_stay == ("Bus team",)
    with opened(here) as device:
        assert device.known_teams() == (ours,)


# Cut off -------------------------------------------------------------------------------------------------


def test_until_somebody_agrees_nothing_is_changed_and_a_start_throws_it_away(
    here: Path, strange: Path
) -> None:
    before = looks(here)
    stick = stick_of(strange, OTHER_KEY)
    assert prepare_merge(source(here), stick, OTHER_KEY, TODAY, Progress()).is_something
    assert not put_in_place(here)
    assert looks(here) == before


def test_it_can_be_stopped_and_leaves_nothing(here: Path, strange: Path) -> None:
    before, stick = looks(here), stick_of(strange, OTHER_KEY)
    with pytest.raises(Stopped):
        prepare_merge(source(here), stick, OTHER_KEY, TODAY, Progress(stop=True))
    assert looks(here) == before


def test_a_backup_that_is_hurt_changes_nothing(here: Path, strange: Path) -> None:
    before, stick = looks(here), stick_of(strange, OTHER_KEY)
    piece = max((each for each in stick.pieces.iterdir()), key=lambda each: each.stat().st_size)
    piece.write_bytes(piece.read_bytes()[:-1])
    with pytest.raises(StoreDamaged):
        prepare_merge(source(here), stick, OTHER_KEY, TODAY, Progress())
    assert looks(here) == before


class _Kill(BaseException):
    """A kill."""


@pytest.mark.parametrize("deed", ["rename", "unlink", "rmdir"])
def test_a_kill_anywhere_after_that_is_gone_on_from(
    here: Path, strange: Path, tmp_path: Path, deed: str
) -> None:
    stick = stick_of(strange, OTHER_KEY)
    prepare_merge(source(here), stick, OTHER_KEY, TODAY, Progress())
    names_before, names_after = ["Ann"], ["Ann", "Jo"]
    cuts = 0
    while True:
        copy = Path(shutil.copytree(here, tmp_path / f"cut {deed} {cuts}"))
        ended = _done_until(copy, deed, cuts)
        put_in_place(copy)
        with opened(copy) as device:
            names = [each.name for each in device.people()]
            assert names in (names_before, names_after)
            for each in device.people():
                device.open_person(each.person_id).close()
        assert not list(copy.glob(f"{SET_ASIDE}*"))
        assert not (copy / "restoring").exists()
        shutil.rmtree(copy)
        if ended:
            assert names == names_after
            break
        cuts += 1
    assert cuts > 2


def _done_until(folder: Path, deed: str, cuts: int) -> bool:
    """Agree and put in place, killed before one deed too many; tells whether it got to its end."""
    left = [cuts]
    real = getattr(os, deed)

    def killed(*arguments: object, **named: object) -> object:
        if not left[0]:
            raise _Kill
        left[0] -= 1
        return real(*arguments, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, deed, killed)
        try:
            agree_to_merge(folder, TODAY)
            put_in_place(folder)
        except _Kill:
            return False
    return True

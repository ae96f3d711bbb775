# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan that the door let in is kept once; anything else is told."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.errors import DamagedFile, NotProven
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM
from coprod_desktop.files.door import Accepted, Duplicate, Refused
from coprod_desktop.journey.person.open_pack import keep_what_came
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.builders import proposal
from tests.journey.person.conftest import PACK_SHA256

NEWER = proposal(version=2)


def test_a_new_plan_is_kept_and_told(device: SqlDeviceStore) -> None:
    assert keep_what_came(device, Accepted(Pack(NEWER, {}, "cd" * 32))) == NEWER
    assert device.proposals()[0] == NEWER


def test_the_same_plan_again_is_none_and_changes_nothing(device: SqlDeviceStore) -> None:
    assert keep_what_came(device, Accepted(Pack(proposal(), {}, PACK_SHA256))) is None
    assert keep_what_came(device, Duplicate(PACK_SHA256)) is None
    assert len(device.proposals()) == 1


def test_what_the_door_refused_is_told_as_it_is(device: SqlDeviceStore) -> None:
    problem = DamagedFile("manifest.json")
    with pytest.raises(DamagedFile) as raised:
        keep_what_came(device, Refused(problem))
    assert raised.value is problem


def test_a_plan_from_outside_with_the_keys_that_everybody_has_is_refused(device: SqlDeviceStore) -> None:
    pack = Pack(proposal(version=2, team_keys=TRY_OUT_TEAM), {}, "cd" * 32)
    with pytest.raises(NotProven):
        keep_what_came(device, Accepted(pack))
    assert device.proposals() == (proposal(),)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every file for a team with keys leaves sealed to the keys that hold now, and proves whose it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.known_teams import Checked, KnownTeam
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.age_seal import is_sealed, new_seal_keys
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.files.signatures import verify_key_of
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.share_views import share_views
from coprod_desktop.journey.person.take_back import take_back
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.files.makers import TEAM, TEAM_KEYS
from tests.journey.person.test_share_views import NAMES, WORDS, sharing

LOST = TeamKeys(new_seal_keys().recipient, verify_key_of(bytes(32)))
DAY = date(2026, 11, 24)


@pytest.mark.parametrize("keys", [TEAM_KEYS, LOST], ids=["its keys", "keys that were lost since"])
def test_views_and_recalls_are_sealed_to_the_keys_that_hold_and_have_one_author(
    keys: TeamKeys, answering: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    device.keep_teams(
        KnownTeam(LOST, "Mill Road", DAY, Checked.COMPARED, TEAM_KEYS.verify_key),
        KnownTeam(TEAM_KEYS, "Mill Road", DAY, Checked.COMPARED),
    )
    answering.proposal = replace(answering.proposal, team_keys=keys)
    answering.write(StepId("tell"), "A roof")
    shared = share_views(answering, sharing(*WORDS), device, tmp_path, NAMES).path
    asked = take_back(answering, device, tmp_path, (), DAY)
    authors = []
    for path in (shared, asked):
        assert is_sealed(path.read_bytes())
        outcome = take_in(path, known=lambda _sha256: False, secret=TEAM)
        assert isinstance(outcome, Accepted), outcome
        told = outcome.content.bundle if isinstance(outcome.content, Views) else outcome.content
        assert told.team_key == TEAM_KEYS.verify_key  # type: ignore[union-attr]
        authors.append(told.author_key)  # type: ignore[union-attr]
        assert isinstance(outcome.content, Views | Recall)
    assert authors[0] == authors[1]

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Wherever a file is hurt, what is said to be missing is the truth: exactly, or that there may be more."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.storage.test_mending import PAGE, WORDS, mended, texts, zero_page
from tests.storage.things import BUS, STEP

PLANS = (BUS, ProposalId("6a2d8a7f-69b3-4b1f-8b55-4f2a6a1b8d34"))
ACTS_A_PLAN = 60


def test_wherever_a_page_is_hurt_nothing_is_gone_in_silence(
    folder: Path, device: SqlDeviceStore, ann: Person
) -> None:
    store = device.open_person(ann.person_id)
    for plan in PLANS:
        begun = store.begin(plan, 1)
        for number in range(ACTS_A_PLAN):
            store.add(begun.contribution_id, Wrote(STEP, f"{number} {WORDS}"))
    store.close()
    (path,) = folder.glob("person_*.db")
    whole = path.read_bytes()
    assert len(texts(device, ann.person_id)) == len(PLANS) * ACTS_A_PLAN
    noticed = exact = 0
    for page in range(1, len(whole) // PAGE):
        for log in folder.glob(f"{path.name}-*"):
            log.unlink()
        path.write_bytes(whole)
        zero_page(path, page)
        try:
            device.open_person(ann.person_id).close()
        except StoreDamaged:
            noticed += 1
        else:
            continue
        report = mended(device, ann.person_id)
        there = texts(device, ann.person_id)
        assert report.missing == there.count(""), page
        assert report.may_be_more or len(there) == len(PLANS) * ACTS_A_PLAN, page
        exact += not report.may_be_more
    assert noticed > 10
    assert 0 < exact < noticed, "both ways were tried"

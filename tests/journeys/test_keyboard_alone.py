# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The same way with keys alone: no mouse, and nothing done over the bus, which only tells what shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import SMALL, SitDown
from tests.journeys.machine import Machine
from tests.journeys.visitor import KeyHands
from tests.journeys.walks import arrive, begin


@pytest.mark.parametrize("machine", [SMALL], indirect=True)
def test_with_keys_alone_somebody_new_comes_from_the_first_start_to_the_finished_file(
    machine: Machine, sit_down: SitDown, data: Path
) -> None:
    visitor = sit_down()
    visitor.hands = KeyHands(machine.environment, visitor.read)
    step = begin(arrive(visitor))
    step = step.to(2)
    step.pick("Good for me")
    step = step.to(13)
    step.write("More seats, please.")
    helped = step.check().right()
    helped.choose("No, on my own")
    choose = helped.next()
    assert visitor.ticked() == []
    choose.allow("My picture choices and my words")
    shared = choose.share()
    assert (data / "for-teams" / shared.file_name()).exists()

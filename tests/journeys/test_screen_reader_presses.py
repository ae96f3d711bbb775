# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Screen readers have more than one way to pick what can be ticked; each must count."""

from __future__ import annotations

from tests.journeys.conftest import SitDown
from tests.journeys.pages.arrival import ReadToMe
from tests.journeys.screen_reader import CHECK_BOX, keep_looking

CHOICE, OTHER = "Read to me", "Read when I press"


def test_a_choice_that_is_toggled_is_a_choice_that_is_made(sit_down: SitDown) -> None:
    visitor = sit_down()
    ReadToMe(visitor)
    assert visitor.ticked() == [OTHER]
    # This is what NVDA and Narrator do with a check box; on Linux it is the first of its actions.
    visitor.reader.act(visitor.find(CHOICE, CHECK_BOX), "toggle")
    keep_looking(
        lambda: visitor.find(CHOICE, CHECK_BOX).is_checked or None, lambda: f"only {visitor.ticked()}"
    )
    assert visitor.ticked() == [CHOICE]

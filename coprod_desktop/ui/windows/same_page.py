# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a new state is still the page that somebody is on. No widgets."""

from __future__ import annotations

from coprod_desktop.presenters.screen_parts import Press
from coprod_desktop.presenters.screen_state import ScreenState


def is_same_page(before: ScreenState, choices: set[Press], now: ScreenState, choices_now: set[Press]) -> bool:
    """Whether somebody is still where they were, so that what they pressed must not move away.

    Args:
        before: what was shown.
        choices: what could be touched in its middle.
        now: what is shown.
        choices_now: what can be touched there.

    Returns:
        Whether it is one screen, and at least half of what can be touched on it is what there was.
    """
    is_one_screen = (before.name, before.strip) == (now.name, now.strip)
    still_there = len(choices & choices_now)
    return is_one_screen and still_there > 0 and 2 * still_there >= len(choices | choices_now)

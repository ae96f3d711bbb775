# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Greet once a day: whoever starts the app again on the same day has heard it."""

from __future__ import annotations

from coprod_desktop.ports import Clock, DeviceStore

GREETED_ON = "greeted_on"
"""Under this name the computer remembers the day of the last greeting, as YYYY-MM-DD."""


def is_first_start_today(device: DeviceStore, clock: Clock) -> bool:
    """Tell whether nobody was greeted on this computer today, and remember that somebody is now.

    Args:
        device: what this computer remembers.
        clock: tells the day.

    Raises:
        DiskFull, StoreNotWritable: it could not be remembered; asked again, it is told again.
    """
    today = clock.today().isoformat()
    if device.setting(GREETED_ON) == today:
        return False
    device.keep_setting(GREETED_ON, today)
    return True

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A clock of our own that a test moves on, so that hours and days need not pass."""

from __future__ import annotations

from datetime import date, datetime, timedelta


class MovedClock:
    """Stands still until it is moved."""

    def __init__(self, day: date) -> None:
        """Begin at nine in the morning of a day."""
        self._now = datetime(day.year, day.month, day.day, 9)

    def today(self) -> date:
        """The day that it shows."""
        return self._now.date()

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        self._now += by

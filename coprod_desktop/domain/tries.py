# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long somebody waits after wrong tries to open something. Nothing is ever deleted for trying."""

from __future__ import annotations

from dataclasses import dataclass

FREE_TRIES = 5
WAITS_S = (30, 60, 120, 300)
"""After the last free try, and after each one more; then always the last.

*Source*: ``reliability.md`` section 2.3 of the design.
"""


@dataclass(frozen=True)
class Tries:
    """The wrong tries so far.

    Attributes:
        wrong: how many there were since it was opened last.
        last_s: when the last one was, in seconds of the computer's clock.
    """

    wrong: int = 0
    last_s: float = 0.0

    def wait_s(self, now_s: float) -> int:
        """How many seconds are still to wait; a clock that was set back makes it no longer.

        Args:
            now_s: seconds of the computer's clock.
        """
        if self.wrong < FREE_TRIES:
            return 0
        whole = WAITS_S[min(self.wrong - FREE_TRIES, len(WAITS_S) - 1)]
        # Rounded up: 0 is only told when a try is taken.
        return min(whole, max(0, -int(-(self.last_s + whole - now_s) // 1)))

    def one_more(self, now_s: float) -> Tries:
        """The tries after one more wrong one."""
        return Tries(self.wrong + 1, now_s)

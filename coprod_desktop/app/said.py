# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How a command ends, and how it says why."""

from __future__ import annotations

import sys

DONE, REFUSED, WRONG_WORDS = 0, 1, 2
PROGRAM = "coprod-desktop"


def refuse(reason: str) -> int:
    """Say why nothing was done.

    Args:
        reason: one or two sentences; the first begins with a small letter.

    Returns:
        `REFUSED`.
    """
    print(f"{PROGRAM}: {reason}", file=sys.stderr)
    return REFUSED

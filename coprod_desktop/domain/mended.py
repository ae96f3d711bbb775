# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What became of a damaged file. No files here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Mended:
    """What became of a damaged file.

    Attributes:
        since: the day of the backup that was put back; None where none was whole.
        missing: how many acts of a person are surely gone.
        may_be_more: whether newer acts may be gone, of which nothing is known.
        aside: the folder with the damaged file.
        starts_empty: whether nothing of it could be kept, and all that was here is in that folder.
    """

    since: date | None
    missing: int = 0
    may_be_more: bool = False
    aside: str = ""
    starts_empty: bool = False

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""All hostile files, by what they try."""

from __future__ import annotations

from tests.files.hostile_bombs import BOMBS
from tests.files.hostile_case import Case, Cases
from tests.files.hostile_pictures import AS_PHOTOS, IN_PLANS, IN_SETS
from tests.files.hostile_run import TAKEN, Row
from tests.files.hostile_sounds import FILMS, SOUNDS
from tests.files.hostile_svgs import ALL_SVGS
from tests.files.hostile_texts import JSON, VERSIONS
from tests.files.hostile_zips import NAMES, TRICKS

GROUPS: dict[str, Cases] = {
    "T28 names in zips": NAMES,
    "T29 odd zips": TRICKS,
    "T30 bombs": BOMBS,
    "T31 JSON": JSON,
    "T32 versions": VERSIONS,
    "T37 SVGs": ALL_SVGS,
    "T38 photos": AS_PHOTOS,
    "T38 pictures in plans": IN_PLANS,
    "T38 pictures in sets": IN_SETS,
    "T38 films": FILMS,
    "T39 sounds": SOUNDS,
}
"""By number and name."""


def is_right(row: Row, case: Case) -> bool:
    """Whether it was refused with a problem that fits, or was taken where no harm is left."""
    if row.outcome == TAKEN:
        return case.harmless
    return row.outcome in {problem.__name__ for problem in case.problems}

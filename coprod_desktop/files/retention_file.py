# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The numbers that say how long things are kept: a file of ours that anybody can read."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import msgspec

from coprod_desktop.domain.errors import OurMistake
from coprod_desktop.domain.keeping import Limits

FORMAT, VERSION = "coprod-retention", 1


class _Written(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    version: int
    whose: str
    recording_days_after_agreed: int
    recording_days_after_close: int
    answers_months_after_answer_by: int
    shown_from_days_before: int
    shown_at_least_days: int
    shown_on_days: int
    longer_months: int
    away_months: int
    away_shown_days: int
    why: dict[str, str]


def read_limits(path: Path) -> Limits:
    """Read the numbers.

    Args:
        path: ``retention.json``, which comes with the app.

    Returns:
        The numbers.

    Raises:
        OurMistake: the file is of another kind, a number is missing or below 1, or things would go unseen.
    """
    try:
        written = msgspec.json.decode(path.read_bytes(), type=_Written)
    except msgspec.DecodeError as fault:
        raise OurMistake(f"{path.name}: {fault}") from fault
    numbers = {each.name: getattr(written, each.name) for each in fields(Limits)}
    if (written.format, written.version) != (FORMAT, VERSION):
        raise OurMistake(f"{path.name}: not version {VERSION} of {FORMAT}")
    if any(number < 1 for number in numbers.values()):
        raise OurMistake(f"{path.name}: a number below 1")
    if written.shown_from_days_before < written.shown_at_least_days:
        raise OurMistake(f"{path.name}: shown for the first time too late")
    return Limits(**numbers)

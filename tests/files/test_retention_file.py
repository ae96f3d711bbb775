# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long things are kept stands in one file: each number with its reason, and that it is ours."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from coprod_desktop.app.places import retention_file
from coprod_desktop.domain.errors import OurMistake
from coprod_desktop.files.retention_file import read_limits


def written() -> dict[str, object]:
    """What stands in the file."""
    told: dict[str, object] = json.loads(retention_file().read_text("utf-8"))
    return told


def test_every_number_has_its_reason_and_the_file_says_that_they_are_ours() -> None:
    told = written()
    assert set(asdict(read_limits(retention_file()))) == set(told["why"])  # type: ignore[call-overload]
    assert "ours" in str(told["whose"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 2},
        {"format": "other"},
        {"shown_at_least_days": 0},
        {"shown_on_days": -1},
        {"shown_from_days_before": 3},
        {"longer_months": "3"},
        {"more": 1},
    ],
)
def test_a_file_by_which_things_would_go_unseen_is_refused(tmp_path: Path, wrong: dict[str, object]) -> None:
    path = tmp_path / "retention.json"
    path.write_text(json.dumps({**written(), **wrong}), encoding="utf-8")
    with pytest.raises(OurMistake):
        read_limits(path)

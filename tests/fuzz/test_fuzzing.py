# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""``make fuzz`` runs, and finds what is broken."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tests.fuzz import __main__ as fuzzing

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="there is no atheris for this computer"
)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where what breaks a reader is kept."""
    monkeypatch.setattr(fuzzing, "KEPT", tmp_path / "kept")
    return tmp_path / "kept"


def test_a_reader_that_breaks_is_found_and_what_broke_it_is_kept(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fuzzing.main(["--minutes", "0.5", "--only", "control"]) == fuzzing.BROKEN
    assert "BROKEN Broken: by an exclamation mark" in capsys.readouterr().out
    (broke,) = kept.iterdir()
    assert broke.read_bytes().startswith(b"PK!")


def test_readers_that_do_not_break_are_told_with_their_figures(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fuzzing.main(["--minutes", "0.05", "--only", "files", "--only", "tries"]) == fuzzing.WELL
    said = capsys.readouterr().out
    assert "0 readers broken" in said
    assert "files" in said
    assert list(kept.iterdir()) == []

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the program stands on is named exactly: pins as ruled, every wheel with its hash, no index host."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.tree import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
HASHES = r"(?: \\\n +--hash=sha256:[0-9a-f]{64})+"
ENTRY = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; [^\\\n]+)?" + HASHES + "$", re.MULTILINE)


def asked_for() -> list[Requirement]:
    """Return everything that pyproject.toml asks for, in all its groups."""
    project = PROJECT["project"]
    groups = [*project["optional-dependencies"].values(), *PROJECT["dependency-groups"].values()]
    return [Requirement(line) for group in (project["dependencies"], *groups) for line in group]


def locked() -> dict[str, list[Version]]:
    """Return the versions in the lock; some have one for each of two Pythons."""
    found: dict[str, list[Version]] = {}
    for name, version in ENTRY.findall(LOCK):
        found.setdefault(name, []).append(Version(version))
    return found


def test_every_line_of_the_lock_is_an_exact_version_with_hashes_or_a_comment() -> None:
    rest = re.sub(r"^\s*#.*$", "", ENTRY.sub("", LOCK), flags=re.MULTILINE)
    assert rest.split() == []


def test_the_lock_names_no_place_to_fetch_from() -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links|\bfile:", LOCK)


@pytest.mark.parametrize("wanted", asked_for(), ids=str)
def test_the_lock_holds_what_is_asked_for(wanted: Requirement) -> None:
    versions = locked().get(canonicalize_name(wanted.name), [])
    assert versions, "not in the lock: make lock"
    assert all(wanted.specifier.contains(version) for version in versions)


def test_pyside_stays_below_the_version_that_aborts() -> None:
    qt = {wanted.name: str(wanted.specifier) for wanted in asked_for() if wanted.name.startswith("PySide6")}
    assert qt == {"PySide6-Essentials": "<6.12,>=6.11.3", "PySide6-Addons": "<6.12,>=6.11.3"}


def test_pyobjc_is_not_taken_whole() -> None:
    assert "pyobjc" not in locked()
    assert len([name for name in locked() if name.startswith("pyobjc")]) < 10


def test_ruff_bans_what_must_not_come_back() -> None:
    banned = set(PROJECT["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"])
    assert {"PySide6.QtWidgets.QMessageBox", "PySide6.QtMultimedia.QMediaRecorder"} <= banned
    views = {"QListView", "QListWidget", "QTableView", "QTableWidget", "QTreeView", "QTreeWidget"}
    assert {f"PySide6.QtWidgets.{name}" for name in views} <= banned


def test_no_module_is_let_off_its_types() -> None:
    checks = PROJECT["tool"]["mypy"]
    assert checks["strict"] is True
    assert checks["files"] == ["coprod_desktop", "tests", "dev.py"]
    assert "exclude" not in checks
    for override in checks["overrides"]:
        assert set(override) == {"module", "ignore_missing_imports"}
        assert not any(module.startswith(("coprod_desktop", "tests")) for module in override["module"])

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The checks of the source are part of the tests, so that `make test` is the only gate."""

from __future__ import annotations

from tests.house.tree import call_tool


def test_ruff_finds_nothing() -> None:
    said = call_tool(["ruff", "check", "."])
    assert said.returncode == 0, said.stdout


def test_every_type_is_right() -> None:
    said = call_tool(["mypy"])
    assert said.returncode == 0, said.stdout


def test_every_dependency_is_declared_and_used() -> None:
    said = call_tool(["deptry", "coprod_desktop", "--no-ansi"])
    assert said.returncode == 0, said.stderr

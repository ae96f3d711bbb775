# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A long file or function is a sign of a second job inside. A longer one has its reason written here."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.tree import all_modules, parsed, place

FILE_LINES = 300
FUNCTION_LINES = 40

LONGER_FILES = {
    "dev.py": "one file, because it runs before anything is installed",
    "coprod_desktop/domain/acts.py": "one small class for each act; the unions at its end need them all",
    "coprod_desktop/domain/proposal.py": "what a proposal is made of; nothing is worked out there",
    "coprod_desktop/ports.py": "protocols without code: what each store promises, in one place",
    "coprod_desktop/ui/widgets/tile.py": "the one button: its size, drawing and presses must agree",
    "tests/ui/test_drawing.py": "one bench, and every way to draw on it",
    "tests/ui/test_own_pace.py": "one visit, and every way to leave it and come back",
}
LONGER_FUNCTIONS: dict[str, str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines_of(function: Function) -> int:
    """Return how many lines a function has, without its decorators and its docstring."""
    body = function.body
    told = ast.get_docstring(function, clean=False) is not None
    docstring = (body[0].end_lineno or 0) - body[0].lineno + 1 if told else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def functions(path: Path) -> list[Function]:
    """Return every function and method of a file."""
    return [node for node in ast.walk(parsed(path)) if isinstance(node, Function)]


def file_lines(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_longer_without_a_reason() -> None:
    long = {place(path): file_lines(path) for path in all_modules() if file_lines(path) > FILE_LINES}
    assert {name: lines for name, lines in long.items() if name not in LONGER_FILES} == {}
    assert set(LONGER_FILES) <= set(long), "a reason that is needed no more"


def test_no_function_is_longer_without_a_reason() -> None:
    long = {
        f"{place(path)}:{function.name}": lines_of(function)
        for path in all_modules()
        for function in functions(path)
        if lines_of(function) > FUNCTION_LINES
    }
    assert {name: lines for name, lines in long.items() if name not in LONGER_FUNCTIONS} == {}
    assert set(LONGER_FUNCTIONS) <= set(long), "a reason that is needed no more"


@pytest.mark.parametrize(("body", "lines"), [("    pass", 2), ('    """Two\n    lines."""\n    pass', 2)])
def test_a_docstring_does_not_count(body: str, lines: int) -> None:
    tree = ast.parse(f"def f():\n{body}\n")
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert lines_of(function) == lines

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Where the house stands and what is in it, for the tests about the house itself."""

from __future__ import annotations

import ast
import functools
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "coprod_desktop"
BIN = Path(sys.executable).parent


def our_modules() -> list[Path]:
    """Return every Python file of the program."""
    return sorted(PACKAGE.rglob("*.py"))


def all_modules() -> list[Path]:
    """Return every Python file of the program, its tests and its set-up."""
    return [*our_modules(), *sorted((ROOT / "tests").rglob("*.py")), ROOT / "dev.py"]


def place(path: Path) -> str:
    """Return a path as it is written in a message: from the top of the checkout, with slashes."""
    return path.relative_to(ROOT).as_posix()


@functools.cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def call_tool(words: Sequence[str | Path], folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a program of the same `.venv` and return what it said."""
    program = shutil.which(str(words[0]), path=str(BIN))
    assert program, f"{words[0]} is not installed beside {sys.executable}"
    return subprocess.run([program, *words[1:]], cwd=folder, capture_output=True, text=True, check=False)


def imported_names(path: Path) -> set[str]:
    """Return the full dotted name of everything that a file imports, late and type-only imports too."""
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the import contracts cannot say: which part of Qt, which threads, which loops."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.house.tree import PACKAGE, imported_names, our_modules, parsed, place

QT_BELOW_THE_SCREENS = {
    "sound": ("PySide6.QtCore.", "PySide6.QtMultimedia."),
    "work": ("PySide6.QtCore.",),
}
MODULES_OF_THREADS = ("_thread.", "asyncio.", "concurrent.", "multiprocessing.", "PySide6.QtConcurrent.")
# Only what starts one: an Event may tell of a thread that somebody else's engine runs.
THREADS = {"Thread", "Timer", "QThread", "QThreadPool", "QRunnable"}


def in_room(path: Path, room: str) -> bool:
    """Return whether a file is in a room of the package."""
    return path.is_relative_to(PACKAGE / room)


def test_sound_and_work_use_no_part_of_qt_that_draws() -> None:
    found = [
        f"{place(path)}: {name}"
        for room, allowed in QT_BELOW_THE_SCREENS.items()
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for name in imported_names(path)
        if name.startswith(("PySide6", "shiboken6")) and not f"{name}.".startswith(allowed)
    ]
    assert found == []


def threads_of(path: Path) -> set[str]:
    """Return what in a file could start a thread."""
    names = imported_names(path)
    named = {name for name in names if f"{name}.".startswith(MODULES_OF_THREADS)}
    named |= {name for name in names if name.rpartition(".")[2] in THREADS}
    used = {node.attr for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute)}
    return named | (used & THREADS)


def test_threads_are_started_only_in_work() -> None:
    others = [path for path in our_modules() if not in_room(path, "work")]
    assert {place(path): threads_of(path) for path in others if threads_of(path)} == {}


def test_a_thread_is_noticed(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text("import threading\nthreading.Thread()\n", encoding="utf-8")
    assert threads_of(planted) == {"Thread"}


def starts_a_loop(node: ast.AST, path: Path) -> bool:
    """Return whether a piece of the source starts a loop of events inside one that runs."""
    if isinstance(node, ast.Name):
        return node.id == "QEventLoop"
    if isinstance(node, ast.Attribute):
        return node.attr == "processEvents" or (node.attr == "exec" and not in_room(path, "app"))
    return False


def test_no_loop_runs_inside_another() -> None:
    found = [
        f"{place(path)}:{getattr(node, 'lineno', 0)}"
        for path in our_modules()
        for node in ast.walk(parsed(path))
        if starts_a_loop(node, path)
    ]
    assert found == []

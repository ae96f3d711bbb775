# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of tests/conftest.py can fail: each is tried on a small suite in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

SKIPS = """
import pytest

@pytest.mark.display
def test_on_a_screen():
    pytest.skip("there is no screen")
"""
SKIPS_WHOLE_FILE = """
import pytest

pytest.skip("there is no sound server", allow_module_level=True)
"""
SKIPS_SOMETHING_ELSE = """
import pytest

@pytest.mark.skipif(True, reason="only on Windows")
def test_on_windows():
    pass
"""
LEAVES_A_WINDOW = """
from PySide6.QtWidgets import QWidget

kept = []

def test_opens_a_window(qapp):
    kept.append(QWidget())

def test_another():
    pass
"""
CLOSES_ITS_WINDOW = """
from PySide6.QtWidgets import QWidget

def test_opens_a_window(qtbot):
    qtbot.addWidget(QWidget())
"""
LEAVES_A_THREAD = """
import threading, time

def test_starts_a_thread():
    threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
"""


def run_suite(folder: Path, suite: str, ci: str) -> subprocess.CompletedProcess[str]:
    """Run a suite under our conftest.py and settings, with CI set as given."""
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "test_suite.py").write_text(suite, encoding="utf-8")
    env = {**os.environ, "CI": ci, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "test_suite.py"]
    return subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("suite", [SKIPS, SKIPS_WHOLE_FILE], ids=["one test", "a whole file"])
def test_a_skip_of_a_real_thing_is_a_failure_where_nobody_reads_it(tmp_path: Path, suite: str) -> None:
    said = run_suite(tmp_path, suite, ci="true")
    assert said.returncode not in (0, 5), said.stdout
    assert "which is a failure with CI=true" in said.stdout
    assert "there is no s" in said.stdout


def test_elsewhere_it_is_skipped_aloud(tmp_path: Path) -> None:
    said = run_suite(tmp_path, SKIPS, ci="")
    assert said.returncode == 0, said.stdout
    assert "there is no screen" in said.stdout


def test_other_skips_stay_skips(tmp_path: Path) -> None:
    said = run_suite(tmp_path, SKIPS_SOMETHING_ELSE, ci="true")
    assert said.returncode == 0, said.stdout


def test_a_window_left_open_is_noticed(tmp_path: Path) -> None:
    said = run_suite(tmp_path, LEAVES_A_WINDOW, ci="")
    assert said.returncode == 1
    assert "Windows left behind" in said.stdout
    assert "1 error" in said.stdout, "the test after it is not to blame"


def test_a_window_that_is_closed_is_no_fault(tmp_path: Path) -> None:
    said = run_suite(tmp_path, CLOSES_ITS_WINDOW, ci="")
    assert said.returncode == 0, said.stdout


def test_a_thread_left_running_is_noticed(tmp_path: Path) -> None:
    said = run_suite(tmp_path, LEAVES_A_THREAD, ci="")
    assert said.returncode == 1
    assert "A thread left behind" in said.stdout

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What holds for every test: no screen unless asked for, nothing left behind, no silent skip.

What only one room needs lives in that room's own conftest.py.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Generator, Iterator

import pytest

from tests import no_network
from tests.sound_server import missing_programs, the_server

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
no_network.refuse()

# Tests with these markers need parts of the system that `make test` installs.
REAL_THINGS = ("display", "sound")
LAST_BREATH_S = 5.0
FAILED = pytest.StashKey[bool]()


def skip_is_failure() -> bool:
    """Return whether a skip of a test on a real display or real sound counts as a failure."""
    return os.environ.get("CI") == "true"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn the skip of a test on real things into a failure where nobody would read the reason."""
    report = yield
    real = any(item.get_closest_marker(name) for name in REAL_THINGS)
    if real and report.skipped and not hasattr(report, "wasxfail") and skip_is_failure():
        report.outcome = "failed"
        report.longrepr = f"Skipped, which is a failure with CI=true: {report.longreprtext}"
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn the skip of a whole file into a failure as well: its markers are not known."""
    report = yield
    if report.skipped and skip_is_failure():
        report.outcome = "failed"
        report.longrepr = f"A whole file was skipped, which is a failure with CI=true: {report.longrepr}"
    return report


def top_level_widgets() -> list[object]:
    """Return the windows that Qt still holds, after it has done the deleting that it put off."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - most rooms are tested without Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    if not isinstance(QApplication.instance(), QApplication):
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return list(QApplication.topLevelWidgets())


@pytest.fixture(scope="session", autouse=True)
def server_before_qt(request: pytest.FixtureRequest) -> None:
    """Start the sound server before any window: Qt connects once in a process, whichever test comes first."""
    if any(item.get_closest_marker("sound") for item in request.session.items) and not missing_programs():
        the_server()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window or a thread for the next one to trip over."""
    threads_before = set(threading.enumerate())
    widgets_before = {id(widget) for widget in top_level_widgets()}
    yield
    if request.node.stash.get(FAILED, False):
        return  # its traceback holds on to everything
    left = [widget for widget in top_level_widgets() if id(widget) not in widgets_before]
    if left:
        del left
        gc.collect()
        left = [widget for widget in top_level_widgets() if id(widget) not in widgets_before]
    assert not left, f"Windows left behind: {left}"
    deadline_s = time.monotonic() + LAST_BREATH_S
    for thread in set(threading.enumerate()) - threads_before:
        thread.join(max(0.0, deadline_s - time.monotonic()))
        assert not thread.is_alive(), f"A thread left behind: {thread}"

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What runs aside never lets go of what belongs to the screen."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from coprod_desktop.work.task_runner import TaskRunner

MUCH = 200_000


class Together:
    """Holds itself, so that only a look for rubbish finds that nobody needs it."""

    nothing = 0

    def __init__(self) -> None:
        self.own = self


def make_rubbish() -> int:
    """Let go of much more than what makes Python look for rubbish."""
    return MUCH - sum(Together().nothing for _each in range(MUCH))


def test_what_a_thread_lets_go_of_is_looked_for_on_the_screen_thread_only(qtbot: QtBot) -> None:
    let_go_on: list[threading.Thread] = []
    ended: list[int] = []
    runner = TaskRunner()
    weakref.finalize(Together(), lambda: let_go_on.append(threading.current_thread()))
    runner.run(make_rubbish, ended.append, take)
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    assert ended == [MUCH]
    assert gc.isenabled()
    gc.collect()
    assert let_go_on == [threading.main_thread()]


def test_rubbish_is_not_looked_for_before_it_is_asked_for(qtbot: QtBot) -> None:
    gc.disable()
    try:
        runner = TaskRunner()
        with qtbot.waitSignal(runner.idle, timeout=20_000):
            runner.run(make_rubbish, take, take)
        assert not gc.isenabled()
        runner.look_for_rubbish()
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


def take(_given: object) -> None:
    """Take what comes."""

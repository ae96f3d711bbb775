# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The door of the supporter's area: its code is asked for, where it has one."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.presenters import supporter_presenter
from coprod_desktop.ui.windows.lock_scene import AskCode
from coprod_desktop.ui.windows.visit_here import Here


def through_door(here: Here, on: Callable[[], None]) -> None:
    """Lead on when the code was right, or at once where there is none.

    Args:
        here: who is here.
        on: leads on; what was asked over the scene is closed then.
    """
    window, device = here.window, here.desk.device
    if not device.has_supporter_code():
        on()
        return

    def was_right() -> None:
        window.close_over()
        on()

    window.open_over(
        AskCode(
            window,
            supporter_presenter.supporter_strip(),
            LockKind.NUMBER,
            here.device_keyboard(),
            supporter_presenter.code_heading(),
            device.is_supporter_code,
            was_right,
            window.close_over,
            wait_s=device.supporter_wait_s,
        )
    )

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Rules of the audit about keys: Tab reaches everything in reading order and never stays."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.windows.frame import BottomBar, StripBar
from tests.ui.audit_page import Fault, ShownPage, called

ROW_PX = 24
"""Controls whose tops differ by less stand in one row."""


def key_faults(page: ShownPage) -> Iterator[Fault]:
    """Walk once round with Tab."""
    controls = reading_order(page)
    if not controls:
        yield Fault("tab-reach", "window", "nothing can be pressed")
        return
    walked: list[QWidget] = []
    for control in (controls[-1], controls[0]):
        control.setFocus(Qt.FocusReason.TabFocusReason)
    for _step in range(len(controls) + 2):
        at = QApplication.focusWidget()
        if at is None or at in walked:
            break
        walked.append(at)
        yield from _hidden_faults(page, at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    for control in controls:
        if control not in walked:
            yield Fault("tab-reach", called(control), "Tab does not come here")
    if len(controls) > 1 and QApplication.focusWidget() is walked[-1]:
        yield Fault("tab-trap", called(walked[-1]), "Tab does not lead on")
    came = [control for control in walked if control in controls]
    if came != [control for control in controls if control in walked]:
        yield Fault("tab-order", "window", " | ".join(called(control) for control in came))


def reading_order(page: ShownPage) -> list[QWidget]:
    """The controls as a reader comes by them: the strip, the middle, its buttons for scrolling, the bar."""

    def key(control: QWidget) -> tuple[int, int, float]:
        home = page.home_of(control)
        order = next(
            (number for number, kind in enumerate((StripBar, Screen)) if isinstance(home, kind)),
            3 if isinstance(home, BottomBar) else 2,
        )
        at = page.shape_at_home(control)
        return order, round(at.top() / ROW_PX), at.left()

    return sorted(page.controls, key=key)


def _hidden_faults(page: ShownPage, control: QWidget) -> Iterator[Fault]:
    seen = control.visibleRegion().boundingRect()
    if page.home_of(control) is page.screen:
        fits = min(control.height(), page.viewport.height())
        at = QRect(control.mapTo(page.viewport, QPoint(0, 0)), control.size())
        seen = at.intersected(page.viewport.rect())
    else:
        fits = control.height()
    if seen.height() < fits - 1:
        yield Fault("focus-hidden", called(control), f"{seen.height()} of {control.height()} can be seen")

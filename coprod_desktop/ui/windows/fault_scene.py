# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The last resort: a calm page over whatever was shown, and a report that somebody may save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.files.whole_write import write_whole
from coprod_desktop.presenters import fault_presenter
from coprod_desktop.presenters.fault_presenter import HowBad, Report
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.words import _

REPORT_NAME = "coprod_report"


class OurFault(Scene):
    """Carry on, close, or save a report. It works with nothing that may be what went wrong."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        how_bad: HowBad,
        report: Callable[[], Report],
        close: Callable[[], object] | None,
    ) -> None:
        """Begin with the page.

        Args:
            stage: the window.
            strip: of the screen below.
            how_bad: what the page tells.
            report: makes the report.
            close: closes the app; None where it is locked to this app.
        """
        self._stage, self._strip, self._how_bad = stage, strip, how_bad
        self._make, self._close = report, close
        self._report: Report | None = None
        self._saved = ""

    def state(self) -> ScreenState:
        """The page, the report, or where it is."""
        if self._saved:
            return fault_presenter.report_saved(self._strip, self._saved)
        if self._report is not None:
            return fault_presenter.report_page(self._strip, self._report)
        return fault_presenter.fault_page(self._strip, self._how_bad, self._close is not None)

    def press(self, press: Press) -> None:
        """Carry on, close, look at the report, save it."""
        match press.do:
            case Do.OPEN_FILE:
                self._report = self._make()
            case Do.KEEP if self._report is not None:
                self._save(self._report)
            case Do.FINISH if self._close is not None:
                self._close()
                return
            case Do.BACK:
                self._report = None
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _save(self, report: Report) -> None:
        parent = self._stage if isinstance(self._stage, QWidget) else None
        chosen = QFileDialog.getExistingDirectory(parent, _("Choose a memory stick or a folder"))
        if chosen:
            path = _free_name(Path(chosen))
            text = "\n\n".join("\n".join((heading, *lines)) for heading, lines in report)
            write_whole(path, f"{text}\n".encode())
            self._saved = path.name


def _free_name(folder: Path) -> Path:
    number = 1
    while (folder / f"{REPORT_NAME}_{number}.txt").exists():
        number += 1
    return folder / f"{REPORT_NAME}_{number}.txt"

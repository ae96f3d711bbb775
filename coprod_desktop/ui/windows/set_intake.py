# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures or a board that are being read, for the scenes that add them: how far it is, stop, what came."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.journey.person.add_pictures import ReadSet, read_set, room_for_pictures
from coprod_desktop.presenters import added_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.reading_aside import ReadingAside
from coprod_desktop.ui.windows.scene import Desk, Stage


class SetIntake:
    """One reading at a time, and why the last one was refused."""

    def __init__(
        self, stage: Stage, desk: Desk, strip: Strip, wants_board: bool, came: Callable[[ReadSet], None]
    ) -> None:
        """Begin with nothing to read.

        Args:
            stage: the window.
            desk: does slow work aside.
            strip: where I am.
            wants_board: whether only a board will do.
            came: called with what was read; it must keep it or throw it away.
        """
        self._stage, self._desk, self._strip = stage, desk, strip
        self._wants_board, self._came = wants_board, came
        self._aside = ReadingAside(stage, desk.runner)

    def state(self) -> ScreenState | None:
        """How far it is, or why it was refused; None when there is neither."""
        if self._aside.progress is not None:
            progress = self._aside.progress
            return added_presenter.adding(self._strip, progress.done, progress.of)
        if self._aside.refused is not None:
            return added_presenter.refused(self._strip, self._aside.refused, self._wants_board)
        return None

    def press(self, press: Press) -> bool:
        """Stop, or go on after a refusal; tells whether the press was one of these."""
        if self._aside.progress is not None:
            if press.do in (Do.NOT_NOW, Do.BACK):
                self.stop()
        elif self._aside.refused is not None:
            self.stop()
        else:
            return False
        self._stage.refresh()
        return True

    def read(self, path: Path) -> None:
        """Begin to read a file or a folder."""
        device = self._desk.device
        writer, room = device.new_set(), room_for_pictures(device)
        self._aside.begin(
            lambda progress: read_set(path, writer, room, progress, self._wants_board),
            self._came,
            # It was stopped after the last picture had come.
            too_late=lambda read: read.writer.discard(),
        )

    def stop(self) -> None:
        """Stop reading; nothing of it is left."""
        self._aside.stop()

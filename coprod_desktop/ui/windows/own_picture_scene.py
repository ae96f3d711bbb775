# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own picture: drawn here, or a photo from a file, which comes from outside and is read so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import FileProblem, NotOurFile
from coprod_desktop.domain.sheet import EmptyPage, Ink, Pen, Sheet, Width
from coprod_desktop.files.door import Accepted, Duplicate, Refused, take_in
from coprod_desktop.files.photo import Photo
from coprod_desktop.presenters import drawing_presenter, me_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.drawing_screen import DrawingScreen
from coprod_desktop.ui.widgets.sheet_painting import painted, png_of
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

ChoosePhoto = Callable[[Callable[[Path], None]], None]


class OwnPicture(Scene):
    """Draw it, or choose a photo; then look at it and keep it."""

    def __init__(
        self, stage: Stage, desk: Desk, strip: Strip, choose_photo: ChoosePhoto, made: Callable[[bytes], None]
    ) -> None:
        """Ask how.

        Args:
            stage: the window.
            desk: does slow work aside.
            strip: of the screen below.
            choose_photo: asks for a file.
            made: called with a PNG picture, when the person keeps it.
        """
        self._stage, self._desk, self._strip = stage, desk, strip
        self._choose_photo, self._made = choose_photo, made
        self._sheet: Sheet | None = None
        self._pen = Pen()
        self._new = b""
        self._refused: FileProblem | None = None
        self._busy = self._left = False

    def state(self) -> ScreenState:
        """The new picture, why a file cannot be one, the sheet, or how."""
        if self._new:
            return me_presenter.is_this_you(self._strip, self._new)
        if self._refused is not None:
            return drawing_presenter.photo_refused(self._strip, self._refused)
        if self._sheet is not None:
            heading = me_presenter.draw_heading()
            return drawing_presenter.draw_it(self._strip, heading, self._sheet, self._pen)
        return me_presenter.own_picture(self._strip, self._busy)

    def press(self, press: Press) -> None:
        """Draw, choose, keep, go back."""
        if self._new:
            if press.do is Do.KEEP:
                self._made(self._new)
                return
            self._new = b""
        elif self._sheet is not None:
            self._press_on_sheet(press, self._sheet)
        elif press.do is Do.OPEN_FILE and not self._busy:
            self._refused = None
            self._choose_photo(self._read)
        elif press.do is Do.DRAW:
            self._sheet = Sheet()
        elif self._refused is not None:
            self._refused = None
        else:
            self._stage.close_over()
            return
        self._stage.refresh()

    def _press_on_sheet(self, press: Press, sheet: Sheet) -> None:
        screen = self._stage.body_screen()
        match press.do:
            case Do.PEN:
                self._pen = _with_tool(self._pen, press.of)
            case Do.DRAWN if isinstance(screen, DrawingScreen) and screen.last_mark:
                self._sheet = sheet.with_mark(screen.last_mark)
            case Do.UNDO:
                self._sheet = sheet.undone()
            case Do.EMPTY:
                self._sheet = sheet.with_mark(EmptyPage())
            case Do.KEEP if not sheet.is_empty:
                self._new = png_of(painted(sheet))
            case Do.BACK:
                self._sheet = None

    def _read(self, path: Path) -> None:
        """Read a file without holding the window up; nobody can know it already."""
        self._busy = True
        self._desk.runner.run(partial(take_in, path, known=lambda _sha256: False), self._on_read, _give_up)

    def _on_read(self, outcome: Accepted | Duplicate | Refused) -> None:
        self._busy = False
        if self._left:
            return
        match outcome:
            case Accepted(content=Photo() as photo):
                self._new = photo.png
            case Refused(problem=problem):
                self._refused = problem
            case _:
                self._refused = NotOurFile(detail="not a photo")
        self._stage.refresh()

    def leave(self) -> None:
        """What is still being read comes too late."""
        self._left = True


def _with_tool(pen: Pen, tool: str) -> Pen:
    if tool in list(Ink):
        return replace(pen, ink=Ink(tool))
    ink = Ink.BLACK if pen.ink is Ink.RUBBER else pen.ink
    return Pen(ink, Width(tool))


def _give_up(fault: Exception) -> None:
    raise fault

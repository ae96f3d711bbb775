# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, by drawing. Each stroke is kept when the pen is lifted."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptFile
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.sheet import EmptyPage, Ink, Pen, Sheet, Width
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.keep_files import keep_changed, keep_new
from coprod_desktop.presenters import drawing_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.drawing_screen import DrawingScreen
from coprod_desktop.ui.widgets.sheet_painting import painted, png_of
from coprod_desktop.ui.windows.files_part import FilesPart
from coprod_desktop.ui.windows.scene import Scene, Stage


class DrawingScene(Scene):
    """Drawings about one step: a sheet at once where there is none yet, else their list."""

    def __init__(
        self, stage: Stage, strip: Strip, answering: Answering, step_id: StepId, heading: str
    ) -> None:
        """Begin with an empty sheet, or with the drawings that there are.

        Args:
            stage: the window.
            strip: where I am.
            answering: keeps the drawings.
            step_id: the page or question.
            heading: what it asks.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        self._step_id, self._heading = step_id, heading
        self._list = FilesPart(stage, strip, answering, step_id, heading, FileKind.DRAWING)
        self._pen = Pen()
        self._sheet = Sheet()
        self._kept: KeptFile | None = None
        self._kept_sheet = self._sheet
        self._drawing = not self._list.files

    def state(self) -> ScreenState:
        """The sheet, or the list."""
        if self._drawing:
            return drawing_presenter.draw_it(self._strip, self._heading, self._sheet, self._pen)
        return self._list.state()

    def press(self, press: Press) -> None:
        """Draw, undo, change the pen; or do something with the list."""
        if self._drawing:
            self._press_on_sheet(press)
        elif not self._list.press(press):
            self._press_on_list(press)

    def _press_on_sheet(self, press: Press) -> None:
        screen = self._stage.body_screen()
        match press.do:
            case Do.PEN:
                self._pen = _with_tool(self._pen, press.of)
            case Do.DRAWN if isinstance(screen, DrawingScreen) and screen.last_mark:
                self._sheet = self._sheet.with_mark(screen.last_mark)
            case Do.UNDO:
                self._sheet = self._sheet.undone()
            case Do.EMPTY if self._sheet.strokes or self._sheet.shown_base:
                self._sheet = self._sheet.with_mark(EmptyPage())
            case Do.KEEP | Do.BACK:
                self._leave_sheet(press.do)
                return
        self._stage.refresh()
        self._save()

    def _press_on_list(self, press: Press) -> None:
        match press.do:
            case Do.DRAW:
                self._open_sheet(Sheet(), None)
            case Do.CHANGE:
                file = self._list.file(press.of)
                self._open_sheet(Sheet(self._answering.store.file(file.file_id)), file)
            case Do.BACK | Do.NEXT:
                self._stage.close_over()

    def _open_sheet(self, sheet: Sheet, kept: KeptFile | None) -> None:
        self._sheet = self._kept_sheet = sheet
        self._kept, self._drawing = kept, True
        self._stage.refresh()

    def _leave_sheet(self, do: Do) -> None:
        self.put_down()
        if self._kept is not None and self._sheet.is_empty:
            self._list.throw_away(self._kept)
        self._drawing = False
        if self._list.files and (do is Do.KEEP or len(self._list.files) > 1):
            self._stage.refresh()
        else:
            self._stage.close_over()

    def _save(self) -> None:
        """Keep the sheet as it is now, when it is another than the one that was kept."""
        if self._sheet == self._kept_sheet:
            return
        if not self._sheet.is_empty:
            screen = self._stage.body_screen()
            # The screen has painted it already.
            image = screen.image if isinstance(screen, DrawingScreen) else painted(self._sheet)
            self._keep(png_of(image))
        elif self._kept is not None and not self._sheet.base:
            # All of it was made just now and undone: nothing is left to keep.
            self._answering.drop_file(self._kept)
            self._answering.store.drop_file(self._kept.file_id)
            self._list.remove(self._kept)
            self._kept = None
        self._kept_sheet = self._sheet

    def _keep(self, picture: bytes) -> None:
        if self._kept is None:
            self._kept = keep_new(self._answering, self._step_id, FileKind.DRAWING, picture)
            self._list.add(self._kept)
        else:
            old, self._kept = self._kept, keep_changed(self._answering, self._kept, picture)
            self._list.exchange(old, self._kept)

    def put_down(self) -> None:
        """Keep what is drawn, also a stroke that is not finished, and a name that is being written."""
        if not self._drawing:
            self._list.save()
            return
        screen = self._stage.body_screen()
        if isinstance(screen, DrawingScreen):
            screen.finish_stroke()
        self._save()

    def leave(self) -> None:
        """Forget the bytes of what was thrown away."""
        self._list.leave()


def _with_tool(pen: Pen, tool: str) -> Pen:
    if tool in list(Ink):
        return replace(pen, ink=Ink(tool))
    ink = Ink.BLACK if pen.ink is Ink.RUBBER else pen.ink
    return Pen(ink, Width(tool))

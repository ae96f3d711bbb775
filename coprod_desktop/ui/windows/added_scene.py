# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures for messages that are added: a supporter's sets for everybody, and a person's own board."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.picture_sets import EVERYBODY, PictureSet
from coprod_desktop.journey.person.add_pictures import (
    ReadSet,
    keep_board,
    keep_pictures,
    pictures_of,
    sets_of,
    write_board,
)
from coprod_desktop.presenters import added_presenter
from coprod_desktop.presenters.added_presenter import RIGHTS_FIELD, rights_words
from coprod_desktop.presenters.form_state import typed
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.set_intake import SetIntake
from coprod_desktop.words import _

ChoosePlace = Callable[[Callable[[Path], None]], None]


class AddedPictures(Scene):
    """The sets that everybody has: add one, say whose it is, take one away."""

    def __init__(
        self, stage: Stage, desk: Desk, choose_file: ChoosePlace, choose_folder: ChoosePlace
    ) -> None:
        """Show them.

        Args:
            stage: the window.
            desk: what lies ready.
            choose_file: asks for a file of pictures.
            choose_folder: asks for a folder.
        """
        self._stage, self._desk = stage, desk
        self._choose_file, self._choose_folder = choose_file, choose_folder
        self._strip = supporter_strip(_("Pictures for messages"))
        self._intake = SetIntake(stage, desk, self._strip, False, self._on_come)
        self._unsigned: ReadSet | None = None
        self._told = ""
        self._going: PictureSet | None = None

    def state(self) -> ScreenState:
        """What is being read, whose it is, whether one goes, or all."""
        coming = self._intake.state()
        if coming is not None:
            return coming
        if self._unsigned is not None:
            return added_presenter.whose(self._strip, self._told)
        if self._going is not None:
            return added_presenter.take_away(self._strip, self._going.content.name)
        return added_presenter.added_pictures(self._strip, sets_of(self._desk.device, EVERYBODY))

    def press(self, press: Press) -> None:
        """Add, stop, say whose it is, take away, go back."""
        if self._intake.press(press):
            return
        if self._unsigned is not None:
            self._press_on_whose(press, self._unsigned)
        elif self._going is not None:
            going, self._going = self._going, None
            if press.do is Do.DELETE:
                self._desk.device.remove_set(going.set_id)
        else:
            match press.do:
                case Do.OPEN_FOLDER:
                    self._choose_folder(self._intake.read)
                case Do.OPEN_FILE:
                    self._choose_file(self._intake.read)
                case Do.EMPTY:
                    sets = sets_of(self._desk.device, EVERYBODY)
                    self._going = next(each for each in sets if each.set_id == press.of)
                case _:
                    self._stage.close_over()
                    return
        self._stage.refresh()

    def _press_on_whose(self, press: Press, read: ReadSet) -> None:
        if press.do is Do.TYPED:
            self._told = typed({}, press.of)[RIGHTS_FIELD]
            return
        self._unsigned = None
        if press.do is Do.KEEP:
            _keep_or_tell(self._stage, read, partial(keep_pictures, self._desk.device, read, self._told))
        else:
            read.writer.discard()

    def _on_come(self, read: ReadSet) -> None:
        if all(each.rights.are_known for each in read.content.pictures):
            _keep_or_tell(self._stage, read, partial(keep_pictures, self._desk.device, read))
        else:
            self._unsigned, self._told = read, ""
        self._stage.refresh()

    def leave(self) -> None:
        """Stop what is being read; pictures of which nobody said whose they are do not stay."""
        self._intake.stop()
        if self._unsigned is not None:
            self._unsigned.writer.discard()


class MyBoard(Scene):
    """A person's own board: add it, take it home as a file, take it away."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        strip: Strip,
        person: Person,
        choose_file: ChoosePlace,
        choose_folder: ChoosePlace,
    ) -> None:
        """Show it.

        Args:
            stage: the window.
            desk: what lies ready.
            strip: where I am.
            person: whose board it is.
            choose_file: asks for a board's file.
            choose_folder: asks for a stick or a folder.
        """
        self._stage, self._desk, self._strip, self._person = stage, desk, strip, person
        self._choose_file, self._choose_folder = choose_file, choose_folder
        self._intake = SetIntake(stage, desk, strip, True, self._on_come)
        self._goes, self._is_shown = False, True
        self._out: tuple[Path, Path] | None = None

    @property
    def _board(self) -> PictureSet | None:
        return next(iter(sets_of(self._desk.device, self._person.person_id)), None)

    def state(self) -> ScreenState:
        """What is being read, where it went, whether it goes, or the board."""
        coming = self._intake.state()
        if coming is not None:
            return coming
        if self._out is not None:
            package, page = self._out
            return added_presenter.board_is_out(self._strip, str(package), page.name)
        board = self._board
        if self._goes and board is not None:
            return added_presenter.take_away(self._strip, board.content.name)
        return added_presenter.my_board(self._strip, board)

    def press(self, press: Press) -> None:
        """Add, stop, take home, take away, go back."""
        if self._intake.press(press):
            return
        board = self._board
        if self._out is not None:
            self._out = None
        elif self._goes:
            self._goes = False
            if press.do is Do.DELETE and board is not None:
                self._desk.device.remove_set(board.set_id)
        else:
            match press.do:
                case Do.OPEN_FILE:
                    self._choose_file(self._intake.read)
                case Do.TAKE_HOME:
                    self._choose_folder(self._take_out)
                case Do.EMPTY:
                    self._goes = True
                case _:
                    self._stage.close_over()
                    return
        self._stage.refresh()

    def _on_come(self, read: ReadSet) -> None:
        keep = partial(keep_board, self._desk.device, read, self._person.person_id)
        _keep_or_tell(self._stage, read, keep)
        self._stage.refresh()

    def _take_out(self, folder: Path) -> None:
        board = self._board
        if board is not None:
            pictures, who_made = pictures_of(self._desk.device, board), rights_words(board.all_rights)
            write = partial(write_board, board.content, pictures, who_made, folder)
            self._desk.runner.run(write, self._on_out, self._on_not_out)

    def _on_out(self, out: tuple[Path, Path]) -> None:
        if self._is_shown:
            self._out = out
            self._stage.refresh()

    def _on_not_out(self, fault: Exception) -> None:
        if not isinstance(fault, WorldProblem):
            raise fault
        if self._is_shown:
            self._stage.tell_problem(fault)

    def leave(self) -> None:
        """Stop what is being read."""
        self._is_shown = False
        self._intake.stop()


def _keep_or_tell(stage: Stage, read: ReadSet, keep: Callable[[], PictureSet]) -> None:
    try:
        keep()
    except WorldProblem as problem:
        read.writer.discard()
        stage.tell_problem(problem)

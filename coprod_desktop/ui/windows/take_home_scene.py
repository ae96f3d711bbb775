# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take home, for one plan or for all: plan by plan, with a way to stop that leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.items import Item
from coprod_desktop.domain.proposal import Proposal, Step
from coprod_desktop.domain.said import Said
from coprod_desktop.files.home_page import HomePicture
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.take_home import (
    HomeWords,
    new_folder,
    read_plan,
    take_away_again,
    write_plan,
)
from coprod_desktop.presenters import take_home_presenter
from coprod_desktop.presenters.said_words import item_pics, item_words, question_of
from coprod_desktop.presenters.screen_parts import Do, Pic, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage


class _At(Enum):
    GOING = auto()
    STOPPING = auto()
    STOPPED = auto()
    READY = auto()


class TakeHome(Scene):
    """Writes the folder, one plan after the other, over the list that it was asked for in."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        strip: Strip,
        plans: Sequence[Answering],
        parent: Path,
        show_folder: Callable[[Path], None],
    ) -> None:
        """Prepare; `begin` begins.

        Args:
            stage: the window.
            desk: what lies ready.
            strip: where I am.
            plans: the person at each plan that goes home, 1 or more.
            parent: a stick or a folder that the person chose.
            show_folder: shows a folder.
        """
        self._stage, self._desk, self._strip, self._plans = stage, desk, strip, plans
        self._show_folder = show_folder
        self._folder = new_folder(parent)
        self._number = 1
        self._at, self._is_shown = _At.GOING, True

    def begin(self) -> None:
        """Open over what is shown, and write the first plan."""
        self._stage.open_over(self)
        self._write_next()

    def state(self) -> ScreenState:
        """How far it is, or how it ended."""
        match self._at:
            case _At.READY:
                return take_home_presenter.is_home(self._strip, str(self._folder))
            case _At.STOPPED:
                return take_home_presenter.stopped(self._strip)
        return take_home_presenter.going_home(self._strip, self._number, len(self._plans))

    def press(self, press: Press) -> None:
        """Stop, show the folder, carry on."""
        match press.do:
            case Do.NOT_NOW if self._at is _At.GOING:
                self._at = _At.STOPPING
            case Do.OPEN_FOLDER:
                self._show_folder(self._folder)
            case Do.CARRY_ON:
                self._stage.close_over()

    def _write_next(self) -> None:
        try:
            answering = self._plans[self._number - 1]
            plan = read_plan(answering, self._words(answering.proposal))
        except WorldProblem as problem:
            self._on_failed(problem)
            return
        write = partial(write_plan, plan, self._folder, self._number)
        self._desk.runner.run(write, self._on_written, self._on_failed)

    def _on_written(self, _page: Path) -> None:
        if self._at is _At.STOPPING:
            self._end(_At.STOPPED)
        elif self._number == len(self._plans):
            self._end(_At.READY)
        else:
            self._number += 1
            if self._is_shown:
                self._stage.refresh()
            self._write_next()

    def _end(self, at: _At, problem: WorldProblem | None = None) -> None:
        self._at = at
        try:
            if at is _At.STOPPED:
                take_away_again(self._folder)
        except WorldProblem as fault:
            problem = problem or fault
        if not self._is_shown:
            return
        self._stage.refresh()
        if problem is not None:
            self._stage.tell_problem(problem)

    def _on_failed(self, fault: Exception) -> None:
        if not isinstance(fault, WorldProblem):
            raise fault
        self._end(_At.STOPPED, fault)

    def leave(self) -> None:
        """Be put away: what is being written is stopped, and nothing of it is left."""
        self._is_shown = False
        if self._at is _At.GOING:
            self._at = _At.STOPPING

    def _words(self, proposal: Proposal) -> HomeWords:
        return HomeWords(
            question_of,
            item_words,
            partial(self._pictures, proposal),
            take_home_presenter.home_intro(),
            take_home_presenter.hear_it(),
            take_home_presenter.watch_it(),
            take_home_presenter.spoken_yes(),
        )

    def _pictures(self, proposal: Proposal, step: Step, said: Said, item: Item) -> tuple[HomePicture, ...]:
        pics = item_pics(proposal, step, said, item)
        return tuple(HomePicture(self._bytes(pic), pic.words) for pic in pics if not pic.kept)

    def _bytes(self, pic: Pic) -> bytes:
        if pic.media:
            return self._desk.device.media(*pic.media)
        return (self._desk.pictures_folder / f"{pic.set_name}.svg").read_bytes()

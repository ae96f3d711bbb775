# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film that is being read from a file: how far it is, stop, what came, why it was refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from coprod_desktop.domain.errors import FileProblem, WorldProblem
from coprod_desktop.files.film_door import read_film_file
from coprod_desktop.files.film_maker import FRAMES_A_SECOND
from coprod_desktop.files.films import poster_of
from coprod_desktop.files.set_door import Stopped
from coprod_desktop.presenters import own_film_presenter
from coprod_desktop.presenters.screen_parts import Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Stage
from coprod_desktop.work.task_runner import TaskRunner

LOOK_MS = 200
"""How often it is looked how far it is."""
FILM_ENDINGS = (".mp4", ".mov", ".webm", ".mkv", ".avi")


@dataclass
class _Reading:
    """How far it is. The worker counts; the screen looks, and may ask it to stop."""

    pictures: int = 0
    stop: bool = False

    def told(self, pictures: int) -> None:
        """So many pictures are read."""
        self.pictures = pictures


def is_film_file(path: Path) -> bool:
    """Whether a file is called as films are."""
    return path.suffix.lower() in FILM_ENDINGS


def _read(path: Path, reading: _Reading) -> tuple[bytes, bytes]:
    """The film and its first picture."""
    film = read_film_file(path, reading.told, lambda: reading.stop)
    return film, poster_of(film)


class FilmIntake(QObject):
    """One reading at a time, and why the last one was refused."""

    def __init__(
        self, stage: Stage, runner: TaskRunner, strip: Strip, came: Callable[[bytes, bytes], None]
    ) -> None:
        """Begin with nothing to read.

        Args:
            stage: the window.
            runner: does slow work aside.
            strip: where I am.
            came: called with the film (AVI) and its first picture (JPEG).
        """
        super().__init__()
        self._stage, self._runner, self._strip, self._came = stage, runner, strip, came
        self._reading: _Reading | None = None
        self._refused: FileProblem | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)

    def state(self) -> ScreenState | None:
        """How far it is, or why it was refused; None when there is neither."""
        if self._reading is not None:
            return own_film_presenter.film_coming(self._strip, self._reading.pictures // FRAMES_A_SECOND)
        if self._refused is not None:
            return own_film_presenter.film_refused(self._strip, self._refused)
        return None

    def read(self, path: Path) -> None:
        """Begin to read a file."""
        self._reading = reading = _Reading()
        task = partial(_read, path, reading)
        self._runner.run(task, partial(self._on_read, reading), partial(self._on_failed, reading))
        self._look.start()
        self._stage.refresh()

    def stop(self) -> None:
        """Stop reading, and forget why the last one was refused."""
        self._refused = None
        if self._reading is not None:
            self._reading.stop = True
            self._end()

    def _end(self) -> None:
        self._reading = None
        self._look.stop()

    @Slot()
    def _on_look(self) -> None:
        self._stage.refresh()

    def _on_read(self, reading: _Reading, film: tuple[bytes, bytes]) -> None:
        if reading.stop:
            return
        self._end()
        self._came(*film)

    def _on_failed(self, reading: _Reading, fault: Exception) -> None:
        if isinstance(fault, Stopped) or (reading.stop and isinstance(fault, WorldProblem)):
            return
        self._end()
        match fault:
            case FileProblem():
                self._refused = fault
                self._stage.refresh()
            case WorldProblem():
                self._stage.refresh()
                self._stage.tell_problem(fault)
            case _:
                raise fault

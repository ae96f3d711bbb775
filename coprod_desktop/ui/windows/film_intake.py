# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film that is being read from a file: how far it is, stop, what came, why it was refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.domain.progress import Progress
from coprod_desktop.files.film_door import read_film_file
from coprod_desktop.files.film_maker import FRAMES_A_SECOND
from coprod_desktop.files.films import poster_of
from coprod_desktop.presenters import own_film_presenter
from coprod_desktop.presenters.screen_parts import Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.reading_aside import ReadingAside
from coprod_desktop.ui.windows.scene import Stage
from coprod_desktop.work.task_runner import TaskRunner

FILM_ENDINGS = (".mp4", ".mov", ".webm", ".mkv", ".avi")


def is_film_file(path: Path) -> bool:
    """Whether a file is called as films are."""
    return path.suffix.lower() in FILM_ENDINGS


def _read(path: Path, progress: Progress) -> tuple[bytes, bytes]:
    """The film and its first picture."""

    def told(pictures: int) -> None:
        progress.done = pictures

    film = read_film_file(path, told, lambda: progress.stop)
    return film, poster_of(film)


class FilmIntake:
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
        self._strip, self._came = strip, came
        self._aside = ReadingAside(stage, runner)

    def state(self) -> ScreenState | None:
        """How far it is, or why it was refused; None when there is neither."""
        if self._aside.progress is not None:
            return own_film_presenter.film_coming(self._strip, self._aside.progress.done // FRAMES_A_SECOND)
        if self._aside.refused is not None:
            return own_film_presenter.film_refused(self._strip, self._aside.refused)
        return None

    def read(self, path: Path) -> None:
        """Begin to read a file."""
        self._aside.begin(lambda progress: _read(path, progress), lambda read: self._came(*read))

    def stop(self) -> None:
        """Stop reading, and forget why the last one was refused."""
        self._aside.stop()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, by a photo or film: from a file, which comes from outside, or by the camera."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptFile
from coprod_desktop.domain.errors import FileProblem, NotOurFile
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.files.door import Accepted, Duplicate, Refused, take_in
from coprod_desktop.files.films import poster_of
from coprod_desktop.files.photo import Photo
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.keep_files import keep_new
from coprod_desktop.presenters import drawing_presenter, own_film_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.showing_screen import ShowingScreen
from coprod_desktop.ui.widgets.sheet_painting import png_of
from coprod_desktop.ui.windows.camera import Camera, has_camera
from coprod_desktop.ui.windows.files_part import FilesPart
from coprod_desktop.ui.windows.film_intake import FilmIntake, is_film_file
from coprod_desktop.ui.windows.film_scene import Load
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.work.task_runner import TaskRunner

LONG_SIDE_PX = 1600
"""Of a photo by the camera: as of one from a file."""
ChoosePhoto = Callable[[Callable[[Path], None]], None]
WatchFilm = Callable[[str, Load], None]
"""Opens a film with its name over what is shown."""
MakeFilm = Callable[[Callable[[bytes], None], Callable[[], None]], None]
"""Opens the camera to make a film; takes who gets the film, and who is told that the camera gives nothing."""


@dataclass(frozen=True)
class _New:
    """What came and is not kept yet: a photo (PNG) or a film (AVI), and a picture of it."""

    kind: FileKind
    content: bytes
    picture: bytes


class PhotoScene(Scene):
    """Photos and films about one step: choosing one at once where there is none yet, else their list."""

    def __init__(
        self,
        stage: Stage,
        runner: TaskRunner,
        strip: Strip,
        answering: Answering,
        step_id: StepId,
        heading: str,
        choose_file: ChoosePhoto,
        watch: WatchFilm,
        make_film: MakeFilm,
    ) -> None:
        """Begin with choosing, or with what there is.

        Args:
            stage: the window.
            runner: does slow work aside.
            strip: where I am.
            answering: keeps the photos and films.
            step_id: the page or question.
            heading: what it asks.
            choose_file: asks for a file.
            watch: plays a film.
            make_film: makes one with the camera.
        """
        self._stage, self._runner, self._strip, self._answering = stage, runner, strip, answering
        self._step_id, self._heading, self._choose_file = step_id, heading, choose_file
        self._watch, self._make_film = watch, make_film
        self._intake = FilmIntake(stage, runner, strip, self._on_film)
        self._list = FilesPart(stage, strip, answering, step_id, heading, FileKind.PHOTO)
        self._choosing = not self._list.files
        self._new: _New | None = None
        self._refused: FileProblem | None = None
        self._busy = self._lost = self._left = False
        self._camera: Camera | None = None

    def state(self) -> ScreenState:
        """What is new, the camera, what becomes of a file, where a photo or film comes from, or the list."""
        if self._new is not None:
            is_film = self._new.kind is FileKind.FILM
            show = own_film_presenter.new_film if is_film else drawing_presenter.new_photo
            return show(self._strip, self._new.picture)
        if self._camera is not None:
            return drawing_presenter.camera_live(self._strip)
        coming = self._intake.state()
        if coming is not None:
            return coming
        if self._refused is not None:
            return drawing_presenter.photo_refused(self._strip, self._refused, films_too=True)
        if self._choosing:
            return drawing_presenter.choose_photo(
                self._strip, self._heading, has_camera(), self._busy, self._lost
            )
        return self._list.state()

    def press(self, press: Press) -> None:
        """Choose, look, keep, go back."""
        if self._new is not None:
            self._press_on_new(press.do, self._new)
        elif self._camera is not None:
            self._press_on_camera(press.do)
        elif self._choosing:
            self._press_on_choosing(press.do)
        elif not self._list.press(press):
            match press.do:
                case Do.FILM:
                    self._watch_kept(self._list.file(press.of))
                case Do.PHOTO:
                    self._choosing = True
                    self._stage.refresh()
                case _:
                    self._stage.close_over()

    def _watch_kept(self, film: KeptFile) -> None:
        name = drawing_presenter.file_name(film, drawing_presenter.place_of(film, self._list.files))
        self._watch(name, partial(self._answering.store.file, film.file_id))

    def _press_on_choosing(self, do: Do) -> None:
        if self._intake.state() is not None and do is not Do.OPEN_FILE:
            self._intake.stop()
            self._stage.refresh()
            return
        match do:
            case Do.OPEN_FILE if not self._busy:
                self._refused = None
                self._intake.stop()
                self._choose_file(self._read)
            case Do.CAMERA:
                self._open_camera()
            case Do.FILM:
                self._lost = False
                self._make_film(lambda film: self._on_film(film, poster_of(film)), self._on_lost)
                return
            case Do.BACK if self._refused is not None:
                self._refused = None
            case Do.BACK if not self._list.files:
                self._stage.close_over()
                return
            case Do.BACK:
                self._choosing = False
        self._stage.refresh()

    def _press_on_new(self, do: Do, new: _New) -> None:
        if do is Do.FILM:
            self._watch(own_film_presenter.new_film_name(), lambda: new.content)
            return
        if do is Do.KEEP:
            self._list.add(keep_new(self._answering, self._step_id, new.kind, new.content))
        self._new = None
        self._choosing = do is Do.AGAIN
        if do is Do.NOT_NOW and not self._list.files:
            self._stage.close_over()
        else:
            self._stage.refresh()

    # A file -----------------------------------------------------------------------------------------------

    def _read(self, path: Path) -> None:
        """Read a file without holding the window up; nobody can know it already."""
        if is_film_file(path):
            self._intake.read(path)
            return
        self._busy = True
        self._runner.run(partial(take_in, path, known=lambda _sha256: False), self._on_read, _give_up)

    def _on_read(self, outcome: Accepted | Duplicate | Refused) -> None:
        self._busy = False
        if self._left:
            return
        match outcome:
            case Accepted(content=Photo() as photo):
                self._new = _New(FileKind.PHOTO, photo.png, photo.png)
            case Refused(problem=problem):
                self._refused = problem
            case _:
                self._refused = NotOurFile(detail="not a photo")
        self._stage.refresh()

    def _on_film(self, film: bytes, picture: bytes) -> None:
        self._new = _New(FileKind.FILM, film, picture)
        self._stage.refresh()

    # The camera -------------------------------------------------------------------------------------------

    def _open_camera(self) -> None:
        self._lost = False
        self._camera = Camera()
        self._camera.seen.connect(self._on_seen)
        self._camera.failed.connect(self._on_lost)

    def _on_lost(self) -> None:
        self._lost = True
        self._close_camera()
        self._stage.refresh()

    def _close_camera(self) -> None:
        if self._camera is not None:
            self._camera.close()
            self._camera = None

    def _on_seen(self, image: QImage) -> None:
        screen = self._stage.body_screen()
        if self._camera is not None and isinstance(screen, ShowingScreen):
            screen.show_image(image)

    def _press_on_camera(self, do: Do) -> None:
        screen = self._stage.body_screen()
        if do is Do.KEEP and isinstance(screen, ShowingScreen):
            if screen.image.isNull():
                return
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            image = screen.image
            if max(image.width(), image.height()) > LONG_SIDE_PX:
                image = image.scaled(LONG_SIDE_PX, LONG_SIDE_PX, keep, smooth)
            png = png_of(image)
            self._new = _New(FileKind.PHOTO, png, png)
        self._close_camera()
        self._stage.refresh()

    def put_down(self) -> None:
        """Keep a name that is being written, and look at nobody from under another screen."""
        self._list.save()
        self._close_camera()

    def leave(self) -> None:
        """Stop what is being read, and forget the bytes of what was thrown away."""
        self._left = True
        self._intake.stop()
        self._list.leave()


def _give_up(fault: Exception) -> None:
    raise fault

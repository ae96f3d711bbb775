# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Make a film with the camera of this computer: look first, then start, then stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage

from coprod_desktop.presenters import film_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.person.showing_screen import ShowingScreen
from coprod_desktop.ui.windows.camera import Camera
from coprod_desktop.ui.windows.film_take import FilmTake
from coprod_desktop.ui.windows.scene import Scene, Stage


def open_film_camera(
    stage: Stage, recorder: Recorder, strip: Strip, made: Callable[[bytes], None], lost: Callable[[], None]
) -> None:
    """Open the camera over what is shown, to make a film. Arguments as `FilmCameraScene` takes them."""
    stage.open_over(FilmCameraScene(stage, recorder, strip, made, lost))


class FilmCameraScene(Scene):
    """What the camera sees, and a film of it."""

    def __init__(
        self,
        stage: Stage,
        recorder: Recorder,
        strip: Strip,
        made: Callable[[bytes], None],
        lost: Callable[[], None],
    ) -> None:
        """Turn the camera on; nothing is filmed yet.

        Args:
            stage: the window.
            recorder: records the sound.
            strip: where I am.
            made: takes the film (AVI); the scene is closed then.
            lost: called when the camera gives nothing; the scene is closed then.
        """
        self._stage, self._recorder, self._strip = stage, recorder, strip
        self._made, self._lost = made, lost
        self._take: FilmTake | None = None
        self._camera: Camera | None = None
        self._open_camera()

    def state(self) -> ScreenState:
        """What the camera sees, before the film or while it is made; or that it is off."""
        if self._camera is None:
            return film_presenter.film_camera_off(self._strip)
        return film_presenter.film_camera(self._strip, live=self._take is not None)

    def press(self, press: Press) -> None:
        """Turn the camera on, start, stop, go back."""
        match press.do:
            case Do.START_RECORDING if self._take is None:
                self._stage.keep_quiet()
                self._take = FilmTake(self._recorder)
                self._take.full.connect(self._stop)
                self._stage.refresh()
            case Do.STOP_RECORDING:
                self._stop()
            case Do.CAMERA:
                self._open_camera()
                self._stage.refresh()
            case _:
                self._stage.close_over()

    def _stop(self) -> None:
        if self._take is None:
            return
        film = self._take.finish()
        self._stage.close_over()
        if film:
            self._made(film)
        else:
            self._lost()

    def _open_camera(self) -> None:
        self._camera = Camera()
        self._camera.seen.connect(self._on_seen)
        self._camera.failed.connect(self._on_lost)

    def _on_seen(self, image: QImage) -> None:
        if self._take is not None:
            self._take.see(image)
        screen = self._stage.body_screen()
        if self._camera is not None and isinstance(screen, ShowingScreen):
            screen.show_image(image)

    def _on_lost(self) -> None:
        if self._camera is not None:
            self._stage.close_over()
            self._lost()

    def put_down(self) -> None:
        """Look at nobody from under another screen; a film that was being made is thrown away."""
        if self._camera is not None:
            self._camera.close()
            self._camera = None
        if self._take is not None:
            self._take.leave()
            self._take = None

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The supporter's page of this computer: its code, the locked screen, where things are, the sound."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from coprod_desktop.domain.errors import NoMicrophone, WorldProblem
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.speech_model import ModelFault
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.kiosk import is_kiosk, keep_kiosk, let_supporter_in
from coprod_desktop.ports import DeviceStore
from coprod_desktop.presenters import supporter_presenter, transcript_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.supporter_presenter import ComputerNews, SoundNews
from coprod_desktop.speech.model_folder import look_into
from coprod_desktop.ui.windows.added_scene import AddedPictures
from coprod_desktop.ui.windows.lock_computer_scene import LockingThisComputer
from coprod_desktop.ui.windows.lock_scene import MakeCode
from coprod_desktop.ui.windows.practice_scene import HeldClip
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.transcript_scene import MODEL
from coprod_desktop.ui.windows.typing_part import keyboard_on
from coprod_desktop.words import _

LISTEN_MS = 2_000


class OfferCode(Scene):
    """Asked once, at the end of setting up: a code for the supporter's area?"""

    def __init__(self, strip: Strip, make: Callable[[], None], later: Callable[[], None]) -> None:
        """Ask it.

        Args:
            strip: of the screen.
            make: leads to a new code.
            later: leads on without one.
        """
        self._strip, self._make, self._later = strip, make, later

    def state(self) -> ScreenState:
        """What it is for."""
        return supporter_presenter.offer_code(self._strip)

    def press(self, press: Press) -> None:
        """Make one, or go on."""
        (self._make if press.do is Do.CODE else self._later)()


class ThisComputer(Scene):
    """Its code, the locked screen, where things are."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        use_kiosk: Callable[[bool], None],
        choose_folder: Callable[[Callable[[Path], None]], None],
        choose_pictures: Callable[[Callable[[Path], None]], None],
        choose_key: Callable[[Callable[[Path], None]], None],
    ) -> None:
        """Show how it is set up.

        Args:
            stage: the window.
            desk: what lies ready.
            use_kiosk: locks the window, or lets it go.
            choose_folder: asks for a folder.
            choose_pictures: asks for a file of pictures.
            choose_key: asks for the file of the organisation's public recovery key.
        """
        self._stage, self._desk, self._use_kiosk = stage, desk, use_kiosk
        self._choose_folder, self._choose_pictures = choose_folder, choose_pictures
        self._choose_key = choose_key

    def state(self) -> ScreenState:
        """How it is set up."""
        device = self._desk.device
        return supporter_presenter.this_computer(
            ComputerNews(
                folder=str(self._desk.data_folder),
                locked=device.has_supporter_code(),
                kiosk=is_kiosk(device),
            )
        )

    def press(self, press: Press) -> None:
        """Change the code, lock the screen or leave that, open one of its pages, go back."""
        stage = self._stage
        match press.do:
            case Do.CODE:
                strip = supporter_presenter.supporter_strip()
                keyboard = keyboard_on(self._desk.device)
                stage.open_over(
                    MakeCode(stage, strip, LockKind.NUMBER, keyboard, self._new_code, stage.close_over)
                )
            case Do.DELETE:
                let_supporter_in(self._desk.device)
                self._use_kiosk(False)
                stage.refresh()
            case Do.KIOSK:
                on = not is_kiosk(self._desk.device)
                keep_kiosk(self._desk.device, on)
                self._use_kiosk(on)
                stage.refresh()
            case Do.TRANSCRIBE:
                stage.open_over(WordsFromVoice(stage, self._desk.device, self._choose_folder))
            case Do.IMPORT:
                stage.open_over(AddedPictures(stage, self._desk, self._choose_pictures, self._choose_folder))
            case Do.START_RECORDING:
                stage.open_over(CheckSound(stage, self._desk))
            case Do.LOCKING:
                stage.open_over(LockingThisComputer(stage, self._desk, self._choose_key))
            case _:
                stage.close_over()

    def _new_code(self, code: str) -> None:
        self._desk.device.set_supporter_code(code)
        self._stage.close_over()


class WordsFromVoice(Scene):
    """The model that finds the words of recordings."""

    def __init__(
        self,
        stage: Stage,
        device: DeviceStore,
        choose_folder: Callable[[Callable[[Path], None]], None],
    ) -> None:
        """Show which model is set.

        Args:
            stage: the window.
            device: remembers it.
            choose_folder: asks for a folder.
        """
        self._stage, self._device, self._choose_folder = stage, device, choose_folder
        self._folder = device.setting(MODEL)

    def state(self) -> ScreenState:
        """Whether it is set, and what is wrong with it."""
        strip = supporter_presenter.supporter_strip(_("Words from voice"))
        return transcript_presenter.model_page(strip, self._folder, self._fault())

    def press(self, press: Press) -> None:
        """Choose a folder, take the model away, go back."""
        match press.do:
            case Do.OPEN_FOLDER:
                self._choose_folder(self._use)
            case Do.EMPTY:
                self._use(None)
            case _:
                self._stage.close_over()

    def _use(self, folder: Path | None) -> None:
        """Keep this folder if it can be used, and show what was found either way."""
        self._folder = str(folder or "")
        if self._fault() is None:
            self._device.keep_setting(MODEL, self._folder)
        self._stage.refresh()

    def _fault(self) -> ModelFault | None:
        found = look_into(Path(self._folder)) if self._folder else None
        return found if isinstance(found, ModelFault) else None


class CheckSound(Scene):
    """A sentence to hear, and two seconds of the microphone, of which nothing is kept."""

    def __init__(self, stage: Stage, desk: Desk) -> None:
        """Wait for a press.

        Args:
            stage: the window.
            desk: has the microphone.
        """
        self._stage, self._desk = stage, desk
        self._news = SoundNews()
        self._loudest = 0.0
        self._end = QTimer(singleShot=True, interval=LISTEN_MS)
        self._end.timeout.connect(desk.recorder.stop)

    def state(self) -> ScreenState:
        """What was found so far."""
        return supporter_presenter.check_sound(self._news)

    def press(self, press: Press) -> None:
        """Say a sentence, listen, go back."""
        match press.do:
            case Do.SAY_WORDS:
                self._stage.say(Spoken("card:voice", supporter_presenter.sentence_to_hear()))
            case Do.START_RECORDING:
                if not self._news.listening:
                    self._listen()
            case _:
                self._stage.close_over()

    def _listen(self) -> None:
        recorder = self._desk.recorder
        self._loudest = 0.0
        self._news = SoundNews(listening=True)
        recorder.level_changed.connect(self._on_level)
        recorder.failed.connect(self._on_failed)
        recorder.stopped.connect(self._on_stopped)
        self._stage.refresh()
        recorder.start(HeldClip())
        if self._news.listening:
            self._end.start()

    def _on_level(self, level: float) -> None:
        self._loudest = max(self._loudest, level)

    def _on_failed(self, problem: WorldProblem) -> None:
        words = _("The microphone does not work.")
        if isinstance(problem, NoMicrophone):
            words = _("There is no microphone.")
        self._let_go()
        self._news = SoundNews(heard=0.0, problem=words)
        self._stage.refresh()

    def _on_stopped(self, _length_ms: int) -> None:
        if self._news.listening:
            self._let_go()
            self._news = SoundNews(heard=self._loudest)
            self._stage.refresh()

    def _let_go(self) -> None:
        self._end.stop()
        recorder = self._desk.recorder
        recorder.level_changed.disconnect(self._on_level)
        recorder.failed.disconnect(self._on_failed)
        recorder.stopped.disconnect(self._on_stopped)

    def put_down(self) -> None:
        """Stop listening; nothing of it is kept."""
        if self._news.listening:
            self._let_go()
            self._news = SoundNews()
            self._desk.recorder.stop()

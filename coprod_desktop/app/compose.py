# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Builds every object once and hands it down.

It brings all the rooms with it, so it is imported in a thread behind the first frame: see `person_app`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer

from coprod_desktop.app import places as where
from coprod_desktop.app.command_line import TRANSCRIPT_PROCESS, VOICE_PROCESS
from coprod_desktop.app.places import Places
from coprod_desktop.app.team_keys_command import make_team_keys
from coprod_desktop.domain.errors import NearlyFull
from coprod_desktop.files.picture_index import read_message_pictures, read_set_maker
from coprod_desktop.files.retention_file import read_limits
from coprod_desktop.files.whole_write import remove_drafts
from coprod_desktop.journey.person.greet import is_first_start_today
from coprod_desktop.ports import Clock, DeviceStore
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.sound.transcript_client import TranscriptClient
from coprod_desktop.ui.person.more_screens import MORE_SCREENS
from coprod_desktop.ui.person.screens import add_screens
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.windows.arrival import Arrival
from coprod_desktop.ui.windows.away_scene import Away
from coprod_desktop.ui.windows.backups import Backups
from coprod_desktop.ui.windows.computer_locked_scene import ComputerLocked
from coprod_desktop.ui.windows.person_visit import PersonVisit
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.recovery_files import choose_recovery_file
from coprod_desktop.ui.windows.scene import Desk, Scene
from coprod_desktop.ui.windows.voice import Voice
from coprod_desktop.vault.device_lock import DeviceLock
from coprod_desktop.work.task_runner import TaskRunner


class SystemClock:
    """The clock of this computer."""

    def today(self) -> date:
        """The day where this computer stands."""
        return date.today()


@dataclass(frozen=True)
class Built:
    """What one run of the app holds.

    Attributes:
        visit: leads from scene to scene.
        voice: says and plays.
        read_aloud: the computer's voice, to be closed at the end.
        greets: tells whether this is the first start of the day, and remembers it.
        player: plays recordings and films.
        recorder: records a voice.
        holder: owns what plays and records; the end of it is the end of them.
    """

    visit: PersonVisit
    voice: Voice
    read_aloud: ReadAloud
    greets: Callable[[], bool]
    player: Player
    recorder: Recorder
    holder: QObject

    def goes_on(self) -> bool:
        """Whether something is being said, played or recorded."""
        return self.voice.is_talking or self.player.is_playing or self.recorder.is_recording

    def close(self) -> None:
        """Let go of the sound and the person's file; each comes to its end, also when one before it falls."""
        with ExitStack() as ends:
            for end in (self.read_aloud.close, self.visit.close, self.voice.stop):
                ends.callback(end)

    def away(self, carry_on: Callable[[], None]) -> Scene:
        """What is shown while everything is closed.

        Args:
            carry_on: opens everything again.
        """
        return Away(carry_on)


def voice_argv() -> tuple[str, ...]:
    """What starts the voice process, from source or from a frozen app."""
    return _child_argv(VOICE_PROCESS, "voice_process")


def _child_argv(word: str, module: str) -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, word)
    return (sys.executable, "-m", f"coprod_desktop.speech.{module}")


def ask_for_words(
    window: PersonWindow,
    arrival: Arrival,
    lock: DeviceLock,
    runner: TaskRunner,
    opened: Callable[[bool], None],
) -> None:
    """Ask for what opens a locked computer.

    Args:
        window: shows it.
        arrival: shows it when the first questions are done.
        lock: is shut.
        runner: tries words aside.
        opened: called when it is open, with whether the organisation's recovery key opened it.
    """
    add_screens(MORE_SCREENS)
    choose = partial(choose_recovery_file, window)

    def close() -> None:
        window.close()

    arrival.show_locked(ComputerLocked(window, lock, runner, choose, opened, close))


def _prepare(at: Places, store: DeviceStore, window: PersonWindow) -> None:
    add_screens(MORE_SCREENS)
    remove_drafts(at.outbox)
    # Told when the screen is drawn again: it comes in the middle of saving, maybe in another thread.
    store.when_nearly_full(lambda: QTimer.singleShot(0, window, partial(window.tell_problem, NearlyFull())))


def build(
    at: Places,
    store: DeviceStore,
    lock: DeviceLock,
    runner: TaskRunner,
    window: PersonWindow,
    pictures: Pictures,
    arrival: Arrival,
    clock: Clock | None = None,
    again: Callable[[], None] = lambda: None,
) -> Built:
    """Build what the scenes need, and who leads through them.

    Args:
        at: the folders.
        store: is open.
        lock: of the store, open.
        runner: does slow work aside.
        window: owns the objects of Qt.
        pictures: of the window.
        arrival: hands over to the visit.
        clock: tells the day; that of this computer when none is given.
        again: closes the app and opens it again.
    """
    _prepare(at, store, window)
    holder = QObject(window)
    player = Player(holder)
    read_aloud = ReadAloud(voice_argv(), at.scratch, parent=holder)
    clock = clock or SystemClock()
    desk = Desk(
        device=store,
        clock=clock,
        recorder=Recorder(holder),
        player=player,
        transcripts=TranscriptClient(_child_argv(TRANSCRIPT_PROCESS, "transcript_process"), parent=holder),
        runner=runner,
        data_folder=at.data,
        outbox=at.outbox,
        lock=lock,
        pictures_folder=where.pictures_folder(),
        message_pictures=read_message_pictures(where.pictures_folder() / "pictures.json"),
        set_maker=read_set_maker(where.pictures_folder() / "pictures.json"),
        limits=read_limits(where.retention_file()),
        receipt_words=where.receipt_words(),
        backups=Backups(store, lock, runner, clock, at.data, again, holder),
        card_words=where.card_words(),
        make_team_keys=make_team_keys,
    )
    voice = Voice(read_aloud, player, holder)
    greets = partial(is_first_start_today, store, clock)
    visit = PersonVisit(window, pictures, arrival, desk, voice)
    return Built(visit, voice, read_aloud, greets, player, desk.recorder, holder)

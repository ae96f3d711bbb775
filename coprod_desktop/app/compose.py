# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Builds every object once and hands it down.

It brings all the rooms with it, so it is imported in a thread behind the first frame: see `person_app`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from coprod_desktop.app import places as where
from coprod_desktop.app.command_line import TRANSCRIPT_PROCESS, VOICE_PROCESS
from coprod_desktop.app.places import Places
from coprod_desktop.files.picture_index import read_message_pictures, read_set_maker
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
from coprod_desktop.ui.windows.person_visit import PersonVisit
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.scene import Desk
from coprod_desktop.ui.windows.voice import Voice
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
    """

    visit: PersonVisit
    voice: Voice
    read_aloud: ReadAloud
    greets: Callable[[], bool]


def voice_argv() -> tuple[str, ...]:
    """What starts the voice process, from source or from a frozen app."""
    return _child_argv(VOICE_PROCESS, "voice_process")


def _child_argv(word: str, module: str) -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, word)
    return (sys.executable, "-m", f"coprod_desktop.speech.{module}")


def build(
    at: Places,
    store: DeviceStore,
    key_in_file: bool,
    runner: TaskRunner,
    window: PersonWindow,
    pictures: Pictures,
    arrival: Arrival,
    clock: Clock | None = None,
) -> Built:
    """Build what the scenes need, and who leads through them.

    Args:
        at: the folders.
        store: is open.
        key_in_file: whether its key lies in a file.
        runner: does slow work aside.
        window: owns the objects of Qt.
        pictures: of the window.
        arrival: hands over to the visit.
        clock: tells the day; that of this computer when none is given.
    """
    add_screens(MORE_SCREENS)
    player = Player(window)
    read_aloud = ReadAloud(voice_argv(), at.scratch, parent=window)
    desk = Desk(
        device=store,
        clock=clock or SystemClock(),
        recorder=Recorder(window),
        player=player,
        transcripts=TranscriptClient(_child_argv(TRANSCRIPT_PROCESS, "transcript_process"), parent=window),
        runner=runner,
        data_folder=at.data,
        outbox=at.outbox,
        key_in_file=key_in_file,
        pictures_folder=where.pictures_folder(),
        message_pictures=read_message_pictures(where.pictures_folder() / "pictures.json"),
        set_maker=read_set_maker(where.pictures_folder() / "pictures.json"),
        receipt_words=where.receipt_words(),
    )
    voice = Voice(read_aloud, player, window)
    greets = partial(is_first_start_today, store, desk.clock)
    return Built(PersonVisit(window, pictures, arrival, desk, voice), voice, read_aloud, greets)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Builds every object once and hands it down. The store is imported late, behind the first frame.

The heavy parts (the database, the readers of files) are named here by their modules and imported in a
thread; the window shows its first screen meanwhile. This is the one place where that is done.
"""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from coprod_desktop.app import places as where
from coprod_desktop.app.command_line import VOICE_PROCESS
from coprod_desktop.app.places import Places
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.finding import Severity
from coprod_desktop.ports import DeviceStore
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.windows.scene import Desk
from coprod_desktop.ui.windows.voice import Voice
from coprod_desktop.vault.device_key import KeptIn, device_key
from coprod_desktop.work.task_runner import TaskRunner

LATE = (
    "coprod_desktop.storage.device_store",
    "coprod_desktop.files.pack_folder",
)
"""Modules that take long to import, and that the first screen does not need."""


SAMPLES = ("this-app", "the-cafe", "longer-appointments", "new-bus-stops")
"""The sample plans; the one that is taken in last stands first at home."""


class SystemClock:
    """The clock of this computer."""

    def today(self) -> date:
        """The day where this computer stands."""
        return date.today()


@dataclass(frozen=True)
class Built:
    """What one run of the app holds.

    Attributes:
        desk: for the scenes.
        voice: says and plays.
        read_aloud: the computer's voice, to be closed at the end.
    """

    desk: Desk
    voice: Voice
    read_aloud: ReadAloud


def import_late() -> None:
    """Import what takes long. Runs in a thread."""
    for name in LATE:
        importlib.import_module(name)


def voice_argv() -> tuple[str, ...]:
    """What starts the voice process, from source or from a frozen app."""
    if getattr(sys, "frozen", False):
        return (sys.executable, VOICE_PROCESS)
    return (sys.executable, "-m", "coprod_desktop.speech.voice_process")


def open_store(at: Places) -> tuple[DeviceStore, bool]:
    """Open what this computer remembers, with the sample plans when there is nothing yet.

    Args:
        at: the folders.

    Returns:
        The store, and whether its key lies in a file.

    Raises:
        StoreProblem: it cannot be opened; nothing was touched.
    """
    key = device_key(at.data, use_keychain=not at.portable)
    storage: Any = sys.modules[LATE[0]]
    store: DeviceStore = storage.open_device_store(at.data, key.key)
    if not store.proposals():
        for pack in _samples():
            store.keep_pack(pack)
    return store, key.kept_in is KeptIn.KEY_FILE


def _samples() -> list[Any]:
    pack_folder: Any = sys.modules[LATE[1]]
    packs = []
    for folder in (where.samples_folder() / name for name in SAMPLES):
        pack, findings = pack_folder.read_folder(folder, where.pictures_folder() / "pictures.json")
        if pack is None:
            blocking = [finding.message for finding in findings if finding.severity is Severity.BLOCK]
            raise StoreDamaged(str(folder), "; ".join(blocking))
        packs.append(pack)
    return packs


def build(at: Places, store: DeviceStore, key_in_file: bool, runner: TaskRunner, parent: QObject) -> Built:
    """Build what the scenes need.

    Args:
        at: the folders.
        store: is open.
        key_in_file: whether its key lies in a file.
        runner: does slow work aside.
        parent: owns the objects of Qt.
    """
    player = Player(parent)
    read_aloud = ReadAloud(voice_argv(), at.scratch, parent=parent)
    desk = Desk(
        device=store,
        clock=SystemClock(),
        recorder=Recorder(parent),
        player=player,
        runner=runner,
        data_folder=at.data,
        outbox=at.outbox,
        key_in_file=key_in_file,
        receipt_words=where.receipt_words(),
    )
    return Built(desk, Voice(read_aloud, player, parent), read_aloud)

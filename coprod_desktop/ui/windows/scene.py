# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a scene is, and what it is handed. A scene joins presenters and verbs for one stretch of the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.keeping import Limits
from coprod_desktop.domain.picture_search import FoundPicture, SetMaker
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.contacts_presenter import WhoHelps
from coprod_desktop.presenters.screen_parts import Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.widgets.screen import Screen

if TYPE_CHECKING:
    # Only named here: the first screen does not wait for sound or the store.
    from coprod_desktop.domain.person import Person
    from coprod_desktop.ports import Clock, DeviceStore
    from coprod_desktop.sound.player import Player
    from coprod_desktop.sound.recorder import Recorder
    from coprod_desktop.sound.transcript_client import TranscriptClient
    from coprod_desktop.ui.windows.backups import Backups
    from coprod_desktop.vault.device_lock import DeviceLock
    from coprod_desktop.work.task_runner import TaskRunner


@dataclass(frozen=True)
class Desk:
    """What lies ready for the scenes once the store is open.

    Attributes:
        device: what this computer remembers.
        clock: tells the day.
        recorder: records a voice.
        player: plays recordings.
        transcripts: finds the words of recordings.
        runner: does slow work aside.
        data_folder: where everything is kept.
        outbox: where the files for teams go.
        lock: of what this computer remembers.
        pictures_folder: the drawings of our own set.
        message_pictures: the pictures that a message can be made from.
        set_maker: who made our own set.
        limits: how long things are kept.
        receipt_words: the pictures of a receipt, in their fixed order, with their words.
        backups: makes backups aside, and puts one back.
        card_words: the pictures of a team's card, in their fixed order, with their words.
        make_team_keys: makes the keys of a team in a new folder and tells the 6 words that open them; slow.
    """

    device: DeviceStore
    clock: Clock
    recorder: Recorder
    player: Player
    transcripts: TranscriptClient
    runner: TaskRunner
    data_folder: Path
    outbox: Path
    lock: DeviceLock
    pictures_folder: Path
    message_pictures: tuple[FoundPicture, ...]
    set_maker: SetMaker
    limits: Limits
    receipt_words: Mapping[str, str]
    backups: Backups
    card_words: Mapping[str, str]
    make_team_keys: Callable[[Path, str], str]


class Scene:
    """One stretch of the way. It gives the state of its screen and takes the presses on it."""

    def state(self) -> ScreenState:
        """The screen as it is now."""
        raise NotImplementedError

    def press(self, press: Press) -> None:
        """Do what a press asks for."""
        raise NotImplementedError

    def know(self, person: Person) -> None:
        """Take over what the person is called, what stands for them, and how they like things now."""

    def put_down(self) -> None:
        """Be hidden, for a while or for good: keep what stands on the screen."""

    def leave(self) -> None:
        """Be put away for good: stop what goes on."""

    def call_hard(self) -> bool:
        """Call what is shown hard, where that is possible.

        Returns:
            Whether it was a page or a question of a plan.
        """
        return False

    def can_be_hard(self) -> bool:
        """Whether a page or a question of a plan is shown."""
        return False

    def is_apart(self) -> bool | None:
        """Whether what was said here is kept apart from every file; None where nothing can be said."""
        return None

    def keep_apart(self, apart: bool) -> None:
        """Keep what was said here apart from every file, or put it back, where that is possible."""


class Stage(Protocol):
    """What a scene may ask of its window.

    Attributes:
        who_helps: tells who can be asked and told.
    """

    who_helps: Callable[[], WhoHelps]

    def show_scene(self, scene: Scene) -> None:
        """Put this scene in place of all others."""
        ...

    def open_over(self, scene: Scene) -> None:
        """Put this scene over the one that is shown."""
        ...

    def close_over(self) -> None:
        """Take the topmost scene away."""
        ...

    def refresh(self) -> None:
        """Show the scene's state again."""
        ...

    def tell_problem(self, problem: WorldProblem) -> None:
        """Show a calm page for a problem, over the scene."""
        ...

    def say(self, *pieces: Spoken) -> None:
        """Say something aloud; it stops what is being said."""
        ...

    def private(self, heard: Callable[[], None]) -> None:
        """Let something private be heard; headphones are offered first, once in a visit."""
        ...

    def keep_quiet(self) -> None:
        """Stop what is being said or played."""
        ...

    def finish_for_today(self) -> None:
        """Let the person go: back to Who are you."""
        ...

    def use_preferences(self, preferences: Preferences) -> None:
        """Look and sound like this from now on."""
        ...

    def written(self) -> str:
        """What stands in the place to write; empty when there is none."""
        ...

    def body_screen(self) -> Screen | None:
        """The middle that is shown, for scenes that work with it while it is shown."""
        ...

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A team makes its keys in a folder or on a stick: the same as ``coprod-desktop team-keys new``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.presenters import team_keys_presenter
from coprod_desktop.presenters.form_state import typed
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.team_keys_presenter import NAME
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

FOLDER = "team-keys"


class NewTeamKeys(Scene):
    """From what they are for to the folder that holds them."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        choose_folder: Callable[[Callable[[Path], None]], None],
        show_folder: Callable[[Path], None],
    ) -> None:
        """Begin with what keys are for.

        Args:
            stage: the window.
            desk: makes keys.
            choose_folder: asks for a stick or a folder.
            show_folder: shows a folder.
        """
        self._stage, self._desk = stage, desk
        self._choose_folder, self._show_folder = choose_folder, show_folder
        self._written: dict[str, str] | None = None
        self._missing = self._is_making = False
        self._folder: Path | None = None
        self._words: tuple[str, ...] = ()

    def state(self) -> ScreenState:
        """What for, whose, the words once, or where they are."""
        if self._is_making:
            return team_keys_presenter.one_moment()
        if self._words:
            return team_keys_presenter.words(self._words)
        if self._folder is not None:
            return team_keys_presenter.made(str(self._folder))
        if self._written is not None:
            return team_keys_presenter.whose(self._written.get(NAME, ""), self._missing)
        return team_keys_presenter.what_for()

    def press(self, press: Press) -> None:
        """Go on, write the name, make the keys, look at the folder, go back."""
        match press.do:
            case Do.NEXT if self._words:
                self._words = ()
            case Do.NEXT:
                self._written = {}
            case Do.TYPED if self._written is not None:
                self._written, self._missing = typed(self._written, press.of), False
            case Do.CODE:
                self._missing = not self._name
                if not self._missing:
                    self._choose_folder(self._make)
            case Do.BACK if self._written is not None:
                self._written = None
            case Do.OPEN_FOLDER if self._folder is not None:
                self._show_folder(self._folder)
                return
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    @property
    def _name(self) -> str:
        return (self._written or {}).get(NAME, "").strip()

    def _make(self, parent: Path) -> None:
        number = 1
        while (folder := parent / f"{FOLDER}-{number}").exists():
            number += 1
        self._is_making = True
        self._stage.refresh()
        make = partial(self._desk.make_team_keys, folder, self._name)
        self._desk.runner.run(make, partial(self._on_made, folder), self._on_trouble)

    def _on_made(self, folder: Path, passphrase: str) -> None:
        self._is_making, self._folder, self._words = False, folder, tuple(passphrase.split())
        self._stage.refresh()

    def _on_trouble(self, fault: Exception) -> None:
        self._is_making = False
        self._stage.refresh()
        if not isinstance(fault, WorldProblem):
            raise fault
        self._stage.tell_problem(fault)

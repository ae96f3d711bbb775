# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Me: change my picture, my name and my lock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.journey.person.add_pictures import sets_of
from coprod_desktop.journey.person.lock_notes import lock_openings
from coprod_desktop.journey.person.recoveries import own_recoveries
from coprod_desktop.ports import DeviceStore, PersonStore
from coprod_desktop.presenters import me_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.lock_scene import LockChoice
from coprod_desktop.ui.windows.new_person_scene import free_figures
from coprod_desktop.ui.windows.own_picture_scene import ChoosePhoto, OwnPicture
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory, TypingPart
from coprod_desktop.ui.windows.ways_back_scene import PrintCard, WaysBackChoice


@dataclass(frozen=True)
class Mine:
    """What a person's own room works with.

    Attributes:
        person: who is here.
        store: the person's own.
        desk: what lies ready.
        changed: called with the person as they are now.
        choose_photo: asks for a file.
        memory: remembers how the person likes the keyboard.
        open_board: opens the page of the person's own board.
        print_card: prints the words of a card that opens the person's things.
    """

    person: Person
    store: PersonStore
    desk: Desk
    changed: Callable[[Person], None]
    choose_photo: ChoosePhoto
    memory: KeyboardMemory
    open_board: Callable[[], None]
    print_card: PrintCard


class Me(Scene):
    """My picture, my name, my lock, my board."""

    def __init__(self, stage: Stage, strip: Strip, mine: Mine) -> None:
        """Show what can be changed.

        Args:
            stage: the window.
            strip: of the screen below.
            mine: the person's things.
        """
        self._stage, self._strip, self._mine = stage, strip, mine
        self._person = mine.person
        self._device: DeviceStore = mine.desk.device
        self._naming: TypingPart | None = None
        self._picturing = False

    def state(self) -> ScreenState:
        """What can be changed, the pictures, or the name."""
        if self._naming is not None:
            body = self._naming.body(*me_presenter.name_words())
            return me_presenter.my_name(self._strip, body, self._naming.bar_buttons())
        if self._picturing:
            free = free_figures(self._device.people(), self._person.picture)
            return me_presenter.my_picture(self._strip, self._person, free)
        board = next(iter(sets_of(self._device, self._person.person_id)), None)
        return me_presenter.me(self._strip, self._person, board)

    def press(self, press: Press) -> None:
        """Change something, go back."""
        if self._naming is not None:
            if self._naming.press(press):
                return
            if press.do is Do.KEEP:
                self._naming.save()
            self._naming = None
        elif self._picturing:
            if self._press_on_pictures(press):
                return
        else:
            match press.do:
                case Do.PHOTO:
                    self._picturing = True
                case Do.CALLED:
                    memory = self._mine.memory
                    self._naming = TypingPart(
                        self._stage, memory, self._person.name, self._new_name, one_line=True
                    )
                case Do.CODE:
                    self._open_lock()
                    return
                case Do.BOARD:
                    self._mine.open_board()
                    return
                case _:
                    self._stage.close_over()
                    return
        self._stage.refresh()

    def _press_on_pictures(self, press: Press) -> bool:
        """Choose a picture; tells whether another screen was opened."""
        if press.do is Do.PICK:
            self._change(self._person.name, press.of, b"")
        elif press.do is Do.PHOTO:
            self._stage.open_over(
                OwnPicture(self._stage, self._mine.desk, self._strip, self._mine.choose_photo, self._new_own)
            )
            return True
        else:
            self._picturing = False
        return False

    def _new_own(self, picture: bytes) -> None:
        self._change(self._person.name, self._person.picture, picture)
        self._picturing = False
        self._stage.close_over()

    def _new_name(self, name: str) -> None:
        if name != self._person.name:
            self._change(name, self._person.picture, None)

    def _change(self, name: str, picture: str, own_picture: bytes | None) -> None:
        self._person = self._device.change_person(self._person.person_id, name, picture, own_picture)
        self._mine.changed(self._person)

    def _open_lock(self) -> None:
        openings = lock_openings(self._mine.store)
        lock = LockChoice(
            self._stage,
            self._strip,
            self._person.lock,
            [each.on for each in openings],
            own_recoveries(self._mine.store),
            self._mine.memory,
            self._set_lock,
            self._open_ways,
        )
        self._stage.open_over(lock)

    def _open_ways(self) -> None:
        self._stage.open_over(
            WaysBackChoice(
                self._stage, self._strip, self._mine.desk, self._person, self._is_now, self._mine.print_card
            )
        )

    def _is_now(self, person: Person) -> None:
        self._person = person
        self._mine.changed(person)

    def _set_lock(self, kind: LockKind, code: str) -> None:
        self._is_now(self._device.set_lock(self._person.person_id, kind, code))

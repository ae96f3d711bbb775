# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The supporter's pages of people. What people said is not here, and cannot be opened from here."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters import me_presenter, supporter_people_presenter
from coprod_desktop.presenters.form_state import typed
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.supporter_people_presenter import NAME_FIELD, person_bar_strip
from coprod_desktop.ui.windows.new_person_scene import NewPerson, NewWays, free_figures
from coprod_desktop.ui.windows.own_picture_scene import ChoosePhoto, OwnPicture
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory
from coprod_desktop.ui.windows.ways_back_scene import ChooseFile, SomebodyForgot


class SupporterPeople(Scene):
    """Everybody; touching somebody opens their page."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        preferences: Preferences,
        memory: KeyboardMemory,
        choose_photo: ChoosePhoto,
        choose_key: ChooseFile,
        changed: Callable[[PersonId], None],
    ) -> None:
        """Show everybody.

        Args:
            stage: the window.
            desk: what lies ready.
            preferences: how it looks and sounds for somebody new.
            memory: remembers how the keyboard is liked here.
            choose_photo: asks for a file.
            choose_key: asks for the file of a recovery key.
            changed: called when somebody has another picture.
        """
        self._stage, self._desk, self._preferences = stage, desk, preferences
        self._memory, self._choose_photo, self._changed = memory, choose_photo, changed
        self._choose_key = choose_key

    def state(self) -> ScreenState:
        """Everybody."""
        return supporter_people_presenter.people_page(self._desk.device.people())

    def press(self, press: Press) -> None:
        """Open somebody's page, add somebody, go back."""
        stage, people = self._stage, self._desk.device.people()
        match press.do:
            case Do.PERSON:
                person = next(each for each in people if each.person_id == press.of)
                forgot = partial(self._forgot, person)
                stage.open_over(
                    SupporterPerson(stage, self._desk, person, self._choose_photo, self._changed, forgot)
                )
            case Do.NEW_PERSON:
                ways = NewWays(self._add, stage.close_over, None, self._choose_photo)
                stage.open_over(NewPerson(stage, self._desk, people, self._memory, ways))
            case _:
                stage.close_over()

    def _forgot(self, person: Person, changed: Callable[[Person], None]) -> None:
        strip = person_bar_strip(person)
        self._stage.open_over(
            SomebodyForgot(self._stage, strip, self._desk, person, self._memory, self._choose_key, changed)
        )

    def _add(self, name: str, picture: str, own_picture: bytes) -> None:
        self._desk.device.add_person(name, picture, self._preferences, own_picture)
        self._stage.close_over()


class _Page(Enum):
    ALL = auto()
    NAME = auto()
    PICTURE = auto()
    REMOVE = auto()


class SupporterPerson(Scene):
    """One person: name, picture, lock, and going away."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        person: Person,
        choose_photo: ChoosePhoto,
        changed: Callable[[PersonId], None],
        forgot: Callable[[Callable[[Person], None]], None],
    ) -> None:
        """Show what can be changed.

        Args:
            stage: the window.
            desk: what lies ready.
            person: who.
            choose_photo: asks for a file.
            changed: called when they have another picture.
            forgot: opens what helps somebody who forgot their code; it is told who is called then.
        """
        self._forgot = forgot
        self._stage, self._desk, self._person = stage, desk, person
        self._choose_photo, self._changed = choose_photo, changed
        self._page = _Page.ALL
        self._name = person.name

    def state(self) -> ScreenState:
        """The page that is open."""
        person = self._person
        match self._page:
            case _Page.NAME:
                return supporter_people_presenter.name_form(person, self._name)
            case _Page.PICTURE:
                free = free_figures(self._desk.device.people(), person.picture)
                return me_presenter.my_picture(person_bar_strip(person), person, free)
            case _Page.REMOVE:
                return supporter_people_presenter.remove_person(person)
        return supporter_people_presenter.person_page(person)

    def press(self, press: Press) -> None:
        """Change something, go back."""
        match self._page:
            case _Page.ALL:
                if not self._open_page(press.do):
                    return
            case _Page.NAME if press.do is Do.TYPED:
                self._name = typed({}, press.of)[NAME_FIELD]
            case _Page.PICTURE if press.do is Do.PICK:
                self._change(self._person.name, press.of, b"")
            case _Page.PICTURE if press.do is Do.PHOTO:
                strip = person_bar_strip(self._person)
                self._stage.open_over(
                    OwnPicture(self._stage, self._desk, strip, self._choose_photo, self._new_own)
                )
                return
            case _Page.REMOVE if press.do is Do.DELETE:
                self._desk.device.remove_person(self._person.person_id)
                # Theirs leaves the older backups at once too.
                self._desk.backups.begin()
                self._stage.close_over()
                return
            case _:
                self._leave_page(press.do)
        self._stage.refresh()

    def _open_page(self, do: Do) -> bool:
        if do is Do.CODE:
            self._forgot(self._is_now)
            return False
        page = {Do.CALLED: _Page.NAME, Do.PHOTO: _Page.PICTURE, Do.DELETE: _Page.REMOVE}
        if do not in page:
            self._stage.close_over()
            return False
        self._page = page[do]
        self._name = self._person.name
        return True

    def _leave_page(self, do: Do) -> None:
        if self._page is _Page.NAME and do is Do.KEEP:
            self._change(self._name.strip(), self._person.picture, None)
        self._page = _Page.ALL

    def _is_now(self, person: Person) -> None:
        self._person = person

    def _new_own(self, picture: bytes) -> None:
        self._change(self._person.name, self._person.picture, picture)
        self._page = _Page.ALL
        self._stage.close_over()

    def _change(self, name: str, picture: str, own_picture: bytes | None) -> None:
        self._person = self._desk.device.change_person(self._person.person_id, name, picture, own_picture)
        self._changed(self._person.person_id)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the parts of a visit share: who is here, and where one part may lead. No scenes are made here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.domain.drop_in import DropIn
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import FileId, PersonId, ProposalId
from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.picture_sets import EVERYBODY, PictureSet, parts_of
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal, Step
from coprod_desktop.files.films import still_of
from coprod_desktop.journey.person.add_pictures import sets_of
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import PersonStore
from coprod_desktop.presenters.contacts_presenter import WhoHelps
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.windows.arrival import Arrival
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.scene import Desk
from coprod_desktop.ui.windows.session_scene import ON, PROMPTS
from coprod_desktop.ui.windows.typing_part import KeyboardMemory, keyboard_on
from coprod_desktop.ui.windows.voice import Voice
from coprod_desktop.words import _

SET_FILES = "(*.zip *.obz *.obf)"
PHOTO_FILES = "(*.png *.jpg *.jpeg *.webp)"
PHOTO_AND_FILM_FILES = "(*.png *.jpg *.jpeg *.webp *.mp4 *.mov *.webm *.mkv *.avi)"


class Here:
    """Who is here, and what the parts of the visit work with.

    Attributes:
        mended: what became of the file of who is here, where it was damaged; None else.
        window: shows the scenes.
        desk: what lies ready.
        voice: says and plays.
        pictures: gives the pictures.
        plan: the plan that is open and its version; None at home and while nobody is here.
    """

    def __init__(
        self, window: PersonWindow, pictures: Pictures, desk: Desk, voice: Voice, arrival: Arrival
    ) -> None:
        """Begin with nobody here.

        Args:
            window: shows the scenes.
            pictures: is told where the pictures of plans and people are.
            desk: what lies ready.
            voice: says and plays.
            arrival: knows how it looks and sounds before anybody is chosen.
        """
        self.window, self.desk, self.voice, self._arrival = window, desk, voice, arrival
        self.pictures = pictures
        pictures.load_media, pictures.load_kept = desk.device.media, self.load_kept
        self.mended: Mended | None = None
        self._person: Person | None = None
        self._store: PersonStore | None = None
        self.plan: tuple[ProposalId, int] | None = None

    @property
    def person(self) -> Person:
        """Who is here.

        Raises:
            RuntimeError: nobody is.
        """
        if self._person is None:
            raise RuntimeError("nobody is here")
        return self._person

    @property
    def store(self) -> PersonStore:
        """What this person has said.

        Raises:
            RuntimeError: nobody is here.
        """
        if self._store is None:
            raise RuntimeError("nobody's file is open")
        return self._store

    @property
    def preferences(self) -> Preferences:
        """How it looks and sounds now."""
        return self._person.preferences if self._person else self._arrival.preferences

    def enter(self, person: Person) -> None:
        """Open this person's file and look as they like it."""
        self._store, self.mended = self.desk.backups.open_person(person.person_id)
        self._store.when_added = self.desk.backups.count_act
        self._person = person
        host = self.desk.device.host()
        self.window.private.begin_visit(alone=host is not None and not host.name)
        self.voice.tongues.know(self.desk.device.proposals())
        self.window.use_preferences(person.preferences)

    def leave(self) -> None:
        """Close the person's file and look as this computer does; nobody is here then."""
        self.close()
        self.window.use_preferences(self._arrival.preferences)

    def close(self) -> None:
        """Close the person's file."""
        if self._store is not None:
            # While the file is open: that of somebody with a lock can be read only now.
            self.desk.backups.begin()
            self._store.close()
        self._store, self._person, self.plan = None, None, None

    def keep_preferences(self, preferences: Preferences) -> None:
        """Look and sound like this from now on: for the person here, else for this computer."""
        person = self._person
        if person is None:
            self._arrival.keep_preferences(preferences)
            return
        self.desk.device.save_preferences(person.person_id, preferences)
        self._person = replace(person, preferences=preferences)
        self.window.know(self._person)

    def is_now(self, person: Person) -> None:
        """Who is here has another name, picture or lock from now on."""
        # What was changed is the name, the picture or the lock; how it looks and sounds is known here best.
        self._person = replace(person, preferences=self.preferences)
        self.pictures.forget(f"person:{person.person_id}")
        self.window.know(self._person)

    @property
    def has_person(self) -> bool:
        """Whether somebody is here."""
        return self._person is not None

    def device_keyboard(self) -> KeyboardMemory:
        """How the keyboard is liked on this computer, while nobody is here."""
        return keyboard_on(self.desk.device)

    def session(self) -> DropIn | None:
        """The session that goes on today; one of another day is over."""
        session = self.desk.device.open_session()
        if session is not None and session.on != self.desk.clock.today():
            self.desk.device.keep_session(replace(session, ended=True))
            return None
        return session

    def wants_prompts(self) -> bool:
        """Whether reminders for the supporter are shown: in a session, when they were switched on."""
        return self.session() is not None and self.desk.device.setting(PROMPTS) == ON

    def hide_prompts(self) -> None:
        """Show no reminders any more, until a supporter switches them on again."""
        self.desk.device.keep_setting(PROMPTS, "")
        self.window.show_prompts(False)

    def who_helps(self) -> WhoHelps:
        """Who can be asked, and who can be told that somebody is worried or not safe."""
        return WhoHelps(self.desk.device.host(), self.session())

    def load_kept(self, key: str) -> bytes:
        """A picture that is kept on this computer, by its key: see `Pic.kept`.

        Raises:
            StoreDamaged: it is gone or hurt.
            NotAllowed: there is no such kind of picture, or nobody is here whose it could be.
        """
        kind, _colon, name = key.partition(":")
        if kind == "person":
            return self.desk.device.own_picture(PersonId(name))
        if kind == "file" and self._store is not None:
            return still_of(self._store.file(FileId(name)))
        if kind == "added":
            return self._added_picture(key)
        raise NotAllowed(f"no kept picture {key}")

    def added_sets(self) -> tuple[PictureSet, ...]:
        """The sets of pictures that everybody has, then the board of the person who is here."""
        owners = (EVERYBODY, self._person.person_id) if self._person else (EVERYBODY,)
        return tuple(each for owner in owners for each in sets_of(self.desk.device, owner))

    def _added_picture(self, key: str) -> bytes:
        """A picture of a set that everybody has, or of the board of the person who is here."""
        device = self.desk.device
        set_id, name = parts_of(key)
        picture = device.set_picture(set_id, name)
        if device.set_owner(set_id) not in (EVERYBODY, self._person.person_id if self._person else EVERYBODY):
            raise NotAllowed("a board of somebody else")
        return picture

    def choose_pictures(self, taken: Callable[[Path], None]) -> None:
        """Let somebody choose a file of pictures or a board; nothing is called when they do not."""
        kinds = f"{_('Pictures and boards')} {SET_FILES}"
        path, _kind = QFileDialog.getOpenFileName(self.window, _("Choose a file"), "", kinds)
        if path:
            taken(Path(path))

    def choose_file(self, taken: Callable[[Path], None]) -> None:
        """Let a supporter choose a plan's file; nothing is called when they do not."""
        path, _kind = QFileDialog.getOpenFileName(self.window, _("Open a plan"), "", _("Plans (*.coprod)"))
        if path:
            taken(Path(path))

    def choose_photo(self, taken: Callable[[Path], None]) -> None:
        """Let somebody choose a photo's file; nothing is called when they do not."""
        self._choose_picture(_("Choose a photo"), f"{_('Photos')} {PHOTO_FILES}", taken)

    def choose_photo_or_film(self, taken: Callable[[Path], None]) -> None:
        """Let somebody choose the file of a photo or film; nothing is called when they do not."""
        kinds = f"{_('Photos and films')} {PHOTO_AND_FILM_FILES}"
        self._choose_picture(_("Choose a photo or film"), kinds, taken)

    def _choose_picture(self, title: str, kinds: str, taken: Callable[[Path], None]) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        path, _kind = QFileDialog.getOpenFileName(self.window, title, folder, kinds)
        if path:
            taken(Path(path))

    def choose_folder(self, taken: Callable[[Path], None]) -> None:
        """Let somebody choose a stick or a folder; nothing is called when they do not."""
        path = QFileDialog.getExistingDirectory(self.window, _("Choose a memory stick or a folder"))
        if path:
            taken(Path(path))

    def show_page(self, page: Path) -> None:
        """Open a page in the browser of this computer."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

    def show_folder(self, folder: Path) -> None:
        """Show a folder in the desktop's own way."""
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class Ways(Protocol):
    """Where one part of the visit may lead. `PersonVisit` knows all parts and is this."""

    def to_who(self) -> None:
        """Ask who is here; whoever was here is not any more."""

    def open_person(self, person: Person) -> None:
        """Be here."""

    def to_home(self) -> None:
        """Show the person's home."""

    def to_said(self) -> None:
        """Show everything that the person said."""

    def to_ends(self, away: Callable[[], None]) -> None:
        """Show what goes away soon; from there back to where it was opened."""

    def use_plan_voice(self, proposal: Proposal) -> None:
        """Say this plan's words as its team recorded them and wrote them down for the voice."""

    def open_plan(self, proposal: Proposal) -> None:
        """Open a plan where the person was."""

    def to_plan(self, answering: Answering, coming_back: bool = False) -> None:
        """Show the plan at `answering.place`; coming back, the way on leads to the check again."""

    def to_share(self, answering: Answering) -> None:
        """Show the end of the way: from the check of the answers to the receipt."""

    def open_own_way(self, answering: Answering, step: Step, heading: str, do: Do) -> None:
        """Open Say it my way over the plan.

        Args:
            answering: keeps what is said.
            step: the page or question.
            heading: what it asks.
            do: which way was touched.
        """

    def is_here(self, person: Person) -> None:
        """Be here: nothing is locked any more."""

    def open_group(self) -> None:
        """Begin a group, or go on with the one that was begun."""

    def open_me(self) -> None:
        """Open Me over what is shown: my picture, my name, my lock."""

    def open_looks(self) -> None:
        """Open how it looks and sounds over what is shown."""

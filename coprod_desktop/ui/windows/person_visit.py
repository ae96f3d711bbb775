# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One run of the person's window: which scene leads to which, and what is opened and closed on the way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.domain.identifiers import MediaName, ProposalId, StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal, Step
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import PersonStore
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.windows.arrival import Arrival
from coprod_desktop.ui.windows.arrival_scenes import NewPerson, WhoAreYou
from coprod_desktop.ui.windows.home_scenes import Home, plan_places
from coprod_desktop.ui.windows.over_scenes import Looks
from coprod_desktop.ui.windows.own_way_scene import VoiceScene, WritingScene
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.plan_scene import PLAN_ROOMS, PlanScene
from coprod_desktop.ui.windows.scene import Desk
from coprod_desktop.ui.windows.share_scene import ShareScene, Ways
from coprod_desktop.ui.windows.supporter_scene import PlanCame, SupporterArea, read_aside
from coprod_desktop.ui.windows.voice import Voice
from coprod_desktop.words import _


class PersonVisit(QObject):
    """Leads from scene to scene."""

    def __init__(
        self, window: PersonWindow, pictures: Pictures, arrival: Arrival, desk: Desk, voice: Voice
    ) -> None:
        """Take what is needed; `Arrival.have_visit` hands over.

        Args:
            window: shows the scenes.
            pictures: is told where a plan's pictures are.
            arrival: knows how it looks and sounds before anybody is chosen.
            desk: what lies ready.
            voice: says and plays.
        """
        super().__init__(window)
        self._window, self._arrival, self._desk, self._voice = window, arrival, desk, voice
        self._person: Person | None = None
        self._store: PersonStore | None = None
        pictures.load_media = desk.device.media
        window.finish_wanted.connect(self.to_who)
        window.looks_wanted.connect(self._on_looks)
        window.file_dropped.connect(self.take_file)

    def close(self) -> None:
        """Let go of the person's file."""
        self._leave_person()

    # Arriving ---------------------------------------------------------------------------------------------

    @Slot()
    def to_who(self) -> None:
        """Ask who is here; whoever was here is not any more."""
        self._leave_person()
        self._window.use_preferences(self._arrival.preferences)
        people = self._desk.device.people()
        if people:
            scene = WhoAreYou(self._window, people, self.open_person, self.to_new_person, self.from_who)
            self._window.show_scene(scene)
        else:
            self.to_new_person()

    def to_new_person(self) -> None:
        """Let somebody new choose a picture and a name."""
        people = self._desk.device.people()
        away = self.to_who if people else None
        self._window.show_scene(NewPerson(self._window, people, self._add_person, away))

    def from_who(self, do: Do) -> None:
        """Do what else can be asked for at Who are you.

        Args:
            do: the supporter's area, how it looks and sounds, or to close.
        """
        match do:
            case Do.SUPPORTER:
                self._window.open_over(
                    SupporterArea(self._window, self._desk, self._choose_file, self._show_folder)
                )
            case Do.LOOKS:
                self._on_looks()
            case _:
                self._window.close()

    def _add_person(self, name: str, picture: str) -> None:
        self.open_person(self._desk.device.add_person(name, picture, self._arrival.preferences))

    def open_person(self, person: Person) -> None:
        """Be here.

        Args:
            person: who says "This is me".
        """
        self._store = self._desk.device.open_person(person.person_id)
        self._person = person
        self._window.use_preferences(person.preferences)
        self._to_home()

    def _leave_person(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store, self._person = None, None

    # At home and in a plan --------------------------------------------------------------------------------

    def _to_home(self) -> None:
        person, store = self._who(), self._things()
        places = partial(plan_places, self._desk.device, store)
        self._window.show_scene(Home(self._window, person, places, self._open_plan, self._from_home))

    def _from_home(self, do: Do) -> None:
        if do is Do.LOOKS:
            self._on_looks()
        else:
            self.to_who()

    def _open_plan(self, proposal: Proposal, to_check: bool) -> None:
        answering = Answering(self._things(), proposal)
        self._voice.narration = partial(self._narration, proposal.proposal_id, proposal.version)
        if to_check:
            answering.go(Place(Room.CHECK))
        if answering.place.room in PLAN_ROOMS:
            self._to_plan(answering)
        else:
            self._to_share(answering)

    def _narration(self, proposal_id: ProposalId, version: int, name: MediaName) -> bytes:
        return self._desk.device.media(proposal_id, version, name)

    def _to_plan(self, answering: Answering, coming_back: bool = False) -> None:
        to_check = partial(self._back_to_check if coming_back else self._to_share, answering)
        scene = PlanScene(
            self._window, self._who(), answering, self._to_home, to_check, self._own_way, coming_back
        )
        self._window.show_scene(scene)

    def _back_to_check(self, answering: Answering) -> None:
        answering.go(Place(Room.CHECK))
        self._to_share(answering)

    def _to_share(self, answering: Answering) -> None:
        ways = Ways(
            self._to_home,
            partial(self._to_one_step, answering),
            partial(self._to_last_step, answering),
            self._show_folder,
        )
        self._window.show_scene(ShareScene(self._window, self._desk, self._who(), answering, ways))

    def _to_one_step(self, answering: Answering, step_id: StepId) -> None:
        ids = [step.step_id for step in answering.proposal.steps]
        answering.go(Place(Room.STEPS, ids.index(step_id)))
        self._to_plan(answering, coming_back=True)

    def _to_last_step(self, answering: Answering) -> None:
        answering.go(Place(Room.CLEAR))
        self._to_plan(answering)

    def _own_way(self, answering: Answering, step: Step, heading: str, by_writing: bool) -> None:
        where = _("Write it") if by_writing else _("My voice")
        strip = person_strip(self._who(), answering.proposal.title, where)
        if by_writing:
            self._window.open_over(WritingScene(self._window, strip, answering, step.step_id, heading))
        else:
            scene = VoiceScene(self._window, self._desk, strip, answering, step.step_id, heading)
            self._window.open_over(scene)

    # From everywhere --------------------------------------------------------------------------------------

    @Slot()
    def _on_looks(self) -> None:
        shown = self._window.shown
        if shown is not None:
            now = self._person.preferences if self._person else self._arrival.preferences
            self._window.open_over(Looks(self._window, shown.strip, now, self._keep_preferences))

    def _keep_preferences(self, preferences: Preferences) -> None:
        if self._person is None:
            self._arrival.keep_preferences(preferences)
            return
        self._desk.device.save_preferences(self._person.person_id, preferences)
        person = self._person
        self._person = Person(person.person_id, person.name, person.picture, preferences)

    @Slot(str)
    def take_file(self, path: str) -> None:
        """Take in a plan from a file.

        Args:
            path: the file.
        """
        read_aside(self._window, self._desk, Path(path), self._kept)

    def _kept(self, proposal: Proposal | None) -> None:
        if self._window.shown is not None:
            self._window.open_over(PlanCame(self._window, self._window.shown.strip, proposal))

    def _choose_file(self, taken: Callable[[Path], None]) -> None:
        path, _kind = QFileDialog.getOpenFileName(self._window, _("Open a plan"), "", _("Plans (*.coprod)"))
        if path:
            taken(Path(path))

    def _show_folder(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # What must be there -----------------------------------------------------------------------------------

    def _who(self) -> Person:
        if self._person is None:
            raise RuntimeError("nobody is here")
        return self._person

    def _things(self) -> PersonStore:
        if self._store is None:
            raise RuntimeError("nobody's file is open")
        return self._store

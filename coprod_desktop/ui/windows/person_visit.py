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

from coprod_desktop.domain.errors import WorldProblem
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
from coprod_desktop.ui.windows.arrival_scenes import CannotOpen, FirstStart, NewPerson, Opening, WhoAreYou
from coprod_desktop.ui.windows.home_scenes import Home, Looks, plan_places
from coprod_desktop.ui.windows.own_way_scene import VoiceScene, WritingScene
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.plan_scene import PlanScene
from coprod_desktop.ui.windows.scene import Desk
from coprod_desktop.ui.windows.share_scene import ShareScene, Ways
from coprod_desktop.ui.windows.supporter_scene import PlanCame, SupporterArea, read_aside
from coprod_desktop.ui.windows.voice import Voice
from coprod_desktop.words import _

KeepLooks = Callable[[Preferences], None]


class PersonVisit(QObject):
    """Leads from scene to scene."""

    def __init__(
        self,
        window: PersonWindow,
        pictures: Pictures,
        preferences: Preferences | None,
        keep_looks: KeepLooks,
        files: tuple[Path, ...],
    ) -> None:
        """Show the first screen at once, before the store is open.

        Args:
            window: shows the scenes.
            pictures: is told where a plan's pictures are.
            preferences: of this computer; None at the very first start.
            keep_looks: keeps the preferences of this computer.
            files: plans that were opened with the app.
        """
        super().__init__(window)
        self._window, self._pictures, self._keep_looks = window, pictures, keep_looks
        self._preferences = preferences or Preferences()
        self._desk: Desk | None = None
        self._voice: Voice | None = None
        self._waiting_files = list(files)
        self._person: Person | None = None
        self._store: PersonStore | None = None
        self._first_done = preferences is not None
        window.finish_wanted.connect(self._on_finish)
        window.looks_wanted.connect(self._on_looks)
        window.file_dropped.connect(self._on_file)
        if self._first_done:
            window.show_scene(Opening())
        else:
            window.show_scene(FirstStart(window, self._preferences, self._after_first_start))

    def have_desk(self, desk: Desk, voice: Voice) -> None:
        """The store is open: go on to Who are you, unless the first questions are still asked.

        Args:
            desk: what lies ready.
            voice: says and plays.
        """
        self._desk, self._voice = desk, voice
        self._pictures.load_media = desk.device.media
        if self._first_done:
            self._to_who()
        for path in self._waiting_files:
            self._on_file(str(path))
        self._waiting_files.clear()

    def cannot_open(self, problem: WorldProblem) -> None:
        """The store does not open: say why, and close when that was read. Nothing was touched."""
        self._window.show_scene(CannotOpen(self._window, problem))

    def close(self) -> None:
        """Let go of the person's file."""
        self._leave_person()

    # Arriving ---------------------------------------------------------------------------------------------

    def _after_first_start(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._keep_looks(preferences)
        self._first_done = True
        if self._desk is None:
            self._window.show_scene(Opening())
        else:
            self._to_who()

    def _to_who(self) -> None:
        desk = self._ready()
        self._leave_person()
        self._window.use_preferences(self._preferences)
        people = desk.device.people()
        if people:
            scene = WhoAreYou(self._window, people, self._open_person, self._to_new_person, self._from_who)
            self._window.show_scene(scene)
        else:
            self._to_new_person()

    def _to_new_person(self) -> None:
        people = self._ready().device.people()
        away = self._to_who if people else None
        self._window.show_scene(NewPerson(self._window, people, self._add_person, away))

    def _from_who(self, do: Do) -> None:
        match do:
            case Do.SUPPORTER:
                self._window.open_over(
                    SupporterArea(self._window, self._ready(), self._choose_file, self._show_folder)
                )
            case Do.LOOKS:
                self._on_looks()
            case _:
                self._window.close()

    def _add_person(self, name: str, picture: str) -> None:
        self._open_person(self._ready().device.add_person(name, picture, self._preferences))

    def _open_person(self, person: Person) -> None:
        self._store = self._ready().device.open_person(person.person_id)
        self._person = person
        self._window.use_preferences(person.preferences)
        self._to_home()

    def _leave_person(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store, self._person = None, None

    # At home and in a plan --------------------------------------------------------------------------------

    def _to_home(self) -> None:
        desk, person, store = self._ready(), self._who(), self._things()
        places = partial(plan_places, desk.device, store)
        self._window.show_scene(Home(self._window, person, places, self._open_plan, self._from_home))

    def _from_home(self, do: Do) -> None:
        if do is Do.LOOKS:
            self._on_looks()
        else:
            self._on_finish()

    def _open_plan(self, proposal: Proposal, to_check: bool) -> None:
        answering = Answering(self._things(), proposal)
        if self._voice is not None:
            self._voice.narration = partial(self._narration, proposal.proposal_id, proposal.version)
        if to_check:
            answering.go(Place(Room.CHECK))
        if answering.place.room in (Room.FACTS, Room.STEPS):
            self._to_plan(answering)
        else:
            self._to_share(answering)

    def _narration(self, proposal_id: ProposalId, version: int, name: MediaName) -> bytes:
        return self._ready().device.media(proposal_id, version, name)

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
        self._window.show_scene(ShareScene(self._window, self._ready(), self._who(), answering, ways))

    def _to_one_step(self, answering: Answering, step_id: StepId) -> None:
        ids = [step.step_id for step in answering.proposal.steps]
        answering.go(Place(Room.STEPS, ids.index(step_id)))
        self._to_plan(answering, coming_back=True)

    def _to_last_step(self, answering: Answering) -> None:
        answering.go(Place(Room.STEPS, len(answering.proposal.steps) - 1))
        self._to_plan(answering)

    def _own_way(self, answering: Answering, step: Step, heading: str, by_writing: bool) -> None:
        where = _("Say it my way: writing") if by_writing else _("Say it my way: my voice")
        strip = person_strip(self._who(), answering.proposal.title, where)
        if by_writing:
            self._window.open_over(WritingScene(self._window, strip, answering, step.step_id, heading))
        else:
            desk = self._ready()
            self._window.open_over(VoiceScene(self._window, desk, strip, answering, step.step_id, heading))

    # From everywhere --------------------------------------------------------------------------------------

    @Slot()
    def _on_finish(self) -> None:
        self._to_who()

    @Slot()
    def _on_looks(self) -> None:
        shown = self._window.shown
        if shown is not None:
            now = self._person.preferences if self._person else self._preferences
            self._window.open_over(Looks(self._window, shown.strip, now, self._keep_preferences))

    def _keep_preferences(self, preferences: Preferences) -> None:
        if self._person is None:
            self._preferences = preferences
            self._keep_looks(preferences)
            return
        self._ready().device.save_preferences(self._person.person_id, preferences)
        person = self._person
        self._person = Person(person.person_id, person.name, person.picture, preferences)

    @Slot(str)
    def _on_file(self, path: str) -> None:
        if self._desk is None:
            self._waiting_files.append(Path(path))
            return
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

    def _ready(self) -> Desk:
        if self._desk is None:
            raise RuntimeError("the store is not open yet")
        return self._desk

    def _who(self) -> Person:
        if self._person is None:
            raise RuntimeError("nobody is here")
        return self._person

    def _things(self) -> PersonStore:
        if self._store is None:
            raise RuntimeError("nobody's file is open")
        return self._store

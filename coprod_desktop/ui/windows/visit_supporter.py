# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit in the supporter's area. Nothing that people said can be opened from here."""

from __future__ import annotations

from functools import partial

from coprod_desktop.domain.drop_in import DropIn, Host
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.journey.person.people_away import PeopleAway
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.backup_scene import BackupsPage
from coprod_desktop.ui.windows.computer_scene import ThisComputer
from coprod_desktop.ui.windows.contacts_scene import Contacts
from coprod_desktop.ui.windows.ends_scene import HowLong
from coprod_desktop.ui.windows.hand_over_scene import ForTeams, OnPaper
from coprod_desktop.ui.windows.recovery_files import choose_recovery_file
from coprod_desktop.ui.windows.scene import Scene
from coprod_desktop.ui.windows.session_scene import Session
from coprod_desktop.ui.windows.slip_print import print_slip
from coprod_desktop.ui.windows.start_session_scene import StartSession
from coprod_desktop.ui.windows.supporter_door import through_door
from coprod_desktop.ui.windows.supporter_people_scene import SupporterPeople
from coprod_desktop.ui.windows.supporter_scene import PlansAndFiles, SupporterArea
from coprod_desktop.ui.windows.visit_here import Here
from coprod_desktop.ui.windows.visit_meeting import MeetingVisit


class SupporterVisit:
    """Leads into the area, and to its pages. What is under it is Who are you."""

    def __init__(self, here: Here, meeting: MeetingVisit) -> None:
        """Take what is shared.

        Args:
            here: who is here.
            meeting: takes plans in.
        """
        self._here, self._meeting = here, meeting

    def open_area(self) -> None:
        """Open the area over what is shown; its code is asked for first, where it has one."""
        through_door(self._here, self._open)

    def _open(self) -> None:
        here = self._here
        here.window.open_over(SupporterArea(here.desk, here.session, self._open_page, self._leave))
        # Nobody is here now, so no file of a person is open.
        people, today = self._people(), here.desk.clock.today()
        people.let_go(today)
        people.remember_shown(today)
        self._meeting.check_waiting(here.window.refresh)

    def _people(self) -> PeopleAway:
        return PeopleAway(self._here.desk.device, self._here.desk.limits)

    def _leave(self) -> None:
        """Back to Who are you: who is here, their pictures and the order of people may have changed."""
        self._here.desk.backups.begin()
        self._here.window.finish_for_today()

    def _open_page(self, do: Do) -> None:
        scene = self._page(do)
        if scene is not None:
            self._here.window.open_over(scene)

    def _page(self, do: Do) -> Scene | None:
        here = self._here
        window, desk = here.window, here.desk
        match do:
            case Do.PERSON:
                memory = here.device_keyboard()
                return SupporterPeople(
                    window,
                    desk,
                    here.preferences,
                    memory,
                    here.choose_photo,
                    partial(choose_recovery_file, window),
                    self._has_changed,
                )
            case Do.SESSION:
                return self._session_page()
            case Do.PLANS | Do.MAKE_ALL | Do.TEAMS | Do.PRINT:
                return self._plans_page(do)
            case Do.CONTACTS:
                return Contacts(window, desk.device.host(), self._keep_host, window.close_over)
            case Do.KIOSK:
                return ThisComputer(
                    window,
                    desk,
                    window.use_kiosk,
                    here.choose_folder,
                    here.choose_pictures,
                    partial(choose_recovery_file, window),
                )
            case Do.BACKUP:
                return BackupsPage(window, desk.backups, here.choose_folder)
            case Do.ENDS:
                return HowLong(window, self._people(), desk.limits, desk.clock)
        return None

    def _plans_page(self, do: Do) -> Scene:
        here = self._here
        window, desk, meeting = here.window, here.desk, self._meeting
        match do:
            case Do.MAKE_ALL:
                return ForTeams(
                    window,
                    desk,
                    here.choose_folder,
                    here.show_folder,
                    meeting.check_waiting,
                    partial(print_slip, window),
                )
            case Do.TEAMS:
                return meeting.known_teams()
            case Do.PRINT:
                return OnPaper(window, desk, here.show_page)
        return PlansAndFiles(
            window, desk, here.choose_file, partial(meeting.take, helps=True), self._open_page
        )

    def _session_page(self) -> Scene:
        here = self._here
        session = here.session()
        if session is None:
            return StartSession(here.window, here.desk, self._has_started)
        return Session(here.window, here.desk, session, here.window.show_prompts)

    def _has_started(self, session: DropIn) -> None:
        here = self._here
        here.window.close_over()
        here.window.show_prompts(here.wants_prompts())
        here.window.open_over(Session(here.window, here.desk, session, here.window.show_prompts))

    def _keep_host(self, host: Host) -> None:
        self._here.desk.device.keep_host(host)
        self._here.window.close_over()

    def _has_changed(self, person_id: PersonId) -> None:
        self._here.pictures.forget(f"person:{person_id}")

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit in the supporter's area. Nothing that people said can be opened from here."""

from __future__ import annotations

from coprod_desktop.domain.drop_in import DropIn, Host
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.presenters import supporter_presenter
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.computer_scene import ThisComputer
from coprod_desktop.ui.windows.contacts_scene import Contacts
from coprod_desktop.ui.windows.hand_over_scene import ForTeams, OnPaper
from coprod_desktop.ui.windows.lock_scene import AskCode
from coprod_desktop.ui.windows.scene import Scene
from coprod_desktop.ui.windows.session_scene import Session
from coprod_desktop.ui.windows.start_session_scene import StartSession
from coprod_desktop.ui.windows.supporter_people_scene import SupporterPeople
from coprod_desktop.ui.windows.supporter_scene import PlansAndFiles, SupporterArea
from coprod_desktop.ui.windows.visit_here import Here


class SupporterVisit:
    """Leads into the area, and to its pages. What is under it is Who are you."""

    def __init__(self, here: Here) -> None:
        """Take what is shared.

        Args:
            here: who is here.
        """
        self._here = here

    def open_area(self) -> None:
        """Open the area over what is shown; its code is asked for first, where it has one."""
        window, device = self._here.window, self._here.desk.device
        if not device.has_supporter_code():
            self._open()
            return
        window.open_over(
            AskCode(
                window,
                supporter_presenter.supporter_strip(),
                LockKind.NUMBER,
                self._here.device_keyboard(),
                supporter_presenter.code_heading(),
                device.is_supporter_code,
                self._code_was_right,
                window.close_over,
                can_forget=False,
            )
        )

    def _code_was_right(self) -> None:
        self._here.window.close_over()
        self._open()

    def _open(self) -> None:
        here = self._here
        here.window.open_over(SupporterArea(here.desk, here.session, self._open_page, self._leave))

    def _leave(self) -> None:
        """Back to Who are you: who is here, their pictures and the order of people may have changed."""
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
                    window, desk, here.preferences, memory, here.choose_photo, self._has_changed
                )
            case Do.SESSION:
                return self._session_page()
            case Do.PLANS:
                return PlansAndFiles(window, desk, here.choose_file, self._open_page)
            case Do.MAKE_ALL:
                return ForTeams(window, desk, here.choose_folder, here.show_folder)
            case Do.PRINT:
                return OnPaper(window, desk, here.show_page)
            case Do.CONTACTS:
                return Contacts(window, desk.device.host(), self._keep_host, window.close_over)
            case Do.KIOSK:
                return ThisComputer(window, desk, window.use_kiosk, here.choose_folder, here.choose_pictures)
        return None

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

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who to tell: set up before first use, changed later by a supporter."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.drop_in import NOBODY, ON_MY_OWN, Contact, Host
from coprod_desktop.presenters import contacts_presenter
from coprod_desktop.presenters.contacts_presenter import GROUP_CHOICE, ContactPage
from coprod_desktop.presenters.form_state import typed
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage

PAGES = tuple(ContactPage)


class SetUp(Scene):
    """The first question on a new computer: on my own, or with a group?"""

    def __init__(self, stage: Stage, own: Callable[[Host], None], group: Callable[[], None]) -> None:
        """Ask it.

        Args:
            stage: the window.
            own: called when somebody uses it on their own.
            group: called when somebody supports a group.
        """
        self._stage, self._own, self._group = stage, own, group
        self._chosen = ""

    def state(self) -> ScreenState:
        """The question."""
        return contacts_presenter.who_sets_up(self._chosen)

    def press(self, press: Press) -> None:
        """Choose, go on."""
        if press.do is Do.PICK:
            self._chosen = "" if press.of == self._chosen else press.of
            self._stage.refresh()
        elif self._chosen == GROUP_CHOICE:
            self._group()
        else:
            self._own(ON_MY_OWN)


class Contacts(Scene):
    """Who runs the drop-in, and who to tell: one page each."""

    def __init__(
        self,
        stage: Stage,
        host: Host | None,
        keep: Callable[[Host], None],
        away: Callable[[], None],
    ) -> None:
        """Begin with what is known.

        Args:
            stage: the window.
            host: as it is known, or None.
            keep: called with all of it, when the last page is done.
            away: called for the way back from the first page.
        """
        self._stage, self._keep, self._away = stage, keep, away
        self._page = 0
        self._missing = False
        self._written = {
            ContactPage.GROUP: {"name": host.name if host else ""},
            ContactPage.LEAD: _as_written(host.lead if host else NOBODY),
            ContactPage.DEPUTY: _as_written(host.deputy if host else NOBODY),
        }

    def state(self) -> ScreenState:
        """One page."""
        page = PAGES[self._page]
        return contacts_presenter.contact_form(page, self._written[page], self._missing)

    def press(self, press: Press) -> None:
        """Write, go on, go back."""
        page = PAGES[self._page]
        match press.do:
            case Do.TYPED:
                self._written[page] = typed(self._written[page], press.of)
                self._missing = False
            case Do.BACK if self._page:
                self._page -= 1
                self._missing = False
            case Do.BACK:
                self._away()
                return
            case Do.NEXT:
                self._missing = not all(text.strip() for text in self._written[page].values())
                if not self._missing and self._page + 1 == len(PAGES):
                    self._keep(self._host())
                    return
                self._page += 0 if self._missing else 1
        self._stage.refresh()
        if press.do is Do.NEXT and self._missing:
            self._stage.say(*(piece for piece in self.state().spoken if piece.part == "foot"))

    def _host(self) -> Host:
        lead, deputy = (_as_contact(self._written[page]) for page in (ContactPage.LEAD, ContactPage.DEPUTY))
        return Host(self._written[ContactPage.GROUP]["name"].strip(), lead, deputy)


def _as_written(contact: Contact) -> dict[str, str]:
    return {"name": contact.name, "phone": contact.phone, "hours": contact.hours}


def _as_contact(written: dict[str, str]) -> Contact:
    return Contact(written["name"].strip(), written["phone"].strip(), written["hours"].strip())

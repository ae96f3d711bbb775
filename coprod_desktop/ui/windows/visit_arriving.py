# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit about who is here: setting up, Who are you, a lock, I am new, Me, files that come."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.domain.drop_in import Host
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.journey.person.lock_notes import opening_told, untold_opening
from coprod_desktop.journey.person.recoveries import (
    Opened,
    note_recovery,
    recoveries_told,
    untold_recoveries,
)
from coprod_desktop.presenters import lock_presenter, ways_back_presenter
from coprod_desktop.presenters.arrival_presenter import in_order
from coprod_desktop.presenters.frame_presenter import app_strip, person_strip
from coprod_desktop.presenters.home_presenter import hello
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.added_scene import MyBoard
from coprod_desktop.ui.windows.card_print import print_card
from coprod_desktop.ui.windows.computer_scene import OfferCode
from coprod_desktop.ui.windows.contacts_scene import Contacts, SetUp
from coprod_desktop.ui.windows.lock_computer_scene import MakeWords, OfferLock
from coprod_desktop.ui.windows.lock_scene import AskCode, ComputerWasOpened, LockTakenAway, MakeCode
from coprod_desktop.ui.windows.me_scene import Me, Mine
from coprod_desktop.ui.windows.new_person_scene import NewPerson, NewWays
from coprod_desktop.ui.windows.people_scene import WhoAreYou
from coprod_desktop.ui.windows.supporter_scene import PlanCame
from coprod_desktop.ui.windows.visit_here import Here, Ways
from coprod_desktop.ui.windows.visit_meeting import MeetingVisit
from coprod_desktop.ui.windows.visit_supporter import SupporterVisit
from coprod_desktop.ui.windows.writing_scene import keyboard_of
from coprod_desktop.words import _


class ArrivingVisit:
    """Leads from nobody to somebody, and to the supporter's scenes."""

    def __init__(self, here: Here, ways: Ways) -> None:
        """Take what is shared.

        Args:
            here: who is here.
            ways: where this may lead.
        """
        self._here, self._ways = here, ways
        self._meeting = MeetingVisit(here)
        self._supporter = SupporterVisit(here, self._meeting)

    def to_who(self) -> None:
        """Ask who is here; whoever was here is not any more."""
        here = self._here
        here.window.put_all_away()
        here.leave()
        device = here.desk.device
        people, host = device.people(), device.host()
        if people or (host is not None and host.name):
            here.window.show_scene(
                WhoAreYou(
                    here.window,
                    in_order(people, here.session()),
                    self._ways.open_person,
                    self.to_new_person,
                    self.from_who,
                    can_close=not here.window.is_kiosk,
                )
            )
        elif host is None:
            here.window.show_scene(SetUp(here.window, self._set_up, self._ask_contacts))
        else:
            self.to_new_person()

    # Setting up -------------------------------------------------------------------------------------------

    def _set_up(self, host: Host) -> None:
        self._here.desk.device.keep_host(host)
        self.to_new_person()

    def _ask_contacts(self) -> None:
        window = self._here.window
        window.show_scene(Contacts(window, None, self._contacts_written, self.to_who))

    def _contacts_written(self, host: Host) -> None:
        here = self._here
        here.desk.device.keep_host(host)
        strip = app_strip(_("Supporter"), _("For the person who helps"))
        make = partial(
            here.window.show_scene,
            MakeCode(
                here.window, strip, LockKind.NUMBER, here.device_keyboard(), self._code_made, self._offer_lock
            ),
        )
        here.window.show_scene(OfferCode(strip, make, self._offer_lock))

    def _code_made(self, code: str) -> None:
        self._here.desk.device.set_supporter_code(code)
        self._offer_lock()

    def _offer_lock(self) -> None:
        window = self._here.window
        make = MakeWords(window, self._here.desk, self._words_made, self._offer_lock)
        strip = app_strip(_("Supporter"), _("For the person who helps"))
        window.show_scene(OfferLock(strip, partial(window.show_scene, make), self.to_who))

    def after_recovery(self) -> None:
        """The organisation's recovery key opened the computer: remember it, and make new words."""
        here = self._here
        note_recovery(here.desk.device, here.desk.clock.today(), Opened.COMPUTER)
        here.window.show_scene(MakeWords(here.window, here.desk, self._words_made, None))

    def _words_made(self, _copy_left: bool) -> None:
        self.to_who()

    # Somebody ---------------------------------------------------------------------------------------------

    def to_new_person(self) -> None:
        """Let somebody new choose a picture and a name."""
        here = self._here
        people = here.desk.device.people()
        close = None if here.window.is_kiosk else partial(self.from_who, Do.FINISH)
        host = here.desk.device.host()
        away = self.to_who if people or (host is not None and host.name) else None
        ways = NewWays(self._add_person, away, close, here.choose_photo)
        here.window.show_scene(NewPerson(here.window, here.desk, people, here.device_keyboard(), ways))

    def _add_person(self, name: str, picture: str, own_picture: bytes) -> None:
        here = self._here
        self._ways.is_here(here.desk.device.add_person(name, picture, here.preferences, own_picture))

    def open_person(self, person: Person) -> None:
        """Be here, as the one who says "This is me"; what opens their things is asked for first."""
        if person.lock is LockKind.NONE:
            self._ways.is_here(person)
            return
        here = self._here
        here.window.use_preferences(person.preferences)
        here.window.show_scene(
            AskCode(
                here.window,
                person_strip(person, hello(person), _("It is locked")),
                person.lock,
                here.device_keyboard(),
                lock_presenter.open_heading(person.lock),
                partial(here.desk.device.opens, person.person_id),
                partial(self._ways.is_here, person),
                self._ways.to_who,
                partial(self._tell_forgot, person),
                partial(here.desk.device.wait_s, person.person_id),
            )
        )

    def _tell_forgot(self, person: Person) -> ScreenState:
        host = self._here.desk.device.host()
        strip = person_strip(person, hello(person), _("It is locked"))
        return ways_back_presenter.forgot(strip, person.ways_back, host.name if host else "")

    def tell_of_lock(self, carry_on: Callable[[], None]) -> None:
        """Tell the person who is here, once, what opened their things or the computer; then carry on.

        Args:
            carry_on: leads on.
        """
        here = self._here
        carry_on = partial(self._tell_of_recovery, carry_on)
        opened = untold_opening(here.store)
        if opened is None:
            carry_on()
            return
        store = here.store

        def told() -> None:
            opening_told(store)
            carry_on()

        strip = person_strip(here.person, hello(here.person))
        make_new = partial(self._make_lock, told)
        here.window.show_scene(LockTakenAway(strip, opened, make_new, told))

    def _tell_of_recovery(self, carry_on: Callable[[], None]) -> None:
        here = self._here
        device, person = here.desk.device, here.person
        days = untold_recoveries(device, here.store, person.person_id)
        if not days:
            carry_on()
            return

        def told() -> None:
            recoveries_told(device, person.person_id)
            carry_on()

        strip = person_strip(person, hello(person))
        make_new = partial(self._make_lock, told)
        here.window.show_scene(ComputerWasOpened(strip, days, person, make_new, told))

    def _make_lock(self, carry_on: Callable[[], None]) -> None:
        carry_on()
        self.open_me()

    def open_me(self) -> None:
        """Open Me over what is shown."""
        here = self._here
        shown = here.window.shown
        if shown is not None:
            mine = Mine(
                here.person,
                here.store,
                here.desk,
                here.is_now,
                here.choose_photo,
                keyboard_of(here.store),
                self._open_board,
                partial(print_card, here.window),
            )
            here.window.open_over(Me(here.window, shown.strip, mine))

    def _open_board(self) -> None:
        here = self._here
        strip = person_strip(here.person, _("My board"))
        here.window.open_over(
            MyBoard(here.window, here.desk, strip, here.person, here.choose_pictures, here.choose_folder)
        )

    # What else --------------------------------------------------------------------------------------------

    def from_who(self, do: Do) -> None:
        """Do what else can be asked for at Who are you.

        Args:
            do: the supporter's area, how it looks and sounds, or to close.
        """
        match do:
            case Do.SUPPORTER:
                self._supporter.open_area()
            case Do.LOOKS:
                self._ways.open_looks()
            case Do.GROUP:
                self._ways.open_group()
            case Do.FINISH:
                self._here.window.close()

    def take_file(self, path: Path) -> None:
        """Take in a plan from a file."""
        self._meeting.take(path, self._kept)

    def _kept(self, proposal: Proposal | None) -> None:
        window = self._here.window
        if window.shown is not None:
            window.open_over(PlanCame(window, window.shown.strip, proposal))

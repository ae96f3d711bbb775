# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of drop-ins: who is here, locks, who to tell, sessions, the supporter's area."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.domain.drop_in import ON_MY_OWN, Contact, DropIn, Host
from coprod_desktop.domain.identifiers import PersonId, SessionId
from coprod_desktop.domain.lock import LockKind, WayBack
from coprod_desktop.presenters import (
    arrival_presenter,
    contacts_presenter,
    help_presenter,
    lock_presenter,
    me_presenter,
    session_presenter,
    supporter_people_presenter,
    supporter_presenter,
    ways_back_presenter,
)
from coprod_desktop.presenters.contacts_presenter import ContactPage, WhoHelps
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.help_presenter import Topic
from coprod_desktop.presenters.lock_presenter import Entered
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.supporter_presenter import AreaNews, ComputerNews, SoundNews
from coprod_desktop.presenters.typing_presenter import KeyboardWishes, keyboard_buttons, typing
from coprod_desktop.vault.written_words import words_of
from tests.builders import DESHAWN, MAYA, RHYS
from tests.screens_own_way import a_photo

LEAD = Contact("Amina Khan", "01234 567890", "Monday to Friday, 9 to 5")
DEPUTY = Contact("Rhys Lee", "07700 900123", "Every day, 9 to 9")
HOST = Host("Mill Road self-advocates", LEAD, DEPUTY)
SESSION = DropIn(
    SessionId("a1b2c3d4-0000-4000-8000-000000000001"),
    date(2026, 11, 23),
    "Sam",
    SupporterRole.PAID_STAFF,
    people=(MAYA.person_id, DESHAWN.person_id),
)
LOCKED = replace(DESHAWN, lock=LockKind.PICTURES, turn=1)
NAMES = (
    *("Maya", "Deshawn", "Rhys", "Amina", "Jo", "Sam", "Ana", "Bryn", "Carys"),
    *("Dewi", "Ella", "Farah", "Gwen", ""),
)
SOUND = (
    SoundNews(),
    SoundNews(listening=True),
    SoundNews(heard=0.6),
    SoundNews(heard=0.01),
    SoundNews(heard=0.0, problem="There is no microphone."),
)
NO_WAY: frozenset[WayBack] = frozenset()
BOTH_WAYS = frozenset(WayBack)
STRIP = person_strip(MAYA, "New bus stops", "Page 3 of 5")


def drop_in_screens() -> list[ScreenState]:
    """Each screen of drop-ins."""
    return [*_people(), *_who_to_tell(), *_locks(), *_opened(), *_area(), *_session()]


def _people() -> list[ScreenState]:
    photo, wishes = a_photo(), KeyboardWishes()
    heading, label, foot = me_presenter.name_words()
    body = typing(heading, "Maya", label, wishes, one_line=True, foot=foot)
    keys = keyboard_buttons(wishes)
    many = tuple(
        replace(MAYA, person_id=PersonId(f"p{n}"), name=name, turn=n) for n, name in enumerate(NAMES)
    )
    return [
        arrival_presenter.your_name(body, keys),
        arrival_presenter.choose_picture(
            arrival_presenter.PERSON_PICTURES, "", can_go_back=False, can_close=False
        ),
        arrival_presenter.who_are_you(arrival_presenter.in_order(many, None), None, can_close=False),
        me_presenter.me(STRIP, MAYA),
        me_presenter.me(STRIP, LOCKED),
        me_presenter.my_picture(STRIP, MAYA, arrival_presenter.PERSON_PICTURES),
        me_presenter.my_name(STRIP, body, keys),
        *(me_presenter.own_picture(STRIP, busy) for busy in (False, True)),
        me_presenter.is_this_you(STRIP, photo),
    ]


def _who_to_tell() -> list[ScreenState]:
    written = {"name": LEAD.name, "phone": LEAD.phone, "hours": LEAD.hours}
    return [
        contacts_presenter.who_sets_up(""),
        contacts_presenter.who_sets_up("group"),
        contacts_presenter.contact_form(ContactPage.GROUP, {}, missing=False),
        contacts_presenter.contact_form(ContactPage.LEAD, written, missing=False),
        contacts_presenter.contact_form(ContactPage.DEPUTY, {"name": "Rhys"}, missing=True),
        contacts_presenter.worried(STRIP, WhoHelps(HOST, SESSION), False),
        contacts_presenter.worried(STRIP, WhoHelps(ON_MY_OWN), None),
        *(contacts_presenter.kept_apart(STRIP, apart) for apart in (True, False)),
        help_presenter.help_topic(STRIP, Topic.PERSON, WhoHelps(HOST, SESSION)),
    ]


def _opened() -> list[ScreenState]:
    return [
        lock_presenter.lock_choice(STRIP, LockKind.NUMBER, (SESSION.on,) * 3, (SESSION.on,) * 2),
        *(
            ways_back_presenter.computer_was_opened(STRIP, days, person)
            for days, person in (
                ((SESSION.on,), MAYA),
                ((SESSION.on,), LOCKED),
                ((date(2026, 11, 2), SESSION.on), replace(LOCKED, ways_back=BOTH_WAYS)),
                ((date(2026, 11, 2), SESSION.on), MAYA),
            )
        ),
    ]


def _locks() -> list[ScreenState]:
    strip = person_strip(MAYA, "Hello Maya", "It is locked")
    asked = [Entered(kind) for kind in (LockKind.PICTURES, LockKind.NUMBER)]
    wrong = Entered(LockKind.NUMBER, news=lock_presenter.not_it())
    made_up = [
        Entered(LockKind.PICTURES, ("apple", "drum", "key"), made_up=True),
        Entered(LockKind.NUMBER, tuple("24681"), made_up=True),
    ]
    return [
        *(
            lock_presenter.enter(strip, entered, lock_presenter.open_heading(entered.kind), can_forget=True)
            for entered in (*asked, wrong)
        ),
        *(
            lock_presenter.enter(
                strip, entered, lock_presenter.make_up_heading(entered.kind, again=False), can_forget=False
            )
            for entered in made_up
        ),
        *(
            _word_page(entered)
            for entered in (
                Entered(LockKind.WORD),
                Entered(LockKind.WORD, news=lock_presenter.not_it()),
                Entered(LockKind.WORD, tuple("sea"), made_up=True),
            )
        ),
        *(ways_back_presenter.forgot(strip, ways, "Mill Road group") for ways in (NO_WAY, BOTH_WAYS)),
        *(ways_back_presenter.wait(strip, wait_s, can_forget=True) for wait_s in (30, 300)),
        lock_presenter.lock_choice(STRIP, LockKind.NUMBER),
        lock_presenter.lock_choice(STRIP, LockKind.NONE, (SESSION.on,)),
        *(ways_back_presenter.lock_was_taken_away(STRIP, SESSION.on, way) for way in (None, *WayBack)),
        ways_back_presenter.limits(STRIP),
        *(
            ways_back_presenter.ways_back(STRIP, ways, "Mill Road group", bool(ways))
            for ways in (NO_WAY, BOTH_WAYS)
        ),
        ways_back_presenter.card_words(STRIP, words_of(bytes(range(16)))),
        *(ways_back_presenter.somebody_forgot(STRIP, "Maya", ways) for ways in (NO_WAY, BOTH_WAYS)),
    ]


def _word_page(entered: Entered) -> ScreenState:
    """Return the page for a word: to open with it, or to make it up."""
    strip = person_strip(MAYA, "Hello Maya", "It is locked")
    heading = (
        lock_presenter.make_up_heading(entered.kind, again=False)
        if entered.made_up
        else lock_presenter.open_heading(entered.kind)
    )
    wishes = KeyboardWishes()
    label, foot = lock_presenter.word_label(), lock_presenter.word_foot(entered)
    body = typing(heading, entered.word, label, wishes, one_line=True, foot=foot, secret=True)
    return lock_presenter.enter_word(
        strip, entered, body, keyboard_buttons(wishes), can_forget=not entered.made_up
    )


def _area() -> list[ScreenState]:
    news = AreaNews(people=3, here=2, files_ready=1, lead=LEAD.name, locked=True)
    folder, outbox = "/home/group/coprod_desktop", "/home/group/Files for teams"
    people = (MAYA, LOCKED, RHYS)
    return [
        supporter_presenter.supporter_area(news),
        supporter_presenter.supporter_area(AreaNews(1, -1, 0, "", locked=False, long_away=2)),
        *(supporter_presenter.plans_and_files(outbox, 2, said) for said in ("", "One moment.")),
        supporter_presenter.this_computer(ComputerNews(folder, locked=False, kiosk=False)),
        supporter_presenter.this_computer(ComputerNews(folder, locked=True, kiosk=False)),
        supporter_presenter.this_computer(ComputerNews(folder, locked=True, kiosk=True)),
        supporter_presenter.offer_code(supporter_presenter.supporter_strip()),
        *(supporter_presenter.check_sound(news) for news in SOUND),
        supporter_people_presenter.people_page(people),
        supporter_people_presenter.people_page(()),
        *(supporter_people_presenter.person_page(person) for person in people[:2]),
        supporter_people_presenter.name_form(MAYA, "Maya"),
        supporter_people_presenter.remove_person(MAYA),
    ]


def _session() -> list[ScreenState]:
    people = (MAYA, DESHAWN, RHYS)
    here = frozenset(SESSION.people)
    teams = ("Mill Road bus team", "Health centre team")
    conflict = replace(SESSION, role=SupporterRole.PROJECT_TEAM, team=teams[0])
    return [
        session_presenter.who_is_here(people, here, goes_on=False),
        session_presenter.who_is_here((), frozenset(), goes_on=True),
        *(session_presenter.who_supports(name, missing) for name, missing in (("Sam", False), ("", True))),
        session_presenter.which_role(None),
        session_presenter.which_role(SupporterRole.PROJECT_TEAM),
        session_presenter.team_choice(teams, teams[0]),
        session_presenter.which_team("", missing=True),
        session_presenter.session_page(SESSION, people, prompts=False),
        session_presenter.session_page(conflict, people, prompts=True),
    ]

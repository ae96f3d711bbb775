# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Eight people who come to a drop-in, no two alike, and the two short plans that they are asked about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from coprod_desktop.app.open_store import open_store
from coprod_desktop.app.places import places
from coprod_desktop.domain.act_kinds import Point
from coprod_desktop.domain.acts import Pick, PickedChoice, PickedPoint
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.preferences import Preferences, ThemeName
from coprod_desktop.files.door import take_in
from coprod_desktop.journey.person.open_pack import pack_in
from coprod_desktop.storage.preferences_store import save_looks
from tests.journeys.plans import about_one_thing, about_things, page, plan_of
from tests.journeys.team import make_plan

BUS_TEAM, CLUB_TEAM = "Mill Road bus team", "Oak House day centre"
BUS, CLUB = "The stop by the school", "The garden of the club"
PLANS = {
    BUS: (BUS_TEAM, "0d9a8f5e-6f0b-4d63-9d0c-1f6a5a0c7b11"),
    CLUB: (CLUB_TEAM, "52c1e0a4-3b7d-4f0e-8a58-9e2d6f3b4c12"),
}
HOW_NOW, WHAT_FIRST = "How is it for you now?", "Which one do you want first?"
STEPS = 3
PAGE_LINE = "The seats are old."
GROUP = "Mill Road group"
LEAD = ("Amina Khan", "01234 567890", "Monday to Friday, 9 to 5")
DEPUTY = ("Rhys Lee", "07700 900123", "Every day, 9 to 9")
SUPPORTER, CODE = "Sam", "1357"
NUMBER, PICTURES, WORD = ("2", "4", "6", "8"), ("Apple", "Drum", "Key"), "seaside"


POINTS = {"Good for me": Point.GOOD, "In the middle": Point.MIDDLE, "Bad for me": Point.BAD}
THINGS = {"Seats": "seat", "A roof": "roof", "Lights": "light", "A big sign": "sign", "Leave it": "as-it-is"}


class Gives(Enum):
    """What somebody lets a team have."""

    ALL = auto()
    NOTHING = auto()
    WITHOUT_FIRST = auto()
    """The first answer is kept back."""
    FIRST_APART = auto()
    """The first answer is put where no file can have it."""


@dataclass(frozen=True)
class Guest:
    """One person who comes.

    Attributes:
        name: what they are called.
        looks: how it looks and sounds for them.
        point: what they answer first.
        thing: what they pick then.
        lock: what opens their things.
        keys: what is touched for that, or the one word.
        plan: which plan they answer.
        gives: what the team gets.
    """

    name: str
    looks: Preferences
    point: str
    thing: str
    lock: LockKind = LockKind.NONE
    keys: tuple[str, ...] = ()
    plan: str = BUS
    gives: Gives = Gives.ALL

    @property
    def code(self) -> str:
        """The lock's code, as it is kept."""
        return (" " if self.lock is LockKind.PICTURES else "").join(self.keys).lower()


_PICTURES, _NUMBER = (LockKind.PICTURES, PICTURES), (LockKind.NUMBER, NUMBER)
_WORD = (LockKind.WORD, (WORD,))
GUESTS = (
    Guest("Maya", Preferences(ThemeName.CHARCOAL, 200), "Good for me", "Seats", *_PICTURES),
    Guest("Deshawn", Preferences(language="cy", things=2), "Bad for me", "Lights", *_NUMBER),
    Guest("Rhys", Preferences(ThemeName.BLUE, 130, language="cy"), "Good for me", "A roof", *_WORD, CLUB),
    Guest("Amina", Preferences(ThemeName.WHITE, 160, things=4), "In the middle", "Seats"),
    Guest("Jo", Preferences(ThemeName.SYSTEM), "Bad for me", "A big sign", *_PICTURES, gives=Gives.NOTHING),
    Guest(
        "Ana", Preferences(things=2), "Good for me", "Lights", *_NUMBER, plan=CLUB, gives=Gives.WITHOUT_FIRST
    ),
    Guest(
        "Carys", Preferences(ThemeName.BLUE, language="cy"), "Bad for me", "Seats", gives=Gives.FIRST_APART
    ),
    Guest("Bryn", Preferences(ThemeName.CHARCOAL, 130, things=4), "In the middle", "A roof", *_WORD),
)


def picks_of(guest: Guest) -> list[Pick]:
    """What a team may have of somebody."""
    first = PickedPoint(StepId("how-now"), POINTS[guest.point])
    second = PickedChoice(StepId("what-first"), ChoiceId(THINGS[guest.thing]))
    return [first, second] if guest.gives is Gives.ALL else [second]


def plan_files(folder: Path) -> dict[str, Path]:
    """Make the files of both plans, by their titles.

    Args:
        folder: an empty place for them.
    """
    steps = "".join(
        (
            page("now", PAGE_LINE),
            about_one_thing("three-points", "how-now", HOW_NOW),
            about_things("pick-one", "what-first", WHAT_FIRST, as_it_is=True),
        )
    )
    made = {}
    for title, (team, plan_id) in PLANS.items():
        made[title] = plan_of(title, plan_id, steps, folder)
        told = folder / title / "proposal.toml"
        told.write_text(told.read_text("utf-8").replace(BUS_TEAM, team), "utf-8")
        make_plan(told.parent, made[title])
    return made


def prepare(data: Path, guests: tuple[Guest, ...], plan: Path | None = None) -> None:
    """Let people be on a computer already, as the app itself keeps them; it must not run.

    Args:
        data: where the app keeps everything.
        guests: who comes.
        plan: a plan to take in on a computer that is new; it is set up for a group then, with a code.
    """
    at = places(data)
    store, _lock = open_store(at)
    if plan is not None:
        save_looks(at.data, Preferences())
        store.keep_host(Host(GROUP, Contact(*LEAD), Contact(*DEPUTY)))
        store.set_supporter_code(CODE)
        pack = pack_in(take_in(plan, known=lambda _sha256: False))
        assert pack is not None
        store.keep_pack(pack)
    for number, guest in enumerate(guests):
        person = store.add_person(guest.name, f"person{number + 3}", guest.looks)
        if guest.code:
            store.set_lock(person.person_id, guest.lock, guest.code)
    store.close()

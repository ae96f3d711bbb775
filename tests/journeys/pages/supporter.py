# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a supporter does: setting a group's computer up, today's session, the files at the end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.journeys.pages.arrival import HowBig, ReadToMe, WhoAreYou
from tests.journeys.pages.page import Page
from tests.journeys.screen_reader import BUTTON, CHECK_BOX, TEXT, Part, keep_looking
from tests.journeys.visitor import Visitor

STICK = "Choose a memory stick or a folder"


def enter(visitor: Visitor, keys: Sequence[str]) -> None:
    """Touch keys of a pad that nothing was touched on yet: numbers or pictures, one after the other."""
    for number, key in enumerate(keys, 1):
        visitor.press(key)
        _wait_until_touched(visitor, number)


def _wait_until_touched(visitor: Visitor, count: int) -> None:
    told = f"You touched {count}."
    keep_looking(
        lambda: any(part.name == told for part in visitor.read()) or None, lambda: f"it does not say {told!r}"
    )


class GroupName(Page):
    """The name of the group, on a new computer."""

    SIGN = "Your group"

    def write(self, name: str) -> Contact:
        """Write it, and go on."""
        self.visitor.write("Name of the group", name)
        self.visitor.press_on("Next")
        return Contact(self.visitor, "Who keeps people safe?")


class Contact(Page):
    """Who to tell: who keeps people safe, or who is there in their place."""

    def __init__(self, visitor: Visitor, sign: str) -> None:
        """Wait until it shows.

        Args:
            visitor: the supporter.
            sign: what is asked.
        """
        self.SIGN = sign
        super().__init__(visitor)

    def write(self, name: str, phone: str, hours: str) -> None:
        """Write it down, and go on."""
        for label, words in (("Name", name), ("Phone", phone), ("When can people phone?", hours)):
            self.visitor.write(label, words)
        self.visitor.press_on("Next")


class OfferCode(Page):
    """Shall the supporter's area have a code?"""

    SIGN = "The supporter's area can have a code."

    def make(self, code: str) -> WhoAreYou:
        """Make one up."""
        self.visitor.press_on("Make a code")
        for _time in range(2):
            enter(self.visitor, code)
            self.visitor.press_on("Next")
        self.visitor.wait_for_words("6 words can lock this computer.")
        self.visitor.press_on("Not now")
        return WhoAreYou(self.visitor)


class Area(Page):
    """The supporter's area."""

    SIGN = "For the person who helps"

    def start_session(self, here: tuple[str, ...], supporter: str, role: str, team: str = "") -> Session:
        """Start today's session.

        Args:
            here: the names of those who are here.
            supporter: the name.
            role: what the supporter is to the people.
            team: for which the supporter works, where that is the role.
        """
        visitor = self.visitor
        visitor.press_on("Today")
        visitor.wait_for_words("Who is here today?")
        for name in here:
            (whole,) = (each for each in visitor.names(CHECK_BOX) if each.startswith(f"{name}: person"))
            visitor.tick(whole)
        visitor.press_on("Next")
        visitor.write("My name", supporter)
        visitor.press_on("Next")
        for choice in filter(None, (role, team)):
            visitor.tick(choice)
            visitor.press_on("Next")
        return Session(visitor)

    def session(self) -> Session:
        """Look at the session that goes on."""
        self.visitor.press_on("Today")
        return Session(self.visitor)

    def for_teams(self) -> ForTeams:
        """Look at the files for each team."""
        self.visitor.press_on("Plans and files")
        self.visitor.press_on("For each team")
        return ForTeams(self.visitor)

    def leave(self) -> WhoAreYou:
        """Go back to the people."""
        self.visitor.press_on("Back")
        return WhoAreYou(self.visitor)


class Session(Page):
    """Today's session."""

    SIGN = "supports today."

    def back(self) -> Area:
        """Go back to the area."""
        self.visitor.press_on("Back")
        return Area(self.visitor)

    def end(self) -> Area:
        """End it."""
        self.visitor.press_on("End the session")
        return Area(self.visitor)


class ForTeams(Page):
    """The files for each team."""

    SIGN = "Files for teams"

    def make_all(self, stick: Path) -> None:
        """Make all files onto a stick."""
        self.visitor.press("Make all files")
        self._choose(stick)
        self.visitor.wait_for_words(f"The files are in {stick}.")

    def _choose(self, folder: Path) -> None:
        """Choose a folder in the window of the desktop that asks for one."""
        reader = self.visitor.reader

        def find(role: str, name: str) -> Part:
            def look() -> Part | None:
                windows = [each for each in self.visitor.windows() if each.name.startswith(STICK)]
                parts = [part for window in windows for part in reader.read(window)]
                return next((part for part in parts if (part.role, part.name) == (role, name)), None)

            return keep_looking(look, lambda: f"no {role} {name!r} to choose a folder")

        reader.write(find(TEXT, "Directory:"), str(folder))
        reader.act(find(BUTTON, "Choose"), "press")

    def they_have_it(self, team: str) -> None:
        """Say that a team has its files, and wait until that is kept."""
        self.visitor.press_on(f"They have it: {team}")

    def back(self) -> Area:
        """Go back to the area."""
        self.visitor.press_on("Back")
        self.visitor.press_on("Back")
        return Area(self.visitor)


def open_area(who: WhoAreYou, code: str) -> Area:
    """Go into the supporter's area with its code."""
    visitor = who.visitor
    visitor.press_on("Supporter")
    visitor.wait_for_words("The supporter's code")
    enter(visitor, code)
    visitor.press_on("Open")
    return Area(visitor)


def set_up_group(visitor: Visitor, name: str, *contacts: tuple[str, str, str]) -> OfferCode:
    """Set a new computer up for a group, up to the code for the supporter's area.

    Args:
        visitor: the supporter.
        name: of the group.
        contacts: who keeps people safe, then the deputy: name, phone and hours.
    """
    how_big: HowBig = ReadToMe(visitor).next()
    how_big.next()
    visitor.tick("A group")
    visitor.press_on("Next")
    GroupName(visitor).write(name).write(*contacts[0])
    Contact(visitor, "Who is there when they are away?").write(*contacts[1])
    return OfferCode(visitor)

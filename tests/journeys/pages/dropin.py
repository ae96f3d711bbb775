# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What people do at a drop-in: make it their own, open their locks, take turns; in English or Welsh."""

from __future__ import annotations

from dataclasses import replace

from babel.messages.pofile import read_po

from tests.house.tree import ROOT
from tests.journeys.pages.arrival import ChoosePicture, Home, WhoAreYou
from tests.journeys.pages.page import Page
from tests.journeys.pages.plan import Facts
from tests.journeys.pages.supporter import enter
from tests.journeys.screen_reader import BUTTON, TEXT, Part, ScreenReader
from tests.journeys.visitor import Visitor

WELSH = ROOT / "translations" / "cy.po"


class Interpreter(ScreenReader):
    """Reads Welsh screens out in English, so that one page knows both; English stays as it is."""

    def __init__(self, session_bus: str) -> None:
        """Learn the Welsh of the catalogue.

        Args:
            session_bus: the address of the session's bus.
        """
        super().__init__(session_bus)
        with WELSH.open("rb") as catalogue:
            messages = [message for message in read_po(catalogue) if message.id and message.string]
        # The first of two English sentences with the same Welsh one.
        self._english = {str(each.string): str(each.id) for each in reversed(messages)}
        self._begins = {
            welsh.partition("{")[0]: english.partition("{")[0]
            for welsh, english in self._english.items()
            if english.endswith("}") and english.count("{") == 1
        }

    def read(self, window: Part) -> list[Part]:
        """Return everything that shows in a window, in English."""
        return [replace(part, name=self._in_english(part.name)) for part in super().read(window)]

    def _in_english(self, words: str) -> str:
        if words in self._english:
            return self._english[words]
        for welsh, english in self._begins.items():
            if welsh and words.startswith(welsh):
                return english + words.removeprefix(welsh)
        # A button is called by its words, then by what it is about.
        first, colon, about = words.partition(": ")
        return self._english.get(first, first) + colon + about


class Looks(Page):
    """How it looks and sounds, of the person who is here."""

    SIGN = "What do you want to change?"

    def choose(self, about: str, choice: str) -> None:
        """Choose one thing, and come back.

        Args:
            about: what is changed.
            choice: how it shall be.
        """
        self.visitor.press_on(about)
        self.visitor.tick(choice)
        self.visitor.press_on("Back")
        self.visitor.wait_for_words(self.SIGN)

    def more(self) -> None:
        """Go on to the rest of what can be changed."""
        self.visitor.press_on("More to change")

    def lock(self, kind: str, keys: tuple[str, ...]) -> None:
        """Lock my own things, let nothing else open them, and come back.

        Args:
            kind: 3 pictures, a number or a word.
            keys: what is touched, twice.
        """
        visitor = self.visitor
        for words in ("Me", "My lock", kind):
            visitor.press_on(words)
        for _time in range(2):
            enter(visitor, keys)
            visitor.press_on("Next")
        visitor.wait_for_words("What helps when I forget?")
        visitor.press_on("This is good")
        visitor.wait_for_words("A lock keeps others out of your things.")
        for _time in range(2):
            visitor.press_on("This is good")
        visitor.wait_for_words(self.SIGN)

    def good(self) -> Home:
        """Be content."""
        self.visitor.press_on("This is good")
        return Home(self.visitor)


def look_and_sound(home: Home) -> Looks:
    """Change how it looks and sounds."""
    home.visitor.press_on("How it looks and sounds")
    return Looks(home.visitor)


def be_new(who: WhoAreYou, picture: str, name: str) -> Home:
    """Come for the first time, as somebody with this picture and name."""
    who.visitor.press_on("I am new")
    choose = ChoosePicture(who.visitor)
    choose.choose(picture)
    your_name = choose.next()
    your_name.write(name)
    return your_name.next()


def touch_me(visitor: Visitor, name: str) -> None:
    """Touch my picture, and say that it is me."""
    visitor.tick(name)
    visitor.press_on("This is me")


def open_lock(visitor: Visitor, keys: tuple[str, ...], word: str = "") -> None:
    """Open my own things.

    Args:
        visitor: the person.
        keys: what is touched: pictures or numbers.
        word: what is written in place of that.
    """
    enter(visitor, keys)
    if word:
        # What is written there cannot be read again, so nobody waits for it.
        visitor.hands.write(lambda: visitor.find("My word", TEXT), word)
    visitor.press_on("Open")


def open_from_plans(home: Home, title: str) -> Facts:
    """Open a plan that is not the one on the big tile."""
    home.visitor.press_on("Plans")
    home.visitor.press_on(f"Open: {title}")
    return Facts(home.visitor, 1)


class Board(Page):
    """Whose turn it is in a group."""

    SIGN = "Whose turn is it?"

    def end(self) -> WhoAreYou:
        """End the group."""
        self.visitor.press_on("End the group")
        return WhoAreYou(self.visitor)


def end_turn(home: Home) -> Board:
    """Finish, where a group is waiting."""
    home.visitor.press_on("Finish for today")
    return Board(home.visitor)


def take_break_and_finish(visitor: Visitor) -> WhoAreYou:
    """Finish for today from anywhere."""
    visitor.press_on("Take a break")
    visitor.press_on("Finish for today")
    return WhoAreYou(visitor)


def all_together(who: WhoAreYou, title: str, names: tuple[str, ...]) -> tuple[Board, list[str]]:
    """Make a group, let it hear a plan once, and go on to the board.

    Args:
        who: everybody.
        title: of the plan.
        names: who is in the group, in the order of their turns.

    Returns:
        The board, and all words that the group heard, screen by screen.
    """
    visitor = who.visitor
    visitor.press_on("All together")
    visitor.wait_for_words("Who is in the group?")
    for name in names:
        visitor.tick(name)
    visitor.press_on("Next")
    visitor.press_on(f"This one: {title}")
    visitor.wait_for_words("This fits.")
    visitor.press_on("Start")
    heard = []
    while "End the group" not in visitor.names(BUTTON):
        heard.append(visitor.words())
        visitor.press_on("Next")
    return Board(visitor), heard

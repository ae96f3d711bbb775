# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The kinds of questions: things to pick, a mat, things in order, tokens, and what follows an answer."""

from __future__ import annotations

from tests.journeys.pages.page import Page
from tests.journeys.pointer import Pointer
from tests.journeys.screen_reader import BUTTON, CHECK_BOX, Part, keep_looking
from tests.journeys.visitor import Visitor


class Asked(Page):
    """A question."""

    def __init__(self, visitor: Visitor, text: str) -> None:
        """Wait until it shows.

        Args:
            visitor: the person.
            text: what it asks.
        """
        self.SIGN = text
        super().__init__(visitor)

    def on(self) -> None:
        """Go on; it has an answer."""
        self.visitor.press_on("Next")

    def skip(self) -> None:
        """Go on; it has no answer."""
        self.visitor.press_on("Skip")


class Things(Asked):
    """Things to pick, or to put in order."""

    def pick(self, *names: str) -> None:
        """Pick things, one after the other."""
        for name in names:
            self.visitor.tick(name)

    def take_away(self, name: str) -> None:
        """Touch again what is picked."""
        assert self.visitor.find(name, CHECK_BOX).is_checked
        self.visitor.press(name)
        keep_looking(
            lambda: None if self.visitor.find(name, CHECK_BOX).is_checked else True,
            lambda: f"{name!r} is still picked",
        )


class Mat(Asked):
    """A mat that things are put on."""

    def put(self, thing: str, where: str) -> None:
        """Put the thing in hand somewhere, by the name of the place."""
        self.visitor.press(f"{where}: Put {thing} here")
        self._wait_until_it_lies(thing, where)

    def take_up(self, thing: str, where: str) -> None:
        """Take a thing up again from where it lies."""
        self.visitor.press(f"{thing}: {where}")
        self.visitor.find(f"{where}: Put {thing} here", BUTTON)

    def drag(self, pointer: Pointer, thing: str, where: str, lies: str = "") -> None:
        """Drag a thing onto the name of a place, and let it go there.

        Args:
            pointer: the mouse.
            thing: its words.
            where: the words of the place.
            lies: where it lies now; empty for the thing in hand.
        """
        carried = self.visitor.find(f"{thing}: {lies}" if lies else thing, BUTTON)
        place = keep_looking(lambda: self._place(where), lambda: f"no place {where!r}")
        pointer.drag(pointer.middle_of(carried), pointer.middle_of(place))
        self._wait_until_it_lies(thing, where)

    def _place(self, where: str) -> Part | None:
        parts = [part for part in self.visitor.reader.read(self.visitor.window) if part.role == BUTTON]
        return next((part for part in parts if f"{part.name}: ".startswith(f"{where}: ")), None)

    def _wait_until_it_lies(self, thing: str, where: str) -> None:
        self.visitor.find(f"{thing}: {where}", BUTTON)


class Tokens(Asked):
    """Things to give tokens to."""

    def give(self, thing: str, count: int) -> None:
        """Give a thing so many tokens, one by one, from none."""
        for number in range(1, count + 1):
            self.visitor.press(f"One more: {thing}")
            self._wait_for(thing, number)

    def take_one(self, thing: str, left: int) -> None:
        """Take one token away from a thing; so many are left there."""
        self.visitor.press(f"One less: {thing}")
        self._wait_for(thing, left)

    def _wait_for(self, thing: str, count: int) -> None:
        self.visitor.wait_for_words(f"{thing}:\u00a0{count}")


class Why(Asked):
    """Why, by pictures."""

    def __init__(self, visitor: Visitor) -> None:
        """Wait until it shows."""
        super().__init__(visitor, "Why?")

    def pick(self, reason: str) -> None:
        """Pick a reason."""
        self.visitor.tick(reason)


class HowMuch(Asked):
    """How much it matters."""

    def __init__(self, visitor: Visitor) -> None:
        """Wait until it shows."""
        super().__init__(visitor, "How much does it matter to me?")

    def pick(self, amount: str) -> None:
        """Pick how much."""
        self.visitor.tick(amount)

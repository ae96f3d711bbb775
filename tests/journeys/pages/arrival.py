# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The first questions, who I am, home, and what comes over them."""

from __future__ import annotations

from tests.journeys.pages.page import Page
from tests.journeys.pages.plan import Facts, Step


class ReadToMe(Page):
    """The first question."""

    SIGN = "Do you want to hear it?"

    def choose(self, name: str) -> None:
        """Tick an answer."""
        self.visitor.tick(name)

    def next(self) -> HowBig:
        """Go on."""
        self.visitor.press_on("Next")
        return HowBig(self.visitor)


class HowBig(Page):
    """The second question."""

    SIGN = "How big?"

    def choose(self, name: str) -> None:
        """Tick a size."""
        self.visitor.tick(name)

    def next(self) -> WhoUses:
        """Go on, when nobody is known yet."""
        self.visitor.press_on("Next")
        return WhoUses(self.visitor)


class WhoUses(Page):
    """The question of a new computer: on my own, or with a group?"""

    SIGN = "Who uses this computer?"

    def on_my_own(self) -> ChoosePicture:
        """Nobody else uses it."""
        self.visitor.tick("Only me")
        self.visitor.press_on("Next")
        return ChoosePicture(self.visitor)


class ChoosePicture(Page):
    """A new person's picture."""

    SIGN = "Which picture is you?"

    def choose(self, name: str) -> None:
        """Tick a picture."""
        self.visitor.tick(name)

    def next(self) -> YourName:
        """Go on; only once a picture is ticked."""
        self.visitor.press_on("Next")
        return YourName(self.visitor)


class YourName(Page):
    """A new person's name."""

    SIGN = "Your name"

    def write(self, name: str) -> None:
        """Say the name."""
        self.visitor.write("My name", name)

    def next(self) -> Home:
        """Go on."""
        self.visitor.press_on("Next")
        return Home(self.visitor)


class Home(Page):
    """Home."""

    SIGN = "Touch what you want to do"

    def open(self, title: str) -> Facts:
        """Open a plan for the first time, from the big tile."""
        self.visitor.press_on(f"Plan: {title}")
        return Facts(self.visitor, 1)

    def finish(self) -> WhoAreYou:
        """Finish for today."""
        self.visitor.press_on("Finish for today")
        return WhoAreYou(self.visitor)


class WhoAreYou(Page):
    """Everybody on this computer."""

    SIGN = "Touch your picture"

    def come_in(self, name: str) -> Home:
        """Touch a person, and say that it is me."""
        self.visitor.tick(name)
        self.visitor.press_on("This is me")
        return Home(self.visitor)

    def come_back(self, name: str) -> CarryOn:
        """Touch a person who is in the middle of a plan, and say that it is me."""
        self.visitor.tick(name)
        self.visitor.press_on("This is me")
        return CarryOn(self.visitor)

    def close(self) -> int:
        """Close the app, and return its exit code."""
        self.visitor.press("Close")
        return self.visitor.program.end()


class CarryOn(Page):
    """Somebody comes back, and a plan is under way."""

    SIGN = "Carry on where you were?"

    def carry_on(self, number: int, steps: int) -> Step:
        """Go on where I was.

        Args:
            number: the page where the person was, from 1.
            steps: how many pages there are.
        """
        self.visitor.press_on("Carry on")
        return Step(self.visitor, number, steps)


class Message(Page):
    """A calm page over another: something came, or something did not work."""

    SIGN = ""

    def carry_on(self) -> None:
        """Go back to what is below."""
        self.visitor.press_on("Carry on")


class PlanCame(Message):
    """A plan's file was taken in."""

    SIGN = "A new plan is here."


class FileIsBroken(Message):
    """A file was refused."""

    SIGN = "This file is broken."


class FolderIsCopied(Message):
    """Another program copies the data folder."""

    SIGN = "Another app copies what you say here."


class NoVoice(Message):
    """Nothing can be read aloud here."""

    SIGN = "This computer has no voice."

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The end of the way: check, who helped, what the team gets, the receipt."""

from __future__ import annotations

import re

from tests.journeys.pages.page import Page
from tests.journeys.screen_reader import BUTTON, CHECK_BOX

TAKE_PART, CHOICES_AND_WORDS, VOICE = "I take part", "My choices and words", "My voice"


class Pages(Page):
    """A list that goes over several pages."""

    def whole(self) -> str:
        """Look at every page, and return all that stands there; the last page shows then."""
        words = self.visitor.words()
        while "More" in self.visitor.names(BUTTON):
            self.visitor.press_on("More")
            words += "\n" + self.visitor.words()
        return words


class Check(Pages):
    """What I said, three answers to a page."""

    SIGN = "What you said"

    def right(self) -> WhoHelped:
        """Say that it is right, on the last page."""
        self.visitor.press_on("This is right")
        return WhoHelped(self.visitor)


class WhoHelped(Page):
    """Who helped."""

    SIGN = "Did somebody help you?"

    def choose(self, name: str) -> None:
        """Tick a kind of help."""
        self.visitor.tick(name)

    def next(self) -> LookAway:
        """Go on."""
        self.press_way_on()
        return LookAway(self.visitor)


class LookAway(Page):
    """The supporter is asked to look away, before the private question."""

    SIGN = "Supporter: please look away now."

    def show(self) -> Private:
        """Show the question."""
        self.visitor.press_on("Show the question")
        return Private(self.visitor)

    def skip(self) -> Choose:
        """Pass the question over."""
        self.visitor.press_on("Skip")
        return Choose(self.visitor)


class Private(Page):
    """The private question."""

    SIGN = "Did anyone tell you what to say?"

    def choose(self, name: str) -> None:
        """Tick an answer."""
        self.visitor.tick(name)

    def next(self) -> Choose:
        """Go on."""
        self.press_way_on()
        return Choose(self.visitor)


class Choose(Page):
    """What the team gets."""

    SIGN = "You choose"

    def choices(self) -> list[str]:
        """Return what can be given, each with how much there is of it."""
        return self.visitor.names(CHECK_BOX)

    def allow(self, kind: str) -> None:
        """Tick something to give."""
        (whole,) = [name for name in self.choices() if name.startswith(kind)]
        self.visitor.tick(whole)

    def see_the_file(self) -> Inside:
        """Look at what will be in the file."""
        self.visitor.press_on("See the file")
        return Inside(self.visitor)


class Inside(Pages):
    """Exactly what will be in the file, page by page; Share stands at its end."""

    SIGN = "In the file 1 of"

    def share(self) -> Shared:
        """Make the file, after looking at every page."""
        self.whole()
        self.visitor.press_on("Share")
        return Shared(self.visitor)


class Shared(Page):
    """The receipt."""

    SIGN = "Your receipt"

    def receipt(self) -> list[str]:
        """Return the words of the pictures."""
        words = self.visitor.wait_for_words("The team sees the same.").splitlines()[0]
        return words.rstrip(".").split(". ")

    def file_name(self) -> str:
        """Return the name of the file, without the place where its line may end."""
        told = self.visitor.wait_for_words("It is called ")
        found = re.search(r"It is called (\S+)\.$", told, re.MULTILINE)
        assert found, told
        return found[1].replace("\N{ZERO WIDTH SPACE}", "")

    def finish(self) -> None:
        """Go home."""
        self.visitor.press_on("Finish")

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The end of the way: check, who helped, what the team gets, the receipt."""

from __future__ import annotations

import re

from tests.journeys.pages.page import Page
from tests.journeys.screen_reader import BUTTON, CHECK_BOX

CHOICES_AND_WORDS, VOICE = "My choices and words", "My voice"


class Check(Page):
    """What I said, three answers to a page."""

    SIGN = "What you said"

    def whole(self) -> str:
        """Look at every page, and return all that stands there; the last page shows then."""
        words = self.visitor.words()
        while "More" in self.visitor.names(BUTTON):
            self.visitor.press_on("More")
            words += "\n" + self.visitor.words()
        return words

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

    def next(self) -> Choose:
        """Go on."""
        self.visitor.press_on("Next" if "Next" in self.visitor.names(BUTTON) else "Skip")
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

    def share(self) -> Shared:
        """Make the file."""
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
        """Return the name of the file."""
        told = self.visitor.wait_for_words("It is called ")
        found = re.search(r"It is called (\S+)\.$", told, re.MULTILINE)
        assert found, told
        return found[1]

    def finish(self) -> None:
        """Go home."""
        self.visitor.press_on("Finish")

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan: the facts before the start, its pages and questions, and what a person says in their own way."""

from __future__ import annotations

import re

from tests.journeys.pages.page import Page
from tests.journeys.pages.sharing import Check
from tests.journeys.screen_reader import BUTTON, LABEL, keep_looking
from tests.journeys.visitor import Visitor

FACT_PAGES = 3


class Facts(Page):
    """One of the pages before the start."""

    def __init__(self, visitor: Visitor, number: int) -> None:
        """Wait until it shows.

        Args:
            visitor: the person.
            number: from 1.
        """
        self.SIGN = f"Before you start {number} of {FACT_PAGES}"
        self._number = number
        super().__init__(visitor)

    def next(self) -> Facts:
        """Go on to the next of these pages."""
        self.visitor.press_on("Next")
        return Facts(self.visitor, self._number + 1)

    def start(self) -> MainPoints:
        """Begin, from the last of these pages."""
        self.visitor.press_on("Start")
        return MainPoints(self.visitor)


class MainPoints(Page):
    """The three main points, before all pages."""

    SIGN = "The main points"

    def next(self, steps: int) -> Step:
        """Go on to all pages.

        Args:
            steps: how many pages and questions the plan has.
        """
        self.visitor.press_on("Next")
        return Step(self.visitor, 1, steps)


class Step(Page):
    """A page or a question."""

    def __init__(self, visitor: Visitor, number: int, steps: int) -> None:
        """Wait until it shows.

        Args:
            visitor: the person.
            number: from 1.
            steps: how many there are.
        """
        self.SIGN = f"Page {number} of {steps}"
        self._number, self._steps = number, steps
        super().__init__(visitor)

    @property
    def number(self) -> int:
        """Which one, from 1."""
        return self._number

    def pick(self, answer: str) -> None:
        """Pick an answer by its picture."""
        self.visitor.tick(answer)

    def _way_on(self) -> str:
        return "Next" if "Next" in self.visitor.names(BUTTON) else "Skip"

    def on(self) -> Step:
        """Go on to the next one, whether this one has an answer or not."""
        self.visitor.press_on(self._way_on())
        return Step(self.visitor, self._number + 1, self._steps)

    def to(self, number: int) -> Step:
        """Go on until a page or question further ahead."""
        step = self
        while step.number < number:
            step = step.on()
        return step

    def end(self) -> WasItClear:
        """Go on from the last one."""
        self.visitor.press_on(self._way_on())
        return WasItClear(self.visitor)

    def check(self) -> Check:
        """Go on from the last one, and do not say whether the plan was clear."""
        return self.end().skip()

    def speak(self) -> ReadyToRecord:
        """Say something with my own voice."""
        self.visitor.press_on("Say it my way")
        self.visitor.press_on("My voice")
        return ReadyToRecord(self.visitor)

    def speak_again(self) -> ToKeep:
        """Say something where a recording is left over from an earlier time."""
        self.visitor.press_on("Say it my way")
        self.visitor.press_on("My voice")
        return ToKeep(self.visitor)

    def write(self, words: str) -> None:
        """Write something, where the question asks for one's own words, and come back."""
        self.visitor.press_on("Write it")
        self.visitor.write("My words", words)
        self.visitor.press_on("Keep it")
        self.visitor.wait_for_words(self.SIGN)


class WasItClear(Page):
    """After the last page."""

    SIGN = "Was this plan clear?"

    def skip(self) -> Check:
        """Do not say."""
        self.visitor.press_on("Skip")
        return Check(self.visitor)


class ReadyToRecord(Page):
    """Before recording."""

    SIGN = "My voice"

    def start(self) -> Recording:
        """Begin to talk."""
        self.visitor.press_on("Start recording")
        return Recording(self.visitor)


class Recording(Page):
    """While recording."""

    SIGN = "Recording."

    def seconds(self) -> int:
        """Wait until it says how long it has been, and return that."""

        def look() -> int | None:
            found = re.search(r"Recording\.\s(\d+) second", self.visitor.words())
            return int(found[1]) if found else None

        return keep_looking(look, lambda: f"no seconds, only {self.visitor.names(LABEL)}")

    def wait_until_s(self, seconds: int) -> None:
        """Wait until it has been recording for so long."""
        keep_looking(
            lambda: self.seconds() >= seconds or None, lambda: f"it is still at {self.seconds()} seconds"
        )

    def stop(self) -> ToKeep:
        """Stop."""
        self.visitor.press_on("Stop")
        return ToKeep(self.visitor)


class ToKeep(Page):
    """After recording."""

    def __init__(self, visitor: Visitor) -> None:
        """Wait until it can be kept."""
        super().__init__(visitor)
        visitor.find("Keep it", "check box")

    def keep(self) -> None:
        """Keep it."""
        self.visitor.tick("Keep it")
        self.visitor.wait_for_words("It is saved here.")

    def back_to(self, step: Step) -> Step:
        """Go on to the ways to say it, and from there to where it was said."""
        self.visitor.press_on("Next")
        self.visitor.wait_for_words("Say it my way")
        self.visitor.press_on("Next")
        self.visitor.wait_for_words(step.SIGN)
        return step

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The ways to say something in one's own way, beside the voice; and what somebody else saw."""

from __future__ import annotations

from tests.journeys.pages.page import Page
from tests.journeys.pages.plan import Step
from tests.journeys.pointer import Colour, Pointer, Spot
from tests.journeys.screen_reader import BUTTON, TEXT, Part, keep_looking
from tests.journeys.visitor import Visitor

DIALOG, IN_A_LIST = "dialog", "tree item"
PAPER: Colour = (255, 255, 255)
RED: Colour = (200, 55, 45)
_KEYS = {" ": "Space", ".": ".: full stop"}


class OwnWay(Page):
    """All ways, over a page or a question."""

    SIGN = "Say it my way"

    def back_to(self, step: Step) -> None:
        """Go back to the page or question."""
        self.visitor.press_on("Next" if "Next" in self.visitor.names(BUTTON) else "Back")
        self.visitor.wait_for_words(step.SIGN)


def type_by_keys(visitor: Visitor, label: str, words: str) -> None:
    """Press the big keys on the screen, one for each letter; each must have come before the next.

    Args:
        visitor: the person.
        label: the name of the place to write.
        words: nothing that needs the key for capitals: those come by themselves.
    """
    for count, sign in enumerate(words, 1):
        visitor.press(_KEYS.get(sign, sign))
        _wait_for_text(visitor, label, words[:count])


def _wait_for_text(visitor: Visitor, label: str, words: str) -> None:
    keep_looking(
        lambda: visitor.reader.text(visitor.find(label, TEXT)) == words or None,
        lambda: f"{words!r} is not written in {label!r}",
    )


class Writing(Page):
    """A place to write with big keys."""

    SIGN = "Write it"

    def type(self, words: str) -> None:
        """Press the keys of these words."""
        type_by_keys(self.visitor, "My words", words)

    def keep(self) -> None:
        """Keep it."""
        self.visitor.press_on("Keep it")


class Sheet(Page):
    """A sheet to draw on."""

    SIGN = "Draw it"

    def __init__(self, visitor: Visitor, pointer: Pointer) -> None:
        """Wait until it shows, and take a thick red pen.

        Args:
            visitor: the person.
            pointer: the mouse that draws.
        """
        super().__init__(visitor)
        self._pointer, self._sheet = pointer, visitor.find("Sheet to draw on", BUTTON)
        visitor.tick("Red")
        visitor.tick("Thick")

    def spot(self, across: float, down: float) -> Spot:
        """Return a place on the sheet, each 0 to 1; near the edges there may be no paper."""
        return self._pointer.spot_in(self._sheet, across, down)

    def draw(self, start: Spot, end: Spot) -> None:
        """Draw a line, and see it."""
        self._pointer.drag(start, end)
        self._pointer.wait_for_colour(_half_way(start, end), RED)

    def undo(self, start: Spot, end: Spot) -> None:
        """Take the line back that was drawn last, with the mouse too, and see it go."""
        self._pointer.click(self._pointer.middle_of(self.visitor.find("Undo", BUTTON)))
        self._pointer.wait_for_colour(_half_way(start, end), PAPER)

    def keep(self) -> None:
        """Keep it, and leave the list of drawings."""
        self.visitor.press_on("Keep it")
        self.visitor.find("Draw one more", BUTTON)
        self.visitor.press_on("Next")


def _half_way(start: Spot, end: Spot) -> Spot:
    return (start[0] + end[0]) // 2, (start[1] + end[1]) // 2


class Photo(Page):
    """Where a photo comes from."""

    SIGN = "A photo or film"

    def choose_file(self, pointer: Pointer, name: str) -> None:
        """Choose a file among the pictures of the computer: click on it, and open it.

        Args:
            pointer: the mouse.
            name: of the file, in the folder that is shown at first.
        """
        self.visitor.press("From the computer")
        file = keep_looking(lambda: self._in_dialog(name, IN_A_LIST), lambda: f"no file {name!r}")
        pointer.click(pointer.middle_of(file))
        keep_looking(lambda: self._is_named(name), lambda: f"{name!r} is not chosen")
        opens = keep_looking(lambda: self._in_dialog("Open", BUTTON), lambda: "no Open")
        self.visitor.reader.act(opens, "press")
        self.visitor.wait_for_words("Do you want to keep this?")

    def one_more(self) -> None:
        """Add to what is there."""
        self.visitor.press_on("One more")

    def keep(self) -> None:
        """Keep the photo, and leave the list of photos."""
        self.visitor.press_on("Keep it")
        self.visitor.find("One more", BUTTON)
        self.visitor.press_on("Next")

    def _in_dialog(self, name: str, role: str) -> Part | None:
        reader, windows = self.visitor.reader, self.visitor.windows()
        parts = [part for window in windows if window.role == DIALOG for part in reader.read(window)]
        return next((part for part in parts if (part.name, part.role) == (name, role)), None)

    def _is_named(self, name: str) -> bool | None:
        field = self._in_dialog("File name:", TEXT)
        return True if field and self.visitor.reader.text(field) == name else None


class Message(Page):
    """A message made from pictures."""

    SIGN = "Pictures"

    def add_from(self, group: str, picture: str) -> None:
        """Touch a picture of a group, and come back to the groups."""
        self.visitor.press_on(group)
        self._touch(picture)

    def add_found(self, word: str, picture: str) -> None:
        """Find a picture by a word, touch it, and come back to the groups."""
        self.visitor.press_on("Find")
        type_by_keys(self.visitor, "A word", word)
        self.visitor.press_on("Find it")
        self._touch(picture)

    def _touch(self, picture: str) -> None:
        self.visitor.press_on(picture)
        self.visitor.press_on("Back")
        self.visitor.find("Find", BUTTON)

    def take_the_last_away(self) -> None:
        """Take the last picture away."""
        self.visitor.press_on("Take the last away")

    def keep(self) -> None:
        """Keep it."""
        self.visitor.press_on("Keep it")


class Scribe(Page):
    """Somebody writes the person's words."""

    SIGN = "Somebody writes"

    def write(self, by: str, words: str) -> None:
        """Say who writes, and write the words, up to where they are heard back."""
        self.visitor.write("Name", by)
        self.visitor.press_on("Next")
        self.write_words(words)

    def write_words(self, words: str) -> None:
        """Write the words, up to where they are heard back."""
        self.visitor.write("The words", words)
        self.visitor.press_on("Next")
        self.visitor.wait_for_words("Are these your words?")

    def agree(self) -> None:
        """Say that they are right, and go on."""
        self.visitor.tick("This is right")
        self.visitor.press_on("Next")

    def not_right(self) -> None:
        """Say that they are not right, which leads back to the words."""
        self.visitor.tick("This is not right")
        self.visitor.press_on("Next")
        self.visitor.find("The words", TEXT)

    def say_nothing(self) -> None:
        """Go on without a word on whether they are right."""
        self.visitor.press_on("Skip")


class Seen(Page):
    """What somebody saw."""

    SIGN = "What did you see?"

    def write(self, words: str, by: str) -> None:
        """Write what was seen, and who saw it."""
        self.visitor.write("What somebody saw", words)
        self.visitor.press_on("Next")
        self.visitor.wait_for_words("Who saw it?")
        self.visitor.write("Name", by)
        self.visitor.press_on("Next")
        self.visitor.wait_for_words("This is not your answer.")
        self.visitor.press_on("Next")

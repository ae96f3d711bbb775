# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person at the app: finds things by their names, presses them, reads what there is.

How they press is one of two ways: as a screen reader does, or with keys alone.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from typing import Protocol

from tests.journeys.program import Program
from tests.journeys.screen_reader import (
    BUTTON,
    CHECK_BOX,
    FRAME,
    LABEL,
    TEXT,
    Part,
    Place,
    ScreenReader,
    keep_looking,
)

WINDOW = "Say what you think"
PRESSED = (BUTTON, CHECK_BOX)

Find = Callable[[], Part]


class Hands(Protocol):
    """A way to press and to write."""

    def press(self, find: Find) -> None:
        """Press what is found."""
        ...

    def write(self, find: Find, words: str) -> None:
        """Write into the place that is found."""
        ...


class ReaderHands:
    """Presses as a screen reader does."""

    def __init__(self, reader: ScreenReader) -> None:
        """Use a screen reader."""
        self._reader = reader

    def press(self, find: Find) -> None:
        """Do the action of the part."""
        self._reader.act(find(), "press")

    def write(self, find: Find, words: str) -> None:
        """Put the words there at once."""
        self._reader.write(find(), words)


class KeyHands:
    """Presses real keys and nothing else. The bus only tells where the focus is."""

    MOST_STEPS = 40

    def __init__(self, environment: Mapping[str, str], read: Callable[[], list[Part]]) -> None:
        """Use a keyboard.

        Args:
            environment: of the machine.
            read: returns everything that shows.
        """
        self._environment, self._read = environment, read

    def press(self, find: Find) -> None:
        """Go there with Tab; Enter for a button, the space bar for something to tick."""
        self._go_to(find)
        self._key("Return" if find().role == BUTTON else "space")

    def write(self, find: Find, words: str) -> None:
        """Go there with Tab, and type."""
        self._go_to(find)
        self._call("type", "--delay", "25", words)

    def _go_to(self, find: Find) -> None:
        for _step in range(self.MOST_STEPS):
            wanted, parts = find().place, self._stops()
            places = [part.place for part in parts]
            here = next((number for number, part in enumerate(parts) if part.is_focused), -1)
            if here >= 0 and places[here] == wanted:
                return
            before = places[here] if here >= 0 else None
            self._key("shift+Tab" if wanted in places[: max(here, 0)] else "Tab")
            self._wait_until_elsewhere(before)
        raise AssertionError(f"keys do not reach {find()}")

    def _stops(self) -> list[Part]:
        return [part for part in self._read() if part.is_focusable and part.role in (*PRESSED, TEXT)]

    def _wait_until_elsewhere(self, before: Place | None) -> None:
        def has_left() -> bool | None:
            focused = [part.place for part in self._stops() if part.is_focused]
            return True if focused and focused != [before] else None

        keep_looking(has_left, lambda: f"Tab does not leave {before}, among {self._stops()}")

    def _key(self, key: str) -> None:
        self._call("key", key)

    def _call(self, *words: str) -> None:
        subprocess.run(("xdotool", *words), env=dict(self._environment), check=True)


class Visitor:
    """A person at the app.

    Attributes:
        program: the app; changes when it is started again.
        reader: reads the window.
        hands: presses.
    """

    def __init__(self, program: Program, reader: ScreenReader) -> None:
        """Sit down in front of an app that has just been started.

        Args:
            program: the app.
            reader: reads the window.
        """
        self.program, self.reader = program, reader
        self.hands: Hands = ReaderHands(reader)
        self.window = keep_looking(self._look_for_window, lambda: f"no window; it said: {program.said}")

    def _look_for_window(self) -> Part | None:
        assert self.program.is_running, f"it has ended; it said: {self.program.said}"
        windows = [part for part in self.windows() if part.role == FRAME]
        return next((part for part in windows if part.name.startswith(WINDOW)), None)

    def windows(self) -> list[Part]:
        """Return every window of this app, also those that ask for a file; another copy's are not here."""
        return self.reader.windows(self.program.pid)

    # Reading ----------------------------------------------------------------------------------------------

    def read(self) -> list[Part]:
        """Return everything that shows."""
        return keep_looking(lambda: self.reader.read(self.window), self._instead("anything"))

    def names(self, *roles: str) -> list[str]:
        """Return the names of everything with one of these roles, in reading order."""
        return [part.name for part in self.read() if part.role in roles]

    def words(self) -> str:
        """Return all words that stand on the screen, one thing to a line."""
        return "\n".join(self.names(LABEL))

    def ticked(self) -> list[str]:
        """Return the names of what is ticked."""
        return [part.name for part in self.read() if part.role == CHECK_BOX and part.is_checked]

    def find(self, name: str, *roles: str) -> Part:
        """Wait until exactly one thing with this name shows, and return it."""

        def look() -> Part | None:
            named = [part for part in self.reader.read(self.window) if part.name == name]
            found = [part for part in named if part.role in roles]
            return found[0] if len(found) == 1 else None

        return keep_looking(look, self._instead(f"one {name!r}"))

    def wait_for_words(self, words: str) -> str:
        """Wait until these words stand somewhere on the screen, and return the whole of where they stand."""

        def look() -> str | None:
            shown = (part.name for part in self.reader.read(self.window) if part.role == LABEL)
            return next((name for name in shown if words in name), None)

        return keep_looking(look, self._instead(f"the words {words!r}"))

    def _instead(self, wanted: str) -> Callable[[], str]:
        def told() -> str:
            there = [f"{part.role} {part.name!r}" for part in self.reader.read(self.window) if part.name]
            return f"no {wanted}; there is {there}; it said: {self.program.said[-500:]}"

        return told

    # Acting -----------------------------------------------------------------------------------------------

    def press(self, name: str) -> None:
        """Press what has this name."""
        self.hands.press(lambda: self.find(name, *PRESSED))

    def press_on(self, name: str) -> None:
        """Press what leads away from this screen, and wait until another one shows."""
        before = self._look_of_screen()
        self.press(name)
        keep_looking(
            lambda: None if self._look_of_screen() == before else True, self._instead(f"way on by {name!r}")
        )

    def _look_of_screen(self) -> list[tuple[str, str]]:
        # Hear it is called Stop while something is said; that is no other screen.
        return [(part.role, part.name) for part in self.read() if part.name not in ("Hear it", "Stop")]

    def tick(self, name: str) -> None:
        """Press what can be ticked, unless it is, and wait until it is."""
        if self.find(name, CHECK_BOX).is_checked:
            return
        self.press(name)
        keep_looking(
            lambda: self.find(name, CHECK_BOX).is_checked or None, self._instead(f"tick at {name!r}")
        )

    def write(self, label: str, words: str) -> None:
        """Write into the place with this label, and wait until it stands there."""
        self.hands.write(lambda: self.find(label, TEXT), words)
        keep_looking(
            lambda: self.reader.text(self.find(label, TEXT)) == words or None,
            self._instead(f"{words!r} in {label!r}"),
        )

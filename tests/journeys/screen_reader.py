# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a window over the accessibility bus as a screen reader does: names, roles, states and actions.

Nothing of the app is imported here: what a screen reader cannot find out is not known.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

if sys.platform == "linux":
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import DBusConnection, open_dbus_connection

DEADLINE_S = 30.0
"""Generous: a slow machine has two cores for the app, the voice, the screen and the sound server."""
LOOK_AGAIN_S = 0.03
ANSWER_DEADLINE_S = 10.0

BUTTON = "push button"
CHECK_BOX = "check box"
LABEL = "label"
TEXT = "text"
FRAME = "frame"

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_CHECKED, _EDITABLE, _FOCUSABLE, _FOCUSED, _SHOWING = 4, 7, 11, 12, 25

Place = tuple[str, str]
T = TypeVar("T")


class GoneError(Exception):
    """What was asked about is not there any more."""


@dataclass(frozen=True)
class Part:
    """One thing in a window.

    Attributes:
        place: where it is on the bus.
        name: what a screen reader says.
        role: what kind of thing it is.
        states: as bits.
    """

    place: Place
    name: str
    role: str
    states: int

    def _is(self, state: int) -> bool:
        return bool(self.states >> state & 1)

    @property
    def is_checked(self) -> bool:
        """Whether it is ticked."""
        return self._is(_CHECKED)

    @property
    def is_focusable(self) -> bool:
        """Whether keys can go there."""
        return self._is(_FOCUSABLE)

    @property
    def is_focused(self) -> bool:
        """Whether keys go there."""
        return self._is(_FOCUSED)


class ScreenReader:
    """A second process as far as the app can tell: it only has the bus."""

    def __init__(self, session_bus: str) -> None:
        """Find the accessibility bus.

        Args:
            session_bus: the address of the session's bus.
        """
        session = open_dbus_connection(bus=session_bus)
        asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        address = session.send_and_get_reply(asked, timeout=ANSWER_DEADLINE_S).body[0]
        session.close()
        self._bus: DBusConnection = open_dbus_connection(bus=address)

    def close(self) -> None:
        """Let go of the bus."""
        self._bus.close()

    # Asking -----------------------------------------------------------------------------------------------

    def _call(self, place: Place, interface: str, method: str, form: str | None = None, *body: object) -> Any:
        message = new_method_call(DBusAddress(place[1], place[0], interface), method, form, body)
        answer = self._bus.send_and_get_reply(message, timeout=ANSWER_DEADLINE_S)
        if answer.header.message_type is MessageType.error:
            raise GoneError(f"{method} of {place}: {answer.body}")
        return answer.body[0] if answer.body else None

    def _name(self, place: Place) -> str:
        got = self._call(place, "org.freedesktop.DBus.Properties", "Get", "ss", _ACCESSIBLE, "Name")
        return str(got[1])

    def _states(self, place: Place) -> int:
        low, high = self._call(place, _ACCESSIBLE, "GetState")
        return int(low | high << 32)

    def part(self, place: Place) -> Part:
        """Return what is at a place now.

        Raises:
            GoneError: nothing is there any more.
        """
        role = self._call(place, _ACCESSIBLE, "GetRoleName")
        return Part(place, self._name(place), role, self._states(place))

    def windows(self, pid: int) -> list[Part]:
        """Return the windows of a program.

        Args:
            pid: the number of its process; another copy of it may be open.
        """
        found = []
        for program in self._call(_ROOT, _ACCESSIBLE, "GetChildren"):
            if self._call(_BUS, _BUS[0], "GetConnectionUnixProcessID", "s", program[0]) == pid:
                found += [self.part(window) for window in self._call(program, _ACCESSIBLE, "GetChildren")]
        return found

    def read(self, window: Part) -> list[Part]:
        """Return everything that shows in a window, in reading order.

        Raises:
            GoneError: the screen changed meanwhile.
        """
        return list(self._showing(window.place))

    def _showing(self, place: Place) -> Iterator[Part]:
        part = self.part(place)
        if not part._is(_SHOWING):
            return
        yield part
        for child in self._call(place, _ACCESSIBLE, "GetChildren"):
            yield from self._showing(child)

    def text(self, part: Part) -> str:
        """Return what stands in a place to write."""
        return str(self._call(part.place, "org.a11y.atspi.Text", "GetText", "ii", 0, -1))

    def extents(self, part: Part) -> tuple[int, int, int, int]:
        """Return left, top, width and height on the screen, in pixels."""
        left, top, width, height = self._call(part.place, "org.a11y.atspi.Component", "GetExtents", "u", 0)
        return left, top, width, height

    # Acting -----------------------------------------------------------------------------------------------

    def act(self, part: Part, action: str) -> None:
        """Do one of the actions of a part.

        Args:
            part: a button or a check box.
            action: in small letters without spaces: versions of Qt write them differently.
        """
        told = self._call(part.place, "org.a11y.atspi.Action", "GetActions")
        names = [name.replace(" ", "").lower() for name, *_rest in told]
        assert action in names, f"{part.name!r} has no {action}, only {names}"
        self._call(part.place, "org.a11y.atspi.Action", "DoAction", "i", names.index(action))

    def write(self, part: Part, text: str) -> None:
        """Put words into a place to write."""
        self._call(part.place, "org.a11y.atspi.EditableText", "SetTextContents", "s", text)


def keep_looking(look: Callable[[], T | None], what: Callable[[], str], deadline_s: float = DEADLINE_S) -> T:
    """Look again and again until there is something.

    Args:
        look: returns None while it is not there; a screen that changes meanwhile counts as not there.
        what: tells what is looked for, and what is there instead.
        deadline_s: after so long it is a failure.

    Returns:
        What was found.
    """
    deadline = time.monotonic() + deadline_s
    while True:
        try:
            found = look()
        except GoneError:
            found = None
        if found is not None:
            return found
        assert time.monotonic() < deadline, what()
        time.sleep(LOOK_AGAIN_S)

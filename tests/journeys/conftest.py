# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real display, a real accessibility bus, a real sound server, and the app as a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from tests.journeys.machine import Machine, missing_programs
from tests.journeys.program import Program, environment_of_app
from tests.journeys.screen_reader import ScreenReader
from tests.journeys.visitor import Visitor
from tests.sound_server import SoundServer, ear, mouth, sound_server

__all__ = ["ear", "mouth", "sound_server"]

LARGE = (1280, 800)
SMALL = (1024, 600)

SitDown = Callable[..., Visitor]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a real display and real sound: whatever uses the fixtures for them."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        for fixture, marker in (("machine", "display"), ("sound_server", "sound")):
            if "tests/journeys/" in item.path.as_posix() and fixture in names:
                item.add_marker(marker)


@pytest.fixture
def machine(request: pytest.FixtureRequest) -> Iterator[Machine]:
    """A machine with a screen of its own; of another size where a test asks for one."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"needs {', '.join(missing)}: python3 dev.py setup")
    with Machine(*getattr(request, "param", LARGE)) as machine:
        yield machine


@pytest.fixture
def reader(machine: Machine) -> Iterator[ScreenReader]:
    """Reads what is on the screen of the machine."""
    reader = ScreenReader(machine.environment["DBUS_SESSION_BUS_ADDRESS"])
    yield reader
    reader.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the app keeps everything."""
    return tmp_path / "data"


@pytest.fixture
def sit_down(
    machine: Machine, reader: ScreenReader, sound_server: SoundServer, data: Path
) -> Iterator[SitDown]:
    """Starts the app on the machine, and gives the person in front of it; may be called again."""
    programs: list[Program] = []

    def start(files: Sequence[Path] = (), more: Mapping[str, str] | None = None) -> Visitor:
        environment = environment_of_app(machine.environment, sound_server.address)
        programs.append(Program(data, {**environment, **(more or {})}, files))
        return Visitor(programs[-1], reader)

    yield start
    for program in programs:
        if program.is_running:
            program.kill()
    assert not [program.faults() for program in programs if program.faults()]

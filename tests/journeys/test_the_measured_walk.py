# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The walk that `make bench` measures still leads from the first start to the shared file."""

from __future__ import annotations

from pathlib import Path

from tests.bench.processes import Measured, display
from tests.bench.walk import walk
from tests.sound_server import SoundServer


def test_the_walk_that_is_measured_ends_at_the_shared_file(sound_server: SoundServer, data: Path) -> None:
    with display() as env:
        env["PULSE_SERVER"] = sound_server.address
        with Measured("driver", "--data", data, env=env) as app:
            seen = [told["screen"] for told in walk(app, pace_s=0)]
    assert seen[-1] == "shared"
    assert {"home", "question-mat", "check", "choose"} <= set(seen)

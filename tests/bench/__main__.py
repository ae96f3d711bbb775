# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""``make bench``: the app against a bare window, a bare insert and the bare speech engine, in the same run.

Real processes, real files, real sound. Each thing of the app is measured in turn with its bare one, and the
figure is the median of the ratios. One line a figure: ``name value aim met`` or ``missed``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.figure import AIMS, Figure, LacksPart, skipped
from tests.bench.processes import Env, Measured, display
from tests.bench.saving import saving
from tests.bench.sealed import sealed
from tests.bench.sealing import sealing
from tests.bench.sounds import first_sounds, sound
from tests.bench.starts import starts
from tests.bench.taking_in import taking_in
from tests.bench.unlocking import unlocking
from tests.bench.walk import memory_and_screens, walk

MEASURED = ("walk", "start", "sound", "save", "sealed", "seal", "unlock", "take_in")
SEAL_FIGURES = ("seal", "unseal", "seal_memory", "unseal_memory")
TAKE_IN_FIGURES = ("take_in", "take_in_memory")
UNLOCK_FIGURES = ("unlock_person", "unlock_computer", "unlock_ms")
SEALED_FIGURES = ("start_sealed", "save_sealed", "memory_over_size")
WALK_FIGURES = ("memory", "screen_p95_ms", "screen_cpu_p95_ms")
Measure = Callable[[], list[Figure]]


def main(words: Sequence[str]) -> int:
    """Measure, print, and write the file.

    Args:
        words: of the command line.

    Returns:
        0, also when an aim is missed: how fast a machine is at a moment is no fault of the app.
    """
    parser = argparse.ArgumentParser(prog="make bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--runs", type=int, default=11, metavar="N", help="pairs for each figure")
    parser.add_argument("--json", type=Path, default=Path("bench.json"), metavar="FILE")
    parser.add_argument("--only", choices=MEASURED, action="append")
    told = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="coprod-bench-") as place, display() as env, sound() as server:
        folder = Path(place)
        if server is not None:
            env["PULSE_SERVER"] = server.address
        print(f"screen: {env['QT_QPA_PLATFORM']}, runs: {told.runs}", flush=True)
        measures: dict[str, tuple[Measure, tuple[str, ...]]] = {
            "walk": (lambda: memory_and_screens(folder, env, told.runs), WALK_FIGURES),
            "start": (
                lambda: starts(_used(folder, env), folder, env, told.runs),
                ("first_frame", "first_usable", "first_usable_new"),
            ),
            "sound": (
                lambda: first_sounds(server, folder / "sound", env, told.runs),
                ("first_sound", "first_sound_cached"),
            ),
            "save": (lambda: saving(folder, told.runs), ("save",)),
            "sealed": (lambda: sealed(folder, env, told.runs), SEALED_FIGURES),
            "seal": (lambda: sealing(told.runs), SEAL_FIGURES),
            "take_in": (lambda: taking_in(folder / "team", max(1, told.runs // 5)), TAKE_IN_FIGURES),
            "unlock": (lambda: unlocking(folder / "locked", told.runs), UNLOCK_FIGURES),
        }
        figures = [
            figure
            for name, (measure, figure_names) in measures.items()
            if not told.only or name in told.only
            for figure in _measured(measure, figure_names)
        ]
    order = list(AIMS)
    figures.sort(key=lambda figure: order.index(figure.name))
    for figure in figures:
        print(figure.line)
    content = {"screen": env["QT_QPA_PLATFORM"], "runs": told.runs, "figures": [f.as_json for f in figures]}
    told.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0


def _used(folder: Path, env: Env) -> Path:
    """Make a data folder that somebody has used before."""
    used = folder / "used"
    with Measured("driver", "--data", used, env=env) as app:
        for _told in walk(app, pace_s=0):
            pass
    return used


def _measured(measure: Measure, names: tuple[str, ...]) -> list[Figure]:
    try:
        return measure()
    except LacksPart as why:
        return skipped(why, *names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One reader under the coverage-guided fuzzer: the process that `tests.fuzz` starts for each.

The first word is the name of the target, all others are libFuzzer's; the last is the folder of its finds.
"""

from __future__ import annotations

import importlib
import logging
import sys
from pathlib import Path

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(
    include=["coprod_desktop", "tests.fuzz.targets"], enable_loader_override=False
):
    targets = importlib.import_module("tests.fuzz.targets")


def main(words: list[str]) -> None:
    """Fuzz until the time is over or something breaks; never returns."""
    name, *others = words[1:]
    target = {**targets.TARGETS, **targets.CONTROL}[name]
    for number, seed in enumerate(target.seeds):
        (Path(others[-1]) / f"seed-{number}").write_bytes(seed)
    # What a reader says about a bad picture is said for each of a million.
    logging.disable()
    atheris.Setup([words[0], *others], lambda data: target.read(data))
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)

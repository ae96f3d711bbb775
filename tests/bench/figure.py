# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a measurement comes to: a figure beside its aim, or the reason why there is none."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles

AIMS = {
    "first_frame": 1.3,
    "first_usable": 2.5,
    "first_usable_new": 2.5,
    "memory": 2.2,
    "screen_p95_ms": 16.0,
    "screen_cpu_p95_ms": 16.0,
    "first_sound": 1.3,
    "first_sound_cached": 0.8,
    "save": 2.0,
    "start_sealed": 1.2,
    "save_sealed": 2.0,
    "memory_over_size": 1.1,
    "seal": 1.25,
    "unseal": 1.25,
    "unseal_memory": 1.25,
    "seal_memory": 1.25,
    "unlock_person": 1.25,
    "unlock_computer": 1.25,
    "unlock_ms": 1000.0,
    "take_in": 1.5,
    "take_in_memory": 1.1,
}
"""The most that a figure may be. Ratios to the bare thing measured in the same run, but for milliseconds.

A screen twice: as it passes on the clock, where saving and other programs count too, and as the work that the
thread of the screen really did.
"""


class LacksPart(Exception):
    """This machine lacks what a measurement needs; the message names it."""


@dataclass(frozen=True)
class Figure:
    """One figure.

    Attributes:
        name: one of `AIMS`.
        value: what was measured; None when it could not be.
        detail: what it was worked out from, for the file; why not, under ``skipped``.
    """

    name: str
    value: float | None
    detail: dict[str, object] = field(default_factory=dict)

    @property
    def line(self) -> str:
        """The figure in a line."""
        if self.value is None:
            return f"{self.name} skipped: {self.detail['skipped']}"
        aim = AIMS[self.name]
        return f"{self.name} {self.value:.2f} {aim:g} {'met' if self.value <= aim else 'missed'}"

    @property
    def as_json(self) -> dict[str, object]:
        """The figure for the file."""
        met = None if self.value is None else self.value <= AIMS[self.name]
        return {"name": self.name, "value": self.value, "aim": AIMS[self.name], "met": met, **self.detail}


def skipped(why: LacksPart, *names: str) -> list[Figure]:
    """Return figures that could not be measured."""
    return [Figure(name, None, {"skipped": str(why)}) for name in names]


def of_pairs(name: str, ours: Sequence[float], bare: Sequence[float], unit: str) -> Figure:
    """Compare what was measured in turn.

    Args:
        name: of the figure.
        ours: of the app.
        bare: each measured just before or after the one of the app.
        unit: of both.

    Returns:
        The median of the ratios.
    """
    ratios = [one / other for one, other in zip(ours, bare, strict=True)]
    detail = {
        f"app_{unit}": round(median(ours), 3),
        f"bare_{unit}": round(median(bare), 3),
        "ratios": [round(ratio, 3) for ratio in ratios],
    }
    return Figure(name, median(ratios), detail)


def p95(values: Sequence[float]) -> float:
    """Return what 95 of 100 stay under; values are 2 or more."""
    return quantiles(values, n=20, method="inclusive")[-1]


def progress(words: str) -> None:
    """Tell somebody at a terminal what goes on."""
    print(f"... {words}", file=sys.stderr, flush=True)

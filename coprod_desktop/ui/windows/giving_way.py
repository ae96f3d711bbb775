# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How words give way in a low window, so that what can be touched is seen without scrolling. No widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QSize

from coprod_desktop.ui.theme import Look, Sizes

HEADING_PARTS = (0.8, 0.65)
"""The heading gives way first: it is the largest, and it is read aloud."""
STEPS_PERCENT = (175, 150, 125, 100)
"""Then what is told above choices, and at last all words of the middle, step by step, down to normal text."""


def smaller_looks(look: Look, text_percent: int, window: QSize) -> Iterator[Look]:
    """Looks for the middle of a screen, each with smaller words than the one before.

    Args:
        look: as it should be.
        text_percent: the size of text that the person chose, 100 to 200.
        window: its size, in logical pixels.
    """
    at, least = look.sizes, Sizes.fitting(100, window.width(), window.height())
    headings = [max(least.heading, round(part * at.heading)) for part in HEADING_PARTS]
    if text_percent > STEPS_PERCENT[-1]:
        for heading in headings:
            yield replace(look, sizes=replace(at, heading=heading))
        yield replace(look, sizes=replace(at, heading=headings[-1], told=least.told))
    for percent in STEPS_PERCENT:
        if percent < text_percent:
            sizes = Sizes.fitting(percent, window.width(), window.height())
            heading = min(headings[-1], sizes.heading)
            # The bars stay as they are.
            bars = {name: getattr(at, name) for name in ("bar", "where", "bar_scale")}
            yield replace(look, sizes=replace(sizes, heading=heading, told=least.told, **bars))

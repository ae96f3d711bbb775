# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Rules of the audit about colours, measured in the pixels of what is shown."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from tests.ui.audit_page import Fault, ShownPage, called
from tests.ui.paint_record import Run

TEXT_CONTRAST, SHAPE_CONTRAST = 7.0, 3.0
RING_LINE_PX = 2
PART_OF_RING = 0.8
"""*Source*: WCAG 2.2, 2.4.13: as much as a line of 2 px round the control; a fifth may be lost to corners."""
MOST_STRANGE = 0.02
Pixels = npt.NDArray[np.uint32]
"""Red, green and blue of each pixel in one number. A screen has few colours: each is looked at once."""
Colours = npt.NDArray[np.float64]
"""One row for each colour: red, green, blue, each 0 to 255."""


def pixels_of(image: QImage) -> Pixels:
    """The pixels of an image, height by width."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(memoryview(plain.constBits()), np.uint32).reshape(
        plain.height(), plain.bytesPerLine() // 4
    )
    return raw[:, : plain.width()] & np.uint32(0xFFFFFF)


def colours_of(pixels: Pixels) -> Colours:
    """Take the colours of pixels apart."""
    return np.stack([pixels >> 16, pixels >> 8 & 255, pixels & 255], axis=-1).astype(np.float64)


def luminance_of(colours: Colours) -> Colours:
    """Relative luminance, 0 to 1. *Source*: WCAG 2.2."""
    part = colours / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    result: Colours = linear @ np.array([0.2126, 0.7152, 0.0722])
    return result


def contrast_of(one: Colours, other: Colours) -> Colours:
    """Contrast, 1 to 21. *Source*: WCAG 2.2."""
    first, second = luminance_of(one), luminance_of(other)
    result: Colours = (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)
    return result


def ink_faults(page: ShownPage) -> Iterator[Fault]:
    """All words stand out from a plain ground."""
    grabbed = {home: home.grab().toImage() for home in {page.home_of(widget) for widget in page.widgets}}
    homes = {home: pixels_of(image) for home, image in grabbed.items()}
    for widget, drawn in page.painted.items():
        home = page.home_of(widget)
        offset = widget.mapTo(home, QPoint(0, 0))
        for run in drawn.runs:
            at = run.rect.translated(offset).toAlignedRect().intersected(home.rect())
            if run.text.strip() and not at.isEmpty():
                yield from _run_faults(called(widget), run, homes[home], at)


def _run_faults(where: str, run: Run, home: Pixels, at: QRect) -> Iterator[Fault]:
    shown = home[at.top() : at.bottom() + 1, at.left() : at.right() + 1]
    found, counts = np.unique(shown, return_counts=True)
    colours, ink = colours_of(found), colours_of(np.array(QColor(run.ink).rgb() & 0xFFFFFF, np.uint32))
    is_ink = np.abs(colours - ink).max(axis=1) <= 2
    if is_ink.all():
        yield Fault("contrast", where, f"{run.text!r} has no ground")
        return
    ground = colours[np.where(is_ink, 0, counts).argmax()]
    measured = float(contrast_of(ink, ground))
    if measured < TEXT_CONTRAST:
        yield Fault("contrast", where, f"{run.text!r}: {measured:.2f} to 1, at least {TEXT_CONTRAST:.0f}")
    strange = float(counts[_is_strange(colours, ink, ground)].sum() / counts.sum())
    if strange > MOST_STRANGE:
        yield Fault("plain-ground", where, f"{strange:.0%} behind {run.text!r} is neither ink nor ground")


def _is_strange(colours: Colours, ink: Colours, ground: Colours) -> npt.NDArray[np.bool_]:
    """Which colours are no mix of ink and ground."""
    way = ink - ground
    share = np.clip((colours - ground) @ way / max(1.0, float(way @ way)), 0, 1)
    far: npt.NDArray[np.bool_] = np.abs(colours - (ground + share[:, None] * way)).max(axis=1) > 40
    return far


def ring_faults(page: ShownPage) -> Iterator[Fault]:
    """Whoever uses keys sees where they are."""
    for control in page.controls:
        other = next((one for one in page.controls if one is not control), page.window)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        without = _grab(page, control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        ringed = _grab(page, control)
        moved = without != ringed
        contrast = contrast_of(colours_of(without[moved]), colours_of(ringed[moved]))
        changed = int((contrast >= SHAPE_CONTRAST).sum())
        wanted = PART_OF_RING * RING_LINE_PX * 2 * (control.width() + control.height())
        if changed < wanted:
            yield Fault("ring", called(control), f"{changed} pixels change clearly, at least {wanted:.0f}")


def _grab(page: ShownPage, control: QWidget) -> Pixels:
    home = page.home_of(control)
    return pixels_of(home.grab(page.rect_at_home(control).toAlignedRect()).toImage())

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Rules of the audit about words on the screen: whole, large enough, on nothing, beside their picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import hypot

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from coprod_desktop.presenters.screen_state import Reading
from coprod_desktop.ui.person.recording_screen import RoundTile
from coprod_desktop.ui.widgets.card import TellingCard, TickCard
from coprod_desktop.ui.widgets.picture_box import LEAST_MAIN_PX, PictureBox
from coprod_desktop.ui.widgets.reading_line import ReadingLine
from coprod_desktop.ui.widgets.thing_tile import Chip
from coprod_desktop.ui.widgets.tile import Tile
from tests.ui.audit_page import Fault, ShownPage, called, shape_of
from tests.ui.paint_record import Run

PX_OF_A_POINT = 96 / 72
READING_PT, ANY_PT = 20, 16
"""*Source*: screens.md, colours, type, shape; rule ER24 of the easy words."""
BORDER_PX = 4
NEAR_PX = 2.0
"""Lines of a font are a little higher than its letters."""


def whole_faults(page: ShownPage) -> Iterator[Fault]:
    """No word is cut off, split or left out."""
    for widget, drawn in page.painted.items():
        if isinstance(widget, Tile | QLabel) and not same_words(drawn.words, words_of(widget)):
            yield Fault("words-whole", called(widget), f"{words_of(widget)!r} is drawn as {drawn.words!r}")
        if isinstance(widget.parentWidget(), QPlainTextEdit):
            continue
        for run in drawn.runs:
            if not _has_room(widget, run):
                room = _room(widget)
                yield Fault("clip", called(widget), f"{run.text!r} {run.rect.getRect()} in {room.getRect()}")


def same_words(drawn: str, wanted: str) -> bool:
    """Whether all words are drawn and none is split; a path or the name of a file may go over two lines."""
    paths = [word for word in wanted.split() if "/" in word or ".coprod" in word]
    for path in paths:
        parts = r"\s*".join(re.escape(letter) for letter in path)
        drawn = re.sub(parts, lambda _found, path=path: path, drawn, count=1)  # type: ignore[misc]
    return drawn.split() == wanted.split()


def words_of(widget: QWidget) -> str:
    """All words that a tile or label has to show, in the order in which they are drawn."""
    if isinstance(widget, TickCard):
        return f"{widget.card.heading} {widget.card.text}"
    if isinstance(widget, Chip):
        # Where many things lie on a mat there is room for pictures only. Each has its words in its name, and
        # shows and says them as soon as it is touched.
        return widget.button.words if widget.worded else ""
    if isinstance(widget, Tile):
        button = widget.button
        badge = "" if button.picked else button.badge
        return " ".join(words for words in (button.words, button.note, badge) if words)
    return widget.text() if isinstance(widget, QLabel) else ""


def _room(widget: QWidget) -> QRectF:
    if isinstance(widget, Tile):
        return shape_of(widget).adjusted(BORDER_PX, 0, -BORDER_PX, 0)
    return QRectF(widget.rect())


def _has_room(widget: QWidget, run: Run) -> bool:
    near = letters(run.rect)
    if not _room(widget).contains(near):
        return False
    if run.clip is not None and not run.clip.adjusted(-1, -1, 1, 1).contains(near):
        return False
    if isinstance(widget, RoundTile):
        shape = shape_of(widget)
        corners = (near.topLeft(), near.topRight(), near.bottomLeft(), near.bottomRight())
        from_middle = [hypot(at.x() - shape.center().x(), at.y() - shape.center().y()) for at in corners]
        return max(from_middle) <= shape.width() / 2
    return True


def letters(rect: QRectF) -> QRectF:
    """What of a line may have ink."""
    return rect.adjusted(1, NEAR_PX, -1, -NEAR_PX)


def free_faults(page: ShownPage) -> Iterator[Fault]:
    """Words stand on nothing else: not on other words, not on a picture, not on another control."""
    for home in {page.home_of(widget) for widget in page.widgets}:
        here = [widget for widget in page.widgets if page.home_of(widget) is home]
        runs = [(widget, rect) for widget in here for rect in page.runs_at_home(widget)]
        for (one, rect), (other, other_rect) in combinations(runs, 2):
            if letters(rect).intersects(letters(other_rect)):
                yield Fault("text-overlap", called(one), f"its words lie on those of {called(other)}")
        for widget, rect in runs:
            for other, shape in _shapes(page, here):
                if other is not widget and letters(rect).intersects(shape):
                    yield Fault("text-overlap", called(widget), f"its words lie on {called(other)}")
    for widget, drawn in page.painted.items():
        for run in drawn.runs:
            if any(letters(run.rect).intersects(picture) for picture in drawn.pictures):
                yield Fault("text-overlap", called(widget), f"{run.text!r} lies on its picture")


def _shapes(page: ShownPage, here: list[QWidget]) -> list[tuple[QWidget, QRectF]]:
    return [
        (widget, page.shape_at_home(widget) if isinstance(widget, Tile) else page.rect_at_home(widget))
        for widget in here
        if isinstance(widget, Tile | PictureBox)
    ]


def letter_faults(page: ShownPage) -> Iterator[Fault]:
    """Letters are large enough, of one family, and begin at the left."""
    families = set()
    for widget, drawn in page.painted.items():
        reading = isinstance(widget, ReadingLine)
        least_px = (READING_PT if reading else ANY_PT) * PX_OF_A_POINT
        for run in drawn.runs:
            families.add(run.family)
            if run.size_px < least_px:
                yield Fault("letters", called(widget), f"{run.size_px} px, at least {least_px:.1f}")
        if isinstance(widget, QLabel) and not widget.alignment() & Qt.AlignmentFlag.AlignLeft:
            yield Fault("left-aligned", called(widget), f"{widget.alignment()}")
    if len(families) > 1:
        yield Fault("one-family", "window", f"{sorted(families)}")


def beside_faults(page: ShownPage) -> Iterator[Fault]:
    """A picture stands left of its words, or above where it is narrow; the main one is large and in view."""
    if isinstance(page.state.body, Reading):
        lines = [widget for widget in page.widgets if isinstance(widget, ReadingLine)]
        boxes = page.screen.findChildren(PictureBox)
        yield from _left_faults(page, boxes, lines)
        for box in boxes:
            side = min(box.width(), box.height())
            seen = drawn_square(page, box).intersected(page.viewport.rect())
            if side < LEAST_MAIN_PX or seen.width() < LEAST_MAIN_PX or seen.height() < LEAST_MAIN_PX:
                yield Fault("main-picture", called(box), f"side {side}, in view {seen.getRect()}")
    for card in page.screen.findChildren(TellingCard):
        yield from _left_faults(page, card.findChildren(PictureBox), card.findChildren(QLabel))


def drawn_square(page: ShownPage, box: PictureBox) -> QRect:
    """The square in which a picture is drawn, in pixels of the viewport."""
    side = min(box.width(), box.height())
    at = box.mapTo(page.viewport, QPoint((box.width() - side) // 2, (box.height() - side) // 2))
    return QRect(at.x(), at.y(), side, side)


def _left_faults(page: ShownPage, boxes: list[PictureBox], labels: Sequence[QLabel]) -> Iterator[Fault]:
    rects = [rect for label in labels for rect in page.runs_at_home(label)]
    for box in boxes:
        at = page.rect_at_home(box)
        if any(at.right() > rect.left() + 1 and at.bottom() > rect.top() + 1 for rect in rects):
            yield Fault("picture-left", called(box), f"{at.getRect()} is not left of its words")

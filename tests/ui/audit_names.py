# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Rules of the audit about names: what a screen reader says, and what Hear it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.ui.person.keyboard import KeyTile
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.thing_tile import Chip
from coprod_desktop.ui.widgets.tile import Tile
from tests.ui.audit_page import Fault, ShownPage, called, stands_in, word_list

NAME, ROLE = QAccessible.Text.Name, QAccessible.Role
ROLES_OF_CONTROLS = {ROLE.Button, ROLE.CheckBox, ROLE.RadioButton, ROLE.EditableText}
LONGEST_NAME = 100
ONLY_OF_THE_FRAME = {"up", "down", "recording"}
"""Words that the frame itself shows and that are no part of a state: the buttons for scrolling, which a
screen reader names, and the seconds of a recording, in which nothing may speak."""


def name_faults(page: ShownPage) -> Iterator[Fault]:
    """Every control has a name with its words in it, a role, and says whether it is picked."""
    names: Counter[str] = Counter()
    for control in page.controls:
        found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(control)
        if found is None:
            yield Fault("name", called(control), "a screen reader cannot see it")
            continue
        name = found.text(NAME).strip()
        names[name] += 1
        if not word_list(name) or len(name) > LONGEST_NAME:
            yield Fault("name", called(control), f"its name is {name!r}")
        if found.role() not in ROLES_OF_CONTROLS:
            yield Fault("role", called(control), f"its role is {found.role().name}")
        if isinstance(control, Tile):
            yield from _label_faults(page, control, name)
            state, picked = found.state(), control.button.picked
            told = (bool(state.checkable), bool(state.checked))
            if told != (picked is not None, bool(picked)):
                yield Fault("picked", called(control), f"says {told}, but picked is {picked}")
    for name, times in names.items():
        if times > 1:
            yield Fault("unique-name", name, f"{times} controls are called so")


def _label_faults(page: ShownPage, tile: Tile, name: str) -> Iterator[Fault]:
    shown = word_list(page.painted[tile].words)
    told = word_list(f"{name} {tile.accessibleDescription()}")
    if not set(shown) <= set(told):
        yield Fault("label-in-name", called(tile), f"shows {shown}, a screen reader says {told}")
    if not stands_in(word_list(tile.button.words), word_list(name)):
        yield Fault("label-in-name", called(tile), f"its words {tile.button.words!r} are not in {name!r}")


def picture_faults(page: ShownPage) -> Iterator[Fault]:
    """Every button has a picture and words; every picture that stands alone has words."""
    for control in page.controls:
        if not isinstance(control, Tile):
            continue
        drawn = page.painted[control]
        if not drawn.pictures and not is_letter(control):
            yield Fault("picture-and-word", called(control), "it has no picture")
        if not drawn.words and not (isinstance(control, Chip) and not control.worded):
            yield Fault("picture-and-word", called(control), "it has no words")
    for widget in page.widgets:
        if isinstance(widget, PictureBox):
            if not widget.accessibleName().strip():
                yield Fault("picture-name", called(widget), "nobody who does not see it knows what it shows")
            if not page.painted[widget].pictures:
                yield Fault("picture-there", called(widget), "it draws nothing")


def is_letter(widget: QWidget) -> bool:
    """Whether it is a key with one letter or sign: its own picture, which is said when it is pressed."""
    return isinstance(widget, KeyTile) and widget.types_sign


def speech_faults(page: ShownPage) -> Iterator[Fault]:
    """Whatever can be read can be heard, in the same words."""
    said = word_list(" ".join(piece.text for piece in page.state.spoken_whole))
    for widget, drawn in page.painted.items():
        shown = word_list(drawn.words)
        if not isinstance(widget, Tile | QLabel) or set(shown) <= ONLY_OF_THE_FRAME or is_letter(widget):
            continue
        if not stands_in(shown, said):
            yield Fault("speakable", called(widget), f"shows {drawn.words!r}, which is never said")

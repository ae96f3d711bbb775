# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The audit of a shown screen: all rules that every screen keeps. Each rule can fail: test_audit.py."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.middle import Middle
from coprod_desktop.ui.windows.person_window import PersonWindow
from tests.gallery import Still
from tests.ui.audit_colours import ink_faults, ring_faults
from tests.ui.audit_keys import key_faults
from tests.ui.audit_names import name_faults, picture_faults, speech_faults
from tests.ui.audit_page import Fault, ShownPage
from tests.ui.audit_places import frame_faults, gap_faults, inside_faults, scroll_faults, size_faults
from tests.ui.audit_text import beside_faults, free_faults, letter_faults, whole_faults
from tests.ui.audit_touch import first_row_faults

NAME_RULES = (name_faults, picture_faults, speech_faults)
FORM_RULES = (
    size_faults,
    gap_faults,
    inside_faults,
    scroll_faults,
    frame_faults,
    whole_faults,
    free_faults,
    letter_faults,
    beside_faults,
    first_row_faults,
    key_faults,
)
COLOUR_RULES = (ink_faults, ring_faults)


def show(window: PersonWindow, state: ScreenState) -> ShownPage:
    """Show one state, laid out to the end."""
    window.show_scene(Still(state))
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert window.shown is not None
    # Two looks of one screen follow each other here, and the second stays as far down as the first was left.
    window.findChildren(Middle)[0].scrolled.setValue(0)
    # Slower and faster come to the strip with the voice; they are said as all else is.
    return ShownPage(window, window.shown)


def audit_names(page: ShownPage) -> list[Fault]:
    """What is wrong with the names; it does not depend on size or colours."""
    return [fault for rule in NAME_RULES for fault in rule(page)]


def audit_form(page: ShownPage) -> list[Fault]:
    """What is wrong with sizes, places, words and keys, in this window at this size of text."""
    return [fault for rule in FORM_RULES for fault in rule(page)]


def audit_colours(page: ShownPage) -> list[Fault]:
    """What is wrong with the colours of this theme."""
    return [fault for rule in COLOUR_RULES for fault in rule(page)]

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every screen of a person passes the audit: in every theme, at both sizes of text and of the window."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.preferences import Preferences, ThemeName
from tests.every_screen import every_screen
from tests.ui.audit import audit_colours, audit_form, audit_names, show
from tests.ui.audit_page import Fault
from tests.ui.conftest import OpenWindow

SCREENS = every_screen()
SMALL, MIDDLING = (1024, 600), (1280, 800)
SCROLLS_DOWN = {
    "all-pages": "the whole plan on one page",
    "crowded-question-order": "six things with very long words",
    "fault-report": "a whole report, before it is saved",
    "group-session": "a supporter's list of a whole session",
    "supporter-pictures": "all sets of pictures that were added",
    "who-made": "everybody who made pictures that can be shown here",
}
SCROLLS_ON_A_SMALL_SCREEN = {"question-tell": "six ways to say it, and three answers off the scale"}
UPRIGHT, LOW, HUGE = (800, 1280), (1280, 720), (3840, 2160)
# Every size of text where room is scarce. Elsewhere the largest, which is the first that has too little; and
# the usual one on the usual screen.
LOOKS = [
    *((SMALL, text_percent) for text_percent in (100, 130, 160, 200)),
    *((MIDDLING, 100), (MIDDLING, 200), (UPRIGHT, 200), (LOW, 200), (HUGE, 200)),
]


def told(found: dict[str, list[Fault]]) -> str:
    """All faults, one a line."""
    lines = [f"{name}: {fault}" for name, faults in found.items() for fault in faults]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("size", "text_percent"),
    LOOKS,
    ids=[f"{size[0]}x{size[1]}-{text_percent}" for size, text_percent in LOOKS],
)
def test_every_screen_has_its_form(open_window: OpenWindow, size: tuple[int, int], text_percent: int) -> None:
    window = open_window(size, Preferences(text_percent=text_percent))
    found = {name: [*audit_form(show(window, state))] for name, state in SCREENS.items()}
    if any(found.values()):
        pytest.fail(told(found), pytrace=False)


def test_every_screen_names_what_it_shows(open_window: OpenWindow) -> None:
    window = open_window()
    found = {name: [*audit_names(show(window, state))] for name, state in SCREENS.items()}
    if any(found.values()):
        pytest.fail(told(found), pytrace=False)


# Where things stand does not depend on the theme: large text is looked at in the dark one only.
@pytest.mark.parametrize(
    ("theme", "text_percent"), [*((theme, 100) for theme in ThemeName), (ThemeName.CHARCOAL, 200)]
)
def test_every_screen_can_be_seen_in_every_theme(
    open_window: OpenWindow, theme: ThemeName, text_percent: int
) -> None:
    window = open_window(SMALL, Preferences(theme=theme, text_percent=text_percent))
    found = {name: [*audit_colours(show(window, state))] for name, state in SCREENS.items()}
    if any(found.values()):
        pytest.fail(told(found), pytrace=False)


def test_at_normal_text_nothing_scrolls_and_on_a_small_screen_no_question_does(
    open_window: OpenWindow,
) -> None:
    middling, small = open_window(MIDDLING), open_window(SMALL)
    short = {name: state for name, state in SCREENS.items() if state.name not in SCROLLS_DOWN}
    assert [name for name, state in short.items() if show(middling, state).scrolls()] == []
    questions = {
        name: state
        for name, state in SCREENS.items()
        if name.startswith("question") and state.name not in SCROLLS_ON_A_SMALL_SCREEN
    }
    assert [name for name, state in questions.items() if show(small, state).scrolls()] == []

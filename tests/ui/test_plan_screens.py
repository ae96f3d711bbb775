# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How a plan is drawn: pictures of one size for now and new, and all that is said can be lit."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters import plan_presenter
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.widgets.picture_box import LEAST_MAIN_PX, PictureBox
from tests.builders import MAYA
from tests.screens import contribution
from tests.screens_plan import plan_screens, plan_with_all
from tests.ui.audit import show
from tests.ui.conftest import OpenWindow

SIZES = [((1024, 600), 100), ((1280, 800), 100), ((1024, 600), 200), ((800, 1280), 160), ((1920, 1080), 130)]


@pytest.mark.parametrize(("size", "text_percent"), SIZES)
def test_now_and_new_have_pictures_of_one_size_in_every_window(
    open_window: OpenWindow, size: tuple[int, int], text_percent: int
) -> None:
    window = open_window(size, Preferences(text_percent=text_percent))
    page = show(window, plan_presenter.page(MAYA, plan_with_all(), 0, contribution()))
    shown = {
        box.accessibleName(): box.size()
        for box in page.screen.findChildren(PictureBox)
        if box.width() >= LEAST_MAIN_PX
    }
    assert list(shown) == ["A bus stop without seats", "A shelter with a roof"]
    now, new = shown.values()
    assert now == new


@pytest.mark.parametrize("state", plan_screens(), ids=lambda state: state.name)
def test_all_that_is_said_of_a_screen_can_be_lit_there(open_window: OpenWindow, state: ScreenState) -> None:
    window = open_window()
    page = show(window, state)
    for piece in page.state.spoken:
        assert page.screen.light(piece.part) is not None, piece

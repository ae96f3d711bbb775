# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Few presses: counted on the shortest way, on the real store with the sample plans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.presenters.screen_parts import Do, Press
from tests.ui.visit import Visit

FOR_SOMEBODY_NEW, FOR_SOMEBODY_BACK, TO_THE_FILE = 12, 5, 12
"""*Source*: screens.md, one frame for every person screen, and issue 2."""

ANSWERS = (Do.PICK, Do.OFF_SCALE, Do.PUT, Do.MORE_OF)


def go_on(visit: Visit) -> None:
    """Press the last button of the bar."""
    assert visit.window.shown is not None
    visit.press_where(visit.window.shown.bar[-1].press)


def go_on_to_a_question(visit: Visit) -> None:
    """Go on by the last button of the bar until something is asked."""
    while not visit.name.startswith("question"):
        go_on(visit)


def answer(visit: Visit) -> None:
    """Give the first answer that there is."""
    assert visit.window.shown is not None
    buttons = visit.window.shown.body.buttons
    visit.press_where(next(button.press for button in buttons if button.press.do in ANSWERS))
    assert visit.window.shown.bar[-1].words == "Next"


def open_first_plan(visit: Visit) -> None:
    """Press the big tile at home."""
    visit.press_where(next(tile.button.press for tile in visit.tiles if tile.button.press.do is Do.PLAN))


def test_somebody_new_gives_the_first_answer_soon(visits: Callable[..., Visit], tmp_path: Path) -> None:
    visit = visits(tmp_path)
    visit.arrive()
    assert "New bus stops" in visit.words()
    open_first_plan(visit)
    go_on_to_a_question(visit)
    answer(visit)
    assert visit.presses <= FOR_SOMEBODY_NEW


def test_somebody_who_comes_back_gives_the_next_answer_sooner(
    visits: Callable[..., Visit], tmp_path: Path
) -> None:
    first = visits(tmp_path)
    first.arrive("Maya")
    open_first_plan(first)
    go_on_to_a_question(first)
    first.close()
    again = visits(tmp_path)
    again.press("Maya", "This is me")
    assert "Carry on where you were?" in again.words()
    again.press("Carry on")
    answer(again)
    assert again.presses <= FOR_SOMEBODY_BACK


def test_from_the_last_answer_to_the_file_it_is_not_far(visits: Callable[..., Visit], tmp_path: Path) -> None:
    visit = visits(tmp_path)
    visit.arrive()
    open_first_plan(visit)
    since = 0
    while visit.name not in ("check", "check-empty"):
        if visit.name.startswith("question"):
            answer(visit)
            since = visit.presses
        go_on(visit)
    while visit.name == "check":
        go_on(visit)
    while visit.name != "look-away":
        go_on(visit)
    visit.press("Skip")
    visit.press_where(Press(Do.ALLOW, "take_part"))
    visit.press_where(Press(Do.ALLOW, "words_and_choices"))
    go_on(visit)
    while visit.name == "choose-inside":
        go_on(visit)
    assert visit.name == "shared"
    assert visit.presses - since <= TO_THE_FILE
    assert len(list(visit.at.outbox.glob("*.coprodview"))) == 1

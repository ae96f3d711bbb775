# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Rules that every screen of a person keeps: the frame, how much there is, what is said."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from coprod_desktop.domain.identifiers import MediaName, StepId
from coprod_desktop.domain.preferences import THINGS
from coprod_desktop.domain.proposal import Line, Page
from coprod_desktop.presenters import own_way_presenter, plan_presenter
from coprod_desktop.presenters.frame_presenter import app_strip, plan_pic
from coprod_desktop.presenters.screen_parts import Button, Do, Tone
from coprod_desktop.presenters.screen_state import Cards, Reading, Recording, ScreenState, Tiles
from tests.builders import MAYA, drawn, proposal
from tests.every_screen import every_screen
from tests.screens import contribution

SCREENS = every_screen()
EVERY = pytest.mark.parametrize("state", SCREENS.values(), ids=SCREENS.keys())
WITHOUT_TOP = {"opening", "record-live", "film-camera-live", "cannot-open", "break", "lock-moment", "away"}
WITHOUT_TOP |= {"computer-locked", "lock-recovery"}  # there is no voice yet, and the keys need the room
"""Nothing else is live while it records or films; the others have one thing to do, or wait."""
MORE_THAN_FIVE = {
    "choose-picture": "eight figures, so that nobody has to share one",
    "helped": "seven kinds of help, none of which is like another",
    "helped-here": "the same for one answer",
    "helped-note": "the same as the supporter says it",
    "my-picture": "the same eight figures",
    "own-way": "six ways to say it; a person may have two or four at a time",
    "who": "as many as there are people; they scroll",
}
MOST_IN_BAR, MOST_CHOICES = 4, 5


def choices(state: ScreenState) -> tuple[Button, ...]:
    """The main choices of a screen."""
    match state.body:
        case Tiles(tiles=tiles):
            return tiles
        case Cards(cards=cards):
            return tuple(card.tick for card in cards if card.tick)
    return ()


def all_buttons(state: ScreenState) -> list[Button]:
    """Every button of a screen."""
    found = [*state.top, *state.bar, *choices(state)]
    match state.body:
        case Tiles(row=row):
            found += row
        case Reading(below=words):
            found += words
        case Cards(cards=cards):
            found += [button for card in cards for button in card.buttons]
        case Recording(button=button):
            found.append(button)
    return found


@EVERY
def test_hear_it_help_and_a_break_never_move(state: ScreenState) -> None:
    wanted = [] if state.name in WITHOUT_TOP else [Do.HEAR, Do.HELP, Do.BREAK]
    assert [button.press.do for button in state.top] == wanted


@EVERY
def test_back_is_first_and_the_way_on_is_last_and_green(state: ScreenState) -> None:
    bar = [button.press.do for button in state.bar]
    assert len(bar) <= MOST_IN_BAR
    if Do.BACK in bar and state.name != "hard-word":
        assert bar.index(Do.BACK) == 0
    green = [button for button in state.bar if button.tone is Tone.GO]
    assert green in ([], [state.bar[-1]] if state.bar else [])


@EVERY
def test_there_are_at_most_five_main_choices(state: ScreenState) -> None:
    if "question-" in state.name:
        # As many as the person wants, and None of these.
        assert len(choices(state)) <= max(THINGS) + 1
        return
    assert len(choices(state)) <= MOST_CHOICES or state.name in MORE_THAN_FIVE


@EVERY
def test_no_two_buttons_ask_for_the_same(state: ScreenState) -> None:
    presses = [button.press for button in all_buttons(state)]
    assert state.name == "opening" or len(presses) == len(set(presses))
    parts = [piece.part for piece in state.spoken_whole]
    assert len(parts) == len(set(parts))


@EVERY
def test_every_button_is_heard_with_its_words(state: ScreenState) -> None:
    said = {piece.part: piece.text for piece in state.spoken_whole}
    for button in all_buttons(state):
        assert button.words in said[button.part] or button.press.do is Do.ALLOW
        assert button.name.startswith(button.words)


@EVERY
def test_no_piece_of_what_is_said_is_empty(state: ScreenState) -> None:
    assert all(piece.text.strip() for piece in state.spoken_whole)


@EVERY
def test_it_says_where_i_am_first(state: ScreenState) -> None:
    first = state.spoken_whole[0]
    assert first.part == "strip"
    assert first.text.startswith(state.strip.title)


def test_a_recorded_reading_is_played_in_place_of_the_voice() -> None:
    sound = MediaName("media/line.wav")
    page = Page(
        StepId("rain"), drawn("rain", "Rain falls"), (Line("You get wet.", sound), Line("It is cold."))
    )
    state = plan_presenter.page(MAYA, proposal(steps=(page,)), 0, contribution())
    assert [piece.narration for piece in state.spoken[:2]] == [sound, ""]


def test_a_picture_of_a_plan_comes_from_its_file_and_ours_from_our_set() -> None:
    plan = proposal()
    own = plan_pic(plan, drawn("seat", "A seat"))
    theirs = plan_pic(plan, replace(drawn("", "A photo"), media=MediaName("media/seat.png")))
    assert (own.set_name, own.media, own.words) == ("seat", None, "A seat")
    assert theirs.media == (plan.proposal_id, plan.version, "media/seat.png")


def test_what_somebody_wrote_is_read_to_them() -> None:
    written = own_way_presenter.write_it(app_strip("Hello"), "What do you want?", "A roof")
    empty = own_way_presenter.write_it(app_strip("Hello"), "What do you want?", "")
    assert "text" in [piece.part for piece in written.spoken]
    assert "text" not in [piece.part for piece in empty.spoken]


def test_presenters_need_no_qt() -> None:
    names = ["arrival", "facts", "frame", "help", "home", "own_way", "pace", "plan", "practice", "problem"]
    names += ["question", "share", "supporter"]
    imports = "; ".join(f"import coprod_desktop.presenters.{name}_presenter" for name in names)
    asked = f"import sys; {imports}; print(sorted(name for name in sys.modules if 'PySide' in name))"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"

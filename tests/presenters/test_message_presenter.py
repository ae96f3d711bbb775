# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the screens of a message offer, in which order, and in which words."""

from __future__ import annotations

import pytest

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.picture_search import PictureGroup, find_pictures
from coprod_desktop.files.picture_index import read_message_pictures
from coprod_desktop.presenters import message_presenter
from coprod_desktop.presenters.frame_presenter import back, top_buttons, way_on
from coprod_desktop.presenters.message_state import Message
from coprod_desktop.presenters.message_words import as_said, group_words
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import Tiles
from tests.builders import proposal
from tests.screens_own_way import HEADING, strip

OURS = as_said(read_message_pictures(pictures_folder() / "pictures.json"))
AT = strip("Pictures")
EVERY = frozenset(PictureGroup)
OF_OUR_SCREENS = {
    *("next", "back", "hear", "all-pages", "settings", "undo", "up", "down", "play", "pause", "close"),
    *("colours-cream", "text-biggest", "pen-thin", "things-two", "keyboard", "search-pictures", "usb"),
}


def tiles(there: frozenset[PictureGroup], has_board: bool = False) -> Tiles:
    """Return what can be touched where the groups are offered."""
    body = message_presenter.groups(AT, HEADING, (), there, has_board).body
    assert isinstance(body, Message)
    return body.tiles


def test_no_picture_of_our_own_screens_is_offered_or_found() -> None:
    names = {each.picture.removeprefix("set:") for each in OURS}
    assert not names & OF_OUR_SCREENS
    frame = {button.pic.set_name for button in (back(), way_on("Next"), *top_buttons())}
    # Help and a break are wants as well as buttons, with the same meaning.
    assert frame & names <= {"helpme", "break"}
    assert find_pictures(OURS, "settings") == find_pictures(OURS, "all pages") == ()


def test_the_plan_comes_first_then_what_is_said_most_then_the_subjects_each_with_one_press() -> None:
    presses = [tile.press for tile in tiles(EVERY).tiles]
    assert presses[:3] == [
        Press(Do.TOPIC, PictureGroup.PLAN),
        Press(Do.TOPIC, PictureGroup.OFTEN),
        Press(Do.TOPIC, PictureGroup.FEELINGS),
    ]
    assert {press.of for press in presses if press.do is Do.TOPIC} == EVERY
    assert presses[-1] == Press(Do.SEARCH)


def test_a_persons_own_board_comes_before_all_and_added_pictures_are_one_press_away() -> None:
    assert tiles(EVERY, has_board=True).tiles[0].press == Press(Do.BOARD)
    assert Press(Do.TOPIC, PictureGroup.ADDED) in [tile.press for tile in tiles(EVERY).tiles]


def test_a_group_without_pictures_is_not_offered() -> None:
    presses = [tile.press for tile in tiles(EVERY - {PictureGroup.ADDED, PictureGroup.PLAN}).tiles]
    assert not {PictureGroup.ADDED, PictureGroup.PLAN} & {press.of for press in presses}


def test_every_group_has_words_and_a_picture_of_its_own() -> None:
    named = group_words()
    assert set(named) == EVERY
    assert len({words for words, _picture in named.values()}) == len(named)
    assert len({picture for _words, picture in named.values()}) == len(named)


@pytest.mark.parametrize(
    ("picture", "words"),
    [("yes", "yes"), ("want", "I want"), ("clock", "time"), ("said", "talk"), ("bus", "bus")],
)
def test_a_picture_says_in_a_message_what_a_person_would_say(picture: str, words: str) -> None:
    (found,) = [each for each in OURS if each.picture == f"set:{picture}"]
    assert found.words[0] == words
    assert found in find_pictures(OURS, words)


def test_a_picture_that_came_with_the_plan_is_drawn_from_the_plan() -> None:
    plan = proposal()
    key = f"plan:{plan.proposal_id}/{plan.version}/pictures/stop.png"
    pic = message_presenter.pic_of(Symbol("Our stop", key))
    assert pic.media == (plan.proposal_id, plan.version, "pictures/stop.png")
    assert pic.words == "Our stop"

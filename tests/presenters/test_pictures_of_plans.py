# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Drawings and photos of plans: which words belong to which, who made each, and the choice between them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.picture_search import SetMaker
from coprod_desktop.domain.preferences import PictureStyle, Preferences
from coprod_desktop.domain.proposal import Picture
from coprod_desktop.presenters import credits_presenter, help_presenter
from coprod_desktop.presenters.frame_presenter import app_strip, plan_pic
from coprod_desktop.presenters.help_presenter import Topic
from coprod_desktop.presenters.plan_state import WholePlan
from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.presenters.screen_state import Tiles
from tests.builders import drawn, proposal


def test_a_drawing_of_a_plan_keeps_its_own_words_and_carries_its_photo_with_those_of_the_photo() -> None:
    plan = proposal()
    photo = Picture("The stop in Mill Road", media=MediaName("media/stop.png"))
    pic = plan_pic(plan, replace(drawn("busstop", "A bus stop"), photo=photo))
    assert (pic.words, pic.set_name) == ("A bus stop", "busstop")
    assert pic.photo == Pic(photo.words, media=(plan.proposal_id, plan.version, photo.media))
    assert plan_pic(plan, plan.cover).photo is None


def test_who_made_a_drawing_and_who_made_its_photo_are_told_beside_what_each_of_them_is() -> None:
    photo = Picture("The stop in Mill Road", media=MediaName("media/stop.png"), author="Ann")
    own = Picture("A bus stop", media=MediaName("media/drawn.png"), author="Ben", photo=photo)
    state = credits_presenter.who_made(
        app_strip("Hello"), SetMaker("The authors", "CC0"), (proposal(cover=own),)
    )
    assert isinstance(state.body, WholePlan)
    shown = [(row.sentence.text, row.pic) for row in state.body.sections[-1].rows if row.pic]
    assert [words for words, _pic in shown] == [own.words, photo.words]
    assert all(pic.words == words and pic.photo is None for words, pic in shown)


@pytest.mark.parametrize("style", PictureStyle)
def test_each_style_of_pictures_can_be_chosen(style: PictureStyle) -> None:
    liked = Preferences(picture_style=style)
    body = help_presenter.looks_topic(app_strip("Hello"), Topic.PICTURES, liked).body
    assert isinstance(body, Tiles)
    assert [tile.press.of for tile in body.tiles] == list(PictureStyle)
    assert [tile.press.of for tile in body.tiles if tile.picked] == [style]

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens about pictures: what can be chosen about them, and a plan in words only."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.picture_search import SetMaker
from coprod_desktop.domain.preferences import PictureStyle, Preferences, SkinTone
from coprod_desktop.domain.proposal import Picture, Proposal
from coprod_desktop.presenters import credits_presenter, help_presenter
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.help_presenter import Topic
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, proposal
from tests.screens_plan import plan_screens
from tests.screens_questions import question_screens

CC_BY = "CC-BY-4.0"
SHELTER, STREET = MediaName("media/shelter.png"), MediaName("media/street.png")
PAGES = ("facts-2", "main-points", "page", "clear")
"""Those of a plan that are shown without pictures."""


def picture_screens() -> list[ScreenState]:
    """The second page of how it looks, its topics, and who made the pictures."""
    strip = person_strip(MAYA, "How it looks and sounds")
    liked = Preferences(skin_tone=SkinTone.DARK, picture_style=PictureStyle.PHOTOS)
    return [
        help_presenter.looks(strip, True, rest=True),
        *(
            help_presenter.looks_topic(strip, each, liked)
            for each in (Topic.PICTURES, Topic.SKIN, Topic.THINGS)
        ),
        credits_presenter.who_made(strip, SetMaker("The authors", "Creative Commons 4.0"), (proposal(),)),
    ]


def with_photos() -> Proposal:
    """A plan that brought a photo of its own, and one of which nobody knows the maker."""
    shelter = Picture("A shelter with a roof", media=SHELTER, author="Ana Lee", licence=CC_BY)
    cover = Picture("A street in the rain", media=STREET)
    return proposal(cover=cover, asker=replace(proposal().asker, photo=shelter))


def words_only_screens() -> list[ScreenState]:
    """Pages and questions of a plan, for somebody who wants no pictures."""
    pages = [state for state in plan_screens() if state.name in PAGES]
    return [replace(state, words_only=True) for state in (*pages, *question_screens())]

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of a message made from pictures."""

from __future__ import annotations

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.message_board import pictures_of_plan
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup, find_pictures
from coprod_desktop.files.picture_index import read_message_pictures
from coprod_desktop.presenters import message_presenter
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.message_state import MOST_PICTURES
from coprod_desktop.presenters.message_words import as_said
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, proposal
from tests.screens_own_way import STEP

QUESTION = "What do you want at the bus stop?"


def message_screens() -> list[ScreenState]:
    """The groups, the pictures of a group, a short and a full message, and nothing found."""
    strip = person_strip(MAYA, proposal().title, "Pictures")
    ours = as_said(read_message_pictures(pictures_folder() / "pictures.json"))
    pictures = (*pictures_of_plan(proposal(), STEP, ours), *ours)
    there = {each.group for each in pictures}

    def group(wanted: PictureGroup) -> list[FoundPicture]:
        return [each for each in pictures if each.group is wanted]

    things = group(PictureGroup.THINGS)
    short = tuple(Symbol(each.words[0], each.picture) for each in find_pictures(pictures, "bus"))[:3]
    full = tuple(Symbol(each.words[0], each.picture) for each in things[:MOST_PICTURES])
    return [
        message_presenter.groups(strip, QUESTION, (), there),
        message_presenter.groups(strip, QUESTION, short, there),
        message_presenter.in_group(strip, QUESTION, short, group(PictureGroup.PLAN), 0, 6),
        message_presenter.in_group(strip, QUESTION, (), group(PictureGroup.OFTEN), 0, 6),
        message_presenter.in_group(strip, QUESTION, full, things, 1, 4),
        message_presenter.in_group(strip, QUESTION, short, (), 0, 12),
    ]

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of a message made from pictures."""

from __future__ import annotations

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.picture_search import PictureGroup, find_pictures
from coprod_desktop.files.picture_index import read_message_pictures
from coprod_desktop.presenters import message_presenter
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.message_state import MOST_PICTURES
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, proposal

QUESTION = "What do you want at the bus stop?"


def message_screens() -> list[ScreenState]:
    """The groups, the pictures of a group, a short and a full message, and nothing found."""
    strip = person_strip(MAYA, proposal().title, "Pictures")
    pictures = read_message_pictures(pictures_folder() / "pictures.json")
    things = [each for each in pictures if each.group is PictureGroup.THINGS]
    short = tuple(Symbol(each.words[0], each.picture) for each in find_pictures(pictures, "bus"))[:3]
    full = tuple(Symbol(each.words[0], each.picture) for each in things[:MOST_PICTURES])
    return [
        message_presenter.groups(strip, QUESTION, ()),
        message_presenter.groups(strip, QUESTION, short),
        message_presenter.in_group(strip, QUESTION, short, things, 0, 6),
        message_presenter.in_group(strip, QUESTION, full, things, 1, 4),
        message_presenter.in_group(strip, QUESTION, short, (), 0, 12),
    ]

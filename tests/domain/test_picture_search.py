# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A picture for a message is found by its words, however they are typed."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup, find_pictures

BUS = FoundPicture("set:bus", ("bus",), PictureGroup.THINGS)
STOP = FoundPicture("set:busstop", ("bus stop", "stop"), PictureGroup.PLACES)
CAFE = FoundPicture("set:cafe", ("caf\N{LATIN SMALL LETTER E WITH ACUTE}", "tea room"), PictureGroup.PLACES)
ALL = (STOP, BUS, CAFE)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("bus", (STOP, BUS)),
        (" BUS ", (STOP, BUS)),
        ("bus st", (STOP,)),
        ("cafe", (CAFE,)),
        ("room", (CAFE,)),
        ("train", ()),
        ("", ()),
        ("  ", ()),
    ],
)
def test_pictures_are_found_by_the_beginning_of_a_word(wanted: str, found: tuple[FoundPicture, ...]) -> None:
    assert find_pictures(ALL, wanted) == found


def test_what_begins_so_comes_before_what_has_it_later() -> None:
    tea = FoundPicture("set:tea", ("tea",), PictureGroup.THINGS)
    room = FoundPicture("set:room", ("quiet tea room",), PictureGroup.PLACES)
    assert find_pictures((room, tea), "tea") == (tea, room)

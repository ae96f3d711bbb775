# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Stretches of the way that more than one journey goes."""

from __future__ import annotations

from tests.journeys.pages.arrival import Home, ReadToMe
from tests.journeys.pages.plan import Step
from tests.journeys.visitor import Visitor

PLAN = "New bus stops"
STEPS = 13
NAME = "Maya"


def arrive(visitor: Visitor) -> Home:
    """Go from the very first start to home, as somebody new."""
    read_to_me = ReadToMe(visitor)
    read_to_me.choose("Read when I press")
    how_big = read_to_me.next()
    how_big.choose("Big")
    choose_picture = how_big.next()
    choose_picture.choose("Picture 2")
    your_name = choose_picture.next()
    your_name.write(NAME)
    return your_name.next()


def begin(home: Home) -> Step:
    """Go from home through the facts to the first page of the plan."""
    return home.open(PLAN).next().next().start(STEPS)

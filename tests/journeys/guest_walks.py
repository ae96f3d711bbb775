# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Stretches of the way that each guest of a drop-in goes: in, through the questions, to what a team gets."""

from __future__ import annotations

from coprod_desktop.domain.lock import LockKind
from tests.journeys.guests import HOW_NOW, STEPS, SUPPORTER, THINGS, Gives, Guest
from tests.journeys.handed_over import Made
from tests.journeys.pages.arrival import Home
from tests.journeys.pages.dropin import look_and_sound, open_from_plans, open_lock, touch_me
from tests.journeys.pages.plan import Step
from tests.journeys.pages.sharing import CHOICES_AND_WORDS, TAKE_PART
from tests.journeys.screen_reader import BUTTON, CHECK_BOX
from tests.journeys.visitor import Visitor


def come_in(visitor: Visitor, guest: Guest) -> Home:
    """Touch my picture, open my lock where there is one, and be at home."""
    touch_me(visitor, guest.name)
    open_my_lock(visitor, guest)
    return Home(visitor)


def open_my_lock(visitor: Visitor, guest: Guest) -> None:
    """Open my lock, where there is one."""
    if guest.lock is LockKind.WORD:
        open_lock(visitor, (), guest.code)
    elif guest.lock is not LockKind.NONE:
        open_lock(visitor, guest.keys)


def make_it_mine(home: Home, guest: Guest) -> Home:
    """Choose by pressing how it looks and what opens my things."""
    looks = look_and_sound(home)
    if guest.looks.text_percent == 200:
        looks.choose("Colours", "Dark")
        looks.choose("How big", "Biggest")
        looks.lock("3 pictures", guest.keys)
    else:
        looks.choose("Language", "Cymraeg")
        looks.lock("A number", guest.keys)
        looks.more()
        looks.choose("How many things", "2 things")
        home.visitor.press_on("Back")
    return looks.good()


def first_question(home: Home, guest: Guest) -> Step:
    """Open the plan of this person, from the big tile or the list, and go to its first question."""
    on_tile = f"Plan: {guest.plan}" in home.visitor.names(BUTTON)
    facts = home.open(guest.plan) if on_tile else open_from_plans(home, guest.plan)
    return facts.next().next().start().next(STEPS).on()


def keep_apart(visitor: Visitor) -> None:
    """Put the answer that shows where no file can have it."""
    for words in ("Help", "I am worried or not safe"):
        visitor.press_on(words)
    visitor.wait_for_words(f"{SUPPORTER} is here now. You can tell them.")
    visitor.press_on("Keep this answer apart")
    visitor.wait_for_words("No team gets it.")
    visitor.press_on("Carry on")


def answer(step: Step, guest: Guest) -> Step:
    """Answer both questions of a plan, from the first, with as many things on the screen as I like."""
    visitor = step.visitor
    assert visitor.ticked() == []
    step.pick(guest.point)
    if guest.gives is Gives.FIRST_APART:
        keep_apart(visitor)
    step = step.on()
    assert visitor.ticked() == []
    shown = [name for name in THINGS if name in visitor.names(CHECK_BOX)]
    assert 0 < len(shown) <= guest.looks.things
    assert ("More choices" in visitor.names(BUTTON)) == (guest.looks.things < len(THINGS))
    while guest.thing not in visitor.names(CHECK_BOX):
        visitor.press_on("More choices")
    step.pick(guest.thing)
    return step


def give(step: Step, guest: Guest) -> Made | None:
    """Check, choose what the team gets, and share; None where somebody shares nothing."""
    visitor = step.visitor
    check = step.check()
    if guest.gives is Gives.WITHOUT_FIRST:
        visitor.press(f"Keep back: {HOW_NOW}")
        visitor.wait_for_words("Kept back:")
    choose = check.right().next().skip()
    assert visitor.ticked() == []
    if guest.gives is Gives.NOTHING:
        visitor.press_on("Not now")
        return None
    for kind in (TAKE_PART, CHOICES_AND_WORDS):
        choose.allow(kind)
    receipt = choose.see_the_file().share()
    shared = Made(guest, receipt.file_name(), receipt.receipt())
    receipt.finish()
    return shared

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Stretches of the way that more than one journey goes."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.listening import (
    SAME_WORDS,
    is_speech,
    length_s,
    likeness_of_words,
    voice_saying,
    wait_until_played,
    wait_until_quiet,
    wait_until_said,
)
from tests.journeys.pages.arrival import Home, PlanCame, ReadToMe
from tests.journeys.pages.plan import Step
from tests.journeys.pages.sharing import CHOICES_AND_WORDS, TAKE_PART, VOICE, Check, Choose, Inside, Shared
from tests.journeys.screen_reader import BUTTON
from tests.journeys.visitor import Visitor
from tests.sound_server import Ear, Mouth, Samples, wait_until

PLAN = "New bus stops"
STEPS = 14
NAME = "Maya"
FIRST_LINE = "The bus stop in Mill Road has 1 sign."
LAST_LINE = "We have money to build a shelter."
LONGER_THAN_A_PAUSE_S = 1.5
SAID = "I want more seats."
WRITTEN = "Please ask me again."
SAY_DEADLINE_S = 20.0


def arrive(visitor: Visitor) -> Home:
    """Go from the very first start to home, as somebody new."""
    read_to_me = ReadToMe(visitor)
    read_to_me.choose("Read when I press")
    how_big = read_to_me.next()
    how_big.choose("Big")
    choose_picture = how_big.next().on_my_own()
    choose_picture.choose("Short black hair")
    your_name = choose_picture.next()
    your_name.write(NAME)
    return your_name.next()


def begin(home: Home) -> Step:
    """Go from home through the facts to the first page of the plan."""
    return home.open(PLAN).next().next().start().next(STEPS)


def begin_new(visitor: Visitor, title: str, steps: int) -> Step:
    """Go from the very first start with a new plan's file to the first page of that plan.

    Args:
        visitor: the person.
        title: of the plan.
        steps: how many pages and questions it has.
    """
    PlanCame(visitor).carry_on()
    return arrive(visitor).open(title).next().next().start().next(steps)


def hear_the_page(visitor: Visitor, ear: Ear, folder: Path) -> None:
    """Let the first page be read, and stop it in the middle."""
    assert visitor.words().splitlines()[-2:] == [FIRST_LINE, LAST_LINE]
    wait_until_quiet(ear, 0.5)
    since = ear.now
    visitor.press("Hear it")
    visitor.find("Stop", BUTTON)
    wait_until_said(ear, since, voice_saying(FIRST_LINE, folder))
    visitor.press("Stop")
    visitor.find("Hear it", BUTTON)
    wait_until_quiet(ear, LONGER_THAN_A_PAUSE_S)
    heard = ear.heard(since)
    assert is_speech(heard)
    # It was stopped in the middle of a line: that line was not said to its end, and nothing after it.
    assert likeness_of_words(heard, voice_saying(LAST_LINE, folder)) < SAME_WORDS
    whole_s = sum(length_s(voice_saying(words, folder)) for words in visitor.words().splitlines())
    assert length_s(heard) < whole_s


def speak(step: Step, spoken: Samples, mouth: Mouth, ear: Ear) -> None:
    """Say something my way, listen to it, and keep it."""
    recording = step.speak().start()
    recording.wait_until_s(1)
    mouth.say(spoken)
    wait_until(lambda: mouth.is_done, SAY_DEADLINE_S)
    recording.wait_until_s(recording.seconds() + 1)
    to_keep = recording.stop()
    since = ear.now
    to_keep.visitor.press("Listen")
    wait_until_played(ear, since, spoken)
    to_keep.keep()
    to_keep.back_to(step)


def answer(home: Home, spoken: Samples, mouth: Mouth, ear: Ear, folder: Path) -> Choose:
    """Go through the plan up to the choice of what the team gets."""
    step = begin(home)
    hear_the_page(home.visitor, ear, folder)
    step = step.to(2)
    step.pick("Good for me")
    speak(step, spoken, mouth, ear)
    step = step.to(8)
    step.pick("Seats")
    step = step.to(10)
    step.pick("I don't know")
    step = step.to(STEPS)
    step.write(WRITTEN)
    check = step.check()
    words = check.whole()
    for said in ("Good for me", "Seats", "I don't know", WRITTEN):
        assert said in words
    helped = check.right()
    assert home.visitor.ticked() == []
    helped.choose("Somebody read to me")
    private = helped.next().show()
    private.choose("Nobody told me")
    return private.next()


def share(choose: Choose, outbox: Path) -> Shared:
    """Take part, choose words and voice, look at the file, and make it."""
    choices = [TAKE_PART, f"{CHOICES_AND_WORDS}: 4 answers", f"{VOICE}: 1 recording"]
    assert choose.choices() == choices
    assert choose.visitor.ticked() == []
    choose.visitor.press("See the file")
    for kind in (TAKE_PART, CHOICES_AND_WORDS, VOICE):
        choose.allow(kind)
    assert not outbox.exists(), "a file was made before anything was allowed"
    assert choose.visitor.ticked() == choices
    inside = choose.see_the_file()
    words = inside.whole()
    for said in ("Good for me", "Seats", "I don't know", WRITTEN, "No name."):
        assert said in words
    return inside.share()


def see_what_goes(check: Check, *kinds: str) -> Inside:
    """Go from the check of the answers to what will be in the file; say nothing about help.

    Args:
        check: its last page.
        kinds: what is allowed, in the order in which it is asked.
    """
    choose = check.right().next().skip()
    assert choose.visitor.ticked() == []
    for kind in kinds:
        if not any(name.startswith(kind) for name in choose.choices()):
            choose.visitor.press_on("Next")
        choose.allow(kind)
    return choose.see_the_file()

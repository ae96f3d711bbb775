# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The power goes while somebody talks: all but the last half second is there again, and all else."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from coprod_desktop.domain.act_kinds import Point
from coprod_desktop.domain.acts import PickedChoice, PickedPoint
from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.sound.wav import read_wav
from tests.journeys.conftest import SitDown
from tests.journeys.listening import SAME, voice_saying
from tests.journeys.pages.arrival import WhoAreYou
from tests.journeys.pages.sharing import CHOICES_AND_WORDS, TAKE_PART, VOICE
from tests.journeys.team import read_views
from tests.journeys.walks import NAME, STEPS, arrive, begin
from tests.sound.measure import at_rate, find_in
from tests.sound_server import RATE_HZ, Mouth, Samples

STORY = (
    "I go to the market with my sister on the bus. We wait for a long time, and it is cold. "
    "Last week it rained, and there was no roof. My sister cannot stand for a long time. "
    "I want a seat for her, and a light for the dark evenings."
)
FIRST_S = 2.0
"""So much of the story is looked for, to find where it begins in the recording."""
KILL_AFTER_S = 5
MOST_LOST_S = 0.5
ON_ITS_WAY_S = 0.1
"""Sound that has left the mouth and that the sound server has not handed to the app yet."""


def length_of_story_s(wav: bytes, story: Samples) -> float:
    """Return how much of the story is in a recording; it must begin with the beginning."""
    sound = read_wav(wav)
    recorded = np.frombuffer(sound.samples, np.int16).astype(np.float64)
    beginning = at_rate(story[: round(FIRST_S * RATE_HZ)], RATE_HZ, sound.rate_hz)
    alike, place = find_in(recorded, beginning)
    assert alike > SAME
    whole = at_rate(story, RATE_HZ, sound.rate_hz)[: len(recorded) - place]
    assert find_in(recorded, whole)[0] > SAME
    return len(whole) / sound.rate_hz


def test_a_kill_while_recording_takes_half_a_second_at_most_and_nothing_else(
    sit_down: SitDown, mouth: Mouth, data: Path, tmp_path: Path
) -> None:
    visitor = sit_down()
    step = begin(arrive(visitor)).to(2)
    step.pick("Bad for me")
    step = step.to(8)
    step.pick("A roof")
    story = voice_saying(STORY, tmp_path)
    recording = step.speak().start()
    recording.wait_until_s(1)
    began = time.monotonic()
    mouth.say(story)
    recording.wait_until_s(KILL_AFTER_S)
    said_s = time.monotonic() - began
    visitor.program.kill()
    assert not mouth.is_done, "the story ended before the kill"

    visitor = sit_down()
    comes_back = WhoAreYou(visitor).come_back(NAME)
    assert "You said something. It is saved." in visitor.words()
    step = comes_back.carry_on(8, STEPS)
    assert visitor.ticked() == ["A roof"]
    to_keep = step.speak_again()
    visitor.wait_for_words("You said this before")
    to_keep.keep()
    to_keep.back_to(step)
    choose = step.to(STEPS).check().right().next().skip()
    for kind in (TAKE_PART, CHOICES_AND_WORDS, VOICE):
        choose.allow(kind)
    views = read_views(data / "for-teams" / choose.see_the_file().share().file_name())

    first, second, third = views.bundle.views
    assert first.pick == PickedPoint(first.step_id, Point.BAD)
    assert second.pick == PickedChoice(second.step_id, ChoiceId("roof"))
    assert third.clip_id is not None
    there_s = length_of_story_s(views.sounds[third.clip_id], story)
    assert said_s - there_s < MOST_LOST_S + ON_ITS_WAY_S

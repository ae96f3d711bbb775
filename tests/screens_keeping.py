# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of what goes away soon, of keeping it longer, of what went, and of how long things stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.app.places import retention_file
from coprod_desktop.domain.acts import EVERYTHING, AllWentAway, KeptClip, SoundWentAway
from coprod_desktop.domain.contribution import after
from coprod_desktop.domain.identifiers import ClipId, PersonId
from coprod_desktop.domain.keeping import End, LongAway, Soon, recording_id
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.files.retention_file import read_limits
from coprod_desktop.presenters import home_presenter, keeping_presenter, said_presenter
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, proposal
from tests.screens import OTHER_PLAN, contribution

LIMITS = read_limits(retention_file())
AFTER, LATER = date(2027, 5, 3), date(2027, 8, 3)


def keeping_screens() -> list[ScreenState]:
    """All of them."""
    plan, said = proposal(), contribution()
    clip = KeptClip(plan.steps[-1].step_id, ClipId("one"), 42_000)
    other = replace(plan, proposal_id=OTHER_PLAN, title="Longer appointments")
    voice = Soon(plan, said, End(recording_id(clip), AFTER, clip, has_words=True), AFTER, LATER)
    wordless = replace(voice, end=End(recording_id(replace(clip, clip_id=ClipId("two"))), AFTER, clip))
    whole = Soon(other, said, End(EVERYTHING, AFTER), AFTER, LATER)
    at = Place(Room.SHARED)
    gone = replace(said, said={}, went_away=AllWentAway(AFTER, 5))
    sound_gone = after(after(said, clip), SoundWentAway(clip.step_id, clip.clip_id, AFTER))
    places = (PlanPlace(plan, sound_gone, at), PlanPlace(other, gone, at))
    sam = replace(MAYA, person_id=PersonId("5f0c2a52-1d0e-4a86-9d0c-0a5b6f1c2d44"), name="Sam")
    return [
        home_presenter.home(MAYA, (PlanPlace(plan, said, at),), (voice,)),
        home_presenter.home(MAYA, (PlanPlace(plan, said, at),), (voice, wordless, whole)),
        said_presenter.my_plans(MAYA, places, (whole,)),
        said_presenter.my_things(MAYA, plan, sound_gone, 0),
        said_presenter.my_things(MAYA, other, gone, 0),
        keeping_presenter.going_soon(MAYA, (voice, wordless, whole), 0),
        keeping_presenter.going_soon(MAYA, (voice, wordless, whole), 1),
        keeping_presenter.going_soon(MAYA, (), 0),
        keeping_presenter.keep_how_long(MAYA, voice, LIMITS.longer_months),
        keeping_presenter.is_kept(MAYA, LATER),
        keeping_presenter.is_kept(MAYA, None),
        *(
            keeping_presenter.how_long(LIMITS, (LongAway(sam, AFTER), LongAway(MAYA, LATER)), page)
            for page in (0, 1)
        ),
        keeping_presenter.how_long(LIMITS, (LongAway(sam, AFTER),), 2),
        keeping_presenter.how_long(LIMITS, ()),
    ]

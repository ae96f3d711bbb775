# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Fills a data folder with something of everything, and tells whether it is all there.

``python -m tests.storage.make_sample FOLDER`` made the folders in ``samples``: one for each version of the
tables that was ever released. They are never made again; a new version gets a new folder beside the old ones.
"""

from __future__ import annotations

import sys
from pathlib import Path

from coprod_desktop.domain.acts import Event, KeptClip
from coprod_desktop.domain.contribution import Contribution, replay
from coprod_desktop.domain.identifiers import EventId, StepId
from coprod_desktop.domain.preferences import Preferences, ReadAloud, ThemeName
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.storage.device_store import open_device_store
from tests.storage.things import BUS, EVERY_ACT, FACE, HELLO, KEY, a_pack

LOOKS = Preferences(ThemeName.BLUE, 130, ReadAloud.ALWAYS, 170)
PLACE = Place(Room.STEPS, 2)
SOUND = bytes(range(250)) * 64
TELL = StepId("tell")


def fill(folder: Path) -> None:
    """Make a data folder: a pack, a person, every kind of act, a kept recording and one cut short."""
    device = open_device_store(folder, KEY)
    device.keep_pack(a_pack())
    anns = device.open_person(device.add_person("Ann", "dog", LOOKS).person_id)
    begun = anns.begin(BUS, 1)
    for act in EVERY_ACT:
        anns.add(begun.contribution_id, act)
    kept, cut_short = (anns.new_clip(begun.contribution_id, TELL) for _ in range(2))
    kept.append(SOUND)
    kept.finish()
    anns.add(begun.contribution_id, KeptClip(TELL, kept.clip_id, 500))
    anns.keep_place(begun.contribution_id, PLACE)
    cut_short.append(SOUND[::-1])
    anns.close()
    device.close()


def assert_all_is_there(folder: Path) -> None:
    """Open a folder that `fill` made, with any version, and look at everything in it."""
    device = open_device_store(folder, KEY)
    assert device.proposals() == (a_pack().proposal,)
    assert device.pack_sha256(BUS, 1) == a_pack().sha256
    assert {name: device.media(BUS, 1, name) for name in (FACE, HELLO)} == a_pack().media
    (ann,) = device.people()
    assert (ann.name, ann.picture, ann.preferences) == ("Ann", "dog", LOOKS)
    anns = device.open_person(ann.person_id)
    (now,) = anns.contributions()
    (clip,) = now.at(TELL).clips
    start = Contribution(now.contribution_id, now.contributor_id, BUS, 1)
    acts = (*EVERY_ACT, clip)
    assert now == replay(start, (Event(EventId(""), seq, act) for seq, act in enumerate(acts, start=1)))
    assert anns.clip(clip.clip_id) == SOUND
    assert anns.place_of(now.contribution_id) == PLACE
    (cut_short,) = anns.unfinished_clips()
    assert (cut_short.step_id, cut_short.length_ms) == (TELL, 500)
    assert anns.clip(cut_short.clip_id) == SOUND[::-1]
    anns.close()
    device.close()


if __name__ == "__main__":
    fill(Path(sys.argv[1]))

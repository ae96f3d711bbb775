# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Fills a data folder with something of everything, and tells whether it is all there.

``python -m tests.storage.make_sample FOLDER`` made the folders in ``samples``: one for each version of the
tables that was ever released. They are never made again; a new version gets a new folder beside the old ones.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from coprod_desktop.domain.act_kinds import FileKind, SupporterRole
from coprod_desktop.domain.acts import Event, KeptClip, KeptFile
from coprod_desktop.domain.contribution import Contribution, replay
from coprod_desktop.domain.drop_in import Contact, DropIn, Host, OutFile
from coprod_desktop.domain.identifiers import EventId, SessionId, StepId
from coprod_desktop.domain.known_teams import Checked, KnownTeam
from coprod_desktop.domain.picture_sets import AddedPicture, Board, BoardButton, Rights, SetContent
from coprod_desktop.domain.preferences import Preferences, ReadAloud, ThemeName
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.domain.walk import Part, Place, Room
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import SqlPersonStore
from tests.storage.things import BUS, EVERY_ACT, FACE, FIRST_ACTS, HELLO, KEY, a_pack, first_proposal

LOOKS = Preferences(ThemeName.BLUE, 130, ReadAloud.ALWAYS, 170)
FIRST_PLACE = Place(Room.STEPS, 2)
PLACE = Place(Room.STEPS, 2, Part.WHY)
SOUND = bytes(range(250)) * 64
TELL = StepId("tell")
DRAWING = b"a drawing" * 99
LEAD = Contact("Jo", "01632 960001", "Weekdays, 9 to 5")
HOST = Host("Mill Road group", LEAD, Contact("Kim", "01632 960002", "Weekends"))
SESSION = DropIn(SessionId("s"), date(2026, 11, 23), "Sam", SupporterRole.PEER)
PICTURE = b"a picture" * 99
MY_BOARD = SetContent(
    "My words",
    (AddedPicture("0", ("tea",), Rights("Ana Lee", "CC BY 4.0", "https://pictures.example")),),
    (Board("My words", 1, 2, (BoardButton("tea", "I want tea", "0"), None), Rights("Jo")),),
)
OUT_FILE = OutFile("a.coprodview", BUS, "New bus stops", "Mill Road bus team", ("cat",), date(2026, 11, 23))

TEAM = KnownTeam(TeamKeys("age1ours", "ab" * 32), "Bus team", date(2026, 11, 23), Checked.COMPARED, "cd" * 32)


def fill(folder: Path) -> None:
    """Make a data folder: a pack, a person, every kind of act, a kept recording and one cut short."""
    device = open_device_store(folder, KEY)
    device.keep_pack(a_pack())
    ann = device.add_person("Ann", "dog", LOOKS)
    anns = device.open_person(ann.person_id)
    begun = anns.begin(BUS, 1)
    for act in EVERY_ACT:
        anns.add(begun.contribution_id, act)
    kept, cut_short = (anns.new_clip(begun.contribution_id, TELL) for _ in range(2))
    kept.append(SOUND)
    kept.finish()
    anns.add(begun.contribution_id, KeptClip(TELL, kept.clip_id, 500))
    drawing = anns.new_file(begun.contribution_id, TELL, DRAWING)
    anns.add(begun.contribution_id, KeptFile(TELL, drawing, FileKind.DRAWING))
    anns.keep_note("practice", "done")
    anns.keep_place(begun.contribution_id, PLACE)
    cut_short.append(SOUND[::-1])
    anns.close()
    coming = device.new_set()
    coming.add("0", PICTURE)
    device.keep_set(coming, MY_BOARD, ann.person_id)
    device.keep_host(HOST)
    device.keep_session(SESSION)
    device.add_out_file(OUT_FILE)
    device.keep_teams(TEAM)
    device.close()


def _assert_new_things(device: SqlDeviceStore, anns: SqlPersonStore, now: Contribution) -> None:
    (drawing,) = now.at(TELL).files
    assert anns.file(drawing.file_id) == DRAWING
    assert anns.note("practice") == "done"
    assert device.host() == HOST
    assert device.open_session() == SESSION
    assert device.out_files() == (OUT_FILE,)


def _assert_sets(device: SqlDeviceStore) -> None:
    (board,) = device.picture_sets()
    assert board.content == MY_BOARD
    assert board.owner == device.people()[0].person_id
    assert device.set_picture(board.set_id, "0") == PICTURE


def assert_all_is_there(
    folder: Path, is_first: bool = False, has_sets: bool = True, has_teams: bool = True
) -> None:
    """Open a folder that `fill` made, with any version, and look at everything in it.

    Args:
        folder: of data.
        is_first: whether the first version made it, which knew less.
        has_sets: whether a version made it that knew added pictures and boards.
        has_teams: whether a version made it that knew teams.
    """
    known_acts = FIRST_ACTS if is_first else EVERY_ACT
    pack = a_pack(first_proposal()) if is_first else a_pack()
    device = open_device_store(folder, KEY)
    assert device.proposals() == (pack.proposal,)
    assert device.pack_sha256(BUS, 1) == pack.sha256
    assert {name: device.media(BUS, 1, name) for name in (FACE, HELLO)} == pack.media
    (ann,) = device.people()
    assert (ann.name, ann.picture, ann.preferences) == ("Ann", "dog", LOOKS)
    anns = device.open_person(ann.person_id)
    (now,) = anns.contributions()
    (clip,) = now.at(TELL).clips
    if has_sets:
        _assert_sets(device)
    assert device.known_teams() == ((TEAM,) if has_teams else ())
    if not is_first:
        _assert_new_things(device, anns, now)
        known_acts = (*known_acts, *now.at(TELL).files)
    start = Contribution(now.contribution_id, now.contributor_id, BUS, 1)
    acts = (*known_acts, clip)
    assert now == replay(start, (Event(EventId(""), seq, act) for seq, act in enumerate(acts, start=1)))
    assert anns.clip(clip.clip_id) == SOUND
    assert anns.place_of(now.contribution_id) == (FIRST_PLACE if is_first else PLACE)
    (cut_short,) = anns.unfinished_clips()
    assert (cut_short.step_id, cut_short.length_ms) == (TELL, 500)
    assert anns.clip(cut_short.clip_id) == SOUND[::-1]
    anns.close()
    device.close()


if __name__ == "__main__":
    fill(Path(sys.argv[1]))

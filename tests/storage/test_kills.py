# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The program is killed at any moment, and nothing that it called saved is lost."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

from coprod_desktop.domain.acts import KeptClip, Wrote
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.device_store import open_device_store
from tests.storage.children import (
    MARKER,
    PIECE_BYTES,
    answer_without_end,
    child,
    draw_without_end,
    piece,
    record_without_end,
    run_drop_ins_without_end,
)
from tests.storage.things import BUS, KEY, STEP

KILLS = int(os.environ.get("COPROD_KILLS", "50"))
KILLS_WHILE_RECORDING = 8
KILLS_ELSE = 10


def a_folder_with_ann(folder: Path) -> Path:
    """Make a data folder with one person."""
    device = open_device_store(folder, KEY)
    device.add_person(f"Ann {MARKER}", "dog", Preferences())
    device.close()
    return folder


def numbers_in(folder: Path) -> list[int]:
    """Open the folder and return the numbers that stand at the pages, smallest first."""
    device = open_device_store(folder, KEY)
    anns = device.open_person(device.people()[0].person_id)
    said = [said.text for one in anns.contributions() for said in one.said.values()]
    anns.close()
    device.close()
    return sorted(int(text.split()[0]) for text in said)


def places_of_marker(folder: Path) -> list[str]:
    """The files in which the marker can be read by anybody, and the files named after it."""
    forms = (MARKER.encode(), MARKER.encode("utf-16-le"), MARKER.encode("utf-16-be"))
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [
        path.name for path in files if MARKER in path.name or any(form in path.read_bytes() for form in forms)
    ]


def test_no_saved_answer_is_lost_at_any_kill_and_none_can_be_read(folder: Path) -> None:
    a_folder_with_ann(folder)
    chance = random.Random(2)
    saved = 0
    for _ in range(KILLS):
        with child(answer_without_end, folder) as answering:
            # Some are killed while they start.
            for _ in range(chance.choice((0, 1, 5, 30))):
                answering.wait_for_word()
            time.sleep(chance.random() / 500)
            saved = max(saved, answering.kill())
        assert places_of_marker(folder) == []
        there = numbers_in(folder)
        last = there[-1] if there else 0
        assert last in (saved, saved + 1)
        # One that was on its way may have arrived. Whatever came, nothing is missing before it.
        assert there == list(range(max(1, last - 6), last + 1))
        saved = last
    assert saved > KILLS


def test_the_search_for_the_marker_can_find_it(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text(f"... {MARKER} ...")
    (tmp_path / "wide").write_bytes(MARKER.encode("utf-16-le"))
    (tmp_path / "other").write_text("nothing")
    assert sorted(places_of_marker(tmp_path)) == ["plain", "wide"]


def test_a_kill_while_recording_keeps_all_but_the_last_piece(folder: Path) -> None:
    a_folder_with_ann(folder)
    chance = random.Random(3)
    for kill in range(1, KILLS_WHILE_RECORDING + 1):
        with child(record_without_end, folder) as recording:
            for _ in range(chance.randint(1, 20)):
                recording.wait_for_word()
            saved = recording.kill()
        device = open_device_store(folder, KEY)
        anns = device.open_person(device.people()[0].person_id)
        clips = anns.unfinished_clips()
        assert len(clips) == kill
        sound = anns.clip(clips[-1].clip_id)
        pieces = len(sound) // PIECE_BYTES
        assert saved <= pieces <= saved + 1
        assert sound == b"".join(piece(number) for number in range(1, pieces + 1))
        assert clips[-1].length_ms == pieces * 500
        assert clips[-1].step_id == STEP
        anns.close()
        device.close()


def test_a_recording_that_was_cut_short_can_still_be_kept(folder: Path) -> None:
    a_folder_with_ann(folder)
    with child(record_without_end, folder) as recording:
        recording.wait_for_word()
        recording.kill()
    device = open_device_store(folder, KEY)
    anns = device.open_person(device.people()[0].person_id)
    (clip,) = anns.unfinished_clips()
    now = anns.add(clip.contribution_id, KeptClip(STEP, clip.clip_id, clip.length_ms))
    assert anns.unfinished_clips() == ()
    anns.close()
    anns = device.open_person(device.people()[0].person_id)
    assert anns.contributions() == (now,)
    assert anns.clip(clip.clip_id).startswith(piece(1))
    anns.close()
    device.close()


def test_answers_after_a_kill_go_on_in_the_same_contribution(folder: Path) -> None:
    a_folder_with_ann(folder)
    with child(answer_without_end, folder) as answering:
        answering.wait_for_word()
        answering.kill()
    device = open_device_store(folder, KEY)
    anns = device.open_person(device.people()[0].person_id)
    (before,) = anns.contributions()
    now = anns.add(anns.begin(BUS, 1).contribution_id, Wrote(StepId("later"), "Still here."))
    assert now.contribution_id == before.contribution_id
    assert {**now.said, StepId("later"): None} == {**before.said, StepId("later"): None}
    anns.close()
    device.close()


def test_no_drawing_that_was_kept_is_lost_at_any_kill_and_none_can_be_read(folder: Path) -> None:
    a_folder_with_ann(folder)
    saved = 0
    for kill in range(KILLS_ELSE):
        with child(draw_without_end, folder) as drawing:
            for _ in range(1 + kill % 5):
                drawing.wait_for_word()
            saved = drawing.kill()
        assert places_of_marker(folder) == []
        device = open_device_store(folder, KEY)
        anns = device.open_person(device.people()[0].person_id)
        kept = anns.contributions()[0].at(STEP).files
        # One that was on its way may have arrived. One without its act was never kept, and is gone.
        assert len(kept) in (saved, saved + 1)
        for number, file in enumerate(kept, start=1):
            assert (file.title, anns.file(file.file_id)) == (str(number), piece(number))
        assert len([path for path in folder.glob("person_*/*") if path.is_file()]) == len(kept)
        anns.close()
        device.close()


def test_no_session_and_no_file_for_a_team_is_forgotten_at_any_kill(folder: Path) -> None:
    a_folder_with_ann(folder)
    for kill in range(KILLS_ELSE):
        with child(run_drop_ins_without_end, folder) as running:
            for _ in range(1 + kill % 5):
                running.wait_for_word()
            saved = running.kill()
        assert places_of_marker(folder) == []
        device = open_device_store(folder, KEY)
        made, session = device.out_files(), device.open_session()
        assert [out_file.file_name for out_file in made] == [str(each + 1) for each in range(len(made))]
        assert len(made) in (saved, saved + 1)
        assert all(out_file.handed_on for out_file in made[:saved])
        # The next one may have begun, or the last one have ended and the next not begun.
        assert session is None or int(session.session_id) in (saved, saved + 1)
        device.close()

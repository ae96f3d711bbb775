# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""After a journey nobody finds a name, a word or a sound on the disk or in a process without the key."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.app.open_store import open_store
from coprod_desktop.app.places import places
from tests.journeys import walks
from tests.journeys.conftest import SitDown
from tests.journeys.listening import voice_saying
from tests.journeys.machine import Machine
from tests.journeys.pages.arrival import Home
from tests.journeys.pages.sharing import CHOICES_AND_WORDS, TAKE_PART, VOICE, Choose
from tests.journeys.traces import family_of, forms_of, found_in_processes, found_on_disk, windows_of
from tests.journeys.visitor import Visitor
from tests.sound_server import Mouth

NAME, WRITTEN = "Zqobediah", "Purplish wombats want seats."
PLANTED = (*forms_of(NAME), *forms_of(WRITTEN), *forms_of("Purplish"))


@pytest.fixture
def elsewhere(machine: Machine, tmp_path: Path) -> tuple[Path, ...]:
    """Every folder of the machine in which a program may leave something, the app's own apart."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    machine.environment["TMPDIR"] = str(scratch)
    home, running = machine.environment["HOME"], machine.environment["XDG_RUNTIME_DIR"]
    return Path(home), Path(running), scratch


def recordings_in(data: Path) -> list[bytes]:
    """What was recorded, opened with the key."""
    store, _lock = open_store(places(data))
    found = []
    for person in store.people():
        theirs = store.open_person(person.person_id)
        for contribution in theirs.contributions():
            for said in contribution.said.values():
                found += [theirs.clip(clip.clip_id) for clip in said.clips]
        found += [theirs.clip(clip.clip_id) for clip in theirs.unfinished_clips()]
        theirs.close()
    assert [person.name for person in store.people()] == [NAME], "with the key it is there"
    store.close()
    return found


def say_much(visitor: Visitor, mouth: Mouth, folder: Path) -> Choose:
    """Go from the first start to the choice of what the team gets: heard, picked, spoken, written."""
    step = walks.begin(walks.arrive(visitor))
    visitor.press("Hear it")
    step = step.to(2)
    step.pick("Good for me")
    recording = step.speak().start()
    recording.wait_until_s(1)
    mouth.say(voice_saying(walks.SAID, folder))
    recording.wait_until_s(3)
    to_keep = recording.stop()
    to_keep.visitor.press("Listen")
    to_keep.keep()
    to_keep.back_to(step)
    step = step.to(8)
    step.pick("Seats")
    step = step.to(10)
    step.pick("I don't know")
    step = step.to(walks.STEPS)
    step.write(WRITTEN)
    check = step.check()
    assert WRITTEN in check.whole()
    return check.right().next().skip()


def test_without_the_key_nothing_of_a_journey_is_found(
    sit_down: SitDown,
    mouth: Mouth,
    data: Path,
    tmp_path: Path,
    elsewhere: tuple[Path, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(walks, "NAME", NAME)
    (tmp_path / "spoken").mkdir()
    visitor = sit_down()
    choose = say_much(visitor, mouth, tmp_path / "spoken")
    assert len(family_of(visitor.program.pid)) > 1, "the voice is a process of its own"
    assert found_in_processes(PLANTED, visitor.program.pid) == []
    assert not (data / "scratch").exists(), "what the voice says lies in memory"
    assert found_on_disk(PLANTED, (data, *elsewhere)) == []
    for kind in (TAKE_PART, CHOICES_AND_WORDS, VOICE):
        choose.allow(kind)
    shared = choose.see_the_file().share()
    file = data / "for-teams" / shared.file_name()
    shared.finish()
    assert Home(visitor).finish().close() == 0

    assert NAME.encode() not in file.read_bytes(), "the name was not shared"
    (recording,) = recordings_in(data)
    assert found_on_disk((*PLANTED, *windows_of(recording)), (data, *elsewhere)) == []
    assert [words for words in PLANTED if words in visitor.program.said.encode()] == []


def test_after_a_kill_in_the_middle_nothing_is_found_either(
    sit_down: SitDown,
    mouth: Mouth,
    data: Path,
    tmp_path: Path,
    elsewhere: tuple[Path, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(walks, "NAME", NAME)
    visitor = sit_down()
    step = walks.begin(walks.arrive(visitor)).to(2)
    recording = step.speak().start()
    recording.wait_until_s(1)
    (tmp_path / "spoken").mkdir()
    mouth.say(voice_saying(walks.SAID, tmp_path / "spoken"))
    recording.wait_until_s(3)
    visitor.program.kill()
    assert found_on_disk(PLANTED, (data, *elsewhere)) == []
    (cut_short,) = recordings_in(data)
    assert found_on_disk(windows_of(cut_short), (data, *elsewhere)) == []
    assert all(window in cut_short for window in windows_of(cut_short))


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    sound = bytes(range(256)) * 500
    (tmp_path / "words.txt").write_bytes(f"so says {NAME}".encode("utf-16-le"))
    (tmp_path / "a.wav").write_bytes(b"RIFF" + sound)
    (tmp_path / f"{NAME}.bin").write_bytes(b"")
    assert len(found_on_disk(forms_of(NAME), [tmp_path])) == 2
    assert found_on_disk(windows_of(sound), [tmp_path])

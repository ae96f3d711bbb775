# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Many files in a row through two processes that stay: each comes out as through the door for one."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import FileTookTooLong
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files import reading_lane
from coprod_desktop.files.door import Accepted, Duplicate, Refused, TakenIn, take_in
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.reading import pieces_of
from coprod_desktop.files.reading_lane import ReadingLane
from tests.files.hostile_groups import GROUPS
from tests.files.hostile_zips import TRICKS
from tests.files.makers import TEAM, TEAM_KEYS
from tests.files.view_makers import OPEN, bundle, newest_bundle, written, wrote

SAMPLES = Path(__file__).parent / "samples"
SEALED = Leaving(OPEN.author_seed, TEAM_KEYS)


@pytest.fixture
def lane() -> Iterator[ReadingLane]:
    with ReadingLane(TEAM) as made:
        yield made


def unknown(_sha256: str) -> bool:
    return False


def through(lane: ReadingLane, path: Path) -> TakenIn:
    lane.hand(path)
    return lane.take(unknown)


def readers(lane: ReadingLane) -> list[subprocess.Popen[bytes]]:
    """Its processes."""
    return [process for process in (lane._opener, lane._reader) if process]


@pytest.mark.parametrize("secret", [TEAM, None])
def test_every_sample_comes_out_as_through_the_door(secret: TeamSecret | None) -> None:
    samples = sorted(path for path in SAMPLES.glob("*/*") if path.is_file())
    assert len(samples) > 10
    with ReadingLane(secret) as lane:
        for path in samples:
            alone, in_a_row = take_in(path, known=unknown, secret=secret), through(lane, path)
            if isinstance(alone, Refused):
                assert isinstance(in_a_row, Refused), path
                assert repr(in_a_row.problem) == repr(alone.problem)
            else:
                assert in_a_row == alone, path


def test_files_of_every_kind_come_whole_one_after_the_other(lane: ReadingLane, tmp_path: Path) -> None:
    files = [
        written(newest_bundle(), tmp_path / str(turn), (SEALED, OPEN)[turn % 2]).path for turn in range(4)
    ]
    for path in files:
        assert through(lane, path) == take_in(path, known=unknown, secret=TEAM)
    assert len(readers(lane)) == 2


@pytest.mark.parametrize("name", sorted(TRICKS)[::4])
def test_a_hostile_file_is_refused_in_a_row_and_the_next_one_is_taken(
    lane: ReadingLane, tmp_path: Path, name: str
) -> None:
    case, good = GROUPS["T29 odd zips"][name], written(bundle(), tmp_path, SEALED).path
    (tmp_path / "hostile").write_bytes(case.make())
    assert isinstance(through(lane, good), Accepted)
    told = through(lane, tmp_path / "hostile")
    assert isinstance(told, Refused) != case.harmless
    assert isinstance(through(lane, good), Accepted)


def test_a_file_that_is_known_is_not_waited_for_and_the_next_one_is_right(
    lane: ReadingLane, tmp_path: Path
) -> None:
    first, second = (written(bundle(views=(wrote("tell", text),)), tmp_path / text, SEALED) for text in "ab")
    lane.hand(first.path)
    assert isinstance(lane.take(lambda _sha256: True), Duplicate)
    taken = through(lane, second.path)
    assert taken == take_in(second.path, known=unknown, secret=TEAM)


def test_a_file_that_grows_while_it_is_read_does_not_spoil_the_next_one(
    lane: ReadingLane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(bundle(), tmp_path, SEALED).path
    with monkeypatch.context() as growing:
        growing.setattr(reading_lane, "pieces_of", lambda handle: iter((*pieces_of(handle), b"more")))
        through(lane, path)
    assert isinstance(through(lane, path), Accepted)
    assert len(readers(lane)) == 2


def test_a_process_that_is_killed_costs_one_file(lane: ReadingLane, tmp_path: Path) -> None:
    path = written(bundle(), tmp_path, SEALED).path
    assert isinstance(through(lane, path), Accepted)
    for process in readers(lane):
        process.kill()
        process.wait()
    assert isinstance(through(lane, path), Refused)
    assert isinstance(through(lane, path), Accepted)


def test_a_process_that_is_too_slow_is_ended_and_the_next_file_is_taken(tmp_path: Path) -> None:
    slow, quick = (written(made, tmp_path, SEALED).path for made in (newest_bundle(), bundle()))
    with ReadingLane(TEAM, quiet_limit_s=0.0005) as lane:
        told = through(lane, slow)
        assert isinstance(told, Refused)
        assert isinstance(told.problem, FileTookTooLong)
        lane._quiet_limit_s = 4.5
        assert isinstance(through(lane, quick), Accepted)


def test_processes_are_new_after_some_files(tmp_path: Path) -> None:
    path = written(bundle(views=(wrote("tell", "a"),)), tmp_path, SEALED).path
    with ReadingLane(TEAM, files_a_process=3) as lane:
        through(lane, path)
        before = readers(lane)
        for _ in range(2):
            assert isinstance(through(lane, path), Accepted)
        assert readers(lane) == before
        assert isinstance(through(lane, path), Accepted)
        assert not {process.pid for process in readers(lane)} & {process.pid for process in before}
    assert None not in [process.poll() for process in before]


def test_nothing_is_left_running(tmp_path: Path) -> None:
    with ReadingLane(TEAM) as lane:
        through(lane, written(bundle(), tmp_path, SEALED).path)
        started = readers(lane)
    assert len(started) == 2
    assert None not in [process.poll() for process in started]


def test_what_cannot_be_opened_needs_no_process(lane: ReadingLane, tmp_path: Path) -> None:
    assert isinstance(through(lane, tmp_path / "gone"), Refused)
    (tmp_path / "empty").touch()
    assert isinstance(through(lane, tmp_path / "empty"), Refused)
    assert isinstance(through(ReadingLane(None), written(bundle(), tmp_path, SEALED).path), Refused)

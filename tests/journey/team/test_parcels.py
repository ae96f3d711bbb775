# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A team opens a parcel: everybody who shared is in its folder, as if each file had come by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.identifiers import ContributorId
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files.parcel_file import write_parcel
from coprod_desktop.journey.team.read_views import Collected
from tests.files.makers import TEAM, TEAM_KEYS
from tests.files.view_makers import OPEN, bundle, written
from tests.journey.person.test_hand_over import SEALED
from tests.journey.team.collecting import collect_views
from tests.journey.team.test_read_views import PICTURES, answers, plan_of

SOMEBODY = [ContributorId(f"{number}1111111-2222-4333-8444-555555555555") for number in range(1, 4)]


@pytest.fixture
def said(tmp_path: Path) -> list[Path]:
    """The sealed files of three people."""
    folder = tmp_path / "outbox"
    return [written(bundle(contributor_id=each), folder, SEALED).path for each in SOMEBODY]


def opened(folder: Path, *files: Path, secret: TeamSecret | None = TEAM) -> Collected:
    return collect_views(files, [plan_of(folder)], folder / "out", PICTURES, secret)


def of_folder(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_parcel_makes_the_same_folder_as_its_files(tmp_path: Path, said: list[Path]) -> None:
    parcel = write_parcel(said, tmp_path, TEAM_KEYS)
    assert opened(tmp_path, parcel) == Collected(tmp_path / "out", 3, (), 0)
    one_by_one = tmp_path / "one-by-one"
    collect_views(said, [plan_of(tmp_path)], one_by_one, PICTURES, TEAM)
    assert of_folder(tmp_path / "out") == of_folder(one_by_one)


def test_what_comes_in_two_parcels_and_by_itself_counts_once(tmp_path: Path, said: list[Path]) -> None:
    first = write_parcel(said[:2], tmp_path, TEAM_KEYS)
    second = write_parcel(said, tmp_path, TEAM_KEYS)
    result = opened(tmp_path, first, second, said[2])
    assert (result.people, result.refused) == (3, 0)
    assert len(result.notes) == 3
    assert all(note.endswith("The same file twice. It counts once.") for note in result.notes)


def test_a_hurt_file_in_a_parcel_is_told_by_its_name_and_the_others_are_taken(
    tmp_path: Path, said: list[Path]
) -> None:
    data = said[1].read_bytes()
    said[1].write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    result = opened(tmp_path, write_parcel(said, tmp_path, TEAM_KEYS))
    assert (result.people, result.refused) == (2, 1)
    assert result.notes[0].startswith(f"{said[1].stem}: ")
    assert {row["person"] for row in answers(tmp_path)} == {SOMEBODY[0], SOMEBODY[2]}


def test_without_the_keys_nobody_learns_what_is_in_it(tmp_path: Path, said: list[Path]) -> None:
    parcel = write_parcel(said, tmp_path, TEAM_KEYS)
    result = opened(tmp_path, parcel, secret=None)
    assert (result.folder, result.people, result.refused) == (None, 0, 1)
    assert [note.partition(":")[0] for note in result.notes] == [parcel.name]


def test_an_open_file_that_somebody_put_into_a_parcel_is_not_taken(tmp_path: Path) -> None:
    path = written(bundle(contributor_id=SOMEBODY[0]), tmp_path / "outbox", OPEN).path
    result = opened(tmp_path, write_parcel([path], tmp_path, TEAM_KEYS))
    assert (result.folder, result.refused) == (None, 1)

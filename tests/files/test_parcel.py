# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""All files for a team as one sealed parcel: its keys alone open it, and its finder learns nothing."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileProblem,
    NotOurFile,
    NotProven,
    SealedToAnother,
)
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.team_keys import TeamKeys, TeamSecret
from coprod_desktop.files.age_seal import new_seal_keys, seal, unseal
from coprod_desktop.files.door import Accepted, Refused, TakenIn, take_in
from coprod_desktop.files.envelope import zip_bytes
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.narrow_zip import MAX_ENTRY_BYTES
from coprod_desktop.files.parcel_file import (
    CONTENT,
    FORMAT,
    LARGEST_BYTES,
    PADDING,
    SMALLEST_BYTES,
    SUFFIX,
    VERSION,
    Parcel,
    ParcelContent,
    parcel_name,
    parcel_of,
    parcels_of,
    write_parcel,
)
from coprod_desktop.files.sealed_reader import MOST_SEALED_BYTES
from coprod_desktop.files.strict_json import to_json
from coprod_desktop.files.view_file import Views
from tests.files.makers import TEAM, TEAM_KEYS
from tests.files.view_makers import OPEN, bundle, written, wrote

SEALED = Leaving(OPEN.author_seed, TEAM_KEYS)
NAMED = to_json({"team_key": TEAM_KEYS.verify_key})
AGE = seal(b"x", [TEAM_KEYS.recipient])
OTHER = new_seal_keys()
OTHER_TEAM = TeamSecret(TeamKeys(OTHER.recipient, "0" * 64), OTHER.secret, bytes(32))


def take(path: Path, secret: TeamSecret | None = TEAM) -> TakenIn:
    """Through the real door, with more time than the machine of a test needs."""
    return take_in(path, known=lambda _sha256: False, secret=secret, quiet_limit_s=30)


def said(folder: Path, *texts: str) -> list[Path]:
    """The sealed file of each of some people."""
    folder.mkdir(exist_ok=True)
    return [
        written(bundle(name="Zebedee", views=(wrote("tell", text),)), folder, SEALED).path for text in texts
    ]


def opened(path: Path) -> Parcel:
    outcome = take(path)
    assert isinstance(outcome, Accepted), outcome
    assert isinstance(outcome.content, Parcel)
    return outcome.content


def test_its_team_finds_every_file_in_it_as_it_was(tmp_path: Path) -> None:
    files = said(tmp_path / "outbox", "one", "two", "three")
    path = write_parcel(files, tmp_path, TEAM_KEYS)
    inside = opened(path).files
    assert inside == {each.stem: each.read_bytes() for each in files}
    for each in files:
        (tmp_path / "again").write_bytes(inside[each.stem])
        outcome = take(tmp_path / "again")
        assert isinstance(outcome, Accepted)
        assert isinstance(outcome.content, Views)


@pytest.mark.parametrize("secret", [None, OTHER_TEAM])
def test_nobody_else_opens_it(tmp_path: Path, secret: TeamSecret | None) -> None:
    outcome = take(write_parcel(said(tmp_path / "outbox", "one"), tmp_path, TEAM_KEYS), secret)
    assert isinstance(outcome, Refused)
    assert isinstance(outcome.problem, SealedToAnother)


def test_its_finder_learns_neither_who_nor_how_many(tmp_path: Path) -> None:
    lengths = set()
    for count in (1, 2, 30):
        files = said(tmp_path / f"{count}", *map(str, range(count)))
        path = write_parcel(files, tmp_path, TEAM_KEYS)
        data = path.read_bytes()
        lengths.add(len(unseal(data, TEAM.seal_secret, MOST_SEALED_BYTES)))
        known = [b"Zebedee", b"PK\x03\x04\x14\x00", b"manifest", b"sealed/", TEAM_KEYS.recipient.encode()]
        known += [each.stem.removeprefix("view-").encode() for each in files]
        known += [each.read_bytes()[-99:] for each in files]
        assert [word for word in known if word in data or word in path.name.encode()] == []
        # The sealing adds a header whose length chance makes, and not much.
        assert SMALLEST_BYTES < len(data) < SMALLEST_BYTES + 2000
    assert lengths == {SMALLEST_BYTES}


@pytest.mark.parametrize("short_bytes", [*range(1040, 1075), 10_000, 100_000, 900_000])
def test_what_lies_in_it_is_always_as_long_as_one_of_few(tmp_path: Path, short_bytes: int) -> None:
    """Around each place where the list of contents gets longer with the number that it tells."""
    file = tmp_path / "view-abcdefgh.coprodview"
    file.write_bytes(AGE + bytes(SMALLEST_BYTES - short_bytes - len(AGE)))
    data = write_parcel([file], tmp_path, TEAM_KEYS).read_bytes()
    length = len(unseal(data, TEAM.seal_secret, MOST_SEALED_BYTES))
    assert length in (SMALLEST_BYTES, 2 * SMALLEST_BYTES)


def test_the_same_files_have_the_same_name_and_others_another(tmp_path: Path) -> None:
    files = said(tmp_path / "outbox", "one", "two", "three")
    name = parcel_name(files)
    assert name == parcel_name(files[::-1]) == write_parcel(files, tmp_path, TEAM_KEYS).name
    assert name.endswith(SUFFIX)
    assert len({name, parcel_name(files[:2]), parcel_name(files[1:])}) == 3


def test_a_file_that_is_too_long_goes_alone_and_still_opens_only_with_the_keys(tmp_path: Path) -> None:
    content = os.urandom(MAX_ENTRY_BYTES + 1)
    long, short = tmp_path / "view-long.coprodview", said(tmp_path / "outbox", "one")[0]
    long.write_bytes(seal(content, [TEAM_KEYS.recipient]))
    groups = parcels_of([short, long])
    assert sorted(groups) == sorted([(short,), (long,)])
    path = write_parcel([long], tmp_path, TEAM_KEYS)
    assert path.suffix == SUFFIX
    assert path.read_bytes() == long.read_bytes()


def test_what_one_parcel_cannot_hold_makes_more_of_them_and_none_is_left_out(tmp_path: Path) -> None:
    files = []
    for number in range(9):
        path = tmp_path / f"view-{number}.coprodview"
        path.touch()
        os.truncate(path, LARGEST_BYTES // 4)
        files.append(path)
    groups = parcels_of(files)
    assert [path for group in groups for path in group] == files
    assert len(groups) == 3
    assert parcels_of(()) == ()


def test_a_full_parcel_is_taken_in_whole(tmp_path: Path) -> None:
    """As many as one holds: the process that reads it has little memory."""
    files = []
    for number in range(2):
        path = tmp_path / f"view-{number}.coprodview"
        path.write_bytes(AGE + bytes(60 << 20))
        files.append(path)
    (group,) = parcels_of(files)
    inside = opened(write_parcel(group, tmp_path, TEAM_KEYS)).files
    assert {name: len(data) for name, data in inside.items()} == {
        path.stem: path.stat().st_size for path in files
    }


def put(folder: Path, files: Mapping[str, bytes], seed: bytes = b"", team: str = OTHER.recipient) -> Path:
    path = folder / "some.coprodparcel"
    path.write_bytes(seal(zip_bytes(FORMAT, VERSION, files, seed), [team]))
    return path


@pytest.mark.parametrize(
    ("files", "seed", "leaf"),
    [
        ({CONTENT: NAMED}, b"", DamagedFile),
        ({"sealed/a.age": AGE}, b"", DamagedFile),
        ({CONTENT: NAMED, "sealed/a.age": b"what Maya said, open"}, b"", NotOurFile),
        ({CONTENT: NAMED, "sealed/a.age": AGE, "media/a.wav": b"x"}, b"", DamagedFile),
        ({CONTENT: NAMED, "sealed/a.age": AGE, "views.json": b"{}"}, b"", DamagedFile),
        ({CONTENT: NAMED, "sealed/a.age": AGE}, bytes(32), NotProven),
        ({CONTENT: b"{}", "sealed/a.age": AGE}, b"", BadField),
        ({CONTENT: to_json({"team_key": "0" * 63}), "sealed/a.age": AGE}, b"", BadField),
        ({CONTENT: to_json({"team_key": "0" * 64}), "sealed/a.age": AGE}, b"", SealedToAnother),
        ({CONTENT: to_json({"team_key": "0" * 64, "who": "Maya"}), "sealed/a.age": AGE}, b"", BadField),
    ],
)
def test_what_is_no_parcel_of_ours_is_refused_whole(
    tmp_path: Path, files: Mapping[str, bytes], seed: bytes, leaf: type[FileProblem]
) -> None:
    outcome = take(put(tmp_path, files, seed, TEAM_KEYS.recipient))
    assert isinstance(outcome, Refused), outcome
    assert type(outcome.problem) is leaf, outcome.problem


@pytest.mark.parametrize("name", ["sealed/../../x.age", "media/a.wav", "sealed/a.age/../b", "sealed/A.age"])
def test_a_reader_that_was_taken_over_names_no_file_elsewhere(name: str) -> None:
    with pytest.raises(DamagedFile):
        parcel_of(ParcelContent(TEAM_KEYS.verify_key), {MediaName(name): b"x"}, "0" * 64)


def test_the_filling_is_nothing_and_comes_nowhere(tmp_path: Path) -> None:
    path = write_parcel(said(tmp_path / "outbox", "one"), tmp_path, TEAM_KEYS)
    bare = unseal(path.read_bytes(), TEAM.seal_secret, MOST_SEALED_BYTES)
    with zipfile.ZipFile(io.BytesIO(bare)) as archive:
        assert set(archive.read(PADDING)) == {0}
    assert len(opened(path).files) == 1

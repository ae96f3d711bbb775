# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""At the end one press puts all files onto a stick, sealed as one for each team; the day is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import StoreDamaged, StoreNotWritable
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.known_teams import Checked, KnownTeam
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.parcel_file import SMALLEST_BYTES, SUFFIX, Parcel
from coprod_desktop.journey.person.hand_over import handed_over, make_all, to_give, waiting
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.files.makers import TEAM, TEAM_KEYS
from tests.files.view_makers import OPEN, bundle, written, wrote

TODAY = date(2026, 11, 23)
BUS, CAFE, CLINIC = "Mill Road bus team", "Café & garden <team>", "Green Lane health centre"
SEALED = Leaving(OPEN.author_seed, TEAM_KEYS)


@pytest.fixture
def outbox(device: SqlDeviceStore, tmp_path: Path) -> Path:
    """Three open files for two teams."""
    folder = tmp_path / "for-teams"
    folder.mkdir()
    for name, team in (("a", BUS), ("b", CAFE), ("c", BUS)):
        waits(device, folder, f"{name}.coprodview", team)
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with nothing on it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def waits(device: SqlDeviceStore, outbox: Path, file_name: str, team: str) -> None:
    """An open file that waits for a team."""
    (outbox / file_name).write_bytes(file_name[:1].encode() * 99)
    device.add_out_file(OutFile(file_name, ProposalId("p"), "Plan", team, ("cat", "bus"), TODAY))


def sealed(device: SqlDeviceStore, outbox: Path, *texts: str) -> list[Path]:
    """The sealed file of each of some people, for a clinic whose card was compared."""
    device.keep_teams(KnownTeam(TEAM_KEYS, CLINIC, TODAY, Checked.COMPARED))
    paths = []
    for text in texts:
        paths.append(written(bundle(name="Zebedee", views=(wrote("tell", text),)), outbox, SEALED).path)
        device.add_out_file(
            OutFile(
                paths[-1].name,
                ProposalId("p"),
                "Plan",
                CLINIC,
                ("cat", "bus"),
                TODAY,
                sealed_to=TEAM_KEYS.verify_key,
            )
        )
    return paths


def make(device: SqlDeviceStore, outbox: Path, stick: Path) -> Progress:
    """Make all files."""
    progress = Progress()
    make_all(to_give(device, outbox).values(), stick, progress)
    return progress


def on(stick: Path) -> dict[str, bytes]:
    """Everything on a stick, by its path there."""
    return {
        path.relative_to(stick).as_posix(): path.read_bytes() for path in stick.rglob("*") if path.is_file()
    }


def test_what_is_open_goes_into_a_folder_for_each_team(
    device: SqlDeviceStore, outbox: Path, stick: Path
) -> None:
    progress = make(device, outbox, stick)
    assert on(stick) == {
        "Mill-Road-bus-team/a.coprodview": b"a" * 99,
        "Mill-Road-bus-team/c.coprodview": b"c" * 99,
        "Cafe-garden-team/b.coprodview": b"b" * 99,
    }
    assert (progress.done, progress.of) == (3, 3)
    assert len(list(outbox.iterdir())) == 3


def test_what_is_sealed_goes_as_one_that_tells_its_finder_neither_who_nor_how_many(
    device: SqlDeviceStore, tmp_path: Path, stick: Path
) -> None:
    outbox = tmp_path / "for-teams"
    outbox.mkdir()
    lengths = set()
    for more in (["one"], ["two", "three", "four"]):
        said = sealed(device, outbox, *more)
        make(device, outbox, stick)
        (name,) = names = on(stick)
        assert to_give(device, outbox)[CLINIC].names == tuple(names)
        data = on(stick)[name]
        lengths.add(len(data) // SMALLEST_BYTES)
        known = [b"Zebedee", CLINIC.encode(), TEAM_KEYS.recipient.encode()]
        known += [path.stem.encode() for path in said]
        known += [path.read_bytes()[-200:] for path in said]
        assert name.endswith(SUFFIX)
        assert [word for word in known if word in data or word in name.encode()] == []
        outcome = take_in(stick / name, known=lambda _sha256: False, secret=TEAM, quiet_limit_s=30)
        assert isinstance(outcome, Accepted)
        assert isinstance(outcome.content, Parcel)
        assert outcome.content.files == {path.stem: path.read_bytes() for path in outbox.iterdir()}
        (stick / name).unlink()
    assert lengths == {1}


def test_a_team_with_open_and_sealed_files_gets_both_and_none_twice(
    device: SqlDeviceStore, outbox: Path, stick: Path
) -> None:
    sealed(device, outbox, "one")
    waits(device, outbox, "d.coprodview", CLINIC)
    gives = to_give(device, outbox)[CLINIC]
    make(device, outbox, stick)
    (parcel,) = (name for name in on(stick) if name.endswith(SUFFIX))
    assert gives.names == (parcel, "Green-Lane-health-centre")
    assert sorted(on(stick))[1:] == [
        "Green-Lane-health-centre/d.coprodview",
        "Mill-Road-bus-team/a.coprodview",
        "Mill-Road-bus-team/c.coprodview",
        parcel,
    ]


def test_folders_of_teams_have_plain_names_that_differ(
    device: SqlDeviceStore, outbox: Path, stick: Path
) -> None:
    for number, team in enumerate(("Mill-Road bus team!", "\N{ARABIC LETTER BEH}", "../../etc")):
        waits(device, outbox, f"x{number}.coprodview", team)
    make(device, outbox, stick)
    assert {path.name for path in stick.iterdir()} == {
        "Mill-Road-bus-team",
        "Cafe-garden-team",
        "Mill-Road-bus-team-2",
        "team",
        "etc",
    }


def test_the_same_again_adds_nothing(device: SqlDeviceStore, outbox: Path, stick: Path) -> None:
    sealed(device, outbox, "one", "two")
    make(device, outbox, stick)
    before = set(on(stick))
    make(device, outbox, stick)
    assert set(on(stick)) == before


def test_stopped_between_two_what_is_there_is_whole(
    device: SqlDeviceStore, outbox: Path, stick: Path
) -> None:
    class StopsAfterOne(Progress):
        """Somebody who presses Stop while the first file is made."""

        @property
        def stop(self) -> bool:
            return self.done > 0

        @stop.setter
        def stop(self, wanted: bool) -> None:
            pass

    with pytest.raises(Stopped):
        make_all(to_give(device, outbox).values(), stick, StopsAfterOne())
    assert on(stick) == {"Mill-Road-bus-team/a.coprodview": b"a" * 99}


def test_what_was_given_to_a_team_waits_no_more_and_its_day_is_kept(
    device: SqlDeviceStore, outbox: Path
) -> None:
    handed_over(device, BUS, TODAY)
    assert [team.team for team in waiting(device)] == [CAFE]
    assert [out_file.handed_on for out_file in device.out_files()] == [TODAY, None, TODAY]
    assert list(to_give(device, outbox)) == [CAFE]


def test_a_file_that_is_gone_is_told(device: SqlDeviceStore, outbox: Path, stick: Path) -> None:
    gives = to_give(device, outbox).values()
    (outbox / "c.coprodview").unlink()
    with pytest.raises(StoreDamaged, match=r"c\.coprodview"):
        to_give(device, outbox)
    with pytest.raises(StoreDamaged, match=r"c\.coprodview"):
        make_all(gives, stick, Progress())


@pytest.mark.parametrize("is_sealed", [False, True])
def test_a_stick_that_went_away_is_told(
    device: SqlDeviceStore, outbox: Path, tmp_path: Path, is_sealed: bool
) -> None:
    if is_sealed:
        handed_over(device, BUS, TODAY)
        handed_over(device, CAFE, TODAY)
        sealed(device, outbox, "one")
    (tmp_path / "no-stick").write_bytes(b"no folder")
    with pytest.raises(StoreNotWritable):
        make(device, outbox, tmp_path / "no-stick")


def test_with_nothing_to_give_nothing_is_made(device: SqlDeviceStore, tmp_path: Path, stick: Path) -> None:
    make(device, tmp_path / "for-teams", stick)
    assert on(stick) == {}

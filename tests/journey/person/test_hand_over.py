# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""At the end one press puts all files into a folder for each team, with a slip; the day of giving is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import StoreDamaged, StoreNotWritable
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.journey.person.hand_over import SlipWords, handed_over, make_all, waiting
from coprod_desktop.storage.device_store import SqlDeviceStore

TODAY = date(2026, 11, 23)
WORDS = SlipWords(lambda team: f"For {team}", lambda count, opens: (f"{count} files. {opens}",), ("Date",))
BUS, CAFE = "Mill Road bus team", "Café & garden <team>"


def picture(name: str) -> tuple[bytes, str]:
    """A drawing and its word."""
    return b"<svg/>", name.capitalize()


@pytest.fixture
def outbox(device: SqlDeviceStore, tmp_path: Path) -> Path:
    """Three files for two teams."""
    folder = tmp_path / "for-teams"
    folder.mkdir()
    for name, team in (("a", BUS), ("b", CAFE), ("c", BUS)):
        file_name = f"{name}.coprodview"
        (folder / file_name).write_bytes(name.encode() * 99)
        device.add_out_file(OutFile(file_name, ProposalId("p"), f"Plan {name}", team, ("cat", "bus"), TODAY))
    return folder


def made(device: SqlDeviceStore, outbox: Path, target: Path) -> tuple[Path, ...]:
    """Make all files into a folder that is there."""
    target.mkdir(exist_ok=True)
    return make_all(device, outbox, target, WORDS, picture)


def test_each_team_has_its_files_and_a_slip(device: SqlDeviceStore, outbox: Path, tmp_path: Path) -> None:
    bus, cafe = made(device, outbox, tmp_path / "stick")
    assert sorted(path.name for path in bus.iterdir()) == ["a.coprodview", "c.coprodview", "slip.html"]
    assert sorted(path.name for path in cafe.iterdir()) == ["b.coprodview", "slip.html"]
    assert (bus / "c.coprodview").read_bytes() == b"c" * 99
    slip = (bus / "slip.html").read_text("utf-8")
    for words in ("For Mill Road bus team", "2 files.", "Plan a", "Plan c", "Cat", "Bus", "Date"):
        assert words in slip
    assert "Plan b" not in slip
    assert "<team>" not in (cafe / "slip.html").read_text("utf-8")
    assert len(list(outbox.iterdir())) == 3


def test_folders_of_teams_have_plain_names_that_differ(
    device: SqlDeviceStore, outbox: Path, tmp_path: Path
) -> None:
    for number, team in enumerate(("Mill-Road bus team!", "\N{ARABIC LETTER BEH}", "../../etc")):
        (outbox / f"x{number}.coprodview").write_bytes(b"x")
        device.add_out_file(OutFile(f"x{number}.coprodview", ProposalId("p"), "Plan", team, (), TODAY))
    folders = made(device, outbox, tmp_path / "stick")
    assert [folder.name for folder in folders] == [
        "Mill-Road-bus-team",
        "Cafe-garden-team",
        "Mill-Road-bus-team-2",
        "team",
        "etc",
    ]
    assert {folder.parent for folder in folders} == {tmp_path / "stick"}


def test_the_same_again_changes_nothing(device: SqlDeviceStore, outbox: Path, tmp_path: Path) -> None:
    first = made(device, outbox, tmp_path / "stick")
    before = {path: path.read_bytes() for folder in first for path in folder.iterdir()}
    assert made(device, outbox, tmp_path / "stick") == first
    assert {path: path.read_bytes() for folder in first for path in folder.iterdir()} == before


def test_what_was_given_to_a_team_waits_no_more_and_its_day_is_kept(
    device: SqlDeviceStore, outbox: Path
) -> None:
    handed_over(device, BUS, TODAY)
    assert [team.team for team in waiting(device)] == [CAFE]
    assert [out_file.handed_on for out_file in device.out_files()] == [TODAY, None, TODAY]


def test_a_file_that_is_gone_is_told(device: SqlDeviceStore, outbox: Path, tmp_path: Path) -> None:
    (outbox / "c.coprodview").unlink()
    with pytest.raises(StoreDamaged, match=r"c\.coprodview"):
        made(device, outbox, tmp_path / "stick")


def test_a_stick_that_went_away_is_told(device: SqlDeviceStore, outbox: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").write_bytes(b"no folder")
    with pytest.raises(StoreNotWritable):
        make_all(device, outbox, tmp_path / "stick", WORDS, picture)


def test_with_nothing_to_give_nothing_is_made(device: SqlDeviceStore, tmp_path: Path) -> None:
    assert made(device, tmp_path / "for-teams", tmp_path / "stick") == ()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A team makes its keys, signs a plan, and opens what was sealed to it: real commands, real files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop.app.places import card_words, samples_folder
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.team_card import card_pictures
from coprod_desktop.files.team_public import read_team_public
from tests.files.view_makers import OPEN, bundle, written
from tests.house.tree import ROOT

PASSPHRASE = "a long way to the sea"
PLAN = samples_folder() / "new-bus-stops"


def run(*words: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Give a command; what is typed comes through standard input."""
    asked = (sys.executable, "-m", "coprod_desktop", *map(str, words))
    return subprocess.run(asked, cwd=ROOT, input=typed, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("team") / "keys"
    said = run("team-keys", "new", folder, "--name", "Mill Road <b>team</b>", typed=PASSPHRASE + "\n")
    assert said.returncode == 0, said.stderr
    assert PASSPHRASE not in said.stdout + said.stderr
    return folder


def pack_in(path: Path) -> Pack:
    taken = take_in(path, known=lambda _sha256: False)
    assert isinstance(taken, Accepted), taken
    assert isinstance(taken.content, Pack)
    return taken.content


def built(folder: Path, keys: Path, typed: str) -> subprocess.CompletedProcess[str]:
    """Build a plan with keys, to ``p.coprod``."""
    plan = own_plan(folder)
    return run("pack", "build", plan, "-o", folder / "p.coprod", "--keys", keys, typed=typed)


def own_plan(folder: Path) -> Path:
    """A plan that is no sample."""
    plan = folder / "plan"
    plan.mkdir()
    for path in PLAN.iterdir():
        (plan / path.name).write_bytes(path.read_bytes())
    told = (plan / "proposal.toml").read_text("utf-8")
    other = re.sub(r'^id = "........', 'id = "0badcafe', told, count=1, flags=re.MULTILINE)
    assert other != told
    (plan / "proposal.toml").write_text(other, "utf-8")
    return plan


def test_the_folder_has_the_keys_the_card_and_the_sheet_and_only_its_owner_reads_it(team: Path) -> None:
    names = ["card.html", "safe.html", "team.keys", "team.public"]
    assert sorted(path.name for path in team.iterdir()) == names
    if os.name != "nt":
        assert all(path.stat().st_mode & 0o077 == 0 for path in team.iterdir())


def test_the_card_shows_the_six_pictures_of_the_keys_with_their_words(team: Path) -> None:
    words = card_words()
    card = card_pictures(read_team_public((team / "team.public").read_bytes()), tuple(words))
    page = (team / "card.html").read_text("utf-8")
    assert re.findall(r"\d\. ([A-Zé-]\w+)</li>", page) == [words[name] for name in card]
    assert page.count("data:image/svg+xml;base64,") == 6
    assert "Mill Road &lt;b&gt;team&lt;/b&gt;" in page
    assert "<script" not in page


def test_the_sheet_for_the_safe_has_words_that_open_the_keys(team: Path, tmp_path: Path) -> None:
    page = (team / "safe.html").read_text("utf-8")
    words = re.findall(r"\d+\. (\w+)</li>", page)
    assert len(words) == 12
    said = run(
        "pack",
        "build",
        own_plan(tmp_path),
        "-o",
        tmp_path / "p.coprod",
        "--keys",
        team,
        typed=" ".join(words),
    )
    assert said.returncode == 0, said.stderr


def test_no_file_of_the_team_tells_the_passphrase(team: Path) -> None:
    assert [path.name for path in team.iterdir() if PASSPHRASE.encode() in path.read_bytes()] == []


def test_without_a_passphrase_six_words_are_made_and_told_once(tmp_path: Path) -> None:
    said = run("team-keys", "new", tmp_path / "keys", typed="\n")
    (made,) = re.findall(r"^The passphrase: ((?:[a-z]+ ){5}[a-z]+)$", said.stdout, re.MULTILINE)
    built = run(
        "pack",
        "build",
        own_plan(tmp_path),
        "-o",
        tmp_path / "p.coprod",
        "--keys",
        tmp_path / "keys",
        typed=made,
    )
    assert built.returncode == 0, built.stderr


def test_a_folder_with_keys_is_never_written_over(team: Path) -> None:
    before = (team / "team.keys").read_bytes()
    said = run("team-keys", "new", team, typed=PASSPHRASE + "\n")
    assert said.returncode == 1
    assert "there is something in it already" in said.stderr
    assert (team / "team.keys").read_bytes() == before


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    said = run("team-keys", "new", tmp_path / "keys", typed="short\n")
    assert (said.returncode, (tmp_path / "keys").exists()) == (1, False)
    assert "12 letters" in said.stderr


def test_a_plan_is_signed_with_the_keys_and_carries_them(team: Path, tmp_path: Path) -> None:
    said = built(tmp_path, team, PASSPHRASE)
    assert said.returncode == 0, said.stderr
    assert "can be opened by anyone" not in said.stdout
    assert pack_in(tmp_path / "p.coprod").proposal.team_keys == read_team_public(
        (team / "team.public").read_bytes()
    )


def test_a_plan_without_keys_still_works_and_it_is_said_what_that_means(tmp_path: Path) -> None:
    said = run("pack", "build", PLAN, "-o", tmp_path / "p.coprod")
    assert said.returncode == 0
    assert "can be opened by anyone who has their files" in said.stdout
    assert pack_in(tmp_path / "p.coprod").proposal.team_keys is None


def test_another_passphrase_makes_no_plan(team: Path, tmp_path: Path) -> None:
    said = run(
        "pack",
        "build",
        own_plan(tmp_path),
        "-o",
        tmp_path / "p.coprod",
        "--keys",
        team,
        typed="another one\n",
    )
    assert said.returncode == 1
    assert "does not open" in said.stderr
    assert not (tmp_path / "p.coprod").exists()


def test_a_real_plan_is_never_signed_with_the_keys_that_everybody_has(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    open_keys = (samples_folder() / "try-out-team.json").read_bytes()
    (tmp_path / "keys" / "team.keys").write_bytes(open_keys)
    said = built(tmp_path, tmp_path / "keys", "")
    assert said.returncode == 1
    assert "everybody has" in said.stdout
    assert not (tmp_path / "p.coprod").exists()


def test_new_keys_in_place_of_lost_ones_say_so_in_every_plan(team: Path, tmp_path: Path) -> None:
    lost = read_team_public((team / "team.public").read_bytes())
    said = run(
        "team-keys", "new", tmp_path / "new", "--instead-of", team / "team.public", typed=PASSPHRASE + "\n"
    )
    assert said.returncode == 0, said.stderr
    run(
        "pack",
        "build",
        own_plan(tmp_path),
        "-o",
        tmp_path / "p.coprod",
        "--keys",
        tmp_path / "new",
        typed=PASSPHRASE,
    )
    keys = pack_in(tmp_path / "p.coprod").proposal.team_keys
    assert keys
    assert keys != lost
    assert keys.instead_of == (lost.verify_key,)


def test_the_team_opens_what_was_sealed_to_it_and_nobody_else_does(team: Path, tmp_path: Path) -> None:
    keys = read_team_public((team / "team.public").read_bytes())
    file = written(bundle(name="Maya"), tmp_path / "in", Leaving(OPEN.author_seed, keys)).path
    said = run("collect", file, "-o", tmp_path / "out", "--keys", team, typed=PASSPHRASE)
    assert said.returncode == 0, said.stderr
    assert "Maya" in (tmp_path / "out" / "index.html").read_text("utf-8")
    for more in ((), ("--keys", team)):
        said = run("view", "open", file, "-o", tmp_path / "other", *more, typed="wrong")
        assert said.returncode == 1
        assert not (tmp_path / "other").exists()
    assert "Maya" not in said.stdout + said.stderr


def test_without_keys_of_its_own_the_command_opens_what_is_for_the_try_out_team(tmp_path: Path) -> None:
    file = written(bundle(name="Maya"), tmp_path / "in", Leaving(OPEN.author_seed, TRY_OUT_TEAM)).path
    said = run("view", "open", file, "-o", tmp_path / "out")
    assert said.returncode == 0, said.stderr
    assert "Maya" in (tmp_path / "out" / "index.html").read_text("utf-8")


def test_the_passphrase_is_in_no_word_of_a_command() -> None:
    said = run("team-keys", "new", "--help")
    assert "--pass" not in said.stdout


def test_a_store_takes_files_in_once_and_makes_a_folder_of_all_of_them(team: Path, tmp_path: Path) -> None:
    keys = read_team_public((team / "team.public").read_bytes())
    leaving = Leaving(OPEN.author_seed, keys)
    written(bundle(), tmp_path / "in", leaving)
    typed = PASSPHRASE + "\n"
    store = ("--store", tmp_path / "store", "--keys", team)
    first = run("collect", tmp_path / "in", *store, typed=typed)
    assert first.returncode == 0, first.stderr
    assert "New: 1. New plans: 0. Here before: 0. Refused: 0." in first.stdout
    again = run("collect", tmp_path / "in", *store, typed=typed)
    assert "New: 0. New plans: 0. Here before: 1. Refused: 0." in again.stdout
    made = run("collect", tmp_path / "in", *store, "-o", tmp_path / "out", typed=typed)
    assert made.returncode == 0, made.stderr
    assert "A roof." in (tmp_path / "out" / "index.html").read_text("utf-8")
    for path in (tmp_path / "store").rglob("*"):
        assert not path.is_file() or b"A roof." not in path.read_bytes(), path


def test_a_store_does_not_open_with_the_keys_of_another_team(team: Path, tmp_path: Path) -> None:
    written(bundle(), tmp_path / "in", OPEN)
    files = ("collect", tmp_path / "in", "--store", tmp_path / "store", "--keys")
    assert run(*files, team, typed=PASSPHRASE + "\n").returncode == 0
    other = tmp_path / "other"
    assert run("team-keys", "new", other, typed=PASSPHRASE + "\n").returncode == 0
    told = run(*files, other, typed=PASSPHRASE + "\n")
    assert told.returncode == 1
    assert "Only the team that this is for can open it" in told.stderr


def test_all_files_in_a_folder_become_a_folder_to_read(tmp_path: Path) -> None:
    written(bundle(), tmp_path / "in" / "monday", OPEN)
    made = run("collect", tmp_path / "in", "-o", tmp_path / "out")
    assert made.returncode == 0, made.stderr
    assert "A roof." in (tmp_path / "out" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "say -o FOLDER"),
        (("--store", "s"), "--keys TEAMFOLDER"),
        (("--store", "postgresql+psycopg:///x", "--keys", "k"), "--media FOLDER"),
        (("--store", "s", "--media", "m", "--keys", "k"), "--media is for a server"),
    ],
)
def test_a_store_is_asked_for_in_whole_words(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    told = run("collect", tmp_path / "x.coprodview", *words)
    assert told.returncode == 1
    assert said in told.stderr

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The commands through a real process: what they print, how they end, and never a traceback."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import coprod_desktop
from coprod_desktop.app.command_line import Asked, parse, run_command
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.vault.device_lock import DeviceLock
from coprod_desktop.vault.recovery_key import open_recovery
from tests.files.view_makers import (
    bundle,
    written,
)

SAMPLE = Path(coprod_desktop.__file__).parent / "samples" / "new-bus-stops"
USAGE = 2


def called(*words: object) -> subprocess.CompletedProcess[str]:
    """Run the program as somebody at a terminal without a screen does."""
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-m", "coprod_desktop", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**bare, "PYTHONUTF8": "1"},
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(SAMPLE, tmp_path / "plan")


def spoil(folder: Path, old: str, new: str) -> None:
    path = folder / "proposal.toml"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_folder_becomes_a_file_and_the_file_passes_its_check(folder: Path, tmp_path: Path) -> None:
    built = called("pack", "build", folder, "-o", tmp_path / "p.coprod")
    assert (built.returncode, built.stderr) == (0, "")
    assert f"Made {tmp_path / 'p.coprod'}" in built.stdout
    checked = called("pack", "check", tmp_path / "p.coprod", "--json")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert [set(one) for one in json.loads(checked.stdout)] == [
        {"place", "rule", "severity", "message", "repair"}
    ] * len(json.loads(checked.stdout))
    assert "ER34" in [one["rule"] for one in json.loads(checked.stdout)]


def test_a_fault_in_a_folder_is_told_with_place_reason_and_repair_and_no_file_is_made(
    folder: Path, tmp_path: Path
) -> None:
    spoil(folder, 'why = "', 'whi = "')
    built = called("pack", "build", folder, "-o", tmp_path / "p.coprod")
    assert built.returncode == 1
    assert "BLOCK FACT    proposal.toml: facts, why" in built.stdout
    assert "no file was made" in built.stderr
    assert not (tmp_path / "p.coprod").exists()
    checked = called("pack", "check", folder, "--json")
    assert checked.returncode == 1
    assert {"proposal.toml: facts, why", "proposal.toml: facts, whi"} == {
        one["place"] for one in json.loads(checked.stdout) if one["severity"] == "block"
    }


def test_a_file_that_is_none_is_refused_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "p.coprod").write_bytes(b"hello")
    checked = called("pack", "check", tmp_path / "p.coprod")
    assert checked.returncode == 1
    assert "This is not a file of ours: not a zip." in checked.stdout
    missing = called("pack", "check", tmp_path / "gone.coprod", "--json")
    assert missing.returncode == 1
    assert json.loads(missing.stdout)[0]["rule"] == "FileNotThere"


def test_a_place_that_may_not_be_written_is_told_in_plain_words(folder: Path, tmp_path: Path) -> None:
    built = called("pack", "build", folder, "-o", tmp_path / "gone" / "p.coprod")
    assert built.returncode == 1
    assert "it cannot be written" in built.stderr


@pytest.mark.parametrize("words", [("collect",), ("view", "open")])
def test_views_become_a_folder_for_the_team(words: tuple[str, ...], tmp_path: Path) -> None:
    path = written(bundle(), tmp_path).path
    done = called(*words, path, "-o", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out" / "index.html").is_file()
    again = called(*words, path, "-o", tmp_path / "out")
    assert again.returncode == 1
    assert "there is something in it already" in again.stderr


def test_with_one_bad_file_among_many_the_folder_is_made_and_the_fault_is_told(tmp_path: Path) -> None:
    path = written(bundle(), tmp_path).path
    done = called("collect", path, tmp_path / "gone.coprodview", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert "gone.coprodview: The file cannot be opened: " in done.stdout
    assert (tmp_path / "out" / "index.html").is_file()
    none = called("collect", tmp_path / "gone.coprodview", "-o", tmp_path / "none")
    assert (none.returncode, (tmp_path / "none").exists()) == (1, False)


@pytest.mark.parametrize(
    "words",
    [
        ("pack",),
        ("pack", "build"),
        ("pack", "build", "folder"),
        ("pack", "sell", "folder"),
        ("collect", "-o", "folder"),
        ("view", "open", "a", "b", "-o", "c"),
        ("--colour", "red"),
        ("--data",),
    ],
)
def test_wrong_words_end_with_2_and_tell_the_right_ones(words: tuple[str, ...]) -> None:
    done = called(*words)
    assert done.returncode == USAGE
    assert "usage: coprod-desktop" in done.stderr


def test_the_version_is_told() -> None:
    done = called("--version")
    assert (done.returncode, done.stdout) == (0, f"coprod-desktop {coprod_desktop.__version__}\n")


def test_other_words_are_for_the_window() -> None:
    assert parse([]) == Asked(None)
    assert parse(["--data", "here", "a.coprod", "b.coprod"]) == Asked(
        None, Path("here"), (Path("a.coprod"), Path("b.coprod"))
    )
    assert run_command(Asked(None)) == USAGE


def test_a_command_needs_no_qt_and_the_words_need_no_reader() -> None:
    code = (
        "import sys; from coprod_desktop.app import command_line; command_line.parse(['a.coprod']); "
        "early = [name for name in sys.modules if name.split('.')[0] in ('msgspec', 'PIL', 'jinja2')]; "
        f"command_line.run_command(command_line.parse(['pack', 'check', {str(SAMPLE)!r}])); "
        "qt = [name for name in sys.modules if name.startswith('PySide6')]; print(early, qt, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[] []"


def test_letters_that_the_console_does_not_know_do_not_stop_a_command(folder: Path) -> None:
    spoil(folder, 'why = "People', 'why = "Dŵr & people')
    done = subprocess.run(
        [sys.executable, "-m", "coprod_desktop", "pack", "check", folder],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"ER18" in done.stdout


def test_the_reading_process_is_behind_its_own_word(tmp_path: Path) -> None:
    path = written(bundle(), tmp_path).path
    reader = (sys.executable, "-m", "coprod_desktop", "--reader-process")
    taken = take_in(path, known=lambda _sha256: False, reader=reader, quiet_limit_s=20.0)
    assert isinstance(taken, Accepted)


@pytest.mark.skipif(sys.platform != "linux", reason="the browser is named in the environment on Linux only")
def test_files_that_a_team_double_clicks_are_shown_in_the_browser(tmp_path: Path) -> None:
    path = written(bundle(), tmp_path / "stick").path
    (tmp_path / "browser").write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/shown\n')
    (tmp_path / "browser").chmod(0o700)
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-m", "coprod_desktop", path],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "BROWSER": f"{tmp_path}/browser %s"},
        )
        assert (done.returncode, done.stderr) == (0, "")
    folders = [path.with_name(f"{path.stem}-opened"), path.with_name(f"{path.stem}-opened-2")]
    assert (tmp_path / "shown").read_text().split() == [
        (folder / "index.html").as_uri() for folder in folders
    ]
    assert all((folder / "index.html").is_file() for folder in folders)


def test_a_recovery_key_is_made_with_a_sheet_for_the_safe(tmp_path: Path) -> None:
    made = called("recovery-key", "new", tmp_path / "stick")
    assert (made.returncode, made.stderr) == (0, "")
    assert sorted(path.name for path in (tmp_path / "stick").iterdir()) == [
        "recovery.key",
        "recovery.public",
        "safe.html",
    ]
    words = next(line for line in made.stdout.splitlines() if line.startswith("    ")).strip()
    page = (tmp_path / "stick" / "safe.html").read_text("utf-8")
    safe_words = " ".join(re.findall(r"<li>([a-z]+)</li>", page))
    opened = [open_recovery(tmp_path / "stick" / "recovery.key", typed) for typed in (words, safe_words)]
    assert opened[0] is not None
    assert opened[0] == opened[1]
    assert words not in page
    for path in (tmp_path / "stick").iterdir():
        assert opened[0] not in path.read_text("utf-8")


def test_a_recovery_key_never_takes_the_place_of_another(tmp_path: Path) -> None:
    called("recovery-key", "new", tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    again = called("recovery-key", "new", tmp_path)
    assert again.returncode == 1
    assert "it is there already" in again.stderr
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_locked_computer_is_told_at_the_terminal(tmp_path: Path) -> None:
    lock = DeviceLock(tmp_path, use_keychain=False)
    lock.open_by_itself()
    lock.lock_with_words("abandon ability able about above absent", keep_by_itself=False)
    refused = called("let-supporter-in", "--data", tmp_path)
    assert refused.returncode == 1
    assert "This computer is locked" in refused.stderr.replace("this", "This")

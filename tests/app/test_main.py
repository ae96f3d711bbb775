# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The door to start: a double click on views, and a start without a screen. Real processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop.app.open_store import open_store
from coprod_desktop.app.places import places
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM
from coprod_desktop.files.for_team import Leaving
from tests.files.makers import TEAM_KEYS
from tests.files.view_makers import OPEN, bundle, written

WITHOUT_A_SCREEN = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def start(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start the app as a desktop would, and wait for its end."""
    return subprocess.run(
        [sys.executable, "-m", "coprod_desktop", *words],
        env={**os.environ, **WITHOUT_A_SCREEN, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a screen")
def test_a_start_without_a_screen_says_so_in_plain_words_and_ends_with_2(tmp_path: Path) -> None:
    ended = start("--data", str(tmp_path / "data"))
    assert ended.returncode == 2
    assert ended.stderr.strip() == "There is no screen here. Start it where there is a screen."
    assert not (tmp_path / "data").exists()


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A browser that only writes down what it was asked to show."""
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/shown"\n')
    program.chmod(0o700)
    return program


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the browser of the test is a shell script")
def test_a_double_click_on_views_shows_them_in_the_browser(tmp_path: Path, browser: Path) -> None:
    file = written(bundle(), tmp_path / "views")
    ended = start(str(file.path), BROWSER=str(browser))
    assert ended.returncode == 0, ended.stderr
    page = file.path.with_name(f"{file.path.stem}-opened") / "index.html"
    assert (tmp_path / "shown").read_text().strip() == page.as_uri()
    assert page.is_file()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the browser of the test is a shell script")
def test_a_double_click_opens_what_was_sealed_to_the_try_out_team(tmp_path: Path, browser: Path) -> None:
    file = written(bundle(name="Maya"), tmp_path / "views", Leaving(OPEN.author_seed, TRY_OUT_TEAM))
    ended = start(str(file.path), BROWSER=str(browser))
    assert ended.returncode == 0, ended.stderr
    page = file.path.with_name(f"{file.path.stem}-opened") / "index.html"
    assert "Maya" in page.read_text("utf-8")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the browser of the test is a shell script")
def test_a_double_click_on_what_another_team_has_says_who_can_open_it(tmp_path: Path, browser: Path) -> None:
    file = written(bundle(), tmp_path / "views", Leaving(OPEN.author_seed, TEAM_KEYS))
    ended = start(str(file.path), BROWSER=str(browser))
    assert ended.returncode == 2, "without a screen the window cannot say it"
    assert "Only the team that this is for can open it" in ended.stdout
    assert [path.name for path in file.path.parent.iterdir()] == [file.path.name]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the browser of the test is a shell script")
def test_a_double_click_on_broken_views_goes_on_to_the_window_that_says_why(
    tmp_path: Path, browser: Path
) -> None:
    broken = tmp_path / "view-abcdefgh.coprodview"
    broken.write_bytes(b"not a zip")
    ended = start(str(broken), BROWSER=str(browser))
    assert ended.returncode == 2, "without a screen the window cannot say it"
    assert broken.name in ended.stderr or broken.name in ended.stdout
    assert not (tmp_path / "shown").exists()
    assert not broken.with_name(f"{broken.stem}-opened").exists()


def test_the_sample_plans_belong_to_the_try_out_team(tmp_path: Path) -> None:
    store, _lock = open_store(places(tmp_path))
    assert {plan.team_keys for plan in store.proposals()} == {TRY_OUT_TEAM}
    store.close()

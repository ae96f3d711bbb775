# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The set-up says what is missing and how to get it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.house.tree import ROOT

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux gets parts from its system")

NOWHERE = dev.library("libthere-is-no-such-thing.so.7", "libold-name0", "libold-name0t64")


@linux_only
def test_what_is_there_is_not_called_missing() -> None:
    assert dev.missing([dev.library("libc.so.6", "libc6"), dev.program("sh", "dash")]) == []


@linux_only
def test_what_is_not_there_is_called_missing() -> None:
    assert dev.missing([NOWHERE, dev.program("there-is-no-such-program", "nothing")]) != []


@linux_only
@pytest.mark.skipif(shutil.which("apt-get") is None, reason="only where apt-get is")
def test_one_line_to_type_names_each_package_once() -> None:
    line = dev.line_to_type([NOWHERE, NOWHERE, dev.program("there-is-no-such-program", "openbox")])
    told, typed = line.split("\n")
    assert told == "Somebody with the rights can type this line:"
    assert typed.strip() == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libold-name0 openbox"
    )


@linux_only
@pytest.mark.skipif(shutil.which("apt-cache") is None, reason="only where apt-cache is")
def test_a_package_that_was_renamed_is_found_under_the_name_that_this_system_knows() -> None:
    assert dev.package_of(dev.Part("a shell", ("there-is-no-such-package", "dash"), bool)) == "dash"
    assert dev.package_of(dev.Part("a shell", ("dash", "there-is-no-such-package"), bool)) == "dash"


@linux_only
def test_parts_of_a_screen_are_needed_only_with_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not set(dev.XCB) & set(dev.needed_parts("run"))
    monkeypatch.setenv("DISPLAY", ":7")
    assert set(dev.XCB) <= set(dev.needed_parts("run"))


def test_a_voice_is_welcome_and_never_needed() -> None:
    for command in dev.COMMANDS:
        assert not set(dev.VOICE_AND_FONT) & set(dev.needed_parts(command))
        assert set(dev.VOICE_AND_FONT) <= set(dev.welcome_parts(command))


def test_tests_get_a_display_and_sound() -> None:
    assert set(dev.REAL_DISPLAY_AND_SOUND) <= set(dev.welcome_parts("test"))
    assert not set(dev.REAL_DISPLAY_AND_SOUND) & set(dev.welcome_parts("run"))


def test_an_unknown_command_is_answered_with_the_known_ones() -> None:
    words = [sys.executable, "dev.py", "dance"]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert "run | test" in said.stdout


def test_another_lock_means_another_set_up(tmp_path: Path) -> None:
    for name in ("dev.py", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path)
    ask = [sys.executable, "-c", "import dev; print(dev.fingerprint())"]
    first = subprocess.check_output(ask, cwd=tmp_path)
    assert subprocess.check_output(ask, cwd=tmp_path) == first
    with (tmp_path / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# one more line\n")
    assert subprocess.check_output(ask, cwd=tmp_path) != first

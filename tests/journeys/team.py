# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The other side: a team with a file, the commands, and no idea of the app."""

from __future__ import annotations

import io
import subprocess
import sys
import wave
import zipfile
from pathlib import Path

import numpy as np

from coprod_desktop.app.team_keys_command import try_out_secret
from coprod_desktop.files.age_seal import is_sealed, unseal
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.files.sealed_reader import MOST_SEALED_BYTES
from coprod_desktop.files.view_file import Views
from tests.house.tree import ROOT
from tests.sound_server import Samples

SAMPLES = ROOT / "coprod_desktop" / "samples"


def command(*words: str | Path) -> str:
    """Give a command, and return what it printed; it must be done."""
    asked = (sys.executable, "-m", "coprod_desktop", *words)
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
    return said.stdout


def make_plan(folder: Path, path: Path) -> None:
    """Make the file of a plan from its folder."""
    command("pack", "build", folder, "-o", path)


def open_file(path: Path, plan: Path, folder: Path) -> str:
    """Make the folder that a team looks at, and return its page."""
    command("view", "open", path, "--plan", plan, "-o", folder)
    return (folder / "index.html").read_text(encoding="utf-8")


def read_views(path: Path) -> Views:
    """Return what is in a file, with the keys of the try-out team when it is sealed."""
    taken = take_in(path, known=lambda _sha256: False, secret=try_out_secret())
    assert isinstance(taken, Accepted), taken
    assert isinstance(taken.content, Views)
    return taken.content


def inside(path: Path) -> dict[str, bytes]:
    """Return what stands in a file, open or sealed to the try-out team, by name."""
    content = path.read_bytes()
    if is_sealed(content):
        content = unseal(content, try_out_secret().seal_secret, MOST_SEALED_BYTES)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sound_of(path: Path) -> tuple[Samples, int]:
    """Return the samples of a sound file, and how many there are in a second."""
    with wave.open(str(path)) as sound:
        samples = np.frombuffer(sound.readframes(sound.getnframes()), np.int16)
        rate_hz: int = sound.getframerate()
    return samples, rate_hz

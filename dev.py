#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One door for a developer: set up, run, test.

    python3 dev.py run | test | setup | lint | gallery | bench | torture | fuzz | lock

(On Windows: py dev.py ...)

Lives here: looking for what is missing on a machine, and installing it or saying the one line to type.
Only the standard library may be imported: this runs before anything is installed. Everything that the
program itself does lives in `coprod_desktop`.

Exit codes: that of the command; 2 when something needed is missing and cannot be installed from here.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said before an import fails without a word to help
    raise SystemExit("Python 3.11 or newer is needed. This is " + sys.version.split()[0] + ".")

import ctypes
import hashlib
import importlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import tempfile
import time
import tomllib
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / ".ok"
LOCK = ROOT / "requirements.lock"
APT_LOG = ROOT / ".setup.log"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = BIN / ("python.exe" if sys.platform == "win32" else "python")
OUR_FONTS = ("AtkinsonHyperlegibleNext", "Andika-", "NotoSans-Regular", "NotoSans[")


class MissingPart(Exception):
    """Something is missing that cannot be installed from here; the message says what to do."""


@dataclass(frozen=True)
class Part:
    """One thing that the system must bring.

    Attributes:
        name: what is looked for, for a system without apt.
        packages: its Debian and Ubuntu package, with the names it has had, oldest first.
        is_there: answers whether this machine has it.
    """

    name: str
    packages: tuple[str, ...]
    is_there: Callable[[], bool]


def library(soname: str, *packages: str) -> Part:
    """Return the part for a shared library, found the way the loader finds it."""

    def loads() -> bool:
        try:
            ctypes.CDLL(soname)
        except OSError:
            return False
        return True

    return Part(soname, packages, loads)


def program(name: str, package: str, *more_folders: str) -> Part:
    """Return the part for a program on the PATH, or in one of some folders that no PATH names."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *more_folders])
    return Part(name, (package,), lambda: shutil.which(name, path=path) is not None)


def font_is_there() -> bool:
    """Return whether the system has one of the fonts that the screens are drawn for."""
    home = Path.home()
    mine = (home / ".local/share/fonts", home / ".fonts")
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), *mine)
    return any(file.name.startswith(OUR_FONTS) for folder in folders for file in folder.rglob("*.[to]tf"))


CORE = (
    Part("ensurepip", ("python3-venv",), lambda: importlib.util.find_spec("ensurepip") is not None),
    library("libGL.so.1", "libgl1"),
    library("libEGL.so.1", "libegl1"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libX11.so.6", "libx11-6"),
    library("libglib-2.0.so.0", "libglib2.0-0", "libglib2.0-0t64"),
    library("libfontconfig.so.1", "libfontconfig1"),
    library("libfreetype.so.6", "libfreetype6"),
    library("libdbus-1.so.3", "libdbus-1-3"),
    # Qt Multimedia does not import without the first, and finds no format to record in without the second.
    library("libpulse.so.0", "libpulse0"),
    library("libXrandr.so.2", "libxrandr2"),
)
XCB = (
    library("libxcb-cursor.so.0", "libxcb-cursor0"),
    library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    library("libxcb-icccm.so.4", "libxcb-icccm4"),
    library("libxcb-image.so.0", "libxcb-image0"),
    library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    library("libxcb-randr.so.0", "libxcb-randr0"),
    library("libxcb-render-util.so.0", "libxcb-render-util0"),
    library("libxcb-shape.so.0", "libxcb-shape0"),
    library("libxcb-xkb.so.1", "libxcb-xkb1"),
    library("libX11-xcb.so.1", "libx11-xcb1"),
)
WAYLAND = (
    library("libwayland-client.so.0", "libwayland-client0"),
    library("libwayland-cursor.so.0", "libwayland-cursor0"),
    library("libwayland-egl.so.1", "libwayland-egl1"),
)
VOICE_AND_FONT = (
    library("libespeak-ng.so.1", "libespeak-ng1"),
    program("espeak-ng", "espeak-ng"),
    # 12 MB to fetch, and the smallest package with Noto Sans: fonts-noto-ui-core (1 MB) has no Latin letters.
    # It also has the Arabic and Urdu letters for later languages.
    Part("the font Noto Sans", ("fonts-noto-core",), font_is_there),
)
REAL_DISPLAY_AND_SOUND = (
    program("Xvfb", "xvfb"),
    program("xauth", "xauth"),
    program("openbox", "openbox"),
    program("xdotool", "xdotool"),
    program("dbus-run-session", "dbus"),
    program("at-spi-bus-launcher", "at-spi2-core", "/usr/libexec", "/usr/lib/at-spi2-core"),
    program("pulseaudio", "pulseaudio"),
    program("parec", "pulseaudio-utils"),
)
POWER_CUTS = (
    # Tells every write and sync of a running program, from which tests work out what a power cut leaves.
    program("strace", "strace"),
)


def needed_parts(command: str) -> tuple[Part, ...]:
    """Return what `command` cannot do without on this machine."""
    screen_x = XCB if os.environ.get("DISPLAY") and command == "run" else ()
    screen_wayland = WAYLAND if os.environ.get("WAYLAND_DISPLAY") and command == "run" else ()
    return CORE + screen_x + screen_wayland


def welcome_parts(command: str) -> tuple[Part, ...]:
    """Return what `command` does more with: it works without, and then says what it leaves out."""
    if command in ("test", "bench", "torture"):
        return VOICE_AND_FONT + XCB + REAL_DISPLAY_AND_SOUND + POWER_CUTS
    return VOICE_AND_FONT


def missing(parts: Sequence[Part]) -> list[Part]:
    """Return those of `parts` that this machine does not have."""
    importlib.invalidate_caches()
    return [part for part in parts if not part.is_there()]


def package_of(part: Part) -> str:
    """Return the name under which this machine's apt knows the part; the first one when apt knows none."""
    for name in part.packages[1:]:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if shown.returncode == 0 and shown.stdout:
            return name
    return part.packages[0]


def apt_install(parts: Sequence[Part]) -> list[str]:
    """Return the words of the apt-get command that brings `parts`, without sudo."""
    packages = list(dict.fromkeys(package_of(part) for part in parts))
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def may_install() -> list[str] | None:
    """Return the words to put before apt-get so that it may install, or None if nobody here may."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"] if asked.returncode == 0 else None


def line_to_type(parts: Sequence[Part]) -> str:
    """Return the one line that somebody with the rights types to bring `parts`."""
    if shutil.which("apt-get"):
        line = "sudo apt-get update && sudo " + shlex.join(apt_install(parts))
        return "Somebody with the rights can type this line:\n    " + line
    return "Somebody with the rights can install these: " + ", ".join(part.name for part in parts)


def bring_system_parts(command: str) -> None:
    """Install what the system lacks for `command`, or say what to type.

    Raises:
        MissingPart: a needed part is not there and cannot be installed from here.
    """
    if sys.platform != "linux":
        return
    absent = missing(needed_parts(command) + welcome_parts(command))
    rights = may_install()
    if absent and rights is not None:
        print("Installing system parts:", ", ".join(part.name for part in absent), flush=True)
        start_s = time.monotonic()
        with APT_LOG.open("w", encoding="utf-8") as log:
            subprocess.run([*rights, "apt-get", "update", "-q"], stdout=log, stderr=log, check=False)
            subprocess.run([*rights, *apt_install(absent)], stdout=log, stderr=log, check=False)
        absent = missing(absent)
        print(f"That took {time.monotonic() - start_s:.0f} seconds.", flush=True)
        if absent:
            print("It did not all arrive. What apt-get said is in .setup.log.", flush=True)
    if any(part in needed_parts(command) for part in absent):
        raise MissingPart("Something is missing here. " + line_to_type(absent))
    if absent:
        print("It works, but not whole. " + line_to_type(absent), flush=True)


def fingerprint() -> str:
    """Return a digest of everything that decides what is in `.venv`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    decides = [project["project"], project["build-system"], project["tool"]["hatch"], sys.version, str(ROOT)]
    return hashlib.sha256(LOCK.read_bytes() + json.dumps(decides, sort_keys=True).encode()).hexdigest()


def make_venv() -> None:
    """Make `.venv` for this Python, keeping one that is there and works."""
    if PYTHON.exists():
        ask = [str(PYTHON), "-c", "import pip, sys; print(sys.version)"]
        there = subprocess.run(ask, capture_output=True, text=True, check=False)
        if there.stdout.strip() == sys.version.strip():
            return
    venv.EnvBuilder(with_pip=True, clear=True).create(VENV)


def set_up() -> None:
    """Bring `.venv` up to the lock. Every wheel is checked against its hash and none is built here.

    Raises:
        MissingPart: pip could not fetch a package, or its hash is not the one in the lock.
    """
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    start_s = time.monotonic()
    print("Setting up. The first time takes a minute or two.", flush=True)
    make_venv()
    pip: list[str | Path] = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    try:
        subprocess.run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK], check=True)
        subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--no-index", "-e", ROOT], check=True)
    except subprocess.CalledProcessError as error:
        raise MissingPart("pip could not install what requirements.lock names. Is there a net?") from error
    STAMP.write_text(wanted, encoding="utf-8")
    print(f"That took {time.monotonic() - start_s:.0f} seconds.", flush=True)


def in_venv(*words: str | Path, env: dict[str, str] | None = None) -> int:
    """Run words[0] of `.venv` from the top of the checkout and return its exit code."""
    return subprocess.run([BIN / words[0], *words[1:]], cwd=ROOT, env=env, check=False).returncode


def run(rest: Sequence[str]) -> int:
    """Open the program."""
    return in_venv("python", "-m", "coprod_desktop", *rest)


def test(rest: Sequence[str]) -> int:
    """Run the tests, as many at once as there are cores, without a screen; leaves no file behind."""
    env = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", **os.environ}
    side_by_side = ("-n", "auto", "--dist", "worksteal")
    return in_venv("python", "-m", "pytest", *side_by_side, *rest, env=env)


def lint(rest: Sequence[str]) -> int:
    """Run the checks of the source; all of them, also after one fails. The tests run them too."""
    checks = (("ruff", "check", "."), ("mypy",), ("lint-imports",), ("deptry", "coprod_desktop"))
    return max([in_venv(*check) for check in checks])


def gallery(rest: Sequence[str]) -> int:
    """Draw every screen into a file."""
    return in_venv("python", "-m", "tests.gallery", *rest, env={"QT_QPA_PLATFORM": "offscreen", **os.environ})


def bench(rest: Sequence[str]) -> int:
    """Measure against a bare window, a bare insert and the bare speech engine."""
    return in_venv("python", "-m", "tests.bench", *rest)


def torture(rest: Sequence[str]) -> int:
    """Try everything that must never lose or let in anything; takes an hour, and prints a table."""
    env = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", **os.environ}
    return in_venv("python", "-m", "tests.torture", *rest, env=env)


def fuzz(rest: Sequence[str]) -> int:
    """Try to break each reader of files, led by what is reached in it; takes ten minutes."""
    env = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", **os.environ}
    return in_venv("python", "-m", "tests.fuzz", *rest, env=env)


def lock(rest: Sequence[str]) -> int:
    """Write requirements.lock anew, for every system at once, with uv in a throw-away place.

    uv does not read pip's settings: where another index must be used, set UV_DEFAULT_INDEX. It is not
    written into the lock.
    """
    with tempfile.TemporaryDirectory() as folder:
        venv.EnvBuilder(with_pip=True).create(folder)
        programs = Path(folder) / BIN.name
        subprocess.run([programs / PYTHON.name, "-m", "pip", "install", "-qq", "uv"], check=True)
        extras = ["--extra", "voice", "--extra", "transcribe", "--extra", "film", "--extra", "server"]
        groups = [*extras, "--group", "test", "--group", "lint", "--group", "build"]
        form = ["--quiet", "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"]
        what = ["--no-emit-index-url", *groups, *rest, "pyproject.toml", "-o", LOCK.name]
        uv = [str(programs / "uv"), "pip", "compile"]
        return subprocess.run([*uv, *form, *what], cwd=ROOT, check=False).returncode


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "gallery": gallery,
    "bench": bench,
    "torture": torture,
    "fuzz": fuzz,
    "lock": lock,
}


def main(words: Sequence[str]) -> int:
    """Do what the words of the command line ask.

    Args:
        words: the command, `run` when there is none, and what is passed on to it.

    Returns:
        The exit code.
    """
    command, *rest = words or ["run"]
    if command not in (*COMMANDS, "setup"):
        print(__doc__)
        return 2
    try:
        if command != "lock":
            bring_system_parts("test" if command == "setup" else command)
            set_up()
        return COMMANDS[command](rest) if command in COMMANDS else 0
    except MissingPart as reason:
        print(reason, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

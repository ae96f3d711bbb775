# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The commands that need no window. No Qt here: they run where there is no screen.

Words go to standard output, faults to standard error. 0: done. 1: refused, with a reason. 2: wrong words.
What a command needs is imported when it is asked for: the window passes here too, before its first frame.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import coprod_desktop
from coprod_desktop.app.places import places
from coprod_desktop.app.said import DONE, PROGRAM, WRONG_WORDS, refuse
from coprod_desktop.domain.errors import DiskFull, FileProblem, StoreLocked, StoreNotWritable, WorldProblem

READER_PROCESS = "--reader-process"
VOICE_PROCESS = "--voice-process"
TRANSCRIPT_PROCESS = "--transcript-process"
VIEW_SUFFIXES = (".coprodview", ".coprodparcel")
"""Of the files of people that a team opens by a double click."""
_VIEW_FILES = " or ".join(VIEW_SUFFIXES)
_COMMANDS = ("pack", "view", "collect", "team-keys", "let-supporter-in", "recovery-key")


@dataclass(frozen=True)
class Asked:
    """What the words after the program's name ask for.

    Attributes:
        command: what to do without a window; None opens the window.
        data: keeps everything in this folder; None for the system's own places.
        files: plans to take in when the window opens.
    """

    command: Callable[[], int] | None
    data: Path | None = None
    files: tuple[Path, ...] = ()


def parse(argv: Sequence[str]) -> Asked:
    """Understand the words after the program's name.

    Args:
        argv: the words.

    Returns:
        What they ask for.

    Raises:
        SystemExit: with 2 for wrong words, with 0 when they ask for help or the version; it was printed.
    """
    if list(argv[:1]) == [READER_PROCESS]:
        return Asked(_read_stranger)
    if list(argv) == [VOICE_PROCESS]:
        return Asked(_speak)
    if list(argv) == [TRANSCRIPT_PROCESS]:
        return Asked(_find_words)
    if argv and argv[0] in _COMMANDS:
        told = _commands().parse_args(argv)
        return Asked(_command_of(told))
    told = _window().parse_args(argv)
    return Asked(None, told.data, tuple(told.files))


def run_command(asked: Asked) -> int:
    """Do what needs no window.

    Args:
        asked: with a command.

    Returns:
        0 when it is done, 1 when something was refused; the reason was printed.
    """
    if asked.command is None:
        return WRONG_WORDS
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console of Windows does not know every letter
    try:
        return asked.command()
    except WorldProblem as problem:
        return refuse(_words(problem))


def show_views(files: Sequence[Path]) -> int:
    """Make a folder of the files that somebody double-clicked, beside the first, and show it in the browser.

    Args:
        files: 1 or more files with `VIEW_SUFFIXES`; plans that lie beside them give the texts.

    Returns:
        0 when it is shown; 1 when a file was refused, and the reason was printed.
    """
    first = files[0].absolute()
    plans = sorted(first.parent.glob("*.coprod"))
    out = next(name for name in _free_names(first) if not name.exists())
    code = run_command(Asked(lambda: _collect(list(files), plans, out)))
    if code == DONE:
        import webbrowser

        webbrowser.open((out / "index.html").as_uri())
    return code


def _free_names(first: Path) -> Iterator[Path]:
    yield first.with_name(f"{first.stem}-opened")
    for number in count(2):
        yield first.with_name(f"{first.stem}-opened-{number}")


def _window() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Opens the window, with plans to take in if you name their files.",
        epilog=f"Without a window: {PROGRAM} {' | '.join(_COMMANDS)}, each with --help.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {coprod_desktop.__version__}")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="keep everything in this one folder")
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help="a .coprod file to take in")
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=PROGRAM)
    commands = parser.add_subparsers(dest="command", required=True)
    pack = commands.add_parser("pack", help="make or check the file of a proposal").add_subparsers(
        dest="act", required=True
    )
    build = pack.add_parser("build", help="check a folder and make its .coprod file")
    build.add_argument("folder", type=Path, metavar="FOLDER", help="holds proposal.toml")
    build.add_argument(
        "-o", "--out", type=Path, metavar="FILE", required=True, help="the .coprod file to make"
    )
    _add_keys(build, "the team's keys: they sign it, and what people share is sealed to them")
    check = pack.add_parser("check", help="check a folder or a .coprod file")
    check.add_argument("path", type=Path, metavar="FILE_OR_FOLDER")
    check.add_argument("--json", action="store_true", help="print a list of findings as JSON")
    collect = commands.add_parser("collect", help="make a folder of many files of people for a team")
    collect.add_argument("files", type=Path, nargs="+", metavar="FILE", help=_VIEW_FILES)
    lost = commands.add_parser("let-supporter-in", help="take a lost code of supporters away")
    lost.add_argument("--data", type=Path, metavar="FOLDER", help="the folder that keeps everything")
    _add_recovery_key(commands)
    view = commands.add_parser("view", help="open one .coprodview file or parcel").add_subparsers(
        dest="act", required=True
    )
    opened = view.add_parser("open", help="make a folder of one .coprodview file or parcel for a team")
    opened.add_argument("files", type=Path, nargs=1, metavar="FILE", help=_VIEW_FILES)
    for parser_of_views in (collect, opened):
        parser_of_views.add_argument(
            "--plan",
            type=Path,
            action="append",
            default=[],
            metavar="PACK",
            help="its .coprod file, for the texts",
        )
        parser_of_views.add_argument(
            "-o", "--out", type=Path, metavar="FOLDER", required=True, help="a new or empty folder"
        )
        _add_keys(parser_of_views, "the team's keys, to which the files are sealed")
    _add_team_keys(commands)
    return parser


def _add_keys(parser: argparse.ArgumentParser, told: str) -> None:
    parser.add_argument("--keys", type=Path, metavar="TEAMFOLDER", help=told)


def _add_team_keys(commands: Any) -> None:
    keys = commands.add_parser("team-keys", help="the keys of a team")
    new = keys.add_subparsers(dest="act", required=True).add_parser(
        "new", help="make them, with a card and a sheet for the safe; a passphrase is asked for"
    )
    new.add_argument("folder", type=Path, metavar="FOLDER", help="a new or empty folder")
    new.add_argument("--name", default="", metavar="NAME", help="the name of the team")
    new.add_argument(
        "--instead-of", type=Path, metavar="PUBLIC", help="the team.public of keys that were lost"
    )


def _add_recovery_key(commands: Any) -> None:
    keys = commands.add_parser("recovery-key", help="an organisation's key, for words that are forgotten")
    new = keys.add_subparsers(dest="act", required=True).add_parser("new", help="make it, with a sheet")
    new.add_argument("folder", type=Path, metavar="FOLDER", help="such as one on a memory stick")


def _command_of(told: argparse.Namespace) -> Callable[[], int]:
    if told.command == "let-supporter-in":
        return lambda: _let_supporter_in(told.data)
    if told.command == "recovery-key":
        return lambda: _new_recovery_key(told.folder)
    if told.command == "team-keys":
        return lambda: _new_team_keys(told.folder, told.name, told.instead_of)
    if told.command != "pack":
        return lambda: _collect(told.files, told.plan, told.out, told.keys)
    if told.act == "build":
        return lambda: _build(told.folder, told.out, told.keys)
    return lambda: _check(told.path, told.json)


def _read_stranger() -> int:
    from coprod_desktop.files import reader_process

    return reader_process.main()


def _speak() -> int:
    from coprod_desktop.speech import voice_process

    return voice_process.main()


def _find_words() -> int:
    from coprod_desktop.speech import transcript_process

    return transcript_process.main()


def _build(folder: Path, out: Path, keys: Path | None) -> int:
    from coprod_desktop.app import team_commands

    return team_commands.build(folder, out, keys)


def _check(path: Path, as_json: bool) -> int:
    from coprod_desktop.app import team_commands

    return team_commands.check(path, as_json)


def _collect(files: Sequence[Path], plans: Sequence[Path], out: Path, keys: Path | None = None) -> int:
    from coprod_desktop.app import team_commands

    return team_commands.collect(files, plans, out, keys)


def _new_team_keys(folder: Path, name: str, instead_of: Path | None) -> int:
    from coprod_desktop.app.team_keys_command import new_team_keys

    return new_team_keys(folder, name, instead_of)


def _let_supporter_in(folder: Path | None) -> int:
    from coprod_desktop.app.open_store import open_store
    from coprod_desktop.journey.person.kiosk import let_supporter_in

    store, _lock = open_store(places(folder))
    try:
        let_supporter_in(store)
    finally:
        store.close()
    print("The supporter's area has no code now. The screen is free. What people locked stays locked.")
    return DONE


def _new_recovery_key(folder: Path) -> int:
    from coprod_desktop.app.recovery_command import make_recovery_key

    print(make_recovery_key(folder))
    return DONE


def _words(problem: WorldProblem) -> str:
    from coprod_desktop.journey.team.refusals import refusal_finding

    match problem:
        case FileProblem():
            found = refusal_finding(problem, problem.place or "the file")
            return f"{found.place}: {found.message} {found.repair}"
        case DiskFull(place=place):
            return f"{place}: the disk is full. Make room, or choose another place. Nothing was left behind."
        case StoreNotWritable(place=place, detail=detail):
            return f"{place}: it cannot be written: {detail}. Choose another place."
        case StoreLocked(place=place):
            return f"{place}: this computer is locked. Open the app, and type its 6 words there."
        case _:
            return f"{type(problem).__name__}: {problem}"

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

from coprod_desktop.app.command_words import COMMANDS, command_words, window_words
from coprod_desktop.app.places import places
from coprod_desktop.app.said import DONE, WRONG_WORDS, refuse
from coprod_desktop.domain.errors import DiskFull, FileProblem, StoreLocked, StoreNotWritable, WorldProblem

READER_PROCESS = "--reader-process"
VOICE_PROCESS = "--voice-process"
TRANSCRIPT_PROCESS = "--transcript-process"


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
    if argv and argv[0] in COMMANDS:
        told = command_words().parse_args(argv)
        return Asked(_command_of(told))
    told = window_words().parse_args(argv)
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


def _command_of(told: argparse.Namespace) -> Callable[[], int]:
    if told.command == "let-supporter-in":
        return lambda: _let_supporter_in(told.data)
    if told.command == "recovery-key":
        return lambda: _new_recovery_key(told.folder)
    if told.command == "team-keys":
        return lambda: _new_team_keys(told.folder, told.name, told.instead_of)
    if told.command == "collect" and (told.store or not told.out):
        return lambda: _take_into_store(told)
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


def _take_into_store(told: argparse.Namespace) -> int:
    from coprod_desktop.app.team_store_command import take_into_store

    if not told.store:
        return refuse("say -o FOLDER, for a folder to read in a browser, or --store STORE, or both.")
    if told.keys is None:
        return refuse("a store belongs to the keys of a team: --keys TEAMFOLDER.")
    return take_into_store([*told.plan, *told.files], told.store, told.media, told.keys, told.out)


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

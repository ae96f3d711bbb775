# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Which words may stand after the program's name, and what `--help` says of them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import coprod_desktop
from coprod_desktop.app.said import PROGRAM

VIEW_SUFFIXES = (".coprodview", ".coprodparcel")
"""Of the files of people that a team opens by a double click."""
COMMANDS = ("pack", "view", "collect", "team-keys", "let-supporter-in", "recovery-key")
_VIEW_FILES = " or ".join(VIEW_SUFFIXES)


def window_words() -> argparse.ArgumentParser:
    """For the window."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Opens the window, with plans to take in if you name their files.",
        epilog=f"Without a window: {PROGRAM} {' | '.join(COMMANDS)}, each with --help.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {coprod_desktop.__version__}")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="keep everything in this one folder")
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help="a .coprod file to take in")
    return parser


def command_words() -> argparse.ArgumentParser:
    """For what needs no window."""
    parser = argparse.ArgumentParser(prog=PROGRAM)
    commands = parser.add_subparsers(dest="command", required=True)
    _add_pack(commands)
    _add_views(commands)
    lost = commands.add_parser("let-supporter-in", help="take a lost code of supporters away")
    lost.add_argument("--data", type=Path, metavar="FOLDER", help="the folder that keeps everything")
    _add_recovery_key(commands)
    _add_team_keys(commands)
    return parser


def _add_pack(commands: Any) -> None:
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


def _add_views(commands: Any) -> None:
    collect = commands.add_parser(
        "collect", help="make a folder of many files of people for a team, or take them into its store"
    )
    collect.add_argument("files", type=Path, nargs="+", metavar="FILE", help=f"{_VIEW_FILES}, or a folder")
    collect.add_argument(
        "--store", metavar="STORE", help="take them in here: a folder, or postgresql+psycopg://..."
    )
    collect.add_argument("--media", type=Path, metavar="FOLDER", help="beside a server: for recordings")
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
            "-o",
            "--out",
            type=Path,
            metavar="FOLDER",
            required=parser_of_views is opened,
            help="a new or empty folder",
        )
        _add_keys(parser_of_views, "the team's keys, to which the files are sealed")


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

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The command that makes a team's keys, and how a passphrase is asked for.

A passphrase is typed without being shown, or comes through standard input where that is no terminal. It is
never in a command or in the environment, where every program of this computer could read it.
"""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from coprod_desktop.app.places import card_words, pictures_folder, samples_folder
from coprod_desktop.app.said import DONE, refuse
from coprod_desktop.domain.errors import DamagedFile, FileNotThere
from coprod_desktop.domain.team_keys import TeamKeys, TeamSecret
from coprod_desktop.files.team_card import card_pictures
from coprod_desktop.files.team_public import read_team_public
from coprod_desktop.journey.team.team_folder import CARD, SAFE_SHEET, make_team_folder
from coprod_desktop.vault.team_keys import (
    KEYS_FILE,
    locked_team_keys,
    needs_passphrase,
    new_team_secret,
    opened_team_keys,
)
from coprod_desktop.vault.written_words import new_words

LEAST_LETTERS = 12
_MADE_WORDS = 6
_TRY_OUT_KEYS = "try-out-team.json"


def new_team_keys(folder: Path, name: str, instead_of: Path | None) -> int:
    """Make the keys of a team in a folder of their own.

    Args:
        folder: is not there yet, or is empty.
        name: of the team; may be empty.
        instead_of: the ``team.public`` of keys that were lost.

    Returns:
        How it ended; what to do next was printed.

    Raises:
        FileProblem: `instead_of` cannot be read.
        DiskFull, StoreNotWritable: nothing was made.
    """
    lost = read_team_public(_bytes_of(instead_of)) if instead_of else None
    typed = _asked("Passphrase (only press Enter, and it is made of 6 words): ")
    if typed and len(typed) < LEAST_LETTERS:
        return refuse(f"a passphrase has {LEAST_LETTERS} letters or more. Nothing was made.")
    if typed and sys.stdin.isatty() and _asked("The same once more: ") != typed:
        return refuse("the two were not the same. Nothing was made.")
    passphrase = make_team_keys(folder, name, lost, typed)
    print(f"Made {folder}.")
    if not typed:
        print(f"The passphrase: {passphrase}")
        print("Write it down now, or keep it where your team keeps its passphrases. It is shown only once.")
    print(f"Print {CARD} and give it to supporters: the pictures on it tell them that a plan is yours.")
    print(f"Print {SAFE_SHEET} for your safe, and then delete that file.")
    return DONE


def make_team_keys(folder: Path, name: str, lost: TeamKeys | None = None, typed: str = "") -> str:
    """Make the keys of a team in a folder of their own, without a word. Slow: in a worker.

    Args:
        folder: is not there yet, or is empty.
        name: of the team; may be empty.
        lost: the keys in whose place they come.
        typed: the passphrase that somebody chose; empty for one that is made.

    Returns:
        The passphrase; one that is made has 6 words.

    Raises:
        DiskFull, StoreNotWritable: nothing was made.
    """
    passphrase = typed or " ".join(new_words(_MADE_WORDS))
    secret = new_team_secret(lost)
    keys_file, words = locked_team_keys(secret, passphrase)
    names = card_words()
    card = [
        ((pictures_folder() / f"{each}.svg").read_bytes(), names[each])
        for each in card_pictures(secret.keys, tuple(names))
    ]
    make_team_folder(folder, name, secret.keys, (KEYS_FILE, keys_file), words, card)
    return passphrase


def asked_team_secret(folder: Path) -> TeamSecret | None:
    """Open the keys of a team, and ask for the passphrase.

    Args:
        folder: as `new_team_keys` made it.

    Returns:
        The keys; None when the passphrase is another one.

    Raises:
        FileProblem: there are no keys of a team.
    """
    data = _bytes_of(folder / KEYS_FILE)
    locked = needs_passphrase(data)
    return opened_team_keys(data, _asked(f"Passphrase of {folder}, or its 12 words: ") if locked else "")


def try_out_secret() -> TeamSecret:
    """The keys of the try-out team, which come with the app and are no secret."""
    secret = opened_team_keys(_bytes_of(samples_folder() / _TRY_OUT_KEYS))
    if secret is None:
        raise DamagedFile(_TRY_OUT_KEYS, "locked")
    return secret


def _asked(question: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\r\n")


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise FileNotThere(str(path), fault.strerror or "") from fault

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Takes what people shared into a team's store, without a window: once, or every night by itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.app.said import DONE, REFUSED, refuse
from coprod_desktop.app.team_commands import tell_collected
from coprod_desktop.app.team_keys_command import asked_team_secret
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files.whole_write import as_store_problems
from coprod_desktop.journey.team.found_files import files_in
from coprod_desktop.journey.team.read_views import collect_views
from coprod_desktop.journey.team.take_views import bring
from coprod_desktop.storage.team_store import SqlTeamStore, open_team_folder, open_team_server
from coprod_desktop.vault.store_key import store_key

_EACH = 100


def open_team_store(where: str, beside: Path | None, secret: TeamSecret) -> SqlTeamStore:
    """Open a team's store, made new when there is nothing yet.

    Args:
        where: a folder, or the address of a server: ``postgresql+psycopg://name@host/database``.
        beside: where recordings and pictures lie beside a server; None for a folder.
        secret: of the team.

    Raises:
        StoreProblem, FileProblem: it cannot be opened; nothing was touched.
    """
    is_server = "://" in where
    folder = beside if is_server and beside else Path(where)
    with as_store_problems(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = store_key(folder, secret)
    return open_team_server(where, folder, key) if is_server else open_team_folder(folder, key)


def take_into_store(
    files: Sequence[Path], where: str, beside: Path | None, keys: Path, out: Path | None
) -> int:
    """Take files, and those in folders, into a team's store.

    Args:
        files: files and folders.
        where: see `open_team_store`.
        beside: see `open_team_store`.
        keys: the folder of the team's keys; their passphrase is asked for.
        out: a folder to make of all that stands in the store then; None makes none.

    Returns:
        How it ended.
    """
    if "://" in where and beside is None:
        return refuse("with a server, --media FOLDER says where recordings and pictures lie.")
    if "://" not in where and beside is not None:
        return refuse("--media is for a server; in a folder they lie with the rest.")
    secret = asked_team_secret(keys)
    if secret is None:
        return refuse("this passphrase does not open the keys. Nothing was taken in.")
    all_of_them = files_in(files)
    store = open_team_store(where, beside, secret)
    try:
        if out:
            return tell_collected(
                collect_views(all_of_them, store, out, pictures_folder(), secret, date.today())
            )
        brought = bring(all_of_them, store, secret, date.today(), _telling(len(all_of_them)))
    finally:
        store.close()
    for finding in brought.refused:
        print(f"{finding.place}: {finding.message} {finding.repair}")
    print(f"Files: {len(all_of_them)}. New: {brought.new}. New plans: {brought.plans}.", end=" ")
    print(f"Here before: {brought.here}. Refused: {len(brought.refused)}.")
    return REFUSED if brought.refused else DONE


def _telling(of: int) -> Callable[[int], bool]:
    def told(done: int) -> bool:
        if done and done % _EACH == 0:
            print(f"{done} of {of} files", file=sys.stderr)
        return True

    return told

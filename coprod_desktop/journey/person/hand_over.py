# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""At the end of a session: all files that wait go into one folder for each team, with a slip; and the day on
which they were handed over is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.known_teams import KnownTeam, WhoOpens, opened_with
from coprod_desktop.files.slip_page import SlipFile, write_slip
from coprod_desktop.files.whole_write import as_store_problems, write_whole
from coprod_desktop.ports import DeviceStore

_LEAST_SAFE = (WhoOpens.ANYONE, WhoOpens.TRY_OUT, WhoOpens.NOT_CHECKED, WhoOpens.TEAM)


@dataclass(frozen=True)
class ForTeam:
    """The files that wait for one team.

    Attributes:
        team: its name.
        files: the oldest first; never empty.
        opens: who can open them; where that differs, what is said of the least safe one.
    """

    team: str
    files: tuple[OutFile, ...]
    opens: WhoOpens


@dataclass(frozen=True)
class SlipWords:
    """The words of the slips.

    Attributes:
        title: given a team's name.
        sentences: given how many files there are, and who can open them.
        lines: what is written by hand.
    """

    title: Callable[[str], str]
    sentences: Callable[[int, WhoOpens], tuple[str, ...]]
    lines: tuple[str, ...]


def waiting(store: DeviceStore) -> tuple[ForTeam, ...]:
    """The files that were made and not handed over yet, team by team.

    What was made for a team whose card was not the same is not among them, so it does not go out.
    """
    known = store.known_teams()
    teams: dict[str, list[OutFile]] = {}
    for out_file in store.out_files():
        if out_file.handed_on is None and _opens(out_file, known) is not WhoOpens.NOBODY_YET:
            teams.setdefault(out_file.team, []).append(out_file)
    return tuple(
        ForTeam(team, tuple(files), min((_opens(each, known) for each in files), key=_LEAST_SAFE.index))
        for team, files in teams.items()
    )


def _opens(out_file: OutFile, known: Sequence[KnownTeam]) -> WhoOpens:
    return opened_with(out_file.sealed_to, known)


def make_all(
    store: DeviceStore,
    outbox: Path,
    target: Path,
    words: SlipWords,
    receipt_pictures: Callable[[str], tuple[bytes, str]],
) -> tuple[Path, ...]:
    """Copy all files that wait into one folder for each team, with a slip. The outbox stays as it is.

    Args:
        store: knows which files wait.
        outbox: where they are.
        target: a stick or a folder; it is there. A file that is there under its name is replaced by itself.
        words: of the slips.
        receipt_pictures: gives the drawing and the word of a picture of a receipt.

    Returns:
        The folders, one for each team.

    Raises:
        StoreDamaged: a file is gone from the outbox; the teams before it are done.
        DiskFull, StoreNotWritable: the target has no room, or went away; what is there is whole.
    """
    made = []
    names: set[str] = set()
    for team in waiting(store):
        folder = target / _folder_name(team.team, names)
        with as_store_problems(folder):
            folder.mkdir(parents=True, exist_ok=True)
        for out_file in team.files:
            write_whole(folder / out_file.file_name, _content(outbox / out_file.file_name))
        on_slip = [
            SlipFile(
                out_file.file_name,
                out_file.proposal_title,
                tuple(receipt_pictures(name) for name in out_file.receipt),
            )
            for out_file in team.files
        ]
        write_slip(
            words.title(team.team), words.sentences(len(on_slip), team.opens), words.lines, on_slip, folder
        )
        made.append(folder)
    return tuple(made)


def handed_over(store: DeviceStore, team: str, on: date) -> None:
    """Remember the day on which all that waits for a team was given to it.

    Raises:
        DiskFull, StoreNotWritable: nothing was changed.
    """
    for waits in waiting(store):
        if waits.team == team:
            store.hand_over(tuple(out_file.file_name for out_file in waits.files), on)


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise StoreDamaged(str(path), "the file is gone from the folder for teams")
    with as_store_problems(path):
        return path.read_bytes()


def _folder_name(team: str, taken: set[str]) -> str:
    """A name that every system takes; two teams never share one."""
    plain = unicodedata.normalize("NFKD", team).encode("ascii", "ignore").decode()
    base = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:60] or "team"
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name.casefold())
    return name

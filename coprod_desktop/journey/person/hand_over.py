# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""At the end of a session: all files that wait go onto a stick, one sealed parcel for each team; and the day
on which they were handed over is kept.

A stick gets lost: nothing on it says who gave something, or how many did. The slip is printed from here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.known_teams import KnownTeam, WhoOpens, opened_with
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.parcel_file import parcel_name, parcels_of, write_parcel
from coprod_desktop.files.whole_write import as_store_problems, write_whole
from coprod_desktop.ports import DeviceStore

_LEAST_SAFE = (
    WhoOpens.ANYONE, WhoOpens.TRY_OUT, WhoOpens.NOT_CHECKED, WhoOpens.OLD_CARD, WhoOpens.TEAM
)  # fmt: skip


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
class ToGive:
    """What goes onto a stick for one team.

    Attributes:
        parcels: the files of each parcel, and to whom it is sealed.
        folder: the name of the folder for what is not sealed, or to keys that are gone.
        loose: the files in that folder; may be none.
    """

    parcels: tuple[tuple[TeamKeys, tuple[Path, ...]], ...]
    folder: str
    loose: tuple[Path, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What the team finds on the stick."""
        parcels = tuple(parcel_name(files) for _keys, files in self.parcels)
        return (*parcels, self.folder) if self.loose else parcels


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


def to_give(store: DeviceStore, outbox: Path) -> dict[str, ToGive]:
    """Tell what all that waits looks like on a stick, by team.

    Args:
        store: knows which files wait, and the keys of teams.
        outbox: where they are.

    Raises:
        StoreDamaged: a file is gone from the outbox.
    """
    keys = {each.keys.verify_key: each.keys for each in store.known_teams()}
    for keys_of_plan in (plan.team_keys for plan in store.proposals()):
        if keys_of_plan:
            keys.setdefault(keys_of_plan.verify_key, keys_of_plan)
    names: set[str] = set()
    given = {}
    for team in waiting(store):
        sealed: dict[TeamKeys, list[Path]] = {}
        loose = []
        for out_file in team.files:
            path = _there(outbox / out_file.file_name)
            if out_file.sealed_to in keys:
                sealed.setdefault(keys[out_file.sealed_to], []).append(path)
            else:
                loose.append(path)
        parcels = tuple((to, files) for to, paths in sealed.items() for files in parcels_of(paths))
        given[team.team] = ToGive(parcels, _folder_name(team.team, names) if loose else "", tuple(loose))
    return given


def make_all(given: Iterable[ToGive], target: Path, progress: Progress) -> None:
    """Put all files that wait onto a stick: one sealed parcel for each team, or a folder of open files.

    It takes a while on a slow stick: not on the screen thread. The outbox stays as it is.

    Args:
        given: from `to_give`.
        target: a stick or a folder; it is there. What is there under the same name is replaced by itself.
        progress: counts the files; asks it to stop.

    Raises:
        Stopped: what is there is whole.
        StoreDamaged: a file is gone from the outbox; the teams before it are done.
        DiskFull, StoreNotWritable: the target has no room, or went away; what is there is whole.
    """
    teams = tuple(given)
    progress.of = sum(len(files) for team in teams for _keys, files in team.parcels)
    progress.of += sum(len(team.loose) for team in teams)
    for team in teams:
        for keys, files in team.parcels:
            _go_on(progress)
            write_parcel([_there(path) for path in files], target, keys)
            progress.done += len(files)
        folder = target / team.folder
        for path in team.loose:
            _go_on(progress)
            with as_store_problems(folder):
                folder.mkdir(parents=True, exist_ok=True)
                content = _there(path).read_bytes()
            write_whole(folder / path.name, content)
            progress.done += 1


def _go_on(progress: Progress) -> None:
    if progress.stop:
        raise Stopped


def handed_over(store: DeviceStore, team: str, on: date) -> None:
    """Remember the day on which all that waits for a team was given to it.

    Raises:
        DiskFull, StoreNotWritable: nothing was changed.
    """
    for waits in waiting(store):
        if waits.team == team:
            store.hand_over(tuple(out_file.file_name for out_file in waits.files), on)


def _there(path: Path) -> Path:
    if not path.is_file():
        raise StoreDamaged(str(path), "the file is gone from the folder for teams")
    return path


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

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take files from people into a team's store: some at once, each through the door, and safe to do once more.

A stop or a kill in between loses nothing and counts nothing twice: what is done is known again by its bytes.
One bad file never holds up the rest.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import coprod_desktop.files.parcel_file as parcel_file
from coprod_desktop.domain.errors import FileNotThere, FileProblem, NumberTaken
from coprod_desktop.domain.finding import Finding
from coprod_desktop.domain.intake import Arrival, CameRecall, CameViews, Known, media_name
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.door import Accepted, Duplicate, Refused, opened, take_in
from coprod_desktop.files.parcel_file import Parcel
from coprod_desktop.files.recall_file import SUFFIX as RECALL_SUFFIX
from coprod_desktop.files.view_file import Views
from coprod_desktop.files.whole_write import write_whole
from coprod_desktop.journey.team.refusals import refusal_finding
from coprod_desktop.team_ports import TeamStore

SUFFIXES = (".coprod", ".coprodview", RECALL_SUFFIX, parcel_file.SUFFIX)
"""Of the files that are looked for in a folder; plans come first, since they say what was asked."""
MOST_AT_ONCE = 200
_MOST_BYTES_AT_ONCE = 32 << 20
_PIECE_BYTES = 1 << 20


@dataclass(frozen=True)
class Brought:
    """What came of some files.

    Attributes:
        new: how many of what people shared or took back are new here.
        here: how many files were here already.
        twice: the names of those that came before among these same files.
        plans: how many plans are new here.
        refused: why each of the others is not taken in.
        is_whole: whether all files were looked at; not when somebody stopped it.
    """

    new: int
    here: int
    twice: tuple[str, ...]
    plans: int
    refused: tuple[Finding, ...]
    is_whole: bool


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files among some paths, and those of ours in the folders among them, plans first."""
    found = dict.fromkeys(file for path in paths for file in _files_of(path))
    return tuple(sorted(found, key=lambda path: path.suffix.lower() != SUFFIXES[0]))


def _files_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, _folders, names in os.walk(path):
        yield from (Path(folder) / name for name in sorted(names) if name.lower().endswith(SUFFIXES))


def bring(
    files: Sequence[Path],
    store: TeamStore,
    secret: TeamSecret | None,
    today: date,
    goes_on: Callable[[int], bool] = lambda _done: True,
) -> Brought:
    """Take files in. Waits for the reader: never on the screen thread.

    Args:
        files: plans, what people shared and took back, and parcels of these.
        store: takes them.
        secret: the keys of the team; without them only open files can be read.
        today: the day on which they come.
        goes_on: is told how many files are done, and says whether to go on.

    Raises:
        DiskFull, StoreNotWritable, StoreInUse: what was taken in so far stays; bring all of them once more.
    """
    taking = _Taking(store, secret, today)
    is_whole = True
    for done, path in enumerate(files):
        if not goes_on(done):
            is_whole = False
            break
        taking.take(path)
    taking.flush()
    if taking.took_back:
        store.forget_deleted()
    return Brought(
        taking.new, taking.here, tuple(taking.twice), taking.plans, tuple(taking.refused), is_whole
    )


@dataclass
class _Taking:
    """Files on their way into the store."""

    store: TeamStore
    secret: TeamSecret | None
    today: date
    new: int = 0
    here: int = 0
    plans: int = 0
    took_back: bool = False
    twice: list[str] = field(default_factory=list)
    refused: list[Finding] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)
    _waiting: list[Arrival] = field(default_factory=list)
    _waiting_bytes: int = 0

    def take(self, path: Path) -> bool:
        """Take one file; tells whether it was not refused."""
        try:
            sha256 = _sha256_of(path)
        except FileProblem as gone:
            self._refuse(path, gone)
            return False
        if sha256 in self._seen or self.store.has_arrived(sha256):
            self._count_again(path, sha256)
            return True
        match take_in(path, known=self._is_known, secret=self.secret):
            case Accepted(content=Views() as views):
                self._wait(sha256, path, _came_views(views))
            case Accepted(content=Recall() as recall):
                self.took_back = True
                self._wait(sha256, path, CameRecall(_sha256_of_recall(recall), recall))
            case Accepted(content=Parcel() as parcel):
                return self._open_parcel(sha256, path, parcel)
            case Accepted(content=Pack() as pack):
                return self._keep_plan(path, pack)
            case Duplicate(sha256=known):
                self._count_again(path, known)
                self._wait(sha256, path, Known(known))
            case Refused(problem=problem):
                self._refuse(path, problem)
                self._wait(sha256, path, problem)
                return False
        return True

    def flush(self) -> None:
        """Have the store take what waits."""
        if self._waiting:
            self.store.take_in(self._waiting)
        self.new += sum(isinstance(each.content, CameViews | CameRecall) for each in self._waiting)
        self._waiting, self._waiting_bytes = [], 0

    def _is_known(self, sha256: str) -> bool:
        return sha256 in self._seen or self.store.has_file(sha256)

    def _count_again(self, path: Path, sha256: str) -> None:
        self.here += 1
        if sha256 in self._seen:
            self.twice.append(path.name)

    def _wait(self, sha256: str, path: Path, content: CameViews | CameRecall | Known | FileProblem) -> None:
        if not isinstance(content, FileProblem):
            self._seen |= {sha256, content.sha256}
        self._waiting.append(Arrival(sha256, path.name, self.today, content))
        if isinstance(content, CameViews):
            self._waiting_bytes += sum(map(len, content.media.values()))
        if len(self._waiting) >= MOST_AT_ONCE or self._waiting_bytes > _MOST_BYTES_AT_ONCE:
            self.flush()

    def _refuse(self, path: Path, problem: FileProblem) -> None:
        self.refused.append(refusal_finding(problem, path.name))

    def _open_parcel(self, sha256: str, path: Path, parcel: Parcel) -> bool:
        """Take what lies in a parcel; it is known again only when all of it was taken."""
        with TemporaryDirectory() as folder:
            taken = []
            for name, data in parcel.files.items():
                write_whole(Path(folder) / name, data)
                taken.append(self.take(Path(folder) / name))
        whole = all(taken)
        if whole:
            self._wait(sha256, path, Known(parcel.sha256))
        return whole

    def _keep_plan(self, path: Path, pack: Pack) -> bool:
        try:
            is_new = self.store.keep_pack(pack)
        except NumberTaken as problem:
            self._refuse(path, problem)
            return False
        self.plans += is_new
        self.here += not is_new
        return True


def _came_views(views: Views) -> CameViews:
    media = {
        **{media_name("sound", clip_id): data for clip_id, data in views.sounds.items()},
        **{media_name("file", file_id): data for file_id, data in views.files.items()},
        **{media_name("sealed", file_id): data for file_id, data in views.sealed.items()},
    }
    return CameViews(views.sha256, views.bundle, media)


def _sha256_of(path: Path) -> str:
    total = hashlib.sha256()
    with opened(path) as handle:
        try:
            while piece := os.read(handle, _PIECE_BYTES):
                total.update(piece)
        except OSError as fault:
            raise FileNotThere(str(path), str(fault)) from fault
    return total.hexdigest()


def _sha256_of_recall(recall: Recall) -> str:
    """Of what a recall says: the same one may come sealed anew."""
    return hashlib.sha256(repr(recall).encode()).hexdigest()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take files from people into a team's store: some at once, each through the door, and safe to do once more.

A stop or a kill in between loses nothing and counts nothing twice: what is done is known again by its bytes.
One bad file never holds up the rest.
"""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from coprod_desktop.domain.errors import FileNotThere, FileProblem, NotOurFile, NumberTaken
from coprod_desktop.domain.finding import Finding
from coprod_desktop.domain.intake import Arrival, CameRecall, CameViews, Known, media_name
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.door import Accepted, Duplicate, Refused, TakenIn
from coprod_desktop.files.parcel_file import Parcel
from coprod_desktop.files.reading import opened
from coprod_desktop.files.reading_lane import ReadingLane
from coprod_desktop.files.view_file import Views
from coprod_desktop.files.whole_write import write_whole
from coprod_desktop.journey.team.refusals import refusal_finding
from coprod_desktop.team_ports import TeamStore

MOST_AT_ONCE = 200
_LANES = 2
"""One file is read while another is kept."""
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
    jobs, is_whole = deque(_Job(path) for path in files), True
    with ExitStack() as stack:
        taking = _Taking(store, today, stack)
        free = deque(stack.enter_context(ReadingLane(secret)) for _ in range(_LANES))
        reading = deque[tuple[ReadingLane, _Job]]()
        while jobs or reading:
            if not goes_on(taking.done):
                is_whole = False
                break
            if jobs and free:
                taking.look_ahead(jobs)
                job = jobs.popleft()
                if taking.is_to_be_read(job):
                    free[0].hand(job.path)
                    reading.append((free.popleft(), job))
                continue
            lane, job = reading.popleft()
            # What lies in a parcel is next, so that its folder can go.
            jobs.extendleft(taking.took(job, lane.take(taking.is_known)))
            free.append(lane)
        taking.flush()
    if taking.took_back:
        store.forget_deleted()
    return Brought(
        taking.new, taking.here, tuple(taking.twice), taking.plans, tuple(taking.refused), is_whole
    )


@dataclass
class _OpenParcel:
    """A parcel, laid out. It is known again only when all that lies in it was taken."""

    path: Path
    sha256: str
    content_sha256: str
    folder: TemporaryDirectory[str]
    left: int
    is_whole: bool = True


@dataclass
class _Job:
    """A file that is to be taken in."""

    path: Path
    parcel: _OpenParcel | None = None
    sha256: str = ""
    problem: FileProblem | None = None
    is_looked_at: bool = False


@dataclass
class _Taking:
    """Files on their way into the store."""

    store: TeamStore
    today: date
    stack: ExitStack
    done: int = 0
    new: int = 0
    here: int = 0
    plans: int = 0
    took_back: bool = False
    twice: list[str] = field(default_factory=list)
    refused: list[Finding] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)
    _seen_before: set[str] = field(default_factory=set)
    _waiting: list[Arrival] = field(default_factory=list)
    _waiting_bytes: int = 0

    def look_ahead(self, jobs: Iterable[_Job]) -> None:
        """See which of the next files are known by their bytes already: some at once, which is quicker."""
        if next(iter(jobs)).is_looked_at:
            return
        coming = [job for job in islice(jobs, MOST_AT_ONCE) if not job.is_looked_at]
        for job in coming:
            job.is_looked_at = True
            try:
                job.sha256 = _sha256_of(job.path)
            except FileProblem as problem:
                job.problem = problem
        self._seen_before |= self.store.arrived_before({job.sha256 for job in coming})

    def is_to_be_read(self, job: _Job) -> bool:
        """Whether a file is not known by its bytes already."""
        if job.problem:
            self._refuse(job, job.problem)
        elif job.sha256 in self._seen or job.sha256 in self._seen_before:
            self._count_again(job, job.sha256)
        else:
            return True
        self._close(job)
        return False

    def is_known(self, sha256: str) -> bool:
        """Whether the same was read just now, from a file with other bytes."""
        return sha256 in self._seen

    def took(self, job: _Job, taken: TakenIn) -> Sequence[_Job]:
        """Keep what is in a file; returns what lies in it, if it is a parcel."""
        match taken:
            case Accepted(content=Views() as views):
                self._wait(job, _came_views(views))
            case Accepted(content=Recall() as recall):
                self.took_back = True
                self._wait(job, CameRecall(_sha256_of_recall(recall), recall))
            case Accepted(content=Parcel() as parcel):
                return self._lay_out(job, parcel)
            case Accepted(content=Pack() as pack):
                self._keep_plan(job, pack)
            case Duplicate(sha256=known):
                self._count_again(job, known)
                self._wait(job, Known(known))
            case Refused(problem=problem):
                self._refuse(job, problem)
                self._wait(job, problem)
            case _:
                self._refuse(job, NotOurFile(detail="nothing that somebody shared"))
        self._close(job)
        return ()

    def flush(self) -> None:
        """Have the store take what waits."""
        if self._waiting:
            said = sum(isinstance(each.content, CameViews | CameRecall) for each in self._waiting)
            new = self.store.take_in(self._waiting)
            self.new += new
            self.here += said - new
        self._waiting, self._waiting_bytes = [], 0

    def _count_again(self, job: _Job, sha256: str) -> None:
        self.here += 1
        if sha256 in self._seen:
            self.twice.append(job.path.name)

    def _wait(self, job: _Job, content: CameViews | CameRecall | Known | FileProblem) -> None:
        if not isinstance(content, FileProblem):
            self._seen |= {job.sha256, content.sha256}
        self._waiting.append(Arrival(job.sha256, job.path.name, self.today, content))
        if isinstance(content, CameViews):
            self._waiting_bytes += sum(map(len, content.media.values()))
        if len(self._waiting) >= MOST_AT_ONCE or self._waiting_bytes > _MOST_BYTES_AT_ONCE:
            self.flush()

    def _refuse(self, job: _Job, problem: FileProblem) -> None:
        self.refused.append(refusal_finding(problem, job.path.name))
        if job.parcel:
            job.parcel.is_whole = False

    def _lay_out(self, job: _Job, parcel: Parcel) -> Sequence[_Job]:
        folder = TemporaryDirectory()
        self.stack.enter_context(folder)
        laid = _OpenParcel(job.path, job.sha256, parcel.sha256, folder, len(parcel.files))
        for name, data in parcel.files.items():
            write_whole(Path(folder.name) / name, data)
        return [_Job(Path(folder.name) / name, laid) for name in parcel.files]

    def _close(self, job: _Job) -> None:
        parcel = job.parcel
        if parcel is None:
            self.done += 1
            return
        parcel.left -= 1
        if parcel.left == 0:
            self.done += 1
            parcel.folder.cleanup()
            if parcel.is_whole:
                self._wait(_Job(parcel.path, sha256=parcel.sha256), Known(parcel.content_sha256))

    def _keep_plan(self, job: _Job, pack: Pack) -> None:
        try:
            is_new = self.store.keep_pack(pack)
        except NumberTaken as problem:
            self._refuse(job, problem)
        else:
            self.plans += is_new
            self.here += not is_new


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

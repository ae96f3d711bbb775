# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take in what people shared, and make a folder that a team can open in any browser.

Nothing is dropped: the same file twice counts once, a later file of a person that proves itself takes the
place of their earlier one, and every file that does not go in is told. What people took back is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from coprod_desktop.domain.authors import Authors
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.taken_back import is_of_same, may_take_back, without_recalled
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.door import Accepted, Duplicate, Refused, TakenIn, take_in
from coprod_desktop.files.films import poster_of
from coprod_desktop.files.parcel_file import Parcel
from coprod_desktop.files.recall_file import SUFFIX
from coprod_desktop.files.team_folder import TeamFolder
from coprod_desktop.files.view_file import Views
from coprod_desktop.files.whole_write import write_whole
from coprod_desktop.journey.team.answer_page import answer_page
from coprod_desktop.journey.team.answer_rows import answer_rows
from coprod_desktop.journey.team.media_names import media_addresses
from coprod_desktop.journey.team.refusals import refusal_finding
from coprod_desktop.journey.team.set_pictures import SetPictures

CANNOT_PROVE = "It says it is from the same person, but cannot prove it."


@dataclass(frozen=True)
class Collected:
    """What came of some files.

    Attributes:
        folder: what was made; None when no file had views.
        people: how many people's files are in it.
        notes: a sentence for each file that is not in it, and why.
        refused: how many of the files were refused.
    """

    folder: Path | None
    people: int
    notes: tuple[str, ...]
    refused: int


@dataclass
class _Gathered:
    """The files so far: the latest of each person for each version of a proposal.

    Attributes:
        packs: the proposals whose files were given, by id and version.
        views: what people shared, by person, proposal and version.
        paths: of the files in which those came.
        authors: which key stands for whom.
        waiting: files that did not prove themselves so far; the first file of their person may still come.
        recalls: what people took back, with the names of the files.
        notes: a sentence for each file that is not in the folder.
        refused: how many were refused.
    """

    packs: dict[tuple[str, int], Pack] = field(default_factory=dict)
    views: dict[tuple[str, str, int], Views] = field(default_factory=dict)
    paths: dict[tuple[str, str, int], Path] = field(default_factory=dict)
    authors: Authors = field(default_factory=Authors)
    waiting: list[Path] = field(default_factory=list)
    recalls: list[tuple[str, Recall]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    refused: int = 0


def collect_views(
    files: Sequence[Path],
    packs: Sequence[Path],
    folder: Path,
    pictures: Path,
    secret: TeamSecret | None = None,
) -> Collected:
    """Make a folder out of files of views. Waits for the reader: never on the screen thread.

    Args:
        files: ``.coprodview``, ``.coprodrecall`` and ``.coprodparcel`` files, in any order. Recalls that lie
            beside them are taken in too.
        packs: the proposals' files, for the texts and pictures; may be empty.
        folder: is not there yet, or is empty.
        pictures: the folder of our own picture set.
        secret: the keys of the team; without them only open files can be read.

    Returns:
        What was made, and what was not.

    Raises:
        DiskFull: no room; there is no folder.
        StoreNotWritable: the folder has something in it, or may not be written.
    """
    gathered = _Gathered()
    drawn = SetPictures(pictures)
    with TeamFolder(folder) as draft, TemporaryDirectory() as unpacked:
        seen: set[str] = set()
        for path in packs:
            _take_pack(gathered, path)
        for path in (*files, *_recalls_beside(files)):
            taken = take_in(path, known=seen.__contains__, secret=secret)
            if isinstance(taken, Accepted) and isinstance(taken.content, Parcel):
                for inner in _unpacked(taken.content, Path(unpacked)):
                    taken = take_in(inner, known=seen.__contains__, secret=secret)
                    _take_views(gathered, inner, taken, seen, draft)
            else:
                _take_views(gathered, path, taken, seen, draft)
        waiting, gathered.waiting = gathered.waiting, []
        for path in waiting:
            _take_views(gathered, path, take_in(path, known=_unknown, secret=secret), seen, draft)
        for path in gathered.waiting:
            _refuse(gathered, f"{path.name}: {CANNOT_PROVE}")
        for name, recall in gathered.recalls:
            _take_back(gathered, name, recall, draft)
        if not gathered.views:
            return Collected(None, 0, tuple(gathered.notes), gathered.refused)
        kept = _by_proposal(gathered.views.values())
        page = answer_page(kept, gathered.packs, tuple(gathered.notes), drawn)
        rows = answer_rows(kept, gathered.packs, drawn)
        draft.finish(page, drawn.files, rows)
    return Collected(folder, len(gathered.views), tuple(gathered.notes), gathered.refused)


def _unknown(_sha256: str) -> bool:
    return False


def _by_proposal(views: Iterable[Views]) -> tuple[Views, ...]:
    """In an order that says nothing about who came first."""

    def place(one: Views) -> tuple[str, int, str]:
        return one.bundle.proposal_id, one.bundle.proposal_version, one.bundle.contributor_id

    return tuple(sorted(views, key=place))


def _unpacked(parcel: Parcel, folder: Path) -> Iterator[Path]:
    """Lay out what is in a parcel, each as sealed as it was."""
    beside = folder / parcel.sha256
    beside.mkdir(exist_ok=True)
    for name, data in parcel.files.items():
        write_whole(beside / name, data)
        yield beside / name


def _recalls_beside(files: Sequence[Path]) -> tuple[Path, ...]:
    """The recalls that lie in the folders of the files, and were not named themselves."""
    named = {path.absolute() for path in files}
    folders = dict.fromkeys(path.parent for path in named)
    found = (path for folder in folders for path in sorted(folder.glob(f"*{SUFFIX}")))
    return tuple(path for path in found if path not in named)


def _take_pack(gathered: _Gathered, path: Path) -> None:
    match take_in(path, known=_unknown):
        case Accepted(content=Pack() as pack):
            gathered.packs[pack.proposal.proposal_id, pack.proposal.version] = pack
        case Refused(problem=problem):
            _refuse(gathered, f"{path.name}: {refusal_finding(problem, path.name).message}")
        case _:
            _refuse(gathered, f"{path.name}: This file holds answers and no proposal.")


def _refuse(gathered: _Gathered, note: str) -> None:
    gathered.refused += 1
    gathered.notes.append(note)


def _take_views(gathered: _Gathered, path: Path, taken: TakenIn, seen: set[str], draft: TeamFolder) -> None:
    match taken:
        case Accepted(content=Views() as views):
            seen.add(views.sha256)
            _keep_latest(gathered, path, views, draft)
        case Accepted(content=Recall() as recall):
            gathered.recalls.append((path.name, recall))
        case Duplicate():
            gathered.notes.append(f"{path.name}: The same file twice. It counts once.")
        case Refused(problem=problem):
            _refuse(gathered, f"{path.name}: {refusal_finding(problem, path.name).message}")
        case _:
            _refuse(gathered, f"{path.name}: This file holds no answers.")


def _keep_latest(gathered: _Gathered, path: Path, views: Views, draft: TeamFolder) -> None:
    bundle = views.bundle
    person = (bundle.contributor_id, bundle.proposal_id, bundle.proposal_version)
    gathered.authors.meet(bundle)
    _drop_unproven(gathered, draft)
    if not gathered.authors.is_proven(bundle):
        gathered.waiting.append(path)
        return
    plan = gathered.packs.get((bundle.proposal_id, bundle.proposal_version))
    if plan and not bundle.all_steps <= {step.step_id for step in plan.proposal.steps}:
        _refuse(gathered, f"{path.name}: It answers what this plan does not ask.")
        return
    before = gathered.views.get(person)
    if before and _age(before) > _age(views):
        gathered.notes.append(f"{path.name}: A later file of the same person takes its place.")
        return
    if before:
        gathered.notes.append(f"{path.name}: It takes the place of an earlier file of the same person.")
        draft.drop(media_addresses(before).all())
    if closed := len(bundle.sealed):
        gathered.notes.append(
            f"{path.name}: {closed} {'answer is' if closed == 1 else 'answers are'} sealed to other keys."
        )
    addresses = media_addresses(views)
    for clip_id, address in addresses.sounds.items():
        draft.add(address, views.sounds[clip_id])
    for file_id, address in addresses.pictures.items():
        draft.add(address, views.files[file_id])
    for file_id, address in addresses.posters.items():
        draft.add(address, poster_of(views.files[file_id]))
    if bundle.consent_clip_id:
        draft.add(addresses.consent, views.sounds[bundle.consent_clip_id])
    # The media are on the disk now; keeping them here as well would fill the memory with people's voices.
    gathered.views[person] = replace(views, sounds={}, files={})
    gathered.paths[person] = path


def _drop_unproven(gathered: _Gathered, draft: TeamFolder) -> None:
    """Take files out again that came before the one that shows whose they should be."""
    for person, views in list(gathered.views.items()):
        if not gathered.authors.is_proven(views.bundle):
            draft.drop(media_addresses(views).all())
            del gathered.views[person]
            gathered.waiting.append(gathered.paths[person])


def _age(views: Views) -> tuple[int, str]:
    return views.bundle.bundle_version, views.sha256


def _take_back(gathered: _Gathered, name: str, recall: Recall, draft: TeamFolder) -> None:
    theirs = [each.bundle for each in gathered.views.values() if is_of_same(recall, each.bundle)]
    if theirs and not any(may_take_back(recall, bundle) for bundle in theirs):
        _refuse(gathered, f"{name}: {CANNOT_PROVE}")
        return
    things = 0
    for person, views in list(gathered.views.items()):
        left = without_recalled(views.bundle, recall)
        if left is views.bundle:
            continue
        before = media_addresses(views)
        things += len(views.bundle.all_views) - (len(left.all_views) if left else 0)
        if left is None:
            draft.drop(before.all())
            del gathered.views[person]
        else:
            kept = [before.of(view) for view in left.all_views]
            draft.drop(address for address in before.all() if address not in (*kept, before.consent))
            gathered.views[person] = replace(views, bundle=left)
    count = things or len(recall.items) or "all"
    told = "Delete them in every other place too." if things else "They are not in these files."
    gathered.notes.append(f"{name}: Somebody took back {count} of their answers. {told}")

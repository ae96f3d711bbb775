# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What counts of all the files that came from one person, whatever the order in which they came.

The answer hangs on the set of files alone: two teams that took in the same files have the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.authors import Authors
from coprod_desktop.domain.errors import FileProblem
from coprod_desktop.domain.identifiers import ContributorId, ProposalId, StepId
from coprod_desktop.domain.view_bundle import Recall, ViewBundle


@dataclass(frozen=True)
class CameViews:
    """What one person shared, as it came.

    Attributes:
        sha256: of its list of contents, 64 hex letters.
        bundle: what was said.
        media: its recordings (WAV), pictures (PNG), films (AVI), and what is sealed to other keys, each by
            its kind and id: see `media_name`.
    """

    sha256: str
    bundle: ViewBundle
    media: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class CameRecall:
    """What one person took back, as it came.

    Attributes:
        sha256: of its list of contents, 64 hex letters.
        recall: what they want back.
    """

    sha256: str
    recall: Recall


@dataclass(frozen=True)
class Known:
    """What came in another file before.

    Attributes:
        sha256: of its list of contents, 64 hex letters.
    """

    sha256: str


@dataclass(frozen=True)
class Arrival:
    """One file that came.

    Attributes:
        sha256: of its bytes as they came, 64 hex letters.
        name: of the file.
        day: on which it came.
        content: what is in it; a problem when it was refused.
    """

    sha256: str
    name: str
    day: date
    content: CameViews | CameRecall | Known | FileProblem


class Stands(StrEnum):
    """How a file of views stands among all files of its person."""

    COUNTS = "counts"
    REPLACED = "replaced"
    """A later one has taken its place."""
    UNPROVEN = "unproven"
    """It names a person, and cannot prove that it comes from them."""
    ASTRAY = "astray"
    """It answers what the proposal does not ask."""


@dataclass(frozen=True)
class FileNote:
    """A file of views of which not everything counts.

    Attributes:
        name: of the file.
        stands: how it stands.
        sealed: how many answers in it are sealed to other keys.
    """

    name: str
    stands: Stands
    sealed: int


@dataclass(frozen=True)
class RecallNote:
    """A file by which a person took something back.

    Attributes:
        name: of the file.
        things: how many things it names; 0 for everything.
        is_known: whether a file of this person came too.
        is_proven: False where files of this person came and it can take back none of them.
    """

    name: str
    things: int
    is_known: bool
    is_proven: bool


@dataclass(frozen=True)
class FileFact:
    """What is remembered of a file of views for good, also when all that was said in it is gone.

    Attributes:
        contributor_id: random for this person in this proposal.
        proposal_id: what it is about.
        sha256: of its list of contents, 64 hex letters.
        proposal_version: the version that was answered.
        bundle_version: 1 for the first file, one more for each later one.
        author_key: the key that it proves; empty in old files.
        steps: every page and question that it is about.
    """

    contributor_id: ContributorId
    proposal_id: ProposalId
    sha256: str
    proposal_version: int
    bundle_version: int
    author_key: str
    steps: frozenset[StepId]


@dataclass(frozen=True)
class Counting:
    """What counts of one person's files about one proposal.

    Attributes:
        stands: how each file stands, by its hash.
        emptied: files of which a later one by the same key has taken the place: they never count again,
            whatever comes, so nothing of what was said in them has to be kept.
    """

    stands: Mapping[str, Stands]
    emptied: frozenset[str]


def what_counts(files: Iterable[FileFact], asked: Mapping[int, frozenset[StepId]]) -> Counting:
    """Work out which files of one person about one proposal count.

    Args:
        files: every file of theirs that came, in any order.
        asked: the pages and questions of each version of the proposal that is known.
    """
    all_of_them = sorted(files, key=_age)
    authors = Authors()
    for file in all_of_them:
        authors.meet(file)
    latest: dict[int, str] = {}
    last_of_key: dict[tuple[int, str], str] = {}
    stands: dict[str, Stands] = {}
    for file in all_of_them:
        last_of_key[file.proposal_version, file.author_key] = file.sha256
        if not authors.is_proven(file):
            stands[file.sha256] = Stands.UNPROVEN
            continue
        # One that goes astray still is the latest word of its person: no older one comes back for it.
        latest[file.proposal_version] = file.sha256
        is_asked = file.steps <= asked.get(file.proposal_version, file.steps)
        stands[file.sha256] = Stands.REPLACED if is_asked else Stands.ASTRAY
    for sha256 in latest.values():
        if stands[sha256] is Stands.REPLACED:
            stands[sha256] = Stands.COUNTS
    return Counting(stands, frozenset(stands) - set(last_of_key.values()))


def _age(file: FileFact) -> tuple[int, str]:
    return file.bundle_version, file.sha256


def media_name(kind: str, media_id: str) -> str:
    """The name of one recording, picture or film of a file of views.

    Args:
        kind: ``sound``, ``file`` or ``sealed``.
        media_id: its id.
    """
    return f"{kind} {media_id}"


def media_of(bundle: ViewBundle) -> frozenset[str]:
    """The names of all recordings, pictures and films that a file of views has, or had."""
    clips = {view.clip_id for view in bundle.all_views if view.clip_id} | {bundle.consent_clip_id} - {None}
    return frozenset(
        (
            *(media_name("sound", clip_id) for clip_id in clips if clip_id),
            *(media_name("file", view.file_id) for view in bundle.all_views if view.file_id),
            *(media_name("sealed", each.file_id) for each in bundle.sealed),
        )
    )

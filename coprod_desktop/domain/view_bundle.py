# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What leaves this computer: the views that a person chose to share, with what may be done with each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.acts import HelpKind, OffScale, Point
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, ContributorId, ProposalId, StepId


class Given(StrEnum):
    """How an answer was given."""

    PICTURE = "picture"
    VOICE = "voice"
    WRITING = "writing"


class MayDo(StrEnum):
    """What the team may do with an item."""

    READ = "read"
    HEAR = "hear"


@dataclass(frozen=True)
class View:
    """One answer, or one thing said in one's own way, with its consent and help.

    Exactly one of `choice_id`, `point`, `off_scale`, `clip_id` and `text` is set.

    Attributes:
        step_id: the page or question.
        given: picture, voice or writing.
        may: what the team may do with it; never empty.
        help_kinds: how others helped; empty when the person did not say.
        choice_id: the thing that was picked.
        point: the point that was picked.
        off_scale: the answer off the scale that was picked.
        clip_id: the recording.
        length_ms: of the recording, in milliseconds; else 0.
        text: what was written.
    """

    step_id: StepId
    given: Given
    may: tuple[MayDo, ...]
    help_kinds: tuple[HelpKind, ...] = ()
    choice_id: ChoiceId | None = None
    point: Point | None = None
    off_scale: OffScale | None = None
    clip_id: ClipId | None = None
    length_ms: int = 0
    text: str = ""


@dataclass(frozen=True)
class ViewBundle:
    """One person's shared views on one version of one proposal.

    Attributes:
        contributor_id: random for this person in this proposal.
        proposal_id: what it is about.
        proposal_version: the version that was answered.
        pack_sha256: of the proposal's file, 64 hex letters: the person's own copy.
        bundle_version: 1 for the first file, one more for each later one.
        day: the day of sharing; no time.
        name: what the person wants to be called, only if they chose to give it.
        views: what was said.
        hard_steps: pages and questions that the person called hard.
        skipped_steps: questions without an answer.
        more_time: whether the person asked for more time.
    """

    contributor_id: ContributorId
    proposal_id: ProposalId
    proposal_version: int
    pack_sha256: str
    bundle_version: int
    day: date
    name: str
    views: tuple[View, ...]
    hard_steps: tuple[StepId, ...]
    skipped_steps: tuple[StepId, ...]
    more_time: bool

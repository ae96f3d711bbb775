# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What one person says about one proposal: a list of acts that only grows, and what it comes to.

Every act is an `Event`. Nothing is ever changed or removed from the list; the last act counts. `Contribution`
is worked out from the list by `replay`, so it can always be worked out again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import (
    ChoiceId,
    ClipId,
    ContributionId,
    ContributorId,
    EventId,
    ProposalId,
    StepId,
)


class Point(StrEnum):
    """The three points, one picture set everywhere."""

    GOOD = "good"
    MIDDLE = "middle"
    BAD = "bad"


class OffScale(StrEnum):
    """Three different answers that are never merged with each other, nor with skipping."""

    DONT_KNOW = "dont_know"
    DONT_UNDERSTAND = "dont_understand"
    RATHER_NOT_SAY = "rather_not_say"


class HelpKind(StrEnum):
    """How somebody else took part in the answers."""

    ON_MY_OWN = "on_my_own"
    READ_TO_ME = "read_to_me"
    EXPLAINED = "explained"
    PRESSED_FOR_ME = "pressed_for_me"
    SUGGESTED = "suggested"


class ShareKind(StrEnum):
    """What a person may allow, each by itself; nothing is allowed before it is chosen."""

    WORDS_AND_CHOICES = "words_and_choices"
    VOICE = "voice"
    NAME = "name"


@dataclass(frozen=True)
class PickedChoice:
    """Picked one thing of a pick-one question."""

    step_id: StepId
    choice_id: ChoiceId


@dataclass(frozen=True)
class PickedPoint:
    """Picked one of the three points."""

    step_id: StepId
    point: Point


@dataclass(frozen=True)
class PickedOffScale:
    """Picked one of the three answers off the scale."""

    step_id: StepId
    off_scale: OffScale


@dataclass(frozen=True)
class Unpicked:
    """Took the pick of a question away again."""

    step_id: StepId


@dataclass(frozen=True)
class KeptClip:
    """Kept a recording of one's own voice.

    Attributes:
        step_id: the page or question that it is about.
        clip_id: the recording.
        length_ms: how long it is, in milliseconds.
    """

    step_id: StepId
    clip_id: ClipId
    length_ms: int


@dataclass(frozen=True)
class DroppedClip:
    """Threw a recording away."""

    step_id: StepId
    clip_id: ClipId


@dataclass(frozen=True)
class Wrote:
    """Wrote something about a page or a question; empty words take it away again."""

    step_id: StepId
    text: str


@dataclass(frozen=True)
class FoundHard:
    """Said that a page or a question is hard (counted against the page), or took that back."""

    step_id: StepId
    hard: bool


@dataclass(frozen=True)
class KeptBack:
    """Chose to keep what was said at a step from the team, or to put it back in."""

    step_id: StepId
    kept_back: bool


@dataclass(frozen=True)
class WasHelped:
    """Said who helped and how; empty when the person did not say."""

    kinds: tuple[HelpKind, ...]


@dataclass(frozen=True)
class NeedsMoreTime:
    """Asked for more time, or took that back."""

    wanted: bool


@dataclass(frozen=True)
class Shared:
    """Made a file for the team.

    Attributes:
        version: 1 for the first file, one more for each later one.
        kinds: what was allowed, asked just before.
        receipt: names of the pictures of the receipt.
        on: the day.
    """

    version: int
    kinds: tuple[ShareKind, ...]
    receipt: tuple[str, ...]
    on: date


Act = (
    PickedChoice
    | PickedPoint
    | PickedOffScale
    | Unpicked
    | KeptClip
    | DroppedClip
    | Wrote
    | FoundHard
    | KeptBack
    | WasHelped
    | NeedsMoreTime
    | Shared
)
Pick = PickedChoice | PickedPoint | PickedOffScale


@dataclass(frozen=True)
class Event:
    """One act with its own id and its place in the list.

    Attributes:
        event_id: random.
        seq: 1 and up within the contribution, without gaps; the clock plays no part in the order.
        act: what was done.
    """

    event_id: EventId
    seq: int
    act: Act


@dataclass(frozen=True)
class Said:
    """What stands at one step after all acts.

    Attributes:
        pick: the last pick, if it was not taken away.
        clips: recordings that were kept and not thrown away, oldest first.
        text: what was written, or empty.
        hard: whether the person called it hard.
        kept_back: whether it is kept from the team.
    """

    pick: Pick | None = None
    clips: tuple[KeptClip, ...] = ()
    text: str = ""
    hard: bool = False
    kept_back: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether anything was said here; calling it hard is not an answer."""
        return bool(self.pick or self.clips or self.text)


NOTHING_SAID = Said()


@dataclass(frozen=True)
class Contribution:
    """One person's views on one proposal, as they stand now.

    Attributes:
        contribution_id: random; the key of its acts on this computer.
        contributor_id: random for this person in this proposal; the only id of the person that leaves it.
        proposal_id: what it is about.
        proposal_version: the version that was answered.
        said: by step, for each step at which something was done.
        help_kinds: how others helped; empty when not said.
        more_time: whether more time is wanted.
        shared: the last file that was made, if any.
        changed_since_shared: whether anything was done after that.
    """

    contribution_id: ContributionId
    contributor_id: ContributorId
    proposal_id: ProposalId
    proposal_version: int
    said: dict[StepId, Said] = field(default_factory=dict)
    help_kinds: tuple[HelpKind, ...] = ()
    more_time: bool = False
    shared: Shared | None = None
    changed_since_shared: bool = False

    def at(self, step_id: StepId) -> Said:
        """What stands at this step; nothing when nothing was done there."""
        return self.said.get(step_id, NOTHING_SAID)

    @property
    def kinds_present(self) -> tuple[ShareKind, ...]:
        """What there is to allow, in the order in which it is asked; a name can always be given."""
        sendable = [said for said in self.said.values() if not said.kept_back]
        kinds = []
        if any(said.pick or said.text for said in sendable):
            kinds.append(ShareKind.WORDS_AND_CHOICES)
        if any(said.clips for said in sendable):
            kinds.append(ShareKind.VOICE)
        return (*kinds, ShareKind.NAME) if kinds else ()


def replay(start: Contribution, events: Iterable[Event]) -> Contribution:
    """Work out how a contribution stands after its acts.

    Args:
        start: a contribution in which nothing was said yet.
        events: all of its acts, in the order of `seq`.

    Returns:
        The contribution as it stands now.

    Raises:
        NotAllowed: the acts have a gap or are out of order.
    """
    now = start
    expected = 1
    for event in events:
        if event.seq != expected:
            raise NotAllowed(f"act {event.seq} came where {expected} was due")
        expected += 1
        now = after(now, event.act)
    return now


def after(now: Contribution, act: Act) -> Contribution:
    """Work out how a contribution stands after one more act.

    Args:
        now: how it stands before.
        act: what is done.

    Returns:
        How it stands afterwards.
    """
    if isinstance(act, Shared):
        return replace(now, shared=act, changed_since_shared=False)
    now = replace(now, changed_since_shared=now.shared is not None)
    if isinstance(act, WasHelped):
        return replace(now, help_kinds=act.kinds)
    if isinstance(act, NeedsMoreTime):
        return replace(now, more_time=act.wanted)
    said = _said_after(now.at(act.step_id), act)
    return replace(now, said={**now.said, act.step_id: said})


def _said_after(
    said: Said,
    act: PickedChoice
    | PickedPoint
    | PickedOffScale
    | Unpicked
    | KeptClip
    | DroppedClip
    | Wrote
    | FoundHard
    | KeptBack,
) -> Said:
    match act:
        case PickedChoice() | PickedPoint() | PickedOffScale():
            return replace(said, pick=act)
        case Unpicked():
            return replace(said, pick=None)
        case KeptClip():
            return replace(said, clips=(*said.clips, act))
        case DroppedClip(clip_id=clip_id):
            return replace(said, clips=tuple(clip for clip in said.clips if clip.clip_id != clip_id))
        case Wrote(text=text):
            return replace(said, text=text)
        case FoundHard(hard=hard):
            return replace(said, hard=hard)
        case KeptBack(kept_back=kept_back):
            return replace(said, kept_back=kept_back)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What one person says about one proposal: a list of acts that only grows, and what it comes to.

Every act is an `Event`. Nothing is ever changed or removed from the list; the last act counts. `Contribution`
is worked out from the list by `replay`, so it can always be worked out again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from coprod_desktop.domain.acts import (
    Act,
    DroppedClip,
    Event,
    FoundHard,
    HelpKind,
    KeptBack,
    KeptClip,
    NeedsMoreTime,
    Pick,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    Shared,
    ShareKind,
    Unpicked,
    WasHelped,
    Wrote,
)
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ContributionId, ContributorId, ProposalId, StepId


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

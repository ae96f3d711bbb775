# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that a person can do with a plan: each act, and what can be picked, helped and shared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.identifiers import ChoiceId, ClipId, EventId, StepId


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

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that a person can do with a plan: each act. What can be picked stands in `act_kinds`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.act_kinds import (
    Clear,
    FileKind,
    HelpKind,
    MatPlace,
    Matter,
    OffScale,
    Point,
    ShareKind,
    SupporterRole,
    Symbol,
    Told,
)
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, EventId, FileId, ItemId, StepId


@dataclass(frozen=True)
class PickedChoice:
    """Picked one thing of a pick-one question."""

    step_id: StepId
    choice_id: ChoiceId


@dataclass(frozen=True)
class PickedSome:
    """Picked some things of a pick-some question: all that are picked now, 1 or more.

    `NONE_OF_THESE` stands alone.
    """

    step_id: StepId
    choice_ids: tuple[ChoiceId, ...]


@dataclass(frozen=True)
class PickedPoint:
    """Picked one of the three points."""

    step_id: StepId
    point: Point


@dataclass(frozen=True)
class SortedOnMat:
    """Put things on the mat: all that lie on it now, 1 or more, in the order in which they were put there."""

    step_id: StepId
    places: tuple[MatPlace, ...]


@dataclass(frozen=True)
class Ordered:
    """Put things in order: the most important first, 1 to 3 of them."""

    step_id: StepId
    choice_ids: tuple[ChoiceId, ...]


@dataclass(frozen=True)
class SharedTokens:
    """Shared out tokens: things with how many each has, all above 0; not more than the question gives."""

    step_id: StepId
    counts: tuple[tuple[ChoiceId, int], ...]


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
class GaveReasons:
    """Said why, by pictures: all reasons that are picked now; none takes them away."""

    step_id: StepId
    reason_ids: tuple[ChoiceId, ...]


@dataclass(frozen=True)
class Mattered:
    """Said how much it matters, or took that back."""

    step_id: StepId
    matter: Matter | None


@dataclass(frozen=True)
class SawOrder:
    """Was shown the things of a question in this order, which stays for this person."""

    step_id: StepId
    choice_ids: tuple[ChoiceId, ...]


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
class Transcribed:
    """A typed version of a recording, agreed by the person who spoke, or not (yet).

    It never takes the place of the sound, unless the person chooses that by `ChoseWords`.

    Attributes:
        step_id: the page or question.
        clip_id: the recording.
        text: the words; empty takes them away.
        agreed: whether the person said that they are right.
        on: the day on which they said so; None when they did not, or when it was not written down.
    """

    step_id: StepId
    clip_id: ClipId
    text: str
    agreed: bool
    on: date | None = None


@dataclass(frozen=True)
class ChoseWords:
    """Chose that the agreed words go to the team and the sound does not, or took that back."""

    step_id: StepId
    clip_id: ClipId
    wanted: bool


@dataclass(frozen=True)
class Wrote:
    """Wrote something about a page or a question; empty words take it away again."""

    step_id: StepId
    text: str


@dataclass(frozen=True)
class KeptFile:
    """Kept a drawing, a photo or a film.

    Attributes:
        step_id: the page or question that it is about.
        file_id: the file.
        kind: what it is.
        title: what the person calls it, or empty.
    """

    step_id: StepId
    file_id: FileId
    kind: FileKind
    title: str = ""


@dataclass(frozen=True)
class DroppedFile:
    """Threw a drawing, photo or film away."""

    step_id: StepId
    file_id: FileId


@dataclass(frozen=True)
class BuiltMessage:
    """Built a message from pictures; no pictures take it away again."""

    step_id: StepId
    symbols: tuple[Symbol, ...]


@dataclass(frozen=True)
class WasScribed:
    """Somebody wrote down the person's words; empty words take them away.

    Attributes:
        step_id: the page or question.
        text: the words.
        by: who wrote, as the person calls them.
        agreed: whether the person heard it and said that it is right; nothing is shared before.
    """

    step_id: StepId
    text: str
    by: str
    agreed: bool


@dataclass(frozen=True)
class Observed:
    """Somebody saw how the person showed a view without words. Never counted as the person's view.

    Empty words take it away.
    """

    step_id: StepId
    text: str
    by: str


@dataclass(frozen=True)
class FoundHard:
    """Said that a page or a question is hard (counted against the page), or took that back."""

    step_id: StepId
    hard: bool


@dataclass(frozen=True)
class WasClear:
    """Said at the end whether the plan was clear, or took that back."""

    clear: Clear | None


@dataclass(frozen=True)
class TypedFromPaper:
    """The answer at this step was typed in from paper by somebody.

    Attributes:
        step_id: the question.
        by: who typed; empty takes the mark away.
        agreed: whether the person heard it and said that it is right; nothing is shared before.
    """

    step_id: StepId
    by: str
    agreed: bool


@dataclass(frozen=True)
class KeptBack:
    """Chose to keep all that was said at a step from the team, or to put it back in."""

    step_id: StepId
    kept_back: bool


@dataclass(frozen=True)
class KeptItemBack:
    """Chose to keep one thing that was said from the team, or to put it back in."""

    step_id: StepId
    item_id: ItemId
    kept_back: bool


@dataclass(frozen=True)
class SealedAway:
    """Put what was said at a step away from every file for a team, because somebody may not be safe."""

    step_id: StepId
    sealed: bool


@dataclass(frozen=True)
class SealedForTeam:
    """Had all that was said at a step sealed, so that only the team can open it; nothing else of it is kept.

    Attributes:
        step_id: the page or question.
        file_id: what was sealed.
        on: the day.
        sealed_to: the `verify_key` of the team that can open it; empty where it was not written down.
    """

    step_id: StepId
    file_id: FileId
    on: date
    sealed_to: str = ""


@dataclass(frozen=True)
class WasHelped:
    """Said who helped and how, for all answers; empty when the person did not say."""

    kinds: tuple[HelpKind, ...]


@dataclass(frozen=True)
class WasHelpedAt:
    """Said how others helped at one step; None leaves it to what was said for all answers."""

    step_id: StepId
    kinds: tuple[HelpKind, ...] | None


@dataclass(frozen=True)
class SupporterNoted:
    """A supporter noted how they helped, at one step or for all answers (no step)."""

    step_id: StepId | None
    kinds: tuple[HelpKind, ...]


@dataclass(frozen=True)
class Contradicted:
    """The person said that the supporter's note is not right, or took that back."""

    step_id: StepId | None
    contradicted: bool


@dataclass(frozen=True)
class WasTold:
    """Answered the private question whether anybody told them what to say, or took that back."""

    told: Told | None


@dataclass(frozen=True)
class HadSupporter:
    """A supporter in this role was there while this was answered."""

    role: SupporterRole


@dataclass(frozen=True)
class HeardTogether:
    """Heard the plan in a group, so that only the questions are one's own."""


@dataclass(frozen=True)
class WantsShort:
    """Chose to go through the questions only, or all pages again."""

    short: bool


@dataclass(frozen=True)
class NeedsMoreTime:
    """Asked for more time, or took that back.

    Attributes:
        wanted: whether more time is wanted.
        days: how many days more, 0 when not said.
    """

    wanted: bool
    days: int = 0


@dataclass(frozen=True)
class SaidConsent:
    """Said in one's own voice what the team gets; no recording takes it away.

    Attributes:
        clip_id: the recording, or None.
        length_ms: how long it is, in milliseconds.
    """

    clip_id: ClipId | None
    length_ms: int = 0


@dataclass(frozen=True)
class Shared:
    """Made a file for the team.

    Attributes:
        version: 1 for the first file, one more for each later one.
        kinds: what was allowed, asked just before.
        receipt: names of the pictures of the receipt.
        on: the day.
        items: what was in the file.
        called: the name that was given with it, or empty.
        keep_until: the day until which the team may keep it, as in a `ViewBundle`.
        explained: how often it was explained again before.
        file_name: the file's name; nothing personal is in it.
        sealed_to: the `verify_key` of the team that can open it; empty for an open file, and where it was not
            written down.
    """

    version: int
    kinds: tuple[ShareKind, ...]
    receipt: tuple[str, ...]
    on: date
    items: tuple[ItemId, ...] = ()
    called: str = ""
    keep_until: date | None = None
    explained: int = 0
    file_name: str = ""
    sealed_to: str = ""


@dataclass(frozen=True)
class TookBack:
    """Asked the team to delete what it got: made a recall file.

    Attributes:
        items: what is taken back; empty takes all back.
        on: the day.
        file_name: the recall file's name.
    """

    items: tuple[ItemId, ...]
    on: date
    file_name: str


@dataclass(frozen=True)
class ShownEnds:
    """Was shown that these things go away soon.

    Attributes:
        items: the things; `EVERYTHING` stands for all that was said about the plan.
        on: the day.
    """

    items: tuple[ItemId, ...]
    on: date


@dataclass(frozen=True)
class KeptLonger:
    """Chose to keep a thing longer than the app would.

    Attributes:
        item_id: the thing; `EVERYTHING` stands for all that was said about the plan.
        until: the day until which it stays at least; None is until the person deletes it.
    """

    item_id: ItemId
    until: date | None


@dataclass(frozen=True)
class SoundWentAway:
    """The sound of a recording went away because its time was over. Its words stay, if it has some."""

    step_id: StepId
    clip_id: ClipId
    on: date


@dataclass(frozen=True)
class AllWentAway:
    """All that was said about the plan went away because its time was over.

    Attributes:
        on: the day.
        things: how many things there were.
    """

    on: date
    things: int


@dataclass(frozen=True)
class Erased:
    """Something stood here that the person deleted for good. Nothing of it is left."""


@dataclass(frozen=True)
class Lost:
    """Something stood here, and a file that was hurt does not give it any more. Nobody deleted it."""


EVERYTHING = ItemId("everything")
"""All that was said about a plan, where one thing could stand."""

StepAct = (
    PickedChoice
    | PickedSome
    | PickedPoint
    | SortedOnMat
    | Ordered
    | SharedTokens
    | PickedOffScale
    | Unpicked
    | GaveReasons
    | Mattered
    | SawOrder
    | KeptClip
    | DroppedClip
    | Transcribed
    | ChoseWords
    | Wrote
    | KeptFile
    | DroppedFile
    | BuiltMessage
    | WasScribed
    | Observed
    | FoundHard
    | TypedFromPaper
    | KeptBack
    | KeptItemBack
    | SealedAway
    | SealedForTeam
    | WasHelpedAt
    | SoundWentAway
)
"""What is done at one step: each has a `step_id`."""
PlanAct = (
    WasClear
    | WasHelped
    | SupporterNoted
    | Contradicted
    | WasTold
    | HadSupporter
    | HeardTogether
    | WantsShort
    | NeedsMoreTime
    | SaidConsent
    | Shared
    | TookBack
    | ShownEnds
    | KeptLonger
    | AllWentAway
    | Erased
    | Lost
)
"""What is done with the whole plan. `SupporterNoted` and `Contradicted` may name a step."""
Act = StepAct | PlanAct
Pick = PickedChoice | PickedSome | PickedPoint | SortedOnMat | Ordered | SharedTokens | PickedOffScale


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

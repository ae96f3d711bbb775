# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The things that somebody said, one by one: what may be shared, held back, heard, taken back.

All screens and files that list them ask here, so none of them can know of a thing that another does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import KeptClip, KeptFile, SealedForTeam
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import ItemId, StepId
from coprod_desktop.domain.said import Said


class ItemKind(StrEnum):
    """What a thing is."""

    PICK = "pick"
    """The answer by picture, with its reasons and how much it matters."""
    TEXT = "text"
    MESSAGE = "message"
    SCRIBED = "scribed"
    CLIP = "clip"
    WORDS = "words"
    """The agreed words of a recording."""
    FILE = "file"
    OBSERVED = "observed"
    SEALED = "sealed"
    """What was said before and only the team can open."""


SHARED_AS = {
    ItemKind.PICK: ShareKind.WORDS_AND_CHOICES,
    ItemKind.TEXT: ShareKind.WORDS_AND_CHOICES,
    ItemKind.MESSAGE: ShareKind.WORDS_AND_CHOICES,
    ItemKind.SCRIBED: ShareKind.WORDS_AND_CHOICES,
    ItemKind.CLIP: ShareKind.VOICE,
    ItemKind.WORDS: ShareKind.WORDS_AND_CHOICES,
    ItemKind.FILE: ShareKind.DRAWINGS_AND_PHOTOS,
    ItemKind.OBSERVED: ShareKind.OBSERVATIONS,
    ItemKind.SEALED: ShareKind.SEALED,
}
"""What must be allowed, before a thing of this kind leaves this computer."""


@dataclass(frozen=True)
class Item:
    """One thing that somebody said.

    Attributes:
        item_id: unique in the contribution, the same for as long as the thing stands:
            ``<step>.pick``, ``<step>.clip.<clip id>`` and so on.
        step_id: the page or question.
        kind: what it is.
        clip: the recording, for `CLIP` and `WORDS`.
        file: the drawing, photo or film, for `FILE`.
        sealed: what was sealed, for `SEALED`.
        kept_back: whether the person keeps it from the team: it, or all of its step.
        may_leave: whether it could be shared at all: not sealed away, and agreed where somebody else wrote.
    """

    item_id: ItemId
    step_id: StepId
    kind: ItemKind
    clip: KeptClip | None = None
    file: KeptFile | None = None
    sealed: SealedForTeam | None = None
    kept_back: bool = False
    may_leave: bool = True

    @property
    def share_kind(self) -> ShareKind:
        """What must be allowed, before it leaves this computer."""
        return SHARED_AS[self.kind]

    @property
    def can_be_sent(self) -> bool:
        """Whether it goes to the team once its kind is allowed."""
        return self.may_leave and not self.kept_back


def items_of(contribution: Contribution) -> tuple[Item, ...]:
    """Everything that was said, step by step in the order in which it was first touched."""
    return tuple(item for step_id, said in contribution.said.items() for item in items_at(step_id, said))


def items_at(step_id: StepId, said: Said) -> tuple[Item, ...]:
    """Everything that was said at one step."""
    items = []

    def add(
        kind: ItemKind,
        clip: KeptClip | None = None,
        file: KeptFile | None = None,
        sealed: SealedForTeam | None = None,
        agreed: bool = True,
    ) -> None:
        end = clip.clip_id if clip else file.file_id if file else sealed.file_id if sealed else ""
        item_id = ItemId(".".join((step_id, kind, *([end] if end else []))))
        kept_back = said.kept_back or item_id in said.items_kept_back
        may_leave = agreed and not said.sealed_away
        items.append(Item(item_id, step_id, kind, clip, file, sealed, kept_back, may_leave))

    if said.pick:
        add(ItemKind.PICK, agreed=said.paper is None or said.paper.agreed)
    for kind, clip, agreed in _voices(said):
        add(kind, clip=clip, agreed=agreed)
    if said.text:
        add(ItemKind.TEXT)
    if said.message:
        add(ItemKind.MESSAGE)
    if said.scribed:
        add(ItemKind.SCRIBED, agreed=said.scribed.agreed)
    for file in said.files:
        add(ItemKind.FILE, file=file)
    if said.observed:
        add(ItemKind.OBSERVED)
    for sealed in said.sealed:
        add(ItemKind.SEALED, sealed=sealed)
    return tuple(items)


def _voices(said: Said) -> list[tuple[ItemKind, KeptClip, bool]]:
    """Recordings and their words; where a sound went away, the words stand alone."""
    voices = []
    for clip in (*said.without_sound, *said.clips):
        if clip in said.clips:
            voices.append((ItemKind.CLIP, clip, clip.clip_id not in said.words_only))
        transcript = said.transcript(clip.clip_id)
        if transcript:
            voices.append((ItemKind.WORDS, clip, transcript.agreed))
    return voices


def kinds_present(contribution: Contribution) -> tuple[ShareKind, ...]:
    """What there is to allow, in the order in which it is asked; nothing when nothing can be sent.

    Taking part comes first, a name and quoting in public last; they can always be allowed once there is
    something else.
    """
    there = {item.share_kind for item in items_of(contribution) if item.can_be_sent}
    if not there:
        return ()
    always = {ShareKind.TAKE_PART, ShareKind.NAME, ShareKind.QUOTE}
    return tuple(kind for kind in ShareKind if kind in there | always)

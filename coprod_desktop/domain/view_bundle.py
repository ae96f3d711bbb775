# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What leaves this computer: the views that a person chose to share, with what may be done with each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.act_kinds import Clear, HelpKind, Matter, SupporterRole, Symbol, Told
from coprod_desktop.domain.acts import Pick
from coprod_desktop.domain.drop_in import Host
from coprod_desktop.domain.identifiers import (
    ChoiceId,
    ClipId,
    ContributorId,
    FileId,
    ItemId,
    ProposalId,
    StepId,
)


class Given(StrEnum):
    """How an answer was given."""

    PICTURE = "picture"
    VOICE = "voice"
    WRITING = "writing"
    DRAWING = "drawing"
    PHOTO = "photo"
    FILM = "film"
    MESSAGE = "message"
    SCRIBED = "scribed"
    SPOKEN_WORDS = "spoken_words"
    """The agreed words of a recording."""
    OBSERVED = "observed"


class MayDo(StrEnum):
    """What the team may do with an item."""

    READ = "read"
    HEAR = "hear"
    SEE = "see"
    QUOTE = "quote"
    """Show it to everybody."""


UNTIL_ASKED_BACK = date.max
"""Stands for a day that is not known yet: the team keeps it until the person asks for it back."""


@dataclass(frozen=True)
class View:
    """One answer, or one thing said in one's own way, with its consent and help.

    Exactly one of `pick`, `clip_id`, `file_id`, `message` and `text` is set; the agreed words of a recording
    have both `clip_id` (which recording; its sound may be absent) and `text`.

    Attributes:
        item_id: which thing it is, the same in every file; a recall names it.
        step_id: the page or question.
        given: how it was given.
        may: what the team may do with it; never empty.
        help_kinds: how others helped, as the person says; empty when the person did not say.
        supporter_kinds: how a supporter noted that they helped.
        contradicted: whether the person said that the note is not right.
        from_paper: whether somebody typed it in from paper, and the person agreed to it.
        pick: what was picked.
        reasons: why, by pictures.
        matter: how much it matters.
        clip_id: the recording.
        length_ms: of the recording, in milliseconds; else 0.
        text: what was written.
        by: who wrote it down or saw it, for `SCRIBED` and `OBSERVED`.
        file_id: the drawing, photo or film.
        title: what the person calls it.
        message: the pictures of a message, with their words.
        sealed_in: the sealed thing in which it lay, that only the team can open; a recall names that one.
    """

    item_id: ItemId
    step_id: StepId
    given: Given
    may: tuple[MayDo, ...]
    help_kinds: tuple[HelpKind, ...] = ()
    supporter_kinds: tuple[HelpKind, ...] = ()
    contradicted: bool = False
    from_paper: bool = False
    pick: Pick | None = None
    reasons: tuple[ChoiceId, ...] = ()
    matter: Matter | None = None
    clip_id: ClipId | None = None
    length_ms: int = 0
    text: str = ""
    by: str = ""
    file_id: FileId | None = None
    title: str = ""
    message: tuple[Symbol, ...] = ()
    sealed_in: ItemId | None = None


@dataclass(frozen=True)
class SealedViews:
    """What was said at one step, sealed on the spot so that only the team can open it.

    Attributes:
        item_id: which thing it is; a recall names it.
        step_id: the page or question.
        file_id: its bytes: what one person shared, sealed to the team, with this step alone.
    """

    item_id: ItemId
    step_id: StepId
    file_id: FileId


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
        views: what the person said.
        proxy_views: what somebody else answered for the person; never counted as people's views.
        observations: what somebody saw of a view without words; never counted as people's views.
        hard_steps: pages and questions that the person called hard.
        skipped_steps: questions without an answer.
        more_time: whether the person asked for more time.
        more_days: how many days more, 0 when not said.
        clear: whether the plan was clear.
        told: the answer to the private question.
        supporter_roles: roles of those who were there; `PROJECT_TEAM` is a conflict of interest.
        keep_until: the day until which the team may keep it; None until they have answered,
            `UNTIL_ASKED_BACK` until the person asks for it back.
        consent_clip_id: the person's spoken consent, if there is one and the voice was allowed.
        consent_length_ms: how long that is, in milliseconds.
        host: who runs the drop-in and who to tell when a view shows that somebody is not safe.
        author_key: proves that later files come from the same person, without saying who: Ed25519, 64 hex
            letters, of this person for this proposal only; empty in old files.
        team_key: the `verify_key` of the team that it is for; empty when that team has no keys.
        sealed: what only the team can open.
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
    more_days: int = 0
    proxy_views: tuple[View, ...] = ()
    observations: tuple[View, ...] = ()
    clear: Clear | None = None
    told: Told | None = None
    supporter_roles: tuple[SupporterRole, ...] = ()
    keep_until: date | None = None
    consent_clip_id: ClipId | None = None
    consent_length_ms: int = 0
    host: Host | None = None
    author_key: str = ""
    team_key: str = ""
    sealed: tuple[SealedViews, ...] = ()

    @property
    def all_views(self) -> tuple[View, ...]:
        """Everything in it, of all three kinds."""
        return (*self.views, *self.proxy_views, *self.observations)

    @property
    def all_steps(self) -> frozenset[StepId]:
        """Every page and question that it is about."""
        said = {view.step_id for view in self.all_views}
        sealed = {each.step_id for each in self.sealed}
        return frozenset(said.union(sealed, self.hard_steps, self.skipped_steps))


@dataclass(frozen=True)
class Recall:
    """What a person wants back after sharing: the team deletes it and answers.

    Attributes:
        contributor_id: random for this person in this proposal.
        proposal_id: what it is about.
        recall_number: 1 for the first, one more for each later one.
        items: what is taken back; empty takes back everything of every version.
        day: the day of asking; no time.
        author_key: as in a `ViewBundle`.
        team_key: as in a `ViewBundle`.
    """

    contributor_id: ContributorId
    proposal_id: ProposalId
    recall_number: int
    items: tuple[ItemId, ...]
    day: date
    author_key: str = ""
    team_key: str = ""

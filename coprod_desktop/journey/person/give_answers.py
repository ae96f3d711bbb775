# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Keep each answer as it is given. Every act is safe on the disk before the next screen shows."""

from __future__ import annotations

from datetime import date

from coprod_desktop.domain import picking
from coprod_desktop.domain.act_kinds import (
    Clear,
    HelpKind,
    Matter,
    OffScale,
    Point,
    SupporterRole,
    Symbol,
    Told,
)
from coprod_desktop.domain.acts import (
    Act,
    BuiltMessage,
    ChoseWords,
    Contradicted,
    DroppedClip,
    DroppedFile,
    FoundHard,
    GaveReasons,
    HadSupporter,
    HeardTogether,
    KeptBack,
    KeptClip,
    KeptFile,
    KeptItemBack,
    Mattered,
    NeedsMoreTime,
    Observed,
    SaidConsent,
    SawOrder,
    SealedAway,
    Shared,
    SupporterNoted,
    TookBack,
    Transcribed,
    TypedFromPaper,
    WantsShort,
    WasClear,
    WasHelped,
    WasHelpedAt,
    WasScribed,
    WasTold,
    Wrote,
)
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.items import Item
from coprod_desktop.domain.picking import ids_of, with_help
from coprod_desktop.domain.positions import balanced_order
from coprod_desktop.domain.proposal import (
    ChoosingQuestion,
    Proposal,
    ShareTokens,
    SortOnMat,
    Step,
)
from coprod_desktop.domain.said import Said
from coprod_desktop.domain.walk import Place
from coprod_desktop.ports import PersonStore


class Answering:
    """One person at one plan.

    Attributes:
        proposal: the plan.
        contribution: what the person said so far.
        place: where the person is.
    """

    def __init__(self, store: PersonStore, proposal: Proposal) -> None:
        """Go on where the person was, or begin.

        Args:
            store: the person's own.
            proposal: the plan.
        """
        self.store = store
        self.proposal = proposal
        self.contribution = store.begin(proposal.proposal_id, proposal.version)
        self.place = store.place_of(self.contribution.contribution_id)

    def go(self, place: Place) -> None:
        """Be at another place from now on, also after the computer was switched off."""
        self.store.keep_place(self.contribution.contribution_id, place)
        self.place = place

    def said(self, step_id: StepId) -> Said:
        """What stands at a step."""
        return self.contribution.at(step_id)

    def pick(self, step: Step, value: str) -> None:
        """Touch one of a question's answers: `picking.touched`, which says what it raises."""
        self._add_if(picking.touched(step, self.said(step.step_id), value))

    def pick_off_scale(self, step: Step, off_scale: OffScale) -> None:
        """Touch one of the answers off the scale: pick it, or take it away when it was picked."""
        self._add(picking.off_scale(step.step_id, self.said(step.step_id), off_scale))

    def put_on_mat(self, step: SortOnMat, choice_id: ChoiceId, where: Point | OffScale | None) -> None:
        """Put one thing on the mat, off the scale, or away (None): `picking.put_on_mat`."""
        self._add_if(picking.put_on_mat(step, self.said(step.step_id), choice_id, where))

    def move_token(self, step: ShareTokens, choice_id: ChoiceId, by: int) -> None:
        """Give a thing one token more (1) or one less (-1): `picking.moved_token`."""
        self._add_if(picking.moved_token(step, self.said(step.step_id), choice_id, by))

    def turn_reason(self, step_id: StepId, reason_id: ChoiceId) -> None:
        """Touch one of the reasons: it is one, or it is not any more."""
        now = self.said(step_id).reasons
        others = tuple(other for other in now if other != reason_id)
        self._add(GaveReasons(step_id, others if reason_id in now else (*others, reason_id)))

    def turn_matter(self, step_id: StepId, matter: Matter) -> None:
        """Say how much it matters, or take that back."""
        same = self.said(step_id).matter is matter
        self._add(Mattered(step_id, None if same else matter))

    def order_of(self, step: ChoosingQuestion, turn: int) -> tuple[ChoiceId, ...]:
        """The order in which this person sees the things; drawn and kept when they first see them.

        Args:
            step: the question.
            turn: of the person.
        """
        kept = self.said(step.step_id).order
        if not kept:
            kept = balanced_order(ids_of(step), turn)
            self._add(SawOrder(step.step_id, kept))
        return kept

    def keep_clip(self, clip: KeptClip) -> None:
        """Keep a recording."""
        self._add(clip)

    def drop_clip(self, clip: KeptClip) -> None:
        """Throw a recording away; `keep_clip` puts it back as long as its sound is there."""
        self._add(DroppedClip(clip.step_id, clip.clip_id))

    def transcribe(self, clip: KeptClip, text: str, agreed: bool, on: date | None = None) -> None:
        """Keep a typed version of a recording, and the day of a yes to it; empty takes it away."""
        self._add(Transcribed(clip.step_id, clip.clip_id, text, agreed, on if agreed else None))

    def choose_words(self, clip: KeptClip, only: bool) -> None:
        """Choose that the agreed words of a recording go to the team and not its sound, or that both may go.

        Raises:
            NotAllowed: there are no words that the person agreed to.
        """
        said = self.said(clip.step_id)
        transcript = said.transcript(clip.clip_id)
        if transcript is None or not transcript.agreed:
            raise NotAllowed(f"no agreed words for {clip.clip_id}")
        if clip.clip_id not in (said.words_only if only else said.voice_too):
            self._add(ChoseWords(clip.step_id, clip.clip_id, only))

    def keep_file(self, file: KeptFile) -> None:
        """Keep a drawing, photo or film, or give it a new title."""
        self._add(file)

    def drop_file(self, file: KeptFile) -> None:
        """Throw a drawing, photo or film away; `keep_file` puts it back as long as its bytes are there."""
        self._add(DroppedFile(file.step_id, file.file_id))

    def build_message(self, step_id: StepId, symbols: tuple[Symbol, ...]) -> None:
        """Keep a message made from pictures; no pictures take it away."""
        if self.said(step_id).message != symbols:
            self._add(BuiltMessage(step_id, symbols))

    def scribe(self, step_id: StepId, text: str, by: str, agreed: bool) -> None:
        """Keep what somebody wrote down for the person; empty words take it away."""
        now = WasScribed(step_id, text, by, agreed)
        if self.said(step_id).scribed != (now if text else None):
            self._add(now)

    def observe(self, step_id: StepId, text: str, by: str) -> None:
        """Keep how the person showed a view without words, as somebody saw it; empty words take it away."""
        self._add(Observed(step_id, text, by))

    def type_from_paper(self, step_id: StepId, by: str, agreed: bool) -> None:
        """Mark an answer as typed in from paper, and whether the person agreed to it."""
        self._add(TypedFromPaper(step_id, by, agreed))

    def write(self, step_id: StepId, text: str) -> None:
        """Keep what was written; empty words take it away."""
        if self.said(step_id).text != text:
            self._add(Wrote(step_id, text))

    def turn_hard(self, step_id: StepId) -> None:
        """Call a step hard, or take that back."""
        self._add(FoundHard(step_id, not self.said(step_id).hard))

    def call_hard(self, step_id: StepId) -> None:
        """Call a step hard."""
        if not self.said(step_id).hard:
            self._add(FoundHard(step_id, True))

    def turn_kept_back(self, step_id: StepId) -> None:
        """Keep what was said at a step from the team, or put it back in."""
        self._add(KeptBack(step_id, not self.said(step_id).kept_back))

    def turn_item_back(self, item: Item) -> None:
        """Keep one thing from the team, or put it back in."""
        kept = item.item_id in self.said(item.step_id).items_kept_back
        self._add(KeptItemBack(item.step_id, item.item_id, not kept))

    def seal_away(self, step_id: StepId, sealed: bool) -> None:
        """Put an answer away from every file for a team, because somebody may not be safe; or undo that."""
        self._add(SealedAway(step_id, sealed))

    def turn_help(self, kind: HelpKind, step_id: StepId | None = None) -> None:
        """Say that there was this help, or take it back. "On my own" stands alone.

        Args:
            kind: the help.
            step_id: for one answer; None for all.
        """
        if step_id is None:
            self._add(WasHelped(with_help(self.contribution.help_kinds, kind)))
        else:
            now = with_help(self.said(step_id).help_kinds or (), kind)
            self._add(WasHelpedAt(step_id, now or None))

    def note_help(self, kind: HelpKind, step_id: StepId | None = None) -> None:
        """A supporter notes how they helped, or takes that back; for one answer or for all."""
        there = self.said(step_id).supporter_kinds if step_id else self.contribution.supporter_kinds
        self._add(SupporterNoted(step_id, with_help(there, kind)))

    def contradict(self, contradicted: bool, step_id: StepId | None = None) -> None:
        """Say that the supporter's note is not right, or that it is."""
        self._add(Contradicted(step_id, contradicted))

    def turn_told(self, told: Told) -> None:
        """Answer the private question, or take the answer back."""
        self._add(WasTold(None if self.contribution.told is told else told))

    def turn_clear(self, clear: Clear) -> None:
        """Say whether the plan was clear, or take that back."""
        self._add(WasClear(None if self.contribution.clear is clear else clear))

    def note_supporter(self, role: SupporterRole) -> None:
        """Remember that a supporter in this role is here."""
        if role not in self.contribution.supporter_roles:
            self._add(HadSupporter(role))

    def hear_together(self) -> None:
        """Remember that the plan was heard in a group."""
        if not self.contribution.heard_together:
            self._add(HeardTogether())

    def want_short(self, short: bool) -> None:
        """Go through the questions only, or through all pages."""
        if self.contribution.short != short:
            self._add(WantsShort(short))

    def ask_more_time(self, days: int) -> None:
        """Ask for so many days more; 0 takes it back."""
        self._add(NeedsMoreTime(days > 0, days))

    def say_consent(self, consent: SaidConsent) -> None:
        """Keep what was said in one's own voice about sharing."""
        self._add(consent)

    def remember_shared(self, shared: Shared) -> None:
        """Remember that a file was made."""
        self._add(shared)

    def remember_taken_back(self, took_back: TookBack) -> None:
        """Remember that a recall file was made."""
        self._add(took_back)

    def erase_step(self, step_id: StepId) -> None:
        """Delete all that was said at a step for good. Raises as `PersonStore.erase_step`."""
        self.contribution = self.store.erase_step(self.contribution.contribution_id, step_id)

    def erase_all(self) -> None:
        """Delete all that was said about the plan for good, and begin anew."""
        self.contribution = self.store.erase_all(self.contribution.contribution_id)
        self.place = self.store.place_of(self.contribution.contribution_id)

    def look_again(self) -> None:
        """Know what was said by other ways than this one."""
        proposal = self.proposal
        self.contribution = self.store.begin(proposal.proposal_id, proposal.version)

    def _add_if(self, act: Act | None) -> None:
        if act is not None:
            self._add(act)

    def _add(self, act: Act) -> None:
        self.contribution = self.store.add(self.contribution.contribution_id, act)

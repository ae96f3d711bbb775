# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What stands at one step after all acts there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from coprod_desktop.domain.act_kinds import HelpKind, Matter, Symbol
from coprod_desktop.domain.acts import (
    BuiltMessage,
    ChoseWords,
    DroppedClip,
    DroppedFile,
    FoundHard,
    GaveReasons,
    KeptBack,
    KeptClip,
    KeptFile,
    KeptItemBack,
    Mattered,
    Observed,
    Ordered,
    Pick,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SawOrder,
    SealedAway,
    SealedForTeam,
    SharedTokens,
    SortedOnMat,
    SoundWentAway,
    StepAct,
    Transcribed,
    TypedFromPaper,
    Unpicked,
    WasHelpedAt,
    WasScribed,
    Wrote,
)
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, ItemId


@dataclass(frozen=True)
class Said:
    """What stands at one step after all acts.

    Attributes:
        pick: the last pick, if it was not taken away.
        reasons: why, by pictures.
        matter: how much it matters, if the person said so.
        order: the order in which the things are shown to this person; empty before they were shown.
        clips: recordings that were kept and not thrown away, oldest first.
        without_sound: recordings whose sound went away because its time was over, oldest first.
        sound_went_on: the day on which a sound went away last.
        transcripts: the last typed version of each recording that has one.
        words_only: recordings of which the agreed words go to the team, and the sound does not.
        voice_too: recordings of which the person chose that the sound goes with the agreed words.
        text: what was written, or empty.
        files: drawings, photos and films that were kept and not thrown away, oldest first.
        message: pictures of the message, in their order.
        scribed: the words that somebody wrote down for the person.
        observed: what somebody saw; not a view of the person.
        hard: whether the person called it hard.
        paper: that the pick was typed in from paper.
        kept_back: whether all of it is kept from the team.
        items_kept_back: the things that are kept from the team one by one.
        sealed_away: whether it is kept from every file for a team because somebody may not be safe.
        sealed: what only the team can open, oldest first.
        help_kinds: how others helped here; None when it was said for all answers only.
        supporter_kinds: how a supporter noted that they helped here.
        contradicted: whether the person said that this note is not right.
    """

    pick: Pick | None = None
    reasons: tuple[ChoiceId, ...] = ()
    matter: Matter | None = None
    order: tuple[ChoiceId, ...] = ()
    clips: tuple[KeptClip, ...] = ()
    without_sound: tuple[KeptClip, ...] = ()
    sound_went_on: date | None = None
    transcripts: tuple[Transcribed, ...] = ()
    words_only: frozenset[ClipId] = frozenset()
    voice_too: frozenset[ClipId] = frozenset()
    text: str = ""
    files: tuple[KeptFile, ...] = ()
    message: tuple[Symbol, ...] = ()
    scribed: WasScribed | None = None
    observed: Observed | None = None
    hard: bool = False
    paper: TypedFromPaper | None = None
    kept_back: bool = False
    items_kept_back: frozenset[ItemId] = frozenset()
    sealed_away: bool = False
    sealed: tuple[SealedForTeam, ...] = ()
    help_kinds: tuple[HelpKind, ...] | None = None
    supporter_kinds: tuple[HelpKind, ...] = ()
    contradicted: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether anything was said here; calling it hard, or being observed, is not an answer."""
        voices = self.clips or any(self.transcript(clip.clip_id) for clip in self.without_sound)
        own = self.pick or voices or self.text or self.files or self.message or self.scribed
        return bool(own or self.sealed)

    def transcript(self, clip_id: ClipId) -> Transcribed | None:
        """The last typed version of a recording, or None."""
        return next((each for each in self.transcripts if each.clip_id == clip_id), None)


NOTHING_SAID = Said()


def said_after(said: Said, act: StepAct) -> Said:
    """Work out what stands at a step after one more act there."""
    match act:
        case (
            PickedChoice() | PickedSome() | PickedPoint() | SortedOnMat() | Ordered() | SharedTokens()
            | PickedOffScale()
        ):  # fmt: skip
            return replace(said, pick=act)
        case Unpicked():
            return replace(said, pick=None, paper=None)
        case GaveReasons(reason_ids=reason_ids):
            return replace(said, reasons=reason_ids)
        case Mattered(matter=matter):
            return replace(said, matter=matter)
        case SawOrder(choice_ids=choice_ids):
            return replace(said, order=choice_ids)
        case FoundHard(hard=hard):
            return replace(said, hard=hard)
        case WasHelpedAt(kinds=kinds):
            return replace(said, help_kinds=kinds)
        case KeptBack() | KeptItemBack() | SealedAway() | SealedForTeam():
            return _held_after(said, act)
        case KeptClip() | DroppedClip() | Transcribed() | ChoseWords() | SoundWentAway():
            return _voice_after(said, act)
        case _:
            return _own_way_after(said, act)


def _held_after(said: Said, act: KeptBack | KeptItemBack | SealedAway | SealedForTeam) -> Said:
    match act:
        case KeptBack(kept_back=kept_back):
            return replace(said, kept_back=kept_back)
        case SealedAway(sealed=sealed):
            return replace(said, sealed_away=sealed)
        case SealedForTeam():
            return replace(said, sealed=(*said.sealed, act))
        case KeptItemBack(item_id=item_id, kept_back=kept_back):
            others = said.items_kept_back - {item_id}
            return replace(said, items_kept_back=others | {item_id} if kept_back else others)


def _voice_after(said: Said, act: KeptClip | DroppedClip | Transcribed | ChoseWords | SoundWentAway) -> Said:
    clip_id = act.clip_id
    match act:
        case KeptClip():
            return replace(said, clips=(*said.clips, act))
        case DroppedClip():
            return replace(said, clips=tuple(clip for clip in said.clips if clip.clip_id != clip_id))
        case SoundWentAway(on=on):
            gone = tuple(clip for clip in said.clips if clip.clip_id == clip_id)
            left = tuple(clip for clip in said.clips if clip.clip_id != clip_id)
            return replace(said, clips=left, without_sound=(*said.without_sound, *gone), sound_went_on=on)
        case Transcribed():
            others = tuple(each for each in said.transcripts if each.clip_id != clip_id)
            said = replace(said, transcripts=(*others, act) if act.text else others)
            # New words are not the agreed ones: the choice to send them in place of the sound is asked anew.
            return said if act.agreed and act.text else _without_choice(said, clip_id)
        case ChoseWords(wanted=wanted):
            said = _without_choice(said, clip_id)
            if wanted:
                return replace(said, words_only=said.words_only | {clip_id})
            return replace(said, voice_too=said.voice_too | {clip_id})


def _without_choice(said: Said, clip_id: ClipId) -> Said:
    """The same where nothing is chosen about the words and the sound of a recording."""
    return replace(said, words_only=said.words_only - {clip_id}, voice_too=said.voice_too - {clip_id})


def _own_way_after(
    said: Said,
    act: Wrote | KeptFile | DroppedFile | BuiltMessage | WasScribed | Observed | TypedFromPaper,
) -> Said:
    match act:
        case Wrote(text=text):
            return replace(said, text=text)
        case KeptFile(file_id=file_id):
            kept = tuple(file for file in said.files if file.file_id != file_id)
            return replace(said, files=(*kept, act))
        case DroppedFile(file_id=file_id):
            return replace(said, files=tuple(file for file in said.files if file.file_id != file_id))
        case BuiltMessage(symbols=symbols):
            return replace(said, message=symbols)
        case WasScribed(text=text):
            return replace(said, scribed=act if text else None)
        case Observed(text=text):
            return replace(said, observed=act if text else None)
        case TypedFromPaper(by=by):
            return replace(said, paper=act if by else None)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Between what stands in ``proposal.json`` and the proposal of the domain, field by field. No checks here."""

from __future__ import annotations

from coprod_desktop.domain.honest_facts import HonestFacts, Seats
from coprod_desktop.domain.identifiers import ChoiceId, MediaName, ProposalId, StepId
from coprod_desktop.domain.proposal import (
    Asker,
    Choice,
    HardWord,
    Line,
    Page,
    PickOne,
    Picture,
    Proposal,
    Step,
    Tell,
    ThreePoints,
)
from coprod_desktop.files.pack_content import (
    AskerEntry,
    ChoiceEntry,
    FactsEntry,
    HardWordEntry,
    LineEntry,
    PackContent,
    PageEntry,
    PickOneEntry,
    PictureEntry,
    ProposalEntry,
    SeatsEntry,
    StepEntry,
    TellEntry,
    ThreePointsEntry,
)

SET = "set:"


def stored_name(name: str) -> MediaName:
    """The name under which a picture or sound is kept: pictures are PNG once they are in."""
    return MediaName(name.removesuffix(".webp") + ".png" if name.endswith(".webp") else name)


def proposal_of(content: PackContent) -> Proposal:
    """Turn what stands in the file into a proposal."""
    head, asker = content.proposal, content.asker
    return Proposal(
        proposal_id=ProposalId(head.id),
        version=head.version,
        language=head.language,
        title=head.title,
        team=head.team,
        cover=_picture(head.cover),
        facts=_facts(content.facts),
        asker=Asker(asker.name, asker.role, _picture(asker.photo), asker.hello, _sound(asker.hello_sound)),
        steps=tuple(_step(step) for step in content.steps),
        hard_words=tuple(
            HardWord(
                word.word, word.meaning, _picture(word.picture) if word.picture else None, _sound(word.sound)
            )
            for word in content.hard_words
        ),
        minutes=head.minutes,
    )


def _picture(entry: PictureEntry) -> Picture:
    if entry.picture.startswith(SET):
        name, media = entry.picture.removeprefix(SET), MediaName("")
    else:
        name, media = "", stored_name(entry.picture)
    return Picture(entry.words, name, media, entry.author, entry.licence)


def _sound(name: str | None) -> MediaName:
    return MediaName(name or "")


def _facts(entry: FactsEntry) -> HonestFacts:
    seats = entry.seats
    return HonestFacts(
        can_change=tuple(entry.can_change),
        decided=tuple(entry.decided),
        why=entry.why,
        affects=entry.affects,
        who_decides=entry.who_decides,
        who_decides_role=entry.who_decides_role,
        what_happens=entry.what_happens,
        for_me=entry.for_me,
        costs_me=entry.costs_me,
        work_began=entry.work_began,
        asked_from=entry.asked_from,
        closes=entry.closes,
        decided_on=entry.decided_on,
        answer_by=entry.answer_by,
        standard_version_out=entry.standard_version_out,
        meetings=tuple(entry.meetings),
        seats=Seats(tuple(seats.names), seats.votes, seats.meeting_on) if seats else None,
    )


def _step(entry: StepEntry) -> Step:
    step_id = StepId(entry.id)
    match entry:
        case PageEntry():
            lines = tuple(Line(line.text, _sound(line.narration)) for line in entry.lines)
            return Page(step_id, _picture(entry.picture), lines)
        case PickOneEntry():
            choices = tuple(
                Choice(ChoiceId(choice.id), choice.words, _picture(choice.picture))
                for choice in entry.choices
            )
            return PickOne(step_id, entry.text, choices, _sound(entry.narration))
        case ThreePointsEntry():
            return ThreePoints(step_id, entry.text, _picture(entry.picture), _sound(entry.narration))
        case TellEntry():
            return Tell(step_id, entry.text, _picture(entry.picture), _sound(entry.narration))


def content_of(proposal: Proposal) -> PackContent:
    """Turn a proposal into what stands in the file."""
    asker = proposal.asker
    return PackContent(
        proposal=ProposalEntry(
            id=proposal.proposal_id,
            version=proposal.version,
            language=proposal.language,
            title=proposal.title,
            team=proposal.team,
            cover=_picture_entry(proposal.cover),
            minutes=proposal.minutes,
        ),
        asker=AskerEntry(
            name=asker.name,
            role=asker.role,
            photo=_picture_entry(asker.photo),
            hello=asker.hello,
            hello_sound=asker.hello_sound or None,
        ),
        facts=_facts_entry(proposal.facts),
        steps=[_step_entry(step) for step in proposal.steps],
        hard_words=[
            HardWordEntry(
                word=word.word,
                meaning=word.meaning,
                picture=_picture_entry(word.picture) if word.picture else None,
                sound=word.sound or None,
            )
            for word in proposal.hard_words
        ],
    )


def _picture_entry(picture: Picture) -> PictureEntry:
    source = f"{SET}{picture.set_name}" if picture.set_name else picture.media
    return PictureEntry(source, picture.words, picture.author, picture.licence)


def _facts_entry(facts: HonestFacts) -> FactsEntry:
    seats = facts.seats
    return FactsEntry(
        can_change=list(facts.can_change),
        decided=list(facts.decided),
        why=facts.why,
        affects=facts.affects,
        who_decides=facts.who_decides,
        who_decides_role=facts.who_decides_role,
        what_happens=facts.what_happens,
        for_me=facts.for_me,
        costs_me=facts.costs_me,
        work_began=facts.work_began,
        asked_from=facts.asked_from,
        closes=facts.closes,
        decided_on=facts.decided_on,
        answer_by=facts.answer_by,
        standard_version_out=facts.standard_version_out,
        meetings=list(facts.meetings),
        seats=SeatsEntry(list(seats.names), seats.votes, seats.meeting_on) if seats else None,
    )


def _step_entry(step: Step) -> StepEntry:
    match step:
        case Page():
            lines = [LineEntry(line.text, line.narration or None) for line in step.lines]
            return PageEntry(step.step_id, _picture_entry(step.picture), lines)
        case PickOne():
            choices = [
                ChoiceEntry(choice.choice_id, choice.words, _picture_entry(choice.picture))
                for choice in step.choices
            ]
            return PickOneEntry(step.step_id, step.text, choices, step.narration or None)
        case ThreePoints():
            return ThreePointsEntry(
                step.step_id, step.text, _picture_entry(step.picture), step.narration or None
            )
        case Tell():
            return TellEntry(step.step_id, step.text, _picture_entry(step.picture), step.narration or None)

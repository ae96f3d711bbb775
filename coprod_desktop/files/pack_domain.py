# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Between what stands in ``proposal.json`` and the proposal of the domain, field by field. No checks here."""

from __future__ import annotations

from coprod_desktop.domain.honest_facts import HonestFacts, Seats
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.proposal import Asker, HardWord, Line, MainPoint, Proposal, SayRight
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.pack_content import (
    AskerEntry,
    FactsEntry,
    HardWordEntry,
    MainPointEntry,
    PackContent,
    ProposalEntry,
    SayRightEntry,
    SeatsEntry,
    TeamKeysEntry,
)
from coprod_desktop.files.step_domain import picture_entry, picture_of, sound_of, step_entry, step_of


def proposal_of(content: PackContent) -> Proposal:
    """Turn what stands in the file into a proposal."""
    head = content.proposal
    return Proposal(
        proposal_id=ProposalId(head.id),
        version=head.version,
        language=head.language,
        title=head.title,
        team=head.team,
        cover=picture_of(head.cover),
        facts=_facts(content.facts),
        asker=_asker(content.asker),
        steps=tuple(step_of(step) for step in content.steps),
        hard_words=tuple(_hard_word(word) for word in content.hard_words),
        minutes=head.minutes,
        main_points=tuple(
            MainPoint(picture_of(point.picture), Line(point.text, sound_of(point.narration)))
            for point in content.main_points
        ),
        say_right=tuple(SayRight(word.word, word.spoken) for word in content.say_right),
        purpose=head.purpose,
        ethics=head.ethics,
        team_keys=_team_keys(content.team_keys) if content.team_keys else None,
    )


def _team_keys(entry: TeamKeysEntry) -> TeamKeys:
    return TeamKeys(entry.recipient, entry.verify_key, tuple(entry.instead_of))


def _asker(entry: AskerEntry) -> Asker:
    return Asker(entry.name, entry.role, picture_of(entry.photo), entry.hello, sound_of(entry.hello_sound))


def _hard_word(entry: HardWordEntry) -> HardWord:
    picture = picture_of(entry.picture) if entry.picture else None
    return HardWord(entry.word, entry.meaning, picture, sound_of(entry.sound))


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
            cover=picture_entry(proposal.cover),
            minutes=proposal.minutes,
            purpose=proposal.purpose,
            ethics=proposal.ethics,
        ),
        asker=AskerEntry(
            name=asker.name,
            role=asker.role,
            photo=picture_entry(asker.photo),
            hello=asker.hello,
            hello_sound=asker.hello_sound or None,
        ),
        facts=_facts_entry(proposal.facts),
        steps=[step_entry(step) for step in proposal.steps],
        hard_words=[
            HardWordEntry(
                word=word.word,
                meaning=word.meaning,
                picture=picture_entry(word.picture) if word.picture else None,
                sound=word.sound or None,
            )
            for word in proposal.hard_words
        ],
        main_points=[
            MainPointEntry(picture_entry(point.picture), point.line.text, point.line.narration or None)
            for point in proposal.main_points
        ],
        say_right=[SayRightEntry(word.word, word.spoken) for word in proposal.say_right],
        team_keys=_team_keys_entry(proposal.team_keys) if proposal.team_keys else None,
    )


def _team_keys_entry(keys: TeamKeys) -> TeamKeysEntry:
    return TeamKeysEntry(keys.recipient, keys.verify_key, list(keys.instead_of))


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

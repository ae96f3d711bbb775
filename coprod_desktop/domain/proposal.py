# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A proposal: what a team asks about. Pages, questions, hard words, pictures, who asks.

The honest facts stand in `honest_facts`. What makes a proposal whole is checked in `proposal_rules`.
"""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.honest_facts import HonestFacts
from coprod_desktop.domain.identifiers import ChoiceId, MediaName, ProposalId, StepId

LEAVE_AS_IT_IS = ChoiceId("as-it-is")
"""The choice that every pick-one question must offer (rule Q8 of the easy words)."""


@dataclass(frozen=True)
class Picture:
    """One picture with its words and where it comes from. Exactly one of the two sources is set.

    Attributes:
        set_name: a picture of our own set, such as ``busstop``; empty when the picture travels in the file.
        media: the picture inside the proposal's file; empty when it is one of our set.
        words: what the picture shows, for somebody who does not see it; never empty.
        author: who made it.
        licence: its licence as an SPDX name, or the words of the permission.
    """

    words: str
    set_name: str = ""
    media: MediaName = MediaName("")
    author: str = ""
    licence: str = ""


@dataclass(frozen=True)
class HardWord:
    """A word that some people do not know, with its meaning.

    Attributes:
        word: as it stands in the sentence, any case.
        meaning: one or two short sentences.
        picture: a picture of it, if there is one.
        sound: recorded meaning, 16-bit WAV, if there is one.
    """

    word: str
    meaning: str
    picture: Picture | None = None
    sound: MediaName = MediaName("")


@dataclass(frozen=True)
class Line:
    """One sentence.

    Attributes:
        text: the sentence.
        narration: a person's recorded reading of it, 16-bit WAV; empty when the computer's voice reads.
    """

    text: str
    narration: MediaName = MediaName("")


@dataclass(frozen=True)
class Page:
    """One idea: one picture and one or two short sentences.

    Attributes:
        step_id: unique among the steps of its proposal.
        picture: shown left of the words.
        lines: 1 to 2 sentences.
    """

    step_id: StepId
    picture: Picture
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Choice:
    """One thing to pick.

    Attributes:
        choice_id: unique within its question; ``as-it-is`` is the one that changes nothing.
        words: 1 to 4 words.
        picture: shown as large as those of its neighbours.
    """

    choice_id: ChoiceId
    words: str
    picture: Picture


@dataclass(frozen=True)
class PickOne:
    """Pick one of 2 to 6 things, one of which is to leave it as it is."""

    step_id: StepId
    text: str
    choices: tuple[Choice, ...]
    narration: MediaName = MediaName("")


@dataclass(frozen=True)
class ThreePoints:
    """How good is one thing: good for me, in the middle, bad for me."""

    step_id: StepId
    text: str
    picture: Picture
    narration: MediaName = MediaName("")


@dataclass(frozen=True)
class Tell:
    """An open question, answered in one's own way."""

    step_id: StepId
    text: str
    picture: Picture
    narration: MediaName = MediaName("")


Question = PickOne | ThreePoints | Tell
Step = Page | PickOne | ThreePoints | Tell


@dataclass(frozen=True)
class Asker:
    """The person who asks, with face and voice.

    Attributes:
        name: as people call them.
        role: what they do, in easy words.
        photo: their face.
        hello: what they say; read aloud when there is no recording.
        hello_sound: their recorded hello, 16-bit WAV, or empty.
    """

    name: str
    role: str
    photo: Picture
    hello: str
    hello_sound: MediaName = MediaName("")


@dataclass(frozen=True)
class Proposal:
    """All that a team tells and asks, in one language.

    Attributes:
        proposal_id: the same in every version.
        version: 1 and up; old answers stay with the version that they were given to.
        language: a BCP 47 tag such as ``en-GB`` or ``cy``.
        title: 1 to 5 words.
        team: the name of the team that asks.
        cover: the picture on its card.
        facts: the honest facts.
        asker: who asks.
        steps: pages and questions in their order; 1 to 48.
        hard_words: explained where they stand in a line.
        minutes: how long it takes, as the team measured it with people; 1 to 240.
    """

    proposal_id: ProposalId
    version: int
    language: str
    title: str
    team: str
    cover: Picture
    facts: HonestFacts
    asker: Asker
    steps: tuple[Step, ...]
    hard_words: tuple[HardWord, ...]
    minutes: int

    @property
    def questions(self) -> tuple[Question, ...]:
        """The steps that ask something, in their order."""
        return tuple(step for step in self.steps if not isinstance(step, Page))

    def step(self, step_id: StepId) -> Step:
        """Return the step with this id.

        Raises:
            KeyError: no step has it.
        """
        for step in self.steps:
            if step.step_id == step_id:
                return step
        raise KeyError(step_id)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A proposal: what a team asks about. Pages, questions, hard words, pictures, who asks.

The honest facts stand in `honest_facts`. What makes a proposal whole is checked in `proposal_rules`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.film import Film
from coprod_desktop.domain.honest_facts import HonestFacts
from coprod_desktop.domain.identifiers import ChoiceId, MediaName, ProposalId, StepId
from coprod_desktop.domain.team_keys import TeamKeys

LEAVE_AS_IT_IS = ChoiceId("as-it-is")
"""The choice that every pick-one question must offer (rule Q8 of the easy words)."""
NONE_OF_THESE = ChoiceId("none-of-these")
"""The choice that the app adds to every pick-some question; no question may use its id."""


@dataclass(frozen=True)
class Picture:
    """One picture with its words and where it comes from. Exactly one of the two sources is set.

    Attributes:
        set_name: a picture of our own set, such as ``busstop``; empty when the picture travels in the file.
        media: the picture inside the proposal's file; empty when it is one of our set.
        words: what the picture shows, for somebody who does not see it; never empty.
        author: who made it.
        licence: its licence as an SPDX name, or the words of the permission.
        photo: a photo of the same thing, for people who like photos better than drawings; it travels in the
            file, and has no photo itself.
    """

    words: str
    set_name: str = ""
    media: MediaName = MediaName("")
    author: str = ""
    licence: str = ""
    photo: Picture | None = None


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
        new_picture: when set, the page shows "now" beside "new": `picture` with the first line is how it is
            now, this one with the second line is how it could be.
        film: somebody tells, shows or signs the page, if there is a film.
    """

    step_id: StepId
    picture: Picture
    lines: tuple[Line, ...]
    new_picture: Picture | None = None
    film: Film | None = None


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


NO_STEP = StepId("")


@dataclass(frozen=True)
class AskMore:
    """What a question asks beside its answer; both are optional for the person.

    Attributes:
        why: whether it asks "Why?" by pictures.
        reasons: the pictures of reasons, 0 to 6; none shows the app's own reasons.
        matter: whether it asks "How much does it matter to me?".
    """

    why: bool = False
    reasons: tuple[Choice, ...] = ()
    matter: bool = False


ASK_NO_MORE = AskMore()


@dataclass(frozen=True)
class PickOne:
    """Pick one of 2 to 6 things, one of which is to leave it as it is."""

    step_id: StepId
    text: str
    choices: tuple[Choice, ...]
    narration: MediaName = MediaName("")
    more: AskMore = ASK_NO_MORE


@dataclass(frozen=True)
class PickSome:
    """Pick some of 2 to 6 things. The app adds `NONE_OF_THESE`, which stands alone."""

    step_id: StepId
    text: str
    choices: tuple[Choice, ...]
    narration: MediaName = MediaName("")
    more: AskMore = ASK_NO_MORE


@dataclass(frozen=True)
class ThreePoints:
    """How good is one thing: good for me, in the middle, bad for me.

    Attributes:
        step_id: unique among the steps of its proposal.
        text: the question.
        picture: the thing.
        narration: a person's reading of the question, or empty.
        more: what else it asks.
        pair_of: an earlier three-points question that asks about keeping the same thing that this one asks
            about changing, or empty. Two goods, or two bads, are asked about once more; both stay.
    """

    step_id: StepId
    text: str
    picture: Picture
    narration: MediaName = MediaName("")
    more: AskMore = ASK_NO_MORE
    pair_of: StepId = NO_STEP


@dataclass(frozen=True)
class SortOnMat:
    """How good is each of 2 to 8 things: each is put on one of three points, or off the scale."""

    step_id: StepId
    text: str
    choices: tuple[Choice, ...]
    narration: MediaName = MediaName("")
    more: AskMore = ASK_NO_MORE


@dataclass(frozen=True)
class PutInOrder:
    """Which of 3 to 6 things matter most: the first, the second, the third (`TOP`)."""

    step_id: StepId
    text: str
    choices: tuple[Choice, ...]
    narration: MediaName = MediaName("")
    more: AskMore = ASK_NO_MORE


@dataclass(frozen=True)
class ShareTokens:
    """Share out tokens between 2 to 6 things.

    Attributes:
        step_id: unique among the steps of its proposal.
        text: the question.
        choices: the things.
        tokens: how many there are to give, 3 to 10.
        narration: a person's reading of the question, or empty.
        more: what else it asks.
    """

    step_id: StepId
    text: str
    choices: tuple[Choice, ...]
    tokens: int
    narration: MediaName = MediaName("")
    more: AskMore = ASK_NO_MORE


@dataclass(frozen=True)
class Tell:
    """An open question, answered in one's own way."""

    step_id: StepId
    text: str
    picture: Picture
    narration: MediaName = MediaName("")


TOP = 3
"""How many things are put in order."""
Question = PickOne | PickSome | ThreePoints | SortOnMat | PutInOrder | ShareTokens | Tell
Step = Page | Question
ChoosingQuestion = PickOne | PickSome | SortOnMat | PutInOrder | ShareTokens
"""Questions about things to choose from: each has `choices`."""


def more_of(step: Step) -> AskMore:
    """What a step asks beside its answer; nothing for pages and open questions."""
    return ASK_NO_MORE if isinstance(step, Page | Tell) else step.more


@dataclass(frozen=True)
class MainPoint:
    """One of the three main points of a proposal, told before all detail."""

    picture: Picture
    line: Line


@dataclass(frozen=True)
class SayRight:
    """How the computer's voice says a word or a name.

    Attributes:
        word: as it is written, any case.
        spoken: letters that the voice says right.
    """

    word: str
    spoken: str


class Purpose(StrEnum):
    """What the host calls it. Research needs the approval of an ethics committee (rule R2)."""

    INVOLVEMENT = "involvement"
    EVALUATION = "evaluation"
    RESEARCH = "research"


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
        main_points: none, or three, shown before the pages.
        say_right: words that the computer's voice says wrong.
        purpose: what the host calls it.
        ethics: the reference of the ethics committee; needed for research.
        team_keys: what people's files for this team are sealed to; None when they are open.
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
    main_points: tuple[MainPoint, ...] = ()
    say_right: tuple[SayRight, ...] = ()
    purpose: Purpose = Purpose.INVOLVEMENT
    ethics: str = ""
    team_keys: TeamKeys | None = None

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

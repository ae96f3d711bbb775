# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A question and what is shown of it now: who looks, what was said, which page of its things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from coprod_desktop.domain.acts import PickedOffScale
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import THINGS
from coprod_desktop.domain.proposal import Choice, ChoosingQuestion, Page, Proposal, Question
from coprod_desktop.domain.said import Said
from coprod_desktop.presenters.answer_words import off_scale_words
from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.words import _

Thing = TypeVar("Thing")
MOST_THINGS = max(THINGS)


@dataclass(frozen=True)
class View:
    """What a question shows while somebody looks at it; it is kept nowhere.

    Attributes:
        page: from 0; which page of its things, where there are more than the person wants at once.
        thing: the thing of a mat that was taken up; None for the first that lies nowhere yet.
        touched: the thing that was put somewhere last, to say where it lies; None for none.
    """

    page: int = 0
    thing: ChoiceId | None = None
    touched: ChoiceId | None = None


AT_FIRST = View()


@dataclass(frozen=True)
class Asked:
    """A question as it is asked.

    Attributes:
        person: who looks.
        proposal: the plan.
        index: from 0; where the question stands among the steps.
        contribution: what the person said so far.
        view: what is shown of it.
    """

    person: Person
    proposal: Proposal
    index: int
    contribution: Contribution
    view: View = AT_FIRST

    @property
    def question(self) -> Question:
        """What is asked.

        Raises:
            TypeError: a page stands there.
        """
        step = self.proposal.steps[self.index]
        if isinstance(step, Page):
            raise TypeError(f"{step.step_id} asks nothing")
        return step

    @property
    def said(self) -> Said:
        """What stands at the question."""
        return self.contribution.at(self.question.step_id)

    def in_order(self, question: ChoosingQuestion) -> tuple[Choice, ...]:
        """The things as this person sees them; as the team wrote them where no order was drawn yet."""
        places = {choice_id: place for place, choice_id in enumerate(self.said.order)}
        return tuple(sorted(question.choices, key=lambda choice: places.get(choice.choice_id, 0)))

    def on_page(self, things: Sequence[Thing], most: int = MOST_THINGS) -> tuple[Thing, ...]:
        """Those things that are shown at once: all pages hold about as many as each other."""
        pages = self.pages(things, most)
        fewest, more = divmod(len(things), pages)
        sizes = [fewest + (number < more) for number in range(pages)]
        at = self.view.page % pages
        return tuple(things[sum(sizes[:at]) : sum(sizes[: at + 1])])

    def pages(self, things: Sequence[Thing], most: int = MOST_THINGS) -> int:
        """How many pages the things take, by how many the person wants on a screen; 1 or more.

        Args:
            things: all of them.
            most: how many stand on a screen at most, whatever the person wants.
        """
        return max(1, -(-len(things) // min(most, self.person.preferences.things)))

    def more_button(self, things: Sequence[Thing], most: int = MOST_THINGS) -> Button | None:
        """Leads to the next page of things, and from the last to the first; None when all are shown."""
        pages = self.pages(things, most)
        if pages == 1:
            return None
        note = _("{page} of {pages}").format(page=self.view.page % pages + 1, pages=pages)
        return Button(
            Press(Do.MORE_CHOICES), _("More choices"), own_pic("more-choices"), Tone.CALM, note=note
        )


def off_scale_row(asked: Asked) -> tuple[Button, ...]:
    """The three answers off the scale, for the whole question."""
    pick = asked.said.pick
    off = pick.off_scale if isinstance(pick, PickedOffScale) else None
    return tuple(
        Button(Press(Do.OFF_SCALE, kind), words, own_pic(picture), Tone.QUIET, picked=kind is off)
        for kind, words, picture in off_scale_words()
    )

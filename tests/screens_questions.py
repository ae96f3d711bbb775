# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of every question, and of what is asked after it: empty, answered, long and full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.domain.act_kinds import MatPlace, Matter, OffScale, Point
from coprod_desktop.domain.acts import (
    Act,
    FoundHard,
    GaveReasons,
    Mattered,
    Ordered,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import (
    LEAVE_AS_IT_IS,
    NONE_OF_THESE,
    AskMore,
    Choice,
    PickOne,
    PickSome,
    Proposal,
    PutInOrder,
    Question,
    ShareTokens,
    SortOnMat,
    ThreePoints,
)
from coprod_desktop.domain.walk import Part
from coprod_desktop.presenters.asked import Asked, View
from coprod_desktop.presenters.question_presenter import question
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, drawn, proposal
from tests.screens import contribution

ASKED = StepId("asked")
KEEP = StepId("keep")
THINGS = (
    Choice(ChoiceId("seats"), "Seats", drawn("seat", "A seat")),
    Choice(ChoiceId("lights"), "Lights", drawn("light", "A street light")),
    Choice(ChoiceId("sign"), "A clear sign", drawn("sign", "A sign")),
    Choice(LEAVE_AS_IT_IS, "Leave it as it is", drawn("leave-as-it-is", "The same as now")),
    Choice(ChoiceId("roof"), "A big roof", drawn("shelter", "A shelter with a roof")),
    Choice(ChoiceId("kerb"), "A raised kerb", drawn("raised-kerb", "A raised kerb")),
    Choice(ChoiceId("times"), "A timetable", drawn("timetable", "A timetable")),
    Choice(ChoiceId("screen"), "A screen", drawn("wall-screen", "A screen on a wall")),
)
LONG = (
    Choice(ChoiceId("a"), "Wheelchair spaces everywhere", drawn("wheelchair", "A wheelchair")),
    Choice(ChoiceId("b"), "Comfortable waiting room", drawn("waiting-room", "A waiting room")),
    Choice(ChoiceId("c"), "Announcements read aloud", drawn("hear", "An ear")),
    Choice(ChoiceId("d"), "Leave it as it is", drawn("leave-as-it-is", "The same as now")),
    Choice(ChoiceId("e"), "Telephone appointments", drawn("phone-call", "A phone call")),
    Choice(ChoiceId("f"), "Neighbourhood volunteers", drawn("volunteer", "A volunteer")),
)
LONG_TEXT = "Which waiting room improvements are important for you?"


def ids(*names: str) -> tuple[ChoiceId, ...]:
    """Ids of things."""
    return tuple(ChoiceId(name) for name in names)


def plan_with(*asked: Question) -> Proposal:
    """A plan that asks this, after two pages."""
    plan = proposal()
    return replace(plan, steps=(plan.steps[0], plan.steps[2], *asked))


def nothing_said() -> Contribution:
    """A contribution before anything was said."""
    return replace(contribution(), said={})


def shown(
    asked: Question,
    *acts: Act,
    part: Part = Part.ASK,
    view: View | None = None,
    things: int = 6,
    turn: int = 0,
) -> ScreenState:
    """A question as Maya sees it.

    Args:
        asked: the question.
        acts: what she did.
        part: which of its screens.
        view: what is shown of it.
        things: how many things she wants on a screen.
        turn: hers.
    """
    plan = plan_with(*([] if asked.step_id == KEEP else [keep_it()]), asked)
    now = nothing_said()
    for act in acts:
        now = after(now, act)
    maya: Person = replace(MAYA, turn=turn, preferences=Preferences(things=things))
    return question(Asked(maya, plan, len(plan.steps) - 1, now, view or View()), part)


def keep_it() -> ThreePoints:
    """The first question of a pair."""
    return ThreePoints(KEEP, "How good is the old roof for you?", drawn("roof", "A roof"))


def change_it() -> ThreePoints:
    """The second question of a pair."""
    return ThreePoints(
        ASKED, "How good is a new roof for you?", drawn("shelter", "A shelter with a roof"), pair_of=KEEP
    )


def pick_one(things: tuple[Choice, ...] = THINGS[:4], **changes: object) -> PickOne:
    """A question about one of some things."""
    return replace(PickOne(ASKED, "Which one do you want first?", things), **changes)  # type: ignore[arg-type]


def pick_some(things: tuple[Choice, ...] = THINGS[:4]) -> PickSome:
    """A question about some of some things."""
    return PickSome(ASKED, "Which things do you want?", things)


def mat(things: tuple[Choice, ...] = THINGS[:4]) -> SortOnMat:
    """A mat."""
    return SortOnMat(ASKED, "How good is each thing for you?", things)


def order(things: tuple[Choice, ...] = THINGS[:4]) -> PutInOrder:
    """A question about an order."""
    return PutInOrder(ASKED, "What is important for you?", things)


def tokens(things: tuple[Choice, ...] = THINGS[:4], count: int = 10) -> ShareTokens:
    """Tokens to share out."""
    return ShareTokens(ASKED, "What is worth the most to you?", things, count)


def sorted_so(*places: tuple[str, Point | OffScale]) -> SortedOnMat:
    """Things put on a mat."""
    return SortedOnMat(
        ASKED,
        tuple(
            MatPlace(ChoiceId(name), point=where)
            if isinstance(where, Point)
            else MatPlace(ChoiceId(name), off_scale=where)
            for name, where in places
        ),
    )


def crowded(state: ScreenState) -> ScreenState:
    """The same under another name: there is more on it than a small screen shows without scrolling."""
    return replace(state, name=f"crowded-{state.name}")


def question_screens() -> list[ScreenState]:
    """Every screen of a question."""
    return [*_picking(), *_on_the_mat(), *_in_order(), *_with_tokens(), *_after_an_answer()]


def _picking() -> Iterator[ScreenState]:
    yield shown(pick_one(THINGS[:2]))
    yield shown(pick_one(THINGS[:6]), PickedChoice(ASKED, ChoiceId("roof")), FoundHard(ASKED, True))
    yield crowded(shown(pick_one(LONG, text=LONG_TEXT)))
    yield shown(pick_one(THINGS[:6]), PickedChoice(ASKED, ChoiceId("roof")), things=2)
    yield shown(pick_one(THINGS[:6]), things=4, view=View(page=1))
    yield shown(pick_some())
    yield shown(pick_some(THINGS[:6]), PickedSome(ASKED, ids("seats", "kerb")))
    yield shown(pick_some(), PickedSome(ASKED, (NONE_OF_THESE,)))
    yield crowded(shown(pick_some(LONG), PickedSome(ASKED, ids("a")), things=4, view=View(page=1)))
    yield shown(keep_it(), PickedPoint(KEEP, Point.MIDDLE), turn=1, things=2)


def _on_the_mat() -> Iterator[ScreenState]:
    yield shown(mat())
    yield shown(mat(), sorted_so(("seats", Point.GOOD), ("lights", Point.MIDDLE)))
    yield shown(
        mat(THINGS),
        sorted_so(
            ("seats", Point.GOOD), ("sign", OffScale.DONT_KNOW), ("kerb", Point.BAD), ("roof", Point.GOOD)
        ),
        Wrote(ASKED, "Seats with backs."),
        turn=1,
    )
    yield crowded(shown(mat(THINGS), sorted_so(*((thing.choice_id, Point.GOOD) for thing in THINGS))))
    yield shown(mat(LONG), sorted_so(("a", Point.GOOD), ("b", Point.BAD), ("c", OffScale.DONT_UNDERSTAND)))
    yield shown(mat(THINGS[:2]), sorted_so(("seats", OffScale.RATHER_NOT_SAY), ("lights", Point.BAD)))


def _in_order() -> Iterator[ScreenState]:
    yield shown(order())
    yield shown(order(THINGS[:6]), Ordered(ASKED, ids("kerb", "seats", "lights")))
    yield crowded(shown(order(LONG), Ordered(ASKED, ids("b"))))
    yield shown(order(THINGS[:6]), Ordered(ASKED, ids("kerb", "seats")), things=2, view=View(page=1))


def _with_tokens() -> Iterator[ScreenState]:
    yield shown(tokens(THINGS[:2], 3))
    yield shown(tokens(), SharedTokens(ASKED, ((ChoiceId("seats"), 3), (ChoiceId("sign"), 4))))
    yield shown(tokens(THINGS[:3]), SharedTokens(ASKED, ((ChoiceId("seats"), 10),)))
    yield crowded(shown(tokens(LONG[:4], 5), SharedTokens(ASKED, ((ChoiceId("b"), 5),))))
    yield shown(tokens(THINGS[:6]), SharedTokens(ASKED, ((ChoiceId("seats"), 1), (ChoiceId("kerb"), 2))))
    yield shown(tokens(), PickedOffScale(ASKED, OffScale.DONT_KNOW), things=2)


def _after_an_answer() -> Iterator[ScreenState]:
    lights = PickedChoice(ASKED, ChoiceId("lights"))
    asks = pick_one(more=AskMore(why=True, matter=True))
    yield shown(asks, lights, part=Part.WHY)
    yield shown(asks, lights, GaveReasons(ASKED, ids("reason-safe")), part=Part.WHY, view=View(page=1))
    yield shown(pick_one(more=AskMore(why=True, reasons=THINGS[:3])), lights, part=Part.WHY)
    yield shown(asks, lights, Mattered(ASKED, Matter.A_LOT), part=Part.MATTER)
    for point in (Point.GOOD, Point.BAD):
        yield shown(change_it(), PickedPoint(KEEP, point), PickedPoint(ASKED, point), part=Part.PAIR)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a touch on an answer comes to: the act that it is, as things stand. Nothing is picked before."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import HelpKind, MatPlace, OffScale, Point
from coprod_desktop.domain.acts import (
    Ordered,
    Pick,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
    Unpicked,
)
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.proposal import (
    NONE_OF_THESE,
    TOP,
    ChoosingQuestion,
    PickOne,
    PickSome,
    PutInOrder,
    ShareTokens,
    SortOnMat,
    Step,
    ThreePoints,
)
from coprod_desktop.domain.said import Said


def touched(step: Step, said: Said, value: str) -> Pick | Unpicked | None:
    """What touching one of a question's answers comes to.

    Args:
        step: the question: pick one, pick some, three points, or put in order.
        said: what stands there.
        value: the choice's id, or the point.

    Returns:
        The new pick, taking it away, or None when nothing changes.

    Raises:
        NotAllowed: the question does not offer this.
    """
    match step:
        case ThreePoints() if value in list(Point):
            return turned(PickedPoint(step.step_id, Point(value)), said)
        case PickOne() if value in ids_of(step):
            return turned(PickedChoice(step.step_id, ChoiceId(value)), said)
        case PickSome() if value in (*ids_of(step), NONE_OF_THESE):
            return _some(step, said, ChoiceId(value))
        case PutInOrder() if value in ids_of(step):
            return _next_in_order(step, said, ChoiceId(value))
    raise NotAllowed(f"{step.step_id} does not offer {value}")


def turned(act: Pick, said: Said) -> Pick | Unpicked:
    """Picking the same again takes it away."""
    return Unpicked(act.step_id) if said.pick == act else act


def _some(step: PickSome, said: Said, choice_id: ChoiceId) -> Pick | Unpicked:
    now = said.pick.choice_ids if isinstance(said.pick, PickedSome) else ()
    if choice_id in now:
        now = tuple(other for other in now if other != choice_id)
    elif choice_id == NONE_OF_THESE:
        now = (NONE_OF_THESE,)
    else:
        now = (*(other for other in now if other != NONE_OF_THESE), choice_id)
    return PickedSome(step.step_id, now) if now else Unpicked(step.step_id)


def _next_in_order(step: PutInOrder, said: Said, choice_id: ChoiceId) -> Pick | Unpicked | None:
    now = said.pick.choice_ids if isinstance(said.pick, Ordered) else ()
    if choice_id in now:
        now = tuple(other for other in now if other != choice_id)
    elif len(now) < TOP:
        now = (*now, choice_id)
    else:
        return None
    return Ordered(step.step_id, now) if now else Unpicked(step.step_id)


def put_on_mat(
    step: SortOnMat, said: Said, choice_id: ChoiceId, where: Point | OffScale | None
) -> Pick | Unpicked | None:
    """What putting one thing on a part of the mat, or off the scale, comes to; it lies in one place only.

    Args:
        step: the question.
        said: what stands there.
        choice_id: the thing.
        where: the place; None takes it off the mat.

    Raises:
        NotAllowed: the question does not offer this thing.
    """
    if choice_id not in ids_of(step):
        raise NotAllowed(f"{step.step_id} does not offer {choice_id}")
    places = said.pick.places if isinstance(said.pick, SortedOnMat) else ()
    now = tuple(place for place in places if place.choice_id != choice_id)
    if isinstance(where, Point):
        now = (*now, MatPlace(choice_id, point=where))
    elif where is not None:
        now = (*now, MatPlace(choice_id, off_scale=where))
    elif now == places:
        return None
    return SortedOnMat(step.step_id, now) if now else Unpicked(step.step_id)


def moved_token(step: ShareTokens, said: Said, choice_id: ChoiceId, by: int) -> Pick | Unpicked | None:
    """What giving a thing one token more or one less comes to.

    Args:
        step: the question.
        said: what stands there.
        choice_id: the thing.
        by: 1 or -1.

    Returns:
        The act; None when there is no token to give or to take.

    Raises:
        NotAllowed: the question does not offer this thing.
    """
    if choice_id not in ids_of(step):
        raise NotAllowed(f"{step.step_id} does not offer {choice_id}")
    counts = dict(said.pick.counts) if isinstance(said.pick, SharedTokens) else {}
    counts[choice_id] = counts.get(choice_id, 0) + by
    if counts[choice_id] < 0 or sum(counts.values()) > step.tokens:
        return None
    given = tuple((each, counts[each]) for each in ids_of(step) if counts.get(each))
    return SharedTokens(step.step_id, given) if given else Unpicked(step.step_id)


def ids_of(step: ChoosingQuestion) -> tuple[ChoiceId, ...]:
    """The ids of a question's things, as the team wrote them."""
    return tuple(choice.choice_id for choice in step.choices)


def off_scale(step_id: StepId, said: Said, answer: OffScale) -> Pick | Unpicked:
    """What touching one of the answers off the scale comes to."""
    return turned(PickedOffScale(step_id, answer), said)


def with_help(kinds: tuple[HelpKind, ...], kind: HelpKind) -> tuple[HelpKind, ...]:
    """The kinds of help after one of them was touched. "On my own" stands alone."""
    if kind in kinds:
        return tuple(other for other in kinds if other is not kind)
    if kind is HelpKind.ON_MY_OWN:
        return (kind,)
    return (*(other for other in kinds if other is not HelpKind.ON_MY_OWN), kind)

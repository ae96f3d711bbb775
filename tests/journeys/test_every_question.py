# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Each kind of question, answered by presses, by keys and by dragging: exactly that reaches the team."""

from __future__ import annotations

from html import unescape
from pathlib import Path

from coprod_desktop.domain.act_kinds import MatPlace, Matter, OffScale, Point
from coprod_desktop.domain.acts import (
    Ordered,
    Pick,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.identifiers import ChoiceId, ItemId, StepId
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from tests.journeys.conftest import SitDown
from tests.journeys.machine import Machine
from tests.journeys.pages.answers import HowMuch, Mat, Things, Tokens, Why
from tests.journeys.pages.plan import Step, WasItClear
from tests.journeys.pages.sharing import CHOICES_AND_WORDS, TAKE_PART
from tests.journeys.plans import about_one_thing, about_things, plan_of
from tests.journeys.pointer import Pointer
from tests.journeys.team import inside, open_file, read_views
from tests.journeys.visitor import KeyHands, Visitor
from tests.journeys.walks import begin_new, see_what_goes

TITLE, PLAN_ID = "A new bus stop", "0f6d3b1e-58a4-4f0c-8a53-1d1f2f9a7c41"
ONE, SOME, POINTS = "Which one do you want?", "What do you use?", "How good is waiting there for you?"
MAT, ORDER, TOKENS = "How good is each thing?", "What comes first?", "What do you give tokens to?"
TELL, OTHER_MAT = "What do you want us to know?", "What is good at night?"
KNOW, UNDERSTAND, NOT_SAY = "I don't know", "I don't understand", "I would rather not say"
WORDS = "We wait there for a long time."
EVERY_KIND = (
    about_things("pick-one", "one", ONE, "why = true", "matter = true", as_it_is=True),
    about_things("pick-some", "some", SOME),
    about_one_thing("three-points", "points", POINTS),
    about_things("sort-on-mat", "mat", MAT),
    about_things("put-in-order", "order", ORDER),
    about_things("share-tokens", "tokens", TOKENS, "tokens = 5"),
    about_one_thing("tell", "tell", TELL),
)
TWO_MATS = (
    about_things("sort-on-mat", "mat", MAT),
    about_things("sort-on-mat", "night", OTHER_MAT),
)
SEATS, ROOF, LIGHTS, SIGN = (ChoiceId(name) for name in ("seat", "roof", "light", "sign"))


def shared_file(visitor: Visitor, outbox: Path, *shown: str) -> Path:
    """Go from the end of the plan to a file for the team, and return it.

    Args:
        visitor: the person.
        outbox: where files are made.
        shown: what must stand on the pages that tell what will be in the file.
    """
    check = WasItClear(visitor).skip()
    check.whole()
    inside = see_what_goes(check, TAKE_PART, CHOICES_AND_WORDS)
    told = inside.whole()
    for words in shown:
        assert words in told
    name = inside.share().file_name()
    assert [path.name for path in outbox.iterdir()] == [name]
    return outbox / name


def picked(pick: Pick, reasons: tuple[str, ...] = (), matter: Matter | None = None) -> View:
    """Return the view that a pick comes to, and nothing beside it."""
    return View(
        ItemId(f"{pick.step_id}.pick"),
        pick.step_id,
        Given.PICTURE,
        (MayDo.READ,),
        pick=pick,
        reasons=tuple(map(ChoiceId, reasons)),
        matter=matter,
    )


def what_the_team_gets(path: Path) -> ViewBundle:
    """Open a file, look that it holds words alone and nothing that nobody said, and return the words."""
    views = read_views(path)
    assert (views.sounds, views.files) == ({}, {})
    assert sorted(inside(path)) == ["manifest.json", "signature.bin", "views.json"]
    bundle = views.bundle
    assert (bundle.proxy_views, bundle.observations, bundle.hard_steps) == ((), (), ())
    assert (bundle.name, bundle.told, bundle.clear, bundle.more_time) == ("", None, None, False)
    return bundle


def sorted_things(step_id: str, places: dict[ChoiceId, Point | OffScale]) -> View:
    """Return the view of a mat with things on it, in the order in which they were put there."""
    on_mat = (
        MatPlace(thing, point=where) if isinstance(where, Point) else MatPlace(thing, off_scale=where)
        for thing, where in places.items()
    )
    return picked(SortedOnMat(StepId(step_id), tuple(on_mat)))


# By presses of a screen reader ----------------------------------------------------------------------------


def answer_what_is_picked(visitor: Visitor) -> None:
    """Pick one and say why and how much, pick some, pick a point."""
    one = Things(visitor, ONE)
    assert visitor.ticked() == []
    one.pick("A roof", "Seats")
    assert visitor.ticked() == ["Seats"]
    one.on()
    why = Why(visitor)
    why.pick("Money")
    why.pick("Time")
    why.on()
    much = HowMuch(visitor)
    much.pick("A lot")
    much.on()
    some = Things(visitor, SOME)
    some.pick("Seats", "None of these")
    assert visitor.ticked() == ["None of these"]
    some.pick("A roof", "Lights", "A big sign")
    some.take_away("Lights")
    assert visitor.ticked() == ["A roof", "A big sign"]
    some.on()
    Things(visitor, POINTS).pick("Good for me", "Bad for me")
    assert visitor.ticked() == ["Bad for me"]
    Things(visitor, POINTS).on()


def answer_what_is_put_somewhere(visitor: Visitor) -> None:
    """Sort things, put them in order, give tokens; each with a change of mind."""
    mat = Mat(visitor, MAT)
    mat.put("Seats", "Good for me")
    mat.put("A roof", "In the middle")
    mat.put("Lights", KNOW)
    mat.put("A big sign", "Bad for me")
    visitor.wait_for_words("Everything has a place now.")
    mat.take_up("Seats", "Good for me")
    mat.put("Seats", "Bad for me")
    mat.on()
    order = Things(visitor, ORDER)
    order.pick("Lights", "Seats", "A roof")
    visitor.wait_for_words("First: Lights. Second: Seats. Third: A roof.")
    order.take_away("Lights")
    order.pick("A big sign")
    visitor.wait_for_words("First: Seats. Second: A roof. Third: A big sign.")
    order.on()
    tokens = Tokens(visitor, TOKENS)
    visitor.wait_for_words("You have 5 tokens to give.")
    tokens.give("Lights", 3)
    tokens.give("A roof", 2)
    visitor.wait_for_words("You gave all of them.")
    tokens.take_one("A roof", 1)
    visitor.wait_for_words("You have 1 left.")
    tokens.on()


def test_every_kind_of_question_is_answered_by_presses_and_reaches_the_team(
    sit_down: SitDown, data: Path, tmp_path: Path
) -> None:
    plan = plan_of(TITLE, PLAN_ID, "".join(EVERY_KIND), tmp_path)
    visitor = begin_new(sit_down([plan]), TITLE, len(EVERY_KIND)).visitor
    answer_what_is_picked(visitor)
    answer_what_is_put_somewhere(visitor)
    tell = Step(visitor, len(EVERY_KIND), len(EVERY_KIND))
    tell.write(WORDS)
    visitor.press_on("Next")
    why = "Seats. Why: Money, Time. It matters to me: A lot"
    path = shared_file(visitor, data / "for-teams", why, "Lights: 3", WORDS)

    bundle = what_the_team_gets(path)
    assert bundle.views == (
        picked(
            PickedChoice(StepId("one"), SEATS),
            reasons=("reason-money", "reason-time"),
            matter=Matter.A_LOT,
        ),
        picked(PickedSome(StepId("some"), (ROOF, SIGN))),
        picked(PickedPoint(StepId("points"), Point.BAD)),
        sorted_things(
            "mat",
            {ROOF: Point.MIDDLE, LIGHTS: OffScale.DONT_KNOW, SIGN: Point.BAD, SEATS: Point.BAD},
        ),
        picked(Ordered(StepId("order"), (SEATS, ROOF, SIGN))),
        picked(SharedTokens(StepId("tokens"), ((ROOF, 1), (LIGHTS, 3)))),
        View(ItemId("tell.text"), StepId("tell"), Given.WRITING, (MayDo.READ,), text=WORDS),
    )
    assert bundle.skipped_steps == ()
    page = unescape(open_file(path, plan, tmp_path / "for-the-team"))
    assert WORDS in page


# By keys alone, and with a mouse --------------------------------------------------------------------------


def test_a_mat_is_sorted_by_keys_alone_and_another_by_dragging(
    machine: Machine, sit_down: SitDown, data: Path, tmp_path: Path
) -> None:
    plan = plan_of(TITLE, PLAN_ID, "".join(TWO_MATS), tmp_path)
    visitor = begin_new(sit_down([plan]), TITLE, len(TWO_MATS)).visitor
    hands = visitor.hands
    visitor.hands = KeyHands(machine.environment, visitor.read)
    mat = Mat(visitor, MAT)
    mat.put("Seats", "Bad for me")
    mat.put("A roof", UNDERSTAND)
    mat.put("Lights", "Good for me")
    mat.put("A big sign", "Good for me")
    mat.take_up("A roof", UNDERSTAND)
    mat.put("A roof", "In the middle")
    mat.on()
    visitor.hands = hands

    mat, pointer = Mat(visitor, OTHER_MAT), Pointer(machine, visitor.reader)
    mat.drag(pointer, "Seats", "Good for me")
    mat.drag(pointer, "A roof", NOT_SAY)
    mat.drag(pointer, "Lights", "In the middle")
    mat.drag(pointer, "Seats", "Bad for me", lies="Good for me")
    mat.on()
    path = shared_file(visitor, data / "for-teams", "Lights: Good for me", f"A roof: {NOT_SAY}")

    bundle = what_the_team_gets(path)
    assert bundle.views == (
        sorted_things("mat", {SEATS: Point.BAD, LIGHTS: Point.GOOD, SIGN: Point.GOOD, ROOF: Point.MIDDLE}),
        sorted_things("night", {ROOF: OffScale.RATHER_NOT_SAY, LIGHTS: Point.MIDDLE, SEATS: Point.BAD}),
    )
    assert bundle.skipped_steps == ()


# Off the scale --------------------------------------------------------------------------------------------


def answer_off_the_scale(visitor: Visitor) -> None:
    """Give each of the three answers, in place of a pick and on a mat, and skip one question."""
    one = Things(visitor, ONE)
    one.pick("Seats", KNOW)
    assert visitor.ticked() == [KNOW]
    one.on()
    some = Things(visitor, SOME)
    some.pick(UNDERSTAND)
    some.on()
    points = Things(visitor, POINTS)
    points.pick(NOT_SAY)
    points.on()
    mat = Mat(visitor, MAT)
    for thing, answer in (("Seats", KNOW), ("A roof", UNDERSTAND), ("Lights", NOT_SAY)):
        mat.put(thing, answer)
    mat.on()
    order = Things(visitor, ORDER)
    order.pick(NOT_SAY)
    order.take_away(NOT_SAY)
    order.skip()
    tokens = Tokens(visitor, TOKENS)
    tokens.give("Seats", 1)
    visitor.tick(UNDERSTAND)
    visitor.wait_for_words("You have 5 tokens to give.")
    tokens.on()
    tell = Things(visitor, TELL)
    tell.pick(UNDERSTAND, KNOW)
    assert visitor.ticked() == [KNOW]
    tell.on()


def test_the_three_answers_off_the_scale_stay_three_and_a_skip_is_none_of_them(
    sit_down: SitDown, data: Path, tmp_path: Path
) -> None:
    plan = plan_of(TITLE, PLAN_ID, "".join(EVERY_KIND), tmp_path)
    visitor = begin_new(sit_down([plan]), TITLE, len(EVERY_KIND)).visitor
    answer_off_the_scale(visitor)
    path = shared_file(visitor, data / "for-teams", KNOW, UNDERSTAND, NOT_SAY, "1 question left out.")

    know, understand, not_say = OffScale.DONT_KNOW, OffScale.DONT_UNDERSTAND, OffScale.RATHER_NOT_SAY
    bundle = what_the_team_gets(path)
    assert bundle.views == (
        picked(PickedOffScale(StepId("one"), know)),
        picked(PickedOffScale(StepId("some"), understand)),
        picked(PickedOffScale(StepId("points"), not_say)),
        sorted_things("mat", {SEATS: know, ROOF: understand, LIGHTS: not_say}),
        picked(PickedOffScale(StepId("tokens"), understand)),
        picked(PickedOffScale(StepId("tell"), know)),
    )
    assert bundle.skipped_steps == ("order",)
    page = unescape(open_file(path, plan, tmp_path / "for-the-team"))
    for words in (KNOW, UNDERSTAND, NOT_SAY):
        assert words in page

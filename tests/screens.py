# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every screen of a person, as the presenters make it: for the gallery, the audit, the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.app.last_resort import report
from coprod_desktop.domain.act_kinds import OffScale, Point, ShareKind
from coprod_desktop.domain.acts import (
    KeptBack,
    KeptClip,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.errors import (
    DiskFull,
    NearlyFull,
    NoMicrophone,
    NoVoice,
    StoreOnNetwork,
    StoreSynced,
    StoreTooNew,
)
from coprod_desktop.domain.fault import Fault
from coprod_desktop.domain.identifiers import (
    ChoiceId,
    ClipId,
    ContributionId,
    ContributorId,
    ProposalId,
    StepId,
)
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Page, Proposal
from coprod_desktop.domain.walk import FACT_PAGES, Place, Room
from coprod_desktop.presenters import (
    arrival_presenter,
    check_presenter,
    facts_presenter,
    fault_presenter,
    help_presenter,
    home_presenter,
    own_way_presenter,
    plan_presenter,
    problem_presenter,
    question_presenter,
    share_presenter,
    supporter_presenter,
)
from coprod_desktop.presenters.asked import Asked
from coprod_desktop.presenters.consent_presenter import Chosen
from coprod_desktop.presenters.fault_presenter import HowBad
from coprod_desktop.presenters.frame_presenter import own_pic, person_strip
from coprod_desktop.presenters.help_presenter import Topic
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import DESHAWN, MAYA, RHYS, proposal

CLIP = KeptClip(StepId("tell"), ClipId("c1a2b3c4-0000-4000-8000-000000000001"), 12_300)

OTHER_PLAN = ProposalId("1c2d8a7f-69b3-4b1f-8b55-4f2a6a1b8d32")


def contribution() -> Contribution:
    """A contribution with one answer of each kind."""
    plan = proposal()
    now = Contribution(
        ContributionId("5d0f0a51-0000-4000-8000-000000000002"),
        ContributorId("5d0f0a51-0000-4000-8000-000000000003"),
        plan.proposal_id,
        plan.version,
    )
    for act in (
        PickedChoice(StepId("first"), ChoiceId("lights")),
        PickedPoint(StepId("roof"), Point.GOOD),
        CLIP,
        Wrote(StepId("no-seats"), "I cannot stand for long."),
    ):
        now = after(now, act)
    return now


def first_screens() -> list[ScreenState]:
    """Arriving, at home, in a plan, the end, and problems."""
    return [*_arriving(), *_at_home(), *_in_a_plan(), *_own_way(), *_at_the_end(), *_in_trouble()]


def _arriving() -> list[ScreenState]:
    people = (MAYA, DESHAWN, RHYS)
    return [
        arrival_presenter.opening(),
        arrival_presenter.read_to_me(Preferences()),
        arrival_presenter.how_big(Preferences()),
        arrival_presenter.who_are_you(people, None),
        arrival_presenter.who_are_you(people, MAYA),
        arrival_presenter.choose_picture(arrival_presenter.PERSON_PICTURES, "person3", True),
        supporter_presenter.plan_came(person_strip(MAYA, "Hello Maya"), proposal()),
    ]


def _at_home() -> list[ScreenState]:
    plan = proposal()
    started = PlanPlace(plan, contribution(), Place(Room.STEPS, 2))
    new = PlanPlace(
        replace(plan, proposal_id=OTHER_PLAN, title="Longer appointments"), None, Place(Room.FACTS)
    )
    strip = person_strip(MAYA, plan.title, "Page 3 of 5")
    return [
        home_presenter.home(MAYA, (started, new)),
        home_presenter.plans(MAYA, (started, new)),
        home_presenter.plans(MAYA, ()),
        help_presenter.taking_a_break(strip),
        help_presenter.help_page(strip, True),
        *(help_presenter.help_topic(strip, topic) for topic in (Topic.PERSON, Topic.HOW, Topic.HARD)),
        help_presenter.looks(strip),
        *(
            help_presenter.looks_topic(strip, topic, Preferences())
            for topic in (Topic.COLOURS, Topic.SIZE, Topic.READING, Topic.SPEED)
        ),
    ]


def _in_a_plan() -> list[ScreenState]:
    plan, said = proposal(), contribution()
    off = after(said, PickedOffScale(StepId("first"), OffScale.DONT_KNOW))
    return [
        *(facts_presenter.facts(MAYA, plan, page, 0, True) for page in range(FACT_PAGES)),
        *(step_screen(plan, index, said) for index in range(len(plan.steps))),
        step_screen(plan, 1, off),
        plan_presenter.hard_word(MAYA, plan, plan.hard_words[0]),
    ]


def step_screen(plan: Proposal, index: int, said: Contribution) -> ScreenState:
    """A page or a question of a plan, as Maya sees it."""
    if isinstance(plan.steps[index], Page):
        return plan_presenter.page(MAYA, plan, index, said)
    return question_presenter.question(Asked(MAYA, plan, index, said))


def _own_way() -> list[ScreenState]:
    strip = person_strip(MAYA, "New bus stops", "My voice")
    heading = "What do you want at the bus stop?"
    return [
        own_way_presenter.ready(strip, heading),
        own_way_presenter.recording(strip, heading),
        own_way_presenter.keep_it(strip, heading, 12_300, False, False, False),
        own_way_presenter.keep_it(strip, heading, 12_300, True, False, False),
        own_way_presenter.what_i_recorded(strip, heading, (CLIP,), frozenset()),
        own_way_presenter.write_it(strip, heading, "I cannot stand for long."),
    ]


def _at_the_end() -> list[ScreenState]:
    plan, said = proposal(), contribution()
    kept_back = after(said, KeptBack(StepId("roof"), True))
    receipt = tuple(own_pic(name, name.capitalize()) for name in ("apple", "tree", "key", "fish"))
    some = Chosen(frozenset({ShareKind.TAKE_PART, ShareKind.VOICE}))
    return [
        check_presenter.check(MAYA, plan, kept_back, 0),
        check_presenter.check(MAYA, plan, said, 1),
        share_presenter.choose(MAYA, plan, said, Chosen()),
        share_presenter.choose(MAYA, plan, said, some),
        share_presenter.shared(MAYA, plan, receipt, "view-kqzvtmwa.coprodview", plan.facts.answer_by),
    ]


REPORT = report(
    Fault(
        "ValueError from KeyError",
        ("presenters/check_presenter.py:12 check", "ui/person/button_row.py:30 press"),
    ),
    ("home", "check"),
    date(2026, 11, 23),
)


def _in_trouble() -> list[ScreenState]:
    strip = person_strip(MAYA, "New bus stops", "Page 3 of 5")
    return [
        problem_presenter.problem_page(strip, NoVoice()),
        problem_presenter.problem_page(strip, NoMicrophone()),
        problem_presenter.problem_page(strip, DiskFull()),
        problem_presenter.problem_page(strip, NearlyFull()),
        problem_presenter.problem_page(strip, StoreSynced()),
        problem_presenter.problem_page(strip, StoreOnNetwork()),
        problem_presenter.cannot_open_page(StoreTooNew()),
        *(fault_presenter.fault_page(strip, how_bad, True) for how_bad in HowBad),
        fault_presenter.fault_page(strip, HowBad.AGAIN, False),
        fault_presenter.report_page(strip, REPORT),
        fault_presenter.report_saved(strip, "coprod_report_1.txt"),
    ]

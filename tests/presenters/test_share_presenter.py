# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""You choose what the team gets: nothing is ticked before, and what will be in the file is said truly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.domain.act_kinds import Clear, FileKind, HelpKind, ShareKind, SupporterRole, Told
from coprod_desktop.domain.acts import (
    FoundHard,
    HadSupporter,
    KeptBack,
    KeptFile,
    NeedsMoreTime,
    SaidConsent,
    SealedForTeam,
    WasClear,
    WasHelped,
    WasTold,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.identifiers import ClipId, FileId, StepId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.view_bundle import UNTIL_ASKED_BACK
from coprod_desktop.journey.person.share_views import shared_items
from coprod_desktop.presenters import (
    consent_presenter,
    inside_presenter,
    share_presenter,
    told_presenter,
)
from coprod_desktop.presenters.consent_presenter import Chosen, Keep
from coprod_desktop.presenters.screen_parts import Button, Do, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState, Tiles
from tests.builders import MAYA, proposal
from tests.screens import contribution
from tests.screens_share import every_answer, plan_of_all_kinds

PLAN, SAID = proposal(), contribution()
NOTHING = replace(SAID, said={})
ALL_KINDS, EVERY_ANSWER = plan_of_all_kinds(), every_answer()
WORDS = Chosen(frozenset({ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES}))


def cards(state: ScreenState) -> tuple[Card, ...]:
    assert isinstance(state.body, Cards)
    return state.body.cards


def tiles(state: ScreenState) -> tuple[Button, ...]:
    assert isinstance(state.body, Tiles)
    return state.body.tiles


def text_of(state: ScreenState) -> str:
    return " ".join(piece.text for piece in state.spoken_whole)


def all_kept_back(said: Contribution) -> Contribution:
    for step_id in list(said.said):
        said = after(said, KeptBack(step_id, kept_back=True))
    return said


def choose(said: Contribution, chosen: Chosen = Chosen(), page: int = 0) -> ScreenState:  # noqa: B008 - frozen
    return share_presenter.choose(MAYA, PLAN, said, chosen, page)


def every_tick(said: Contribution) -> list[Button]:
    pages = range(share_presenter.choose_pages(said))
    return [card.tick for page in pages for card in cards(choose(said, page=page)) if card.tick]


# Nothing is chosen before ---------------------------------------------------------------------------------


def test_nothing_is_ticked_before() -> None:
    assert [tick.picked for tick in every_tick(EVERY_ANSWER)] == [False] * 5
    more = cards(consent_presenter.more_choices(MAYA, PLAN, SAID, Chosen()))
    assert [card.tick.picked for card in more if card.tick] == [False]
    assert not any(tile.picked for tile in tiles(consent_presenter.which_name(MAYA, PLAN, Chosen())))
    assert not any(tile.picked for tile in tiles(consent_presenter.how_long(MAYA, PLAN, Chosen())))
    assert not any(tile.picked for tile in tiles(told_presenter.was_told(MAYA, PLAN, None)))


def test_what_was_not_chosen_is_said_and_is_the_least() -> None:
    said = text_of(consent_presenter.more_choices(MAYA, PLAN, SAID, Chosen()))
    assert "No name." in said
    assert "They keep it until they answered." in said


def test_each_kind_that_there_is_has_its_own_choice_and_no_other() -> None:
    only_words = after(NOTHING, Wrote(StepId("tell"), "A roof"))
    assert [tick.press.of for tick in every_tick(only_words)] == [
        ShareKind.TAKE_PART,
        ShareKind.WORDS_AND_CHOICES,
    ]
    with_closed = after(EVERY_ANSWER, SealedForTeam(StepId("tell"), FileId("closed"), date(2026, 11, 23)))
    assert [tick.press.of for tick in every_tick(with_closed)] == [
        ShareKind.TAKE_PART,
        *consent_presenter.CONTENT_KINDS,
    ]


def test_at_most_three_choices_stand_on_a_page_and_each_page_says_what_becomes_of_the_file() -> None:
    for page in range(share_presenter.choose_pages(EVERY_ANSWER)):
        shown = cards(choose(EVERY_ANSWER, page=page))
        assert shown[0].name == "true-words"
        assert 1 <= len(shown) - 1 <= share_presenter.TICKS_A_PAGE


def test_somebody_without_a_name_is_not_asked_for_it() -> None:
    nameless = replace(MAYA, name="")
    words = [tile.words for tile in tiles(consent_presenter.which_name(nameless, PLAN, Chosen()))]
    assert words == ["No name", "Another name"]


@pytest.mark.parametrize(("called", "picked"), [("", "No name"), ("Maya", "Maya"), ("Annie", "Another name")])
def test_the_name_that_was_chosen_is_the_one_that_is_picked(called: str, picked: str) -> None:
    shown = tiles(consent_presenter.which_name(MAYA, PLAN, Chosen(called=called)))
    assert [tile.words for tile in shown if tile.picked] == [picked]


@pytest.mark.parametrize(
    ("keep", "until"),
    [
        (Keep.ANSWERED, None),
        (Keep.YEAR, date(2027, 11, 23)),
        (Keep.ASK, UNTIL_ASKED_BACK),
    ],
)
def test_how_long_is_what_the_person_said(keep: Keep, until: date | None) -> None:
    assert keep.until(date(2026, 11, 23)) == until


@pytest.mark.parametrize(
    ("kinds", "counted"),
    [
        ([FileKind.PHOTO, FileKind.DRAWING], "2 pictures"),
        ([FileKind.FILM], "1 film"),
        ([FileKind.FILM, FileKind.PHOTO, FileKind.FILM], "3 things"),
    ],
)
def test_pictures_and_films_are_counted_as_what_they_are(kinds: list[FileKind], counted: str) -> None:
    said = replace(contribution(), said={})
    for number, kind in enumerate(kinds):
        said = after(said, KeptFile(StepId("tell"), FileId(f"{number:036}"), kind))
    assert share_presenter.kind_count(ShareKind.DRAWINGS_AND_PHOTOS, said) == counted


def test_what_is_kept_back_is_not_counted() -> None:
    assert "My choices and words: 3 answers" in text_of(choose(SAID))
    less = after(SAID, KeptBack(StepId("roof"), kept_back=True))
    assert "My choices and words: 2 answers" in text_of(choose(less))


def test_the_true_words_about_the_file_are_shown_and_said() -> None:
    said = text_of(choose(SAID))
    for words in (
        "Anyone with the file can open it.",
        "may copy it",
        "ask for it back",
        "If somebody is not safe",
    ):
        assert words in said


def test_the_way_on_is_green_only_when_there_is_something_to_share_and_leads_through_the_file() -> None:
    def on(*kinds: ShareKind) -> Button:
        return choose(SAID, Chosen(frozenset(kinds))).bar[-1]

    assert on().tone is Tone.PLAIN
    assert on(ShareKind.TAKE_PART).tone is Tone.PLAIN
    assert on(ShareKind.VOICE).tone is Tone.PLAIN
    assert on(ShareKind.TAKE_PART, ShareKind.NAME).tone is Tone.PLAIN
    assert on(ShareKind.TAKE_PART, ShareKind.VOICE).tone is Tone.GO
    assert Do.SHARE not in [button.press.do for button in choose(SAID, WORDS).bar]


def test_with_all_kept_back_there_is_nothing_to_share_and_it_is_said() -> None:
    state = choose(all_kept_back(SAID))
    assert "There is nothing to share." in text_of(state)
    assert [button.press.do for button in state.bar] == [Do.BACK, Do.NOT_NOW]


def test_it_is_explained_in_three_ways_one_after_the_other() -> None:
    shown = [text_of(share_presenter.explain(MAYA, PLAN, number)) for number in range(4)]
    assert len(set(shown[:3])) == 3
    assert shown[3] == shown[0]


# What is in the file --------------------------------------------------------------------------------------


def inside(said: Contribution, chosen: Chosen, host: Host | None = None) -> list[ScreenState]:
    plan = ALL_KINDS
    items = tuple(item for item in items_of(said) if item.can_be_sent and item.share_kind in chosen.kinds)
    pages = range(inside_presenter.pages_of(plan, said, items))
    return [inside_presenter.what_is_in_it(MAYA, plan, said, items, chosen, host, page) for page in pages]


def test_everything_that_is_in_the_file_is_shown_and_share_stands_at_its_end_alone() -> None:
    chosen = Chosen(frozenset(ShareKind))
    pages = inside(EVERY_ANSWER, chosen)
    sent = shared_items(ALL_KINDS, EVERY_ANSWER, chosen.kinds)
    shown = [card.name for page in pages[:-1] for card in cards(page)]
    assert shown == [item.item_id for item in sent]
    assert [Do.SHARE in [button.press.do for button in page.bar] for page in pages] == [
        *[False] * (len(pages) - 1),
        True,
    ]
    assert all(page.private for page in pages)


def test_what_travels_beside_the_answers_is_said_too_but_not_the_private_answer() -> None:
    said = EVERY_ANSWER
    for act in (
        FoundHard(StepId("mat"), hard=True),
        WasClear(Clear.NOT_CLEAR),
        NeedsMoreTime(wanted=True, days=14),
        WasTold(Told.SOMEBODY),
        WasHelped((HelpKind.ANSWERED_FOR_ME,)),
        HadSupporter(SupporterRole.PROJECT_TEAM),
        SaidConsent(ClipId("yes"), 900),
    ):
        said = after(said, act)
    lead = Contact("Jo Hill", "1", "Always")
    chosen = Chosen(frozenset(ShareKind), "Annie", Keep.YEAR)
    last = text_of(inside(said, chosen, Host("Mill Road", lead, lead))[-1])
    for words in (
        "Your name: Annie.",
        "Everybody may see your words.",
        "They keep it for one year.",
        "You say yes with your voice.",
        "1 hard page.",
        "The plan was not clear.",
        "You need 14 days more.",
        "Somebody answered for me.",
        "Answers by somebody else stand apart.",
        "Somebody from this team was there.",
        "Your private answer.",
        "Jo Hill",
    ):
        assert words in last
    assert "told" not in last.lower()

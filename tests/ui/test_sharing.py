# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""From the check of the answers to the file, pressed on the whole window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.act_kinds import ShareKind, Told
from coprod_desktop.domain.acts import Act, PickedChoice, Shared, WasScribed, Wrote
from coprod_desktop.domain.identifiers import ChoiceId, ItemId, StepId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.view_bundle import UNTIL_ASKED_BACK
from coprod_desktop.presenters.screen_parts import Do, Press
from tests.builders import proposal
from tests.ui.sharing_room import (
    OpenVisit,
    allow,
    come_back,
    file_for_team,
    go_on,
    go_on_to,
    keep_what_was_said,
    views_in,
    what_stands,
)
from tests.ui.visit import Visit

PLAN = proposal()
FIRST, TELL = StepId("first"), StepId("tell")
WORDS, SCRIBED = "A seat with a back.", "I cannot stand for long."
SAID: tuple[Act, ...] = (
    PickedChoice(FIRST, ChoiceId("lights")),
    Wrote(FIRST, WORDS),
    WasScribed(TELL, SCRIBED, "Sam", agreed=False),
)


@pytest.fixture
def visit(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Maya at the check of her answers."""
    keep_what_was_said(tmp_path, [(PLAN, SAID)])
    opened = come_back(visits, tmp_path, [PLAN])
    opened.press("Carry on")
    assert opened.name == "check"
    return opened


def to_choose(visit: Visit) -> None:
    go_on_to(visit, "look-away")
    visit.press("Skip")
    assert visit.name == "choose"


def to_the_file(visit: Visit, *kinds: str) -> None:
    to_choose(visit)
    allow(visit, "take_part", *kinds)
    go_on_to(visit, "choose-inside")


def share(visit: Visit) -> None:
    go_on_to(visit, "shared")


def sent(visit: Visit) -> set[ItemId]:
    return {view.item_id for view in views_in(file_for_team(visit)).all_views}


def test_what_somebody_else_wrote_stays_out_until_it_was_heard_and_called_right(visit: Visit) -> None:
    assert [tile.button.words for tile in visit.tiles if tile.button.press.do is Do.AGREE] == []
    visit.press_where(Press(Do.LISTEN, TELL))
    visit.press_where(Press(Do.AGREE, TELL))
    to_the_file(visit, "words_and_choices")
    share(visit)
    assert "tell.scribed" in sent(visit)


@pytest.mark.parametrize("is_asked", [False, True], ids=["never heard", "called not right"])
def test_what_is_not_called_right_is_in_no_file(visit: Visit, is_asked: bool) -> None:
    if is_asked:
        visit.press_where(Press(Do.LISTEN, TELL))
        visit.press_where(Press(Do.NOT_RIGHT, TELL))
        assert "Not right: " in visit.words()
    to_the_file(visit, "words_and_choices")
    share(visit)
    assert sent(visit) == {"first.pick", "first.text"}


def test_one_thing_of_an_answer_is_kept_back_alone(visit: Visit) -> None:
    visit.press("One by one")
    visit.press_where(Press(Do.HOLD_ITEM, "first.text"))
    assert visit.name == "check-each"
    visit.press("Back")
    assert f"Kept back: I wrote: {WORDS}" in visit.words()
    to_the_file(visit, "words_and_choices")
    assert WORDS not in visit.words()
    share(visit)
    assert sent(visit) == {"first.pick"}


def test_all_of_an_answer_is_kept_back_and_put_back_in(visit: Visit) -> None:
    visit.press("One by one", "Keep all back")
    assert visit.name == "check"
    visit.press("Put back in")
    assert not any(item.kept_back for item in items_of(what_stands(visit, PLAN)))


def test_a_thing_is_kept_back_where_the_file_is_shown_and_put_back_there(visit: Visit) -> None:
    to_the_file(visit, "words_and_choices")
    for item in ("first.pick", "first.text", "first.text"):
        visit.press_where(Press(Do.HOLD_ITEM, item))
    assert "Kept back: Lights" in visit.words()
    share(visit)
    assert sent(visit) == {"first.text"}


def test_when_all_is_kept_back_where_the_file_is_shown_no_file_is_made(visit: Visit) -> None:
    to_the_file(visit, "words_and_choices")
    for item in ("first.pick", "first.text"):
        visit.press_where(Press(Do.HOLD_ITEM, item))
    go_on(visit)
    go_on(visit)
    assert visit.name == "choose-inside"
    assert not visit.at.outbox.exists()


def test_nothing_is_shared_before_taking_part_and_a_kind_are_ticked(visit: Visit) -> None:
    to_choose(visit)
    go_on(visit)
    assert visit.name == "choose"
    allow(visit, "words_and_choices")
    go_on(visit)
    assert visit.name == "choose"
    allow(visit, "take_part")
    go_on(visit)
    assert visit.name == "choose-inside"


def test_every_choice_is_asked_anew_when_somebody_comes_back_to_it(visit: Visit) -> None:
    to_choose(visit)
    allow(visit, "take_part", "words_and_choices")
    visit.press("Back")
    visit.press("Skip")
    assert not any(tile.isChecked() for tile in visit.tiles)
    allow(visit, "take_part", "words_and_choices")
    share(visit)
    visit.press("Back")
    assert visit.name == "choose"
    assert not any(tile.isChecked() for tile in visit.tiles)


def test_a_name_a_day_and_quoting_are_in_the_file_when_they_were_chosen(visit: Visit) -> None:
    to_choose(visit)
    visit.press("Name and how long")
    visit.press_where(Press(Do.ALLOW, "quote"))
    visit.press_where(Press(Do.KEEP_UNTIL))
    visit.press("Until I say stop", "Next")
    visit.press_where(Press(Do.CALLED))
    visit.press("Another name")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Annie")
    visit.press("Keep it", "Next", "This is good")
    allow(visit, "take_part", "words_and_choices")
    share(visit)
    bundle = views_in(file_for_team(visit))
    assert (bundle.name, bundle.keep_until) == ("Annie", UNTIL_ASKED_BACK)
    assert all("quote" in view.may for view in bundle.views)


def test_without_more_choices_there_is_no_name_and_the_least(visit: Visit) -> None:
    to_the_file(visit, "words_and_choices")
    share(visit)
    bundle = views_in(file_for_team(visit))
    assert (bundle.name, bundle.keep_until, bundle.told) == ("", None, None)
    assert not any("quote" in view.may for view in bundle.views)


def test_how_often_it_was_explained_again_is_counted(visit: Visit) -> None:
    to_choose(visit)
    visit.press("Explain it", "In another way", "Carry on")
    allow(visit, "take_part", "words_and_choices")
    share(visit)
    shared = what_stands(visit, PLAN).shared
    assert isinstance(shared, Shared)
    assert shared.explained == 2
    assert shared.kinds == (ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES)


def test_the_private_question_shows_after_the_supporter_was_asked_to_look_away(visit: Visit) -> None:
    go_on_to(visit, "look-away")
    visit.press("Show the question")
    assert visit.name == "told"
    visit.press("Somebody told me", "Next")
    assert visit.name == "choose"
    visit.press("Back")
    assert visit.name == "look-away"
    assert what_stands(visit, PLAN).told is Told.SOMEBODY


def test_the_file_waits_in_the_list_for_the_team(visit: Visit) -> None:
    to_the_file(visit, "words_and_choices")
    share(visit)
    (waits,) = visit.device.out_files()
    assert (waits.file_name, waits.team) == (file_for_team(visit).name, PLAN.team)
    assert waits.receipt


def test_an_answer_can_be_kept_apart_from_every_file_where_its_things_are_shown(visit: Visit) -> None:
    visit.press("One by one", "Help")
    visit.press("I am worried or not safe")
    visit.press_where(Press(Do.SEAL_AWAY))
    stands = what_stands(visit, PLAN)
    assert stands.at(FIRST).sealed_away
    assert not any(item.can_be_sent for item in items_of(stands))

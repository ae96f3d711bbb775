# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What I said: heard, changed, deleted for good, asked back from the team, and taken home."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.app.team_keys_command import try_out_secret
from coprod_desktop.domain.acts import Act, PickedChoice, Wrote
from coprod_desktop.domain.identifiers import ChoiceId, ProposalId, StepId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.presenters.screen_parts import Do, Press
from tests.builders import proposal
from tests.ui.sharing_room import (
    OpenVisit,
    allow,
    come_back,
    file_for_team,
    go_on_to,
    keep_what_was_said,
    views_in,
    what_stands,
)
from tests.ui.visit import Visit

PLAN = proposal()
OTHER = proposal(proposal_id=ProposalId("1c2d8a7f-69b3-4b1f-8b55-4f2a6a1b8d32"), title="Longer appointments")
KEYED = proposal(team_keys=try_out_secret().keys)
FIRST, TELL = StepId("first"), StepId("tell")
WORDS = "I do not like the driver."
SAID: tuple[Act, ...] = (PickedChoice(FIRST, ChoiceId("lights")), Wrote(TELL, WORDS))


@pytest.fixture
def visit(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Maya at home, with something said about two plans."""
    keep_what_was_said(tmp_path, [(OTHER, SAID), (PLAN, SAID)])
    opened = come_back(visits, tmp_path, [OTHER, PLAN])
    opened.press("Not now", "What I said")
    assert opened.name == "what-i-said"
    return opened


def look_at(visit: Visit) -> None:
    """Look at what was said about the plan."""
    visit.press_where(Press(Do.SAID, f"{PLAN.proposal_id} {PLAN.version}"))
    assert visit.name == "said-things"


def share(visit: Visit) -> None:
    """Share all of it, and come back to What I said."""
    look_at(visit)
    visit.press("Share it")
    go_on_to(visit, "look-away")
    visit.press("Skip")
    allow(visit, "take_part", "words_and_choices")
    go_on_to(visit, "shared")
    visit.press("Finish", "What I said")


def recall(visit: Visit) -> Recall:
    """What the one file for the team asks back."""
    outcome = take_in(
        file_for_team(visit, "coprodrecall"), known=lambda _sha256: False, secret=try_out_secret()
    )
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Recall)
    return outcome.content


def test_everything_is_there_plan_by_plan(visit: Visit) -> None:
    assert "New bus stops" in visit.words()
    assert "Longer appointments" in visit.words()
    look_at(visit)
    assert WORDS in visit.words()
    assert "Lights" in visit.words()


def test_what_is_deleted_is_asked_about_once_and_is_gone_from_the_disk(visit: Visit, tmp_path: Path) -> None:
    look_at(visit)
    visit.press_where(Press(Do.DELETE, TELL))
    assert visit.name == "said-delete"
    visit.press("Back")
    assert WORDS in visit.words()
    visit.press_where(Press(Do.DELETE, TELL))
    visit.press("Delete it")
    assert visit.name == "said-done"
    assert [tile.button.words for tile in visit.tiles if tile.button.press.do is Do.TAKE_BACK] == []
    visit.press("Carry on")
    assert WORDS not in visit.words()
    stands = what_stands(visit, PLAN)
    assert [item.item_id for item in items_of(stands)] == ["first.pick"]


def test_all_that_was_said_about_one_plan_is_deleted_and_the_other_stays(visit: Visit) -> None:
    look_at(visit)
    visit.press("Delete or get back", "Delete all", "Delete it", "Carry on")
    assert "Nothing is left here." in visit.words()
    assert what_stands(visit, PLAN).said == {}


def test_what_was_changed_can_be_shared_again_from_here(visit: Visit) -> None:
    share(visit)
    look_at(visit)
    assert "Share again" not in visit.words()
    visit.press_where(Press(Do.CHANGE, FIRST))
    visit.press("Seats")
    go_on_to(visit, "check")
    visit.close()


def test_after_sharing_deleting_here_offers_to_get_it_back(visit: Visit) -> None:
    share(visit)
    look_at(visit)
    visit.press_where(Press(Do.DELETE, TELL))
    visit.press("Delete it")
    assert "The team still has it." in visit.words()
    visit.press("Get it back")
    assert recall(visit).items == ("tell.text",)
    visit.press("Carry on")
    assert WORDS not in visit.words()
    assert what_stands(visit, PLAN).with_team == {"first.pick"}


def test_one_thing_is_asked_back_and_the_day_is_shown(visit: Visit) -> None:
    share(visit)
    look_at(visit)
    visit.press("Delete or get back", "Some of it")
    visit.press_where(Press(Do.ALLOW, "first.pick"))
    visit.press("Get it back")
    assert recall(visit).items == ("first.pick",)
    assert file_for_team(visit, "coprodrecall").name in visit.words()
    visit.press("Carry on")
    assert "You asked for it back on " in visit.words()
    assert "Kept back: Lights" in visit.words(), "a later file does not hold it unasked"


def test_all_of_it_is_asked_back_once(visit: Visit) -> None:
    share(visit)
    look_at(visit)
    visit.press("Delete or get back", "All of it", "Carry on", "Delete or get back")
    assert recall(visit).items == ()
    assert [tile.button.words for tile in visit.tiles if tile.button.press.do is Do.TAKE_BACK] == []
    assert "You asked for it back on " in visit.words()
    (_view, asked) = visit.device.out_files()
    assert asked.receipt == ()


# Take home ------------------------------------------------------------------------------------------------


def test_one_plan_goes_home_as_a_page(visit: Visit, stick: Path, qtbot: QtBot) -> None:
    look_at(visit)
    visit.press("Take it home")
    qtbot.waitUntil(lambda: visit.name == "home-ready", timeout=20_000)
    (page,) = stick.rglob("index.html")
    assert WORDS in page.read_text(encoding="utf-8")
    assert str(page.parent.parent) in visit.words()
    visit.press("Carry on")
    assert visit.name == "said-things"


def test_all_plans_go_home_each_in_a_folder_of_its_own(visit: Visit, stick: Path, qtbot: QtBot) -> None:
    visit.press("Take all home")
    qtbot.waitUntil(lambda: visit.name == "home-ready", timeout=20_000)
    pages = sorted(page.parent.name for page in stick.rglob("index.html"))
    assert pages == ["1-New-bus-stops", "2-Longer-appointments"]


def test_what_is_stopped_leaves_nothing_behind(visit: Visit, stick: Path, qtbot: QtBot) -> None:
    visit.press_at_once("Take all home")
    assert visit.name == "home-going"
    visit.press_at_once("Stop")
    qtbot.waitUntil(lambda: visit.name == "home-stopped", timeout=20_000)
    assert list(stick.iterdir()) == []
    visit.press("Carry on")
    assert visit.name == "what-i-said"


def test_going_away_stops_it_too(visit: Visit, stick: Path, qtbot: QtBot) -> None:
    visit.press_at_once("Take all home")
    visit.window.finish_for_today()
    qtbot.waitUntil(lambda: list(stick.iterdir()) == [], timeout=20_000)
    visit.settle()
    assert visit.name == "who"


def test_where_there_is_no_room_it_says_so(visit: Visit, stick: Path, qtbot: QtBot) -> None:
    stick.rmdir()
    stick.write_text("a file is where the stick was", encoding="utf-8")
    visit.press("Take all home")
    qtbot.waitUntil(lambda: visit.name == "problem", timeout=20_000)
    visit.press("Carry on")
    assert visit.name == "home-stopped"


@pytest.fixture
def keyed(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Maya at home, with something said about the plan of a team with keys."""
    keep_what_was_said(tmp_path, [(KEYED, SAID)])
    opened = come_back(visits, tmp_path, [KEYED])
    opened.press("Not now", "What I said")
    return opened


def test_an_answer_is_closed_so_that_only_the_team_can_open_it(keyed: Visit) -> None:
    look_at(keyed)
    keyed.press("Delete or get back", "Choose an answer")
    assert keyed.name == "seal-which"
    keyed.press_where(Press(Do.ONLY_TEAM, TELL))
    assert "You cannot undo this. Then you cannot hear it or change it here." in keyed.words()
    assert "Anyone with this app can open it." in keyed.words(), "it is the plan of the try-out team"
    keyed.press("Only the team")
    assert keyed.name == "seal-done"
    keyed.press("Carry on", "Back")
    assert keyed.name == "said-things"
    assert WORDS not in keyed.words()
    assert "Only the team can open this" in keyed.words()
    assert [tile.button.words for tile in keyed.tiles if tile.button.press.of == TELL] == ["Delete"]
    keyed.press("Share it")
    go_on_to(keyed, "look-away")
    keyed.press("Skip")
    allow(keyed, "take_part", "words_and_choices", "sealed")
    go_on_to(keyed, "shared")
    views = views_in(file_for_team(keyed)).views
    assert [(view.text, bool(view.sealed_in)) for view in views] == [("", False), (WORDS, True)]


def test_it_may_be_left_as_it_was_and_the_question_can_be_answered_again(keyed: Visit) -> None:
    look_at(keyed)
    keyed.press("Delete or get back", "Choose an answer")
    keyed.press_where(Press(Do.ONLY_TEAM, TELL))
    keyed.press("Back", "Back")
    assert keyed.name == "said-more"
    keyed.press("Back")
    assert WORDS in keyed.words()
    assert what_stands(keyed, KEYED).at(TELL).text == WORDS

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Backups by themselves, aside; what a supporter sees of them; and everything put back by few presses."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.app.open_store import open_store
from coprod_desktop.app.places import places
from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.backup_presenter import Fault
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.backup_place import check_backup, find_backups
from coprod_desktop.ui.windows.backup_scene import BackupsPage
from coprod_desktop.ui.windows.backup_work import INSIDE
from coprod_desktop.ui.windows.backups import Backups
from tests.ui.visit import Visit

SIX_WORDS = "abandon ability able about above absent"


@pytest.fixture
def visit(visits: Callable[..., Visit], tmp_path: Path) -> Visit:
    """The app with the sample plans, its key open."""
    one = visits(tmp_path / "data")
    backups_of(one)._lock.open_by_itself()
    return one


def backups_of(visit: Visit) -> Backups:
    """Who makes its backups."""
    return visit._built.visit._here.desk.backups


def made(visit: Visit, qtbot: QtBot) -> None:
    """Wait until no backup is made any more."""
    qtbot.waitUntil(lambda: backups_of(visit)._order is None, timeout=30_000)


def days_in(folder: Path) -> int:
    """How many backups are there, all of them whole."""
    return len(find_backups(folder).backups)


def to_backups(visit: Visit) -> BackupsPage:
    """Open the page in the supporter's area."""
    here = visit._built.visit._here
    page = BackupsPage(visit.window, backups_of(visit), here.choose_folder)
    visit.window.open_over(page)
    visit.settle()
    return page


def test_the_end_of_a_visit_makes_a_backup(visit: Visit, qtbot: QtBot) -> None:
    visit.arrive("Maya")
    visit._built.visit.to_who()
    made(visit, qtbot)
    (backup,) = find_backups(visit.at.data / INSIDE).backups
    check_backup(backup, backups_of(visit)._lock.key)


def test_twenty_answers_make_a_backup(visit: Visit, qtbot: QtBot) -> None:
    for _act in range(19):
        backups_of(visit).count_act()
    made(visit, qtbot)
    assert not days_in(visit.at.data / INSIDE)
    backups_of(visit).count_act()
    made(visit, qtbot)
    assert days_in(visit.at.data / INSIDE) == 1


def test_each_act_of_a_person_is_counted(visit: Visit) -> None:
    visit.arrive("Maya")
    store = visit._built.visit._here.store
    assert store.when_added == backups_of(visit).count_act


def test_closing_the_app_makes_a_backup(visit: Visit, qtbot: QtBot) -> None:
    visit.arrive("Maya")
    visit._runner.close()
    backups_of(visit).begin()
    visit._runner.close()
    assert days_in(visit.at.data / INSIDE) == 1
    # Nobody was told, but it is over.
    backups_of(visit).begin()
    made(visit, qtbot)
    assert days_in(visit.at.data / INSIDE) == 2


def test_a_backup_leaves_this_computer_only_when_words_lock_it(
    visit: Visit, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups_of(visit).use_place(stick)
    made(visit, qtbot)
    assert backups_of(visit).news.outside.fault is Fault.NEEDS_WORDS
    assert not list(stick.iterdir())
    backups_of(visit)._lock.lock_with_words(SIX_WORDS, keep_by_itself=False)
    backups_of(visit).begin()
    made(visit, qtbot)
    assert backups_of(visit).news.outside.fault is Fault.NONE
    assert days_in(stick) == 1
    lying = b"".join(path.read_bytes() for path in stick.rglob("*.coprodbackup"))
    assert b'\\"open\\"' not in lying
    assert b'\\"words\\"' in lying


def test_a_stick_that_is_gone_is_told_and_nothing_is_made_in_its_place(
    visit: Visit, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups_of(visit)._lock.lock_with_words(SIX_WORDS, keep_by_itself=False)
    backups_of(visit).use_place(stick)
    made(visit, qtbot)
    shutil.rmtree(stick)
    # Some systems leave the folder in which it hung.
    stick.mkdir()
    backups_of(visit).begin()
    made(visit, qtbot)
    assert backups_of(visit).news.outside.fault is Fault.NOT_THERE
    assert not list(stick.iterdir())


def test_back_up_now_shows_how_far_it_is_and_that_it_was_checked(visit: Visit, qtbot: QtBot) -> None:
    page = to_backups(visit)
    assert visit.name == "backups"
    visit.press_where(Press(Do.BACKUP))
    assert visit.name == "backup-work"
    made(visit, qtbot)
    visit.settle()
    assert visit.name == "backups"
    assert page.state().body.cards[0].text  # type: ignore[attr-defined]
    assert backups_of(visit).news.inside.last is not None


def test_a_backup_that_is_stopped_leaves_nothing_half_made(visit: Visit, qtbot: QtBot) -> None:
    page = to_backups(visit)
    # One at once after the other: a small backup is made before somebody could find the second button.
    for do in (Do.BACKUP, Do.NOT_NOW):
        page.press(Press(do))
    assert visit.name == "backups"
    made(visit, qtbot)
    found = find_backups(visit.at.data / INSIDE).backups
    for backup in found:  # it may have been quicker than the press
        check_backup(backup, backups_of(visit)._lock.key)
    assert found or not list((visit.at.data / INSIDE / "pieces").glob("*"))


def test_everything_is_put_back_by_few_presses(visit: Visit, qtbot: QtBot) -> None:
    visit.arrive("Maya")
    visit._built.visit.to_who()
    made(visit, qtbot)
    visit.device.add_person("Deshawn", "person2", Preferences())
    backups_of(visit).begin()
    made(visit, qtbot)
    asked: list[bool] = []
    backups_of(visit)._again = lambda: asked.append(True)
    to_backups(visit)
    visit.press_where(Press(Do.PUT_BACK))
    qtbot.waitUntil(lambda: visit.name == "put-back", timeout=10_000)
    oldest = sorted((visit.at.data / INSIDE).glob("*.coprodbackup"))[0]
    visit.press_where(Press(Do.PICK, str(oldest)))
    assert visit.name == "put-back-sure"
    visit.press_where(Press(Do.AGREE))
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    visit.close()
    again, _lock = open_store(places(visit.at.data))
    try:
        assert [person.name for person in again.people()] == ["Maya"]
    finally:
        again.close()
    (aside,) = visit.at.data.glob("set_aside_*")
    assert len(list(aside.glob("person_*.db"))) == 2


def test_a_broken_backup_changes_nothing(visit: Visit, qtbot: QtBot) -> None:
    backups_of(visit).begin()
    made(visit, qtbot)
    (backup,) = find_backups(visit.at.data / INSIDE).backups
    to_backups(visit)
    visit.press_where(Press(Do.PUT_BACK))
    qtbot.waitUntil(lambda: visit.name == "put-back", timeout=10_000)
    for piece in backup.pieces.iterdir():
        if piece.name != backup.list_sha256:
            piece.write_bytes(piece.read_bytes()[:-1])
    visit.press_where(Press(Do.PICK, str(backup.path)))
    visit.press_where(Press(Do.AGREE))
    qtbot.waitUntil(lambda: visit.name == "put-back-refused", timeout=30_000)
    assert not (visit.at.data / "restoring").exists()


def hurt(path: Path, page: int) -> None:
    """Write nothing over a page of a database."""
    with path.open("r+b") as file:
        file.seek(page * 4096)
        file.write(bytes(4096))


def test_a_person_whose_file_is_hurt_is_told_calmly_and_the_others_go_on(visit: Visit, qtbot: QtBot) -> None:
    visit.arrive("Maya")
    visit._built.visit.to_who()
    made(visit, qtbot)
    (path,) = visit.at.data.glob("person_*.db")
    hurt(path, 0)
    deshawn = visit.device.add_person("Deshawn", "person2", Preferences())
    visit._built.visit.is_here(deshawn)
    assert visit.name != "mine-mended"
    visit._built.visit.to_who()
    visit._built.visit.is_here(visit.device.people()[0])
    visit.settle()
    assert visit.name == "mine-mended"
    assert any(path.name in str(each) for each in visit.at.data.glob("set_aside_*/person_*"))
    visit.press_where(Press(Do.CARRY_ON))
    assert visit.name == "home"


def test_a_hurt_file_of_the_computer_is_mended_when_the_app_opens(visit: Visit, qtbot: QtBot) -> None:
    visit.arrive("Maya")
    visit._built.visit.to_who()
    made(visit, qtbot)
    visit.close()
    hurt(visit.at.data / "device.db", 0)
    told: list[Mended] = []
    again, _lock = open_store(places(visit.at.data), told=told.append)
    try:
        assert [person.name for person in again.people()] == ["Maya"]
        again.open_person(again.people()[0].person_id).close()
    finally:
        again.close()
    assert [mended.since is not None for mended in told] == [True]

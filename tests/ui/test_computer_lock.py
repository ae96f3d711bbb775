# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A computer that six words lock: set up, opened at the start, opened without them, and changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from coprod_desktop.app.open_store import open_store
from coprod_desktop.app.places import places
from coprod_desktop.domain.drop_in import ON_MY_OWN
from coprod_desktop.domain.errors import StoreLocked
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.tries import FREE_TRIES
from coprod_desktop.journey.person.recoveries import (
    RECOVERY_RECIPIENT,
    Opened,
    Recovered,
    own_recoveries,
    recoveries,
    untold_recoveries,
)
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.storage.preferences_store import save_looks
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.vault.device_key import Way
from coprod_desktop.vault.device_lock import DeviceLock
from coprod_desktop.vault.recovery_key import NewRecovery, new_recovery
from tests.ui.started_app import Started

WORDS = "abandon ability able about above absent"


Start = Callable[[], Started]


def lock_with_words(folder: Path, recovery: NewRecovery | None = None) -> None:
    """A computer on which Maya was, that is locked."""
    save_looks(folder, Preferences())
    store, lock = open_store(places(folder))
    store.keep_host(ON_MY_OWN)
    store.add_person("Maya", "person", Preferences())
    store.close()
    if recovery:
        lock.seal_to_recovery(recovery.recipient)
    lock.lock_with_words(WORDS, keep_by_itself=False)


def test_it_asks_for_the_words_before_anything_and_says_no_name(start: Start, tmp_path: Path) -> None:
    lock_with_words(tmp_path)
    app = start()
    app.comes_to("computer-locked")
    assert "Maya" not in app.words()
    app.type("Abandon, ability; ABLE about above abse")
    app.press("Open")
    app.comes_to("who")
    assert "Maya" in app.words()


def test_wrong_words_are_told_then_there_is_a_wait_that_a_new_start_keeps(
    start: Start, tmp_path: Path
) -> None:
    lock_with_words(tmp_path)
    app = start()
    for tries in range(FREE_TRIES):
        app.comes_to("computer-locked")
        assert ("These are not the words." in app.words()) == bool(tries)
        app.type("other words")
        app.press("Open")
        app.comes_to("computer-locked", "lock-wait")
    app.comes_to("lock-wait")
    assert re.search(r"You can try again at \d\d:\d\d\.", app.words())
    app.press("Try again")
    assert app.name == "lock-wait"
    app.close()
    again = start()
    again.comes_to("lock-wait")


def test_the_words_are_hidden_and_can_be_shown(start: Start, tmp_path: Path) -> None:
    lock_with_words(tmp_path)
    app = start()
    app.comes_to("computer-locked")
    app.type("abandon")
    assert app.window.findChildren(QLineEdit)[0].echoMode() is QLineEdit.EchoMode.Password
    app.press("Show words")
    (line,) = app.window.findChildren(QLineEdit)
    assert (line.echoMode(), line.text()) == (QLineEdit.EchoMode.Normal, "abandon")


def test_without_a_recovery_key_forgotten_words_are_told_honestly(start: Start, tmp_path: Path) -> None:
    lock_with_words(tmp_path)
    app = start()
    app.comes_to("computer-locked")
    app.press("We forgot the words")
    assert "opens only with the words" in app.words()
    app.press("Back")
    assert app.name == "computer-locked"


def assert_it_is_told(folder: Path, lock: DeviceLock) -> None:
    """That the recovery key was used is remembered, and Maya is told of it."""
    store, _lock = open_store(places(folder), lock)
    assert recoveries(store) == (Recovered(date.today(), Opened.COMPUTER),)
    (maya,) = store.people()
    own = store.open_person(maya.person_id)
    assert untold_recoveries(store, own, maya.person_id) == own_recoveries(own) == (date.today(),)
    own.close()
    store.close()


@pytest.mark.parametrize("which", ["words", "safe_words"])
def test_the_recovery_key_opens_it_is_remembered_and_new_words_are_made(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    recovery = new_recovery()
    (tmp_path / "stick").mkdir()
    chosen = tmp_path / "stick" / "recovery.key"
    lock_with_words(tmp_path, recovery)
    monkeypatch.setattr(
        "coprod_desktop.ui.windows.recovery_files.QFileDialog.getOpenFileName", lambda *_: (str(chosen), "")
    )
    app = start()
    app.comes_to("computer-locked")
    app.press("We forgot the words")
    chosen.write_bytes(b"a photo")
    app.press("Choose a file")
    assert "no recovery key" in app.words()
    app.press("Back")
    app.press("We forgot the words")
    chosen.write_bytes(recovery.key_file)
    app.press("Choose a file")
    assert app.name == "lock-recovery"
    app.type(" ".join(getattr(recovery, which)))
    app.press("Open")
    app.comes_to("lock-words")
    new = re.findall(r"\d\.\s([a-z]+)", app.words())
    assert len(new) == 6
    app.press("Next")
    app.type(" ".join(new))
    app.press("Open")
    app.comes_to("who")
    app.close()
    lock = DeviceLock(tmp_path, use_keychain=False)
    assert not lock.open_with_words(WORDS)
    assert lock.open_with_words(" ".join(new))
    assert_it_is_told(tmp_path, lock)


def test_the_key_of_another_organisation_does_not_open_it(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_with_words(tmp_path, new_recovery())
    other = new_recovery()
    (tmp_path / "other.key").write_bytes(other.key_file)
    monkeypatch.setattr(
        "coprod_desktop.ui.windows.recovery_files.QFileDialog.getOpenFileName",
        lambda *_: (str(tmp_path / "other.key"), ""),
    )
    app = start()
    app.comes_to("computer-locked")
    app.press("We forgot the words")
    app.press("Choose a file")
    app.type(" ".join(other.words))
    app.press("Open")
    app.comes_to("lock-other-key")
    assert "does not open this computer" in app.words()


def makes_words(app: Started) -> str:
    """Make new words on the page of the lock; the first time something else is typed."""
    app.press("Make the words")
    app.press("People in a group")
    app.press("Next")
    new = " ".join(re.findall(r"\d\.\s([a-z]+)", app.words()))
    app.press("Next")
    app.type("these are other words")
    app.press("Open")
    assert "These are not the words" in app.words()
    app.type(new)
    app.press("Open")
    return new


def test_a_supporter_makes_changes_and_takes_away_the_words(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_looks(tmp_path, Preferences())
    store, _lock = open_store(places(tmp_path))
    store.keep_host(ON_MY_OWN)
    store.add_person("Maya", "person", Preferences())
    store.close()
    recovery = new_recovery()
    (tmp_path / "recovery.public").write_bytes(recovery.public_file)
    monkeypatch.setattr(
        "coprod_desktop.ui.windows.recovery_files.QFileDialog.getOpenFileName",
        lambda *_: (str(tmp_path / "recovery.public"), ""),
    )
    app = start()
    app.comes_to("who")
    # The rest of the app is loaded behind it; what is pressed meanwhile is done then.
    app.press("Supporter")
    app.comes_to("supporter")
    app.press("This computer")
    app.press("Lock with words")
    assert "Somebody who takes it can read everything" in app.words()
    app.press("Choose the file")
    assert recovery.recipient[-8:] in app.words()
    new = makes_words(app)
    app.comes_to("lock-computer")
    lock = DeviceLock(tmp_path, use_keychain=False)
    assert lock.ways == {Way.WORDS, Way.RECOVERY}
    assert lock.fits(new) is not None
    app.press("No words")
    assert lock.ways == {Way.OPEN, Way.RECOVERY}
    app.close()
    store, _lock = open_store(places(tmp_path))
    assert store.setting(RECOVERY_RECIPIENT) == recovery.recipient
    store.close()


def test_a_stolen_folder_with_words_cannot_be_opened_and_tells_no_names(tmp_path: Path) -> None:
    lock_with_words(tmp_path)
    with pytest.raises(StoreLocked):
        open_store(places(tmp_path))
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"Maya" not in content
            assert not content.startswith(b"SQLite format 3")


def test_a_screen_that_asks_for_the_words_has_no_way_into_the_app(start: Start, tmp_path: Path) -> None:
    lock_with_words(tmp_path)
    app = start()
    app.comes_to("computer-locked")
    tiles = [tile for tile in app.window.findChildren(Tile) if tile.isVisibleTo(app.window)]
    allowed = {Do.FINISH, Do.EXPLAIN, Do.SHOW_WORDS, Do.NEXT, Do.KEY}
    assert {tile.button.press.do for tile in tiles} <= allowed

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What was closed so that only the team can open it does not stay open in the backups of this computer."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.backup_place import check_backup, find_backups
from coprod_desktop.ui.windows.backup_work import INSIDE
from coprod_desktop.vault.device_key import by_itself_slot
from coprod_desktop.vault.key_slots import KEY_NAME, replace_slots
from tests.ui.sharing_room import OpenVisit, come_back, keep_what_was_said
from tests.ui.test_backups import backups_of, made
from tests.ui.test_what_i_said import KEYED, SAID, TELL, look_at
from tests.ui.visit import KEY


def test_the_backup_that_had_the_answer_open_goes_at_once(
    visits: OpenVisit, tmp_path: Path, qtbot: QtBot
) -> None:
    keep_what_was_said(tmp_path, [(KEYED, SAID)])
    visit = come_back(visits, tmp_path, [KEYED])
    backups = backups_of(visit)
    replace_slots(visit.at.data / KEY_NAME, (by_itself_slot(KEY, use_keychain=False),))
    backups._lock.open_by_itself()
    backups.begin()
    made(visit, qtbot)
    (before,) = find_backups(visit.at.data / INSIDE).backups

    visit.press("Not now", "What I said")
    look_at(visit)
    visit.press("Delete or get back", "Choose an answer")
    visit.press_where(Press(Do.ONLY_TEAM, TELL))
    visit.press("Only the team")
    made(visit, qtbot)

    (after,) = find_backups(visit.at.data / INSIDE).backups
    assert after.path != before.path
    check_backup(after, backups._lock.key)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The supporter's screens of backups."""

from __future__ import annotations

from datetime import date

from coprod_desktop.domain.brought import Brought, Stays
from coprod_desktop.domain.errors import DiskFull, StoreDamaged
from coprod_desktop.domain.mended import Mended
from coprod_desktop.presenters import backup_presenter, mended_presenter, merge_presenter
from coprod_desktop.presenters.backup_presenter import BackupNews, Fault, KeptDay, PlaceNews
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA

TODAY = date(2026, 11, 23)
NAMES = ("Deshawn", "Maya", "Rhys", "Amina", "Jo", "")
STICK = "/media/sam/BLUE STICK"


def backup_screens() -> list[ScreenState]:
    """All of them."""
    made = PlaceNews(TODAY)
    kept = tuple(
        KeptDay(f"/backups/{number}", date(2026, 11, 23 - number), 40 - number, 6, is_outside=number % 2 == 1)
        for number in range(8)
    )
    return [
        backup_presenter.backups_page(BackupNews(needs_words=True)),
        backup_presenter.backups_page(BackupNews(made)),
        backup_presenter.backups_page(BackupNews(made, STICK, made)),
        *(
            backup_presenter.backups_page(BackupNews(made, STICK, PlaceNews(TODAY, fault)))
            for fault in Fault
            if fault
        ),
        backup_presenter.good_to_know(),
        backup_presenter.at_work("The app makes a backup.", 0, 0),
        backup_presenter.at_work("The app makes a backup.", 11, 240),
        backup_presenter.put_back_list(None),
        backup_presenter.put_back_list(()),
        *(backup_presenter.put_back_list(kept, page) for page in (0, 2)),
        backup_presenter.put_back_sure(kept[0]),
        backup_presenter.put_back_sure(kept[1], is_other=True),
        backup_presenter.put_back_refused(StoreDamaged()),
        backup_presenter.put_back_refused(DiskFull()),
        backup_presenter.bring_words("", wrong=False),
        backup_presenter.bring_words("abandon ability", wrong=True),
        backup_presenter.bring_none(),
        *_brought(kept[1]),
        mended_presenter.computer_mended(Mended(None, aside="set_aside_2026_11_23", starts_empty=True)),
        mended_presenter.computer_mended(Mended(None, may_be_more=True, aside="set_aside_2026_11_23")),
        mended_presenter.computer_mended(Mended(TODAY, aside="set_aside_2026_11_23")),
        mended_presenter.computer_mended(Mended(TODAY, may_be_more=True, aside="set_aside_2026_11_23")),
        mended_presenter.mine_mended(MAYA, Mended(TODAY)),
        mended_presenter.mine_mended(MAYA, Mended(TODAY, 3)),
        mended_presenter.mine_mended(MAYA, Mended(TODAY, 0, may_be_more=True)),
    ]


def _brought(kept: KeptDay) -> list[ScreenState]:
    much = Brought(
        people=1,
        stays=tuple((name, why) for name, why in zip(NAMES, Stays, strict=True)),
        plans_stay=("New bus stops",),
        teams_stay=("Mill Road bus team",),
    )
    return [
        merge_presenter.bring_how(kept),
        merge_presenter.bring_found(Brought()),
        merge_presenter.bring_found(Brought(people=3, joined=1, plans=2, sets=1, rest=4)),
        *(merge_presenter.bring_found(much, page) for page in range(4)),
        merge_presenter.bring_found(Brought(stays=(("Deshawn", Stays.LOCKED),))),
    ]

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every screen of a person and of a supporter, by name: for the gallery, the audit, the words."""

from __future__ import annotations

from coprod_desktop.presenters.screen_state import ScreenState
from tests.screens import contribution, first_screens
from tests.screens_backup import backup_screens
from tests.screens_boards import board_screens
from tests.screens_dropin import drop_in_screens
from tests.screens_group import group_screens, help_screens
from tests.screens_keeping import keeping_screens
from tests.screens_locking import locking_screens
from tests.screens_meeting import meeting_screens
from tests.screens_message import message_screens
from tests.screens_own_way import own_way_screens
from tests.screens_pictures import picture_screens
from tests.screens_plan import plan_screens
from tests.screens_questions import question_screens
from tests.screens_said import for_teams_screens, said_screens
from tests.screens_share import share_screens
from tests.screens_transcript import transcript_screens


def every_screen() -> dict[str, ScreenState]:
    """Each screen by name; a name has a number where a screen has several looks."""
    states = [*first_screens(), *plan_screens(), *question_screens(), *own_way_screens()]
    states += [*message_screens(), *drop_in_screens(), *group_screens(), *help_screens(contribution())]
    states += [*said_screens(), *for_teams_screens()]
    states += transcript_screens()
    states += picture_screens()
    states += share_screens()
    states += board_screens()
    states += keeping_screens()
    states += backup_screens()
    states += locking_screens()
    states += meeting_screens()
    named: dict[str, ScreenState] = {}
    for state in states:
        number = sum(1 for name in named if name.split("~")[0] == state.name) + 1
        named[state.name if number == 1 else f"{state.name}~{number}"] = state
    return named

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Reminders for supporters: ask without leading. On a strip of their own, never read aloud to the person."""

from __future__ import annotations

from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.words import _

OFF_SCREENS = ("who", "choose-", "your-", "supporter", "session", "enter-", "contacts", "first-", "set-up")
"""How the names of the screens begin on which nobody is asked anything."""


def prompt_for(name: str) -> Button | None:
    """The reminder for a screen; a press on it switches the reminders off.

    Args:
        name: of the screen.

    Returns:
        None where no reminder helps.
    """
    if name.startswith(OFF_SCREENS):
        return None
    if name.startswith(("record", "write", "draw", "own-way", "scribe")):
        words, picture = _("Do not finish the sentence."), "wait-ten"
    elif name.startswith(("question", "practice", "reasons", "matter")):
        words, picture = _("Ask: What do you think? Then wait 10 seconds."), "open-question"
    elif name.startswith(("check", "choose", "who-helped", "shared")):
        words, picture = _("The person chooses. Say nothing for them."), "wait-ten"
    elif name.startswith(("facts", "hard-word")):
        words, picture = _("Say when you do not know."), "explained"
    else:
        words, picture = _("Wait 10 seconds."), "wait-ten"
    return Button(Press(Do.NOTE), words, own_pic(picture), note=_("Touch here to hide this."))

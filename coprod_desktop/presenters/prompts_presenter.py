# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Reminders for supporters: ask without leading. On a strip of their own, never read aloud to the person."""

from __future__ import annotations

from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.words import _


def prompt_for(name: str) -> Button | None:
    """The reminder for a screen; a press on it switches the reminders off.

    Args:
        name: of the screen.

    Returns:
        None where no reminder helps.
    """
    for beginnings, words, picture in _reminders():
        if name.startswith(beginnings):
            return Button(Press(Do.NOTE), f"{words} {_('Touch here to hide.')}", own_pic(picture))
    return None


def _reminders() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    return (
        (("question", "practice"), _("Ask: What do you think? Then wait 10 seconds."), "open-question"),
        (
            ("record", "write", "draw", "photo", "message", "scribe", "own-way"),
            _("Do not finish the sentence."),
            "wait-ten",
        ),
        (("facts", "main-points", "hard-word", "more-time"), _("Say when you do not know."), "explained"),
        (("page", "all-pages", "was-clear"), _("Wait 10 seconds."), "wait-ten"),
        (
            ("check", "choose", "consent", "who-helped", "private"),
            _("The person chooses. You wait."),
            "wait-ten",
        ),
    )

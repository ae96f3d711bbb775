# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Asked once in a visit, before anything private is spoken aloud."""

from __future__ import annotations

from coprod_desktop.presenters.frame_presenter import own_pic, top_buttons
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.words import _


def headphones(strip: Strip) -> ScreenState:
    """Headphones, the loudspeaker, or not now."""
    tiles = (
        Button(Press(Do.KEEP, "headphones"), _("I have headphones on"), own_pic("headphones")),
        Button(Press(Do.KEEP, "room"), _("Play it aloud"), own_pic("play-loud")),
        Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow")),
    )
    body = Tiles(_("Do you want headphones?"), tiles, foot=_("Others may hear what you said."))
    return ScreenState("headphones", strip, body, (), top=top_buttons())

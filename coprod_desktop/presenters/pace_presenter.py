# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""At my own pace: when somebody skips one question after the other, it asks what they would like."""

from __future__ import annotations

from coprod_desktop.presenters.frame_presenter import own_pic, top_buttons
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.words import _


def stop_or_go_on(strip: Strip) -> ScreenState:
    """Do you want to stop? It blames nobody.

    Args:
        strip: of the question that is next.
    """
    tiles = (
        Button(Press(Do.CARRY_ON), _("Carry on"), own_pic("carry-on"), Tone.CALM),
        # Not the break of the strip: after this one the next question comes, and not this page again.
        Button(Press(Do.NOT_NOW), _("Take a break"), own_pic("break"), about=_("Carry on later")),
        Button(Press(Do.TOPIC), _("Ask a person"), own_pic("ask-person")),
        Button(Press(Do.FINISH), _("Finish for today"), own_pic("finish")),
    )
    body = Tiles(_("Do you want to stop?"), tiles, foot=_("You can skip as much as you like."))
    return ScreenState("stop-or-go-on", strip, body, (), top=top_buttons())

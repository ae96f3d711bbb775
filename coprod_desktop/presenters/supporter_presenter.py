# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The supporter's area, as far as it goes: take in a plan, where things are kept, how they are locked."""

from __future__ import annotations

from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters.frame_presenter import app_strip, back, own_pic, plan_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence
from coprod_desktop.words import _, several


def supporter_area(folder: str, outbox: str, files_ready: int, key_in_file: bool, news: str) -> ScreenState:
    """What a supporter needs at a drop-in.

    Args:
        folder: where everything is kept.
        outbox: where the files for teams are.
        files_ready: how many there are.
        key_in_file: whether the key lies in a file beside the data, because there is no keychain in use.
        news: what was done last, or empty.
    """
    kept = _(
        "Everything is locked. The key is in this folder too. Somebody who takes the folder can open it."
    )
    chained = _("Everything is locked. This computer keeps the key.")
    ready = several("{count} file is ready.", "{count} files are ready.", files_ready)
    cards = [
        Card(
            "open",
            (own_pic("open-plan", _("A plan")),),
            _("Open a plan"),
            news or _("Choose a plan file, or drop it on this window."),
            Tone.GOOD if news else Tone.PLAIN,
            buttons=(Button(Press(Do.OPEN_FILE), _("Choose a file"), own_pic("file")),),
        ),
        Card(
            "ready",
            (own_pic("usb", _("A memory stick")),),
            _("Files to give to teams"),
            f"{ready} {outbox}",
            buttons=(Button(Press(Do.OPEN_FOLDER), _("Show the files"), own_pic("folder")),),
        ),
        Card(
            "kept",
            (own_pic("locked", _("A lock")),),
            _("Where things are"),
            f"{kept if key_in_file else chained} {folder}",
            Tone.CALM,
        ),
    ]
    strip = app_strip(_("Supporter"), _("For the person who helps"))
    return ScreenState("supporter", strip, Cards(tuple(cards)), (back(),), top=top_buttons())


def plan_came(strip: Strip, proposal: Proposal | None) -> ScreenState:
    """What became of a plan's file that was opened or dropped.

    Args:
        strip: of the screen below.
        proposal: the plan when it is new here, None when it was here already.
    """
    if proposal is None:
        pic = own_pic("open-plan", _("A plan"))
        sentences: tuple[str, ...] = (_("This plan was here already."), _("It is in Plans."))
    else:
        pic = plan_pic(proposal, proposal.cover)
        sentences = (_("A new plan is here."), proposal.title, _("It is in Plans."))
    body = Reading(pic, tuple(Sentence(text) for text in sentences))
    return ScreenState("plan-came", strip, body, (way_on(_("Carry on"), Do.CARRY_ON),), top=top_buttons())

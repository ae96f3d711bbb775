# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The private question: did anybody tell you what to say? The supporter is asked to look away first."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import Told
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters.frame_presenter import (
    back,
    next_or_skip,
    own_pic,
    person_strip,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _


def look_away(person: Person, proposal: Proposal) -> ScreenState:
    """Told to whoever supports, in words and by a picture, before there is anything to see."""
    sentences = (
        _("Supporter: please look away now."),
        _("The next question is private."),
        _("You can skip it."),
    )
    body = Reading(
        own_pic("look-away", _("A person looks away")), tuple(Sentence(text) for text in sentences)
    )
    skip = Button(Press(Do.NEXT), _("Skip"), own_pic("skip"))
    strip = person_strip(person, proposal.title, _("Only for you"))
    on = way_on(_("Show the question"), Do.KEEP)
    return ScreenState("look-away", strip, body, (back(), skip, on), top=top_buttons())


def was_told(person: Person, proposal: Proposal, told: Told | None) -> ScreenState:
    """Did anybody tell you what to say? Nothing is picked before, and it may be skipped."""
    tiles = tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), picked=kind is told)
        for kind, words, picture in (
            (Told.NOBODY, _("Nobody told me"), "told-nobody"),
            (Told.SOMEBODY, _("Somebody told me"), "told-somebody"),
            (Told.RATHER_NOT_SAY, _("I would rather not say"), "private"),
        )
    )
    strip = person_strip(person, proposal.title, _("Only for you"))
    body = Tiles(_("Did anyone tell you what to say?"), tiles)
    bar = (back(), next_or_skip(told is not None))
    return ScreenState("told", strip, body, bar, top=top_buttons(), private=True)

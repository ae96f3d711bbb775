# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A team makes its keys: what they are for, the name, the words that open them, what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.presenters.form_state import Field, Form
from coprod_desktop.presenters.frame_presenter import app_strip, back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence
from coprod_desktop.words import _

NAME = "name"
"""The key of the line for the team's name."""


def what_for() -> ScreenState:
    """What keys are for."""
    sentences = (
        _("This is for a team that makes plans."),
        _("With keys, only the team can open what people share."),
        _("The app makes the keys and 6 words that open them."),
    )
    body = Reading(
        own_pic("team-opens", _("A letter with a lock")), tuple(Sentence(text) for text in sentences)
    )
    return ScreenState("team-keys", _strip(), body, (back(), way_on(_("Next"))), top=top_buttons())


def whose(name: str, missing: bool) -> ScreenState:
    """The name of the team, as it stands on its card; then the one press that makes the keys.

    Args:
        name: as it is written so far.
        missing: whether the keys were wanted without a name.
    """
    heading = _("Please write the name of the team.") if missing else _("What is the team called?")
    foot = _("It stands on the card of the team.")
    body = Form(heading, (Field(NAME, _("Name of the team"), name),), foot)
    make = Button(Press(Do.CODE), _("Make the keys"), own_pic("make-keys"))
    return ScreenState("team-keys-name", _strip(), body, (back(), make), top=top_buttons())


def one_moment() -> ScreenState:
    """The keys are being made."""
    body = Reading(own_pic("make-keys", _("A key with a plus")), (Sentence(_("One moment.")),))
    return ScreenState("team-keys-moment", _strip(), body, (), top=top_buttons())


def words(made: Sequence[str]) -> ScreenState:
    """The words that open the keys, shown only once.

    Args:
        made: 6 of them.
    """
    named = [f"{number}.\N{NO-BREAK SPACE}{word}" for number, word in enumerate(made, 1)]
    numbered = tuple(Sentence("   ".join(named[at : at + 2])) for at in range(0, len(named), 2))
    body = Reading(
        own_pic("six-words", _("A paper with words")), numbered, heading=_("Write these words on paper.")
    )
    strip = _strip(_("You see them only once."))
    on = way_on(_("They are on paper"))
    return ScreenState("team-keys-words", strip, body, (on,), top=top_buttons(), private=True)


def made(folder: str) -> ScreenState:
    """The keys are there, and what to do with them.

    Args:
        folder: in which they are.
    """
    sentences = (
        _("The app made the keys."),
        _("Print card.html. Give it to supporters."),
        _("Print safe.html for your safe. Then delete that file."),
        _("The folder: {folder}").format(folder=folder),
    )
    body = Reading(own_pic("card", _("A card with 6 pictures")), tuple(Sentence(text) for text in sentences))
    look = Button(Press(Do.OPEN_FOLDER), _("Open the folder"), own_pic("folder"))
    bar = (look, way_on(_("Carry on"), Do.CARRY_ON))
    return ScreenState("team-keys-made", _strip(), body, bar, top=top_buttons())


def offer() -> Button:
    """Leads here from the teams that are known."""
    return Button(Press(Do.MAKE_KEYS), _("Make team keys"), own_pic("make-keys"))


def _strip(where: str = "") -> Strip:
    return app_strip(_("Supporter"), where or _("Keys for a team"))

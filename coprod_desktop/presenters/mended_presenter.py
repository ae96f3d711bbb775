# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What became of a damaged file, in exact words: what is missing, how much, since when."""

from __future__ import annotations

from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.frame_presenter import own_pic, person_strip, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Do, Pic
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from coprod_desktop.words import _, full_date, several


def computer_mended(mended: Mended) -> ScreenState:
    """For a supporter: the computer's own file was damaged."""
    aside = f"{_('For 30 days the old files are here:')} {mended.aside}"
    sentences: tuple[str, ...]
    no_backup = f"{_('No backup here works.')} {_('One on a stick may.')}"
    if mended.starts_empty:
        sentences = (_("The saved files do not open."), no_backup, _("The app starts empty."), aside)
    elif mended.since is None:
        sentences = (
            _("A part of the saved files did not open."),
            _("Some things may be missing."),
            no_backup,
            aside,
        )
    else:
        day = full_date(mended.since)
        rest = _("All that is newer is here too.")
        if mended.may_be_more:
            rest = _("Newer changes may be missing.")
        sentences = (
            _("A part of the saved files did not open."),
            _("The app used the backup of {day}.").format(day=day),
            rest,
            aside,
        )
    return _page("computer-mended", sentences)


def mine_mended(person: Person, mended: Mended) -> ScreenState:
    """For a person alone: their own file was damaged.

    Args:
        person: who is here.
        mended: what became of it.
    """
    missing = _("Nothing is missing.")
    if mended.missing:
        missing = several(
            "{count} thing that you did is missing.",
            "{count} things that you did are missing.",
            mended.missing,
        )
    elif mended.may_be_more:
        missing = _("Some things may be missing.")
    since: tuple[str, ...] = ()
    if mended.may_be_more and mended.since is not None:
        since = (_("All from {day} and before is here.").format(day=full_date(mended.since)),)
    sentences = (
        f"{_('This computer had a problem.')} {_('The app mended it.')}",
        missing,
        *since,
        _("You can look at it in What I said."),
    )
    is_whole = not mended.missing and not mended.may_be_more
    state = _page("mine-mended", sentences, own_pic("saved", _("A saved page")) if is_whole else None)
    return ScreenState(
        state.name, person_strip(person, _("Your things")), state.body, state.bar, top=state.top, private=True
    )


def _page(name: str, sentences: tuple[str, ...], pic: Pic | None = None) -> ScreenState:
    body = Reading(
        pic or own_pic("damaged-file", _("A broken page")), tuple(Sentence(text) for text in sentences)
    )
    bar = (way_on(_("Carry on"), Do.CARRY_ON),)
    return ScreenState(name, supporter_strip(_("This computer")), body, bar, top=top_buttons())

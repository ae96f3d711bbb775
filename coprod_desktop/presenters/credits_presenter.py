# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who made the pictures: our own set, and those that came with plans, each with its licence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from coprod_desktop.domain.picture_search import SetMaker
from coprod_desktop.domain.picture_sets import PictureSet
from coprod_desktop.domain.proposal import Picture, Proposal
from coprod_desktop.domain.proposal_parts import films_in, pictures_in
from coprod_desktop.presenters.added_presenter import rights_words
from coprod_desktop.presenters.frame_presenter import back, own_pic, plan_pic, top_buttons, way_on
from coprod_desktop.presenters.plan_state import Row, Section, WholePlan
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState, Sentence
from coprod_desktop.words import _


def credits_button() -> Button:
    """Leads from How this works to who made the pictures."""
    return Button(Press(Do.CREDITS), _("Who made the pictures"), own_pic("pictures-drawn"))


def who_made(
    strip: Strip, maker: SetMaker, plans: Iterable[Proposal], added: Iterable[PictureSet] = ()
) -> ScreenState:
    """All pictures that can be shown, each with who made it and how it may be used.

    Args:
        strip: of the screen that it was opened from.
        maker: of our own set.
        plans: those on this computer; a plan that brought no picture of its own has no part here.
        added: the sets that everybody has, and the board of the person who is here.
    """
    own = Section(
        _("The drawings of this app"),
        _made_by(maker.author, maker.licence),
        own_pic("pictures-drawn", _("A picture in a frame")),
    )
    sections = (
        *(_added_section(each) for each in added),
        *(_section(plan) for plan in plans if _brought_by(plan) or any(films_in(plan))),
    )
    bar = (back(), way_on(_("Carry on"), Do.CARRY_ON))
    return ScreenState("who-made", strip, WholePlan((own, *sections)), bar, top=top_buttons())


def _added_section(added: PictureSet) -> Section:
    is_board = bool(added.content.boards)
    pic = (
        own_pic("board", _("A board with pictures"))
        if is_board
        else own_pic("import-pictures", _("Pictures"))
    )
    rows = tuple(Row(Sentence(each)) for each in rights_words(added.all_rights))
    return Section(added.content.name or _("My board"), rows, pic)


def _brought_by(plan: Proposal) -> tuple[Picture, ...]:
    # One picture may stand in many places; it is named once.
    return tuple({each.media: each for _place, each in pictures_in(plan) if each.media}.values())


def _section(plan: Proposal) -> Section:
    rows: list[Row] = []
    for picture in _brought_by(plan):
        # A drawing is told of as itself here; its photo has a row of its own, with its own maker.
        rows.append(Row(Sentence(picture.words), plan_pic(plan, replace(picture, photo=None))))
        rows += _made_by(picture.author, picture.licence)
    for _place, film in films_in(plan):
        rows.append(Row(Sentence(film.words), own_pic("film", _("A film"))))
        rows += _made_by(film.author, film.licence)
    return Section(plan.title, tuple(rows))


def _made_by(author: str, licence: str) -> tuple[Row, ...]:
    told = [_("Made by {name}.").format(name=author) if author else _("It does not say who made it.")]
    told.append(
        _("Licence: {licence}.").format(licence=licence) if licence else _("It does not say its licence.")
    )
    return tuple(Row(Sentence(each)) for each in told)

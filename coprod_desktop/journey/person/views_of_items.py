# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One thing that was said, as it goes to the team: with what may be done with it, and who helped."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.items import Item, ItemKind
from coprod_desktop.domain.said import Said
from coprod_desktop.domain.view_bundle import Given, MayDo, View

_GIVEN = {
    ItemKind.PICK: (Given.PICTURE, MayDo.READ),
    ItemKind.TEXT: (Given.WRITING, MayDo.READ),
    ItemKind.MESSAGE: (Given.MESSAGE, MayDo.READ),
    ItemKind.SCRIBED: (Given.SCRIBED, MayDo.READ),
    ItemKind.CLIP: (Given.VOICE, MayDo.HEAR),
    ItemKind.WORDS: (Given.SPOKEN_WORDS, MayDo.READ),
    ItemKind.FILE: (Given.DRAWING, MayDo.SEE),
    ItemKind.OBSERVED: (Given.OBSERVED, MayDo.READ),
}


_GIVEN_FILE = {
    FileKind.DRAWING: Given.DRAWING,
    FileKind.PHOTO: Given.PHOTO,
    FileKind.FILM: Given.FILM,
}


def view_of(item: Item, contribution: Contribution, may_quote: bool) -> View:
    """Turn one thing that was said into a view.

    Args:
        item: the thing; allowed, and not kept back.
        contribution: what the person said.
        may_quote: whether the team may show it to everybody.
    """
    said = contribution.at(item.step_id)
    given, may = _GIVEN[item.kind]
    noted_here = bool(said.supporter_kinds)
    view = View(
        item_id=item.item_id,
        step_id=item.step_id,
        given=given,
        may=(may, MayDo.QUOTE) if may_quote else (may,),
        help_kinds=contribution.help_at(item.step_id),
        supporter_kinds=said.supporter_kinds or contribution.supporter_kinds,
        contradicted=said.contradicted if noted_here else contribution.contradicted,
    )
    return _with_content(view, item, said)


def _with_content(view: View, item: Item, said: Said) -> View:
    match item.kind:
        case ItemKind.PICK:
            from_paper = said.paper is not None
            return replace(
                view, pick=said.pick, reasons=said.reasons, matter=said.matter, from_paper=from_paper
            )
        case ItemKind.TEXT:
            return replace(view, text=said.text)
        case ItemKind.MESSAGE:
            return replace(view, message=said.message)
        case ItemKind.SCRIBED if said.scribed:
            return replace(view, text=said.scribed.text, by=said.scribed.by)
        case ItemKind.OBSERVED if said.observed:
            return replace(view, text=said.observed.text, by=said.observed.by)
        case ItemKind.CLIP if item.clip:
            return replace(view, clip_id=item.clip.clip_id, length_ms=item.clip.length_ms)
        case ItemKind.WORDS if item.clip:
            transcript = said.transcript(item.clip.clip_id)
            return replace(view, clip_id=item.clip.clip_id, text=transcript.text if transcript else "")
        case _ if item.file:
            given = _GIVEN_FILE[item.file.kind]
            return replace(view, given=given, file_id=item.file.file_id, title=item.file.title)
    raise AssertionError(f"{item.item_id} has no content")

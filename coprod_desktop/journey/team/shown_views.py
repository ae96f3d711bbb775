# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One thing that somebody said, laid out for the page: in words and pictures, with all that must be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.message_board import SET
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Picture
from coprod_desktop.domain.view_bundle import Given, MayDo, View
from coprod_desktop.files.team_page import ShownPart, ShownPicture, ShownPiece, ShownView
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.team.answer_words import (
    CONFLICT,
    FROM_PAPER,
    GIVEN,
    MATTER,
    MATTER_PICTURE,
    allowed,
    conflict,
    helped,
    supporter_noted,
    written_by,
)
from coprod_desktop.journey.team.media_names import media_addresses
from coprod_desktop.journey.team.picked_words import Piece, pieces_of, reason_pieces, step_of
from coprod_desktop.journey.team.set_pictures import SetPictures

_LABEL_LETTERS = 4
_AGREED = "These are the words of the recording. The person agreed to them."
_ONLY_WORDS = "The person said this aloud. They agreed to the words, and gave them in place of their voice."
_ONLY_YOU = "Only you may open this. Do not pass it on."


def label(views: Views) -> str:
    """What a person is called on the page: their name if they gave it, else letters of their random id."""
    return views.bundle.name or f"Person {views.bundle.contributor_id[:_LABEL_LETTERS]}"


class FileLayout:
    """The things in one person's file, ready to be shown."""

    def __init__(self, views: Views, pack: Pack | None, pictures: SetPictures) -> None:
        """Hold what is laid out.

        Args:
            views: the person's file.
            pack: the plan, if its file was given.
            pictures: of our own set, and those that the page needs.
        """
        self._views = views
        self._pack = pack
        self._pictures = pictures
        self._addresses = media_addresses(views)

    def shown(self, views: Iterable[View], step_id: StepId) -> Iterator[ShownView]:
        """Those of the views that are at a step; agreed words stand with their recording when it is there."""
        here = [view for view in views if view.step_id == step_id]
        words = {view.clip_id: view for view in here if view.given is Given.SPOKEN_WORDS}
        heard = {view.clip_id for view in here if view.given is Given.VOICE}
        for view in here:
            if view.given is Given.SPOKEN_WORDS and view.clip_id in heard:
                continue
            shown = self._shown(view)
            if view.given is Given.VOICE and view.clip_id in words:
                agreed = words[view.clip_id]
                may = tuple(one for one in MayDo if one in (*view.may, *agreed.may))
                shown = replace(shown, text=agreed.text, may=allowed(may), notes=(_AGREED, *shown.notes))
            yield shown

    def _shown(self, view: View) -> ShownView:
        address = self._addresses.of(view)
        is_sound, is_film = view.given is Given.VOICE, view.given is Given.FILM
        seen = self._addresses.posters[view.file_id] if is_film and view.file_id else address
        person = label(self._views)
        words = view.title or f"A {view.given} by {person}"
        return ShownView(
            person=person,
            given=GIVEN[view.given],
            may=allowed(view.may),
            helped=helped(view.help_kinds),
            parts=tuple(self._parts(view)),
            text=view.text,
            by=written_by(view),
            sound=address if is_sound else "",
            length_s=round(view.length_ms / 1000, 1),
            drawing=ShownPicture(words, seen) if seen and not is_sound else None,
            film=address if is_film else "",
            notes=tuple(self._notes(view)),
        )

    def _notes(self, view: View) -> Iterator[str]:
        if view.given is Given.SPOKEN_WORDS:
            yield _ONLY_WORDS
        if view.sealed_in:
            yield _ONLY_YOU
        if view.from_paper:
            yield FROM_PAPER
        if note := supporter_noted(view):
            yield note
        if conflict(self._views.bundle):
            yield CONFLICT

    def _parts(self, view: View) -> Iterator[ShownPart]:
        step = step_of(self._pack.proposal if self._pack else None, view.step_id)
        if view.pick:
            yield self._part("", pieces_of(view.pick, step))
        if view.reasons:
            yield self._part("Why", reason_pieces(view.reasons, step))
        if view.matter:
            picture = self._pictures.drawn(MATTER_PICTURE[view.matter], "")
            yield ShownPart("How much it matters", (ShownPiece(MATTER[view.matter], (picture,)),))
        if view.message:
            symbols = ((symbol.words, symbol.picture.removeprefix(SET)) for symbol in view.message)
            pieces = (
                ShownPiece(words, (self._pictures.drawn(name, ""),) if name else ())
                for words, name in symbols
            )
            yield ShownPart("Message", tuple(pieces))

    def _part(self, name: str, pieces: Iterable[Piece]) -> ShownPart:
        return ShownPart(
            name, tuple(ShownPiece(piece.words, self._all_drawn(piece.pictures)) for piece in pieces)
        )

    def _all_drawn(self, pictures: Iterable[Picture]) -> tuple[ShownPicture, ...]:
        # The words of the piece stand beside its pictures, so these say nothing of their own.
        drawn = (self._pictures.of_pack(picture, self._pack) for picture in pictures)
        return tuple(replace(picture, words="") for picture in drawn if picture.source)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What people shared as rows of a table: one for each thing said, and for what was hard or left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.view_bundle import View
from coprod_desktop.files.team_tables import AnswerRow
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.team.answer_words import (
    CLEAR,
    TOLD,
    allowed,
    conflict,
    helped,
    more_time,
)
from coprod_desktop.journey.team.media_names import media_addresses
from coprod_desktop.journey.team.picked_words import reason_pieces, said_in, step_of, text_of
from coprod_desktop.journey.team.set_pictures import SetPictures


def answer_rows(
    kept: Sequence[Views],
    packs: Mapping[tuple[str, int], Pack],
    pictures: SetPictures,
) -> tuple[AnswerRow, ...]:
    """Write every file as rows.

    Args:
        kept: one file for each person.
        packs: the proposals that are known, by id and version.
        pictures: our own set, for the receipts.

    Returns:
        The rows, people in the order of `kept`, steps as the person went.
    """
    rows: list[AnswerRow] = []
    for views in kept:
        pack = packs.get((views.bundle.proposal_id, views.bundle.proposal_version))
        receipt = " ".join(pictures.receipt(views.sha256))
        rows += _RowsOfFile(views, pack.proposal if pack else None, receipt).rows()
    return tuple(rows)


class _RowsOfFile:
    """The rows of one person's file."""

    def __init__(self, views: Views, proposal: Proposal | None, receipt: str) -> None:
        bundle = views.bundle
        self._bundle = bundle
        self._proposal = proposal
        self._addresses = media_addresses(views)
        self._start = AnswerRow(
            plan_id=bundle.proposal_id,
            plan_version=bundle.proposal_version,
            plan=proposal.title if proposal else "",
            step="",
            question="",
            person=bundle.contributor_id,
            name=bundle.name,
            day=bundle.day.isoformat(),
            file_version=bundle.bundle_version,
            kind="",
            supporters=" ".join(bundle.supporter_roles),
            conflict=conflict(bundle),
            keep_until=bundle.keep_until.isoformat() if bundle.keep_until else "",
            receipt=receipt,
            file_sha256=views.sha256,
        )

    def rows(self) -> Iterator[AnswerRow]:
        """What was said by the person, for the person, about the person; then what belongs to the whole."""
        bundle = self._bundle
        for source, heap in (
            ("person", bundle.views),
            ("supporter_answered", bundle.proxy_views),
            ("supporter_saw", bundle.observations),
        ):
            for view in heap:
                yield replace(self._row(view), source=source)
        for step_id in bundle.hard_steps:
            yield self._at(step_id, "hard")
        for step_id in bundle.skipped_steps:
            yield self._at(step_id, "skipped")
        if bundle.more_time:
            yield replace(self._start, kind="more_time", answer=more_time(bundle))
        if bundle.clear:
            yield replace(self._start, kind="clear", answer=CLEAR[bundle.clear], answer_id=bundle.clear)
        if bundle.told:
            yield replace(self._start, kind="told", answer=TOLD[bundle.told], answer_id=bundle.told)
        if self._addresses.consent:
            seconds = _seconds(bundle.consent_length_ms)
            yield replace(self._start, kind="consent", media=self._addresses.consent, length_s=seconds)

    def _at(self, step_id: StepId, kind: str) -> AnswerRow:
        question = text_of(step_of(self._proposal, step_id))
        return replace(self._start, step=step_id, question=question, kind=kind)

    def _row(self, view: View) -> AnswerRow:
        step = step_of(self._proposal, view.step_id)
        kind, answer, answer_id = said_in(view, step)
        return replace(
            self._at(view.step_id, kind),
            item=view.item_id,
            answer=answer,
            answer_id=answer_id,
            reasons=", ".join(piece.words for piece in reason_pieces(view.reasons, step)),
            matter=view.matter or "",
            media=self._addresses.of(view),
            length_s=_seconds(view.length_ms),
            title=view.title,
            by=view.by,
            given=view.given,
            may=allowed(view.may),
            helped=helped(view.help_kinds),
            supporter_noted=helped(view.supporter_kinds) if view.supporter_kinds else "",
            contradicted=view.contradicted,
            from_paper=view.from_paper,
        )


def _seconds(length_ms: int) -> float:
    return round(length_ms / 1000, 1)

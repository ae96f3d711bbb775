# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What people shared as rows of a table: one for each thing said, and for what was hard or left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Page, PickOne, Proposal, Step
from coprod_desktop.domain.view_bundle import View
from coprod_desktop.files.team_tables import AnswerRow
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.team.answer_words import OFF_SCALE, POINT, allowed, helped
from coprod_desktop.journey.team.set_pictures import SetPictures
from coprod_desktop.journey.team.sound_names import sound_addresses


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
        rows += _rows_of(views, pack.proposal if pack else None, " ".join(pictures.receipt(views.sha256)))
    return tuple(rows)


def _rows_of(views: Views, proposal: Proposal | None, receipt: str) -> Iterator[AnswerRow]:
    bundle = views.bundle
    sounds = sound_addresses(views)
    start = AnswerRow(
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
        receipt=receipt,
        file_sha256=views.sha256,
    )

    def at(step_id: StepId, kind: str) -> AnswerRow:
        return replace(start, step=step_id, question=text_of(step_of(proposal, step_id)), kind=kind)

    for view in bundle.views:
        kind, answer, answer_id = said_in(view, step_of(proposal, view.step_id))
        yield replace(
            at(view.step_id, kind),
            answer=answer,
            answer_id=answer_id,
            sound=sounds[view.clip_id] if view.clip_id else "",
            length_s=round(view.length_ms / 1000, 1),
            given=view.given,
            may=allowed(view.may),
            helped=helped(view.help_kinds),
        )
    for step_id in bundle.hard_steps:
        yield at(step_id, "hard")
    for step_id in bundle.skipped_steps:
        yield at(step_id, "skipped")
    if bundle.more_time:
        yield replace(start, kind="more_time")


def step_of(proposal: Proposal | None, step_id: StepId) -> Step | None:
    """The step with this id; None when the proposal is not known, or does not have it."""
    return next((step for step in proposal.steps if step.step_id == step_id), None) if proposal else None


def text_of(step: Step | None) -> str:
    """The text of a question, or the sentences of a page; empty when it is not known."""
    if step is None:
        return ""
    return " ".join(line.text for line in step.lines) if isinstance(step, Page) else step.text


def said_in(view: View, step: Step | None) -> tuple[str, str, str]:
    """What a view says.

    Args:
        view: one view.
        step: where it was said, if that is known.

    Returns:
        Its kind, its words, and its id; words and id are empty for a recording.
    """
    if view.choice_id:
        choices = step.choices if isinstance(step, PickOne) else ()
        words = {choice.choice_id: choice.words for choice in choices}
        return "choice", words.get(view.choice_id, view.choice_id), view.choice_id
    if view.point:
        return "point", POINT[view.point], view.point
    if view.off_scale:
        return "off_scale", OFF_SCALE[view.off_scale], view.off_scale
    if view.clip_id:
        return "voice", "", ""
    return "words", view.text, ""

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What people shared, counted and laid out for a page. Counting leaves nobody out and merges nothing.

*Source*: ``fair-answers.md`` of the design: counts only, no means; off-scale answers apart; hard counts
against the page, never against the person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from coprod_desktop.domain.act_kinds import OffScale, Point
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Page, PickOne, Picture, Step, ThreePoints
from coprod_desktop.domain.view_bundle import View
from coprod_desktop.files.team_page import (
    AnswerPage,
    Count,
    ShownFile,
    ShownPicture,
    ShownPlan,
    ShownStep,
    ShownView,
)
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.team.answer_rows import said_in, text_of
from coprod_desktop.journey.team.answer_words import (
    GIVEN,
    OFF_SCALE,
    OFF_SCALE_PICTURE,
    POINT,
    POINT_PICTURE,
    allowed,
    helped,
)
from coprod_desktop.journey.team.set_pictures import SetPictures
from coprod_desktop.journey.team.sound_names import sound_addresses

_LABEL_LETTERS = 4


def answer_page(
    kept: Sequence[Views],
    packs: Mapping[tuple[str, int], Pack],
    notes: tuple[str, ...],
    pictures: SetPictures,
) -> AnswerPage:
    """Lay out every file.

    Args:
        kept: one file for each person, in the order of proposals and versions.
        packs: the proposals that are known, by id and version.
        notes: about files that are not in.
        pictures: our own set.

    Returns:
        The page.
    """
    groups = groupby(kept, lambda one: (one.bundle.proposal_id, one.bundle.proposal_version))
    plans = tuple(
        _PlanLayout(packs.get(key), tuple(group), pictures).plan(f"plan-{number}")
        for number, (key, group) in enumerate(groups, 1)
    )
    return AnswerPage(plans, notes)


def label(views: Views) -> str:
    """What a person is called on the page: their name if they gave it, else letters of their random id."""
    return views.bundle.name or f"Person {views.bundle.contributor_id[:_LABEL_LETTERS]}"


class _PlanLayout:
    """One version of one proposal with its files."""

    def __init__(self, pack: Pack | None, kept: tuple[Views, ...], pictures: SetPictures) -> None:
        self._pack = pack
        self._kept = kept
        self._pictures = pictures

    def plan(self, anchor: str) -> ShownPlan:
        """Lay it out; the anchor is its name for links inside the page."""
        bundle = self._kept[0].bundle
        title, about = (
            f"Plan {bundle.proposal_id}",
            "The file of this plan was not given, so its texts are missing.",
        )
        if self._pack:
            proposal = self._pack.proposal
            title, about = proposal.title, f"{proposal.team}, version {proposal.version}"
        return ShownPlan(
            anchor, title, about, tuple(self._file(views) for views in self._kept), tuple(self._steps())
        )

    def _file(self, views: Views) -> ShownFile:
        bundle = views.bundle
        code = tuple(self._pictures.drawn(name, name) for name in self._pictures.receipt(views.sha256))
        day = bundle.day.isoformat()
        return ShownFile(label(views), day, bundle.bundle_version, bundle.more_time, code, views.sha256)

    def _steps(self) -> list[ShownStep]:
        shown = []
        known = self._pack.proposal.steps if self._pack else ()
        spoken_of = self._spoken_of()
        pages = questions = 0
        for step in known:
            pages, questions = pages + isinstance(step, Page), questions + (not isinstance(step, Page))
            heading = f"Page {pages}" if isinstance(step, Page) else f"Question {questions}"
            if not isinstance(step, Page) or step.step_id in spoken_of:
                shown.append(self._step(step.step_id, heading, step))
        for step_id in sorted(spoken_of - {step.step_id for step in known}):
            shown.append(self._step(step_id, f"Step {step_id}", None))
        return shown

    def _spoken_of(self) -> set[StepId]:
        return {
            step_id
            for views in self._kept
            for step_id in (
                *(view.step_id for view in views.bundle.views),
                *views.bundle.hard_steps,
                *views.bundle.skipped_steps,
            )
        }

    def _step(self, step_id: StepId, heading: str, step: Step | None) -> ShownStep:
        said = [
            (views, view) for views in self._kept for view in views.bundle.views if view.step_id == step_id
        ]
        picked = [view for _, view in said]
        off_scale = tuple(
            Count(words, sum(view.off_scale is kind for view in picked), self._off_scale_picture(kind))
            for kind, words in OFF_SCALE.items()
        )
        skipped = sum(step_id in views.bundle.skipped_steps for views in self._kept)
        return ShownStep(
            step_id=step_id,
            heading=heading,
            text=text_of(step),
            picture=self._step_picture(step),
            counts=self._counts(picked, step),
            off_scale=off_scale,
            hard=sum(step_id in views.bundle.hard_steps for views in self._kept),
            skipped=None if isinstance(step, Page) else skipped,
            views=tuple(self._view(views, view, step) for views, view in said),
        )

    def _counts(self, picked: list[View], step: Step | None) -> tuple[Count, ...]:
        """A row for each thing to pick, also if nobody picked it; and for what the proposal does not know."""
        points = [view.point for view in picked if view.point]
        choices = [view.choice_id for view in picked if view.choice_id]
        shown_points = POINT if points or isinstance(step, ThreePoints) else {}
        known = step.choices if isinstance(step, PickOne) else ()
        strange = sorted(set(choices) - {one.choice_id for one in known})
        return (
            *(Count(POINT[one], points.count(one), self._point_picture(one)) for one in shown_points),
            *(Count(one.words, choices.count(one.choice_id), self._of_pack(one.picture)) for one in known),
            *(Count(choice_id, choices.count(choice_id)) for choice_id in strange),
        )

    def _view(self, views: Views, view: View, step: Step | None) -> ShownView:
        kind, answer, _ = said_in(view, step)
        return ShownView(
            person=label(views),
            answer="" if kind == "words" else answer,
            text=view.text,
            sound=sound_addresses(views)[view.clip_id] if view.clip_id else "",
            length_s=round(view.length_ms / 1000, 1),
            given=GIVEN[view.given],
            may=allowed(view.may),
            helped=helped(view.help_kinds),
        )

    def _step_picture(self, step: Step | None) -> ShownPicture | None:
        """The picture of a page or a question; the choices of a pick-one have theirs in the counts."""
        return None if step is None or isinstance(step, PickOne) else self._of_pack(step.picture)

    def _of_pack(self, picture: Picture) -> ShownPicture | None:
        return self._pictures.of_pack(picture, self._pack) if self._pack else None

    def _point_picture(self, point: Point) -> ShownPicture:
        return self._pictures.drawn(POINT_PICTURE[point], POINT[point])

    def _off_scale_picture(self, kind: OffScale) -> ShownPicture:
        return self._pictures.drawn(OFF_SCALE_PICTURE[kind], OFF_SCALE[kind])

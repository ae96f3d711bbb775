# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What people shared, laid out for a page: plan by plan, step by step, everything with its place.

*Source*: ``fair-answers.md`` of the design: hard counts against the page, never against the person; what a
supporter answered or saw is kept apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from coprod_desktop.domain.act_kinds import Clear, Told
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import ChoosingQuestion, Page, Picture, Step
from coprod_desktop.domain.view_bundle import View, ViewBundle
from coprod_desktop.files.team_page import (
    AnswerPage,
    CountRow,
    CountTable,
    ShownFile,
    ShownPicture,
    ShownPlan,
    ShownStep,
    ShownView,
)
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.team.answer_words import (
    CLEAR,
    CLEAR_PICTURE,
    CONFLICT,
    ROLE,
    TOLD,
    TOLD_PICTURE,
    conflict,
    kept_until,
    more_time,
)
from coprod_desktop.journey.team.media_names import media_addresses
from coprod_desktop.journey.team.picked_words import text_of
from coprod_desktop.journey.team.set_pictures import SetPictures
from coprod_desktop.journey.team.shown_views import FileLayout, label
from coprod_desktop.journey.team.step_counts import PEOPLE, StepCounts


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


class _PlanLayout:
    """One version of one proposal with its files."""

    def __init__(self, pack: Pack | None, kept: tuple[Views, ...], pictures: SetPictures) -> None:
        self._pack = pack
        self._kept = kept
        self._bundles = [views.bundle for views in kept]
        self._pictures = pictures
        self._files = [FileLayout(views, pack, pictures) for views in kept]

    def plan(self, anchor: str) -> ShownPlan:
        """Lay it out; the anchor is its name for links inside the page."""
        title, about = (
            f"Plan {self._bundles[0].proposal_id}",
            "The file of this plan was not given, so its texts are missing.",
        )
        if self._pack:
            proposal = self._pack.proposal
            title, about = proposal.title, f"{proposal.team}, version {proposal.version}"
        files = tuple(self._file(views) for views in self._kept)
        return ShownPlan(anchor, title, about, files, tuple(self._whole()), tuple(self._steps()))

    def _file(self, views: Views) -> ShownFile:
        bundle = views.bundle
        return ShownFile(
            person=label(views),
            day=bundle.day.isoformat(),
            version=bundle.bundle_version,
            facts=tuple(_facts(bundle)),
            receipt=tuple(self._pictures.drawn(name, name) for name in self._pictures.receipt(views.sha256)),
            sha256=views.sha256,
            conflict=CONFLICT if conflict(bundle) else "",
            consent=media_addresses(views).consent,
            worried=_worried(bundle.host) if bundle.host else "",
        )

    def _whole(self) -> Iterator[CountTable]:
        """What people say about the plan as a whole."""
        clear = Counter(bundle.clear for bundle in self._bundles if bundle.clear)
        told = Counter(bundle.told for bundle in self._bundles if bundle.told)
        if clear:
            rows = [self._row(CLEAR[one], clear[one], CLEAR_PICTURE[one]) for one in Clear]
            yield CountTable("Was this plan clear?", PEOPLE, tuple(rows))
        if told:
            rows = [self._row(TOLD[one], told[one], TOLD_PICTURE[one]) for one in Told]
            yield CountTable("Did anybody tell you what to say?", PEOPLE, tuple(rows))

    def _row(self, words: str, count: int, picture: str) -> CountRow:
        return CountRow(words, (count,), self._pictures.drawn(picture, words))

    def _steps(self) -> Iterator[ShownStep]:
        known = self._pack.proposal.steps if self._pack else ()
        spoken_of = self._spoken_of()
        pages = questions = 0
        for step in known:
            pages, questions = pages + isinstance(step, Page), questions + (not isinstance(step, Page))
            heading = f"Page {pages}" if isinstance(step, Page) else f"Question {questions}"
            if not isinstance(step, Page) or step.step_id in spoken_of:
                yield self._step(step.step_id, heading, step)
        for step_id in sorted(spoken_of - {step.step_id for step in known}):
            yield self._step(step_id, f"Step {step_id}", None)

    def _spoken_of(self) -> set[StepId]:
        return {
            step_id
            for bundle in self._bundles
            for step_id in (
                *(view.step_id for view in bundle.all_views),
                *bundle.hard_steps,
                *bundle.skipped_steps,
            )
        }

    def _step(self, step_id: StepId, heading: str, step: Step | None) -> ShownStep:
        own = [view for bundle in self._bundles for view in bundle.views if view.step_id == step_id]
        counts = StepCounts(step, own, self._of_pack)
        is_page = isinstance(step, Page)
        skipped = sum(step_id in bundle.skipped_steps for bundle in self._bundles)
        return ShownStep(
            step_id=step_id,
            heading=heading,
            text=text_of(step),
            pictures=tuple(self._step_pictures(step)),
            counts=counts.tables(),
            apart=() if is_page else counts.apart(),
            hard=sum(step_id in bundle.hard_steps for bundle in self._bundles),
            skipped=None if is_page else skipped,
            views=self._said(step_id, lambda bundle: bundle.views),
            proxies=self._said(step_id, lambda bundle: bundle.proxy_views),
            observations=self._said(step_id, lambda bundle: bundle.observations),
        )

    def _said(self, step_id: StepId, heap: Callable[[ViewBundle], tuple[View, ...]]) -> tuple[ShownView, ...]:
        each = zip(self._bundles, self._files, strict=True)
        return tuple(shown for bundle, file in each for shown in file.shown(heap(bundle), step_id))

    def _step_pictures(self, step: Step | None) -> Iterator[ShownPicture]:
        """The pictures of a page or a question; things to choose have theirs in the counts."""
        if step is not None and not isinstance(step, ChoosingQuestion):
            yield self._of_pack(step.picture)
        if isinstance(step, Page) and step.new_picture:
            yield self._of_pack(step.new_picture)

    def _of_pack(self, picture: Picture) -> ShownPicture:
        return self._pictures.of_pack(picture, self._pack)


def _facts(bundle: ViewBundle) -> Iterator[tuple[str, str]]:
    """What belongs to all of a person's file, a label and words each."""
    if bundle.more_time:
        yield "More time", more_time(bundle)
    if bundle.clear:
        yield "Was this plan clear?", CLEAR[bundle.clear]
    if bundle.told:
        yield "Did anybody tell you what to say?", TOLD[bundle.told]
    yield "Supporters who were there", ", ".join(ROLE[role] for role in bundle.supporter_roles) or "not said"
    yield "How long you may keep it", kept_until(bundle.keep_until)


def _worried(host: Host) -> str:
    """Who can act without the team learning who the person is: they know the picture code."""
    where = f" of {host.name}" if host.name else ""
    return (
        f"Are you worried about this person? Say the picture code to {_contact(host.lead, where)}. "
        f"If they are not there: {_contact(host.deputy, '')}."
    )


def _contact(contact: Contact, where: str) -> str:
    return ", ".join(part for part in (f"{contact.name}{where}", contact.phone, contact.hours) if part)

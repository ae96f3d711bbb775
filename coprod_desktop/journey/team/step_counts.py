# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""People's own answers, counted: nobody left out, nothing merged, no means.

*Source*: ``fair-answers.md`` of the design: counts only; off-scale answers apart. What a supporter
answered or saw never gets here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from coprod_desktop.domain.act_kinds import MatPlace, OffScale, Point
from coprod_desktop.domain.acts import (
    Ordered,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.proposal import (
    NONE_OF_THESE,
    PickOne,
    PickSome,
    Picture,
    PutInOrder,
    ShareTokens,
    SortOnMat,
    Step,
    ThreePoints,
)
from coprod_desktop.domain.view_bundle import View
from coprod_desktop.files.team_page import CountRow, CountTable, ShownPicture
from coprod_desktop.journey.team.answer_words import (
    MATTER,
    MATTER_PICTURE,
    NONE_PICTURE,
    NONE_WORDS,
    OFF_SCALE,
    OFF_SCALE_PICTURE,
    POINT,
    POINT_PICTURE,
    RANKS,
)
from coprod_desktop.journey.team.picked_words import choices_of, reason_pieces

PEOPLE = ("People",)
Drawn = Callable[[Picture], ShownPicture]
"""Makes a picture of a plan ready for the page."""
Kind = TypeVar("Kind", Point, OffScale)


class StepCounts:
    """The counts of one page or question."""

    def __init__(self, step: Step | None, views: Sequence[View], drawn: Drawn) -> None:
        """Hold what is counted.

        Args:
            step: the page or question, if it is known.
            views: people's own views at it.
            drawn: makes a picture ready.
        """
        self._step = step
        self._views = views
        self._drawn = drawn
        self._picks = [view.pick for view in views if view.pick]

    def tables(self) -> tuple[CountTable, ...]:
        """What people picked, why, and how much it matters."""
        made = (self._points(), self._ones(), self._some(), self._mat(), self._order(), self._tokens())
        return tuple(table for table in (*made, self._reasons(), self._matter()) if table)

    def apart(self) -> tuple[CountTable, ...]:
        """The answers off the scale, which are never counted with the others."""
        picked = [pick.off_scale for pick in self._picks if isinstance(pick, PickedOffScale)]
        rows = (
            CountRow(words, (picked.count(kind),), self._of_set(OFF_SCALE_PICTURE[kind], words))
            for kind, words in OFF_SCALE.items()
        )
        whole = CountTable("Apart from these, and never counted with them", PEOPLE, tuple(rows))
        places = [place for place in self._places() if place.off_scale]
        if not places:
            return (whole,)
        return (whole, self._grid("Apart from these, thing by thing", OFF_SCALE, places))

    def _points(self) -> CountTable | None:
        picked = [pick.point for pick in self._picks if isinstance(pick, PickedPoint)]
        if not picked and not isinstance(self._step, ThreePoints):
            return None
        rows = (
            CountRow(words, (picked.count(point),), self._of_set(POINT_PICTURE[point], words))
            for point, words in POINT.items()
        )
        return CountTable("What people picked", PEOPLE, tuple(rows))

    def _ones(self) -> CountTable | None:
        picked = [pick.choice_id for pick in self._picks if isinstance(pick, PickedChoice)]
        if not picked and not isinstance(self._step, PickOne):
            return None
        return self._by_thing("What people picked", PEOPLE, picked, lambda thing: (picked.count(thing),))

    def _some(self) -> CountTable | None:
        picks = [pick.choice_ids for pick in self._picks if isinstance(pick, PickedSome)]
        if not picks and not isinstance(self._step, PickSome):
            return None
        picked = [thing for pick in picks for thing in pick]
        caption = "What people picked; one person may pick more than one"
        table = self._by_thing(
            caption,
            PEOPLE,
            [thing for thing in picked if thing != NONE_OF_THESE],
            lambda thing: (picked.count(thing),),
        )
        none = CountRow(NONE_WORDS, (picked.count(NONE_OF_THESE),), self._of_set(NONE_PICTURE, NONE_WORDS))
        return CountTable(caption, PEOPLE, (*table.rows, none))

    def _places(self) -> list[MatPlace]:
        return [place for pick in self._picks if isinstance(pick, SortedOnMat) for place in pick.places]

    def _mat(self) -> CountTable | None:
        places = [place for place in self._places() if place.point]
        if not places and not isinstance(self._step, SortOnMat):
            return None
        return self._grid("Where people put each thing", POINT, places)

    def _grid(self, caption: str, kinds: Mapping[Kind, str], places: Sequence[MatPlace]) -> CountTable:
        """How often each thing lies in each place."""

        def counts(thing: ChoiceId) -> tuple[int, ...]:
            here = [place.point or place.off_scale for place in places if place.choice_id == thing]
            return tuple(here.count(kind) for kind in kinds)

        return self._by_thing(caption, tuple(kinds.values()), [place.choice_id for place in places], counts)

    def _order(self) -> CountTable | None:
        picks = [pick.choice_ids for pick in self._picks if isinstance(pick, Ordered)]
        if not picks and not isinstance(self._step, PutInOrder):
            return None
        ranked = [[pick[rank] for pick in picks if rank < len(pick)] for rank in range(len(RANKS))]
        return self._by_thing(
            "What matters most",
            RANKS,
            [thing for pick in picks for thing in pick],
            lambda thing: tuple(here.count(thing) for here in ranked),
        )

    def _tokens(self) -> CountTable | None:
        given = [count for pick in self._picks if isinstance(pick, SharedTokens) for count in pick.counts]
        if not given and not isinstance(self._step, ShareTokens):
            return None

        def counts(thing: ChoiceId) -> tuple[int, int]:
            here = [count for choice_id, count in given if choice_id == thing]
            return sum(here), len(here)

        columns = ("Tokens", "People who gave some")
        return self._by_thing("How people shared out tokens", columns, [thing for thing, _ in given], counts)

    def _reasons(self) -> CountTable | None:
        picked = [reason for view in self._views for reason in view.reasons]
        if not picked:
            return None
        rows = []
        for piece in reason_pieces(dict.fromkeys(sorted(picked)), self._step):
            picture = self._drawn(piece.pictures[0]) if piece.pictures else None
            rows.append(CountRow(piece.words, (picked.count(ChoiceId(piece.code)),), picture))
        return CountTable("Why; one person may pick more than one", PEOPLE, tuple(rows))

    def _matter(self) -> CountTable | None:
        said = [view.matter for view in self._views if view.matter]
        if not said:
            return None
        rows = (
            CountRow(words, (said.count(matter),), self._of_set(MATTER_PICTURE[matter], words))
            for matter, words in MATTER.items()
        )
        return CountTable("How much it matters", PEOPLE, tuple(rows))

    def _by_thing(
        self,
        caption: str,
        columns: tuple[str, ...],
        picked: Iterable[ChoiceId],
        counts: Callable[[ChoiceId], tuple[int, ...]],
    ) -> CountTable:
        """A row for each thing of the question, also if nobody picked it; and for what it does not know."""
        known = choices_of(self._step)
        rows = [CountRow(one.words, counts(one.choice_id), self._drawn(one.picture)) for one in known]
        strange = sorted(set(picked) - {one.choice_id for one in known})
        rows += [CountRow(thing, counts(thing)) for thing in strange]
        return CountTable(caption, columns, tuple(rows))

    def _of_set(self, name: str, words: str) -> ShownPicture:
        return self._drawn(Picture(words, set_name=name))

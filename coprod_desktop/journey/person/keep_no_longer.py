# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person said is kept no longer than needed: told before it goes, kept by choice, gone for good.

It is told and done only while the person is here, with their own file open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from coprod_desktop.domain.acts import EVERYTHING, AllWentAway, KeptClip, KeptLonger, ShownEnds, SoundWentAway
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.keeping import (
    Away,
    End,
    Limits,
    Soon,
    away_after,
    ends_of,
    goes_after,
    is_new_day,
    is_soon,
    longer,
    may_go,
)
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.files.whole_write import as_store_problems
from coprod_desktop.ports import DeviceStore, PersonStore


class TimeOf:
    """How long the things of the person who is here are kept."""

    def __init__(self, store: PersonStore, device: DeviceStore, limits: Limits, outbox: Path) -> None:
        """Take what is needed.

        Args:
            store: the person's own.
            device: knows the plans.
            limits: the numbers.
            outbox: where the files for teams wait.
        """
        self._store, self._device, self._limits, self._outbox = store, device, limits, outbox

    def soon(self, today: date) -> tuple[Soon, ...]:
        """What goes away soon, the first first."""
        found = []
        for proposal, contribution, ends in self._ends():
            near = [end for end in ends if is_soon(end, today, self._limits)]
            # Where all of it goes soon, its recordings are not named one by one.
            whole = [end for end in near if end.clip is None]
            for end in whole or near:
                shown = contribution.shown_ends.get(end.item_id, ())
                after = goes_after(end, shown, today, self._limits)
                found.append(Soon(proposal, contribution, end, after, longer(after, today, self._limits)))
        return tuple(sorted(found, key=lambda each: each.after))

    def remember_shown(self, soon: Sequence[Soon], today: date) -> None:
        """Remember that the person was shown today that these go away.

        Raises:
            DiskFull, StoreNotWritable: as `PersonStore.add`.
        """
        by_plan: dict[str, list[Soon]] = {}
        for each in soon:
            if is_new_day(each.contribution.shown_ends.get(each.end.item_id, ()), today, self._limits):
                by_plan.setdefault(each.contribution.contribution_id, []).append(each)
        for several in by_plan.values():
            items = tuple(each.end.item_id for each in several)
            self._store.add(several[0].contribution.contribution_id, ShownEnds(items, today))

    def keep_longer(self, soon: Soon, until: date | None) -> None:
        """Keep a thing longer. Raises as `remember_shown`.

        Args:
            soon: the thing.
            until: the last day; None is until the person deletes it.
        """
        self._store.add(soon.contribution.contribution_id, KeptLonger(soon.end.item_id, until))

    def let_go(self, today: date) -> int:
        """Delete for good what was shown for long enough, and whose time is over.

        Returns:
            How many things went.

        Raises:
            DiskFull, StoreNotWritable: some of it may be left until the next time.
        """
        gone = 0
        days, times = self._limits.shown_at_least_days, self._limits.shown_on_days
        for _proposal, contribution, ends in self._ends():
            shown = contribution.shown_ends
            over = [end for end in ends if may_go(end.after, shown.get(end.item_id, ()), today, days, times)]
            whole = any(end.clip is None for end in over)
            if whole:
                self._let_all_go(contribution, today)
            for end in over:
                if end.clip is not None and not whole:
                    self._let_sound_go(contribution, end.clip, today)
            gone += 1 if whole else len(over)
        return gone

    def _let_sound_go(self, contribution: Contribution, clip: KeptClip, today: date) -> None:
        # The list first: a kill in between is made good when the file opens.
        act = SoundWentAway(clip.step_id, clip.clip_id, today)
        self._store.add(contribution.contribution_id, act)
        self._store.drop_clip(clip.clip_id)

    def _let_all_go(self, contribution: Contribution, today: date) -> None:
        # A file that waited all this time for its team holds the same words.
        for name in contribution.file_names:
            path = self._outbox / name
            with as_store_problems(path):
                path.unlink(missing_ok=True)
        why = AllWentAway(today, len(items_of(contribution)))
        self._store.erase_all(contribution.contribution_id, why)

    def away(self, today: date) -> Away:
        """Until when all of it is kept if the person never comes again."""
        plans = [proposal.facts for proposal in self._device.proposals()]
        kept = [until for each in self._store.contributions() for until in _kept_now(each).values()]
        return Away(away_after(today, plans, kept, self._limits))

    def remember_here(self, person_id: PersonId, today: date) -> None:
        """Remember on the computer's side that the person is here today, so that their time begins anew.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
        """
        away = self.away(today)
        if self._device.away(person_id) != away:
            self._device.keep_away(person_id, away)

    def _ends(self) -> list[tuple[Proposal, Contribution, tuple[End, ...]]]:
        left: dict[str, list[KeptClip]] = {}
        for clip in self._store.unfinished_clips():
            loose = KeptClip(clip.step_id, clip.clip_id, clip.length_ms)
            left.setdefault(clip.contribution_id, []).append(loose)
        found = []
        for contribution in self._store.contributions():
            clips = left.get(contribution.contribution_id, ())
            if contribution.said or contribution.consent or clips:
                plan = self._device.proposal(contribution.proposal_id, contribution.proposal_version)
                ends = ends_of(contribution, plan.facts, self._limits, clips)
                found.append((plan, contribution, ends))
        return found


def _kept_now(contribution: Contribution) -> dict[str, date | None]:
    """What the person keeps longer and has not deleted since, until when."""
    there = {item.item_id for item in items_of(contribution)}
    return {
        item: until
        for item, until in contribution.kept_longer.items()
        if item in there or (item == EVERYTHING and there)
    }

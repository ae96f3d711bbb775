# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit where a plan comes in: from a team that is known, or one that somebody must look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.known_teams import Checked, KnownTeam, Meeting
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.team_card import card_pictures
from coprod_desktop.journey.person.meet_team import (
    Read,
    is_made_anew,
    keep_met,
    looked_again,
    read_with_card,
    take_in_met,
    unchecked,
    what_it_means,
)
from coprod_desktop.journey.person.open_pack import pack_in, put_media, same_media
from coprod_desktop.ports import SetWriter
from coprod_desktop.presenters.meeting_presenter import PlanOf
from coprod_desktop.ui.windows.meeting_scene import KnownTeams, MeetTeam, Met, SomebodyMustLook
from coprod_desktop.ui.windows.scene import Scene
from coprod_desktop.ui.windows.supporter_door import through_door
from coprod_desktop.ui.windows.team_keys_scene import NewTeamKeys
from coprod_desktop.ui.windows.visit_here import Here

Kept = Callable[[Proposal | None], None]


class MeetingVisit:
    """Takes plans in, and lets a supporter look at the cards of their teams."""

    def __init__(self, here: Here) -> None:
        """Take what is shared.

        Args:
            here: who is here.
        """
        self._here = here

    def take(self, path: Path, kept: Kept, helps: bool = False) -> None:
        """Read a file without holding the window up, then keep the plan in it.

        Args:
            path: the file.
            kept: called with the plan when it is new here, with None when it was here already.
            helps: whether somebody who helps is here, and came through the door.
        """
        desk = self._here.desk
        # The door asks which files are known. The store is not for other threads: all are asked for before.
        known = frozenset(
            desk.device.pack_sha256(proposal.proposal_id, proposal.version)
            for proposal in desk.device.proposals()
        )
        task = partial(read_with_card, path, known, tuple(desk.card_words))
        desk.runner.run(task, partial(self._has_read, kept, helps), _failed)

    def _has_read(self, kept: Kept, helps: bool, read: Read) -> None:
        window, device = self._here.window, self._here.desk.device
        try:
            pack = pack_in(read.outcome)
        except WorldProblem as problem:
            window.tell_problem(problem)
            return
        if pack is None:
            kept(None)
            return
        meaning = what_it_means(device, pack.proposal)
        if meaning in (Meeting.OPEN, Meeting.KNOWN):
            keep = partial(keep_met, device, pack)
            self._put_in_place(pack, keep, partial(kept, pack.proposal), window.tell_problem)
            return
        meet = partial(self._meet, pack, read.card, meaning, kept)
        shown = window.shown
        if helps or shown is None:
            meet()
        else:
            look = partial(through_door, self._here, meet)
            window.open_over(SomebodyMustLook(window, shown.strip, look))

    def _put_in_place(
        self,
        pack: Pack,
        keep: Callable[[SetWriter | None], None],
        then: Callable[[], None],
        failed: Callable[[WorldProblem], None],
    ) -> None:
        """Put the pictures of a plan in place without holding the window up, then keep the plan."""
        device, runner = self._here.desk.device, self._here.desk.runner

        def told(fault: Exception) -> None:
            if not isinstance(fault, WorldProblem):
                raise fault
            failed(fault)

        def ready(writer: SetWriter | None) -> None:
            try:
                keep(writer)
            except WorldProblem as problem:
                failed(problem)
            else:
                then()

        if is_made_anew(device, pack.proposal):
            runner.run(partial(same_media, device, pack), lambda _none: ready(None), told)
            return
        try:
            writer = device.new_pack(pack.proposal)
        except WorldProblem as problem:
            failed(problem)
        else:
            runner.run(partial(put_media, pack, writer), lambda _none: ready(writer), told)

    def _meet(self, pack: Pack, card: tuple[str, ...], meaning: Meeting, kept: Kept) -> None:
        here, came = self._here, pack.proposal
        taken: list[Proposal] = []

        def found(how: Checked, then: Callable[[], None], failed: Callable[[WorldProblem], None]) -> None:
            def told() -> None:
                taken.append(came)
                then()

            if how is Checked.NOT_THE_SAME:
                then()
                return
            keep = partial(take_in_met, here.desk.device, pack, how, here.desk.clock.today())
            self._put_in_place(pack, keep, told, failed)

        def on() -> None:
            here.window.close_over()
            if taken:
                kept(came)
            else:
                here.window.refresh()

        met = Met(PlanOf(came.title, came.team), card, meaning)
        here.window.open_over(MeetTeam(here.window, here.desk, met, found, on))

    # Teams whose plans are here ---------------------------------------------------------------------------

    def check_waiting(self, then: Callable[[], None]) -> None:
        """Ask about each team whose card nobody compared yet, one after the other.

        Args:
            then: called at the end, or at once when there is none.
        """
        waiting = [(plan.team_keys, plan) for plan in unchecked(self._here.desk.device)]
        self._check([(keys, plan) for keys, plan in waiting if keys], then)

    def _check(self, waiting: Sequence[tuple[TeamKeys, Proposal]], then: Callable[[], None]) -> None:
        if not waiting:
            then()
            return
        (keys, plan), *others = waiting
        on = partial(self._check, others, then)
        show = partial(self._look_again, keys, PlanOf(plan.title, plan.team), on)
        desk = self._here.desk
        desk.runner.run(partial(card_pictures, keys, tuple(desk.card_words)), show, _failed)

    def _look_again(
        self, keys: TeamKeys, plan: PlanOf, on: Callable[[], None], card: tuple[str, ...]
    ) -> None:
        here = self._here

        def found(how: Checked, then: Callable[[], None], failed: Callable[[WorldProblem], None]) -> None:
            # What was found before stays where the card is not here.
            try:
                if how is not Checked.NOT_CHECKED:
                    looked_again(here.desk.device, keys, plan.team, how, here.desk.clock.today())
            except WorldProblem as problem:
                failed(problem)
            else:
                then()

        def closed() -> None:
            here.window.close_over()
            on()

        met = Met(plan, card, Meeting.KNOWN)
        here.window.open_over(MeetTeam(here.window, here.desk, met, found, closed))

    def known_teams(self) -> Scene:
        """The page of the teams that are known."""
        here = self._here

        def compare(team: KnownTeam, card: tuple[str, ...]) -> None:
            self._look_again(team.keys, PlanOf(team.team, team.team), here.window.refresh, card)

        def make_keys() -> None:
            scene = NewTeamKeys(here.window, here.desk, here.choose_folder, here.show_folder)
            here.window.open_over(scene)

        return KnownTeams(here.window, here.desk, compare, make_keys)


def _failed(fault: Exception) -> None:
    raise fault

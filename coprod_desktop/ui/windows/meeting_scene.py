# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A supporter meets a team: its card picture by picture, a plan that is stopped, the teams that are known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.known_teams import Checked, KnownTeam, Meeting, team_with
from coprod_desktop.files.team_card import card_pictures
from coprod_desktop.presenters import meeting_presenter
from coprod_desktop.presenters.meeting_presenter import PlanOf
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage


class SomebodyMustLook(Scene):
    """A person opened a plan of a team that was never met here. They do not have to decide."""

    def __init__(self, stage: Stage, strip: Strip, helps: Callable[[], None]) -> None:
        """Tell it over the scene that this strip is of.

        Args:
            stage: the window.
            strip: of the scene below.
            helps: called when somebody who helps is there.
        """
        self._stage, self._strip, self._helps = stage, strip, helps

    def state(self) -> ScreenState:
        """That it waits."""
        return meeting_presenter.somebody_must_look(self._strip)

    def press(self, press: Press) -> None:
        """Let it wait, or let somebody look now."""
        self._stage.close_over()
        if press.do is Do.SUPPORTER:
            self._helps()


class _At(Enum):
    STOP = auto()
    ASK = auto()
    CARD = auto()
    KNOWN = auto()
    NOT_CHECKED = auto()
    NOT_THE_SAME = auto()


_ENDS = {
    Checked.COMPARED: _At.KNOWN,
    Checked.NOT_CHECKED: _At.NOT_CHECKED,
    Checked.NOT_THE_SAME: _At.NOT_THE_SAME,
}


@dataclass(frozen=True)
class Met:
    """Whom a supporter meets.

    Attributes:
        plan: what the plan is called, and the team that it names.
        card: the pictures of the card.
        meaning: `NEW`, `CHANGED` or `STOPPED` for a plan that comes; `KNOWN` for a team whose plans are here.
    """

    plan: PlanOf
    card: tuple[str, ...]
    meaning: Meeting

    @property
    def is_here(self) -> bool:
        """Whether plans of this team were kept before."""
        return self.meaning is Meeting.KNOWN


Found = Callable[[Checked, Callable[[], None], Callable[[WorldProblem], None]], None]
"""Keeps what somebody found, then calls the first one; or the second one with why it cannot."""


class MeetTeam(Scene):
    """The card is compared picture by picture. Nothing is kept before `found` is called."""

    def __init__(self, stage: Stage, desk: Desk, met: Met, found: Found, on: Callable[[], None]) -> None:
        """Begin with the question, or with the stop.

        Args:
            stage: the window.
            desk: has the words of the pictures.
            met: whom.
            found: keeps what was found.
            on: leads on, also when nothing was found.
        """
        self._stage, self._desk, self._met = stage, desk, met
        self._found, self._on = found, on
        self._first = _At.STOP if met.meaning in (Meeting.CHANGED, Meeting.STOPPED) else _At.ASK
        self._at, self._picture = self._first, 0
        self._keeping = False

    def state(self) -> ScreenState:
        """The screen as it is now."""
        met = self._met
        match self._at:
            case _At.STOP:
                return meeting_presenter.not_the_team(met.plan, met.meaning is Meeting.CHANGED)
            case _At.ASK:
                return meeting_presenter.is_it_the_team(met.plan, met.is_here)
            case _At.CARD:
                words = self._desk.card_words
                return meeting_presenter.card_picture(met.plan, met.card, words, self._picture)
            case _At.KNOWN:
                return meeting_presenter.known_now(met.plan, met.meaning is Meeting.CHANGED)
            case _At.NOT_CHECKED:
                return meeting_presenter.not_checked_yet(met.plan)
        return meeting_presenter.not_the_same(met.plan, met.is_here)

    def press(self, press: Press) -> None:
        """Compare, or lead on. Nothing is pressed while what was found is being kept: it takes a moment."""
        if self._keeping:
            return
        match self._at:
            case _At.STOP | _At.ASK:
                self._on_question(press)
            case _At.CARD:
                self._on_card(press)
            case _:
                self._on()
                return
        self._stage.refresh()

    def _on_question(self, press: Press) -> None:
        match press.do:
            case Do.NEXT:
                self._at, self._picture = _At.CARD, 0
            case Do.NOT_NOW:
                self._end(Checked.NOT_CHECKED)
            case _:
                self._on()

    def _on_card(self, press: Press) -> None:
        match press.do:
            case Do.AGREE if self._picture + 1 < len(self._met.card):
                self._picture += 1
            case Do.AGREE:
                self._end(Checked.COMPARED)
            case Do.NOT_RIGHT:
                self._end(Checked.NOT_THE_SAME)
            case _ if self._picture:
                self._picture -= 1
            case _:
                self._at = self._first

    def _end(self, how: Checked) -> None:
        self._keeping = True
        self._found(how, partial(self._has_kept, how), self._cannot_keep)

    def _has_kept(self, how: Checked) -> None:
        self._keeping, self._at = False, _ENDS[how]
        self._stage.refresh()

    def _cannot_keep(self, problem: WorldProblem) -> None:
        self._keeping = False
        self._stage.tell_problem(problem)


class KnownTeams(Scene):
    """The teams that are known: each can be compared again, or forgotten."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        compare: Callable[[KnownTeam, tuple[str, ...]], None],
        make_keys: Callable[[], None],
    ) -> None:
        """Show them; their cards come one by one.

        Args:
            stage: the window.
            desk: what lies ready.
            compare: compares a team's card again.
            make_keys: leads to new keys for a team.
        """
        self._stage, self._desk, self._compare = stage, desk, compare
        self._make_keys = make_keys
        self._cards: dict[str, tuple[str, ...]] = {}
        self._forgetting: KnownTeam | None = None
        self._page = 0
        names = tuple(desk.card_words)
        for team in self._teams():
            have = partial(self._have_card, team.keys.verify_key)
            desk.runner.run(partial(card_pictures, team.keys, names), have, _failed)

    def _teams(self) -> tuple[KnownTeam, ...]:
        return tuple(team for team in self._desk.device.known_teams() if not team.replaced_by)

    def _have_card(self, key: str, card: tuple[str, ...]) -> None:
        self._cards[key] = card
        self._stage.refresh()

    def state(self) -> ScreenState:
        """The list, or the question before one is forgotten."""
        if self._forgetting is not None:
            return meeting_presenter.forget(self._forgetting)
        return meeting_presenter.known_teams(self._teams(), self._cards, self._desk.card_words, self._page)

    def press(self, press: Press) -> None:
        """Compare again, forget, go back."""
        team = team_with(press.of, self._teams())
        match press.do:
            case Do.CHANGE if team and press.of in self._cards:
                self._compare(team, self._cards[press.of])
                return
            case Do.MAKE_KEYS:
                self._make_keys()
                return
            case Do.DELETE if self._forgetting:
                self._desk.device.forget_team(self._forgetting.keys.verify_key)
                self._forgetting, self._page = None, 0
            case Do.DELETE:
                self._forgetting = team
            case Do.BACK if self._forgetting:
                self._forgetting = None
            case Do.NEXT:
                self._page += 1
            case Do.BACK if self._page:
                self._page -= 1
            case Do.BACK:
                self._stage.close_over()
                return
        self._stage.refresh()


def _failed(fault: Exception) -> None:
    raise fault

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The end of the way: check, who helped, what the team gets, the receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.act_kinds import HelpKind, ShareKind, Told
from coprod_desktop.domain.errors import SoundProblem, WorldProblem
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Page
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.domain.walk import Place, Room, next_place, place_before
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.share_views import Sharing, share_views
from coprod_desktop.presenters import share_presenter
from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

CONTENT_KINDS = frozenset(
    {
        ShareKind.WORDS_AND_CHOICES,
        ShareKind.VOICE,
        ShareKind.DRAWINGS_AND_PHOTOS,
        ShareKind.OBSERVATIONS,
    }
)
"""One of these must be allowed, or there is nothing in the file."""


@dataclass(frozen=True)
class Ways:
    """Where the share scene can lead.

    Attributes:
        home: to home.
        step: to one step, to come back here afterwards.
        steps: to the last page of the plan.
        show_folder: opens a folder for a supporter.
    """

    home: Callable[[], None]
    step: Callable[[StepId], None]
    steps: Callable[[], None]
    show_folder: Callable[[Path], None]


class ShareScene(Scene):
    """From the check of the answers to the receipt."""

    def __init__(self, stage: Stage, desk: Desk, person: Person, answering: Answering, ways: Ways) -> None:
        """Begin where the person is.

        Args:
            stage: the window.
            desk: what lies ready.
            person: who is here.
            answering: keeps each choice.
            ways: where this leads.
        """
        self._stage, self._desk, self._person, self._answering, self._ways = (
            stage,
            desk,
            person,
            answering,
            ways,
        )
        self._allowed: frozenset[ShareKind] = frozenset()
        self._file_name = ""
        place = answering.place
        if place.room not in (Room.CHECK, Room.HELPED, Room.TOLD):
            # Consent is asked each time anew: whoever comes back begins with the check.
            answering.go(Place(Room.CHECK))

    def state(self) -> ScreenState:
        """The screen for the place."""
        answering = self._answering
        proposal, contribution = answering.proposal, answering.contribution
        match answering.place.room:
            case Room.CHECK:
                page = min(answering.place.index, share_presenter.check_pages(proposal, contribution) - 1)
                return share_presenter.check(self._person, proposal, contribution, page)
            case Room.HELPED:
                return share_presenter.who_helped(self._person, proposal, contribution.help_kinds)
            case Room.TOLD:
                return share_presenter.was_told(self._person, proposal, contribution.told)
            case Room.CHOOSE:
                return share_presenter.choose(self._person, proposal, contribution, self._allowed)
            case _:
                receipt = contribution.shared.receipt if contribution.shared else ()
                pics = tuple(own_pic(name, self._desk.receipt_words[name]) for name in receipt)
                answer_by = proposal.facts.answer_by
                return share_presenter.shared(self._person, proposal, pics, self._file_name, answer_by)

    def press(self, press: Press) -> None:
        """Hear, change, keep back, help, allow, share, or lead elsewhere."""
        match press.do:
            case Do.LISTEN:
                self._hear(StepId(press.of))
            case Do.CHANGE:
                self._ways.step(StepId(press.of))
            case Do.SHARE:
                self._share()
            case Do.OPEN_FOLDER:
                self._ways.show_folder(self._desk.outbox)
            case Do.NOT_NOW | Do.CARRY_ON:
                self._ways.home()
            case Do.FINISH:
                self._stage.finish_for_today()
            case Do.BACK | Do.NEXT:
                self._move(press.do)
            case _:
                self._choose(press)

    def _choose(self, press: Press) -> None:
        match press.do:
            case Do.KEEP_BACK:
                self._answering.turn_kept_back(StepId(press.of))
            case Do.PICK if self._answering.place.room is Room.TOLD:
                self._answering.turn_told(Told(press.of))
            case Do.PICK:
                self._answering.turn_help(HelpKind(press.of))
            case Do.ALLOW:
                self._allowed ^= {ShareKind(press.of)}
        self._stage.refresh()

    def _move(self, do: Do) -> None:
        answering = self._answering
        pages = share_presenter.check_pages(answering.proposal, answering.contribution)
        if do is Do.NEXT:
            place: Place | None = next_place(
                answering.proposal, answering.contribution, answering.place, pages
            )
        else:
            place = place_before(answering.proposal, answering.contribution, answering.place, pages)
        self._allowed = frozenset()
        if place is None or place.room is Room.CLEAR:
            self._ways.steps()
            return
        answering.go(place)
        self._stage.refresh()

    def _hear(self, step_id: StepId) -> None:
        answering = self._answering
        said = answering.said(step_id)
        if said.clips:
            try:
                sound = b"".join(answering.store.clip(clip.clip_id) for clip in said.clips)
                self._desk.player.play(sound)
            except (WorldProblem, SoundProblem) as problem:
                self._stage.tell_problem(problem)
            return
        step = answering.proposal.step(step_id)
        asked = step.lines[0].text if isinstance(step, Page) else step.text
        answer = share_presenter.answer_words(step, said)
        self._stage.say(Spoken(f"card:{step_id}", f"{asked} {answer}."))

    def _share(self) -> None:
        if ShareKind.TAKE_PART not in self._allowed or not self._allowed & CONTENT_KINDS:
            self._stage.say(Spoken("card:true-words", share_presenter.touch_first()))
            return
        answering, desk = self._answering, self._desk
        proposal = answering.proposal
        sharing = Sharing(
            self._allowed,
            self._person.name,
            desk.clock.today(),
            desk.device.pack_sha256(proposal.proposal_id, proposal.version),
        )
        try:
            made = share_views(answering, sharing, desk.outbox, tuple(desk.receipt_words))
        except WorldProblem as problem:
            self._stage.tell_problem(problem)
            return
        self._file_name = made.path.name
        self._allowed = frozenset()
        answering.go(Place(Room.SHARED))
        self._stage.refresh()

    def leave(self) -> None:
        """Stop what is played."""
        self._desk.player.stop()

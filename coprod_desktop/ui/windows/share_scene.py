# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The end of the way: check, who helped, the private question, what the team gets, the receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.act_kinds import Told
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.walk import Place, Room, next_place, place_before
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import share_presenter, told_presenter
from coprod_desktop.presenters.check_presenter import check_pages
from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.check_part import CheckPart
from coprod_desktop.ui.windows.choose_part import ChoosePart
from coprod_desktop.ui.windows.help_notes_part import HelpNotesPart
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory

ASKED_AGAIN = (Room.CHECK, Room.HELPED, Room.TOLD)
"""Whoever comes back may come back to these; consent is asked each time anew, so it begins with the check."""


@dataclass(frozen=True)
class Ways:
    """Where the share scene can lead.

    Attributes:
        home: to home.
        step: to one step, to come back here afterwards.
        steps: to the last page of the plan.
        show_folder: opens a folder for a supporter.
        record_consent: opens the recording of one's own yes.
    """

    home: Callable[[], None]
    step: Callable[[StepId], None]
    steps: Callable[[], None]
    show_folder: Callable[[Path], None]
    record_consent: Callable[[], None]


class ShareScene(Scene):
    """From the check of the answers to the receipt."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        person: Person,
        answering: Answering,
        ways: Ways,
        keyboard: KeyboardMemory,
        supporter: str = "",
    ) -> None:
        """Begin where the person is.

        Args:
            stage: the window.
            desk: what lies ready.
            person: who is here.
            answering: keeps each choice.
            ways: where this leads.
            keyboard: how the person likes the keyboard.
            supporter: the name of the supporter of the session, or empty.
        """
        self._stage, self._desk, self._person = stage, desk, person
        self._answering, self._ways = answering, ways
        self._check = CheckPart(stage, desk, person, answering, ways.step)
        self._helped = HelpNotesPart(person, answering, supporter)
        self._choose = ChoosePart(stage, desk, person, answering, keyboard, ways.record_consent)
        self._looked_away = False
        if answering.place.room not in ASKED_AGAIN:
            answering.go(Place(Room.CHECK))

    def state(self) -> ScreenState:
        """The screen for the place."""
        answering = self._answering
        match answering.place.room:
            case Room.CHECK:
                return self._check.state()
            case Room.HELPED:
                return self._helped.state()
            case Room.TOLD:
                if not self._looked_away:
                    return told_presenter.look_away(self._person, answering.proposal)
                told = answering.contribution.told
                return told_presenter.was_told(self._person, answering.proposal, told)
            case Room.CHOOSE:
                return self._choose.state()
            case _:
                return self._receipt()

    def _receipt(self) -> ScreenState:
        answering = self._answering
        shared = answering.contribution.shared
        receipt = shared.receipt if shared else ()
        pics = tuple(own_pic(name, self._desk.receipt_words[name]) for name in receipt)
        file_name = shared.file_name if shared else ""
        answer_by = answering.proposal.facts.answer_by
        return share_presenter.shared(self._person, answering.proposal, pics, file_name, answer_by)

    def press(self, press: Press) -> None:
        """Let the part that is shown take it; else move, share, or lead elsewhere."""
        if self._taken(press):
            self._stage.refresh()
            return
        match press.do:
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

    def _taken(self, press: Press) -> bool:
        match self._answering.place.room:
            case Room.CHECK:
                return self._check.press(press)
            case Room.HELPED:
                return self._helped.press(press)
            case Room.TOLD:
                return self._on_told(press)
            case Room.CHOOSE:
                return self._choose.press(press)
        return False

    def _on_told(self, press: Press) -> bool:
        """The supporter looks away first; the question may be passed over before and after that."""
        match press.do:
            case Do.PICK:
                self._answering.turn_told(Told(press.of))
            case Do.KEEP:
                self._looked_away = True
            case Do.BACK if self._looked_away:
                self._looked_away = False
            case _:
                return False
        return True

    def _move(self, do: Do) -> None:
        answering = self._answering
        self._looked_away = False
        pages = check_pages(answering.proposal, answering.contribution)
        there = next_place if do is Do.NEXT else place_before
        place: Place | None = there(answering.proposal, answering.contribution, answering.place, pages)
        self._choose.begin_anew()
        if place is None or place.room is Room.CLEAR:
            self._ways.steps()
            return
        answering.go(place)
        self._stage.refresh()

    def _share(self) -> None:
        if self._choose.share():
            self._answering.go(Place(Room.SHARED))
            self._stage.refresh()

    def is_apart(self) -> bool | None:
        """Whether the answer whose things are shown one by one is kept apart from every file."""
        step_id = self._check.opened
        return None if step_id is None else self._answering.said(step_id).sealed_away

    def keep_apart(self, apart: bool) -> None:
        """Keep that answer apart from every file, or put it back."""
        if self._check.opened is not None:
            self._answering.seal_away(self._check.opened, apart)

    def put_down(self) -> None:
        """Keep a name that is half typed."""
        self._choose.put_down()

    def leave(self) -> None:
        """Stop what is played."""
        self._desk.player.stop()

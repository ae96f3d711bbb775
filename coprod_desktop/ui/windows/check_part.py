# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Check what you said: hear, change, keep back; one by one; and the word about what somebody else wrote."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.identifiers import ItemId, StepId
from coprod_desktop.domain.items import Item, ItemKind, items_at
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import check_presenter
from coprod_desktop.presenters.said_words import item_words, question_of
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Stage


class HearPart:
    """Lets what somebody said be heard: recordings in their own voice, the rest read aloud."""

    def __init__(self, stage: Stage, desk: Desk, answering: Answering) -> None:
        """Take what is needed.

        Args:
            stage: the window.
            desk: has the player.
            answering: knows what was said.
        """
        self._stage, self._desk, self._answering = stage, desk, answering

    def step(self, step_id: StepId) -> None:
        """Let all that was said at a step be heard, headphones first: the voice where there is one."""
        said = self._answering.said(step_id)
        items = items_at(step_id, said)
        voices = [item for item in items if item.kind is ItemKind.CLIP]
        others = [item for item in items if item.kind is not ItemKind.CLIP]
        if voices and not others:
            self._stage.private(partial(self._play, voices))
            return
        step = self._answering.proposal.step(step_id)
        words = check_presenter.answer_words(step, said)
        say = Spoken(f"card:{step_id}", f"{question_of(step)} {words}.")
        self._stage.private(partial(self._say_then_play, say, voices))

    def item(self, item_id: ItemId) -> None:
        """Let one thing be heard, headphones first."""
        item = find_item(self._answering, item_id)
        if item.kind is ItemKind.CLIP:
            self._stage.private(partial(self._play, [item]))
            return
        step = self._answering.proposal.step(item.step_id)
        words = item_words(step, self._answering.said(item.step_id), item)
        self._stage.private(partial(self._stage.say, Spoken(f"card:{item_id}", f"{words}.")))

    def _say_then_play(self, say: Spoken, voices: list[Item]) -> None:
        # The voice is the person's own word; the words are read when there is no recording.
        if voices:
            self._play(voices)
        else:
            self._stage.say(say)

    def _play(self, voices: list[Item]) -> None:
        clips = [item.clip for item in voices if item.clip]
        self._desk.player.play(b"".join(self._answering.store.clip(clip.clip_id) for clip in clips))


def find_item(answering: Answering, item_id: ItemId) -> Item:
    """The thing with this id.

    Raises:
        KeyError: it is not there any more.
    """
    for step_id, said in answering.contribution.said.items():
        for item in items_at(step_id, said):
            if item.item_id == item_id:
                return item
    raise KeyError(item_id)


class CheckPart:
    """The pages of the check; the scene that owns it moves between them."""

    def __init__(
        self, stage: Stage, desk: Desk, person: Person, answering: Answering, change: Callable[[StepId], None]
    ) -> None:
        """Begin with the page where the person is.

        Args:
            stage: the window.
            desk: has the player.
            person: who checks.
            answering: keeps each choice.
            change: leads to one step, and back here.
        """
        self._person, self._answering, self._change = person, answering, change
        self._hear = HearPart(stage, desk, answering)
        self._opened: StepId | None = None

    def state(self) -> ScreenState:
        """A page of answers, or the things of one of them."""
        answering = self._answering
        proposal, contribution = answering.proposal, answering.contribution
        if self._opened is not None:
            step = proposal.step(self._opened)
            return check_presenter.one_by_one(self._person, proposal, step, contribution.at(self._opened))
        page = min(answering.place.index, check_presenter.check_pages(proposal, contribution) - 1)
        return check_presenter.check(self._person, proposal, contribution, page)

    def press(self, press: Press) -> bool:
        """Hear, change, keep back, say that it is right.

        Args:
            press: what was pressed.

        Returns:
            Whether the screen is to be shown again; False when the press was not for here.
        """
        answering = self._answering
        match press.do:
            case Do.LISTEN:
                self._listen(press.of)
            case Do.CHANGE:
                self._change(StepId(press.of))
                return False
            case Do.TOPIC:
                self._opened = StepId(press.of)
            case Do.AGREE:
                agree(answering, StepId(press.of))
            case Do.KEEP_BACK:
                self._turn_kept_back(StepId(press.of))
            case Do.HOLD_ITEM:
                answering.turn_item_back(find_item(answering, ItemId(press.of)))
            case Do.BACK | Do.KEEP if self._opened is not None:
                self._opened = None
            case _:
                return False
        return True

    def _turn_kept_back(self, step_id: StepId) -> None:
        """Keep all of a step back, or put all of it back in, also what was kept back one by one."""
        self._opened = None
        said = self._answering.said(step_id)
        if said.items_kept_back and not said.kept_back:
            for item in items_at(step_id, said):
                if item.kept_back:
                    self._answering.turn_item_back(item)
            return
        self._answering.turn_kept_back(step_id)

    def _listen(self, of: str) -> None:
        if "." in of:
            self._hear.item(ItemId(of))
        else:
            self._hear.step(StepId(of))


def agree(answering: Answering, step_id: StepId) -> None:
    """The person says that what somebody else wrote or typed here is right."""
    said = answering.said(step_id)
    if said.scribed and not said.scribed.agreed:
        answering.scribe(step_id, said.scribed.text, said.scribed.by, agreed=True)
    if said.paper and not said.paper.agreed:
        answering.type_from_paper(step_id, said.paper.by, agreed=True)

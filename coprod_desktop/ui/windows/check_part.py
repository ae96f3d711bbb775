# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Check what you said: hear, change, keep back; one by one; and the word about what somebody else wrote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.identifiers import ItemId, StepId
from coprod_desktop.domain.items import Item, ItemKind, items_at
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import check_presenter
from coprod_desktop.presenters.check_presenter import NOTHING_CHECKED
from coprod_desktop.presenters.said_words import in_sentences, item_words, question_of
from coprod_desktop.presenters.screen_parts import Do, Press, ended
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.film_scene import show_own_film
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage


class HearPart:
    """Lets what somebody said be heard and looked at: recordings in their own voice, the rest read aloud."""

    def __init__(self, stage: Stage, desk: Desk, person: Person, answering: Answering) -> None:
        """Take what is needed.

        Args:
            stage: the window.
            desk: has the player.
            person: who listens.
            answering: knows what was said.
        """
        self._stage, self._desk, self._person, self._answering = stage, desk, person, answering

    def step(self, step_id: StepId, heard: Callable[[], None] | None = None) -> None:
        """Let all that was said at a step be heard, headphones first.

        The voice is the person's own word; the rest is read aloud when there is no recording. What waits for
        the person's word is always read aloud, and a drawing, photo or film alone is looked at.

        Args:
            step_id: the page or question.
            heard: called when what waits for the person's word is read aloud, and not before.
        """
        said, step = self._answering.said(step_id), self._answering.proposal.step(step_id)
        items = items_at(step_id, said)
        waits = check_presenter.waiting_items(step, said)
        voices = [item for item in items if item.kind is ItemKind.CLIP]
        if waits:
            words = in_sentences([item_words(step, said, item) for item in waits])
            self._say(step_id, f"{question_of(step)} {ended(words)}", heard)
        elif len(items) == 1 and items[0].file:
            self.item(items[0].item_id)
        elif voices:
            self._stage.private(partial(self._play, voices))
        else:
            self._say(step_id, f"{question_of(step)} {ended(check_presenter.answer_words(step, said))}")

    def item(self, item_id: ItemId) -> None:
        """Let one thing be heard, headphones first; a drawing or photo is shown large, a film plays."""
        item = find_item(self._answering, item_id)
        step = self._answering.proposal.step(item.step_id)
        words = item_words(step, self._answering.said(item.step_id), item)
        if item.file and item.file.kind is FileKind.FILM:
            strip = check_presenter.strip_of_look(self._person, self._answering.proposal)
            load = partial(self._answering.store.file, item.file.file_id)
            show_own_film(self._stage, self._desk, strip, words, load)
        elif item.file:
            picture = self._answering.store.file(item.file.file_id)
            state = check_presenter.look_at(self._person, self._answering.proposal, words, picture)
            self._stage.open_over(Looking(self._stage, state))
        elif item.kind is ItemKind.CLIP:
            self._stage.private(partial(self._play, [item]))
        else:
            self._say(item_id, ended(words))

    def _say(self, card: str, words: str, heard: Callable[[], None] | None = None) -> None:
        def say() -> None:
            if heard is not None:
                heard()
            self._stage.say(Spoken(f"card:{card}", words))

        self._stage.private(say)

    def _play(self, voices: list[Item]) -> None:
        clips = [item.clip for item in voices if item.clip]
        self._desk.player.play(b"".join(self._answering.store.clip(clip.clip_id) for clip in clips))


class Looking(Scene):
    """One drawing or photo, large, over the list that it is in."""

    def __init__(self, stage: Stage, state: ScreenState) -> None:
        """Show it.

        Args:
            stage: the window.
            state: the screen.
        """
        self._stage, self._state = stage, state

    def state(self) -> ScreenState:
        """The picture."""
        return self._state

    def press(self, press: Press) -> None:
        """Go back."""
        self._stage.close_over()


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
        self._stage, self._person, self._answering, self._change = stage, person, answering, change
        self._hear = HearPart(stage, desk, person, answering)
        self._checked = NOTHING_CHECKED
        self.opened: StepId | None = None
        self._page = 0

    def state(self) -> ScreenState:
        """A page of answers, or the things of one of them."""
        answering, person = self._answering, self._person
        proposal, contribution = answering.proposal, answering.contribution
        if self.opened is not None:
            step, said = proposal.step(self.opened), contribution.at(self.opened)
            self._page = min(self._page, check_presenter.things_pages(proposal, step, said) - 1)
            return check_presenter.one_by_one(person, proposal, step, said, self._page)
        page = min(answering.place.index, check_presenter.check_pages(proposal, contribution) - 1)
        return check_presenter.check(person, proposal, contribution, page, self._checked)

    def press(self, press: Press) -> bool:
        """Hear, change, keep back, say whether it is right.

        Args:
            press: what was pressed.

        Returns:
            Whether the screen is to be shown again; False when the press was not for here.
        """
        if self.opened is not None:
            self._on_things(press)
            return True
        match press.do:
            case Do.LISTEN:
                self._hear.step(StepId(press.of), partial(self._on_heard, StepId(press.of)))
            case Do.CHANGE:
                self._change(StepId(press.of))
                return False
            case Do.TOPIC:
                self.opened, self._page = StepId(press.of), 0
            case Do.AGREE:
                agree(self._answering, StepId(press.of))
            case Do.NOT_RIGHT:
                self._checked = replace(self._checked, wrong=self._checked.wrong | {StepId(press.of)})
            case Do.KEEP_BACK:
                self._turn_kept_back(StepId(press.of))
            case _:
                return False
        return True

    def _on_heard(self, step_id: StepId) -> None:
        self._checked = replace(self._checked, heard=self._checked.heard | {step_id})
        self._stage.refresh()

    def _on_things(self, press: Press) -> None:
        match press.do:
            case Do.LISTEN:
                self._hear.item(ItemId(press.of))
            case Do.HOLD_ITEM:
                self._answering.turn_item_back(find_item(self._answering, ItemId(press.of)))
            case Do.KEEP_BACK:
                self.opened = None
                self._turn_kept_back(StepId(press.of))
            case Do.NEXT:
                self._page += 1
            case Do.BACK if self._page:
                self._page -= 1
            case _:
                self.opened = None

    def _turn_kept_back(self, step_id: StepId) -> None:
        """Keep all of a step back, or put all of it back in, also what was kept back one by one."""
        items = items_at(step_id, self._answering.said(step_id))
        all_back = all(item.kept_back for item in items)
        if self._answering.said(step_id).kept_back is all_back:
            self._answering.turn_kept_back(step_id)
        if all_back:
            for item in items_at(step_id, self._answering.said(step_id)):
                if item.kept_back:
                    self._answering.turn_item_back(item)


def agree(answering: Answering, step_id: StepId) -> None:
    """The person says that what somebody else wrote or typed here is right."""
    said = answering.said(step_id)
    if said.scribed and not said.scribed.agreed:
        answering.scribe(step_id, said.scribed.text, said.scribed.by, agreed=True)
    if said.paper and not said.paper.agreed:
        answering.type_from_paper(step_id, said.paper.by, agreed=True)

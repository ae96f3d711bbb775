# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, with a message made from pictures. Every touch is kept as it comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.message_board import pictures_of_plan
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup, find_pictures
from coprod_desktop.domain.picture_sets import PictureSet
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import message_presenter
from coprod_desktop.presenters.message_state import MOST_PICTURES
from coprod_desktop.presenters.message_words import as_said
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.ui.windows.typing_part import TypingPart
from coprod_desktop.ui.windows.writing_scene import keyboard_of

MOST_ON_A_SCREEN = 6


@dataclass(frozen=True)
class Sources:
    """What a message can be made from, and how much of it stands on one screen.

    Attributes:
        pictures: of our own set and of those that were added; those of the plan are found in the plan.
        board: the person's own, if there is one.
        things: how many things to choose from stand on one screen for this person.
        text_percent: how large the words are.
    """

    pictures: Sequence[FoundPicture]
    board: PictureSet | None = None
    things: int = MOST_ON_A_SCREEN
    text_percent: int = 100


class MessageScene(Scene):
    """Groups of pictures, the pictures of a group or board, or a place to type a word that finds some."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        answering: Answering,
        step_id: StepId,
        heading: str,
        sources: Sources,
    ) -> None:
        """Begin with the message that was made before.

        Args:
            stage: the window.
            strip: where I am.
            answering: keeps the message.
            step_id: the page or question.
            heading: what it asks.
            sources: all that a message can be made from.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        self._step_id, self._heading = step_id, heading
        self._board = sources.board
        known = as_said(sources.pictures)
        self._pictures = (*pictures_of_plan(answering.proposal, step_id, known), *known)
        self._size = min(2 * sources.things, MOST_ON_A_SCREEN)
        self._board_size = message_presenter.board_page_size(sources.things, sources.text_percent)
        self._trail: tuple[int, ...] = ()
        self._found: tuple[FoundPicture, ...] | None = None
        self._page = 0
        self._typing: TypingPart | None = None
        self._wanted = ""

    def state(self) -> ScreenState:
        """What can be touched now."""
        if self._typing is not None:
            body = self._typing.body(*message_presenter.find_words())
            return message_presenter.find(self._strip, body, self._typing.bar_buttons())
        if self._board is not None and self._trail:
            return message_presenter.on_board(
                self._strip,
                self._heading,
                self._message,
                self._board,
                self._trail[-1],
                self._page,
                self._board_size,
            )
        if self._found is None:
            there = {each.group for each in self._pictures}
            has_board = self._board is not None
            return message_presenter.groups(self._strip, self._heading, self._message, there, has_board)
        return message_presenter.in_group(
            self._strip, self._heading, self._message, self._found, self._page, self._size
        )

    @property
    def _message(self) -> tuple[Symbol, ...]:
        return self._answering.said(self._step_id).message

    def press(self, press: Press) -> None:
        """Touch a picture, open a group, find one, take the last away, say it, go back, keep it."""
        if self._typing is not None:
            self._press_while_typing(press)
        elif press.do is Do.KEEP or (press.do is Do.BACK and self._found is None and not self._trail):
            self._stage.close_over()
            return
        elif self._board is not None and self._trail and press.do in (Do.PICK, Do.BACK):
            self._press_on_board(press, self._board)
        else:
            self._press_on_pictures(press)
        self._stage.refresh()

    def _press_on_pictures(self, press: Press) -> None:
        match press.do:
            case Do.TOPIC:
                wanted = PictureGroup(press.of)
                self._show(tuple(each for each in self._pictures if each.group is wanted))
            case Do.BOARD:
                self._trail, self._page = (0,), 0
            case Do.SEARCH:
                keep = partial(setattr, self, "_wanted")
                self._typing = TypingPart(
                    self._stage, keyboard_of(self._answering.store), "", keep, one_line=True
                )
            case Do.MORE_CHOICES:
                self._page += 1
            case Do.BACK:
                self._found = None
            case Do.PICK:
                self._add_found(press.of)
            case Do.UNDO:
                self._answering.build_message(self._step_id, self._message[:-1])
            case Do.SAY_WORDS:
                self._say()

    def _press_on_board(self, press: Press, board: PictureSet) -> None:
        if press.do is Do.BACK:
            self._trail, self._page = self._trail[:-1], 0
            return
        button = board.content.boards[self._trail[-1]].cells[int(press.of)]
        if button is not None and button.leads_to >= 0:
            self._trail, self._page = (*self._trail, button.leads_to), 0
        elif button is not None:
            self._add(Symbol(button.words, board.key(button.picture)))

    def _press_while_typing(self, press: Press) -> None:
        typing = self._typing
        if typing is None or typing.press(press):
            return
        typing.save()
        self._typing = None
        if press.do is Do.NEXT:
            self._show(find_pictures(self._pictures, self._wanted))

    def _show(self, found: tuple[FoundPicture, ...]) -> None:
        self._found, self._page = found, 0

    def _add_found(self, picture: str) -> None:
        # The same picture may say something else in another group.
        touched = next(each for each in self._found or () if each.picture == picture)
        self._add(Symbol(touched.words[0], picture))

    def _add(self, symbol: Symbol) -> None:
        if len(self._message) >= MOST_PICTURES:
            self._stage.say(Spoken("message", message_presenter.is_full()))
            return
        self._answering.build_message(self._step_id, (*self._message, symbol))

    def _say(self) -> None:
        words = " ".join(symbol.words for symbol in self._message)
        if words:
            self._stage.say(Spoken("message", f"{words}."))

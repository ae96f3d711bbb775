# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A place to type the words that open this computer, shown or hidden. They are never said and never kept."""

from __future__ import annotations

from coprod_desktop.presenters import computer_locked_presenter
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory, TypingPart


class WordsEntry:
    """What is typed so far."""

    def __init__(self, stage: Stage, keyboard: KeyboardMemory, hidden: bool | None) -> None:
        """Begin with nothing typed.

        Args:
            stage: the window.
            keyboard: remembers how the keyboard is liked.
            hidden: whether the words are dots at first; None where they are shown always.
        """
        self._typing = TypingPart(stage, keyboard, "", lambda _words: None, one_line=True, secret=True)
        self._hidden, self._news = hidden, ""

    @property
    def text(self) -> str:
        """What stands there, without space round it."""
        return self._typing.text.strip()

    def state(self, name: str, strip: Strip, heading: str, first: Button, forgot: bool) -> ScreenState:
        """The place to type.

        Args:
            name: of the screen.
            strip: of the screen.
            heading: what is asked.
            first: what stands first in the bar.
            forgot: whether there is a button for somebody who does not have the words.
        """
        foot = computer_locked_presenter.words_foot(self._news)
        body = self._typing.body(heading, computer_locked_presenter.words_label(), foot)
        return computer_locked_presenter.type_words(
            name, strip, body, first, self._hidden, self._news, forgot
        )

    def press(self, press: Press) -> None:
        """Type, show or hide; a press of anything else changes nothing."""
        if press.do is Do.SHOW_WORDS:
            self._hidden = not self._hidden
        else:
            self._typing.press(press)

    def begin_again(self, news: str) -> None:
        """Take away what was typed, and say why."""
        self._typing.clear()
        self._news = news

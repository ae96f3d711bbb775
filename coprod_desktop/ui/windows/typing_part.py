# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Writing with the big keyboard, for every scene with a place to write: keys, speech, keeping the words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.ports import DeviceStore
from coprod_desktop.presenters.own_way_state import Typing
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.presenters.typing_presenter import (
    ENDS_A_WORD,
    Key,
    KeyboardWishes,
    begins_sentence,
    keyboard_buttons,
    last_word,
    sign_names,
    typing,
    what_was_typed,
    wishes_of,
)
from coprod_desktop.ui.person.writing_screen import MOST_LETTERS, PlaceToWrite
from coprod_desktop.ui.windows.scene import Stage

KEYBOARD_NOTE = "keyboard"
"""How a person likes the keyboard is remembered under this key."""
PAUSE_MS = 700
"""After so long without a letter, also half a word is kept."""


@dataclass(frozen=True)
class KeyboardMemory:
    """Where a person's wishes for the keyboard are remembered.

    Attributes:
        read: gives what was remembered, or empty.
        keep: remembers it.
    """

    read: Callable[[], str]
    keep: Callable[[str], None]


def keyboard_on(device: DeviceStore) -> KeyboardMemory:
    """How the keyboard is liked on this computer, while nobody is here."""
    return KeyboardMemory(partial(device.setting, KEYBOARD_NOTE), partial(device.keep_setting, KEYBOARD_NOTE))


class TypingPart(QObject):
    """One place to write.

    Whatever is typed is handed to `keep` at the end of each word, after each short pause, and by `save`.

    Attributes:
        text: what stands there now.
        wishes: how the person likes the keyboard.
        signs: whether numbers and signs are shown in place of the letters.
        capital: whether the next letter is a capital.
    """

    def __init__(
        self,
        stage: Stage,
        memory: KeyboardMemory,
        text: str,
        keep: Callable[[str], None],
        one_line: bool = False,
        secret: bool = False,
    ) -> None:
        """Begin with what was written before.

        Args:
            stage: the window.
            memory: remembers the person's wishes for the keyboard.
            text: what was written before.
            keep: keeps what was written, without space round it; it may raise a `WorldProblem`.
            one_line: whether it is a single line, such as a name.
            secret: whether what is typed is never said.
        """
        super().__init__()
        self._stage, self._memory, self._keep = stage, memory, keep
        self._one_line, self._secret = one_line, secret
        self.text = text
        self.wishes: KeyboardWishes = wishes_of(memory.read())
        self.signs = False
        self.capital = begins_sentence(text)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)

    # What is shown ---------------------------------------------------------------------------------------

    def body(self, heading: str, label: str, foot: str = "") -> Typing:
        """The place to write as it is now.

        Args:
            heading: the question.
            label: the name of the place to write.
            foot: one sentence below.
        """
        return typing(
            heading,
            self.text,
            label,
            self.wishes,
            self.signs,
            self.capital,
            self._one_line,
            foot,
            self._secret,
        )

    def bar_buttons(self) -> tuple[Button, ...]:
        """What changes the keyboard, to stand in the bar between Back and the way on."""
        return keyboard_buttons(self.wishes)

    # What is done ----------------------------------------------------------------------------------------

    def press(self, press: Press) -> bool:
        """Type, change the keyboard, or say the words.

        Args:
            press: what was pressed.

        Returns:
            Whether the press was one of the keyboard's.

        Raises:
            WorldProblem: what was typed could not be kept; it still stands there.
        """
        match press.do:
            case Do.TYPED:
                self._on_typed()
            case Do.SAY_WORDS:
                if self.text.strip():
                    self._stage.say(Spoken("text", self.text.strip()))
            case Do.KEY if len(press.of) == 1:
                self._type_in(press.of.upper() if self.capital else press.of)
            case Do.KEY:
                self._press_wide(Key(press.of))
            case _:
                return False
        return True

    def save(self) -> None:
        """Keep what stands there. Raises what `keep` raises."""
        self._pause.stop()
        self._keep(self.text.strip())

    def clear(self) -> None:
        """Take everything away that stands there, to begin anew."""
        screen = self._stage.body_screen()
        if isinstance(screen, PlaceToWrite):
            screen.put_text("")  # the screen tells the change

    def _press_wide(self, key: Key) -> None:
        wishes = self.wishes
        match key:
            case Key.SPACE:
                self._type_in(" ")
            case Key.DELETE:
                self._type_in("")
            case Key.CAPITAL:
                self.capital = not self.capital
            case Key.PAGE:
                self.signs = not self.signs
            case Key.SAY_LETTERS:
                self._wish(replace(wishes, say_letters=not wishes.say_letters))
            case Key.SAY_WORDS:
                self._wish(replace(wishes, say_words=not wishes.say_words))
            case Key.ORDER:
                self._wish(replace(wishes, abc=not wishes.abc))
            case Key.SHOW:
                self._wish(replace(wishes, shown=not wishes.shown))
        if key not in (Key.SPACE, Key.DELETE):
            self._refresh()

    def _wish(self, wishes: KeyboardWishes) -> None:
        self.wishes = wishes
        self.signs = self.signs and wishes.shown
        self._memory.keep(wishes.as_note())

    def _type_in(self, sign: str) -> None:
        screen = self._stage.body_screen()
        if isinstance(screen, PlaceToWrite):
            screen.type_in(sign)  # the screen tells the change, as it does for a real keyboard

    def _on_typed(self) -> None:
        screen = self._stage.body_screen()
        if not isinstance(screen, PlaceToWrite):
            return
        before, now = self.text, screen.raw_text()
        if len(now) > MOST_LETTERS:
            screen.put_text(before)
            return
        if now == before:
            return
        self.text = now
        at = screen.cursor_at
        self.capital = begins_sentence(now[:at])
        self._stage.refresh()
        typed = what_was_typed(before, now)
        self._speak(typed, now[:at])
        if len(typed) == 1 and typed not in ENDS_A_WORD:
            self._pause.start()
        else:
            self.save()

    def _speak(self, typed: str, before: str) -> None:
        if self._secret:
            return
        if typed in ENDS_A_WORD and typed:
            word = last_word(before)
            if self.wishes.say_words and word:
                self._stage.say(Spoken("text", word))
        elif typed and self.wishes.say_letters:
            # A capital is said by its name; a small letter may be taken for a word.
            self._stage.say(Spoken("text", sign_names().get(typed, typed.upper())))

    def _refresh(self) -> None:
        """Show the keys anew, with the cursor where it was."""
        screen = self._stage.body_screen()
        at = screen.cursor_at if isinstance(screen, PlaceToWrite) else len(self.text)
        self._stage.refresh()
        screen = self._stage.body_screen()
        if isinstance(screen, PlaceToWrite):
            screen.put_cursor(at)

    @Slot()
    def _on_pause(self) -> None:
        try:
            self.save()
        except WorldProblem as problem:
            self._stage.tell_problem(problem)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Locking this computer, for supporters: its six words, the organisation's recovery key, the limits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import FileProblem, WorldProblem
from coprod_desktop.journey.person.recoveries import RECOVERY_RECIPIENT
from coprod_desktop.presenters import computer_lock_presenter, computer_locked_presenter
from coprod_desktop.presenters.computer_lock_presenter import GROUP, ONE_PERSON, LockNews
from coprod_desktop.presenters.frame_presenter import back
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.typing_part import keyboard_on
from coprod_desktop.ui.windows.words_entry import WordsEntry
from coprod_desktop.vault.device_key import Way
from coprod_desktop.vault.recovery_key import WORDS, read_public, short_name
from coprod_desktop.vault.written_words import new_words, tidied

ChooseFile = Callable[[Callable[[Path], None]], None]


class OfferLock(Scene):
    """Asked once, at the end of setting up with a group: lock this computer?"""

    def __init__(self, strip: Strip, make: Callable[[], None], later: Callable[[], None]) -> None:
        """Ask it.

        Args:
            strip: of the screen.
            make: leads to new words.
            later: leads on without them.
        """
        self._strip, self._make, self._later = strip, make, later

    def state(self) -> ScreenState:
        """What it is for."""
        return computer_lock_presenter.offer_lock(self._strip)

    def press(self, press: Press) -> None:
        """Make them, or go on."""
        (self._make if press.do is Do.CODE else self._later)()


class MakeWords(Scene):
    """Makes the six words: who uses the computer, the words to write down, the same words typed."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        made: Callable[[bool], None],
        away: Callable[[], None] | None,
    ) -> None:
        """Begin.

        Args:
            stage: the window.
            desk: has the lock, which is open.
            made: called when the words lock it, with whether a keychain kept its copy of the key.
            away: called for the way back; None where there must be words, since those of before are lost.
        """
        self._stage, self._desk, self._made, self._away = stage, desk, made, away
        # Whose words are lost has said before who uses the computer.
        self._who = "" if away else (ONE_PERSON if Way.KEYCHAIN in desk.lock.ways else GROUP)
        self._words: tuple[str, ...] = () if away else new_words(WORDS)
        self._entry: WordsEntry | None = None
        self._is_locking = False

    def state(self) -> ScreenState:
        """The question, the words, or the place to type them."""
        if self._is_locking:
            return computer_locked_presenter.one_moment(computer_lock_presenter.lock_strip())
        if self._entry is not None:
            strip, heading = computer_lock_presenter.again_strip(), computer_lock_presenter.again_heading()
            return self._entry.state("lock-again", strip, heading, back(), forgot=False)
        if self._words:
            return computer_lock_presenter.show_words(self._words, self._away is not None)
        return computer_lock_presenter.who_uses(self._who)

    def press(self, press: Press) -> None:
        """Choose, go on, type, go back."""
        match press.do:
            case Do.PICK:
                self._who = press.of
            case Do.BACK if self._entry is not None:
                self._entry = None
            case Do.BACK if self._words:
                self._words = ()
            case Do.BACK if self._away is not None:
                self._away()
                return
            case Do.NEXT if self._entry is not None:
                self._check(self._entry)
                return
            case Do.NEXT if self._words:
                keyboard = keyboard_on(self._desk.device)
                self._entry = WordsEntry(self._stage, keyboard, hidden=None)
            case Do.NEXT:
                self._words = new_words(WORDS)
            case _ if self._entry is not None:
                self._entry.press(press)
        self._stage.refresh()

    def _check(self, entry: WordsEntry) -> None:
        if tuple(tidied(entry.text)) != self._words:
            entry.begin_again(computer_locked_presenter.not_the_words())
            self._stage.refresh()
            return
        self._is_locking = True
        self._stage.refresh()
        words, lock = " ".join(self._words), self._desk.lock
        self._desk.runner.run(
            partial(lock.lock_with_words, words, self._who == ONE_PERSON), self._on_locked, self._on_trouble
        )

    def _on_locked(self, all_gone: bool) -> None:
        self._made(not all_gone)

    def _on_trouble(self, fault: Exception) -> None:
        self._is_locking = False
        self._stage.refresh()
        if not isinstance(fault, WorldProblem):
            raise fault
        self._stage.tell_problem(fault)


class LockingThisComputer(Scene):
    """How this computer is locked."""

    def __init__(self, stage: Stage, desk: Desk, choose_file: ChooseFile) -> None:
        """Show it.

        Args:
            stage: the window.
            desk: has the lock, which is open.
            choose_file: asks for a file.
        """
        self._stage, self._desk, self._choose_file = stage, desk, choose_file
        self._news = ""
        self._tells_limits = False

    def state(self) -> ScreenState:
        """The words and the organisation's key, or the limits."""
        if self._tells_limits:
            return computer_lock_presenter.limits()
        lock = self._desk.lock
        ways, recipient = lock.ways, lock.recovery_recipient
        return computer_lock_presenter.locking(
            LockNews(
                has_words=Way.WORDS in ways,
                by_itself=bool(ways & {Way.KEYCHAIN, Way.OPEN}),
                in_folder=Way.OPEN in ways,
                recovery=short_name(recipient) if recipient else "",
                news=self._news,
            )
        )

    def press(self, press: Press) -> None:
        """Make words, take them away, choose the organisation's key, go back."""
        match press.do:
            case Do.CODE:
                self._stage.open_over(
                    MakeWords(self._stage, self._desk, self._on_made, self._stage.close_over)
                )
            case Do.DELETE:
                self._desk.lock.open_by_itself_again()
                self._news = computer_lock_presenter.opens_by_itself_now()
                self._stage.refresh()
            case Do.OPEN_FILE:
                self._choose_file(self._on_file)
            case Do.EXPLAIN | Do.BACK if self._tells_limits or press.do is Do.EXPLAIN:
                self._tells_limits = not self._tells_limits
                self._stage.refresh()
            case _:
                self._stage.close_over()

    def _on_made(self, copy_left: bool) -> None:
        self._news = computer_lock_presenter.locked_now(copy_left)
        self._stage.close_over()

    def _on_file(self, file: Path) -> None:
        try:
            recipient = read_public(file)
        except FileProblem:
            self._news = computer_lock_presenter.no_public_key()
        else:
            self._desk.lock.seal_to_recovery(recipient)
            self._desk.device.keep_setting(RECOVERY_RECIPIENT, recipient)
            self._news = computer_lock_presenter.recovery_kept()
        self._stage.refresh()

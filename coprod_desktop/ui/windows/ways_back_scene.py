# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""When somebody forgets their code: what they choose before, and what a supporter can do then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from secrets import token_bytes

from coprod_desktop.domain.errors import FileProblem, WorldProblem
from coprod_desktop.domain.lock import LockKind, WayBack
from coprod_desktop.domain.person import Person
from coprod_desktop.journey.person.lock_notes import note_lock_opened
from coprod_desktop.journey.person.recoveries import RECOVERY_RECIPIENT
from coprod_desktop.presenters import ways_back_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory, TypingPart
from coprod_desktop.vault.recovery_key import check_recovery, open_recovery
from coprod_desktop.vault.written_words import SECRET_BYTES, secret_of, words_of

ChooseFile = Callable[[Callable[[Path], None]], None]
PrintCard = Callable[[tuple[str, ...]], None]


class WaysBackChoice(Scene):
    """What else may open my things, chosen by the person whose things they are."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        desk: Desk,
        person: Person,
        changed: Callable[[Person], None],
        print_card: PrintCard,
    ) -> None:
        """Show what is chosen.

        Args:
            stage: the window.
            strip: the person's.
            desk: what lies ready.
            person: who; their things are open.
            changed: called with the person as they are now.
            print_card: prints these words on a card.
        """
        self._stage, self._strip, self._device = stage, strip, desk.device
        self._person, self._changed, self._print_card = person, changed, print_card
        self._words: tuple[str, ...] = ()

    def state(self) -> ScreenState:
        """The choices, or the words of a new card."""
        if self._words:
            return ways_back_presenter.card_words(self._strip, self._words)
        host = self._device.host()
        can_ask = bool(self._device.setting(RECOVERY_RECIPIENT))
        return ways_back_presenter.ways_back(
            self._strip, self._person.ways_back, host.name if host else "", can_ask
        )

    def press(self, press: Press) -> None:
        """Choose, print, be content."""
        match press.do:
            case Do.PICK:
                self._pick(press.of)
            case Do.PRINT:
                self._print_card(self._words)
                return
            case Do.BACK | Do.CARRY_ON if self._words:
                self._words = ()
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _pick(self, way: str) -> None:
        device, person_id, now = self._device, self._person.person_id, self._person.ways_back
        if way != WayBack.ORGANISATION and (WayBack.CARD in now or way == WayBack.CARD):
            makes_one = way == WayBack.CARD and WayBack.CARD not in now
            secret = token_bytes(SECRET_BYTES) if makes_one else b""
            self._person = device.set_card(person_id, secret)
            self._words = words_of(secret) if makes_one else ()
        if way != WayBack.CARD and (WayBack.ORGANISATION in now or way == WayBack.ORGANISATION):
            gives = way == WayBack.ORGANISATION and WayBack.ORGANISATION not in now
            self._person = device.set_recovery(person_id, device.setting(RECOVERY_RECIPIENT) if gives else "")
        self._changed(self._person)


class SomebodyForgot(Scene):
    """A supporter opens a lock with what the person chose for this; nothing of theirs is shown."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        desk: Desk,
        person: Person,
        keyboard: KeyboardMemory,
        choose_file: ChooseFile,
        changed: Callable[[Person], None],
    ) -> None:
        """Show the ways.

        Args:
            stage: the window.
            strip: the supporter's.
            desk: what lies ready.
            person: who forgot.
            keyboard: remembers how the keyboard is liked here.
            choose_file: asks for a file.
            changed: called with the person when their lock is away.
        """
        self._changed = changed
        self._stage, self._strip, self._desk, self._person = stage, strip, desk, person
        self._keyboard, self._choose_file = keyboard, choose_file
        self._typing: TypingPart | None = None
        self._file: Path | None = None
        self._news = ""

    def state(self) -> ScreenState:
        """The ways, or a place to type the words."""
        if self._typing is None:
            return ways_back_presenter.somebody_forgot(
                self._strip, self._person.name, self._person.ways_back, self._news
            )
        words = ways_back_presenter
        heading = words.recovery_heading() if self._file else words.card_heading()
        body = self._typing.body(heading, heading, self._news)
        return words.type_words(self._strip, body, self._typing.bar_buttons(), self._news)

    def press(self, press: Press) -> None:
        """Choose a way, type, open, go back."""
        match press.do:
            case Do.PICK if press.of == WayBack.CARD:
                self._ask(None)
            case Do.PICK:
                self._choose_file(self._on_file)
                return
            case Do.BACK if self._typing is not None:
                self._typing, self._news = None, ""
            case Do.BACK:
                self._stage.close_over()
                return
            case Do.NEXT if self._typing is not None:
                self._open(self._typing.text)
                return
            case _ if self._typing is not None:
                self._typing.press(press)
        self._stage.refresh()

    def _ask(self, file: Path | None) -> None:
        self._file, self._news = file, ""
        self._typing = TypingPart(
            self._stage, self._keyboard, "", lambda _words: None, one_line=True, secret=True
        )

    def _on_file(self, file: Path) -> None:
        try:
            check_recovery(file)
        except FileProblem:
            self._news = ways_back_presenter.not_this_key()
        else:
            self._ask(file)
        self._stage.refresh()

    def _open(self, typed: str) -> None:
        if self._file is None:
            secret = secret_of(typed)
            opened = secret is not None and self._desk.device.opens_with_card(self._person.person_id, secret)
            self._done(opened, WayBack.CARD)
        else:
            # A quarter of a second: aside, so that the window stays alive.
            self._desk.runner.run(
                partial(open_recovery, self._file, typed), self._on_secret, self._on_trouble
            )

    def _on_secret(self, secret: str | None) -> None:
        device, person_id = self._desk.device, self._person.person_id
        opened = secret is not None and device.opens_with_recovery(person_id, secret)
        self._done(opened, WayBack.ORGANISATION)

    def _on_trouble(self, fault: Exception) -> None:
        if not isinstance(fault, WorldProblem):
            raise fault
        self._stage.tell_problem(fault)

    def _done(self, opened: bool, way: WayBack) -> None:
        if not opened:
            self._news = ways_back_presenter.not_this_card()
            if self._typing is not None:
                self._typing.clear()
            self._stage.refresh()
            return
        device, person_id = self._desk.device, self._person.person_id
        store = device.open_person(person_id)
        try:
            # The note first: no lock is ever taken away without it.
            note_lock_opened(store, self._desk.clock.today(), way)
            now = device.set_lock(person_id, LockKind.NONE, "")
        finally:
            store.close()
        self._changed(now)
        self._stage.close_over()

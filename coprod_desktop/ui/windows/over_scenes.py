# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What opens over any scene: help, a break, a problem, how it looks and sounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.preferences import PictureStyle, Preferences, ReadAloud, SkinTone, ThemeName
from coprod_desktop.presenters import contacts_presenter, help_presenter, problem_presenter
from coprod_desktop.presenters.help_presenter import Topic
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage


class Break(Scene):
    """A quiet page that waits."""

    def __init__(self, stage: Stage, strip: Strip) -> None:
        """Rest over the scene that this strip is of."""
        self._stage, self._strip = stage, strip

    def state(self) -> ScreenState:
        """Carry on, or finish."""
        return help_presenter.taking_a_break(self._strip)

    def press(self, press: Press) -> None:
        """Carry on, or finish."""
        if press.do is Do.FINISH:
            self._stage.finish_for_today()
        else:
            self._stage.close_over()


class Help(Scene):
    """The calm page of help, and its topics."""

    def __init__(
        self,
        stage: Stage,
        below: Sequence[Scene],
        looks: Callable[[], None],
        made: Callable[[], None],
    ) -> None:
        """Help over a scene.

        Args:
            stage: the window.
            below: the scenes that lie below, the one that help was asked in last.
            looks: opens how it looks and sounds.
            made: opens who made the pictures.
        """
        self._stage, self._below, self._looks = stage, below[-1], looks
        self._made = made
        # Somebody may record or write over a question: the answer is that question's.
        answers = [scene for scene in below if scene.is_apart() is not None]
        self._answer = answers[-1] if answers else below[-1]
        self._who = stage.who_helps()
        self._topic: Topic | None = None
        self._tells_apart = False

    def state(self) -> ScreenState:
        """The page, or one topic."""
        strip = self._below.state().strip
        if self._topic is None:
            return help_presenter.help_page(strip, self._below.can_be_hard())
        if self._tells_apart:
            return contacts_presenter.kept_apart(strip, bool(self._answer.is_apart()))
        if self._topic is Topic.WORRIED:
            return contacts_presenter.worried(strip, self._who, self._answer.is_apart())
        return help_presenter.help_topic(strip, self._topic, self._who)

    def press(self, press: Press) -> None:
        """Open a topic, go back, carry on."""
        match press.do:
            case Do.TOPIC:
                self._topic = Topic(press.of)
                if self._topic is Topic.HARD:
                    self._below.call_hard()
                self._stage.refresh()
            case Do.SEAL_AWAY:
                self._answer.keep_apart(not self._answer.is_apart())
                self._tells_apart = True
                self._stage.refresh()
            case Do.LOOKS:
                self._looks()
            case Do.CREDITS:
                self._made()
            case Do.BACK if self._tells_apart:
                self._tells_apart = False
                self._stage.refresh()
            case Do.BACK if self._topic:
                self._topic = None
                self._stage.refresh()
            case Do.BACK | Do.CARRY_ON:
                self._stage.close_over()


class Looks(Scene):
    """How it looks and sounds; each choice changes the screen at once."""

    def __init__(
        self,
        stage: Stage,
        strip: Callable[[], Strip],
        preferences: Preferences,
        keep: Callable[[Preferences], None],
        me: Callable[[], None] | None = None,
    ) -> None:
        """Begin with what can be changed.

        Args:
            stage: the window.
            strip: tells the one of the scene below, in the language of the moment.
            preferences: as they are.
            keep: called with each change.
            me: opens the person's own page; None while nobody is here.
        """
        self._stage, self._strip, self._preferences, self._keep = stage, strip, preferences, keep
        self._me = me
        self._topic: Topic | None = None
        self._rest = False

    def state(self) -> ScreenState:
        """What can be changed, or the choices for one thing."""
        if self._topic is None:
            return help_presenter.looks(self._strip(), self._me is not None, self._rest)
        return help_presenter.looks_topic(self._strip(), self._topic, self._preferences)

    def press(self, press: Press) -> None:
        """Choose, go back, be content."""
        match press.do:
            case Do.TOPIC:
                self._topic = Topic(press.of)
            case Do.CALLED if self._me:
                self._me()
                return
            case Do.PICK:
                self._preferences = self._changed(press.of)
                self._keep(self._preferences)
                self._stage.use_preferences(self._preferences)
            case Do.MORE_CHOICES:
                self._rest = True
            case Do.BACK if self._topic:
                self._topic = None
            case Do.BACK if self._rest:
                self._rest = False
            case Do.BACK | Do.CARRY_ON:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _changed(self, value: str) -> Preferences:
        match self._topic:
            case Topic.COLOURS:
                return replace(self._preferences, theme=ThemeName(value))
            case Topic.SIZE:
                return replace(self._preferences, text_percent=int(value))
            case Topic.READING:
                return replace(self._preferences, read_aloud=ReadAloud(value))
            case Topic.LANGUAGE:
                return replace(self._preferences, language=value)
            case Topic.PICTURES:
                return replace(self._preferences, picture_style=PictureStyle(value))
            case Topic.SKIN:
                return replace(self._preferences, skin_tone=SkinTone(value))
            case Topic.THINGS:
                return replace(self._preferences, things=int(value))
            case _:
                return replace(self._preferences, rate_wpm=int(value))


class Trouble(Scene):
    """A calm page for a problem of the world."""

    def __init__(self, stage: Stage, strip: Strip, problem: WorldProblem) -> None:
        """Show a problem."""
        self._stage, self._strip, self.problem = stage, strip, problem

    def state(self) -> ScreenState:
        """What happened, and the one thing to do."""
        return problem_presenter.problem_page(self._strip, self.problem)

    def press(self, press: Press) -> None:
        """Carry on."""
        self._stage.close_over()

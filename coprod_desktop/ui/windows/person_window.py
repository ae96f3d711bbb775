# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The person's window: the scenes, the presses on them, and the voice. The only place where they meet."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent

from coprod_desktop.domain.errors import NoLoudspeaker, NoVoice, WorldProblem
from coprod_desktop.domain.preferences import RATES_WPM, Preferences, ReadAloud
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.contacts_presenter import WhoHelps
from coprod_desktop.presenters.frame_presenter import app_strip, pace_words
from coprod_desktop.presenters.prompts_presenter import prompt_for
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.windows.frame_view import FrameView
from coprod_desktop.ui.windows.headphones import PrivateSound
from coprod_desktop.ui.windows.over_scenes import Break, Help, Trouble
from coprod_desktop.ui.windows.scene import Scene
from coprod_desktop.ui.windows.shell_window import WINDOW_SIZE, ShellWindow
from coprod_desktop.words import _, use_language

if TYPE_CHECKING:
    # Only named here: the first screen does not wait for them.
    from coprod_desktop.domain.person import Person
    from coprod_desktop.ui.windows.voice import Voice

SAYS_ITSELF = (Do.PICK, Do.OFF_SCALE, Do.PERSON, Do.ALLOW, Do.PUT, Do.THING, Do.MORE_OF, Do.LESS_OF)
"""Touching a choice says it."""
TALKS_ON = (Do.TYPED, Do.KEY, Do.DRAWN, Do.FILM)
"""These come while somebody writes or draws: what is being said, such as the last word, comes to its end. The
button that stops a film also plays it, so the film must not have stopped already."""
PLAYS_ITSELF = ("record-live", "film", "film-camera-live")
"""Screens that are not read aloud by themselves: they hear, or are heard."""


class PersonWindow(ShellWindow):
    """Shows the topmost scene, and reads it aloud.

    Attributes:
        who_helps: tells who can be asked and told.
        private: lets something private be heard, headphones first.
        last_screens: the kinds of the last screens, for a report when something goes wrong.

    Signals:
        finish_wanted: the person wants to finish for today.
        looks_wanted: somebody wants to change how it looks and sounds.
        credits_wanted: somebody wants to know who made the pictures.
        preferences_wanted: the preferences as somebody changed them on the strip.
        prompts_hidden: a supporter does not want reminders any more.
    """

    finish_wanted = Signal()
    looks_wanted = Signal()
    credits_wanted = Signal()
    preferences_wanted = Signal(object)
    prompts_hidden = Signal()

    def __init__(self, pictures: Pictures, preferences: Preferences, family: str) -> None:
        """Begin with an empty frame and without a voice.

        Args:
            pictures: gives the pictures.
            preferences: how it looks and sounds.
            family: the font.
        """
        super().__init__()
        self.setWindowTitle(_("Say what you think"))
        self._preferences = preferences
        use_language(preferences.language)
        self._scenes: list[Scene] = []
        self.last_screens: deque[str] = deque(maxlen=20)
        self._voice: Voice | None = None
        self._unsaid: tuple[Spoken, ...] = ()
        self.who_helps: Callable[[], WhoHelps] = WhoHelps
        self.private = PrivateSound(self, lambda: self.shown)
        self._told_no_sound = self._asked_to_hear = False
        self._view = FrameView(pictures, family)
        self._view.pressed.connect(self._on_pressed)
        self._view.prompts_hidden.connect(self.prompts_hidden)
        self.setCentralWidget(self._view)
        self._redraw_soon = QTimer(self, singleShot=True)
        self._redraw_soon.timeout.connect(self._redraw)
        self.resize(WINDOW_SIZE)
        self._view.resize(WINDOW_SIZE)  # so that the first screen is drawn once, and not again when it shows
        self.setMinimumSize(640, 480)

    # The stage, for scenes --------------------------------------------------------------------------------

    def show_scene(self, scene: Scene) -> None:
        """Put this scene in place of all others."""
        self.put_all_away()
        self._scenes = [scene]
        self.refresh()

    def put_all_away(self) -> None:
        """Put every scene away while what they work with is open: what was written or recorded is kept."""
        self._put_down_top()
        for scene in reversed(self._scenes):
            scene.leave()
        self._scenes.clear()

    def open_over(self, scene: Scene) -> None:
        """Put this scene over the one that is shown."""
        self._put_down_top()
        self._scenes.append(scene)
        self.refresh()

    def close_over(self) -> None:
        """Take the topmost scene away."""
        self._put_down_top()
        self._scenes.pop().leave()
        self.refresh()

    def _put_down_top(self) -> None:
        self.keep_quiet()
        if self._scenes:
            self._scenes[-1].put_down()

    def tell_problem(self, problem: WorldProblem) -> None:
        """Show a calm page for a problem."""
        top = self._scenes[-1] if self._scenes else None
        if top is not None and not (isinstance(top, Trouble) and type(top.problem) is type(problem)):
            self.lay_over(Trouble(self, self.shown.strip if self.shown else app_strip(_("Hello")), problem))

    def lay_over(self, scene: Scene) -> None:
        """Put a scene over the one that is shown as it stands: nothing below is asked to do anything."""
        self._scenes.append(scene)
        self.refresh()

    def say(self, *pieces: Spoken) -> None:
        """Say something aloud."""
        if self._voice:
            self._unsaid = pieces
            self._voice.say(pieces)

    @Slot(str)
    def _on_part_lit(self, part: str) -> None:
        behind = next((number for number, piece in enumerate(self._unsaid) if piece.part == part), 0)
        self._unsaid = self._unsaid[behind:]
        self._view.light(part)

    def keep_quiet(self) -> None:
        """Stop what is being said or played."""
        if self._voice:
            self._voice.stop()

    def finish_for_today(self) -> None:
        """Let the person go."""
        self.finish_wanted.emit()

    def use_preferences(self, preferences: Preferences) -> None:
        """Look and sound like this from now on."""
        self._preferences = preferences
        use_language(preferences.language)
        if self._voice:
            self._voice.sound_like(preferences)
        self._redraw()

    def written(self) -> str:
        """What stands in the place to write."""
        return self._view.written()

    def body_screen(self) -> Screen | None:
        """The middle that is shown."""
        return self._view.body_screen

    def strip_of_top(self) -> Callable[[], Strip]:
        """Tells, also later, where somebody is in the scene that is topmost now, in the language of then."""
        top = self._scenes[-1]
        return lambda: top.state().strip

    @property
    def shown(self) -> ScreenState | None:
        """The state that is shown."""
        return self._view.shown

    def refresh(self) -> None:
        """Show the topmost scene's state; a screen of the same shape keeps its widgets and its focus."""
        state = self._scenes[-1].state()
        self.last_screens.append(state.name)
        if self._view.take_over(state):
            return
        self._view.draw(state, self._preferences)
        if self._voice is None:
            return
        if self._preferences.read_aloud is ReadAloud.ALWAYS and state.name not in PLAYS_ITSELF:
            self.private.say_by_itself(state, state.spoken)
        else:
            self._voice.prepare(state.spoken_whole)

    @Slot()
    def _redraw(self) -> None:
        self._view.redraw(self._preferences)

    def know(self, person: Person) -> None:
        """Let every scene take over how the person is now; each shows it when it is shown next."""
        for scene in self._scenes:
            scene.know(person)

    def show_prompts(self, on: bool) -> None:
        """Show reminders for the supporter from now on, where they leave room enough, or hide them."""
        changes, self._view.has_prompts = on is not self._view.has_prompts, on
        # Where no reminder comes or goes nothing is made anew: somebody may be pressing it.
        if changes and self.shown and prompt_for(self.shown.name):
            self._view.draw(self.shown, self._preferences)

    # Presses ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_pressed(self, press: Press) -> None:
        talking = self._voice is not None and self._voice.is_talking
        self._asked_to_hear = press.do in (Do.HEAR, Do.LISTEN, Do.SAY_WORDS)
        if press.do not in TALKS_ON:
            self.keep_quiet()
        try:
            self._do(press, talking)
        except WorldProblem as problem:
            self.tell_problem(problem)

    def _do(self, press: Press, talking: bool) -> None:
        """Do what a press asks for. What covers a scene lets it keep what stands there, which may fail."""
        scene = self._scenes[-1]
        match press.do:
            case Do.HEAR:
                if not talking and self.shown:
                    self.private.say(self.shown, self.shown.spoken_whole)
            case Do.SLOWER | Do.FASTER:
                self._change_pace(press.do, talking)
            case Do.HELP if self.shown:
                looks, made = self.looks_wanted.emit, self.credits_wanted.emit
                self.open_over(Help(self, self._scenes, looks, made))
            case Do.BREAK if self.shown:
                self.open_over(Break(self, self.shown.strip))
            case _:
                self._press_on_scene(scene, press)

    def _change_pace(self, do: Do, talking: bool) -> None:
        """Speak slower or faster from now on; what was being said goes on from its part."""
        step = -1 if do is Do.SLOWER else 1
        place = min(max(RATES_WPM.index(self._preferences.rate_wpm) + step, 0), len(RATES_WPM) - 1)
        self._preferences = preferences = replace(self._preferences, rate_wpm=RATES_WPM[place])
        if self._voice:
            self._voice.sound_like(preferences)
        self.preferences_wanted.emit(preferences)
        if talking:
            self.say(*self._unsaid)
        else:
            self.say(Spoken(f"{do}:", pace_words(preferences.rate_wpm)))

    def _press_on_scene(self, scene: Scene, press: Press) -> None:
        scene.press(press)
        if press.do in SAYS_ITSELF and self.shown:
            choice = self._view.choice(press)
            said = self.shown.after or ((choice.spoken,) if choice else ())
            self.private.say_by_itself(self.shown, said)

    # The voice --------------------------------------------------------------------------------------------

    def use_voice(self, voice: Voice | None) -> None:
        """Have a voice from now on, or none."""
        self._voice, self._unsaid = voice, ()
        if voice is None:
            return
        voice.part_lit.connect(self._on_part_lit)
        voice.word_lit.connect(self._view.mark_word)
        voice.talking_changed.connect(self._view.show_talking)
        voice.troubled.connect(self._on_troubled)
        voice.sound_like(self._preferences)
        self.offer_pace()

    def offer_pace(self) -> None:
        """Show slower and faster from now on: there is a voice that can do it."""
        self._view.offer_pace()

    @Slot(object)
    def _on_troubled(self, problem: WorldProblem) -> None:
        # Without sound all else works: it is told once by itself, then only when somebody asks to hear.
        if isinstance(problem, NoVoice | NoLoudspeaker) and self._told_no_sound and not self._asked_to_hear:
            return
        self._told_no_sound = self._told_no_sound or isinstance(problem, NoVoice | NoLoudspeaker)
        self.tell_problem(problem)

    def note_keys(self, in_use: bool) -> None:
        """The focus ring is for keys."""
        self._view.keys_in_use = in_use

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew once the size has settled."""
        super().resizeEvent(event)
        self._redraw_soon.start(0)

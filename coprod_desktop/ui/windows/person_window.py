# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The person's window: the frame, the scenes on it, the voice, the keys. The only place where they meet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from coprod_desktop.domain.errors import NoVoice, WorldProblem
from coprod_desktop.domain.preferences import Preferences, ReadAloud
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.frame_presenter import app_strip
from coprod_desktop.presenters.screen_state import Button, Do, Press, ScreenState
from coprod_desktop.ui.person.recording_screen import RecordingScreen
from coprod_desktop.ui.person.screens import make_screen, same_shape, take_over
from coprod_desktop.ui.person.writing_screen import WritingScreen
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look, Sizes, colours_for, style_sheet
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.frame import BottomBar, Middle, StripBar
from coprod_desktop.ui.windows.home_scenes import Break, Help, Trouble
from coprod_desktop.ui.windows.scene import Scene
from coprod_desktop.ui.windows.voice import Voice
from coprod_desktop.words import _

SAYS_ITSELF = (Do.PICK, Do.OFF_SCALE, Do.PERSON, Do.ALLOW)
"""Touching a choice says it."""


class PersonWindow(QMainWindow):
    """Shows the topmost scene, and reads it aloud.

    Signals:
        finish_wanted: the person wants to finish for today.
        looks_wanted: somebody wants to change how it looks and sounds.
        file_dropped: the path of a file that was dropped on the window.
        closed: the window was closed.
    """

    finish_wanted = Signal()
    looks_wanted = Signal()
    file_dropped = Signal(str)
    closed = Signal()

    def __init__(self, pictures: Pictures, preferences: Preferences, family: str) -> None:
        """Begin with an empty frame and without a voice.

        Args:
            pictures: gives the pictures.
            preferences: how it looks and sounds.
            family: the font.
        """
        super().__init__()
        self.setWindowTitle(_("Say what you think"))
        self.setAcceptDrops(True)
        self._pictures, self._preferences, self._family = pictures, preferences, family
        self._scenes: list[Scene] = []
        self._state: ScreenState | None = None
        self._screen: Screen | None = None
        self._voice: Voice | None = None
        self._told_no_voice = False
        self._keys_in_use = False
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._strip, self._middle, self._bar = StripBar(), Middle(pictures), BottomBar()
        for part, stretch in ((self._strip, 0), (self._middle, 1), (self._bar, 0)):
            column.addWidget(part, stretch)
        self._strip.pressed.connect(self._on_pressed)
        self._bar.pressed.connect(self._on_pressed)
        self.setCentralWidget(holder)
        self._redraw_soon = QTimer(self)
        self._redraw_soon.setSingleShot(True)
        self._redraw_soon.timeout.connect(self._redraw)
        self.resize(1280, 800)
        self.setMinimumSize(640, 480)
        self._look = self._make_look()
        QApplication.instance().installEventFilter(self)

    # The stage, for scenes --------------------------------------------------------------------------------

    def show_scene(self, scene: Scene) -> None:
        """Put this scene in place of all others."""
        self._put_down_top()
        for old in reversed(self._scenes):
            old.leave()
        self._scenes = [scene]
        self.refresh()

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

    def tell_problem(self, problem: WorldProblem | None) -> None:
        """Show a calm page for a problem; None is a fault of our own."""
        if isinstance(self._scenes[-1] if self._scenes else None, Trouble):
            return
        strip = self._state.strip if self._state else app_strip(_("Hello"))
        self.open_over(Trouble(self, strip, problem))

    def say(self, *pieces: Spoken) -> None:
        """Say something aloud."""
        if self._voice:
            self._voice.say(pieces)

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
        if self._voice:
            self._voice.sound_like(preferences, "en-GB")
        self._redraw()

    def written(self) -> str:
        """What stands in the place to write."""
        return self._screen.text() if isinstance(self._screen, WritingScreen) else ""

    def recording_screen(self) -> RecordingScreen | None:
        """The screen with the level, while it is shown."""
        return self._screen if isinstance(self._screen, RecordingScreen) else None

    # Showing ----------------------------------------------------------------------------------------------

    @property
    def shown(self) -> ScreenState | None:
        """The state that is shown."""
        return self._state

    def refresh(self) -> None:
        """Show the topmost scene's state; a screen of the same shape keeps its widgets and its focus."""
        state = self._scenes[-1].state()
        if self._state is not None and self._screen is not None and same_shape(self._state, state):
            take_over(self._screen, self._strip.tiles, self._bar.tiles, state)
            self._state = state
            return
        self._draw(state)
        if self._voice:
            if self._preferences.read_aloud is ReadAloud.ALWAYS and state.name != "record-live":
                self._voice.say(state.spoken)
            else:
                self._voice.prepare(state.spoken_whole)

    def _draw(self, state: ScreenState) -> None:
        held = self._held_focus()
        self._state = state
        self._look = self._make_look()
        self.setStyleSheet(style_sheet(self._look))
        self._strip.show_strip(state.strip, state.top, self._look, self._pictures)
        self._bar.show_bar(state.bar, self._look, self._pictures)
        self._screen = make_screen(state.body, self._look, self._pictures, self.width())
        self._screen.pressed.connect(self._on_pressed)
        self._middle.show_screen(self._screen, self._look)
        self._give_focus(held)

    def _redraw(self) -> None:
        if self._state is not None:
            written = self.written()
            self._draw(self._state)
            if isinstance(self._screen, WritingScreen):
                self._screen.put_text(written)

    def _make_look(self) -> Look:
        colours = colours_for(self._preferences.theme, QApplication.palette())
        return Look(
            colours, Sizes.fitting(self._preferences.text_percent, self.width(), self.height()), self._family
        )

    def _held_focus(self) -> Button | None:
        widget = self.focusWidget()
        return widget.button if isinstance(widget, Tile) else None

    def _give_focus(self, held: Button | None) -> None:
        if isinstance(self._screen, WritingScreen):
            self._screen.take_focus()
            return
        if not self._keys_in_use or self._screen is None:
            return
        tiles = {**self._strip.tiles, **self._screen.tiles, **self._bar.tiles}
        again = tiles.get(held.press) if held else None
        first = next(iter(self._screen.tiles.values()), None)
        last = list(self._bar.tiles.values())[-1] if self._bar.tiles else None
        target = again or (last if held and held.press in self._bar.tiles else first) or last
        if target:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    # Presses ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_pressed(self, press: Press) -> None:
        talking = self._voice is not None and self._voice.is_talking
        self.keep_quiet()
        scene = self._scenes[-1]
        match press.do:
            case Do.HEAR:
                if not talking and self._state:
                    self.say(*self._state.spoken_whole)
            case Do.HELP if self._state:
                self.open_over(Help(self, self._state.strip, scene, self.looks_wanted.emit))
            case Do.BREAK if self._state:
                self.open_over(Break(self, self._state.strip))
            case _:
                self._press_on_scene(scene, press)

    def _press_on_scene(self, scene: Scene, press: Press) -> None:
        try:
            scene.press(press)
        except WorldProblem as problem:
            self.tell_problem(problem)
            return
        tile = self._screen.tiles.get(press) if self._screen else None
        if press.do in SAYS_ITSELF and tile is not None:
            self.say(tile.button.spoken)

    # The voice --------------------------------------------------------------------------------------------

    def use_voice(self, voice: Voice) -> None:
        """Have a voice from now on."""
        self._voice = voice
        voice.part_lit.connect(self._on_part_lit)
        voice.word_lit.connect(self._on_word_lit)
        voice.talking_changed.connect(self._on_talking_changed)
        voice.troubled.connect(self._on_troubled)
        voice.sound_like(self._preferences, "en-GB")

    @Slot(str)
    def _on_part_lit(self, part: str) -> None:
        if self._screen is None:
            return
        self._strip.set_lit(part == "strip")
        for press, tile in self._bar.tiles.items():
            tile.set_lit(f"{press.do}:{press.of}" == part)
        found = self._screen.light(part)
        if found is not None:
            self._middle.bring_into_view(found)

    @Slot(str, int, int)
    def _on_word_lit(self, part: str, start: int, length: int) -> None:
        if self._screen is not None:
            self._screen.mark_word(part, start, length)

    @Slot(bool)
    def _on_talking_changed(self, talking: bool) -> None:
        tile = self._strip.tiles.get(Press(Do.HEAR))
        if tile is not None:
            tile.set_busy(talking, _("Stop"))

    @Slot(object)
    def _on_troubled(self, problem: WorldProblem) -> None:
        # Without a voice all else works: it is said once by itself, and again only when Hear it is pressed.
        if (
            isinstance(problem, NoVoice)
            and self._told_no_voice
            and self._preferences.read_aloud is ReadAloud.ALWAYS
        ):
            return
        self._told_no_voice = self._told_no_voice or isinstance(problem, NoVoice)
        self.tell_problem(problem)

    # Qt's own ---------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice whether keys or a pointer are in use: the focus ring is for keys."""
        if event.type() == QEvent.Type.KeyPress:
            self._keys_in_use = True
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._keys_in_use = False
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew once the size has settled."""
        super().resizeEvent(event)
        self._redraw_soon.start(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the first file."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.file_dropped.emit(url.toLocalFile())
                return

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put everything away: what was written or recorded is kept."""
        self._put_down_top()
        for scene in reversed(self._scenes):
            scene.leave()
        self._scenes.clear()
        self.closed.emit()
        super().closeEvent(event)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Draws one screen inside the frame, keeps the focus where it was, and lights what is said."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.frame_presenter import pace_buttons
from coprod_desktop.presenters.prompts_presenter import prompt_for
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.colours import colours_for
from coprod_desktop.ui.person.form_screen import FormScreen
from coprod_desktop.ui.person.screens import make_screen, same_shape, take_over
from coprod_desktop.ui.person.writing_screen import PlaceToWrite
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look, Sizes, style_sheet
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.frame import BottomBar, StripBar
from coprod_desktop.ui.windows.giving_way import smaller_looks
from coprod_desktop.ui.windows.middle import Middle
from coprod_desktop.ui.windows.prompt_strip import PromptStrip
from coprod_desktop.ui.windows.same_page import is_same_page
from coprod_desktop.words import _

PACE_FROM_PX = 1200
"""From this width on the strip has room for slower and faster; else they are in Help."""
PACE_FROM_WIDTHS = 1000
"""And from this width at one to one, when the bars have grown with the text."""
PROMPTS_FROM = QSize(1200, 720)
"""In a smaller window there is no room for reminders."""


class FrameView(QWidget):
    """The strip, the screen and the bar.

    Attributes:
        shown: the state that is shown; None at the start.
        keys_in_use: whether the keys were used last, and not a pointer.
        has_pace: whether there is a voice that can go slower and faster.
        has_prompts: whether reminders for the supporter are shown.

    Signals:
        pressed: a `Press`.
        prompts_hidden: a supporter does not want reminders any more.
    """

    pressed = Signal(object)
    prompts_hidden = Signal()

    def __init__(self, pictures: Pictures, family: str) -> None:
        """Begin empty.

        Args:
            pictures: gives the pictures.
            family: the font.
        """
        super().__init__()
        self._pictures, self._family = pictures, family
        self._screen: Screen | None = None
        self.shown: ScreenState | None = None
        self.keys_in_use = False
        self.has_pace = self.has_prompts = False
        self._drawn: tuple[QSize, Preferences] | None = None
        self._look: Look | None = None
        self._room_for_pace = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._strip, self._middle, self._bar = StripBar(), Middle(pictures), BottomBar()
        self._prompts = PromptStrip()
        for part, stretch in ((self._strip, 0), (self._middle, 1), (self._bar, 0), (self._prompts, 0)):
            self._column.addWidget(part, stretch)
        self._prompts.hidden.connect(self.prompts_hidden)
        self._strip.pressed.connect(self.pressed)
        self._bar.pressed.connect(self.pressed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_moved)

    def take_over(self, state: ScreenState) -> bool:
        """Show a state on the widgets that are there, when it has the same shape as what is shown.

        Args:
            state: the new state.

        Returns:
            Whether that could be done.
        """
        state = self._with_pace(state)
        if self.shown is None or self._screen is None or not same_shape(self.shown, state):
            return False
        held = self._held_focus()
        take_over(self._screen, self._strip.tiles, self._bar.tiles, state)
        self.shown = state
        if self._drawn is not None and self._middle.fit() is not self._middle.scrolls:
            # It needs the buttons for scrolling now, or does not any more, and another width.
            self.draw(state, self._drawn[1])
            return True
        self._join_in_reading_order()
        if held is not None and self._held_focus() is None:
            self._give_focus(held)  # what had it went away
        return True

    def draw(self, state: ScreenState, preferences: Preferences) -> None:
        """Show a state, with all widgets made anew.

        Args:
            state: the screen.
            preferences: colours and size of text.
        """
        held, stays_at = self._held_focus(), self._middle.scrolled.value()
        before, choices = self.shown, set(self._screen.tiles if self._screen is not None else ())
        self._screen = None
        self._pictures.show_as_liked(preferences)
        colours = colours_for(preferences.theme, QApplication.palette())
        if state.dim:
            colours = replace(colours, ground=colours.calm, paper=colours.calm)
        look = Look(
            colours, Sizes.fitting(preferences.text_percent, self.width(), self.height()), self._family
        )
        self._look = look
        self._room_for_pace = self.width() >= max(PACE_FROM_PX, PACE_FROM_WIDTHS * look.sizes.bar_scale)
        state = self._with_pace(state)
        self.shown = state
        self._drawn = (self.size(), preferences)
        style = style_sheet(look)
        if style != self.styleSheet():  # it makes all widgets work out their looks anew
            self.setStyleSheet(style)
        self._show_bars(state, look)
        self._show_prompt(state, look)
        middle = look.without_pictures() if state.words_only else look
        self._screen = self._lay_out(state, middle.with_larger_words() if state.words_only else look)
        if self._middle.scrolls and state.words_only:
            self._screen = self._lay_out(state, middle)
        if self._middle.scrolls and self._prompts.isVisibleTo(self):
            # The reminder is for the supporter; the person's screen keeps its room.
            self._prompts.hide()
            self._screen = self._lay_out(state, middle)
        if not self._middle.shows_first_row(self._screen):
            self._screen = self._lay_out_for_touch(state, middle, preferences.text_percent)
        self._screen.pressed.connect(self.pressed)
        self._join_in_reading_order()
        if before is not None and is_same_page(before, choices, state, set(self._screen.tiles)):
            self._middle.scrolled.setValue(stays_at)
        self._give_focus(held)

    def _show_bars(self, state: ScreenState, look: Look) -> None:
        self._strip.show_strip(state.strip, state.top, look, self._pictures)
        self._bar.show_bar(state.bar, look, self._pictures)

    def offer_pace(self) -> None:
        """Show slower and faster from now on. Nothing else is made anew: somebody may be pressing it."""
        self.has_pace = True
        if self.shown is None or self._look is None:
            return
        state = self._with_pace(self.shown)
        if state.top != self.shown.top:
            self.shown = state
            self._strip.show_strip(state.strip, state.top, self._look, self._pictures)
            self._join_in_reading_order()

    def _show_prompt(self, state: ScreenState, look: Look) -> None:
        roomy = self.width() >= PROMPTS_FROM.width() and self.height() >= PROMPTS_FROM.height()
        prompt = prompt_for(state.name) if self.has_prompts and roomy and not state.dim else None
        self._prompts.show_prompt(prompt, look, self._pictures)

    def _with_pace(self, state: ScreenState) -> ScreenState:
        """With slower and faster in the strip, where there is room for them and a voice."""
        others = tuple(button for button in state.top if button.press.do not in (Do.SLOWER, Do.FASTER))
        if self.has_pace and self._room_for_pace and others:
            others = (*pace_buttons(), *others)
        return replace(state, top=others)

    def _lay_out(self, state: ScreenState, look: Look) -> Screen:
        # What fits depends on the new height of the bars, so their layouts must not wait for an event.
        for bar in (self._strip, self._bar, self._prompts):
            bar.line.activate()
            bar.updateGeometry()
        self._column.activate()
        return self._middle.lay_out(
            lambda room: make_screen(state.body, look, self._pictures, room), self._look or look
        )

    def _lay_out_for_touch(self, state: ScreenState, look: Look, text_percent: int) -> Screen:
        """Let the words give way until the first row of what can be touched is seen without scrolling."""
        self._strip.give_way()
        self._bar.give_way(look)
        screen = self._lay_out(state, look)
        for smaller in smaller_looks(look, text_percent, self.size()):
            if self._middle.shows_first_row(screen):
                return screen
            screen = self._lay_out(state, smaller)
        if self._middle.shows_first_row(screen):
            return screen
        # Where nothing helps, nothing is smaller than it must be.
        self._show_bars(state, self._look or look)
        return self._lay_out(state, look)

    def redraw(self, preferences: Preferences) -> None:
        """Show the state again, after the size or the preferences changed; what is written stays."""
        if self.shown is None or self._drawn == (self.size(), preferences):
            return
        written = self.written()
        self.draw(self.shown, preferences)
        if isinstance(self._screen, PlaceToWrite):
            self._screen.put_text(written)

    def written(self) -> str:
        """What stands in the place to write; empty when there is none."""
        return self._screen.text() if isinstance(self._screen, PlaceToWrite) else ""

    @property
    def body_screen(self) -> Screen | None:
        """The middle that is shown."""
        return self._screen

    def choice(self, press: Press) -> Button | None:
        """What the middle of the screen says on the button with this press."""
        tile = self._screen.tiles.get(press) if self._screen is not None else None
        return tile.button if tile is not None else None

    # Focus ------------------------------------------------------------------------------------------------

    def _join_in_reading_order(self) -> None:
        # Tab goes as people read: the strip, the middle, the bar. Qt would go as the widgets were made.
        middle = self._screen.stops() if self._screen is not None else []
        stops = [*self._strip.tiles.values(), *middle, *self._middle.way_tiles, *self._bar.tiles.values()]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    @Slot(QWidget, QWidget)
    def _on_focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        # A press of a finger must not move what lies under it; keys bring what they reach into view.
        moves = self.keys_in_use or not isinstance(now, Tile)
        if now is not None and moves and self._screen is not None and self._screen.isAncestorOf(now):
            self._middle.bring_into_view(now)

    def _held_focus(self) -> Button | None:
        widget = self.window().focusWidget()
        return widget.button if isinstance(widget, Tile) else None

    def _give_focus(self, held: Button | None) -> None:
        if isinstance(self._screen, FormScreen):
            self._screen.take_focus()
            return
        if isinstance(self._screen, PlaceToWrite):
            key = self._screen.tiles.get(held.press) if held and self.keys_in_use else None
            if key is not None:
                key.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._screen.take_focus()
            return
        if not self.keys_in_use or self._screen is None:
            kept = self.window().focusWidget()
            if isinstance(kept, Tile):
                kept.clearFocus()  # the ring is for keys
            return
        tiles = {**self._strip.tiles, **self._screen.tiles, **self._bar.tiles}
        again = tiles.get(held.press) if held else None
        if again is not None and not again.isEnabled():
            again = None
        first = next((tile for tile in self._screen.tiles.values() if tile.isEnabled()), None)
        last = list(self._bar.tiles.values())[-1] if self._bar.tiles else None
        target = again or first or last
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    # Speech -----------------------------------------------------------------------------------------------

    @Slot(str)
    def light(self, part: str) -> None:
        """Frame the part that is said, and no other."""
        self._strip.set_lit(part == "strip")
        for tile in (*self._strip.tiles.values(), *self._bar.tiles.values()):
            tile.set_lit(tile.button.part == part)
        found = self._screen.light(part) if self._screen is not None else None
        if found is not None:
            self._middle.bring_into_view(found)

    @Slot(str, int, int)
    def mark_word(self, part: str, start: int, length: int) -> None:
        """Mark the word that is said."""
        if self._screen is not None:
            self._screen.mark_word(part, start, length)

    @Slot(bool)
    def show_talking(self, talking: bool) -> None:
        """Let Hear it be Stop while something is said."""
        tile = self._strip.tiles.get(Press(Do.HEAR))
        if tile is not None:
            tile.set_busy(talking, _("Stop"))

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The audit can fail: each rule is broken on purpose on a screen that is good otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.identifiers import MediaName, ProposalId
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.frame import BottomBar, StripBar
from coprod_desktop.ui.windows.middle import Middle
from tests.every_screen import every_screen
from tests.ui.audit import audit_colours, audit_form, audit_names, show
from tests.ui.audit_page import ShownPage
from tests.ui.conftest import OpenWindow

SCREENS = every_screen()
NOT_THERE = Pic("A thing", media=(ProposalId("nobody"), 1, MediaName("nothing")))


@dataclass(frozen=True)
class Bench:
    """A good page, and what is needed to spoil it.

    Attributes:
        page: is shown.
        patch: puts things back afterwards.
    """

    page: ShownPage
    patch: pytest.MonkeyPatch

    @property
    def tiles(self) -> list[Tile]:
        """The tiles of the middle."""
        return list(self.page.screen.tiles.values())

    @property
    def label(self) -> PlainLabel:
        """The heading of the middle."""
        return self.page.screen.findChildren(PlainLabel)[0]

    @property
    def box(self) -> PictureBox:
        """The picture of the middle."""
        return self.page.screen.findChildren(PictureBox)[0]

    def part(self, kind: type[QWidget]) -> QWidget:
        """The strip, the middle or the bar."""
        return self.page.window.findChildren(kind)[0]


class EatsTab(QObject):
    """Keeps the focus where it is."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab


def tick_another(bench: Bench) -> None:
    tile = bench.tiles[2]
    bench.patch.setattr(tile, "button", replace(tile.button, picked=True))


def trap(bench: Bench) -> None:
    bench.tiles[0].installEventFilter(EatsTab(bench.page.window))


def tick_without_a_state(bench: Bench) -> None:
    """Turn a check mark although nothing was picked."""
    bench.tiles[2].blockSignals(True)
    bench.tiles[2].setChecked(True)


def lose_picture(bench: Bench) -> None:
    tile = bench.tiles[0]
    tile.show_button(replace(tile.button, pic=NOT_THERE))


def lose_words(bench: Bench) -> None:
    bench.patch.setattr(bench.tiles[0], "_draw_words", lambda *_all: None)


def lose_pictured_thing(bench: Bench) -> None:
    bench.patch.setattr(bench.box, "_pic", NOT_THERE)


def add_stranger(bench: Bench) -> None:
    stranger = QWidget(bench.page.screen)
    stranger.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    stranger.setAccessibleName("A stranger")
    stranger.setGeometry(0, 0, 100, 100)
    stranger.show()


def fade(bench: Bench) -> None:
    palette = bench.label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.gray)
    bench.label.setPalette(palette)


def hide_focus(bench: Bench) -> None:
    bench.patch.setattr(bench.part(Middle), "bring_into_view", lambda _widget: None)


def sink(bench: Bench) -> None:
    for tile in bench.tiles:
        tile.move(tile.x(), tile.y() + bench.page.viewport.height() // 2)


def hide_ways(bench: Bench) -> None:
    bench.patch.setattr(bench.part(Middle), "fit", lambda: True)
    for tile in bench.part(Middle).findChildren(Tile):
        if tile.button.press.of in ("up", "down"):
            tile.hide()


def write_in_another_family(bench: Bench) -> None:
    font = QFont("Another family")
    font.setPixelSize(40)
    bench.label.setFont(font)


def write_small(bench: Bench) -> None:
    font = bench.label.font()
    font.setPixelSize(15)
    bench.label.setFont(font)


SPOILED: tuple[tuple[str, str, Callable[[Bench], object]], ...] = (
    ("name", "help", lambda bench: bench.tiles[0].setAccessibleName("...")),
    ("role", "help", add_stranger),
    ("unique-name", "help", lambda bench: bench.tiles[0].setAccessibleName(bench.tiles[1].accessibleName())),
    ("label-in-name", "help", lambda bench: bench.tiles[0].setAccessibleName("Another thing")),
    ("picked", "first-size", tick_another),
    ("picture-and-word", "help", lose_picture),
    ("picture-and-word", "help", lose_words),
    ("picture-name", "page", lambda bench: bench.box.setAccessibleName("")),
    ("picture-there", "page", lose_pictured_thing),
    ("speakable", "help", lambda bench: bench.label.setText("Nobody says this")),
    ("target-size", "help", lambda bench: bench.tiles[0].resize(400, 100)),
    ("target-size", "question-tell", lambda bench: bench.tiles[-1].resize(400, 90)),
    ("gap", "help", lambda bench: bench.tiles[1].move(bench.tiles[1].x() - 4, bench.tiles[1].y())),
    ("overlap", "help", lambda bench: bench.tiles[1].move(bench.tiles[1].x() - 40, bench.tiles[1].y())),
    ("off-window", "help", lambda bench: bench.tiles[0].move(-30, bench.tiles[0].y())),
    ("sideways", "help", lambda bench: bench.page.screen.setMinimumWidth(3000)),
    ("scroll", "help-worried", hide_ways),
    ("middle-room", "help", lambda bench: bench.page.viewport.resize(900, 200)),
    ("bar-stays", "help", lambda bench: bench.part(BottomBar).move(0, 300)),
    ("words-whole", "help", lose_words),
    ("clip", "help", lambda bench: bench.label.resize(bench.label.width(), 20)),
    ("clip", "help", lambda bench: bench.tiles[1].resize(130, bench.tiles[1].height())),
    ("text-overlap", "help", lambda bench: bench.label.move(bench.tiles[0].pos())),
    ("letters", "help", write_small),
    ("left-aligned", "help", lambda bench: bench.label.setAlignment(Qt.AlignmentFlag.AlignRight)),
    ("one-family", "help", write_in_another_family),
    ("main-picture", "page", lambda bench: bench.box.resize(150, 150)),
    ("picture-left", "page", lambda bench: bench.box.move(bench.page.screen.width() - 300, 0)),
    ("first-row", "help", sink),
    ("tab-trap", "help", trap),
    ("tab-reach", "help", trap),
    ("tab-order", "help", lambda bench: QWidget.setTabOrder(bench.tiles[2], bench.tiles[0])),
    ("focus-hidden", "page", hide_focus),
    ("contrast", "help", fade),
    ("plain-ground", "help", lambda bench: bench.label.setStyleSheet("background: qlineargradient(x1:0, x2:1,"
     " stop:0 #ffffff, stop:0.2 #ff9d94, stop:0.4 #1f5f3b)")),
    ("ring", "help", lambda bench: bench.patch.setattr(bench.tiles[0], "hasFocus", lambda: False)),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "screen", "spoil"), SPOILED, ids=[f"{one[0]}-{one[1]}" for one in SPOILED])
def test_each_rule_can_fail(
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
    rule: str,
    screen: str,
    spoil: Callable[[Bench], object],
) -> None:
    window = open_window((1024, 600), Preferences(text_percent=200))
    page = show(window, SCREENS[screen])
    assert rule not in rules_broken(page), "the screen was not good before"
    spoil(Bench(page, monkeypatch))
    assert rule in rules_broken(ShownPage(window, SCREENS[screen]))


def rules_broken(page: ShownPage) -> set[str]:
    """The rules that a page breaks."""
    return {fault.rule for fault in (*audit_names(page), *audit_form(page), *audit_colours(page))}


def test_the_strip_the_screen_and_the_bar_are_all_looked_at(open_window: OpenWindow) -> None:
    page = show(open_window(), SCREENS["question-pick-one"])
    kinds = {type(page.home_of(control)).__name__ for control in page.controls}
    assert kinds == {StripBar.__name__, "TilesScreen", BottomBar.__name__}
    assert len(page.controls) == 5 + 4 + 3 + 4
    assert sum(len(drawn.runs) for drawn in page.painted.values()) >= len(page.controls)

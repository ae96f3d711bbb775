# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Draws every screen in every theme, at two sizes of text and of the window, as pictures to look at.

``python -m tests.gallery [FOLDER]`` writes one PNG for each, and a sheet with all of them.
``python -m tests.gallery --readme`` draws the few that README.md shows, into ``assets/screens``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.preferences import Preferences, ThemeName
from coprod_desktop.presenters.screen_parts import Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.recording_screen import RecordingScreen
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import best_family
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.scene import Scene
from tests.every_screen import every_screen
from tests.screens_own_way import a_photo

LOOKS = [
    *((theme, 100, (1280, 800)) for theme in ThemeName),
    (ThemeName.CREAM, 200, (1280, 800)),
    (ThemeName.CREAM, 100, (1024, 600)),
    (ThemeName.CREAM, 200, (1024, 600)),
    (ThemeName.CHARCOAL, 200, (1024, 600)),
]
THUMB_PX = (320, 200)
OF_README = {
    "home": "home",
    "page": "page",
    "question": "question-pick-one",
    "record": "record-live",
    "share": "choose~2",
}
README_FOLDER = Path(__file__).resolve().parents[1] / "assets" / "screens"
README_WIDTH_PX = 800
A_VOICE = (0.2, 0.4, 0.55, 0.5, 0.3, 0.1, 0.35, 0.6, 0.7, 0.62, 0.4, 0.2, 0.5, 0.66, 0.45, 0.3)
"""Levels of some seconds of speech, so that the meter can be looked at."""


def _pictures() -> Pictures:
    pictures = Pictures(pictures_folder())
    pictures.load_kept = lambda _key: a_photo()
    return pictures


class Still(Scene):
    """A scene that only shows one state."""

    def __init__(self, state: ScreenState) -> None:
        """Show this state."""
        self._state = state

    def state(self) -> ScreenState:
        """The state."""
        return self._state

    def press(self, press: Press) -> None:
        """Nothing happens."""


def show(window: PersonWindow, state: ScreenState) -> None:
    """Show one state and let Qt lay it out."""
    window.show_scene(Still(state))
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    recording = window.body_screen()
    if isinstance(recording, RecordingScreen):
        recording.show_length(12_300)
        for level in A_VOICE:
            recording.show_level(level)


def draw_all(folder: Path) -> int:
    """Draw everything.

    Args:
        folder: is made when it is not there.

    Returns:
        How many pictures were drawn.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pictures, family, states = _pictures(), best_family(), every_screen()
    sheets: list[tuple[str, list[QImage]]] = []
    for theme, text_percent, (width, height) in LOOKS:
        window = PersonWindow(pictures, Preferences(theme=theme, text_percent=text_percent), family)
        window.offer_pace()
        window.resize(width, height)
        window.show()
        look = f"{theme}-{text_percent}-{width}x{height}"
        row = []
        for name, state in states.items():
            show(window, state)
            image = window.grab().toImage()
            image.save(str(folder / f"{name}--{look}.png"))
            row.append(image)
        sheets.append((look, row))
        window.close()
        window.deleteLater()
    for look, row in sheets:
        sheet(row).save(str(folder / f"sheet--{look}.png"))
    return len(LOOKS) * len(states)


def sheet(images: list[QImage]) -> QImage:
    """Lay pictures out on one sheet, five in a row."""
    wide, high = THUMB_PX
    across = 5
    rows = -(-len(images) // across)
    whole = QImage(across * (wide + 8), rows * (high + 8), QImage.Format.Format_RGB32)
    whole.fill(QColor("#888888"))
    painter = QPainter(whole)
    for number, image in enumerate(images):
        small = image.scaled(
            wide, high, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        place = QRect(
            number % across * (wide + 8) + 4, number // across * (high + 8) + 4, small.width(), small.height()
        )
        painter.drawImage(place, small)
    painter.end()
    return whole


def draw_for_readme() -> int:
    """Draw what README.md shows, in the cream theme.

    Returns:
        How many pictures were drawn.
    """
    README_FOLDER.mkdir(parents=True, exist_ok=True)
    window = PersonWindow(_pictures(), Preferences(), best_family())
    window.offer_pace()
    window.resize(1280, 800)
    window.show()
    states = every_screen()
    for name, screen in OF_README.items():
        show(window, states[screen])
        image = window.grab().toImage()
        smooth = Qt.TransformationMode.SmoothTransformation
        image.scaledToWidth(README_WIDTH_PX, smooth).save(str(README_FOLDER / f"{name}.png"))
    window.close()
    return len(OF_README)


def main(words: list[str]) -> None:
    """Draw what is asked for."""
    application = QApplication(sys.argv[:1])
    if words == ["--readme"]:
        sys.stdout.write(f"{draw_for_readme()} pictures in {README_FOLDER}\n")
    else:
        target = Path(words[0]) if words else Path("gallery")
        sys.stdout.write(f"{draw_all(target)} pictures in {target}\n")
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])

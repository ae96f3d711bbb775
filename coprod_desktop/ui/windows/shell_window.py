# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The window as the system sees it: its size, keys or pointer, files dropped on it, the locked screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

WINDOW_SIZE = QSize(1280, 800)
TITLE_BAR_PX = 60
"""More than the frames of desktops take."""
_USES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
}


class ShellWindow(QMainWindow):
    """A window that can be locked, so that somebody does not wander out of the app.

    Locked, it fills the screen, has no button to close it, and does not close when the system's keys ask for
    it. It closes when the computer is switched off, so nothing is held up. The system's own keys for other
    programs stay the system's: a supporter who needs that closed uses the system's own kiosk account.

    Signals:
        file_dropped: the path of a file that was dropped on the window.
        closed: the window was closed.
        used: somebody pressed, moved or touched something.
    """

    file_dropped = Signal(str)
    closed = Signal()
    used = Signal()

    def __init__(self) -> None:
        """Begin unlocked."""
        super().__init__()
        self.setAcceptDrops(True)
        self._is_kiosk = False

    @property
    def is_kiosk(self) -> bool:
        """Whether the window is locked."""
        return self._is_kiosk

    def use_kiosk(self, on: bool) -> None:
        """Lock the window, or let it go."""
        if on == self._is_kiosk:
            return
        self._is_kiosk = on
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    def show_fitting(self) -> None:
        """Show the window, over the whole screen where that is not larger than the window with its frame."""
        room = self.screen().availableSize()
        if room.width() > self.width() and room.height() > self.height() + TITLE_BAR_PX:
            self.show()
        else:
            self.showMaximized()

    def put_all_away(self) -> None:
        """Put away what is shown, before the window closes."""
        raise NotImplementedError

    def note_keys(self, in_use: bool) -> None:
        """Take over whether the keys were used last, and not a pointer."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what comes from the keyboard and the mouse from now on."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice whether keys or a pointer are in use."""
        if event.type() in _USES:
            self.used.emit()
        if event.type() == QEvent.Type.KeyPress:
            self.note_keys(True)
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.note_keys(False)
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the focus by Tab. Qt asks for it too, when what had the focus is put away or dimmed."""
        focused: QWidget | None = self.focusWidget()
        if focused is None or (focused.isVisible() and focused.isEnabled()):
            self.note_keys(True)
        return super().focusNextPrevChild(forward)

    def changeEvent(self, event: QEvent) -> None:
        """Come back when something else than a supporter made the locked window small."""
        super().changeEvent(event)
        small = Qt.WindowState.WindowMinimized | Qt.WindowState.WindowFullScreen
        if self._is_kiosk and event.type() == QEvent.Type.WindowStateChange:
            state = self.windowState() & small
            if state != Qt.WindowState.WindowFullScreen:
                self.showFullScreen()

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
        """Put everything away: what was written or recorded is kept. Locked, stay, unless the system ends."""
        application = QGuiApplication.instance()
        ending = isinstance(application, QGuiApplication) and application.isSavingSession()
        if self._is_kiosk and not ending:
            event.ignore()
            return
        self.put_all_away()
        self.closed.emit()
        super().closeEvent(event)

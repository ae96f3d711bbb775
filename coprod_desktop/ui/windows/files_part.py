# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The drawings, or the photos and films, at one step: their list, each of them large, and its name."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptFile
from coprod_desktop.domain.identifiers import FileId, StepId
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import drawing_presenter, scribe_presenter
from coprod_desktop.presenters.frame_presenter import way_on
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Stage
from coprod_desktop.ui.windows.typing_part import TypingPart
from coprod_desktop.ui.windows.writing_scene import keyboard_of
from coprod_desktop.words import _

_LISTED = {
    FileKind.DRAWING: (FileKind.DRAWING,),
    FileKind.PHOTO: (FileKind.PHOTO, FileKind.FILM),
}


class FilesPart:
    """Lists what was made, looks at it, names it, throws it away and puts it back.

    Attributes:
        files: what is in the list, also what was thrown away just now.
    """

    def __init__(
        self, stage: Stage, strip: Strip, answering: Answering, step_id: StepId, heading: str, kind: FileKind
    ) -> None:
        """Begin with the list.

        Args:
            stage: the window.
            strip: where I am.
            answering: keeps the files.
            step_id: the page or question.
            heading: what it asks.
            kind: drawings, or photos; the films stand with the photos.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        self._heading, self._kind = heading, kind
        self.files = tuple(file for file in answering.said(step_id).files if file.kind in _LISTED[kind])
        self._gone: frozenset[FileId] = frozenset()
        self._looked_at: KeptFile | None = None
        self._picture = b""
        self._naming: TypingPart | None = None
        self._named: KeptFile | None = None

    def state(self) -> ScreenState:
        """The list, one of them large, or its name."""
        if self._naming is not None:
            body = self._naming.body(drawing_presenter.name_heading(), _("Name"))
            keys = self._naming.bar_buttons()
            on = way_on(_("Keep it"), Do.KEEP)
            return scribe_presenter.typing_page("name-file", self._strip, body, keys, on)
        if self._looked_at is not None:
            number = drawing_presenter.place_of(self._looked_at, self.files)
            return drawing_presenter.look_at(self._strip, self._looked_at, number, self._picture)
        return drawing_presenter.what_i_made(self._strip, self._heading, self._kind, self.files, self._gone)

    def press(self, press: Press) -> bool:
        """Look, name, throw away, put back, and come back from there.

        Args:
            press: what was pressed.

        Returns:
            Whether the press was one of the list's.
        """
        if self._naming is not None:
            if not self._naming.press(press):
                self._naming.save()
                self._naming = None
        elif self._looked_at is not None:
            if press.do is Do.CALLED:
                self._begin_name(self._looked_at)
            else:
                self._looked_at, self._picture = None, b""
        elif press.do is Do.LISTEN:
            file = self.file(press.of)
            self._picture = self._answering.store.file(file.file_id)
            self._looked_at = file
        elif press.do is Do.CALLED:
            self._begin_name(self.file(press.of))
        elif press.do is Do.AGAIN:
            self._throw_or_put_back(self.file(press.of))
        else:
            return False
        if press.do is not Do.TYPED:
            self._stage.refresh()
        return True

    def file(self, file_id: str) -> KeptFile:
        """The one in the list with this id."""
        return next(file for file in self.files if file.file_id == file_id)

    def add(self, file: KeptFile) -> None:
        """Put a new one at the end of the list."""
        self.files = (*self.files, file)

    def exchange(self, old: KeptFile, new: KeptFile) -> None:
        """Put one into the place of another."""
        self.files = tuple(new if file.file_id == old.file_id else file for file in self.files)

    def remove(self, old: KeptFile) -> None:
        """Take one out of the list."""
        self.files = tuple(file for file in self.files if file.file_id != old.file_id)

    def throw_away(self, file: KeptFile) -> None:
        """Throw one away; it can be put back until the list is left."""
        self._answering.drop_file(file)
        self._gone |= {file.file_id}

    def save(self) -> None:
        """Keep a name that is being written."""
        if self._naming is not None:
            self._naming.save()

    def leave(self) -> None:
        """Forget the bytes of what was thrown away."""
        for file_id in self._gone:
            self._answering.store.drop_file(file_id)

    def _throw_or_put_back(self, file: KeptFile) -> None:
        if file.file_id in self._gone:
            self._answering.keep_file(file)
            self._gone -= {file.file_id}
        else:
            self.throw_away(file)

    def _begin_name(self, file: KeptFile) -> None:
        self._named = file
        memory = keyboard_of(self._answering.store)
        self._naming = TypingPart(self._stage, memory, file.title, self._name, one_line=True)

    def _name(self, title: str) -> None:
        named = self._named
        if named is not None and named.title != title:
            new = replace(named, title=title)
            self._answering.keep_file(new)
            self.exchange(named, new)
            self._named = new
            if self._looked_at is not None:
                self._looked_at = new

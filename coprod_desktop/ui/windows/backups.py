# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Backups by themselves: when, where to, and what came of it. Never on the screen thread, never asked for.

One goes beside the data at the end of each visit and after every 20 answers; the same goes to a stick or
another disk that a supporter chose, while it is there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.brought import Brought
from coprod_desktop.domain.errors import (
    FileProblem,
    StoreDamaged,
    StoreProblem,
)
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.progress import Progress
from coprod_desktop.ports import Clock, DeviceStore, PersonStore
from coprod_desktop.presenters.backup_presenter import BackupNews, KeptDay, PlaceNews
from coprod_desktop.storage.backup_list import Backup
from coprod_desktop.storage.backup_making import Source
from coprod_desktop.storage.backup_place import find_backups
from coprod_desktop.storage.backup_restore import agree_to_merge, cancel_restore
from coprod_desktop.ui.windows.backup_work import (
    INSIDE,
    Order,
    laid_together,
    lay_out,
    look,
    make_both,
    newest_in,
    opened,
)
from coprod_desktop.vault.device_lock import DeviceLock
from coprod_desktop.work.task_runner import TaskRunner

ACTS_BETWEEN = 20
"""After so many answers the next backup is made. *Source*: our own choice."""
_NEWS = "_backups"


class _Kept(msgspec.Struct, forbid_unknown_fields=True):
    """What the device's file remembers of backups."""

    version: Literal[1]
    news: BackupNews


class Backups(QObject):
    """Makes backups aside, and puts one back.

    Attributes:
        progress: how far the one that is made now is; None while none is made.

    Signals:
        changed: one has ended, or another place was chosen.
    """

    changed = Signal()

    def __init__(
        self,
        device: DeviceStore,
        lock: DeviceLock,
        runner: TaskRunner,
        clock: Clock,
        folder: Path,
        again: Callable[[], None],
        parent: QObject,
    ) -> None:
        """Begin with nothing to do.

        Args:
            device: is open.
            lock: has its key.
            runner: does slow work aside.
            clock: tells the day.
            folder: the data folder.
            again: closes the app and opens it again.
            parent: owns it.
        """
        super().__init__(parent)
        self._device, self._lock, self._runner = device, lock, runner
        self._clock, self._folder, self._again = clock, folder, again
        self.progress: Progress | None = None
        there = find_backups(folder / INSIDE).backups
        self._seen = there[0].day if there else None
        self._order: Order | None = None
        self._acts = 0
        self._once_more = False

    # By itself --------------------------------------------------------------------------------------------

    def count_act(self) -> None:
        """Somebody did something that is kept: after some of them, make a backup."""
        self._acts += 1
        if self._acts >= ACTS_BETWEEN:
            self.begin()

    def begin(self, check_all: bool = False) -> None:
        """Make a backup in both places, or, when one is made now, one more after it."""
        if not self._lock.is_open:
            return
        # When the app closes, the one before has ended, and nobody was told.
        if self._order is not None and not self._order.over:
            self._once_more = True
            return
        self._acts = 0
        self.progress = progress = Progress()
        inside = self._source()
        key_file = self._lock.key_file(outside=True)
        outside = replace(inside, key_file=key_file) if key_file else None
        self._order = order = Order(inside, outside, self._clock.today(), self.news, check_all)
        self._runner.run(partial(make_both, order, progress), self._on_made, self._on_failed)
        self.changed.emit()

    def _source(self) -> Source:
        keys = self._device.file_keys()
        return Source(self._folder, self._lock.key, keys, self._lock.key_file(outside=False))

    def stop(self) -> None:
        """Stop the one that is made now; the ones before stay."""
        if self.progress is not None:
            self.progress.stop = True

    @property
    def news(self) -> BackupNews:
        """What is known of backups."""
        body = self._device.setting(_NEWS)
        news = msgspec.json.decode(body, type=_Kept).news if body else BackupNews()
        if self._seen and (news.inside.last is None or news.inside.last < self._seen):
            # One was made while the app closed, and nobody was there to write that down.
            news = replace(news, inside=PlaceNews(self._seen))
        return replace(news, needs_words=not self._lock.key_file(outside=True))

    def use_place(self, folder: Path | None) -> None:
        """Make backups in this folder too, from now on; None for nowhere else."""
        self._keep(replace(self.news, place=str(folder or ""), outside=PlaceNews()))
        self.begin(check_all=True)

    def _on_made(self, news: BackupNews) -> None:
        # Another place may have been chosen meanwhile.
        now = self.news
        self._keep(
            replace(news, place=now.place, outside=news.outside if news.place == now.place else now.outside)
        )
        self._end()

    def _on_failed(self, fault: Exception) -> None:
        self._end()
        raise fault

    def _end(self) -> None:
        self.progress = self._order = None
        self.changed.emit()
        if self._once_more:
            self._once_more = False
            self.begin()

    def _keep(self, news: BackupNews) -> None:
        self._device.keep_setting(_NEWS, msgspec.json.encode(_Kept(1, news)).decode())
        self.changed.emit()

    # Putting back -----------------------------------------------------------------------------------------

    def open_person(self, person_id: PersonId) -> tuple[PersonStore, Mended | None]:
        """Open a person's own file; one that is damaged is mended first.

        Args:
            person_id: who.

        Returns:
            The open file, and what became of it where it was damaged.

        Raises:
            StoreProblem: it cannot be opened, and nothing is lost.
        """
        try:
            return self._device.open_person(person_id), None
        except StoreDamaged:
            if not self._lock.is_open:
                raise
        mended = self._device.mend_person(person_id, self._lock.key, self._clock.today())
        return self._device.open_person(person_id), mended

    def find(self, done: Callable[[tuple[KeptDay, ...]], None]) -> None:
        """Look which backups there are, aside; `done` is told, the newest first."""
        news, key = self.news, self._lock.key
        places = [self._folder / INSIDE, *([Path(news.place)] if news.place else [])]
        self._runner.run(partial(look, places, key), done, _raise)

    def put_back(
        self,
        chosen: KeptDay,
        progress: Progress,
        done: Callable[[StoreProblem | FileProblem | None], None],
        key: bytes | None = None,
    ) -> None:
        """Check a backup and lay it out, aside; `restart` then puts it in place of what is here.

        Args:
            chosen: which.
            progress: is told how far it is, and whether to stop.
            done: called with why it cannot be; None when it is laid out or was stopped.
            key: of the other computer that it comes from; None for one of this computer.
        """
        task = partial(lay_out, self._folder, chosen, key or self._lock.key, self._clock.today(), progress)
        self._runner.run(partial(task, with_key=key is not None), done, _raise)

    def find_other(self, folder: Path, done: Callable[[Backup | None], None]) -> None:
        """Look for the newest backup in a folder, of any computer, aside."""
        self._runner.run(partial(newest_in, folder), done, _raise)

    def open_other(
        self, backup: Backup, typed: str, done: Callable[[tuple[KeptDay, bytes] | None], None]
    ) -> None:
        """Open the backup of another computer with its words, aside; `done` gets None if they are wrong."""
        self._runner.run(partial(opened, backup, typed), done, _raise)

    def look_what_comes(
        self,
        chosen: KeptDay,
        key: bytes,
        progress: Progress,
        done: Callable[[Brought | StoreProblem | FileProblem | None], None],
    ) -> None:
        """Lay out, aside, what this computer and another one have together; `bring` then brings it.

        Args:
            chosen: a backup of the other one.
            key: opens it.
            progress: is told how far it is, and whether to stop.
            done: called with what comes, with why it cannot be, or with None when it was stopped.
        """
        task = partial(laid_together, self._source(), chosen, key, self._clock.today(), progress)
        self._runner.run(task, done, _raise)

    def bring(self) -> None:
        """Bring what was laid out: close the app, and open it again with it."""
        agree_to_merge(self._folder, self._clock.today())
        self.restart()

    def cancel_put_back(self) -> None:
        """Leave everything as it is after all."""
        cancel_restore(self._folder)

    def restart(self) -> None:
        """Close the app and open it again."""
        self._again()


def _raise(fault: Exception) -> None:
    raise fault

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Opens what this computer remembers. It brings the database: imported behind the first frame.

What brings more, such as the reader of plans, is imported here only when it is needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from coprod_desktop.app.places import Places, pictures_folder, samples_folder
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.finding import Severity
from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM
from coprod_desktop.ports import DeviceStore
from coprod_desktop.storage.backup_restore import put_in_place
from coprod_desktop.storage.device_store import DEVICE_SCHEMA, open_device_store
from coprod_desktop.storage.mending import mend_device
from coprod_desktop.storage.set_aside import remove_old_asides
from coprod_desktop.vault.device_lock import DeviceLock

SAMPLES = ("this-app", "the-cafe", "longer-appointments", "new-bus-stops")
"""The sample plans; the one that is taken in last stands first at home."""


def open_store(
    at: Places, lock: DeviceLock | None = None, told: Callable[[Mended], None] = lambda _mended: None
) -> tuple[DeviceStore, DeviceLock]:
    """Open what this computer remembers, with the sample plans when there is nothing yet.

    Args:
        at: the folders.
        lock: of these folders; one that is shut is opened by itself.
        told: called when the store was damaged, with what became of it.

    Returns:
        The store, and its lock.

    Raises:
        StoreLocked: it takes words, or the organisation's recovery key.
        StoreProblem: it cannot be opened; nothing was touched.
    """
    put_in_place(at.data)
    lock = lock or device_lock(at)
    if not lock.is_open:
        lock.open_by_itself()
    store = _opened(at, lock, told)
    try:
        remove_old_asides(at.data, date.today())
        if not store.proposals():
            for pack in _samples():
                store.keep_pack(pack)
    except BaseException:
        store.close()
        raise
    return store, lock


def _opened(at: Places, lock: DeviceLock, told: Callable[[Mended], None]) -> DeviceStore:
    try:
        return open_device_store(at.data, lock.key)
    except StoreDamaged:
        told(mend_device(at.data, lock.key, DEVICE_SCHEMA, date.today()))
    return open_device_store(at.data, lock.key)


def device_lock(at: Places) -> DeviceLock:
    """The lock of these folders, shut."""
    return DeviceLock(at.data, use_keychain=not at.portable)


def _samples() -> list[Pack]:
    from coprod_desktop.files.pack_file import pack_of
    from coprod_desktop.files.pack_folder import read_folder

    packs = []
    for folder in (samples_folder() / name for name in SAMPLES):
        pack, findings = read_folder(folder, pictures_folder() / "pictures.json")
        if pack is None:
            blocking = [finding.message for finding in findings if finding.severity is Severity.BLOCK]
            raise StoreDamaged(str(folder), "; ".join(blocking))
        packs.append(pack_of(replace(pack.proposal, team_keys=TRY_OUT_TEAM), pack.media))
    return packs

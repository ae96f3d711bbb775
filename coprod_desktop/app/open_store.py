# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Opens what this computer remembers. It brings the database: imported behind the first frame.

What brings more, such as the reader of plans, is imported here only when it is needed.
"""

from __future__ import annotations

from coprod_desktop.app.places import Places, pictures_folder, samples_folder
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.finding import Severity
from coprod_desktop.domain.pack import Pack
from coprod_desktop.ports import DeviceStore
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.vault.device_key import KeptIn, device_key

SAMPLES = ("this-app", "the-cafe", "longer-appointments", "new-bus-stops")
"""The sample plans; the one that is taken in last stands first at home."""


def open_store(at: Places) -> tuple[DeviceStore, bool]:
    """Open what this computer remembers, with the sample plans when there is nothing yet.

    Args:
        at: the folders.

    Returns:
        The store, and whether its key lies in a file.

    Raises:
        StoreProblem: it cannot be opened; nothing was touched.
    """
    key = device_key(at.data, use_keychain=not at.portable)
    store = open_device_store(at.data, key.key)
    try:
        if not store.proposals():
            for pack in _samples():
                store.keep_pack(pack)
    except BaseException:
        store.close()
        raise
    return store, key.kept_in is KeptIn.KEY_FILE


def _samples() -> list[Pack]:
    from coprod_desktop.files.pack_folder import read_folder

    packs = []
    for folder in (samples_folder() / name for name in SAMPLES):
        pack, findings = read_folder(folder, pictures_folder() / "pictures.json")
        if pack is None:
            blocking = [finding.message for finding in findings if finding.severity is Severity.BLOCK]
            raise StoreDamaged(str(folder), "; ".join(blocking))
        packs.append(pack)
    return packs

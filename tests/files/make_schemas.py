# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the published schemas from the classes that read: ``python -m tests.files.make_schemas``."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

import coprod_desktop.files
from coprod_desktop.files import pack_file, parcel_file, recall_file, team_public, view_file
from coprod_desktop.files.envelope import Manifest
from coprod_desktop.files.pack_content import PackContent
from coprod_desktop.files.parcel_file import ParcelContent
from coprod_desktop.files.recall_file import RecallContent
from coprod_desktop.files.team_public import TeamPublic
from coprod_desktop.files.view_content import ViewContent
from coprod_desktop.vault import key_slots, team_keys
from coprod_desktop.vault.kept_tries import TriesContent
from coprod_desktop.vault.key_slots import DeviceKeyContent
from coprod_desktop.vault.recovery_key import RecoveryKeyContent, RecoveryPublicContent
from coprod_desktop.vault.store_key import StoreKeyContent
from coprod_desktop.vault.team_keys import TeamKeysFile

FOLDER = Path(coprod_desktop.files.__file__).with_name("schemas")
KINDS: dict[str, tuple[int, type[msgspec.Struct]]] = {
    "manifest": (1, Manifest),
    "proposal": (pack_file.VERSION, PackContent),
    "views": (view_file.VERSION, ViewContent),
    "recall": (recall_file.VERSION, RecallContent),
    "parcel": (parcel_file.VERSION, ParcelContent),
    "team-public": (team_public.VERSION, TeamPublic),
    "team-keys": (team_keys.VERSION, TeamKeysFile),
    "device-key": (key_slots.VERSION, DeviceKeyContent),
    "device-tries": (1, TriesContent),
    "recovery-key": (1, RecoveryKeyContent),
    "recovery-public": (1, RecoveryPublicContent),
    "store-key": (1, StoreKeyContent),
}
"""The newest version of each. Older ones lie beside them, and never change."""


def schemas() -> dict[str, str]:
    """Return the text of the newest schemas by the names of their files."""
    made = {}
    for name, (version, kind) in KINDS.items():
        head = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"urn:coprod-desktop:{name}:{version}",
            "$comment": "2026 The coprod_desktop authors. CC0-1.0: use it as you like.",
        }
        made[f"{name}-{version}.schema.json"] = (
            json.dumps(head | msgspec.json.schema(kind), indent=2, ensure_ascii=False) + "\n"
        )
    return made


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file_name, text in schemas().items():
        (FOLDER / file_name).write_text(text, encoding="utf-8", newline="\n")

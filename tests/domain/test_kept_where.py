# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A folder that other programs copy, or on a network, is known by its name, its marks or its disk."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from coprod_desktop.domain.errors import StoreOnNetwork, StoreSynced
from coprod_desktop.domain.kept_where import COPIERS_MARKS, risk_of

SYNCED = [
    PureWindowsPath("C:/Users/jo/OneDrive/coprod_desktop"),
    PureWindowsPath("C:/Users/jo/OneDrive - Mill Road Council/Documents/coprod"),
    PureWindowsPath("C:/Users/jo/iCloudDrive/coprod"),
    PurePosixPath("/home/jo/Dropbox (Personal)/coprod"),
    PurePosixPath("/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/coprod"),
    PurePosixPath("/Users/jo/Library/CloudStorage/GoogleDrive-jo@example.org/My Drive/coprod"),
    PurePosixPath("/home/jo/Nextcloud/coprod"),
]
SAFE = [
    PureWindowsPath("C:/Users/jo/AppData/Local/coprod_desktop"),
    PurePosixPath("/home/jo/.local/share/coprod_desktop"),
    PurePosixPath("/media/stick/one drive for everybody"),
    PurePosixPath("/home/dropboxer/coprod"),
]


@pytest.mark.parametrize("folder", SYNCED, ids=str)
def test_a_folder_that_another_program_copies_is_known_by_its_name(folder: PurePosixPath) -> None:
    assert isinstance(risk_of(folder.parts, [], "ext4"), StoreSynced)


@pytest.mark.parametrize("folder", SAFE, ids=str)
def test_a_folder_on_the_computer_itself_or_on_a_stick_is_no_risk(folder: PurePosixPath) -> None:
    for file_system in ("ext4", "btrfs", "NTFS", "apfs", "vfat", "exfat", "tmpfs", "overlay", ""):
        assert risk_of(folder.parts, [], file_system) is None


@pytest.mark.parametrize("file_system", ["nfs4", "cifs", "smb3", "SMBFS", "fuse.sshfs", "davfs"])
def test_a_network_drive_is_known_by_its_kind(file_system: str) -> None:
    assert isinstance(risk_of(("/", "mnt", "share"), [], file_system), StoreOnNetwork)


def test_a_mark_of_a_program_that_copies_is_enough() -> None:
    for mark in COPIERS_MARKS:
        assert isinstance(risk_of(("/", "home", "jo"), [mark], "ext4"), StoreSynced)

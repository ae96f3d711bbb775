# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a folder is a place where a database may be hurt: one that other programs copy, or a network drive.

*Source*: reports of lost databases in OneDrive, Syncthing and NFS folders, see ``reliability.md``.
"""

from __future__ import annotations

from collections.abc import Iterable

from coprod_desktop.domain.errors import StoreOnNetwork, StoreProblem, StoreSynced

_COPIERS = (
    "onedrive",
    "dropbox",
    "icloud drive",
    "iclouddrive",
    "mobile documents",
    "com~apple~clouddocs",
    "cloudstorage",
    "google drive",
    "googledrive",
    "my drive",
    "nextcloud",
    "owncloud",
    "syncthing",
    "pclouddrive",
    "megasync",
    "box sync",
)
COPIERS_MARKS = (".dropbox.cache", ".stfolder", ".owncloudsync.log", ".tmp.driveupload", ".tmp.drivedownload")
"""Files that such programs leave at the top of what they copy."""
_AFTER_NAME = (" ", "-", "(")
"""As in ``OneDrive - A council`` or ``Dropbox (Personal)``."""
_NETWORK = (
    *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "ncpfs", "ceph"),
    *("fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.glusterfs"),
)


def risk_of(parts: Iterable[str], marks: Iterable[str], file_system: str) -> StoreProblem | None:
    """Tell what may hurt a database in a folder.

    Args:
        parts: the names of the folder and of those above it.
        marks: which of `COPIERS_MARKS` are in one of them.
        file_system: its kind, as the system calls it.

    Returns:
        `StoreSynced`, `StoreOnNetwork`, or None when there is nothing known against it.
    """
    if any(marks) or any(_is_copier(part.casefold()) for part in parts):
        return StoreSynced()
    if file_system.casefold() in _NETWORK:
        return StoreOnNetwork()
    return None


def _is_copier(name: str) -> bool:
    return any(name == each or name.startswith(tuple(each + end for end in _AFTER_NAME)) for each in _COPIERS)

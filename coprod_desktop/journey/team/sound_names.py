# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What recordings are called in a team's folder."""

from __future__ import annotations

from coprod_desktop.domain.identifiers import ClipId
from coprod_desktop.files.team_folder import SOUNDS
from coprod_desktop.files.view_file import Views

_HASH_LETTERS = 16


def sound_names(views: Views) -> dict[ClipId, str]:
    """Name the recordings of one file: always the same for the same file, and like no other file's.

    Args:
        views: one person's file. Ids in it are not used: a stranger may have copied them from another file.

    Returns:
        The name of each recording.
    """
    names: dict[ClipId, str] = {}
    for view in views.bundle.views:
        if view.clip_id:
            names[view.clip_id] = f"{views.sha256[:_HASH_LETTERS]}-{view.step_id}-{len(names) + 1}.wav"
    return names


def sound_addresses(views: Views) -> dict[ClipId, str]:
    """Where the recordings of one file are, seen from the page."""
    return {clip_id: f"{SOUNDS}/{name}" for clip_id, name in sound_names(views).items()}

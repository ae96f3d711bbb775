# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What recordings, drawings, photos and films are called in a team's folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from coprod_desktop.domain.identifiers import ClipId, FileId
from coprod_desktop.domain.view_bundle import Given, View
from coprod_desktop.files.view_file import Views
from coprod_desktop.files.whole_folder import PICTURES, SOUNDS

_HASH_LETTERS = 16


@dataclass(frozen=True)
class MediaAddresses:
    """Where the media of one person's file are, seen from the page.

    Attributes:
        sounds: recordings of views.
        pictures: drawings, photos and films.
        posters: the first picture of each film.
        consent: the recording of the consent; empty when there is none.
    """

    sounds: dict[ClipId, str] = field(default_factory=dict)
    pictures: dict[FileId, str] = field(default_factory=dict)
    posters: dict[FileId, str] = field(default_factory=dict)
    consent: str = ""

    def of(self, view: View) -> str:
        """Where the recording or picture of a view is; empty when it has none."""
        if view.given is Given.VOICE and view.clip_id:
            return self.sounds[view.clip_id]
        return self.pictures[view.file_id] if view.file_id else ""

    def all(self) -> Iterable[str]:
        """Every address."""
        files = (*self.sounds.values(), *self.pictures.values(), *self.posters.values())
        return (*files, *([self.consent] if self.consent else []))


def media_addresses(views: Views) -> MediaAddresses:
    """Name the media of one file: always the same for the same file, and like no other file's.

    Args:
        views: one person's file. Ids alone would not do: a stranger may have copied them from another file.

    Returns:
        The address of each.
    """
    start = views.sha256[:_HASH_LETTERS]
    consent = f"{SOUNDS}/{start}-consent.wav" if views.bundle.consent_clip_id else ""
    made = MediaAddresses(consent=consent)
    for view in views.bundle.all_views:
        if view.given is Given.VOICE and view.clip_id:
            made.sounds[view.clip_id] = f"{SOUNDS}/{start}-{view.step_id}-{view.clip_id}.wav"
        elif view.file_id:
            name = f"{PICTURES}/{start}-{view.step_id}-{view.file_id}"
            if view.given is Given.FILM:
                made.pictures[view.file_id], made.posters[view.file_id] = f"{name}.avi", f"{name}.jpg"
            else:
                made.pictures[view.file_id] = f"{name}.png"
    return made

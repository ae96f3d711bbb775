# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures for a team's page: from our own set, or from the file of a proposal."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Picture
from coprod_desktop.domain.receipt import picture_code
from coprod_desktop.files.picture_index import read_picture_names
from coprod_desktop.files.pictures import PACK_FORMATS, clean_png
from coprod_desktop.files.team_page import ShownPicture, picture_source

_SIDE_PX = 320


class SetPictures:
    """Our own picture set, ready for a page."""

    def __init__(self, folder: Path) -> None:
        """Read the names.

        Args:
            folder: holds ``pictures.json`` and the drawings.
        """
        self._folder = folder
        self._names = read_picture_names(folder / "pictures.json")

    def drawn(self, name: str, words: str) -> ShownPicture:
        """A picture of our set; only its words when the set does not have it."""
        if name not in self._names.all_names:
            return ShownPicture(words)
        return ShownPicture(words, picture_source((self._folder / f"{name}.svg").read_bytes(), "svg+xml"))

    def of_pack(self, picture: Picture, pack: Pack) -> ShownPicture:
        """A picture of a proposal."""
        if picture.set_name:
            return self.drawn(picture.set_name, picture.words)
        small = clean_png(pack.media[picture.media], PACK_FORMATS, picture.media, _SIDE_PX)
        return ShownPicture(picture.words, picture_source(small, "png"))

    def receipt(self, sha256: str) -> tuple[str, ...]:
        """The names of the pictures that stand for a file; the person sees the same."""
        return picture_code(sha256, self._names.receipt_names)

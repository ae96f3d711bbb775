# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures for a team's page: from our own set, or from a proposal's file. Each lies in the folder once."""

from __future__ import annotations

import hashlib
from pathlib import Path

from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Picture
from coprod_desktop.domain.receipt import picture_code
from coprod_desktop.files.picture_index import read_picture_names
from coprod_desktop.files.pictures import PACK_FORMATS, clean_png
from coprod_desktop.files.team_page import ShownPicture
from coprod_desktop.files.whole_folder import PICTURES

_SIDE_PX = 320
_HASH_LETTERS = 16


class SetPictures:
    """The pictures of a page; those that were asked for are in `files`.

    Attributes:
        files: the pictures that the page needs, by their names in its folder of pictures.
    """

    def __init__(self, folder: Path) -> None:
        """Read the names.

        Args:
            folder: holds ``pictures.json`` and the drawings of our own set.
        """
        self.files: dict[str, bytes] = {}
        self._folder = folder
        self._names = read_picture_names(folder / "pictures.json")
        self._made: dict[tuple[str, str], str] = {}

    def drawn(self, name: str, words: str) -> ShownPicture:
        """A picture of our set; only its words when the set does not have it."""
        if name not in self._names.all_names:
            return ShownPicture(words)
        file_name = f"{name}.svg"
        if file_name not in self.files:
            self.files[file_name] = (self._folder / file_name).read_bytes()
        return ShownPicture(words, f"{PICTURES}/{file_name}")

    def of_pack(self, picture: Picture, pack: Pack | None) -> ShownPicture:
        """A picture of a proposal; only its words when it travels in a file that was not given."""
        if picture.set_name:
            return self.drawn(picture.set_name, picture.words)
        if pack is None:
            return ShownPicture(picture.words)
        key = (pack.sha256, picture.media)
        if key not in self._made:
            small = clean_png(pack.media[picture.media], PACK_FORMATS, picture.media, _SIDE_PX)
            self._made[key] = f"plan-{hashlib.sha256(small).hexdigest()[:_HASH_LETTERS]}.png"
            self.files[self._made[key]] = small
        return ShownPicture(picture.words, f"{PICTURES}/{self._made[key]}")

    def receipt(self, sha256: str) -> tuple[str, ...]:
        """The names of the pictures that stand for a file; the person sees the same."""
        return picture_code(sha256, self._names.receipt_names)

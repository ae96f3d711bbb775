# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Where things are: the data of this computer, and what comes with the app, installed or from source."""

from __future__ import annotations

import json
import os
import stat
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path, user_data_path, user_documents_path

_PACKAGE = Path(__file__).resolve().parents[1]
_NAME = "coprod_desktop"


@dataclass(frozen=True)
class Places:
    """The folders of one run.

    Attributes:
        data: what this computer remembers.
        outbox: files for teams.
        scratch: a private folder for sounds that live for a moment; in memory, where the system has such a
            place.
        portable: whether all of them are in one folder that somebody named.
    """

    data: Path
    outbox: Path
    scratch: Path
    portable: bool


def places(folder: Path | None) -> Places:
    """Find the folders.

    Args:
        folder: keeps everything in one place (portable use, and tests); None for the system's own places.
    """
    if folder is not None:
        return Places(folder, folder / "for-teams", _in_memory(folder) or folder / "scratch", True)
    data = user_data_path(_NAME, appauthor=False, roaming=False)
    scratch = _in_memory(data) or user_cache_path(_NAME, appauthor=False)
    return Places(data, user_documents_path() / "Files for teams", scratch, False)


def _in_memory(data: Path) -> Path | None:
    """A folder that never reaches the disk, of this data folder alone: the voice says what people wrote.

    *Source*: the XDG base directory specification, ``XDG_RUNTIME_DIR``: the user's own, with mode 0700, and
    gone when they log out.
    """
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform != "linux" or not runtime:
        return None
    try:
        there = Path(runtime).stat()
    except OSError:
        return None
    is_private = stat.S_ISDIR(there.st_mode) and there.st_mode & 0o077 == 0 and there.st_uid == os.getuid()
    if not is_private:
        return None
    return Path(runtime) / f"{_NAME}-{sha256(os.fsencode(data.absolute())).hexdigest()[:16]}"


def _came_with(*parts: str) -> Path:
    installed = _PACKAGE.joinpath("_data", *parts)
    return installed if installed.exists() else _PACKAGE.parent.joinpath(*parts)


def pictures_folder() -> Path:
    """The folder of our own pictures and their index."""
    return _came_with("assets", "easyread")


def retention_file() -> Path:
    """The numbers that say how long things are kept."""
    return _came_with("assets", "retention.json")


def translations_folder() -> Path:
    """The folder of the catalogues of words."""
    return _came_with("translations")


def samples_folder() -> Path:
    """The folder of the sample proposals, each a plain folder."""
    return _PACKAGE / "samples"


def receipt_words(language: str = "en") -> dict[str, str]:
    """The pictures of a receipt in the fixed order of the index, each with its word.

    Args:
        language: of the words; English where there is none.
    """
    return _words_of(("receipt",), language)


def card_words(language: str = "en") -> dict[str, str]:
    """The pictures of a team's card in the fixed order of the index, each with its word.

    Args:
        language: of the words; English where there is none.
    """
    return _words_of(("receipt", "card"), language)


def _words_of(marks: tuple[str, ...], language: str) -> dict[str, str]:
    index = json.loads((pictures_folder() / "pictures.json").read_text("utf-8"))
    found = {}
    for picture in index["pictures"]:
        if any(picture.get(mark) for mark in marks):
            words = picture["words"].get(language) or picture["words"]["en"]
            found[picture["name"]] = words[0].capitalize()
    return found

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How the app looks and sounds before anybody is chosen: one small file, read before the first frame.

Nothing personal stands in it, so it is not encrypted. The standard library alone: the first frame does not
wait for the database. The same words serve the preferences of each person inside the device's file.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from coprod_desktop.domain.preferences import (
    RATES_WPM,
    TEXT_PERCENTS,
    THINGS,
    PictureStyle,
    Preferences,
    ReadAloud,
    SkinTone,
    ThemeName,
)
from coprod_desktop.storage.disk import make_private_folder, replace_file
from coprod_desktop.storage.problems import told_as_store_problem

LOOKS_NAME = "looks.json"
_FORMAT = "coprod-looks"
_VERSION = 1

_log = logging.getLogger(__name__)


def load_looks(folder: Path) -> Preferences | None:
    """Read how it looks and sounds on this computer.

    Args:
        folder: the data folder; need not be there.

    Returns:
        The preferences, or none before the first start is done. A file that cannot be understood is set aside
        under its date, which is logged, and counts as none.

    Raises:
        StoreNotWritable: the file is there and may not be read.
    """
    path = folder / LOOKS_NAME
    if not path.exists():
        return None
    with told_as_store_problem(path):
        content = path.read_bytes()
        try:
            return preferences_from_json(content)
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            _log.warning("%s is set aside as %s: %r", path, _set_aside(path), error)
            return None


def save_looks(folder: Path, preferences: Preferences) -> None:
    """Keep how it looks and sounds on this computer.

    Args:
        folder: the data folder, made when it is not there.
        preferences: all of them.

    Raises:
        DiskFull, StoreNotWritable: the file is as it was before.
    """
    with told_as_store_problem(folder):
        make_private_folder(folder)
        replace_file(folder / LOOKS_NAME, preferences_to_json(preferences).encode())


def preferences_to_json(preferences: Preferences) -> str:
    """Write preferences."""
    return json.dumps({"format": _FORMAT, "version": _VERSION, **asdict(preferences)})


def preferences_from_json(text: str | bytes) -> Preferences:
    """Read preferences as `preferences_to_json` wrote them.

    Raises:
        ValueError, KeyError, TypeError, RecursionError: another format or version, or a value that is none of
            the choices.
    """
    stored = json.loads(text)
    if (stored["format"], stored["version"]) != (_FORMAT, _VERSION):
        raise ValueError(f"{stored['format']!r} {stored['version']!r} is not {_FORMAT} {_VERSION}")
    return Preferences(
        theme=ThemeName(stored["theme"]),
        text_percent=TEXT_PERCENTS[TEXT_PERCENTS.index(stored["text_percent"])],
        read_aloud=ReadAloud(stored["read_aloud"]),
        rate_wpm=RATES_WPM[RATES_WPM.index(stored["rate_wpm"])],
        **_later_fields(stored),
    )


def _later_fields(stored: dict[str, Any]) -> dict[str, Any]:
    """What the first files did not have yet; it has its default there."""
    readers: dict[str, Callable[[Any], Any]] = {
        "things": lambda value: THINGS[THINGS.index(value)],
        "picture_style": PictureStyle,
        "skin_tone": SkinTone,
        "language": _text,
    }
    return {name: read(stored[name]) for name, read in readers.items() if name in stored}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _set_aside(path: Path) -> Path:
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    aside = path.with_name(f"{path.stem}.broken-{changed:%Y-%m-%dT%H%M%S.%f}{path.suffix}")
    return path.rename(aside)

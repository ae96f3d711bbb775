# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How the app looks and sounds before anybody is chosen."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

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
from coprod_desktop.storage.preferences_store import (
    LOOKS_NAME,
    load_looks,
    preferences_from_json,
    preferences_to_json,
    save_looks,
)

DARK = Preferences(ThemeName.CHARCOAL, 160, ReadAloud.ALWAYS, 110)
GOOD = json.loads(preferences_to_json(DARK))


def test_before_the_first_start_there_are_none(folder: Path) -> None:
    assert load_looks(folder) is None
    assert not folder.exists()


def test_they_are_there_tomorrow(folder: Path) -> None:
    save_looks(folder, Preferences())
    save_looks(folder, DARK)
    assert load_looks(folder) == DARK
    assert [path.name for path in folder.iterdir()] == [LOOKS_NAME]


def test_every_choice_comes_back() -> None:
    for choices in product(ThemeName, TEXT_PERCENTS, ReadAloud, RATES_WPM):
        preferences = Preferences(*choices)
        assert preferences_from_json(preferences_to_json(preferences)) == preferences
    for later in product(THINGS, PictureStyle, SkinTone, ("en-GB", "cy")):
        preferences = Preferences(ThemeName.BLUE, 130, ReadAloud.ALWAYS, 170, *later)
        assert preferences_from_json(preferences_to_json(preferences)) == preferences


def test_what_the_first_files_did_not_have_stands_as_it_does_at_the_start() -> None:
    first = (
        '{"format": "coprod-looks", "version": 1, "theme": "charcoal", "text_percent": 160, '
        '"read_aloud": "always", "rate_wpm": 110}'
    )
    assert preferences_from_json(first) == DARK


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"{}",
        json.dumps({**GOOD, "format": "another"}).encode(),
        json.dumps({**GOOD, "version": 2}).encode(),
        json.dumps({**GOOD, "theme": "pink"}).encode(),
        json.dumps({**GOOD, "text_percent": 999}).encode(),
        json.dumps({**GOOD, "rate_wpm": "150"}).encode(),
        json.dumps({**GOOD, "read_aloud": None}).encode(),
        json.dumps({**GOOD, "things": 5}).encode(),
        json.dumps({**GOOD, "picture_style": "painted"}).encode(),
        json.dumps({**GOOD, "skin_tone": None}).encode(),
        json.dumps({**GOOD, "language": 7}).encode(),
    ],
)
def test_a_broken_file_is_set_aside_with_its_date_and_not_lost(
    folder: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    folder.mkdir()
    (folder / LOOKS_NAME).write_bytes(content)
    assert load_looks(folder) is None
    (aside,) = folder.glob("looks.broken-20*.json")
    assert aside.read_bytes() == content
    assert aside.name in caplog.text
    save_looks(folder, DARK)
    assert load_looks(folder) == DARK


def test_two_broken_files_are_both_kept(folder: Path) -> None:
    folder.mkdir()
    for content in (b"one", b"two"):
        (folder / LOOKS_NAME).write_bytes(content)
        load_looks(folder)
    assert {path.read_bytes() for path in folder.iterdir()} == {b"one", b"two"}


def test_they_are_read_without_waiting_for_the_database() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, coprod_desktop.storage.preferences_store; print(*sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "coprod_desktop.storage.preferences_store" in loaded
    assert not {"sqlalchemy", "sqlcipher3", "alembic", "nacl", "msgspec"} & set(loaded)


def test_the_store_is_loaded_without_what_only_a_new_or_old_file_needs() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, coprod_desktop.storage.device_store; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "sqlalchemy" in loaded
    assert not {"alembic", "sqlalchemy.orm", "mako"} & set(loaded)

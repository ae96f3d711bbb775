# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Words that are planted where something falls, so that a test can look where they come out again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.contribution import after
from coprod_desktop.domain.errors import OurMistake
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.presenters import said_presenter
from coprod_desktop.storage.database import new_database
from coprod_desktop.storage.person_store import PERSON_SCHEMA
from tests.builders import MAYA, proposal
from tests.screens import contribution

NAME, WORDS = "Zebediah Quark", "a purple elephant in the lift"
PLANTED = ("Zebediah", "Quark", "purple", "elephant", "lift")
LIMIT_MS = 20_000


def in_domain(words: str) -> None:
    """A rule is broken while words are in hand."""
    after(contribution(), Wrote(StepId(words), words))
    raise OurMistake(words)


def in_storage(folder: Path, words: str) -> None:
    """A statement of the database fails, with words among its values."""
    database = new_database(folder / "a.db", bytes(32), PERSON_SCHEMA)
    try:
        with database.work() as connection:
            connection.exec_driver_sql("INSERT INTO nothing_like_it VALUES (?)", (words,))
    finally:
        database.close()


def in_files(words: str) -> None:
    """A file cannot be read, with words in it."""
    msgspec.json.decode(f'{{"said": "{words}"'.encode())


def in_presenters(words: str) -> None:
    """A screen cannot be made of what was said."""
    said = after(contribution(), Wrote(StepId(words), words))
    said_presenter.my_things(MAYA, proposal(), said, 99)


def in_python(words: str) -> None:
    """Python's own words about a value."""
    {WORDS: 1}[words + NAME]


def one_behind_another(words: str) -> None:
    """A fault that came from another one."""
    try:
        int(words)
    except ValueError as fault:
        raise KeyError(words) from fault


def planted_in(text: str) -> list[str]:
    """Which of the words that were planted stand in a text."""
    return [words for words in PLANTED if words in text]


def log_of(folder: Path) -> str:
    """All that was written down."""
    return "".join(path.read_text("utf-8") for path in folder.glob("faults.log*"))


CRASHES = """
import os, sys
from pathlib import Path
from coprod_desktop.app.last_resort import CrashNote
note = CrashNote(Path(sys.argv[1]))
def say(words):
    if sys.argv[2] == "abort":
        os.abort()
    elif sys.argv[2] == "kill":
        import ctypes
        ctypes.string_at(0)
    else:
        note.close()
say(sys.argv[3])
"""


def crash(folder: Path, how: str) -> None:
    """Run something that crashes, or ends well, with words in hand."""
    folder.mkdir(exist_ok=True)
    argv = [sys.executable, "-c", CRASHES, str(folder), how, f"{NAME}: {WORDS}"]
    subprocess.run(argv, check=False, timeout=60, stderr=subprocess.DEVNULL, env={**os.environ})

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long it takes to take many files with voices into a team's store, beside the least that could be done.

The bare one unzips files of the same content without a seal, takes the hash of each thing in them, and puts
it into a table of plain SQLite with full safety. Ours opens the seal, believes nothing, works out what
counts, and encrypts what it keeps.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import rmtree
from uuid import uuid4

from coprod_desktop.domain.identifiers import ClipId, ContributorId
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.view_file import Media, write_view_file
from tests.bench.figure import Figure, of_pairs, progress
from tests.files.makers import TEAM_KEYS
from tests.files.view_makers import bundle, spoke, wrote

FILES, FEW_FILES = 10_000, 1_000
_VOICE_S = 2
_AT_ONCE = 200
_OURS = """
import sys
from datetime import date
from pathlib import Path
from coprod_desktop.journey.team.found_files import files_in
from coprod_desktop.journey.team.take_views import bring
from coprod_desktop.storage.team_store import open_team_folder
from tests.files.makers import TEAM
store = open_team_folder(Path(sys.argv[2]), bytes(range(32)))
came = bring(files_in([Path(sys.argv[1])]), store, TEAM, date(2026, 11, 23))
store.close()
assert not came.refused, came.refused
(peak,) = [line for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(came.new, peak.split()[1])
"""


def taking_in(folder: Path, runs: int, files: int = FILES) -> list[Figure]:
    """Take files in again and again, in turn with the bare one.

    Args:
        folder: is made.
        runs: how often.
        files: how many there are.
    """
    sealed, bare = folder / "sealed", folder / "open"
    for number in range(files):
        if number % 1000 == 0:
            progress(f"making files, {number} of {files}")
        _make(number, sealed, bare)
    few = folder / "few"
    few.mkdir()
    for path in sorted(sealed.iterdir())[: files // (FILES // FEW_FILES)]:
        os.link(path, few / path.name)
    ours_ms, bare_ms, peaks_kb = [], [], []
    for run in range(runs):
        progress(f"taking in, {run} of {runs}")
        bare_ms.append(_time_ms(lambda: _bare(bare, folder / "bare.db")))
        began = time.perf_counter()
        peaks_kb.append(_ours(sealed, folder / "store", files))
        ours_ms.append((time.perf_counter() - began) * 1000)
    few_kb = _ours(few, folder / "store", len(list(few.iterdir())))
    detail: dict[str, object] = {"kb_all": max(peaks_kb), "kb_few": few_kb, "files": files}
    return [
        of_pairs("take_in", ours_ms, bare_ms, "ms"),
        Figure("take_in_memory", max(peaks_kb) / few_kb, detail),
    ]


def _make(number: int, sealed: Path, bare: Path) -> None:
    clip = ClipId(str(uuid4()))
    views = (wrote("tell", f"I think {number}"), spoke("tell", clip))
    whose = ContributorId(str(uuid4()))
    made = bundle(views=views, contributor_id=whose, day=date(2026, 11, 22))
    voice = Media({clip: os.urandom(32_000) * _VOICE_S})
    for where, team in ((sealed, TEAM_KEYS), (bare, None)):
        write_view_file(made, voice, where, Leaving(os.urandom(32), team))


def _ours(files: Path, store: Path, count: int) -> int:
    rmtree(store, ignore_errors=True)
    words = [sys.executable, "-c", _OURS, str(files), str(store)]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()
    assert int(said[0]) == count
    return int(said[1])


def _bare(files: Path, database: Path) -> None:
    for left in database.parent.glob(f"{database.name}*"):
        left.unlink()
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE things (sha256 TEXT, name TEXT, content BLOB)")
    for number, path in enumerate(sorted(files.iterdir())):
        with zipfile.ZipFile(path) as opened:
            rows = [(name, opened.read(name)) for name in opened.namelist()]
        hashed = [(hashlib.sha256(content).hexdigest(), name, content) for name, content in rows]
        connection.executemany("INSERT INTO things VALUES (?, ?, ?)", hashed)
        if number % _AT_ONCE == _AT_ONCE - 1:
            connection.commit()
    connection.commit()
    connection.close()


def _time_ms(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000

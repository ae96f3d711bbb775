# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Makes a sealed recording of some size and a copy of a database as large, and tells its peak memory.

``python -m tests.bench.large_file FOLDER MIB``
"""

from __future__ import annotations

import sys
from pathlib import Path

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.database import new_database
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from tests.storage.things import BUS, KEY, STEP
from tests.torture.trial import own_peak_mib

PIECE = bytes(16_000)
WORDS = "words " * 10_000
MIB = 1 << 20


def main(folder: Path, size: int) -> None:
    """Make them.

    Args:
        folder: empty.
        size: of each, in MiB.
    """
    database = new_database(folder / "person_x.db", KEY, PERSON_SCHEMA)
    store = SqlPersonStore(database, SealedFolder(folder / "clips", KEY))
    begun = store.begin(BUS, 1).contribution_id
    clip = store.new_clip(begun, STEP)
    for _ in range(size * MIB // len(PIECE)):
        clip.append(PIECE)
    clip.finish()
    for number in range(size * MIB // len(WORDS)):
        store.add(begun, Wrote(StepId(str(number % 3)), WORDS))
    database.copy_to(folder / "copy.db")
    database.check_pages()
    store.close()
    print(own_peak_mib())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""``recovery-key new``: makes the organisation's recovery key, and the sheet for its safe."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.files.safe_page import SAFE_PAGE, safe_page
from coprod_desktop.files.whole_write import as_store_problems, write_whole
from coprod_desktop.vault.recovery_key import (
    RECOVERY_KEY,
    RECOVERY_PUBLIC,
    NewRecovery,
    new_recovery,
    short_name,
)


def make_recovery_key(folder: Path) -> str:
    """Make a recovery key in a folder, all of its files or none.

    Args:
        folder: made when it is not there; none of the files may be in it yet.

    Returns:
        What to tell: its six words, which are kept nowhere else, and what to do with the files.

    Raises:
        StoreNotWritable: a key is there already, or the folder may not be written.
        DiskFull: no room; nothing was left behind.
    """
    made = new_recovery()
    files = {
        RECOVERY_PUBLIC: made.public_file,
        SAFE_PAGE: _sheet(made),
        RECOVERY_KEY: made.key_file,
    }
    with as_store_problems(folder):
        folder.mkdir(parents=True, exist_ok=True)
    paths = {folder / name: content for name, content in files.items()}
    for path in paths:
        if path.exists():
            raise StoreNotWritable(str(path), "it is there already, and what it opens would be lost")
    try:
        for path, content in paths.items():
            write_whole(path, content)
    except BaseException:
        for path in paths:
            path.unlink(missing_ok=True)
        raise
    return (
        f"Made a recovery key in {folder}. These 6 words open it. They are kept nowhere else:\n\n"
        f"    {' '.join(made.words)}\n\n"
        f"Write them down. Print {SAFE_PAGE}, and delete it then. Keep {RECOVERY_KEY} on a stick in a safe.\n"
        f"Give {RECOVERY_PUBLIC} to each computer: supporter's area, This computer, Lock with words."
    )


def _sheet(made: NewRecovery) -> bytes:
    sentences = (
        f"Recovery key {short_name(made.recipient)}, made on {date.today():%d.%m.%Y}.",
        "Print this page. Keep it in a safe, with recovery.key on a memory stick.",
        "Together they open every computer of yours that knows recovery.public.",
        "You need them when the 6 words of a computer are lost.",
        "Type these words in place of the 6 words of the recovery key:",
    )
    return safe_page("For the safe", sentences, made.safe_words, ("Kept by", "Date", "Where the stick is"))

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The folder of a team's keys: the keys, what everybody may have of them, and two pages to print."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.team_public import PUBLIC_FILE, team_public_bytes
from coprod_desktop.files.team_sheet import team_sheet
from coprod_desktop.files.whole_folder import WholeFolder

CARD = "card.html"
SAFE_SHEET = "safe.html"
_BEFORE_CARD = (
    "Print this card. Give it to supporters by hand, or send it on paper.",
    "The first time that somebody opens a plan of yours, the app shows 6 pictures.",
    "A supporter holds this card beside the screen and looks at each picture.",
)
_AFTER_CARD = (
    "All 6 are the same, in the same order: the plan is yours.",
    "One is different: somebody else may have made that file. They ask you, and do not use it.",
)
_BEFORE_WORDS = (
    "These 12 words open the keys of your team, when nobody knows the passphrase any more.",
    "1. Print this page. Put the paper into a safe that two people of your team can open.",
    "2. Then delete this file. Who has these words and the file team.keys can read what people shared.",
    "3. Keep a second copy of the file team.keys, on another disk.",
)
_AFTER_WORDS = (
    "The words are typed in where the program asks for the passphrase.",
    "Are the passphrase and this paper both lost? Then nobody can open what people shared with these keys.",
    "Make new keys then: coprod-desktop team-keys new NEWFOLDER --instead-of FOLDER/team.public",
    "Build your plans anew with them. People are asked about the new keys, and may share again.",
)
_LINES = ("Printed by", "On the day", "Where the second copy of team.keys is")


def make_team_folder(
    folder: Path,
    name: str,
    keys: TeamKeys,
    keys_file: tuple[str, bytes],
    words: Sequence[str],
    card: Sequence[tuple[bytes, str]],
) -> None:
    """Make the folder, whole or not at all. One that has something in it is never touched.

    Args:
        folder: is not there yet, or is empty.
        name: of the team; may be empty.
        keys: the public ones.
        keys_file: the name and the content of the file with the secret ones, locked.
        words: open that file too.
        card: the pictures that stand for the keys: SVG of our own set, each with its word.

    Raises:
        DiskFull: no room; there is no folder.
        StoreNotWritable: the folder has something in it, or may not be written.
    """
    whose = f": {name}" if name else ""
    with WholeFolder(folder, ()) as draft:
        draft.add(*keys_file)
        draft.add(PUBLIC_FILE, team_public_bytes(name, keys))
        draft.add(CARD, team_sheet(f"The card of the team{whose}", _BEFORE_CARD, _AFTER_CARD, pictures=card))
        page = team_sheet(
            f"For the safe of the team{whose}", _BEFORE_WORDS, _AFTER_WORDS, words=words, lines=_LINES
        )
        draft.add(SAFE_SHEET, page)
        draft.become_whole()

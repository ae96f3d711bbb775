# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A refused file as a finding: file, place, reason and repair, for people who make files."""

from __future__ import annotations

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    FileTooNew,
    NeedsPart,
    NotOurFile,
    NotProven,
    NumberTaken,
    SealedToAnother,
    UnsafeFile,
    WrongPictures,
)
from coprod_desktop.domain.finding import Finding
from coprod_desktop.domain.weighed import block

_WORDS = {
    NotOurFile: ("This is not a file of ours.", "Choose a .coprod, .coprodview or .coprodparcel file."),
    DamagedFile: ("The file is damaged.", "Make it again, or ask for it again."),
    FileTooNew: ("A newer version made this file.", "Use a newer version of this program."),
    FileTooBig: ("The file is too big.", "Use smaller pictures and shorter sounds."),
    UnsafeFile: (
        "The file is built in a way that is not safe.",
        "Make it with this program, or as FORMATS.md says.",
    ),
    BadField: (
        "Something in the file is missing or wrong.",
        "Mend it in the folder, and build the file again.",
    ),
    WrongPictures: ("The pictures are of a kind that is not taken.", "Use PNG or WebP."),
    FileNotThere: ("The file cannot be opened.", "Look whether it is there, and whether you may read it."),
    FileTookTooLong: ("The file takes too long to read.", "Use smaller pictures."),
    NeedsPart: (
        "The part that reads such files is not installed.",
        'Install it: pip install "coprod-desktop[film]".',
    ),
    NotProven: (
        "It is not proven who made the file, or it was changed since.",
        "Ask for it again, from the one who made it.",
    ),
    SealedToAnother: (
        "Only the team that this is for can open it.",
        "Open it with the keys of that team: --keys FOLDER.",
    ),
    NumberTaken: (
        "Another plan with this id and version is there.",
        "Give it a new id, or a higher version.",
    ),
}


def refusal_finding(problem: FileProblem, file: str) -> Finding:
    """Tell why a file is refused.

    Args:
        problem: from the door.
        file: the name of the file, put before the place.

    Returns:
        A finding that blocks; its rule is the name of the problem.
    """
    message, repair = _WORDS[type(problem)]
    place = f"{file}: {problem.place}" if problem.place and problem.place != file else file
    reason = f"{message.removesuffix('.')}: {problem.detail}." if problem.detail else message
    return block(place, type(problem).__name__, reason, repair)

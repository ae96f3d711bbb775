# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is said aloud, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.identifiers import MediaName


@dataclass(frozen=True)
class Spoken:
    """One piece to say, tied to the part of the screen that is lit while it is said.

    Attributes:
        part: names the part of the screen.
        text: one or more sentences.
        narration: a recording of it inside the proposal's file; empty when the computer's voice says it.
        language: a BCP 47 tag where it is not in the language of the screens; else empty.
    """

    part: str
    text: str
    narration: MediaName = MediaName("")
    language: str = ""

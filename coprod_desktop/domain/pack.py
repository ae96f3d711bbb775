# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A proposal together with the pictures and sounds that travel with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.proposal import Proposal


@dataclass(frozen=True)
class Pack:
    """One proposal file, read and checked.

    Attributes:
        proposal: what it asks.
        media: each picture (PNG or WebP) and sound (16-bit WAV) by its name; those that the proposal
            names, and no others.
        sha256: of the file's manifest, 64 hex letters; the same for the same content.
    """

    proposal: Proposal
    media: Mapping[MediaName, bytes]
    sha256: str

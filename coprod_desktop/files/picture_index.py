# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The names in the index of our own picture set. The drawings themselves are not read here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PictureNames:
    """The pictures of our set, in the order of the index.

    Attributes:
        all_names: every picture.
        receipt_names: those that picture codes are made of; their order is part of every code.
    """

    all_names: tuple[str, ...]
    receipt_names: tuple[str, ...]


def read_picture_names(index: Path) -> PictureNames:
    """Read the index of our set.

    Args:
        index: ``pictures.json``, which comes with the app.

    Returns:
        The names.
    """
    pictures = json.loads(index.read_bytes())["pictures"]
    return PictureNames(
        tuple(picture["name"] for picture in pictures),
        tuple(picture["name"] for picture in pictures if picture.get("receipt")),
    )

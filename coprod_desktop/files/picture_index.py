# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The names in the index of our own picture set. The drawings themselves are not read here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.message_board import OUR_PICTURES, SET
from coprod_desktop.domain.picture_search import FoundPicture, SetMaker


@dataclass(frozen=True)
class PictureNames:
    """The pictures of our set, in the order of the index.

    Attributes:
        all_names: every picture.
        receipt_names: those that picture codes are made of; their order is part of every code.
        card_names: those that a team's card is made of, as many again; their order is part of every card.
    """

    all_names: tuple[str, ...]
    receipt_names: tuple[str, ...]
    card_names: tuple[str, ...]


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
        tuple(picture["name"] for picture in pictures if picture.get("receipt") or picture.get("card")),
    )


def read_set_maker(index: Path) -> SetMaker:
    """Read who made our set.

    Args:
        index: ``pictures.json``, which comes with the app.
    """
    told = json.loads(index.read_bytes())
    return SetMaker(told["author"], told["licence"])


def read_message_pictures(index: Path, language: str = "en") -> tuple[FoundPicture, ...]:
    """Read the pictures of our set that a message can be made from.

    Args:
        index: ``pictures.json``, which comes with the app.
        language: of the words; English where there is none.

    Returns:
        The pictures, group by group in the order of `OUR_PICTURES`.
    """
    words_of = {picture["name"]: picture["words"] for picture in json.loads(index.read_bytes())["pictures"]}
    return tuple(
        FoundPicture(f"{SET}{name}", tuple(words_of[name].get(language) or words_of[name]["en"]), group)
        for group, names in OUR_PICTURES.items()
        for name in names
    )

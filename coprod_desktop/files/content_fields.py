# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The kinds of fields that stand in our files, each with its limits and words."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

END = r"(?![\s\S])"
"""The very end of a text. ``$`` would let a line end through in Python."""

Sentence = Annotated[str, Meta(min_length=1, max_length=300, description="one or two short sentences")]
Words = Annotated[str, Meta(min_length=1, max_length=120, description="a few words")]
Credit = Annotated[str, Meta(max_length=200, description="a name, or the terms")]
Uuid = Annotated[
    str,
    Meta(
        min_length=36,
        max_length=36,
        pattern=r"^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        description="a random id of 36 letters",
    ),
]
Slug = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=40,
        pattern=rf"^[a-z0-9][a-z0-9-]*{END}",
        description="1 to 40 small letters, digits and hyphens",
    ),
]
SoundName = Annotated[
    str, Meta(pattern=rf"^media/[a-z0-9][a-z0-9-]{{0,63}}\.wav{END}", description="the name of a WAV sound")
]
FilmName = Annotated[
    str, Meta(pattern=rf"^media/[a-z0-9][a-z0-9-]{{0,63}}\.avi{END}", description="the name of a film")
]
PhotoName = Annotated[
    str,
    Meta(
        pattern=rf"^media/[a-z0-9][a-z0-9-]{{0,63}}\.(?:png|webp){END}",
        description="the name of a picture file",
    ),
]
Moment = Annotated[
    int, Meta(ge=0, le=300_000, description="thousandths of a second from the start of the film")
]
VerifyKey = Annotated[
    str,
    Meta(
        min_length=64,
        max_length=64,
        pattern="^[0-9a-f]+$",
        description="an Ed25519 public key, 64 small hex letters",
    ),
]
PictureSource = Annotated[
    str,
    Meta(
        pattern=rf"^(?:set:[a-z0-9][a-z0-9-]{{0,39}}|media/[a-z0-9][a-z0-9-]{{0,63}}\.(?:png|webp)){END}",
        description='"set:" and the name of a picture of the set, or the name of a picture file',
    ),
]
Day = Annotated[date, Meta(description="a day such as 2026-12-14, without quotation marks in a folder")]
Sentences = Annotated[list[Sentence], Meta(max_length=12, description="a list of short sentences, up to 12")]


class Entry(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, frozen=True):
    """The kind of every table in the file: no field that is not named here."""


class PhotoEntry(Entry, frozen=True):
    """A photo of what a picture shows; `author` and `licence` are needed."""

    picture: PhotoName
    words: Annotated[str, Meta(min_length=1, max_length=200, description="what the photo shows")]
    author: Credit = ""
    licence: Credit = ""


class PictureEntry(Entry, frozen=True):
    """A picture; `author` and `licence` are needed when it travels in the file."""

    picture: PictureSource
    words: Annotated[str, Meta(min_length=1, max_length=200, description="what the picture shows")]
    author: Credit = ""
    licence: Credit = ""
    photo: PhotoEntry | None = None

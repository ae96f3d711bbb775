# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Reads small files of keys: strict JSON with the name of its format and a version."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileNotThere,
    FileTooBig,
    FileTooNew,
    NotOurFile,
)
from coprod_desktop.files.strict_json import from_json

_VERSION = 1
_MOST_BYTES = 16 << 10

Content = TypeVar("Content", bound=msgspec.Struct)
Recipient = Annotated[
    str, Meta(min_length=62, max_length=62, pattern="^age1[0-9a-z]+$", description="a public key of age")
]


def read_key_file(path: Path, form: str, kind: type[Content]) -> Content:
    """Read a file of version 1.

    Args:
        path: the file.
        form: the name of its format.
        kind: all that stands in it.

    Raises:
        FileNotThere, FileTooBig, NotOurFile, FileTooNew, BadField, DamagedFile: as it is.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise FileNotThere("", error.strerror or "") from error
    if len(data) > _MOST_BYTES:
        raise FileTooBig("", f"more than {_MOST_BYTES} bytes")
    try:
        value = from_json(data, "")
    except BadField as fault:
        # Cut short or changed, or something else altogether, such as a photo.
        raise (DamagedFile if form.encode() in data else NotOurFile)("", fault.detail) from fault
    if not isinstance(value, dict) or value.get("format") != form:
        raise NotOurFile("", f"not a {form}")
    version = value.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise FileTooNew("version", f"{version} is newer than {_VERSION}")
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise BadField("", str(error)) from error

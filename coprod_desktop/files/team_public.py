# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The public half of a team's keys as a file, ``team.public``. Everybody may have it."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, field

from coprod_desktop.domain.errors import BadField, NotOurFile
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.age_seal import is_recipient
from coprod_desktop.files.content_fields import Entry, VerifyKey, Words
from coprod_desktop.files.field_faults import faults_in
from coprod_desktop.files.strict_json import from_json, to_json

PUBLIC_FILE = "team.public"
FORMAT = "coprod-team-public"
VERSION = 1


class TeamPublic(Entry, frozen=True, kw_only=True):
    """All of ``team.public``."""

    format: Literal["coprod-team-public"]
    version: Literal[1]
    name: Words | None = None
    recipient: Annotated[str, Meta(max_length=62, description="an X25519 key of age")]
    verify_key: VerifyKey
    instead_of: Annotated[
        list[VerifyKey], Meta(max_length=8, description="the verify_key of lost keys, the last one first")
    ] = field(default_factory=list)


def team_public_bytes(name: str, keys: TeamKeys) -> bytes:
    """Write the public half.

    Args:
        name: of the team; may be empty.
        keys: its keys.
    """
    content = TeamPublic(
        format="coprod-team-public",
        version=1,
        name=name or None,
        recipient=keys.recipient,
        verify_key=keys.verify_key,
        instead_of=list(keys.instead_of),
    )
    return to_json(msgspec.to_builtins(content)) + b"\n"


def read_team_public(data: bytes) -> TeamKeys:
    """Read the public half.

    Args:
        data: the file.

    Raises:
        NotOurFile: another kind of file, or of a later version.
        FileProblem: it is no good JSON.
        BadField: a value is missing, or may not stand there.
    """
    value = from_json(data, PUBLIC_FILE)
    if not isinstance(value, dict) or (value.get("format"), value.get("version")) != (FORMAT, VERSION):
        raise NotOurFile(PUBLIC_FILE, "not the public keys of a team")
    for fault in faults_in(value, TeamPublic):
        raise BadField(f"{PUBLIC_FILE}: {fault.place}", fault.message)
    told = msgspec.convert(value, TeamPublic)
    if not is_recipient(told.recipient):
        raise BadField(f"{PUBLIC_FILE}: recipient", "no public key of age")
    return TeamKeys(told.recipient, told.verify_key, tuple(told.instead_of))

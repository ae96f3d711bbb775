# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What everybody may know of a team's keys: to whom is sealed, and how its files are proven."""

from __future__ import annotations

from dataclasses import dataclass, field

PICTURES_ON_CARD = 6


@dataclass(frozen=True)
class TeamKeys:
    """The public halves of a team's keys. Two are the same when these halves are.

    Attributes:
        recipient: what people's files are sealed to, ``age1…``.
        verify_key: proves what the team made: Ed25519, 64 hex letters.
        instead_of: the `verify_key` of each earlier pair that was lost, the last one first. The team says so
            itself, so people are asked about the new keys once more.
    """

    recipient: str
    verify_key: str
    instead_of: tuple[str, ...] = field(default=(), compare=False)


TRY_OUT_TEAM = TeamKeys(
    "age1k7yfurs5typr9z4yu9lgs072gvct4zs5he8yxmqy289ff83q4c3qtcp974",
    "36f69e9976c006c81fe9261df18683f43895260e770d6b5ce6505af3fc033a8e",
)
"""The team of the sample proposals. Its secret half comes with the app: everybody has it."""


@dataclass(frozen=True)
class TeamSecret:
    """All of a team's keys. Only the team's own computers have them.

    Attributes:
        keys: the public halves.
        seal_secret: opens what people sealed, ``AGE-SECRET-KEY-1…``.
        seed: signs what the team makes, 32 bytes.
    """

    keys: TeamKeys
    seal_secret: str = field(repr=False)
    seed: bytes = field(repr=False)

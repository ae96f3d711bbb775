# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The six pictures that stand for a team's keys: on its printed card, and on the screen beside it.

*Source*: ``reliability.md`` section 3 of the design, handing over keys.
"""

from __future__ import annotations

from collections.abc import Sequence

from nacl.encoding import RawEncoder
from nacl.hash import blake2b
from nacl.pwhash import argon2id

from coprod_desktop.domain.team_keys import PICTURES_ON_CARD, TeamKeys

_PASSES = 8
_MEMORY_BYTES = 64 << 20
_NUMBER_BYTES = 32
_TAG = b"coprod team card 1"


def card_pictures(keys: TeamKeys, names: Sequence[str]) -> tuple[str, ...]:
    """Work out the pictures that stand for a team's keys. Slow on purpose, some 0.2 seconds: call it aside.

    With 64 names there are 2 to the power of 36 cards; since each try is slow and takes much memory, somebody
    who looks for keys with the same card needs some hundred years of a computer.

    Args:
        keys: the public ones.
        names: the pictures that may stand on a card, in a fixed order; `picture_index.read_picture_names` has
            them.

    Returns:
        `PICTURES_ON_CARD` names; a name may come twice.
    """
    number = int.from_bytes(
        argon2id.kdf(
            _NUMBER_BYTES,
            f"{keys.recipient} {keys.verify_key}".encode(),
            blake2b(_TAG, digest_size=argon2id.SALTBYTES, encoder=RawEncoder),
            opslimit=_PASSES,
            memlimit=_MEMORY_BYTES,
        ),
        "big",
    )
    card = []
    for _ in range(PICTURES_ON_CARD):
        number, index = divmod(number, len(names))
        card.append(names[index])
    return tuple(card)

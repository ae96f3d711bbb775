# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The picture code of a receipt: the same four pictures for the person and for the team."""

from __future__ import annotations

from collections.abc import Sequence

PICTURES_IN_CODE = 4


def picture_code(sha256_hex: str, names: Sequence[str]) -> tuple[str, ...]:
    """Work out the pictures that stand for a file.

    Args:
        sha256_hex: of the file's manifest, 64 hex letters.
        names: the pictures that may stand in a code, 32 of them, in a fixed order; 32 to the power of 4 codes
            keep two files of one drop-in apart, they do not stop a forger.

    Returns:
        `PICTURES_IN_CODE` names; a name may come twice.
    """
    number = int(sha256_hex, 16)
    code = []
    for _ in range(PICTURES_IN_CODE):
        number, index = divmod(number, len(names))
        code.append(names[index])
    return tuple(code)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How loud a recording is while it is made, and whether anything is heard at all. No Qt."""

from __future__ import annotations

import math
from array import array

from coprod_desktop.ports import CLIP_RATE_HZ

BLOCKS_A_SECOND = 15
BLOCK_SAMPLES = CLIP_RATE_HZ // BLOCKS_A_SECOND
FLAT_PEAK = 32
"""-60 dB: a muted microphone stays below it, the hum of a quiet room does not."""
FLAT_BLOCKS = 3 * BLOCKS_A_SECOND
_LOOK_AT_EVERY = 8
_RANGE_DB = 60.0
_FULL = 32_768.0


class Loudness:
    """Follows a recording block by block.

    Attributes:
        level: of the last block, 0 (-60 dB and below) to 1 (as loud as can be).
        is_flat: nothing was heard for three seconds.
    """

    def __init__(self) -> None:
        self.level = 0.0
        self.is_flat = False
        self._waiting = array("h")
        self._flat_blocks = 0

    def listen(self, pcm: bytes) -> bool:
        """Take the next piece.

        Args:
            pcm: 16-bit mono at `CLIP_RATE_HZ`.

        Returns:
            Whether a block was filled, 15 a second, so that there is something new to tell.
        """
        self._waiting.frombytes(pcm)
        is_filled = False
        while len(self._waiting) >= BLOCK_SAMPLES:
            self._take(self._waiting[:BLOCK_SAMPLES:_LOOK_AT_EVERY])
            del self._waiting[:BLOCK_SAMPLES]
            is_filled = True
        return is_filled

    def _take(self, samples: array[int]) -> None:
        power = sum(sample * sample for sample in samples) / len(samples)
        loudness_db = 10 * math.log10(power / _FULL**2) if power else -_RANGE_DB
        self.level = max(0.0, min(1.0, 1 + loudness_db / _RANGE_DB))
        is_flat = max(samples) < FLAT_PEAK and min(samples) > -FLAT_PEAK
        self._flat_blocks = self._flat_blocks + 1 if is_flat else 0
        self.is_flat = self._flat_blocks >= FLAT_BLOCKS

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""WAV bytes to samples. Memory only: no files, no Qt."""

from __future__ import annotations

import io
import wave
from dataclasses import dataclass

from coprod_desktop.domain.errors import DamagedFile

SAMPLE_BYTES = 2


@dataclass(frozen=True)
class Pcm:
    """Sound as samples.

    Attributes:
        samples: 16-bit signed little-endian, channels side by side.
        rate_hz: 8,000 to 48,000.
        channels: 1 or 2.
    """

    samples: bytes
    rate_hz: int
    channels: int = 1

    @property
    def length_ms(self) -> int:
        """How long it is, in milliseconds."""
        return len(self.samples) * 1000 // (SAMPLE_BYTES * self.channels * self.rate_hz)


def read_wav(data: bytes) -> Pcm:
    """Read a WAV.

    Args:
        data: the whole file, 16-bit.

    Returns:
        Its samples.

    Raises:
        DamagedFile: it is no WAV, is not 16-bit, or has no sound in it.
    """
    try:
        with wave.open(io.BytesIO(data)) as sound:
            if sound.getsampwidth() != SAMPLE_BYTES:
                raise DamagedFile(detail=f"{8 * sound.getsampwidth()}-bit sound, not 16-bit")
            pcm = Pcm(sound.readframes(sound.getnframes()), sound.getframerate(), sound.getnchannels())
    except (wave.Error, EOFError) as error:
        raise DamagedFile(detail=f"not a WAV: {error}") from error
    if not pcm.samples:
        raise DamagedFile(detail="there is no sound in it")
    return pcm

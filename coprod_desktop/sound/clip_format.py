# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a microphone gives, turned into the one shape of every recording, as it comes. Memory only, no Qt."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from coprod_desktop.ports import CLIP_RATE_HZ

_LARGEST = 32_767
_SMALLEST = -32_768
_SCALES = {"B": 256.0, "h": 1.0, "i": 1 / 65_536, "f": 32_767.0}
"""From one sample of each kind, by its letter in `array`, to 16 bits."""
_UNSIGNED_ZERO = 128


@dataclass(frozen=True)
class SoundShape:
    """How sound is laid out.

    Attributes:
        rate_hz: samples a second in each channel.
        channels: side by side, 1 and up.
        kind: of a sample, by its letter in `array`: B, h, i or f.
    """

    rate_hz: int
    channels: int
    kind: str


CLIP_SHAPE = SoundShape(CLIP_RATE_HZ, 1, "h")


class ClipConverter:
    """Turns sound of any shape into 16-bit mono at `CLIP_RATE_HZ`.

    Each sample that comes out is the mean of what came in during its time: high tones that the lower rate
    cannot hold do not come back as noise. Good for speech; a slower rate than ours comes out in small steps.
    """

    def __init__(self, shape: SoundShape) -> None:
        """Begin.

        Args:
            shape: of what will come in.
        """
        self._shape = shape
        self._rest = b""
        # Where the sample that comes out next ends, counted from the piece that comes in next. In parts:
        # a sample that comes in is CLIP_RATE_HZ of them long, one that comes out is rate_hz.
        self._edge = shape.rate_hz
        self._sum = 0.0

    def convert(self, sound: bytes) -> bytes:
        """Turn the next piece.

        Args:
            sound: any number of bytes; half a sample waits for its other half.

        Returns:
            What is ready; perhaps nothing.
        """
        samples = array(self._shape.kind)
        sound = self._rest + sound
        whole = len(sound) - len(sound) % (samples.itemsize * self._shape.channels)
        self._rest = sound[whole:]
        if self._shape == CLIP_SHAPE:
            return sound[:whole]
        samples.frombytes(sound[:whole])
        return self._means(self._mono(samples)).tobytes()

    def _mono(self, samples: array[int] | array[float]) -> Sequence[float]:
        channels = self._shape.channels
        scale = _SCALES[self._shape.kind] / channels
        offset = _UNSIGNED_ZERO * channels if self._shape.kind == "B" else 0
        sides = [samples[side::channels] for side in range(channels)]
        return [(sum(frame) - offset) * scale for frame in zip(*sides, strict=True)]

    def _means(self, mono: Sequence[float]) -> array[int]:
        """Cut the sum of all samples at the edges of the new ones: a sample lasts from edge to edge."""
        sums = list(accumulate(mono, initial=self._sum))
        last_edge = len(mono) * CLIP_RATE_HZ
        length = self._shape.rate_hz / CLIP_RATE_HZ
        out = array("h")
        before = 0.0
        while self._edge <= last_edge:
            index, part = divmod(self._edge, CLIP_RATE_HZ)
            at_edge = sums[index] + (mono[index] * part / CLIP_RATE_HZ if part else 0.0)
            out.append(max(_SMALLEST, min(_LARGEST, round((at_edge - before) / length))))
            before = at_edge
            self._edge += self._shape.rate_hz
        self._edge -= last_edge
        self._sum = sums[-1] - before
        return out

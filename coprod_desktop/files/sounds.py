# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sounds from outside, made into plain WAV. A header may lie; only bytes that are there count.

*Source*: ``reliability.md`` section 4 of the design, audio.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from coprod_desktop.domain.errors import BadField, DamagedFile

MIN_RATE_HZ = 8_000
MAX_RATE_HZ = 48_000
_PCM = 1
_SAMPLE_BYTES = 2
_CHUNK = struct.Struct("<4sL")
PCM_FORM = struct.Struct("<HHLLHH")
"""How a sound is written: kind, channels, samples in a second, bytes in a second, bytes of a frame, bits."""


@dataclass(frozen=True)
class Sound:
    """A sound, 16-bit signed little-endian.

    Attributes:
        channels: 1 or 2.
        rate_hz: `MIN_RATE_HZ` to `MAX_RATE_HZ`.
        pcm: whole frames, 1 or more.
    """

    channels: int
    rate_hz: int
    pcm: bytes | memoryview

    @property
    def frame_bytes(self) -> int:
        """How many bytes there are of one moment, in all channels."""
        return _SAMPLE_BYTES * self.channels

    @property
    def length_ms(self) -> int:
        """How long it is, in milliseconds."""
        return len(self.pcm) * 1000 // (self.frame_bytes * self.rate_hz)


def read_wav(data: bytes | memoryview, place: str) -> Sound:
    """Read a WAV file.

    Args:
        data: the file.
        place: the name of the sound, for the error.

    Returns:
        The sound that is really there; what the header claims beyond it is not counted.

    Raises:
        BadField: no WAV, or not 16-bit PCM with 1 or 2 channels at 8 to 48 kHz.
        DamagedFile: a WAV without any sound in it.
    """
    view = memoryview(data)
    if bytes(view[:4]) != b"RIFF" or bytes(view[8:12]) != b"WAVE":
        raise BadField(place, "not a WAV file")
    form: tuple[int, int] | None = None
    at = 12
    while at + _CHUNK.size <= len(view):
        name, size_bytes = _CHUNK.unpack(view[at : at + _CHUNK.size])
        at += _CHUNK.size
        if name == b"fmt ":
            form = pcm_form(view[at : at + PCM_FORM.size], place)
        if name == b"data" and form:
            channels, rate_hz = form
            there = min(size_bytes, len(view) - at)
            whole_bytes = there - there % (_SAMPLE_BYTES * channels)
            if whole_bytes:
                return Sound(channels, rate_hz, view[at : at + whole_bytes])
        at += size_bytes + size_bytes % 2
    raise DamagedFile(place, "no sound in it")


def pcm_form(chunk: memoryview, place: str) -> tuple[int, int]:
    """Read how a sound is written, as WAV and AVI files say it.

    Args:
        chunk: the first 16 bytes of it.
        place: the name of the sound, for the error.

    Returns:
        Its channels, 1 or 2, and its samples in a second.

    Raises:
        BadField: not 16-bit PCM with 1 or 2 channels at 8 to 48 kHz.
        DamagedFile: cut short.
    """
    if len(chunk) < PCM_FORM.size:
        raise DamagedFile(place, "its header is cut short")
    kind, channels, rate_hz, _, _, bits = PCM_FORM.unpack(chunk)
    if (kind, bits) != (_PCM, 8 * _SAMPLE_BYTES) or channels not in (1, 2):
        raise BadField(place, "not 16-bit PCM with one or two channels")
    if not MIN_RATE_HZ <= rate_hz <= MAX_RATE_HZ:
        raise BadField(place, f"{rate_hz} samples a second; from {MIN_RATE_HZ} to {MAX_RATE_HZ} are taken")
    return channels, rate_hz


def pcm_header(sound: Sound) -> bytes:
    """Write how a sound is written, as `pcm_form` reads it."""
    bytes_a_second = sound.rate_hz * sound.frame_bytes
    return PCM_FORM.pack(
        _PCM, sound.channels, sound.rate_hz, bytes_a_second, sound.frame_bytes, 8 * _SAMPLE_BYTES
    )


def wav_bytes(sound: Sound) -> bytes:
    """Write a WAV file with nothing in it but the sound.

    Args:
        sound: the sound.

    Returns:
        A header of 44 bytes, then the samples.
    """
    form = pcm_header(sound)
    head = b"WAVE" + _CHUNK.pack(b"fmt ", len(form)) + form + _CHUNK.pack(b"data", len(sound.pcm))
    return b"".join((_CHUNK.pack(b"RIFF", len(head) + len(sound.pcm)), head, sound.pcm))

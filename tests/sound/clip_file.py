# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A writer of recordings that keeps them in a plain file, for tests of the recorder alone."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import numpy as np

from coprod_desktop.domain.errors import DiskFull
from coprod_desktop.domain.identifiers import ClipId
from tests.sound_server import Samples

FULL_DISK = Path("/dev/full")
"""Linux: every write ends with "No space left on device"."""


class ClipFile:
    """Writes each piece at once. Keeps the promises of the port `ClipWriter`.

    Attributes:
        state: open, finished or discarded.
        piece_sizes: in bytes, of each piece that is safe.
    """

    def __init__(self, path: Path, full_after_pieces: int | None = None) -> None:
        """Begin.

        Args:
            path: of the file.
            full_after_pieces: so many pieces go into it, then the disk is really full.
        """
        self.state = "open"
        self.piece_sizes: list[int] = []
        self._path = path
        self._full_after_pieces = full_after_pieces

    @property
    def clip_id(self) -> ClipId:
        """One for all: nobody asks for it here."""
        return ClipId("00000000-0000-4000-8000-000000000000")

    def append(self, pcm: bytes) -> None:
        """Write a piece."""
        assert self.state == "open"
        assert pcm
        assert len(pcm) % 2 == 0
        is_full = len(self.piece_sizes) == self._full_after_pieces
        try:
            with (FULL_DISK if is_full else self._path).open("ab", buffering=0) as file:
                file.write(pcm)
                if not is_full:
                    os.fsync(file.fileno())
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull(str(self._path)) from error
            raise
        self.piece_sizes.append(len(pcm))

    def finish(self) -> None:
        """End it."""
        assert self.state == "open"
        self.state = "finished"

    def discard(self) -> None:
        """Throw it away."""
        assert self.state == "open"
        self.state = "discarded"
        self._path.unlink(missing_ok=True)

    @property
    def samples(self) -> Samples:
        """All that is safe."""
        return np.frombuffer(self._path.read_bytes(), np.int16)

    @property
    def length_ms(self) -> float:
        """Of all that is safe."""
        return sum(self.piece_sizes) / 32

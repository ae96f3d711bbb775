# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One encrypted file beside a database: written piece by piece, read whole.

::

    COPRODSEAL 0 1              the format and its version, 12 bytes
    header                      of the secret stream (XChaCha20-Poly1305 of libsodium), 24 bytes
    length, piece               as often as there are pieces: 4 bytes little-endian, then that many
                                the last piece carries the mark FINAL; without it the file was cut short
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nacl import bindings
from nacl.exceptions import CryptoError

from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.storage.disk import open_private, sync_file
from coprod_desktop.storage.problems import told_as_store_problem

KEY_BYTES = bindings.crypto_secretstream_xchacha20poly1305_KEYBYTES
_MAGIC = b"COPRODSEAL\x00\x01"
_HEADER_BYTES = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_SEAL_BYTES = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
_LENGTH_BYTES = 4
_FIRST_PIECE = len(_MAGIC) + _HEADER_BYTES
_MESSAGE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL


@dataclass(frozen=True)
class Opened:
    """What was in a sealed file.

    Attributes:
        content: all whole pieces, one after the other.
        has_end: False when it was cut short.
    """

    content: bytes
    has_end: bool


class SealedWriter:
    """A sealed file that is being made. Each piece is on the disk before `add` returns.

    That its name is on the disk as well is for the maker to see to: one `sync_folder` can do for many.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        """Begin the file.

        Args:
            path: must not be there, but its folder must.
            key: `KEY_BYTES` bytes, used for this one file.

        Raises:
            DiskFull, StoreNotWritable: as the world has it.
        """
        self._path = path
        self._stream = bindings.crypto_secretstream_xchacha20poly1305_state()
        header = bindings.crypto_secretstream_xchacha20poly1305_init_push(self._stream, key)
        # Sealed but not on the disk yet. A piece that found no room waits here: the next try writes it first,
        # because the stream cannot seal it a second time.
        self._waiting = bytearray(_MAGIC + header)
        self._written = 0
        self._has_end = False
        with told_as_store_problem(path):
            self._file = open(path, "xb", buffering=0, opener=open_private)  # noqa: SIM115 - closed by `close`

    def add(self, piece: bytes) -> None:
        """Add one piece.

        Args:
            piece: any bytes.

        Raises:
            DiskFull, StoreNotWritable: all earlier pieces stay; this one is tried again with the next.
        """
        self._seal(piece, _MESSAGE)
        self._flush()

    def end(self, piece: bytes = b"") -> None:
        """Add the last piece with the mark of the end.

        Args:
            piece: any bytes, or none.

        Raises:
            DiskFull, StoreNotWritable: all earlier pieces stay, there is no end; it may be tried again.
        """
        if not self._has_end:
            self._seal(piece, _FINAL)
            self._has_end = True
        self._flush()
        self.close()

    def close(self) -> None:
        """Let go of the file as it is."""
        self._file.close()

    def _seal(self, piece: bytes, tag: int) -> None:
        sealed = bindings.crypto_secretstream_xchacha20poly1305_push(self._stream, piece, None, tag)
        self._waiting += len(sealed).to_bytes(_LENGTH_BYTES, "little") + sealed

    def _flush(self) -> None:
        with told_as_store_problem(self._path):
            # Back to the last whole piece: a try that found no room may have left half of one.
            self._file.seek(self._written)
            done = 0
            while done < len(self._waiting):
                done += self._file.write(self._waiting[done:])
            sync_file(self._file.fileno())
        self._written += done
        self._waiting.clear()


def read_sealed(path: Path, key: bytes) -> Opened:
    """Read all that is whole in a sealed file.

    Args:
        path: the file.
        key: the one that it was made with.

    Returns:
        The content; a last piece that is only half there is left out.

    Raises:
        StoreDamaged: it is gone, of another kind, or hurt before its last piece.
    """
    raw = _read(path)
    if raw[: len(_MAGIC)] != _MAGIC[: len(raw)]:
        raise StoreDamaged(str(path), "not a sealed file of ours")
    if len(raw) < _FIRST_PIECE:
        return Opened(b"", has_end=False)
    stream = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(stream, raw[len(_MAGIC) : _FIRST_PIECE], key)
    whole: list[bytes] = []
    for start, end in _pieces(raw):
        try:
            piece, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(stream, raw[start:end])
        except CryptoError as error:
            if _may_be_half_there(whole, raw, start, end):
                break
            raise StoreDamaged(str(path), f"the piece at byte {start} is hurt") from error
        whole.append(piece)
        if tag == _FINAL:
            if end != len(raw):
                raise StoreDamaged(str(path), "there is something after the end")
            return Opened(b"".join(whole), has_end=True)
    return Opened(b"".join(whole), has_end=False)


def _may_be_half_there(whole: list[bytes], raw: bytes, start: int, end: int) -> bool:
    """Whether a power cut can have left such a piece: only the last one, which was not on the disk yet."""
    if end == len(raw):
        # The right length, and not all of what belongs there.
        return True
    if not whole:
        return end - start < _SEAL_BYTES
    # Its length may be what is missing. Then all that is left is no more than one piece.
    return len(raw) - start <= max(map(len, whole)) + _SEAL_BYTES


def sealed_length(path: Path) -> int:
    """Work out how much content a sealed file seems to hold; whether it opens, only `read_sealed` tells.

    Args:
        path: the file.

    Returns:
        Bytes of content; 0 when the file is gone.
    """
    if not path.exists():
        return 0
    return sum(max(0, end - start - _SEAL_BYTES) for start, end in _pieces(_read(path)))


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise StoreDamaged(str(path), "the file is gone")
    with told_as_store_problem(path):
        return path.read_bytes()


def _pieces(raw: bytes) -> list[tuple[int, int]]:
    """Where each whole piece starts and ends."""
    found = []
    start = _FIRST_PIECE + _LENGTH_BYTES
    while start <= len(raw):
        end = start + int.from_bytes(raw[start - _LENGTH_BYTES : start], "little")
        if end > len(raw):
            break
        found.append((start, end))
        start = end + _LENGTH_BYTES
    return found

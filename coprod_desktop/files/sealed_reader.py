# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How a sealed file is opened: by two processes in a row, so that what reads its content never has the key.

::

    who asks  --key, sealed file-->  opener  --content, end-->  reader  --checked pieces-->  who asks

The opener only takes the seal away; the reader is the one of every file, with the content in its memory in
place of a file. All of it goes through pipes: nothing is on the disk, in a command or in the environment, and
nothing is left when either is killed.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Callable, Iterator
from typing import BinaryIO

from coprod_desktop.domain.errors import DamagedFile, FileProblem, FileTooBig
from coprod_desktop.files.age_seal import unseal_into
from coprod_desktop.files.frames import (
    End,
    Frame,
    GoingOn,
    Medium,
    Refusal,
    read_frames,
    receive_frames,
    send_frames,
)
from coprod_desktop.files.narrow_zip import MAX_ENTRIES, MAX_FILE_BYTES

MOST_SEALED_BYTES = MAX_FILE_BYTES + (4 << 20)
"""The largest zip of ours, and what sealing adds to it."""
_PIECE_BYTES = 2 << 20
_HEAD = struct.Struct(">Q?")
_MOST_CONTENT_BYTES = MAX_FILE_BYTES + MAX_ENTRIES * 400


def pass_on_content(pipe: BinaryIO, out: BinaryIO, going_on: Callable[[], None]) -> None:
    """Take the seal away: all of the opener.

    Args:
        pipe: a line with the secret key, and then the sealed file.
        out: gets the content in pieces, and an end; or a refusal in place of the end.
        going_on: is called after each piece.
    """
    secret = pipe.readline(200).decode("ascii", "replace").strip()
    pieces = _Pieces(out, going_on)
    try:
        unseal_into(pipe, pieces, secret)
    except FileProblem as problem:
        send_frames([Refusal(type(problem).__name__, problem.place, problem.detail)], out)
    else:
        pieces.finish()


def file_head(size_bytes: int, is_sealed: bool) -> bytes:
    """What stands before each of many files that go through one opener."""
    return _HEAD.pack(size_bytes, is_sealed)


def pass_on_each(
    pipe: BinaryIO, out: BinaryIO, going_on: Callable[[], None], idle: Callable[[], None]
) -> None:
    """Take the seal away from one file after the other: all of an opener that stays.

    Args:
        pipe: a line with the secret key, and then files, each after its `file_head`.
        out: gets the content of each in pieces, and an end; or a refusal in place of the end.
        going_on: is called after each piece.
        idle: is called when a file is done: the next may take its time.
    """
    secret = pipe.readline(200).decode("ascii", "replace").strip()
    while len(head := pipe.read(_HEAD.size)) == _HEAD.size:
        size_bytes, is_sealed = _HEAD.unpack(head)
        source, pieces = _Part(pipe, size_bytes), _Pieces(out, going_on)
        going_on()
        try:
            if is_sealed:
                unseal_into(source, pieces, secret)
            else:
                while piece := source.read(_PIECE_BYTES):
                    pieces.write(piece)
        except FileProblem as problem:
            send_frames([Refusal(type(problem).__name__, problem.place, problem.detail)], out)
        else:
            pieces.finish()
        while source.read(_PIECE_BYTES):
            pass  # where the next one begins
        idle()


class _Part:
    """So many bytes of a pipe."""

    def __init__(self, pipe: BinaryIO, size_bytes: int) -> None:
        self._pipe = pipe
        self._left_bytes = size_bytes

    def read(self, most_bytes: int, /) -> bytes:
        """Up to so many bytes; none at the end."""
        piece = self._pipe.read(min(most_bytes, self._left_bytes))
        self._left_bytes = self._left_bytes - len(piece) if piece else 0
        return piece


class _Pieces:
    """Sends content on, a larger piece at a time."""

    def __init__(self, out: BinaryIO, going_on: Callable[[], None]) -> None:
        self._out = out
        self._going_on = going_on
        self._waiting = bytearray()

    def write(self, piece: bytes) -> int:
        """Take a piece."""
        self._waiting += piece
        if len(self._waiting) >= _PIECE_BYTES:
            self._send()
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back for good; `finish` sends the rest."""

    def finish(self) -> None:
        """Send the rest, and the end."""
        self._send()
        send_frames([End()], self._out)

    def _send(self) -> None:
        send_frames([Medium("", bytes(self._waiting))], self._out)
        self._waiting.clear()
        self._going_on()


def read_content_frames(pipe: BinaryIO) -> Iterator[Frame]:
    """Wait for the whole content, then read it as `read_frames` reads a file.

    Args:
        pipe: from the opener.

    Yields:
        `GoingOn` for each piece that came; then what `read_frames` yields, or a refusal of the opener.
        Nothing more when the opener stopped in the middle.
    """
    try:
        # In no file, and gone with the process. Only what is written to is really taken.
        content = mmap.mmap(-1, _MOST_CONTENT_BYTES)
        for frame in receive_frames(pipe, _MOST_CONTENT_BYTES * 2):
            match frame:
                case Medium(data=data):
                    if content.tell() + len(data) > _MOST_CONTENT_BYTES:
                        raise FileTooBig("", f"more than {_MOST_CONTENT_BYTES} bytes")
                    content.write(data)
                    yield GoingOn(content.tell())
                case End():
                    yield from read_frames(memoryview(content)[: content.tell()])
                    return
                case Refusal():
                    yield frame
                    return
                case _:
                    return
    except DamagedFile:
        return  # the one who asks sees that nothing came, and whether it was too slow
    except FileProblem as problem:
        yield Refusal(type(problem).__name__, problem.place, problem.detail)

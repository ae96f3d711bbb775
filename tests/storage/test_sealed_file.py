# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sealed files: whole, cut short at any byte, hurt at any bit, and out of room."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreDamaged, StoreNotWritable
from coprod_desktop.storage.sealed_file import SealedWriter, read_sealed, sealed_length
from tests.storage.things import KEY

PIECES = [b"", b"a", b"sound" * 40, bytes(300)]
FLIPS = 400


def write(path: Path, pieces: list[bytes], end: bool = True) -> bytes:
    """Make a sealed file and return what stands on the disk."""
    path.unlink(missing_ok=True)
    writer = SealedWriter(path, KEY)
    for piece in pieces:
        writer.add(piece)
    if end:
        writer.end()
    writer.close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is not there yet."""
    return tmp_path / "sealed"


def test_it_is_read_as_it_was_written(path: Path) -> None:
    write(path, PIECES)
    opened = read_sealed(path, KEY)
    assert (opened.content, opened.has_end) == (b"".join(PIECES), True)
    assert sealed_length(path) == len(opened.content)


def test_each_piece_is_in_the_file_when_it_was_added(path: Path) -> None:
    writer = SealedWriter(path, KEY)
    for count, piece in enumerate(PIECES, start=1):
        writer.add(piece)
        opened = read_sealed(path, KEY)
        assert (opened.content, opened.has_end) == (b"".join(PIECES[:count]), False)
    writer.close()


def test_cut_short_at_any_byte_it_gives_the_whole_pieces_before(path: Path) -> None:
    whole = write(path, PIECES)
    beginnings = {b"".join(PIECES[:count]) for count in range(len(PIECES) + 1)}
    lengths = []
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        opened = read_sealed(path, KEY)
        assert opened.content in beginnings
        assert not opened.has_end
        assert sealed_length(path) == len(opened.content)
        lengths.append(len(opened.content))
    assert all(shorter <= longer for shorter, longer in pairwise(lengths))
    assert lengths[-1] == len(b"".join(PIECES))


def test_a_last_piece_of_zeros_after_a_power_cut_is_left_out(path: Path) -> None:
    two = write(path, PIECES[1:3], end=False)
    three = write(path, PIECES[1:], end=False)
    path.write_bytes(three[: len(two) + 4] + bytes(len(three) - len(two) - 4))
    assert read_sealed(path, KEY).content == b"".join(PIECES[1:3])


def test_no_flipped_bit_gives_other_content(path: Path) -> None:
    whole = write(path, PIECES)
    beginnings = {b"".join(PIECES[:count]) for count in range(len(PIECES) + 1)}
    chance = random.Random(5)
    noticed = 0
    for _ in range(FLIPS):
        hurt = bytearray(whole)
        hurt[chance.randrange(len(hurt))] ^= 1 << chance.randrange(8)
        path.write_bytes(hurt)
        try:
            opened = read_sealed(path, KEY)
        except StoreDamaged:
            noticed += 1
        else:
            # Then it looks like one that was cut short, and who asks for a whole one is told.
            assert not opened.has_end
            assert opened.content in beginnings
    assert noticed > FLIPS / 2


def test_a_last_piece_without_its_length_after_a_power_cut_is_left_out(path: Path) -> None:
    whole = write(path, [b"first" * 200, b"second" * 200, b"third" * 200], end=False)
    last = len(whole) - 1_000 - 17
    for lost in (range(last - 4, last), range(last - 4, last + 300), range(last - 4, last - 3)):
        hurt = bytearray(whole)
        hurt[lost.start : lost.stop] = bytes(len(lost))
        path.write_bytes(hurt)
        opened = read_sealed(path, KEY)
        assert (opened.content, opened.has_end) == (b"first" * 200 + b"second" * 200, False)


def test_another_key_opens_nothing(path: Path) -> None:
    write(path, PIECES)
    with pytest.raises(StoreDamaged):
        read_sealed(path, bytes(32))


def test_pieces_cannot_change_places(path: Path) -> None:
    three = write(path, [b"one", b"two", b"six"])
    size = 4 + 3 + 17
    start = 12 + 24
    first, second = three[start : start + size], three[start + size : start + 2 * size]
    path.write_bytes(three[:start] + second + first + three[start + 2 * size :])
    with pytest.raises(StoreDamaged):
        read_sealed(path, KEY)


def test_nothing_may_come_after_the_end(path: Path) -> None:
    whole = write(path, PIECES)
    path.write_bytes(whole + whole[36:])
    with pytest.raises(StoreDamaged):
        read_sealed(path, KEY)


def test_another_kind_of_file_and_no_file_are_damages(path: Path) -> None:
    with pytest.raises(StoreDamaged):
        read_sealed(path, KEY)
    assert sealed_length(path) == 0
    path.write_bytes(b"RIFF" + bytes(300))
    with pytest.raises(StoreDamaged):
        read_sealed(path, KEY)


def test_the_end_may_be_asked_for_twice(path: Path) -> None:
    writer = SealedWriter(path, KEY)
    writer.end(b"all")
    writer.close()
    opened = read_sealed(path, KEY)
    assert (opened.content, opened.has_end) == (b"all", True)


def test_a_file_that_is_there_is_never_overwritten(path: Path) -> None:
    path.write_bytes(b"somebody's")
    with pytest.raises(StoreNotWritable):
        SealedWriter(path, KEY)
    assert path.read_bytes() == b"somebody's"

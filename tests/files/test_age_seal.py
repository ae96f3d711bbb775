# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing to public keys, and the looks at a header before the library sees it."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Iterable, Iterator

import pyrage
import pytest

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileProblem,
    FileTooBig,
    NotAllowed,
    NotOurFile,
    StoreNotWritable,
    UnsafeFile,
)
from coprod_desktop.files.age_seal import (
    MOST_RECIPIENTS,
    check_header,
    is_recipient,
    is_sealed,
    new_seal_keys,
    seal,
    seal_into,
    unseal,
)

MINE, OTHER = new_seal_keys(), new_seal_keys()
ENOUGH = 1 << 20
STANZA = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
FIRST = b"age-encryption.org/v1\n"


def test_each_key_that_it_was_sealed_to_opens_it_and_no_other() -> None:
    sealed = seal(b"what I said", [MINE.recipient, OTHER.recipient])
    assert unseal(sealed, MINE.secret, ENOUGH) == unseal(sealed, OTHER.secret, ENOUGH) == b"what I said"
    with pytest.raises(DamagedFile):
        unseal(sealed, new_seal_keys().secret, ENOUGH)


def test_neither_content_nor_key_stands_in_it() -> None:
    sealed = seal(b"what I said" * 50, [MINE.recipient])
    assert is_sealed(sealed)
    assert b"what I said" not in sealed
    assert MINE.recipient.encode() not in sealed


def test_cut_at_every_byte_and_with_every_byte_flipped_it_is_refused() -> None:
    sealed = seal(b"what I said", [MINE.recipient])
    hurt = [sealed[:end] for end in range(len(sealed))]
    hurt += [sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(len(sealed))]
    for data in (*hurt, sealed + b"x"):
        with pytest.raises(FileProblem):
            unseal(data, MINE.secret, ENOUGH)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (FIRST + STANZA * 2000 + b"--- " + b"A" * 43 + b"\n" + b"x" * 40, UnsafeFile),
        (FIRST + STANZA * (MOST_RECIPIENTS + 2) + b"--- " + b"A" * 43 + b"\n", UnsafeFile),
        (FIRST + b"-> X25519 " + b"A" * 5_000_000 + b"\n", UnsafeFile),
        (FIRST + b"A\n" * 5000, UnsafeFile),
        (FIRST + b"-> ssh-rsa AAAA\n" + b"A" * 43 + b"\n--- x\n", NotOurFile),
        (FIRST + STANZA, DamagedFile),
        (b"PK\x03\x04", NotOurFile),
        (b"", NotOurFile),
    ],
)
def test_a_header_made_to_hurt_never_reaches_the_library(data: bytes, problem: type[FileProblem]) -> None:
    with pytest.raises(problem):
        check_header(data)


def test_a_file_sealed_with_a_passphrase_is_refused() -> None:
    with pytest.raises(NotOurFile):
        check_header(pyrage.passphrase.encrypt(b"x", "abc"))


def test_a_file_that_is_too_big_is_refused() -> None:
    with pytest.raises(FileTooBig):
        unseal(seal(bytes(2000), [MINE.recipient]), MINE.secret, 1000)


@pytest.mark.parametrize("recipients", [[], ["age1nonsense"], [MINE.secret], [MINE.recipient] * 9])
def test_it_seals_to_public_keys_only(recipients: list[str]) -> None:
    with pytest.raises(NotAllowed):
        seal(b"x", recipients)


def test_a_public_key_has_one_way_to_be_written() -> None:
    assert is_recipient(MINE.recipient)
    assert not is_recipient(MINE.recipient.upper())
    with pytest.raises(NotAllowed):
        unseal(seal(b"x", [MINE.recipient]), "nonsense", ENOUGH)


def sealed_into(pieces: Iterable[bytes], sink: io.BytesIO | None = None) -> bytes:
    """Sealed piece by piece to my key."""
    sink = sink or io.BytesIO()
    seal_into(pieces, sink, [MINE.recipient])
    return sink.getvalue()


@pytest.mark.parametrize("lengths", [(), (0,), (1, 0, 70_000, 3), (1 << 16,), (1 << 20, 1)])
def test_sealed_piece_by_piece_it_opens_as_the_whole(lengths: tuple[int, ...]) -> None:
    pieces = [os.urandom(length) for length in lengths]
    assert unseal(sealed_into(pieces), MINE.secret, 1 << 21) == b"".join(pieces)


def test_a_fault_of_what_is_sealed_stays_what_it_was() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"x" * 100_000
        raise StoreNotWritable("the stick", "went away")

    with pytest.raises(StoreNotWritable, match="went away"):
        sealed_into(pieces())


def test_a_fault_of_where_it_goes_stays_what_it_was() -> None:
    class Full(io.BytesIO):
        """A stick with no room after the header."""

        def write(self, piece: bytes, /) -> int:  # type: ignore[override]  # the library gives nothing else
            if self.tell() > 50_000:
                raise OSError(errno.ENOSPC, "no room")
            return super().write(piece)

    with pytest.raises(OSError, match="no room") as caught:
        sealed_into([bytes(1 << 20)], Full())
    assert caught.value.errno == errno.ENOSPC


@pytest.mark.parametrize("recipients", [[], ["age1nonsense"], [MINE.secret], [MINE.recipient] * 9])
def test_piece_by_piece_too_it_seals_to_public_keys_only(recipients: list[str]) -> None:
    sink = io.BytesIO()
    with pytest.raises(NotAllowed):
        seal_into([b"x"], sink, recipients)
    assert sink.getvalue() == b""

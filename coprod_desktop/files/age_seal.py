# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Seals bytes to public keys with age, and opens them with the secret key. What is sealed is not known here.

The library holds up everything while it works, and with a header made to hurt it works for half a minute: the
header is looked at first, and what strangers made is opened in a process of its own.

*Source*: ``reliability.md`` sections 2.3 and 3 of the design; the format is told at age-encryption.org/v1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pyrage import (
    DecryptError,
    EncryptError,
    IdentityError,
    RecipientError,
    decrypt,
    decrypt_io,
    encrypt,
    encrypt_io,
    x25519,
)

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileTooBig,
    NotAllowed,
    NotOurFile,
    SealedToAnother,
    UnsafeFile,
)

MOST_RECIPIENTS = 8
_FIRST_LINE = b"age-encryption.org/v1\n"
_END_OF_HEADER = b"--- "
_MOST_HEADER_BYTES = 4096
_LONGEST_LINE = 128
_KIND = b"X25519"
_FILLING = b"-grease"
"""The library now and then adds a stanza without meaning, so that no reader gets used to there being none."""
_NOT_THIS_KEY = "No matching keys found"
"""How the library says that the key is another one; it has no other way to tell."""


@dataclass(frozen=True)
class SealKeys:
    """A pair of keys.

    Attributes:
        recipient: the public one, ``age1…``; everybody may have it.
        secret: ``AGE-SECRET-KEY-1…``.
    """

    recipient: str
    secret: str = field(repr=False)


def new_seal_keys() -> SealKeys:
    """Make a pair of keys."""
    identity = x25519.Identity.generate()
    return SealKeys(str(identity.to_public()), str(identity))


def is_recipient(text: str) -> bool:
    """Whether this is a public key to which can be sealed."""
    try:
        return str(x25519.Recipient.from_str(text)) == text
    except RecipientError:
        return False


def seal(content: bytes, recipients: Sequence[str]) -> bytes:
    """Seal bytes.

    Args:
        content: any bytes.
        recipients: 1 to `MOST_RECIPIENTS` public keys; the secret key of each opens it.

    Returns:
        An age file. It tells nobody to whom it was sealed; only how long the content is.

    Raises:
        NotAllowed: no public key, too many, or one that is none.
    """
    sealed: bytes = encrypt(content, _recipients(recipients))
    return sealed


def seal_into(pieces: Iterable[bytes], sink: Sink, recipients: Sequence[str]) -> None:
    """Seal bytes as `seal` does, piece by piece, in little memory.

    Args:
        pieces: the content.
        sink: gets the age file.
        recipients: 1 to `MOST_RECIPIENTS` public keys.

    Raises:
        NotAllowed: as `seal`.
        Exception: what `pieces` or the sink raised.
    """
    keys = _recipients(recipients)
    passing = _Passing(iter(pieces), sink)
    try:
        encrypt_io(passing, passing, keys)
    except EncryptError:
        # The library tells a fault of ours as words alone.
        raise passing.fault if passing.fault else RuntimeError("the library could not seal") from None


def _recipients(recipients: Sequence[str]) -> list[x25519.Recipient]:
    if not 1 <= len(recipients) <= MOST_RECIPIENTS or not all(map(is_recipient, recipients)):
        raise NotAllowed("these are not public keys to seal to")
    return [x25519.Recipient.from_str(text) for text in recipients]


def recipient_of(secret: str) -> str:
    """The public key that belongs to a secret one; empty when this is no secret key."""
    try:
        return str(x25519.Identity.from_str(secret).to_public())
    except IdentityError:
        return ""


def is_sealed(data: bytes | memoryview) -> bool:
    """Whether this begins as a sealed file does."""
    return bytes(data[: len(_FIRST_LINE)]) == _FIRST_LINE


def check_header(data: bytes | memoryview) -> None:
    """Refuse what the library could be held up with, before it sees it.

    Args:
        data: the sealed file.

    Raises:
        NotOurFile: it is not sealed, or to a passphrase or another kind of key.
        UnsafeFile: more keys or longer lines than an honest file has.
        DamagedFile: the header has no end.
    """
    if not is_sealed(data):
        raise NotOurFile("", "not a sealed file")
    lines = bytes(data[:_MOST_HEADER_BYTES]).split(b"\n")[1:-1]
    stanzas = 0
    for line in lines:
        if len(line) > _LONGEST_LINE:
            raise UnsafeFile("", "a long line in the header")
        if line.startswith(_END_OF_HEADER):
            return
        if line.startswith(b"-> "):
            kind = line.split(b" ")[1]
            if kind != _KIND and not kind.endswith(_FILLING):
                raise NotOurFile("", "sealed to another kind of key")
            stanzas += 1
        if stanzas > MOST_RECIPIENTS + 1:
            raise UnsafeFile("", "sealed to too many keys")
    raise UnsafeFile("", "a long header") if len(data) > _MOST_HEADER_BYTES else DamagedFile("", "no header")


class Source(Protocol):
    """What can be read from."""

    def read(self, most_bytes: int, /) -> bytes:
        """Up to so many bytes; none at the end."""
        ...


class Sink(Protocol):
    """What can be written to."""

    def write(self, piece: bytes, /) -> int:
        """Take a piece, all of it."""
        ...


class _Passing:
    """Gives pieces in the lengths that are asked for, takes what is sealed, and keeps a fault."""

    def __init__(self, pieces: Iterator[bytes], sink: Sink) -> None:
        self._pieces, self._sink = pieces, sink
        self._now = memoryview(b"")
        self.fault: Exception | None = None

    def read(self, most_bytes: int) -> bytes:
        """Up to so many bytes; none at the end."""
        try:
            while not self._now:
                self._now = memoryview(next(self._pieces))
        except StopIteration:
            return b""
        except Exception as fault:
            self.fault = fault
            raise
        piece, self._now = self._now[:most_bytes], self._now[most_bytes:]
        return bytes(piece)

    def write(self, piece: bytes) -> int:
        """Take a piece, all of it."""
        try:
            return self._sink.write(piece)
        except Exception as fault:
            self.fault = fault
            raise

    def flush(self) -> None:
        """Whoever has the sink lets it write what it held back."""


def unseal_into(source: Source, sink: Sink, secret: str) -> None:
    """Open what was sealed, piece by piece, in little memory.

    Args:
        source: the sealed file from its start; its first read gives as many bytes as it is asked for, where
            there are so many.
        sink: gets the content. It is good only when this returns: a changed file is noticed at the piece that
            was changed.
        secret: the secret key.

    Raises:
        NotOurFile, UnsafeFile: as `check_header`.
        SealedToAnother: it is not sealed to this key.
        DamagedFile: it was changed or cut short.
        NotAllowed: this is no secret key.
    """
    head = source.read(_MOST_HEADER_BYTES + 1)
    check_header(head)
    try:
        decrypt_io(_Again(head, source), sink, [_identity(secret)])
    except DecryptError as error:
        leaf = SealedToAnother if str(error) == _NOT_THIS_KEY else DamagedFile
        raise leaf("", str(error)) from error
    except OSError as error:
        raise DamagedFile("", str(error)) from error


class _Again:
    """Gives what was read already, and then the rest."""

    def __init__(self, head: bytes, rest: Source) -> None:
        self._head = head
        self._rest = rest

    def read(self, most_bytes: int) -> bytes:
        """Up to so many bytes; none at the end."""
        piece, self._head = self._head[:most_bytes], self._head[most_bytes:]
        return piece or self._rest.read(most_bytes)


def _identity(secret: str) -> x25519.Identity:
    try:
        return x25519.Identity.from_str(secret)
    except IdentityError as error:
        raise NotAllowed(f"no secret key: {type(error).__name__}") from None


def unseal(data: bytes, secret: str, most_bytes: int) -> bytes:
    """Open what was sealed. What a stranger made is opened in a process of its own, never by this alone.

    Args:
        data: the sealed file, all of it.
        secret: the secret key.
        most_bytes: a larger file is refused.

    Returns:
        The content, whole.

    Raises:
        FileTooBig, NotOurFile, UnsafeFile: as `check_header`.
        DamagedFile: it was changed or cut short, or is not sealed to this key.
        NotAllowed: this is no secret key.
    """
    if len(data) > most_bytes:
        raise FileTooBig("", f"more than {most_bytes} bytes")
    check_header(data)
    identity = _identity(secret)
    try:
        content: bytes = decrypt(data, [identity])
    except DecryptError as error:
        raise DamagedFile("", str(error)) from error
    return content

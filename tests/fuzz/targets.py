# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every reader of files from outside, as a function of bytes: what it takes in, or that it refuses.

Any other end, such as an exception that is no refusal, is a fault of the reader.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

import msgspec

from coprod_desktop.domain.errors import FileProblem, StoreDamaged, StoreTooNew
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.files.age_seal import seal, unseal_into
from coprod_desktop.files.film_reader import read_film_frames
from coprod_desktop.files.frames import (
    End,
    Frame,
    GoingOn,
    PackHead,
    ParcelHead,
    RecallHead,
    Refusal,
    SetHead,
    ViewHead,
    read_frames,
    receive_frames,
    send_frames,
)
from coprod_desktop.files.set_reader import read_set_frames
from coprod_desktop.files.team_public import read_team_public, team_public_bytes
from coprod_desktop.storage.backup_list import (
    KeptFile,
    backup_to_bytes,
    list_from_bytes,
    list_to_bytes,
    read_backup,
)
from coprod_desktop.storage.preferences_store import preferences_from_json, preferences_to_json
from coprod_desktop.storage.sealed_file import SealedWriter, read_sealed
from coprod_desktop.vault.kept_tries import TRIES_NAME, load_tries
from coprod_desktop.vault.key_slots import slots_of
from coprod_desktop.vault.recovery_key import check_recovery, read_public
from coprod_desktop.vault.store_key import STORE_KEY, store_key
from coprod_desktop.vault.team_keys import locked_team_keys, needs_passphrase
from tests.files.board_makers import food_board, package
from tests.files.film_makers import film_in
from tests.files.makers import TEAM, TEAM_KEYS, TEAM_SECRET, film, picture

REFUSED = "refused"
KEY = bytes(range(32))
FILES = Path(__file__).resolve().parents[1]
TRY_OUT = FILES.parent / "coprod_desktop" / "samples" / "try-out-team.json"
PROBLEMS = frozenset(leaf.__name__ for leaf in FileProblem.__subclasses__())
_MOST_BYTES = 1 << 26
Taken = object
"""What was taken in, so that two can be compared; or `REFUSED`."""


class Broken(Exception):
    """A reader ended in a way in which none may end."""


@dataclass(frozen=True)
class Target:
    """One reader.

    Attributes:
        read: gives what was taken in, or `REFUSED`.
        make_seeds: makes files that it takes in, to begin with.
    """

    read: Callable[[bytes], Taken]
    make_seeds: Callable[[], Sequence[bytes]]

    @cached_property
    def seeds(self) -> tuple[bytes, ...]:
        """The same files each time, also where chance is in them."""
        return tuple(self.make_seeds())


def samples(*patterns: str) -> list[bytes]:
    """The committed files with these names."""
    found = sorted(path for pattern in patterns for path in FILES.glob(pattern))
    assert found, patterns
    return [path.read_bytes() for path in found]


def told_by(frames: Iterable[Frame]) -> Taken:
    """What pieces of a reader tell.

    Raises:
        Broken: they are in an order in which no reader sends them.
    """
    told: list[object] = []
    for frame in frames:
        if told and isinstance(told[-1], (End, Refusal)):
            raise Broken(f"{type(frame).__name__} after the end")
        match frame:
            case Refusal(problem=problem) if problem not in PROBLEMS:
                raise Broken(f"refused as {problem}")
            case PackHead() | ViewHead() | RecallHead() | ParcelHead() | SetHead():
                told.append(frame.content)
            case GoingOn():
                pass
            case _:
                told.append(frame)
    if not told or not isinstance(told[-1], (End, Refusal)):
        raise Broken("no end")
    return REFUSED if isinstance(told[-1], Refusal) else told


def refusing(read: Callable[[bytes], Taken], *also: type[Exception]) -> Callable[[bytes], Taken]:
    """A reader that raises what it refuses, and these as well."""
    refusals: tuple[type[Exception], ...] = (FileProblem, *also)

    def reads(data: bytes) -> Taken:
        try:
            return read(data)
        except refusals:
            return REFUSED

    return reads


@cache
def _folder() -> Path:
    # In memory where there is such a place: some are written half a million times.
    memory = Path("/dev/shm")
    holder = tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
    _KEPT.append(holder)
    return Path(holder.name)


_KEPT: list[tempfile.TemporaryDirectory[str]] = []


def in_a_file(read: Callable[[Path], Taken], name: str = "file") -> Callable[[bytes], Taken]:
    """A reader that wants a file."""

    def reads(data: bytes) -> Taken:
        path = _folder() / name
        path.write_bytes(data)
        return read(path)

    return reads


def _unsealed(data: bytes) -> Taken:
    out = io.BytesIO()
    unseal_into(io.BytesIO(data), out, TEAM_SECRET)
    return out.getvalue()


def _frames_of(data: bytes) -> bytes:
    out = io.BytesIO()
    send_frames(read_frames(memoryview(data)), out)
    return out.getvalue()


@cache
def a_sealed_file(content: bytes = b"what Ann said") -> bytes:
    """What lies beside the database, as the app writes it."""
    path = _folder() / "sealed"
    path.unlink(missing_ok=True)
    writer = SealedWriter(path, KEY)
    writer.add(content)
    writer.end(content)
    return path.read_bytes()


def _backups() -> list[bytes]:
    (key_file, *_others) = samples("vault/samples/all-2.key")
    return [backup_to_bytes(date(2026, 11, 23), 1, "a" * 64, key_file)]


def _lists() -> list[bytes]:
    picture_of_a_plan = f"packs/{'d' * 32}/{'e' * 32}"
    files = [KeptFile("device.db", "b" * 64, 77_824, "1 2"), KeptFile(picture_of_a_plan, "c" * 64, 1)]
    return [list_to_bytes(files)]


_OPEN = ("files/samples/*/[!s]*.coprod*", "files/samples/v2/some.coprodrecall")
TARGETS: dict[str, Target] = {
    "files": Target(
        lambda data: told_by(read_frames(memoryview(data))), lambda: [*samples(*_OPEN), picture(8, 6)]
    ),
    "sealed": Target(
        refusing(_unsealed),
        lambda: [*samples("files/samples/*/sealed*"), seal(b"abc", [TEAM_KEYS.recipient])],
    ),
    "sets": Target(
        lambda data: told_by(read_set_frames(io.BytesIO(data))),
        lambda: [package(food=food_board())],
    ),
    "films": Target(
        lambda data: told_by(read_film_frames(io.BytesIO(data))), lambda: [film_in("mp4", "mpeg4"), film()]
    ),
    "replies of a reader": Target(
        refusing(lambda data: list(receive_frames(io.BytesIO(data), _MOST_BYTES))),
        lambda: [_frames_of(samples("files/samples/v2/all.coprodrecall")[0])],
    ),
    "backups": Target(refusing(in_a_file(read_backup)), _backups),
    "lists of backups": Target(refusing(list_from_bytes), _lists),
    "keys of a computer": Target(
        refusing(slots_of, StoreTooNew, msgspec.ValidationError), lambda: samples("vault/samples/[!r]*.key")
    ),
    "tries": Target(
        in_a_file(lambda path: load_tries(path.parent), TRIES_NAME),
        lambda: [b'{"format":"coprod-device-tries","last_s":1,"version":1,"wrong":2}'],
    ),
    "keys of a team": Target(
        refusing(needs_passphrase), lambda: [locked_team_keys(TEAM, "a b c")[0], TRY_OUT.read_bytes()]
    ),
    "public keys of a team": Target(
        refusing(read_team_public), lambda: [team_public_bytes("Mill Road", TEAM_KEYS)]
    ),
    "recovery keys": Target(
        refusing(in_a_file(check_recovery)), lambda: samples("vault/samples/recovery-1.key")
    ),
    "public recovery keys": Target(
        refusing(in_a_file(read_public)), lambda: samples("vault/samples/recovery-1.public")
    ),
    "keys of a store": Target(
        refusing(in_a_file(lambda path: store_key(path.parent, TEAM), STORE_KEY), StoreDamaged),
        lambda: samples("vault/samples/store-1/store.key"),
    ),
    "likes": Target(
        refusing(preferences_from_json, ValueError, KeyError, TypeError, RecursionError),
        lambda: [preferences_to_json(Preferences()).encode()],
    ),
    "files beside a database": Target(
        refusing(in_a_file(lambda path: read_sealed(path, KEY)), StoreDamaged), lambda: [a_sealed_file()]
    ),
}
"""By the name of what is read."""


def _breaks(data: bytes) -> Taken:
    if data[:2] == b"PK" and data[2:3] == b"!":
        raise Broken("by an exclamation mark")
    return REFUSED


CONTROL = {"control": Target(_breaks, lambda: [b"PK?"])}
"""A reader that breaks, to see that a fuzzer finds it."""

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan that carries the keys of its team proves itself, or is refused whole (T27 and T33)."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.errors import BadField, FileProblem, NotAllowed, NotProven
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import PICTURES_ON_CARD
from coprod_desktop.files.pack_file import FORMAT, VERSION, pack_of, write_pack
from coprod_desktop.files.picture_index import read_picture_names
from coprod_desktop.files.signatures import new_seed, sign, verify_key_of
from coprod_desktop.files.team_card import card_pictures
from tests.files.makers import (
    TEAM_KEYS,
    TEAM_SEED,
    content,
    listed,
    pack_with_media,
    refusal,
    signed_pack,
    taken,
    zipped,
)

INDEX = Path(__file__).resolve().parents[2] / "assets" / "easyread" / "pictures.json"
SMALL = pack_of(replace(pack_with_media().proposal, team_keys=TEAM_KEYS), pack_with_media().media)


CARD = ("cat", "flower", "mountain", "flower", "candle", "money")


def in_file(pack: Pack, folder: Path, seed: bytes = b"") -> bytes:
    write_pack(pack, folder / "p.coprod", seed)
    return (folder / "p.coprod").read_bytes()


def by_others(
    keys: dict[str, Any] | None, signature: bytes | Callable[[str], bytes] | None, *, at: int = 1
) -> bytes:
    """A file that another program made, with its signature at any place."""
    made = content()
    if keys is not None:
        made["team_keys"] = keys
    files = listed({"proposal.json": json.dumps(made).encode()}, version=VERSION)
    if signature is None:
        return zipped(files)
    if callable(signature):
        signature = signature(hashlib.sha256(files["manifest.json"]).hexdigest())
    rows = list(files.items())
    return zipped(dict([*rows[:at], ("signature.bin", signature), *rows[at:]]))


def signed_by(seed: bytes, format_name: str = FORMAT, version: int = VERSION) -> Callable[[str], bytes]:
    return lambda sha256: sign(format_name, version, sha256, seed)


OURS = {"recipient": TEAM_KEYS.recipient, "verify_key": TEAM_KEYS.verify_key}


def test_a_signed_plan_comes_back_as_it_was_and_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    data = in_file(signed_pack(), tmp_path, TEAM_SEED)
    assert taken(data) == signed_pack()
    assert in_file(signed_pack(), tmp_path, TEAM_SEED) == data


def test_a_signed_plan_of_another_program_is_taken() -> None:
    pack = taken(by_others(OURS, signed_by(TEAM_SEED)))
    assert isinstance(pack, Pack)
    assert pack.proposal.team_keys == TEAM_KEYS
    assert pack.proposal.team_keys.instead_of == ()


def test_a_plan_without_keys_still_works_and_has_no_signature(tmp_path: Path) -> None:
    assert taken(in_file(pack_with_media(), tmp_path)) == pack_with_media()
    assert b"signature.bin" not in in_file(pack_with_media(), tmp_path)


def test_a_plan_is_only_signed_with_the_keys_that_it_names(tmp_path: Path) -> None:
    for pack, seed in ((signed_pack(), b""), (signed_pack(), new_seed()), (pack_with_media(), TEAM_SEED)):
        with pytest.raises(NotAllowed):
            write_pack(pack, tmp_path / "p.coprod", seed)
    assert list(tmp_path.iterdir()) == []


OTHER_SEED = bytes(32)
OTHER_FILE = sign(FORMAT, VERSION, "0" * 64, TEAM_SEED)


@pytest.mark.parametrize(
    ("keys", "signature"),
    [
        (OURS, None),
        (None, signed_by(TEAM_SEED)),
        (OURS, signed_by(OTHER_SEED)),
        (OURS | {"verify_key": verify_key_of(OTHER_SEED)}, signed_by(TEAM_SEED)),
        (OURS, OTHER_FILE),
        (OURS, bytes(64)),
        (OURS, b""),
        (OURS, OTHER_FILE[:63]),
        (OURS, OTHER_FILE + b"\0"),
        (OURS, signed_by(TEAM_SEED, "coprod-views")),
        (OURS, signed_by(TEAM_SEED, version=VERSION - 1)),
        # A key that fits every signature of a sort; the library knows it.
        (OURS | {"verify_key": "01" + "00" * 31}, b"\x01" + bytes(63)),
    ],
    ids=[
        "no signature",
        "no keys",
        "another signed it",
        "another key",
        "another file",
        "nothing",
        "empty",
        "short",
        "long",
        "another kind of file",
        "another version",
        "a weak key",
    ],
)
def test_what_is_not_proven_is_refused(
    keys: dict[str, Any] | None, signature: bytes | Callable[[str], bytes] | None
) -> None:
    assert isinstance(refusal(by_others(keys, signature)), NotProven)


def test_the_signature_stands_after_the_list_and_nowhere_else() -> None:
    assert isinstance(refusal(by_others(OURS, signed_by(TEAM_SEED), at=2)), FileProblem)
    assert isinstance(refusal(by_others(OURS, signed_by(TEAM_SEED), at=0)), FileProblem)


@pytest.mark.parametrize(
    "keys",
    [
        OURS | {"recipient": "age1" + "q" * 58},
        OURS | {"recipient": TEAM_KEYS.recipient.upper()},
        OURS | {"verify_key": "g" * 64},
        OURS | {"verify_key": "aa"},
        OURS | {"instead_of": ["a"]},
        OURS | {"more": "a"},
        {"verify_key": TEAM_KEYS.verify_key},
    ],
)
def test_keys_that_are_none_are_refused(keys: dict[str, Any]) -> None:
    problem = refusal(by_others(keys, signed_by(TEAM_SEED)))
    assert isinstance(problem, BadField)
    assert problem.place.startswith("proposal.json: team_keys")


def test_with_any_bit_changed_it_is_refused_or_holds_the_same(tmp_path: Path) -> None:
    data = bytearray(in_file(SMALL, tmp_path, TEAM_SEED))
    accepted = 0
    for at in range(len(data)):
        data[at] ^= 1 << at % 8
        with suppress(FileProblem):
            assert taken(bytes(data)) == SMALL
            accepted += 1
        data[at] ^= 1 << at % 8
    assert accepted < len(data) // 4  # dates and modes of the zip, which mean nothing here


def test_each_bit_of_the_signature_counts(tmp_path: Path) -> None:
    data = bytearray(in_file(SMALL, tmp_path, TEAM_SEED))
    start = data.index(b"signature.bin") + len("signature.bin")
    for bit in range(64 * 8):
        data[start + bit // 8] ^= 1 << bit % 8
        refusal(bytes(data))
        data[start + bit // 8] ^= 1 << bit % 8


def test_cut_at_every_byte_it_is_refused(tmp_path: Path) -> None:
    data = in_file(SMALL, tmp_path, TEAM_SEED)
    for length in range(len(data)):
        refusal(data[:length])


def test_a_card_has_six_pictures_that_change_with_either_key() -> None:
    names = read_picture_names(INDEX).card_names
    card = card_pictures(TEAM_KEYS, names)
    assert len(card) == PICTURES_ON_CARD
    assert set(card) <= set(names)
    assert card_pictures(replace(TEAM_KEYS, instead_of=()), names) == card
    assert card_pictures(replace(TEAM_KEYS, verify_key="a" * 64), names) != card
    assert card_pictures(replace(TEAM_KEYS, recipient="age1b"), names) != card


def test_the_card_of_a_key_never_changes() -> None:
    """People have it on paper."""
    names = read_picture_names(INDEX).card_names
    assert card_pictures(TEAM_KEYS, names) == CARD


def test_a_look_alike_card_is_dear_to_find() -> None:
    started_s = time.process_time()
    card_pictures(TEAM_KEYS, ("a", "b"))
    assert time.process_time() - started_s > 0.02

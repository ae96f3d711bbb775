# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The keys of a team behind their passphrase, and behind the words in the safe."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import BadField, FileProblem, FileTooBig, FileTooNew, NotOurFile
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM
from coprod_desktop.files.age_seal import seal, unseal
from coprod_desktop.files.signatures import verify_key_of
from coprod_desktop.vault.team_keys import (
    locked_team_keys,
    needs_passphrase,
    new_team_secret,
    opened_team_keys,
)

SECRET = new_team_secret()
FILE, WORDS = locked_team_keys(SECRET, "correct horse battery")
TRY_OUT = Path(__file__).resolve().parents[2] / "coprod_desktop" / "samples" / "try-out-team.json"


def test_the_passphrase_and_the_words_open_them_and_nothing_else_does() -> None:
    assert needs_passphrase(FILE)
    assert opened_team_keys(FILE, "correct horse battery") == SECRET
    assert opened_team_keys(FILE, " ".join(WORDS)) == SECRET
    for typed in ("", "correct horse", " ".join(WORDS[1:]), " ".join(sorted(WORDS))):
        assert opened_team_keys(FILE, typed) is None


def test_neither_secret_nor_words_stand_in_the_file() -> None:
    # A word may be the name of a field too, such as "version": only what the fields hold is looked through.
    held = re.sub(rb'"\w+":', b"", FILE)
    for secret in (SECRET.seal_secret, SECRET.seed.hex(), *WORDS):
        assert f'"{secret}"'.encode() not in held
        assert secret.encode() not in held or len(secret) < 6
    assert SECRET.seal_secret not in repr(SECRET)
    assert SECRET.seed.hex() not in repr(SECRET)


def test_what_is_sealed_to_the_public_half_opens_with_the_secret_one() -> None:
    opened = opened_team_keys(FILE, "correct horse battery")
    assert opened
    assert unseal(seal(b"x", [SECRET.keys.recipient]), opened.seal_secret, 1000) == b"x"
    assert verify_key_of(opened.seed) == SECRET.keys.verify_key


def test_new_keys_name_all_that_were_lost_before_them() -> None:
    second = new_team_secret(SECRET.keys)
    third = new_team_secret(second.keys)
    assert third.keys.instead_of == (second.keys.verify_key, SECRET.keys.verify_key)
    opened = opened_team_keys(locked_team_keys(third, "correct horse battery")[0], "correct horse battery")
    assert opened
    assert opened.keys.instead_of == third.keys.instead_of


def changed(**changes: object) -> bytes:
    return json.dumps({**json.loads(FILE), **changes}).encode()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", NotOurFile),
        (b"{}", NotOurFile),
        (b"[]", NotOurFile),
        (b"\xff", NotOurFile),
        (changed(format="other"), NotOurFile),
        (changed(version=2), FileTooNew),
        (changed(version="1"), BadField),
        (changed(more=1), BadField),
        (changed(locked={}), BadField),
        (changed(locked=None), FileProblem),
        (changed(locked=None, opened="00"), FileProblem),
        (changed(locked=None, opened="0"), FileProblem),
        (changed(instead_of=["x"]), BadField),
        (b" " * 100_000, FileTooBig),
    ],
)
def test_other_files_are_refused(data: bytes, problem: type[FileProblem]) -> None:
    with pytest.raises(problem):
        opened_team_keys(data, "correct horse battery")


def test_with_any_byte_changed_they_do_not_open_or_are_the_same() -> None:
    data = bytearray(FILE)
    for at in range(0, len(data), 17):
        data[at] ^= 1
        with suppress(FileProblem):
            assert opened_team_keys(bytes(data), " ".join(WORDS)) in (None, SECRET)
        data[at] ^= 1


def test_the_keys_of_the_try_out_team_come_with_the_app_and_are_open() -> None:
    data = TRY_OUT.read_bytes()
    assert not needs_passphrase(data)
    opened = opened_team_keys(data)
    assert opened
    assert opened.keys == TRY_OUT_TEAM

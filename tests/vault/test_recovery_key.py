# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The organisation's recovery key: opened by its six words or the twelve of the sheet, refused when hurt."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTooBig,
    FileTooNew,
    NotOurFile,
)
from coprod_desktop.files.age_seal import seal, unseal
from coprod_desktop.vault.recovery_key import (
    check_recovery,
    new_recovery,
    open_recovery,
    read_public,
    short_name,
)

SAMPLES = Path(__file__).parent / "samples"


def test_a_new_one_opens_what_is_sealed_to_it(tmp_path: Path) -> None:
    made = new_recovery()
    (tmp_path / "k").write_bytes(made.key_file)
    (tmp_path / "p").write_bytes(made.public_file)
    assert read_public(tmp_path / "p") == made.recipient
    sealed = seal(b"the key of a computer", [made.recipient])
    for words in (made.words, made.safe_words):
        secret = open_recovery(tmp_path / "k", " ".join(words).upper())
        assert secret is not None
        assert unseal(sealed, secret, 4096) == b"the key of a computer"
    assert open_recovery(tmp_path / "k", "other words") is None


def test_its_words_and_its_secret_stand_in_no_file() -> None:
    made = new_recovery()
    for data in (made.key_file, made.public_file):
        assert b"SECRET" not in data
        assert not any(f" {word} ".encode() in data for word in (*made.words, *made.safe_words))
    assert short_name(made.recipient) == made.recipient[-8:]
    assert " ".join(made.words) not in repr(made)


def test_a_recovery_key_of_version_1_opens() -> None:
    words, safe_words = (SAMPLES / "recovery-1.txt").read_text("utf-8").splitlines()
    recipient = read_public(SAMPLES / "recovery-1.public")
    for typed in (words, safe_words):
        secret = open_recovery(SAMPLES / "recovery-1.key", typed)
        assert secret is not None
        assert unseal(seal(b"x", [recipient]), secret, 4096) == b"x"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", NotOurFile),
        (b"\x89PNG\r\n", NotOurFile),
        (b"{}", NotOurFile),
        (b'{"format":"coprod-recovery-public","version":1}', NotOurFile),
        (b'{"format":"coprod-recovery-key","version":2}', FileTooNew),
        (b'{"format":"coprod-recovery-key","version":1', DamagedFile),
        (b"[" * 20, FileTooBig),
        (b" " * 20_000, FileTooBig),
    ],
)
def test_another_file_is_refused_with_its_reason(
    tmp_path: Path, content: bytes, problem: type[FileProblem]
) -> None:
    (tmp_path / "k").write_bytes(content)
    with pytest.raises(problem):
        check_recovery(tmp_path / "k")
    with pytest.raises(FileNotThere):
        check_recovery(tmp_path / "not-there")


def test_cut_short_or_changed_it_is_refused_or_does_not_open(tmp_path: Path) -> None:
    place = tmp_path / "k"
    whole = (SAMPLES / "recovery-1.key").read_bytes()
    for cut in range(len(whole)):
        place.write_bytes(whole[:cut])
        with pytest.raises(FileProblem):
            check_recovery(place)
    public = (SAMPLES / "recovery-1.public").read_bytes()
    real = read_public(SAMPLES / "recovery-1.public")
    for at in range(len(public)):
        place.write_bytes(public[:at] + bytes([public[at] ^ 1]) + public[at + 1 :])
        try:
            assert read_public(place) == real
        except FileProblem:
            continue

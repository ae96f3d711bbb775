# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A secret behind a passphrase and behind written words: either opens it, nothing else does."""

from __future__ import annotations

import msgspec
import pytest

from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.vault.locked_secret import (
    Box,
    LockedSecret,
    box_behind_passphrase,
    lock,
    open_with_passphrase,
    open_with_words,
    unlock,
)
from coprod_desktop.vault.written_words import new_words, words_of

SECRET = bytes(range(32))
WRITTEN = bytes(range(100, 116))
WORDS = words_of(WRITTEN)
PASSPHRASE = "abandon ability able about above absent"


@pytest.fixture(scope="module")
def locked() -> LockedSecret:
    return lock(SECRET, PASSPHRASE, WRITTEN)


@pytest.mark.parametrize(
    "typed",
    [
        PASSPHRASE,
        "  ABANDON, ability; able - about\nabove absent. ",
        "aban abil able abou abov abse",
        " ".join(WORDS),
        ", ".join(f"{number}. {word[:4].upper()}" for number, word in enumerate(WORDS, 1)),
    ],
)
def test_the_passphrase_opens_it_and_so_do_the_words(locked: LockedSecret, typed: str) -> None:
    assert unlock(locked, typed) == SECRET


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "...",
        "abandon ability able about above",
        "ability abandon able about above absent",
        " ".join(words_of(bytes(16))),
        " ".join(WORDS[:11]),
    ],
)
def test_nothing_else_opens_it(locked: LockedSecret, typed: str) -> None:
    assert unlock(locked, typed) is None


def test_a_passphrase_of_ones_own_keeps_its_digits() -> None:
    box = box_behind_passphrase(SECRET, "Garden 27 Früh")
    assert open_with_passphrase(box, "garden  27 FRÜH!") == SECRET
    assert open_with_passphrase(box, "garden früh") is None


def test_the_same_secret_locked_twice_looks_different_each_time(locked: LockedSecret) -> None:
    again = lock(SECRET, PASSPHRASE, WRITTEN)
    boxes = [box for kept in (locked, again) for box in (kept.passphrase, kept.words)]
    texts = [text for box in boxes for text in (box.salt, box.box)]
    assert len(set(texts)) == len(texts)
    assert SECRET.hex() not in "".join(texts)


def test_every_changed_letter_is_noticed(locked: LockedSecret) -> None:
    kept = locked.words
    for at in range(len(kept.box)):
        hurt = kept.box[:at] + ("0" if kept.box[at] != "0" else "1") + kept.box[at + 1 :]
        assert open_with_words(Box(kept.salt, hurt), " ".join(WORDS)) is None


def test_a_box_comes_back_from_its_file(locked: LockedSecret) -> None:
    kept = msgspec.json.encode(locked)
    assert unlock(msgspec.json.decode(kept, type=LockedSecret), PASSPHRASE) == SECRET
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(kept[:-1] + b',"more":1}', type=LockedSecret)


def test_what_cannot_protect_is_not_taken() -> None:
    with pytest.raises(NotAllowed):
        lock(SECRET, " -- ", WRITTEN)
    with pytest.raises(NotAllowed):
        lock(SECRET, PASSPHRASE, b"short")


def test_drawn_words_open_what_they_locked() -> None:
    words = " ".join(new_words(6))
    assert open_with_passphrase(box_behind_passphrase(SECRET, words), words.title()) == SECRET

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""JSON from strangers: what our formats never have is refused before anybody looks at it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.errors import BadField, FileProblem, FileTooBig, UnsafeFile
from coprod_desktop.files.strict_json import (
    MAX_JSON_BYTES,
    from_json,
    to_json,
    without_hidden_letters,
)

PLAIN = st.text(st.characters(exclude_categories=("Cc", "Cs")))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_what_is_written_is_read_again(value: object) -> None:
    try:
        assert from_json(to_json(value), "f") == value
    except FileTooBig:
        assert to_json(value).count(b"[") + to_json(value).count(b"{") > 12


def test_the_same_value_gives_the_same_bytes() -> None:
    assert to_json({"b": 1, "a": "ŵ"}) == to_json({"a": "ŵ", "b": 1}) == '{"a":"ŵ","b":1}'.encode()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"[" * 100_000 + b"]" * 100_000, FileTooBig),
        (b'{"a":' * 13 + b"1" + b"}" * 13, FileTooBig),
        (b" " * (MAX_JSON_BYTES + 1), FileTooBig),
        (b"1" * 1_000_000, BadField),
        (b"NaN", BadField),
        (b"Infinity", BadField),
        (b"1e999", BadField),
        (b"1.5", BadField),
        (b'"\\ud800"', BadField),
        (b'{"\\udfff": 1}', BadField),
        (b'{"a": 1, "a": 2}', BadField),
        (b'"\\u0000"', UnsafeFile),
        (b'"\\u0007"', UnsafeFile),
        (b'"a\tb"', BadField),
        ('"a"'.encode("utf-16"), BadField),
        (b"\xef\xbb\xbf1", BadField),
        (b"\xff", BadField),
        (b"", BadField),
        (b"{", BadField),
        (b'{"a" 1}', BadField),
        (b"[1,]", BadField),
        (b"'a'", BadField),
        (b"1 2", BadField),
    ],
)
def test_json_nasties_are_refused(data: bytes, kind: type[FileProblem]) -> None:
    with pytest.raises(kind) as caught:
        from_json(data, "f")
    assert caught.value.place == "f"


def test_brackets_inside_a_text_are_no_depth() -> None:
    assert from_json(b'"' + b"[" * 1000 + b'\\"{"', "f") == "[" * 1000 + '"{'


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        from_json(data, "f")
    except FileProblem:
        return


def test_letters_that_hide_are_taken_out() -> None:
    assert without_hidden_letters("a\x00b\u202ec\nd\ud800e\u2066") == "abc\nde"
    assert without_hidden_letters("سلام, shalom, ŵ") == "سلام, shalom, ŵ"

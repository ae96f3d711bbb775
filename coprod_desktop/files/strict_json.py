# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""JSON from strangers, read strictly. No formats: what the values mean is checked elsewhere.

Python's own reader takes NaN, endless numbers, two values under one key, and half letters that later crash
somewhere else. Our formats need none of that, so it is refused here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NoReturn

from coprod_desktop.domain.errors import BadField, FileProblem, FileTooBig, UnsafeFile

MAX_JSON_BYTES = 2 << 20
MAX_DEPTH = 12
MAX_DIGITS = 15

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")
_HALF_LETTER = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_TURNS_TEXT = re.compile("[\u202a-\u202e\u2066-\u2069]")


def to_json(value: object) -> bytes:
    """Write a value so that the same value always gives the same bytes.

    Args:
        value: of dicts, lists, texts, whole numbers and truth values.

    Returns:
        UTF-8 with sorted keys and no spaces.
    """
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8")


def from_json(data: bytes, place: str) -> object:
    """Read a value.

    Args:
        data: UTF-8, up to `MAX_JSON_BYTES`.
        place: the name of the file inside the zip, for the error.

    Returns:
        The value: dicts, lists, texts, whole numbers, truth values and None.

    Raises:
        FileTooBig: more bytes or more depth than the limits.
        BadField: it is no JSON, or has something that our formats never have.
        UnsafeFile: letters that hide or turn round other letters.
    """
    if len(data) > MAX_JSON_BYTES:
        raise FileTooBig(place, f"more than {MAX_JSON_BYTES} bytes of JSON")
    _check_depth(data, place)

    def one_key_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
        table = dict(pairs)
        if len(table) != len(pairs):
            raise BadField(place, "a key stands twice in one object")
        return table

    def whole(digits: str) -> int:
        if len(digits.removeprefix("-")) > MAX_DIGITS:
            raise BadField(place, "a number with too many digits")
        return int(digits)

    def never(token: str) -> NoReturn:
        raise BadField(place, f"{token[:20]} is not a whole number")

    try:
        value: object = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=one_key_each,
            parse_int=whole,
            parse_float=never,
            parse_constant=never,
        )
    except ValueError as fault:
        raise BadField(place, f"not JSON: {str(fault)[:120]}") from fault
    for text in _texts(value):
        _check_letters(text, place)
    return value


def _check_depth(data: bytes, place: str) -> None:
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub(b"", data)):
        depth += 1 if bracket.group() in b"[{" else -1
        if depth > MAX_DEPTH:
            raise FileTooBig(place, f"more than {MAX_DEPTH} brackets deep")


def _texts(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        match waiting.pop():
            case str() as text:
                yield text
            case dict() as table:
                waiting += [*table, *table.values()]
            case list() as row:
                waiting += row


def _check_letters(text: str, place: str) -> None:
    problem: FileProblem | None = None
    if _HALF_LETTER.search(text):
        problem = BadField(place, "half a letter (lone surrogate)")
    elif _CONTROL.search(text):
        problem = UnsafeFile(place, "a control character")
    if problem:
        raise problem


def without_hidden_letters(text: str) -> str:
    """Return a text that may stand in a file: no control characters but line ends, no halves, no turners."""
    for hidden in (_HALF_LETTER, _CONTROL, _TURNS_TEXT):
        text = hidden.sub("", text)
    return text

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every fault of a table at once, with a place in plain words and a repair. No format is known here.

msgspec itself stops at the first fault, and a maker mends a file faster with all of them on one page.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from coprod_desktop.files.strict_json import without_hidden_letters

_SINGULAR = {
    "steps": "step",
    "lines": "line",
    "choices": "choice",
    "reasons": "reason",
    "hard_words": "hard word",
    "main_points": "main point",
}

_Path = tuple[str | int, ...]


@dataclass(frozen=True)
class FieldFault:
    """One value that is missing, or may not stand where it is.

    Attributes:
        place: in plain words and counted from 1, such as ``step 3, line 1, text``.
        message: what is wrong, in one sentence.
        repair: what to write.
    """

    place: str
    message: str
    repair: str


def faults_in(value: object, kind: Any) -> Iterator[FieldFault]:
    """Find every fault of a value.

    Args:
        value: as it was read, of dicts, lists, texts, numbers and days.
        kind: the msgspec Struct that it must fit.

    Yields:
        The faults in the order of the fields; none when ``msgspec.convert`` takes the value.
    """
    yield from _faults(value, kind, ())


def _faults(value: object, kind: Any, path: _Path) -> Iterator[FieldFault]:
    tables = [part for part in _parts(kind) if isinstance(part, type) and issubclass(part, msgspec.Struct)]
    bare = _bare(kind)
    if tables and not (value is None and type(None) in _parts(kind)):
        yield from _table_faults(value, tables, path)
    elif get_origin(bare) is list and isinstance(value, list):
        yield from _count_faults(value, kind, path)
        for number, item in enumerate(value):
            yield from _faults(item, get_args(bare)[0], (*path, number))
    else:
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as fault:
            yield FieldFault(place_of(path), f"{_shown(value)}: {_plain(fault)}.", f"Write {_wanted(kind)}.")


def _table_faults(value: object, tables: list[type[msgspec.Struct]], path: _Path) -> Iterator[FieldFault]:
    if not isinstance(value, dict):
        yield FieldFault(
            place_of(path), f"{_shown(value)}: a table is wanted here.", "Write it as in the example."
        )
        return
    tag_field = tables[0].__struct_config__.tag_field
    by_tag = {str(each.__struct_config__.tag): each for each in tables}
    tag = str(value.get(tag_field)) if tag_field else next(iter(by_tag))
    if tag not in by_tag:
        message = f"“{value.get(tag_field, '')}” is not known here."
        yield FieldFault(place_of((*path, str(tag_field))), message, f"Write one of: {', '.join(by_tag)}.")
        return
    table = by_tag[tag]
    kinds, fields = _fields_of(table)
    known = {field.name for field in fields} | {tag_field}
    for key in value:
        if key not in known:
            close = get_close_matches(str(key), [field.name for field in fields], 1)
            repair = f"Did you mean “{close[0]}”?" if close else "Take it out."
            yield FieldFault(place_of((*path, str(key))), f"“{key}” is not known here.", repair)
    for field in fields:
        if field.name in value:
            yield from _faults(value[field.name], kinds[field.name], (*path, field.name))
        elif field.required:
            wanted = f"Write {field.name}: {_wanted(kinds[field.name])}."
            yield FieldFault(place_of((*path, field.name)), f"“{field.name}” is missing.", wanted)


@cache
def _fields_of(table: type[msgspec.Struct]) -> tuple[dict[str, Any], tuple[msgspec.structs.FieldInfo, ...]]:
    # Slow, and the same for each of many files.
    return get_type_hints(table, include_extras=True), msgspec.structs.fields(table)


def _count_faults(value: list[object], kind: Any, path: _Path) -> Iterator[FieldFault]:
    for meta in _metas(kind):
        too_few = meta.min_length is not None and len(value) < meta.min_length
        too_many = meta.max_length is not None and len(value) > meta.max_length
        if too_few or too_many:
            yield FieldFault(place_of(path), f"There are {len(value)}.", f"Write {_wanted(kind)}.")


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _parts(kind: Any) -> list[Any]:
    bare = _bare(kind)
    return (
        [_bare(part) for part in get_args(bare)] if get_origin(bare) in (Union, types.UnionType) else [bare]
    )


def _metas(kind: Any) -> list[msgspec.Meta]:
    return [meta for meta in get_args(kind)[1:] if isinstance(meta, msgspec.Meta)]


def _wanted(kind: Any) -> str:
    """What may stand there, as the class of the format says; the last word of it counts."""
    whole = get_args(_bare(kind)) if len(_parts(kind)) > 1 else (kind,)
    described = [meta.description for part in whole for meta in _metas(part) if meta.description]
    return described[-1] if described else "it as in the example"


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"


def _plain(fault: msgspec.ValidationError) -> str:
    return str(fault).split(" - at ")[0].replace("`", "").replace("Expected", "expected")


def text_faults(value: object, path: _Path = ()) -> Iterator[FieldFault]:
    """Find texts that do not stay in their line: line ends, hidden letters, letters that turn others round.

    Args:
        value: as it was read.
        path: where it stands.

    Yields:
        The faults in the order of the value.
    """
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from text_faults(inner, (*path, str(key)))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from text_faults(inner, (*path, number))
    elif isinstance(value, str) and ("\n" in value or value != without_hidden_letters(value)):
        message = f"{_shown(value)} has a line end or hidden letters."
        yield FieldFault(place_of(path), message, "Type it again, in one line.")


def place_of(path: _Path) -> str:
    """Name a place in plain words, counted from 1: ``step 3, line 1``."""
    words: list[str] = []
    for step in path:
        if isinstance(step, int):
            words[-1] = f"{_SINGULAR.get(words[-1], words[-1])} {step + 1}"
        else:
            words.append(step)
    return ", ".join(words)

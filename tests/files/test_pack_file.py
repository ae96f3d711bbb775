# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A proposal's file: what goes in comes out, and nothing else ever does."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from coprod_desktop.domain.errors import BadField, DamagedFile, FileProblem, StoreNotWritable, UnsafeFile
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import (
    LEAVE_AS_IT_IS,
)
from coprod_desktop.files.pack_file import pack_of, write_pack
from tests.builders import proposal
from tests.files.makers import (
    content,
    listed,
    pack_with_media,
    picture,
    refusal,
    sound,
    taken,
    with_picture,
    zipped,
)


def in_file(pack: Pack, folder: Path) -> bytes:
    write_pack(pack, folder / "p.coprod")
    return (folder / "p.coprod").read_bytes()


def test_a_pack_comes_back_from_its_file_as_it_was(tmp_path: Path) -> None:
    for pack in (pack_with_media(), pack_of(proposal(), {})):
        assert taken(in_file(pack, tmp_path)) == pack


def test_the_same_pack_gives_the_same_bytes_and_no_draft_stays(tmp_path: Path) -> None:
    assert in_file(pack_with_media(), tmp_path) == in_file(pack_with_media(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["p.coprod"]


def test_a_folder_that_is_not_there_is_said_and_named(tmp_path: Path) -> None:
    with pytest.raises(StoreNotWritable) as caught:
        write_pack(pack_with_media(), tmp_path / "gone" / "p.coprod")
    assert caught.value.place == str(tmp_path / "gone" / "p.coprod")


DRAWN = {"picture": "set:bus", "words": "A bus"}


def by_others(change: Callable[[Any], object] | None = None, **media: bytes) -> bytes:
    """A file that another program made."""
    files = {"proposal.json": json.dumps(content(change)).encode()}
    return zipped(listed(files | {f"media/{name.replace('_', '.')}": data for name, data in media.items()}))


def test_a_file_of_another_program_is_taken() -> None:
    made = taken(by_others())
    assert isinstance(made, Pack)
    assert made.proposal == proposal()


def test_pictures_and_sounds_are_written_anew() -> None:
    def change(made: Any) -> None:
        with_picture("media/a.webp")(made)
        made["asker"]["hello_sound"] = "media/hello.wav"

    noted = sound().replace(b"data", b"LIST\x04\x00\x00\x00Ann!data", 1)
    pack = taken(by_others(change, a_webp=picture(kind="WEBP"), hello_wav=noted))
    assert isinstance(pack, Pack)
    assert pack.proposal.cover.media == "media/a.png"
    assert Image.open(io.BytesIO(pack.media[MediaName("media/a.png")])).format == "PNG"
    assert b"Ann!" not in pack.media[MediaName("media/hello.wav")]


def remove(*path: Any) -> Callable[[Any], object]:
    def change(made: Any) -> None:
        for step in path[:-1]:
            made = made[step]
        del made[path[-1]]

    return change


def put(value: Any, *path: Any) -> Callable[[Any], object]:
    def change(made: Any) -> None:
        for step in path[:-1]:
            made = made[step]
        made[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (remove("facts", "why"), "facts, why"),
        (remove("facts", "can_change"), "facts, can_change"),
        (remove("facts", "answer_by"), "facts, answer_by"),
        (remove("facts"), "facts"),
        (remove("steps", 0, "lines"), "step 1, lines"),
        (remove("steps", 1, "choices", 2, "words"), "step 2, choice 3, words"),
        (remove("steps", 2, "kind"), "step 3, kind"),
        (put("page", "steps", 1, "kind"), "step 2, text"),
        (put("jump", "steps", 1, "kind"), "step 2, kind"),
        (put("", "facts", "why"), "facts, why"),
        (put(" ", "facts", "why"), "facts, why"),
        (put("2026-13-01", "facts", "closes"), "facts, closes"),
        (put("2026-10-01T10:00", "facts", "closes"), "facts, closes"),
        (put(20261001, "facts", "closes"), "facts, closes"),
        (put([], "facts", "seats"), "facts, seats"),
        (put(True, "proposal", "version"), "proposal, version"),
        (put("1", "proposal", "version"), "proposal, version"),
        (put(0, "proposal", "version"), "proposal, version"),
        (put(None, "proposal", "title"), "proposal, title"),
        (put("x" * 121, "proposal", "title"), "proposal, title"),
        (put("0B1C7F6E-58A2-4A0F-9A44-3F1F5F0A7C21", "proposal", "id"), "proposal, id"),
        (put("../../etc/passwd", "proposal", "id"), "proposal, id"),
        (put("set:../a", "proposal", "cover", "picture"), "proposal, cover, picture"),
        (put("media/a.svg", "proposal", "cover", "picture"), "proposal, cover, picture"),
        (put("media/a.png\n", "proposal", "cover", "picture"), "proposal, cover, picture"),
        (put("as it is", "steps", 1, "choices", 3, "id"), "step 2, choice 4, id"),
        (put("x", "steps", 1, "choices", 3, "id"), "step 2, choices"),
        (put("first", "steps", 0, "id"), "step 1, id"),
        (put("more", "steps", 0, "colour"), "step 1, colour"),
        (put([{"text": "a"}] * 3, "steps", 0, "lines"), "step 1, lines"),
        (put(["a"], "steps", 0, "lines"), "step 1, line 1"),
        (put([], "steps"), "steps"),
        (put("two\nlines", "asker", "hello"), "asker, hello"),
        (put("turned \u202e round", "proposal", "title"), "proposal, title"),
        (put("2026-01-01", "facts", "closes"), "facts, closes"),
        (put([], "proposal"), "proposal"),
        (put("survey", "proposal", "purpose"), "proposal, purpose"),
        (put("research", "proposal", "purpose"), "proposal, ethics"),
        (put([{"picture": DRAWN, "text": "a"}] * 2, "main_points"), "main_points"),
        (put([{"picture": DRAWN, "text": "a"}] * 4, "main_points"), "main_points"),
        (put([{"picture": DRAWN}] * 3, "main_points"), "main point 1, text"),
        (put([{"word": "a"}], "say_right"), "say_right 1, spoken"),
        (put(DRAWN | {"picture": "b.png"}, "steps", 0, "new_picture"), "step 1, new_picture, picture"),
        (put(DRAWN, "steps", 2, "new_picture"), "step 3"),
        (put("yes", "steps", 1, "why"), "step 2, why"),
        (put([{"id": "a", "words": "A", "picture": DRAWN}] * 7, "steps", 1, "reasons"), "step 2, reasons"),
        (put([{"id": "a", "words": "A", "picture": DRAWN}], "steps", 1, "reasons"), "step 2, reasons"),
        (put("gone", "steps", 3, "pair_of"), "step 4, pair_of"),
        (put("first", "steps", 3, "pair_of"), "step 4, pair_of"),
        (put("share-tokens", "steps", 1, "kind"), "step 2, tokens"),
        (put("sort-on-mat", "steps", 3, "kind"), "step 4, picture"),
        (put("none-of-these", "steps", 1, "choices", 0, "id"), "step 2, choice 1, id"),
    ],
)
def test_a_field_that_may_not_stand_there_is_named(change: Callable[[Any], object], place: str) -> None:
    problem = refusal(by_others(change))
    assert (type(problem), problem.place) == (BadField, f"proposal.json: {place}")
    assert problem.detail


def test_a_control_character_is_not_safe() -> None:
    assert isinstance(refusal(by_others(put("a\u0007b", "proposal", "title"))), UnsafeFile)


def test_the_media_are_exactly_those_that_are_named() -> None:
    assert isinstance(refusal(by_others(with_picture("media/a.png"))), DamagedFile)
    assert refusal(by_others(a_png=picture())).place == "media/a.png"
    two = by_others(with_picture("media/a.png"), a_png=picture(), a_webp=picture(kind="WEBP"))
    assert isinstance(refusal(two), DamagedFile)
    assert isinstance(refusal(zipped(listed({"media/a.png": picture()}))), DamagedFile)


@pytest.mark.parametrize(
    "data", [b"<svg/>", b"%PDF-1.7", picture(kind="GIF"), picture(kind="JPEG"), zipped({"a": b"b"}), sound()]
)
def test_other_media_are_refused_whatever_their_name(data: bytes) -> None:
    assert isinstance(refusal(by_others(with_picture("media/a.png"), a_png=data)), BadField)
    named = put("media/hello.wav", "asker", "hello_sound")
    if data != sound():
        assert isinstance(refusal(by_others(named, hello_wav=data)), BadField)


def test_cut_at_every_byte_it_is_refused(tmp_path: Path) -> None:
    data = in_file(pack_with_media(), tmp_path)
    for length in range(len(data)):
        refusal(data[:length])


def test_with_any_byte_changed_it_is_refused_or_holds_the_same(tmp_path: Path) -> None:
    pack = pack_with_media()
    data = bytearray(in_file(pack, tmp_path))
    for at in range(len(data)):
        data[at] ^= 1 << at % 8
        with suppress(FileProblem):
            assert taken(bytes(data)) == pack
        data[at] ^= 1 << at % 8


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_changed_value_is_taken_whole_or_refused(data: st.DataObject) -> None:
    made = content()
    paths: list[tuple[Any, ...]] = []

    def walk(value: Any, path: tuple[Any, ...]) -> None:
        paths.append(path)
        rows = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        for key, inner in rows:
            walk(inner, (*path, key))

    walk(made, ())
    path = data.draw(st.sampled_from(paths[1:]))
    odd: st.SearchStrategy[object] = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.text()
        | st.just([])
        | st.just({})
        | st.dates().map(str)
    )
    with suppress(FileProblem):
        assert isinstance(taken(by_others(put(data.draw(odd), *path))), Pack)


def test_the_days_are_days() -> None:
    pack = taken(by_others(put("2027-02-28", "facts", "answer_by")))
    assert isinstance(pack, Pack)
    assert pack.proposal.facts.answer_by == date(2027, 2, 28)
    assert pack.proposal.questions[0].choices[-1].choice_id == LEAVE_AS_IT_IS  # type: ignore[union-attr]

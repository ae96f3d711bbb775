# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person shares: exactly that, and nothing that says who they are."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point
from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileProblem,
    FileTooBig,
    NotAllowed,
    StoreNotWritable,
)
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, StepId
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from coprod_desktop.files.view_content import bundle_of, content_of
from coprod_desktop.files.view_file import Views, write_view_file
from tests.files.makers import CLIP, PCM, bundle, listed, refusal, sound, taken, zipped

OTHER_CLIP = ClipId("11111111-2222-4333-8444-555555555555")
STEP_IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True).map(StepId)
MAY = st.lists(st.sampled_from(MayDo), min_size=1, max_size=2, unique=True).map(tuple)
HELPED = st.lists(st.sampled_from(HelpKind), max_size=3, unique=True).map(tuple)


def views_of(kind: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[View]:
    return st.builds(
        lambda step, given_by, may, helped, said: View(step, given_by, may, helped, **said),
        STEP_IDS,
        st.sampled_from(Given),
        MAY,
        HELPED,
        kind,
    )


VIEWS = views_of(
    st.one_of(
        STEP_IDS.map(lambda choice: {"choice_id": ChoiceId(choice)}),
        st.sampled_from(Point).map(lambda point: {"point": point}),
        st.sampled_from(OffScale).map(lambda kind: {"off_scale": kind}),
        st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1).map(lambda text: {"text": text}),
    )
)


@given(st.lists(VIEWS, max_size=6).map(tuple), st.lists(STEP_IDS, max_size=4).map(tuple), st.booleans())
def test_every_field_goes_there_and_back(
    views: tuple[View, ...], steps: tuple[StepId, ...], more_time: bool
) -> None:
    made = bundle(views=views, hard_steps=steps, skipped_steps=steps, more_time=more_time)
    assert bundle_of(content_of(made), {}) == made


def read(path: Path) -> Views:
    views = taken(path.read_bytes())
    assert isinstance(views, Views)
    return views


def test_what_is_shared_comes_back_with_its_sound(tmp_path: Path) -> None:
    written = write_view_file(bundle(), {CLIP: PCM}, tmp_path)
    views = read(written.path)
    assert views.bundle == bundle()
    assert views.sounds[CLIP][44:] == PCM
    assert (views.sha256, written.path.stat().st_size) == (written.sha256, written.size_bytes)


def test_the_name_of_the_file_says_nothing_and_is_never_the_same(tmp_path: Path) -> None:
    named = bundle(name="Maya")
    names = {write_view_file(named, {CLIP: PCM}, tmp_path / "new" / "folder").path.name for _ in range(5)}
    assert len(names) == 5
    assert all(re.fullmatch(r"view-[a-z]{8}\.coprodview", name) for name in names)


def test_only_the_person_who_made_it_may_read_the_file(tmp_path: Path) -> None:
    assert write_view_file(bundle(), {CLIP: PCM}, tmp_path).path.stat().st_mode & 0o077 == 0


def test_no_name_stands_in_the_file_unless_it_was_given(tmp_path: Path) -> None:
    without = write_view_file(bundle(), {CLIP: PCM}, tmp_path).path.read_bytes()
    assert b"name" not in without.split(b"views.json")[-1]
    assert b'"day":"2026-11-22"' in without
    assert read(write_view_file(bundle(name="Maya"), {CLIP: PCM}, tmp_path).path).bundle.name == "Maya"


def test_letters_that_no_reader_takes_are_left_out_and_words_stay(tmp_path: Path) -> None:
    said = View(StepId("tell"), Given.WRITING, (MayDo.READ,), text="a\x00b\n\ud800c\u202e <b>&amp;")
    odd = bundle(name=" Ma\u202eya \n K. ", views=(said,))
    back = read(write_view_file(odd, {}, tmp_path).path).bundle
    assert back.name == "Maya K."
    assert back.views[0].text == "ab\nc <b>&amp;"


def test_the_other_half_of_a_sample_is_left_out(tmp_path: Path) -> None:
    assert read(write_view_file(bundle(), {CLIP: PCM + b"\x01"}, tmp_path).path).sounds[CLIP][44:] == PCM


@pytest.mark.parametrize(
    ("made", "clips"),
    [
        (bundle(), {}),
        (bundle(), {CLIP: PCM, OTHER_CLIP: PCM}),
        (bundle(), {CLIP: b""}),
        (bundle(views=(replace(bundle().views[0], may=()),)), {}),
        (bundle(views=(replace(bundle().views[0], text="and more"),)), {}),
        (bundle(views=(View(StepId("tell"), Given.WRITING, (MayDo.READ,)),)), {}),
        (bundle(views=(bundle().views[0], bundle().views[0])), {}),
    ],
    ids=["clip missing", "clip too many", "silent clip", "no consent", "two in one", "empty", "two picks"],
)
def test_a_file_that_breaks_our_own_rules_is_never_made(
    made: ViewBundle, clips: dict[ClipId, bytes], tmp_path: Path
) -> None:
    with pytest.raises(NotAllowed):
        write_view_file(made, clips, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreNotWritable):
        write_view_file(bundle(), {CLIP: PCM}, tmp_path / "file" / "folder")


def test_more_than_a_reader_takes_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(FileTooBig):
        write_view_file(bundle(), {CLIP: bytes(70 << 20)}, tmp_path)


def by_others(change: Callable[[Any], object] = lambda made: None, media: bytes | None = None) -> bytes:
    made: dict[str, Any] = json.loads(json.dumps(msgspec.to_builtins(content_of(bundle()))))
    change(made)
    files = {"views.json": json.dumps(made).encode()}
    return zipped(
        listed({**files, f"media/{CLIP}.wav": sound(0.5) if media is None else media}, "coprod-views")
    )


def test_a_file_of_another_program_is_taken_and_its_length_is_measured() -> None:
    views = taken(by_others(media=sound(0.25, 48_000, 2)))
    assert isinstance(views, Views)
    assert [view.length_ms for view in views.bundle.views if view.clip_id] == [250]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda made: made.pop("day"), "day"),
        (lambda made: made.update(day="2026-11-22T10:00:00"), "day"),
        (lambda made: made.update(contributor_id="Maya"), "contributor_id"),
        (lambda made: made.update(bundle_version=0), "bundle_version"),
        (lambda made: made.update(pack_sha256="AB" * 32), "pack_sha256"),
        (lambda made: made.update(name="x" * 121), "name"),
        (lambda made: made.update(name="Ma\u202eya"), "name"),
        (lambda made: made.update(name="Ma\nya"), "name"),
        (lambda made: made.update(diagnosis="none of your business"), "diagnosis"),
        (lambda made: made["views"][0].update(may=[]), "views 1, may"),
        (lambda made: made["views"][0].update(may=["sell"]), "views 1, may 1"),
        (lambda made: made["views"][0].pop("may"), "views 1, may"),
        (lambda made: made["views"][0].update(point="superb"), "views 1, point"),
        (lambda made: made["views"][0].update(text="x" * 20_001), "views 1, text"),
        (lambda made: made["views"][0].update(step="a/b"), "views 1, step"),
        (lambda made: made["hard_steps"].append("a\n"), "hard_steps 2"),
        (lambda made: made["views"][0].update(point="good"), ""),
        (lambda made: made["views"][0].pop("choice"), ""),
        (lambda made: made["views"][0].update(may=["read", "read"]), ""),
        (lambda made: made["views"].append(made["views"][0]), ""),
        (lambda made: made["views"].append(made["views"][3]), ""),
    ],
)
def test_a_field_that_may_not_stand_there_is_named(change: Callable[[Any], object], place: str) -> None:
    problem = refusal(by_others(change))
    assert (type(problem), problem.place) == (BadField, f"views.json: {place}".removesuffix(": "))


def test_the_recordings_are_exactly_those_that_are_named() -> None:
    assert isinstance(refusal(by_others(lambda made: made["views"].pop(3))), DamagedFile)
    assert isinstance(refusal(by_others(lambda made: made["views"][3].update(clip=OTHER_CLIP))), DamagedFile)
    assert isinstance(refusal(zipped(listed({}, "coprod-views"))), DamagedFile)


def test_a_recording_that_is_none_is_refused() -> None:
    assert isinstance(refusal(by_others(media=b"RIFF....WAVE")), DamagedFile)
    assert isinstance(refusal(by_others(media=b"#EXTM3U")), BadField)


def test_cut_anywhere_or_with_any_byte_changed_it_is_refused_or_the_same(tmp_path: Path) -> None:
    written = write_view_file(bundle(), {CLIP: PCM[:64]}, tmp_path)
    data = bytearray(written.path.read_bytes())
    same = taken(bytes(data))
    for at in range(len(data)):
        refusal(bytes(data[:at]))
        data[at] ^= 1 << at % 8
        with suppress(FileProblem):
            assert taken(bytes(data)) == same
        data[at] ^= 1 << at % 8


def test_the_hash_is_that_of_the_list_of_contents(tmp_path: Path) -> None:
    written = write_view_file(bundle(), {CLIP: PCM}, tmp_path)
    data = written.path.read_bytes()
    start = data.index(b'{"files"')
    listing = data[start : data.index(b"PK\x03\x04", start)]
    assert hashlib.sha256(listing).hexdigest() == written.sha256


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(["views", "hard_steps", "name", "day", "more_time", "proposal_version"]), st.data())
def test_a_changed_value_is_taken_whole_or_refused(key: str, data: st.DataObject) -> None:
    odd: st.SearchStrategy[object] = (
        st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()) | st.just({})
    )
    with suppress(FileProblem):
        assert isinstance(taken(by_others(lambda made: made.update({key: data.draw(odd)}))), Views)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person takes back: the ids of things and nothing that was said."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileProblem,
    FileTooNew,
    NotAllowed,
    StoreNotWritable,
)
from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.recall_file import write_recall_file
from tests.files.makers import (
    listed,
    picture,
    refusal,
    taken,
    zipped,
)
from tests.files.view_makers import (
    CLIP,
    CONTRIBUTOR,
    OPEN,
    item,
    whole_bundle,
)

ITEMS = (item("first", "pick"), item("tell", "clip", CLIP))
RECALL = Recall(CONTRIBUTOR, whole_bundle().proposal_id, 1, ITEMS, date(2026, 11, 23), OPEN.author_key)


@pytest.mark.parametrize("items", [(), ITEMS, tuple(view.item_id for view in whole_bundle().all_views)])
def test_what_is_taken_back_comes_back(items: tuple[ItemId, ...], tmp_path: Path) -> None:
    made = replace(RECALL, items=items)
    file = write_recall_file(made, tmp_path, OPEN)
    assert taken(file.path.read_bytes()) == made
    assert file.path.stat().st_size == file.size_bytes


def test_the_file_says_nothing_by_its_name_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    paths = {write_recall_file(RECALL, tmp_path / "new" / "folder", OPEN).path for _ in range(3)}
    assert len(paths) == 3
    assert all(re.fullmatch(r"recall-[a-z]{8}\.coprodrecall", path.name) for path in paths)
    assert all(path.stat().st_mode & 0o077 == 0 for path in paths)


def test_the_same_recall_has_the_same_hash(tmp_path: Path) -> None:
    assert (
        write_recall_file(RECALL, tmp_path, OPEN).sha256 == write_recall_file(RECALL, tmp_path, OPEN).sha256
    )


@pytest.mark.parametrize(
    "made",
    [
        replace(RECALL, items=(ITEMS[0], ITEMS[0])),
        replace(RECALL, items=(ItemId("What I said about Sam"),)),
        replace(RECALL, recall_number=0),
    ],
)
def test_a_recall_that_no_reader_would_take_is_never_made(made: Recall, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        write_recall_file(made, tmp_path, OPEN)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreNotWritable):
        write_recall_file(RECALL, tmp_path / "file" / "folder", OPEN)


def by_others(change: Callable[[Any], object] = lambda made: None, **more: bytes) -> bytes:
    made: dict[str, Any] = {
        "contributor_id": RECALL.contributor_id,
        "proposal_id": RECALL.proposal_id,
        "recall_number": 1,
        "day": "2026-11-23",
        "items": list(ITEMS),
    }
    change(made)
    media = {f"media/{name.replace('_', '.')}": data for name, data in more.items()}
    return zipped(listed({"recall.json": json.dumps(made).encode(), **media}, "coprod-recall"))


def test_a_file_of_another_program_is_taken() -> None:
    assert taken(by_others()) == replace(RECALL, author_key="")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda made: made.pop("items"), "items"),
        (lambda made: made.pop("day"), "day"),
        (lambda made: made.update(day="2026-11-23T10:00:00"), "day"),
        (lambda made: made.update(contributor_id="Maya"), "contributor_id"),
        (lambda made: made.update(recall_number=0), "recall_number"),
        (lambda made: made.update(recall_number="1"), "recall_number"),
        (lambda made: made.update(items="all"), "items"),
        (lambda made: made["items"].append("../../etc"), "items 3"),
        (lambda made: made["items"].append("a.pick\n"), "items 3"),
        (lambda made: made["items"].append(made["items"][0]), "items"),
        (lambda made: made.update(items=[f"a{n}.pick" for n in range(3001)]), "items"),
        (lambda made: made.update(name="Maya"), "name"),
        (lambda made: made.update(reason="I was told to"), "reason"),
    ],
)
def test_a_field_that_may_not_stand_there_is_named(change: Callable[[Any], object], place: str) -> None:
    problem = refusal(by_others(change))
    assert (type(problem), problem.place) == (BadField, f"recall.json: {place}")


def test_nothing_else_is_in_a_recall() -> None:
    assert isinstance(refusal(by_others(a_png=picture())), DamagedFile)
    assert isinstance(refusal(zipped(listed({}, "coprod-recall"))), DamagedFile)
    assert isinstance(refusal(zipped(listed({"views.json": b"{}"}, "coprod-recall"))), DamagedFile)


def test_a_later_version_is_told_so() -> None:
    later = zipped(listed({"recall.json": b"{}"}, "coprod-recall", version=3, min_reader=3))
    assert isinstance(refusal(later), FileTooNew)


def test_cut_anywhere_or_with_any_byte_changed_it_is_refused_or_the_same(tmp_path: Path) -> None:
    data = bytearray(write_recall_file(RECALL, tmp_path, OPEN).path.read_bytes())
    for at in range(len(data)):
        refusal(bytes(data[:at]))
        data[at] ^= 1 << at % 8
        with suppress(FileProblem):
            assert taken(bytes(data)) == RECALL
        data[at] ^= 1 << at % 8


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(["contributor_id", "proposal_id", "recall_number", "day", "items"]), st.data())
def test_a_changed_value_is_taken_whole_or_refused(key: str, data: st.DataObject) -> None:
    odd: st.SearchStrategy[object] = (
        st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()) | st.just({})
    )
    with suppress(FileProblem):
        assert isinstance(taken(by_others(lambda made: made.update({key: data.draw(odd)}))), Recall)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody took back is in no folder: no words, no voice, no drawing; all else stays."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.identifiers import ContributorId, ItemId
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.recall_file import write_recall_file
from coprod_desktop.journey.team.read_views import Collected
from tests.files.view_makers import (
    CLIP,
    CONTRIBUTOR,
    OPEN,
    bundle,
    chosen,
    item,
    spoke,
    whole_bundle,
    written,
)
from tests.journey.team.collecting import collect_views

PICTURES = Path(__file__).resolve().parents[3] / "assets" / "easyread"
OTHER = ContributorId("11111111-2222-4333-8444-555555555555")
ALL = tuple(view.item_id for view in whole_bundle().all_views)


def recall(
    folder: Path, *items: ItemId, contributor: ContributorId = CONTRIBUTOR, day: date = date(2026, 11, 23)
) -> Path:
    made = Recall(contributor, bundle().proposal_id, 1, items, day)
    return write_recall_file(made, folder, OPEN).path


def collected(folder: Path, *files: Path) -> Collected:
    return collect_views(files, [], folder / "out", PICTURES)


def items_in(folder: Path) -> set[object]:
    rows = json.loads((folder / "out" / "answers.json").read_bytes())["answers"]
    return {row["item"] for row in rows if row["item"]}


def media_in(folder: Path) -> set[str]:
    names = {path.name for path in (folder / "out").rglob("*") if path.suffix in (".wav", ".png")}
    return {name.partition("-")[2] for name in names}


@pytest.mark.parametrize("gone", ALL)
def test_each_thing_can_be_taken_back_by_itself(gone: ItemId, tmp_path: Path) -> None:
    views = written(whole_bundle(), tmp_path / "in").path
    back = recall(tmp_path / "in", gone)
    result = collected(tmp_path, views, back)
    assert items_in(tmp_path) == set(ALL) - {gone}
    assert result.people == 1
    assert result.notes == (
        f"{back.name}: Somebody took back 1 of their answers. Delete them in every other place too.",
    )


def test_voice_and_drawings_that_were_taken_back_are_gone_from_the_folder(tmp_path: Path) -> None:
    views = written(whole_bundle(), tmp_path / "in").path
    page = collected(tmp_path, views).folder
    assert page
    with_all = media_in(tmp_path)
    page.rename(tmp_path / "before")
    gone = (item("tell", "clip", CLIP), *(name for name in ALL if ".file." in name))
    collected(tmp_path, views, recall(tmp_path / "in", *gone))
    assert len(with_all) == 4
    assert {name.split("-")[0] for name in media_in(tmp_path)} == {"consent.wav"}
    shown = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert shown.count("<audio") == 1
    assert '<img class="drawing"' not in shown


def test_a_recall_without_items_takes_back_everything_and_the_name(tmp_path: Path) -> None:
    mine = written(whole_bundle(name="Maya"), tmp_path / "in").path
    theirs = written(bundle(contributor_id=OTHER, views=(chosen("first", "seats"),)), tmp_path / "in").path
    result = collected(tmp_path, mine, theirs, recall(tmp_path / "in"))
    assert result.people == 1
    assert "Maya" not in (tmp_path / "out" / "index.html").read_text("utf-8")
    assert media_in(tmp_path) == set()


def test_naming_every_thing_is_the_same_as_everything(tmp_path: Path) -> None:
    mine = written(whole_bundle(), tmp_path / "in").path
    result = collected(tmp_path, mine, recall(tmp_path / "in", *ALL))
    assert (result.folder, result.people) == (None, 0)


def test_a_recall_that_lies_beside_the_files_is_found(tmp_path: Path) -> None:
    views = written(bundle(), tmp_path / "in").path
    recall(tmp_path / "in", bundle().views[0].item_id)
    collected(tmp_path, views)
    assert bundle().views[0].item_id not in items_in(tmp_path)
    assert len(items_in(tmp_path)) == 4


@pytest.mark.parametrize("backwards", [False, True])
def test_a_recall_counts_wherever_it_stands_in_the_list(backwards: bool, tmp_path: Path) -> None:
    files = [
        written(bundle(), tmp_path / "in").path,
        recall(tmp_path / "other", bundle().views[0].item_id),
    ]
    collected(tmp_path, *(reversed(files) if backwards else files))
    assert len(items_in(tmp_path)) == 4


def test_one_persons_recall_takes_nothing_of_anybody_else(tmp_path: Path) -> None:
    theirs = written(bundle(contributor_id=OTHER), tmp_path / "in").path
    back = recall(tmp_path / "in")
    result = collected(tmp_path, theirs, back)
    assert len(items_in(tmp_path)) == 5
    assert result.notes == (
        f"{back.name}: Somebody took back all of their answers. They are not in these files.",
    )


def test_what_is_shared_again_on_a_later_day_stays(tmp_path: Path) -> None:
    again = bundle(bundle_version=2, day=date(2026, 11, 25), views=(spoke("tell", CLIP),))
    collected(tmp_path, written(again, tmp_path / "in").path, recall(tmp_path / "in"))
    assert items_in(tmp_path) == {item("tell", "clip", CLIP)}


def test_an_older_file_that_comes_after_its_recall_stays_out(tmp_path: Path) -> None:
    old = written(bundle(), tmp_path / "in").path
    new = written(bundle(bundle_version=2, views=(chosen("first", "seats"),)), tmp_path / "in").path
    collected(tmp_path, recall(tmp_path / "in", item("first", "pick")), new, old)
    assert not (tmp_path / "out").exists()

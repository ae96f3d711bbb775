# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Later files and recalls prove that they come from the same person (T49), and belong to the plan (T34)."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.domain.view_bundle import Recall, ViewBundle
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.pack_file import pack_of, write_pack
from coprod_desktop.files.recall_file import write_recall_file
from coprod_desktop.journey.team.read_views import CANNOT_PROVE, Collected
from tests.builders import proposal
from tests.files.makers import TEAM, TEAM_KEYS
from tests.files.view_makers import CONTRIBUTOR, OPEN, bundle, written, wrote
from tests.journey.team.collecting import collect_views

PICTURES = Path(__file__).resolve().parents[3] / "assets" / "easyread"
OLD = Path(__file__).resolve().parents[2] / "files" / "samples"
FORGER = Leaving(bytes(range(32)), None)
DAY = date(2026, 11, 23)


def said(text: str, version: int = 1, plan: int = 1) -> ViewBundle:
    return bundle(views=(wrote("tell", text),), bundle_version=version, proposal_version=plan)


def made(folder: Path, name: str, views: ViewBundle, leaving: Leaving = OPEN) -> Path:
    return written(views, folder / "in", leaving).path.rename(folder / "in" / f"{name}.coprodview")


def recall(folder: Path, name: str, leaving: Leaving) -> Path:
    asked = Recall(CONTRIBUTOR, bundle().proposal_id, 1, (), DAY)
    return write_recall_file(asked, folder / "in", leaving).path.rename(
        folder / "in" / f"{name}.coprodrecall"
    )


def collected(folder: Path, *files: Path, secret: TeamSecret | None = None) -> tuple[Collected, list[str]]:
    """What came of the files, and every text that is in the folder."""
    got = collect_views(files, (), folder / "out", PICTURES, secret)
    if got.folder is None:
        return got, []
    rows = json.loads((folder / "out" / "answers.json").read_bytes())["answers"]
    texts = [row["answer"] for row in rows if row["kind"] == "words"]
    (folder / "out").rename(folder / f"out-{len(list(folder.iterdir()))}")
    return got, texts


def test_a_later_file_with_the_same_key_takes_the_place_of_the_first(tmp_path: Path) -> None:
    first, later = made(tmp_path, "first", said("mine")), made(tmp_path, "later", said("mine too", 2))
    assert collected(tmp_path, first, later)[1] == ["mine too"]


def test_a_later_file_with_another_key_is_refused_and_told_in_any_order(tmp_path: Path) -> None:
    files = [
        made(tmp_path, "first", said("mine")),
        made(tmp_path, "forged", said("not mine", 2), FORGER),
        made(tmp_path, "later", said("mine too", 3)),
        made(tmp_path, "next-plan", said("not mine either", 1, plan=2), FORGER),
    ]
    # Every other order is tried where no file has to be opened: tests/storage/test_team_store.py.
    for order in (files, files[::-1], files[2:] + files[:2]):
        got, texts = collected(tmp_path, *order)
        assert texts == ["mine too"]
        assert got.refused == 2
        told = {f"{name}.coprodview: {CANNOT_PROVE}" for name in ("forged", "next-plan")}
        assert told <= set(got.notes), got.notes


def test_an_old_file_without_a_key_cannot_take_the_place_of_one_that_has_one(tmp_path: Path) -> None:
    old = OLD / "v3" / "views.coprodview"  # of the same contributor, the first of the first version
    first = made(tmp_path, "proven", said("mine"))
    for order in ((old, first), (first, old)):
        got, texts = collected(tmp_path, *order)
        assert texts == ["mine"]
        assert f"views.coprodview: {CANNOT_PROVE}" in got.notes


def test_who_changes_to_an_app_with_keys_keeps_what_they_said_before(tmp_path: Path) -> None:
    old = OLD / "v3" / "views.coprodview"
    later = made(tmp_path, "later", said("mine", 2))
    for order in ((old, later), (later, old)):
        got, texts = collected(tmp_path, *order)
        assert (texts, got.refused) == (["mine"], 0)


def test_old_files_still_open_by_themselves(tmp_path: Path) -> None:
    assert collected(tmp_path, OLD / "v3" / "views.coprodview")[0].people == 1


@pytest.mark.parametrize("leaving", [FORGER, None])
def test_a_recall_of_somebody_else_takes_nothing_back_and_is_told(
    leaving: Leaving | None, tmp_path: Path
) -> None:
    first = made(tmp_path, "first", said("mine"))
    if leaving:
        asked = recall(tmp_path, "asked", leaving)
    else:
        asked = Path(shutil.copy(OLD / "v2" / "all.coprodrecall", tmp_path / "in"))
    got, texts = collected(tmp_path, asked, first)
    assert (texts, got.refused) == (["mine"], 1)
    assert any(CANNOT_PROVE in note for note in got.notes)


def test_a_recall_of_the_same_person_takes_it_back(tmp_path: Path) -> None:
    first = made(tmp_path, "first", said("mine"))
    got, texts = collected(tmp_path, first, recall(tmp_path, "asked", OPEN))
    assert (texts, got.refused) == ([], 0)


def test_sealed_files_and_recalls_are_taken_in_with_the_keys_of_the_team(tmp_path: Path) -> None:
    sealed = Leaving(OPEN.author_seed, TEAM_KEYS)
    forged = Leaving(FORGER.author_seed, TEAM_KEYS)
    files = (
        made(tmp_path, "first", said("mine"), sealed),
        made(tmp_path, "forged", said("not mine", 2), forged),
        recall(tmp_path, "not-asked", forged),
    )
    got, texts = collected(tmp_path, *files, secret=TEAM)
    assert (texts, got.refused) == (["mine"], 2)
    without, _ = collected(tmp_path, *files)
    assert (without.folder, without.refused) == (None, 3)
    assert all("Only the team that this is for can open it" in note for note in without.notes)


def test_answers_to_what_the_plan_does_not_ask_are_refused_and_counted(tmp_path: Path) -> None:
    write_pack(pack_of(proposal(), {}), tmp_path / "plan.coprod")
    strange = bundle(views=(wrote("another-plan", "hello"),), hard_steps=())
    hard = bundle(views=(wrote("tell", "hello"),), hard_steps=(StepId("nowhere"),))
    files = [made(tmp_path, "strange", strange), made(tmp_path, "hard", hard)]
    got = collect_views(files, [tmp_path / "plan.coprod"], tmp_path / "out", PICTURES)
    assert (got.folder, got.refused) == (None, 2)
    told = "It answers what this plan does not ask."
    assert got.notes == (f"hard.coprodview: {told}", f"strange.coprodview: {told}")

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Making and checking the file of a proposal: what blocks is told, and then there is no file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import get_args

import pytest

from coprod_desktop.domain.errors import BadField, FileProblem, StoreNotWritable
from coprod_desktop.domain.finding import Severity
from coprod_desktop.domain.proposal import Page, Question, ThreePoints, more_of
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.files.pack_folder import read_folder
from coprod_desktop.journey.team.make_pack import check_pack, make_pack
from coprod_desktop.journey.team.refusals import refusal_finding
from tests.files.makers import (
    content,
    listed,
    zipped,
)
from tests.files.view_makers import (
    bundle,
    written,
)

ROOT = Path(__file__).resolve().parents[3]
INDEX = ROOT / "assets" / "easyread" / "pictures.json"
SAMPLES = ROOT / "coprod_desktop" / "samples"
FOLDERS = sorted(path for path in SAMPLES.iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_each_sample_is_made_without_a_fault_and_comes_back_through_the_door(
    folder: Path, tmp_path: Path
) -> None:
    made = make_pack(folder, tmp_path / "p.coprod", INDEX)
    assert made.path == tmp_path / "p.coprod"
    assert [one for one in made.findings if one.severity in (Severity.BLOCK, Severity.WARN)] == []
    taken = take_in(made.path, known=lambda _sha256: False)
    assert isinstance(taken, Accepted)
    assert [one.rule for one in check_pack(made.path, INDEX)] == [
        one.rule for one in check_pack(folder, INDEX)
    ]


def test_the_samples_use_every_kind_of_thing_between_them() -> None:
    packs = [read_folder(folder, INDEX).pack for folder in FOLDERS]
    proposals = [pack.proposal for pack in packs if pack]
    steps = [step for one in proposals for step in one.steps]
    assert {type(step) for step in steps} == {Page, *get_args(Question)}
    assert any(one.main_points for one in proposals)
    assert any(one.say_right for one in proposals)
    assert any(isinstance(step, Page) and step.new_picture for step in steps)
    assert any(isinstance(step, ThreePoints) and step.pair_of for step in steps)
    asked = [more_of(step) for step in steps]
    assert any(more.why and more.reasons for more in asked)
    assert any(more.matter for more in asked)


def test_a_folder_with_a_fault_makes_no_file(tmp_path: Path) -> None:
    shutil.copytree(FOLDERS[0], tmp_path / "plan")
    text = (tmp_path / "plan" / "proposal.toml").read_text("utf-8")
    (tmp_path / "plan" / "proposal.toml").write_text(text.replace("why =", "whi ="), "utf-8")
    made = make_pack(tmp_path / "plan", tmp_path / "p.coprod", INDEX)
    assert made.path is None
    assert not (tmp_path / "p.coprod").exists()
    assert "proposal.toml: facts, why" in [one.place for one in made.findings]


def test_a_place_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreNotWritable):
        make_pack(FOLDERS[0], tmp_path / "gone" / "p.coprod", INDEX)


def test_checking_a_refused_file_names_file_place_reason_and_repair(tmp_path: Path) -> None:
    made = content(lambda plan: plan["facts"].pop("why"))
    (tmp_path / "p.coprod").write_bytes(zipped(listed({"proposal.json": json.dumps(made).encode()})))
    (found,) = check_pack(tmp_path / "p.coprod", INDEX)
    assert (found.place, found.rule, found.severity) == (
        "p.coprod: proposal.json: facts, why",
        "BadField",
        Severity.BLOCK,
    )
    assert "missing" in found.message
    assert found.repair


def test_checking_answers_says_that_they_are_no_proposal(tmp_path: Path) -> None:
    path = written(bundle(), tmp_path).path
    (found,) = check_pack(path, INDEX)
    assert (found.place, found.rule) == (path.name, "NotOurFile")


@pytest.mark.parametrize("leaf", FileProblem.__subclasses__())
def test_every_problem_of_a_file_has_words_and_a_repair(leaf: type[FileProblem]) -> None:
    found = refusal_finding(leaf("views.json", "because"), "f")
    assert (found.place, found.rule) == ("f: views.json", leaf.__name__)
    assert found.message.endswith(": because.")
    assert found.repair


def test_the_name_of_the_file_stands_once() -> None:
    assert refusal_finding(BadField("f", ""), "f").place == "f"
    assert refusal_finding(BadField("", ""), "f").message.endswith(".")

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The published formats: schemas as the classes are, examples that work, and old files that still open."""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import coprod_desktop.files
from coprod_desktop.domain.finding import Severity
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.view_bundle import Recall, ViewBundle
from coprod_desktop.files.age_seal import unseal
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.files.films import read_film
from coprod_desktop.files.pack_file import write_pack
from coprod_desktop.files.pack_folder import PLAIN_FILE, read_folder
from coprod_desktop.files.parcel_file import Parcel
from coprod_desktop.files.view_file import Views
from tests.files.make_schemas import FOLDER, schemas
from tests.files.makers import (
    TEAM,
    TEAM_KEYS,
    TEAM_SECRET,
    newest_pack,
    signed_pack,
    taken,
    whole_pack,
)
from tests.files.view_makers import (
    CLIP,
    CONSENT,
    CONTRIBUTOR,
    DRAWING,
    OPEN,
    OWN_FILM,
    PHOTO,
    bundle,
    newest_bundle,
    whole_bundle,
)

ROOT = Path(__file__).resolve().parents[2]
INDEX = ROOT / "assets" / "easyread" / "pictures.json"
FORMATS = Path(coprod_desktop.files.__file__).with_name("FORMATS.md").read_text("utf-8")
SAMPLES = sorted(path for path in (ROOT / "coprod_desktop" / "samples").iterdir() if path.is_dir())
OLD = Path(__file__).parent / "samples"


FROZEN = {
    "proposal-1.schema.json": "b353cb6ca837b80e54b6b356775b4358eb0b3c3cbdebe03092aae208a5edd4f5",
    "proposal-3.schema.json": "d21034c3f1105d3e8df51928526021d0d2d1d17ac9953448a8b9f7cd161667e7",
    "proposal-2.schema.json": "89d836ad1e6a6729f12c7097feebb7cb4b6a17dc5d68536a967c8ed67ae84c20",
    "views-3.schema.json": "254da1fbc87aaff48d988dc5667765152040a2160667c1f01d5a401818466764",
    "recall-1.schema.json": "2f04e85b7eee82a4811e07d3212f4725f759304caea92369696907cd4b8cf2ae",
    "views-2.schema.json": "909d02d7edf60cdaeeddbc71d402e33de46321bb3e96613dcda604a860585762",
    "views-1.schema.json": "298161291186d9dece959b0505bf9c18cfa8fcaf8db7f5fe3c3f116b1a4eaeaf",
}
"""Published once and never changed: the SHA-256 of each."""
SHA_OF_VERSION_2 = "ca65322cbea959f777853108d2085640bf78a2203b8bf8777c39b3402ff17ab8"
"""Of the manifest of ``samples/v2/plan.coprod``."""
SHA_OF_VERSION_3 = "ac4c98bb4ed7573c277d7cbd61f6f6d40307b0a134775e57524bca699609c0e7"
"""Of the manifest of ``samples/v3/plan.coprod``."""


def schema(name: str) -> jsonschema.Draft202012Validator:
    made = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made, format_checker=jsonschema.FormatChecker())


def inside(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return json.loads(archive.read(name))


def example(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", FORMATS, re.DOTALL)
    return str(found)


def test_the_published_schemas_are_those_of_the_classes() -> None:
    published = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    assert {name: text for name, text in published.items() if name in schemas()} == schemas()
    assert set(published) == {*schemas(), *FROZEN}


@pytest.mark.parametrize("name", FROZEN)
def test_an_older_schema_never_changes(name: str) -> None:
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == FROZEN[name]


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda path: path.name)
def test_each_sample_fits_the_published_schemas(folder: Path, tmp_path: Path) -> None:
    pack, _ = read_folder(folder, INDEX)
    assert pack is not None
    write_pack(pack, tmp_path / "p.coprod")
    data = (tmp_path / "p.coprod").read_bytes()
    schema("manifest-1").validate(inside(data, "manifest.json"))
    schema("proposal-4").validate(inside(data, "proposal.json"))


SAMPLE_CONTENTS = [
    ("proposal-1", "v1/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-2", "v1/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-2", "v2/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-3", "v1/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-3", "v2/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-3", "v3/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-4", "v1/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-4", "v2/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-4", "v3/plan.coprod", "proposal.json", ("facts", "why")),
    ("proposal-4", "v4/plan.coprod", "proposal.json", ("team_keys", "verify_key")),
    ("views-1", "v1/views.coprodview", "views.json", ("day",)),
    ("views-2", "v2/views.coprodview", "views.json", ("day",)),
    ("views-3", "v2/views.coprodview", "views.json", ("day",)),
    ("views-3", "v3/views.coprodview", "views.json", ("day",)),
    ("views-4", "v3/views.coprodview", "views.json", ("day",)),
    ("views-4", "v4/views.coprodview", "views.json", ("contributor_id",)),
    ("recall-1", "v2/all.coprodrecall", "recall.json", ("items",)),
    ("recall-2", "v2/all.coprodrecall", "recall.json", ("items",)),
    ("recall-2", "v4/all.coprodrecall", "recall.json", ("items",)),
    ("parcel-1", "v4/open-parcel.coprodparcel", "parcel.json", ("team_key",)),
]


@pytest.mark.parametrize(("name", "file", "part", "needed"), SAMPLE_CONTENTS)
def test_the_schemas_take_and_refuse_what_the_program_does(
    name: str, file: str, part: str, needed: tuple[str, ...]
) -> None:
    data = (OLD / file).read_bytes()
    schema("manifest-1").validate(inside(data, "manifest.json"))
    value = inside(data, part)
    schema(name).validate(value)
    with pytest.raises(jsonschema.ValidationError):
        schema(name).validate({**value, "more": 1})
    table = value
    for key in needed[:-1]:
        table = table[key]
    del table[needed[-1]]
    with pytest.raises(jsonschema.ValidationError):
        schema(name).validate(value)


def test_older_schemas_do_not_know_what_came_later() -> None:
    plan = inside((OLD / "v2" / "plan.coprod").read_bytes(), "proposal.json")
    later = inside((OLD / "v3" / "plan.coprod").read_bytes(), "proposal.json")
    views = inside((OLD / "v2" / "views.coprodview").read_bytes(), "views.json")
    later_views = inside((OLD / "v3" / "views.coprodview").read_bytes(), "views.json")
    signed = inside((OLD / "v4" / "plan.coprod").read_bytes(), "proposal.json")
    plans = (("proposal-1", plan), ("proposal-2", later), ("proposal-3", signed))
    proven = inside((OLD / "v4" / "views.coprodview").read_bytes(), "views.json")
    recall = inside((OLD / "v4" / "all.coprodrecall").read_bytes(), "recall.json")
    unknown = (
        *plans,
        *(("views-1", views), ("views-2", later_views), ("views-3", proven)),
        ("recall-1", recall),
    )
    for name, value in unknown:
        with pytest.raises(jsonschema.ValidationError):
            schema(name).validate(value)


def test_the_example_of_a_folder_builds(tmp_path: Path) -> None:
    (tmp_path / PLAIN_FILE).write_text(example("toml"), "utf-8")
    pack, findings = read_folder(tmp_path, INDEX)
    assert pack is not None
    assert [one for one in findings if one.severity in (Severity.BLOCK, Severity.WARN)] == []


def test_the_example_of_another_program_makes_a_file_that_is_taken(tmp_path: Path) -> None:
    plan = inside((OLD / "v1" / "plan.coprod").read_bytes(), "proposal.json")
    plan["steps"] = [step for step in plan["steps"] if step["kind"] != "page"]
    (tmp_path / "proposal.json").write_text(json.dumps(plan), "utf-8")
    (tmp_path / "write.py").write_text(example("python"), "utf-8")
    files = [str(tmp_path / name) for name in ("write.py", "proposal.json", "p.coprod")]
    subprocess.run([sys.executable, "-W", "ignore", *files], check=True)
    assert isinstance(taken((tmp_path / "p.coprod").read_bytes()), Pack)


def test_a_plan_of_version_1_still_opens() -> None:
    pack = taken((OLD / "v1" / "plan.coprod").read_bytes())
    assert isinstance(pack, Pack)
    assert pack.sha256 == "8ac7df629f25c11214e43dbb34769e0f72d732cebb2d310d54d7f601d29f0c4b"
    assert pack.proposal.title == "New bus stops"
    assert [step.step_id for step in pack.proposal.steps] == ["own", "first", "roof", "tell"]
    assert sorted(pack.media) == ["media/ann.png", "media/line.wav"]


def test_a_plan_of_another_program_still_opens() -> None:
    pack = taken((OLD / "v1" / "plan-of-another-program.coprod").read_bytes())
    assert isinstance(pack, Pack)
    assert list(pack.media) == ["media/a.png"]


def test_views_of_version_1_still_open() -> None:
    views = taken((OLD / "v1" / "views.coprodview").read_bytes())
    assert isinstance(views, Views)
    assert views.sha256 == "a6d1045dcf71b54ebf90ece56ec5c58571b4cf88a468742aca87187fd5864c29"
    assert views.bundle.name == "Maya"
    assert [view.text for view in views.bundle.views if view.text] == ["A roof.\nAnd a seat."]
    assert [view.length_ms for view in views.bundle.views if view.clip_id] == [500]
    assert list(views.sounds) == [CLIP]
    assert views.bundle == replace(bundle(name="Maya", author_key=""), pack_sha256=views.bundle.pack_sha256)


def test_a_plan_of_version_2_still_opens_with_everything() -> None:
    pack = taken((OLD / "v2" / "plan.coprod").read_bytes())
    assert pack == replace(whole_pack(), sha256=SHA_OF_VERSION_2)


def test_a_plan_of_version_3_still_opens_with_everything() -> None:
    assert taken((OLD / "v3" / "plan.coprod").read_bytes()) == replace(newest_pack(), sha256=SHA_OF_VERSION_3)


def test_a_plan_of_version_4_opens_with_the_keys_of_its_team() -> None:
    pack = taken((OLD / "v4" / "plan.coprod").read_bytes())
    assert isinstance(pack, Pack)
    assert pack == signed_pack()
    assert pack.proposal.team_keys
    assert pack.proposal.team_keys.instead_of == TEAM_KEYS.instead_of == ("b" * 64,)


def test_views_of_version_2_still_open_with_everything() -> None:
    views = taken((OLD / "v2" / "views.coprodview").read_bytes())
    assert isinstance(views, Views)
    assert views.bundle == whole_bundle(pack_sha256=SHA_OF_VERSION_2, author_key="")
    assert (set(views.sounds), set(views.files)) == ({CLIP, CONSENT}, {DRAWING, PHOTO})


def test_views_of_version_3_still_open_with_everything() -> None:
    views = taken((OLD / "v3" / "views.coprodview").read_bytes())
    assert isinstance(views, Views)
    assert views.bundle == newest_bundle(pack_sha256=SHA_OF_VERSION_3, author_key="")
    assert set(views.files) == {DRAWING, PHOTO, OWN_FILM}
    assert read_film(views.files[OWN_FILM], "film").length_ms == 400


def test_views_of_version_4_open_and_prove_themselves() -> None:
    views = taken((OLD / "v4" / "views.coprodview").read_bytes())
    assert isinstance(views, Views)
    assert views.bundle == newest_bundle(pack_sha256=SHA_OF_VERSION_3)
    assert views.bundle.author_key == OPEN.author_key


@pytest.mark.parametrize("name", ["sealed.coprodview", "sealed.coprodrecall"])
def test_what_was_sealed_with_version_4_opens_with_the_keys_of_the_team(name: str) -> None:
    outcome = take_in(OLD / "v4" / name, known=lambda _sha256: False, secret=TEAM)
    assert isinstance(outcome, Accepted)
    content = outcome.content
    told = content.bundle if isinstance(content, Views) else content
    assert isinstance(told, ViewBundle | Recall)
    assert (told.author_key, told.team_key) == (OPEN.author_key, TEAM_KEYS.verify_key)


def test_a_parcel_of_version_1_opens_with_the_keys_of_its_team() -> None:
    outcome = take_in(OLD / "v4" / "sealed-parcel.coprodparcel", known=lambda _sha256: False, secret=TEAM)
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Parcel)
    assert outcome.content.team_key == TEAM_KEYS.verify_key
    assert outcome.content.files == {"recall-hjkmnpqr": (OLD / "v4" / "sealed.coprodrecall").read_bytes()}


def test_an_answer_that_version_4_closed_for_the_team_opens_with_its_keys() -> None:
    path = OLD / "v4" / "sealed-closed.coprodview"
    schema("views-4").validate(inside(unseal(path.read_bytes(), TEAM_SECRET, 1 << 20), "views.json"))
    outcome = take_in(path, known=lambda _sha256: False, secret=TEAM)
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Views)
    bundle = outcome.content.bundle
    assert [(view.text, view.sealed_in is not None) for view in bundle.views if view.text] == [
        ("Only the team can open this.", True)
    ]
    assert [view.step_id for view in bundle.views if view.sealed_in is None] == ["first"]
    assert bundle.sealed == ()


def test_recalls_of_version_2_prove_themselves() -> None:
    everything = Recall(CONTRIBUTOR, bundle().proposal_id, 2, (), date(2026, 11, 24), OPEN.author_key)
    assert taken((OLD / "v4" / "all.coprodrecall").read_bytes()) == everything


def test_recalls_of_version_1_still_open() -> None:
    everything = Recall(CONTRIBUTOR, bundle().proposal_id, 2, (), date(2026, 11, 24))
    assert taken((OLD / "v2" / "all.coprodrecall").read_bytes()) == everything
    some = replace(everything, recall_number=1, items=(bundle().views[0].item_id, bundle().views[3].item_id))
    assert taken((OLD / "v2" / "some.coprodrecall").read_bytes()) == some

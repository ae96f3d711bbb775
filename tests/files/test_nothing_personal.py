# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing is collected that is not needed: no field for a diagnosis, birth date, address or number.

The schemas are what is sent, the tables are what is saved, the domain is what either can be made of.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import coprod_desktop.domain
from coprod_desktop.domain.drop_in import Contact
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.team_tables import AnswerRow
from coprod_desktop.storage import tables
from tests.files.make_schemas import FOLDER

_WORDS = (
    "diagnosis diagnoses diagnosed diagnostic condition conditions disability disabilities disabled "
    "impairment "
    "syndrome autism autistic iq capacity medical medication health hospital doctor gp "
    "birth birthday birthdate birthplace born dob age ages "
    "address addresses street town city county country postcode postal zip latitude longitude location "
    "nhs ni insurance passport licence number numbers email mail phone telephone mobile "
    "gender sex sexuality ethnicity ethnic race religion faith nationality marital "
    "surname lastname forename firstname maiden "
)
NOT_NEEDED = frozenset(_WORDS.split())
NEEDED = {
    ("Contact", "phone"): "somebody to tell when a person is not safe, given by the host about its own staff",
    ("ContactEntry", "phone"): "the same, in the file",
    ("Recall", "recall_number"): "the first recall, the second one: it counts files",
    ("RecallContent", "recall_number"): "the same, in the file",
    ("Picture", "licence"): "on what terms a picture of a plan may be used",
    ("PictureEntry", "licence"): "the same, in the file",
    ("Film", "licence"): "on what terms a film of a plan may be used",
    ("FilmEntry", "licence"): "the same, in the file",
    ("PhotoEntry", "licence"): "on what terms a photo of a plan may be used",
    ("Rights", "licence"): "on what terms an added picture or board may be used",
    ("SetMaker", "licence"): "on what terms the pictures of our set may be used",
}
"""The fields that look like it and are something else, each with what it is."""


def words_in(name: str) -> set[str]:
    """The words that a name is made of: ``dateOfBirth`` and ``date-of-birth`` have ``birth``."""
    return set(re.findall(r"[a-z]+", re.sub(r"([a-z])([A-Z])", r"\1 \2", name).casefold()))


def not_needed(owner: str, field: str) -> bool:
    return bool(words_in(field) & NOT_NEEDED) and (owner, field) not in NEEDED


def schema_fields(value: Any, owner: str = "") -> Iterator[tuple[str, str]]:
    """Every field of a JSON Schema, with the table that it stands in."""
    if isinstance(value, dict):
        properties = value.get("properties")
        if isinstance(properties, dict):
            yield from ((str(value.get("title", owner)), field) for field in properties)
        for key, inner in value.items():
            yield from schema_fields(inner, str(key))
    elif isinstance(value, list):
        for inner in value:
            yield from schema_fields(inner, owner)


def sent_fields() -> Iterator[tuple[str, str]]:
    for path in FOLDER.glob("*.json"):
        yield from schema_fields(json.loads(path.read_text("utf-8")))
    yield from (("AnswerRow", field.name) for field in dataclasses.fields(AnswerRow))


def domain_fields() -> Iterator[tuple[str, str]]:
    for module in pkgutil.iter_modules(coprod_desktop.domain.__path__):
        for thing in vars(importlib.import_module(f"coprod_desktop.domain.{module.name}")).values():
            if isinstance(thing, type) and dataclasses.is_dataclass(thing):
                yield from ((thing.__name__, field.name) for field in dataclasses.fields(thing))


def saved_fields() -> Iterator[tuple[str, str]]:
    for table in (*tables.device_tables.tables.values(), *tables.person_tables.tables.values()):
        yield from ((table.name, column.name) for column in table.columns)


@pytest.mark.parametrize("fields", [sent_fields, domain_fields, saved_fields])
def test_no_field_is_there_for_what_is_not_needed(fields: Any) -> None:
    found = set(fields())
    assert len(found) > 20
    assert sorted(one for one in found if not_needed(*one)) == []


def test_the_fields_that_only_look_like_it_are_really_there() -> None:
    assert NEEDED.keys() <= {*sent_fields(), *domain_fields()}
    assert {field.name for field in dataclasses.fields(Contact)} == {"name", "phone", "hours"}
    assert "recall_number" in {field.name for field in dataclasses.fields(Recall)}


@pytest.mark.parametrize(
    "name", ["date_of_birth", "dateOfBirth", "nhs-number", "home_address", "diagnosis", "age", "phone"]
)
def test_such_a_field_would_be_found(name: str) -> None:
    assert not_needed("Person", name)
    assert [one for one in schema_fields({"title": "Person", "properties": {name: {}}}) if not_needed(*one)]


@pytest.mark.parametrize("name", ["language", "pages", "image", "message", "keep_until", "sentence", "names"])
def test_words_that_only_hold_such_a_word_are_not_found(name: str) -> None:
    assert not not_needed("Person", name)

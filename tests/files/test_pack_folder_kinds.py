# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the second version of a plain folder can hold: read as it is, each fault told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.finding import Severity
from coprod_desktop.domain.proposal import Page, ShareTokens, SortOnMat
from coprod_desktop.files.pack_file import write_pack
from coprod_desktop.files.pack_folder import read_folder
from tests.files.makers import (
    taken,
)
from tests.files.test_pack_folder import GOOD, PICTURES, blocking, folder

NEW_KINDS = """
[[main_point]]
picture = { picture = "set:busstop", words = "A stop with a sign" }
text = "We have money for the stop."
narration = "line.wav"
[[main_point]]
picture = { picture = "set:seat", words = "A seat" }
text = "We build 1 thing first."
[[main_point]]
picture = { picture = "people/amina.jpg", words = "Amina", author = "Ann", licence = "own picture" }
text = "You tell us what."

[[say_right]]
word = "Khan"
spoken = "Kahn"

[[step]]
kind = "page"
id = "now-and-new"
picture = { picture = "set:bare-stop", words = "A sign without a seat" }
new_picture = { picture = "set:shelter", words = "A roof with walls" }
lines = ["Now you stand in the rain.", "A shelter keeps you dry."]

[[step]]
kind = "sort-on-mat"
id = "mat"
text = "How good is each thing for you?"
why = true
matter = true
reasons = [
    { id = "rain", words = "The rain", picture = { picture = "set:rain", words = "Rain" } },
    { id = "dark", words = "The dark", picture = { picture = "set:night", words = "Night" } },
]
choices = [
    { id = "seats", words = "Seats", picture = { picture = "set:seat", words = "A seat" } },
    { id = "roof", words = "A roof", picture = { picture = "set:roof", words = "A roof" } },
]

[[step]]
kind = "share-tokens"
id = "tokens"
text = "What do you give tokens to?"
tokens = 5
choices = [
    { id = "seats", words = "Seats", picture = { picture = "set:seat", words = "A seat" } },
    { id = "roof", words = "A roof", picture = { picture = "set:roof", words = "A roof" } },
]
"""


def test_every_new_kind_of_thing_is_read_from_a_folder(tmp_path: Path) -> None:
    text = GOOD.replace("version = 1\n\n[proposal]", "version = 2\n\n[proposal]") + NEW_KINDS
    pack, findings = read_folder(folder(tmp_path, text), PICTURES)
    assert [finding for finding in findings if finding.severity is Severity.BLOCK] == []
    assert pack is not None
    points = pack.proposal.main_points
    assert [point.line.text for point in points] == [
        "We have money for the stop.",
        "We build 1 thing first.",
        "You tell us what.",
    ]
    assert points[0].line.narration in pack.media
    assert points[2].picture.media in pack.media
    page, mat, tokens = pack.proposal.steps[3:]
    assert isinstance(page, Page)
    assert page.new_picture is not None
    assert isinstance(mat, SortOnMat)
    assert (mat.more.why, mat.more.matter, [one.words for one in mat.more.reasons]) == (
        True,
        True,
        ["The rain", "The dark"],
    )
    assert isinstance(tokens, ShareTokens)
    assert tokens.tokens == 5
    write_pack(pack, tmp_path / "p.coprod")
    assert taken((tmp_path / "p.coprod").read_bytes()) == pack


@pytest.mark.parametrize(
    ("old", "new", "rule", "place"),
    [
        ('text = "You tell us what."\n', "", "FIELD", "main point 3, text"),
        ('"You tell us what."', '"You tell us what & why."', "ER18", "main point 3, text"),
        ('words = "The dark"', 'words = "The dark & cold"', "ER18", "step 5, reason 2, words"),
        ('spoken = "Kahn"', 'spoken = "K & H"', "ER18", "say_right 1, spoken"),
        ("tokens = 5", "tokens = 50", "FIELD", "step 6, tokens"),
        ('"set:night"', '"set:nights"', "PICTURE", "step 5, reason 2, picture"),
        (
            '"set:shelter", words = "A roof with walls" }\nlines',
            '"a.svg", words = "A" }\nlines',
            "PICTURE",
            "step 4, new_picture",
        ),
        ('id = "tokens"', 'id = "tokens"\npair_of = "mat"', "FIELD", "step 6, pair_of"),
    ],
)
def test_a_fault_of_a_new_kind_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, rule: str, place: str
) -> None:
    assert old in NEW_KINDS
    found = blocking(folder(tmp_path, GOOD + NEW_KINDS.replace(old, new, 1)))
    assert (rule, f"proposal.toml: {place}") in [(one.rule, one.place) for one in found]

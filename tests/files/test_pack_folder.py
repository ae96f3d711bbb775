# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plain folder: a good one becomes a pack; every fault of another is told with place and repair."""

from __future__ import annotations

import os
import re
import uuid
from pathlib import Path

import pytest

from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.domain.proposal import Page
from coprod_desktop.files.pack_file import write_pack
from coprod_desktop.files.pack_folder import read_folder
from tests.files.makers import (
    picture,
    sound,
    taken,
)

PICTURES = Path(__file__).resolve().parents[2] / "assets" / "easyread" / "pictures.json"
GOOD = """
format = "coprod-proposal-folder"
version = 1

[proposal]
id = "0b1c7f6e-58a2-4a0f-9a44-3f1f5f0a7c21"
version = 1
language = "en-GB"
title = "New bus stops"
team = "Mill Road bus team"
cover = { picture = "set:busstop", words = "A stop with a sign" }
minutes = 15

[asker]
name = "Amina Khan"
role = "Amina plans the bus stops."
photo = { picture = "people/amina.jpg", words = "Amina", author = "Ann", licence = "own picture" }
hello = "Hello. I am Amina."
hello_sound = "hello.wav"

[facts]
can_change = ["Where the seats go."]
decided = ["The stop stays in Mill Road."]
why = "The stop is old."
affects = "People who wait there."
who_decides = "The council"
who_decides_role = "The council pays."
what_happens = "We hear every answer."
for_me = "You get a ticket."
costs_me = "It costs 0 pounds."
work_began = 2026-09-01
asked_from = 2026-10-12
closes = 2026-12-14
decided_on = 2027-01-15
answer_by = 2027-01-29
standard_version_out = 2026-10-12

[[hard_word]]
word = "shelter"
meaning = "A shelter is a roof."
picture = { picture = "set:shelter", words = "A roof with walls" }

[[step]]
kind = "page"
id = "money"
picture = { picture = "set:busstop", words = "A stop with a sign" }
lines = ["We have money.", { text = "We build a shelter.", narration = "line.wav" }]

[[step]]
kind = "pick-one"
id = "first"
text = "Which one do you want first?"
choices = [
    { id = "seats", words = "Seats", picture = { picture = "set:seat", words = "A seat" } },
    { id = "as-it-is", words = "No change", picture = { picture = "set:leave-as-it-is", words = "Same" } },
]

[[step]]
kind = "three-points"
id = "waiting"
text = "How good is waiting there for you?"
picture = { picture = "set:bare-stop", words = "A sign" }
"""


def folder(at: Path, text: str = GOOD) -> Path:
    (at / "people").mkdir(exist_ok=True)
    (at / "proposal.toml").write_text(text, "utf-8")
    (at / "people" / "amina.jpg").write_bytes(picture(kind="JPEG"))
    for name in ("hello.wav", "line.wav"):
        (at / name).write_bytes(sound(0.1 if name == "hello.wav" else 0.2))
    return at


def blocking(at: Path) -> list[Finding]:
    pack, findings = read_folder(at, PICTURES)
    found = [finding for finding in findings if finding.severity is Severity.BLOCK]
    assert (pack is None) is bool(found)
    assert all(finding.repair and finding.message for finding in found)
    return found


def test_a_good_folder_becomes_a_pack_whose_file_comes_back(tmp_path: Path) -> None:
    pack, findings = read_folder(folder(tmp_path), PICTURES)
    assert pack is not None
    assert {finding.severity for finding in findings} <= {Severity.INFO, Severity.HUMAN}
    assert sorted(name.rsplit(".")[-1] for name in pack.media) == ["png", "wav", "wav"]
    page = pack.proposal.steps[0]
    assert isinstance(page, Page)
    assert [line.text for line in page.lines] == ["We have money.", "We build a shelter."]
    assert page.lines[1].narration in pack.media
    write_pack(pack, tmp_path / "p.coprod")
    assert taken((tmp_path / "p.coprod").read_bytes()) == pack


def test_the_same_folder_gives_the_same_pack(tmp_path: Path) -> None:
    assert read_folder(folder(tmp_path), PICTURES) == read_folder(folder(tmp_path), PICTURES)


@pytest.mark.parametrize(
    ("old", "new", "rule", "place"),
    [
        ('why = "The stop is old."\n', "", "FACT", "facts, why"),
        ('can_change = ["Where the seats go."]\n', "", "FACT", "facts, can_change"),
        ("answer_by = 2027-01-29\n", "", "FACT", "facts, answer_by"),
        ("closes = 2026-12-14", 'closes = "14 December"', "FACT", "facts, closes"),
        ("closes = 2026-12-14", "closes = 2026-12-14T10:00:00", "FACT", "facts, closes"),
        ("closes = 2026-12-14", "closes = 2026-09-14", "DATE", "facts, closes"),
        ('for_me = "You get a ticket."', 'for_me = ""', "FACT", "facts, for_me"),
        ('title = "New bus stops"', 'titel = "New bus stops"', "FIELD", "proposal, titel"),
        ('id = "money"', 'id = "The money"', "FIELD", "step 1, id"),
        ('id = "money"', 'id = "first"', "FIELD", "step 1, id"),
        ('kind = "page"', 'kind = "story"', "FIELD", "step 1, kind"),
        ('kind = "page"\n', "", "FIELD", "step 1, kind"),
        ('words = "Seats"', "words = 5", "FIELD", "step 2, choice 1, words"),
        ('id = "as-it-is"', 'id = "nothing"', "Q8", "step 2, choices"),
        ('"We have money."', '"We have\\nmoney."', "FIELD", "step 1, line 1, text"),
        ('"We have money."', '"We have \\u202e money."', "FIELD", "step 1, line 1, text"),
        ('"We have money."', '"We have money & time."', "ER18", "step 1, line 1"),
        ('"set:shelter"', '"set:shelters"', "PICTURE", "hard word 1, picture"),
        ('"people/amina.jpg"', '"people/amina.svg"', "PICTURE", "asker, photo"),
        ('"people/amina.jpg"', '"hello.wav"', "PICTURE", "asker, photo"),
        ('"people/amina.jpg"', '"people/gone.jpg"', "FILE", "asker, photo"),
        ('"people/amina.jpg"', '"../amina.jpg"', "FILE", "asker, photo"),
        ('"people/amina.jpg"', '"/etc/passwd"', "FILE", "asker, photo"),
        ('"people/amina.jpg"', '"C:/amina.jpg"', "FILE", "asker, photo"),
        ('"people/amina.jpg"', '"people"', "FILE", "asker, photo"),
        ('"people/amina.jpg"', '"a\\u0000.jpg"', "FILE", "asker, photo"),
        ('"people/amina.jpg"', f'"{"a" * 4000}.jpg"', "FILE", "asker, photo"),
        (', author = "Ann"', "", "ER28", "asker, photo"),
        ('words = "Amina"', 'words = ""', "FIELD", "asker, photo, words"),
        ('hello_sound = "hello.wav"', 'hello_sound = "people/amina.jpg"', "SOUND", "asker, hello_sound"),
        ('"line.wav"', '"gone.wav"', "FILE", "step 1, line 2, narration"),
        ('format = "coprod-proposal-folder"\n', "", "FILE", "format"),
        ("version = 1\n\n[proposal]", "version = 4\n\n[proposal]", "FILE", "version"),
        ("minutes = 15", "minutes = 0", "FIELD", "proposal, minutes"),
        ("minutes = 15", "minutes = ", "FILE", "line 12"),
        ("[facts]", "facts = 1\n[facts2]", "FIELD", "asker, facts"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, rule: str, place: str) -> None:
    assert old in GOOD
    found = blocking(folder(tmp_path, GOOD.replace(old, new, 1)))
    assert (rule, f"proposal.toml: {place}") in [(one.rule, one.place) for one in found]


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    text = GOOD
    for old, new in (
        ('why = "The stop is old."\n', ""),
        ('"set:shelter"', '"set:shelters"'),
        ('"line.wav"', '"gone.wav"'),
        ('kind = "page"', 'kind = "story"'),
        ("minutes = 15", "minutes = 0"),
        ('"people/amina.jpg"', '"people/gone.jpg"'),
    ):
        text = text.replace(old, new)
    assert {
        finding.place.removeprefix("proposal.toml: ") for finding in blocking(folder(tmp_path, text))
    } == {
        "facts, why",
        "hard word 1, picture",
        "step 1, line 2, narration",
        "step 1, kind",
        "proposal, minutes",
        "asker, photo",
    }


def test_a_missing_id_comes_with_one_ready_to_use(tmp_path: Path) -> None:
    (fault,) = blocking(folder(tmp_path, GOOD.replace('id = "0b1c7f6e-58a2-4a0f-9a44-3f1f5f0a7c21"\n', "")))
    ready = re.search(r'id = "([^"]+)"', fault.repair)
    assert ready
    assert uuid.UUID(ready[1]).version == 4
    assert blocking(folder(tmp_path, GOOD.replace("0b1c7f6e-58a2-4a0f-9a44-3f1f5f0a7c21", ready[1]))) == []


def test_a_word_that_was_meant_is_offered(tmp_path: Path) -> None:
    found = blocking(folder(tmp_path, GOOD.replace('title = "New', 'titel = "New')))
    assert [finding.repair for finding in found if "titel" in finding.place] == ["Did you mean “title”?"]


def test_a_folder_without_its_file_is_told_so(tmp_path: Path) -> None:
    (fault,) = blocking(tmp_path)
    assert (fault.rule, fault.place) == ("FILE", "proposal.toml")
    assert tmp_path.name in fault.repair


def test_a_file_in_another_code_is_told_so(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "proposal.toml").write_bytes(GOOD.encode("utf-16"))
    assert "UTF-8" in blocking(tmp_path)[0].message


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "proposal.toml").write_bytes(b"#" * (2 << 20))
    assert "too big" in blocking(tmp_path)[0].message


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(picture(kind="JPEG"))
    (tmp_path / "inside").mkdir()
    inside = folder(tmp_path / "inside")
    (inside / "people" / "amina.jpg").unlink()
    (inside / "people" / "amina.jpg").symlink_to(tmp_path / "secret.jpg")
    assert [finding.rule for finding in blocking(inside)] == ["FILE"]


def test_a_picture_that_is_too_big_comes_with_a_repair(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "people" / "amina.jpg").write_bytes(picture(7000, 4000))
    (fault,) = blocking(tmp_path)
    assert (fault.rule, fault.repair) == ("PICTURE", "Make it 1600 pixels wide.")


def test_an_empty_file_is_told_so(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "line.wav").write_bytes(b"")
    (fault,) = blocking(tmp_path)
    assert "empty" in fault.message


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    with (folder(tmp_path) / "line.wav").open("wb") as file:
        file.truncate(65 << 20)
    (fault,) = blocking(tmp_path)
    assert (fault.rule, fault.repair) == ("FILE", "Make it smaller or shorter.")

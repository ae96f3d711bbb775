# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A team's folder out of people's files: every view is in it, once, and what is not in it is told."""

from __future__ import annotations

import csv
import io
import json
import re
import wave
from pathlib import Path

import pytest
from PIL import Image

from coprod_desktop.domain.act_kinds import (
    Clear,
    HelpKind,
    Matter,
    OffScale,
    Point,
    SupporterRole,
    Told,
)
from coprod_desktop.domain.acts import PickedOffScale
from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.domain.identifiers import ClipId, ContributorId, StepId
from coprod_desktop.domain.proposal import Picture, Tell
from coprod_desktop.domain.receipt import picture_code
from coprod_desktop.domain.view_bundle import Given, MayDo, ViewBundle
from coprod_desktop.files.pack_file import pack_of, write_pack
from coprod_desktop.files.picture_index import read_picture_names
from coprod_desktop.files.view_file import Media, write_view_file
from coprod_desktop.journey.team.answer_words import (
    CLEAR,
    CLEAR_PICTURE,
    GIVEN,
    HELP,
    MATTER,
    MATTER_PICTURE,
    MAY,
    NONE_PICTURE,
    OFF_SCALE,
    OFF_SCALE_PICTURE,
    POINT,
    POINT_PICTURE,
    REASON,
    ROLE,
    TOLD,
    TOLD_PICTURE,
)
from coprod_desktop.journey.team.read_views import Collected
from tests.builders import proposal
from tests.files.makers import (
    pack_with_media,
)
from tests.files.view_makers import (
    CLIP,
    OPEN,
    PCM,
    bundle,
    chosen,
    picked,
    spoke,
    written,
    wrote,
)
from tests.journey.team.collecting import collect_views

PICTURES = Path(__file__).resolve().parents[3] / "assets" / "easyread"
OTHER = ContributorId("11111111-2222-4333-8444-555555555555")
THIRD = ContributorId("22222222-2222-4333-8444-555555555555")


def file_of(folder: Path, views: ViewBundle) -> Path:
    return written(views, folder / "in").path


def plan_of(folder: Path) -> Path:
    write_pack(pack_of(proposal(), {}), folder / "plan.coprod")
    return folder / "plan.coprod"


def collected(folder: Path, *files: Path, plans: tuple[Path, ...] = ()) -> Collected:
    return collect_views(files, plans, folder / "out", PICTURES)


def answers(folder: Path) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads((folder / "out" / "answers.json").read_bytes())["answers"]
    return rows


def html(folder: Path) -> str:
    return (folder / "out" / "index.html").read_text("utf-8")


def test_one_file_with_its_plan_becomes_a_folder_with_everything(tmp_path: Path) -> None:
    path = file_of(tmp_path, bundle(name="Maya"))
    assert collected(tmp_path, path, plans=(plan_of(tmp_path),)) == Collected(tmp_path / "out", 1, (), 0)
    rows = answers(tmp_path)
    assert [(row["kind"], row["answer"], row["question"]) for row in rows] == [
        ("choice", "Seats", "Which one do you want first?"),
        ("point", "Good for me", "How good is a roof for you?"),
        ("off_scale", "I don't know", "What do you want at the bus stop?"),
        ("voice", "", "What do you want at the bus stop?"),
        ("words", "A roof.\nAnd a seat.", "What do you want at the bus stop?"),
        ("hard", "", "You get wet when it rains."),
        ("more_time", "Asks for more time", ""),
    ]
    assert {row["name"] for row in rows} == {"Maya"}
    sound = tmp_path / "out" / str(rows[3]["media"])
    with wave.open(str(sound)) as theirs:
        assert theirs.readframes(10**6) == PCM
    assert (rows[3]["length_s"], rows[3]["may"], rows[0]["helped"]) == (
        0.5,
        "listen to it",
        "somebody read it to me",
    )
    page = html(tmp_path)
    for words in ("New bus stops", "Maya", "A roof.\nAnd a seat.", "Asks for more time", "Hard for 1 person"):
        assert words in page


def test_the_receipt_is_the_one_that_the_person_has(tmp_path: Path) -> None:
    file = written(bundle(), tmp_path / "in")
    collected(tmp_path, file.path)
    names = read_picture_names(PICTURES / "pictures.json").receipt_names
    assert len(names) == 32
    assert answers(tmp_path)[0]["receipt"] == " ".join(picture_code(file.sha256, names))
    assert file.sha256 in html(tmp_path)


def test_the_same_files_give_the_same_folder_in_any_order(tmp_path: Path) -> None:
    one, two = file_of(tmp_path, bundle()), file_of(tmp_path, bundle(contributor_id=OTHER, views=()))
    collect_views([one, two], [], tmp_path / "first", PICTURES)
    collect_views([two, one], [], tmp_path / "second", PICTURES)
    for path in (tmp_path / "first").rglob("*.*"):
        assert path.read_bytes() == (tmp_path / "second" / path.relative_to(tmp_path / "first")).read_bytes()


def test_the_same_file_twice_counts_once(tmp_path: Path) -> None:
    path = file_of(tmp_path, bundle())
    copy = path.with_name("copy.coprodview")
    copy.write_bytes(path.read_bytes())
    result = collected(tmp_path, path, copy)
    assert (result.people, result.refused) == (1, 0)
    assert result.notes == ("copy.coprodview: The same file twice. It counts once.",)


@pytest.mark.parametrize("backwards", [False, True])
def test_a_later_file_of_a_person_takes_the_place_of_the_earlier_one(tmp_path: Path, backwards: bool) -> None:
    first = file_of(tmp_path, bundle())
    later = file_of(tmp_path, bundle(bundle_version=2, views=(chosen("first", "lights"),)))
    result = collected(tmp_path, *((later, first) if backwards else (first, later)))
    assert (result.people, len(result.notes)) == (1, 1)
    assert [row["answer_id"] for row in answers(tmp_path) if row["kind"] == "choice"] == ["lights"]
    assert list((tmp_path / "out" / "audio").iterdir()) == []


def test_counts_leave_nobody_out_and_merge_nothing(tmp_path: Path) -> None:
    unsure = picked(PickedOffScale(StepId("first"), OffScale.DONT_UNDERSTAND))
    files = [
        file_of(tmp_path, bundle(views=(chosen("first", "seats"),))),
        file_of(tmp_path, bundle(contributor_id=OTHER, views=(unsure,), hard_steps=(StepId("first"),))),
        file_of(
            tmp_path, bundle(contributor_id=THIRD, views=(), hard_steps=(), skipped_steps=(StepId("first"),))
        ),
    ]
    assert collected(tmp_path, *files, plans=(plan_of(tmp_path),)).people == 3
    section = html(tmp_path).split("Question 1</h3>")[1].split("</section>")[0]
    counts = dict.fromkeys(["Seats", "Lights", "A clear sign", "Leave it as it is"], "0") | {"Seats": "1"}
    apart = {"I don&#39;t know": "0", "I don&#39;t understand": "1", "I would rather not say": "0"}
    for words, count in (counts | apart).items():
        assert f'{words}</th><td class="count">{count}</td>' in section
    assert "Hard for 1 person." in section
    assert "No answer from 1 person." in section


def test_without_the_plan_nothing_is_lost(tmp_path: Path) -> None:
    collected(tmp_path, file_of(tmp_path, bundle()))
    assert [row["step"] for row in answers(tmp_path)[:5]] == ["first", "roof", "tell", "tell", "tell"]
    assert "The file of this plan was not given" in html(tmp_path)
    assert "A roof.\nAnd a seat." in html(tmp_path)


def test_answers_to_another_version_stay_with_it(tmp_path: Path) -> None:
    old = file_of(tmp_path, bundle(views=(chosen("first", "odd"),)))
    new = file_of(
        tmp_path, bundle(proposal_version=2, contributor_id=OTHER, views=(chosen("first", "seats"),))
    )
    collected(tmp_path, old, new, plans=(plan_of(tmp_path),))
    assert [(row["plan_version"], row["plan"]) for row in answers(tmp_path) if row["kind"] == "choice"] == [
        (1, "New bus stops"),
        (2, ""),
    ]
    assert "Step first" in html(tmp_path)
    assert 'odd</th><td class="count">1</td>' in html(tmp_path)


def test_a_picture_of_the_plan_is_on_the_page(tmp_path: Path) -> None:
    write_pack(pack_with_media(), tmp_path / "plan.coprod")
    collected(
        tmp_path, file_of(tmp_path, bundle(hard_steps=(StepId("own"),))), plans=(tmp_path / "plan.coprod",)
    )
    assert 'alt="Ann"' in html(tmp_path)
    (address,) = re.findall(r'src="(pictures/plan-[0-9a-f]{16}\.png)" alt="Ann"', html(tmp_path))
    with Image.open(tmp_path / "out" / address) as shown:
        assert shown.size == (8, 6)


def test_files_that_are_not_taken_are_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    broken = tmp_path / "broken.coprodview"
    broken.write_bytes(b"hello")
    plan = plan_of(tmp_path)
    good = file_of(tmp_path, bundle())
    result = collected(tmp_path, broken, plan, tmp_path / "gone.coprodview", good)
    assert (result.people, result.refused) == (1, 2)
    assert [note.split(":")[0] for note in result.notes] == ["broken.coprodview", "gone.coprodview"]
    assert proposal().title in html(tmp_path)
    assert "Files that are not in here" in html(tmp_path)


def test_no_views_no_folder(tmp_path: Path) -> None:
    result = collected(tmp_path, plan_of(tmp_path))
    assert (result.folder, result.people, result.refused) == (None, 0, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.coprod"]


def test_a_folder_in_use_is_not_touched(tmp_path: Path) -> None:
    path = file_of(tmp_path, bundle())
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(StoreNotWritable):
        collected(tmp_path, path)


def test_hostile_words_stay_words_in_every_file(tmp_path: Path) -> None:
    nasty = '=HYPERLINK("http://example.org")<script>alert(1)</script>'
    said = wrote("tell", nasty)
    collected(tmp_path, file_of(tmp_path, bundle(name="<b>Maya</b>", views=(said,))))
    assert "<script>" not in html(tmp_path)
    assert "<b>" not in html(tmp_path)
    table = (tmp_path / "out" / "answers.csv").read_text("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(table)))["answer"] == f"'{nasty}"
    assert answers(tmp_path)[0]["answer"] == nasty


def test_two_recordings_at_one_step_have_two_names_that_are_always_the_same(tmp_path: Path) -> None:
    clips = [ClipId(f"{number}1111111-2222-4333-8444-555555555555") for number in range(2)]
    file = written(bundle(views=tuple(spoke("tell", clip) for clip in clips)), tmp_path / "in")
    collected(tmp_path, file.path)
    assert sorted(path.name for path in (tmp_path / "out" / "audio").iterdir()) == [
        f"{file.sha256[:16]}-tell-{clip}.wav" for clip in clips
    ]


def test_ids_that_were_copied_from_another_file_do_not_mix_the_voices(tmp_path: Path) -> None:
    """A stranger may put the ids of somebody else's file into their own."""
    mine = file_of(tmp_path, bundle(views=bundle().views[3:4]))
    copied = bundle(contributor_id=OTHER, views=bundle().views[3:4])
    theirs = write_view_file(copied, Media({CLIP: PCM * 2}), tmp_path / "in", OPEN).path
    collected(tmp_path, mine, theirs)
    sounds = {str(row["person"]): row for row in answers(tmp_path) if row["kind"] == "voice"}
    assert len({row["media"] for row in sounds.values()}) == 2
    for person, length_bytes in ((bundle().contributor_id, len(PCM)), (OTHER, 2 * len(PCM))):
        path = tmp_path / "out" / str(sounds[person]["media"])
        assert path.stat().st_size == 44 + length_bytes


def test_every_kind_of_answer_has_its_words_and_every_picture_is_of_the_set() -> None:
    assert set(POINT) == set(POINT_PICTURE) == set(Point)
    assert set(OFF_SCALE) == set(OFF_SCALE_PICTURE) == set(OffScale)
    assert set(MATTER) == set(MATTER_PICTURE) == set(Matter)
    assert set(CLEAR) == set(CLEAR_PICTURE) == set(Clear)
    assert set(TOLD) == set(TOLD_PICTURE) == set(Told)
    assert (set(GIVEN), set(MAY), set(HELP)) == (set(Given), set(MayDo), set(HelpKind))
    assert set(ROLE) == set(SupporterRole)
    names = read_picture_names(PICTURES / "pictures.json").all_names
    tables = (POINT_PICTURE, OFF_SCALE_PICTURE, MATTER_PICTURE, CLEAR_PICTURE, TOLD_PICTURE)
    shown = {picture for table in tables for picture in table.values()}
    assert {*shown, NONE_PICTURE, *REASON} <= set(names)


def test_a_picture_that_the_set_does_not_have_is_shown_by_its_words(tmp_path: Path) -> None:
    strange = Tell(StepId("roof"), "What do you want?", Picture("A bus stop", "unheard-of"))
    others = (step for step in proposal().steps if step.step_id != strange.step_id)
    write_pack(pack_of(proposal(steps=(strange, *others)), {}), tmp_path / "plan.coprod")
    collected(tmp_path, file_of(tmp_path, bundle()), plans=(tmp_path / "plan.coprod",))
    assert "(A bus stop)" in html(tmp_path)

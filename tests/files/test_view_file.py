# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person shares: exactly that, and nothing that says who they are."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from coprod_desktop.domain.act_kinds import (
    HelpKind,
    MatPlace,
    Matter,
    OffScale,
    Point,
    Symbol,
)
from coprod_desktop.domain.acts import (
    Ordered,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileProblem,
    FileTooBig,
    NotAllowed,
    StoreNotWritable,
)
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, FileId, StepId
from coprod_desktop.domain.proposal import NONE_OF_THESE
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from coprod_desktop.files.view_domain import bundle_of, content_of
from coprod_desktop.files.view_file import Views, write_view_file
from tests.files.makers import (
    CLIP,
    CONSENT,
    DRAWING,
    PCM,
    PHOTO,
    QUIET_CLIP,
    READ,
    bundle,
    chosen,
    drew,
    item,
    listed,
    picked,
    picture,
    refusal,
    sound,
    spoke,
    taken,
    whole_bundle,
    words_of,
    written,
    wrote,
    zipped,
)

OTHER_CLIP = ClipId("11111111-2222-4333-8444-555555555555")
SLUGS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)
STEP_IDS = SLUGS.map(StepId)
CHOICE_IDS = SLUGS.map(ChoiceId)
HELPED = st.lists(st.sampled_from(HelpKind), max_size=3, unique=True).map(tuple)
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1)
PLACES = st.builds(MatPlace, CHOICE_IDS, point=st.sampled_from(Point)) | st.builds(
    MatPlace, CHOICE_IDS, off_scale=st.sampled_from(OffScale)
)
TOKENS = st.lists(st.tuples(CHOICE_IDS, st.integers(1, 10)), min_size=1, max_size=6)


def tuples(kind: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[Any]:
    return st.lists(kind, min_size=1, max_size=most).map(tuple)


PICKS = st.one_of(
    st.builds(PickedChoice, STEP_IDS, CHOICE_IDS),
    st.builds(PickedSome, STEP_IDS, tuples(CHOICE_IDS, 6)),
    st.builds(PickedPoint, STEP_IDS, st.sampled_from(Point)),
    st.builds(SortedOnMat, STEP_IDS, tuples(PLACES, 8)),
    st.builds(Ordered, STEP_IDS, tuples(CHOICE_IDS, 3)),
    st.builds(SharedTokens, STEP_IDS, TOKENS.map(tuple)),
    st.builds(PickedOffScale, STEP_IDS, st.sampled_from(OffScale)),
)
ANSWERS = st.builds(
    lambda pick, helped, noted, reasons, matter, paper: picked(
        pick, *helped, supporter_kinds=noted, reasons=reasons, matter=matter, from_paper=paper
    ),
    PICKS,
    HELPED,
    HELPED,
    st.lists(CHOICE_IDS, max_size=3).map(tuple),
    st.none() | st.sampled_from(Matter),
    st.booleans(),
)
WRITTEN = st.builds(wrote, STEP_IDS, TEXTS, contradicted=st.booleans())
VIEWS = st.lists(ANSWERS | WRITTEN, max_size=6).map(tuple)


@given(VIEWS, VIEWS, st.lists(STEP_IDS, max_size=4).map(tuple), st.booleans())
def test_every_field_goes_there_and_back(
    views: tuple[View, ...], proxies: tuple[View, ...], steps: tuple[StepId, ...], more_time: bool
) -> None:
    made = bundle(
        views=views, proxy_views=proxies, hard_steps=steps, skipped_steps=steps, more_time=more_time
    )
    assert bundle_of(content_of(made), {}) == made


def read(path: Path) -> Views:
    views = taken(path.read_bytes())
    assert isinstance(views, Views)
    return views


def test_what_is_shared_comes_back_with_its_sounds_and_pictures(tmp_path: Path) -> None:
    file = written(whole_bundle(), tmp_path)
    views = read(file.path)
    assert views.bundle == whole_bundle()
    assert {clip: wav[44:] for clip, wav in views.sounds.items()} == {CLIP: PCM, CONSENT: PCM}
    assert set(views.files) == {DRAWING, PHOTO}
    assert (views.sha256, file.path.stat().st_size) == (file.sha256, file.size_bytes)


def test_the_name_of_the_file_says_nothing_and_is_never_the_same(tmp_path: Path) -> None:
    named = bundle(name="Maya")
    names = {written(named, tmp_path / "new" / "folder").path.name for _ in range(5)}
    assert len(names) == 5
    assert all(re.fullmatch(r"view-[a-z]{8}\.coprodview", name) for name in names)


def test_only_the_person_who_made_it_may_read_the_file(tmp_path: Path) -> None:
    assert written(bundle(), tmp_path).path.stat().st_mode & 0o077 == 0


def test_no_name_stands_in_the_file_unless_it_was_given(tmp_path: Path) -> None:
    without = written(bundle(), tmp_path).path.read_bytes()
    assert b"name" not in without.split(b"views.json")[-1]
    assert b'"day":"2026-11-22"' in without
    assert read(written(bundle(name="Maya"), tmp_path).path).bundle.name == "Maya"


def built(*symbols: Symbol) -> View:
    return View(item("tell", "message"), StepId("tell"), Given.MESSAGE, READ, message=symbols)


def test_letters_that_no_reader_takes_are_left_out_and_words_stay(tmp_path: Path) -> None:
    said = wrote("tell", "a\x00b\n\ud800c\u202e <b>&amp;")
    drawn = drew("tell", DRAWING, " My\nstop\u202e ")
    message = View(
        item("tell", "message"),
        StepId("tell"),
        Given.MESSAGE,
        READ,
        message=(Symbol("a\nseat"), Symbol("\0")),
    )
    odd = bundle(name=" Ma\u202eya \n K. ", views=(said, drawn, message))
    back = read(written(odd, tmp_path).path).bundle
    assert back.name == "Maya K."
    assert back.views[0].text == "ab\nc <b>&amp;"
    assert back.views[1].title == "My stop"
    assert back.views[2].message == (Symbol("a seat"),)


def test_a_text_in_which_nothing_can_be_seen_is_left_out_and_the_rest_goes(tmp_path: Path) -> None:
    odd = bundle(views=(wrote("tell", "\x00\u202e"), chosen("first", "seats")))
    assert read(written(odd, tmp_path).path).bundle.views == (chosen("first", "seats"),)


def test_pictures_that_were_added_on_this_computer_stay_here_and_their_words_go(tmp_path: Path) -> None:
    own = Symbol("Mum", "added:5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a09")
    data = written(bundle(views=(built(own),)), tmp_path).path
    assert read(data).bundle.views[0].message == (Symbol("Mum"),)
    assert b"added:" not in data.read_bytes()


def test_the_other_half_of_a_sample_is_left_out(tmp_path: Path) -> None:
    path = write_view_file(bundle(), {CLIP: PCM + b"\x01"}, {}, tmp_path).path
    assert read(path).sounds[CLIP][44:] == PCM


def test_only_the_pixels_of_a_picture_are_written(tmp_path: Path) -> None:
    out = io.BytesIO()
    told = PngInfo()
    told.add_text("GPS", "51.48, -3.18")
    Image.new("RGB", (8, 6)).save(out, "PNG", pnginfo=told)
    assert b"51.48" in out.getvalue()
    path = write_view_file(
        bundle(views=(drew("tell", DRAWING),)), {}, {DRAWING: out.getvalue()}, tmp_path
    ).path
    assert b"51.48" not in path.read_bytes()


def places(*things: MatPlace) -> View:
    return picked(SortedOnMat(StepId("mat"), things))


ON = MatPlace(ChoiceId("seats"), point=Point.GOOD)


@pytest.mark.parametrize(
    "view",
    [
        replace(chosen("first", "seats"), may=()),
        replace(chosen("first", "seats"), may=(MayDo.HEAR,)),
        replace(chosen("first", "seats"), may=(MayDo.QUOTE,)),
        replace(chosen("first", "seats"), may=(MayDo.READ, MayDo.SEE)),
        replace(chosen("first", "seats"), text="and more"),
        replace(chosen("first", "seats"), given=Given.WRITING),
        replace(chosen("first", "seats"), item_id=item("other", "pick")),
        replace(chosen("first", "seats"), item_id=item("first", "text")),
        replace(chosen("first", "seats"), title="My seat"),
        replace(chosen("first", "seats"), by="Sam"),
        replace(chosen("first", "seats"), help_kinds=(HelpKind.EXPLAINED, HelpKind.EXPLAINED)),
        replace(wrote("tell", "Hello"), matter=Matter.A_LOT),
        replace(wrote("tell", "Hello"), reasons=(ChoiceId("money"),)),
        replace(wrote("tell", "Hello"), from_paper=True),
        replace(wrote("tell", "Hello"), given=Given.OBSERVED, item_id=item("tell", "observed")),
        replace(words_of("tell", QUIET_CLIP, "Hello"), item_id=item("tell", "words", OTHER_CLIP)),
        View(item("tell", "clip"), StepId("tell"), Given.VOICE, (MayDo.HEAR,)),
        chosen("not a step", "seats"),
        places(ON, ON),
        places(MatPlace(ChoiceId("seats"))),
        places(MatPlace(ChoiceId("seats"), Point.GOOD, OffScale.DONT_KNOW)),
        picked(Ordered(StepId("order"), (ChoiceId("seats"), ChoiceId("seats")))),
        picked(Ordered(StepId("order"), tuple(ChoiceId(letter) for letter in "abcd"))),
        picked(SharedTokens(StepId("tokens"), ((ChoiceId("seats"), 0),))),
        picked(SharedTokens(StepId("tokens"), ((ChoiceId("seats"), 1), (ChoiceId("seats"), 1)))),
        picked(PickedSome(StepId("some"), ())),
        picked(PickedSome(StepId("some"), (ChoiceId("seats"), NONE_OF_THESE))),
    ],
)
def test_a_view_that_breaks_our_own_rules_is_never_written(view: View, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        written(bundle(views=(view,)), tmp_path)
    assert list(tmp_path.iterdir()) == []


SEEN = replace(whole_bundle().observations[0], step_id=StepId("x"), item_id=item("x", "observed"))


@pytest.mark.parametrize(
    ("made", "clips", "files"),
    [
        (bundle(), {}, {}),
        (bundle(), {CLIP: PCM, OTHER_CLIP: PCM}, {}),
        (bundle(), {CLIP: b""}, {}),
        (bundle(views=(words_of("tell", CLIP, "Hello"),)), {CLIP: PCM}, {}),
        (bundle(views=(drew("tell", DRAWING),)), {}, {}),
        (bundle(views=()), {}, {DRAWING: picture()}),
        (bundle(views=(chosen("first", "seats"), chosen("first", "seats"))), {}, {}),
        (bundle(views=(chosen("first", "seats"),), proxy_views=(chosen("first", "seats"),)), {}, {}),
        (bundle(views=(SEEN,)), {}, {}),
        (bundle(views=(), proxy_views=(SEEN,)), {}, {}),
        (bundle(views=(), observations=(chosen("first", "seats"),)), {}, {}),
        (bundle(consent_clip_id=CLIP), {CLIP: PCM}, {}),
        (bundle(views=(), consent_clip_id=CONSENT), {}, {}),
        (bundle(views=(), keep_until=date(2026, 11, 21)), {}, {}),
        (bundle(views=(), more_days=400), {}, {}),
    ],
    ids=[
        "clip missing",
        "clip too many",
        "silent clip",
        "sound of words alone",
        "picture missing",
        "picture too many",
        "two picks",
        "own and by somebody else",
        "seen among views",
        "seen among proxies",
        "view among seen",
        "consent is a view",
        "consent missing",
        "kept until yesterday",
        "more than a year more",
    ],
)
def test_a_file_that_breaks_our_own_rules_is_never_made(
    made: ViewBundle, clips: dict[ClipId, bytes], files: dict[FileId, bytes], tmp_path: Path
) -> None:
    with pytest.raises(NotAllowed):
        write_view_file(made, clips, files, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreNotWritable):
        written(bundle(), tmp_path / "file" / "folder")


def test_more_than_a_reader_takes_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(FileTooBig):
        write_view_file(bundle(), {CLIP: bytes(70 << 20)}, {}, tmp_path)


def by_others(change: Callable[[Any], object] = lambda made: None, media: bytes | None = None) -> bytes:
    made: dict[str, Any] = json.loads(json.dumps(msgspec.to_builtins(content_of(whole_bundle()))))
    change(made)
    files = {
        "views.json": json.dumps(made).encode(),
        f"media/{CLIP}.wav": sound(0.5) if media is None else media,
        f"media/{CONSENT}.wav": sound(0.5),
        f"files/{DRAWING}.png": picture(),
        f"files/{PHOTO}.png": picture(),
    }
    return zipped(listed(files, "coprod-views", version=2, min_reader=2))


def test_a_file_of_another_program_is_taken_and_its_length_is_measured() -> None:
    views = taken(by_others(media=sound(0.25, 48_000, 2)))
    assert isinstance(views, Views)
    assert [view.length_ms for view in views.bundle.views if view.given is Given.VOICE] == [250]


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
        (lambda made: made["views"][0].update(point="good"), "views 1, point"),
        (
            lambda made: made["views"][0].update(pick={"kind": "point", "point": "superb"}),
            "views 1, pick, point",
        ),
        (lambda made: made["views"][0].update(pick={"kind": "rank"}), "views 1, pick, kind"),
        (lambda made: made["views"][4].update(text="x" * 20_001), "views 5, text"),
        (lambda made: made["views"][0].update(step="a/b"), "views 1, step"),
        (lambda made: made["views"][0].update(item="../pick"), "views 1, item"),
        (lambda made: made["views"][6]["pick"]["places"][0].pop("choice"), "views 7, pick, places 1, choice"),
        (lambda made: made["hard_steps"].append("a\n"), "hard_steps 2"),
        (lambda made: made["views"][9].update(title="a\nb"), "views 10, title"),
        (
            lambda made: made["views"][11]["message"][0].update(picture="added:1"),
            "views 12, message 1, picture",
        ),
        (lambda made: made["views"][11]["message"][0].update(words="a\nb"), "views 12, message 1, words"),
        (lambda made: made["host"]["lead"].update(address="1 High Street"), "host, lead, address"),
        (lambda made: made["host"].update(name="a\u202eb"), "host, name"),
        (lambda made: made.update(more_days=367), "more_days"),
        (lambda made: made.update(keep_until="2020-01-01"), "keep_until"),
        (lambda made: made.update(consent_clip=CLIP), "consent_clip"),
        (lambda made: made["views"][0].pop("pick"), "views 1"),
        (lambda made: made["views"][0].update(may=["read", "read"]), "views 1"),
        (lambda made: made["views"][0].update(may=["hear"]), "views 1"),
        (lambda made: made["views"].append(made["views"][0]), "views 16"),
        (lambda made: made["views"].append(made["views"][3]), "views 16"),
        (lambda made: made["proxy_views"].append(made["views"][0]), "proxy_views 2"),
        (lambda made: made["views"].append(made["observations"].pop()), "views 16"),
    ],
)
def test_a_field_that_may_not_stand_there_is_named(change: Callable[[Any], object], place: str) -> None:
    problem = refusal(by_others(change))
    assert (type(problem), problem.place) == (BadField, f"views.json: {place}".removesuffix(": "))


def test_the_recordings_are_exactly_those_that_are_named() -> None:
    assert isinstance(refusal(by_others(lambda made: made["views"].pop(3))), DamagedFile)
    other = replace(spoke("tell", OTHER_CLIP), length_ms=0)
    more = msgspec.to_builtins(content_of(bundle(views=(other,))))["views"]
    assert isinstance(refusal(by_others(lambda made: made["views"].extend(more))), DamagedFile)
    assert isinstance(refusal(by_others(lambda made: made["views"].pop(9))), DamagedFile)
    assert isinstance(refusal(zipped(listed({}, "coprod-views"))), DamagedFile)


def test_a_recording_that_is_none_is_refused() -> None:
    assert isinstance(refusal(by_others(media=b"RIFF....WAVE")), DamagedFile)
    assert isinstance(refusal(by_others(media=b"#EXTM3U")), BadField)


def test_cut_anywhere_or_with_any_byte_changed_it_is_refused_or_the_same(tmp_path: Path) -> None:
    pictures = dict.fromkeys((DRAWING, PHOTO), picture(1, 1))
    file = write_view_file(whole_bundle(), dict.fromkeys((CLIP, CONSENT), PCM[:8]), pictures, tmp_path)
    data = bytearray(file.path.read_bytes())
    same = taken(bytes(data))
    for at in range(len(data)):
        refusal(bytes(data[:at]))
        data[at] ^= 1 << at % 8
        with suppress(FileProblem):
            assert taken(bytes(data)) == same
        data[at] ^= 1 << at % 8


def test_the_hash_is_that_of_the_list_of_contents(tmp_path: Path) -> None:
    file = written(bundle(), tmp_path)
    data = file.path.read_bytes()
    start = data.index(b'{"files"')
    listing = data[start : data.index(b"PK\x03\x04", start)]
    assert hashlib.sha256(listing).hexdigest() == file.sha256


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(msgspec.to_builtins(content_of(whole_bundle())))), st.data())
def test_a_changed_value_is_taken_whole_or_refused(key: str, data: st.DataObject) -> None:
    odd: st.SearchStrategy[object] = (
        st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()) | st.just({})
    )
    with suppress(FileProblem):
        assert isinstance(taken(by_others(lambda made: made.update({key: data.draw(odd)}))), Views)

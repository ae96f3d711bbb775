# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person shares: exactly that, and nothing that says who they are."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
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
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.errors import (
    FileTooBig,
    NotAllowed,
    StoreNotWritable,
)
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, FileId, StepId
from coprod_desktop.domain.proposal import NONE_OF_THESE
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from coprod_desktop.files.view_file import Media, Views, write_view_file
from tests.files.makers import (
    picture,
    taken,
)
from tests.files.view_makers import (
    CLIP,
    CONSENT,
    DRAWING,
    OPEN,
    PCM,
    PHOTO,
    QUIET_CLIP,
    READ,
    bundle,
    chosen,
    drew,
    item,
    picked,
    whole_bundle,
    words_of,
    written,
    wrote,
)

OTHER_CLIP = ClipId("11111111-2222-4333-8444-555555555555")


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
    path = write_view_file(bundle(), Media({CLIP: PCM + b"\x01"}), tmp_path, OPEN).path
    assert read(path).sounds[CLIP][44:] == PCM


def test_only_the_pixels_of_a_picture_are_written(tmp_path: Path) -> None:
    out = io.BytesIO()
    told = PngInfo()
    told.add_text("GPS", "51.48, -3.18")
    Image.new("RGB", (8, 6)).save(out, "PNG", pnginfo=told)
    assert b"51.48" in out.getvalue()
    path = write_view_file(
        bundle(views=(drew("tell", DRAWING),)), Media(files={DRAWING: out.getvalue()}), tmp_path, OPEN
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
        write_view_file(made, Media(clips, files), tmp_path, OPEN)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreNotWritable):
        written(bundle(), tmp_path / "file" / "folder")


def test_more_than_a_reader_takes_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(FileTooBig):
        write_view_file(bundle(), Media({CLIP: bytes(70 << 20)}), tmp_path, OPEN)


def test_the_hash_is_that_of_the_list_of_contents(tmp_path: Path) -> None:
    file = written(bundle(), tmp_path)
    data = file.path.read_bytes()
    start = data.index(b'{"files"')
    listing = data[start : data.index(b"PK\x03\x04", start)]
    assert hashlib.sha256(listing).hexdigest() == file.sha256

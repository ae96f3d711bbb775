# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Files of views that another program made, or that were hurt: whole, or refused with the place."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileProblem,
)
from coprod_desktop.domain.identifiers import ClipId
from coprod_desktop.domain.view_bundle import Given
from coprod_desktop.files.view_domain import content_of
from coprod_desktop.files.view_file import Media, Views, write_view_file
from tests.files.makers import (
    listed,
    picture,
    refusal,
    sound,
    taken,
    zipped,
)
from tests.files.view_makers import (
    CLIP,
    CONSENT,
    DRAWING,
    OPEN,
    PCM,
    PHOTO,
    bundle,
    spoke,
    whole_bundle,
)

OTHER_CLIP = ClipId("11111111-2222-4333-8444-555555555555")


def by_others(change: Callable[[Any], object] = lambda made: None, media: bytes | None = None) -> bytes:
    made: dict[str, Any] = json.loads(
        json.dumps(msgspec.to_builtins(content_of(whole_bundle(author_key=""))))
    )
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
    file = write_view_file(
        whole_bundle(), Media(dict.fromkeys((CLIP, CONSENT), PCM[:8]), pictures), tmp_path, OPEN
    )
    data = bytearray(file.path.read_bytes())
    same = taken(bytes(data))
    for at in range(len(data)):
        refusal(bytes(data[:at]))
        data[at] ^= 1 << at % 8
        with suppress(FileProblem):
            assert taken(bytes(data)) == same
        data[at] ^= 1 << at % 8


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(msgspec.to_builtins(content_of(whole_bundle(author_key=""))))), st.data())
def test_a_changed_value_is_taken_whole_or_refused(key: str, data: st.DataObject) -> None:
    odd: st.SearchStrategy[object] = (
        st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()) | st.just({})
    )
    with suppress(FileProblem):
        assert isinstance(taken(by_others(lambda made: made.update({key: data.draw(odd)}))), Views)

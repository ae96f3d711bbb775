# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a file for the team says what was said: the things in it, one by one."""

from __future__ import annotations

import io
from collections.abc import Mapping

from PIL import Image

from coprod_desktop.domain.acts import PickedChoice, PickedOffScale, PickedPoint
from coprod_desktop.domain.view_bundle import Given, View
from coprod_desktop.files.films import is_avi, read_film
from coprod_desktop.files.view_file import Views
from tests.journey.person.what_was_said import VOICE, Thing


def check_contents(views: Views, leaving: Mapping[str, Thing], consent: bytes) -> None:
    """Each thing in a file is what the person said last; its sounds and pictures are the only ones.

    Args:
        views: the file.
        leaving: what should be in it.
        consent: the sound of the spoken yes that should be in it, or nothing.
    """
    heard = {
        view.clip_id: leaving[view.item_id] for view in views.bundle.all_views if view.given is Given.VOICE
    }
    seen = {view.file_id: leaving[view.item_id] for view in views.bundle.all_views if view.file_id}
    for view in views.bundle.all_views:
        thing = leaving[view.item_id]
        assert (view.step_id, view.given) == (thing.step_id, thing.given)
        assert (view.by or view.title) == thing.by
        if thing.kind is not VOICE and thing.given not in (Given.DRAWING, Given.PHOTO, Given.FILM):
            assert said_in(view) == thing.content
    yes = {views.bundle.consent_clip_id} if consent else set()
    assert set(views.sounds) == set(heard) | yes
    assert all(bytes_of(thing) in views.sounds[clip_id] for clip_id, thing in heard.items() if clip_id)
    assert all(consent in views.sounds[clip_id] for clip_id in yes if clip_id)
    assert set(views.files) == set(seen)
    shown = {file_id: thing for file_id, thing in seen.items() if file_id}
    assert all(mark_of(views.files[each]) == mark_of(bytes_of(thing)) for each, thing in shown.items())


def said_in(view: View) -> object:
    """What a view says, as it was given to `WhatWasSaid`."""
    match view.pick:
        case PickedChoice():
            return view.pick.choice_id
        case PickedPoint():
            return view.pick.point
        case PickedOffScale():
            return view.pick.off_scale
    return view.message or view.text


def bytes_of(thing: Thing) -> bytes:
    """A recording or a picture, as it was kept."""
    assert isinstance(thing.content, bytes)
    return thing.content


def mark_of(data: bytes) -> object:
    """The colour that tells one picture from all others; the sound of a film."""
    if is_avi(data):
        sound = read_film(data, "film").sound
        return bytes(sound.pcm) if sound else None
    with Image.open(io.BytesIO(data)) as image:
        return image.convert("RGB").getpixel((0, 0))


def marks_of(thing: Thing) -> list[bytes]:
    """What nobody else ever said, as it would stand among the bytes of a file."""
    marks = [thing.by.encode()] if thing.by else []
    if thing.given in (Given.WRITING, Given.SCRIBED, Given.SPOKEN_WORDS, Given.OBSERVED):
        marks.append(str(thing.content).encode())
    elif isinstance(thing.content, tuple):
        marks.append(thing.content[1].words.encode())
    elif thing.given is Given.VOICE:
        marks.append(bytes_of(thing))
    return marks

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Builds what people share, and its files, so that a test says only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from coprod_desktop.domain.act_kinds import (
    Clear,
    HelpKind,
    MatPlace,
    Matter,
    OffScale,
    Point,
    SupporterRole,
    Symbol,
    Told,
)
from coprod_desktop.domain.acts import (
    Ordered,
    Pick,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.identifiers import (
    ChoiceId,
    ClipId,
    ContributorId,
    FileId,
    ItemId,
    StepId,
)
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from coprod_desktop.files.films import clean_film
from coprod_desktop.files.for_team import Leaving, WrittenFile
from coprod_desktop.files.view_file import Media, write_view_file
from tests.builders import proposal
from tests.files.makers import film, picture

CLIP = ClipId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a01")
QUIET_CLIP = ClipId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a02")
CONSENT = ClipId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a03")
DRAWING = FileId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a04")
PHOTO = FileId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a05")
OWN_FILM = FileId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a06")
CONTRIBUTOR = ContributorId("9a7a8c1e-53c7-49a0-8f21-64a1a5b0c5d2")


def item(step: str, kind: str, end: str = "") -> ItemId:
    """The id of a thing, as FORMATS.md says."""
    return ItemId(".".join(part for part in (step, kind, end) if part))


def picked(pick: Pick, *help_kinds: HelpKind, **more: Any) -> View:
    """An answer by picture."""
    step = pick.step_id
    read = (MayDo.READ,)
    return replace(View(item(step, "pick"), step, Given.PICTURE, read, help_kinds, pick=pick), **more)


def chosen(step: str, choice: str) -> View:
    """One thing picked."""
    return picked(PickedChoice(StepId(step), ChoiceId(choice)))


def wrote(step: str, text: str, **more: Any) -> View:
    """Something written."""
    made = View(item(step, "text"), StepId(step), Given.WRITING, (MayDo.READ,), text=text)
    return replace(made, **more)


def spoke(step: str, clip_id: ClipId, *help_kinds: HelpKind) -> View:
    """A recording of half a second."""
    name, hear = item(step, "clip", clip_id), (MayDo.HEAR,)
    return View(name, StepId(step), Given.VOICE, hear, help_kinds, clip_id=clip_id, length_ms=500)


def drew(step: str, file_id: FileId, title: str = "", given: Given = Given.DRAWING) -> View:
    """A drawing, a photo or a film."""
    name, see = item(step, "file", file_id), (MayDo.SEE,)
    return View(name, StepId(step), given, see, file_id=file_id, title=title)


OPEN = Leaving(bytes(range(100, 132)), None)
"""How a person's files leave for a team without keys."""


def bundle(**changes: object) -> ViewBundle:
    """Views of the first kinds on the plan of the builders."""
    made = ViewBundle(
        contributor_id=CONTRIBUTOR,
        proposal_id=proposal().proposal_id,
        proposal_version=1,
        pack_sha256="ab" * 32,
        bundle_version=1,
        day=date(2026, 11, 22),
        name="",
        views=(
            picked(PickedChoice(StepId("first"), ChoiceId("seats")), HelpKind.READ_TO_ME),
            picked(PickedPoint(StepId("roof"), Point.GOOD)),
            picked(PickedOffScale(StepId("tell"), OffScale.DONT_KNOW)),
            spoke("tell", CLIP, HelpKind.READ_TO_ME),
            wrote("tell", "A roof.\nAnd a seat."),
        ),
        hard_steps=(StepId("rain"),),
        skipped_steps=(),
        more_time=True,
        author_key=OPEN.author_key,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


HOST = Host(
    "Oak House", Contact("Ann Lee", "01234 5678", "9 to 5"), Contact("Bo Hill", "01234 5679", "9 to 5")
)


READ = (MayDo.READ,)


def views_of_every_kind() -> tuple[View, ...]:
    """What a person can say themselves, in all its kinds."""
    return (
        *bundle().views,
        picked(
            PickedSome(StepId("some"), (ChoiceId("seats"), ChoiceId("lights"))),
            reasons=(ChoiceId("reason-money"), ChoiceId("too-far")),
            matter=Matter.A_LOT,
        ),
        picked(
            SortedOnMat(
                StepId("mat"),
                (
                    MatPlace(ChoiceId("lights"), point=Point.BAD),
                    MatPlace(ChoiceId("seats"), off_scale=OffScale.DONT_UNDERSTAND),
                ),
            ),
            from_paper=True,
        ),
        picked(
            Ordered(StepId("order"), (ChoiceId("sign"), ChoiceId("seats"))), may=(MayDo.READ, MayDo.QUOTE)
        ),
        picked(SharedTokens(StepId("tokens"), ((ChoiceId("seats"), 3), (ChoiceId("sign"), 1)))),
        drew("mat", DRAWING, "My stop"),
        drew("order", PHOTO, given=Given.PHOTO),
        View(
            item("order", "message"),
            StepId("order"),
            Given.MESSAGE,
            READ,
            message=(Symbol("I", "set:person"), Symbol("want"), Symbol("a seat", "set:seat")),
        ),
        View(item("roof", "scribed"), StepId("roof"), Given.SCRIBED, READ, text="It is dark.", by="Sam"),
        words_of("tell", CLIP, "I want a roof."),
        words_of("roof", QUIET_CLIP, "No roof for me."),
    )


def whole_bundle(**changes: object) -> ViewBundle:
    """Views of every kind of version 2, with all that can be said about a whole plan."""
    noted = {"supporter_kinds": (HelpKind.SUGGESTED,), "contradicted": True}
    made = bundle(
        views=views_of_every_kind(),
        proxy_views=(picked(PickedPoint(StepId("other"), Point.BAD), HelpKind.ANSWERED_FOR_ME, **noted),),
        observations=(
            View(
                item("tell", "observed"), StepId("tell"), Given.OBSERVED, READ, text="Maya smiles.", by="Sam"
            ),
        ),
        more_days=14,
        clear=Clear.PARTLY,
        told=Told.SOMEBODY,
        supporter_roles=(SupporterRole.PEER, SupporterRole.PROJECT_TEAM),
        keep_until=date(2027, 11, 22),
        consent_clip_id=CONSENT,
        consent_length_ms=500,
        host=HOST,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def newest_bundle(**changes: object) -> ViewBundle:
    """Views of every kind there is: also a film."""
    made = whole_bundle()
    signed = drew("tell", OWN_FILM, "I sign it", Given.FILM)
    return replace(made, views=(*made.views, signed), **changes)  # type: ignore[arg-type]


def words_of(step: str, clip_id: ClipId, text: str) -> View:
    """The agreed words of a recording."""
    name = item(step, "words", clip_id)
    return View(name, StepId(step), Given.SPOKEN_WORDS, READ, clip_id=clip_id, text=text)


def written(made: ViewBundle, folder: Path, leaving: Leaving = OPEN) -> WrittenFile:
    """The file of some views, with a sound and a picture for each that they name."""
    clips = {view.clip_id: PCM for view in made.all_views if view.given is Given.VOICE and view.clip_id}
    if made.consent_clip_id:
        clips[made.consent_clip_id] = PCM
    files = {
        view.file_id: clean_film(film(0.4, 5), "film") if view.given is Given.FILM else picture()
        for view in made.all_views
        if view.file_id
    }
    return write_view_file(made, Media(clips, files), folder, leaving)


PCM = b"\x01\x00\x02\x00" * 4000
"""Half a second of sound at 16 kHz."""

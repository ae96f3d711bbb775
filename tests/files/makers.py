# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Makes files for tests, good and bad, with nothing of the program in the bad ones."""

from __future__ import annotations

import hashlib
import io
import json
import random
import struct
import wave
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image

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
from coprod_desktop.domain.errors import FileProblem
from coprod_desktop.domain.identifiers import (
    ChoiceId,
    ClipId,
    ContributorId,
    FileId,
    ItemId,
    MediaName,
    StepId,
)
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import (
    AskMore,
    Line,
    MainPoint,
    Page,
    PickSome,
    Picture,
    Purpose,
    PutInOrder,
    SayRight,
    ShareTokens,
    SortOnMat,
    Step,
    ThreePoints,
)
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from coprod_desktop.files.for_team import WrittenFile
from coprod_desktop.files.frames import Content, read_frames, taken_in
from coprod_desktop.files.pack_domain import content_of
from coprod_desktop.files.pack_file import clean_media, pack_of
from coprod_desktop.files.view_file import write_view_file
from tests.builders import choices, drawn, proposal

CLIP = ClipId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a01")
QUIET_CLIP = ClipId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a02")
CONSENT = ClipId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a03")
DRAWING = FileId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a04")
PHOTO = FileId("5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a05")
CONTRIBUTOR = ContributorId("9a7a8c1e-53c7-49a0-8f21-64a1a5b0c5d2")


def picture(width: int = 8, height: int = 6, mode: str = "RGB", kind: str = "PNG", **more: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, kind, **more)
    return out.getvalue()


def noise(width: int, height: int) -> bytes:
    """A picture that does not get smaller, as a photo does not."""
    raw = random.Random(7).randbytes(width * height * 3)
    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), raw).save(out, "PNG", compress_level=1)
    return out.getvalue()


def sound(seconds: float = 0.1, rate_hz: int = 16_000, channels: int = 1, sample_bytes: int = 2) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(sample_bytes)
        file.setframerate(rate_hz)
        file.writeframes(bytes(range(1, 1 + sample_bytes * channels)) * int(seconds * rate_hz))
    return out.getvalue()


def pack_with_media() -> Pack:
    """A proposal with one picture and one sound of its own, both as the program writes them."""
    own = Picture("Ann", media=MediaName("media/ann.png"), author="Ann", licence="CC0")
    page = Page(StepId("own"), own, (Line("We build a shelter.", MediaName("media/line.wav")),))
    made = proposal(steps=(page, *proposal().questions))
    media = {
        MediaName("media/ann.png"): clean_media("media/ann.png", picture()),
        MediaName("media/line.wav"): clean_media("media/line.wav", sound()),
    }
    return pack_of(made, media)


def whole_pack() -> Pack:
    """A proposal with everything that version 2 can hold."""
    own = Picture("A drawing by Ann", media=MediaName("media/ann.png"), author="Ann", licence="CC0")
    line = Line("We build a shelter.", MediaName("media/line.wav"))
    more = AskMore(why=True, reasons=choices()[:2], matter=True)
    three = choices()[:3]
    good = "How good is it for you?"
    steps: tuple[Step, ...] = (
        *proposal().steps,
        Page(StepId("now-new"), drawn("bare-stop", "A sign"), (Line("Now it is dark."), line), own),
        PickSome(StepId("some"), "What do you want?", three, line.narration, more),
        SortOnMat(StepId("mat"), "How good is each thing for you?", three, more=more),
        PutInOrder(StepId("order"), "What matters most to you?", three),
        ShareTokens(StepId("tokens"), "How do you share out 5 tokens?", three, 5),
        ThreePoints(StepId("keep"), good, drawn("bare-stop", "A sign"), more=AskMore(matter=True)),
        ThreePoints(StepId("other"), "How good is another stop for you?", own, pair_of=StepId("keep")),
    )
    points = tuple(MainPoint(drawn("bus", "A bus"), Line(f"This is point {n}.")) for n in (1, 2))
    made = proposal(
        steps=steps,
        main_points=(*points, MainPoint(own, line)),
        say_right=(SayRight("Khan", "Kahn"),),
        purpose=Purpose.RESEARCH,
        ethics="26/WA/0001",
    )
    media = {
        MediaName("media/ann.png"): clean_media("media/ann.png", picture()),
        MediaName("media/line.wav"): clean_media("media/line.wav", sound()),
    }
    return pack_of(made, media)


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
    """A drawing or a photo."""
    name, see = item(step, "file", file_id), (MayDo.SEE,)
    return View(name, StepId(step), given, see, file_id=file_id, title=title)


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
    )
    return replace(made, **changes)  # type: ignore[arg-type]


HOST = Host(
    "Oak House", Contact("Ann Lee", "01234 5678", "9 to 5"), Contact("Bo Hill", "01234 5679", "9 to 5")
)
READ = (MayDo.READ,)


def whole_bundle(**changes: object) -> ViewBundle:
    """Views of every kind there is, with all that can be said about a whole plan."""
    own = (
        *bundle().views,
        picked(
            PickedSome(StepId("some"), (ChoiceId("seats"), ChoiceId("lights"))),
            reasons=(ChoiceId("money"), ChoiceId("too-far")),
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
    noted = {"supporter_kinds": (HelpKind.SUGGESTED,), "contradicted": True}
    made = bundle(
        views=own,
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


def words_of(step: str, clip_id: ClipId, text: str) -> View:
    """The agreed words of a recording."""
    name = item(step, "words", clip_id)
    return View(name, StepId(step), Given.SPOKEN_WORDS, READ, clip_id=clip_id, text=text)


def written(made: ViewBundle, folder: Path) -> WrittenFile:
    """The file of some views, with a sound and a picture for each that they name."""
    clips = {view.clip_id: PCM for view in made.all_views if view.given is Given.VOICE and view.clip_id}
    if made.consent_clip_id:
        clips[made.consent_clip_id] = PCM
    files = {view.file_id: picture() for view in made.all_views if view.file_id}
    return write_view_file(made, clips, files, folder)


PCM = b"\x01\x00\x02\x00" * 4000
"""Half a second of sound at 16 kHz."""


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip by Python's own writer, with nothing of ours."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def listed(
    files: Mapping[str, bytes], format_name: str = "coprod-pack", /, **changes: object
) -> dict[str, bytes]:
    """The files with a manifest before them, as FORMATS.md says and another program would do it."""
    rows = [
        {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in files.items()
    ]
    manifest = {"format": format_name, "version": 1, "min_reader": 1, "files": rows, **changes}
    return {"manifest.json": json.dumps(manifest).encode(), **files}


def content(change: Callable[[Any], object] | None = None) -> dict[str, Any]:
    """What stands in the file of the builders' plan, with one thing changed."""
    made: dict[str, Any] = json.loads(json.dumps(msgspec.to_builtins(content_of(proposal()))))
    if change:
        change(made)
    return made


def with_picture(name: str) -> Callable[[Any], object]:
    entry = {"picture": name, "words": "A bus", "author": "Ann", "licence": "CC0"}
    return lambda made: made["proposal"].update(cover=entry)


def taken(data: bytes) -> Content:
    """Read a file in this process, as the reading process does."""
    content = taken_in(read_frames(data), lambda _sha256: False)
    assert not isinstance(content, str)
    return content


def refusal(data: bytes) -> FileProblem:
    """Read a file that must be refused."""
    with pytest.raises(FileProblem) as caught:
        taken(data)
    return caught.value


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims this size and holds nothing."""
    chunks = ((b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 6, 0, 0, 0)), (b"IDAT", zlib.compress(b"")))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">L", len(body)) + name + body + struct.pack(">L", zlib.crc32(name + body))
        for name, body in chunks
    )

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What comes back from the reading process is not believed: it has read a stranger's file."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from datetime import date

import pytest

from coprod_desktop.domain.errors import DamagedFile, FileProblem, FileTooBig
from coprod_desktop.domain.pack import Pack
from coprod_desktop.files import frames
from coprod_desktop.files.frames import (
    End,
    Frame,
    GoingOn,
    Medium,
    PackHead,
    PhotoHead,
    RecallHead,
    Refusal,
    ViewHead,
    read_frames,
    receive_frames,
    send_frames,
    taken_in,
)
from coprod_desktop.files.pack_domain import content_of
from coprod_desktop.files.recall_file import RecallContent
from coprod_desktop.files.view_domain import content_of as view_content_of
from tests.builders import proposal
from tests.files.makers import (
    content,
    listed,
    noise,
    pack_with_media,
    with_picture,
    zipped,
)
from tests.files.view_makers import (
    CONTRIBUTOR,
    bundle,
)

DAY = date(2026, 11, 22)
PACK = PackHead("ab" * 32, content_of(proposal()))
PACK_WITH_MEDIA = PackHead("ab" * 32, content_of(pack_with_media().proposal))
RECALL = RecallHead("ab" * 32, RecallContent(CONTRIBUTOR, proposal().proposal_id, 1, DAY, []))
VIEWS = ViewHead("ab" * 32, view_content_of(bundle()))


def refused(sent: Sequence[Frame]) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        taken_in(iter(sent), lambda _sha256: False)
    return caught.value


def test_pieces_that_are_whole_make_a_pack() -> None:
    assert taken_in(iter([PACK, End()]), lambda _sha256: False) == Pack(proposal(), {}, "ab" * 32)


@pytest.mark.parametrize(
    "sent",
    [
        [],
        [End()],
        [Medium("media/a.png", b"")],
        [PACK],
        [PACK, PACK, End()],
        [PACK, Medium("media/a.png", b""), End()],
        [PACK_WITH_MEDIA, End()],
        [VIEWS, End()],
        [VIEWS, Medium("media/a.wav", b""), End()],
        [Refusal("OSError", "", "")],
        [PACK, Refusal("DamagedFile", "media/a.png", "")],
        [RECALL],
        [RECALL, Medium("media/a.wav", b""), End()],
        [PhotoHead("ab" * 32), End()],
        [PhotoHead("ab" * 32), Medium("media/a.png", b""), End()],
    ],
)
def test_pieces_that_make_no_whole_are_refused(sent: list[Frame]) -> None:
    assert isinstance(refused(sent), DamagedFile)


@pytest.mark.parametrize("leaf", FileProblem.__subclasses__())
def test_a_refusal_arrives_as_it_was_sent(leaf: type[FileProblem]) -> None:
    problem = refused([Refusal(leaf.__name__, "here", "why")])
    assert (type(problem), problem.place, problem.detail) == (leaf, "here", "why")


def test_pieces_go_through_a_pipe_as_they_are() -> None:
    sent: list[Frame] = [
        PACK_WITH_MEDIA,
        Medium("media/a.png", b"x" * 1000),
        Refusal("DamagedFile", "a", "b"),
        GoingOn(25),
        End(),
        VIEWS,
        RECALL,
        PhotoHead("ab" * 32),
    ]
    pipe = io.BytesIO()
    send_frames(sent, pipe)
    pipe.seek(0)
    assert list(receive_frames(pipe, 10**6)) == sent
    pipe.seek(0)
    with pytest.raises(FileTooBig):
        list(receive_frames(pipe, 1000))


@pytest.mark.parametrize("rest", [b"\0", b"\0\0\0\1", b"\0\0\0\0", b"\0\0\0\2\xc1\xc1"])
def test_a_pipe_that_ends_in_the_middle_is_damaged(rest: bytes) -> None:
    with pytest.raises(DamagedFile):
        list(receive_frames(io.BytesIO(rest), 100))


def test_pictures_that_grow_beyond_all_limits_when_written_anew_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(frames, "MAX_FILE_BYTES", 100)
    made = content(with_picture("media/a.png"))
    data = zipped(listed({"proposal.json": json.dumps(made).encode(), "media/a.png": noise(40, 30)}))
    assert list(read_frames(data))[-1] == Refusal(
        "FileTooBig", "media/a.png", "the pictures are too many or too big"
    )

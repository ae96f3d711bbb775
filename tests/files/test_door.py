# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one way in, with the real process behind it: Accepted, Duplicate or Refused, and nothing else."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    NotOurFile,
    UnsafeFile,
)
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.door import Accepted, Duplicate, Refused, TakenIn, take_in
from coprod_desktop.files.frames import NEWEST
from coprod_desktop.files.pack_file import write_pack
from coprod_desktop.files.photo import Photo
from coprod_desktop.files.reader_process import QUIET_LIMIT_VARIABLE
from coprod_desktop.files.reading import reader_command
from coprod_desktop.files.recall_file import write_recall_file
from coprod_desktop.files.view_file import Views
from tests.files.makers import (
    content,
    listed,
    noise,
    pack_with_media,
    picture,
    png_header,
    with_picture,
    zipped,
)
from tests.files.view_makers import (
    CONTRIBUTOR,
    OPEN,
    bundle,
    whole_bundle,
    written,
)

HONEST_LIMIT_S = 20.0
"""Generous: the machine may be busy. The door's own limits are shorter."""


def take(path: Path, *reader: str, quiet_limit_s: float = HONEST_LIMIT_S) -> TakenIn:
    return take_in(path, known=lambda _sha256: False, reader=reader, quiet_limit_s=quiet_limit_s)


def refused(outcome: TakenIn) -> FileProblem:
    assert isinstance(outcome, Refused)
    return outcome.problem


def put(folder: Path, data: bytes) -> Path:
    path = folder / "some.file"
    path.write_bytes(data)
    return path


READ_OTHERWISE = """
import sys, time
from coprod_desktop.files import reader_process
def read(data):
    {}
    yield
reader_process.read_frames = read
sys.exit(reader_process.main())
"""
"""Our own reader with its own limits, but for what it does with the file."""


def told(code: str) -> tuple[str, ...]:
    """A reader that does something else than ours."""
    return (sys.executable, "-c", code)


@pytest.fixture
def pack_path(tmp_path: Path) -> Path:
    write_pack(pack_with_media(), tmp_path / "p.coprod")
    return tmp_path / "p.coprod"


def test_a_pack_and_views_are_told_apart_by_what_is_in_them(pack_path: Path, tmp_path: Path) -> None:
    assert take(pack_path.rename(tmp_path / "x.coprodview")) == Accepted(pack_with_media())
    views = take(written(whole_bundle(), tmp_path).path.rename(tmp_path / "photo.jpg"))
    assert isinstance(views, Accepted)
    assert isinstance(views.content, Views)
    assert views.content.bundle == whole_bundle()


def test_a_recall_is_told_by_what_is_in_it(tmp_path: Path) -> None:
    made = Recall(CONTRIBUTOR, bundle().proposal_id, 2, (bundle().views[0].item_id,), date(2026, 11, 23))
    path = write_recall_file(made, tmp_path, OPEN).path.rename(tmp_path / "x.coprod")
    assert take(path) == Accepted(replace(made, author_key=OPEN.author_key))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_photo_that_somebody_chose_comes_in_upright_and_without_its_notes(
    kind: str, tmp_path: Path
) -> None:
    notes = Image.Exif()
    notes[0x0112] = 6
    notes[0x010E] = "taken at home"
    path = put(tmp_path, picture(80, 60, kind=kind, exif=notes))
    assert b"taken at home" in path.read_bytes()
    outcome = take(path)
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Photo)
    assert b"taken at home" not in outcome.content.png
    assert Image.open(io.BytesIO(outcome.content.png)).size == (60, 80)
    sha256 = outcome.content.sha256
    assert take_in(path, known={sha256}.__contains__) == Duplicate(sha256)


def test_a_photo_is_no_bigger_than_a_screen_needs_and_a_broken_one_is_refused(tmp_path: Path) -> None:
    outcome = take(put(tmp_path, picture(4000, 2000, kind="JPEG")))
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Photo)
    assert Image.open(io.BytesIO(outcome.content.png)).size == (1600, 800)
    for data in (picture(40, 20, kind="JPEG")[:100], noise(30, 30)[:-900], png_header(5, 5)):
        assert isinstance(refused(take(put(tmp_path, data))), DamagedFile)
    assert isinstance(refused(take(put(tmp_path, png_header(2**31 - 1, 2**31 - 1)))), FileTooBig)


def test_the_very_same_file_is_a_duplicate_and_its_media_are_not_waited_for(pack_path: Path) -> None:
    sha256 = pack_with_media().sha256
    assert take_in(pack_path, known={sha256}.__contains__) == Duplicate(sha256)


def test_what_is_no_file_of_ours_is_refused(tmp_path: Path) -> None:
    assert isinstance(refused(take(put(tmp_path, b"hello"))), NotOurFile)
    assert isinstance(refused(take(put(tmp_path, b""))), NotOurFile)
    assert isinstance(refused(take(tmp_path / "gone")), FileNotThere)
    assert isinstance(refused(take(Path("nul\0"))), FileNotThere)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with a name, and opens no folders")
def test_a_pipe_a_device_and_a_folder_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero"), tmp_path):
        assert isinstance(refused(take(path)), UnsafeFile | FileNotThere)


def test_a_cut_file_is_refused_by_the_real_reader(pack_path: Path, tmp_path: Path) -> None:
    data = pack_path.read_bytes()
    for length in (4, 100, len(data) // 2, len(data) - 1):
        assert isinstance(refused(take(put(tmp_path, data[:length]))), DamagedFile)


def test_bombs_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    content = b'{"proposal":{"cover":{"picture":"media/a.png"}}}'
    for media in (png_header(2**31 - 1, 2**31 - 1), noise(50, 50)[:-20]):
        data = zipped(listed({"proposal.json": content, "media/a.png": media}))
        refused(take(put(tmp_path, data)))
    assert [path.name for path in tmp_path.iterdir()] == ["some.file"]


def pack_with_cover(data: bytes) -> bytes:
    made = content(with_picture("media/a.png"))
    return zipped(listed({"proposal.json": json.dumps(made).encode(), "media/a.png": data}))


def test_a_picture_at_the_limit_is_taken_and_one_beyond_is_not(tmp_path: Path) -> None:
    within = put(tmp_path, pack_with_cover(picture(6000, 4000)))
    assert isinstance(take(within), Accepted)
    beyond = put(tmp_path, pack_with_cover(picture(6001, 4000)))
    assert isinstance(refused(take(beyond)), FileTooBig)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is that of Linux")
def test_the_reader_has_little_memory(tmp_path: Path) -> None:
    greedy = told(READ_OTHERWISE.format("yield bytearray(400 << 20)"))
    assert isinstance(refused(take(put(tmp_path, b"x"), *greedy)), FileTooBig)


def test_a_reader_that_is_silent_is_ended(tmp_path: Path) -> None:
    began_s = time.monotonic()
    outcome = take(put(tmp_path, b"x"), *told(READ_OTHERWISE.format("time.sleep(600)")), quiet_limit_s=0.5)
    assert isinstance(refused(outcome), FileTookTooLong)
    assert time.monotonic() - began_s < 60


@pytest.mark.parametrize(
    "code",
    [
        "",
        "import os; os.abort()",
        "import sys; sys.exit(3)",
        "import sys; sys.stdout.buffer.write(b'abc')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\5hello')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\5hel')",
        "import sys; sys.stdout.buffer.write(b'\\xff\\xff\\xff\\xff')",
        "import sys; b = b'\\x82\\xa4type\\xa7Refusal\\xa7problem\\xa1\\xff'; "
        "sys.stdout.buffer.write(len(b).to_bytes(4, 'big') + b)",
        "import msgspec, sys; b = msgspec.msgpack.encode({'type': 'End'}); "
        "sys.stdout.buffer.write(len(b).to_bytes(4, 'big') + b)",
        "import msgspec, sys; b = msgspec.msgpack.encode({'type': 'Refusal', 'problem': 'OSError', "
        "'place': '', 'detail': ''}); sys.stdout.buffer.write(len(b).to_bytes(4, 'big') + b)",
    ],
)
def test_a_reader_that_crashes_or_lies_is_not_believed(code: str, tmp_path: Path) -> None:
    problem = refused(take(put(tmp_path, b"x"), *told(code)))
    assert isinstance(problem, DamagedFile | FileTooBig)


def test_the_reader_gets_no_keys_and_no_folders_of_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPROD_SECRET", "a key")
    answer = tmp_path / "environment.json"
    code = f"import json, os; json.dump(dict(os.environ), open({str(answer)!r}, 'w'))"
    refused(take(put(tmp_path, b"x"), *told(code)))
    assert set(json.loads(answer.read_text())) <= {
        "PYTHONPATH",
        "SYSTEMROOT",
        "LC_CTYPE",
        QUIET_LIMIT_VARIABLE,
    }


def test_no_code_is_taken_from_the_folder_that_the_app_was_started_in(
    pack_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "msgspec.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    assert isinstance(take(pack_path), Accepted)


def test_the_reader_is_light() -> None:
    code = (
        "import sys; from coprod_desktop.files import reader_process; "
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'sqlalchemy', 'jinja2')])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_a_frozen_app_starts_itself_as_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert reader_command() == (sys.executable, "--reader-process")


def test_every_format_is_known_by_its_newest_version() -> None:
    assert NEWEST == {"coprod-pack": 4, "coprod-views": 4, "coprod-recall": 2, "coprod-parcel": 1}

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The zip door: an honest file comes through, every other is refused with a reason."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileProblem,
    FileTooBig,
    FileTooNew,
    NotOurFile,
    UnsafeFile,
)
from coprod_desktop.files.envelope import open_envelope, zip_bytes, zip_pieces
from coprod_desktop.files.narrow_zip import MAX_ENTRY_BYTES
from tests.files.makers import (
    listed,
    zipped,
)

NEWEST = {"ours": 3}
FILES = {"proposal.json": b'{"a":1}', "media/a.png": b"png", "media/b.wav": b"wav"}


def opened(data: bytes) -> dict[str, bytes]:
    return {name: bytes(content) for name, content in open_envelope(data, NEWEST).files.items()}


def refused(data: bytes) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        open_envelope(data, NEWEST)
    return caught.value


def honest(**changes: object) -> bytes:
    return zipped(listed(FILES, "ours", **changes))


def test_no_piece_of_what_is_written_holds_more_than_one_file() -> None:
    files = {name: bytes(200_000) for name in FILES}
    pieces = list(zip_pieces("ours", 2, files))
    assert b"".join(pieces) == zip_bytes("ours", 2, files)
    assert max(map(len, pieces)) < 201_000


def test_what_is_written_is_read_again() -> None:
    data = zip_bytes("ours", 2, FILES)
    assert opened(data) == FILES
    assert open_envelope(data, NEWEST).version == 2
    assert open_envelope(memoryview(data), NEWEST).format_name == "ours"


def test_the_same_content_gives_the_same_bytes_in_any_order() -> None:
    backwards = dict(reversed(FILES.items()))
    assert zip_bytes("ours", 1, FILES) == zip_bytes("ours", 1, backwards)


def test_other_programs_read_it_and_the_list_stands_first(tmp_path: Path) -> None:
    data = zip_bytes("ours", 1, FILES)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "manifest.json"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    if shutil.which("unzip"):
        (tmp_path / "f.zip").write_bytes(data)
        assert (
            subprocess.run(["unzip", "-tq", tmp_path / "f.zip"], check=False, capture_output=True).returncode
            == 0
        )


def test_a_file_of_another_program_comes_through() -> None:
    assert opened(honest()) == FILES


def test_text_may_be_squeezed_and_media_may_not() -> None:
    text = {"proposal.json": b'{"a":"' + b"b" * 900 + b'"}'}
    assert opened(zipped(listed(text, "ours"), zipfile.ZIP_DEFLATED)) == text
    assert isinstance(refused(zipped(listed(FILES, "ours"), zipfile.ZIP_DEFLATED)), UnsafeFile)


@given(st.dictionaries(st.from_regex(r"media/[a-z0-9][a-z0-9-]{0,9}\.wav", fullmatch=True), st.binary()))
def test_any_files_come_back(files: dict[str, bytes]) -> None:
    names = {name.split("/")[1].split(".")[0] for name in files}
    if not names & {"con", "prn", "aux", "nul"} and not any(name[:3] in ("com", "lpt") for name in names):
        assert opened(zip_bytes("ours", 1, files)) == files


def test_too_many_entries_are_refused_on_both_sides() -> None:
    many = {f"media/{number}.wav": b"" for number in range(2001)}
    assert isinstance(refused(zipped(listed(many, "ours"))), FileTooBig)
    with pytest.raises(FileTooBig):
        zip_bytes("ours", 1, many)


def test_what_a_reader_would_refuse_is_not_written() -> None:
    with pytest.raises(FileTooBig):
        zip_bytes("ours", 1, {"media/a.wav": bytes(MAX_ENTRY_BYTES + 1)})


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", NotOurFile),
        (b"hello", NotOurFile),
        (b"PK\x05\x06" + bytes(18), NotOurFile),
        (zipped({}), NotOurFile),
        (zipped(FILES), NotOurFile),
        (zipped({"proposal.json": b"1", **listed({}, "ours")}), NotOurFile),
        (zipped(listed(FILES, "theirs")), NotOurFile),
        (zipped({"manifest.json": b"[]"}), NotOurFile),
        (zipped({"manifest.json": b"{"}), BadField),
        (zipped({"manifest.json": b'{"format":["ours"]}'}), NotOurFile),
        (zipped({"manifest.json": b'{"format":"ours"}'}), BadField),
        (honest(version=4), FileTooNew),
        (honest(version=4, min_reader=4), FileTooNew),
        (honest(version=3, min_reader=4), FileTooNew),
        (honest(version=4, files={"another": "shape"}), FileTooNew),
        (honest(version=0), BadField),
        (honest(min_reader=0), BadField),
        (honest(version=True), BadField),
        (honest(version="1"), BadField),
        (honest(version=1.0), BadField),
        (honest(extra=1), BadField),
        (honest(files=[]), DamagedFile),
        (honest(files=[{"name": "proposal.json"}]), BadField),
    ],
)
def test_a_wrong_list_of_contents_is_refused(data: bytes, kind: type[FileProblem]) -> None:
    assert type(refused(data)) is kind


def test_a_file_more_or_less_than_the_list_is_refused() -> None:
    files = listed(FILES, "ours")
    assert isinstance(refused(zipped({**files, "media/c.wav": b""})), DamagedFile)
    assert isinstance(refused(zipped({name: files[name] for name in list(files)[:-1]})), DamagedFile)
    changed = {**files, "media/b.wav": b"wax"}
    assert refused(zipped(changed)).place == "media/b.wav"
    longer = {**files, "media/b.wav": b"wave"}
    assert refused(zipped(longer)).place == "media/b.wav"


def test_the_same_file_twice_is_refused() -> None:
    data = zipped(listed({"media/a.wav": b"x", "media/b.wav": b"y"}, "ours"))
    assert isinstance(refused(data.replace(b"media/b.wav", b"media/a.wav")), UnsafeFile)


def test_cut_at_every_byte_it_is_refused() -> None:
    data = zip_bytes("ours", 1, FILES)
    for length in range(len(data)):
        refused(data[:length])


def test_with_any_bit_turned_it_is_refused_or_holds_the_same() -> None:
    data = bytearray(zip_bytes("ours", 1, FILES))
    for bit in range(len(data) * 8):
        data[bit // 8] ^= 1 << bit % 8
        with suppress(FileProblem):
            assert opened(bytes(data)) == FILES
        data[bit // 8] ^= 1 << bit % 8


@given(st.binary(max_size=100), st.integers(0, 400))
def test_any_bytes_put_in_anywhere_are_taken_or_refused(inside: bytes, at: int) -> None:
    data = zip_bytes("ours", 1, FILES)
    try:
        assert opened(data[:at] + inside + data[at + len(inside) :]) == FILES
    except FileProblem:
        return

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sealed files that are cut, changed or made to hurt, and processes that break (T27, T35, T36).

Where thousands of tries are needed, what the two processes do is done in this one.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pyrage
import pytest

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    NotOurFile,
    UnsafeFile,
)
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.age_seal import seal, unseal
from coprod_desktop.files.door import Accepted
from coprod_desktop.files.frames import Content, taken_in
from coprod_desktop.files.recall_file import write_recall_file
from coprod_desktop.files.sealed_reader import pass_on_content, read_content_frames
from tests.files.makers import TEAM, TEAM_KEYS, taken
from tests.files.test_sealed_files import ENOUGH, RECALL, SEALED, put, refused, take
from tests.files.view_makers import bundle, written


def walked_through(data: bytes) -> Content:
    """What the opener and the reader do, without processes."""
    between = io.BytesIO()
    pass_on_content(io.BytesIO(TEAM.seal_secret.encode() + b"\n" + data), between, lambda: None)
    between.seek(0)
    frames = (frame for frame in read_content_frames(between) if type(frame).__name__ != "GoingOn")
    content = taken_in(frames, lambda _sha256: False)
    assert not isinstance(content, str)
    return content


FIRST = b"age-encryption.org/v1\n"
STANZA = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (FIRST + STANZA * 2000 + b"--- " + b"A" * 43 + b"\n" + b"x" * 40, UnsafeFile),
        (FIRST + b"-> X25519 " + b"A" * 5_000_000 + b"\n", UnsafeFile),
        (pyrage.passphrase.encrypt(b"x", "abc"), NotOurFile),
        (FIRST + STANZA, DamagedFile),
        (FIRST, DamagedFile),
        (seal(b"x" * 200_000, [TEAM_KEYS.recipient])[:100_000], DamagedFile),
        (seal(b"x" * 200_000, [TEAM_KEYS.recipient]) + b"x", DamagedFile),
        (seal(b"", [TEAM_KEYS.recipient]), NotOurFile),
        (seal(b"no zip", [TEAM_KEYS.recipient]), NotOurFile),
        (seal(seal(b"twice", [TEAM_KEYS.recipient]), [TEAM_KEYS.recipient]), NotOurFile),
    ],
    ids=["stanzas", "line", "passphrase", "no end", "nothing", "cut", "more", "empty", "no zip", "twice"],
)
def test_a_sealed_file_made_to_hurt_is_refused_soon(
    data: bytes, problem: type[FileProblem], tmp_path: Path
) -> None:
    began_s = time.monotonic()
    assert isinstance(refused(take(put(tmp_path, data))), problem)
    assert time.monotonic() - began_s < 20
    assert [path.name for path in tmp_path.iterdir()] == ["some.coprodview"]


def test_cut_anywhere_or_with_any_byte_changed_a_sealed_file_is_refused(tmp_path: Path) -> None:
    data = bytearray(write_recall_file(RECALL, tmp_path, SEALED).path.read_bytes())
    assert isinstance(walked_through(bytes(data)), Recall)
    for at in range(len(data)):
        with pytest.raises(FileProblem):
            walked_through(bytes(data[:at]))
        data[at] ^= 1 << at % 8
        with pytest.raises(FileProblem):
            walked_through(bytes(data))
        data[at] ^= 1 << at % 8


def test_cut_or_changed_before_it_was_sealed_it_is_refused_or_the_same(tmp_path: Path) -> None:
    """Somebody with the public key seals what they like."""
    path = write_recall_file(RECALL, tmp_path, SEALED).path
    data = bytearray(unseal(path.read_bytes(), TEAM.seal_secret, ENOUGH))
    same = taken(bytes(data))
    for at in range(len(data)):
        with pytest.raises(FileProblem):
            walked_through(seal(bytes(data[:at]), [TEAM_KEYS.recipient]))
        data[at] ^= 1 << at % 8
        with suppress(FileProblem):
            assert walked_through(seal(bytes(data), [TEAM_KEYS.recipient])) == same
        data[at] ^= 1 << at % 8


REAL = "from coprod_desktop.files import reader_process; reader_process.main()"


def with_opener(code: str) -> tuple[str, ...]:
    """A reader whose opener does this; `sys` and `os` are there."""
    return (
        sys.executable,
        "-c",
        f"import os, sys, time\nif sys.argv[-1] == 'opener':\n    {code}\nelse:\n    {REAL}",
    )


@pytest.mark.parametrize(
    "code",
    [
        "os._exit(3)",
        "os.abort()",
        "os.read(0, 10); os._exit(0)",
        "os.write(1, b'\\0\\0\\0\\5hel')",
        "os.write(1, b'\\xff\\xff\\xff\\xff')",
        "os.write(1, b'PK\\3\\4')",
    ],
)
def test_an_opener_that_is_killed_or_lies_is_not_believed(code: str, tmp_path: Path) -> None:
    path = written(bundle(), tmp_path, SEALED).path
    assert isinstance(
        refused(take(path, TEAM, *with_opener(code))), DamagedFile | FileTookTooLong | FileTooBig
    )


def test_an_opener_that_is_silent_is_ended(tmp_path: Path) -> None:
    path = written(bundle(), tmp_path, SEALED).path
    began_s = time.monotonic()
    outcome = take(path, TEAM, *with_opener("time.sleep(600)"), quiet_limit_s=1)
    assert isinstance(refused(outcome), FileTookTooLong)
    assert time.monotonic() - began_s < 60


LOOK = """
import os, sys
from coprod_desktop.files import reader_process, sealed_reader

def look(name, *parts):
    with open(os.path.join(sys.argv[1], name), 'wb') as out:
        for part in parts:
            out.write(part)

def told(name):
    with open(f'/proc/self/{name}', 'rb') as file:
        return file.read()

def memory():
    with open('/proc/self/mem', 'rb', 0) as all_of_it:
        for line in told('maps').decode().splitlines():
            if ' rw' in line:
                start, end = (int(each, 16) for each in line.split()[0].split('-'))
                all_of_it.seek(start)
                yield all_of_it.read(min(end - start, 32 << 20))

read_frames = sealed_reader.read_frames

def looking(view):
    look('memory', *memory())
    yield from read_frames(view)

sealed_reader.read_frames = looking
look(sys.argv[-1], told('cmdline'), told('environ'))
reader_process.main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux shows them")
def test_the_key_is_in_no_command_and_what_reads_the_content_never_has_it(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    seen.mkdir()
    path = written(bundle(name="Maya"), tmp_path / "out", SEALED).path
    assert isinstance(take(path, TEAM, sys.executable, "-c", LOOK, str(seen)), Accepted)
    found = {each.name: each.read_bytes() for each in seen.iterdir()}
    assert set(found) == {"opener", "content", "memory"}
    assert b"Maya" in found["memory"]  # or the look would prove nothing
    assert [name for name, data in found.items() if TEAM.seal_secret.encode() in data] == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux shows them")
def test_a_large_sealed_file_takes_little_memory_where_it_is_opened(tmp_path: Path) -> None:
    """The opener holds a few pieces, however large the file is."""
    secret = TEAM.seal_secret.encode() + b"\n"
    code = (
        "import sys\n"
        "from coprod_desktop.files.sealed_reader import pass_on_content\n"
        "pass_on_content(sys.stdin.buffer, open('/dev/null', 'wb'), lambda: None)\n"
        "(peak,) = [line for line in open('/proc/self/status') if line.startswith('VmHWM')]\n"
        "print(peak.split()[1])\n"
    )
    taken_kb = []
    for size in (1 << 20, 100 << 20):
        told = secret + seal(os.urandom(1 << 20) * (size >> 20), [TEAM_KEYS.recipient])
        said = subprocess.run([sys.executable, "-c", code], input=told, capture_output=True, check=True)
        taken_kb.append(int(said.stdout))
    assert taken_kb[1] - taken_kb[0] < 20_000

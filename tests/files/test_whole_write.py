# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import DiskFull, StoreNotWritable
from coprod_desktop.files.whole_write import as_store_problems, remove_drafts, write_whole

BIG = 4 << 20


def test_a_file_is_replaced_whole_and_nothing_else_stays(tmp_path: Path) -> None:
    write_whole(tmp_path / "f", b"old")
    write_whole(tmp_path / "f", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("f", b"new")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_file_is_private_unless_it_is_for_everybody(tmp_path: Path) -> None:
    write_whole(tmp_path / "mine", b"")
    write_whole(tmp_path / "ours", b"", private=False)
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "mine").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    with pytest.raises(StoreNotWritable) as caught:
        write_whole(tmp_path / "f", b"new")
    assert caught.value.place == str(tmp_path / "f")
    assert [path.name for path in tmp_path.iterdir()] == ["f"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit for a process")
def test_when_there_is_no_room_the_old_file_stays_and_no_draft(tmp_path: Path) -> None:
    """The system stops the write half-way, in a process of its own, as a full disk does."""
    (tmp_path / "f").write_bytes(b"old")
    code = f"""
import resource, signal, sys
from pathlib import Path
from coprod_desktop.domain.errors import DiskFull
from coprod_desktop.files.whole_write import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({BIG // 2}, {BIG // 2}))
try:
    write_whole(Path(sys.argv[1]), bytes({BIG}))
except DiskFull:
    sys.exit(7)
"""
    assert subprocess.run([sys.executable, "-c", code, tmp_path / "f"], check=False).returncode == 7
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("f", b"old")]


@pytest.mark.parametrize(
    ("number", "leaf"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, StoreNotWritable),
        (errno.EACCES, StoreNotWritable),
        (errno.EIO, StoreNotWritable),
    ],
)
def test_the_faults_of_the_system_become_ours(number: int, leaf: type[DiskFull | StoreNotWritable]) -> None:
    with pytest.raises(leaf) as caught, as_store_problems(Path("stick")):
        raise OSError(number, "said by the system")
    assert (caught.value.place, caught.value.detail) == ("stick", "said by the system")


def test_what_a_kill_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    draft, *others = (tmp_path / name for name in (f".{'0a' * 8}.part", "film.mp4.part", ".part", "a.view"))
    for path in (draft, *others):
        path.touch()
    remove_drafts(tmp_path)
    remove_drafts(tmp_path / "gone")
    assert sorted(tmp_path.iterdir()) == sorted(others)

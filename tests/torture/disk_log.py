# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a real program asked of the disk, in order: read from what strace tells of its system calls.

A VFS inside SQLite would see the databases alone, and the SQLCipher that we ship takes none from Python. One
floor lower everything is seen: databases, sealed files, files that are replaced, and folders.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from tests.torture.trial import NotTried

CALLS = (
    "openat,open,creat,lseek,write,pwrite64,writev,pwritev,ftruncate,truncate,fallocate,fsync,fdatasync,"
    "rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,mkdirat,copy_file_range,sendfile"
)
MOUTH = "/dev/null"
"""Where a program writes what it acknowledges: so it stands in the same log, in order."""
DEADLINE_S = 300.0
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_PATH = re.compile(r"<([^>]*)>|\"([^\"]*)\"")
_NO_CALL = ("+++ ", "--- ")


class Deed(Enum):
    """What is done to the disk, or said about it."""

    MAKE = auto()
    WRITE = auto()
    CUT = auto()
    SYNC = auto()
    RENAME = auto()
    LINK = auto()
    REMOVE = auto()
    MAKE_FOLDER = auto()
    SAY = auto()


_PLAIN = {
    "fsync": Deed.SYNC,
    "fdatasync": Deed.SYNC,
    "rename": Deed.RENAME,
    "renameat": Deed.RENAME,
    "link": Deed.LINK,
    "linkat": Deed.LINK,
    "unlink": Deed.REMOVE,
    "unlinkat": Deed.REMOVE,
    "rmdir": Deed.REMOVE,
    "mkdir": Deed.MAKE_FOLDER,
    "mkdirat": Deed.MAKE_FOLDER,
}


@dataclass(frozen=True)
class Step:
    """One deed.

    Attributes:
        deed: what is done.
        path: of what, from the top of the disk.
        to: the new path, of `RENAME` and `LINK`.
        at: the first byte of `WRITE`, the new length of `CUT`.
        data: of `WRITE`, and what is said.
    """

    deed: Deed
    path: str
    to: str = ""
    at: int = 0
    data: bytes = b""


def watched(words: Sequence[str | Path], top: Path, log: Path) -> list[Step]:
    """Run a Python program to its end, and tell what it did to the disk.

    Args:
        words: for Python.
        top: what lies elsewhere is left out.
        log: a file that is made and removed.

    Returns:
        All that was done, with what was said to `MOUTH`.

    Raises:
        NotTried: this machine has no strace, or forbids it.
    """
    strace = shutil.which("strace")
    if strace is None:
        raise NotTried("needs strace: python3 dev.py setup")
    options = ("-f", "-y", "-xx", "--seccomp-bpf", "-s", "100000000", "-e", f"trace={CALLS}", "-o", str(log))
    done = subprocess.run(
        [strace, *options, sys.executable, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=DEADLINE_S,
    )
    if done.returncode:
        if "ptrace" in done.stderr.casefold():
            raise NotTried(f"strace may not watch here: {done.stderr.splitlines()[0]}")
        raise RuntimeError(done.stderr)
    with log.open(encoding="ascii") as told:
        steps = list(_Reader(f"{top}/").steps(told))
    log.unlink()
    return steps


@dataclass
class _Reader:
    top: str
    place_of: dict[int, int] = field(default_factory=dict)
    """Of each descriptor: where the next plain write goes."""
    length_of: dict[str, int] = field(default_factory=dict)

    def steps(self, lines: Iterator[str]) -> Iterator[Step]:
        for line in lines:
            found = _CALL.match(line)
            if found is None:
                if line.split(maxsplit=1)[1].startswith(_NO_CALL):
                    continue
                raise ValueError(f"not understood, as of two threads at once: {line[:200]}")
            if int(found[3]) < 0:
                continue
            for step in self._of_call(found[1], found[2], int(found[3])):
                if step.deed is Deed.WRITE:
                    end = step.at + len(step.data)
                    self.length_of[step.path] = max(self.length_of.get(step.path, 0), end)
                yield step

    def _of_call(self, call: str, words: str, result: int) -> Iterator[Step]:
        if call in ("write", "pwrite64"):
            yield from self._write(call, words)
            return
        if call == "lseek":
            self.place_of[_descriptor(words)] = result
            return
        paths = _paths(call, words)
        if not f"{paths[0]}/".startswith(self.top):
            return
        path, to = (f"{each}/".removeprefix(self.top).rstrip("/") for each in (paths[0], paths[-1]))
        if call == "openat":
            yield from self._open(path, words, result)
        elif call == "ftruncate":
            yield Step(Deed.CUT, path, at=int(words.rpartition(",")[2]))
        elif call in _PLAIN:
            yield Step(_PLAIN[call], path, to=to if len(paths) > 1 else "")
        else:
            raise ValueError(f"a call that is not understood: {call}({words[:200]})")

    def _write(self, call: str, words: str) -> Iterator[Step]:
        head, quoted, numbers = words.split('"')
        (path,) = _paths(call, head)
        if path != MOUTH and not path.startswith(self.top):
            return
        data = bytes.fromhex(quoted.replace("\\x", ""))
        if path == MOUTH:
            yield Step(Deed.SAY, path, data=data)
            return
        if call == "pwrite64":
            at = int(numbers.rpartition(",")[2])
        else:
            at = self.place_of[_descriptor(words)]
            self.place_of[_descriptor(words)] = at + len(data)
        yield Step(Deed.WRITE, path.removeprefix(self.top), at=at, data=data)

    def _open(self, path: str, words: str, descriptor: int) -> Iterator[Step]:
        if "O_CREAT" in words:
            yield Step(Deed.MAKE, path)
        if "O_TRUNC" in words:
            self.length_of[path] = 0
            yield Step(Deed.CUT, path)
        self.place_of[descriptor] = self.length_of.get(path, 0) if "O_APPEND" in words else 0


def _descriptor(words: str) -> int:
    return int(words.partition("<")[0])


def _paths(call: str, words: str) -> list[str]:
    found = [
        bytes.fromhex((of_open_file or written).replace("\\x", "")).decode()
        for of_open_file, written in _PATH.findall(words)
    ]
    if call.endswith("at"):
        return [name if name.startswith("/") else f"{folder}/{name}" for folder, name in _in_pairs(found)]
    return found


def _in_pairs(found: list[str]) -> Iterator[tuple[str, str]]:
    return zip(found[::2], found[1::2], strict=True)

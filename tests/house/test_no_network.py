# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every test runs without a network, and the program has nothing that could ask for one."""

from __future__ import annotations

import ctypes
import errno
import socket
import subprocess
import sys
import threading

import pytest

from tests import no_network
from tests.house.tree import imported_names, our_modules, place

REACHES_OUT = (
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtHttpServer",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
)
CHILD = "import socket\ntry:\n    socket.socket({family})\nexcept OSError as no:\n    print(no.errno)"
needs_kernel = pytest.mark.skipif(not no_network.is_kernels(), reason="this kernel has no such rule")


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_no_test_can_make_a_socket_for_a_network(family: socket.AddressFamily) -> None:
    with pytest.raises(PermissionError):
        socket.socket(family)
    assert no_network.asked_for()[-1].startswith("socket.__new__")


@needs_kernel
@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_no_library_and_no_thread_can_make_one_past_python(family: socket.AddressFamily) -> None:
    found: list[int] = []

    def make() -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            assert libc.socket(int(family), int(kind), 0) == -1
            found.append(ctypes.get_errno())

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()
    assert found == [errno.EACCES, errno.EACCES]


@needs_kernel
@pytest.mark.parametrize("family", ["socket.AF_INET", "socket.AF_INET6"])
def test_no_process_that_a_test_starts_can_make_one(family: str) -> None:
    words = [sys.executable, "-I", "-c", CHILD.format(family=family)]
    said = subprocess.run(words, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == str(errno.EACCES)


def test_programs_of_one_computer_still_talk_to_each_other() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"


def test_the_program_names_nothing_that_reaches_out_or_listens() -> None:
    found = {
        f"{place(path)}: {name}"
        for path in our_modules()
        for name in imported_names(path)
        for outside in REACHES_OUT
        if name == outside or name.startswith(f"{outside}.")
    }
    assert found == set()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Refuses the network to this process and to every process that it starts, for good.

On Linux the kernel does it: a socket for IPv4 or IPv6 cannot be made, whichever program or library asks, Qt
and SQLite included. Sockets between programs of one computer go on: the display and the sound need them.
Elsewhere Python's own sockets are refused in this process.

*Source*: https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import socket
import struct
import sys

_SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _WITH_FILTER = 38, 22, 2
_LOAD, _SAME, _RETURN = 0x20, 0x15, 0x06
_NUMBER_AT, _MACHINE_AT, _FIRST_WORD_AT = 0, 4, 16
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By its name: the number of the machine, and the number of the call that makes a socket."""
_NETWORKS = (socket.AF_INET, socket.AF_INET6)
_asked: list[str] = []


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def asked_for() -> list[str]:
    """What of this process' own Python asked for the network so far, newest last."""
    return list(_asked)


def refuse() -> None:
    """Refuse it from now on; a second time changes nothing.

    Raises:
        OSError: the kernel takes no such rule.
    """
    if _watch not in _watching:
        _watching.append(_watch)
        sys.addaudithook(_watch)
        if is_kernels():
            _tell_kernel(*_MACHINES[platform.machine()])


def is_kernels() -> bool:
    """Whether the kernel of this computer refuses it, so that children and libraries are held too."""
    return sys.platform == "linux" and platform.machine() in _MACHINES


def _watch(event: str, given: tuple[object, ...]) -> None:
    if event == "socket.__new__" and given[1] in _NETWORKS:
        _asked.append(f"{event}{given[1:]}")
        raise PermissionError(errno.EACCES, "no test, and nothing of the app, uses the network")


_watching: list[object] = []


def _tell_kernel(machine: int, make_socket: int) -> None:
    steps = (
        (_LOAD, 0, 0, _MACHINE_AT),
        (_SAME, 0, 5, machine),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_SAME, 0, 3, make_socket),
        (_LOAD, 0, 0, _FIRST_WORD_AT),
        (_SAME, 2, 0, int(socket.AF_INET)),
        (_SAME, 1, 0, int(socket.AF_INET6)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    )
    packed = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *step) for step in steps))
    program = _Program(len(steps), ctypes.addressof(packed))
    libc = ctypes.CDLL(None, use_errno=True)
    for words in (
        (_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0),
        (_SET_SECCOMP, _WITH_FILTER, ctypes.addressof(program), 0, 0),
    ):
        if libc.prctl(*(ctypes.c_ulong(word) for word in words)):
            raise OSError(ctypes.get_errno(), "the kernel does not refuse the network")

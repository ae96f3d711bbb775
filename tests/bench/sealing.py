# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long it takes to seal what a person shares and to take the seal away, beside the bare library.

The bare one does the same with the same bytes: `pyrage.encrypt`, and `pyrage.decrypt_io` within memory.
How much memory the process takes that seals, or that opens, is measured with a small file and a large one.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

import pyrage

from coprod_desktop.files.age_seal import SealKeys, new_seal_keys, seal, unseal_into
from tests.bench.figure import Figure, of_pairs, progress

CONTENT = os.urandom(1 << 20) * 20
"""As large as a file with ten minutes of voice: 20 MB."""
SMALL_MB, LARGE_MB = 1, 100
_OPENER = (
    "import sys\n"
    "from coprod_desktop.files.sealed_reader import pass_on_content\n"
    "pass_on_content(sys.stdin.buffer, open('/dev/null', 'wb'), lambda: None)\n"
    "(peak,) = [line for line in open('/proc/self/status') if line.startswith('VmHWM')]\n"
    "print(peak.split()[1])\n"
)
_SEALER = (
    "import sys\n"
    "from coprod_desktop.files.age_seal import seal_into\n"
    "to = sys.stdin.buffer.readline().decode().strip()\n"
    "pieces = iter(lambda: sys.stdin.buffer.read(1 << 16), b'')\n"
    "seal_into(pieces, open('/dev/null', 'wb'), [to])\n"
    "(peak,) = [line for line in open('/proc/self/status') if line.startswith('VmHWM')]\n"
    "print(peak.split()[1])\n"
)
"""Looks at its own peak: that of the system's account of it begins with the memory of who started it."""


def sealing(runs: int) -> list[Figure]:
    """Seal and open again and again, in turn with the library by itself.

    Args:
        runs: how often.
    """
    progress("sealing")
    keys = new_seal_keys()
    to = [pyrage.x25519.Recipient.from_str(keys.recipient)]
    who = [pyrage.x25519.Identity.from_str(keys.secret)]
    sealed = seal(CONTENT, [keys.recipient])
    seal_ms: list[tuple[float, float]] = []
    open_ms: list[tuple[float, float]] = []
    for _ in range(runs + 1):
        seal_ms.append(
            (_time_ms(lambda: seal(CONTENT, [keys.recipient])), _time_ms(lambda: pyrage.encrypt(CONTENT, to)))
        )
        open_ms.append(
            (
                _time_ms(lambda: unseal_into(io.BytesIO(sealed), io.BytesIO(), keys.secret)),
                _time_ms(lambda: pyrage.decrypt_io(io.BytesIO(sealed), io.BytesIO(), who)),
            )
        )
    times = [  # the first ones fill caches and do not count
        of_pairs("seal", [ours for ours, _ in seal_ms[1:]], [bare for _, bare in seal_ms[1:]], "ms"),
        of_pairs("unseal", [ours for ours, _ in open_ms[1:]], [bare for _, bare in open_ms[1:]], "ms"),
    ]
    return [*times, *_memories(keys)]


def _memories(keys: SealKeys) -> list[Figure]:
    if sys.platform != "linux":
        why: dict[str, object] = {"skipped": "only Linux tells it so"}
        return [Figure(name, None, why) for name in ("seal_memory", "unseal_memory")]

    def told_to_open(size_mb: int) -> bytes:
        return keys.secret.encode() + b"\n" + seal(CONTENT[: 1 << 20] * size_mb, [keys.recipient])

    def told_to_seal(size_mb: int) -> bytes:
        return keys.recipient.encode() + b"\n" + CONTENT[: 1 << 20] * size_mb

    return [_memory("seal_memory", _SEALER, told_to_seal), _memory("unseal_memory", _OPENER, told_to_open)]


def _memory(name: str, program: str, told: Callable[[int], bytes]) -> Figure:
    sizes = (SMALL_MB, LARGE_MB)
    peaks_kb = {size_mb: median(_peak_kb(program, told(size_mb)) for _ in range(3)) for size_mb in sizes}
    detail: dict[str, object] = {f"kb_{size_mb}_mb": peak for size_mb, peak in peaks_kb.items()}
    return Figure(name, peaks_kb[LARGE_MB] / peaks_kb[SMALL_MB], detail)


def _peak_kb(program: str, told: bytes) -> int:
    said = subprocess.run([sys.executable, "-c", program], input=told, capture_output=True, check=True)
    return int(said.stdout)


def _time_ms(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Files that wait for a team: the list of them, and that none stays about which nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.ports import DeviceStore


def note_out_file(
    device: DeviceStore, proposal: Proposal, file_name: str, receipt: tuple[str, ...], on: date
) -> None:
    """Remember that a file waits for a team. Whose it is, is not remembered.

    Args:
        device: remembers it.
        proposal: what the file is about.
        file_name: in the outbox.
        receipt: the names of the pictures of its receipt; empty for a recall.
        on: today.

    Raises:
        DiskFull, StoreNotWritable: it is not in the list.
    """
    device.add_out_file(OutFile(file_name, proposal.proposal_id, proposal.title, proposal.team, receipt, on))


@contextmanager
def made_whole(path: Path) -> Iterator[None]:
    """Take a new file away again when what is done with it does not work: nobody would know of it.

    Args:
        path: the file, which was just written.
    """
    try:
        yield
    except WorldProblem:
        path.unlink(missing_ok=True)
        raise

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take in a plan. Reading is slow and happens aside; keeping is quick and happens on the screen thread."""

from __future__ import annotations

from coprod_desktop.domain.errors import NotOurFile
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.files.door import Accepted, Duplicate, Refused
from coprod_desktop.ports import DeviceStore


def keep_what_came(store: DeviceStore, outcome: Accepted | Duplicate | Refused) -> Proposal | None:
    """Keep a plan that the door let in.

    Args:
        store: what this computer remembers.
        outcome: what the door said.

    Returns:
        The plan when it is new here, None when it was here already.

    Raises:
        FileProblem: the door refused the file, or it is not a plan.
        NumberTaken: another plan with its id and version is here; it stays.
        DiskFull: nothing was kept.
        StoreNotWritable: nothing was kept.
    """
    match outcome:
        case Refused(problem=problem):
            raise problem
        case Duplicate():
            return None
        case Accepted(content=Pack() as pack):
            return pack.proposal if store.keep_pack(pack) else None
        case _:
            raise NotOurFile(detail="not a plan")

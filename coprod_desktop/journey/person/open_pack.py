# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take in a plan. Reading is slow and happens aside; keeping is quick and happens on the screen thread."""

from __future__ import annotations

from coprod_desktop.domain.errors import NotOurFile, NotProven
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM
from coprod_desktop.files.door import Accepted, Duplicate, Refused
from coprod_desktop.ports import DeviceStore


def pack_in(outcome: Accepted | Duplicate | Refused) -> Pack | None:
    """The plan that the door let in, or None when it was here already. Nothing is kept.

    Args:
        outcome: what the door said.

    Raises:
        FileProblem: the door refused the file, or it is not a plan.
        NotProven: its team's keys are those of the try-out team.
    """
    match outcome:
        case Refused(problem=problem):
            raise problem
        case Duplicate():
            return None
        case Accepted(content=Pack() as pack):
            if pack.proposal.team_keys == TRY_OUT_TEAM:
                # The samples come with the app. What comes from outside may be signed by anybody.
                raise NotProven(detail="signed with the keys of the try-out team, which everybody has")
            return pack
        case _:
            raise NotOurFile(detail="not a plan")


def keep_what_came(store: DeviceStore, outcome: Accepted | Duplicate | Refused) -> Proposal | None:
    """Keep a plan that the door let in, and whose team nobody has to look at.

    Args:
        store: what this computer remembers.
        outcome: what the door said.

    Returns:
        The plan when it is new here, None when it was here already.

    Raises:
        FileProblem: the door refused the file, or it is not a plan.
        NotProven: its team's keys are those of the try-out team.
        NumberTaken: another plan with its id and version is here; it stays.
        DiskFull: nothing was kept.
        StoreNotWritable: nothing was kept.
    """
    pack = pack_in(outcome)
    return pack.proposal if pack and store.keep_pack(pack) else None

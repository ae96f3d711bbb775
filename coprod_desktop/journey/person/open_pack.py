# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take in a plan.

Reading it and putting its pictures in place is slow and happens aside; to keep it then is quick and happens
on the screen thread.
"""

from __future__ import annotations

from coprod_desktop.domain.errors import NotOurFile, NotProven, NumberTaken
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM
from coprod_desktop.files.door import Accepted, Duplicate, Refused
from coprod_desktop.ports import DeviceStore, SetWriter


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


def same_media(device: DeviceStore, pack: Pack) -> None:
    """Look whether a plan that was made anew has the pictures and sounds that are here. Slow: call it aside.

    Raises:
        NumberTaken: it has others.
        StoreDamaged: one that is here is gone or hurt.
    """
    if not device.has_media(pack):
        raise NumberTaken("version", "its pictures or sounds are others")


def put_media(pack: Pack, writer: SetWriter) -> None:
    """Put the pictures and sounds of a plan in place. Slow: call it aside.

    Args:
        pack: the plan.
        writer: from `DeviceStore.new_pack`.

    Raises:
        DiskFull, StoreNotWritable: nothing of it is left.
    """
    try:
        for name, content in pack.media.items():
            writer.add(name, content)
    except BaseException:
        writer.discard()
        raise

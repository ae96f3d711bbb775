# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A drop-in session: who is here, who supports, who to tell when somebody is not safe, files handed over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.domain.identifiers import PersonId, ProposalId, SessionId
from coprod_desktop.domain.person import Person


@dataclass(frozen=True)
class Contact:
    """Somebody to tell.

    Attributes:
        name: as people call them.
        phone: as it is dialled.
        hours: when they can be reached, in easy words.
    """

    name: str
    phone: str
    hours: str


@dataclass(frozen=True)
class Host:
    """Who runs the drop-in, and who to tell when somebody is worried or not safe (rule S2).

    Attributes:
        name: of the organisation; empty when somebody uses the computer on their own.
        lead: the safeguarding contact.
        deputy: who to tell when the lead is not there.
    """

    name: str
    lead: Contact
    deputy: Contact

    @property
    def names_somebody(self) -> bool:
        """Whether there is somebody to tell; somebody who is on their own may have written nobody down."""
        return bool(self.lead.name and self.lead.phone)


NOBODY = Contact("", "", "")
ON_MY_OWN = Host("", NOBODY, NOBODY)
"""What is remembered when somebody uses the computer on their own."""


@dataclass(frozen=True)
class DropIn:
    """One session.

    Attributes:
        session_id: random.
        on: the day.
        supporter: what the supporter is called; stays on this computer.
        role: what the supporter is.
        team: the team that the supporter works for, when the role is `PROJECT_TEAM`; else empty.
        people: who is here.
        ended: whether it is over.
    """

    session_id: SessionId
    on: date
    supporter: str
    role: SupporterRole
    team: str = ""
    people: tuple[PersonId, ...] = ()
    ended: bool = False


def here_first(people: tuple[Person, ...], session: DropIn | None) -> tuple[Person, ...]:
    """Everybody, those who are here today first, each group in the order in which people came.

    Args:
        people: everybody on this computer.
        session: the one that goes on, or None.
    """
    here = set(session.people) if session else set()
    return tuple(sorted(people, key=lambda person: person.person_id not in here))


def role_at(session: DropIn, team: str) -> SupporterRole:
    """What the supporter is to somebody who answers a team.

    Args:
        session: the one that goes on.
        team: who asks.

    Returns:
        The role. Somebody who works for another team is paid, and has no stake in this plan.
    """
    if session.role is SupporterRole.PROJECT_TEAM and session.team and session.team != team:
        return SupporterRole.PAID_STAFF
    return session.role


@dataclass(frozen=True)
class OutFile:
    """One file that was made for a team on this computer. It does not say whose it is.

    Attributes:
        file_name: in the outbox.
        proposal_id: what it is about.
        proposal_title: as the plan was called.
        team: who gets it.
        receipt: names of the pictures of its receipt; empty for a recall.
        made_on: the day on which it was made.
        handed_on: the day on which it was handed over, or None.
        sealed_to: the `verify_key` of the team that alone can open it; empty when it is open.
    """

    file_name: str
    proposal_id: ProposalId
    proposal_title: str
    team: str
    receipt: tuple[str, ...]
    made_on: date
    handed_on: date | None = None
    sealed_to: str = ""

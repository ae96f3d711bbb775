# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The teams whose card was seen on this computer, and what a plan that comes means beside them.

*Source*: ``reliability.md`` section 3 of the design, handing over keys; T33.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM, TeamKeys


class Checked(StrEnum):
    """What somebody who helps found when they looked at the card."""

    COMPARED = "compared"
    NOT_CHECKED = "not_checked"
    NOT_THE_SAME = "not_the_same"


@dataclass(frozen=True)
class KnownTeam:
    """A team whose plan came here with keys.

    Attributes:
        keys: its public keys.
        team: its name, as in the first plan that came.
        checked_on: the day on which somebody looked, or on which the plan came; no time.
        how: what they found.
        replaced_by: the `verify_key` of the keys that came in place of these; empty while these hold.
    """

    keys: TeamKeys
    team: str
    checked_on: date
    how: Checked
    replaced_by: str = ""


class Meeting(StrEnum):
    """What a plan that comes means beside the teams that are known."""

    OPEN = "open"
    """It has no keys, and nothing says that it should."""
    KNOWN = "known"
    """It comes from a team that was met before."""
    NEW = "new"
    """Its team was never met here: somebody looks at the card."""
    CHANGED = "changed"
    """It does not come from the team that is known. Only a new card of that team helps."""
    STOPPED = "stopped"
    """It does not come from the team that is known, and no card can help."""


@dataclass(frozen=True)
class AskedAgain:
    """What a person is asked about again, because a team has other keys since they gave it.

    Attributes:
        to_share: whether to share again: the team may not be able to open the last file.
        steps: where an answer is closed that the team may not be able to open.
    """

    to_share: bool = False
    steps: frozenset[StepId] = frozenset()


NOTHING_AGAIN = AskedAgain()


class WhoOpens(StrEnum):
    """Who can open the file that a person makes."""

    ANYONE = "anyone"
    TEAM = "team"
    NOT_CHECKED = "not_checked"
    """The team of the plan alone; nobody looked yet whether it is really that team."""
    TRY_OUT = "try_out"
    """It is to try the way out: anyone who has the app can open it."""
    OLD_CARD = "old_card"
    """The team of an old card: it has a new one since, and may have lost what opens the file."""
    NOBODY_YET = "nobody_yet"
    """The card was not the same: no file is made."""


def meeting_of(proposal: Proposal, known: Sequence[KnownTeam], plans: Sequence[Proposal]) -> Meeting:
    """Work out what a plan that comes means. Nothing is taken in when it is `CHANGED` or `STOPPED`.

    Args:
        proposal: the plan, proven by its own keys.
        known: every team that is known.
        plans: the newest version of each plan that is here.
    """
    keys = proposal.team_keys
    rivals = rivals_of(proposal, known, plans)
    if keys is None:
        return Meeting.STOPPED if rivals else Meeting.OPEN
    met = team_with(keys.verify_key, known)
    if met and (met.replaced_by or met.keys != keys):
        return Meeting.STOPPED
    if rivals or (met and met.how is Checked.NOT_THE_SAME):
        return Meeting.CHANGED
    return Meeting.KNOWN if met else Meeting.NEW


def rivals_of(
    proposal: Proposal, known: Sequence[KnownTeam], plans: Sequence[Proposal]
) -> tuple[TeamKeys, ...]:
    """Other keys that this plan, or the team that it names, has here; or that it says it has lost.

    Args:
        proposal: the plan that comes.
        known: every team that is known.
        plans: the newest version of each plan that is here.
    """
    holding = [each for each in known if not each.replaced_by]
    of_name = [each.keys for each in holding if same_team(each.team, proposal.team)]
    before = [each.team_keys for each in plans if each.proposal_id == proposal.proposal_id]
    # The samples of the try-out team may be made anew by anybody: nothing real hangs on them.
    of_plan = [keys_now(keys, known) for keys in before if keys and keys != TRY_OUT_TEAM]
    if proposal.team_keys and proposal.team_keys in of_name:
        of_name = []
    lost = proposal.team_keys.instead_of if proposal.team_keys else ()
    replaced = [each.keys for each in holding if each.keys.verify_key in lost]
    others = (*of_name, *of_plan, *replaced)
    return tuple(dict.fromkeys(keys for keys in others if keys != proposal.team_keys))


def same_team(one: str, other: str) -> bool:
    """Whether two names are those of one team."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def team_with(verify_key: str, known: Sequence[KnownTeam]) -> KnownTeam | None:
    """The team with this key, or None."""
    return next((each for each in known if each.keys.verify_key == verify_key), None)


def keys_now(keys: TeamKeys, known: Sequence[KnownTeam]) -> TeamKeys:
    """The keys that hold in place of these: those of the last card that was compared."""
    seen: set[str] = set()
    now = team_with(keys.verify_key, known)
    while now and now.replaced_by and now.keys.verify_key not in seen:
        seen.add(now.keys.verify_key)
        later = team_with(now.replaced_by, known)
        if later is None:
            break
        now = later
    return now.keys if now else keys


def asked_again(contribution: Contribution, known: Sequence[KnownTeam]) -> AskedAgain:
    """Work out what the team may not be able to open any more, of what a person shared or closed.

    Args:
        contribution: what the person said.
        known: every team that is known.
    """
    replaced = {each.keys.verify_key for each in known if each.replaced_by}
    shared = contribution.shared
    to_share = shared is not None and not contribution.all_back_on and shared.sealed_to in replaced
    steps = (
        step_id
        for step_id, said in contribution.said.items()
        if any(sealed.sealed_to in replaced for sealed in said.sealed)
    )
    return AskedAgain(to_share, frozenset(steps))


def who_opens(proposal: Proposal, known: Sequence[KnownTeam]) -> WhoOpens:
    """Who can open what a person makes about this plan.

    Args:
        proposal: the plan.
        known: every team that is known.
    """
    keys = proposal.team_keys
    opens = opened_with(keys_now(keys, known).verify_key if keys else "", known)
    # The new card was compared, and then forgotten: somebody has to look at it again.
    return WhoOpens.NOT_CHECKED if opens is WhoOpens.OLD_CARD else opens


def opened_with(verify_key: str, known: Sequence[KnownTeam]) -> WhoOpens:
    """Who can open a file that was sealed to a team.

    Args:
        verify_key: of the team; empty for a file that is open.
        known: every team that is known.
    """
    if not verify_key:
        return WhoOpens.ANYONE
    if verify_key == TRY_OUT_TEAM.verify_key:
        return WhoOpens.TRY_OUT
    met = team_with(verify_key, known)
    if met and met.replaced_by:
        return WhoOpens.OLD_CARD
    if met is None or met.how is Checked.NOT_CHECKED:
        return WhoOpens.NOT_CHECKED
    return WhoOpens.TEAM if met.how is Checked.COMPARED else WhoOpens.NOBODY_YET


def to_check(plans: Sequence[Proposal], known: Sequence[KnownTeam]) -> tuple[Proposal, ...]:
    """One plan of each team whose card nobody compared yet.

    Args:
        plans: the newest version of each plan that is here.
        known: every team that is known.
    """
    waiting: dict[str, Proposal] = {}
    for plan in plans:
        if plan.team_keys and who_opens(plan, known) is WhoOpens.NOT_CHECKED:
            waiting.setdefault(keys_now(plan.team_keys, known).verify_key, plan)
    return tuple(waiting.values())

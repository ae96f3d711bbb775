# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What one person says about one proposal: a list of acts that only grows, and what it comes to.

Every act is an `Event`. Nothing is ever changed or removed from the list (but see `Erased`); the last act
counts. `Contribution` is worked out from the list by `replay`, so it can always be worked out again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from coprod_desktop.domain.act_kinds import Clear, HelpKind, SupporterRole, Told
from coprod_desktop.domain.acts import (
    Act,
    AllWentAway,
    Contradicted,
    Erased,
    Event,
    HadSupporter,
    HeardTogether,
    KeptLonger,
    Lost,
    NeedsMoreTime,
    SaidConsent,
    SawOrder,
    Shared,
    ShownEnds,
    SoundWentAway,
    SupporterNoted,
    TookBack,
    WantsShort,
    WasClear,
    WasHelped,
    WasTold,
)
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ContributionId, ContributorId, ItemId, ProposalId, StepId
from coprod_desktop.domain.said import NOTHING_SAID, Said, said_after


@dataclass(frozen=True)
class Contribution:
    """One person's views on one proposal, as they stand now.

    Attributes:
        contribution_id: random; the key of its acts on this computer.
        contributor_id: random for this person in this proposal; the only id of the person that leaves it.
        proposal_id: what it is about.
        proposal_version: the version that was answered.
        said: by step, for each step at which something was done.
        clear: whether the plan was clear, if the person said so.
        help_kinds: how others helped, for all answers; empty when not said.
        supporter_kinds: how a supporter noted that they helped, for all answers.
        contradicted: whether the person said that this note is not right.
        told: the answer to the private question, if there is one.
        supporter_roles: the roles of the supporters who were there, in the order in which they came.
        heard_together: whether the plan was heard in a group.
        short: whether only the questions are wanted.
        more_time: whether more time is wanted.
        more_days: how many days more, 0 when not said.
        consent: what the person said in their own voice about sharing.
        consent_is_new: whether they said it after the last file: only then it goes with the next one.
        shared: the last file that was made, if any.
        with_team: the things of all files so far that the person did not ask back.
        taken_back: the things that the person asked the team to delete, with the day on which they asked.
        all_back_on: the day on which everything was asked back; None when it was not, or was shared again.
        recalls: how many recall files were made.
        changed_since_shared: whether anything was done after that.
        file_names: the files with views that were made, the oldest first.
        shown_ends: by thing, the days on which the person was shown that it goes away soon, the first first.
        kept_longer: by thing, until when the person keeps it; None is until they delete it.
        went_away: that all of it went away because its time was over; what was said since then stands.
    """

    contribution_id: ContributionId
    contributor_id: ContributorId
    proposal_id: ProposalId
    proposal_version: int
    said: dict[StepId, Said] = field(default_factory=dict)
    clear: Clear | None = None
    help_kinds: tuple[HelpKind, ...] = ()
    supporter_kinds: tuple[HelpKind, ...] = ()
    contradicted: bool = False
    told: Told | None = None
    supporter_roles: tuple[SupporterRole, ...] = ()
    heard_together: bool = False
    short: bool = False
    more_time: bool = False
    more_days: int = 0
    consent: SaidConsent | None = None
    consent_is_new: bool = False
    shared: Shared | None = None
    with_team: frozenset[ItemId] = frozenset()
    taken_back: dict[ItemId, date] = field(default_factory=dict)
    all_back_on: date | None = None
    recalls: int = 0
    changed_since_shared: bool = False
    file_names: tuple[str, ...] = ()
    shown_ends: dict[ItemId, tuple[date, ...]] = field(default_factory=dict)
    kept_longer: dict[ItemId, date | None] = field(default_factory=dict)
    went_away: AllWentAway | None = None

    def at(self, step_id: StepId) -> Said:
        """What stands at this step; nothing when nothing was done there."""
        return self.said.get(step_id, NOTHING_SAID)

    def help_at(self, step_id: StepId) -> tuple[HelpKind, ...]:
        """How others helped at this step, as the person says: for the step, else for all answers."""
        here = self.at(step_id).help_kinds
        return self.help_kinds if here is None else here

    def is_answered_for_me(self, step_id: StepId) -> bool:
        """Whether somebody else answered here: the person says so, or a note says so and stands.

        A supporter's note that the person calls not right does not count; the person's own word wins.
        """
        if HelpKind.ANSWERED_FOR_ME in self.help_at(step_id):
            return True
        said = self.at(step_id)
        noted = HelpKind.ANSWERED_FOR_ME in said.supporter_kinds and not said.contradicted
        noted_for_all = HelpKind.ANSWERED_FOR_ME in self.supporter_kinds and not self.contradicted
        return noted or noted_for_all


def replay(start: Contribution, events: Iterable[Event]) -> Contribution:
    """Work out how a contribution stands after its acts.

    Args:
        start: a contribution in which nothing was said yet.
        events: all of its acts, in the order of `seq`.

    Returns:
        The contribution as it stands now.

    Raises:
        NotAllowed: the acts have a gap or are out of order.
    """
    now = start
    expected = 1
    for event in events:
        if event.seq != expected:
            raise NotAllowed(f"act {event.seq} came where {expected} was due")
        expected += 1
        now = after(now, event.act)
    return now


def after(now: Contribution, act: Act) -> Contribution:
    """Work out how a contribution stands after one more act.

    Args:
        now: how it stands before.
        act: what is done.

    Returns:
        How it stands afterwards.
    """
    match act:
        case Shared() | TookBack():
            return _after_file(now, act)
        case ShownEnds() | KeptLonger() | AllWentAway():
            return _after_end(now, act)
        case Erased() | Lost():
            return now
    if not isinstance(act, HadSupporter | SawOrder | SoundWentAway):
        # These happen to the person; nothing that they said is another by them.
        now = replace(now, changed_since_shared=now.shared is not None)
    match act:
        case SupporterNoted(step_id=None, kinds=kinds):
            return replace(now, supporter_kinds=kinds, contradicted=False)
        case Contradicted(step_id=None, contradicted=contradicted):
            return replace(now, contradicted=contradicted)
        case SupporterNoted() | Contradicted():
            return _noted_at(now, act)
        case (
            WasClear() | WasHelped() | WasTold() | HadSupporter() | HeardTogether() | WantsShort()
            | NeedsMoreTime() | SaidConsent()
        ):  # fmt: skip
            return _plan_after(now, act)
        case _:
            return _with(now, act.step_id, said_after(now.at(act.step_id), act))


def _after_file(now: Contribution, act: Shared | TookBack) -> Contribution:
    if isinstance(act, Shared):
        back = {item: on for item, on in now.taken_back.items() if item not in act.items}
        return replace(
            now,
            shared=act,
            file_names=(*now.file_names, act.file_name) if act.file_name else now.file_names,
            with_team=now.with_team.union(act.items),
            taken_back=back,
            all_back_on=None,
            consent_is_new=False,
            changed_since_shared=False,
        )
    # Another version of the plan may have things of the same name: what was not shared here is not marked.
    gone = now.with_team.intersection(act.items) if act.items else now.with_team
    return replace(
        now,
        with_team=now.with_team - gone,
        taken_back={**now.taken_back, **dict.fromkeys(sorted(gone), act.on)},
        all_back_on=now.all_back_on if act.items else act.on,
        recalls=now.recalls + 1,
    )


def _after_end(now: Contribution, act: ShownEnds | KeptLonger | AllWentAway) -> Contribution:
    match act:
        case ShownEnds(items=items, on=on):
            # A day that lies ahead was shown while the clock was wrong: it counts for nothing.
            earlier = {item: tuple(day for day in now.shown_ends.get(item, ()) if day < on) for item in items}
            shown = {item: (*days, on) for item, days in earlier.items()}
            return replace(now, shown_ends={**now.shown_ends, **shown})
        case KeptLonger(item_id=item_id, until=until):
            # What ends later is shown anew before it does.
            shown = {item: days for item, days in now.shown_ends.items() if item != item_id}
            return replace(now, shown_ends=shown, kept_longer={**now.kept_longer, item_id: until})
        case AllWentAway():
            return replace(now, went_away=act)


def _with(now: Contribution, step_id: StepId, said: Said) -> Contribution:
    return replace(now, said={**now.said, step_id: said})


def _noted_at(now: Contribution, act: SupporterNoted | Contradicted) -> Contribution:
    if act.step_id is None:
        return now
    said = now.at(act.step_id)
    if isinstance(act, Contradicted):
        return _with(now, act.step_id, replace(said, contradicted=act.contradicted))
    return _with(now, act.step_id, replace(said, supporter_kinds=act.kinds, contradicted=False))


def _plan_after(
    now: Contribution,
    act: WasClear
    | WasHelped
    | WasTold
    | HadSupporter
    | HeardTogether
    | WantsShort
    | NeedsMoreTime
    | SaidConsent,
) -> Contribution:
    match act:
        case WasClear(clear=clear):
            return replace(now, clear=clear)
        case WasHelped(kinds=kinds):
            return replace(now, help_kinds=kinds)
        case WasTold(told=told):
            return replace(now, told=told)
        case HadSupporter(role=role):
            return replace(now, supporter_roles=tuple(dict.fromkeys((*now.supporter_roles, role))))
        case HeardTogether():
            return replace(now, heard_together=True, short=True)
        case WantsShort(short=short):
            return replace(now, short=short)
        case NeedsMoreTime(wanted=wanted, days=days):
            return replace(now, more_time=wanted, more_days=days if wanted else 0)
        case SaidConsent():
            said = bool(act.clip_id)
            return replace(now, consent=act if said else None, consent_is_new=said)

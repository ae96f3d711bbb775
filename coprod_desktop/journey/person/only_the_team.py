# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Have an answer sealed on the spot, so that only the team can open it: here nothing of it is left to open.

*Source*: ``reliability.md`` section 2.3 of the design ("sealed answer").
"""

from __future__ import annotations

from datetime import date

from coprod_desktop.domain.acts import SealedForTeam
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.items import Item, items_at
from coprod_desktop.domain.view_bundle import ViewBundle
from coprod_desktop.files.view_file import sealed_view_bytes
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.out_files import leaving_of, sealed_to
from coprod_desktop.journey.person.share_views import apart, media_of
from coprod_desktop.ports import DeviceStore


def steps_to_seal(answering: Answering) -> tuple[StepId, ...]:
    """The answers of which all that was said could be sealed now, in the plan's order.

    Those are the ones that may go to the team as they are: nothing waits for the person's word, nothing is
    kept back. There are none when the team has no keys.
    """
    if answering.proposal.team_keys is None:
        return ()
    steps = (step.step_id for step in answering.proposal.steps)
    return tuple(step_id for step_id in steps if _can_be_sealed(_open_items(answering, step_id)))


def seal_answer(
    answering: Answering, device: DeviceStore, step_id: StepId, pack_sha256: str, day: date
) -> None:
    """Seal all that was said at a step, and keep nothing of it that can be opened here.

    Args:
        answering: the person at their plan.
        device: knows the keys that a team took in place of lost ones.
        step_id: one of `steps_to_seal`.
        pack_sha256: of the person's own copy of the plan.
        day: today.

    Raises:
        NotAllowed: it cannot be sealed.
        FileTooBig: more than one file may hold.
        DiskFull, StoreNotWritable: nothing was changed; what was sealed goes away with the next start.
        StoreDamaged: a recording or picture cannot be read; nothing was changed.
    """
    items = _open_items(answering, step_id)
    if step_id not in steps_to_seal(answering):
        raise NotAllowed(f"{step_id} cannot be sealed")
    contribution = answering.contribution
    # To show it to everybody is never allowed with it: only the team is to know it.
    views, proxies, observations = apart(items, contribution, may_quote=False)
    bundle = ViewBundle(
        contributor_id=contribution.contributor_id,
        proposal_id=answering.proposal.proposal_id,
        proposal_version=answering.proposal.version,
        pack_sha256=pack_sha256,
        bundle_version=1,
        day=day,
        name="",
        views=views,
        proxy_views=proxies,
        observations=observations,
        hard_steps=(),
        skipped_steps=(),
        more_time=False,
    )
    content = sealed_view_bytes(bundle, media_of(bundle, answering.store), leaving_of(answering, device))
    store, contribution_id = answering.store, contribution.contribution_id
    file_id, to = store.new_file(contribution_id, step_id, content), sealed_to(device, answering.proposal)
    sealed = SealedForTeam(step_id, file_id, day, to)
    store.erase_step(contribution_id, step_id, sealed)
    answering.look_again()


def _open_items(answering: Answering, step_id: StepId) -> tuple[Item, ...]:
    return tuple(item for item in items_at(step_id, answering.said(step_id)) if not item.sealed)


def _can_be_sealed(items: tuple[Item, ...]) -> bool:
    return bool(items) and all(item.can_be_sent for item in items)

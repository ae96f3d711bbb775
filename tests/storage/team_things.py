# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What people share and take back, as a team's store gets it after the door."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from coprod_desktop.domain.identifiers import ClipId, ContributorId, ItemId, ProposalId
from coprod_desktop.domain.intake import Arrival, CameRecall, CameViews, media_of
from coprod_desktop.domain.view_bundle import Recall, View, ViewBundle
from coprod_desktop.storage.team_store import SqlTeamStore
from tests.files.view_makers import CLIP, CONTRIBUTOR, bundle, spoke, wrote

DAY = date(2026, 11, 23)
KEY = bytes(range(32))
MINE, FORGED = "a1" * 32, "f0" * 32
"""The key of the person, and one of somebody else."""
PROPOSAL = bundle().proposal_id


def said(text: str, version: int = 1, key: str = MINE, plan: int = 1, **changes: object) -> ViewBundle:
    """One person's views: something written, and a recording."""
    views = (wrote("tell", text), spoke("tell", CLIP))
    made = bundle(views=views, bundle_version=version, proposal_version=plan, author_key=key)
    return replace(made, **changes)  # type: ignore[arg-type]


def arrived(views: ViewBundle) -> Arrival:
    """A file of views, with some bytes for each recording and picture that it names."""
    sha = sha256(repr(views).encode()).hexdigest()
    content = {name: f"{name} of {sha}".encode() for name in media_of(views)}
    return Arrival(sha256(sha.encode()).hexdigest(), "a.coprodview", DAY, CameViews(sha, views, content))


def back(*items: str, key: str = MINE, day: date = DAY, number: int = 1, who: str = CONTRIBUTOR) -> Arrival:
    """A recall: of some things, or of everything."""
    made = Recall(ContributorId(who), PROPOSAL, number, tuple(map(ItemId, items)), day, key)
    sha = sha256(repr(made).encode()).hexdigest()
    return Arrival(sha256(sha.encode()).hexdigest(), "a.coprodrecall", DAY, CameRecall(sha, made))


def texts(store: SqlTeamStore, plan: int = 1, proposal_id: ProposalId = PROPOSAL) -> list[str]:
    """What was written and counts."""
    kept = store.shared(proposal_id, plan)
    return sorted(view.text for one in kept for view in one.bundle.all_views if view.text)


def brought(store: SqlTeamStore, files: Iterable[Arrival], at_once: int = 1) -> str:
    """Take files in, some at once, and tell the number of all that stands there then."""
    waiting = list(files)
    for start in range(0, len(waiting), at_once):
        store.take_in(waiting[start : start + at_once])
    return store.state_hash()


def many(count: int, seed: int = 7, *, voices: bool = True) -> Sequence[Arrival]:
    """Files of many people: 5 % come twice, 3 % have a later version, 2 % are taken back; by chance, the same
    ones for the same seed. Each has something written and, with voices, a recording.
    """
    chance = Random(seed)
    files: list[Arrival] = []
    while len(files) < count:
        who = ContributorId(_random_id(chance))
        key = chance.randbytes(32).hex()
        first = said(f"I think {chance.random()}", key=key, contributor_id=who, views=_things(chance, voices))
        files.append(arrived(first))
        luck = chance.random()
        if luck < 0.05:
            files.append(files[-1])
        elif luck < 0.08:
            files.append(arrived(replace(first, bundle_version=2, views=_things(chance, voices))))
        elif luck < 0.10:
            items = () if luck < 0.09 else (first.views[0].item_id,)
            files.append(back(*items, key=key, who=who, day=DAY + timedelta(days=1)))
    return files


def _things(chance: Random, voices: bool) -> tuple[View, ...]:
    written = wrote("tell", f"I think {chance.random()}")
    return (written, spoke("tell", ClipId(_random_id(chance)))) if voices else (written,)


def _random_id(chance: Random) -> str:
    letters = chance.randbytes(16).hex()
    return "-".join((letters[:8], letters[8:12], f"4{letters[13:16]}", f"8{letters[17:20]}", letters[20:]))

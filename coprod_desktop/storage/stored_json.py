# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Acts and proposals to JSON and back, for the columns of the tables; not for the files that travel.

Each form has a number of its own. What is stored once must be read for ever: a changed form gets a new
number, and the old one stays here.
"""

from __future__ import annotations

from typing import Any, get_type_hints

import msgspec

from coprod_desktop.domain.acts import (
    Act,
    DroppedClip,
    FoundHard,
    KeptBack,
    KeptClip,
    NeedsMoreTime,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    Shared,
    Unpicked,
    WasHelped,
    Wrote,
)
from coprod_desktop.domain.proposal import Page, PickOne, Proposal, Step, Tell, ThreePoints

_ACTS: dict[tuple[str, int], type[Act]] = {
    ("picked_choice", 1): PickedChoice,
    ("picked_point", 1): PickedPoint,
    ("picked_off_scale", 1): PickedOffScale,
    ("unpicked", 1): Unpicked,
    ("kept_clip", 1): KeptClip,
    ("dropped_clip", 1): DroppedClip,
    ("wrote", 1): Wrote,
    ("found_hard", 1): FoundHard,
    ("kept_back", 1): KeptBack,
    ("was_helped", 1): WasHelped,
    ("needs_more_time", 1): NeedsMoreTime,
    ("shared", 1): Shared,
}
_ACT_FORMS = {act: form for form, act in _ACTS.items()}

_STEPS: dict[str, type[Step]] = {
    "page": Page,
    "pick_one": PickOne,
    "three_points": ThreePoints,
    "tell": Tell,
}
_STEP_KINDS = {step: kind for kind, step in _STEPS.items()}
_PROPOSAL_FORM = 1
_FIELDS = {name: hint for name, hint in get_type_hints(Proposal).items() if name != "steps"}


def act_to_row(act: Act) -> dict[str, str | int]:
    """Write an act as the columns ``kind``, ``version`` and ``body``."""
    kind, version = _ACT_FORMS[type(act)]
    return {"kind": kind, "version": version, "body": msgspec.json.encode(act).decode()}


def act_from_row(kind: str, version: int, body: str) -> Act:
    """Read an act as `act_to_row` wrote it."""
    act: Act = msgspec.json.decode(body, type=_ACTS[kind, version])
    return act


def proposal_to_json(proposal: Proposal) -> str:
    """Write a proposal."""
    stored = {
        "form": _PROPOSAL_FORM,
        "fields": {name: getattr(proposal, name) for name in _FIELDS},
        # The kind stands beside each step: the classes themselves do not say which of them is meant.
        "steps": [(_STEP_KINDS[type(step)], step) for step in proposal.steps],
    }
    return msgspec.json.encode(stored).decode()


def proposal_from_json(text: str) -> Proposal:
    """Read a proposal as `proposal_to_json` wrote it."""
    stored = msgspec.json.decode(text)
    fields: dict[str, Any] = {
        name: msgspec.convert(value, _FIELDS[name]) for name, value in stored["fields"].items()
    }
    steps = tuple(msgspec.convert(step, _STEPS[kind]) for kind, step in stored["steps"])
    return Proposal(steps=steps, **fields)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Acts and proposals to JSON and back, for the columns of the tables; not for the files that travel.

Each form has a number of its own. What is stored once must be read for ever: a changed form gets a new
number, and the old one stays here.
"""

from __future__ import annotations

from typing import Any, get_type_hints

import msgspec

from coprod_desktop.domain import acts
from coprod_desktop.domain.acts import Act
from coprod_desktop.domain.proposal import (
    Page,
    PickOne,
    PickSome,
    Proposal,
    PutInOrder,
    ShareTokens,
    SortOnMat,
    Step,
    Tell,
    ThreePoints,
)

_ACTS: dict[tuple[str, int], type[Act]] = {
    ("picked_choice", 1): acts.PickedChoice,
    ("picked_some", 1): acts.PickedSome,
    ("picked_point", 1): acts.PickedPoint,
    ("sorted_on_mat", 1): acts.SortedOnMat,
    ("ordered", 1): acts.Ordered,
    ("shared_tokens", 1): acts.SharedTokens,
    ("picked_off_scale", 1): acts.PickedOffScale,
    ("unpicked", 1): acts.Unpicked,
    ("gave_reasons", 1): acts.GaveReasons,
    ("mattered", 1): acts.Mattered,
    ("saw_order", 1): acts.SawOrder,
    ("kept_clip", 1): acts.KeptClip,
    ("dropped_clip", 1): acts.DroppedClip,
    ("chose_words", 1): acts.ChoseWords,
    ("wrote", 1): acts.Wrote,
    ("kept_file", 1): acts.KeptFile,
    ("dropped_file", 1): acts.DroppedFile,
    ("built_message", 1): acts.BuiltMessage,
    ("was_scribed", 1): acts.WasScribed,
    ("observed", 1): acts.Observed,
    ("found_hard", 1): acts.FoundHard,
    ("was_clear", 1): acts.WasClear,
    ("typed_from_paper", 1): acts.TypedFromPaper,
    ("kept_back", 1): acts.KeptBack,
    ("kept_item_back", 1): acts.KeptItemBack,
    ("sealed_away", 1): acts.SealedAway,
    ("was_helped", 1): acts.WasHelped,
    ("was_helped_at", 1): acts.WasHelpedAt,
    ("supporter_noted", 1): acts.SupporterNoted,
    ("contradicted", 1): acts.Contradicted,
    ("was_told", 1): acts.WasTold,
    ("had_supporter", 1): acts.HadSupporter,
    ("heard_together", 1): acts.HeardTogether,
    ("wants_short", 1): acts.WantsShort,
    ("shown_ends", 1): acts.ShownEnds,
    ("kept_longer", 1): acts.KeptLonger,
    ("sound_went_away", 1): acts.SoundWentAway,
    ("all_went_away", 1): acts.AllWentAway,
    # The first forms lack what came later; it has its value for "not said".
    ("transcribed", 1): acts.Transcribed,
    ("transcribed", 2): acts.Transcribed,
    ("needs_more_time", 1): acts.NeedsMoreTime,
    ("needs_more_time", 2): acts.NeedsMoreTime,
    ("said_consent", 1): acts.SaidConsent,
    ("shared", 1): acts.Shared,
    ("shared", 2): acts.Shared,
    ("shared", 3): acts.Shared,
    ("sealed_for_team", 1): acts.SealedForTeam,
    ("sealed_for_team", 2): acts.SealedForTeam,
    ("took_back", 1): acts.TookBack,
    ("erased", 1): acts.Erased,
    ("lost", 1): acts.Lost,
}
_ACT_FORMS = {act: form for form, act in _ACTS.items()}

_STEPS: dict[str, type[Step]] = {
    "page": Page,
    "pick_one": PickOne,
    "pick_some": PickSome,
    "three_points": ThreePoints,
    "sort_on_mat": SortOnMat,
    "put_in_order": PutInOrder,
    "share_tokens": ShareTokens,
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

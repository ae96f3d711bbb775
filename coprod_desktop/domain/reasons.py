# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The app's own reasons, for a question that asks why and brings none of its own."""

from __future__ import annotations

from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.proposal import AskMore

OWN_REASONS = tuple(
    ChoiceId(f"reason-{name}")
    for name in ("money", "time", "safe", "noise", "travel", "people", "change", "easy")
)
"""Each is the name of its picture in our set too. They speak for a thing as well as against it."""


def reason_ids(more: AskMore) -> tuple[ChoiceId, ...]:
    """The reasons that a question offers: those of the team, else the app's own."""
    return tuple(reason.choice_id for reason in more.reasons) or OWN_REASONS

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a checker says about one place in a proposal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. *Source*: ``easy-words.md``, checker rules."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"
    HUMAN = "human"


@dataclass(frozen=True)
class Finding:
    """One thing to mend, or to think about.

    Attributes:
        place: the file and the place in it, such as ``proposal.toml: step 3, line 1``.
        rule: such as ``ER01``, ``Q5``, ``FACT``.
        severity: ``block`` keeps a file from being made.
        message: what is wrong, in one sentence.
        repair: what to do, in one sentence; never empty.
    """

    place: str
    rule: str
    severity: Severity
    message: str
    repair: str

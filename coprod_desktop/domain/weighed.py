# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Findings of the two weights that ask for something to be mended. No rules here."""

from __future__ import annotations

from coprod_desktop.domain.finding import Finding, Severity


def block(place: str, rule: str, message: str, repair: str) -> Finding:
    """A finding that keeps a file from being made."""
    return Finding(place, rule, Severity.BLOCK, message, repair)


def warn(place: str, rule: str, message: str, repair: str) -> Finding:
    """A finding that an author should mend, or give a reason for."""
    return Finding(place, rule, Severity.WARN, message, repair)

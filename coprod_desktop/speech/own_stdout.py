# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The standard output for the messages of a process alone. Nothing else lives here."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def own_stdout() -> TextIO:
    """Keep the standard output for messages alone: engines print there whenever they like.

    Returns:
        Where the messages go. What anybody else prints goes nowhere.
    """
    protocol = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - stays open as long as the process
    os.dup2(sys.stdout.fileno(), 1)
    return protocol

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The version of the program, and nothing else."""

from __future__ import annotations

__version__ = "0.1.0"

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the app: `python -m coprod_desktop`."""

from __future__ import annotations

import sys

from coprod_desktop.app.main import main

if __name__ == "__main__":
    sys.exit(main())

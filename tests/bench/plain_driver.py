# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The app of `driver`, with databases that are not encrypted: what is loaded, and when, stays the same."""

from __future__ import annotations

import sys

from coprod_desktop.app import person_app
from tests.bench.driver import main

if __name__ == "__main__":
    person_app.OPENS_STORE = "tests.bench.plain_opening"
    sys.exit(main())

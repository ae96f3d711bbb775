# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What `plain_driver` imports in place of `app.open_store`, in the same thread at the same moment."""

from __future__ import annotations

from tests.bench.plain_store import device_lock, open_store, stay_plain

__all__ = ["device_lock", "open_store"]
stay_plain()

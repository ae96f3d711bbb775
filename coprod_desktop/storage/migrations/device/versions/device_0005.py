# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The key of a person's file stands behind their lock; wrong tries are counted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "device_0005"
down_revision = "device_0004"


def upgrade() -> None:
    """Add the columns. The store itself fills them: a migration knows no device key."""
    op.add_column("people", sa.Column("key_slots", sa.Text, nullable=False, server_default=""))
    op.add_column("people", sa.Column("tries_wrong", sa.Integer, nullable=False, server_default="0"))
    op.add_column("people", sa.Column("tries_last_s", sa.Integer, nullable=False, server_default="0"))

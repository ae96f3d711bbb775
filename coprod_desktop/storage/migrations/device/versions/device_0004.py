# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The teams whose card was seen here."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "device_0004"
down_revision = "device_0003"


def upgrade() -> None:
    """Add their list."""
    op.create_table(
        "known_teams",
        sa.Column("verify_key", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("team", sa.Text, nullable=False),
        sa.Column("checked_on", sa.Text, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("replaced_by", sa.Text, nullable=False),
    )

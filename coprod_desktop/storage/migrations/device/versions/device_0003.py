# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures and boards that were added."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "device_0003"
down_revision = "device_0002"


def upgrade() -> None:
    """Add their list."""
    op.create_table(
        "added_sets",
        sa.Column("set_id", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )

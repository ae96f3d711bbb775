# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Own pictures and locks of people, settings, sessions, and files made for teams."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "device_0002"
down_revision = "device_0001"


def upgrade() -> None:
    """Add what is new."""
    for name, default in (("own_picture", ""), ("lock_kind", "none"), ("lock_hash", "")):
        op.add_column("people", sa.Column(name, sa.Text, nullable=False, server_default=default))
    op.create_table(
        "settings",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("session_id", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "out_files",
        sa.Column("file_name", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )

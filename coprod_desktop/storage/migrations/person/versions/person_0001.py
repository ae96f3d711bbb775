# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Contributions, their acts, and recordings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "person_0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables, and the triggers that let events only grow."""
    op.create_table(
        "contributions",
        sa.Column("contribution_id", sa.Text, primary_key=True),
        sa.Column("contributor_id", sa.Text, nullable=False),
        sa.Column("proposal_id", sa.Text, nullable=False),
        sa.Column("proposal_version", sa.Integer, nullable=False),
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("room_index", sa.Integer, nullable=False),
        sa.Column("touched", sa.Integer, nullable=False),
        sa.UniqueConstraint("proposal_id", "proposal_version"),
    )
    op.create_table(
        "events",
        sa.Column(
            "contribution_id", sa.Text, sa.ForeignKey("contributions.contribution_id"), primary_key=True
        ),
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("event_id", sa.Text, nullable=False),
        sa.Column("touched", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER events_no_{deed.lower()} BEFORE {deed} ON events "
            "BEGIN SELECT RAISE(ABORT, 'events only grow'); END"
        )
    op.create_table(
        "clips",
        sa.Column("clip_id", sa.Text, primary_key=True),
        sa.Column("contribution_id", sa.Text, sa.ForeignKey("contributions.contribution_id"), nullable=False),
        sa.Column("step_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("pcm_bytes", sa.Integer),
    )

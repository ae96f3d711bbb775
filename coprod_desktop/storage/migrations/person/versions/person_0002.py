# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Drawings and photos, notes, the part of a step, and events that can be deleted for good."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "person_0002"
down_revision = "person_0001"


def upgrade() -> None:
    """Add what is new. An event may now be emptied, and still nothing else."""
    op.add_column("contributions", sa.Column("room_part", sa.Integer, nullable=False, server_default="0"))
    op.add_column("clips", sa.Column("dropped", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "files",
        sa.Column("file_id", sa.Text, primary_key=True),
        sa.Column("contribution_id", sa.Text, sa.ForeignKey("contributions.contribution_id"), nullable=False),
        sa.Column("step_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("dropped", sa.Integer, nullable=False, server_default="0"),
    )
    op.create_table(
        "notes",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.execute("DROP TRIGGER events_no_update")
    op.execute(
        "CREATE TRIGGER events_no_update BEFORE UPDATE ON events "
        "WHEN NOT (NEW.kind = 'erased' AND NEW.version = 1 AND NEW.body = '{}' "
        "AND NEW.contribution_id = OLD.contribution_id AND NEW.seq = OLD.seq "
        "AND NEW.event_id = OLD.event_id AND NEW.touched = OLD.touched) "
        "BEGIN SELECT RAISE(ABORT, 'events only grow'); END"
    )

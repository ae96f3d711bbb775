# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Plans, what people shared about them and took back, and the files in which it came."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "team_0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    _what_came()
    _what_was_said()


def _what_came() -> None:
    op.create_table(
        "packs",
        sa.Column("proposal_id", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "arrivals",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("content_sha256", sa.Text, nullable=False),
        sa.Column("problem", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
    )
    op.create_table(
        "bundles",
        sa.Column("contributor_id", sa.Text, primary_key=True),
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("proposal_id", sa.Text, nullable=False),
        sa.Column("proposal_version", sa.Integer, nullable=False),
        sa.Column("bundle_version", sa.Integer, nullable=False),
        sa.Column("author_key", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("steps", sa.Text, nullable=False),
        sa.Column("stands", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("bundles_of_a_proposal", "bundles", ["proposal_id", "proposal_version", "stands"])
    op.create_index("bundles_by_content", "bundles", ["sha256"])


def _what_was_said() -> None:
    op.create_table(
        "items",
        sa.Column("contributor_id", sa.Text, primary_key=True),
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("item_id", sa.Text, nullable=False),
        sa.Column("step_id", sa.Text, nullable=False),
        sa.Column("given", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("pick_kind", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "media",
        sa.Column("contributor_id", sa.Text, primary_key=True),
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("content_sha256", sa.Text, nullable=False),
        sa.Column("length_bytes", sa.Integer, nullable=False),
    )
    op.create_table(
        "recalls",
        sa.Column("contributor_id", sa.Text, primary_key=True),
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("proposal_id", sa.Text, nullable=False),
        sa.Column("recall_number", sa.Integer, nullable=False),
        sa.Column("author_key", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("items", sa.Text, nullable=False),
    )

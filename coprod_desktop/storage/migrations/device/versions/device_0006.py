# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who came from another computer may have a lock that was made with its key."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "device_0006"
down_revision = "device_0005"


def upgrade() -> None:
    """Add the column; it is empty for everybody who was here before."""
    op.add_column("people", sa.Column("outer_key", sa.LargeBinary, nullable=False, server_default=""))

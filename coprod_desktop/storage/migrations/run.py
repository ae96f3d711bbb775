# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Runs Alembic's steps inside a transaction that is open already. Imported only when a file is new or old."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def knows(migrations: Path, revision: str) -> bool:
    """Whether this version of the app has a step of this name.

    Args:
        migrations: the folder of the steps.
        revision: as it stands in a file.

    Returns:
        False when a newer version wrote the file.
    """
    steps = ScriptDirectory.from_config(_config(migrations)).walk_revisions()
    return revision in {step.revision for step in steps}


def upgrade(connection: Connection, migrations: Path) -> None:
    """Take all steps up to the last.

    Args:
        connection: in a transaction; the steps neither commit nor roll back.
        migrations: the folder of the steps.
    """
    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config(migrations: Path) -> Config:
    config = Config()
    # A per cent sign in a path would be taken for a placeholder.
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config

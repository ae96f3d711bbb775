# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A file of today, and a version that comes after: to bring it up to date, and to stop that in the middle."""

from __future__ import annotations

import shutil
from pathlib import Path

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.database import Schema, new_database, open_database
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from tests.storage.things import BUS, KEY, STEP

ROWS = 300
NEXT = "person_9002"
# Every deed that SQLite does in its own way: a new column, new rows in old ones, a table made anew, an index.
NEXT_STEP = """
import os
import sqlalchemy as sa
from alembic import op
revision = "{head}"
down_revision = "person_0002"
def upgrade():
    if {stop_at} == 1: {stop}
    op.add_column("contributions", sa.Column("language", sa.Text, nullable=False, server_default="en"))
    if {stop_at} == 2: {stop}
    op.execute("UPDATE contributions SET language = 'cy', room_index = room_index + 1")
    if {stop_at} == 3: {stop}
    with op.batch_alter_table("contributions") as batch:
        batch.alter_column("language", nullable=True)
    if {stop_at} == 4: {stop}
    op.create_index("by_language", "contributions", ["language"])
    if {stop_at} == 5: {stop}
"""


def steps(folder: Path, stop_at: int, stop: str, head: str = NEXT) -> Schema:
    """Write the app's own steps for a person's file and one more."""
    shutil.copytree(PERSON_SCHEMA.migrations, folder)
    source = NEXT_STEP.format(stop_at=stop_at, stop=stop, head=head)
    (folder / "versions" / "next.py").write_text(source)
    return Schema(head, folder)


def an_old_file(folder: Path) -> Path:
    """Make a person's file of today, with some hundred acts."""
    path = folder / "person_old.db"
    store = SqlPersonStore(new_database(path, KEY, PERSON_SCHEMA), SealedFolder(folder / "clips", KEY))
    begun = store.begin(BUS, 1)
    for number in range(ROWS):
        store.add(begun.contribution_id, Wrote(STEP, f"{number} " + "words " * 20))
    store.close()
    return path


def state(path: Path, schema: Schema) -> tuple[str, list[str], int, list[str], int]:
    """The revision, columns, place, indexes and number of acts in a file."""
    database = open_database(path, KEY, schema)
    with database.work() as connection:
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(contributions)")]
        place = connection.exec_driver_sql("SELECT room_index FROM contributions").scalar_one()
        indexes = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE name = 'by_language' OR name LIKE '%tmp%'"
        )
        names = list(indexes.scalars())
        acts = connection.exec_driver_sql("SELECT count(*) FROM events").scalar_one()
    database.close()
    return revision, columns, place, names, acts

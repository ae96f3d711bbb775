# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of the two kinds of file, as they stand after the last migration. No rules, no rows.

The tables are made by `migrations`; a test holds both against each other. Nothing here is a time of day, and
no number counts by itself: `position` and `touched` are counted by the stores, so that a clock that is set
back changes nothing.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

device_tables = MetaData()

packs = Table(
    "packs",
    device_tables,
    Column("proposal_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    # The order in which they were taken in.
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

people = Table(
    "people",
    device_tables,
    Column("person_id", Text, primary_key=True),
    # The order in which they came.
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("picture", Text, nullable=False),
    Column("preferences", Text, nullable=False),
    # The random part of the name of the person's own file, so that a folder's listing says nothing.
    Column("file_name", Text, nullable=False),
    # The key itself, as older versions kept it; emptied as soon as it stands behind `key_slots`.
    Column("file_key", LargeBinary, nullable=False),
    # The name of the drawing or photo that stands for the person, or empty.
    Column("own_picture", Text, nullable=False, server_default=""),
    Column("lock_kind", Text, nullable=False, server_default="none"),
    # Of an older version: slow to work out on purpose. Emptied together with `file_key`.
    Column("lock_hash", Text, nullable=False, server_default=""),
    # The ways to the key of the person's file; see `person_keys`.
    Column("key_slots", Text, nullable=False, server_default=""),
    # Wrong tries since it was opened last, and when the last one was, in seconds since 1970.
    Column("tries_wrong", Integer, nullable=False, server_default="0"),
    Column("tries_last_s", Integer, nullable=False, server_default="0"),
    # The key of the computer where their lock was made, until they open it here; empty where it is this one.
    Column("outer_key", LargeBinary, nullable=False, server_default=""),
)

settings = Table(
    "settings",
    device_tables,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

sessions = Table(
    "sessions",
    device_tables,
    Column("session_id", Text, primary_key=True),
    # The order in which they were begun.
    Column("position", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

out_files = Table(
    "out_files",
    device_tables,
    Column("file_name", Text, primary_key=True),
    # The order in which they were made.
    Column("position", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

added_sets = Table(
    "added_sets",
    device_tables,
    Column("set_id", Text, primary_key=True),
    # The order in which they were added.
    Column("position", Integer, nullable=False),
    # The person whose board it is; empty where everybody has it.
    Column("person_id", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

known_teams = Table(
    "known_teams",
    device_tables,
    Column("verify_key", Text, primary_key=True),
    # The order in which they were met.
    Column("position", Integer, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("team", Text, nullable=False),
    # A day, as 2026-11-23.
    Column("checked_on", Text, nullable=False),
    Column("how", Text, nullable=False),
    # Empty while these keys hold.
    Column("replaced_by", Text, nullable=False),
)

person_tables = MetaData()

contributions = Table(
    "contributions",
    person_tables,
    Column("contribution_id", Text, primary_key=True),
    Column("contributor_id", Text, nullable=False),
    Column("proposal_id", Text, nullable=False),
    Column("proposal_version", Integer, nullable=False),
    Column("room", Text, nullable=False),
    Column("room_index", Integer, nullable=False),
    # Counts up in the whole file: the highest here and in `events` was touched last.
    Column("touched", Integer, nullable=False),
    Column("room_part", Integer, nullable=False, server_default="0"),
    UniqueConstraint("proposal_id", "proposal_version"),
)

# Triggers forbid to change or remove a row; it may only be emptied for good. One tree and no index beside
# it: an act costs one written page.
events = Table(
    "events",
    person_tables,
    Column("contribution_id", Text, ForeignKey("contributions.contribution_id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("event_id", Text, nullable=False),
    Column("touched", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)

clips = Table(
    "clips",
    person_tables,
    Column("clip_id", Text, primary_key=True),
    Column("contribution_id", Text, ForeignKey("contributions.contribution_id"), nullable=False),
    Column("step_id", Text, nullable=False),
    # The order in which they were begun.
    Column("position", Integer, nullable=False),
    # Empty until the recording was ended.
    Column("pcm_bytes", Integer),
    # 1 when it was deleted for good, and its bytes are still to be removed.
    Column("dropped", Integer, nullable=False, server_default="0"),
)

files = Table(
    "files",
    person_tables,
    Column("file_id", Text, primary_key=True),
    Column("contribution_id", Text, ForeignKey("contributions.contribution_id"), nullable=False),
    Column("step_id", Text, nullable=False),
    # The order in which they were made.
    Column("position", Integer, nullable=False),
    Column("dropped", Integer, nullable=False, server_default="0"),
)

notes = Table(
    "notes",
    person_tables,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

GONE_PEOPLE = "_gone_people"
"""The setting with a hash of each id of somebody who was removed: so they do not come back with a backup of
another computer. The ids are by chance, so this tells nothing of anybody."""

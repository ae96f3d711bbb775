# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of a team's store, as they stand after the last migration. No rules, no rows.

The same on SQLite and on PostgreSQL, and on what speaks PostgreSQL over many machines: no number counts by
itself, no part of the language that one of them has alone, and what belongs to one person stands under
`contributor_id` in every key, so that it can lie on one machine. *Source*: ``reliability.md`` section 6.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, MetaData, Table, Text

team_tables = MetaData()

packs = Table(
    "packs",
    team_tables,
    Column("proposal_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("body", Text, nullable=False),
)

# One for each file that came, also for those that were refused.
arrivals = Table(
    "arrivals",
    team_tables,
    # Of its bytes as they came.
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    # The day on which it came.
    Column("day", Text, nullable=False),
    # What is in it: the hash of its list of contents; empty where it was refused.
    Column("content_sha256", Text, nullable=False),
    # The class of the problem for which it was refused, and where; empty where it was not.
    Column("problem", Text, nullable=False),
    Column("place", Text, nullable=False),
)

# One for each file of views that came: never deleted, only emptied.
bundles = Table(
    "bundles",
    team_tables,
    Column("contributor_id", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("proposal_id", Text, nullable=False),
    Column("proposal_version", Integer, nullable=False),
    Column("bundle_version", Integer, nullable=False),
    Column("author_key", Text, nullable=False),
    Column("day", Text, nullable=False),
    # Every page and question that it is about, with a space between.
    Column("steps", Text, nullable=False),
    # Whether it counts: one of `team_rows.Stands`.
    Column("stands", Text, nullable=False),
    Column("version", Integer, nullable=False),
    # All of it but its views; empty when nothing of it is left.
    Column("body", Text, nullable=False),
    Index("bundles_of_a_proposal", "proposal_id", "proposal_version", "stands"),
    Index("bundles_by_content", "sha256"),
)

# Each thing that was said in a file of views, as long as it may be kept.
items = Table(
    "items",
    team_tables,
    Column("contributor_id", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    # Its list, and where in it.
    Column("part", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("item_id", Text, nullable=False),
    Column("step_id", Text, nullable=False),
    Column("given", Text, nullable=False),
    # What was written, agreed or put together from pictures, for looking it up.
    Column("words", Text, nullable=False),
    Column("pick_kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

# The recordings, pictures and films of a file of views; each lies in a sealed file beside the tables.
media = Table(
    "media",
    team_tables,
    Column("contributor_id", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    # Its kind and its id.
    Column("name", Text, primary_key=True),
    # Of its bytes.
    Column("content_sha256", Text, nullable=False),
    Column("length_bytes", Integer, nullable=False),
)

# What people took back: it also holds for files that come later.
recalls = Table(
    "recalls",
    team_tables,
    Column("contributor_id", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("proposal_id", Text, nullable=False),
    Column("recall_number", Integer, nullable=False),
    Column("author_key", Text, nullable=False),
    Column("day", Text, nullable=False),
    # Ids with a space between; empty takes back everything.
    Column("items", Text, nullable=False),
)

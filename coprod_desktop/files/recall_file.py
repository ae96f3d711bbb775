# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person takes back after sharing, ``.coprodrecall``: from domain objects to bytes and back.

It names things by their ids and holds nothing that was said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import BadField, DamagedFile, NotAllowed
from coprod_desktop.domain.identifiers import ContributorId, ItemId, ProposalId
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.content_fields import Entry, Uuid, VerifyKey
from coprod_desktop.files.envelope import Envelope, check_author
from coprod_desktop.files.field_faults import faults_in
from coprod_desktop.files.for_team import Leaving, OutFormat, WrittenFile, write_for_team
from coprod_desktop.files.strict_json import from_json, to_json
from coprod_desktop.files.view_content import ItemName

FORMAT = "coprod-recall"
VERSION = 2
_FIRST_SIGNED = 2
CONTENT = "recall.json"
SUFFIX = ".coprodrecall"
_OUT = OutFormat(FORMAT, VERSION, "recall", SUFFIX)


class RecallContent(Entry, frozen=True):
    """All of ``recall.json``."""

    contributor_id: Uuid
    proposal_id: Uuid
    recall_number: Annotated[int, Meta(ge=1, le=9999, description="1, and 1 more for each later recall")]
    day: Annotated[date, Meta(description="the day of asking, without a time")]
    items: Annotated[
        list[ItemName],
        Meta(max_length=3000, description="what is taken back, each once; [] takes back everything"),
    ]
    author_key: VerifyKey | None = None
    team_key: VerifyKey | None = None


def write_recall_file(recall: Recall, folder: Path, leaving: Leaving) -> WrittenFile:
    """Write what a person takes back, whole or not at all.

    Args:
        recall: the things, by their ids.
        folder: where the file goes; made if it is not there. The file gets a random name.
        leaving: whose it is and whom it is for; the keys that stand in `recall` do not count.

    Returns:
        The file that was made.

    Raises:
        NotAllowed: ids that no reader would take, or one of them twice.
        DiskFull: no room; nothing is left behind.
        StoreNotWritable: the folder may not be written, or went away.
    """
    content = msgspec.to_builtins(_content_of(recall, leaving))
    for place, message in _faults(content):
        raise NotAllowed(f"{place} {message}")
    return write_for_team(_OUT, {CONTENT: to_json(content)}, folder, leaving)


def _content_of(recall: Recall, leaving: Leaving) -> RecallContent:
    return RecallContent(
        recall.contributor_id,
        recall.proposal_id,
        recall.recall_number,
        recall.day,
        list(recall.items),
        leaving.author_key,
        leaving.team_key or None,
    )


def recall_of(content: RecallContent) -> Recall:
    """Turn what stands in the file into a recall."""
    return Recall(
        ContributorId(content.contributor_id),
        ProposalId(content.proposal_id),
        content.recall_number,
        tuple(ItemId(item) for item in content.items),
        content.day,
        content.author_key or "",
        content.team_key or "",
    )


def _faults(value: object) -> Iterator[tuple[str, str]]:
    # One by one: the first is enough, and there may be as many as the file has letters.
    found = None
    for found in faults_in(value, RecallContent):
        yield found.place, found.message
    if found is None:
        items = msgspec.convert(value, RecallContent).items
        if len(set(items)) != len(items):
            yield "items", "the same thing twice"


def read_content(envelope: Envelope) -> RecallContent:
    """Check all of a recall file.

    Args:
        envelope: a checked zip of this format.

    Returns:
        What stands in it.

    Raises:
        BadField: a value is missing or may not stand there.
        FileTooBig: more text than the limits.
        UnsafeFile: letters that hide other letters.
        DamagedFile: its content is missing, or something else is there.
        NotProven: it is not signed with the key that it names, or names none and is not of an old version.
    """
    if set(envelope.files) != {CONTENT}:
        raise DamagedFile(CONTENT, "not there, or not alone")
    value = from_json(bytes(envelope.files[CONTENT]), CONTENT)
    for place, message in _faults(value):
        raise BadField(f"{CONTENT}: {place}", message)
    content = msgspec.convert(value, RecallContent)
    check_author(envelope, content.author_key, _FIRST_SIGNED)
    return content

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person takes back after sharing, ``.coprodrecall``: from domain objects to bytes and back.

It names things by their ids and holds nothing that was said.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import BadField, DamagedFile, NotAllowed
from coprod_desktop.domain.identifiers import ContributorId, ItemId, ProposalId
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.content_fields import Entry, Uuid
from coprod_desktop.files.envelope import Envelope
from coprod_desktop.files.field_faults import faults_in
from coprod_desktop.files.for_team import OutFormat, WrittenFile, write_for_team
from coprod_desktop.files.strict_json import from_json, to_json
from coprod_desktop.files.view_content import ItemName

FORMAT = "coprod-recall"
VERSION = 1
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


def write_recall_file(recall: Recall, folder: Path) -> WrittenFile:
    """Write what a person takes back, whole or not at all.

    Args:
        recall: the things, by their ids.
        folder: where the file goes; made if it is not there. The file gets a random name.

    Returns:
        The file that was made.

    Raises:
        NotAllowed: ids that no reader would take, or one of them twice.
        DiskFull: no room; nothing is left behind.
        StoreNotWritable: the folder may not be written, or went away.
    """
    content = msgspec.to_builtins(_content_of(recall))
    for place, message in _faults(content):
        raise NotAllowed(f"{place} {message}")
    return write_for_team(_OUT, {CONTENT: to_json(content)}, folder)


def _content_of(recall: Recall) -> RecallContent:
    return RecallContent(
        recall.contributor_id, recall.proposal_id, recall.recall_number, recall.day, list(recall.items)
    )


def recall_of(content: RecallContent) -> Recall:
    """Turn what stands in the file into a recall."""
    return Recall(
        ContributorId(content.contributor_id),
        ProposalId(content.proposal_id),
        content.recall_number,
        tuple(ItemId(item) for item in content.items),
        content.day,
    )


def _faults(value: object) -> list[tuple[str, str]]:
    faults = [(fault.place, fault.message) for fault in faults_in(value, RecallContent)]
    if not faults:
        items = msgspec.convert(value, RecallContent).items
        faults += [("items", "the same thing twice")] if len(set(items)) != len(items) else []
    return faults


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
    """
    if set(envelope.files) != {CONTENT}:
        raise DamagedFile(CONTENT, "not there, or not alone")
    value = from_json(bytes(envelope.files[CONTENT]), CONTENT)
    for place, message in _faults(value):
        raise BadField(f"{CONTENT}: {place}", message)
    return msgspec.convert(value, RecallContent)

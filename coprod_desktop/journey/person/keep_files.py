# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Keep drawings, photos and films: the bytes, then the act that names them, so no act is without bytes."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptFile
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.items import Item, items_at
from coprod_desktop.journey.person.give_answers import Answering


def keep_new(answering: Answering, step_id: StepId, kind: FileKind, content: bytes) -> KeptFile:
    """Keep a new drawing, photo or film.

    Args:
        answering: keeps it.
        step_id: the page or question.
        kind: which of them.
        content: PNG; a film as AVI.

    Returns:
        What was kept.

    Raises:
        DiskFull, StoreNotWritable: nothing was kept.
    """
    file_id = answering.store.new_file(answering.contribution.contribution_id, step_id, content)
    file = KeptFile(step_id, file_id, kind)
    answering.keep_file(file)
    return file


def keep_changed(answering: Answering, old: KeptFile, picture: bytes) -> KeptFile:
    """Keep a drawing as it is now, in place of how it was. What was held back stays held back.

    Args:
        answering: keeps it.
        old: as it was kept before; it is gone afterwards.
        picture: PNG.

    Returns:
        What was kept; it has the title of the old one.

    Raises:
        DiskFull, StoreNotWritable: the old one is still there.
    """
    held_back = _item_of(answering, old).kept_back
    file_id = answering.store.new_file(answering.contribution.contribution_id, old.step_id, picture)
    file = KeptFile(old.step_id, file_id, old.kind, old.title)
    answering.keep_file(file)
    item = _item_of(answering, file)
    if held_back and not item.kept_back:
        answering.turn_item_back(item)
    answering.drop_file(old)
    answering.store.drop_file(old.file_id)
    return file


def _item_of(answering: Answering, file: KeptFile) -> Item:
    items = items_at(file.step_id, answering.said(file.step_id))
    return next(item for item in items if item.file and item.file.file_id == file.file_id)

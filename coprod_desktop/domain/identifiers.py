# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The types of ids: one each, so that a person's id can never stand where a proposal's is wanted.

Every id but the slugs is a random UUID in its 36-letter form; none of them says when or where it was made.
Slugs (`StepId`, `ChoiceId`) are given by the author of a proposal and are unique within it.
"""

from __future__ import annotations

from typing import NewType

ProposalId = NewType("ProposalId", str)
PersonId = NewType("PersonId", str)
ContributionId = NewType("ContributionId", str)
ContributorId = NewType("ContributorId", str)
"""Stands for one person in one proposal: random, so that nobody can be followed from one to another."""
EventId = NewType("EventId", str)
ClipId = NewType("ClipId", str)
"""One recording of a person's voice."""
FileId = NewType("FileId", str)
"""One drawing, photo or other file that a person made or chose."""
SessionId = NewType("SessionId", str)
"""One drop-in session on this computer."""
StepId = NewType("StepId", str)
ChoiceId = NewType("ChoiceId", str)
MediaName = NewType("MediaName", str)
"""A picture, sound or film inside a proposal's file: `media/<id>.png`, `.webp`, `.wav` or `.avi`."""
ItemId = NewType("ItemId", str)
"""One thing that was said, within one contribution: see `items.Item`. Nothing personal is in it."""

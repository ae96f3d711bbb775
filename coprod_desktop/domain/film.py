# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film of a page: somebody tells it, shows it or signs it. Its words stand beside it while it plays."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.identifiers import MediaName


@dataclass(frozen=True)
class Caption:
    """The words of one moment of a film.

    Attributes:
        from_ms: when they appear, in milliseconds from the start of the film.
        until_ms: when they go; after `from_ms`.
        text: what is said or signed.
    """

    from_ms: int
    until_ms: int
    text: str


@dataclass(frozen=True)
class Film:
    """A film that travels in the file of a proposal.

    Attributes:
        media: its file, `media/<id>.avi`.
        words: what it shows, for somebody who does not see it; never empty.
        captions: one after the other, 1 or more. *Source*: WCAG 2.2, 1.2.2.
        author: who made it.
        licence: its licence as an SPDX name, or the words of the permission.
    """

    media: MediaName
    words: str
    captions: tuple[Caption, ...]
    author: str
    licence: str


def caption_at(captions: tuple[Caption, ...], at_ms: int) -> str:
    """The words to show at a moment of a film; empty between two captions."""
    return next((each.text for each in captions if each.from_ms <= at_ms < each.until_ms), "")

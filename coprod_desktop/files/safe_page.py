# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A sheet with written words to print, for a safe. All words come from above."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.files.plain_html import drawn_html

_TEMPLATE = Path(__file__).with_name("safe_page.html.j2")
_STYLE = Path(__file__).with_name("safe_page.css")
SAFE_PAGE = "safe.html"


def safe_page(title: str, sentences: Sequence[str], words: Sequence[str], lines: Sequence[str]) -> bytes:
    """Draw the sheet.

    Args:
        title: what the words are for.
        sentences: above the words.
        words: numbered, in their order.
        lines: what is written by hand, such as "Date".

    Returns:
        HTML, one file without a network.
    """
    page = drawn_html(
        _TEMPLATE,
        _STYLE,
        title=title,
        sentences=tuple(sentences),
        words=tuple(words),
        lines=tuple(lines),
    )
    return page.encode("utf-8")

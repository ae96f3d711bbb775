# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One page to print about a team's keys, from any browser: large pictures, or numbered words, and sentences.

All words come from above.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.files.plain_html import drawn_html

_TEMPLATE = Path(__file__).with_name("team_sheet.html.j2")
_STYLE = Path(__file__).with_name("team_sheet.css")


def team_sheet(
    title: str,
    before: Sequence[str],
    after: Sequence[str],
    *,
    pictures: Sequence[tuple[bytes, str]] = (),
    words: Sequence[str] = (),
    lines: Sequence[str] = (),
) -> bytes:
    """Draw a page.

    Args:
        title: at the top.
        before: sentences before the pictures or words.
        after: sentences after them.
        pictures: SVG of our own set, each with its word, in their order.
        words: in their order; each gets its number.
        lines: what is written by hand, such as "Date".

    Returns:
        HTML that needs no other file.
    """
    shown = [(base64.b64encode(svg).decode("ascii"), word) for svg, word in pictures]
    page = drawn_html(
        _TEMPLATE,
        _STYLE,
        title=title,
        before=tuple(before),
        after=tuple(after),
        pictures=shown,
        words=tuple(words),
        lines=tuple(lines),
    )
    return page.encode("utf-8")

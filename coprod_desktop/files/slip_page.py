# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The slip that goes with files to a team: how many, their receipt codes, lines to sign. One page to print.

All words come from above. Nothing on it says whose the files are.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.files.plain_html import drawn_html

_TEMPLATE = Path(__file__).with_name("slip_page.html.j2")
_STYLE = Path(__file__).with_name("slip_page.css")


@dataclass(frozen=True)
class SlipFile:
    """One file on the slip.

    Attributes:
        name: of the file.
        plan: what it is about.
        receipt: its picture code: SVG of our own set, each with its word.
    """

    name: str
    plan: str
    receipt: tuple[tuple[bytes, str], ...]


def slip_html(title: str, sentences: Sequence[str], lines: Sequence[str], files: Sequence[SlipFile]) -> str:
    """Write the slip.

    Args:
        title: such as "For the Mill Road bus team".
        sentences: under the title.
        lines: what is written by hand, such as "Date".
        files: all that go with it.

    Returns:
        HTML of the few kinds that Qt prints. It is in no file: a stick gets lost.
    """
    shown = [(each, [(_source(svg), words) for svg, words in each.receipt]) for each in files]
    return drawn_html(
        _TEMPLATE, _STYLE, title=title, sentences=tuple(sentences), lines=tuple(lines), shown=shown
    )


def _source(svg: bytes) -> str:
    # Inside the page: it is one text.
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode('ascii')}"

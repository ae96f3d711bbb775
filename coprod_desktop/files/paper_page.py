# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan to print: a folder with one page that any browser shows and prints, one sheet for each part.

All words come from above, in the plan's language. Text from a plan is only ever text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.files.pictures import kind_of_picture
from coprod_desktop.files.plain_html import drawn_html
from coprod_desktop.files.whole_folder import PAGE, PICTURES, WholeFolder

_TEMPLATE = Path(__file__).with_name("paper_page.html.j2")
_STYLE = Path(__file__).with_name("paper_page.css")


@dataclass(frozen=True)
class PrintedPicture:
    """A picture: PNG, or an SVG of our own set; with what it shows."""

    data: bytes
    words: str


@dataclass(frozen=True)
class PrintedBox:
    """A box to tick or to write a number in; with `sides` there is one box for each of them."""

    words: str
    picture: PrintedPicture
    sides: tuple[str, ...] = ()


@dataclass(frozen=True)
class PrintedSheet:
    """One sheet.

    Attributes:
        number: such as "Page 3 of 8".
        heading: the question, or empty.
        pictures: large ones.
        sentences: one under the other.
        boxes: to tick.
        lines: how many lines there are to write on.
        hint: how to answer, or empty.
    """

    number: str
    heading: str
    pictures: tuple[PrintedPicture, ...]
    sentences: tuple[str, ...]
    boxes: tuple[PrintedBox, ...]
    lines: int
    hint: str


def write_paper_folder(
    title: str,
    intro: Sequence[str],
    cover: PrintedPicture,
    sheets: Sequence[PrintedSheet],
    folder: Path,
    language: str = "en-GB",
) -> Path:
    """Write the folder, whole or not at all.

    Args:
        title: of the plan.
        intro: sentences of the first sheet.
        cover: its picture.
        sheets: all others.
        folder: is not there yet, or is empty.
        language: of the words, a BCP 47 tag.

    Returns:
        The page to print.

    Raises:
        DiskFull: no room; there is no folder.
        StoreNotWritable: the folder has something in it, or may not be written.
    """
    addresses: dict[bytes, str] = {}
    with WholeFolder(folder) as draft:

        def at(picture: PrintedPicture) -> str:
            if picture.data not in addresses:
                suffix = "png" if kind_of_picture(picture.data) else "svg"
                addresses[picture.data] = f"{PICTURES}/{len(addresses) + 1}.{suffix}"
                draft.add(addresses[picture.data], picture.data)
            return addresses[picture.data]

        page = drawn_html(
            _TEMPLATE,
            _STYLE,
            title=title,
            intro=tuple(intro),
            cover=cover,
            sheets=tuple(sheets),
            language=language,
            at=at,
        )
        draft.add(PAGE, page.encode("utf-8"))
        draft.become_whole()
    return folder / PAGE

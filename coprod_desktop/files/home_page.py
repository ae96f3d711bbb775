# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person takes home: a folder whose page shows and plays everything that they said, in any browser.

All words of the page come from above, in the person's language. Text that was typed is only ever text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.files.films import is_avi, poster_of
from coprod_desktop.files.pictures import kind_of_picture
from coprod_desktop.files.plain_html import drawn_html
from coprod_desktop.files.sounds import Sound, wav_bytes
from coprod_desktop.files.view_file import CLIP_RATE_HZ
from coprod_desktop.files.whole_folder import PAGE, PICTURES, SOUNDS, WholeFolder

_TEMPLATE = Path(__file__).with_name("home_page.html.j2")
_STYLE = Path(__file__).with_name("home_page.css")


@dataclass(frozen=True)
class HomePicture:
    """A picture of the page.

    Attributes:
        data: PNG, an SVG of our own set, or a film (AVI) as `films` writes it.
        words: what it shows; empty where the words beside it say it.
    """

    data: bytes
    words: str


@dataclass(frozen=True)
class HomeEntry:
    """One thing that the person said.

    Attributes:
        question: the question, or the sentences of the page.
        kind: how it was said, in a few words, such as "You wrote"; may be empty.
        answer: in words; may have line ends.
        pictures: what was picked, drawn, photographed or filmed.
        sounds: recordings: 16-bit signed little-endian, mono, 16 kHz.
        sound_words: what each player is called for somebody who does not see it.
        film_words: what leads to a film.
    """

    question: str
    kind: str
    answer: str = ""
    pictures: tuple[HomePicture, ...] = ()
    sounds: tuple[bytes, ...] = ()
    sound_words: str = ""
    film_words: str = ""


@dataclass(frozen=True)
class _Shown:
    """An entry with the addresses of its pictures (with their words), films and sounds in the folder."""

    entry: HomeEntry
    pictures: tuple[tuple[str, str], ...]
    films: tuple[str, ...]
    sounds: tuple[str, ...]


def write_home_folder(
    title: str, entries: Sequence[HomeEntry], folder: Path, *, language: str = "en-GB", intro: str = ""
) -> Path:
    """Write the folder, whole or not at all.

    Args:
        title: of the plan.
        entries: everything that the person said, in its order.
        folder: is not there yet, or is empty.
        language: of the words, a BCP 47 tag.
        intro: a sentence under the title.

    Returns:
        The page to open.

    Raises:
        DiskFull: no room; there is no folder.
        StoreNotWritable: the folder has something in it, or may not be written.
    """
    with WholeFolder(folder) as draft:
        shown = [_put(draft, number, entry) for number, entry in enumerate(entries, 1)]
        page = drawn_html(_TEMPLATE, _STYLE, title=title, intro=intro, language=language, shown=shown)
        draft.add(PAGE, page.encode("utf-8"))
        draft.become_whole()
    return folder / PAGE


def _put(draft: WholeFolder, number: int, entry: HomeEntry) -> _Shown:
    pictures: list[tuple[str, str]] = []
    films: list[str] = []
    sounds: list[str] = []
    for index, picture in enumerate(entry.pictures, 1):
        name, data = f"{PICTURES}/{number}-{index}", picture.data
        if is_avi(data):
            films.append(f"{name}.avi")
            draft.add(films[-1], data)
            data = poster_of(data)
        suffix = {"PNG": "png", "JPEG": "jpg"}.get(kind_of_picture(data), "svg")
        pictures.append((f"{name}.{suffix}", picture.words))
        draft.add(pictures[-1][0], data)
    for index, pcm in enumerate(entry.sounds, 1):
        sounds.append(f"{SOUNDS}/{number}-{index}.wav")
        draft.add(sounds[-1], wav_bytes(Sound(1, CLIP_RATE_HZ, pcm[: len(pcm) - len(pcm) % 2])))
    return _Shown(entry, tuple(pictures), tuple(films), tuple(sounds))

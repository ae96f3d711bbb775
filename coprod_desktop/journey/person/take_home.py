# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take home: a folder with a page that shows and plays everything that somebody said about a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.items import Item, items_at
from coprod_desktop.domain.proposal import Step
from coprod_desktop.domain.said import Said
from coprod_desktop.files.home_page import HomeEntry, HomePicture, write_home_folder
from coprod_desktop.journey.person.give_answers import Answering


@dataclass(frozen=True)
class HomeWords:
    """The words and pictures of the page, as the person knows them.

    Attributes:
        question: of a step.
        answer: of one thing that was said.
        pictures: of one thing that was said.
        intro: under the title.
        listen: what each player is called.
    """

    question: Callable[[Step], str]
    answer: Callable[[Step, Said, Item], str]
    pictures: Callable[[Step, Said, Item], tuple[HomePicture, ...]]
    intro: str
    listen: str


def take_home(answering: Answering, parent: Path, words: HomeWords) -> Path:
    """Write the folder, whole or not at all. What is kept back is the person's too, and is in it.

    Args:
        answering: the person at their plan.
        parent: a stick or a folder; it is there.
        words: of the page.

    Returns:
        The page to open.

    Raises:
        StoreDamaged: a recording or a drawing cannot be read; there is no folder.
        DiskFull, StoreNotWritable: there is no folder.
    """
    proposal, contribution = answering.proposal, answering.contribution
    entries = [
        _entry(answering, step, contribution.at(step.step_id), item, words)
        for step in proposal.steps
        for item in items_at(step.step_id, contribution.at(step.step_id))
    ]
    return write_home_folder(
        proposal.title, entries, _free(parent), language=proposal.language, intro=words.intro
    )


def _entry(answering: Answering, step: Step, said: Said, item: Item, words: HomeWords) -> HomeEntry:
    pictures = words.pictures(step, said, item)
    if item.file:
        pictures = (HomePicture(answering.store.file(item.file.file_id), item.file.title),)
    is_voice = item.clip is not None and item.kind == "clip"
    sounds = (answering.store.clip(item.clip.clip_id),) if item.clip and is_voice else ()
    return HomeEntry(
        words.question(step),
        "",
        words.answer(step, said, item),
        pictures,
        sounds,
        words.listen if sounds else "",
    )


def _free(parent: Path) -> Path:
    """A folder that is not there yet; its name says nothing about anybody."""
    number = 1
    while (parent / f"what-I-said-{number}").exists():
        number += 1
    return parent / f"what-I-said-{number}"

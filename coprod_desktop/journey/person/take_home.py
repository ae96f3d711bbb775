# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take home: a folder with a page that shows and plays everything that somebody said about a plan.

What was said is read first, on the screen thread, as all of a person's store is; then the folder is written
aside, plan by plan, because a stick can be slow.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.items import Item, ItemKind, items_at
from coprod_desktop.domain.proposal import Step
from coprod_desktop.domain.said import Said
from coprod_desktop.files.home_page import HomeEntry, HomePicture, write_home_folder
from coprod_desktop.files.whole_write import as_store_problems
from coprod_desktop.journey.person.give_answers import Answering

FOLDER = "what-I-said"


@dataclass(frozen=True)
class HomeWords:
    """The words and pictures of the page, as the person knows them.

    Attributes:
        question: of a step.
        answer: of one thing that was said.
        pictures: of one thing that was said.
        intro: under the title.
        listen: what each player is called.
        watch: what leads to a film.
        spoken_yes: stands over a yes in one's own voice.
    """

    question: Callable[[Step], str]
    answer: Callable[[Step, Said, Item], str]
    pictures: Callable[[Step, Said, Item], tuple[HomePicture, ...]]
    intro: str
    listen: str
    watch: str
    spoken_yes: str


@dataclass(frozen=True)
class HomePlan:
    """Everything that was said about one plan, ready to be written.

    Attributes:
        title: of the plan.
        language: of the plan, a BCP 47 tag.
        intro: under the title.
        entries: what was said, in the plan's order.
    """

    title: str
    language: str
    intro: str
    entries: tuple[HomeEntry, ...]


def read_plan(answering: Answering, words: HomeWords) -> HomePlan:
    """Read everything that was said about a plan. What is kept back is the person's too, and is in it.

    Args:
        answering: the person at their plan.
        words: of the page.

    Raises:
        StoreDamaged: a recording or a drawing cannot be read.
    """
    proposal, contribution = answering.proposal, answering.contribution
    entries = [
        _entry(answering, step, contribution.at(step.step_id), item, words)
        for step in proposal.steps
        for item in items_at(step.step_id, contribution.at(step.step_id))
    ]
    if contribution.consent and contribution.consent.clip_id:
        yes = answering.store.clip(contribution.consent.clip_id)
        entries.append(HomeEntry(words.spoken_yes, "", sounds=(yes,), sound_words=words.listen))
    return HomePlan(proposal.title, proposal.language, words.intro, tuple(entries))


def _entry(answering: Answering, step: Step, said: Said, item: Item, words: HomeWords) -> HomeEntry:
    pictures = words.pictures(step, said, item)
    if item.file:
        pictures = (HomePicture(answering.store.file(item.file.file_id), item.file.title),)
    clip = item.clip if item.kind is ItemKind.CLIP else None
    return HomeEntry(
        words.question(step),
        "",
        words.answer(step, said, item),
        pictures,
        (answering.store.clip(clip.clip_id),) if clip else (),
        words.listen if clip else "",
        words.watch if item.file and item.file.kind is FileKind.FILM else "",
    )


def new_folder(parent: Path) -> Path:
    """A folder in a stick or folder that is not there yet; its name says nothing about anybody."""
    number = 1
    while (parent / f"{FOLDER}-{number}").exists():
        number += 1
    return parent / f"{FOLDER}-{number}"


def write_plan(plan: HomePlan, folder: Path, number: int) -> Path:
    """Write the folder of one plan, whole or not at all.

    Args:
        plan: as `read_plan` gave it.
        folder: as `new_folder` gave it; it holds one folder for each plan.
        number: from 1; which plan it is.

    Returns:
        The page to open.

    Raises:
        DiskFull, StoreNotWritable: there is no folder of this plan.
    """
    plain = unicodedata.normalize("NFKD", plan.title).encode("ascii", "ignore").decode()
    name = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:60]
    home = folder / "-".join(filter(None, (str(number), name)))
    return write_home_folder(plan.title, plan.entries, home, language=plan.language, intro=plan.intro)


def take_away_again(folder: Path) -> None:
    """Leave nothing of what was written so far.

    Args:
        folder: as `new_folder` gave it.

    Raises:
        StoreNotWritable: some of it may be left.
    """
    with as_store_problems(folder):
        if folder.exists():
            shutil.rmtree(folder)

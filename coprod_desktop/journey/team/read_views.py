# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take in what people shared, and make a folder of it that a team can open in any browser.

Nothing is dropped: the same file twice counts once, a later file of a person that proves itself takes the
place of their earlier one, and every file that does not go in is told. What people took back is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coprod_desktop.domain.intake import FileNote, RecallNote, Stands, media_name
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files.films import poster_of
from coprod_desktop.files.recall_file import SUFFIX
from coprod_desktop.files.team_folder import TeamFolder
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.team.answer_page import answer_page
from coprod_desktop.journey.team.answer_rows import answer_rows
from coprod_desktop.journey.team.media_names import media_addresses
from coprod_desktop.journey.team.set_pictures import SetPictures
from coprod_desktop.journey.team.take_views import bring
from coprod_desktop.team_ports import TeamStore

CANNOT_PROVE = "It says it is from the same person, but cannot prove it."
_WHY = {
    Stands.REPLACED: "A later file of the same person takes its place.",
    Stands.UNPROVEN: CANNOT_PROVE,
    Stands.ASTRAY: "It answers what this plan does not ask.",
}


@dataclass(frozen=True)
class Collected:
    """What came of some files.

    Attributes:
        folder: what was made; None when no file had views.
        people: how many people's files are in it.
        notes: a sentence for each file that is not in it, and why.
        refused: how many of the files were refused.
    """

    folder: Path | None
    people: int
    notes: tuple[str, ...]
    refused: int


def collect_views(
    files: Sequence[Path],
    store: TeamStore,
    folder: Path,
    pictures: Path,
    secret: TeamSecret | None,
    today: date,
) -> Collected:
    """Take files into a store, and make a folder of all that stands there. Never on the screen thread.

    Args:
        files: what people shared and took back, parcels of these, and plans, for the texts and pictures; in
            any order. Recalls that lie beside them are taken in too.
        store: takes them.
        folder: is not there yet, or is empty.
        pictures: the folder of our own picture set.
        secret: the keys of the team; without them only open files can be read.
        today: the day on which they come.

    Returns:
        What was made, and what was not.

    Raises:
        DiskFull: no room; there is no folder.
        StoreNotWritable: the folder has something in it, or may not be written.
    """
    with TeamFolder(folder) as draft:
        brought = bring((*files, *_recalls_beside(files)), store, secret, today)
        set_aside, back = store.file_notes(), store.recall_notes()
        notes = (
            *(f"{finding.place}: {finding.message}" for finding in brought.refused),
            *(f"{name}: The same file twice. It counts once." for name in brought.twice),
            *(note for each in set_aside for note in _told(each)),
            *map(_told_back, back),
        )
        refused = (
            len(brought.refused)
            + sum(each.stands in (Stands.UNPROVEN, Stands.ASTRAY) for each in set_aside)
            + sum(not each.is_proven for each in back)
        )
        people = _fill(draft, store, pictures, notes)
    return Collected(folder if people else None, people, notes, refused)


def _recalls_beside(files: Sequence[Path]) -> tuple[Path, ...]:
    """The recalls that lie in the folders of the files, and were not named themselves."""
    named = {path.absolute() for path in files}
    folders = dict.fromkeys(path.parent for path in named)
    found = (path for folder in folders for path in sorted(folder.glob(f"*{SUFFIX}")))
    return tuple(path for path in found if path not in named)


def _told(note: FileNote) -> Iterator[str]:
    if note.stands in _WHY:
        yield f"{note.name}: {_WHY[note.stands]}"
    elif note.sealed:
        answers = "answer is" if note.sealed == 1 else "answers are"
        yield f"{note.name}: {note.sealed} {answers} sealed to other keys."


def _told_back(note: RecallNote) -> str:
    if not note.is_proven:
        return f"{note.name}: {CANNOT_PROVE}"
    told = "Delete them in every other place too." if note.is_known else "They are not in these files."
    return f"{note.name}: Somebody took back {note.things or 'all'} of their answers. {told}"


def _fill(draft: TeamFolder, store: TeamStore, pictures: Path, notes: tuple[str, ...]) -> int:
    """Write everything into the folder, and tell how many people's files that are; 0 makes no folder."""
    drawn, kept = SetPictures(pictures), []
    for proposal_id, version in store.answered():
        for came in store.shared(proposal_id, version):
            kept.append(Views(came.bundle, {}, came.sha256, {}))
            # The media go to the disk one by one: all of them would fill the memory with people's voices.
            _add_media(draft, store, kept[-1])
    if kept:
        plans = store.proposals()
        packs: dict[tuple[str, int], Pack] = {
            (one.proposal_id, one.version): store.pack(one) for one in plans
        }
        draft.finish(answer_page(kept, packs, notes, drawn), drawn.files, answer_rows(kept, packs, drawn))
    return len(kept)


def _add_media(draft: TeamFolder, store: TeamStore, views: Views) -> None:
    addresses = media_addresses(views)
    for clip_id, address in addresses.sounds.items():
        draft.add(address, store.medium(views.sha256, media_name("sound", clip_id)))
    for file_id, address in addresses.pictures.items():
        content = store.medium(views.sha256, media_name("file", file_id))
        draft.add(address, content)
        if file_id in addresses.posters:
            draft.add(addresses.posters[file_id], poster_of(content))
    if views.bundle.consent_clip_id:
        name = media_name("sound", views.bundle.consent_clip_id)
        draft.add(addresses.consent, store.medium(views.sha256, name))

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What only the team can open, inside a file that was opened: each is a file of views, sealed by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.errors import DamagedFile, FileTooBig, FileTookTooLong, NotOurFile, SealedToAnother
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.domain.view_bundle import Recall, SealedViews, View
from coprod_desktop.files.frames import Content
from coprod_desktop.files.narrow_zip import MAX_FILE_BYTES
from coprod_desktop.files.parcel_file import Parcel
from coprod_desktop.files.view_file import Views

LONGEST_S = 60.0
"""For all of them together, in seconds: as long as one whole file may take."""


def with_sealed(views: Views, open_one: Callable[[bytes], object]) -> Views:
    """Open what only the team can open, and put it beside the rest.

    Args:
        views: one person's file, checked.
        open_one: opens one sealed file with the keys of the team, and checks it.

    Returns:
        The same with what lay sealed in it. What was sealed to other keys than these stays as it was.

    Raises:
        FileProblem: as `open_one` has it.
        DamagedFile: something sealed is not what this person said at that step.
        FileTooBig, FileTookTooLong: all of it together.
    """
    until_s = time.monotonic() + LONGEST_S
    now = replace(views, bundle=replace(views.bundle, sealed=()), sealed={})
    for each in views.bundle.sealed:
        data = views.sealed[each.file_id]
        try:
            inner = open_one(data)
        except SealedToAnother:
            kept = replace(now.bundle, sealed=(*now.bundle.sealed, each))
            now = replace(now, bundle=kept, sealed={**now.sealed, each.file_id: data})
            continue
        if not isinstance(inner, Views) or not _belongs(inner, now, each):
            raise DamagedFile(each.item_id, "what is sealed there is something else")
        now = _together(now, inner, each)
        if _media_bytes(now) > MAX_FILE_BYTES:
            raise FileTooBig(each.item_id, "more pictures and sounds than one file may have")
        if time.monotonic() > until_s:
            raise FileTookTooLong(each.item_id, f"more than {LONGEST_S} seconds for what is sealed")
    return now


def check_addressed(content: Content, secret: TeamSecret | None, sealed: bool) -> None:
    """Refuse what was made for another team: somebody passed it on, or sealed it anew.

    Args:
        content: of the file.
        secret: the keys of the team that opened it, if it has some.
        sealed: whether the file was.

    Raises:
        SealedToAnother: it names another team than the one whose keys open it.
        NotOurFile: it was sealed, and is of a kind that never is.
    """
    match content:
        case Views(bundle=bundle):
            team_key = bundle.team_key
        case Recall() | Parcel():
            team_key = content.team_key
        case _:
            if sealed:
                raise NotOurFile("", "sealed, and not what one person shares")
            return
    ours = secret.keys.verify_key if secret else ""
    if team_key != ours and (sealed or team_key):
        raise SealedToAnother("", "it was made for another team")


def _belongs(inner: Views, outer: Views, each: SealedViews) -> bool:
    bundle, around = inner.bundle, outer.bundle
    same_person = (bundle.contributor_id, bundle.author_key) == (around.contributor_id, around.author_key)
    same_plan = (bundle.proposal_id, bundle.proposal_version) == (
        around.proposal_id,
        around.proposal_version,
    )
    this_step = bundle.all_steps <= {each.step_id} and bundle.consent_clip_id is None and not bundle.sealed
    new_media = not (inner.sounds.keys() & outer.sounds.keys() or inner.files.keys() & outer.files.keys())
    return same_person and same_plan and this_step and new_media


def _together(outer: Views, inner: Views, each: SealedViews) -> Views:
    def marked(views: tuple[View, ...]) -> tuple[View, ...]:
        return tuple(replace(view, sealed_in=each.item_id) for view in views)

    bundle, opened = outer.bundle, inner.bundle
    return replace(
        outer,
        bundle=replace(
            bundle,
            views=(*bundle.views, *marked(opened.views)),
            proxy_views=(*bundle.proxy_views, *marked(opened.proxy_views)),
            observations=(*bundle.observations, *marked(opened.observations)),
        ),
        sounds={**outer.sounds, **inner.sounds},
        files={**outer.files, **inner.files},
    )


def _media_bytes(views: Views) -> int:
    return sum(len(data) for media in (views.sounds, views.files) for data in media.values())

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Files of people, by way of a store of their own, to a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.journey.team import read_views
from coprod_desktop.journey.team.read_views import Collected
from coprod_desktop.storage.team_store import open_team_folder
from tests.storage.team_things import DAY
from tests.storage.things import KEY


def collect_views(
    files: Sequence[Path],
    packs: Sequence[Path],
    folder: Path,
    pictures: Path,
    secret: TeamSecret | None = None,
) -> Collected:
    """Make a folder of files, in a store that is new and gone afterwards."""
    with TemporaryDirectory() as kept:
        store = open_team_folder(Path(kept) / "store", KEY)
        try:
            return read_views.collect_views([*packs, *files], store, folder, pictures, secret, DAY)
        finally:
            store.close()

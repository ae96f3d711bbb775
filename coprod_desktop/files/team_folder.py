# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The folder that a team opens: a page, two tables, recordings and pictures. They come ready from above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coprod_desktop.files.team_page import AnswerPage, page_html
from coprod_desktop.files.team_tables import AnswerRow, rows_csv, rows_json
from coprod_desktop.files.whole_folder import PAGE, PICTURES, WholeFolder

TABLE = "answers.csv"
DATA = "answers.json"


class TeamFolder(WholeFolder):
    """A team's folder in the making."""

    def finish(self, page: AnswerPage, pictures: Mapping[str, bytes], rows: Sequence[AnswerRow]) -> None:
        """Write the page, its pictures and the tables, and give the folder its name.

        Args:
            page: what people said, as it is shown.
            pictures: the pictures that it shows beside people's own, by name.
            rows: the same, a row each.

        Raises:
            DiskFull: no room; there is no folder.
            StoreNotWritable: the folder may not be written; there is none.
        """
        for name, data in pictures.items():
            self.add(f"{PICTURES}/{name}", data)
        self.add(PAGE, page_html(page).encode("utf-8"))
        self.add(TABLE, rows_csv(rows))
        self.add(DATA, rows_json(rows))
        self.become_whole()

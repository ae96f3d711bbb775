# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What teams find on a stick after a drop-in: files of people, whose receipts are those that people saw."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape
from pathlib import Path

from coprod_desktop.app.places import receipt_words
from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.domain.receipt import picture_code
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.team.answer_words import CONFLICT
from tests.journeys.guests import BUS, GROUP, HOW_NOW, PLANS, WHAT_FIRST, Guest, picks_of
from tests.journeys.team import command, read_views


@dataclass(frozen=True)
class Made:
    """A file that somebody made.

    Attributes:
        guest: whose it is.
        name: of the file.
        receipt: the words of its pictures, as the person saw them.
    """

    guest: Guest
    name: str
    receipt: list[str]


def check_file(views: Views, guest: Guest) -> None:
    """Look at what a team gets of somebody: what they allowed, who was there, and nobody's name."""
    bundle = views.bundle
    assert [view.pick for view in bundle.views] == picks_of(guest)
    role = SupporterRole.PROJECT_TEAM if guest.plan == BUS else SupporterRole.PAID_STAFF
    assert bundle.supporter_roles == (role,)
    assert bundle.name == ""
    assert bundle.host is not None
    assert bundle.host.name == GROUP


def check_team(stick: Path, title: str, files: list[Made], plan: Path, folder: Path) -> None:
    """Be a team: open every file, and find what each person gave, and the pictures that they saw."""
    team = PLANS[title][0]
    given = stick / team.replace(" ", "-")
    mine = [shared for shared in files if shared.guest.plan == title]
    assert sorted(path.name for path in given.glob("*.coprodview")) == sorted(one.name for one in mine)
    words = receipt_words()
    for shared in mine:
        views = read_views(given / shared.name)
        check_file(views, shared.guest)
        assert shared.receipt == [words[name] for name in picture_code(views.sha256, tuple(words))]
    command("collect", *given.glob("*.coprodview"), "--plan", plan, "-o", folder)
    page = unescape((folder / "index.html").read_text("utf-8"))
    # Told for each file and at each answer, and only to the team that the supporter works for.
    marks = len(mine) + sum(len(picks_of(one.guest)) for one in mine)
    assert page.count(CONFLICT) == (marks if title == BUS else 0)
    for said in (HOW_NOW, WHAT_FIRST, *(one.guest.thing for one in mine)):
        assert said in page

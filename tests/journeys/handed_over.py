# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What teams find on a stick after a drop-in: files of people, and a slip with the receipts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from coprod_desktop.app.places import receipt_words
from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.domain.receipt import picture_code
from coprod_desktop.files.view_file import Views
from coprod_desktop.journey.team.answer_words import CONFLICT
from tests.journeys.guests import BUS, GROUP, GUESTS, HOW_NOW, PLANS, WHAT_FIRST, Guest, picks_of
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


def check_slip(slip: str, files: list[Made], folder: Path) -> None:
    """Look at a slip: each file once, with the pictures that the person saw and that the file has."""
    written = [unescape(row) for row in re.findall(r"<li>.*?</li>", slip, re.DOTALL)]
    assert len(written) == len(files)
    words = receipt_words()
    for shared in files:
        (row,) = [row for row in written if shared.name in row]
        on_slip = re.findall(r"<figcaption>(.*?)</figcaption>", row)
        sha256 = read_views(folder / shared.name).sha256
        assert on_slip == shared.receipt == [words[name] for name in picture_code(sha256, tuple(words))]
    readable = re.sub(r'src="[^"]*"', "", slip)
    assert not [guest.name for guest in GUESTS if guest.name in readable]


def check_team(stick: Path, title: str, files: list[Made], plan: Path, folder: Path) -> None:
    """Be a team: look at the slip, open every file, and find what each person gave."""
    team = PLANS[title][0]
    given = stick / team.replace(" ", "-")
    mine = [shared for shared in files if shared.guest.plan == title]
    assert sorted(path.name for path in given.glob("*.coprodview")) == sorted(one.name for one in mine)
    check_slip((given / "slip.html").read_text("utf-8"), mine, given)
    for shared in mine:
        check_file(read_views(given / shared.name), shared.guest)
    command("collect", *given.glob("*.coprodview"), "--plan", plan, "-o", folder)
    page = unescape((folder / "index.html").read_text("utf-8"))
    # Told for each file and at each answer, and only to the team that the supporter works for.
    marks = len(mine) + sum(len(picks_of(one.guest)) for one in mine)
    assert page.count(CONFLICT) == (marks if title == BUS else 0)
    for words in (HOW_NOW, WHAT_FIRST, *(one.guest.thing for one in mine)):
        assert words in page

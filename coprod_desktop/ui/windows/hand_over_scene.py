# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of the supporter's area: all files for teams at once with their slips, and plans on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.files.paper_page import PrintedBox, PrintedPicture, PrintedSheet, write_paper_folder
from coprod_desktop.journey.person.hand_over import SlipWords, handed_over, make_all, waiting
from coprod_desktop.presenters import group_presenter, hand_over_presenter, paper_presenter
from coprod_desktop.presenters.frame_presenter import plan_pic
from coprod_desktop.presenters.hand_over_presenter import TeamNews
from coprod_desktop.presenters.paper_presenter import PaperSheet
from coprod_desktop.presenters.screen_parts import Do, Pic, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

PAPER_FOLDER = "plans-on-paper"


class ForTeams(Scene):
    """Make all files with one press, and remember the day on which they were given."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        choose_folder: Callable[[Callable[[Path], None]], None],
        show_folder: Callable[[Path], None],
        check: Callable[[Callable[[], None]], None],
    ) -> None:
        """Show the teams.

        Args:
            stage: the window.
            desk: what lies ready.
            choose_folder: asks for a stick or a folder.
            show_folder: shows a folder.
            check: asks about teams that nobody checked yet, then calls what it is given.
        """
        self._stage, self._desk, self._check = stage, desk, check
        self._choose_folder, self._show_folder = choose_folder, show_folder
        self._news = ""

    def state(self) -> ScreenState:
        """The teams, with what waits."""
        wait = {team.team: team for team in waiting(self._desk.device)}
        made = self._desk.device.out_files()
        given = {out_file.team: out_file.handed_on for out_file in made if out_file.handed_on}
        teams = dict.fromkeys((*wait, *given))
        news = [
            TeamNews(team, len(wait[team].files), given.get(team), wait[team].opens)
            if team in wait
            else TeamNews(team, 0, given.get(team))
            for team in teams
        ]
        return hand_over_presenter.for_teams(news, self._news)

    def press(self, press: Press) -> None:
        """Make all, say that a team has its files, show them, go back."""
        match press.do:
            case Do.MAKE_ALL:
                self._check(partial(self._choose_folder, self._make))
                return
            case Do.HAND_OVER:
                handed_over(self._desk.device, press.of, self._desk.clock.today())
                self._news = ""
            case Do.OPEN_FOLDER:
                self._show_folder(self._desk.outbox)
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _make(self, target: Path) -> None:
        words = SlipWords(
            hand_over_presenter.slip_title,
            hand_over_presenter.slip_sentences,
            hand_over_presenter.slip_lines(),
        )
        try:
            make_all(self._desk.device, self._desk.outbox, target, words, self._on_slip)
        except WorldProblem as problem:
            self._stage.tell_problem(problem)
            return
        self._news = hand_over_presenter.made_words(str(target))
        self._stage.refresh()

    def _on_slip(self, name: str) -> tuple[bytes, str]:
        return (self._desk.pictures_folder / f"{name}.svg").read_bytes(), self._desk.receipt_words.get(
            name, name
        )


class OnPaper(Scene):
    """Make a plan on paper and open it, so that it can be printed."""

    def __init__(self, stage: Stage, desk: Desk, open_page: Callable[[Path], None]) -> None:
        """Show the plans.

        Args:
            stage: the window.
            desk: what lies ready.
            open_page: opens a page in the browser.
        """
        self._stage, self._desk, self._open_page = stage, desk, open_page
        self._news = ""

    def state(self) -> ScreenState:
        """The plans."""
        return hand_over_presenter.on_paper(self._desk.device.proposals(), self._news)

    def press(self, press: Press) -> None:
        """Print a plan, go back."""
        if press.do is not Do.PRINT:
            self._stage.close_over()
            return
        try:
            page = self._written(ProposalId(press.of))
        except WorldProblem as problem:
            self._stage.tell_problem(problem)
            return
        self._open_page(page)
        self._news = hand_over_presenter.printed_words()
        self._stage.refresh()

    def _written(self, proposal_id: ProposalId) -> Path:
        device = self._desk.device
        proposal = next(each for each in device.proposals() if each.proposal_id == proposal_id)
        parent = self._desk.outbox / PAPER_FOLDER
        name, number = f"{proposal_id}-{proposal.version}", 1
        while (parent / f"{name}-{number}").exists():
            number += 1
        sheets = paper_presenter.paper_sheets(group_presenter.group_person(), proposal)
        return write_paper_folder(
            proposal.title,
            paper_presenter.paper_intro(proposal),
            self._printed(plan_pic(proposal, proposal.cover)),
            [self._sheet(sheet) for sheet in sheets],
            parent / f"{name}-{number}",
            proposal.language,
        )

    def _sheet(self, sheet: PaperSheet) -> PrintedSheet:
        return PrintedSheet(
            sheet.number,
            sheet.heading,
            tuple(self._printed(pic) for pic in sheet.pics),
            sheet.sentences,
            tuple(PrintedBox(box.words, self._printed(box.pic), box.sides) for box in sheet.boxes),
            sheet.lines,
            sheet.hint,
        )

    def _printed(self, pic: Pic) -> PrintedPicture:
        if pic.media:
            return PrintedPicture(self._desk.device.media(*pic.media), pic.words)
        return PrintedPicture((self._desk.pictures_folder / f"{pic.set_name}.svg").read_bytes(), pic.words)

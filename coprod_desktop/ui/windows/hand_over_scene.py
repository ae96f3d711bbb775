# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of the supporter's area: all files for teams at once, their slips, and plans on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import StoreDamaged, WorldProblem
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.files.paper_page import PrintedBox, PrintedPicture, PrintedSheet, write_paper_folder
from coprod_desktop.files.slip_page import SlipFile, slip_html
from coprod_desktop.journey.person.hand_over import handed_over, make_all, to_give, waiting
from coprod_desktop.presenters import group_presenter, hand_over_presenter, paper_presenter
from coprod_desktop.presenters.frame_presenter import plan_pic
from coprod_desktop.presenters.hand_over_presenter import TeamNews
from coprod_desktop.presenters.paper_presenter import PaperSheet
from coprod_desktop.presenters.screen_parts import Do, Pic, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.reading_aside import ReadingAside
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

PAPER_FOLDER = "plans-on-paper"


class ForTeams(Scene):
    """Make all files with one press, print the slips, and remember the day on which they were given."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        choose_folder: Callable[[Callable[[Path], None]], None],
        show_folder: Callable[[Path], None],
        check: Callable[[Callable[[], None]], None],
        print_page: Callable[[str], None],
    ) -> None:
        """Show the teams.

        Args:
            stage: the window.
            desk: what lies ready.
            choose_folder: asks for a stick or a folder.
            show_folder: shows a folder.
            check: asks about teams that nobody checked yet, then calls what it is given.
            print_page: prints HTML.
        """
        self._stage, self._desk, self._check = stage, desk, check
        self._choose_folder, self._show_folder, self._print_page = choose_folder, show_folder, print_page
        self._aside = ReadingAside(stage, desk.runner)
        self._news = ""

    def state(self) -> ScreenState:
        """The teams, with what waits; or how far the making is."""
        if self._aside.progress is not None:
            return hand_over_presenter.making(self._aside.progress.done, self._aside.progress.of)
        device = self._desk.device
        wait = {team.team: team for team in waiting(device)}
        given = {out_file.team: out_file.handed_on for out_file in device.out_files() if out_file.handed_on}
        news = [
            TeamNews(team, len(wait[team].files), given.get(team), wait[team].opens)
            if team in wait
            else TeamNews(team, 0, given.get(team))
            for team in dict.fromkeys((*wait, *given))
        ]
        return hand_over_presenter.for_teams(news, self._news)

    def _names(self, team: str) -> tuple[str, ...]:
        try:
            return to_give(self._desk.device, self._desk.outbox)[team].names
        except StoreDamaged:
            return ()  # a file is gone: whoever makes all is told which

    def press(self, press: Press) -> None:
        """Make all, stop, print a slip, say that a team has its files, show them, go back."""
        match press.do:
            case Do.NOT_NOW | Do.BACK if self._aside.progress is not None:
                self._aside.stop()
            case Do.MAKE_ALL:
                self._check(partial(self._choose_folder, self._make))
                return
            case Do.PRINT:
                self._print_page(self._slip(press.of))
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

    def leave(self) -> None:
        """Stop what is being made."""
        self._aside.stop()

    def _make(self, target: Path) -> None:
        try:
            gives = tuple(to_give(self._desk.device, self._desk.outbox).values())
        except WorldProblem as problem:
            self._stage.tell_problem(problem)
            return
        self._news = ""
        self._aside.begin(
            lambda progress: make_all(gives, target, progress), lambda _none: self._made(target)
        )

    def _made(self, target: Path) -> None:
        self._news = hand_over_presenter.made_words(str(target))
        self._stage.refresh()

    def _slip(self, team: str) -> str:
        (waits,) = (each for each in waiting(self._desk.device) if each.team == team)
        return slip_html(
            hand_over_presenter.slip_title(team),
            hand_over_presenter.slip_sentences(len(waits.files), waits.opens, self._names(team)),
            hand_over_presenter.slip_lines(),
            [
                SlipFile(each.file_name, each.proposal_title, tuple(map(self._on_slip, each.receipt)))
                for each in waits.files
            ],
        )

    def _on_slip(self, name: str) -> tuple[bytes, str]:
        drawing = (self._desk.pictures_folder / f"{name}.svg").read_bytes()
        return drawing, self._desk.receipt_words.get(name, name)


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

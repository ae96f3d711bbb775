# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film: the way to it stands first below the sentences, and who made it is told."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.picture_search import SetMaker
from coprod_desktop.domain.proposal import Page, Proposal
from coprod_desktop.presenters import credits_presenter, film_presenter, plan_presenter
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.plan_state import NowAndNew, WholePlan
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import Reading
from tests.builders import MAYA, proposal
from tests.screens import contribution
from tests.screens_plan import FILM, NOW_AND_NEW, film_picture

STRIP = person_strip(MAYA, "New bus stops")


def filmed(page: Page) -> Proposal:
    return proposal(steps=(replace(page, film=FILM), *proposal().questions))


def test_the_film_comes_before_the_hard_words() -> None:
    page = proposal().steps[0]
    assert isinstance(page, Page)
    for each, kind in ((page, Reading), (NOW_AND_NEW, NowAndNew)):
        body = plan_presenter.page(MAYA, filmed(each), 0, contribution()).body
        assert isinstance(body, kind)
        first, *others = body.buttons
        assert first.press == Press(Do.FILM, FILM.media)
        assert first.name == "Watch the film: Amina signs this page"
        assert [button.press.do for button in others] == [Do.HARD_WORD]
        assert first.spoken in body.spoken


def test_while_it_is_made_ready_there_is_nothing_to_play() -> None:
    waits = film_presenter.film_screen(STRIP, film_presenter.of_plan(FILM), b"")
    assert [button.press.do for button in waits.bar] == [Do.BACK]
    ready = film_presenter.film_screen(STRIP, film_presenter.of_plan(FILM), film_picture())
    assert [button.press.do for button in ready.bar] == [Do.BACK, Do.FILM_PACE, Do.FILM]


def test_who_made_a_film_is_told() -> None:
    page = proposal().steps[0]
    assert isinstance(page, Page)
    maker = SetMaker("The authors", "CC-BY-4.0")
    body = credits_presenter.who_made(STRIP, maker, (filmed(page),)).body
    assert isinstance(body, WholePlan)
    told = [row.sentence.text for row in body.sections[-1].rows]
    assert told == ["Amina signs this page", "Made by Amina Khan.", "Licence: own film."]

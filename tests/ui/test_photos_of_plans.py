# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Photos in place of drawings, for somebody who likes them better: in the whole window, with a plan's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.identifiers import MediaName, ProposalId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import PictureStyle
from coprod_desktop.domain.proposal import Page, PickOne, Picture, Proposal
from coprod_desktop.ui.widgets.picture_box import LEAST_MAIN_PX, PictureBox
from coprod_desktop.ui.widgets.sheet_painting import png_of
from tests.builders import proposal
from tests.ui.audit import NAME_RULES
from tests.ui.audit_page import ShownPage
from tests.ui.test_pictures_as_liked import change
from tests.ui.test_sharing import share, to_the_file
from tests.ui.visit import Visit

TITLE = "A stop with photos"
PHOTO_COLOUR = "#ff00ff"
"""Nothing in our set or in a theme is drawn in it."""
STOP = Picture("The stop in Mill Road", media=MediaName("media/stop.png"), author="Ann", licence="CC0")
TO_PAGE = (f"Plan: {TITLE}", "Next", "Next", "Start")
DRAWN_STOP = "A bus stop without seats"


def with_photos() -> Proposal:
    """A plan whose cover, first page and first choice have a photo, and whose second page has none."""
    plan = proposal()
    page, question, *rest = plan.steps
    assert isinstance(page, Page)
    assert isinstance(question, PickOne)
    first, *others = question.choices
    first = replace(first, picture=replace(first.picture, photo=STOP))
    page = replace(page, picture=replace(page.picture, photo=STOP))
    return replace(
        plan,
        proposal_id=ProposalId("6a2d8a7f-69b3-4b1f-8b55-4f2a6a1b8d32"),
        title=TITLE,
        cover=replace(plan.cover, photo=STOP),
        steps=(page, replace(question, choices=(first, *others)), *rest),
    )


@pytest.fixture
def visit(visits: Callable[..., Visit], tmp_path: Path) -> Visit:
    """Maya, at home, with a plan that brought a photo."""
    opened = visits(tmp_path, proposal())
    pixels = QImage(400, 300, QImage.Format.Format_RGB32)
    pixels.fill(QColor(PHOTO_COLOUR))
    opened.device.keep_pack(Pack(with_photos(), {STOP.media: png_of(pixels)}, "5" * 64))
    opened.arrive("Maya")
    return opened


def shows_photo(widget: QWidget) -> bool:
    """Whether the photo is drawn on a widget."""
    image = widget.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    return any(image.pixelColor(x, y).name() == PHOTO_COLOUR for x, y in points)


def photos_called(visit: Visit) -> list[str]:
    """What the pictures on which the photo is drawn are called, but those of buttons."""
    screen = visit.window.body_screen()
    assert screen is not None
    return [box.accessibleName() for box in screen.findChildren(PictureBox) if shows_photo(box)]


def of_page(visit: Visit) -> PictureBox:
    """The one large picture of the page that is shown."""
    screen = visit.window.body_screen()
    assert screen is not None
    (box,) = (box for box in screen.findChildren(PictureBox) if box.width() >= LEAST_MAIN_PX)
    return box


def test_a_page_shows_its_photo_or_its_drawing_as_somebody_likes_and_calls_it_what_it_is(
    visit: Visit,
) -> None:
    visit.press(*TO_PAGE)
    assert not shows_photo(of_page(visit))
    assert of_page(visit).accessibleName() == DRAWN_STOP
    change(visit, "Pictures", "Photos")
    assert shows_photo(of_page(visit))
    assert of_page(visit).accessibleName() == STOP.words
    assert visit.device.people()[0].preferences.picture_style is PictureStyle.PHOTOS
    change(visit, "Pictures", "Drawings")
    assert not shows_photo(of_page(visit))
    assert of_page(visit).accessibleName() == DRAWN_STOP


def test_where_there_is_no_photo_the_drawing_stays(visit: Visit) -> None:
    visit.press(*TO_PAGE, "Next", "Seats", "Next")
    drawn = of_page(visit).grab().toImage()
    change(visit, "Pictures", "Photos")
    assert of_page(visit).grab().toImage() == drawn
    assert of_page(visit).accessibleName() == "Rain falls"


def test_tiles_and_cards_show_the_photo_from_the_plan_to_the_end(visit: Visit) -> None:
    change(visit, "Pictures", "Photos")
    visit.press("Plans")
    assert photos_called(visit) == [STOP.words]
    visit.press("Back", *TO_PAGE, "Next")
    assert shows_photo(visit.tile("Seats"))
    assert not shows_photo(visit.tile("Lights"))
    visit.press("Seats", "Next", "Next", "Good for me", "Next", "Skip", "Skip")
    assert visit.name == "check"
    assert photos_called(visit) == [STOP.words]
    to_the_file(visit, "words_and_choices")
    assert photos_called(visit) == [STOP.words]
    share(visit)
    visit.press("Finish")
    assert visit.name == "home"
    visit.press("What I said")
    assert photos_called(visit) == [STOP.words]


def test_a_page_with_its_photo_keeps_the_rules_of_names(visit: Visit) -> None:
    change(visit, "Pictures", "Photos")
    visit.press(*TO_PAGE)
    assert visit.window.shown is not None
    page = ShownPage(visit.window, visit.window.shown)
    assert [fault for rule in NAME_RULES for fault in rule(page)] == []

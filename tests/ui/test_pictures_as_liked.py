# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures as somebody likes them: the colour of skin, no pictures in plans, how many things at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import SkinTone
from coprod_desktop.presenters.frame_presenter import figure_pic, own_pic
from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.ui.pictures import SKIN_COLOURS, Pictures
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.sheet_painting import png_of
from tests.builders import proposal
from tests.screens_pictures import SHELTER, STREET, with_photos, words_only_screens
from tests.ui.audit import show
from tests.ui.conftest import OpenWindow
from tests.ui.visit import Visit

OpenVisit = Callable[..., Visit]
SKIN = [each.decode() for each in SKIN_COLOURS.values()]


@pytest.fixture
def visit(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Somebody new, at home, with one plan."""
    opened = visits(tmp_path, proposal())
    opened.arrive("Maya")
    return opened


def skin_in(pictures: Pictures, pic: Pic) -> set[str]:
    """The colours of skin that a picture shows."""
    image = pictures.pixmap(pic, 160, 1).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {name for x, y in points if (name := image.pixelColor(x, y).name()) in SKIN}


def change(visit: Visit, topic: str, choice: str) -> None:
    """Choose something about how it looks, and come back."""
    visit.press("Help")
    visit.press("How it looks and sounds")
    visit.press("More to change")
    visit.press(topic)
    visit.press(choice)
    for words in ("This is good", "Carry on", "Back"):
        if any(tile.button.words == words for tile in visit.tiles) and visit.name.startswith(
            ("looks", "help")
        ):
            visit.press(words)


@pytest.mark.parametrize("tone", list(SKIN_COLOURS))
def test_people_in_pictures_have_the_skin_that_somebody_chose(qapp: QApplication, tone: SkinTone) -> None:
    pictures = Pictures(pictures_folder())
    assert skin_in(pictures, own_pic("skin")) == set(SKIN)
    pictures.skin_tone = tone
    assert skin_in(pictures, own_pic("skin")) == {QColor(SKIN_COLOURS[tone].decode()).name()}
    pictures.skin_tone = SkinTone.AS_DRAWN
    assert skin_in(pictures, own_pic("skin")) == set(SKIN)


def test_a_figure_that_stands_for_somebody_stays_as_it_is_drawn(qapp: QApplication) -> None:
    pictures = Pictures(pictures_folder())
    drawn = skin_in(pictures, figure_pic("person2"))
    pictures.skin_tone = (
        SkinTone.LIGHT if SKIN_COLOURS[SkinTone.LIGHT].decode() not in drawn else SkinTone.DARK
    )
    assert skin_in(pictures, figure_pic("person2")) == drawn
    assert skin_in(pictures, own_pic("person2")) != drawn


def test_a_skin_colour_is_kept_for_the_person(visit: Visit) -> None:
    change(visit, "Skin colour", "Dark brown")
    assert visit.device.people()[0].preferences.skin_tone is SkinTone.DARK


def test_without_pictures_the_plan_has_words_only_and_the_frame_keeps_its_pictures(visit: Visit) -> None:
    change(visit, "Pictures", "No pictures")
    visit.press("Plan: New bus stops")
    for _page in range(8):
        screen = visit.window.body_screen()
        assert screen is not None
        assert [box for box in screen.findChildren(PictureBox) if box.isVisibleTo(visit.window)] == []
        assert all(tile.picture_px() == 0 for tile in screen.tiles.values())
        strip = [box for box in visit.window.findChildren(PictureBox) if box.isVisibleTo(visit.window)]
        assert len(strip) == 1
        visit.press(visit.tiles[-1].button.words)


def test_as_many_things_as_somebody_wants_stand_on_one_screen(visit: Visit) -> None:
    change(visit, "How many things", "2 things")
    assert visit.device.people()[0].preferences.things == 2


def test_how_this_works_tells_who_made_every_picture_that_came_with_a_plan(
    visits: OpenVisit, tmp_path: Path
) -> None:
    visit = visits(tmp_path, proposal())
    pixels = QImage(4, 4, QImage.Format.Format_RGB32)
    pixels.fill(QColor("red"))
    photo = png_of(pixels)
    other = replace(with_photos(), proposal_id=ProposalId("6a2d8a7f-69b3-4b1f-8b55-4f2a6a1b8d32"))
    visit.device.keep_pack(Pack(other, {SHELTER: photo, STREET: photo}, "5" * 64))
    visit.arrive("Maya")
    visit.press("Help", "How this works", "Who made the pictures")
    assert visit.name == "who-made"
    told = visit.words()
    for words in ("The coprod_desktop authors", "CC-BY-4.0", "A shelter with a roof", "Ana Lee"):
        assert words in told
    assert "A street in the rain. It does not say who made it." in told
    visit.press("Carry on")
    assert visit.name == "help-how"


def test_without_pictures_all_that_is_asked_is_seen_at_once(open_window: OpenWindow) -> None:
    window = open_window((1280, 800))
    scrolling = [state.name for state in words_only_screens() if show(window, state).scrolls()]
    # Eight things on one part of a mat need more lines of words than there are of pictures.
    assert set(scrolling) <= {"crowded-question-mat"}

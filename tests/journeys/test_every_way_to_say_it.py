# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Each way to say something in one's own way: exactly what was said and agreed to reaches the team."""

from __future__ import annotations

import io
from html import unescape
from pathlib import Path

import numpy as np
from PIL import Image

from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.acts import PickedChoice
from coprod_desktop.domain.identifiers import ChoiceId, ItemId, StepId
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from coprod_desktop.files.films import Moving, film_bytes, jpeg_of, read_film
from coprod_desktop.files.sounds import Sound
from coprod_desktop.files.view_file import Views
from tests.files.test_film_maker import phone_film
from tests.journeys.conftest import SitDown
from tests.journeys.listening import SAME, likeness, voice_saying, wait_until_played, wait_until_said
from tests.journeys.machine import Machine
from tests.journeys.pages.own_ways import RED, Message, OwnWay, Photo, Scribe, Seen, Sheet, Writing
from tests.journeys.pages.plan import Step
from tests.journeys.pages.sharing import CHOICES_AND_WORDS, TAKE_PART, VOICE
from tests.journeys.plans import about_one_thing, about_things, film, page, plan_of
from tests.journeys.pointer import Pointer
from tests.journeys.screen_reader import BUTTON
from tests.journeys.team import inside, open_file, read_views, sound_of
from tests.journeys.visitor import Visitor
from tests.journeys.walks import NAME, SAID, begin_new, see_what_goes, speak
from tests.sound_server import RATE_HZ, Ear, Mouth, Samples

TITLE, PLAN_ID = "A new bus stop", "0f6d3b1e-58a4-4f0c-8a53-1d1f2f9a7c42"
FILM, TOLD = "amina.avi", "People stand here in the rain."
PLAN = (
    page("stop", "The bus stop has no seats.") + film(FILM, "Amina tells you about it", TOLD, 3),
    about_things("pick-one", "one", "Which one do you want?", as_it_is=True),
    about_one_thing("tell", "tell", "What do you want us to know?"),
)
DRAWINGS, SEEN = "My drawings, photos and films", "What somebody saw"
LAST_WORD = "dark"
WRITTEN = f"It is {LAST_WORD}."
SCRIBE = "Sam"
AGREED = "Please put a seat near the tree."
NOT_AGREED = ("Purple elephants are nice.", "Purple elephants are quite nice.")
OBSERVED = "She walked past the bus stop three times."
MADE_BY = "Hidden Valley Camera"
PHOTO, OWN_FILM = "seat.jpg", "walk.mp4"
PHOTO_SIZE, PHOTO_COLOUR = (64, 48), (30, 90, 200)
MAKER_TAG = 0x010F


def photo_in(home: Path) -> None:
    """Put a photo, with something inside that tells of its camera, and a film where the pictures are."""
    (home / "Pictures").mkdir()
    told = Image.Exif()
    told[MAKER_TAG] = MADE_BY
    Image.new("RGB", PHOTO_SIZE, PHOTO_COLOUR).save(home / "Pictures" / PHOTO, exif=told)
    (home / "Pictures" / OWN_FILM).write_bytes(phone_film(2, (64, 48)))


def open_way(step: Step, way: str) -> None:
    """Open one way to say something, from a page or question."""
    if way not in step.visitor.names(BUTTON):
        step.visitor.press_on("Say it my way")
    step.visitor.press_on(way)


def film_saying(spoken: Samples) -> bytes:
    """Return a film of a plan in which somebody says something: one picture a second."""
    pictures = [jpeg_of(Image.new("RGB", (64, 48), (60 * n, 90, 120))) for n in range(3)]
    shown = [picture for picture in pictures for _moment in range(10)]
    return film_bytes(Moving(100_000, shown, Sound(1, RATE_HZ, spoken.astype(np.int16).tobytes())))


def watch_the_film(stop: Step, ear: Ear, told: Samples) -> None:
    """Watch the film of a page to its end, hear it, and come back to the page."""
    since = ear.now
    stop.visitor.press_on("Watch the film: Amina tells you about it")
    wait_until_played(ear, since, told)
    stop.visitor.find("Play the film", BUTTON)
    stop.visitor.press_on("Back")
    stop.visitor.wait_for_words(stop.SIGN)


def be_watched(step: Step) -> None:
    """Let a supporter write what they saw."""
    open_way(step, SEEN)
    Seen(step.visitor).write(OBSERVED, SCRIBE)
    OwnWay(step.visitor).back_to(step)


def let_somebody_write(step: Step, ear: Ear, folder: Path) -> None:
    """Hear what somebody wrote, and say that it is right."""
    open_way(step, "Somebody writes")
    scribe = Scribe(step.visitor)
    since = ear.now
    scribe.write(SCRIBE, AGREED)
    wait_until_said(ear, since, voice_saying(AGREED, folder))
    scribe.agree()
    step.visitor.wait_for_words(step.SIGN)


def let_somebody_write_what_is_not_right(step: Step) -> None:
    """Say that words are not right, and nothing to those that come in their place."""
    open_way(step, "Somebody writes")
    scribe = Scribe(step.visitor)
    scribe.write(SCRIBE, NOT_AGREED[0])
    scribe.not_right()
    scribe.write_words(NOT_AGREED[1])
    scribe.say_nothing()
    OwnWay(step.visitor).back_to(step)


def write_with_big_keys(step: Step, ear: Ear, folder: Path) -> None:
    """Write by pressing keys on the screen; the last word is said at its end."""
    open_way(step, "Write it")
    writing = Writing(step.visitor)
    since = ear.now
    writing.type(WRITTEN)
    wait_until_said(ear, since, voice_saying(LAST_WORD, folder))
    writing.keep()
    step.visitor.wait_for_words(step.SIGN)


def draw(step: Step, pointer: Pointer) -> None:
    """Draw a line across and one down, and take the one down back."""
    open_way(step, "Draw it")
    sheet = Sheet(step.visitor, pointer)
    across = sheet.spot(0.3, 0.3), sheet.spot(0.7, 0.3)
    down = sheet.spot(0.5, 0.5), sheet.spot(0.5, 0.8)
    sheet.draw(*across)
    sheet.draw(*down)
    sheet.undo(*down)
    sheet.keep()
    step.visitor.wait_for_words(step.SIGN)


def choose_photo(step: Step, pointer: Pointer) -> None:
    """Choose a photo from the computer."""
    open_way(step, "A photo or film")
    photo = Photo(step.visitor)
    photo.choose_file(pointer, PHOTO)
    photo.keep()
    step.visitor.wait_for_words(step.SIGN)


def choose_film(step: Step, pointer: Pointer) -> None:
    """Choose a film of a phone from the computer; it is read aside."""
    open_way(step, "A photo or film")
    photo = Photo(step.visitor)
    photo.one_more()
    photo.choose_file(pointer, OWN_FILM)
    photo.keep()
    step.visitor.wait_for_words(step.SIGN)


def make_message(step: Step) -> None:
    """Make a message of two pictures; a third one is taken away again."""
    open_way(step, "Pictures")
    message = Message(step.visitor)
    message.add_from("Feelings", "Not safe")
    message.add_found("Rain", "Rain")
    message.add_from("Things", "Apple")
    message.take_the_last_away()
    message.keep()
    step.visitor.wait_for_words(step.SIGN)


def say_it_in_every_way(stop: Step, pointer: Pointer, ear: Ear, mouth: Mouth, folder: Path) -> Samples:
    """Go through the plan, say something in every way, and return what was spoken."""
    be_watched(stop)
    one = stop.on()
    one.pick("Seats")
    spoken = voice_saying(SAID, folder)
    speak(one, spoken, mouth, ear)
    let_somebody_write_what_is_not_right(one)
    tell = one.on()
    write_with_big_keys(tell, ear, folder)
    draw(tell, pointer)
    choose_photo(tell, pointer)
    choose_film(tell, pointer)
    make_message(tell)
    let_somebody_write(tell, ear, folder)
    return spoken


def share(visitor: Visitor, outbox: Path) -> Path:
    """Share all that there is, and return the file; look at every page on the way."""
    check = Step(visitor, len(PLAN), len(PLAN)).check()
    assert f"Hear this first: {SCRIBE} wrote my words: {NOT_AGREED[1]}" in check.whole()
    inside = see_what_goes(check, TAKE_PART, CHOICES_AND_WORDS, VOICE, DRAWINGS, SEEN)
    told = inside.whole()
    for words in (WRITTEN, AGREED, OBSERVED, "My drawing", "My photo", "My film", "My voice"):
        assert words in told
    assert "elephants" not in told
    name = inside.share().file_name()
    assert [path.name for path in outbox.iterdir()] == [name]
    return outbox / name


def check_bundle(bundle: ViewBundle) -> None:
    """Look at what reached the team: each thing once, as it was given, and what somebody saw apart."""
    (clip,) = (view for view in bundle.views if view.clip_id)
    drawing, photo, own_film = (view for view in bundle.views if view.file_id)
    one, tell, read = StepId("one"), StepId("tell"), (MayDo.READ,)
    message = (Symbol("not safe", "set:danger"), Symbol("rain", "set:rain"))

    def file(view: View, given: Given) -> View:
        item = ItemId(f"tell.file.{view.file_id}")
        return View(item, tell, given, (MayDo.SEE,), file_id=view.file_id)

    assert bundle.views == (
        View(ItemId("one.pick"), one, Given.PICTURE, read, pick=PickedChoice(one, ChoiceId("seat"))),
        View(
            ItemId(f"one.clip.{clip.clip_id}"),
            one,
            Given.VOICE,
            (MayDo.HEAR,),
            clip_id=clip.clip_id,
            length_ms=clip.length_ms,
        ),
        View(ItemId("tell.text"), tell, Given.WRITING, read, text=WRITTEN),
        View(ItemId("tell.message"), tell, Given.MESSAGE, read, message=message),
        View(ItemId("tell.scribed"), tell, Given.SCRIBED, read, text=AGREED, by=SCRIBE),
        file(drawing, Given.DRAWING),
        file(photo, Given.PHOTO),
        file(own_film, Given.FILM),
    )
    seen = View(ItemId("stop.observed"), StepId("stop"), Given.OBSERVED, read, text=OBSERVED, by=SCRIBE)
    assert bundle.observations == (seen,)
    assert (bundle.proxy_views, bundle.name) == ((), "")


def check_pictures(views: Views) -> None:
    """Look at the drawing, the photo and the film, and that there are no more."""
    assert len(views.files) == 3
    given = {view.file_id: view.given for view in views.bundle.views if view.file_id}
    (own_film,) = (data for file_id, data in views.files.items() if given[file_id] is Given.FILM)
    assert 1_900 < read_film(own_film, OWN_FILM).length_ms < 2_100
    pictures = {
        given[file_id]: Image.open(io.BytesIO(png))
        for file_id, png in views.files.items()
        if given[file_id] is not Given.FILM
    }
    drawn = np.asarray(pictures[Given.DRAWING].convert("RGB"))
    rows, columns = np.nonzero((drawn == RED).all(axis=2))
    high, wide = drawn.shape[:2]
    assert np.ptp(columns) > wide / 3
    assert np.ptp(rows) < high / 20, "the line that was taken back is there"
    photo = pictures[Given.PHOTO]
    assert photo.size == PHOTO_SIZE
    middle = np.asarray(photo.convert("RGB"))[PHOTO_SIZE[1] // 2, PHOTO_SIZE[0] // 2]
    assert np.abs(middle.astype(int) - PHOTO_COLOUR).max() < 8


def all_bytes(path: Path, folder: Path) -> list[bytes]:
    """Return everything that a team has: the file, what is in it, and the folder that it makes of it."""
    members = inside(path).values()
    return [path.read_bytes(), *members, *(each.read_bytes() for each in folder.rglob("*") if each.is_file())]


def test_every_way_to_say_it_reaches_the_team_and_words_that_are_not_right_do_not(
    machine: Machine, sit_down: SitDown, ear: Ear, mouth: Mouth, data: Path, tmp_path: Path
) -> None:
    photo_in(Path(machine.environment["HOME"]))
    told = voice_saying(TOLD, tmp_path)
    plan = plan_of(TITLE, PLAN_ID, "".join(PLAN), tmp_path, {FILM: film_saying(told)})
    visitor = sit_down([plan])
    stop = begin_new(visitor, TITLE, len(PLAN))
    watch_the_film(stop, ear, told)
    spoken = say_it_in_every_way(stop, Pointer(machine, visitor.reader), ear, mouth, tmp_path)
    path = share(visitor, data / "for-teams")

    views = read_views(path)
    assert len(views.sounds) == 1
    check_bundle(views.bundle)
    check_pictures(views)
    folder = tmp_path / "for-the-team"
    shown = unescape(open_file(path, plan, folder))
    for words in (WRITTEN, AGREED, OBSERVED):
        assert words in shown
    (sound,) = folder.rglob("*.wav")
    samples, rate_hz = sound_of(sound)
    assert likeness(samples, rate_hz, spoken) > SAME
    held = all_bytes(path, folder)
    assert any(WRITTEN.encode() in part for part in held)
    for secret in ("elephants", MADE_BY, NAME):
        assert not [part[:40] for part in held if secret.encode() in part], secret

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The ways to say something, the cards of what was kept, words by another hand."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.acts import Act, BuiltMessage, Observed, WasScribed, Wrote
from coprod_desktop.domain.errors import (
    DamagedFile,
    FileProblem,
    FileTooBig,
    NeedsPart,
    NotOurFile,
    UnsafeFile,
)
from coprod_desktop.domain.said import NOTHING_SAID, Said, said_after
from coprod_desktop.presenters import drawing_presenter, own_film_presenter, own_ways, scribe_presenter
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import Cards, ScreenState, Tiles
from tests.screens_own_way import CLIP, DRAWN, FILM, HEADING, NAMED_FILM, PHOTO, STEP, WORDS, strip


def after_all(*acts: object) -> Said:
    """What stands after these acts."""
    said = NOTHING_SAID
    for act in acts:
        said = said_after(said, act)  # type: ignore[arg-type]
    return said


def cards(state: ScreenState) -> Cards:
    """The cards of a screen."""
    assert isinstance(state.body, Cards)
    return state.body


def test_there_are_six_ways_and_none_is_picked_or_told_before() -> None:
    tiles = own_ways.ways(NOTHING_SAID)
    assert tuple(tile.press.do for tile in tiles) == own_ways.WAYS
    assert [tile.badge for tile in tiles] == [""] * 6
    assert {tile.picked for tile in tiles} == {None}


@pytest.mark.parametrize(
    ("act", "do", "badge", "sentence"),
    [
        (CLIP, Do.VOICE, "1 recording", "You said 1 thing with your voice."),
        (Wrote(STEP, WORDS), Do.WRITE, "Written", "You wrote something."),
        (DRAWN, Do.DRAW, "1 drawing", "You drew something."),
        (PHOTO, Do.PHOTO, "1 photo", "You chose a photo."),
        (BuiltMessage(STEP, (Symbol("seat"),)), Do.MESSAGE, "Made", "You made a message."),
        (WasScribed(STEP, WORDS, "Sam", True), Do.SCRIBE, "Written", "Somebody wrote your words."),
        (WasScribed(STEP, WORDS, "Sam", False), Do.SCRIBE, "Hear it first", "Somebody wrote your words."),
    ],
)
def test_each_way_tells_what_is_there_and_no_other_does(
    act: object, do: Do, badge: str, sentence: str
) -> None:
    said = after_all(act)
    assert {tile.press.do: tile.badge for tile in own_ways.ways(said) if tile.badge} == {do: badge}
    assert own_ways.own_way_words(said) == sentence


def test_what_somebody_saw_is_no_way_of_the_person() -> None:
    seen = after_all(Observed(STEP, "She smiled.", "Sam"))
    assert own_ways.own_way_words(seen) == ""
    assert not [tile for tile in own_ways.ways(seen) if tile.badge]
    bar = own_ways.choose_way(strip("Say it my way"), HEADING, seen).bar
    assert [button.press.do for button in bar] == [Do.BACK, Do.OBSERVE]


@pytest.mark.parametrize(("things", "pages"), [(2, 3), (4, 2), (6, 1)])
def test_no_more_ways_stand_on_a_screen_than_somebody_wants_and_all_can_be_reached(
    things: int, pages: int
) -> None:
    shown: list[Do] = []
    for page in range(pages):
        body = own_ways.choose_way(strip("Say it my way"), HEADING, NOTHING_SAID, things, page).body
        assert isinstance(body, Tiles)
        assert len(body.tiles) <= things
        assert (body.more is not None) is (pages > 1)
        shown += [tile.press.do for tile in body.tiles]
    assert tuple(shown) == own_ways.WAYS
    first = own_ways.choose_way(strip("Say it my way"), HEADING, NOTHING_SAID, things, 0)
    assert own_ways.choose_way(strip("Say it my way"), HEADING, NOTHING_SAID, things, pages) == first


def test_what_was_thrown_away_can_be_put_back_and_not_changed() -> None:
    at = strip("Draw it")
    kept = drawing_presenter.what_i_made(at, HEADING, DRAWN.kind, (DRAWN,), frozenset())
    gone = drawing_presenter.what_i_made(at, HEADING, DRAWN.kind, (DRAWN,), frozenset({DRAWN.file_id}))
    assert [button.words for button in cards(kept).cards[0].buttons] == ["Look", "Change", "Throw away"]
    assert [button.words for button in cards(gone).cards[0].buttons] == ["Look", "Put it back"]
    assert "You threw this away." in cards(gone).cards[0].spoken.text


def test_a_photo_cannot_be_changed() -> None:
    state = drawing_presenter.what_i_made(
        strip("A photo or film"), HEADING, PHOTO.kind, (PHOTO,), frozenset()
    )
    assert [button.words for button in cards(state).cards[0].buttons] == ["Look", "Throw away"]


def test_photos_and_films_have_numbers_of_their_own_and_films_are_watched() -> None:
    made = (FILM, PHOTO, NAMED_FILM)
    state = drawing_presenter.what_i_made(strip("A photo or film"), HEADING, PHOTO.kind, made, frozenset())
    film, photo, named = cards(state).cards
    assert [card.heading for card in (film, photo, named)] == ["Film 1", "Photo 1", NAMED_FILM.title]
    assert [button.words for button in film.buttons] == ["Watch", "Name it", "Throw away"]
    assert [button.words for button in named.buttons] == ["Watch", "Name it", "Throw away"]
    assert film.buttons[0].press == Press(Do.FILM, FILM.file_id)


@pytest.mark.parametrize(
    ("acts", "badge"),
    [((), ""), ((PHOTO,), "1 photo"), ((FILM, NAMED_FILM), "2 films"), ((FILM, PHOTO), "1 photo, 1 film")],
)
def test_photos_and_films_are_counted_apart(acts: tuple[Act, ...], badge: str) -> None:
    (tile,) = [tile for tile in own_ways.ways(after_all(*acts)) if tile.press.do is Do.PHOTO]
    assert (tile.words, tile.badge) == ("A photo or film", badge)


def test_a_film_is_one_thing_that_was_said() -> None:
    assert own_ways.own_way_words(after_all(PHOTO, FILM)) == "You chose a photo. You made a film."


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (FileTooBig(), ["This film is too long.", "You can use 1 minute."]),
        (NeedsPart(), ["This computer cannot read this film.", "Films can be mp4, mov and webm."]),
        (NotOurFile(), ["This is not a film for the app.", "Films can be mp4, mov and webm."]),
    ],
)
def test_why_a_film_cannot_be_used_is_told(problem: FileProblem, words: list[str]) -> None:
    state = own_film_presenter.film_refused(strip("A photo or film"), problem)
    assert [piece.text for piece in state.spoken][: len(words)] == words
    assert state.bar[-1].press == Press(Do.OPEN_FILE)


def test_where_films_can_be_used_a_refused_photo_says_so() -> None:
    at = strip("A photo or film")
    told = [
        " ".join(piece.text for piece in drawing_presenter.photo_refused(at, NotOurFile(), too).spoken)
        for too in (True, False)
    ]
    assert ["mp4" in words for words in told] == [True, False]


def test_without_a_camera_none_is_offered() -> None:
    for camera in (True, False):
        state = drawing_presenter.choose_photo(strip("A photo or film"), HEADING, camera, False)
        assert (Press(Do.CAMERA) in [button.press for button in state.body.buttons]) is camera


@pytest.mark.parametrize("problem", [NotOurFile(), UnsafeFile(), FileTooBig(), DamagedFile()])
def test_a_file_that_is_no_photo_is_told_what_can_be_one_and_how_to_choose_another(
    problem: FileProblem,
) -> None:
    state = drawing_presenter.photo_refused(strip("A photo or film"), problem)
    assert "png, jpg and webp" in " ".join(piece.text for piece in state.spoken)
    assert state.bar[-1].press == Press(Do.OPEN_FILE)


def test_neither_answer_about_the_words_is_picked_before() -> None:
    ticks = cards(scribe_presenter.hear_back(strip("Words"), WORDS, "Sam", None)).buttons
    assert [(tick.press.do, tick.picked) for tick in ticks] == [(Do.AGREE, False), (Do.NOT_RIGHT, False)]


def test_what_somebody_saw_says_that_it_is_no_answer() -> None:
    state = scribe_presenter.what_somebody_saw(strip("Seen"), Observed(STEP, "She smiled.", "Sam"), False)
    said = " ".join(piece.text for piece in state.spoken)
    assert "She smiled." in said
    assert "Sam saw this." in said
    assert "This is not your answer." in said
    assert "Throw away" in said

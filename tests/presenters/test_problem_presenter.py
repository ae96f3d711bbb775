# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every problem of the world has words, a picture, and one thing to do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.errors import OurMistake, WorldProblem
from coprod_desktop.presenters.frame_presenter import app_strip
from coprod_desktop.presenters.problem_presenter import cannot_open_page, problem_page, problem_words
from coprod_desktop.presenters.screen_parts import Do


def leaves(kind: type[WorldProblem]) -> Iterator[type[WorldProblem]]:
    """The kinds of problem that can really happen."""
    below = kind.__subclasses__()
    if not below:
        yield kind
    for one in below:
        yield from leaves(one)


LEAVES = sorted(set(leaves(WorldProblem)), key=lambda kind: kind.__name__)


def test_the_whole_tree_is_visited() -> None:
    assert len(LEAVES) >= 18
    assert not any(issubclass(kind, OurMistake) for kind in LEAVES)


@pytest.mark.parametrize("kind", LEAVES, ids=[kind.__name__ for kind in LEAVES])
def test_each_problem_has_words_and_a_picture(kind: type[WorldProblem]) -> None:
    picture, sentences = problem_words(kind())
    assert (pictures_folder() / f"{picture}.svg").is_file()
    assert 2 <= len(sentences) <= 3
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("kind", LEAVES, ids=[kind.__name__ for kind in LEAVES])
def test_its_page_has_one_way_on_and_shows_no_detail(kind: type[WorldProblem]) -> None:
    problem = kind()
    for name in ("place", "detail"):
        if hasattr(problem, name):
            setattr(problem, name, "/home/maya/secret")
    page = problem_page(app_strip("Hello"), problem)
    assert [button.press.do for button in page.bar] == [Do.CARRY_ON]
    assert "secret" not in " ".join(piece.text for piece in page.spoken_whole)
    assert [button.press.do for button in cannot_open_page(problem).bar] == [Do.FINISH]


def test_a_problem_without_words_is_noticed() -> None:
    class NoWords(WorldProblem):
        pass

    with pytest.raises(KeyError):
        problem_words(NoWords())

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every way to say something reaches the team as it was said, and what others said is never counted."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path

from PIL import Image

from coprod_desktop.domain.act_kinds import MatPlace, OffScale, Point
from coprod_desktop.domain.acts import Ordered, PickedPoint, PickedSome, SharedTokens, SortedOnMat
from coprod_desktop.domain.identifiers import ChoiceId, ContributorId, StepId
from coprod_desktop.domain.proposal import NONE_OF_THESE
from coprod_desktop.domain.view_bundle import View, ViewBundle
from coprod_desktop.files.films import read_film
from coprod_desktop.files.pack_file import write_pack
from tests.files.makers import (
    whole_pack,
)
from tests.files.view_makers import (
    CLIP,
    PHOTO,
    bundle,
    newest_bundle,
    picked,
    spoke,
    whole_bundle,
    words_of,
    written,
)
from tests.journey.team.collecting import collect_views

PICTURES = Path(__file__).resolve().parents[3] / "assets" / "easyread"
PEOPLE = [ContributorId(f"{number}2222222-2222-4333-8444-555555555555") for number in range(4)]
SEATS, LIGHTS, SIGN = ChoiceId("seats"), ChoiceId("lights"), ChoiceId("sign")


def page_of(folder: Path, *bundles: ViewBundle) -> str:
    """The page of these files, as a browser reads its letters."""
    files = [written(one, folder / "in").path for one in bundles]
    write_pack(whole_pack(), folder / "plan.coprod")
    collect_views(files, [folder / "plan.coprod"], folder / "out", PICTURES)
    return html.unescape((folder / "out" / "index.html").read_text("utf-8"))


def rows_of(folder: Path) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads((folder / "out" / "answers.json").read_bytes())["answers"]
    return rows


def step(page: str, step_id: str) -> str:
    """All that stands at one page or question, with single spaces."""
    (section,) = re.findall(rf'<h3 id="plan-1-{step_id}">.*?</section>', page, re.DOTALL)
    return " ".join(section.split())


def plain(section: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", section).split())


def shared(*views: View) -> list[ViewBundle]:
    """One view of each of some people."""
    return [bundle(contributor_id=PEOPLE[n], views=(view,)) for n, view in enumerate(views)]


def counts(section: str) -> dict[str, list[str]]:
    """The numbers of each row of the tables, by the words of the row; the last table wins."""
    head, cells = r'<th scope="row">(?:<img[^>]*> )?([^<]*)</th>', r'((?:<td class="count">\d+</td>)+)'
    rows = re.findall(head + cells, section)
    return {words: re.findall(r"\d+", cells) for words, cells in rows}


def test_each_kind_is_shown_in_words_and_pictures(tmp_path: Path) -> None:
    page = page_of(tmp_path, whole_bundle())
    some, mat, order = step(page, "some"), step(page, "mat"), step(page, "order")
    assert "Seats </span>" not in some
    for words in ("Why:", "Money", "It matters a lot to me", "too-far"):
        assert words in some
    assert "Lights: Bad for me" in mat
    assert "Seats: I don't understand" in mat
    assert "Somebody typed this in from paper." in mat
    assert "First: A clear sign" in order
    assert "Second: Seats" in order
    assert "You may: read it, show it to everybody." in order
    assert "Seats: 3 tokens" in step(page, "tokens")
    assert "A clear sign: 1 token<" in step(page, "tokens")
    for address in re.findall(r'src="([^"]+)"', page):
        assert (tmp_path / "out" / address).is_file()
    assert 'src="pictures/bad.svg"' in mat
    assert 'src="pictures/matters-lot.svg"' in some
    assert 'src="pictures/reason-money.svg"' in some


def test_drawings_photos_messages_and_scribed_words_are_shown(tmp_path: Path) -> None:
    page = page_of(tmp_path, whole_bundle(name="Maya"))
    mat, order, roof = step(page, "mat"), step(page, "order"), step(page, "roof")
    assert "My stop</figcaption>" in mat
    assert "A photo by Maya</figcaption>" in order
    (photo,) = re.findall(r'class="drawing" src="([^"]+)" alt="A photo by Maya"', order)
    assert photo.endswith(f"-order-{PHOTO}.png")
    assert (tmp_path / "out" / photo).is_file()
    assert plain(order.split("Message:")[1]).startswith("I want a seat ")
    assert 'src="pictures/seat.svg"' in order.split("Message:")[1]
    assert "“Sam wrote down my words.”" in roof
    assert "It is dark." in roof


def test_a_film_is_there_to_play_with_its_first_picture(tmp_path: Path) -> None:
    tell = step(page_of(tmp_path, newest_bundle(name="Maya")), "tell")
    (picture,) = re.findall(r'class="drawing" src="([^"]+)" alt="I sign it"', tell)
    (film,) = re.findall(r'<a href="([^"]+)">Play the film: I sign it</a>', tell)
    assert read_film((tmp_path / "out" / film).read_bytes(), film).length_ms == 400
    with Image.open(tmp_path / "out" / picture) as first:
        assert first.size == (64, 48)


def test_agreed_words_stand_beside_their_sound_or_in_place_of_it(tmp_path: Path) -> None:
    page = page_of(tmp_path, whole_bundle())
    (item,) = [each for each in step(page, "tell").split("<li>") if "<audio" in each]
    assert "I want a roof." in item
    assert "The person agreed to them." in item
    assert "You may: read it, listen to it." in item
    instead = step(page, "roof")
    assert "No roof for me." in instead
    assert "in place of their voice" in instead
    assert "<audio" not in instead


def test_what_others_answered_or_saw_has_a_place_of_its_own_and_is_in_no_count(tmp_path: Path) -> None:
    page = page_of(tmp_path, whole_bundle())
    other, tell = step(page, "other"), step(page, "tell")
    assert counts(other)["Bad for me"] == ["0"]
    assert "Every answer" not in other
    proxies = other.split("<h4>What a supporter answered</h4>")[1]
    assert "Bad for me" in proxies
    assert "Help, as the person says: somebody answered for me." in proxies
    saw = tell.split("<h4>What a supporter saw</h4>")[1]
    assert "“Sam saw this.”" in saw
    assert "Maya smiles." in saw
    assert "Maya smiles." not in tell.split("<h4>What a supporter saw</h4>")[0]
    sources = {(row["step"], row["source"]) for row in rows_of(tmp_path) if row["source"] != "person"}
    assert sources == {("other", "supporter_answered"), ("tell", "supporter_saw")}


def test_a_supporters_note_and_what_the_person_says_to_it_are_both_shown(tmp_path: Path) -> None:
    page = page_of(tmp_path, whole_bundle())
    noted = "A supporter noted: somebody suggested an answer. The person says that this note is not right."
    assert noted in step(page, "other")
    (row,) = [row for row in rows_of(tmp_path) if row["step"] == "other"]
    assert (row["helped"], row["supporter_noted"], row["contradicted"]) == (
        "somebody answered for me",
        "somebody suggested an answer",
        True,
    )


def test_a_conflict_of_interest_is_marked_at_every_answer(tmp_path: Path) -> None:
    marked = page_of(tmp_path, whole_bundle())
    views = len(re.findall("Given as: ", marked))
    assert marked.count("That is a conflict of interest.") == views + 1
    assert {row["conflict"] for row in rows_of(tmp_path)} == {True}
    clean = page_of(tmp_path / "clean", whole_bundle(supporter_roles=()))
    assert "conflict" not in clean


def test_what_belongs_to_the_whole_plan_is_shown(tmp_path: Path) -> None:
    page = " ".join(page_of(tmp_path, whole_bundle()).split())
    for words in (
        "Asks for 14 days more",
        "Partly clear",
        "Somebody told me what to say",
        "friend or peer, somebody who works for the team",
        "Keep it until 2027-11-22. Then delete it.",
        "Say the picture code to Ann Lee of Oak House, 01234 5678, 9 to 5.",
        "If they are not there: Bo Hill, 01234 5679, 9 to 5.",
    ):
        assert words in page
    (consent,) = re.findall(r'src="(audio/[0-9a-f]+-consent\.wav)"', page)
    assert (tmp_path / "out" / consent).is_file()
    kinds = {row["kind"]: row["answer"] for row in rows_of(tmp_path) if not row["step"]}
    assert kinds == {
        "more_time": "Asks for 14 days more",
        "clear": "Partly clear",
        "told": "Somebody told me what to say",
        "consent": "",
    }


def test_without_a_day_it_is_kept_until_the_team_has_answered(tmp_path: Path) -> None:
    assert "Keep it until you have answered." in page_of(tmp_path, bundle())


def test_some_are_counted_each_and_none_of_these_stands_by_itself(tmp_path: Path) -> None:
    some = StepId("some")
    people = shared(
        picked(PickedSome(some, (SEATS, LIGHTS))),
        picked(PickedSome(some, (SEATS,))),
        picked(PickedSome(some, (NONE_OF_THESE,))),
    )
    table = counts(step(page_of(tmp_path, *people), "some"))
    assert {thing: table[thing] for thing in ("Seats", "Lights", "A clear sign", "None of these")} == {
        "Seats": ["2"],
        "Lights": ["1"],
        "A clear sign": ["0"],
        "None of these": ["1"],
    }


def test_the_mat_is_counted_thing_by_thing_and_off_the_scale_apart(tmp_path: Path) -> None:
    mat = StepId("mat")
    people = shared(
        picked(SortedOnMat(mat, (MatPlace(SEATS, Point.GOOD), MatPlace(LIGHTS, Point.BAD)))),
        picked(SortedOnMat(mat, (MatPlace(SEATS, Point.GOOD), MatPlace(LIGHTS, None, OffScale.DONT_KNOW)))),
    )
    section = step(page_of(tmp_path, *people), "mat")
    on_mat, apart = section.split("Apart from these, thing by thing")
    assert counts(on_mat)["Seats"] == ["2", "0", "0"]
    assert counts(on_mat)["Lights"] == ["0", "0", "1"]
    assert counts(on_mat)["A clear sign"] == ["0", "0", "0"]
    assert counts(apart)["Lights"] == ["1", "0", "0"]


def test_an_order_is_counted_place_by_place(tmp_path: Path) -> None:
    order = StepId("order")
    picks = ((SIGN, SEATS), (SIGN,), (SEATS,))
    people = shared(*(picked(Ordered(order, things)) for things in picks))
    table = counts(step(page_of(tmp_path, *people), "order"))
    assert (table["A clear sign"], table["Seats"], table["Lights"]) == (
        ["2", "0", "0"],
        ["1", "1", "0"],
        ["0", "0", "0"],
    )


def test_tokens_are_added_up_and_so_are_people(tmp_path: Path) -> None:
    tokens = StepId("tokens")
    people = shared(
        picked(SharedTokens(tokens, ((SEATS, 3), (SIGN, 1)))), picked(SharedTokens(tokens, ((SEATS, 5),)))
    )
    table = counts(step(page_of(tmp_path, *people), "tokens"))
    assert (table["Seats"], table["A clear sign"], table["Lights"]) == (["8", "2"], ["1", "1"], ["0", "0"])


def test_reasons_and_how_much_it_matters_are_counted_for_people_alone(tmp_path: Path) -> None:
    why = {"reasons": (SEATS, LIGHTS), "matter": whole_bundle().views[5].matter}
    good = PickedPoint(StepId("keep"), Point.GOOD)
    own, theirs = picked(good, **why), picked(good, **why)
    people = [bundle(views=(own,)), bundle(contributor_id=PEOPLE[0], views=(), proxy_views=(theirs,))]
    table = counts(step(page_of(tmp_path, *people), "keep"))
    assert table["Good for me"] == ["1"]
    assert table["It matters a lot to me"] == ["1"]
    assert table["seats"] == table["lights"] == ["1"]


def test_words_alone_are_no_recording_in_the_tables(tmp_path: Path) -> None:
    made = bundle(views=(spoke("tell", CLIP), words_of("tell", CLIP, "I want a roof.")))
    page_of(tmp_path, replace(made, hard_steps=(), more_time=False))
    assert [(row["kind"], row["answer"], bool(row["media"])) for row in rows_of(tmp_path)] == [
        ("voice", "", True),
        ("spoken_words", "I want a roof.", False),
    ]


def test_hostile_words_of_every_field_stay_words(tmp_path: Path) -> None:
    nasty = "<script>alert(1)</script>"
    made = whole_bundle(name=nasty)
    odd = tuple(
        replace(
            view,
            text=nasty if view.text else "",
            by=nasty if view.by else "",
            title=nasty if view.title else "",
            message=tuple(replace(symbol, words=nasty) for symbol in view.message),
        )
        for view in made.views
    )
    files = [written(replace(made, views=odd), tmp_path / "in").path]
    collect_views(files, [], tmp_path / "out", PICTURES)
    assert "<script" not in (tmp_path / "out" / "index.html").read_text("utf-8")

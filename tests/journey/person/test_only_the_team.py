# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""T23: an answer that only the team may open is sealed on the spot, and nothing on this computer opens it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.act_kinds import FileKind, HelpKind, ShareKind
from coprod_desktop.domain.acts import KeptFile
from coprod_desktop.domain.errors import DamagedFile, FileProblem, NotAllowed, SealedToAnother
from coprod_desktop.domain.identifiers import ContributorId, StepId
from coprod_desktop.domain.items import ItemKind, items_at
from coprod_desktop.domain.team_keys import TeamKeys, TeamSecret
from coprod_desktop.domain.view_bundle import MayDo
from coprod_desktop.files.age_seal import is_sealed, new_seal_keys, unseal_into
from coprod_desktop.files.door import Accepted, Refused, TakenIn, take_in
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.signatures import verify_key_of
from coprod_desktop.files.view_file import Media, Views, sealed_view_bytes
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.only_the_team import seal_answer, steps_to_seal
from coprod_desktop.journey.person.share_views import bundle_of, share_views
from coprod_desktop.journey.person.take_back import take_back
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.files.makers import TEAM, TEAM_KEYS, picture
from tests.journey.person.conftest import PACK_SHA256
from tests.journey.person.test_give_answers import ROOF, TELL, clip, step
from tests.journey.person.test_share_views import DAY, NAMES, sharing
from tests.journey.team.collecting import collect_views
from tests.storage.raw_pages import all_bytes_of

WORDS = "Zebedee shouts at me in the bus"
ALL = (ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES, ShareKind.SEALED, ShareKind.QUOTE)


@pytest.fixture
def sealing(answering: Answering) -> Answering:
    """Somebody at the plan of a team with keys, who answered in four ways."""
    answering.proposal = replace(answering.proposal, team_keys=TEAM_KEYS)
    answering.pick(step(answering, ROOF), "bad")
    answering.write(TELL, WORDS)
    answering.keep_clip(clip(answering, TELL))
    file_id = answering.store.new_file(answering.contribution.contribution_id, TELL, picture())
    answering.keep_file(KeptFile(TELL, file_id, FileKind.DRAWING, "Zebedee's bus"))
    answering.turn_help(HelpKind.READ_TO_ME, TELL)
    answering.turn_hard(TELL)
    return answering


def seal(answering: Answering, device: SqlDeviceStore, step_id: StepId = TELL) -> bytes:
    """Seal the answer there, and tell what was sealed."""
    seal_answer(answering, device, step_id, PACK_SHA256, DAY)
    return answering.store.file(answering.said(step_id).sealed[-1].file_id)


def opened(path: Path, secret: TeamSecret | None = TEAM) -> TakenIn:
    return take_in(path, known=lambda _sha256: False, secret=secret)


def views_of(path: Path, secret: TeamSecret = TEAM) -> Views:
    outcome = opened(path, secret)
    assert isinstance(outcome, Accepted), outcome
    assert isinstance(outcome.content, Views)
    return outcome.content


def test_nothing_of_it_is_left_that_any_key_of_this_computer_opens(
    sealing: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    content = seal(sealing, device)
    assert is_sealed(content)
    said = sealing.said(TELL)
    assert (said.text, said.clips, said.files) == ("", (), ())
    assert said.is_answered
    assert said.hard, "what tells nothing of what was said stays"
    assert [item.kind for item in items_at(TELL, said)] == [ItemKind.SEALED]
    seed = sealing.store.author_seed(sealing.contribution.contribution_id)
    for secret in (seed.hex(), "", new_seal_keys().secret):
        with pytest.raises((FileProblem, NotAllowed)):
            unseal_into(_Bytes(content), _Sink(), secret)
    # With every key that is here: the device's, and so the person's own.
    name, key = next(iter(device.file_keys().items()))
    sealing.store.close()
    device.close()
    plain = all_bytes_of(tmp_path / "data" / f"person_{name}.db", key)
    assert b"sealed_for_team" in plain
    assert b"Zebedee" not in plain
    left = [path for path in (tmp_path / "data" / f"person_{name}").iterdir() if path.is_file()]
    assert len(left) == 1, "the sealed one"


class _Bytes:
    """Bytes to be read."""

    def __init__(self, content: bytes) -> None:
        self._left = content

    def read(self, most_bytes: int, /) -> bytes:
        """The next of them."""
        piece, self._left = self._left[:most_bytes], self._left[most_bytes:]
        return piece


class _Sink:
    """Takes what comes."""

    def write(self, piece: bytes, /) -> int:
        """Take a piece."""
        return len(piece)


def test_the_team_opens_it_with_all_that_was_said_and_may_show_it_to_nobody(
    sealing: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    seal(sealing, device)
    path = share_views(sealing, sharing(*ALL), device, tmp_path / "out", NAMES).path
    views = views_of(path)
    inside = [view for view in views.bundle.views if view.sealed_in]
    assert {view.given.value for view in inside} == {"writing", "voice", "drawing"}
    assert [view.text for view in inside if view.text] == [WORDS]
    assert all(view.sealed_in == f"{TELL}.sealed.{sealing.said(TELL).sealed[0].file_id}" for view in inside)
    assert all(MayDo.QUOTE not in view.may and view.help_kinds == (HelpKind.READ_TO_ME,) for view in inside)
    assert len(views.sounds) == len(views.files) == 1
    (roof,) = [view for view in views.bundle.views if not view.sealed_in]
    assert roof.step_id == ROOF
    assert MayDo.QUOTE in roof.may


def test_it_goes_only_when_that_is_allowed_and_not_when_it_is_kept_back(
    sealing: Answering, device: SqlDeviceStore
) -> None:
    seal(sealing, device)
    some = bundle_of(sealing.proposal, sealing.contribution, sharing(*ALL[:2]))
    assert some.sealed == ()
    (item,) = items_at(TELL, sealing.said(TELL))
    sealing.turn_item_back(item)
    none = bundle_of(sealing.proposal, sealing.contribution, sharing(*ALL))
    assert none.sealed == ()


def test_more_may_be_said_and_sealed_later_and_all_of_it_can_be_deleted(
    sealing: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    seal(sealing, device)
    sealing.write(TELL, "And once more")
    seal(sealing, device)
    assert len(sealing.said(TELL).sealed) == 2
    path = share_views(sealing, sharing(*ALL), device, tmp_path / "out", NAMES).path
    assert {view.text for view in views_of(path).bundle.views if view.sealed_in} == {
        WORDS,
        "And once more",
        "",
    }
    sealing.erase_step(TELL)
    assert not sealing.said(TELL).sealed
    assert sealing.contribution.with_team


@pytest.mark.parametrize("why", ["kept back", "no keys", "not agreed", "nothing said"])
def test_what_may_not_go_to_the_team_as_it_is_is_not_sealed(
    why: str, sealing: Answering, device: SqlDeviceStore
) -> None:
    assert steps_to_seal(sealing) == (ROOF, TELL)
    match why:
        case "kept back":
            sealing.turn_kept_back(TELL)
        case "no keys":
            sealing.proposal = replace(sealing.proposal, team_keys=None)
        case "not agreed":
            sealing.scribe(TELL, "A wall", "Sam", agreed=False)
        case "nothing said":
            sealing.erase_step(TELL)
    assert TELL not in steps_to_seal(sealing)
    before = sealing.contribution
    with pytest.raises(NotAllowed):
        seal_answer(sealing, device, TELL, PACK_SHA256, DAY)
    assert sealing.contribution == before


def test_cut_off_in_the_middle_the_answer_is_still_there(sealing: Answering, device: SqlDeviceStore) -> None:
    # What a kill leaves: the sealed bytes came, the act did not.
    sealing.store.new_file(sealing.contribution.contribution_id, TELL, b"age-encryption.org/v1\n")
    person_id = device.people()[0].person_id
    sealing.store.close()
    again = device.open_person(person_id)
    there = Answering(again, sealing.proposal)
    assert there.said(TELL).text == WORDS
    assert len(there.said(TELL).clips) == 1
    again.close()


def test_a_recall_of_it_takes_all_that_lay_in_it(
    sealing: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    seal(sealing, device)
    out = tmp_path / "out"
    shared = share_views(sealing, sharing(*ALL), device, out, NAMES).path
    made = collect_views((shared,), (), tmp_path / "before", pictures_folder(), TEAM)
    page = (tmp_path / "before" / "index.html").read_text(encoding="utf-8")
    assert made.people == 1
    assert WORDS in page
    assert "Only you may open this. Do not pass it on." in page
    take_back(sealing, device, out, (items_at(TELL, sealing.said(TELL))[0].item_id,), DAY)
    collect_views((shared,), (), tmp_path / "after", pictures_folder(), TEAM)
    left = b"".join(path.read_bytes() for path in (tmp_path / "after").rglob("*") if path.is_file())
    assert WORDS.encode() not in left
    assert not list((tmp_path / "after").rglob("*.wav"))


def test_what_was_sealed_to_lost_keys_stays_closed_and_the_rest_opens(
    sealing: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    lost = new_seal_keys()
    lost_keys = TeamKeys(lost.recipient, verify_key_of(bytes(32)))
    sealing.proposal = replace(sealing.proposal, team_keys=lost_keys)
    seal(sealing, device)
    sealing.proposal = replace(sealing.proposal, team_keys=TEAM_KEYS)
    path = share_views(sealing, sharing(*ALL), device, tmp_path / "out", NAMES).path
    views = views_of(path)
    assert [view.step_id for view in views.bundle.views] == [ROOF]
    assert [each.step_id for each in views.bundle.sealed] == [TELL]
    made = collect_views((path,), (), tmp_path / "page", pictures_folder(), TEAM)
    assert any("1 answer is sealed to other keys" in note for note in made.notes)


@pytest.mark.parametrize("wrong", ["person", "author", "plan", "step", "sealed again"])
def test_something_else_sealed_in_its_place_is_refused_whole(
    wrong: str, sealing: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    content = seal(sealing, device)
    bundle = bundle_of(sealing.proposal, sealing.contribution, sharing(*ALL))
    (each,) = bundle.sealed
    seed = sealing.store.author_seed(sealing.contribution.contribution_id)
    inner = replace(bundle, views=(), hard_steps=(TELL,), skipped_steps=(), sealed=())
    media = Media()
    match wrong:
        case "person":
            inner = replace(inner, contributor_id=ContributorId("9a7a8c1e-53c7-49a0-8f21-64a1a5b0c5d2"))
        case "plan":
            inner = replace(inner, proposal_version=inner.proposal_version + 1)
        case "step":
            inner = replace(inner, hard_steps=(ROOF,))
        case "sealed again":
            inner, media = replace(inner, sealed=(each,)), Media(sealed={each.file_id: content})
    leaving = Leaving(bytes(32) if wrong == "author" else seed, TEAM_KEYS)
    forged = sealed_view_bytes(inner, media, leaving)
    outer = sealed_view_bytes(bundle, Media(sealed={each.file_id: forged}), Leaving(seed, TEAM_KEYS))
    path = tmp_path / "view-abcdefgh.coprodview"
    path.write_bytes(outer)
    outcome = opened(path)
    assert isinstance(outcome, Refused)
    assert isinstance(outcome.problem, DamagedFile)


def test_without_the_keys_of_the_team_nothing_of_the_file_opens(
    sealing: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    seal(sealing, device)
    path = share_views(sealing, sharing(*ALL), device, tmp_path / "out", NAMES).path
    outcome = opened(path, None)
    assert isinstance(outcome, Refused)
    assert isinstance(outcome.problem, SealedToAnother)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Real files, through the real door, into a real store: once, twice, some damaged, and stopped in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.identifiers import ContributorId
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.pack_file import pack_of, write_pack
from coprod_desktop.files.parcel_file import parcels_of, write_parcel
from coprod_desktop.files.recall_file import write_recall_file
from coprod_desktop.journey.team.found_files import files_in
from coprod_desktop.journey.team.take_views import Brought, bring
from coprod_desktop.storage.team_store import SqlTeamStore, open_team_folder
from tests.builders import proposal
from tests.files.makers import TEAM, TEAM_KEYS
from tests.files.view_makers import CLIP, bundle, newest_bundle, spoke, written, wrote
from tests.storage.team_things import DAY, texts
from tests.storage.things import KEY

SEALED = Leaving(bytes(range(100, 132)), TEAM_KEYS)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlTeamStore]:
    opened = open_team_folder(tmp_path / "store", KEY)
    yield opened
    opened.close()


@pytest.fixture
def said(tmp_path: Path) -> Callable[..., Path]:
    """Makes a sealed file of one person, told apart by the text."""

    def make(text: str, who: int = 1, version: int = 1, leaving: Leaving = SEALED) -> Path:
        views = (wrote("tell", text), spoke("tell", CLIP))
        whose = ContributorId(f"9a7a8c1e-53c7-49a0-8f21-{who:012x}")
        made = bundle(views=views, contributor_id=whose, bundle_version=version)
        return written(made, tmp_path / "in", leaving).path

    return make


def brought(store: SqlTeamStore, *paths: Path, secret: TeamSecret | None = TEAM) -> Brought:
    return bring(files_in(paths), store, secret, DAY)


def test_files_of_a_folder_come_in_with_their_plan_first(
    store: SqlTeamStore, said: Callable[..., Path], tmp_path: Path
) -> None:
    said("one"), said("two", who=2)
    write_pack(pack_of(proposal(), {}), tmp_path / "in" / "plan.coprod")
    (tmp_path / "in" / "notes.txt").write_text("not ours")
    assert files_in([tmp_path])[0].name == "plan.coprod"
    came = brought(store, tmp_path / "in")
    assert (came.new, came.plans, came.here, came.refused) == (2, 1, 0, ())
    assert texts(store) == ["one", "two"]
    (kept, _other) = store.shared(proposal().proposal_id, 1)
    assert store.medium(kept.sha256, f"sound {CLIP}").startswith(b"RIFF")


def test_everything_once_more_changes_nothing(
    store: SqlTeamStore, said: Callable[..., Path], tmp_path: Path
) -> None:
    said("one"), said("two", who=2)
    brought(store, tmp_path / "in")
    before = store.state_hash()
    again = brought(store, tmp_path / "in")
    assert (again.new, again.here) == (0, 2)
    assert store.state_hash() == before


def test_one_damaged_file_among_many_is_told_and_the_others_are_taken(
    store: SqlTeamStore, said: Callable[..., Path], tmp_path: Path
) -> None:
    files = [said(f"text {who}", who=who) for who in range(20)]
    hurt = files[7].read_bytes()
    files[7].write_bytes(hurt[:-40])
    came = brought(store, *files)
    assert came.new == 19
    (finding,) = came.refused
    assert finding.place.startswith(files[7].name)
    files[7].write_bytes(hurt)
    assert brought(store, *files).new == 1


def test_what_came_in_a_parcel_and_by_itself_counts_once(
    store: SqlTeamStore, said: Callable[..., Path], tmp_path: Path
) -> None:
    files = [said("one"), said("two", who=2)]
    (tmp_path / "stick").mkdir()
    (parcel,) = parcels_of(files)
    path = write_parcel(parcel, tmp_path / "stick", TEAM_KEYS)
    came = brought(store, path)
    assert (came.new, came.refused) == (2, ())
    before = store.state_hash()
    assert brought(store, *files, path).new == 0
    assert store.state_hash() == before


def test_a_recall_leaves_no_word_of_it_on_the_disk(
    store: SqlTeamStore, said: Callable[..., Path], tmp_path: Path
) -> None:
    path = said("planted words")
    brought(store, path)
    whose = ContributorId(f"9a7a8c1e-53c7-49a0-8f21-{1:012x}")
    recall = Recall(whose, proposal().proposal_id, 1, (), date(2026, 11, 24))
    came = brought(store, write_recall_file(recall, tmp_path / "in", SEALED).path)
    assert came.new == 1
    assert texts(store) == []
    assert not [each for each in (tmp_path / "store" / "said").rglob("*") if each.is_file()]


def test_it_can_be_stopped_and_gone_on_with(store: SqlTeamStore, said: Callable[..., Path]) -> None:
    files = [said(f"text {who}", who=who) for who in range(6)]
    stopped = bring(files, store, TEAM, DAY, lambda done: done < 3)
    assert (stopped.new, stopped.is_whole) == (3, False)
    rest = bring(files, store, TEAM, DAY)
    assert (rest.new, rest.here, rest.is_whole) == (3, 3, True)


def test_without_the_keys_a_sealed_file_is_refused_and_may_come_again(
    store: SqlTeamStore, said: Callable[..., Path]
) -> None:
    path = said("one")
    (finding,) = brought(store, path, secret=None).refused
    assert finding.rule == "SealedToAnother"
    assert brought(store, path).new == 1


def test_a_file_that_is_not_there_is_told(store: SqlTeamStore, tmp_path: Path) -> None:
    (finding,) = brought(store, tmp_path / "gone.coprodview").refused
    assert finding.rule == "FileNotThere"


def test_views_of_every_kind_come_in_whole(store: SqlTeamStore, tmp_path: Path) -> None:
    made = newest_bundle()
    assert brought(store, written(made, tmp_path / "in", SEALED).path).new == 1
    (kept,) = store.shared(made.proposal_id, 1)
    assert replace(kept.bundle, author_key="", team_key="") == replace(made, author_key="", team_key="")
    for view in kept.bundle.all_views:
        if view.file_id:
            assert store.medium(kept.sha256, f"file {view.file_id}")

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person shares is sealed to its team before it reaches the disk, and only that team opens it.

T27, T33, T35 and T36 of the design for these files. Where thousands of tries are needed, what the two
processes do is done in this one.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import msgspec
import pytest

from coprod_desktop.domain.errors import (
    FileProblem,
    NotOurFile,
    NotProven,
    SealedToAnother,
)
from coprod_desktop.domain.team_keys import TeamKeys, TeamSecret
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.age_seal import new_seal_keys, seal
from coprod_desktop.files.door import Accepted, Refused, TakenIn, take_in
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.files.pack_file import write_pack
from coprod_desktop.files.recall_file import write_recall_file
from coprod_desktop.files.signatures import sign, verify_key_of
from coprod_desktop.files.view_domain import content_of
from coprod_desktop.files.view_file import FORMAT, VERSION, Views
from tests.files.makers import TEAM, TEAM_KEYS, listed, pack_with_media, refusal, taken, zipped
from tests.files.view_makers import CONTRIBUTOR, OPEN, bundle, whole_bundle, written

SEALED = Leaving(OPEN.author_seed, TEAM_KEYS)
RECALL = Recall(CONTRIBUTOR, bundle().proposal_id, 1, (), date(2026, 11, 23))
ENOUGH = 1 << 22
_OTHER = new_seal_keys()
OTHER_TEAM = TeamSecret(TeamKeys(_OTHER.recipient, verify_key_of(bytes(32))), _OTHER.secret, bytes(32))


def take(path: Path, secret: TeamSecret | None = TEAM, *reader: str, quiet_limit_s: float = 30) -> TakenIn:
    """Through the real door, with more time than the machine of a test needs."""
    return take_in(
        path, known=lambda _sha256: False, secret=secret, reader=reader, quiet_limit_s=quiet_limit_s
    )


def refused(outcome: TakenIn) -> FileProblem:
    assert isinstance(outcome, Refused), outcome
    return outcome.problem


def put(folder: Path, data: bytes) -> Path:
    path = folder / "some.coprodview"
    path.write_bytes(data)
    return path


def test_a_sealed_file_opens_with_the_keys_of_its_team_and_nothing_else_does(tmp_path: Path) -> None:
    path = written(whole_bundle(), tmp_path, SEALED).path
    outcome = take(path)
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Views)
    assert outcome.content.bundle == whole_bundle(team_key=TEAM_KEYS.verify_key)
    for secret in (None, OTHER_TEAM):
        assert isinstance(refused(take(path, secret)), SealedToAnother)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_sealed_recall_opens_with_the_keys_of_its_team(tmp_path: Path) -> None:
    path = write_recall_file(RECALL, tmp_path, SEALED).path
    outcome = take(path)
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Recall)
    assert outcome.content.team_key == TEAM_KEYS.verify_key
    assert isinstance(refused(take(path, None)), SealedToAnother)


def test_a_lost_stick_tells_its_finder_nothing(tmp_path: Path) -> None:
    """Neither what is inside, nor whose it is, nor that two files come from one person."""
    for _ in range(2):
        written(bundle(name="Maya"), tmp_path, SEALED)
        write_recall_file(RECALL, tmp_path, SEALED)
    planted = [
        b"Maya",
        b"A roof",
        b"views.json",
        b"manifest",
        CONTRIBUTOR.encode(),
        bundle().proposal_id.encode(),
        OPEN.author_key.encode(),
        bytes.fromhex(OPEN.author_key),
        TEAM_KEYS.recipient.encode(),
        TEAM_KEYS.verify_key.encode(),
        b"PK\x03\x04",
    ]
    files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(files) == len({data[:200] for data in files}) == 4
    assert [word for word in planted for data in files if word in data] == []
    assert not any("maya" in path.name.casefold() for path in tmp_path.iterdir())


def test_the_code_of_a_receipt_is_the_same_on_both_sides(tmp_path: Path) -> None:
    file = written(bundle(), tmp_path, SEALED)
    outcome = take(file.path)
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Views)
    assert outcome.content.sha256 == file.sha256


def test_the_plain_content_never_reaches_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither when it is sealed nor when it is opened: no file is made beside the sealed one."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(scratch))
    path = written(bundle(name="Maya"), tmp_path / "out", SEALED).path
    assert isinstance(take(path), Accepted)
    assert list(scratch.iterdir()) == []
    assert [each.name for each in (tmp_path / "out").iterdir()] == [path.name]
    assert b"Maya" not in path.read_bytes()


def by_others(
    team_key: str | None, author_seed: bytes | None, version: int = VERSION, **changes: object
) -> bytes:
    """A file of views that another program made."""
    key = verify_key_of(author_seed) if author_seed else None
    made = bundle(views=bundle().views[:3], author_key=key or "", team_key=team_key or "", **changes)
    content = json.dumps(msgspec.to_builtins(content_of(made))).encode()
    files = listed({"views.json": content}, FORMAT, version=version, min_reader=version)
    if author_seed:
        sha256 = hashlib.sha256(files["manifest.json"]).hexdigest()
        signature = sign(FORMAT, version, sha256, author_seed)
        rows = list(files.items())
        files = dict([rows[0], ("signature.bin", signature), *rows[1:]])
    return zipped(files)


AUTHOR = bytes(range(50, 82))


def test_a_file_of_another_program_is_taken_open_and_sealed(tmp_path: Path) -> None:
    assert isinstance(taken(by_others(None, AUTHOR)), Views)
    sealed = seal(by_others(TEAM_KEYS.verify_key, AUTHOR), [TEAM_KEYS.recipient])
    assert isinstance(take(put(tmp_path, sealed)), Accepted)


def test_a_file_that_does_not_prove_whose_it_is_is_refused() -> None:
    assert isinstance(refusal(by_others(None, None)), NotProven)
    signed = by_others(None, AUTHOR)
    other = by_others(None, AUTHOR, day=date(2026, 11, 21))
    ours, theirs = (data.index(b"signature.bin") + 13 for data in (signed, other))
    mixed = bytearray(signed)
    mixed[ours : ours + 64] = other[theirs : theirs + 64]
    assert isinstance(refusal(bytes(mixed)), FileProblem)


def test_files_of_before_there_were_keys_still_open() -> None:
    assert isinstance(taken(by_others(None, None, version=3)), Views)


@pytest.mark.parametrize(
    ("data", "secret"),
    [
        # Passed on: opened by its team, and given to another one as it was.
        (by_others(OTHER_TEAM.keys.verify_key, AUTHOR), TEAM),
        (by_others(OTHER_TEAM.keys.verify_key, AUTHOR), None),
        # Sealed anew, to another team.
        (seal(by_others(OTHER_TEAM.keys.verify_key, AUTHOR), [TEAM_KEYS.recipient]), TEAM),
        # Was open, for a team without keys, and was sealed by somebody.
        (seal(by_others(None, AUTHOR), [TEAM_KEYS.recipient]), TEAM),
    ],
)
def test_what_was_made_for_another_team_is_refused(
    data: bytes, secret: TeamSecret | None, tmp_path: Path
) -> None:
    assert isinstance(refused(take(put(tmp_path, data), secret)), SealedToAnother)


def test_only_what_a_person_shares_comes_sealed(tmp_path: Path) -> None:
    write_pack(pack_with_media(), tmp_path / "p.coprod")
    sealed = seal((tmp_path / "p.coprod").read_bytes(), [TEAM_KEYS.recipient])
    assert isinstance(refused(take(put(tmp_path, sealed))), NotOurFile)

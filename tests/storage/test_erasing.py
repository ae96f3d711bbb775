# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person deletes is gone to the last byte, whole or not at all, and nothing else can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptFile, Wrote
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.storage.person_store import SqlPersonStore
from tests.storage.children import MARKER, child, erase_and_write_without_end
from tests.storage.things import BUS, KEY, STEP

KILLS = 12


def plain_pages(store: SqlPersonStore, folder: Path) -> bytes:
    """The person's whole file, decrypted, with what SQLite calls free."""
    plain = folder / "plain.db"
    plain.unlink(missing_ok=True)
    driver = store._database._driver
    driver.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
    driver.execute("SELECT sqlcipher_export('plain')")
    driver.execute("DETACH DATABASE plain")
    return plain.read_bytes()


@pytest.fixture
def anns(tmp_path: Path) -> Iterator[SqlPersonStore]:
    """Ann's own file."""
    device = open_device_store(tmp_path / "data", KEY)
    store = device.open_person(device.add_person("Ann", "dog", Preferences()).person_id)
    yield store
    store.close()
    device.close()


def test_no_letter_and_no_file_of_it_stays(anns: SqlPersonStore, tmp_path: Path) -> None:
    begun = anns.begin(BUS, 1)
    for number in range(50):
        anns.add(begun.contribution_id, Wrote(STEP, f"{MARKER} {number} " + "words " * 40))
    drawing = anns.new_file(begun.contribution_id, STEP, b"a drawing")
    anns.add(begun.contribution_id, KeptFile(STEP, drawing, FileKind.DRAWING, MARKER))
    anns.add(begun.contribution_id, Wrote(StepId("other"), "This stays."))
    assert MARKER.encode() in plain_pages(anns, tmp_path)
    anns.erase_step(begun.contribution_id, STEP)
    pages = plain_pages(anns, tmp_path)
    assert MARKER.encode() not in pages
    assert b"This stays." in pages
    log = Path(f"{anns._database.path}-wal")
    assert not log.exists() or log.stat().st_size == 0
    assert list(anns._database.path.with_suffix("").iterdir()) == []


def test_an_act_may_be_emptied_and_nothing_else(anns: SqlPersonStore) -> None:
    begun = anns.begin(BUS, 1)
    anns.add(begun.contribution_id, Wrote(STEP, "Seats."))
    for words in (
        "UPDATE events SET body = '{}'",
        "UPDATE events SET kind = 'erased', version = 1, body = '{\"text\":\"Lights.\"}'",
        "UPDATE events SET kind = 'erased', version = 1, body = '{}', seq = 2",
        "DELETE FROM events",
    ):
        with pytest.raises(DBAPIError, match="events only grow"), anns._database._connection.begin():
            anns._database._connection.exec_driver_sql(words)


def test_a_kill_leaves_all_of_it_or_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    device = open_device_store(folder, KEY)
    device.add_person("Ann", "dog", Preferences())
    device.close()
    for turn in range(KILLS):
        with child(erase_and_write_without_end, folder) as killed:
            for _ in range(turn % 5 + 1):
                killed.wait_for_word()
            last = killed.kill()
        device = open_device_store(folder, KEY)
        anns = device.open_person(device.people()[0].person_id)
        (now,) = anns.contributions()
        said = now.at(STEP)
        stands = (int(said.text.split()[0]) if said.text else 0, len(said.files))
        nothing = (0, 0)
        if last > 0:
            assert stands in ((last, 1), nothing)
        else:
            assert stands in (nothing, (1 - last, 0), (1 - last, 1))
        for file in said.files:
            assert anns.file(file.file_id) == b"a drawing"
        there = len(list(anns._database.path.with_suffix("").iterdir()))
        assert there == len(said.files)
        anns.close()
        device.close()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Any fault leads to one calm screen, and nothing that anybody said stands in a log, a note or a report."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.app import last_resort
from coprod_desktop.app.last_resort import CrashNote, report
from coprod_desktop.domain.fault import Fault, Often, fault_of, fault_of_note
from tests.app.planted import (
    NAME,
    WORDS,
    crash,
    in_domain,
    in_files,
    in_presenters,
    in_python,
    in_storage,
    log_of,
    one_behind_another,
    planted_in,
)

LAYERS: dict[str, Callable[[Path], None]] = {
    "domain": lambda _folder: in_domain(WORDS),
    "storage": lambda folder: in_storage(folder, WORDS),
    "files": lambda _folder: in_files(WORDS),
    "presenters": lambda _folder: in_presenters(WORDS),
    "python": lambda _folder: in_python(NAME),
    "chain": lambda _folder: one_behind_another(f"{NAME}: {WORDS}"),
}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_fault_in_any_layer_is_written_down_without_a_word_of_a_person(
    layer: str, tmp_path: Path, quiet: None, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / NAME
    last_resort.write_log_to(folder)
    told: list[Fault] = []
    last_resort.catch_all(lambda fault, _again: told.append(fault))
    try:
        LAYERS[layer](folder)
    except Exception as fault:  # noqa: BLE001 - whatever it is
        sys.excepthook(type(fault), fault, fault.__traceback__)
    (found,) = told
    whole = str(report(found, ("home", "said-things"), date(2026, 11, 23)))
    assert found.kind in whole
    written = capsys.readouterr()
    for text in (log_of(folder), whole, written.err, written.out):
        assert found.kind in text or text == written.out
        assert planted_in(text) == []


def test_what_a_library_says_is_not_written(tmp_path: Path, quiet: None) -> None:
    last_resort.write_log_to(tmp_path)
    logging.getLogger("some.library").warning("cannot read %s", WORDS)
    try:
        in_python(NAME)
    except KeyError:
        logging.getLogger("some.library").exception("failed for %s", NAME)
    assert log_of(tmp_path).count("some.library") == 2
    assert planted_in(log_of(tmp_path)) == []


def test_a_fault_in_a_thread_and_one_that_nobody_can_raise_are_written_down(
    tmp_path: Path, quiet: None, capsys: pytest.CaptureFixture[str]
) -> None:
    class Falls:
        def __del__(self) -> None:
            in_python(NAME)

    last_resort.write_log_to(tmp_path)
    last_resort.catch_all(lambda _fault, _again: None)
    thread = threading.Thread(target=in_python, args=(NAME,), name=NAME)
    thread.start()
    thread.join()
    falls = Falls()
    del falls
    assert log_of(tmp_path).count("KeyError") == 2
    assert planted_in(log_of(tmp_path) + capsys.readouterr().err) == []


def test_folders_of_a_computer_do_not_stand_in_a_place() -> None:
    note = (
        "Fatal Python error: Segmentation fault\n\n"
        "Thread 0x01 (most recent call first):\n"
        '  File "/home/Zebediah Quark/x.py", line 9 in other\n\n'
        "Current thread 0x02 (most recent call first):\n"
        '  File "/home/Zebediah Quark/coprod_desktop/ui/theme.py", line 3 in draw\n'
        '  File "C:\\Users\\Zebediah\\Lib\\site-packages\\shiboken6\\init.py", line 5 in call\n'
        '  File "/home/Zebediah Quark/coprod_desktop/my things/purple.py", line 7 in <module>\n'
        '  File "/usr/lib/python3.11/enum.py", line 8 in __new__\n\n'
        "Extension modules: purple.elephant\n"
    )
    found = fault_of_note(note)
    places = ("ui/theme.py:3 draw", "shiboken6/init.py:5 call", "elsewhere:7 <module>", "enum.py:8 __new__")
    assert found == Fault("Segmentation fault", places)
    assert fault_of_note("") is None
    assert fault_of_note("Fatal Python error: Aborted\n") == Fault("Aborted", ())


def test_three_faults_in_a_minute_are_often() -> None:
    often = Often()
    assert [often.is_now(second) for second in (0, 50, 61, 100, 120)] == [False, False, False, True, True]


@pytest.mark.skipif(sys.platform == "win32", reason="other words there")
@pytest.mark.parametrize(("how", "kind"), [("abort", "Aborted"), ("kill", "Segmentation fault")])
def test_a_crash_leaves_a_note_without_words_and_the_next_start_knows(
    tmp_path: Path, how: str, kind: str
) -> None:
    crash(tmp_path, how)
    (left,) = tmp_path.iterdir()
    assert kind in left.read_text("utf-8")
    assert planted_in(left.read_text("utf-8")) == []
    assert left.stat().st_mode & 0o077 == 0
    note = CrashNote(tmp_path)
    assert note.before is not None
    assert note.before.kind == kind
    note.close()
    assert list(tmp_path.iterdir()) == []


def test_an_end_as_it_should_be_leaves_no_note(tmp_path: Path) -> None:
    crash(tmp_path, "ends well")
    assert list(tmp_path.iterdir()) == []
    note = CrashNote(tmp_path)
    assert note.before is None
    note.close()


def test_where_nothing_can_be_written_there_is_no_note_and_no_fault(tmp_path: Path) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file, no folder")
    note = CrashNote(in_the_way)
    assert note.before is None
    note.close()


# Other processes ------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="the folder in the way is made as on Linux")
def test_a_start_that_falls_says_so_without_a_word_of_a_person(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    broken = f"import coprod_desktop.app.places as p\np.pictures_folder = lambda: {WORDS!r}.undone\n"
    starts = f"{broken}import sys\nfrom coprod_desktop.app.main import main\nsys.exit(main(sys.argv[1:]))"
    ended = subprocess.run(
        [sys.executable, "-c", starts, "--data", str(data)],
        capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert ended.returncode == 3
    assert "Start the app again." in ended.stderr
    assert planted_in(ended.stderr + ended.stdout) == []


def test_the_kind_of_a_fault_is_that_of_its_class_alone() -> None:
    try:
        one_behind_another(NAME)
    except KeyError as fault:
        found = fault_of(fault)
    assert found.kind == "KeyError from ValueError"
    assert found.where[0].startswith("elsewhere:")

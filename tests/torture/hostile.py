# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every hostile file through its real door: how many were refused, how long it took, how much memory.

The memory is that of the reader with the most, above one that read nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from tests.files.hostile_groups import GROUPS, is_right
from tests.files.hostile_run import TAKEN, run_all
from tests.torture.trial import Outcome, Trial, by_tests, run_tests
from tests.ui.test_hostile_files import LONG_ENOUGH_S, LONGEST

MOST_S = 5.0
MOST_MIB = 200.0
QUICK = 8


def take_all(group: str, quick: bool) -> Outcome:
    """Take a group in.

    Args:
        group: one of `GROUPS`.
        quick: only some of it.
    """
    cases = GROUPS[group]
    if quick:
        cases = dict(list(cases.items())[:: max(1, len(cases) // QUICK)])
    told = run_all(cases)
    wrong = [row for row in told.rows if not is_right(row, cases[row.name])]
    faults = [f"{row.name}: {row.outcome}" for row in wrong]
    faults += [f"{row.name}: {row.took_s:.1f} s" for row in told.rows if row.took_s > MOST_S]
    faults += [f"written: {name}" for name in told.written]
    if told.peak_mib is not None and told.peak_mib > MOST_MIB:
        faults.append(f"{told.peak_mib:.0f} MiB")
    return Outcome(
        len(told.rows),
        refused=sum(row.outcome != TAKEN for row in told.rows),
        let_in=sum(row.outcome == TAKEN for row in wrong),
        longest_s=max(row.took_s for row in told.rows),
        peak_mib=told.peak_mib,
        fault=" | ".join(faults[:3]),
    )


def window_gap(_quick: bool) -> Outcome:
    """Take large and hostile files in by the real window; the time is the longest that it stood still."""
    told = run_tests(["-s", _WINDOW])
    gaps_s = [float(gap) for gap in re.findall(rf"{re.escape(LONGEST)} ([\d.]+) s", told.said)]
    longest_s = max(gaps_s, default=None)
    fault = told.fault or ("" if gaps_s else "no gap was measured")
    if longest_s is not None and longest_s > LONG_ENOUGH_S:
        fault = fault or f"the window stood still for {longest_s:.3f} s"
    return replace(told, longest_s=longest_s, peak_mib=None, fault=fault)


_WINDOW = "tests/ui/test_hostile_files.py"
_ATTACKS = "tests/files/test_sealed_attacks.py"
_DOOR = "tests/files/test_door.py"
_TEAM = "tests/files/test_team_files.py"

TRIALS = (
    *(Trial(group[:3], f"{group[4:]}, through the real door", partial(take_all, group)) for group in GROUPS),
    by_tests(
        "T34",
        "answers to another plan or version, and ids that were copied",
        "tests/journey/team/test_read_views.py::test_without_the_plan_nothing_is_lost",
        "tests/journey/team/test_read_views.py::test_answers_to_another_version_stay_with_it",
        "tests/journey/team/test_read_views.py::"
        "test_ids_that_were_copied_from_another_file_do_not_mix_the_voices",
    ),
    by_tests(
        "T35",
        "sealed files made to hurt",
        f"{_ATTACKS}::test_a_sealed_file_made_to_hurt_is_refused_soon",
    ),
    by_tests(
        "T36",
        "the reader is killed, breaks, lies or is silent",
        f"{_DOOR}::test_a_reader_that_is_silent_is_ended",
        f"{_DOOR}::test_a_reader_that_crashes_or_lies_is_not_believed",
        f"{_DOOR}::test_the_reader_has_little_memory",
        f"{_ATTACKS}::test_an_opener_that_is_killed_or_lies_is_not_believed",
        f"{_ATTACKS}::test_an_opener_that_is_silent_is_ended",
    ),
    Trial(
        "T36", "the longest that the window had no time, while large and hostile files are read", window_gap
    ),
    by_tests(
        "T37",
        "SVGs in the folder of a maker",
        "tests/files/test_hostile_folders.py",
    ),
    by_tests(
        "T38",
        "who may decode anything in the window's process",
        "tests/house/test_decoders.py",
    ),
    by_tests("T31", "backups made to do harm", "tests/storage/test_hostile_backup.py"),
    by_tests(
        "T40",
        "signs of a page as names, titles and answers, in every widget",
        "tests/house/test_plain_text.py",
        "tests/ui/test_person_window.py::test_signs_in_a_plan_are_shown_as_they_are",
    ),
    by_tests(
        "T41",
        "the same signs in the pages for a team, to take home, on paper and on boards",
        f"{_TEAM}::test_hostile_text_on_the_page_is_only_text",
        f"{_TEAM}::test_the_page_loads_nothing_but_what_is_in_the_folder",
        "tests/files/test_home_page.py::test_hostile_words_stay_words",
        "tests/files/test_home_page.py::test_the_page_needs_no_network_and_runs_nothing",
        "tests/files/test_paper_page.py::test_text_of_a_plan_is_only_text",
        "tests/files/test_board_page.py::test_its_pictures_are_inside_and_text_is_only_text",
    ),
    by_tests(
        "T42",
        "words that begin a formula, in the table for a spreadsheet",
        f"{_TEAM}::test_text_never_becomes_a_formula_and_the_json_keeps_it_as_it_is",
    ),
)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Trials about what lies on this computer, its keys and its mending: ordinary tests prove them."""

from __future__ import annotations

from tests.torture.trial import by_tests

_AWAY = "tests/ui/test_away.py"
_BACKUP = "tests/storage/test_backup.py"
_DEVICE_KEY = "tests/vault/test_device_key.py"
_DEVICE_LOCK = "tests/vault/test_device_lock.py"
_FORGOTTEN = "tests/ui/test_forgotten_codes.py"
_LEFT = "tests/journeys/test_nothing_is_left.py"
_LOCKED = "tests/ui/test_computer_lock.py"
_LOCKS = "tests/storage/test_person_locks.py"

TRIALS = (
    by_tests(
        "T18",
        "planted words, names and sounds looked for in every file, also after kill -9",
        _LEFT,
        "tests/storage/test_kills.py::test_no_saved_answer_is_lost_at_any_kill_and_none_can_be_read",
    ),
    by_tests(
        "T20",
        "another person's code; wrong codes, a new start, a clock set back",
        f"{_LOCKS}::test_the_code_of_one_person_does_not_open_another",
        f"{_LOCKS}::test_five_tries_are_free_and_then_the_waits_grow",
        f"{_LOCKS}::test_a_new_start_and_a_clock_that_is_set_back_forget_no_try",
        f"{_DEVICE_LOCK}::test_waits_grow_survive_a_new_start_and_nothing_is_deleted",
    ),
    by_tests(
        "T21",
        "a stolen folder, with the right code and without the computer's key",
        f"{_LOCKS}::test_the_right_code_without_the_key_of_this_computer_opens_nothing",
        f"{_LOCKS}::test_a_stolen_folder_is_no_database_that_can_be_read",
        f"{_LOCKED}::test_a_stolen_folder_with_words_cannot_be_opened_and_tells_no_names",
    ),
    by_tests(
        "T22",
        "forgotten codes and words, with and without a way back",
        _FORGOTTEN,
        f"{_LOCKED}::test_the_recovery_key_opens_it_is_remembered_and_new_words_are_made",
        f"{_LOCKED}::test_without_a_recovery_key_forgotten_words_are_told_honestly",
    ),
    by_tests(
        "T23",
        "every screen of the supporter; a closed answer with every key that is here",
        "tests/ui/test_supporter_sees_nothing.py",
        "tests/journey/person/test_only_the_team.py",
    ),
    by_tests("T24", "five minutes without a press, sleep, the locked screen", _AWAY),
    by_tests(
        "T25",
        "deleting: pages, free pages, logs, recordings, old copies, backups; others untouched",
        "tests/storage/test_erasing.py",
        "tests/storage/test_removing.py",
        f"{_BACKUP}::test_what_was_deleted_for_good_leaves_the_older_backups",
        f"{_BACKUP}::test_a_person_who_left_leaves_the_older_backups",
    ),
    by_tests(
        "T26",
        "a keychain that is missing, refuses, forgets or is no real one",
        *(
            f"{_DEVICE_KEY}::{name}"
            for name in (
                "test_what_is_no_real_keychain_is_not_used",
                "test_a_keychain_that_refuses_leaves_a_key_file",
                "test_a_keychain_that_no_longer_has_it_is_told_and_nothing_is_replaced",
            )
        ),
        f"{_DEVICE_LOCK}::test_with_words_it_opens_whatever_became_of_the_keychain",
    ),
)

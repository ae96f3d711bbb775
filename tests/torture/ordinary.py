# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Trials that ordinary tests prove: the table names those tests and runs them."""

from __future__ import annotations

from tests.torture.trial import by_tests

_DATABASE = "tests/storage/test_database.py"
_FULL = "tests/ui/test_full_and_gone.py"
_MEETING = "tests/ui/test_meeting.py"
_MENDING = "tests/storage/test_mending.py"
_MIGRATIONS = "tests/storage/test_migrations.py"
_NO_ROOM = "tests/storage/test_no_room.py"

TRIALS = (
    by_tests(
        "T04",
        "what every connection is told",
        f"{_DATABASE}::test_every_connection_is_safe",
        f"{_DATABASE}::test_the_driver_has_no_known_way_to_damage_a_file",
    ),
    by_tests(
        "T06",
        "disk full while saving: the answer is saved, the next stays on the screen",
        f"{_FULL}::test_the_answer_that_finds_the_disk_full_is_saved_and_it_is_told",
        f"{_FULL}::test_words_that_find_no_room_stay_on_the_screen_and_are_saved_when_there_is_room",
        f"{_NO_ROOM}::test_an_answer_that_finds_no_room_changes_nothing_and_goes_through_later",
        f"{_NO_ROOM}::test_a_recording_that_finds_no_room_keeps_what_it_has_and_can_go_on",
    ),
    by_tests(
        "T07",
        "disk full while copying, exporting, bringing up to date, taking in",
        f"{_NO_ROOM}::test_a_copy_that_finds_no_room_leaves_nothing_behind",
        f"{_NO_ROOM}::test_an_old_file_that_finds_no_room_to_be_brought_up_to_date_stays_as_it_was",
        f"{_NO_ROOM}::test_a_pack_that_finds_no_room_leaves_nothing_behind",
        "tests/files/test_whole_write.py",
    ),
    by_tests(
        "T08",
        "folder that may only be read; stick pulled out in the middle",
        f"{_NO_ROOM}::test_a_folder_that_may_not_be_written_is_told_and_left_alone",
        f"{_FULL}::test_a_stick_that_is_pulled_out_is_told_and_all_that_was_saved_is_there_when_it_is_back",
    ),
    by_tests("T09", "bits flipped in a file", "tests/storage/test_damage.py"),
    by_tests(
        "T10",
        "a page, half a file, a file or its log gone; the newest whole backup and what is left give it back",
        f"{_MENDING}::test_what_is_newer_than_the_backup_comes_out_of_the_damaged_file",
        f"{_MENDING}::test_a_gap_is_counted_and_what_is_round_it_is_there",
        f"{_MENDING}::test_a_file_that_gives_nothing_comes_from_the_backup",
        f"{_MENDING}::test_a_hurt_backup_is_passed_over",
        f"{_MENDING}::test_without_its_log_a_file_opens_with_all_that_was_brought_into_it",
        f"{_MENDING}::test_the_file_of_the_computer_is_mended",
        "tests/ui/test_backups.py::test_a_hurt_file_of_the_computer_is_mended_when_the_app_opens",
        "tests/ui/test_backups.py::test_a_person_whose_file_is_hurt_is_told_calmly_and_the_others_go_on",
    ),
    by_tests(
        "T11",
        "all backups hurt as well: it begins anew beside the damaged file, and takes out what still opens",
        f"{_MENDING}::test_all_backups_bad_begins_anew_and_deletes_nothing",
        f"{_MENDING}::test_without_any_backup_the_damaged_file_gives_what_it_has",
        f"{_MENDING}::test_without_any_backup_nobody_is_lost_whose_row_can_be_read",
        f"{_MENDING}::test_the_file_of_somebody_whose_row_is_gone_goes_aside",
        f"{_MENDING}::test_a_hurt_backup_is_passed_over",
    ),
    by_tests(
        "T13",
        "data of every released version",
        f"{_MIGRATIONS}::test_the_files_of_every_released_version_open_with_all_that_is_in_them",
    ),
    by_tests(
        "T14",
        "data of a newer version",
        f"{_MIGRATIONS}::test_a_newer_file_is_left_alone",
        f"{_MIGRATIONS}::test_a_newer_file_is_left_alone_also_after_a_kill",
        f"{_MIGRATIONS}::test_a_newer_device_or_person_stops_before_anything_is_written",
    ),
    by_tests("T15", "two copies at once, locks left behind", "tests/storage/test_folder_lock.py"),
    by_tests(
        "T16",
        "data in a folder that is copied, or on a network",
        "tests/domain/test_kept_where.py",
        "tests/app/test_where_kept.py",
        "tests/journeys/test_files_and_machines.py::"
        "test_a_folder_that_another_program_copies_is_told_once_a_day_and_the_app_goes_on",
    ),
    by_tests(
        "T17",
        "clock set back five years",
        f"{_FULL}::test_answers_count_in_the_order_in_which_they_came_though_the_clock_goes_back_years",
    ),
    by_tests("T19", "how each file begins", f"{_DATABASE}::test_no_file_looks_like_plain_sqlite"),
    by_tests(
        "T33",
        "no signature, another, one with changed bits or of other files; a team's changed key stops",
        "tests/files/test_signed_pack.py",
        "tests/domain/test_known_teams.py",
        f"{_MEETING}::test_changed_keys_stop_and_nothing_is_taken_in",
        f"{_MEETING}::test_a_plan_without_keys_after_one_with_keys_stops_and_offers_no_card",
        f"{_MEETING}::test_one_picture_that_is_not_the_same_keeps_nothing",
        f"{_MEETING}::test_nothing_goes_out_for_a_card_that_was_not_the_same",
        "tests/ui/test_asked_again.py",
    ),
)

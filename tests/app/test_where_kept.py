# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The place where the data folder lies is looked at as it is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coprod_desktop.app.where_kept import file_system_of, risk_at
from coprod_desktop.domain.errors import StoreSynced
from tests.storage.small_disk import small_disk


def test_a_folder_of_this_computer_is_no_risk(tmp_path: Path) -> None:
    assert risk_at(tmp_path) is None


@pytest.mark.skipif(sys.platform != "linux", reason="disks are mounted like this on Linux")
def test_the_kind_of_disk_is_the_one_of_the_system(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as folder:
        assert file_system_of(folder.parent) == "tmpfs"


def test_a_mark_above_the_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "in" / "data").mkdir(parents=True)
    assert isinstance(risk_at(tmp_path / "in" / "data"), StoreSynced)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Hostile drawings in the folder of a maker (T37): each is told, with a repair, and none is drawn."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.files.hostile_svgs import SVGS
from tests.files.test_pack_folder import GOOD, blocking, folder


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with a name")
@pytest.mark.parametrize("file", ["people/amina.svg", "people/amina.svgz", "people/amina.jpg"])
def test_every_hostile_drawing_is_told_and_nothing_that_it_names_is_touched(
    file: str, tmp_path: Path
) -> None:
    made = folder(tmp_path, GOOD.replace("people/amina.jpg", file))
    # Whoever opens this waits for ever, as one of the drawings wants.
    os.mkfifo(tmp_path / "people" / "fifo")
    before = set(tmp_path.rglob("*")) | {tmp_path / file}
    for name, make in SVGS.items():
        (tmp_path / file).write_bytes(make())
        (found,) = blocking(made)
        assert found.rule == "PICTURE", name
        assert "PNG" in found.repair, name
    assert set(tmp_path.rglob("*")) == before

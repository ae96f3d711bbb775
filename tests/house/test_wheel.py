# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The wheel carries the pictures and the words, and nothing that somebody left lying about."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import PurePosixPath

import pytest

import coprod_desktop
from tests.house.tree import ROOT, call_tool

CARRIED = ("assets", "translations")
ENDINGS = {".svg", ".json", ".csv", ".md", ".txt", ".po", ".mo", ".pot"}
# Source, the shapes of our files, templates, and the sample plans.
OF_THE_PACKAGE = {".py", ".typed", ".json", ".md", ".j2", ".css", ".toml"}
STRAY = "assets/easyread/somebody-speaking.wav"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    """A wheel built from a copy of the checkout into which a recording has strayed."""
    source = tmp_path_factory.mktemp("checkout")
    for name in ("pyproject.toml", "README.md", ".gitignore"):
        shutil.copy(ROOT / name, source)
    for name in ("coprod_desktop", "LICENSES", *CARRIED):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    (source / STRAY).parent.mkdir(parents=True, exist_ok=True)
    (source / STRAY).write_bytes(b"RIFF")
    built = call_tool(["hatchling", "build", "-t", "wheel", "-d", "out"], source)
    assert built.returncode == 0, built.stderr
    (path,) = (source / "out").glob("*.whl")
    assert path.name == f"coprod_desktop-{coprod_desktop.__version__}-py3-none-any.whl"
    return zipfile.Path(path)


def names(wheel: zipfile.Path) -> set[str]:
    """Return the files in a wheel."""
    return {name for name in wheel.root.namelist() if not name.endswith("/")}


def test_everything_meant_to_be_carried_is_there(wheel: zipfile.Path) -> None:
    meant = {
        f"coprod_desktop/_data/{path.relative_to(ROOT).as_posix()}"
        for top in CARRIED
        for path in (ROOT / top).rglob("*")
        if path.is_file() and path.suffix in ENDINGS
    }
    assert meant, "there are no pictures to carry"
    assert meant <= names(wheel)


def test_nothing_else_is_there(wheel: zipfile.Path) -> None:
    for name in names(wheel):
        top, _, rest = name.partition("/")
        if top == "coprod_desktop" and rest.startswith("_data/"):
            assert PurePosixPath(name).suffix in ENDINGS, name
        elif top == "coprod_desktop":
            assert PurePosixPath(name).suffix in OF_THE_PACKAGE, name
        else:
            assert top == f"coprod_desktop-{coprod_desktop.__version__}.dist-info", name


def test_what_others_have_left_in_a_data_folder_does_not_get_in(wheel: zipfile.Path) -> None:
    assert not [name for name in names(wheel) if PurePosixPath(name).name == PurePosixPath(STRAY).name]


def test_the_program_can_be_started_and_its_licences_travel_with_it(wheel: zipfile.Path) -> None:
    about = wheel / f"coprod_desktop-{coprod_desktop.__version__}.dist-info"
    entry = (about / "entry_points.txt").read_text(encoding="utf-8")
    assert "coprod-desktop = coprod_desktop.app.main:main" in entry
    assert (about / "licenses" / "LICENSES" / "CC-BY-4.0.txt").is_file()
    assert "coprod_desktop/py.typed" in names(wheel)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The import contracts of pyproject.toml: they hold, and each one can fail.

Each contract is broken on purpose in a copy of the package: a rule that cannot fail guards nothing.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, ROOT, call_tool

FLOORS = "1 floors: imports go down only"
UI_ROOMS = "2 rooms inside ui"
HUMBLE = "3 screens and widgets are humble"
NO_QT = "4 no Qt below the screens"
SQL = "5 SQL only in storage"
VOICE = "6 the engines for speech only in speech"
ZIP = "7 zip only in the envelope, and in the zips of others"
FILMS = "10 films of all kinds only in the maker of films"
AGE = "11 age only behind its guards"
TWO_SIDES = "8 person and team never meet in the journey"
CIRCLES = "9 no circles anywhere"

# How it is broken, the contract that must notice, and the files that are planted.
BREAKS = {
    "an import upwards": (FLOORS, {"domain/planted.py": "import coprod_desktop.words"}),
    "an import of a neighbour": (FLOORS, {"vault/planted.py": "import coprod_desktop.storage"}),
    "a late import upwards": (FLOORS, {"files/planted.py": "def f():\n    import coprod_desktop.journey"}),
    "a type-only import upwards": (
        FLOORS,
        {
            "domain/planted.py": "from typing import TYPE_CHECKING\n"
            "if TYPE_CHECKING:\n    import coprod_desktop.ports"
        },
    ),
    "a room that is not on the plan": (FLOORS, {"helpers/__init__.py": ""}),
    "a widget that knows a screen": (UI_ROOMS, {"ui/widgets/planted.py": "import coprod_desktop.ui.person"}),
    "a screen that knows its window": (
        UI_ROOMS,
        {"ui/person/planted.py": "import coprod_desktop.ui.windows"},
    ),
    "a room of ui that is not on the plan": (UI_ROOMS, {"ui/dialogs/__init__.py": ""}),
    "a screen that calls a verb": (HUMBLE, {"ui/person/planted.py": "import coprod_desktop.journey.person"}),
    "a widget that makes its own state": (
        HUMBLE,
        {
            "presenters/planted_presenter.py": "",
            "ui/widgets/planted.py": "import coprod_desktop.presenters.planted_presenter",
        },
    ),
    "a widget that opens files": (HUMBLE, {"ui/widgets/planted.py": "import coprod_desktop.files"}),
    "Qt in a presenter, late": (NO_QT, {"presenters/planted.py": "def f():\n    import PySide6.QtCore"}),
    "Qt in the domain": (NO_QT, {"domain/planted.py": "from PySide6 import QtCore"}),
    "SQL in a window": (SQL, {"ui/windows/planted.py": "import sqlalchemy.orm"}),
    "SQL in the program's own hands": (SQL, {"app/planted.py": "import sqlcipher3"}),
    "a store that is not encrypted": (SQL, {"storage/planted.py": "import sqlite3"}),
    "the voice engine in the window's process": (VOICE, {"sound/planted.py": "import pyttsx3"}),
    "the speech model in the window's process": (VOICE, {"sound/planted.py": "import sherpa_onnx"}),
    "zip beside the envelope": (ZIP, {"files/planted.py": "import zipfile"}),
    "tar in the envelope": (ZIP, {"files/envelope.py": "import zipfile, tarfile"}),
    "age without a look at the header": (AGE, {"journey/team/planted.py": "import pyrage"}),
    "a codec at the door": (FILMS, {"files/planted.py": "import av"}),
    "the team's side in the person's": (
        TWO_SIDES,
        {
            "journey/team/planted.py": "",
            "journey/person/planted.py": "import coprod_desktop.journey.team.planted",
        },
    ),
    "a circle of two files": (
        CIRCLES,
        {
            "domain/planted_a.py": "import coprod_desktop.domain.planted_b",
            "domain/planted_b.py": "import coprod_desktop.domain.planted_a",
        },
    ),
}


def verdicts(folder: Path) -> dict[str, str]:
    """Return KEPT or BROKEN for each contract, read from what lint-imports says in `folder`."""
    said = call_tool(["lint-imports", "--no-cache"], folder).stdout
    found = re.findall(r"^(.+) (KEPT|BROKEN)(?: \(.*\))?\s*$", said, flags=re.MULTILINE)
    assert found, said
    return {name.strip(): verdict for name, verdict in found}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and its contracts, to be spoilt."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    only_source = shutil.ignore_patterns("__pycache__", "*.json", "*.md")
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=only_source)
    return tmp_path


def test_every_contract_holds() -> None:
    said = call_tool(["lint-imports", "--no-cache"])
    assert said.returncode == 0, said.stdout + said.stderr


def test_every_contract_has_a_break() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    written = {contract["name"] for contract in project["tool"]["importlinter"]["contracts"]}
    assert written == {contract for contract, _ in BREAKS.values()}


@pytest.mark.parametrize("name", BREAKS)
def test_a_break_is_noticed_by_its_contract(copy: Path, name: str) -> None:
    contract, files = BREAKS[name]
    for place, text in files.items():
        path = copy / PACKAGE.name / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    assert verdicts(copy).get(contract) == "BROKEN"

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is written about the program: headers, docstrings, README and ARCHITECTURE say what is there."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import dev
from tests.house.tree import PACKAGE, ROOT, all_modules, our_modules, parsed, place

HEADER = "# SPDX-FileCopyrightText: 2026 The coprod_desktop authors\n# SPDX-License-Identifier: Apache-2.0\n"
SHEBANG = "#!/usr/bin/env python3\n"
LICENCES = {
    "Apache-2.0": "Apache License",
    "CC-BY-4.0": "Attribution 4.0 International",
    "CC0-1.0": "CC0 1.0 Universal",
}


def make_targets() -> set[str]:
    """Return the commands that the Makefile knows."""
    rules = re.findall(r"^([a-z ]+):$", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {word for rule in rules for word in rule.split()}


def without_docstring(path: Path) -> list[str]:
    """Return the public classes and functions of a file that say nothing about themselves."""
    silent = []
    for node in ast.walk(parsed(path)):
        if not isinstance(node, ast.Module | ast.ClassDef):
            continue
        for child in node.body:
            if not isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            private = child.name.startswith("_") or takes_its_docstring_from_above(child)
            if not private and not ast.get_docstring(child):
                silent.append(f"{place(path)}: {child.name}")
    return silent


def takes_its_docstring_from_above(node: ast.AST) -> bool:
    """Return whether a method overrides one that is described where it comes from."""
    decorators = getattr(node, "decorator_list", [])
    return any(isinstance(word, ast.Name) and word.id in ("override", "overload") for word in decorators)


def test_every_file_begins_with_its_licence_and_says_what_it_is() -> None:
    said = {place(path): path.read_text(encoding="utf-8") for path in all_modules()}
    assert [name for name, text in said.items() if not text.removeprefix(SHEBANG).startswith(HEADER)] == []
    assert [place(path) for path in all_modules() if not ast.get_docstring(parsed(path))] == []


def test_every_public_name_has_a_docstring() -> None:
    assert [name for path in our_modules() for name in without_docstring(path)] == []


def test_the_licences_are_there_in_full() -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "LICENSES").iterdir()}
    assert set(texts) == set(LICENCES)
    for name, title in LICENCES.items():
        assert title in texts[name][:300]
        assert len(texts[name]) > 6000
    annotations = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]
    assert {entry["SPDX-License-Identifier"] for entry in annotations} == set(LICENCES)


def test_readme_begins_with_the_two_commands_and_names_only_real_ones() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z]+)", readme))
    assert {"run", "test"} <= named
    assert {"run", "test"} <= set(re.findall(r"\bpy dev\.py ([a-z]+)", readme))
    assert named <= make_targets() | {"sure"}


def test_make_and_dev_know_the_same_commands() -> None:
    assert make_targets() == {*dev.COMMANDS, "setup"}


def test_the_outside_checks_call_the_test_command() -> None:
    path = ROOT / ".ci" / "run"
    assert path.stat().st_mode & 0o100, ".ci/run cannot be started"
    assert path.read_text(encoding="utf-8").rstrip().endswith("make test")


def test_architecture_names_every_room() -> None:
    architecture = (PACKAGE / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    assert {room for room in rooms if not re.search(rf"\b{room}\b", architecture)} == set()


def test_every_picture_of_the_readme_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme)
    assert len(pictures) >= 5
    assert [name for name in pictures if not (ROOT / name).is_file()] == []

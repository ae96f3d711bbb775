# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Text from outside is never markup: one label class shows plain text, and nothing else may guess."""

from __future__ import annotations

import ast

import pytest

from tests.house.tree import PACKAGE, our_modules, parsed, place

THE_ONE_LABEL = PACKAGE / "ui" / "widgets" / "plain_label.py"
# Classes that read a text as markup when it looks like it, or that show one in a way of their own.
GUESSING_CLASSES = {
    "QErrorMessage",
    "QInputDialog",
    "QLabel",
    "QMessageBox",
    "QSplashScreen",
    "QStaticText",
    "QTextBrowser",
    "QTextDocument",
    "QTextEdit",
    "QToolTip",
    "QWhatsThis",
}
GUESSING_CALLS = {
    "appendHtml",
    "insertHtml",
    "setHtml",
    "setMarkdown",
    "setStatusTip",
    "setTextFormat",
    "setToolTip",
    "setWhatsThis",
}


def guesses(tree: ast.AST) -> list[str]:
    """Return what in a file could show a text as markup, with its line."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
            found += [f"{node.lineno} {alias.name}" for alias in node.names if alias.name in GUESSING_CLASSES]
        elif isinstance(node, ast.Attribute) and node.attr in GUESSING_CLASSES | GUESSING_CALLS:
            found.append(f"{node.lineno} {node.attr}")
    return found


def test_only_the_plain_label_shows_text() -> None:
    others = [path for path in our_modules() if path != THE_ONE_LABEL]
    found = [f"{place(path)}:{line}" for path in others for line in guesses(parsed(path))]
    assert found == []


def test_the_plain_label_says_that_its_text_is_plain() -> None:
    assert "PlainText" in THE_ONE_LABEL.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "line",
    [
        "from PySide6.QtWidgets import QLabel",
        "from PySide6 import QtWidgets\nQtWidgets.QLabel('<b>')",
        "from PySide6.QtWidgets import QMessageBox",
        "widget.setToolTip(name)",
        "view.setHtml(text)",
    ],
)
def test_each_way_round_is_noticed(line: str) -> None:
    assert guesses(ast.parse(line)) != []

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Text from outside is never markup: every label says that its text is plain, and nothing else may guess."""

from __future__ import annotations

import ast

import pytest

from tests.house.tree import PACKAGE, our_modules, parsed, place

WIDGETS = PACKAGE / "ui" / "widgets"
# Classes that read a text as markup when it looks like it, or that show one in a way of their own.
GUESSING_CLASSES = {
    "QErrorMessage",
    "QInputDialog",
    "QMessageBox",
    "QSplashScreen",
    "QStaticText",
    "QTextBrowser",
    "QTextDocument",
    "QTextEdit",
    "QToolTip",
    "QWhatsThis",
}
GUESSING_NAMES = {
    "AutoText",
    "MarkdownText",
    "RichText",
    "appendHtml",
    "insertHtml",
    "setHtml",
    "setMarkdown",
    "setStatusTip",
    "setToolTip",
    "setWhatsThis",
}
PRINTED = {
    "ui/windows/slip_print.py": "our own page, every word in it escaped, for paper",
}
"""Where a page is made for paper, and why its words stay words."""


def base_names(node: ast.ClassDef) -> set[str]:
    """Return the last word of each class that a class comes from."""
    return {ast.unparse(base).rpartition(".")[2] for base in node.bases}


def says_plain(node: ast.ClassDef) -> bool:
    """Return whether a class sets its text format to plain."""
    return any(
        isinstance(call, ast.Call)
        and ast.unparse(call.func) == "self.setTextFormat"
        and [ast.unparse(word) for word in call.args] == ["Qt.TextFormat.PlainText"]
        for call in ast.walk(node)
    )


def guesses(tree: ast.AST) -> list[str]:
    """Return what in a file could show a text as markup, with its line."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
            found += [f"{node.lineno} {alias.name}" for alias in node.names if alias.name in GUESSING_CLASSES]
        elif isinstance(node, ast.Attribute) and node.attr in GUESSING_CLASSES | GUESSING_NAMES:
            found.append(f"{node.lineno} {node.attr}")
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "QLabel":
            found.append(f"{node.lineno} a bare QLabel")
        elif isinstance(node, ast.ClassDef) and "QLabel" in base_names(node) and not says_plain(node):
            found.append(f"{node.lineno} {node.name} does not say that its text is plain")
    return found


def test_no_text_is_shown_as_markup() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): lines
        for path in our_modules()
        if (lines := guesses(parsed(path)))
    }
    assert found.keys() == PRINTED.keys(), found


def test_labels_are_made_only_among_the_widgets() -> None:
    made = [
        f"{place(path)}: {node.name}"
        for path in our_modules()
        if not path.is_relative_to(WIDGETS)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef) and "QLabel" in base_names(node)
    ]
    assert made == []


@pytest.mark.parametrize(
    "line",
    [
        "QLabel('<b>')",
        "QtWidgets.QLabel(name)",
        "class Words(QLabel):\n    pass",
        "from PySide6.QtWidgets import QMessageBox",
        "widget.setToolTip(name)",
        "view.setHtml(text)",
        "label.setTextFormat(Qt.TextFormat.RichText)",
    ],
)
def test_each_way_round_is_noticed(line: str) -> None:
    assert guesses(ast.parse(line)) != []

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one door to start: commands without a window, or the person's window."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

from coprod_desktop.app import command_line, command_words, said
from coprod_desktop.app.screen import has_screen
from coprod_desktop.domain.errors import NoScreen
from coprod_desktop.presenters.problem_presenter import not_started, problem_words

EXIT_NO_SCREEN = 2
EXIT_FAULT = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Start the app.

    Args:
        argv: the words after the program's name; those of the process when not given.

    Returns:
        0 when all went well; 1 when a file was refused; 2 for wrong words, or when there is no screen; 3 when
        the window could not be made by a fault of our own.
    """
    asked = command_line.parse(sys.argv[1:] if argv is None else argv)
    if asked.command is not None:
        return command_line.run_command(asked)
    views = [path for path in asked.files if path.suffix in command_words.VIEW_SUFFIXES]
    if views and len(views) == len(asked.files) and command_line.show_views(views) == said.DONE:
        return said.DONE
    # What was refused goes on to the window, which says why to somebody who has no terminal.
    if not has_screen():
        print(" ".join(problem_words(NoScreen())[1]), file=sys.stderr)
        return EXIT_NO_SCREEN
    # Loading makes no rubbish, and looking for some would take a third of the time: `person_app` looks again
    # as soon as all is loaded.
    gc.disable()
    # Three lines about libraries that nobody misses would stand where a supporter looks for real faults.
    os.environ.setdefault(
        "QT_LOGGING_RULES", "qt.multimedia.symbolsresolver=false;qt.multimedia.ffmpeg.info=false"
    )
    # Qt is imported only for a window: commands run where there is none.
    person_app: Any = importlib.import_module("coprod_desktop.app.person_app")
    try:
        code: int = person_app.run(asked.data, asked.files)
    except Exception as fault:  # noqa: BLE001 - nobody is left who could tell it
        # There is no window to tell it on. Somebody who started it from a terminal reads it there.
        last_resort: Any = importlib.import_module("coprod_desktop.app.last_resort")
        last_resort.note(fault)
        print(" ".join(not_started()), file=sys.stderr)
        return EXIT_FAULT
    return code

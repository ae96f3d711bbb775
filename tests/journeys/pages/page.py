# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What all pages have: they are there once their sign is. A page knows names, and where its presses lead."""

from __future__ import annotations

from tests.journeys.screen_reader import BUTTON
from tests.journeys.visitor import Visitor


class Page:
    """One screen as a person knows it.

    Attributes:
        visitor: the person.
    """

    SIGN = ""
    """Words that stand on this screen and on none from which one comes here."""

    def __init__(self, visitor: Visitor) -> None:
        """Wait until it shows."""
        self.visitor = visitor
        visitor.wait_for_words(self.SIGN)

    def press_way_on(self) -> None:
        """Go on, whether something was said here or not."""
        self.visitor.press_on("Next" if "Next" in self.visitor.names(BUTTON) else "Skip")

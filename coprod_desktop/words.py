# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every sentence that a person sees goes through here. Set up once, at start; English is the source."""

from __future__ import annotations

import gettext
from datetime import date
from pathlib import Path

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use_language(folder: Path, language: str) -> bool:
    """Take the words from a catalogue from now on.

    Args:
        folder: holds ``<language>/LC_MESSAGES/coprod.mo``.
        language: such as ``cy``; ``en`` needs no catalogue.

    Returns:
        Whether the language is there; if not, the words are English.
    """
    global _catalogue
    _catalogue = gettext.translation("coprod", folder, [language], fallback=True)
    return language.startswith("en") or isinstance(_catalogue, gettext.GNUTranslations)


def _(sentence: str) -> str:
    """Return a sentence in the person's language."""
    return _catalogue.gettext(sentence)


def several(one: str, many: str, count: int) -> str:
    """Return the sentence that fits a number.

    Args:
        one: for 1, with ``{count}`` where the number stands.
        many: for all others.
        count: the number.

    Returns:
        The sentence with the number in it.
    """
    return _catalogue.ngettext(one, many, count).format(count=count)


def full_date(day: date) -> str:
    """Return a day as people say it: the weekday, the day and the month (rule ER17), and the year."""
    weekdays = (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )
    months = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekdays[day.weekday()], day=day.day, month=months[day.month - 1], year=day.year
    )

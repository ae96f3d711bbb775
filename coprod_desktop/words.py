# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every sentence that a person sees goes through here, in their language. English is the source.

A sentence that nobody has translated yet is shown in English, and `language_of` says so to the voice.
"""

from __future__ import annotations

import gettext
import re
from datetime import date
from pathlib import Path

ENGLISH = "en-GB"
_PLACE = re.compile(r"\\{\w+\\}")
_ENDS = ".?!:"


class _Tongue:
    """The language of the words now."""

    def __init__(self) -> None:
        self.folder = Path()
        self.language = ENGLISH
        self.catalogue: gettext.NullTranslations = gettext.NullTranslations()
        self.not_translated: dict[str, re.Pattern[str]] = {}

    def note(self, sentence: str) -> None:
        """Remember a sentence that is shown in English, as a pattern of what comes out of it."""
        if sentence not in self.not_translated:
            pattern = _PLACE.sub(".+?", re.escape(sentence.rstrip(_ENDS)))
            self.not_translated[sentence] = re.compile(pattern)


_now = _Tongue()


def find_catalogues(folder: Path) -> None:
    """Take translations from here from now on.

    Args:
        folder: holds ``<language>/LC_MESSAGES/coprod.mo``.
    """
    _now.folder = folder


def use_language(language: str) -> bool:
    """Take the words from a catalogue from now on.

    Args:
        language: such as ``cy``; English needs no catalogue.

    Returns:
        Whether the language is there; if not, the words are English.
    """
    if language == _now.language:
        return True
    found: gettext.NullTranslations = gettext.NullTranslations()
    if language != ENGLISH:
        found = gettext.translation("coprod", _now.folder, [language], fallback=True)
    is_there = language == ENGLISH or isinstance(found, gettext.GNUTranslations)
    _now.catalogue, _now.language = found, language if is_there else ENGLISH
    _now.not_translated.clear()
    return is_there


def language_now() -> str:
    """The language of the words, such as ``cy``."""
    return _now.language


def language_of(sentence: str) -> str:
    """The language in which a sentence of our own came out: English where nobody has translated it yet.

    Args:
        sentence: as it is shown or said, with names and numbers in it.
    """
    bare = sentence.strip().rstrip(_ENDS)
    if any(pattern.fullmatch(bare) for pattern in _now.not_translated.values()):
        return ENGLISH
    return _now.language


def _(sentence: str) -> str:
    """Return a sentence in the person's language."""
    said = _now.catalogue.gettext(sentence)
    if said == sentence and _now.language != ENGLISH:
        _now.note(sentence)
    return said


def several(one: str, many: str, count: int) -> str:
    """Return the sentence that fits a number.

    Args:
        one: for 1, with ``{count}`` where the number stands.
        many: for all others.
        count: the number.

    Returns:
        The sentence with the number in it.
    """
    said = _now.catalogue.ngettext(one, many, count)
    if said in (one, many) and _now.language != ENGLISH:
        _now.note(said)
    return said.format(count=count)


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

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the groups and the pictures of a message are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from coprod_desktop.domain.message_board import SET
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup
from coprod_desktop.words import _


def group_words() -> dict[PictureGroup, tuple[str, str]]:
    """What each group is called, with its picture, in the order in which they are offered."""
    return {
        PictureGroup.PLAN: (_("This plan"), "proposal"),
        PictureGroup.OFTEN: (_("Yes, no"), "words-often"),
        PictureGroup.FEELINGS: (_("Feelings"), "happy"),
        PictureGroup.PEOPLE: (_("People"), "reason-people"),
        PictureGroup.PLACES: (_("Places"), "place"),
        PictureGroup.THINGS: (_("Things"), "things"),
        PictureGroup.DOING: (_("Doing"), "walk"),
        PictureGroup.TIME: (_("Time"), "clock"),
        PictureGroup.TRAVEL: (_("Travel"), "bus"),
        PictureGroup.OUTSIDE: (_("Outside"), "tree"),
        PictureGroup.ADDED: (_("Added"), "import-pictures"),
    }


def as_said(pictures: Iterable[FoundPicture]) -> tuple[FoundPicture, ...]:
    """Pictures with the words first that they say in a message, where these are not those of our screens."""
    said = _message_words()
    return tuple(
        replace(each, words=(said[each.picture], *each.words)) if each.picture in said else each
        for each in pictures
    )


def _message_words() -> dict[str, str]:
    words = {
        "helpme": _("help me"),
        "good": _("good"),
        "bad": _("bad"),
        "quiet": _("quiet"),
        "reason-people": _("people"),
        "clock": _("time"),
        "reason-safe": _("safe"),
        "hard": _("hard"),
        "reason-easy": _("easy"),
        "role-staff": _("support worker"),
        "lunch": _("food"),
        "reason-noise": _("noise"),
        "paper": _("paper"),
        "said": _("talk"),
        "look": _("look"),
        "take-part": _("join in"),
        "break": _("break"),
        "change": _("change"),
        "leave-as-it-is": _("no change"),
        "notnow": _("later"),
        "calendar": _("day"),
        "keep-year": _("one year"),
        "sign": _("sign"),
        "send": _("give"),
    }
    return {f"{SET}{name}": each for name, each in words.items()}

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What can be picked, helped, allowed: the fixed sets that the acts are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.identifiers import ChoiceId


class Point(StrEnum):
    """The three points, one picture set everywhere."""

    GOOD = "good"
    MIDDLE = "middle"
    BAD = "bad"


class OffScale(StrEnum):
    """Three different answers that are never merged with each other, nor with skipping."""

    DONT_KNOW = "dont_know"
    DONT_UNDERSTAND = "dont_understand"
    RATHER_NOT_SAY = "rather_not_say"


class Matter(StrEnum):
    """How much something matters to the person; a second short scale."""

    A_LOT = "a_lot"
    A_BIT = "a_bit"
    NOT_MUCH = "not_much"


class Clear(StrEnum):
    """Whether the plan was clear; counted against the plan, never against the person."""

    CLEAR = "clear"
    PARTLY = "partly"
    NOT_CLEAR = "not_clear"


class HelpKind(StrEnum):
    """How somebody else took part in the answers."""

    ON_MY_OWN = "on_my_own"
    READ_TO_ME = "read_to_me"
    EXPLAINED = "explained"
    PRESSED_FOR_ME = "pressed_for_me"
    WROTE_MY_WORDS = "wrote_my_words"
    SUGGESTED = "suggested"
    ANSWERED_FOR_ME = "answered_for_me"
    """Kept apart, and never counted as the person's view."""


class Told(StrEnum):
    """The answer to the private question: did anybody tell you what to say?"""

    NOBODY = "nobody"
    SOMEBODY = "somebody"
    RATHER_NOT_SAY = "rather_not_say"


class SupporterRole(StrEnum):
    """What a supporter is to the person; a role, never a name, leaves this computer."""

    FAMILY = "family"
    PAID_STAFF = "paid_staff"
    ADVOCATE = "advocate"
    PEER = "peer"
    PROJECT_TEAM = "project_team"
    """Works for the team that asks: a conflict of interest, and marked as one."""


class ShareKind(StrEnum):
    """What a person may allow, each by itself; nothing is allowed before it is chosen."""

    TAKE_PART = "take_part"
    WORDS_AND_CHOICES = "words_and_choices"
    VOICE = "voice"
    DRAWINGS_AND_PHOTOS = "drawings_and_photos"
    OBSERVATIONS = "observations"
    SEALED = "sealed"
    """What only the team can open, sealed before."""
    NAME = "name"
    QUOTE = "quote"


class FileKind(StrEnum):
    """What a kept file is."""

    DRAWING = "drawing"
    PHOTO = "photo"
    FILM = "film"
    """Somebody signs, shows or tells something."""


@dataclass(frozen=True)
class MatPlace:
    """Where one thing lies on the mat. Exactly one of the two is set.

    Attributes:
        choice_id: the thing.
        point: the part of the mat.
        off_scale: one of the three answers off the scale, for this thing alone.
    """

    choice_id: ChoiceId
    point: Point | None = None
    off_scale: OffScale | None = None


@dataclass(frozen=True)
class Symbol:
    """One picture of a message, with its words.

    Attributes:
        words: what it says; always there, so that the message can be read and heard without pictures.
        picture: ``set:`` and a name of our own set, ``plan:`` and the place of a picture in a plan,
            ``added:`` and the id of an added picture, or empty.
    """

    words: str
    picture: str = ""

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The words for answers on a team's page and in its tables: plain English, the same everywhere."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point
from coprod_desktop.domain.view_bundle import Given, MayDo

POINT = {Point.GOOD: "Good for me", Point.MIDDLE: "In the middle", Point.BAD: "Bad for me"}
POINT_PICTURE = {Point.GOOD: "good", Point.MIDDLE: "middle", Point.BAD: "bad"}
OFF_SCALE = {
    OffScale.DONT_KNOW: "I don't know",
    OffScale.DONT_UNDERSTAND: "I don't understand",
    OffScale.RATHER_NOT_SAY: "I would rather not say",
}
OFF_SCALE_PICTURE = {
    OffScale.DONT_KNOW: "dontknow",
    OffScale.DONT_UNDERSTAND: "confused",
    OffScale.RATHER_NOT_SAY: "private",
}
GIVEN = {Given.PICTURE: "picture", Given.VOICE: "voice", Given.WRITING: "writing"}
MAY = {MayDo.READ: "read it", MayDo.HEAR: "listen to it"}
HELP = {
    HelpKind.ON_MY_OWN: "on my own",
    HelpKind.READ_TO_ME: "somebody read it to me",
    HelpKind.EXPLAINED: "somebody explained it",
    HelpKind.PRESSED_FOR_ME: "somebody pressed for me",
    HelpKind.SUGGESTED: "somebody suggested an answer",
}
HELP_NOT_SAID = "not said"


def helped(kinds: tuple[HelpKind, ...]) -> str:
    """How others helped, in words; also when the person did not say."""
    return ", ".join(HELP[kind] for kind in kinds) or HELP_NOT_SAID


def allowed(may: tuple[MayDo, ...]) -> str:
    """What the team may do, in words."""
    return ", ".join(MAY[one] for one in may)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The words for answers on a team's page and in its tables: plain English, the same everywhere."""

from __future__ import annotations

from datetime import date

from coprod_desktop.domain.act_kinds import Clear, HelpKind, Matter, OffScale, Point, SupporterRole, Told
from coprod_desktop.domain.reasons import OWN_REASONS
from coprod_desktop.domain.view_bundle import UNTIL_ASKED_BACK, Given, MayDo, View, ViewBundle

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
MATTER = {
    Matter.A_LOT: "It matters a lot to me",
    Matter.A_BIT: "It matters a bit to me",
    Matter.NOT_MUCH: "It does not matter much to me",
}
MATTER_PICTURE = {
    Matter.A_LOT: "matters-lot",
    Matter.A_BIT: "matters-bit",
    Matter.NOT_MUCH: "matters-not-much",
}
REASON = dict(
    zip(
        OWN_REASONS,
        (
            "Money",
            "Time",
            "To feel safe",
            "Noise",
            "Getting there",
            "The people",
            "The change",
            "How easy it is",
        ),
        strict=True,
    )
)
"""The app's own reasons, by their ids, which are the names of their pictures too: the words people saw."""
NONE_WORDS = "None of these"
NONE_PICTURE = "none-of-these"
RANKS = ("First", "Second", "Third")
CLEAR = {Clear.CLEAR: "Clear", Clear.PARTLY: "Partly clear", Clear.NOT_CLEAR: "Not clear"}
CLEAR_PICTURE = {Clear.CLEAR: "clear", Clear.PARTLY: "part-clear", Clear.NOT_CLEAR: "not-clear"}
TOLD = {
    Told.NOBODY: "Nobody told me what to say",
    Told.SOMEBODY: "Somebody told me what to say",
    Told.RATHER_NOT_SAY: "I would rather not say",
}
TOLD_PICTURE = {
    Told.NOBODY: "told-nobody",
    Told.SOMEBODY: "told-somebody",
    Told.RATHER_NOT_SAY: "private",
}
GIVEN = {
    Given.PICTURE: "picture",
    Given.VOICE: "voice",
    Given.WRITING: "writing",
    Given.DRAWING: "drawing",
    Given.PHOTO: "photo",
    Given.FILM: "film",
    Given.MESSAGE: "a message from pictures",
    Given.SCRIBED: "words that somebody wrote down",
    Given.SPOKEN_WORDS: "voice, as words that the person agreed to",
    Given.OBSERVED: "what somebody saw",
}
MAY = {
    MayDo.READ: "read it",
    MayDo.HEAR: "listen to it",
    MayDo.SEE: "look at it",
    MayDo.QUOTE: "show it to everybody",
}
HELP = {
    HelpKind.ON_MY_OWN: "on my own",
    HelpKind.READ_TO_ME: "somebody read it to me",
    HelpKind.EXPLAINED: "somebody explained it",
    HelpKind.PRESSED_FOR_ME: "somebody pressed for me",
    HelpKind.WROTE_MY_WORDS: "somebody wrote my words",
    HelpKind.SUGGESTED: "somebody suggested an answer",
    HelpKind.ANSWERED_FOR_ME: "somebody answered for me",
}
HELP_NOT_SAID = "not said"
ROLE = {
    SupporterRole.FAMILY: "family",
    SupporterRole.PAID_STAFF: "paid supporter",
    SupporterRole.ADVOCATE: "advocate",
    SupporterRole.PEER: "friend or peer",
    SupporterRole.PROJECT_TEAM: "somebody who works for the team",
}
CONFLICT = "Somebody who works for the team was there. That is a conflict of interest."
FROM_PAPER = "Somebody typed this in from paper. The person heard it and agreed."
NOT_RIGHT = "The person says that this note is not right."


def helped(kinds: tuple[HelpKind, ...]) -> str:
    """How others helped, in words; also when the person did not say."""
    return ", ".join(HELP[kind] for kind in kinds) or HELP_NOT_SAID


def supporter_noted(view: View) -> str:
    """How a supporter noted that they helped, and what the person says to that; empty without a note."""
    if not view.supporter_kinds:
        return ""
    note = f"A supporter noted: {helped(view.supporter_kinds)}."
    return f"{note} {NOT_RIGHT}" if view.contradicted else note


def allowed(may: tuple[MayDo, ...]) -> str:
    """What the team may do, in words."""
    return ", ".join(MAY[one] for one in may)


def written_by(view: View) -> str:
    """Who wrote it down or saw it, in words; empty when the person gave it themselves."""
    match view.given:
        case Given.SCRIBED:
            return f"{view.by or 'Somebody'} wrote down my words"
        case Given.OBSERVED:
            return f"{view.by or 'Somebody'} saw this"
        case _:
            return ""


def more_time(bundle: ViewBundle) -> str:
    """Whether the person asks for more time, in words; empty when not."""
    if not bundle.more_time:
        return ""
    return f"Asks for {bundle.more_days} days more" if bundle.more_days else "Asks for more time"


def kept_until(day: date | None) -> str:
    """How long the team may keep it, in words."""
    if day is None:
        return "Keep it until you have answered. Then delete it."
    if day == UNTIL_ASKED_BACK:
        return "Keep it until the person asks for it back."
    return f"Keep it until {day.isoformat()}. Then delete it."


def conflict(bundle: ViewBundle) -> bool:
    """Whether somebody who works for the team that asks was there as a supporter."""
    return SupporterRole.PROJECT_TEAM in bundle.supporter_roles

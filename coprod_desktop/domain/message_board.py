# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Which pictures a message is made from, in which groups and order: those of the plan first, then ours.

Only what somebody may want to say stands here. Pictures that mean something on our own screens alone
(buttons, settings, keys) are in no group, so they are not offered and not found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coprod_desktop.domain.identifiers import MediaName, ProposalId, StepId
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup
from coprod_desktop.domain.proposal import ChoosingQuestion, Page, Picture, Proposal, Step, more_of

SET = "set:"
PLAN = "plan:"

OUR_PICTURES: dict[PictureGroup, tuple[str, ...]] = {
    PictureGroup.OFTEN: (
        *("yes", "no", "want", "not", "more", "helpme"),
        *("stop", "like", "good", "bad", "me", "you"),
        *("quiet", "reason-people", "clock", "place", "please", "thank-you"),
    ),
    PictureGroup.FEELINGS: (
        *("happy", "sad", "angry", "worried", "danger", "hurts"),
        *("calm", "tired", "reason-safe", "not-like", "confused", "dontknow"),
        *("hard", "reason-easy", "middle", "matters-lot", "matters-not-much", "reason-change"),
    ),
    PictureGroup.PEOPLE: (
        *("role-family", "friend", "supporter", "role-staff", "together", "alone"),
        *("doctor", "nurse", "bus-driver", "volunteer", "role-advocate", "team"),
    ),
    PictureGroup.PLACES: (
        *("home", "garden", "street", "cafe", "health-centre", "quiet-room"),
        *("waiting-room", "reception", "busstop", "shelter", "bare-stop", "crossing"),
    ),
    PictureGroup.THINGS: (
        *("tea", "coffee", "lunch", "apple", "carrot", "money"),
        *("seat", "light", "phone", "computer", "headphones", "reason-noise"),
        *("letter", "text-message", "paper", "proposal", "pager", "idea"),
        *("hat", "shoe", "key", "ball", "bell", "drum"),
    ),
    PictureGroup.DOING: (
        *("said", "listen", "look", "read-to-me", "write", "draw"),
        *("walk", "music", "cooking", "photo", "learn", "take-part"),
        *("phone-call", "video-call", "ask-person", "send", "break", "reason"),
        *("less", "change", "leave-as-it-is"),
    ),
    PictureGroup.TIME: (
        *("now", "today", "tomorrow", "notnow", "calendar", "night"),
        *("appointment", "more-time", "time-it-takes", "one-week", "two-weeks", "four-weeks"),
        *("keep-year", "longer-time", "reason-time", "first", "second", "third"),
    ),
    PictureGroup.TRAVEL: (
        *("bus", "car", "bicycle", "wheelchair", "plane", "boat"),
        *("reason-travel", "timetable", "raised-kerb", "bridge", "sign", "umbrella"),
    ),
    PictureGroup.OUTSIDE: (
        *("sun", "rain", "cloud", "moon", "star", "mountain"),
        *("tree", "flower", "leaf", "dog", "cat", "bird"),
        *("fish", "butterfly"),
    ),
}
"""The names of our own pictures in each group, those that are wanted most first. Our choice."""


def pictures_of_plan(
    proposal: Proposal, step_id: StepId, ours: Iterable[FoundPicture]
) -> tuple[FoundPicture, ...]:
    """The pictures of a plan as a message is made from them, each once.

    Args:
        proposal: the plan.
        step_id: the page or question that the message is about; its pictures come first.
        ours: our own pictures, for what they say.

    Returns:
        The pictures. What is to be chosen says what it says in the plan. Another picture of our set says what
        it says elsewhere; one that came with the plan says what it shows.
    """
    here = proposal.step(step_id)
    others = (step for step in proposal.steps if step.step_id != step_id)
    ours_by_key = {each.picture: each for each in ours}
    found: dict[str, FoundPicture] = {}
    for step in (here, *others):
        for picture, words in _pictures_of(step):
            key = _key(proposal, picture)
            known = ours_by_key.get(key)
            says = (words,) if words else known.words if known else (picture.words.rstrip("."),)
            found.setdefault(key, FoundPicture(key, says, PictureGroup.PLAN))
    return tuple(found.values())


def media_of(key: str) -> tuple[ProposalId, int, MediaName]:
    """The plan, its version and the picture that came with it, which a key of a plan's picture names."""
    proposal_id, version, name = key.removeprefix(PLAN).split("/", 2)
    return ProposalId(proposal_id), int(version), MediaName(name)


def _pictures_of(step: Step) -> Iterator[tuple[Picture, str]]:
    """Each picture of a step, with the words that it stands for there, or none."""
    if isinstance(step, ChoosingQuestion):
        yield from ((choice.picture, choice.words) for choice in step.choices)
    else:
        yield step.picture, ""
    if isinstance(step, Page) and step.new_picture:
        yield step.new_picture, ""
    yield from ((reason.picture, reason.words) for reason in more_of(step).reasons)


def _key(proposal: Proposal, picture: Picture) -> str:
    if picture.set_name:
        return f"{SET}{picture.set_name}"
    return f"{PLAN}{proposal.proposal_id}/{proposal.version}/{picture.media}"

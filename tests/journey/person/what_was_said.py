# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody said, kept in the plainest way: the test's own memory, which asks nothing of the app's."""

from __future__ import annotations

from dataclasses import dataclass, field

from coprod_desktop.domain.act_kinds import HelpKind, ShareKind
from coprod_desktop.domain.view_bundle import Given

WORDS, VOICE = ShareKind.WORDS_AND_CHOICES, ShareKind.VOICE
DRAWINGS, OBSERVED = ShareKind.DRAWINGS_AND_PHOTOS, ShareKind.OBSERVATIONS


@dataclass
class Thing:
    """One thing that was said.

    Attributes:
        step_id: where.
        kind: what must be allowed before it leaves.
        given: how it stands in a file.
        content: what it says, or its bytes; no other thing ever says the same.
        by: who wrote it down or saw it; or the title of a drawing.
        agreed: whether the person agreed to it, where somebody else wrote.
        thrown_away: whether it was thrown away, and can be put back.
    """

    step_id: str
    kind: ShareKind
    given: Given
    content: object
    by: str = ""
    agreed: bool = True
    thrown_away: bool = False


@dataclass
class Helped:
    """Who helped, for one answer or for all: as the person says, and as a supporter notes."""

    said: set[HelpKind] = field(default_factory=set)
    noted: set[HelpKind] = field(default_factory=set)
    contradicted: bool = False

    @property
    def noted_for_me(self) -> bool:
        """Whether a note that stands says that somebody else answered."""
        return HelpKind.ANSWERED_FOR_ME in self.noted and not self.contradicted


def turn(kinds: set[HelpKind], kind: HelpKind) -> None:
    """Touch a kind of help; "on my own" stands alone."""
    if kind in kinds:
        kinds.discard(kind)
        return
    kinds -= set(HelpKind) if kind is HelpKind.ON_MY_OWN else {HelpKind.ON_MY_OWN}
    kinds.add(kind)


@dataclass
class WhatWasSaid:
    """All of it, by the id that a thing has in every file.

    Attributes:
        things: what stands, and what was thrown away.
        words_only: recordings of which the words go, and the sound does not.
        paper: answers that were typed in from paper, and whether the person agreed.
        held_back: things that are kept from the team.
        steps_held_back: the same for all of a step.
        sealed: steps that are kept from every file.
        hard: steps that were called hard.
        helped: who helped, by step; None is for all answers.
        consent: the spoken yes since the last file, or nothing.
        with_team: things that went out and were not asked back.
        may_ask_all_back: whether something went out, and not everything was asked back.
    """

    things: dict[str, Thing] = field(default_factory=dict)
    words_only: set[str] = field(default_factory=set)
    paper: dict[str, bool] = field(default_factory=dict)
    held_back: set[str] = field(default_factory=set)
    steps_held_back: set[str] = field(default_factory=set)
    sealed: set[str] = field(default_factory=set)
    hard: set[str] = field(default_factory=set)
    helped: dict[str | None, Helped] = field(default_factory=dict)
    consent: bytes = b""
    with_team: set[str] = field(default_factory=set)
    may_ask_all_back: bool = False

    def standing(self) -> dict[str, Thing]:
        """What stands now."""
        return {item_id: thing for item_id, thing in self.things.items() if not self._is_away(item_id)}

    def _is_away(self, item_id: str) -> bool:
        # The words of a recording go with it when it is thrown away.
        sound = self.things.get(item_id.replace(".words.", ".clip."))
        return self.things[item_id].thrown_away or (sound is not None and sound.thrown_away)

    def is_held_back(self, item_id: str) -> bool:
        """Whether the person keeps it from the team."""
        return item_id in self.held_back or self.things[item_id].step_id in self.steps_held_back

    def may_leave(self, item_id: str) -> bool:
        """Whether it goes to the team once its kind is allowed."""
        thing = self.things[item_id]
        from_paper = thing.given is not Given.PICTURE or self.paper.get(thing.step_id, True)
        return (
            thing.agreed
            and from_paper
            and item_id not in self.words_only
            and thing.step_id not in self.sealed
            and not self.is_held_back(item_id)
        )

    def leaving(self, kinds: frozenset[ShareKind]) -> dict[str, Thing]:
        """What leaves when these kinds are allowed."""
        if ShareKind.TAKE_PART not in kinds:
            return {}
        return {
            item_id: thing
            for item_id, thing in self.standing().items()
            if thing.kind in kinds and self.may_leave(item_id)
        }

    def was_answered_for_me(self, step_id: str) -> bool:
        """Whether somebody else answered there."""
        for_all, here = self.help(None), self.help(step_id)
        said = here.said or for_all.said
        return HelpKind.ANSWERED_FOR_ME in said or here.noted_for_me or for_all.noted_for_me

    def help(self, step_id: str | None) -> Helped:
        """Who helped there."""
        return self.helped.setdefault(step_id, Helped())

    def is_skipped(self, step_id: str) -> bool:
        """Whether nothing was said there; what somebody saw is not said."""
        return not any(
            thing.step_id == step_id and thing.kind is not OBSERVED for thing in self.standing().values()
        )

    def forget_step(self, step_id: str) -> None:
        """Delete what was said at a step."""
        gone = {item_id for item_id in self.things if item_id.startswith(f"{step_id}.")}
        self.things = {item_id: self.things[item_id] for item_id in self.things if item_id not in gone}
        self.words_only -= gone
        self.held_back = {item_id for item_id in self.held_back if not item_id.startswith(f"{step_id}.")}
        for steps in (self.steps_held_back, self.sealed, self.hard):
            steps.discard(step_id)
        self.paper.pop(step_id, None)
        self.helped.pop(step_id, None)

    def forget_what_was_thrown_away(self) -> None:
        """What was thrown away cannot be put back any more."""
        self.things = self.standing()

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is the same on every screen: the three buttons of the strip, back, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.preferences import RATES_WPM, SkinTone
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip, Tone
from coprod_desktop.words import _

if TYPE_CHECKING:
    # Only named here: the first screen, which knows no plan, does not wait for them.
    from coprod_desktop.domain.identifiers import ProposalId
    from coprod_desktop.domain.person import Person
    from coprod_desktop.domain.proposal import Picture, Proposal


def own_pic(name: str, words: str = "") -> Pic:
    """A picture of our own set."""
    return Pic(words, set_name=name)


def plan_pic(proposal: Proposal, picture: Picture) -> Pic:
    """A picture of a proposal, with its photo if it has one."""
    photo = plan_pic(proposal, picture.photo) if picture.photo else None
    if picture.set_name:
        return Pic(picture.words, set_name=picture.set_name, photo=photo)
    key: tuple[ProposalId, int] = (proposal.proposal_id, proposal.version)
    return Pic(picture.words, media=(*key, picture.media), photo=photo)


def top_buttons() -> tuple[Button, ...]:
    """Hear it, Help, Take a break: they never move."""
    return (
        Button(Press(Do.HEAR), _("Hear it"), own_pic("hear")),
        Button(Press(Do.HELP), _("Help"), own_pic("helpme")),
        Button(Press(Do.BREAK), _("Take a break"), own_pic("break")),
    )


def pace_buttons() -> tuple[Button, ...]:
    """Slower and faster, before the others in the strip."""
    return (
        Button(Press(Do.SLOWER), _("Slower"), own_pic("slower")),
        Button(Press(Do.FASTER), _("Faster"), own_pic("faster")),
    )


def pace_words(rate_wpm: int) -> str:
    """Said when the pace was changed."""
    if rate_wpm == RATES_WPM[0]:
        return _("This is the slowest.")
    if rate_wpm == RATES_WPM[-1]:
        return _("This is the fastest.")
    return _("The voice speaks like this now.")


def back() -> Button:
    """The way back, always first."""
    return Button(Press(Do.BACK), _("Back"), own_pic("back"))


def way_on(words: str, do: Do = Do.NEXT) -> Button:
    """The way on, always last and green."""
    return Button(Press(do), words, own_pic("next"), Tone.GO)


def next_or_skip(answered: bool) -> Button:
    """Skip while nothing is answered, Next once something is."""
    return way_on(_("Next")) if answered else Button(Press(Do.NEXT), _("Skip"), own_pic("skip"), Tone.GO)


def say_my_way() -> Button:
    """The only name for saying something in one's own way."""
    return Button(Press(Do.SAY_MY_WAY), _("Say it my way"), own_pic("mic"), Tone.VOICE)


def app_strip(title: str, where: str = "") -> Strip:
    """The strip while nobody has said who they are."""
    return Strip(own_pic("said", _("People talk")), title, where)


def person_pic(person: Person, words: str = "") -> Pic:
    """The picture that stands for a person: their own drawing or photo, or a figure of our set."""
    if person.has_own_picture:
        return Pic(words, kept=f"person:{person.person_id}")
    return figure_pic(person.picture, words)


def figure_pic(name: str, words: str = "") -> Pic:
    """A figure that somebody chose to stand for them: it stays as it is drawn, whatever is liked."""
    return Pic(words, set_name=name, skin=SkinTone.AS_DRAWN)


def person_strip(person: Person, title: str, where: str = "", done: int = -1, steps: int = 0) -> Strip:
    """The strip with the person's picture."""
    words = person.name or _("My picture")
    return Strip(person_pic(person, words), title, where, done, steps)


def lines(*sentences: str) -> str:
    """Sentences one under the other; empty ones take no room. *Source*: rule ER21 of the easy words."""
    return "\n".join(sentence for sentence in sentences if sentence)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person chooses about sharing: kinds, a name or none, quoting, how long, yes in their own voice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.view_bundle import UNTIL_ASKED_BACK
from coprod_desktop.presenters.frame_presenter import back, own_pic, person_strip, top_buttons, way_on
from coprod_desktop.presenters.own_way_presenter import length_words
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Body, Card, Cards, ScreenState, Tiles
from coprod_desktop.words import _

CONTENT_KINDS = (
    ShareKind.WORDS_AND_CHOICES,
    ShareKind.VOICE,
    ShareKind.DRAWINGS_AND_PHOTOS,
    ShareKind.OBSERVATIONS,
    ShareKind.SEALED,
)
"""One of these must be allowed, or there is nothing in the file."""


class Keep(StrEnum):
    """How long the team may keep it."""

    ANSWERED = "answered"
    YEAR = "year"
    ASK = "ask"

    def until(self, today: date) -> date | None:
        """The day until which the team may keep it, as in a `ViewBundle`.

        Args:
            today: on which it is shared.
        """
        days = {Keep.ANSWERED: None, Keep.YEAR: today + timedelta(days=365), Keep.ASK: UNTIL_ASKED_BACK}
        return days[self]


@dataclass(frozen=True)
class Chosen:
    """What a person has chosen on these screens; asked anew each time, nothing is chosen before.

    Attributes:
        kinds: what they allow.
        called: the name that they give; empty when they chose to give none, None before they chose.
        keep: how long, when they said so.
        explained: how often it was explained again.
    """

    kinds: frozenset[ShareKind] = frozenset()
    called: str | None = None
    keep: Keep | None = None
    explained: int = 0

    @property
    def can_share(self) -> bool:
        """Whether they take part, and there is something in the file."""
        return ShareKind.TAKE_PART in self.kinds and any(kind in self.kinds for kind in CONTENT_KINDS)


def kind_names() -> dict[ShareKind, tuple[str, str]]:
    """What each kind is called, with its picture."""
    return {
        ShareKind.TAKE_PART: (_("I take part"), "take-part"),
        ShareKind.WORDS_AND_CHOICES: (_("My choices and words"), "said"),
        ShareKind.VOICE: (_("My voice"), "mic"),
        ShareKind.DRAWINGS_AND_PHOTOS: (_("My drawings, photos and films"), "drawings-photos"),
        ShareKind.OBSERVATIONS: (_("What somebody saw"), "observed"),
        ShareKind.SEALED: (_("What only the team can open"), "team-opens"),
        ShareKind.NAME: (_("My name"), "name"),
        ShareKind.QUOTE: (_("Everybody may see my words"), "quote"),
    }


def called_words(chosen: Chosen) -> str:
    """Which name is given, in a sentence."""
    return _("Your name: {name}.").format(name=chosen.called) if chosen.called else _("No name.")


def quote_words(chosen: Chosen) -> str:
    """Who may see the words, in a sentence."""
    if ShareKind.QUOTE in chosen.kinds:
        return _("Everybody may see your words.")
    return _("Only the team sees your words.")


def keep_words(keep: Keep | None) -> str:
    """How long the team may keep it, in a sentence; what was not chosen is said too."""
    return {
        None: _("They keep it until they answered."),
        Keep.ANSWERED: _("They keep it until they answered."),
        Keep.YEAR: _("They keep it for one year."),
        Keep.ASK: _("They keep it until you say stop."),
    }[keep]


def more_choices(
    person: Person, proposal: Proposal, contribution: Contribution, chosen: Chosen
) -> ScreenState:
    """A name, quoting, how long, and saying yes in one's own voice."""
    name = Button(Press(Do.CALLED), _("Change"), own_pic("write"), about=_("My name"))
    keep = Button(Press(Do.KEEP_UNTIL), _("Change"), own_pic("write"), about=_("How long"))
    words, picture = kind_names()[ShareKind.QUOTE]
    quote = Button(
        Press(Do.ALLOW, ShareKind.QUOTE), words, own_pic(picture), picked=ShareKind.QUOTE in chosen.kinds
    )
    cards = (
        Card("name", (own_pic("name", _("A name card")),), called_words(chosen), buttons=(name,)),
        Card(ShareKind.QUOTE, (own_pic(picture, words),), words, tick=quote),
        Card(
            "keep",
            (own_pic("keep-until", _("A calendar and a box")),),
            keep_words(chosen.keep),
            buttons=(keep,),
        ),
        _voice_card(contribution),
    )
    strip = person_strip(person, proposal.title, _("Name and how long"))
    bar = (back(), way_on(_("This is good"), Do.KEEP))
    return ScreenState("choose-more", strip, Cards(cards), bar, top=top_buttons())


def _voice_card(contribution: Contribution) -> Card:
    pic = own_pic("consent-voice", _("A microphone and a tick"))
    heading = _("Say yes with my voice")
    record = Button(Press(Do.CONSENT_VOICE), _("Record it"), own_pic("mic"), Tone.VOICE)
    consent = contribution.consent if contribution.consent_is_new else None
    if consent is None:
        return Card("consent", (pic,), heading, _("Only if you want to."), buttons=(record,))
    listen = Button(Press(Do.LISTEN, "consent"), _("Listen"), own_pic("play"), about=heading)
    away = Button(Press(Do.AGAIN, "consent"), _("Throw away"), own_pic("throw-away"), about=heading)
    return Card("consent", (pic,), heading, length_words(consent.length_ms), buttons=(listen, away))


def which_name(person: Person, proposal: Proposal, chosen: Chosen) -> ScreenState:
    """My name, another name, or none."""
    tiles = [Button(Press(Do.PICK, "none"), _("No name"), own_pic("noname"), picked=chosen.called == "")]
    if person.name:
        picked = chosen.called == person.name
        tiles.append(Button(Press(Do.PICK, "mine"), person.name, own_pic("name"), picked=picked))
    other = chosen.called if chosen.called and chosen.called != person.name else ""
    tiles.append(
        Button(
            Press(Do.PICK, "other"), _("Another name"), own_pic("nickname"), picked=bool(other), note=other
        )
    )
    strip = person_strip(person, proposal.title, _("My name"))
    foot = called_words(chosen) if chosen.called is not None else _not_picked()
    body = Tiles(_("What may the team call you?"), tuple(tiles), foot=foot)
    return ScreenState("choose-name", strip, body, (back(), way_on(_("Next"), Do.KEEP)), top=top_buttons())


def how_long(person: Person, proposal: Proposal, chosen: Chosen) -> ScreenState:
    """How long the team may keep it."""
    names = (
        (Keep.ANSWERED, _("Until they answered"), "keep-answer"),
        (Keep.YEAR, _("For one year"), "keep-year"),
        (Keep.ASK, _("Until I say stop"), "keep-ask"),
    )
    tiles = tuple(
        Button(Press(Do.PICK, keep), words, own_pic(picture), picked=keep is chosen.keep)
        for keep, words, picture in names
    )
    strip = person_strip(person, proposal.title, _("How long"))
    foot = keep_words(chosen.keep) if chosen.keep is not None else _not_picked()
    body = Tiles(_("How long may the team keep it?"), tiles, foot=foot)
    return ScreenState("choose-keep", strip, body, (back(), way_on(_("Next"), Do.KEEP)), top=top_buttons())


def _not_picked() -> str:
    return _("You have not picked yet.")


def other_name(
    person: Person, proposal: Proposal, body_of: Callable[[str, str], Body], keys: tuple[Button, ...]
) -> ScreenState:
    """A place to type another name.

    Args:
        person: who shares.
        proposal: the plan.
        body_of: makes the place to write from its question and its label.
        keys: what changes its keyboard.
    """
    strip = person_strip(person, proposal.title, _("My name"))
    body = body_of(_("What may the team call you?"), _("Another name"))
    bar = (back(), *keys, way_on(_("Keep it"), Do.KEEP))
    return ScreenState("choose-other-name", strip, body, bar, top=top_buttons())


def say_yes() -> str:
    """Asked before somebody says yes in their own voice."""
    return _("Say what the team may have.")

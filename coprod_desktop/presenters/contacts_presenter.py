# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who to tell: setting the computer up, I am worried or not safe, and keeping an answer apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.drop_in import Contact, DropIn, Host
from coprod_desktop.presenters.form_state import Field, Form
from coprod_desktop.presenters.frame_presenter import app_strip, back, lines, own_pic, top_buttons, way_on
from coprod_desktop.presenters.phones_state import Call, Phones
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _

ON_MY_OWN_CHOICE, GROUP_CHOICE = "own", "group"


@dataclass(frozen=True)
class WhoHelps:
    """Who can be told.

    Attributes:
        host: who runs the drop-in and who to tell, or None before set-up.
        session: the one that goes on, or None.
    """

    host: Host | None = None
    session: DropIn | None = None


def who_sets_up(chosen: str) -> ScreenState:
    """The first question on a new computer: on my own, or with a group?

    Args:
        chosen: what was touched, or empty.
    """
    tiles = (
        Button(
            Press(Do.PICK, ON_MY_OWN_CHOICE),
            _("Only me"),
            own_pic("alone"),
            picked=chosen == ON_MY_OWN_CHOICE,
        ),
        Button(
            Press(Do.PICK, GROUP_CHOICE),
            _("A group"),
            own_pic("supporter"),
            picked=chosen == GROUP_CHOICE,
        ),
    )
    body = Tiles(_("Who uses this computer?"), tiles, foot=_("A group needs somebody to tell."))
    strip = app_strip(_("Hello"), _("You can change this later"))
    bar = (way_on(_("Next")),) if chosen else ()
    return ScreenState("set-up", strip, body, bar, top=top_buttons())


class ContactPage(StrEnum):
    """The pages on which it is written down who to tell."""

    GROUP = "group"
    LEAD = "lead"
    DEPUTY = "deputy"


def contact_form(page: ContactPage, written: Mapping[str, str], missing: bool) -> ScreenState:
    """One page of who to tell.

    Args:
        page: which.
        written: what stands in the lines, by key.
        missing: whether somebody wanted to go on, and something is missing.
    """
    heading, fields = {
        ContactPage.GROUP: (_("Your group"), (("name", _("Name of the group")),)),
        ContactPage.LEAD: (_("Who keeps people safe?"), _contact_lines()),
        ContactPage.DEPUTY: (_("Who is there when they are away?"), _contact_lines()),
    }[page]
    told = {
        ContactPage.GROUP: _("You write this once. You can change it."),
        ContactPage.LEAD: _("People see this when they are worried."),
        ContactPage.DEPUTY: _("People see this when they are worried."),
    }[page]
    foot = _("Please write something in every line.") if missing else told
    lines_to_write = (
        Field(key, label, written.get(key, ""), is_phone=key == "phone") for key, label in fields
    )
    body = Form(heading, tuple(lines_to_write), foot)
    strip = app_strip(_("Who to tell"), _("For the person who helps"))
    return ScreenState(f"contacts-{page}", strip, body, (back(), way_on(_("Next"))), top=top_buttons())


def _contact_lines() -> tuple[tuple[str, str], ...]:
    return (("name", _("Name")), ("phone", _("Phone")), ("hours", _("When can people phone?")))


def worried(strip: Strip, who: WhoHelps, apart: bool | None) -> ScreenState:
    """I am worried or not safe: who to tell, with their phone. Nothing is written down.

    Args:
        strip: of the screen that it was opened from.
        who: who can be told.
        apart: whether the answer that is shown is kept apart from every file; None where there is none.
    """
    heading = _("Tell a person that you trust.")
    if who.session and who.session.supporter:
        heading = _("{name} is here now. You can tell them.").format(name=who.session.supporter)
    calls = []
    if who.host and who.host.names_somebody:
        lead, deputy = who.host.lead, who.host.deputy
        keeps_safe = _("{name} keeps people safe.").format(name=lead.name)
        calls.append(_call("lead", "contact", keeps_safe, lead))
        if deputy.name and deputy.phone:
            away = _("Is nobody there? Phone {name}.").format(name=deputy.name)
            calls.append(_call("deputy", "deputy", away, deputy))
    pic = own_pic("danger", _("A person who is not safe"))
    calls.append(Call("hurt", pic, _("Is somebody hurt now? Phone this number."), "999", Tone.BAD))
    foot = lines(_("They may have to tell somebody else."), _("This app writes nothing down here."))
    bar = [back()]
    if apart is not None:
        bar.append(_put_back() if apart else _keep_apart())
    # Not in the colour of the way on: to phone is what to do here.
    bar.append(Button(Press(Do.CARRY_ON), _("Carry on"), own_pic("carry-on")))
    body = Phones(heading, tuple(calls), foot)
    return ScreenState("help-worried", strip, body, tuple(bar), top=top_buttons())


def _call(name: str, picture: str, who: str, contact: Contact) -> Call:
    pic = own_pic(picture, _("A card with a phone"))
    return Call(name, pic, lines(who, contact.hours), contact.phone)


def kept_apart(strip: Strip, apart: bool) -> ScreenState:
    """An answer is apart from every file for a team, or is put back.

    Args:
        strip: of the screen that it was opened from.
        apart: how it is now.
    """
    if apart:
        sentences: tuple[str, ...] = (
            _("This answer is apart now."),
            _("No team gets it."),
            _("It stays on this computer."),
            _("You can put it back here."),
        )
        pic = own_pic("seal-away", _("An envelope in a box of its own"))
        turn = _put_back()
    else:
        sentences = (
            _("This answer is with the others again."),
            _("You choose what the team gets."),
        )
        pic = own_pic("with-others", _("An envelope with other envelopes"))
        turn = _keep_apart()
    body = Reading(pic, tuple(Sentence(text) for text in sentences))
    bar = (back(), turn, way_on(_("Carry on"), Do.CARRY_ON))
    return ScreenState("kept-apart", strip, body, bar, top=top_buttons())


def _keep_apart() -> Button:
    return Button(Press(Do.SEAL_AWAY), _("Keep this answer apart"), own_pic("seal-away"))


def _put_back() -> Button:
    return Button(Press(Do.SEAL_AWAY), _("Put it back"), own_pic("with-others"))

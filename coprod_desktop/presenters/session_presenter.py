# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Today's session: who is here, who supports and what they are to the team, the end."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.domain.drop_in import DropIn
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.form_state import Field, Form
from coprod_desktop.presenters.frame_presenter import back, lines, own_pic, person_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.presenters.supporter_people_presenter import called
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from coprod_desktop.words import _, several

NAME_FIELD, TEAM_FIELD = "name", "team"
ROLE_PICTURES = {
    SupporterRole.FAMILY: "role-family",
    SupporterRole.PAID_STAFF: "role-staff",
    SupporterRole.ADVOCATE: "role-advocate",
    SupporterRole.PEER: "role-peer",
    SupporterRole.PROJECT_TEAM: "role-team",
}


def role_words(role: SupporterRole) -> str:
    """What a role is called."""
    return {
        SupporterRole.FAMILY: _("Family"),
        SupporterRole.PAID_STAFF: _("Paid supporter"),
        SupporterRole.ADVOCATE: _("Advocate"),
        SupporterRole.PEER: _("Friend or peer"),
        SupporterRole.PROJECT_TEAM: _("Works for the team"),
    }[role]


def who_is_here(people: tuple[Person, ...], here: frozenset[PersonId], goes_on: bool) -> ScreenState:
    """Tick who is here today.

    Args:
        people: everybody on this computer.
        here: who is ticked.
        goes_on: whether the session has started already.
    """
    way = way_on(_("Keep it") if goes_on else _("Next"))
    strip = supporter_strip(_("Today"))
    if not people:
        body: Tiles | Reading = Reading(
            own_pic("together", _("A group of people")), (Sentence(_("Nobody is on this computer yet.")),)
        )
    else:
        tiles = tuple(
            Button(
                Press(Do.PERSON, person.person_id),
                called(person),
                person_pic(person),
                picked=person.person_id in here,
                about=_("person {number}").format(number=person.turn + 1),
            )
            for person in people
        )
        body = Tiles(_("Who is here today?"), tiles)
    return ScreenState("session-people", strip, body, (back(), way), top=top_buttons())


def who_supports(name: str, missing: bool) -> ScreenState:
    """What the supporter is called.

    Args:
        name: what stands there.
        missing: whether somebody wanted to go on without a name.
    """
    told = _("Your name stays on this computer. People see it here.")
    body = Form(
        _("What are you called?"),
        (Field(NAME_FIELD, _("My name"), name),),
        _("Please write your name.") if missing else told,
    )
    return ScreenState(
        "session-name", supporter_strip(_("Today")), body, (back(), way_on(_("Next"))), top=top_buttons()
    )


def which_role(role: SupporterRole | None) -> ScreenState:
    """What the supporter is to the people here."""
    tiles = tuple(
        Button(Press(Do.PICK, each), role_words(each), own_pic(picture), picked=each is role)
        for each, picture in ROLE_PICTURES.items()
    )
    body = Tiles(_("What are you to the people here?"), tiles, foot=_("Teams see this. They see no name."))
    bar = (back(), *((way_on(_("Next")),) if role else ()))
    return ScreenState("session-role", supporter_strip(_("Today")), body, bar, top=top_buttons())


def which_team(team: str, missing: bool) -> ScreenState:
    """Which team the supporter works for, and what that means.

    Args:
        team: what stands there.
        missing: whether somebody wanted to go on without a team.
    """
    told = _("Answers to this team get a mark. It says that you were here.")
    body = Form(
        _("Which team do you work for?"),
        (Field(TEAM_FIELD, _("Name of the team"), team),),
        _("Please write the name of the team.") if missing else told,
    )
    return ScreenState(
        "session-team", supporter_strip(_("Today")), body, (back(), way_on(_("Next"))), top=top_buttons()
    )


def team_choice(teams: tuple[str, ...], team: str) -> ScreenState:
    """Which of the teams that ask here the supporter works for.

    Args:
        teams: 1 to 4 names.
        team: what was touched, or empty.
    """
    tiles = (
        *(Button(Press(Do.PICK, each), each, own_pic("team"), picked=each == team) for each in teams),
        Button(Press(Do.WRITE), _("Another team"), own_pic("write")),
    )
    foot = _("Answers to this team get a mark. It says that you were here.")
    body = Tiles(_("Which team do you work for?"), tiles, foot=foot)
    bar = (back(), *((way_on(_("Next")),) if team else ()))
    return ScreenState("session-team-choice", supporter_strip(_("Today")), body, bar, top=top_buttons())


def session_page(session: DropIn, people: tuple[Person, ...], prompts: bool) -> ScreenState:
    """The session that goes on.

    Args:
        session: as it is.
        people: everybody on this computer.
        prompts: whether the reminders for the supporter are shown.
    """
    here = [person for person in people if person.person_id in session.people]
    count = several("{count} person is here.", "{count} people are here.", len(here))
    faces = tuple(person_pic(person, called(person)) for person in here[:4])
    who = Card(
        "here",
        faces or (own_pic("together", _("A group of people")),),
        count,
        ", ".join(called(person) for person in here),
        buttons=(Button(Press(Do.CHANGE), _("Change who"), own_pic("change")),),
    )
    conflict = session.role is SupporterRole.PROJECT_TEAM
    mark = ""
    if conflict:
        mark = _("{name} works for {team}. Their answers get a mark.").format(
            name=session.supporter, team=session.team or _("a team")
        )
    supports = Card(
        "supporter",
        (own_pic(ROLE_PICTURES[session.role], role_words(session.role)),),
        _("{name} supports today.").format(name=session.supporter),
        lines(role_words(session.role), mark),
        Tone.MIDDLE if conflict else Tone.PLAIN,
    )
    shown = _("The line below shows a short reminder.") if prompts else _("The reminders are off.")
    words = _("Hide reminders") if prompts else _("Show reminders")
    remind = Card(
        "prompts",
        (own_pic("wait-ten", _("A hand that says wait")),),
        _("Reminders for you"),
        shown,
        buttons=(Button(Press(Do.NOTE), words, own_pic("open-question")),),
    )
    end = Button(Press(Do.FINISH), _("End the session"), own_pic("end-session"))
    strip = supporter_strip(_("Today"))
    return ScreenState("session", strip, Cards((who, supports, remind)), (back(), end), top=top_buttons())

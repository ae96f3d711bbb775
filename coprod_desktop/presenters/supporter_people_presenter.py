# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The supporter's pages of people: change a name or picture, take a lock away, remove somebody."""

from __future__ import annotations

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.form_state import Field, Form
from coprod_desktop.presenters.frame_presenter import back, own_pic, person_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence, Tiles
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from coprod_desktop.words import _

NAME_FIELD = "name"


def people_page(people: tuple[Person, ...]) -> ScreenState:
    """Everybody on this computer."""
    tiles = tuple(
        Button(
            Press(Do.PERSON, person.person_id),
            called(person),
            person_pic(person),
            note=_("Has a lock") if person.lock is not LockKind.NONE else "",
            about=_number_of(person),
        )
        for person in people
    )
    add = Button(Press(Do.NEW_PERSON), _("Add a person"), own_pic("add"))
    if tiles:
        body: Tiles | Reading = Tiles(_("Who do you want to change?"), tiles)
    else:
        words = (Sentence(_("Nobody is on this computer yet.")),)
        body = Reading(own_pic("together", _("A group of people")), words)
    strip = supporter_strip(_("People"))
    return ScreenState("supporter-people", strip, body, (back(), add), top=top_buttons())


def called(person: Person) -> str:
    """What a person is called, or that they have no name."""
    return person.name or _("No name")


def _number_of(person: Person) -> str:
    """Tells people of the same name apart for a screen reader: in the order in which they came."""
    return _("person {number}").format(number=person.turn + 1)


def person_page(person: Person) -> ScreenState:
    """What a supporter can change about somebody. Their own things are not here."""
    tiles = [
        Button(Press(Do.CALLED), _("Name"), own_pic("name"), note=called(person)),
        Button(Press(Do.PHOTO), _("Picture"), person_pic(person)),
    ]
    if person.lock is not LockKind.NONE:
        tiles.append(Button(Press(Do.CODE), _("They forgot their code"), own_pic("unlock")))
    tiles.append(Button(Press(Do.DELETE), _("Remove"), own_pic("delete"), note=called(person)))
    foot = _("You see nothing that they said.")
    if person.lock is not LockKind.NONE:
        foot = _("Only they can open their things.")
    body = Tiles(_("What do you want to change?"), tuple(tiles), foot=foot)
    return ScreenState("supporter-person", person_bar_strip(person), body, (back(),), top=top_buttons())


def person_bar_strip(person: Person) -> Strip:
    """The strip while somebody's page is open for a supporter."""
    return Strip(person_pic(person, called(person)), called(person), _("For the person who helps"))


def name_form(person: Person, name: str) -> ScreenState:
    """Change somebody's name.

    Args:
        person: who.
        name: what stands there now.
    """
    field = Field(NAME_FIELD, _("Name"), name)
    body = Form(_("What do they want to be called?"), (field,), _("You can leave this empty."))
    bar = (back(), way_on(_("Keep it"), Do.KEEP))
    return ScreenState("supporter-name", person_bar_strip(person), body, bar, top=top_buttons())


def remove_person(person: Person) -> ScreenState:
    """One calm question before somebody and all that is theirs goes away."""
    sentences = (
        _("Does {name} want to go away from here?").format(name=called(person)),
        _("Everything that they said here goes away too."),
        _("You cannot get it back."),
        _("Teams keep the files that they have."),
    )
    body = Reading(own_pic("delete", _("A page goes away")), tuple(Sentence(text) for text in sentences))
    bar = (back(), Button(Press(Do.DELETE), _("Remove for good"), own_pic("delete"), Tone.BAD))
    return ScreenState("supporter-remove", person_bar_strip(person), body, bar, top=top_buttons())

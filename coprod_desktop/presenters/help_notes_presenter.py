# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who helped: for all answers, for each, what a supporter notes, and the person's word about the note."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import HelpKind
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Page, Proposal, Step
from coprod_desktop.presenters.frame_presenter import (
    back,
    next_or_skip,
    own_pic,
    person_strip,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState, Tiles
from coprod_desktop.words import _, several

ANSWERS_A_PAGE = 3


def help_words() -> tuple[tuple[HelpKind, str, str], ...]:
    """Every kind of help with its words and picture, as the person says it."""
    return (
        (HelpKind.ON_MY_OWN, _("On my own"), "alone"),
        (HelpKind.READ_TO_ME, _("Somebody read to me"), "read-aloud-by-person"),
        (HelpKind.EXPLAINED, _("Somebody explained it"), "explained"),
        (HelpKind.PRESSED_FOR_ME, _("Somebody pressed for me"), "pressed-for-me"),
        (HelpKind.WROTE_MY_WORDS, _("Somebody wrote my words"), "wrote-for-me"),
        (HelpKind.SUGGESTED, _("Somebody said which one"), "suggested"),
        (HelpKind.ANSWERED_FOR_ME, _("Somebody answered for me"), "answered-for-me"),
    )


def note_words() -> tuple[tuple[HelpKind, str, str], ...]:
    """Every kind of help as a supporter notes it."""
    return (
        (HelpKind.ON_MY_OWN, _("No help"), "alone"),
        (HelpKind.READ_TO_ME, _("Read to them"), "read-aloud-by-person"),
        (HelpKind.EXPLAINED, _("Explained it"), "explained"),
        (HelpKind.PRESSED_FOR_ME, _("Pressed for them"), "pressed-for-me"),
        (HelpKind.WROTE_MY_WORDS, _("Wrote their words"), "wrote-for-me"),
        (HelpKind.SUGGESTED, _("Said which one"), "suggested"),
        (HelpKind.ANSWERED_FOR_ME, _("Answered for them"), "answered-for-me"),
    )


def listed(kinds: tuple[HelpKind, ...]) -> str:
    """Kinds of help in words, or that nothing was said."""
    names = {kind: words for kind, words, _picture in help_words()}
    return " ".join(f"{names[kind]}." for kind in kinds) or _("Nothing said yet.")


def _help_pics(kinds: tuple[HelpKind, ...]) -> tuple[Pic, ...]:
    return tuple(own_pic(picture, words) for kind, words, picture in help_words() if kind in kinds)


def for_all(person: Person, proposal: Proposal, contribution: Contribution) -> ScreenState:
    """Did somebody help with the answers? Nothing is picked before, and it may be skipped."""
    kinds = contribution.help_kinds
    one_by_one = Button(Press(Do.TOPIC), _("Answer by answer"), own_pic("one-by-one"))
    note = Button(Press(Do.NOTE), _("For the supporter"), own_pic("supporter"), Tone.QUIET)
    bar = (back(), one_by_one, note, next_or_skip(bool(kinds)))
    strip = person_strip(person, proposal.title, _("Who helped"))
    body = Tiles(_("Did somebody help you?"), _tiles(help_words(), kinds))
    return ScreenState("helped", strip, body, bar, top=top_buttons())


def one_by_one(
    person: Person, proposal: Proposal, contribution: Contribution, steps: tuple[Step, ...], page: int
) -> ScreenState:
    """The answers, each with who helped there.

    Args:
        person: who looks.
        proposal: the plan.
        contribution: what the person said.
        steps: those with an answer.
        page: from 0.
    """
    pages = max(1, -(-len(steps) // ANSWERS_A_PAGE))
    shown = steps[page * ANSWERS_A_PAGE : (page + 1) * ANSWERS_A_PAGE]
    cards = tuple(
        Card(
            step.step_id,
            _help_pics(contribution.help_at(step.step_id)),
            listed(contribution.help_at(step.step_id)),
            question_of(step),
            buttons=(_change(step),),
            text_first=True,
        )
        for step in shown
    )
    where = _("Who helped {page} of {pages}").format(page=page + 1, pages=pages)
    on = way_on(_("More")) if page + 1 < pages else way_on(_("This is right"), Do.KEEP)
    strip = person_strip(person, proposal.title, where)
    return ScreenState("helped-each", strip, Cards(cards), (back(), on), top=top_buttons())


def _change(step: Step) -> Button:
    return Button(Press(Do.CHANGE, step.step_id), _("Change"), own_pic("write"), about=question_of(step))


def at_one(person: Person, proposal: Proposal, contribution: Contribution, step: Step) -> ScreenState:
    """Who helped with one answer."""
    said = contribution.at(step.step_id)
    strip = person_strip(person, proposal.title, _("Who helped"))
    body = Tiles(
        _("Did somebody help you here?"), _tiles(help_words(), said.help_kinds or ()), foot=question_of(step)
    )
    bar = (back(), way_on(_("Keep it"), Do.KEEP))
    return ScreenState("helped-here", strip, body, bar, top=top_buttons())


def supporter_note(
    person: Person, proposal: Proposal, contribution: Contribution, supporter: str
) -> ScreenState:
    """A supporter notes how they helped; the person sees it next, and can say that it is not right."""
    strip = person_strip(person, proposal.title, _("For the supporter"))
    heading = _("{name}, how did you help?").format(name=supporter) if supporter else _("How did you help?")
    body = Tiles(heading, _tiles(note_words(), contribution.supporter_kinds))
    bar = (back(), way_on(_("Next")))
    return ScreenState("helped-note", strip, body, bar, top=top_buttons())


def is_it_so(person: Person, proposal: Proposal, contribution: Contribution, supporter: str) -> ScreenState:
    """The person hears the supporter's note and says whether it is right. Both go to the team."""
    names = {kind: (words, picture) for kind, words, picture in note_words()}
    who = supporter or _("The supporter")
    said = " ".join(f"{names[kind][0]}." for kind in contribution.supporter_kinds)
    pics = tuple(own_pic(names[kind][1], names[kind][0]) for kind in contribution.supporter_kinds[:4])
    card = Card("note", pics, _("{name} says:").format(name=who), said, Tone.CALM)
    count = len(contribution.supporter_kinds)
    note = several("{count} thing", "{count} things", count)
    wrong = Button(
        Press(Do.NOT_RIGHT), _("That is not right"), own_pic("not-right"), picked=contribution.contradicted
    )
    strip = person_strip(person, proposal.title, _("What the supporter said"))
    on = way_on(_("That is right"), Do.AGREE) if not contribution.contradicted else way_on(_("Next"), Do.KEEP)
    return ScreenState("helped-right", strip, Cards((card,), note), (back(), wrong, on), top=top_buttons())


def question_of(step: Step) -> str:
    """The question, or the first sentence of a page."""
    return step.lines[0].text if isinstance(step, Page) else step.text


def _tiles(names: tuple[tuple[HelpKind, str, str], ...], kinds: tuple[HelpKind, ...]) -> tuple[Button, ...]:
    return tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), picked=kind in kinds)
        for kind, words, picture in names
    )

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Check what you said: the answers, at most three a page, and the things of one answer one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import ItemId, StepId
from coprod_desktop.domain.items import Item, ItemKind, items_at
from coprod_desktop.domain.message_board import SET
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal, Step
from coprod_desktop.domain.said import Said
from coprod_desktop.presenters.card_pages import ROOM_A_PAGE, in_pages, room_of
from coprod_desktop.presenters.frame_presenter import back, lines, own_pic, person_strip, top_buttons, way_on
from coprod_desktop.presenters.own_way_presenter import length_words
from coprod_desktop.presenters.own_way_state import Showing
from coprod_desktop.presenters.said_words import (
    answer_pics,
    hear_words,
    in_sentences,
    item_pics,
    item_words,
    question_of,
)
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState
from coprod_desktop.words import _

LETTERS_A_PAGE = 200
"""Longer answers have a page with fewer of them, so that nothing has to scroll."""


def answered_steps(proposal: Proposal, contribution: Contribution) -> tuple[Step, ...]:
    """The steps at which something was said or seen, in the plan's order."""
    return tuple(step for step in proposal.steps if items_at(step.step_id, contribution.at(step.step_id)))


def check_pages(proposal: Proposal, contribution: Contribution) -> int:
    """How many pages the check takes, 1 or more."""
    return len(answer_pages(proposal, contribution))


def answer_pages(proposal: Proposal, contribution: Contribution) -> tuple[tuple[Step, ...], ...]:
    """The answers page by page: at most three, fewer where they are long; one empty page without any."""
    pages: list[list[Step]] = [[]]
    letters = room = 0
    for step in answered_steps(proposal, contribution):
        said = contribution.at(step.step_id)
        words = f"{question_of(step)} {answer_words(step, said)}"
        takes = room_of(len(answer_pics(proposal, step, said)))
        if pages[-1] and (letters + len(words) > LETTERS_A_PAGE or room + takes > ROOM_A_PAGE):
            pages.append([])
            letters = room = 0
        pages[-1].append(step)
        letters, room = letters + len(words), room + takes
    return tuple(tuple(page) for page in pages)


@dataclass(frozen=True)
class Checked:
    """What was done on these pages with words that somebody else wrote; it is kept nowhere.

    Attributes:
        heard: the steps whose words were heard: only what was heard can be called right.
        wrong: the steps whose words the person called not right.
    """

    heard: frozenset[StepId] = frozenset()
    wrong: frozenset[StepId] = frozenset()


NOTHING_CHECKED = Checked()


def check(
    person: Person,
    proposal: Proposal,
    contribution: Contribution,
    page: int,
    checked: Checked = NOTHING_CHECKED,
) -> ScreenState:
    """What was said, at most three answers a page, each with Hear, Change, Keep back."""
    steps_of = answer_pages(proposal, contribution)
    pages, shown = len(steps_of), steps_of[page]
    where = _("What you said {page} of {pages}").format(page=page + 1, pages=pages)
    strip = person_strip(person, proposal.title, where)
    if not shown:
        empty = Card(
            "empty",
            (own_pic("said", _("People talk")),),
            _("You have not said anything yet."),
            _("You can go back and answer."),
        )
        done = way_on(_("Finish for today"), Do.FINISH)
        return ScreenState("check-empty", strip, Cards((empty,)), (back(), done), top=top_buttons())
    cards = tuple(_check_card(proposal, step, contribution.at(step.step_id), checked) for step in shown)
    if page + 1 < pages:
        on = way_on(_("More"))
    else:
        # Where a row asks whether words are right, only that row can say so.
        asked = any(waiting_items(step, contribution.at(step.step_id)) for step in shown)
        on = way_on(_("Next") if asked else _("This is right"))
    return ScreenState("check", strip, Cards(cards), (back(), on), top=top_buttons(), private=True)


def waiting_items(step: Step, said: Said) -> tuple[Item, ...]:
    """What somebody else wrote here, and the person has not said that it is right."""
    kinds = (ItemKind.SCRIBED, *((ItemKind.PICK,) if said.paper else ()))
    if said.sealed_away:
        return ()
    return tuple(item for item in items_at(step.step_id, said) if item.kind in kinds and not item.may_leave)


def _check_card(proposal: Proposal, step: Step, said: Said, checked: Checked) -> Card:
    items = items_at(step.step_id, said)
    words, tone = answer_words(step, said), Tone.PLAIN
    buttons: tuple[Button, ...] = (_hear(step, items), _change(step))
    waits = waiting_items(step, said)
    if said.sealed_away:
        words, tone = _("Kept apart: {answer}").format(answer=words), Tone.QUIET
    elif waits:
        words, tone, buttons = _asked_for_word(step, said, waits, checked)
    elif len(items) > 1 and not said.kept_back:
        buttons = (*buttons, _button(Do.TOPIC, step, _("One by one"), "one-by-one"))
    else:
        if items[0].kept_back:
            words, tone = _("Kept back: {answer}").format(answer=words), Tone.QUIET
        buttons = (*buttons, _keep_back(step, items[0].kept_back))
    pics = answer_pics(proposal, step, said, _marks(step, said, checked))
    return Card(step.step_id, pics, words, question_of(step), tone, buttons, text_first=True)


def _marks(step: Step, said: Said, checked: Checked) -> dict[ItemId, Pic]:
    """A tick or a cross for each thing that somebody else wrote, once the person said what it is."""
    waits = waiting_items(step, said)
    if waits:
        wrong = own_pic("not-right", _("Not right"))
        return {item.item_id: wrong for item in waits} if step.step_id in checked.wrong else {}
    by = {ItemKind.SCRIBED: said.scribed, ItemKind.PICK: said.paper}
    found = ((item.item_id, by.get(item.kind)) for item in items_at(step.step_id, said))
    right = own_pic("right", _("This is right"))
    return {item_id: right for item_id, written in found if written and written.agreed}


def _asked_for_word(
    step: Step, said: Said, waits: tuple[Item, ...], checked: Checked
) -> tuple[str, Tone, tuple[Button, ...]]:
    """Words that somebody else wrote: heard first, then right or not. They stay out until they are right."""
    words = in_sentences([item_words(step, said, item) for item in waits])
    hear = _button(Do.LISTEN, step, _("Hear"), "hear")
    right = _button(Do.AGREE, step, _("This is right"), "right")
    if step.step_id in checked.wrong:
        return _("Not right: {answer}").format(answer=words), Tone.QUIET, (hear, _change(step), right)
    if step.step_id not in checked.heard:
        return _("Hear this first: {answer}").format(answer=words), Tone.MIDDLE, (hear, _change(step))
    wrong = _button(Do.NOT_RIGHT, step, _("Not right"), "not-right")
    return _("Is this right? {answer}").format(answer=words), Tone.MIDDLE, (hear, right, wrong)


def _button(do: Do, step: Step, words: str, picture: str) -> Button:
    return Button(Press(do, step.step_id), words, own_pic(picture), about=question_of(step))


def _hear(step: Step, items: tuple[Item, ...]) -> Button:
    return _button(Do.LISTEN, step, *hear_words(items))


def _change(step: Step) -> Button:
    return _button(Do.CHANGE, step, _("Change"), "write")


def _keep_back(step: Step, kept_back: bool) -> Button:
    words = _("Put back in") if kept_back else _("Keep back")
    return _button(Do.KEEP_BACK, step, words, "undo" if kept_back else "notshare")


def answer_words(step: Step, said: Said) -> str:
    """All that was said at a step, in one line; recordings are counted together.

    Where only some of it is kept back, each of these things says so.
    """
    items = items_at(step.step_id, said)
    parts = []
    for kept_back in (False, True):
        of_these = [item for item in items if (item.kept_back and not said.kept_back) is kept_back]
        words = _together(step, said, of_these)
        if words and kept_back and len(of_these) < len(items):
            words = _("Kept back: {answer}").format(answer=words)
        parts.append(words)
    return in_sentences(parts)


def _together(step: Step, said: Said, items: Sequence[Item]) -> str:
    parts = [item_words(step, said, item) for item in items if item.kind is not ItemKind.CLIP]
    total_ms = sum(item.clip.length_ms for item in items if item.kind is ItemKind.CLIP and item.clip)
    if total_ms:
        voice = _("My voice, {length}").format(length=length_words(total_ms))
        parts.insert(1 if items[0].kind is ItemKind.PICK else 0, voice)
    return in_sentences(parts)


def one_by_one(person: Person, proposal: Proposal, step: Step, said: Said, page: int = 0) -> ScreenState:
    """The things of one answer, each to hear and to keep back.

    Args:
        person: who checks.
        proposal: the plan.
        step: the page or question.
        said: what stands there.
        page: from 0, below `things_pages`.
    """
    pages = _things(proposal, step, said)
    strip = person_strip(person, proposal.title, _("One by one"))
    all_back = _button(Do.KEEP_BACK, step, _("Keep all back"), "notshare")
    on = way_on(_("More")) if page + 1 < len(pages) else way_on(_("This is right"), Do.KEEP)
    body = Cards(pages[page], question_of(step))
    return ScreenState("check-each", strip, body, (back(), all_back, on), top=top_buttons(), private=True)


def things_pages(proposal: Proposal, step: Step, said: Said) -> int:
    """How many pages the things of one answer take, 1 or more."""
    return len(_things(proposal, step, said))


def _things(proposal: Proposal, step: Step, said: Said) -> tuple[tuple[Card, ...], ...]:
    return in_pages([item_card(proposal, step, said, item) for item in items_at(step.step_id, said)])


def item_card(proposal: Proposal, step: Step, said: Said, item: Item, with_question: bool = False) -> Card:
    """One thing with Hear, Look or Watch, and Keep back; what cannot leave says why.

    Args:
        proposal: the plan.
        step: the page or question.
        said: what stands there.
        item: the thing.
        with_question: whether the question stands above, in place of a note below.
    """
    words = item_words(step, said, item)
    hear, picture = hear_words((item,))
    listen = Button(Press(Do.LISTEN, item.item_id), hear, own_pic(picture), about=words)
    back_in = Button(
        Press(Do.HOLD_ITEM, item.item_id),
        _("Put back in") if item.kept_back else _("Keep back"),
        own_pic("undo" if item.kept_back else "notshare"),
        about=words,
    )
    tone = Tone.PLAIN if item.can_be_sent else Tone.QUIET
    buttons = (listen, back_in) if item.may_leave else (listen,)
    pics = item_pics(proposal, step, said, item)
    if with_question:
        heading = _("Kept back: {answer}").format(answer=words) if item.kept_back else words
        text = lines(question_of(step), _what_stays(said, item))
        return Card(item.item_id, pics, heading, text, tone, buttons, text_first=True)
    return Card(item.item_id, pics, words, _why_not(said, item), tone, buttons)


def _what_stays(said: Said, item: Item) -> str:
    """Only pictures of our own set leave this computer, so no licence of others can be broken."""
    symbols = said.message if item.kind is ItemKind.MESSAGE else ()
    if any(each.picture and not each.picture.startswith(SET) for each in symbols):
        return _("Some pictures stay here. Their words go.")
    return ""


def _why_not(said: Said, item: Item) -> str:
    if said.sealed_away:
        return _("Kept apart. It does not go to the team.")
    if item.kind is ItemKind.CLIP and not item.may_leave:
        return _("Your words go to the team. The sound does not.")
    if not item.may_leave:
        return _("It does not go until you say it is right.")
    return _("Kept back.") if item.kept_back else ""


def strip_of_look(person: Person, proposal: Proposal) -> Strip:
    """The strip over one thing that is looked at or watched."""
    return person_strip(person, proposal.title, _("Look at it"))


def look_at(person: Person, proposal: Proposal, words: str, picture: bytes) -> ScreenState:
    """One drawing or photo, large.

    Args:
        person: who looks.
        proposal: the plan.
        words: what it is.
        picture: a PNG picture.
    """
    strip = strip_of_look(person, proposal)
    body = Showing(words, picture, words)
    return ScreenState("check-look", strip, body, (back(),), top=top_buttons(), private=True)

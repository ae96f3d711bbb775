# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Check what you said: the answers, at most three a page, and the things of one answer one by one."""

from __future__ import annotations

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.items import Item, ItemKind, items_at
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal, Step
from coprod_desktop.domain.said import Said
from coprod_desktop.presenters.frame_presenter import back, own_pic, person_strip, top_buttons, way_on
from coprod_desktop.presenters.said_words import MOST_PICS, item_pics, item_words, question_of
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState
from coprod_desktop.words import _, several

ANSWERS_A_PAGE = 3


def answered_steps(proposal: Proposal, contribution: Contribution) -> tuple[Step, ...]:
    """The steps at which something was said or seen, in the plan's order."""
    return tuple(step for step in proposal.steps if items_at(step.step_id, contribution.at(step.step_id)))


def check_pages(proposal: Proposal, contribution: Contribution) -> int:
    """How many pages the check takes, 1 or more."""
    return max(1, -(-len(answered_steps(proposal, contribution)) // ANSWERS_A_PAGE))


def check(person: Person, proposal: Proposal, contribution: Contribution, page: int) -> ScreenState:
    """What was said, at most three answers a page, each with Hear, Change, Keep back."""
    steps = answered_steps(proposal, contribution)
    pages = check_pages(proposal, contribution)
    shown = steps[page * ANSWERS_A_PAGE : (page + 1) * ANSWERS_A_PAGE]
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
    cards = tuple(_check_card(proposal, step, contribution.at(step.step_id)) for step in shown)
    on = way_on(_("More") if page + 1 < pages else _("This is right"))
    return ScreenState("check", strip, Cards(cards), (back(), on), top=top_buttons())


def waits_for_word(step: Step, said: Said) -> bool:
    """Whether somebody else wrote here, and the person has not said that it is right."""
    return any(not item.may_leave for item in _written_by_others(step, said))


def _written_by_others(step: Step, said: Said) -> tuple[Item, ...]:
    kinds = (ItemKind.SCRIBED, *((ItemKind.PICK,) if said.paper else ()))
    return tuple(item for item in items_at(step.step_id, said) if item.kind in kinds)


def _check_card(proposal: Proposal, step: Step, said: Said) -> Card:
    asked = question_of(step)
    items = items_at(step.step_id, said)
    words, tone = answer_words(step, said), Tone.PLAIN
    hear = Button(Press(Do.LISTEN, step.step_id), _("Hear"), own_pic("hear"), about=asked)
    change = Button(Press(Do.CHANGE, step.step_id), _("Change"), own_pic("write"), about=asked)
    buttons: tuple[Button, ...] = (hear, change)
    if said.sealed_away:
        words, tone = _("Kept apart: {answer}").format(answer=words), Tone.QUIET
    elif waits_for_word(step, said):
        words, tone = _("Is this right? {answer}").format(answer=words), Tone.MIDDLE
        right = Button(Press(Do.AGREE, step.step_id), _("This is right"), own_pic("right"), about=asked)
        buttons = (hear, change, right)
    elif len(items) > 1 and not said.kept_back:
        each = Button(Press(Do.TOPIC, step.step_id), _("One by one"), own_pic("more-choices"), about=asked)
        buttons = (hear, change, each)
    else:
        if items[0].kept_back:
            words, tone = _("Kept back: {answer}").format(answer=words), Tone.QUIET
        buttons = (hear, change, _keep_back(step, items[0].kept_back))
    return Card(step.step_id, _pics(proposal, step, said), words, asked, tone, buttons, text_first=True)


def _keep_back(step: Step, kept_back: bool) -> Button:
    return Button(
        Press(Do.KEEP_BACK, step.step_id),
        _("Put back in") if kept_back else _("Keep back"),
        own_pic("undo" if kept_back else "notshare"),
        about=question_of(step),
    )


def answer_words(step: Step, said: Said) -> str:
    """All that was said at a step, in one line; recordings are counted together."""
    items = items_at(step.step_id, said)
    parts = [item_words(step, said, item) for item in items if item.kind is not ItemKind.CLIP]
    total_ms = sum(item.clip.length_ms for item in items if item.kind is ItemKind.CLIP and item.clip)
    if total_ms:
        voice = _("My voice, {length}").format(length=_seconds(total_ms))
        parts.insert(1 if said.pick else 0, voice)
    return ". ".join(part for part in parts if part)


def _seconds(length_ms: int) -> str:
    return several("{count} second", "{count} seconds", max(1, round(length_ms / 1000)))


def _pics(proposal: Proposal, step: Step, said: Said) -> tuple[Pic, ...]:
    found: list[Pic] = []
    for item in items_at(step.step_id, said):
        found += [pic for pic in item_pics(proposal, step, said, item) if pic not in found]
    return tuple(found[:MOST_PICS])


def one_by_one(person: Person, proposal: Proposal, step: Step, said: Said) -> ScreenState:
    """The things of one answer, each to hear and to keep back."""
    cards = tuple(item_card(proposal, step, said, item) for item in items_at(step.step_id, said))
    strip = person_strip(person, proposal.title, _("One by one"))
    all_back = Button(
        Press(Do.KEEP_BACK, step.step_id), _("Keep all back"), own_pic("notshare"), about=question_of(step)
    )
    bar = (back(), all_back, way_on(_("This is right"), Do.KEEP))
    return ScreenState("check-each", strip, Cards(cards, question_of(step)), bar, top=top_buttons())


def item_card(proposal: Proposal, step: Step, said: Said, item: Item) -> Card:
    """One thing with Hear and Keep back; what cannot leave says why."""
    words = item_words(step, said, item)
    hear = Button(Press(Do.LISTEN, item.item_id), _("Hear"), own_pic("hear"), about=words)
    back_in = Button(
        Press(Do.HOLD_ITEM, item.item_id),
        _("Put back in") if item.kept_back else _("Keep back"),
        own_pic("undo" if item.kept_back else "notshare"),
        about=words,
    )
    note = ""
    if item.kept_back:
        note = _("Kept back.")
    elif not item.may_leave:
        note = _("This does not go to the team.")
    tone = Tone.PLAIN if item.can_be_sent else Tone.QUIET
    buttons = (hear, back_in) if item.may_leave else (hear,)
    return Card(item.item_id, item_pics(proposal, step, said, item), words, note, tone, buttons)

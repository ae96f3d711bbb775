# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The end of the way: check what you said, who helped, what the team gets, and the receipt."""

from __future__ import annotations

from datetime import date

from coprod_desktop.domain.act_kinds import HelpKind, ShareKind, Told
from coprod_desktop.domain.acts import PickedChoice, PickedOffScale, PickedPoint
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.items import kinds_present
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Page, PickOne, Proposal, Step
from coprod_desktop.domain.said import Said
from coprod_desktop.presenters.answer_words import off_scale_words, point_words
from coprod_desktop.presenters.frame_presenter import (
    back,
    lines,
    next_or_skip,
    own_pic,
    person_strip,
    plan_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.own_way_presenter import length_words
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState, Tiles
from coprod_desktop.words import _, full_date, several

ANSWERS_A_PAGE = 3


def answered_steps(proposal: Proposal, contribution: Contribution) -> tuple[Step, ...]:
    """The steps at which something was said, in the plan's order."""
    return tuple(step for step in proposal.steps if contribution.at(step.step_id).is_answered)


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


def _check_card(proposal: Proposal, step: Step, said: Said) -> Card:
    asked = step.lines[0].text if isinstance(step, Page) else step.text
    keep_back = Button(
        Press(Do.KEEP_BACK, step.step_id),
        _("Put back in") if said.kept_back else _("Keep back"),
        own_pic("undo" if said.kept_back else "notshare"),
        about=asked,
    )
    buttons = (
        Button(Press(Do.LISTEN, step.step_id), _("Hear"), own_pic("hear"), about=asked),
        Button(Press(Do.CHANGE, step.step_id), _("Change"), own_pic("write"), about=asked),
        keep_back,
    )
    words = answer_words(step, said)
    if said.kept_back:
        words = _("Kept back: {answer}").format(answer=words)
    tone = Tone.QUIET if said.kept_back else Tone.PLAIN
    return Card(
        step.step_id, _answer_pics(proposal, step, said), words, asked, tone, buttons, text_first=True
    )


def answer_words(step: Step, said: Said) -> str:
    """What was said at a step, in one line."""
    parts = []
    match said.pick:
        case PickedChoice(choice_id=choice_id) if isinstance(step, PickOne):
            parts += [choice.words for choice in step.choices if choice.choice_id == choice_id]
        case PickedPoint(point=point):
            parts += [words for kind, words, _picture, _tone in point_words(True) if kind is point]
        case PickedOffScale(off_scale=off_scale):
            parts += [words for kind, words, _picture in off_scale_words() if kind is off_scale]
    if said.clips:
        total_ms = sum(clip.length_ms for clip in said.clips)
        parts.append(_("My voice, {length}").format(length=length_words(total_ms)))
    if said.text:
        parts.append(_("I wrote: {words}").format(words=said.text))
    return ". ".join(parts)


def _answer_pics(proposal: Proposal, step: Step, said: Said) -> tuple[Pic, ...]:
    pics: list[Pic] = []
    match said.pick:
        case PickedChoice(choice_id=choice_id) if isinstance(step, PickOne):
            pics += [
                plan_pic(proposal, choice.picture) for choice in step.choices if choice.choice_id == choice_id
            ]
        case PickedPoint(point=point):
            pics += [
                own_pic(picture, words) for kind, words, picture, _tone in point_words(True) if kind is point
            ]
        case PickedOffScale(off_scale=off_scale):
            pics += [
                own_pic(picture, words) for kind, words, picture in off_scale_words() if kind is off_scale
            ]
    if said.clips:
        pics.append(own_pic("mic", _("A microphone")))
    if said.text:
        pics.append(own_pic("write", _("A pencil")))
    return tuple(pics)


def who_helped(person: Person, proposal: Proposal, kinds: tuple[HelpKind, ...]) -> ScreenState:
    """The help that was given; nothing is picked before, and it may be skipped."""
    names = (
        (HelpKind.ON_MY_OWN, _("No, on my own"), "alone"),
        (HelpKind.READ_TO_ME, _("Somebody read to me"), "read-aloud-by-person"),
        (HelpKind.EXPLAINED, _("Somebody explained it"), "explained"),
        (HelpKind.PRESSED_FOR_ME, _("Somebody pressed for me"), "pressed-for-me"),
        (HelpKind.SUGGESTED, _("Somebody said which one"), "suggested"),
    )
    tiles = tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), picked=kind in kinds)
        for kind, words, picture in names
    )
    strip = person_strip(person, proposal.title, _("Who helped"))
    body = Tiles(_("Did somebody help you?"), tiles)
    return ScreenState("helped", strip, body, (back(), next_or_skip(bool(kinds))), top=top_buttons())


def was_told(person: Person, proposal: Proposal, told: Told | None) -> ScreenState:
    """The private question: did anybody tell you what to say? It may be skipped."""
    tiles = tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), picked=kind is told)
        for kind, words, picture in (
            (Told.NOBODY, _("Nobody told me"), "told-nobody"),
            (Told.SOMEBODY, _("Somebody told me"), "told-somebody"),
            (Told.RATHER_NOT_SAY, _("I would rather not say"), "private"),
        )
    )
    strip = person_strip(person, proposal.title, _("Only for you"))
    body = Tiles(_("Did anyone tell you what to say?"), tiles)
    return ScreenState("told", strip, body, (back(), next_or_skip(told is not None)), top=top_buttons())


def choose(
    person: Person, proposal: Proposal, contribution: Contribution, allowed: frozenset[ShareKind]
) -> ScreenState:
    """One choice for each kind that there is, none ticked before, and exactly what will be in the file."""
    names = {
        ShareKind.WORDS_AND_CHOICES: (_("My choices and words"), "said"),
        ShareKind.VOICE: (_("My voice"), "mic"),
        ShareKind.NAME: (_("My name: {name}").format(name=person.name), "name"),
        ShareKind.TAKE_PART: (_("I take part"), "take-part"),
        ShareKind.DRAWINGS_AND_PHOTOS: (_("My drawings and photos"), "drawings-photos"),
        ShareKind.OBSERVATIONS: (_("What somebody saw"), "observed"),
        ShareKind.QUOTE: (_("Everybody may see my words"), "quote"),
    }
    strip = person_strip(person, proposal.title, _("You choose"))
    kinds = [kind for kind in kinds_present(contribution) if kind is not ShareKind.NAME or person.name]
    not_now = Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow"))
    if not kinds:
        nothing = Card(
            "empty",
            (own_pic("notshare", _("A person holds a page close")),),
            _("There is nothing to share."),
            _("You kept it all back."),
        )
        return ScreenState("choose-empty", strip, Cards((nothing,)), (back(), not_now), top=top_buttons())
    # What becomes of the file is said first: nobody reaches a choice without passing it.
    cards = [_true_words(proposal, contribution, allowed)]
    for kind in kinds:
        words, picture = names[kind]
        count = _kind_words(kind, contribution)
        heading = _("{kind}: {count}").format(kind=words, count=count) if count else words
        tick = Button(Press(Do.ALLOW, kind), heading, own_pic(picture), picked=kind in allowed)
        cards.append(Card(kind, (own_pic(picture, words),), heading, tick=tick))
    ready = bool(allowed - {ShareKind.NAME})
    share = Button(Press(Do.SHARE), _("Share"), own_pic("send"), Tone.GO if ready else Tone.PLAIN)
    return ScreenState("choose", strip, Cards(tuple(cards)), (back(), not_now, share), top=top_buttons())


def _kind_words(kind: ShareKind, contribution: Contribution) -> str:
    shown = [said for said in contribution.said.values() if not said.kept_back]
    if kind is ShareKind.WORDS_AND_CHOICES:
        count = sum(1 for said in shown if said.pick or said.text)
        return several("{count} answer", "{count} answers", count)
    if kind is ShareKind.VOICE:
        return several("{count} recording", "{count} recordings", sum(len(said.clips) for said in shown))
    return ""


def _true_words(proposal: Proposal, contribution: Contribution, allowed: frozenset[ShareKind]) -> Card:
    inside = [
        f"{_kind_words(kind, contribution)}."
        for kind in (ShareKind.WORDS_AND_CHOICES, ShareKind.VOICE)
        if kind in allowed and kind in kinds_present(contribution)
    ]
    inside.append(_("Your name.") if ShareKind.NAME in allowed else _("No name."))
    inside += _also_inside(proposal, contribution)
    first = (
        _("Touch what you want to give.")
        if not allowed - {ShareKind.NAME}
        else _("In the file: {things}").format(things=" ".join(inside))
    )
    who_opens = _("Anyone with the file can open it.")
    copies = _("The team may keep a copy.")
    safety = _("If somebody is not safe, we may have to tell.")
    text = lines(first, f"{who_opens} {copies}", safety)
    heading = _("The {team} gets it.").format(team=proposal.team)
    return Card("true-words", (own_pic("usb", _("A memory stick")),), heading, text, Tone.CALM)


def _also_inside(proposal: Proposal, contribution: Contribution) -> list[str]:
    """What travels beside the answers: it is about the plan and the help, and is said like all else."""
    at = [contribution.at(step.step_id) for step in proposal.steps]
    hard = sum(1 for said in at if said.hard and not said.kept_back)
    left_out = sum(1 for question in proposal.questions if not contribution.at(question.step_id).is_answered)
    also = [
        several("{count} hard page.", "{count} hard pages.", hard) if hard else "",
        several("{count} question left out.", "{count} questions left out.", left_out) if left_out else "",
        _("Who helped you.") if contribution.help_kinds else "",
        _("You need more time.") if contribution.more_time else "",
    ]
    return [words for words in also if words]


def touch_first() -> str:
    """Said when Share is pressed and nothing is ticked."""
    return _("First touch what you want to give.")


def shared(
    person: Person, proposal: Proposal, receipt: tuple[Pic, ...], file_name: str, answer_by: date
) -> ScreenState:
    """The receipt, where the file is, and what happens next and by when."""
    names = " ".join(f"{pic.words}." for pic in receipt)
    cards = (
        Card(
            "receipt",
            receipt,
            _("Your receipt"),
            lines(names, _("The team sees the same.")),
            Tone.GOOD,
        ),
        Card(
            "file",
            (own_pic("usb", _("A memory stick")),),
            _("Your file is ready"),
            lines(_("Somebody must give it to the team."), _("It is called {name}.").format(name=file_name)),
        ),
        Card(
            "next",
            (own_pic("reply", _("A letter with a tick")),),
            _("What happens next"),
            _("The team promised an answer by {day}.").format(day=full_date(answer_by)),
        ),
    )
    strip = person_strip(person, proposal.title, _("Shared"))
    bar = (
        back(),
        Button(Press(Do.OPEN_FOLDER), _("Show the file"), own_pic("folder")),
        way_on(_("Finish"), Do.CARRY_ON),
    )
    return ScreenState("shared", strip, Cards(cards), bar, top=top_buttons())

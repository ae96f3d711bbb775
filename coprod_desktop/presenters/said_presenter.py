# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What I said: everything of mine, plan by plan, to hear, change, delete, take home and get back."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.items import items_at, items_of
from coprod_desktop.domain.keeping import Soon
from coprod_desktop.domain.known_teams import NOTHING_AGAIN, AskedAgain
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal, Step
from coprod_desktop.presenters import seal_presenter
from coprod_desktop.presenters.card_pages import in_pages
from coprod_desktop.presenters.check_presenter import answer_words, answered_steps
from coprod_desktop.presenters.frame_presenter import (
    back,
    lines,
    own_pic,
    person_strip,
    plan_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.keeping_presenter import first_to_go, gone_words
from coprod_desktop.presenters.said_words import answer_pics, hear_words, item_pics, item_words, question_of
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence
from coprod_desktop.words import _, full_date, several


def my_plans(person: Person, places: Sequence[PlanPlace], soon: Sequence[Soon] = ()) -> ScreenState:
    """Every plan about which the person said something, or shared something; before them what goes soon."""
    shown = [plan for plan in places if plan.contribution and has_something(plan.contribution)]
    cards = tuple(_plan_card(plan, plan.contribution) for plan in shown if plan.contribution)
    if not cards:
        none = _("You have not said anything yet.")
        cards = (Card("empty", (own_pic("said", _("People talk")),), none, _("Open a plan first.")),)
    if soon:
        look = Button(Press(Do.ENDS), _("Look at it"), own_pic("look"), about=_("Goes away soon"))
        pic = own_pic("goes-away", _("A page leaves the computer"))
        going = Card("ends", (pic,), _("Goes away soon"), first_to_go(soon), Tone.MIDDLE, buttons=(look,))
        cards = (going, *cards)
    strip = person_strip(person, _("What I said"))
    home = Button(Press(Do.TAKE_HOME), _("Take all home"), own_pic("take-home"))
    bar = (back(), home) if len(shown) > 1 else (back(),)
    return ScreenState("what-i-said", strip, Cards(cards), bar, top=top_buttons())


def has_something(contribution: Contribution) -> bool:
    """Whether there is anything to look at: something said, or a file that went out."""
    return bool(items_of(contribution) or contribution.shared or gone_words(contribution))


def _plan_card(place: PlanPlace, contribution: Contribution) -> Card:
    proposal, key = place.proposal, place.key
    look = Button(Press(Do.SAID, key), _("Look at it"), own_pic("look"), about=proposal.title)
    count = several("{count} thing", "{count} things", len(items_of(contribution)))
    said = _("You said: {count}").format(count=count) if items_of(contribution) else ""
    again = _again_words() if place.again.to_share else ""
    text = lines(said, where_it_is(contribution), again, gone_words(contribution))
    return Card(key, (plan_pic(proposal, proposal.cover),), proposal.title, text, buttons=(look,))


def where_it_is(contribution: Contribution) -> str:
    """Who has what was said, in sentences."""
    shared = contribution.shared
    if shared is None:
        return _("Only you have it.") if items_of(contribution) else ""
    on = _("You shared it on {day}.").format(day=full_date(shared.on))
    if contribution.all_back_on or contribution.taken_back:
        return lines(on, asked_back_on(contribution))
    return f"{on} {_('You changed something since.')}" if contribution.changed_since_shared else on


def _again_words() -> str:
    return f"{_('Maybe the team cannot open it.')} {_('You can share it again.')}"


def asked_back_on(contribution: Contribution) -> str:
    """On which day the person asked the team for what it had, in a sentence."""
    if contribution.all_back_on:
        return _("You asked for it back on {day}.").format(day=full_date(contribution.all_back_on))
    last = full_date(max(contribution.taken_back.values()))
    return _("You asked for some of it back on {day}.").format(day=last)


def my_things(
    person: Person,
    proposal: Proposal,
    contribution: Contribution,
    page: int,
    again: AskedAgain = NOTHING_AGAIN,
) -> ScreenState:
    """What was said about one plan, at most three answers a page, each with Hear, Change, Delete.

    Args:
        person: whose it is.
        proposal: the plan.
        contribution: what was said.
        page: from 0.
        again: what the person is asked about again.
    """
    steps, things = answered_steps(proposal, contribution), _things(proposal, contribution, again)
    none = Card(
        "empty",
        (own_pic("said", _("People talk")),),
        _("Nothing is left here."),
        lines(where_it_is(contribution), gone_words(contribution)),
    )
    pages, cards = len(things), things[page] or (none,)
    home = Button(Press(Do.TAKE_HOME), _("Take it home"), own_pic("take-home"))
    more = Button(Press(Do.TOPIC), _("Delete or get back"), own_pic("take-back"))
    on = (way_on(_("More")),) if page + 1 < pages else ()
    can_share = contribution.shared is None or contribution.changed_since_shared or again.to_share
    if not on and steps and can_share:
        on = (way_on(_("Share again") if contribution.shared else _("Share it"), Do.SHARE),)
    can_take = (home,) if steps else ()
    where = _("What I said {page} of {pages}").format(page=page + 1, pages=pages)
    strip = person_strip(person, proposal.title, where)
    bar = (back(), *can_take, more, *on)
    return ScreenState("said-things", strip, Cards(cards), bar, private=True, top=top_buttons())


def my_pages(proposal: Proposal, contribution: Contribution) -> int:
    """How many pages the things of a plan take, 1 or more."""
    return len(_things(proposal, contribution, NOTHING_AGAIN))


def _things(
    proposal: Proposal, contribution: Contribution, again: AskedAgain
) -> tuple[tuple[Card, ...], ...]:
    steps = answered_steps(proposal, contribution)
    return in_pages([_thing_card(proposal, contribution, step, again) for step in steps])


def _thing_card(proposal: Proposal, contribution: Contribution, step: Step, again: AskedAgain) -> Card:
    said, asked = contribution.at(step.step_id), question_of(step)
    pics, items = answer_pics(proposal, step, said), items_at(step.step_id, said)
    hear, picture = hear_words(items)
    buttons: tuple[Button, ...] = (
        Button(Press(Do.LISTEN, step.step_id), hear, own_pic(picture), about=asked),
        Button(Press(Do.CHANGE, step.step_id), _("Change"), own_pic("write"), about=asked),
        Button(Press(Do.DELETE, step.step_id), _("Delete"), own_pic("delete"), about=asked),
    )
    if all(item.sealed for item in items):
        # Nobody can hear it or change it here; it can be said anew at its question.
        buttons = buttons[-1:]
    words = answer_words(step, said)
    if step.step_id in again.steps:
        maybe = _("Maybe the team cannot open this answer.")
        asked = lines(asked, f"{maybe} {_('You can answer again.')}")
    if said.sound_went_on:
        day = _("The sound went away on {day}.").format(day=full_date(said.sound_went_on))
        asked = lines(asked, day)
    if all(item.kept_back for item in items):
        words = _("Kept back: {answer}").format(answer=words)
    of_this = f"{step.step_id}."
    asked_back = [on for item, on in contribution.taken_back.items() if item.startswith(of_this)]
    if asked_back:
        day = _("You asked for it back on {day}.").format(day=full_date(max(asked_back)))
        asked = lines(asked, day)
    return Card(step.step_id, pics, words, asked, buttons=buttons, text_first=True)


def delete_or_back(
    person: Person,
    proposal: Proposal,
    contribution: Contribution,
    with_team: Sequence[ItemId],
    can_seal: bool = False,
) -> ScreenState:
    """Delete all of it here, get back what the team has, or let only the team open an answer."""
    cards = []
    if can_seal:
        cards.append(seal_presenter.offer())
    if contribution.shared and not contribution.all_back_on:
        cards.append(_back_card(contribution, len(with_team)))
    elif contribution.shared:
        asked = Card(
            "asked",
            (own_pic("taken-back", _("A page comes home")),),
            _("You asked for it back."),
            lines(asked_back_on(contribution), _("The team must delete it and tell you.")),
            Tone.CALM,
        )
        cards.append(asked)
    if items_of(contribution):
        delete = Button(Press(Do.DELETE), _("Delete all"), own_pic("delete"))
        text = _("It goes from this computer for good.")
        cards.append(
            Card(
                "delete", (own_pic("delete", _("A shredder")),), _("Delete it here"), text, buttons=(delete,)
            )
        )
    strip = person_strip(person, proposal.title, _("Delete or get back"))
    return ScreenState("said-more", strip, Cards(tuple(cards)), (back(),), top=top_buttons())


def _back_card(contribution: Contribution, count: int) -> Card:
    all_of_it = Button(Press(Do.TAKE_BACK), _("All of it"), own_pic("take-back"))
    some = Button(Press(Do.TOPIC, "some"), _("Some of it"), own_pic("some-of-it"))
    things = several("The team has {count} thing.", "The team has {count} things.", count) if count else ""
    asked = asked_back_on(contribution) if contribution.taken_back else ""
    text = lines(things, asked, _("They may have a copy. They must answer you."))
    pic = own_pic("take-back", _("A hand takes a page back"))
    return Card(
        "back", (pic,), _("Get it back"), text, Tone.CALM, (all_of_it, some) if count > 1 else (all_of_it,)
    )


def some_of_it(
    person: Person,
    proposal: Proposal,
    contribution: Contribution,
    with_team: Sequence[ItemId],
    chosen: Sequence[ItemId],
) -> ScreenState:
    """Each thing that the team has, to be ticked."""
    known = {item.item_id: item for item in items_of(contribution)}
    cards = []
    for item_id in with_team:
        item = known.get(item_id)
        words, asked = _("Something you deleted here"), ""
        pics: tuple[Pic, ...] = (own_pic("delete", _("A shredder")),)
        if item is not None:
            step, said = proposal.step(item.step_id), contribution.at(item.step_id)
            words, asked = item_words(step, said, item), question_of(step)
            pics = item_pics(proposal, step, said, item)
        tick = Button(Press(Do.ALLOW, item_id), words, own_pic("take-back"), picked=item_id in chosen)
        cards.append(Card(item_id, pics, words, asked, tick=tick))
    strip = person_strip(person, proposal.title, _("Get it back"))
    on = (way_on(_("Get it back"), Do.TAKE_BACK),) if chosen else ()
    return ScreenState(
        "said-some", strip, Cards(tuple(cards)), (back(), *on), private=True, top=top_buttons()
    )


def really_delete(person: Person, proposal: Proposal, question: str, team_has_it: bool) -> ScreenState:
    """Asked once, calmly, before anything is deleted for good.

    Args:
        person: whose it is.
        proposal: the plan.
        question: of the answer; empty for all of them.
        team_has_it: whether it was shared, and is not asked back.
    """
    what = question or _("Everything you said about this plan.")
    sentences = [_("Delete this for good?"), what, _("Nobody can bring it back.")]
    if team_has_it:
        sentences += [_("The team has it too."), _("You can ask the team to give it back.")]
    body = Reading(own_pic("delete", _("A shredder")), tuple(Sentence(text) for text in sentences))
    strip = person_strip(person, proposal.title, _("Delete"))
    delete = Button(Press(Do.DELETE), _("Delete it"), own_pic("delete"), Tone.BAD)
    return ScreenState("said-delete", strip, body, (back(), delete), top=top_buttons())


def it_is_done(
    person: Person, proposal: Proposal, picture: str, news: Sequence[str], team_has_it: bool = False
) -> ScreenState:
    """What was done, in plain words.

    Args:
        person: whose it is.
        proposal: the plan.
        picture: the name of the picture for it.
        news: 1 to 4 sentences.
        team_has_it: whether the team still has what was deleted here: to get it back is offered (rule R8).
    """
    body = Reading(own_pic(picture, _("Done")), tuple(Sentence(text) for text in news))
    strip = person_strip(person, proposal.title, _("Done"))
    get_back = Button(Press(Do.TAKE_BACK), _("Get it back"), own_pic("take-back"))
    bar = (*((get_back,) if team_has_it else ()), way_on(_("Carry on"), Do.CARRY_ON))
    return ScreenState("said-done", strip, body, bar, top=top_buttons())


def deleted_words(team_has_it: bool) -> tuple[str, ...]:
    """Said when something was deleted for good.

    Args:
        team_has_it: whether the team still has it.
    """
    team = (_("The team still has it."), _("You can get it back now.")) if team_has_it else ()
    return (_("It is gone."), _("Nothing of it is left on this computer."), *team)


def asked_back_words(file_name: str) -> tuple[str, ...]:
    """Said when a file was made that asks the team for it back."""
    return (
        _("You asked for it back."),
        _("Somebody must give this file to the team: {name}.").format(name=file_name),
        _("The team must delete it and tell you."),
        _("They may have a copy."),
    )

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""You choose what the team gets: ticks, what is in the file, more choices, explaining again, and sharing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import SaidConsent
from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.items import Item, items_at
from coprod_desktop.domain.known_teams import WhoOpens
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.meet_team import opens
from coprod_desktop.journey.person.share_views import Sharing, share_views, shared_items
from coprod_desktop.presenters import consent_presenter, inside_presenter, share_presenter
from coprod_desktop.presenters.consent_presenter import Chosen, Keep
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.check_part import HearPart, find_item
from coprod_desktop.ui.windows.scene import Desk, Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory, TypingPart


class _At(Enum):
    CHOOSE = auto()
    INSIDE = auto()
    MORE = auto()
    NAME = auto()
    OTHER_NAME = auto()
    KEEP = auto()
    EXPLAIN = auto()


class ChoosePart:
    """All screens of consent. What is chosen here is forgotten when the person leaves: it is asked anew."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        person: Person,
        answering: Answering,
        keyboard: KeyboardMemory,
        record_consent: Callable[[], None],
    ) -> None:
        """Begin with nothing chosen.

        Args:
            stage: the window.
            desk: what lies ready.
            person: who shares.
            answering: knows what was said, and remembers that it was shared.
            keyboard: how the person likes the keyboard.
            record_consent: opens the recording of one's own yes.
        """
        self._stage, self._desk, self._person, self._answering = stage, desk, person, answering
        self._keyboard, self._record_consent = keyboard, record_consent
        self._hear = HearPart(stage, desk, person, answering)
        self._typing: TypingPart | None = None
        self._listed: frozenset[ItemId] = frozenset()
        self._at, self._page, self._chosen = _At.CHOOSE, 0, Chosen()

    def begin_anew(self) -> None:
        """Forget what was chosen."""
        self.put_down()
        self._at, self._page, self._chosen = _At.CHOOSE, 0, Chosen()

    def put_down(self) -> None:
        """Keep a name that is half typed."""
        if self._typing is not None:
            self._typing.save()

    def state(self) -> ScreenState:
        """The screen as it is now."""
        person, proposal = self._person, self._answering.proposal
        contribution, chosen = self._answering.contribution, self._chosen
        match self._at:
            case _At.INSIDE:
                host = self._desk.device.host()
                return inside_presenter.what_is_in_it(
                    person, proposal, contribution, self._items(), chosen, host, self._page
                )
            case _At.MORE:
                return consent_presenter.more_choices(person, proposal, contribution, chosen)
            case _At.NAME:
                return consent_presenter.which_name(person, proposal, chosen)
            case _At.OTHER_NAME if self._typing is not None:
                return consent_presenter.other_name(
                    person, proposal, self._typing.body, self._typing.bar_buttons()
                )
            case _At.KEEP:
                return consent_presenter.how_long(person, proposal, chosen)
            case _At.EXPLAIN:
                return share_presenter.explain(person, proposal, chosen.explained - 1, self._opens())
        self._page = min(self._page, share_presenter.choose_pages(contribution) - 1)
        return share_presenter.choose(person, proposal, contribution, chosen, self._page, self._opens())

    def _opens(self) -> WhoOpens:
        return opens(self._desk.device, self._answering.proposal)

    def _items(self) -> tuple[Item, ...]:
        """What is in the file, and what was kept back of it on these pages, to be put back."""
        answering = self._answering
        return tuple(
            item
            for step in answering.proposal.steps
            for item in items_at(step.step_id, answering.said(step.step_id))
            if item.item_id in self._listed
        )

    def _see_the_file(self) -> None:
        answering = self._answering
        shown = shared_items(answering.proposal, answering.contribution, self._chosen.kinds)
        self._listed = frozenset(item.item_id for item in shown)
        self._at, self._page = _At.INSIDE, 0

    def press(self, press: Press) -> bool:
        """Tick, open, go back.

        Args:
            press: what was pressed.

        Returns:
            Whether the screen is to be shown again; False when the press was not for here.
        """
        match self._at:
            case _At.CHOOSE:
                return self._on_choose(press)
            case _At.INSIDE if press.do in (Do.SHARE, Do.NOT_NOW):
                return False
            case _At.INSIDE:
                self._on_inside(press)
            case _At.MORE:
                self._on_more(press)
            case _At.NAME:
                self._on_name(press)
            case _At.OTHER_NAME:
                self._on_other_name(press)
            case _At.KEEP if press.do is Do.PICK:
                keep = Keep(press.of)
                self._chosen = replace(self._chosen, keep=None if keep is self._chosen.keep else keep)
            case _At.KEEP:
                self._at = _At.MORE
            case _At.EXPLAIN:
                self._on_explain(press)
        return True

    def _on_choose(self, press: Press) -> bool:
        match press.do:
            case Do.ALLOW:
                self._turn(ShareKind(press.of))
            case Do.NEXT if self._page + 1 < share_presenter.choose_pages(self._answering.contribution):
                self._page += 1
            case Do.BACK if self._page:
                self._page -= 1
            case Do.NEXT if self._chosen.can_share:
                self._see_the_file()
            case Do.NEXT:
                self._stage.say(Spoken("card:true-words", share_presenter.touch_first()))
            case Do.CHANGE:
                self._at = _At.MORE
            case Do.EXPLAIN:
                self._on_explain(press)
            case _:
                return False
        return True

    def _turn(self, kind: ShareKind) -> None:
        self._chosen = replace(self._chosen, kinds=self._chosen.kinds ^ {kind})

    def _on_explain(self, press: Press) -> None:
        if press.do is Do.EXPLAIN:
            self._at = _At.EXPLAIN
            self._chosen = replace(self._chosen, explained=self._chosen.explained + 1)
        else:
            self._at = _At.CHOOSE

    def _on_inside(self, press: Press) -> None:
        match press.do:
            case Do.LISTEN:
                self._hear.item(ItemId(press.of))
            case Do.HOLD_ITEM:
                self._answering.turn_item_back(find_item(self._answering, ItemId(press.of)))
            case Do.NEXT:
                self._page += 1
            case Do.BACK if self._page:
                self._page -= 1
            case _:
                self._at, self._page = _At.CHOOSE, 0

    def _on_more(self, press: Press) -> None:
        match press.do:
            case Do.ALLOW:
                self._turn(ShareKind(press.of))
            case Do.CALLED:
                self._at = _At.NAME
            case Do.KEEP_UNTIL:
                self._at = _At.KEEP
            case Do.CONSENT_VOICE:
                self._record_consent()
            case Do.LISTEN:
                self._stage.private(self._play_consent)
            case Do.AGAIN:
                self._throw_consent_away()
            case _:
                self._at = _At.CHOOSE

    def _play_consent(self) -> None:
        consent = self._answering.contribution.consent
        if consent and consent.clip_id:
            self._desk.player.play(self._answering.store.clip(consent.clip_id))

    def _throw_consent_away(self) -> None:
        consent = self._answering.contribution.consent
        self._answering.say_consent(SaidConsent(None))
        if consent and consent.clip_id:
            self._answering.store.drop_clip(consent.clip_id)

    def _on_name(self, press: Press) -> None:
        match press:
            case Press(Do.PICK, "mine"):
                self._call(self._person.name)
            case Press(Do.PICK, "none"):
                self._call("")
            case Press(Do.PICK, "other"):
                called = self._chosen.called or ""
                first = called if called != self._person.name else ""
                self._typing = TypingPart(self._stage, self._keyboard, first, self._call, one_line=True)
                self._at = _At.OTHER_NAME
            case _:
                self._at = _At.MORE

    def _call(self, name: str) -> None:
        kinds = self._chosen.kinds - {ShareKind.NAME}
        self._chosen = replace(self._chosen, called=name, kinds=kinds | {ShareKind.NAME} if name else kinds)

    def _on_other_name(self, press: Press) -> None:
        if self._typing is None or self._typing.press(press):
            return
        self._typing.save()
        self._typing = None
        self._at = _At.NAME

    def share(self) -> bool:
        """Make the file, when enough is ticked; else say what is missing.

        Returns:
            Whether a file was made.
        """
        if not self._chosen.can_share:
            self._stage.say(Spoken("card:true-words", share_presenter.touch_first()))
            return False
        answering, desk, chosen = self._answering, self._desk, self._chosen
        if not shared_items(answering.proposal, answering.contribution, chosen.kinds):
            self._stage.say(Spoken("strip", share_presenter.all_kept_back()))
            return False
        proposal, today = answering.proposal, desk.clock.today()
        sharing = Sharing(
            kinds=chosen.kinds,
            called=chosen.called or "",
            day=today,
            pack_sha256=desk.device.pack_sha256(proposal.proposal_id, proposal.version),
            keep_until=chosen.keep.until(today) if chosen.keep else None,
            explained=chosen.explained,
            host=desk.device.host(),
        )
        try:
            share_views(answering, sharing, desk.device, desk.outbox, tuple(desk.receipt_words))
        except WorldProblem as problem:
            self._stage.tell_problem(problem)
            return False
        self.begin_anew()
        return True

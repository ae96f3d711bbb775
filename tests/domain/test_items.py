# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one list of what somebody said: what is there, what may leave, and under which consent."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.act_kinds import FileKind, HelpKind, Point, ShareKind, Symbol
from coprod_desktop.domain.acts import (
    Act,
    BuiltMessage,
    ChoseWords,
    Contradicted,
    DroppedClip,
    KeptBack,
    KeptClip,
    KeptFile,
    KeptItemBack,
    Observed,
    PickedPoint,
    SaidConsent,
    SealedAway,
    Shared,
    SupporterNoted,
    TookBack,
    Transcribed,
    TypedFromPaper,
    Unpicked,
    WasHelped,
    WasHelpedAt,
    WasScribed,
    Wrote,
)
from coprod_desktop.domain.identifiers import ClipId, FileId, ItemId
from coprod_desktop.domain.items import ItemKind, items_at, items_of, kinds_present
from tests.domain.test_contribution import ONE, OTHER, ROOF, SHARED, TELL, done

GOOD = PickedPoint(ROOF, Point.GOOD)
FACE = KeptFile(TELL, FileId("face"), FileKind.PHOTO)
ALWAYS = (ShareKind.TAKE_PART, ShareKind.NAME, ShareKind.QUOTE)


def sendable(*acts: Act) -> set[str]:
    """The things that could be sent after these acts."""
    return {item.item_id for item in items_of(done(*acts)) if item.can_be_sent}


@pytest.mark.parametrize(
    ("act", "kind", "share_kind"),
    [
        (GOOD, ItemKind.PICK, ShareKind.WORDS_AND_CHOICES),
        (Wrote(TELL, "A roof."), ItemKind.TEXT, ShareKind.WORDS_AND_CHOICES),
        (BuiltMessage(TELL, (Symbol("bus", "set:bus"),)), ItemKind.MESSAGE, ShareKind.WORDS_AND_CHOICES),
        (WasScribed(TELL, "A roof.", "Sam", agreed=True), ItemKind.SCRIBED, ShareKind.WORDS_AND_CHOICES),
        (ONE, ItemKind.CLIP, ShareKind.VOICE),
        (FACE, ItemKind.FILE, ShareKind.DRAWINGS_AND_PHOTOS),
        (Observed(TELL, "Maya smiled.", "Sam"), ItemKind.OBSERVED, ShareKind.OBSERVATIONS),
    ],
)
def test_each_thing_needs_the_consent_of_its_own_kind(
    act: Act, kind: ItemKind, share_kind: ShareKind
) -> None:
    (item,) = items_of(done(act))
    assert (item.kind, item.share_kind, item.can_be_sent) == (kind, share_kind, True)
    asked = set(kinds_present(done(act)))
    assert asked == {share_kind, *ALWAYS}


def test_nothing_is_asked_when_nothing_is_left_to_send() -> None:
    assert kinds_present(done(GOOD, KeptBack(ROOF, kept_back=True))) == ()
    assert kinds_present(done(GOOD, Unpicked(ROOF))) == ()


def test_one_thing_can_be_kept_back_and_the_other_still_goes() -> None:
    one, other = ItemId("tell.clip.one"), ItemId("tell.clip.other")
    held = KeptItemBack(TELL, one, kept_back=True)
    assert sendable(ONE, OTHER, held) == {other}
    assert sendable(ONE, OTHER, held, KeptItemBack(TELL, one, kept_back=False)) == {one, other}


def test_a_thing_keeps_its_id_when_others_come_and_go() -> None:
    assert "tell.clip.other" in sendable(ONE, OTHER, DroppedClip(TELL, ONE.clip_id))


def test_what_is_kept_apart_for_safety_never_leaves() -> None:
    assert sendable(GOOD, SealedAway(ROOF, sealed=True)) == set()
    assert sendable(GOOD, SealedAway(ROOF, sealed=True), KeptBack(ROOF, kept_back=False)) == set()
    assert sendable(GOOD, SealedAway(ROOF, sealed=True), SealedAway(ROOF, sealed=False)) == {"roof.pick"}


def test_words_that_somebody_wrote_down_wait_for_the_person() -> None:
    assert sendable(WasScribed(TELL, "A roof.", "Sam", agreed=False)) == set()
    agreed = WasScribed(TELL, "A roof.", "Sam", agreed=True)
    assert sendable(agreed) == {"tell.scribed"}
    assert sendable(agreed, WasScribed(TELL, "Two roofs.", "Sam", agreed=False)) == set()


def test_an_answer_from_paper_waits_for_the_person() -> None:
    assert sendable(GOOD, TypedFromPaper(ROOF, "Sam", agreed=False)) == set()
    assert sendable(GOOD, TypedFromPaper(ROOF, "Sam", agreed=True)) == {"roof.pick"}


def test_agreed_words_stand_beside_the_voice_and_take_its_place_only_when_chosen() -> None:
    words = Transcribed(TELL, ONE.clip_id, "A roof.", agreed=True)
    only = ChoseWords(TELL, ONE.clip_id, wanted=True)
    assert sendable(ONE, Transcribed(TELL, ONE.clip_id, "A roof.", agreed=False)) == {"tell.clip.one"}
    assert sendable(ONE, words) == {"tell.clip.one", "tell.words.one"}
    assert sendable(ONE, words, only) == {"tell.words.one"}


def test_new_words_are_not_the_agreed_ones_so_the_voice_goes_again() -> None:
    words = Transcribed(TELL, ONE.clip_id, "A roof.", agreed=True)
    only = ChoseWords(TELL, ONE.clip_id, wanted=True)
    other = Transcribed(TELL, ONE.clip_id, "A proof.", agreed=False)
    assert sendable(ONE, words, only, other) == {"tell.clip.one"}


def test_what_was_chosen_about_words_and_voice_is_known_until_there_are_other_words() -> None:
    words = Transcribed(TELL, ONE.clip_id, "A roof.", agreed=True)
    other = Transcribed(TELL, ONE.clip_id, "A proof.", agreed=False)
    both, only = (ChoseWords(TELL, ONE.clip_id, wanted) for wanted in (False, True))

    def chosen(*acts: Act) -> tuple[bool, bool]:
        said = done(ONE, words, *acts).at(TELL)
        return ONE.clip_id in said.voice_too, ONE.clip_id in said.words_only

    assert chosen() == (False, False)
    assert chosen(both) == (True, False)
    assert chosen(both, only) == (False, True)
    assert chosen(only, both) == (True, False)
    assert chosen(both, other) == chosen(only, other) == (False, False)


def test_an_observation_is_not_an_answer() -> None:
    assert not done(Observed(TELL, "Maya smiled.", "Sam")).at(TELL).is_answered


def test_the_person_says_how_others_helped_and_a_note_that_is_not_right_does_not_count() -> None:
    noted = SupporterNoted(None, (HelpKind.ANSWERED_FOR_ME,))
    assert done(noted).is_answered_for_me(ROOF)
    assert not done(noted, Contradicted(None, contradicted=True)).is_answered_for_me(ROOF)
    here = SupporterNoted(ROOF, (HelpKind.ANSWERED_FOR_ME,))
    assert done(here).is_answered_for_me(ROOF)
    assert not done(here).is_answered_for_me(TELL)
    assert not done(here, Contradicted(ROOF, contradicted=True)).is_answered_for_me(ROOF)


def test_help_at_one_answer_comes_before_help_for_all() -> None:
    for_all = WasHelped((HelpKind.READ_TO_ME,))
    now = done(for_all, WasHelpedAt(ROOF, (HelpKind.ANSWERED_FOR_ME,)))
    assert now.is_answered_for_me(ROOF)
    assert now.help_at(TELL) == (HelpKind.READ_TO_ME,)
    assert done(for_all, WasHelpedAt(ROOF, None)).help_at(ROOF) == (HelpKind.READ_TO_ME,)


def test_what_was_taken_back_is_known_until_it_is_shared_again() -> None:
    shared = Shared(1, SHARED.kinds, SHARED.receipt, SHARED.on, items=(ItemId("tell.clip.one"),))
    all_back = TookBack((), SHARED.on, "r.coprodrecall")
    now = done(ONE, shared, all_back)
    assert now.taken_back == {"tell.clip.one": SHARED.on}
    assert (now.with_team, now.all_back_on, now.recalls) == (frozenset(), SHARED.on, 1)
    again = done(ONE, shared, all_back, shared)
    assert not again.taken_back
    assert again.with_team == {"tell.clip.one"}
    assert again.all_back_on is None


def test_what_an_earlier_file_held_is_with_the_team_until_it_is_asked_back() -> None:
    first = Shared(1, SHARED.kinds, SHARED.receipt, SHARED.on, items=(ItemId("tell.clip.one"),))
    second = Shared(2, SHARED.kinds, SHARED.receipt, SHARED.on, items=(ItemId("roof.pick"),))
    now = done(first, second)
    assert now.with_team == {"tell.clip.one", "roof.pick"}
    now = done(first, second, TookBack((ItemId("tell.clip.one"),), SHARED.on, "r.coprodrecall"))
    assert now.with_team == {"roof.pick"}
    assert now.all_back_on is None
    stranger = TookBack((ItemId("nowhere.pick"),), SHARED.on, "r.coprodrecall")
    assert done(first, stranger).taken_back == {}


def test_a_spoken_yes_is_for_one_file() -> None:
    yes = SaidConsent(ClipId("yes"), 900)
    assert done(yes).consent_is_new
    assert not done(yes, SHARED).consent_is_new
    assert done(yes, SHARED).consent == yes
    assert done(yes, SHARED, yes).consent_is_new
    assert not done(yes, SaidConsent(None)).consent_is_new


def test_items_come_step_by_step() -> None:
    now = done(GOOD, ONE, Wrote(TELL, "A roof."))
    assert [item.item_id for item in items_of(now)] == ["roof.pick", "tell.clip.one", "tell.text"]
    assert [item.item_id for item in items_at(TELL, now.at(TELL))] == ["tell.clip.one", "tell.text"]


def test_a_drawing_with_a_new_title_is_still_one_drawing() -> None:
    drawing = KeptFile(TELL, FileId("d"), FileKind.DRAWING)
    named = KeptFile(TELL, FileId("d"), FileKind.DRAWING, "My roof")
    assert done(drawing, named).at(TELL).files == (named,)


def test_a_clip_of_another_step_is_another_thing() -> None:
    here = KeptClip(ROOF, ClipId("one"), 900)
    assert sendable(here) == {"roof.clip.one"}

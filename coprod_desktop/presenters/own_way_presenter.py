# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, by voice and by writing: recording, listening, keeping, writing; how kept things look."""

from __future__ import annotations

from coprod_desktop.domain.acts import KeptClip
from coprod_desktop.domain.identifiers import ClipId
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Recording, ScreenState, Tiles
from coprod_desktop.presenters.transcript_presenter import my_words
from coprod_desktop.presenters.typing_presenter import USUAL_WISHES, KeyboardWishes, keyboard_buttons, typing
from coprod_desktop.words import _, several


def kept_card(
    name: str, pic: Pic, heading: str, text: str, thrown: bool, look: Button, change: Button | None = None
) -> Card:
    """One thing that was kept: to hear or look at it, to change it, to throw it away and put it back.

    Args:
        name: its id.
        pic: what it looks like.
        heading: what it is called.
        text: a few words more; another sentence stands there once it is thrown away.
        thrown: whether it was thrown away just now.
        look: Listen or Look.
        change: Change, where it can be changed.
    """
    words = _("Put it back") if thrown else _("Throw away")
    throw = Button(Press(Do.AGAIN, name), words, own_pic("undo" if thrown else "throw-away"), about=heading)
    change_it = (change,) if change and not thrown else ()
    return Card(
        name,
        (pic,),
        heading,
        _("You threw this away.") if thrown else text,
        buttons=(look, *change_it, throw),
    )


def what_i_recorded(
    strip: Strip, heading: str, clips: tuple[KeptClip, ...], gone: frozenset[ClipId]
) -> ScreenState:
    """The recordings at one step: listen, their words, throw away, put back; and say one more.

    Args:
        strip: where I am.
        heading: the question.
        clips: those that were kept, with those that were thrown away just now.
        gone: those that were thrown away just now.
    """
    cards = []
    for number, clip in enumerate(clips, start=1):
        name = _("Recording {number}").format(number=number)
        listen = Button(Press(Do.LISTEN, clip.clip_id), _("Listen"), own_pic("play"), about=name)
        pic = own_pic("mic", _("A microphone"))
        length = length_words(clip.length_ms)
        words = my_words(name, clip.clip_id)
        cards.append(kept_card(clip.clip_id, pic, name, length, clip.clip_id in gone, listen, words))
    more = Button(Press(Do.START_RECORDING), _("Say one more"), own_pic("mic"), Tone.VOICE)
    return ScreenState(
        "recordings",
        strip,
        Cards(tuple(cards), heading),
        (back(), more, way_on(_("Next"))),
        top=top_buttons(),
    )


def length_words(length_ms: int) -> str:
    """How long a recording is, in words; at least one second."""
    return several("{count} second", "{count} seconds", max(1, round(length_ms / 1000)))


def ready(strip: Strip, heading: str) -> ScreenState:
    """Before recording."""
    button = Button(Press(Do.START_RECORDING), _("Start recording"), own_pic("mic"), Tone.VOICE)
    body = Recording(heading, button, live=False, foot=_("You choose later who gets this."))
    return ScreenState("record-ready", strip, body, (back(),), top=top_buttons())


def recording(strip: Strip, heading: str) -> ScreenState:
    """While recording: one big Stop, and nothing else is live."""
    button = Button(Press(Do.STOP_RECORDING), _("Stop"), own_pic("stop"), Tone.VOICE)
    body = Recording(heading, button, live=True, foot=_("You choose later who gets this."))
    return ScreenState("record-live", strip, body, ())


def nothing_heard() -> str:
    """Said below while the microphone gives silence."""
    return _("There is no sound. Talk a little louder.")


def keep_it(
    strip: Strip, heading: str, length_ms: int, kept: bool, silent: bool, found_again: bool
) -> ScreenState:
    """After recording: listen, do it again, keep it.

    Args:
        strip: where I am.
        heading: the question.
        length_ms: how long the recording is.
        kept: whether it was kept already.
        silent: whether nothing was heard in it.
        found_again: whether it was left over from an earlier time.
    """
    tiles = (
        Button(Press(Do.LISTEN), _("Listen"), own_pic("play")),
        Button(Press(Do.AGAIN), _("Do it again"), own_pic("again")),
        Button(Press(Do.KEEP), _("Keep it"), own_pic("keep"), picked=kept),
    )
    length = length_words(length_ms)
    if kept:
        foot = _("Your voice, {length}. It is saved here.").format(length=length)
    elif silent:
        foot = _("There is no voice in it. Listen first.")
    elif found_again:
        foot = _("You said this before: {length}. Do you want to keep it?").format(length=length)
    else:
        foot = _("Your voice, {length}.").format(length=length)
    bar: tuple[Button, ...] = (back(),)
    if kept:
        more = Button(Press(Do.START_RECORDING), _("Say one more"), own_pic("mic"), Tone.VOICE)
        bar = (back(), more, way_on(_("Next")))
    return ScreenState("record-keep", strip, Tiles(heading, tiles, foot=foot), bar, top=top_buttons())


def write_it(
    strip: Strip,
    heading: str,
    text: str,
    wishes: KeyboardWishes = USUAL_WISHES,
    signs: bool = False,
    capital: bool = False,
) -> ScreenState:
    """A place to write.

    Args:
        strip: where I am.
        heading: the question.
        text: what stands there.
        wishes: how the person likes the keyboard.
        signs: whether numbers and signs are shown in place of the letters.
        capital: whether the next letter is a capital.
    """
    foot = _("You choose later who gets this.")
    body = typing(heading, text, _("My words"), wishes, signs, capital, foot=foot)
    bar = (back(), *keyboard_buttons(wishes), way_on(_("Keep it"), Do.KEEP))
    return ScreenState("write", strip, body, bar, top=top_buttons())

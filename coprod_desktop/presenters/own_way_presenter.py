# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way: choosing how, recording, listening, keeping, writing."""

from __future__ import annotations

from coprod_desktop.domain.acts import KeptClip
from coprod_desktop.domain.identifiers import ClipId
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Recording, ScreenState, Tiles, Writing
from coprod_desktop.words import _, several


def what_i_recorded(
    strip: Strip, heading: str, clips: tuple[KeptClip, ...], gone: frozenset[ClipId]
) -> ScreenState:
    """The recordings at one step: listen, throw away, put back; and say one more.

    Args:
        strip: where I am.
        heading: the question.
        clips: those that were kept, with those that were thrown away just now.
        gone: those that were thrown away just now.
    """
    cards = []
    for number, clip in enumerate(clips, start=1):
        thrown = clip.clip_id in gone
        name = _("Recording {number}").format(number=number)
        listen = Button(Press(Do.LISTEN, clip.clip_id), _("Listen"), own_pic("play"), about=name)
        words = _("Put it back") if thrown else _("Throw away")
        picture = own_pic("undo" if thrown else "throw-away")
        throw = Button(Press(Do.AGAIN, clip.clip_id), words, picture, about=name)
        text = _("You threw this away.") if thrown else length_words(clip.length_ms)
        cards.append(
            Card(clip.clip_id, (own_pic("mic", _("A microphone")),), name, text, buttons=(listen, throw))
        )
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


def write_it(strip: Strip, heading: str, text: str) -> ScreenState:
    """A place to write."""
    body = Writing(heading, text, _("My words"), foot=_("You choose later who gets this."))
    return ScreenState("write", strip, body, (back(), way_on(_("Keep it"), Do.KEEP)), top=top_buttons())

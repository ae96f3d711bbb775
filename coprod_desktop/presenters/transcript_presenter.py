# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The words of a recording: looking for them, asking whether they are right, using them and not the voice.

The recording stays what a person said. Its words stand beside it, and count only once the person agrees.
"""

from __future__ import annotations

from coprod_desktop.domain.speech_model import ModelFault
from coprod_desktop.presenters.frame_presenter import (
    back,
    lines,
    next_or_skip,
    own_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState, Tiles
from coprod_desktop.words import _

HEARD_PART = "card:words"
"""The part of the screen that holds the words."""
VOICE_TOO, WORDS_ONLY = "voice-too", "words-only"
"""What the team may get, as it is picked."""


def my_words(about: str, clip_id: str) -> Button:
    """Leads to the words of a recording.

    Args:
        about: what the recording is called.
        clip_id: the recording.
    """
    return Button(Press(Do.TRANSCRIBE, clip_id), _("My words"), own_pic("transcript"), about=about)


def looking(strip: Strip, done: int, of: int) -> ScreenState:
    """While the words are looked for.

    Args:
        strip: where I am.
        done: so many parts of the recording are done.
        of: so many parts there are; 0 before that is known.
    """
    foot = _("This can take some minutes.")
    if of > 1:
        foot = _("Part {number} of {count}.").format(number=min(done + 1, of), count=of)
    stop = Button(Press(Do.BACK), _("Stop"), own_pic("stop"))
    body = Tiles(_("The app looks for your words."), (stop,), foot=foot, pic=_from_voice())
    return ScreenState("transcript-looking", strip, body, (), top=top_buttons())


def no_words(strip: Strip, can_look: bool, found_none: bool) -> ScreenState:
    """A recording that has no words yet.

    Args:
        strip: where I am.
        can_look: whether there is a model that looks for words.
        found_none: whether it was looked for words, and none were found.
    """
    tiles = [
        _hear_voice(),
        Button(Press(Do.WRITE), _("Type the words"), own_pic("keyboard")),
    ]
    if can_look:
        look = Button(Press(Do.SEARCH), _("Let the app look"), own_pic("transcript"))
        tiles.insert(1, look)
    heading = _("The app found no words.") if found_none else _("This recording has no words yet.")
    body = Tiles(heading, tuple(tiles), foot=_("Your recording stays as it is."))
    return ScreenState("transcript-none", strip, body, (back(),), top=top_buttons())


def type_it() -> tuple[str, str, str]:
    """What is asked where the words are typed, what stands below, and the name of the place."""
    return _("What did you say?"), _("Your recording stays as it is."), _("My words")


def is_it_right(strip: Strip, text: str, right: bool | None) -> ScreenState:
    """The words, for the person to agree to.

    Args:
        strip: where I am.
        text: the words.
        right: whether the person said that they are right, or that they are not; None before.
    """
    buttons = (
        Button(Press(Do.SAY_WORDS), _("Hear the words"), own_pic("say-word")),
        _hear_voice(),
        Button(Press(Do.CHANGE), _("Change"), own_pic("write"), about=_("the words")),
    )
    cards = (
        Card("words", (_from_voice(),), "", text, buttons=buttons),
        _answer(Do.AGREE, _("That is right"), "right", right is True),
        _answer(Do.NOT_RIGHT, _("That is not right"), "not-right", right is False),
    )
    body = Cards(cards, _("Is this what you said?"), big=True)
    bar = (back(), next_or_skip(right is not None))
    return ScreenState("transcript", strip, body, bar, top=top_buttons(), private=True)


def words_or_voice(strip: Strip, words_only: bool | None) -> ScreenState:
    """Once the person agreed: whether the words go to the team with the voice, or without it.

    Args:
        strip: where I am.
        words_only: whether the voice stays here; None before the person chose.
    """
    tiles = (
        Button(
            Press(Do.PICK, VOICE_TOO),
            _("My voice and words"),
            own_pic("voice-and-words"),
            picked=words_only is False,
        ),
        Button(
            Press(Do.PICK, WORDS_ONLY),
            _("Only my words"),
            own_pic("words-not-voice"),
            picked=words_only is True,
        ),
    )
    foot = {
        None: _("You have not picked yet."),
        False: _("The team can hear your voice."),
        True: _("Your voice stays here."),
    }[words_only]
    body = Tiles(_("What may the team get?"), tiles, foot=foot)
    return ScreenState("transcript-use", strip, body, (back(), way_on(_("Next"))), top=top_buttons())


def _from_voice() -> Pic:
    return own_pic("transcript", _("Words from a voice"))


def _hear_voice() -> Button:
    return Button(Press(Do.LISTEN), _("Hear my voice"), own_pic("play"))


def _answer(do: Do, words: str, picture: str, picked: bool) -> Card:
    tick = Button(Press(do), words, own_pic(picture), picked=picked)
    return Card(do, (own_pic(picture),), words, tick=tick)


# For the supporter -----------------------------------------------------------------------------------------


def model_page(strip: Strip, folder: str, fault: ModelFault | None) -> ScreenState:
    """The model that finds the words of recordings: whether it is set, and what is wrong with it.

    Args:
        strip: of the supporter's area.
        folder: where it is, or what was just chosen; empty when nothing is set.
        fault: why it cannot be used.
    """
    note = Card(
        "note",
        (own_pic("file", _("A file")),),
        _("A speech model is a folder."),
        lines(
            _("It has the files tokens.txt and model.onnx."),
            _("Or it has tokens.txt, encoder and decoder."),
            _("The app looks for words on this computer only."),
            _("Words can be wrong. The person says what is right."),
        ),
        Tone.CALM,
    )
    body = Cards((_model_card(folder, fault), note))
    return ScreenState("supporter-model", strip, body, (back(),), top=top_buttons())


def _model_card(folder: str, fault: ModelFault | None) -> Card:
    told, tone = _("Not set. People can type their words."), Tone.PLAIN
    if folder and fault is None:
        told, tone = lines(_("The app can look for words in recordings."), folder), Tone.GOOD
    elif fault is not None:
        told, tone = lines(_fault_words()[fault], folder), Tone.MIDDLE
    choose = Button(Press(Do.OPEN_FOLDER), _("Choose a folder"), own_pic("folder"))
    away = Button(Press(Do.EMPTY), _("Take it away"), own_pic("undo"))
    buttons = (choose, away) if folder else (choose,)
    return Card("model", (_from_voice(),), _("Words from voice"), told, tone, buttons=buttons)


def _fault_words() -> dict[ModelFault, str]:
    return {
        ModelFault.NO_LIBRARY: _("The app needs its extra part: transcribe."),
        ModelFault.NO_FOLDER: _("The folder is not there."),
        ModelFault.NO_TOKENS: _("The file tokens.txt is missing in the folder."),
        ModelFault.NO_MODEL: _("The file model.onnx is missing in the folder."),
        ModelFault.BROKEN: _("The model file is not whole. Copy it again."),
        ModelFault.OTHER_KIND: _("The app cannot use this kind of model."),
    }

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens about the words of a recording, for a person and for a supporter."""

from __future__ import annotations

from coprod_desktop.domain.speech_model import ModelFault
from coprod_desktop.presenters import scribe_presenter, supporter_presenter, transcript_presenter
from coprod_desktop.presenters.frame_presenter import way_on
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.typing_presenter import KeyboardWishes, keyboard_buttons, typing
from tests.screens_own_way import FEW_WORDS, WORDS, strip

MODEL = "/home/group/speech-model"


def transcript_screens() -> list[ScreenState]:
    """Each screen, some of them with several looks."""
    at = strip("My words")
    heading, foot, label = transcript_presenter.type_it()
    wishes = KeyboardWishes()
    body = typing(heading, FEW_WORDS, label, wishes, foot=foot)
    return [
        transcript_presenter.looking(at, 0, 0),
        transcript_presenter.looking(at, 1, 4),
        transcript_presenter.no_words(at, can_look=True, found_none=True),
        transcript_presenter.no_words(at, can_look=False, found_none=False),
        scribe_presenter.typing_page("transcript-typing", at, body, keyboard_buttons(wishes), way_on("Next")),
        *(transcript_presenter.is_it_right(at, WORDS, right) for right in (None, True, False)),
        *(transcript_presenter.words_or_voice(at, words_only) for words_only in (None, False, True)),
        *_computer(),
    ]


def _computer() -> list[ScreenState]:
    at = supporter_presenter.supporter_strip("Words from voice")
    return [
        transcript_presenter.model_page(at, "", None),
        *(transcript_presenter.model_page(at, MODEL, fault) for fault in (None, *ModelFault)),
    ]

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens that nobody needs in the first moments, so that the first one does not wait for them."""

from __future__ import annotations

from collections.abc import Mapping

from coprod_desktop.presenters.film_state import Watching
from coprod_desktop.presenters.form_state import Form
from coprod_desktop.presenters.mat_state import Mat
from coprod_desktop.presenters.message_state import Message
from coprod_desktop.presenters.own_way_state import Drawing, Showing, Typing
from coprod_desktop.presenters.pad_state import Pad
from coprod_desktop.presenters.pair_state import Pair
from coprod_desktop.presenters.phones_state import Phones
from coprod_desktop.presenters.plan_state import NowAndNew, WholePlan
from coprod_desktop.presenters.screen_state import Recording
from coprod_desktop.presenters.tokens_state import Tokens
from coprod_desktop.ui.person.drawing_screen import DrawingScreen
from coprod_desktop.ui.person.film_screen import FilmScreen
from coprod_desktop.ui.person.form_screen import FormScreen
from coprod_desktop.ui.person.mat_screen import MatScreen
from coprod_desktop.ui.person.message_screen import MessageScreen
from coprod_desktop.ui.person.now_new_screen import NowNewScreen
from coprod_desktop.ui.person.pad_screen import PadScreen
from coprod_desktop.ui.person.pair_screen import PairScreen
from coprod_desktop.ui.person.phones_screen import PhonesScreen
from coprod_desktop.ui.person.recording_screen import RecordingScreen
from coprod_desktop.ui.person.showing_screen import ShowingScreen
from coprod_desktop.ui.person.tokens_screen import TokensScreen
from coprod_desktop.ui.person.typing_screen import TypingScreen
from coprod_desktop.ui.person.whole_plan_screen import WholePlanScreen
from coprod_desktop.ui.widgets.screen import MakeScreen

MORE_SCREENS: Mapping[type, MakeScreen] = {
    Recording: RecordingScreen,
    NowAndNew: NowNewScreen,
    WholePlan: WholePlanScreen,
    Watching: FilmScreen,
    Mat: MatScreen,
    Tokens: TokensScreen,
    Pair: PairScreen,
    Form: FormScreen,
    Pad: PadScreen,
    Phones: PhonesScreen,
    Typing: TypingScreen,
    Drawing: DrawingScreen,
    Showing: ShowingScreen,
    Message: MessageScreen,
}
"""How each is made, by its body."""

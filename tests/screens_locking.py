# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of locking this computer: opening it, its words, the organisation's key, being away."""

from __future__ import annotations

from coprod_desktop.presenters import computer_lock_presenter as presenter
from coprod_desktop.presenters import computer_locked_presenter as locked
from coprod_desktop.presenters.computer_lock_presenter import GROUP, LockNews
from coprod_desktop.presenters.frame_presenter import back
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.typing_presenter import KeyboardWishes, typing

WORDS = ("garden", "apple", "river", "window", "copper", "tiger")
TYPED = "garden"
"""A longer line moves along inside its place, as every line to write on does."""


def locking_screens() -> list[ScreenState]:
    """Each of them."""
    strip = locked.locked_strip()
    return [
        _typing("computer-locked", locked.locked_heading(), hidden=True, news="", forgot=True),
        _typing("computer-locked", locked.locked_heading(), False, locked.not_the_words(), forgot=True),
        _typing("lock-recovery", locked.recovery_heading(), hidden=True, news="", forgot=False),
        _typing("lock-again", presenter.again_heading(), hidden=None, news="", forgot=False),
        locked.one_moment(strip),
        locked.wait(strip, "10:35"),
        locked.forgot_words(strip, has_recovery=True),
        locked.forgot_words(strip, has_recovery=False),
        locked.other_key(strip, is_key=True),
        locked.other_key(strip, is_key=False),
        presenter.who_uses(""),
        presenter.who_uses(GROUP),
        presenter.show_words(WORDS, can_go_back=True),
        presenter.show_words(WORDS, can_go_back=False),
        presenter.offer_lock(presenter.lock_strip()),
        presenter.locking(LockNews(has_words=False, by_itself=True, in_folder=True)),
        presenter.locking(LockNews(has_words=False, by_itself=True, in_folder=False)),
        presenter.locking(
            LockNews(True, False, False, recovery="7hq2x9vz", news=presenter.locked_now(copy_left=True))
        ),
        presenter.locking(LockNews(True, True, False, news=presenter.opens_by_itself_now())),
        presenter.locking(LockNews(True, False, False, "7hq2x9vz", presenter.no_public_key())),
        presenter.limits(),
        locked.screen_away(),
    ]


def _typing(name: str, heading: str, hidden: bool | None, news: str, forgot: bool) -> ScreenState:
    wishes = KeyboardWishes()
    body = typing(
        heading,
        TYPED,
        locked.words_label(),
        wishes,
        one_line=True,
        foot=locked.words_foot(news),
        secret=True,
    )
    first = locked.close_button() if forgot else back()
    strip = presenter.again_strip() if name == "lock-again" else locked.locked_strip()
    return locked.type_words(name, strip, body, first, hidden, news, forgot)

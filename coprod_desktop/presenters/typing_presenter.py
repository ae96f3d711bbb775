# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A place to write with a big keyboard: its keys, in ABC order or as most are, and how a person likes it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.own_way_state import Keyboard, Typing
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.words import _

ABC_ROWS = ("abcdefghij", "klmnopqrs", "tuvwxyz")
QWERTY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
SIGN_ROWS = ("1234567890", ".,?!'\":-()", "£&@+/")
ENDS_A_WORD = frozenset(" \n\t.,?!:;")


class Key(StrEnum):
    """The keys that type no letter. Each name is longer than one letter."""

    SPACE = "space"
    DELETE = "delete"
    CAPITAL = "capital"
    PAGE = "page"
    SAY_LETTERS = "say-letters"
    SAY_WORDS = "say-words"
    ORDER = "order"
    SHOW = "show"


@dataclass(frozen=True)
class KeyboardWishes:
    """How a person likes the keyboard.

    Attributes:
        shown: whether it is there at all.
        abc: whether the letters stand in ABC order.
        say_letters: whether each letter is said when it is typed.
        say_words: whether each word is said at its end.
    """

    shown: bool = True
    abc: bool = False
    say_letters: bool = False
    say_words: bool = True

    def as_note(self) -> str:
        """The wishes in a few words, to be remembered."""
        return " ".join(field.name for field in fields(self) if getattr(self, field.name)) or "none"


USUAL_WISHES = KeyboardWishes()


def wishes_of(note: str) -> KeyboardWishes:
    """The wishes as `KeyboardWishes.as_note` wrote them; the usual ones when nothing was remembered."""
    if not note:
        return USUAL_WISHES
    said = note.split()
    return KeyboardWishes(**{field.name: field.name in said for field in fields(KeyboardWishes)})


def typing(
    heading: str,
    text: str,
    label: str,
    wishes: KeyboardWishes,
    signs: bool = False,
    capital: bool = False,
    one_line: bool = False,
    foot: str = "",
    secret: bool = False,
) -> Typing:
    """A place to write.

    Args:
        heading: the question.
        text: what stands there.
        label: the name of the place to write.
        wishes: how the person likes the keyboard.
        signs: whether numbers and signs are shown in place of the letters.
        capital: whether the next letter is a capital.
        one_line: whether it is a single line, such as a name.
        foot: one sentence below.
        secret: whether what stands there is never said.
    """
    say = None if secret else Button(Press(Do.SAY_WORDS), _("Say the words"), own_pic("say-word"))
    keys = None
    if wishes.shown:
        keys = _signs(wishes, secret) if signs else _letters(wishes, capital)
    return Typing(heading, text, label, say, keys, one_line, foot, secret=secret)


def keyboard_buttons(wishes: KeyboardWishes) -> tuple[Button, ...]:
    """What changes the keyboard, for the bar: its order, and whether it is there."""
    if not wishes.shown:
        return (Button(Press(Do.KEY, Key.SHOW), _("Keyboard"), own_pic("keyboard")),)
    order = (_("Q W E"), "letters-qwerty") if wishes.abc else (_("A to Z"), "letters")
    return (
        Button(Press(Do.KEY, Key.ORDER), order[0], own_pic(order[1]), about=_("order of the keys")),
        Button(Press(Do.KEY, Key.SHOW), _("Hide"), own_pic("keyboard-away"), about=_("the keyboard")),
    )


def _letters(wishes: KeyboardWishes, capital: bool) -> Keyboard:
    rows = ABC_ROWS if wishes.abc else QWERTY_ROWS
    letters = [tuple(_sign(letter, letter.upper() if capital else letter) for letter in row) for row in rows]
    letters[1] = (*letters[1], _sign(".", "."))
    last = (
        (_delete(),),
        (Button(Press(Do.KEY, Key.CAPITAL), _("Capital"), own_pic("shift-key"), picked=capital),),
        (_space(), Button(Press(Do.KEY, Key.PAGE), _("1 2 3"), own_pic("numbers"), about=_("signs"))),
    )
    return Keyboard(tuple(letters), last)


def _signs(wishes: KeyboardWishes, secret: bool) -> Keyboard:
    rows = tuple(tuple(_sign(sign, sign) for sign in row) for row in SIGN_ROWS)
    back = Button(Press(Do.KEY, Key.PAGE), _("A B C"), own_pic("keyboard"), about=_("letters"))
    if secret:
        return Keyboard(rows, ((_delete(),), (), (_space(), back)))
    letters, words = own_pic("say-letter"), own_pic("say-word")
    say_them = _("say them")
    say = (
        Button(
            Press(Do.KEY, Key.SAY_LETTERS), _("Letters"), letters, picked=wishes.say_letters, about=say_them
        ),
        Button(Press(Do.KEY, Key.SAY_WORDS), _("Words"), words, picked=wishes.say_words, about=say_them),
    )
    return Keyboard(rows, ((_delete(),), (say[0],), (say[1], _space(), back)))


def _delete() -> Button:
    return Button(Press(Do.KEY, Key.DELETE), _("Delete"), own_pic("delete-key"))


def _space() -> Button:
    return Button(Press(Do.KEY, Key.SPACE), _("Space"), own_pic("space-key"))


def _sign(typed: str, shown: str) -> Button:
    return Button(Press(Do.KEY, typed), shown, own_pic(""), about=sign_names().get(typed, ""))


def sign_names() -> dict[str, str]:
    """What a voice calls the signs that it would pass over."""
    return {
        ".": _("full stop"),
        ",": _("comma"),
        "?": _("question mark"),
        "!": _("exclamation mark"),
        "'": _("apostrophe"),
        '"': _("speech mark"),
        ":": _("colon"),
        "-": _("dash"),
        "(": _("open bracket"),
        ")": _("close bracket"),
        "£": _("pound"),
        "&": _("and"),
        "@": _("at"),
        "+": _("plus"),
        "/": _("slash"),
    }


def begins_sentence(before: str) -> bool:
    """Whether the next letter begins a sentence: after nothing, or after an end and a space.

    Args:
        before: all that stands before it.
    """
    return not before.strip() or (before[-1].isspace() and before.rstrip()[-1] in ".?!")


def what_was_typed(before: str, now: str) -> str:
    """The one sign that came in, or empty when something else was changed.

    Args:
        before: what stood there.
        now: what stands there.
    """
    if len(now) != len(before) + 1:
        return ""
    at = next((at for at, sign in enumerate(before) if now[at] != sign), len(before))
    return now[at] if now[:at] + now[at + 1 :] == before else ""


def last_word(before: str) -> str:
    """The last word of what stands there, without the signs at its end."""
    words = "".join(" " if sign in ENDS_A_WORD else sign for sign in before).split()
    return words[-1] if words else ""

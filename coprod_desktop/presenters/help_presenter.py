# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What can be opened over any screen: help, a break, and how it looks and sounds."""

from __future__ import annotations

from enum import StrEnum

from coprod_desktop.domain.preferences import (
    LANGUAGES,
    RATES_WPM,
    TEXT_PERCENTS,
    THINGS,
    PictureStyle,
    Preferences,
    ReadAloud,
    SkinTone,
    ThemeName,
)
from coprod_desktop.presenters.contacts_presenter import WhoHelps
from coprod_desktop.presenters.credits_presenter import credits_button
from coprod_desktop.presenters.frame_presenter import (
    back,
    own_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _


class Topic(StrEnum):
    """What help and how it looks and sounds are about."""

    PERSON = "person"
    WORRIED = "worried"
    HOW = "how"
    HARD = "hard"
    COLOURS = "colours"
    SIZE = "size"
    READING = "reading"
    SPEED = "speed"
    LANGUAGE = "language"
    THINGS = "things"
    PICTURES = "pictures"
    SKIN = "skin"


def taking_a_break(strip: Strip) -> ScreenState:
    """A quiet page that waits."""
    tiles = (
        Button(Press(Do.CARRY_ON), _("Carry on"), own_pic("carry-on"), Tone.QUIET),
        Button(Press(Do.FINISH), _("Finish for today"), own_pic("finish"), Tone.QUIET),
    )
    body = Tiles(_("Take your time."), tiles, foot=_("Everything is saved."))
    return ScreenState("break", strip, body, (), dim=True)


def help_page(strip: Strip, can_be_hard: bool) -> ScreenState:
    """The one calm page of help.

    Args:
        strip: of the screen that it was opened from.
        can_be_hard: whether that screen is a page or a question of a plan.
    """
    tiles = [
        Button(Press(Do.TOPIC, Topic.PERSON), _("Ask a person"), own_pic("ask-person")),
        Button(Press(Do.TOPIC, Topic.WORRIED), _("I am worried or not safe"), own_pic("worried")),
        Button(Press(Do.TOPIC, Topic.HOW), _("How this works"), own_pic("learn")),
    ]
    if can_be_hard:
        tiles.append(Button(Press(Do.TOPIC, Topic.HARD), _("This is hard"), own_pic("hard")))
    tiles.append(Button(Press(Do.LOOKS), _("How it looks and sounds"), own_pic("settings")))
    return ScreenState(
        "help", strip, Tiles(_("What do you need?"), tuple(tiles)), (back(),), top=top_buttons()
    )


def help_topic(strip: Strip, topic: Topic, who: WhoHelps | None = None) -> ScreenState:
    """One page of help; `Topic.WORRIED` has a presenter of its own.

    Args:
        strip: of the screen that help was opened from.
        topic: which page.
        who: who can be asked, as far as it is known.
    """
    picture, sentences = _topic_words(topic)
    if topic is Topic.PERSON and who and who.session and who.session.supporter:
        here = _("{name} is here today.").format(name=who.session.supporter)
        sentences = (here, *sentences[1:])
    body = Reading(picture, tuple(Sentence(text) for text in sentences))
    more = (credits_button(),) if topic is Topic.HOW else ()
    bar = (back(), *more, way_on(_("Carry on"), Do.CARRY_ON))
    return ScreenState(f"help-{topic}", strip, body, bar, top=top_buttons())


def _topic_words(topic: Topic) -> tuple[Pic, tuple[str, ...]]:
    return {
        Topic.PERSON: (
            own_pic("ask-person", _("A person asks another person")),
            (
                _("Call somebody near you."),
                _("Ask a person to come to you."),
                _("You can take all the time you need."),
            ),
        ),
        Topic.HOW: (
            own_pic("learn", _("An open book")),
            (
                _("A team has a plan."),
                _("You look at it and say what you think."),
                _("You choose what the team gets."),
                _("Nothing goes to the team before that."),
                _("You can stop at any time."),
            ),
        ),
        Topic.HARD: (
            own_pic("hard", _("A page that is hard")),
            (
                _("Thank you for telling us."),
                _("If you share, the team hears that this page is hard."),
                _("It is not your fault."),
            ),
        ),
    }[topic]


def looks(strip: Strip, has_person: bool = False, rest: bool = False) -> ScreenState:
    """What can be changed about how it looks and sounds.

    Args:
        strip: of the screen below.
        has_person: whether somebody is here, whose picture, name and lock can be changed too.
        rest: whether the second page is shown: the pictures, and how many things there are.
    """
    first = (
        Button(Press(Do.TOPIC, Topic.COLOURS), _("Colours"), own_pic("colours")),
        Button(Press(Do.TOPIC, Topic.SIZE), _("How big"), own_pic("text-big")),
        Button(Press(Do.TOPIC, Topic.READING), _("Reading aloud"), own_pic("read-to-me")),
        Button(Press(Do.TOPIC, Topic.SPEED), _("How fast it speaks"), own_pic("faster")),
        Button(Press(Do.TOPIC, Topic.LANGUAGE), _("Language"), own_pic("language")),
    )
    second = (
        Button(Press(Do.TOPIC, Topic.PICTURES), _("Pictures"), own_pic("pictures-drawn")),
        Button(Press(Do.TOPIC, Topic.SKIN), _("Skin colour"), own_pic("skin")),
        Button(Press(Do.TOPIC, Topic.THINGS), _("How many things"), own_pic("things-four")),
    )
    more = Button(Press(Do.MORE_CHOICES), _("More to change"), own_pic("more-to-change"))
    heading = _("What do you want to change?")
    body = Tiles(heading, second) if rest else Tiles(heading, first, more=more)
    me = (Button(Press(Do.CALLED), _("Me"), own_pic("name")),) if has_person else ()
    bar = (back(), *me, way_on(_("This is good"), Do.CARRY_ON))
    return ScreenState("looks-more" if rest else "looks", strip, body, bar, top=top_buttons())


def looks_topic(strip: Strip, topic: Topic, preferences: Preferences) -> ScreenState:
    """The choices for one thing; each changes the screen at once."""
    heading, tiles = {
        Topic.COLOURS: (_("Which colours?"), _colour_tiles(preferences)),
        Topic.SIZE: (_("How big?"), _size_tiles(preferences)),
        Topic.READING: (_("Do you want to hear it?"), _reading_tiles(preferences)),
        Topic.SPEED: (_("How fast is the voice?"), _speed_tiles(preferences)),
        Topic.LANGUAGE: (_("Which language?"), _language_tiles(preferences)),
        Topic.PICTURES: (_("Which pictures do you want in plans?"), _picture_tiles(preferences)),
        Topic.SKIN: (_("Which skin colour do people in pictures have?"), _skin_tiles(preferences)),
        Topic.THINGS: (_("How many things at once?"), _things_tiles(preferences)),
    }[topic]
    foot = _("Photos: you see a drawing if there is no photo.") if topic is Topic.PICTURES else ""
    bar = (back(), way_on(_("This is good"), Do.CARRY_ON))
    return ScreenState(f"looks-{topic}", strip, Tiles(heading, tiles, foot=foot), bar, top=top_buttons())


def _option(value: str, words: str, picture: str, picked: bool) -> Button:
    return Button(Press(Do.PICK, value), words, own_pic(picture), picked=picked)


def _colour_tiles(preferences: Preferences) -> tuple[Button, ...]:
    names = {
        ThemeName.CREAM: _("Cream"),
        ThemeName.BLUE: _("Pale blue"),
        ThemeName.WHITE: _("White"),
        ThemeName.CHARCOAL: _("Dark"),
        ThemeName.SYSTEM: _("Like my computer"),
    }
    return tuple(
        _option(theme, words, f"colours-{theme}", theme is preferences.theme)
        for theme, words in names.items()
    )


def _size_tiles(preferences: Preferences) -> tuple[Button, ...]:
    names = (_("Normal"), _("Big"), _("Bigger"), _("Biggest"))
    pictures = ("text-small", "text-big", "text-bigger", "text-biggest")
    return tuple(
        _option(str(size), words, picture, size == preferences.text_percent)
        for size, words, picture in zip(TEXT_PERCENTS, names, pictures, strict=True)
    )


def _reading_tiles(preferences: Preferences) -> tuple[Button, ...]:
    always = preferences.read_aloud is ReadAloud.ALWAYS
    return (
        _option(ReadAloud.ALWAYS, _("Read to me"), "read-to-me", always),
        _option(ReadAloud.WHEN_I_PRESS, _("Read when I press"), "touch", not always),
    )


def _language_tiles(preferences: Preferences) -> tuple[Button, ...]:
    # Each is called as its own speakers call it, so that they find it on a screen that they cannot read.
    names = dict(zip(LANGUAGES, ("English", "Cymraeg"), strict=True))
    return tuple(
        _option(tag, name, f"language-{tag[:2]}", tag == preferences.language) for tag, name in names.items()
    )


def _speed_tiles(preferences: Preferences) -> tuple[Button, ...]:
    slow, middle, fast = RATES_WPM[0], RATES_WPM[2], RATES_WPM[4]
    names = {slow: (_("Slow"), "slower"), middle: (_("In the middle"), "hear"), fast: (_("Fast"), "faster")}
    return tuple(
        _option(str(rate), words, picture, rate == preferences.rate_wpm)
        for rate, (words, picture) in names.items()
    )


def _picture_tiles(preferences: Preferences) -> tuple[Button, ...]:
    names = {
        PictureStyle.DRAWN: (_("Drawings"), "pictures-drawn"),
        PictureStyle.PHOTOS: (_("Photos"), "pictures-photos"),
        PictureStyle.NONE: (_("No pictures"), "pictures-none"),
    }
    return tuple(
        _option(style, words, picture, style is preferences.picture_style)
        for style, (words, picture) in names.items()
    )


def _skin_tiles(preferences: Preferences) -> tuple[Button, ...]:
    names = {
        SkinTone.LIGHT: _("Light"),
        SkinTone.MEDIUM_LIGHT: _("Light brown"),
        SkinTone.MEDIUM_DARK: _("Brown"),
        SkinTone.DARK: _("Dark brown"),
        SkinTone.AS_DRAWN: _("All colours"),
    }
    return tuple(
        Button(
            Press(Do.PICK, tone),
            words,
            Pic("", set_name="skin", skin=tone),
            picked=tone is preferences.skin_tone,
        )
        for tone, words in names.items()
    )


def _things_tiles(preferences: Preferences) -> tuple[Button, ...]:
    pictures = ("things-two", "things-four", "things-six")
    return tuple(
        _option(str(things), _("{count} things").format(count=things), picture, things == preferences.things)
        for things, picture in zip(THINGS, pictures, strict=True)
    )

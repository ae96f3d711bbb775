# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The parts that screens are made of: presses, pictures, buttons, the strip. Frozen; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.identifiers import MediaName, ProposalId
from coprod_desktop.domain.preferences import SkinTone
from coprod_desktop.domain.spoken import Spoken


class Do(StrEnum):
    """Everything that a press can ask for."""

    HEAR = "hear"
    HELP = "help"
    BREAK = "break"
    BACK = "back"
    NEXT = "next"
    PICK = "pick"
    OFF_SCALE = "off_scale"
    SAY_MY_WAY = "say_my_way"
    HARD = "hard"
    HARD_WORD = "hard_word"
    START_RECORDING = "start_recording"
    STOP_RECORDING = "stop_recording"
    LISTEN = "listen"
    AGAIN = "again"
    KEEP = "keep"
    WRITE = "write"
    CHANGE = "change"
    KEEP_BACK = "keep_back"
    MORE_TIME = "more_time"
    ALLOW = "allow"
    NOT_NOW = "not_now"
    SHARE = "share"
    CARRY_ON = "carry_on"
    FINISH = "finish"
    PLAN = "plan"
    PLANS = "plans"
    SAID = "said"
    LOOKS = "looks"
    SUPPORTER = "supporter"
    OPEN_FILE = "open_file"
    OPEN_FOLDER = "open_folder"
    PERSON = "person"
    NEW_PERSON = "new_person"
    TOPIC = "topic"
    SCROLL = "scroll"
    # Answering
    PUT = "put"
    THING = "thing"
    MORE_OF = "more_of"
    LESS_OF = "less_of"
    MORE_CHOICES = "more_choices"
    SHORT = "short"
    ALL_PAGES = "all_pages"
    PRACTICE = "practice"
    FILM = "film"
    FILM_PACE = "film_pace"
    # In my own way
    VOICE = "voice"
    TYPED = "typed"
    DRAWN = "drawn"
    DRAW = "draw"
    PHOTO = "photo"
    CAMERA = "camera"
    MESSAGE = "message"
    SCRIBE = "scribe"
    OBSERVE = "observe"
    UNDO = "undo"
    EMPTY = "empty"
    PEN = "pen"
    KEY = "key"
    SAY_WORDS = "say_words"
    SEARCH = "search"
    BOARD = "board"
    TRANSCRIBE = "transcribe"
    AGREE = "agree"
    WAYS_BACK = "ways_back"
    NOT_RIGHT = "not_right"
    # Sharing, and what I said
    HOLD_ITEM = "hold_item"
    CALLED = "called"
    KEEP_UNTIL = "keep_until"
    EXPLAIN = "explain"
    CONSENT_VOICE = "consent_voice"
    DELETE = "delete"
    TAKE_BACK = "take_back"
    TAKE_HOME = "take_home"
    SEAL_AWAY = "seal_away"
    ONLY_TEAM = "only_team"
    HEADPHONES = "headphones"
    ENDS = "ends"
    KEEP_LONGER = "keep_longer"
    # Drop-ins
    SESSION = "session"
    GROUP = "group"
    TURN = "turn"
    NOTE = "note"
    PRINT = "print"
    FROM_PAPER = "from_paper"
    MAKE_ALL = "make_all"
    HAND_OVER = "hand_over"
    KIOSK = "kiosk"
    CODE = "code"
    CONTACTS = "contacts"
    BACKUP = "backup"
    MAKE_KEYS = "make_keys"
    PUT_BACK = "put_back"
    LOCKING = "locking"
    SHOW_WORDS = "show_words"
    BRING = "bring"
    TEAMS = "teams"
    # How it looks and sounds
    SLOWER = "slower"
    FASTER = "faster"
    CREDITS = "credits"
    IMPORT = "import"


class Tone(StrEnum):
    """What a part is for; the theme finds the colours, a word and a shape always say it too."""

    PLAIN = "plain"
    QUIET = "quiet"
    GO = "go"
    VOICE = "voice"
    CALM = "calm"
    GOOD = "good"
    MIDDLE = "middle"
    BAD = "bad"
    PERSON_1 = "person_1"
    PERSON_2 = "person_2"
    PERSON_3 = "person_3"
    PERSON_4 = "person_4"
    PERSON_5 = "person_5"


@dataclass(frozen=True)
class Press:
    """One press: what is asked for, and of what.

    Attributes:
        do: what is asked for.
        of: which choice, card, person or plan; empty where there is only one.
    """

    do: Do
    of: str = ""


@dataclass(frozen=True)
class Pic:
    """A picture on a screen. Exactly one of the sources is set.

    Attributes:
        words: what it shows.
        set_name: a picture of our own set.
        media: a picture of a proposal: its id, version and name.
        kept: a picture that is kept on this computer: ``person:`` and a person's id, ``file:`` and the id of
            a drawing, photo or film of the person who is here, ``added:`` and the id of an added picture.
        skin: the colour of people's skin in a picture of our set, where it is not the one that is liked.
        joined: whether it says more about the picture before it, and stands close to that.
        photo: a photo of the same thing, shown and called by its own words where photos are liked; else None.
    """

    words: str
    set_name: str = ""
    media: tuple[ProposalId, int, MediaName] | None = None
    kept: str = ""
    skin: SkinTone | None = None
    joined: bool = False
    photo: Pic | None = None


@dataclass(frozen=True)
class Button:
    """Something to press, with a picture and words.

    Attributes:
        press: what it asks for.
        words: shown and spoken; a screen reader hears them first.
        pic: the picture.
        tone: what it is for.
        picked: True or False for something that can be picked; None for a plain button.
        note: a few words more, under the words.
        badge: a few words in the corner.
        about: what it is about, for a screen reader, where another button has the same words.
        place: 1 and up for something picked that is put in order, shown in place of the tick; else 0.
    """

    press: Press
    words: str
    pic: Pic
    tone: Tone = Tone.PLAIN
    picked: bool | None = None
    note: str = ""
    badge: str = ""
    about: str = ""
    place: int = 0

    @property
    def name(self) -> str:
        """What a screen reader calls it: its words first."""
        return f"{self.words}: {self.about}" if self.about else self.words

    @property
    def part(self) -> str:
        """The name of this part of the screen, for lighting it while it is spoken."""
        return f"{self.press.do}:{self.press.of}"

    @property
    def spoken(self) -> Spoken:
        """What is said for it."""
        said = [self.words, self.note, self.badge]
        return Spoken(self.part, " ".join(ended(words) for words in said if words))


def ended(words: str) -> str:
    """Return words with an end that a voice can hear."""
    return words if words.endswith((".", "?", "!", ":")) else f"{words}."


@dataclass(frozen=True)
class Strip:
    """The top strip: who I am and where I am.

    Attributes:
        pic: who I am, or what this is about.
        title: the name of the screen or the plan.
        where: one line more.
        done: how many steps are behind, -1 for no dots.
        steps: how many steps there are.
    """

    pic: Pic
    title: str
    where: str = ""
    done: int = -1
    steps: int = 0


@dataclass(frozen=True)
class Grid:
    """Where tiles stand when each has its own place.

    Attributes:
        rows: how many there are.
        columns: how many there are.
        places: of each tile, counted row by row from 0; nothing stands in the others.
    """

    rows: int
    columns: int
    places: tuple[int, ...]

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The words that the rules of easy words look for, in English. No rules here.

*Source*: the rules are those of ``easy-words.md`` of the design; the words in each list are our choice. [D]
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOINERS = _words("and but because which who if when although")
"""ER02; ``so that`` is looked for by itself."""

TO_BE = _words("am is are was were be been being get gets got getting")
BETWEEN = _words("not now already often always never also only still first")
"""May stand between a form of *to be* and the word after it."""

PARTICIPLES = _words(
    """
    begun bought broken brought built caught chosen cut done drawn driven eaten felt forgotten found given
    heard held hidden hurt kept known led lent lost made meant met paid put read run said seen sent set shown
    shut sold spent spoken stolen taken taught thought thrown told understood written
    """
)
NOT_PASSIVE = _words(
    """
    bed bored called closed disabled excited finished hundred interested locked married need pleased red
    saved scared tired used worried
    """
)
"""Words that look like a participle after *is* but say how something is. *Is called*, *is closed*: ER03."""

WORDS_FOR_PEOPLE = ("service user", "service users", "stakeholder", "stakeholders", "individuals")
SPEAKS_TO_READER = _words("you your we our us i my me")

SAME_THING = (
    frozenset({"doctor", "gp", "clinician", "physician"}),
    frozenset({"carer", "support worker", "staff", "supporter"}),
    frozenset({"meeting", "workshop", "session"}),
    frozenset({"chair", "seat"}),
    frozenset({"letter", "mail", "post"}),
)

IDIOMS = (
    "on board",
    "touch base",
    "going forward",
    "red tape",
    "hard to reach",
    "seldom heard",
    "roll out",
    "rolled out",
    "in the pipeline",
    "level playing field",
    "low hanging fruit",
    "think outside the box",
    "at the end of the day",
    "take on board",
    "a piece of cake",
    "up in the air",
    "buy-in",
    "deep dive",
    "big picture",
    "hit the ground running",
    "moving the goalposts",
    "have your say",
)

ABBREVIATIONS = ("e.g.", "i.e.", "etc.", "approx.", "eg", "ie", "etc", "approx", "a.m.", "p.m.", "vs", "nb")

NEGATORS = _words("not no never nothing nobody none without cannot neither nor")
RIGHTS = ("you do not have to", "you do not need to", "nobody can make you", "it is fine not to")
"""Rights are said with a negator, and must be: ER11 leaves them alone."""

FIXED_LABELS = ("I don't know", "I don't understand", "I would rather not say", "Leave it as it is")
"""The same words everywhere; no rule looks at them."""

MODALS = _words("would could might")
UNCLEAR_OPENERS = _words("it they this these")

NUMBER_WORDS = _words("two three four five six seven eight nine ten eleven twelve twenty thirty fifty")

NOT_ADULT = ("fun", "special", "suffers from", "suffer from", "wheelchair-bound", "mental age")

YES_NO_STARTS = _words("do does is are would should")
LEADING = ("don't you", "do not you", "better", "improve", "improved", "of course", "obviously")
QUANTITIES = ("how often", "how many", "usually", "most")

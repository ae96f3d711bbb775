# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of easy words: sentences in, findings out. Nothing is ever raised or changed.

Each rule has the number, threshold and weight of ``easy-words.md`` of the design. Rules that need a list of
words are for English only; other languages get the rules of form. ER05 (common words) is not here yet: its
word list has a licence that asks for a place of its own. A whole proposal is checked in `easy_proposal`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from coprod_desktop.domain.easy_text import (
    ROMAN,
    Sentence,
    has_phrase,
    sentence_of,
    sentences_of,
    without_labels,
    words_of,
)
from coprod_desktop.domain.easy_word_lists import (
    ABBREVIATIONS,
    BETWEEN,
    IDIOMS,
    JOINERS,
    MODALS,
    NEGATORS,
    NOT_ADULT,
    NOT_PASSIVE,
    NUMBER_WORDS,
    PARTICIPLES,
    RIGHTS,
    TO_BE,
)
from coprod_desktop.domain.finding import Finding, Severity

MAX_WORDS = 15
GOOD_WORDS = 10
HEADING_WORDS = 8
BUTTON_WORDS = 4

_CONTRACTION = re.compile(r"\b\w+(?:n't|'ll|'ve|'re|'d|'m)\b|\b(?:it|that|what|who|there|here|let)'s\b")
_PERFECT_MODAL = re.compile(r"\b(?:would|could|might|should|must) (?:not )?have\b")
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_BIG_NUMBER = re.compile(r"(?<![\w£$€,])\d[\d,]*\d{3}\b")
_SLASH_DATE = re.compile(r"\b\d+/\d+(?:/\d+)?\b")
_CLOCK_24 = re.compile(r"\b(?:0\d|1[3-9]|2[0-3])[:.][0-5]\d\b")
_FORBIDDEN = re.compile(r"[&/;#§<>~]")
_BRACKET = re.compile(r"[()\[\]]")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


_Hit = tuple[Severity, str, str]
_BLOCK, _WARN, _INFO = Severity.BLOCK, Severity.WARN, Severity.INFO


def check_sentence(
    text: str, place: str, language: str = "en", explained: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """Check one sentence, or each of several.

    Args:
        text: as people read it.
        place: where it stands, for the findings.
        language: a BCP 47 tag; word lists are used for English only.
        explained: first letters, such as ``NHS``, that are said in full somewhere.

    Returns:
        The findings; empty when there is nothing to say.
    """
    found = []
    for part in sentences_of(text):
        sentence = sentence_of(part, language, explained)
        for rule, check in _RULES.items():
            found += [Finding(place, rule, *hit) for hit in check(sentence)]
    return tuple(found)


def check_length(text: str, place: str, most_words: int) -> tuple[Finding, ...]:
    """Check that a heading or the words on a button are few (ER01).

    Args:
        text: as people read it; a fixed label may be as long as it is.
        place: where it stands, for the finding.
        most_words: `HEADING_WORDS` or `BUTTON_WORDS`.

    Returns:
        One finding, or none.
    """
    count = len(words_of(without_labels(text)))
    if count <= most_words:
        return ()
    message = f"{count} words, at most {most_words}: “{text}”"
    return (Finding(place, "ER01", _WARN, message, "Use fewer words."),)


def check_screen_text(text: str, most_words: int = MAX_WORDS) -> tuple[Finding, ...]:
    """Check a sentence, a heading or a button of our own screens.

    Args:
        text: English, as in the source; ``{names}`` count as one word.
        most_words: `MAX_WORDS` for sentences, `HEADING_WORDS` or `BUTTON_WORDS`.

    Returns:
        The findings.
    """
    few = check_length(text, text, most_words) if most_words < MAX_WORDS else ()
    return (*few, *check_sentence(text, text))


def _er01_length(sentence: Sentence) -> Iterator[_Hit]:
    count = len(sentence.words)
    if count > MAX_WORDS:
        yield _BLOCK, f"{count} words, at most {MAX_WORDS}: “{sentence.text}”", "Make two sentences of it."
    elif count > GOOD_WORDS:
        yield _INFO, f"{count} words, better {GOOD_WORDS}: “{sentence.text}”", "Make it shorter if you can."


def _er02_one_idea(sentence: Sentence) -> Iterator[_Hit]:
    if not sentence.english:
        return
    signals = [word for word in sentence.words[1:] if word in JOINERS]
    signals += ["so that"] * sentence.low.count("so that") + [";"] * sentence.text.count(";")
    signals += [","] * (sentence.text.count(",") > 1)
    if len(signals) >= 2:
        message = f"More than one idea ({', '.join(signals)}): “{sentence.text}”"
        yield (_BLOCK if len(signals) > 2 else _WARN), message, "Say one idea in each sentence."


def _er03_active(sentence: Sentence) -> Iterator[_Hit]:
    if not sentence.english:
        return
    for number, word in enumerate(sentence.words):
        if word not in TO_BE:
            continue
        after = [other for other in sentence.words[number + 1 : number + 4] if other not in BETWEEN]
        verb = after[0] if after else ""
        if verb in NOT_PASSIVE or not (verb in PARTICIPLES or re.fullmatch(r"[a-z]{2,}ed", verb)):
            continue
        by = " by somebody" if "by" in sentence.words[number:] else ""
        yield _WARN, f"“{word} {verb}” says that something is done{by}.", "Say who does it: “We ask you.”"


def _er08_literal(sentence: Sentence) -> Iterator[_Hit]:
    for phrase in IDIOMS if sentence.english else ():
        if has_phrase(sentence.low, phrase):
            yield _BLOCK, f"“{phrase}” does not mean what the words say.", "Say it plainly."


def _er09_whole_words(sentence: Sentence) -> Iterator[_Hit]:
    if len(sentence.shouts) == 1:
        yield _BLOCK, f"“{sentence.shouts[0]}” is made of first letters.", "Write the words in full."
    short = [word for word in ABBREVIATIONS if sentence.english and has_phrase(sentence.low, word)]
    if sentence.english and re.search(r"\bno\. ?\d", sentence.low):
        short.append("no.")
    for word in short:
        yield _BLOCK, f"“{word}” is a short form.", "Write the words in full."


def _er11_positive(sentence: Sentence) -> Iterator[_Hit]:
    if not sentence.english or any(sentence.low.startswith(right) for right in RIGHTS):
        return
    negators = [word for word in sentence.words if word in NEGATORS or word.endswith("n't")]
    if len(negators) > 1:
        yield _BLOCK, f"Says no twice ({', '.join(negators)}): “{sentence.text}”", "Say what is so."
    elif negators:
        yield _INFO, f"Says what is not so: “{sentence.text}”", "Say what is so, if you can."


def _er12_full_forms(sentence: Sentence) -> Iterator[_Hit]:
    for word in _CONTRACTION.findall(sentence.low) if sentence.english else ():
        yield _INFO, f"“{word}” is two words in one.", "Write both words."


def _er13_present(sentence: Sentence) -> Iterator[_Hit]:
    if not sentence.english:
        return
    if found := _PERFECT_MODAL.search(sentence.low):
        yield _BLOCK, f"“{found.group()}” is hard to follow.", "Say what is so now."
        return
    for word in sentence.words:
        if word in MODALS:
            yield _WARN, f"“{word}” is not sure.", "Say what is so now, or what people can do."


def _er15_digits(sentence: Sentence) -> Iterator[_Hit]:
    for found in (*ROMAN.findall(sentence.text), *_ORDINAL.findall(sentence.text)):
        yield _WARN, f"“{found}” is hard to read.", "Write a plain number such as 7."
    for word in sentence.words:
        if sentence.english and word in NUMBER_WORDS:
            yield _WARN, f"The number “{word}” is written in letters.", "Write it in digits."


def _er16_small_numbers(sentence: Sentence) -> Iterator[_Hit]:
    repair = "Show a few of them as people: 3 out of 10."
    if "%" in sentence.text or has_phrase(sentence.low, "per cent") or has_phrase(sentence.low, "percent"):
        yield _WARN, f"Percent: “{sentence.text}”", repair
    for digits in _BIG_NUMBER.findall(sentence.text):
        year = "," not in digits and 1900 <= int(digits) <= 2100
        phone = digits.startswith("0")
        if not year and not phone:
            yield _WARN, f"A big number: {digits}.", repair


def _er17_days_and_times(sentence: Sentence) -> Iterator[_Hit]:
    if found := _SLASH_DATE.search(sentence.text):
        yield _BLOCK, f"“{found.group()}” is not a day in words.", "Write Monday 14 December."
    if found := _CLOCK_24.search(sentence.text):
        yield _WARN, f"“{found.group()}” is not how people say the time.", "Write 2 in the afternoon."


def _er18_signs(sentence: Sentence) -> Iterator[_Hit]:
    for sign in sorted(set(_FORBIDDEN.findall(sentence.text))):
        yield _BLOCK, f"The sign {sign} is hard to read.", "Write a word for it, or make two sentences."
    if _BRACKET.search(sentence.text):
        yield _WARN, f"Brackets: “{sentence.text}”", "Make a sentence of its own."


def _er19_capitals(sentence: Sentence) -> Iterator[_Hit]:
    if len(sentence.shouts) > 1:
        yield _BLOCK, f"Words in capitals: “{sentence.text}”", "Write them in small letters."


def _er20_never_split(sentence: Sentence) -> Iterator[_Hit]:
    if _SOFT_HYPHEN in sentence.text:
        yield _BLOCK, f"A word that may be split: “{sentence.text}”", "Take the hidden hyphen out."


def _er31_adult(sentence: Sentence) -> Iterator[_Hit]:
    repair = "Speak as to any adult."
    if sentence.text.count("!") > 1:
        yield _WARN, f"Many exclamation marks: “{sentence.text}”", repair
    for phrase in NOT_ADULT if sentence.english else ():
        if has_phrase(sentence.low, phrase):
            yield _WARN, f"“{phrase}” may sound as if people were children.", repair


_RULES: dict[str, Callable[[Sentence], Iterator[_Hit]]] = {
    "ER01": _er01_length,
    "ER02": _er02_one_idea,
    "ER03": _er03_active,
    "ER08": _er08_literal,
    "ER09": _er09_whole_words,
    "ER11": _er11_positive,
    "ER12": _er12_full_forms,
    "ER13": _er13_present,
    "ER15": _er15_digits,
    "ER16": _er16_small_numbers,
    "ER17": _er17_days_and_times,
    "ER18": _er18_signs,
    "ER19": _er19_capitals,
    "ER20": _er20_never_split,
    "ER31": _er31_adult,
}

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The tables that a team opens: a row for each thing that was said. No counting here.

*Source*: text typed by people never becomes a formula, ASVS 1.2.10. In the JSON their words stay as they are.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields

_FORMULA_STARTS = tuple(
    "=+-@\t\r\n\0\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}"
    "\N{FULLWIDTH COMMERCIAL AT}"
)
FORMAT = "coprod-answers"
VERSION = 2


@dataclass(frozen=True)
class AnswerRow:
    """One thing that one person said, or did not.

    Attributes:
        plan_id: of the proposal.
        plan_version: that was answered.
        plan: its title, or empty when the plan's file was not there.
        step: the id of the page or question.
        question: its text.
        person: random for this person in this proposal.
        name: only when they chose to give it.
        day: ISO, the day of sharing.
        file_version: 1 for the first file of the person.
        kind: ``choice``, ``some``, ``point``, ``mat``, ``order``, ``tokens``, ``off_scale``, ``voice``,
            ``words``, ``scribed``, ``spoken_words``, ``message``, ``drawing``, ``photo``, ``observed``;
            ``hard``, ``skipped``; ``more_time``, ``clear``, ``told``, ``consent``
        source: ``person``; ``supporter_answered`` and ``supporter_saw`` are never to be counted with it.
        item: the id of the thing, as a recall names it.
        answer: in words.
        answer_id: the choices, points or answers off the scale, as they stand in the file.
        reasons: why, in words.
        matter: ``a_lot``, ``a_bit``, ``not_much``
        media: the recording, drawing or photo, from the folder.
        length_s: of the recording, in seconds.
        title: what the person calls their drawing or photo.
        by: who wrote it down or saw it.
        given: how, such as ``picture`` or ``voice``.
        may: what the team may do with it.
        helped: how others helped, as the person says.
        supporter_noted: how a supporter noted that they helped.
        contradicted: whether the person says that this note is not right.
        from_paper: whether it was typed in from paper.
        supporters: roles of those who were there.
        conflict: whether one of them works for the team.
        keep_until: ISO, the last day of keeping it; empty until they have answered.
        receipt: the names of the pictures of the receipt.
        file_sha256: of the manifest of the person's file.
    """

    plan_id: str
    plan_version: int
    plan: str
    step: str
    question: str
    person: str
    name: str
    day: str
    file_version: int
    kind: str
    source: str = "person"
    item: str = ""
    answer: str = ""
    answer_id: str = ""
    reasons: str = ""
    matter: str = ""
    media: str = ""
    length_s: float = 0.0
    title: str = ""
    by: str = ""
    given: str = ""
    may: str = ""
    helped: str = ""
    supporter_noted: str = ""
    contradicted: bool = False
    from_paper: bool = False
    supporters: str = ""
    conflict: bool = False
    keep_until: str = ""
    receipt: str = ""
    file_sha256: str = ""


def rows_csv(rows: Sequence[AnswerRow]) -> bytes:
    """Write the rows for a spreadsheet.

    Args:
        rows: in their order.

    Returns:
        UTF-8 with a mark at the start that Excel knows; every cell in quotes; nothing that begins a formula.
    """
    text = io.StringIO()
    table = csv.writer(text, quoting=csv.QUOTE_ALL)
    table.writerow(field.name for field in fields(AnswerRow))
    for row in rows:
        table.writerow(_cell(value) for value in asdict(row).values())
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    text = ("yes" if value else "") if isinstance(value, bool) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def rows_json(rows: Sequence[AnswerRow]) -> bytes:
    """Write the rows for a program, with people's words as they are.

    Args:
        rows: in their order.

    Returns:
        UTF-8.
    """
    whole = {"format": FORMAT, "version": VERSION, "answers": [asdict(row) for row in rows]}
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8")

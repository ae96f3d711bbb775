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
)
FORMAT = "coprod-answers"
VERSION = 1


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
        kind: ``choice``, ``point``, ``off_scale``, ``voice``, ``words``, ``hard``, ``skipped``, ``more_time``
        answer: in words.
        answer_id: the choice, point or answer off the scale, as it stands in the file.
        sound: the recording, from the folder.
        length_s: of the recording, in seconds.
        given: ``picture``, ``voice`` or ``writing``.
        may: what the team may do with it.
        helped: how others helped.
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
    answer: str = ""
    answer_id: str = ""
    sound: str = ""
    length_s: float = 0.0
    given: str = ""
    may: str = ""
    helped: str = ""
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
    text = str(value)
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

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Gathers every sentence of the app into ``translations/coprod.pot``, from which translators work.

``python -m tests.catalogue`` writes it anew, after a sentence was changed. It also makes of each ``.po`` file
the ``.mo`` file that the app reads: the app needs nothing but the standard library for it.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "translations" / "coprod.pot"
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "several": (1, 2)}
HEADER = """\
# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
# Every sentence of the app. Write short, adult, literal sentences, as in easy words.
msgid ""
msgstr ""
"Project-Id-Version: coprod_desktop\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def gathered() -> Catalog:
    """Every sentence in the source, with the files that it stands in."""
    catalogue = Catalog(charset="utf-8")
    found = extract_from_dir(ROOT / "coprod_desktop", keywords=KEYWORDS, comment_tags=())
    for name, _line, sentence, _comments, _context in sorted(found, key=lambda one: (one[0], one[1])):
        place = f"coprod_desktop/{Path(name).as_posix()}"
        catalogue.add(sentence, locations=[(place, 0)])
    return catalogue


def as_text(catalogue: Catalog) -> str:
    """The file as it is written: no day and no line numbers, so that it changes only when a sentence does."""
    written = BytesIO()
    write_po(written, catalogue, omit_header=True, include_lineno=False, width=100, sort_output=True)
    return HEADER + written.getvalue().decode()


def sentences(catalogue: Catalog) -> list[str]:
    """Each sentence by itself, the one for 1 and the one for many."""
    found: list[str] = []
    for message in catalogue:
        found += [message.id] if isinstance(message.id, str) else list(message.id)
    return [sentence for sentence in found if sentence]


def translations() -> list[Path]:
    """Every translation, as translators write it."""
    return sorted(PLACE.parent.glob("*.po"))


def translated(translation: Path) -> Catalog:
    """The sentences of a translation."""
    with translation.open("rb") as file:
        return read_po(file, locale=translation.stem)


def compiled_place(translation: Path) -> Path:
    """Where the app looks for a translation."""
    return PLACE.parent / translation.stem / "LC_MESSAGES" / "coprod.mo"


def compiled(translation: Path) -> bytes:
    """A translation as the app reads it."""
    made = BytesIO()
    write_mo(made, translated(translation))
    return made.getvalue()


if __name__ == "__main__":
    PLACE.write_text(as_text(gathered()), encoding="utf-8")
    for each in translations():
        compiled_place(each).parent.mkdir(parents=True, exist_ok=True)
        compiled_place(each).write_bytes(compiled(each))
    sys.stdout.write(f"{len(sentences(gathered()))} sentences in {PLACE}\n")

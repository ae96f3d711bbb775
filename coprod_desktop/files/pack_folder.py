# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A proposal as a plain folder: ``proposal.toml``, pictures and sounds. The format is in ``FORMATS.md``.

These are a maker's own files, so they are read in this process. Every fault is told, not only the first.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from coprod_desktop.domain.easy_proposal import check_proposal
from coprod_desktop.domain.errors import FileProblem, FileTooBig
from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.message_board import SET
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.proposal_parts import films_in
from coprod_desktop.domain.proposal_rules import check_whole
from coprod_desktop.domain.weighed import block
from coprod_desktop.files.field_faults import faults_in, place_of, text_faults
from coprod_desktop.files.film_maker import MAX_SOURCE_BYTES, narrow_film
from coprod_desktop.files.films import read_film
from coprod_desktop.files.narrow_zip import MAX_ENTRY_BYTES
from coprod_desktop.files.pack_content import PackContent
from coprod_desktop.files.pack_domain import proposal_of
from coprod_desktop.files.pack_file import pack_of
from coprod_desktop.files.picture_index import read_picture_names
from coprod_desktop.files.pictures import FOLDER_FORMATS, clean_png
from coprod_desktop.files.sounds import read_wav, wav_bytes

PLAIN_FILE = "proposal.toml"
FORMAT = "coprod-proposal-folder"
VERSION = 3
MAX_PLAIN_BYTES = 1 << 20

_SOUND_FIELDS = ("narration", "sound", "hello_sound")
_STAND_IN = "media/missing"


class FolderRead(NamedTuple):
    """What came out of a folder.

    Attributes:
        pack: the proposal with its media; None when a finding blocks.
        findings: everything to mend or to think about, in the order of the file.
    """

    pack: Pack | None
    findings: tuple[Finding, ...]


def read_folder(folder: Path, pictures_index: Path) -> FolderRead:
    """Read a proposal from its folder.

    Args:
        folder: holds ``proposal.toml``.
        pictures_index: ``pictures.json`` of our own set; its names may stand after ``set:``.

    Returns:
        The pack, or None, with every finding.
    """
    reading = _Reading(folder, frozenset(read_picture_names(pictures_index).all_names))
    content = reading.content()
    if content is None:
        return FolderRead(None, tuple(reading.findings))
    proposal = proposal_of(content)
    findings = (
        *reading.findings,
        *check_whole(proposal, PLAIN_FILE),
        *check_proposal(proposal, PLAIN_FILE),
        *_late_captions(proposal, reading.media),
    )
    if any(finding.severity is Severity.BLOCK for finding in findings):
        return FolderRead(None, findings)
    return FolderRead(pack_of(proposal, reading.media), findings)


def _late_captions(proposal: Proposal, media: Mapping[MediaName, bytes]) -> Iterator[Finding]:
    """Words of a film that nobody would see, since it is over."""
    for place, film in films_in(proposal):
        data = media.get(film.media)
        if data and film.captions[-1].from_ms >= read_film(data, place).length_ms:
            yield block(
                f"{PLAIN_FILE}: {place}", "FILM", "The last words come after the end.", "Mend from_ms."
            )


class _Reading:
    """One walk through one folder, with what was found on the way."""

    def __init__(self, folder: Path, set_names: frozenset[str]) -> None:
        self.folder = folder
        self.set_names = set_names
        self.findings: list[Finding] = []
        self.media: dict[MediaName, bytes] = {}

    def content(self) -> PackContent | None:
        """Read the plain file with all that it names; None when a field is at fault."""
        table = self._table()
        if table is None:
            return None
        for plural, single in (("steps", "step"), ("hard_words", "hard_word"), ("main_points", "main_point")):
            if plural not in table and single in table:
                table[plural] = table.pop(single)
        if table.pop("team_keys", None) is not None:
            message = "Keys do not stand in the folder of a plan."
            self._block("team_keys", "FIELD", message, "Take this out, and build with --keys TEAMFOLDER.")
        self._take_media(table, ())
        for step in _rows(table.get("steps")):
            if isinstance(step.get("lines"), list):
                step["lines"] = [{"text": line} if isinstance(line, str) else line for line in step["lines"]]
        faults = [*faults_in(table, PackContent), *text_faults(table)]
        for fault in faults:
            rule = "FACT" if fault.place.startswith("facts") else "FIELD"
            repair = fault.repair
            if fault.place == "proposal, id":
                repair = (
                    f'Write this line under [proposal], and keep it for later versions: id = "{uuid.uuid4()}"'
                )
            self._block(fault.place, rule, fault.message, repair)
        return None if faults else msgspec.convert(table, PackContent)

    def _block(self, place: str, rule: str, message: str, repair: str) -> None:
        where = f"{PLAIN_FILE}: {place}" if place else PLAIN_FILE
        self.findings.append(block(where, rule, message, repair))

    def _table(self) -> dict[str, Any] | None:
        path = self.folder / PLAIN_FILE
        try:
            if path.stat().st_size > MAX_PLAIN_BYTES:
                self._block("", "FILE", "The file is too big.", "Keep only the text of one proposal in it.")
                return None
            table = tomllib.loads(path.read_text("utf-8"))
        except OSError as fault:
            message = f"The file cannot be read: {fault.strerror}."
            self._block("", "FILE", message, f"Put {PLAIN_FILE} into the folder {self.folder.name}.")
            return None
        except tomllib.TOMLDecodeError as fault:
            self._block(
                _line_of(fault), "FILE", f"{fault}.", "Mend this line; texts stand between quotation marks."
            )
            return None
        except UnicodeDecodeError:
            self._block("", "FILE", "The file is not UTF-8.", "Save it as UTF-8 in your editor.")
            return None
        return table if self._is_ours(table) else None

    def _is_ours(self, table: dict[str, Any]) -> bool:
        found = (table.pop("format", None), table.pop("version", None))
        if found[0] == FORMAT and found[1] in range(1, VERSION + 1):
            return True
        if found[0] == FORMAT and isinstance(found[1], int) and found[1] > VERSION:
            self._block(
                "version", "FILE", "A newer version made this folder.", "Use a newer version of this program."
            )
        else:
            repair = f'Begin the file with: format = "{FORMAT}" and, in the next line, version = {VERSION}'
            self._block("format", "FILE", "The file does not say that it is a proposal.", repair)
        return False

    def _take_media(self, value: object, path: tuple[str | int, ...]) -> None:
        """Read each named file, and put the name that it has in the pack in its place."""
        if isinstance(value, list):
            for number, item in enumerate(value):
                self._take_media(item, (*path, number))
        if not isinstance(value, dict):
            return
        for key, inner in value.items():
            if key == "picture" and isinstance(inner, str):
                value[key] = self._picture(inner, place_of(path))
            elif key == "film" and isinstance(inner, str):
                value[key] = self._film(inner, place_of(path))
            elif key in _SOUND_FIELDS and isinstance(inner, str):
                value[key] = self._sound(inner, place_of((*path, key)))
            else:
                self._take_media(inner, (*path, key))

    def _picture(self, source: str, place: str) -> str:
        if source.startswith(SET):
            if source.removeprefix(SET) not in self.set_names:
                message = f"The set has no picture “{source.removeprefix(SET)}”."
                self._block(place, "PICTURE", message, "Choose a name from assets/easyread/pictures.json.")
            return source
        if source.casefold().endswith((".svg", ".svgz")):
            self._block(
                place, "PICTURE", f"“{source}” is an SVG.", "Save it as PNG, 800 pixels wide or more."
            )
            return f"{_STAND_IN}.png"
        data = self._bytes(source, place)
        try:
            return self._keep(clean_png(data, FOLDER_FORMATS, source), ".png") if data else f"{_STAND_IN}.png"
        except FileTooBig as fault:
            self._block(
                place, "PICTURE", f"“{source}” is too big: {fault.detail}.", "Make it 1600 pixels wide."
            )
        except FileProblem as fault:
            message = f"“{source}” cannot be taken: {fault.detail}."
            self._block(place, "PICTURE", message, "Save it as PNG or JPEG with another program.")
        return f"{_STAND_IN}.png"

    def _sound(self, source: str, place: str) -> str:
        data = self._bytes(source, place)
        try:
            return self._keep(wav_bytes(read_wav(data, source)), ".wav") if data else f"{_STAND_IN}.wav"
        except FileProblem as fault:
            message = f"“{source}” cannot be taken: {fault.detail}."
            self._block(place, "SOUND", message, "Save it as WAV, 16-bit PCM, from 8000 to 48000 Hz.")
        return f"{_STAND_IN}.wav"

    def _film(self, source: str, place: str) -> str:
        data = self._bytes(source, place, MAX_SOURCE_BYTES)
        try:
            return self._keep(narrow_film(data, source), ".avi") if data else f"{_STAND_IN}.avi"
        except FileTooBig as fault:
            self._block(place, "FILM", f"“{source}” is too long: {fault.detail}.", "Make 2 films of it.")
        except FileProblem as fault:
            message = f"“{source}” cannot be taken: {fault.detail}."
            self._block(place, "FILM", message, "Save it as MP4 with another program.")
        return f"{_STAND_IN}.avi"

    def _bytes(self, source: str, place: str, most_bytes: int = MAX_ENTRY_BYTES) -> bytes:
        """Read a file of the folder; empty when there is something to mend."""
        try:
            path = (self.folder / source).resolve()
            if "\\" in source or ":" in source or not path.is_relative_to(self.folder.resolve()):
                self._block(
                    place, "FILE", f"“{source}” is not inside the folder.", "Copy it into the folder."
                )
            elif path.stat().st_size > most_bytes:
                self._block(place, "FILE", f"“{source}” is too big.", "Make it smaller or shorter.")
            elif data := path.read_bytes():
                return data
            else:
                self._block(place, "FILE", f"“{source}” is empty.", "Save it again.")
        except (OSError, ValueError) as fault:
            message = f"“{source}” cannot be read: {getattr(fault, 'strerror', fault)}."
            self._block(place, "FILE", message, f"Put the file into the folder {self.folder.name}.")
        return b""

    def _keep(self, data: bytes, suffix: str) -> str:
        name = MediaName(f"media/{hashlib.sha256(data).hexdigest()[:32]}{suffix}")
        self.media[name] = data
        return name


def _rows(value: object) -> list[dict[str, Any]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _line_of(fault: tomllib.TOMLDecodeError) -> str:
    found = re.search(r"line (\d+)", str(fault))
    return f"line {found.group(1)}" if found else ""

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Check a proposal, and make its file when nothing blocks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from coprod_desktop.domain.easy_proposal import check_proposal
from coprod_desktop.domain.errors import NotOurFile
from coprod_desktop.domain.finding import Finding
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal_rules import check_whole
from coprod_desktop.domain.team_keys import TRY_OUT_TEAM, TeamSecret
from coprod_desktop.domain.weighed import block
from coprod_desktop.files.door import Refused, take_in
from coprod_desktop.files.pack_file import CONTENT, pack_of, write_pack
from coprod_desktop.files.pack_folder import read_folder
from coprod_desktop.journey.team.refusals import refusal_finding

_OPEN_KEYS = block(
    "keys",
    "KEYS",
    "These are the keys of the try-out team, which everybody has.",
    "Make keys of your own: coprod-desktop team-keys new FOLDER",
)


@dataclass(frozen=True)
class Made:
    """What came of a folder.

    Attributes:
        path: the file, or None when a finding blocks.
        findings: everything to mend or to think about.
    """

    path: Path | None
    findings: tuple[Finding, ...]


def make_pack(folder: Path, path: Path, pictures_index: Path, secret: TeamSecret | None = None) -> Made:
    """Make the file of a proposal from its folder.

    Args:
        folder: holds ``proposal.toml``.
        path: the file to make, replaced if it is there.
        pictures_index: ``pictures.json`` of our own set.
        secret: the keys of its team, with which it is signed; people's files are sealed to them.

    Returns:
        The file, or None, with every finding.

    Raises:
        FileTooBig: its pictures and sounds are more than a reader would take.
        DiskFull: no room.
        StoreNotWritable: the file may not be written.
    """
    pack, findings = read_folder(folder, pictures_index)
    if pack is None:
        return Made(None, findings)
    if secret is None:
        write_pack(pack, path)
    elif secret.keys == TRY_OUT_TEAM:
        return Made(None, (*findings, _OPEN_KEYS))
    else:
        write_pack(pack_of(replace(pack.proposal, team_keys=secret.keys), pack.media), path, secret.seed)
    return Made(path, findings)


def check_pack(path: Path, pictures_index: Path) -> tuple[Finding, ...]:
    """Check a folder or a finished file of a proposal. Waits for the reader: never on the screen thread.

    Args:
        path: a folder with ``proposal.toml``, or a ``.coprod`` file.
        pictures_index: ``pictures.json`` of our own set.

    Returns:
        Every finding; a file that is refused gives one that blocks.
    """
    if path.is_dir():
        return read_folder(path, pictures_index).findings
    taken = take_in(path, known=lambda _sha256: False)
    if isinstance(taken, Refused):
        return (refusal_finding(taken.problem, path.name),)
    if not isinstance(pack := getattr(taken, "content", None), Pack):
        return (refusal_finding(NotOurFile("", "it holds no proposal"), path.name),)
    return (*check_whole(pack.proposal, CONTENT), *check_proposal(pack.proposal, CONTENT))

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a team does without a window: make and check the file of a proposal, open what people shared."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.app.said import DONE, PROGRAM, REFUSED, refuse
from coprod_desktop.app.team_keys_command import asked_team_secret, try_out_secret
from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.journey.team.found_files import files_in
from coprod_desktop.journey.team.make_pack import check_pack, make_pack
from coprod_desktop.journey.team.read_views import Collected, collect_views
from coprod_desktop.storage.team_store import open_team_folder
from coprod_desktop.vault.store_key import KEY_BYTES

_OTHER_WORDS = "this passphrase does not open the keys. Nothing was made."


def build(folder: Path, out: Path, keys: Path | None) -> int:
    """Make the file of a proposal.

    Args:
        folder: holds ``proposal.toml``.
        out: the file to make.
        keys: the folder of the team's keys; their passphrase is asked for.

    Returns:
        How it ended.
    """
    secret = asked_team_secret(keys) if keys else None
    if keys and not secret:
        return refuse(_OTHER_WORDS)
    made = make_pack(folder, out, _pictures_index(), secret)
    _print_findings(made.findings)
    if made.path is None:
        return refuse("no file was made; mend what is marked with BLOCK first.")
    print(f"Made {made.path}")
    if not secret:
        print("It has no keys: what people share about it can be opened by anyone who has their files.")
        print(f"To seal them, build it with --keys TEAMFOLDER. See: {PROGRAM} team-keys new --help")
    return DONE


def check(path: Path, as_json: bool) -> int:
    """Check a folder or a finished file of a proposal, and print every finding.

    Args:
        path: the folder or file.
        as_json: print them as a list of JSON.

    Returns:
        How it ended.
    """
    findings = check_pack(path, _pictures_index())
    if as_json:
        print(json.dumps([asdict(finding) for finding in findings], indent=1))
    else:
        _print_findings(findings)
    return REFUSED if any(finding.severity is Severity.BLOCK for finding in findings) else DONE


def collect(files: Sequence[Path], plans: Sequence[Path], out: Path, keys: Path | None) -> int:
    """Make a folder of what people shared.

    Args:
        files: what they shared and took back, and folders with such files.
        plans: the files of the proposals.
        out: the folder to make.
        keys: the folder of the team's keys; their passphrase is asked for. Without it, files for the try-out
            team can be opened.

    Returns:
        How it ended.
    """
    missing = [plan for plan in plans if not plan.is_file()]
    if missing:
        return refuse(f"the plan {missing[0]} is not there. No folder was made.")
    secret = asked_team_secret(keys) if keys else try_out_secret()
    if secret is None:
        return refuse(_OTHER_WORDS)
    with TemporaryDirectory() as folder:
        store = open_team_folder(Path(folder) / "store", token_bytes(KEY_BYTES))
        try:
            all_of_them = [*plans, *files_in(files)]
            collected = collect_views(all_of_them, store, out, pictures_folder(), secret, date.today())
        finally:
            store.close()
    return tell_collected(collected)


def tell_collected(collected: Collected) -> int:
    """Say what came of some files.

    Returns:
        How it ended.
    """
    for note in collected.notes:
        print(note)
    if collected.folder is None:
        return refuse("no file had views, so no folder was made.")
    print(f"Made {collected.folder}. People in it: {collected.people}. Open index.html in a browser.")
    return REFUSED if collected.refused else DONE


def _pictures_index() -> Path:
    return pictures_folder() / "pictures.json"


def _print_findings(findings: Sequence[Finding]) -> None:
    for finding in findings:
        print(f"{finding.severity.upper():5} {finding.rule:7} {finding.place}")
        print(f"      {finding.message}")
        print(f"      {finding.repair}")

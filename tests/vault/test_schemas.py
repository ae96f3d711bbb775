# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The samples of the files of keys fit their published schemas, and what does not fit is refused."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from coprod_desktop.domain.tries import Tries
from coprod_desktop.vault.kept_tries import TRIES_NAME, keep_tries
from tests.files.make_schemas import FOLDER

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize(
    ("name", "sample"),
    [
        ("device-key-2", "all-2.key"),
        ("device-key-2", "keychain-2.key"),
        ("recovery-key-1", "recovery-1.key"),
        ("recovery-public-1", "recovery-1.public"),
        ("store-key-1", "store-1/store.key"),
        ("device-tries-1", ""),
    ],
)
def test_samples_fit_their_schema(tmp_path: Path, name: str, sample: str) -> None:
    path = SAMPLES / sample
    if not sample:
        keep_tries(tmp_path, Tries(3, 1_800_000_000.5))
        path = tmp_path / TRIES_NAME
    value = json.loads(path.read_bytes())
    made = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    check = jsonschema.Draft202012Validator(made)
    check.validate(value)
    with pytest.raises(jsonschema.ValidationError):
        check.validate({**value, "more": 1})
    with pytest.raises(jsonschema.ValidationError):
        check.validate({**value, "version": 9})

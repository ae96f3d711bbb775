# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with the folder of a speech model. The folder itself is read in `speech`."""

from __future__ import annotations

from enum import StrEnum


class ModelFault(StrEnum):
    """Why no words can be found with a folder."""

    NO_LIBRARY = "no_library"
    NO_FOLDER = "no_folder"
    NO_TOKENS = "no_tokens"
    NO_MODEL = "no_model"
    BROKEN = "broken"
    OTHER_KIND = "other_kind"

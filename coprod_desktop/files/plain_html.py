# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pages for any browser, without a network: all text escaped, no scripts, and only the one style allowed."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, StrictUndefined


def drawn_html(template: Path, style: Path, **values: object) -> str:
    """Draw a page.

    Args:
        template: its ``.j2`` file, beside this one; it gets `style` and `style_hash` too.
        style: its ``.css`` file.
        values: what stands in it.

    Returns:
        HTML.
    """
    css = style.read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    text = template.read_text("utf-8")
    return environment.from_string(text).render(**values, style=css, style_hash=digest)

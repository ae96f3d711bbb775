# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Drawings that hang a program, fill its memory, or read other files (T37). None is taken from outside."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.errors import BadField, NotOurFile, UnsafeFile, WrongPictures
from tests.files.hostile_case import SET, Case, Cases, plan_of, plan_with_cover, within
from tests.files.hostile_pictures import in_a_set

_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'


def svg(inside: str, more: str = "", before: str = "") -> bytes:
    """A drawing."""
    return f"{before}{_HEAD} {more}>{inside}</svg>".encode()


def uses(levels: int) -> bytes:
    """One shape that stands there 10 to the power of so many times."""
    rows = ['<g id="a0"><rect width="1" height="1"/></g>']
    for level in range(1, levels + 1):
        rows.append(f'<g id="a{level}">' + f'<use xlink:href="#a{level - 1}"/>' * 10 + "</g>")
    return svg(f'<defs>{"".join(rows)}</defs><use xlink:href="#a{levels}"/>')


def laughs(levels: int, of: int) -> bytes:
    """A word that stands for many words, each of which stands for many."""
    rows = ['<!ENTITY a0 "ha">']
    rows += [f'<!ENTITY a{n} "{f"&a{n - 1};" * of}">' for n in range(1, levels + 1)]
    return svg(f"<text>&a{levels};</text>", before=f"<!DOCTYPE svg [{''.join(rows)}]>")


def entity(source: str) -> bytes:
    """A drawing that wants the text of another file."""
    return svg("<text>&x;</text>", before=f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{source}">]>')


def image(source: str) -> bytes:
    """A drawing that wants the picture of another file."""
    return svg(f'<image width="9" height="9" xlink:href="{source}"/>')


_RED = '<rect width="9" height="9" fill="red"/>'
SVGS: dict[str, Callable[[], bytes]] = {
    "plain": lambda: svg(_RED),
    **{f"uses, {n} levels": partial(uses, n) for n in (5, 6, 7, 9)},
    "uses itself": lambda: svg('<g id="a"><use xlink:href="#a"/></g>'),
    "use each other": lambda: svg('<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'),
    "laughs": lambda: laughs(9, 10),
    "few laughs": lambda: laughs(4, 10),
    "one long word many times": lambda: svg(
        f"<text>{'&a;' * 5000}</text>", before=f'<!DOCTYPE svg [<!ENTITY a "{"x" * 100_000}">]>'
    ),
    **{
        f"text of {source}": partial(entity, source)
        for source in ("file:///etc/passwd", "http://192.0.2.1/x", "\\\\evil\\share\\x", "/dev/zero")
    },
    "list of names elsewhere": lambda: svg(_RED, before='<!DOCTYPE svg SYSTEM "http://192.0.2.1/x.dtd">'),
    **{
        f"picture of {source}": partial(image, source)
        for source in (
            "/etc/hostname.png",
            "../secret.png",
            "file:///tmp/secret.png",
            "http://192.0.2.1/x.png",
            "\\\\evil\\share\\x.png",
            "//evil/share/x.png",
            "/dev/zero",
            "/dev/stdin",
            "fifo",
            "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=",
            "data:image/png;base64,iVBORw0KGgo=",
        )
    },
    "a style from elsewhere": lambda: svg(_RED, before='<?xml-stylesheet href="http://192.0.2.1/a.css"?>'),
    "a style that imports": lambda: svg("<style>@import url('/etc/passwd');</style>"),
    "a letter from elsewhere": lambda: svg("<style>@font-face{font-family:a;src:url(/etc/a.ttf)}</style>"),
    "a script": lambda: svg("<script>alert(1)</script>", 'onload="alert(1)"'),
    "a page inside": lambda: svg('<foreignObject><iframe src="file:///etc/passwd"/></foreignObject>'),
    "moves": lambda: svg('<rect><animate attributeName="x" dur="1ms" repeatCount="indefinite"/></rect>'),
    "a size of 10^9": lambda: svg(_RED, 'width="1000000000" height="1000000000"'),
    "no size": lambda: svg(_RED, 'width="NaN" height="-1"'),
    "a blur of 10^6": lambda: svg(
        f'<filter id="f"><feGaussianBlur stdDeviation="1000000"/></filter><g filter="url(#f)">{_RED}</g>'
    ),
    "a pattern in a pattern": lambda: svg(
        '<pattern id="p" width=".0001" height=".0001"><rect fill="url(#p)" width="9" height="9"/></pattern>'
        '<rect fill="url(#p)" width="9" height="9"/>'
    ),
    "10^9 dashes": lambda: svg('<path stroke="red" stroke-dasharray="1e-9" d="M0 0H1e9"/>'),
    "200,000 lines": lambda: svg(f'<path d="M0 0{"l1 1" * 200_000}"/>'),
    "100,000 groups deep": lambda: svg("<g>" * 100_000 + "</g>" * 100_000),
    "2 MB of an attribute": lambda: svg(f'<g id="{"a" * 2_000_000}"/>'),
    "half": lambda: svg(_RED)[:90],
    "squeezed": lambda: gzip.compress(svg(_RED)),
    "squeezed, 300 MB": lambda: gzip.compress(svg(" " * 300_000_000)),
    "in other letters": lambda: svg(_RED).decode().encode("utf-16"),
    "with a mark before it": lambda: b"\xef\xbb\xbf" + svg(_RED),
}
"""By what they try."""

_BY_THEIR_NAME = ("plain", "uses, 9 levels", "laughs", "squeezed, 300 MB", "picture of /dev/zero")
"""Here the name or the first letters decide, and they are the same for all."""


def in_a_plan(data: bytes) -> bytes:
    """A plan with this drawing in it, under its own name."""
    return plan_of({"media/a.svg": data})


ALL_SVGS: Cases = {
    **{
        f"by itself, SVG {name}": Case(make, (NotOurFile,))
        for name, make in SVGS.items()
        if name in _BY_THEIR_NAME
    },
    **{
        f"in a plan, SVG {name}": Case(within(in_a_plan, make), (UnsafeFile,))
        for name, make in SVGS.items()
        if name in _BY_THEIR_NAME
    },
    **{
        f"in a plan, SVG called PNG {name}": Case(within(plan_with_cover, make), (BadField,))
        for name, make in SVGS.items()
    },
    **{
        f"in a set, SVG called PNG {name}": Case(within(in_a_set, make), (BadField, WrongPictures), door=SET)
        for name, make in SVGS.items()
        if name in _BY_THEIR_NAME
    },
}

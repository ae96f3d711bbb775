# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Makes what people typed fit for a file: a person may paste anything, and no sharing fails because of it."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.message_board import SET
from coprod_desktop.domain.view_bundle import View, ViewBundle
from coprod_desktop.files.strict_json import without_hidden_letters
from coprod_desktop.files.view_content import MAX_NAME, MAX_SYMBOLS, MAX_TEXT


def tidied(bundle: ViewBundle) -> ViewBundle:
    """Return the views without letters that no reader would take, and no longer than a reader takes.

    A text or message in which nothing can be seen is left out. Pictures that were added on this computer stay
    here; their words go.

    Args:
        bundle: as the person said it.
    """
    return replace(
        bundle,
        name=_line(bundle.name),
        views=_tidied_views(bundle.views),
        proxy_views=_tidied_views(bundle.proxy_views),
        observations=_tidied_views(bundle.observations),
        host=_tidied_host(bundle.host) if bundle.host else None,
    )


def _line(text: str) -> str:
    return " ".join(without_hidden_letters(text.replace("\n", " ")).split())[:MAX_NAME]


def _tidied_views(views: tuple[View, ...]) -> tuple[View, ...]:
    each = ((view, _tidied_view(view)) for view in views)
    return tuple(after for before, after in each if not _is_emptied(before, after))


def _is_emptied(before: View, after: View) -> bool:
    return bool((before.text and not after.text) or (before.message and not after.message))


def _tidied_view(view: View) -> View:
    return replace(
        view,
        text=without_hidden_letters(view.text)[:MAX_TEXT],
        by=_line(view.by),
        title=_line(view.title),
        message=tuple(_tidied_symbols(view.message))[:MAX_SYMBOLS],
    )


def _tidied_symbols(message: tuple[Symbol, ...]) -> list[Symbol]:
    symbols = [
        Symbol(_line(symbol.words), symbol.picture if symbol.picture.startswith(SET) else "")
        for symbol in message
    ]
    return [symbol for symbol in symbols if symbol.words]


def _tidied_host(host: Host) -> Host:
    return Host(_line(host.name), _tidied_contact(host.lead), _tidied_contact(host.deputy))


def _tidied_contact(contact: Contact) -> Contact:
    return Contact(_line(contact.name), _line(contact.phone), _line(contact.hours))

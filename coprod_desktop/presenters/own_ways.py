# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The ways to say something in one's own way, and what was said so, as a question or a page names them."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.said import Said
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.words import _, several

WAYS = (Do.VOICE, Do.WRITE, Do.DRAW, Do.PHOTO, Do.MESSAGE, Do.SCRIBE)
"""Every way, in the order in which they are shown."""


def ways(said: Said) -> tuple[Button, ...]:
    """The ways to say something in one's own way, each with what is there already."""
    written = _("Written") if said.text else ""
    message = _("Made") if said.message else ""
    return (
        Button(Press(Do.VOICE), _("My voice"), own_pic("mic"), Tone.VOICE, badge=_recordings(said)),
        Button(Press(Do.WRITE), _("Write it"), own_pic("write"), badge=written),
        Button(Press(Do.DRAW), _("Draw it"), own_pic("draw"), badge=_drawings(said)),
        Button(Press(Do.PHOTO), _("A photo or film"), own_pic("photo"), badge=_photos(said)),
        Button(Press(Do.MESSAGE), _("Pictures"), own_pic("message"), badge=message),
        Button(Press(Do.SCRIBE), _("Somebody writes"), own_pic("wrote-for-me"), badge=_scribed(said)),
    )


def watched() -> Button:
    """The quiet way for supporters: how somebody showed a view without words."""
    return Button(Press(Do.OBSERVE), _("What somebody saw"), own_pic("observed"), Tone.QUIET)


def choose_way(strip: Strip, heading: str, said: Said, things: int = len(WAYS), page: int = 0) -> ScreenState:
    """The ways to say something about one page or question: all, or as many as the person wants at once.

    Args:
        strip: where I am.
        heading: what it asks.
        said: what stands there.
        things: how many there may be on one screen, 2 or more.
        page: which of the screens with ways, from 0; after the last comes the first.
    """
    pages = -(-len(WAYS) // things)
    size, at = -(-len(WAYS) // pages), page % pages
    note = _("{page} of {pages}").format(page=at + 1, pages=pages)
    more = Button(Press(Do.MORE_CHOICES), _("More choices"), own_pic("more-choices"), Tone.CALM, note=note)
    body = Tiles(heading, ways(said)[at * size : (at + 1) * size], more=more if pages > 1 else None)
    on = (way_on(_("Next")),) if said.is_answered else ()
    return ScreenState("own-way", strip, body, (back(), watched(), *on), top=top_buttons())


def own_way_words(said: Said) -> str:
    """What was said in one's own way, in sentences, or empty."""
    sentences = []
    if said.clips:
        sentences.append(
            several(
                "You said {count} thing with your voice.",
                "You said {count} things with your voice.",
                len(said.clips),
            )
        )
    if said.text:
        sentences.append(_("You wrote something."))
    if _count(said, FileKind.DRAWING):
        sentences.append(_("You drew something."))
    if _count(said, FileKind.PHOTO):
        sentences.append(_("You chose a photo."))
    if _count(said, FileKind.FILM):
        sentences.append(_("You made a film."))
    if said.message:
        sentences.append(_("You made a message."))
    if said.scribed:
        sentences.append(_("Somebody wrote your words."))
    return " ".join(sentences)


def _recordings(said: Said) -> str:
    return several("{count} recording", "{count} recordings", len(said.clips)) if said.clips else ""


def _drawings(said: Said) -> str:
    count = _count(said, FileKind.DRAWING)
    return several("{count} drawing", "{count} drawings", count) if count else ""


def _photos(said: Said) -> str:
    photos, films = _count(said, FileKind.PHOTO), _count(said, FileKind.FILM)
    counts = [several("{count} photo", "{count} photos", photos)] if photos else []
    if films:
        counts.append(several("{count} film", "{count} films", films))
    return ", ".join(counts)


def _scribed(said: Said) -> str:
    if said.scribed is None:
        return ""
    return _("Written") if said.scribed.agreed else _("Hear it first")


def _count(said: Said, kind: FileKind) -> int:
    return sum(1 for file in said.files if file.kind is kind)

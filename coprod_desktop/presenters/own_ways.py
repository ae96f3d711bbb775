# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The ways to say something in one's own way, and what was said so, as a question or a page names them."""

from __future__ import annotations

from coprod_desktop.domain.said import Said
from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.words import _, several


def ways(said: Said) -> tuple[Button, ...]:
    """The ways to say something in one's own way, each with what is there already."""
    clips = several("{count} recording", "{count} recordings", len(said.clips)) if said.clips else ""
    return (
        Button(Press(Do.SAY_MY_WAY), _("My voice"), own_pic("mic"), Tone.VOICE, badge=clips),
        Button(Press(Do.WRITE), _("Write it"), own_pic("write"), badge=_("Written") if said.text else ""),
    )


def own_way_words(said: Said) -> str:
    """What was said in one's own way, in a sentence, or empty."""
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
    return " ".join(sentences)

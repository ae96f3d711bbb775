# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit that says something in one's own way, over a page or question of a plan."""

from __future__ import annotations

from functools import partial

from coprod_desktop.domain.acts import KeptClip
from coprod_desktop.domain.picture_sets import EVERYBODY
from coprod_desktop.domain.proposal import Step
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.drawing_scene import DrawingScene
from coprod_desktop.ui.windows.film_camera_scene import open_film_camera
from coprod_desktop.ui.windows.film_scene import show_own_film
from coprod_desktop.ui.windows.message_scene import MessageScene, Sources
from coprod_desktop.ui.windows.own_way_scene import OwnWayScene
from coprod_desktop.ui.windows.photo_scene import PhotoScene
from coprod_desktop.ui.windows.scene import Scene
from coprod_desktop.ui.windows.scribe_scene import ObservingScene, ScribeScene
from coprod_desktop.ui.windows.transcript_scene import MODEL, TranscriptScene
from coprod_desktop.ui.windows.visit_here import Here
from coprod_desktop.ui.windows.voice_scene import VoiceScene
from coprod_desktop.ui.windows.writing_scene import WritingScene
from coprod_desktop.words import _


class OwnWayVisit:
    """Leads into the ways to say something, and back."""

    def __init__(self, here: Here) -> None:
        """Take what is shared.

        Args:
            here: who is here.
        """
        self._here = here

    def open_own_way(self, answering: Answering, step: Step, heading: str, do: Do) -> None:
        """Open the way that was touched over what is shown; a touch that is no way does nothing.

        Args:
            answering: keeps what is said.
            step: the page or question.
            heading: what it asks.
            do: which way was touched: one of `own_ways.WAYS`, `OBSERVE`, or `SAY_MY_WAY` for all of them.
        """
        scene = self._scene(answering, step, heading, do)
        if scene is not None:
            self._here.window.open_over(scene)

    def _scene(self, answering: Answering, step: Step, heading: str, do: Do) -> Scene | None:
        window, desk, step_id = self._here.window, self._here.desk, step.step_id
        things = self._here.preferences.things
        strip = person_strip(self._here.person, answering.proposal.title, _where(do))
        match do:
            case Do.SAY_MY_WAY:
                open_way = partial(self.open_own_way, answering, step, heading)
                return OwnWayScene(window, strip, answering, step_id, heading, things, open_way)
            case Do.VOICE:
                words = partial(self._open_words, answering)
                return VoiceScene(
                    window, desk.recorder, desk.player, strip, answering, step_id, heading, words
                )
            case Do.WRITE:
                return WritingScene(window, strip, answering, step_id, heading)
            case Do.DRAW:
                return DrawingScene(window, strip, answering, step_id, heading)
            case Do.PHOTO:
                choose, watch = self._here.choose_photo_or_film, partial(show_own_film, window, desk, strip)
                film = partial(open_film_camera, window, desk.recorder, strip)
                return PhotoScene(
                    window, desk.runner, strip, answering, step_id, heading, choose, watch, film
                )
            case Do.MESSAGE:
                return MessageScene(window, strip, answering, step_id, heading, self._sources())
            case Do.SCRIBE:
                return ScribeScene(window, strip, answering, step_id, heading, self._supporter())
            case Do.OBSERVE:
                return ObservingScene(window, strip, answering, step_id, self._supporter())
        return None

    def _sources(self) -> Sources:
        """All that this person can make a message from."""
        here, desk = self._here, self._here.desk
        sets = here.added_sets()
        added = [each for one in sets if one.owner == EVERYBODY for each in one.found_pictures]
        board = next((one for one in sets if one.owner != EVERYBODY), None)
        liked = here.preferences
        return Sources((*desk.message_pictures, *added), board, liked.things, liked.text_percent)

    def _open_words(self, answering: Answering, clip: KeptClip) -> None:
        here, desk = self._here, self._here.desk
        strip = person_strip(here.person, answering.proposal.title, _("My words"))
        model = desk.device.setting(MODEL)
        here.window.open_over(
            TranscriptScene(
                here.window, strip, answering, clip, desk.player, desk.transcripts, model, desk.clock
            )
        )

    def _supporter(self) -> str:
        """The name of the supporter of the session that goes on, or empty."""
        session = self._here.session()
        return session.supporter if session else ""


def _where(do: Do) -> str:
    return {
        Do.VOICE: _("My voice"),
        Do.WRITE: _("Write it"),
        Do.DRAW: _("Draw it"),
        Do.PHOTO: _("A photo or film"),
        Do.MESSAGE: _("Pictures"),
        Do.SCRIBE: _("Somebody writes"),
        Do.OBSERVE: _("What somebody saw"),
    }.get(do, _("Say it my way"))

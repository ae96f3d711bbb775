# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sound in a process of its own, for what happens once in a process: the sound server is not there, or dies.

Run as `python -m tests.sound.child WHAT FOLDER`; prints what it was told, one JSON list a line, each with the
seconds since its start.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QImage

if "no-multimedia" in sys.argv:
    # As on a machine without libpulse: the import fails.
    sys.modules["PySide6.QtMultimedia"] = None  # type: ignore[assignment]

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.files.films import read_film
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.windows.film_take import FilmTake
from tests.files.makers import film
from tests.sound.clip_file import ClipFile
from tests.sound_server import Mouth, SoundServer, tone
from tests.speech.conversation import VOICE

PAGE = [Spoken("line-0", "This is a long sentence, and while it is said the sound server goes away from us.")]
LIMIT_MS = 15_000


def main() -> None:
    """Do one thing until it has ended."""
    what, folder = sys.argv[1], Path(sys.argv[2])
    app = QCoreApplication([])
    began = time.monotonic()

    def tell(*words: object) -> None:
        print(json.dumps([*words, round(time.monotonic() - began, 2)]), flush=True)

    QTimer.singleShot(LIMIT_MS, app, app.quit)
    if what == "sleepy-loudspeaker":
        with_sleepy_loudspeaker(tell, app)
    elif "dies" in what:
        with_dying_server(what, folder, tell, app)
    else:
        os.environ["PULSE_SERVER"] = f"unix:{folder / 'nowhere'}"
        film_without_server(tell, app) if what == "film" else without_server(folder, tell, app)


def without_server(folder: Path, tell: Callable[..., None], app: QCoreApplication) -> None:
    """Speak, play and record where there is nothing to do it with."""
    player = Player()
    player.failed.connect(lambda problem: tell("player failed", type(problem).__name__))
    player.play(b"\1\0" * 16_000)
    recorder = Recorder()
    recorder.failed.connect(lambda problem: tell("recorder failed", type(problem).__name__))
    recorder.stopped.connect(lambda length_ms: tell("recorder stopped", length_ms))
    clip = ClipFile(folder / "clip")
    recorder.start(clip)
    tell("clip", clip.state)
    read_aloud = speaker(folder, tell)
    read_aloud.stopped.connect(app.quit)
    read_aloud.speak(PAGE)
    app.exec()
    read_aloud.close()


def film_without_server(tell: Callable[..., None], app: QCoreApplication) -> None:
    """Make a film where nothing hears, and play one that has a sound where nobody can hear it."""
    take = FilmTake(Recorder())
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0)
    take.see(image)
    tell("film has a sound", read_film(take.finish(), "film").sound is not None)
    player, seen = Player(), list[int]()
    player.failed.connect(lambda problem: tell("player failed", type(problem).__name__))

    def end() -> None:
        tell("film ended", len(seen))
        app.quit()

    player.play_film(read_film(film(0.4, 5), "film"), 1.0, lambda _picture, at_ms: seen.append(at_ms), end)
    app.exec()


def with_sleepy_loudspeaker(tell: Callable[..., None], app: QCoreApplication) -> None:
    """Play on a loudspeaker that takes longer to wake up than a lost one is waited for."""
    server = SoundServer(sleepy=True)
    os.environ["PULSE_SERVER"] = server.address
    player = Player()
    player.failed.connect(lambda problem: tell("player failed", type(problem).__name__))
    player.finished.connect(lambda: tell("player finished"))
    player.failed.connect(app.quit)
    player.finished.connect(app.quit)
    player.play(tone(0.2, CLIP_RATE_HZ).tobytes())
    app.exec()
    server.stop()


def with_dying_server(what: str, folder: Path, tell: Callable[..., None], app: QCoreApplication) -> None:
    """Speak or record, and take the sound server away in the middle."""
    server = SoundServer()
    os.environ["PULSE_SERVER"] = server.address
    mouth = Mouth(server)

    def kill() -> None:
        tell("killed")
        server.kill()

    if what == "dies-while-speaking":
        read_aloud = speaker(folder, tell)
        read_aloud.word_started.connect(lambda part, start, length: kill() if start == 15 else None)
        read_aloud.stopped.connect(app.quit)
        read_aloud.speak(PAGE)
        app.exec()
        read_aloud.close()
    else:
        recorder = Recorder()
        clip = ClipFile(folder / "clip")
        recorder.length_changed.connect(
            lambda length_ms: kill() if length_ms > 900 and clip.state == "open" else None
        )
        recorder.failed.connect(lambda problem: tell("recorder failed", type(problem).__name__))
        recorder.stopped.connect(lambda length_ms: tell("recorder stopped", length_ms))
        recorder.stopped.connect(app.quit)
        recorder.start(clip)
        mouth.say(tone(5))
        app.exec()
        tell("clip", clip.state)
    mouth.close()
    server.stop()


def speaker(folder: Path, tell: Callable[..., None]) -> ReadAloud:
    """Return a voice that tells what happens."""
    read_aloud = ReadAloud(VOICE, folder / "voice")
    read_aloud.piece_started.connect(lambda part: tell("speaking", part))
    read_aloud.failed.connect(lambda problem: tell("speaking failed", type(problem).__name__))
    read_aloud.stopped.connect(lambda: tell("speaking stopped"))
    read_aloud.finished.connect(lambda: tell("speaking finished"))
    return read_aloud


if __name__ == "__main__":
    main()

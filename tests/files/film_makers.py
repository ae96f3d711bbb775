# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Films in the formats of cameras and browsers, made by PyAV."""

from __future__ import annotations

import io

import av
from av.container import OutputContainer
from PIL import Image

from tests.files.test_film_maker import frame_of


def film_in(
    kind: str, codec: str, sound: str = "", size: tuple[int, int] = (64, 48), count: int = 25
) -> bytes:
    """A film of one second in another format; with silence, if a codec for sound is named."""
    out = io.BytesIO()
    with av.open(out, "w", format=kind) as container:
        shown = container.add_stream(codec, rate=25)
        assert isinstance(shown, av.VideoStream)
        shown.width, shown.height, shown.pix_fmt = *size, "yuvj420p" if codec == "mjpeg" else "yuv420p"
        heard = container.add_stream(sound, rate=48_000, layout="mono") if sound else None
        for n in range(count):
            container.mux(shown.encode(frame_of(Image.new("RGB", size, (n * 10, 90, 120)))))
        container.mux(shown.encode(None))
        if heard:
            add_silence(container, heard)
    return out.getvalue()


def only_heard() -> bytes:
    """A sound of a phone, which is an MP4 as well."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        add_silence(container, container.add_stream("aac", rate=48_000, layout="mono"))
    return out.getvalue()


def add_silence(container: OutputContainer, heard: object) -> None:
    """A second of it."""
    assert isinstance(heard, av.AudioStream)
    whole = av.AudioFrame(format="s16", layout="mono", samples=48_000)
    whole.planes[0].update(bytes(whole.planes[0].buffer_size))
    whole.sample_rate = 48_000
    container.mux([*heard.encode(whole), *heard.encode(None)])

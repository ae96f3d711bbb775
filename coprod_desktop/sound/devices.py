# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The loudspeaker and the microphone of the moment. The only place that imports Qt Multimedia.

Qt Multimedia cannot be imported on a Linux machine without libpulse. Then there is no loudspeaker and no
microphone, and the rest of the app works.
"""

from __future__ import annotations

from coprod_desktop.domain.errors import NoLoudspeaker, NoMicrophone
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.clip_format import SoundShape

try:
    from PySide6 import QtMultimedia
except ImportError as error:
    _WHY_NO_SOUND = str(error)
else:
    _WHY_NO_SOUND = ""


def look_for_devices() -> None:
    """Let Qt look for loudspeakers and microphones. The first time in a process takes some 50 ms."""
    if not _WHY_NO_SOUND:
        QtMultimedia.QMediaDevices.defaultAudioOutput()


def open_loudspeaker(rate_hz: int, channels: int) -> QtMultimedia.QAudioSink:
    """Take the loudspeaker that is the default now.

    Args:
        rate_hz: 8,000 to 48,000.
        channels: 1 or 2.

    Returns:
        A sink for 16-bit sound, not started.

    Raises:
        NoLoudspeaker: none is there.
    """
    if _WHY_NO_SOUND:
        raise NoLoudspeaker(detail=_WHY_NO_SOUND)
    device = QtMultimedia.QMediaDevices.defaultAudioOutput()
    if device.isNull():
        raise NoLoudspeaker(detail="there is no default output")
    return QtMultimedia.QAudioSink(device, _sixteen_bit(rate_hz, channels))


def open_microphone() -> QtMultimedia.QAudioSource:
    """Take the microphone that is the default now.

    Returns:
        A source, not started: 16-bit mono at `CLIP_RATE_HZ` where the microphone can, else as it likes best.

    Raises:
        NoMicrophone: none is there.
    """
    if _WHY_NO_SOUND:
        raise NoMicrophone(detail=_WHY_NO_SOUND)
    device = QtMultimedia.QMediaDevices.defaultAudioInput()
    if device.isNull():
        raise NoMicrophone(detail="there is no default input")
    wanted = _sixteen_bit(CLIP_RATE_HZ, 1)
    if not device.isFormatSupported(wanted):
        wanted = device.preferredFormat()
    return QtMultimedia.QAudioSource(device, wanted)


def shape_of(source: QtMultimedia.QAudioSource) -> SoundShape:
    """Return how the sound of a microphone is laid out."""
    given = source.format()
    kinds = {
        QtMultimedia.QAudioFormat.SampleFormat.UInt8: "B",
        QtMultimedia.QAudioFormat.SampleFormat.Int16: "h",
        QtMultimedia.QAudioFormat.SampleFormat.Int32: "i",
        QtMultimedia.QAudioFormat.SampleFormat.Float: "f",
    }
    return SoundShape(given.sampleRate(), given.channelCount(), kinds[given.sampleFormat()])


def has_ended(sink: QtMultimedia.QAudioSink) -> bool:
    """Whether all that was given to a sink has been heard."""
    return sink.state() == QtMultimedia.QtAudio.State.IdleState


def has_failed(device: QtMultimedia.QAudioSink | QtMultimedia.QAudioSource) -> bool:
    """Whether a sink or a source stopped by itself. They tell no error when the sound server goes away."""
    return device.state() == QtMultimedia.QtAudio.State.StoppedState


def _sixteen_bit(rate_hz: int, channels: int) -> QtMultimedia.QAudioFormat:
    wanted = QtMultimedia.QAudioFormat()
    wanted.setSampleRate(rate_hz)
    wanted.setChannelCount(channels)
    wanted.setSampleFormat(QtMultimedia.QAudioFormat.SampleFormat.Int16)
    return wanted

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the reader in its own process sends back, piece by piece: checked fields, and media written anew.

A piece is its length in 4 bytes and then msgpack. `read_frames` is all of the reading; the process around it
only adds limits. `taken_in` puts the pieces together again on the other side.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import BinaryIO

import msgspec

from coprod_desktop.domain.errors import DamagedFile, FileProblem, FileTooBig
from coprod_desktop.domain.identifiers import ClipId, FileId, MediaName
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.picture_sets import SetContent
from coprod_desktop.domain.proposal_parts import media_in
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files import pack_file, parcel_file, recall_file, view_file
from coprod_desktop.files.age_seal import check_header
from coprod_desktop.files.envelope import Envelope, open_envelope
from coprod_desktop.files.narrow_zip import MAX_FILE_BYTES
from coprod_desktop.files.pack_content import PackContent
from coprod_desktop.files.pack_domain import proposal_of
from coprod_desktop.files.parcel_file import Parcel, ParcelContent, parcel_of
from coprod_desktop.files.photo import Photo
from coprod_desktop.files.pictures import (
    FOLDER_FORMATS,
    check_large,
    check_picture_bytes,
    clean_png,
    kind_of_picture,
)
from coprod_desktop.files.recall_file import RecallContent, recall_of
from coprod_desktop.files.sounds import read_wav
from coprod_desktop.files.step_domain import stored_name
from coprod_desktop.files.view_content import ViewContent
from coprod_desktop.files.view_domain import bundle_of
from coprod_desktop.files.view_file import Views
from coprod_desktop.files.view_rules import media_named

NEWEST = {each.FORMAT: each.VERSION for each in (pack_file, view_file, recall_file, parcel_file)}
"""The formats that this version reads; each reads all versions up to its newest."""


class PackHead(msgspec.Struct, tag=True, frozen=True):
    """The fields of a proposal's file."""

    sha256: str
    content: PackContent


class ViewHead(msgspec.Struct, tag=True, frozen=True):
    """The fields of a file of views."""

    sha256: str
    content: ViewContent


class RecallHead(msgspec.Struct, tag=True, frozen=True):
    """A recall file; no media follow."""

    sha256: str
    content: RecallContent


class ParcelHead(msgspec.Struct, tag=True, frozen=True):
    """A parcel; what is sealed in it follows."""

    sha256: str
    content: ParcelContent


class PhotoHead(msgspec.Struct, tag=True, frozen=True):
    """A picture by itself, in no envelope; its one medium follows."""

    sha256: str


class SetHead(msgspec.Struct, tag=True, frozen=True):
    """Pictures or boards that are added; their media follow. See `set_reader`."""

    content: SetContent


class Medium(msgspec.Struct, tag=True, frozen=True):
    """One picture or sound, written anew."""

    name: str
    data: bytes


class GoingOn(msgspec.Struct, tag=True, frozen=True):
    """It is going on: so many pictures of a film are made, or so many bytes of a sealed file are there."""

    so_far: int


class Refusal(msgspec.Struct, tag=True, frozen=True):
    """The file is refused; nothing follows."""

    problem: str
    place: str
    detail: str


class End(msgspec.Struct, tag=True, frozen=True):
    """Everything was sent."""


Head = PackHead | ViewHead | RecallHead | ParcelHead | PhotoHead
Frame = Head | SetHead | Medium | GoingOn | Refusal | End
Content = Pack | Views | Recall | Parcel | Photo
"""What a file from outside may be."""

_PHOTO = MediaName("photo.png")
_LENGTH = struct.Struct(">L")
_PROBLEMS = {leaf.__name__: leaf for leaf in FileProblem.__subclasses__()}
_DECODER = msgspec.msgpack.Decoder(Frame)


def read_frames(data: bytes | memoryview) -> Iterator[Frame]:
    """Read a file from outside.

    Args:
        data: the whole file.

    Yields:
        A head, its media, and an end; or at any time a refusal.
    """
    try:
        if kind_of_picture(data):
            check_picture_bytes(data, "")
            yield PhotoHead(hashlib.sha256(data).hexdigest())
            yield Medium(_PHOTO, clean_png(data, FOLDER_FORMATS, ""))
        else:
            envelope = open_envelope(data, NEWEST)
            yield _head(envelope)
            yield from _media(envelope)
        yield End()
    except FileProblem as problem:
        yield Refusal(type(problem).__name__, problem.place, problem.detail)


def _head(envelope: Envelope) -> Head:
    match envelope.format_name:
        case pack_file.FORMAT:
            return PackHead(envelope.sha256, pack_file.read_content(envelope))
        case view_file.FORMAT:
            return ViewHead(envelope.sha256, view_file.read_content(envelope))
        case parcel_file.FORMAT:
            return ParcelHead(envelope.sha256, parcel_file.read_content(envelope))
        case _:
            return RecallHead(envelope.sha256, recall_file.read_content(envelope))


def _media(envelope: Envelope) -> Iterator[Medium]:
    written_bytes = 0
    check_large({name: raw for name, raw in envelope.files.items() if kind_of_picture(raw)})
    for name, raw in envelope.files.items():
        if not name.endswith(".json") and name != parcel_file.PADDING:
            clean = _still_sealed(raw) if name.endswith(".age") else pack_file.clean_media(name, raw)
            written_bytes += len(clean)
            if written_bytes > MAX_FILE_BYTES:
                raise FileTooBig(name, "the pictures are too many or too big")
            yield Medium(stored_name(name), clean)
            del clean


def _still_sealed(raw: memoryview) -> bytes:
    """What is opened by another process, if at all: here it is only seen that the opener may be asked."""
    check_header(raw)
    return bytes(raw)


def send_frames(frames: Iterable[Frame], out: BinaryIO) -> None:
    """Write pieces for the other side, each as soon as it is there.

    Args:
        frames: from `read_frames`.
        out: a pipe.
    """
    for frame in frames:
        body = msgspec.msgpack.encode(frame)
        out.write(_LENGTH.pack(len(body)))
        out.write(body)
        out.flush()
        del frame, body  # else two of them are in the memory while the next one is made


def receive_frames(pipe: BinaryIO, most_bytes: int) -> Iterator[Frame]:
    """Read pieces from the other side, and trust none of them.

    Args:
        pipe: from the reading process.
        most_bytes: of all pieces together.

    Yields:
        The pieces.

    Raises:
        DamagedFile: the other side stopped in the middle, or sent what it never sends.
        FileTooBig: more bytes than allowed.
    """
    left_bytes = most_bytes
    while head := pipe.read(_LENGTH.size):
        size_bytes = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
        left_bytes -= size_bytes
        if left_bytes < 0:
            raise FileTooBig("", "the reader sent more than it may")
        try:
            yield _DECODER.decode(pipe.read(size_bytes))
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            raise DamagedFile("", "the reader stopped in the middle") from fault


def taken_in(frames: Iterator[Frame], known: Callable[[str], bool]) -> Content | str:
    """Put the pieces together.

    Args:
        frames: from `read_frames` or `receive_frames`.
        known: whether a file with this hash was taken in before; then its media are not waited for.

    Returns:
        What the file holds; or only its hash when it is known.

    Raises:
        FileProblem: the file is refused.
        DamagedFile: the pieces do not make a whole.
    """
    head = next(frames, None)
    if isinstance(head, Refusal):
        raise problem_of(head)
    if not isinstance(head, Head):
        raise DamagedFile("", "the reader told nothing")
    if known(head.sha256):
        return head.sha256
    media: dict[MediaName, bytes] = {}
    for frame in frames:
        match frame:
            case Medium():
                media[MediaName(frame.name)] = frame.data
            case Refusal():
                raise problem_of(frame)
            case End():
                return _content(head, media)
            case _:
                raise DamagedFile("", "the reader told two files")
    raise DamagedFile("", "the reader stopped in the middle")


def problem_of(refusal: Refusal) -> FileProblem:
    """The problem that the reader told, to be raised."""
    return _PROBLEMS.get(refusal.problem, DamagedFile)(refusal.place, refusal.detail)


def _content(head: Head, media: dict[MediaName, bytes]) -> Content:
    match head:
        case PackHead():
            proposal = proposal_of(head.content)
            _check_media(media_in(proposal), media)
            return Pack(proposal, media, head.sha256)
        case ViewHead():
            _check_media(media_named(head.content), media)
            return _views(head, media)
        case RecallHead():
            _check_media((), media)
            return recall_of(head.content)
        case ParcelHead():
            return parcel_of(head.content, media, head.sha256)
        case PhotoHead():
            _check_media((_PHOTO,), media)
            return Photo(media[_PHOTO], head.sha256)


def _check_media(wanted: Collection[str], sent: Collection[str]) -> None:
    if set(wanted) != set(sent):
        raise DamagedFile("", "the reader told other media than it sent")


def _views(head: ViewHead, media: dict[MediaName, bytes]) -> Views:
    sounds: dict[ClipId, bytes] = {}
    files: dict[FileId, bytes] = {}
    sealed: dict[FileId, bytes] = {}
    for name, data in media.items():
        folder_and_id, _, suffix = name.partition(".")
        media_id = folder_and_id.split("/")[1]
        if suffix == "wav":
            sounds[ClipId(media_id)] = data
        elif suffix == "age":
            sealed[FileId(media_id)] = data
        else:
            files[FileId(media_id)] = data
    lengths_ms = {clip_id: read_wav(data, clip_id).length_ms for clip_id, data in sounds.items()}
    return Views(bundle_of(head.content, lengths_ms), sounds, head.sha256, files, sealed)

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures and sounds of packs, and what people made, each an encrypted file of its own beside the database.

Names and keys of the files are worked out from the key of the database that they belong to, so a listing of
the folder says nothing, and a file that is put in another's place does not open.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from coprod_desktop.domain.errors import DiskFull, OurMistake, StoreDamaged
from coprod_desktop.domain.identifiers import ClipId, MediaName
from coprod_desktop.storage.disk import make_private_folder, replace_file, sync_folder
from coprod_desktop.storage.media_draft import MediaDraft
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.sealed_file import KEY_BYTES, Opened, SealedWriter, read_sealed, sealed_length

_PCM_STEP = 2
_NAME_LETTERS = 32
"""Of the names of our files; some systems leave files of their own in every folder."""


class PackMedia:
    """The pictures and sounds of the device's packs: one folder a pack, in place whole or not at all."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """Use a folder.

        Args:
            folder: made when it is not there.
            key: of the device's file.
        """
        self._folder = folder
        self._key = key
        with told_as_store_problem(folder):
            make_private_folder(folder)

    def keep(self, pack: str, media: Mapping[MediaName, bytes]) -> None:
        """Put all media of a pack in place.

        Args:
            pack: names the pack; media that are there under this name are replaced.
            media: by name.

        Raises:
            DiskFull, StoreNotWritable: nothing is left behind.
        """
        home = self._home(pack)
        part = home.with_suffix(".part")
        with told_as_store_problem(self._folder):
            for left_behind in (home, part):
                if left_behind.exists():
                    shutil.rmtree(left_behind)
            make_private_folder(part)
            try:
                for name, content in media.items():
                    self._write(part, f"{pack} {name}", content)
            except BaseException:
                # What cannot be removed now is removed when the store opens next.
                shutil.rmtree(part, ignore_errors=True)
                raise
            sync_folder(part)
            part.rename(home)
            sync_folder(self._folder)

    def read(self, pack: str, name: MediaName) -> bytes:
        """One picture or sound.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        file_id = f"{pack} {name}"
        path = self._home(pack) / _file_name(self._key, file_id)
        opened = read_sealed(path, _file_key(self._key, file_id))
        if not opened.has_end:
            raise StoreDamaged(str(path), "the file was cut short")
        return opened.content

    def remove_all_but(self, packs: Iterable[str]) -> None:
        """Remove what a kill left behind between the files and the row.

        Args:
            packs: the packs that have a row.
        """
        kept = {self._home(pack).name for pack in packs}
        with told_as_store_problem(self._folder):
            for entry in self._folder.iterdir():
                # A file is none of ours: some systems leave their own in every folder.
                if entry.is_dir() and entry.name not in kept:
                    shutil.rmtree(entry)

    def _write(self, folder: Path, file_id: str, content: bytes) -> None:
        writer = SealedWriter(folder / _file_name(self._key, file_id), _file_key(self._key, file_id))
        try:
            writer.end(content)
        finally:
            writer.close()

    def _home(self, pack: str) -> Path:
        return self._folder / _file_name(self._key, pack)

    def remove(self, pack: str) -> None:
        """Remove all media of a pack, if they are there."""
        home = self._home(pack)
        with told_as_store_problem(home):
            if home.exists():
                shutil.rmtree(home)
            sync_folder(self._folder)

    def begin(self, pack: str) -> MediaDraft:
        """Begin to put media in place, one by one. Raises as `keep` does."""
        return MediaDraft(self._home(pack), pack, self._write)


class SealedFolder:
    """Sealed files, each under its id: recordings, drawings and photos of a person, or faces."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """Use a folder.

        Args:
            folder: made when it is not there.
            key: of the database that they belong to.
        """
        self._folder = folder
        self._key = key
        with told_as_store_problem(folder):
            make_private_folder(folder)

    def begin(self, file_id: str) -> SealedWriter:
        """Begin a file, such as that of a recording. Raises as `SealedWriter` does."""
        writer = SealedWriter(self._path(file_id), _file_key(self._key, file_id))
        with told_as_store_problem(self._folder):
            sync_folder(self._folder)
        return writer

    def read(self, file_id: str) -> Opened:
        """What is in a file, as far as it is there.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        return read_sealed(self._path(file_id), _file_key(self._key, file_id))

    def write_whole(self, file_id: str, content: bytes) -> None:
        """Write a file at once.

        Raises:
            DiskFull, StoreNotWritable: nothing of it is left, or it is removed later.
        """
        writer = self.begin(file_id)
        try:
            writer.end(content)
        except BaseException:
            writer.close()
            self.remove(file_id)
            raise

    def read_whole(self, file_id: str) -> bytes:
        """What `write_whole` wrote.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        opened = self.read(file_id)
        if not opened.has_end:
            raise self.damaged(file_id, "the file was cut short")
        return opened.content

    def bring(self, other: Path, file_id: str) -> bool:
        """Copy a file of the same name and key out of another folder; tells whether it was there."""
        path = other / self._path(file_id).name
        if not path.is_file():
            return False
        with told_as_store_problem(self._folder):
            replace_file(self._path(file_id), path.read_bytes())
        return True

    def remove_all_but(self, file_ids: Iterable[str]) -> None:
        """Remove what a kill left behind: files that no row names."""
        kept = {self._path(file_id).name for file_id in file_ids}
        with told_as_store_problem(self._folder):
            for entry in self._folder.iterdir():
                if len(entry.name) == _NAME_LETTERS and entry.name not in kept:
                    entry.unlink()

    def length(self, file_id: str) -> int:
        """How many bytes seem to be in a file; 0 when it is gone."""
        return sealed_length(self._path(file_id))

    def remove(self, file_id: str) -> None:
        """Remove a file, if it is there."""
        path = self._path(file_id)
        with told_as_store_problem(path):
            path.unlink(missing_ok=True)
            sync_folder(self._folder)

    def damaged(self, file_id: str, detail: str) -> StoreDamaged:
        """The problem that this file is hurt, to be raised."""
        return StoreDamaged(str(self._path(file_id)), detail)

    def _path(self, file_id: str) -> Path:
        return self._folder / _file_name(self._key, file_id)


class EncryptedClip:
    """A recording that is being made: a `ClipWriter`."""

    def __init__(
        self,
        clip_id: ClipId,
        writer: SealedWriter,
        on_finished: Callable[[ClipId, int], None],
        on_discarded: Callable[[ClipId], None],
        make_room: Callable[[], bool],
    ) -> None:
        """Join a file and what becomes of it.

        Args:
            clip_id: its id.
            writer: its file, just begun.
            on_finished: told when the end is on the disk, with the length in bytes.
            on_discarded: told when it is to be removed, after the file was let go.
            make_room: gives room on a full disk, if it can.
        """
        self._make_room = make_room
        self._clip_id = clip_id
        self._writer = writer
        self._on_finished = on_finished
        self._on_discarded = on_discarded
        self._pcm_bytes = 0

    @property
    def clip_id(self) -> ClipId:
        """The recording's id."""
        return self._clip_id

    def append(self, pcm: bytes) -> None:
        """Add one piece of sound. It is on the disk when this returns; no database is touched.

        Args:
            pcm: 16-bit mono at `CLIP_RATE_HZ`, any even number of bytes.

        Raises:
            DiskFull, StoreNotWritable: all earlier pieces stay.
            OurMistake: half a sample.
        """
        if len(pcm) % _PCM_STEP:
            raise OurMistake(f"{len(pcm)} bytes are no whole samples")
        self._pcm_bytes += len(pcm)
        try:
            self._writer.add(pcm)
        except DiskFull:
            if not self._make_room():
                raise
            # The piece waits in the writer; with the next, an empty one, it is tried again.
            self._writer.add(b"")

    def finish(self) -> None:
        """End the recording.

        Raises:
            DiskFull, StoreNotWritable: it stays as one that was cut short, and can be read.
        """
        self._writer.end()
        self._on_finished(self._clip_id, self._pcm_bytes)

    def discard(self) -> None:
        """Throw the recording away, also from the disk."""
        self._writer.close()
        self._on_discarded(self._clip_id)


def _file_name(key: bytes, file_id: str) -> str:
    return blake2b(file_id.encode(), digest_size=16, key=key, person=b"coprod file name").hexdigest()


def _file_key(key: bytes, file_id: str) -> bytes:
    return blake2b(file_id.encode(), digest_size=KEY_BYTES, key=key, person=b"coprod file key").digest()

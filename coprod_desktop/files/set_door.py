# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one way in for pictures and boards that somebody adds: a file or a folder, all of it or nothing.

The reading is done in the same process as that of `door`; each picture comes back written anew, one by one,
so that it can be told how far it is, and be stopped. Call it from a worker, not on the screen thread.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from coprod_desktop.domain.errors import DamagedFile, FileNotThere, FileTooBig, NotOurFile, WrongPictures
from coprod_desktop.domain.picture_sets import MOST_ADDED_PICTURES, SetContent, check_set
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.files.frames import End, Medium, Refusal, SetHead, problem_of
from coprod_desktop.files.pictures import MAX_PICTURE_BYTES
from coprod_desktop.files.reader_process import SETS_WORD
from coprod_desktop.files.reading import opened, reading
from coprod_desktop.files.set_reader import is_drawing, is_licence, is_picture, words_of
from coprod_desktop.files.whole_write import as_store_problems
from coprod_desktop.files.zips_of_others import MAX_UNPACKED_BYTES, bundle

KeepPicture = Callable[[str, bytes], None]
_MOST_LICENCES = 10


def take_in_set(path: Path, keep: KeepPicture, most_pictures: int, progress: Progress) -> SetContent:
    """Take in pictures or boards from outside.

    Args:
        path: a file, or a folder of pictures.
        keep: called with the name and the PNG of each picture, as it comes.
        most_pictures: how many more may be added to this computer.
        progress: told how far it is.

    Returns:
        What the file holds. A plain set without a name has that of its file or folder.

    Raises:
        FileProblem: it is refused; what was kept of it must go.
        StoreProblem: as `keep` has it.
        Stopped: it was stopped; what was kept of it must go.
    """
    with ExitStack() as stack:
        handle = stack.enter_context(_bundled(path, progress) if path.is_dir() else opened(path))
        frames = stack.enter_context(reading(handle, word=SETS_WORD))
        head = next(frames, None)
        if isinstance(head, Refusal):
            raise problem_of(head)
        if not isinstance(head, SetHead):
            raise DamagedFile("", "the reader told nothing")
        content = head.content
        check_set(content)
        if len(content.pictures) > most_pictures:
            raise FileTooBig("", f"{len(content.pictures)} pictures, and there is room for {most_pictures}")
        progress.of = len(content.pictures)
        wanted = iter(content.pictures)
        for frame in frames:
            if progress.stop:
                raise Stopped
            match frame:
                case Medium(name=name, data=png):
                    if getattr(next(wanted, None), "name", None) != name:
                        break
                    keep(name, png)
                    progress.done += 1
                case Refusal():
                    raise problem_of(frame)
                case End() if next(wanted, None) is None:
                    return replace(content, name=content.name or words_of(path.name))
                case _:
                    break
        raise DamagedFile("", "the reader stopped in the middle, or told other pictures than it sent")


@contextmanager
def _bundled(folder: Path, progress: Progress) -> Iterator[int]:
    """The pictures of a folder as one zip in a file without a name, which is gone when it is closed."""
    with ExitStack() as stack:
        with as_store_problems(Path(tempfile.gettempdir())):
            whole = stack.enter_context(tempfile.TemporaryFile())
            bundle(_named(folder, progress), whole)
            whole.flush()
            whole.seek(0)
        yield whole.fileno()


def _named(folder: Path, progress: Progress) -> Iterator[tuple[str, bytes]]:
    count = whole_bytes = 0
    for path in _files_in(folder):
        if progress.stop:
            raise Stopped
        if is_drawing(path.name):
            raise WrongPictures(path.name, "SVG")
        if not (is_picture(path.name) or is_licence(path.name)):
            continue
        content = _content(path)
        count, whole_bytes = count + 1, whole_bytes + len(content)
        if count > MOST_ADDED_PICTURES + _MOST_LICENCES or whole_bytes > MAX_UNPACKED_BYTES:
            raise FileTooBig(path.name, f"{count} pictures of {whole_bytes} bytes")
        # Two pictures of the same name may lie in two folders; the number keeps them apart.
        yield f"{count}/{path.name}", content
    if not count:
        raise NotOurFile(str(folder), "no pictures inside")


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_PICTURE_BYTES + 1)
    except OSError as fault:
        raise FileNotThere(str(path), str(fault)) from fault
    if len(content) > MAX_PICTURE_BYTES:
        raise FileTooBig(path.name, f"more than {MAX_PICTURE_BYTES} bytes")
    return content


def _files_in(folder: Path) -> Iterator[Path]:
    """Every plain file, in an order of its own; links are not followed."""
    try:
        for here, folders, names in os.walk(folder, onerror=_tell):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = Path(here, name)
                if not name.startswith(".") and path.is_file() and not path.is_symlink():
                    yield path
    except OSError as fault:
        raise FileNotThere(str(folder), str(fault)) from fault


def _tell(fault: OSError) -> None:
    raise fault

# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A disk as it may be found after the power went: what was synced is there, of the rest anything may be.

What a file system promises and no more: a sync of a file keeps its bytes, not its name; a sync of a folder
keeps its names, not their bytes. A name is changed whole or not at all. Bytes come in sectors, in any order.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.torture.disk_log import Deed, Step

SECTOR = 512
MEMORY_OF_SQLITE = "-shm"
"""Such a file is written through memory, not by calls, and means nothing after a cut: it gets any bytes."""
EMPTY_SECTOR_CHANCE = 0.3


@dataclass(frozen=True)
class Luck:
    """What becomes of all that was not synced.

    Attributes:
        bytes_kept: how likely each write, or each sector of it, reached the disk.
        names_kept: how likely each change of a name did.
        torn: whether a write is taken apart in sectors.
    """

    bytes_kept: float
    names_kept: float
    torn: bool


@dataclass
class _File:
    synced: bytearray = field(default_factory=bytearray)
    waiting: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        for step in self.waiting:
            _apply(self.synced, step)
        self.waiting.clear()

    def after(self, luck: Luck, chance: random.Random) -> bytes:
        content = bytearray(self.synced)
        for step in self.waiting:
            parts = _sectors(step) if luck.torn and step.deed is Deed.WRITE else [step]
            for part in parts:
                if chance.random() < luck.bytes_kept:
                    _apply(content, part)
                elif luck.torn and part.at >= len(content) and chance.random() < EMPTY_SECTOR_CHANCE:
                    # The file got longer, and what should stand there did not arrive.
                    content.extend(bytes(part.at + len(part.data) - len(content)))
        return bytes(content)


@dataclass
class _Folder:
    synced: dict[str, _File | _Folder] = field(default_factory=dict)
    now: dict[str, _File | _Folder] = field(default_factory=dict)
    waiting: list[dict[str, _File | _Folder | None]] = field(default_factory=list)
    """Changes of names: each all at once; None takes a name away."""

    def change(self, names: dict[str, _File | _Folder | None]) -> None:
        self.waiting.append(names)
        _rename(self.now, names)

    def sync(self) -> None:
        self.synced = dict(self.now)
        self.waiting.clear()

    def after(self, luck: Luck, chance: random.Random) -> dict[str, _File | _Folder]:
        names = dict(self.synced)
        for change in self.waiting:
            if chance.random() < luck.names_kept:
                _rename(names, change)
        return names


class Disk:
    """A disk on which a program works."""

    def __init__(self) -> None:
        self._top = _Folder()

    def do(self, step: Step) -> None:
        """Do one thing to it.

        Raises:
            ValueError: a name was moved from one folder to another, which is not modelled.
        """
        folder, name = self._place(step.path)
        there = folder.now.get(name) if name else self._top
        match step.deed:
            case Deed.MAKE if there is None:
                folder.change({name: _File()})
            case Deed.MAKE_FOLDER:
                folder.change({name: _Folder()})
            case Deed.WRITE | Deed.CUT if isinstance(there, _File):
                there.waiting.append(step)
            case Deed.SYNC if there is not None:
                there.sync()
            case Deed.RENAME | Deed.LINK:
                new_folder, new_name = self._place(step.to)
                if new_folder is not folder:
                    raise ValueError(f"{step.path} goes to another folder")
                folder.change({new_name: there} if step.deed is Deed.LINK else {name: None, new_name: there})
            case Deed.REMOVE:
                folder.change({name: None})

    def after_cut(self, target: Path, luck: Luck, chance: random.Random) -> None:
        """Write what may be found after the power went now.

        Args:
            target: an empty folder.
            luck: what becomes of what was not synced.
            chance: decides each time.
        """
        _write(self._top, target, luck, chance)

    def _place(self, path: str) -> tuple[_Folder, str]:
        *folders, name = path.split("/")
        folder = self._top
        for each in folders:
            inner = folder.now[each]
            assert isinstance(inner, _Folder)
            folder = inner
        return folder, name


def _write(folder: _Folder, target: Path, luck: Luck, chance: random.Random) -> None:
    for name, node in folder.after(luck, chance).items():
        path = target / name
        if isinstance(node, _Folder):
            path.mkdir()
            _write(node, path, luck, chance)
        elif name.endswith(MEMORY_OF_SQLITE):
            path.write_bytes(chance.randbytes(SECTOR))
        else:
            path.write_bytes(node.after(luck, chance))


def _rename(names: dict[str, _File | _Folder], change: dict[str, _File | _Folder | None]) -> None:
    for name, node in change.items():
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


def _apply(content: bytearray, step: Step) -> None:
    if len(content) < step.at:
        content.extend(bytes(step.at - len(content)))
    if step.deed is Deed.CUT:
        del content[step.at :]
    else:
        content[step.at : step.at + len(step.data)] = step.data


def _sectors(step: Step) -> list[Step]:
    first = step.at % SECTOR
    starts = [0, *range(SECTOR - first, len(step.data), SECTOR)]
    ends = [*starts[1:], len(step.data)]
    return [
        Step(step.deed, step.path, at=step.at + start, data=step.data[start:end])
        for start, end in zip(starts, ends, strict=True)
    ]

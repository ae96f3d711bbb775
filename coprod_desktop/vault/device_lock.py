# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Opens the device key in any of its ways, and changes them while it is open.

Every change writes all ways at once; one of them at least is always there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from coprod_desktop.domain.errors import DamagedFile, FileProblem, NotAllowed, StoreNotWritable, StoreTooNew
from coprod_desktop.domain.tries import Tries
from coprod_desktop.files.age_seal import seal, unseal
from coprod_desktop.vault.device_key import (
    Way,
    by_itself_slot,
    checked_key,
    device_key,
    keychain,
    ways_of,
)
from coprod_desktop.vault.kept_tries import keep_tries, load_tries
from coprod_desktop.vault.key_slots import (
    KEY_BYTES,
    KEY_NAME,
    KeychainSlot,
    OpenSlot,
    RecoverySlot,
    Slot,
    WordsSlot,
    read_slots,
    replace_slots,
    slots_of,
    slots_to_bytes,
)
from coprod_desktop.vault.locked_secret import box_behind_passphrase, open_with_passphrase

_MOST_SEALED_BYTES = 4096


class DeviceLock:
    """The key of one data folder, shut or open."""

    def __init__(self, folder: Path, use_keychain: bool, clock: Callable[[], float] = time.time) -> None:
        """Begin shut.

        Args:
            folder: the data folder.
            use_keychain: whether the system's keychain may take the key.
            clock: seconds since 1970.
        """
        self._folder, self._use_keychain, self._clock = folder, use_keychain, clock
        self._path = folder / KEY_NAME
        self._key: bytes | None = None

    # Opening ----------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the key is here."""
        return self._key is not None

    @property
    def key(self) -> bytes:
        """The key.

        Raises:
            NotAllowed: it is shut.
        """
        if self._key is None:
            raise NotAllowed("the device key is shut")
        return self._key

    def open_by_itself(self) -> None:
        """Open without anybody's help, made new when there was none yet. Raises as `device_key`."""
        self._key = device_key(self._folder, self._use_keychain).key

    def open_with_words(self, typed: str) -> bool:
        """Try words. Takes about a quarter of a second; one more wrong try is remembered before it is known.

        Args:
            typed: the words, loosely.

        Returns:
            Whether they opened it.

        Raises:
            NotAllowed: there is still a while to wait.
            StoreProblem: its file is hurt, or the try cannot be remembered.
        """
        if self.wait_s():
            raise NotAllowed("wait before the next try")
        tries = load_tries(self._folder)
        keep_tries(self._folder, tries.one_more(self._clock()))
        opened = self.fits(typed)
        if opened is not None:
            self._key = opened
            keep_tries(self._folder, Tries())
        return opened is not None

    def fits(self, typed: str) -> bytes | None:
        """The key, where these are the words; None where they are not."""
        for slot in self._slots():
            if isinstance(slot, WordsSlot):
                opened = checked_key(self._path, open_with_passphrase(slot.box, typed))
                if opened is not None:
                    return opened
        return None

    def open_with_recovery(self, secret: str) -> bool:
        """Open with the organisation's recovery key.

        Args:
            secret: as `recovery_key` opened it.

        Returns:
            Whether the key was sealed to it.
        """
        for slot in self._slots():
            if isinstance(slot, RecoverySlot):
                try:
                    opened = unseal(bytes.fromhex(slot.sealed), secret, _MOST_SEALED_BYTES)
                except (DamagedFile, ValueError):
                    continue
                self._key = checked_key(self._path, opened)
                keep_tries(self._folder, Tries())
                return True
        return False

    def shut(self) -> None:
        """Let go of the key."""
        self._key = None

    def wait_s(self) -> int:
        """How many seconds are still to wait before words are tried again."""
        return load_tries(self._folder).wait_s(self._clock())

    # What there is ----------------------------------------------------------------------------------------

    @property
    def ways(self) -> frozenset[Way]:
        """The ways in which it can be had; none where there is no key yet."""
        return ways_of(self._slots())

    @property
    def recovery_recipient(self) -> str:
        """The organisation's public recovery key to which it is sealed, or empty."""
        return next((slot.recipient for slot in self._slots() if isinstance(slot, RecoverySlot)), "")

    def key_file(self, outside: bool) -> bytes:
        """The bytes of a ``device.key`` for a backup.

        Args:
            outside: whether it leaves the data folder. Then nothing goes with it that opens it by itself.

        Returns:
            The bytes; none where only such a way is there.
        """
        slots = self._slots()
        if outside:
            slots = tuple(slot for slot in slots if isinstance(slot, WordsSlot | RecoverySlot))
        return slots_to_bytes(slots) if slots else b""

    # Changing, while it is open ---------------------------------------------------------------------------

    def lock_with_words(self, words: str, keep_by_itself: bool) -> bool:
        """Lock with these words; words of before open it no more.

        Args:
            words: as `written_words.new_words` drew them.
            keep_by_itself: whether the keychain still opens it, on a computer of one person. A key that lies
                openly beside what it opens is taken away in any case.

        Returns:
            Whether no other way by itself is left anywhere; False when the keychain did not let its copy go.

        Raises:
            DiskFull, StoreNotWritable: it is locked as it was before.
        """
        slots = self._slots()
        new = WordsSlot(box_behind_passphrase(self.key, words))
        staying = tuple(
            slot
            for slot in slots
            if isinstance(slot, RecoverySlot) or (keep_by_itself and isinstance(slot, KeychainSlot))
        )
        self._replace((new, *staying))
        gone = [slot for slot in slots if isinstance(slot, KeychainSlot) and slot not in staying]
        kept = [slot for slot in gone if not keychain().forget(slot.name)]
        return not kept

    def open_by_itself_again(self) -> None:
        """Take the words away: it opens by itself, as at first.

        Raises:
            DiskFull, StoreNotWritable: it is locked as it was before.
        """
        staying: tuple[Slot, ...] = tuple(slot for slot in self._slots() if not isinstance(slot, WordsSlot))
        if not any(isinstance(slot, KeychainSlot | OpenSlot) for slot in staying):
            staying = (by_itself_slot(self.key, self._use_keychain), *staying)
        self._replace(staying)

    def seal_to_recovery(self, recipient: str) -> None:
        """Let the organisation's recovery key open it; one of before opens it no more.

        Args:
            recipient: its public key.

        Raises:
            NotAllowed: it is none.
            DiskFull, StoreNotWritable: all is as it was before.
        """
        sealed = RecoverySlot(recipient, seal(self.key, [recipient]).hex())
        self._replace((*(slot for slot in self._slots() if not isinstance(slot, RecoverySlot)), sealed))

    def _slots(self) -> tuple[Slot, ...]:
        if not self._path.exists():
            return ()
        try:
            return read_slots(self._path)[0]
        except OSError as error:
            raise StoreNotWritable(str(self._path), str(error)) from error

    def _replace(self, slots: tuple[Slot, ...]) -> None:
        if self._key is None:
            raise NotAllowed("the device key is shut")
        replace_slots(self._path, slots)


def key_behind_words(key_file: bytes, typed: str) -> bytes | None:
    """The key of another computer, out of a ``device.key`` that came with its backup. Slow on purpose.

    Args:
        key_file: from anywhere.
        typed: its words, loosely.

    Returns:
        The key; None when the words do not open it.
    """
    try:
        slots, _version = slots_of(key_file)
    except (FileProblem, StoreTooNew, msgspec.ValidationError):
        return None
    for slot in slots:
        if isinstance(slot, WordsSlot):
            opened = open_with_passphrase(slot.box, typed)
            if opened is not None and len(opened) == KEY_BYTES:
                return opened
    return None

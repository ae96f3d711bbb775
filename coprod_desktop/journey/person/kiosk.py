# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The locked screen: switched on only behind a supporter's code, and the way out when that code is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.errors import NotAllowed

if TYPE_CHECKING:
    # Only named here: the first frame asks whether the screen is locked.
    from coprod_desktop.ports import DeviceStore

KIOSK, ON = "kiosk", "on"
"""Under this name the computer remembers that the screen shows only this app."""


def is_kiosk(device: DeviceStore) -> bool:
    """Whether the screen shows only this app, also after the computer was switched off."""
    return device.setting(KIOSK) == ON


def keep_kiosk(device: DeviceStore, on: bool) -> None:
    """Remember whether the screen shows only this app.

    Args:
        device: what this computer remembers.
        on: whether it does.

    Raises:
        NotAllowed: there is no code, so nobody could leave.
        DiskFull, StoreNotWritable: nothing was changed.
    """
    if on and not device.has_supporter_code():
        raise NotAllowed("a locked screen needs a supporter's code")
    device.keep_setting(KIOSK, ON if on else "")


def let_supporter_in(device: DeviceStore) -> None:
    """Take the supporter's code away, and the locked screen with it. What people locked stays locked.

    Raises:
        DiskFull, StoreNotWritable: not all of it was done; it can be done again.
    """
    keep_kiosk(device, False)
    device.set_supporter_code("")

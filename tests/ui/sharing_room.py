# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who said things before, at the check of the answers or at What I said, in the whole window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from coprod_desktop.app.places import places
from coprod_desktop.app.team_keys_command import try_out_secret
from coprod_desktop.domain.acts import Act
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.drop_in import ON_MY_OWN, Host
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.view_bundle import ViewBundle
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.files.view_file import Views
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.storage.preferences_store import save_looks
from tests.ui.visit import KEY, Visit

OpenVisit = Callable[..., Visit]


def keep_what_was_said(
    folder: Path, plans: Sequence[tuple[Proposal, Sequence[Act]]], looks: Preferences | None = None
) -> None:
    """Have Maya on this computer, with what she did at each plan, at the check of her answers.

    Args:
        folder: keeps everything.
        plans: the plans, and what she did there.
        looks: how it looks and sounds for her.
    """
    data = places(folder).data
    save_looks(data, Preferences())
    device = open_device_store(data, KEY)
    person = device.add_person("Maya", "person", looks or Preferences())
    store = device.open_person(person.person_id)
    for number, (plan, acts) in enumerate(plans):
        device.keep_pack(Pack(plan, {}, f"{number:064x}"))
        begun = store.begin(plan.proposal_id, plan.version)
        for act in acts:
            store.add(begun.contribution_id, act)
        store.keep_place(begun.contribution_id, Place(Room.CHECK))
    store.close()
    device.close()


def come_back(
    open_visit: OpenVisit, folder: Path, plans: Sequence[Proposal], host: Host = ON_MY_OWN
) -> Visit:
    """Maya is here again, and is asked whether to carry on."""
    visit = open_visit(folder, *plans, host=host)
    visit.press("Maya", "This is me")
    return visit


def what_stands(visit: Visit, plan: Proposal) -> Contribution:
    """What Maya said about a plan, as it stands on the disk; the window is closed."""
    visit.close()
    device = open_device_store(visit.at.data, KEY)
    store = device.open_person(device.people()[0].person_id)
    stands = store.begin(plan.proposal_id, plan.version)
    store.close()
    device.close()
    return stands


def file_for_team(visit: Visit, ending: str = "coprodview") -> Path:
    """The one file for a team with this ending."""
    (path,) = visit.at.outbox.glob(f"*.{ending}")
    return path


def views_in(path: Path) -> ViewBundle:
    """What is in a file, as the team's computer reads it."""
    outcome = take_in(path, known=lambda _sha256: False, secret=try_out_secret())
    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.content, Views)
    return outcome.content.bundle


def go_on(visit: Visit) -> None:
    """Press the last button of the bar."""
    assert visit.window.shown is not None
    visit.press_where(visit.window.shown.bar[-1].press)


def go_on_to(visit: Visit, name: str) -> None:
    """Go on by the last button of the bar until a screen comes."""
    for _screen in range(40):
        if visit.name == name:
            return
        go_on(visit)
    raise AssertionError(f"{name} never came")


def allow(visit: Visit, *kinds: str) -> None:
    """Tick these, on whichever page of the choices they are."""
    for kind in kinds:
        while not any(tile.button.press == Press(Do.ALLOW, kind) for tile in visit.tiles):
            visit.press("Next")
        visit.press_where(Press(Do.ALLOW, kind))

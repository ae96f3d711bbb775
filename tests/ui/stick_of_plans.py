# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A computer on which teams are met, and a stick with their plans."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from coprod_desktop.app.places import card_words
from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.age_seal import new_seal_keys
from coprod_desktop.files.pack_file import pack_of, write_pack
from coprod_desktop.files.signatures import new_seed, verify_key_of
from coprod_desktop.files.team_card import card_pictures
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.share_views import Sharing, share_views
from coprod_desktop.storage.preferences_store import save_looks
from tests.builders import proposal
from tests.files.makers import TEAM_KEYS, TEAM_SEED
from tests.ui.visit import Visit

LEAD = Contact("Jo", "01632 960001", "Weekdays")
HOST = Host("Mill Road group", LEAD, LEAD)
PLAN = proposal(proposal_id=ProposalId("5b1c7f6e-58a2-4a0f-9a44-3f1f5f0a7c22"), team_keys=TEAM_KEYS)
OTHER = proposal(title="Longer appointments", team="Green Lane health centre")
WORDS = card_words()
MOST = 1 << 20


class Stick:
    """A computer with one plan of another team, and a stick with plans."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        """Begin on a computer where no team is known."""
        self._folder, self._qtbot = folder, qtbot
        save_looks(folder / "data", Preferences())
        self.visit = Visit(folder / "data", OTHER, host=HOST)

    def drop(self, plan: Proposal, seed: bytes, shows: str) -> None:
        """Drop the file of a plan on the window, and wait for this screen."""
        path = self._folder / f"{len(list(self._folder.iterdir()))}.coprod"
        write_pack(pack_of(plan, {}), path, seed)
        self.visit.window.file_dropped.emit(str(path))
        self.wait(shows)

    def wait(self, shows: str) -> None:
        """Wait for a screen of this name."""
        self._qtbot.waitUntil(lambda: self.visit.name == shows, timeout=20_000)
        self.visit.settle()

    def compare(self, keys: TeamKeys) -> str:
        """Say of each picture that it is the same on the card; each must be the one of the card.

        Returns:
            All words of the page that tells so then.
        """
        for name in card_pictures(keys, tuple(WORDS)):
            assert self.visit.name == "meeting-picture"
            assert f" {WORDS[name]} " in self.visit.words()
            self.visit.press("Same on the card")
        self.wait("meeting-known")
        told = self.visit.words()
        self.visit.press("Carry on")
        return told

    def titles(self) -> list[str]:
        """What plans are here."""
        return [plan.title for plan in self.visit.device.proposals()]


def meet(stick: Stick) -> None:
    """The team of the plan is met, and its card is the same."""
    stick.drop(PLAN, TEAM_SEED, "meeting-wait")
    stick.visit.press("I help", "The card is here")
    stick.compare(TEAM_KEYS)
    assert stick.visit.name == "plan-came"
    stick.visit.press("Carry on")


def other_keys(*instead_of: str) -> tuple[TeamKeys, bytes, str]:
    """The keys of somebody else."""
    made, seed = new_seal_keys(), new_seed()
    return TeamKeys(made.recipient, verify_key_of(seed), instead_of), seed, made.secret


def share(stick: Stick, outbox: Path) -> bytes:
    """Somebody answers the first version of the plan and shares it."""
    device = stick.visit.device
    store = device.open_person(device.add_person("Ann", "dog", Preferences()).person_id)
    try:
        answering = Answering(store, PLAN)
        store.add(answering.contribution.contribution_id, Wrote(PLAN.steps[-1].step_id, "A purple roof."))
        answering.look_again()
        kinds = frozenset({ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES})
        sharing = Sharing(kinds, "", PLAN.facts.closes, device.pack_sha256(PLAN.proposal_id, 1))
        made = share_views(answering, sharing, device, outbox, tuple(WORDS))
    finally:
        store.close()
    return made.path.read_bytes()

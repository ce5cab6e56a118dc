"""The settings in parts: one at a time, with the keyboard, and nothing typed is lost on the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from ui.player import Player
from ui.workspace import Workspace

PARTS = {
    "U en het scherm": "Wie u bent",
    "Documenten": "Huisstijl van uw documenten",
    "Uw werk": "Uw diensten en prijzen",
    "Beleid": "Beleid: momenten",
    "Bewaren": "Bewaren per soort consult",
}
"""The parts, each with a card of it."""


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """A person at the settings."""
    workspace.settings()
    return Player(workspace)


def test_one_part_is_seen_at_a_time(player: Player) -> None:
    """Whichever part is chosen, its own card stands there and no other part's."""
    seen = {}
    for part in PARTS:
        player.press(part)
        seen[part] = [card for card in PARTS.values() if player.sees(card)]

    assert {part: [card] for part, card in PARTS.items()} == seen


def test_the_chosen_part_is_told_to_who_does_not_see_it(player: Player) -> None:
    """A screen reader hears of each part whether it is the chosen one."""
    player.press("Beleid")
    states = [QAccessible.queryAccessibleInterface(player.button(part)).state() for part in PARTS]

    assert [False, False, False, True, False] == [bool(state.checked) for state in states]
    assert all(state.checkable for state in states)


def test_arrows_go_from_part_to_part(player: Player) -> None:
    """With the cursor on a part, an arrow key chooses the next one."""
    player.press("U en het scherm")
    player.key(Qt.Key.Key_Right)

    assert player.sees("Huisstijl van uw documenten")


def test_what_was_typed_in_one_part_is_kept_on_going_to_another(
    player: Player, workspace: Workspace
) -> None:
    """Leaving a part by its neighbour keeps a value of the policy and a text."""
    player.press("Beleid")
    player.field("Eerste vaste contactmoment bij verzuim (week)").setText("8")
    player.press("Uw werk")
    player.field("Prijs").setText("950 euro")
    workspace.start()

    assert 8 == workspace.session.library.policy("contact_week_1")
    assert "950 euro" in workspace.session.settings.values()

"""An organisation and its units are written down by the keyboard, and undo shows what it does."""

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.records import Organisation, Unit
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Somebody who has just added an organisation."""
    workspace.organisations()
    player = Player(workspace)
    player.press("Organisatie toevoegen")
    return player


def stored(workspace: Workspace) -> Organisation:
    """The one organisation there is."""
    (found,) = workspace.session.vault.cases.organisations()
    return found


def units(workspace: Workspace) -> list[Unit]:
    """Its units."""
    return list(workspace.session.vault.cases.units(stored(workspace).id))


def test_a_new_organisation_is_named_at_once(workspace: Workspace, player: Player) -> None:
    """The cursor stands in its name, and the list above says the name from then on."""
    focused = QApplication.focusWidget()
    assert player.field("Naam") is focused

    player.type("Naam", "De Linde")

    assert "De Linde" == stored(workspace).name
    assert "De Linde" == player.field("Organisatie").currentText()


def test_a_new_unit_is_named_at_once(workspace: Workspace, player: Player) -> None:
    """The keyboard goes on in the name of the unit, not at the top of the window."""
    player.press("Eenheid toevoegen")
    focused = QApplication.focusWidget()
    assert player.field("Naam van de eenheid") is focused

    player.type("Naam van de eenheid", "Team Oost")
    player.type("Aantal medewerkers", "12")

    assert [("Team Oost", 12)] == [(each.name, each.headcount) for each in units(workspace)]


def test_undo_is_seen_in_the_field(workspace: Workspace, player: Player) -> None:
    """What was taken back does not stay on screen, where leaving the field would store it again."""
    player.type("Naam", "De Linde")
    player.type("Branche", "zorg")

    workspace.session.undo()

    assert "" == player.field("Branche").text()
    assert ("De Linde", "") == (stored(workspace).name, stored(workspace).sector)


def test_what_is_typed_is_kept_without_leaving_the_field(
    workspace: Workspace, player: Player
) -> None:
    """A pause in typing is enough: whoever is called away loses nothing."""
    field = player.field("Branche")
    field.setFocus()
    field.insert("zorg")
    field.textEdited.emit("zorg")

    player.until(lambda: stored(workspace).sector == "zorg", "the pause is not committed")

"""How long each kind of assignment is kept is policy one sees and sets, with its ground."""

from datetime import date

import pytest

from assistant.case.changes import changed
from assistant.content.standard import standard
from assistant.privacy.retention import term_of
from tests.conftest import NOW
from ui.packs import take_in_own
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace

FORM = "preventief_adviesgesprek"


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """A person at the settings."""
    workspace.settings()
    found = Player(workspace)
    found.press("Bewaren")
    return found


@pytest.mark.requirement("000-R52")
def test_the_usual_term_and_its_ground_are_seen(player: Player) -> None:
    """Dossier 5.5 proposes two years; the page says so, and that the law names no term."""
    card = player.card("Bewaren per soort consult")
    assert player.sees("Nu: 2 jaar na het sluiten. Grond (keuze): De wet noemt geen termijn")
    assert "" == player.field("Eigen termijn", within=card).text()


@pytest.mark.requirement("000-R52")
def test_a_term_of_ones_own_counts_at_once_and_later(
    player: Player, workspace: Workspace, consult: tuple[str, str]
) -> None:
    """Five years with a ground are in force on the case, after opening again, and in the log."""
    session = workspace.session
    case = session.file(consult[0]).case
    closed = changed(case, NOW, closed=date(2026, 11, 23))
    session.commit("Gesloten", closed, case.id)
    card = player.card("Bewaren per soort consult")
    player.choose("Soort consult", "Preventief adviesgesprek", within=card)
    player.type("Eigen termijn", "5", within=card)
    player.type("Op welke grond?", "Zo afgesproken", within=card)
    seen = player.sees("Nu: 5 jaar na het sluiten. Grond (eigen keuze van u): Zo afgesproken.")
    workspace.keeping(case.id)

    assert seen
    assert player.sees("Dit dossier blijft tot en met 23 november 2031")
    assert player.sees("Grond van de termijn (eigen keuze van u): Zo afgesproken.")
    later = Session(session.vault, standard())
    take_in_own(later)
    assert 5 == term_of(FORM, later.library).value
    assert 2 == term_of("spreekuur", later.library).value
    assert "policy changed" in [line.event for line in session.vault.log.lines()]


def test_taking_it_back_brings_the_usual_term_back(player: Player, workspace: Workspace) -> None:
    """An emptied field, and undo, both change what the program works with."""
    card = player.card("Bewaren per soort consult")
    player.choose("Soort consult", "Preventief adviesgesprek", within=card)
    player.type("Eigen termijn", "5", within=card)
    before = term_of(FORM, workspace.session.library).value
    workspace.session.undo()

    assert 5 == before
    assert 2 == term_of(FORM, workspace.session.library).value
    assert player.sees("Nu: 2 jaar na het sluiten.")


def test_an_impossible_term_stays_in_its_field(player: Player, workspace: Workspace) -> None:
    """Forty years are refused with the bounds, and the usual term stays in force."""
    card = player.card("Bewaren per soort consult")
    player.type("Eigen termijn", "40", within=card)

    assert "40" == player.field("Eigen termijn", within=card).text()
    assert {2} == {
        term_of(each, workspace.session.library).value for each in (FORM, "werkscangesprek")
    }

"""The list of cases: the archive apart, and what was asked for by organisation and what plays."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.records import Assignment, Case, Organisation, Worker
from assistant.case.words import Obstacle
from tests.conftest import NOW, TODAY
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Somebody at four cases: of two organisations, one closed, one absent, one in conflict."""
    records = [
        Organisation(id="o1", name="De Linde"),
        Organisation(id="o2", name="Bakker Bos"),
        *(Worker(id=f"w{n}", name=f"Werkende {n}") for n in range(4)),
        Case(id="c0", number="2026-001", worker_id="w0", organisation_id="o1"),
        Case(id="c1", number="2026-002", worker_id="w1", organisation_id="o2"),
        Case(id="c2", number="2026-003", worker_id="w2", organisation_id="o2"),
        Case(id="c3", number="2024-004", worker_id="w3", closed=date(2025, 1, 2)),
        Assignment(id="a1", case_id="c1", first_sick_day=TODAY),
        Assignment(id="a2", case_id="c2", obstacle=Obstacle.CONFLICT),
    ]
    workspace.session.commit("Voorbereid", tuple(added(record, NOW) for record in records))
    workspace.cases()
    QApplication.processEvents()
    return Player(workspace, patience=2000)


def numbers(workspace: Workspace) -> set[str]:
    """The numbers of the cases in the list."""
    model = workspace.page.view.model()
    return {model.index(row, 0).data() for row in range(model.rowCount())}


@pytest.mark.parametrize(
    ("list_", "option", "expected"),
    [
        ("Welke", "Open", {"2026-001", "2026-002", "2026-003"}),
        ("Welke", "Gesloten (archief)", {"2024-004"}),
        ("Welke", "Alle", {"2026-001", "2026-002", "2026-003", "2024-004"}),
        ("Organisatie", "Bakker Bos", {"2026-002", "2026-003"}),
        ("Wat er speelt", "Verzuim", {"2026-002"}),
        ("Wat er speelt", "Conflict", {"2026-003"}),
        ("Wat er speelt", "Reorganisatie", set()),
    ],
)
def test_each_filter_shows_what_was_asked(
    workspace: Workspace, player: Player, list_: str, option: str, expected: set[str]
) -> None:
    """The archive stands apart; an organisation and what plays leave the others out."""
    player.choose(list_, option)
    assert expected == numbers(workspace)


def test_filters_count_together(workspace: Workspace, player: Player) -> None:
    """What is asked in two lists and typed must all be so."""
    player.choose("Organisatie", "Bakker Bos")
    player.choose("Wat er speelt", "Conflict")
    assert {"2026-003"} == numbers(workspace)
    player.type("Zoeken", "nergens")
    assert set() == numbers(workspace)
    assert player.sees("Geen dossier past bij wat u zoekt. Zoek ruimer.")

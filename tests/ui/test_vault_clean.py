"""Opruimen: several cases whose time is over go at once, after one question that names them."""

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt

from assistant.case.changes import added, changed
from assistant.case.records import Assignment, Case, Worker, new_id
from tests.conftest import NOW
from ui import dialogs
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace

LONG_AGO = date(2024, 1, 15)


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Somebody at Opruimen, with three cases past their term and one that is open."""
    session = workspace.session
    worker = Worker(id=new_id(), name="Jan Smit")
    over = [
        Case(id=f"c{number}", number=f"2023-00{number}", worker_id=worker.id, closed=LONG_AGO)
        for number in (1, 2, 3)
    ]
    open_ = Case(id="c4", number="2023-004", worker_id=worker.id)
    asked = [Assignment(id=new_id(), case_id=case.id) for case in (*over, open_)]
    session.commit("Vullen", tuple(added(each, NOW) for each in (worker, *over, open_, *asked)))
    workspace.clean_up()
    return Player(workspace)


def left(session: Session) -> list[str]:
    """The numbers of the cases that are still there."""
    return sorted(row.number for row in session.vault.cases.rows())


def answering(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[str]:
    """Answer the question like this, and keep what was asked."""
    asked: list[str] = []

    def answer(_parent: object, question: str, consequence: str, *_words: str) -> bool:
        asked.append(f"{question} {consequence}")
        return yes

    monkeypatch.setattr(dialogs, "ask", answer)
    return asked


@pytest.mark.requirement("000-R52")
def test_several_are_destroyed_after_one_question(
    workspace: Workspace, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two are ticked and named in the question; they go, also from the backups, the rest stays."""
    session = workspace.session
    folder = session.vault.path / "backups"
    session.vault.back_up(folder, NOW)
    asked = answering(monkeypatch, yes=True)
    player.press("Dossier 2023-001")
    player.press("Dossier 2023-003")
    player.press("Vernietig 2 dossiers")
    player.until(lambda: player.sees("2 dossiers zijn vernietigd."), "not told")

    events = [(line.event, line.subject) for line in session.vault.log.lines()]
    listed = json.loads((folder / "destroyed.json").read_text("utf-8"))
    assert ["2023-002", "2023-004"] == left(session)
    assert 1 == len(asked)
    assert "Het gaat om 2023-001 en 2023-003." in asked[0]
    assert "Dit kan niet ongedaan worden gemaakt." in asked[0]
    assert [("case destroyed", "c1"), ("case destroyed", "c3")] == events[-2:]
    assert {"c1", "c3"} == set(listed["cases"])
    assert "" == session.undo_title


def test_who_thinks_better_of_it_keeps_all(
    workspace: Workspace, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no to the question nothing goes, and what was ticked stays ticked."""
    answering(monkeypatch, yes=False)
    player.press("Kies alle dossiers hierboven")
    player.press("Vernietig 3 dossiers")

    assert 4 == len(left(workspace.session))
    assert player.has_button("Vernietig 3 dossiers")


def test_nothing_ticked_nothing_to_press(player: Player) -> None:
    """The button cannot be pressed before a case is ticked, nor after it is not any more."""
    before = player.has_button("Vernietig")
    player.press("Dossier 2023-002")
    ticked = player.has_button("Vernietig 1 dossier")
    player.press("Dossier 2023-002")

    assert (False, True, False) == (before, ticked, player.has_button("Vernietig"))


def test_one_ticked_case_is_named_as_one(
    workspace: Workspace, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A single case is asked about and told by its number."""
    asked = answering(monkeypatch, yes=True)
    player.press("Dossier 2023-002")
    player.press("Vernietig 1 dossier")
    player.until(lambda: player.sees("Dossier 2023-002 is vernietigd."), "not told")

    assert asked[0].startswith("Dossier 2023-002 vernietigen?")


def test_a_case_held_meanwhile_is_no_longer_ticked(workspace: Workspace, player: Player) -> None:
    """Who ticks, looks at a case and gives a reason to keep it, finds the other one ticked."""
    player.press("Dossier 2023-001")
    player.press("Dossier 2023-002")
    session = workspace.session
    case = session.file("c2").case
    session.commit("Bewaren", changed(case, NOW, hold="lopende klacht"), case.id)
    workspace.keeping("c2")
    workspace.clean_up()

    assert player.has_button("Vernietig 1 dossier")


def test_ticking_goes_by_keyboard_in_order(player: Player) -> None:
    """Tab goes from a box to the button beside it and on to the next box; space ticks."""
    player.press("Dossier 2023-001")
    names = []
    for _ in range(2):
        player.key(Qt.Key.Key_Tab)
        names.append(player.window.focusWidget().accessibleName() or "")
    player.key(Qt.Key.Key_Space)

    assert "Bekijk dossier 2023-001" == names[0]
    assert player.has_button("Vernietig 2 dossiers")

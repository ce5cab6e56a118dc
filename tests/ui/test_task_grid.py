"""Tasks in a grid: typed, pasted, read from a file, and reused per function."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from assistant.case.changes import changed
from assistant.case.functions import JobProfile, JobTask
from assistant.case.records import Organisation, Task
from tests.conftest import NOW
from tests.ui.steps_kit import at_step, store
from ui import dialogs
from ui.forms.form import Form
from ui.player import Player
from ui.steps.task_grid import TaskGrid
from ui.steps.write import own
from ui.workspace import Workspace


@pytest.fixture
def player(qtbot: QtBot, form: Form) -> Player:
    """Somebody at the step Werk of an organisation, with two tasks."""
    store(form, Organisation(id="o", name="De Linde"))
    form.session.commit(
        "Organisatie", changed(form.file.case, NOW, organisation_id="o", job="kok"), form.case_id
    )
    store(
        form,
        Task(id="a", **own(form), name="Snijden", hours=10, position=0),
        Task(id="b", **own(form), name="Koken", hours=12, position=1),
    )
    form.session.forget_undo()
    return at_step(qtbot, form, "werk")


def grid_of(player: Player) -> TaskGrid:
    """The grid on screen, with the keyboard in it."""
    grid = player.field("Taken")
    assert isinstance(grid, TaskGrid)
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    return grid


def names(form: Form) -> list[tuple[str, float | None]]:
    """The tasks as they are stored, in order."""
    tasks = sorted(form.consult.all(Task), key=lambda task: task.position)
    return [(task.name, task.hours) for task in tasks]


def test_the_keyboard_comes_in_at_the_empty_row(player: Player) -> None:
    """Tab into the grid stands at the row that becomes the next task."""
    grid = grid_of(player)
    assert (2, 0) == (grid.currentIndex().row(), grid.currentIndex().column())
    assert "Typ een taak" == grid.currentIndex().data()


@pytest.mark.requirement("002-R13")
def test_a_cell_is_changed_and_taken_back(player: Player, form: Form) -> None:
    """Typing over a cell replaces it; undo brings back what was there."""
    grid = grid_of(player)
    grid.setCurrentIndex(grid.model().index(0, 1))
    QTest.keyClicks(grid, "8")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert ("Snijden", 8) == names(form)[0]
    form.session.undo()
    assert [("Snijden", 10), ("Koken", 12)] == names(form)


def test_what_is_being_typed_is_kept_on_leaving(player: Player, form: Form) -> None:
    """Locking or going elsewhere writes what stands in an open cell."""
    grid = grid_of(player)
    for letter in "Proeven":
        QTest.keyClicks(QApplication.focusWidget() or grid, letter)
    form.session.flush()
    assert ("Proeven", None) == names(form)[-1]


def test_rows_move_and_go(player: Player, form: Form) -> None:
    """A task moves by Alt and an arrow, goes by Delete, and undo brings it back."""
    grid = grid_of(player)
    grid.setCurrentIndex(grid.model().index(1, 0))
    QTest.keyClick(grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ["Koken", "Snijden"] == [name for name, _ in names(form)]
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert ["Snijden"] == [name for name, _ in names(form)]
    form.session.undo()
    assert ["Koken", "Snijden"] == [name for name, _ in names(form)]


def test_a_table_is_pasted_as_one_step(player: Player, form: Form) -> None:
    """Copied rows become tasks at once; a row that gives none is said with its number."""
    QApplication.clipboard().setText("Afwassen\t4\nProeven\tsoms\nKoken\t3\n")
    grid = grid_of(player)
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [("Snijden", 10), ("Koken", 12), ("Afwassen", 4)] == names(form)
    assert player.sees("Rij 2 is niet overgenomen: ‘soms’ is geen aantal uren")
    assert player.sees("Rij 3 is niet overgenomen: Deze taak staat er al.")
    form.session.undo()
    assert 2 == len(names(form))


def test_what_is_refused_comes_into_sight(
    workspace: Workspace, agreed: tuple[str, str], qtbot: QtBot
) -> None:
    """Below a grid of many rows nobody would look for it."""
    workspace.consult(*agreed, "werk")
    QApplication.clipboard().setText(
        "Proeven\tsoms\n" + "\n".join(f"Werk {number}\t1" for number in range(30))
    )
    grid = grid_of(Player(workspace))
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    why = next(each for each in workspace.findChildren(QLabel) if "Rij 1 is" in each.text())
    qtbot.waitUntil(lambda: not why.visibleRegion().isEmpty())


def test_pasting_in_an_open_cell_loses_nothing(player: Player, form: Form) -> None:
    """A table pasted while a cell is open comes after what was typed in it."""
    grid = grid_of(player)
    QTest.keyClicks(grid, "P")
    QApplication.clipboard().setText("Afwassen\t4\nBakken\t2\n")
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert ["P", "Afwassen", "Bakken"] == [name for name, _ in names(form)][2:]


def test_a_file_is_looked_at_first(
    player: Player, form: Form, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file shows what each row gives; nothing is taken over before it is said so."""
    file = tmp_path / "taken.csv"
    file.write_text("Taak;Uren\nBakken;6\n;3\n", encoding="utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    player.press("Taken uit een bestand …")
    assert player.sees("1 rij geeft een taak, 1 niet.")
    assert player.sees("Rij 3 is niet overgenomen: Er staat geen taak in deze rij.")
    assert 2 == len(names(form))
    player.press("Neem 1 taak over")
    assert ("Bakken", 6) == names(form)[-1]
    assert not player.sees("Rij 3")


def test_a_table_without_a_task_is_said(
    player: Player, form: Form, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty file, or one with heads alone, is answered in words."""
    file = tmp_path / "taken.csv"
    file.write_text("Taak;Uren\n", encoding="utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    player.press("Taken uit een bestand …")
    assert player.sees("In deze tabel staat geen taak. Er is niets overgenomen.")


def test_a_file_that_is_no_table_is_said(
    player: Player, form: Form, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be read is said in words, and nothing changes."""
    file = tmp_path / "taken.xlsx"
    file.write_bytes(b"PK\x03\x04 geen werkblad")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    player.press("Taken uit een bestand …")
    assert player.sees("Dit werkblad is niet te lezen.")
    assert 2 == len(names(form))


def test_a_function_is_saved_and_taken_over(player: Player, form: Form) -> None:
    """Tasks are saved per function of the organisation, and taken over without doubling."""
    player.press("Functies van De Linde +")
    player.press("Bewaar deze taken als functie")
    cases = form.session.vault.cases
    (profile,) = cases.every(JobProfile)
    assert ("kok", "o") == (profile.name, profile.organisation_id)
    assert [("Snijden", 10), ("Koken", 12)] == [(t.name, t.hours) for t in cases.every(JobTask)]
    grid = grid_of(player)
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    player.press("Taken overnemen")
    assert [("Koken", 12), ("Snijden", 10)] == names(form)
    player.press("Bewaar deze taken als functie")
    assert 1 == len(cases.every(JobProfile))
    assert ["Koken", "Snijden"] == [task.name for task in cases.every(JobTask)]


def test_forty_tasks_fit(player: Player, form: Form) -> None:
    """With forty tasks the grid scrolls by itself and the page stays a page."""
    store(
        form, *(Task(id=f"t{n}", **own(form), name=f"Taak {n}", position=n + 2) for n in range(38))
    )
    grid = grid_of(player)
    QApplication.processEvents()
    assert 41 == grid.model().rowCount()
    assert grid.height() < 600

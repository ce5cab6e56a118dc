"""What consults brought, on the page of knowledge."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from assistant.case.records import Answer, Measure, Worker
from assistant.case.words import AnswerState, Progress
from assistant.content.model import MeasureText
from tests.ui.steps_kit import store
from ui import theme
from ui.forms.form import Form
from ui.pages.knowledge_brought import BroughtPart
from ui.player import Player
from ui.session import Session
from ui.steps.write import own
from ui.workspace import Workspace


def words_of(workspace: Workspace, name: str) -> list[list[str]]:
    """What stands in the table of this name, row by row."""
    (view,) = [
        each
        for each in workspace.findChildren(QTableView)
        if each.isVisible() and each.accessibleName() == name
    ]
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """A person at the page of knowledge."""
    workspace.knowledge()
    return Player(workspace)


def test_an_empty_vault_says_what_will_come(player: Player) -> None:
    """Both tables say what will stand there."""
    player.press("Wat het opbracht")

    assert player.sees("Hier komt wat u bij Rapport invult")
    assert player.sees("Hier komt hoe vaak u een maatregel koos")


@pytest.mark.requirement("000-R48")
def test_judgements_costs_and_measures_of_all_cases_are_seen_without_names(
    player: Player, workspace: Workspace, form: Form
) -> None:
    """The case number, the judgement, hours, euros and how a measure went; never who."""
    known = next(m for m in form.session.library.all(MeasureText) if m.privacy == "work")
    store(
        form,
        *(
            Answer(
                id=question,
                **own(form),
                question=question,
                value=value,
                state=AnswerState.ANSWERED,
            )
            for question, value in (
                ("effect_oordeel", "deels"),
                ("effect_uren", "6.5"),
                ("effect_kosten", "1400"),
            )
        ),
        Measure(id="m", **own(form), catalogue=known.id, text="x", status=Progress.DONE),
    )
    player.press("Wat het opbracht")

    (row,) = words_of(workspace, "Consulten")
    assert ["2026-001", "voor een deel", "6,5", "1400"] == [row[0], *row[3:6]]
    (counted,) = words_of(workspace, "Maatregelen")
    assert [known.title, known.top.label, "1", "1", "0", "0", "0", "0"] == counted
    assert player.sees("Is er uitval voorkomen? 1 keer ‘voor een deel’.")
    assert player.sees("1400 euro over één consult, gemiddeld 1400 euro.")
    assert player.sees("Een later consult: bij 0 van de 1 werkenden.")
    assert player.sees("Vraag ernaar na 1 en 12 maanden.")
    names = {worker.name for worker in form.file.all(Worker)}
    assert names
    assert not any(name in player.words() for name in names)
    assert isinstance(form.consult.consult.day, date)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_name_of_a_measure_keeps_its_room(
    qtbot: QtBot, qapp: QApplication, session: Session, form: Form, scale: float
) -> None:
    """In 900 pixels a name has at least 200 at every size of text: figures scroll instead."""
    theme.apply(qapp, theme.Theme(scale=scale))
    store(form, Measure(id="m", **own(form), text="Minder bukken", status=Progress.DONE))
    part = BroughtPart(session)
    qtbot.addWidget(part)
    part.resize(900, 900)
    part.show()
    part.refresh()
    QApplication.processEvents()
    (view,) = [v for v in part.findChildren(QTableView) if v.accessibleName() == "Maatregelen"]
    width = view.columnWidth(0)
    theme.apply(qapp, theme.Theme())

    assert width >= 200 * scale

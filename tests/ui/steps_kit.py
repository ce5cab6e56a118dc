"""What the tests of the steps share: a step on screen, somebody at it, and a demo case."""

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.records import Case, Consult, Record
from tests.conftest import NOW, TODAY
from ui.demo import scenario
from ui.forms.field import Field
from ui.forms.form import Form
from ui.player import Player
from ui.session import Session
from ui.steps import STEPS


def demo_form(session: Session, name: str = "tc-000-5") -> Form:
    """A form on a demo case, which is stored first."""
    records = scenario(name, session.library, TODAY)
    case = next(record for record in records if isinstance(record, Case))
    consult = next(record for record in records if isinstance(record, Consult))
    session.commit("Voorbeeld", tuple(added(record, NOW) for record in records), case.id)
    session.forget_undo()
    return Form(session, case.id, consult.id)


def store(form: Form, *records: Record) -> None:
    """Put records in the case without a page."""
    changes = tuple(added(record, NOW) for record in records)
    form.session.commit("Voorbereid", changes, form.case_id)


def at_step(qtbot: QtBot, form: Form, key: str) -> Player:
    """Somebody at this step, as wide as the middle of the window."""
    window = QScrollArea()
    window.setWidgetResizable(True)
    window.setWidget(STEPS[key](form))
    qtbot.addWidget(window)
    window.resize(720, 900)
    window.show()
    QApplication.processEvents()
    return Player(window, patience=2000)


def type_and_enter(player: Player, label: str, words: str) -> None:
    """Type into a field that finds or adds, and press Enter.

    A screenless window is not active again when the suggestions close, as it is on a screen.
    """
    player.add(label, words)
    player.window.activateWindow()
    QApplication.processEvents()


def beside(player: Player, label: str) -> QWidget:
    """The field this label stands in."""
    found = [each for each in player.window.findChildren(Field) if each.label.text() == label]
    return found[-1]

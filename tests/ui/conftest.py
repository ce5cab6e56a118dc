"""A case with one consult, and the look of the program, for the tests of its pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.records import Case, Consent, Consult, Worker, new_id
from assistant.case.words import ConsentScope, ConsentState
from assistant.consult.flow import new_case
from assistant.content.model import ServiceForm
from db.keys import FLOOR
from tests.conftest import NOW, PASSPHRASE, TODAY
from ui import theme, work
from ui.app import Program, doors
from ui.forms.form import Form
from ui.pages.consult import ConsultPage
from ui.preferences import Preferences
from ui.session import Session
from ui.workspace import Workspace


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The light theme, whatever a test before this one chose."""
    if theme.current() != theme.Theme() or not qapp.styleSheet():
        theme.apply(qapp, theme.Theme())


@pytest.fixture
def consult(session: Session) -> tuple[str, str]:
    """The ids of a new case and its first consult."""
    form = session.library.get(ServiceForm, "preventief_adviesgesprek")
    worker = Worker(id=new_id(), name="Saskia de Vries")
    case = Case(id=new_id(), number="2026-001", job="verpleegkundige")
    changes = new_case(form, session.library, case, worker, today=TODAY, now=NOW)
    session.commit("Nieuw dossier", changes, case.id)
    session.forget_undo()
    return case.id, session.file(case.id).all(Consult)[0].id


@pytest.fixture
def agreed(session: Session, consult: tuple[str, str]) -> tuple[str, str]:
    """The same, after the worker said to take part."""
    said = Consent(
        id=new_id(),
        case_id=consult[0],
        scope=ConsentScope.PARTICIPATE,
        state=ConsentState.GIVEN,
        on=TODAY,
    )
    session.commit("Toestemming", (added(said, NOW),), consult[0])
    session.forget_undo()
    return consult


@pytest.fixture
def form(session: Session, consult: tuple[str, str]) -> Form:
    """A form on that consult."""
    return Form(session, *consult)


@pytest.fixture
def workspace(qtbot: QtBot, session: Session) -> Iterator[Workspace]:
    """An unlocked window on an empty vault."""
    preferred: list[Preferences] = []
    made = Workspace(session, Preferences(), preferred.append, lambda _code: None)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.start()
    yield made
    made.leave()
    work.wait()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, vault_copy: Path) -> Iterator[Program]:
    """The program with an open vault."""
    made = Program(qapp, vault_copy, ways=doors(FLOOR), now=lambda: NOW, today=lambda: TODAY)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.unlock_page.passphrase.setText(PASSPHRASE)
    made.window.unlock_page.submit.click()
    qtbot.waitUntil(lambda: made.window.workspace is not None)
    yield made
    made.close()


@pytest.fixture
def page(workspace: Workspace, agreed: tuple[str, str]) -> ConsultPage:
    """A consult on screen, of a worker who agreed to take part."""
    workspace.consult(*agreed)
    assert workspace.consult_page is not None
    return workspace.consult_page

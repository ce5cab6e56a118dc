"""The demo vault for scenarios, copied for every test that needs it; and the whole program."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.case.file import ConsultFile
from assistant.case.records import Consult
from assistant.content.library import Library
from db.keys import FLOOR
from db.vault import open_vault
from tests.conftest import NOW, PASSPHRASE, TODAY
from tests.scenarios.faults_kit import Desk, Sit
from tests.scenarios.table_kit import Play, Table
from ui import app as wiring
from ui import demo, theme, work
from ui.app import Program
from ui.faults import on_error
from ui.player import Player
from ui.preferences import Preferences
from ui.session import Session
from ui.workspace import Workspace


@pytest.fixture(scope="session")
def demo_folder(
    qapp: QApplication,
    vault_folder: Path,
    library: Library,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A closed vault with all demo cases in it."""
    folder = shutil.copytree(vault_folder, tmp_path_factory.mktemp("demo") / "kluis")
    session = Session(open_vault(folder, PASSPHRASE), library, lambda: NOW, lambda: TODAY)
    demo.fill(session)
    session.close()
    return folder


@pytest.fixture
def filled(demo_folder: Path, library: Library, tmp_path: Path) -> Iterator[Session]:
    """A session on a vault with the demo cases, of this test alone."""
    folder = shutil.copytree(demo_folder, tmp_path / "demo")
    session = Session(open_vault(folder, PASSPHRASE), library, lambda: NOW, lambda: TODAY)
    yield session
    session.close()


@pytest.fixture
def workspace(qapp: QApplication, qtbot: QtBot, filled: Session) -> Iterator[Workspace]:
    """The unlocked window on the demo vault."""
    theme.apply(qapp, theme.Theme())
    made = Workspace(filled, Preferences(), lambda _preferred: None, lambda _code: None)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    made.leave()
    work.wait()


def consult_of(session: Session, worker: str) -> ConsultFile:
    """The last consult of the demo case of this worker."""
    row = next(row for row in session.vault.cases.rows() if row.worker == worker)
    file = session.file(row.id)
    return file.consult(file.all(Consult)[-1].id)


@pytest.fixture
def sit(
    qapp: QApplication, qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Sit]:
    """Starts the program on a folder, as `evenwicht --vault` does, and closes it afterwards."""
    theme.apply(qapp, theme.Theme())
    desks: list[Desk] = []

    def start(folder: Path) -> Desk:
        ways = replace(wiring.doors(FLOOR), content=lambda: library)
        program = Program(qapp, folder, ways=ways, now=lambda: NOW, today=lambda: TODAY)
        desk = Desk(program, Player(program.window))
        monkeypatch.setattr(
            "ui.dialogs.tell", lambda _parent, *words: desk.told.append(" ".join(words))
        )
        monkeypatch.setattr(sys, "excepthook", on_error)
        qtbot.addWidget(program.window)
        program.window.resize(1280, 800)
        program.window.show()
        desks.append(desk)
        return desk

    yield start
    for desk in desks:
        desk.program.close()
    work.wait()


@pytest.fixture
def play_scenario(
    sit: Sit, vault_copy: Path, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Play:
    """Plays a scenario from an empty vault."""
    target = tmp_path / "document.pdf"
    monkeypatch.setattr("ui.dialogs.save_file", lambda *_asked: target)
    return lambda name: Table(sit(vault_copy), library, target, name, TODAY)

"""The demo vault for scenarios: filled once, then copied for every test that needs it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.file import ConsultFile
from assistant.case.records import Consult
from assistant.content.library import Library
from db.vault import open_vault
from tests.conftest import NOW, PASSPHRASE, TODAY
from ui import demo
from ui.session import Session


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


def consult_of(session: Session, worker: str) -> ConsultFile:
    """The last consult of the demo case of this worker."""
    row = next(row for row in session.vault.cases.rows() if row.worker == worker)
    file = session.file(row.id)
    return file.consult(file.all(Consult)[-1].id)

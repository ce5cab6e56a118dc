"""What every test of the window stands on: no screen, a fixed clock, a real vault."""

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout

from assistant.content.library import Library
from assistant.content.standard import standard
from assistant.store import Vault
from db.keys import FLOOR
from db.vault import create, open_vault
from ui import work
from ui.session import Session

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

PASSPHRASE = "paard batterij nietje lamp"  # noqa: S105 - of vaults that live one test
NOW = datetime(2026, 11, 23, 13, 3, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform says of everything it cannot do that it cannot; that is no fault."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Long work ends before the windows of a test go, or it would report to what is gone."""
    work.wait()
    return (yield)


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Garbage is swept between tests, on this thread; see `ui.sweep`.

    Windows that were told to go wait for an event loop that no test runs: kept, they make every
    next change of the style slower.
    """
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)


@pytest.fixture(scope="session", autouse=True)
def sound_layouts() -> Iterator[None]:
    """Every layout is added to another one before it is filled.

    Added later, PySide 6.11 makes an object for each of its items and keeps that when Qt lets go of
    the item; a next layout at that place in memory then ends the program.
    """
    add = QBoxLayout.addLayout

    def add_empty(self: QBoxLayout, inner: QLayout, stretch: int = 0) -> None:
        assert self.parentWidget() is None or not inner.count(), "add a layout before filling it"
        add(self, inner, stretch)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(QBoxLayout, "addLayout", add_empty)
        yield


@pytest.fixture(scope="session")
def vault_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed, empty vault to copy; making one costs two key derivations."""
    folder = tmp_path_factory.mktemp("vaults") / "kluis"
    vault, _code = create(folder, PASSPHRASE, params=FLOOR)
    vault.close()
    return folder


@pytest.fixture(scope="session")
def library() -> Library:
    """The standard content."""
    return standard()


@pytest.fixture
def vault_copy(vault_folder: Path, tmp_path: Path) -> Path:
    """A closed vault of this test's own."""
    return Path(shutil.copytree(vault_folder, tmp_path / "kluis"))


@pytest.fixture
def vault(vault_copy: Path) -> Iterator[Vault]:
    """An open, empty vault of this test alone."""
    opened = open_vault(vault_copy, PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def session(qapp: QApplication, vault: Vault, library: Library) -> Session:
    """A session on a real vault, its clock standing still."""
    return Session(vault, library, now=lambda: NOW, today=lambda: TODAY)

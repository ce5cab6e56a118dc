import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.lists import SeenFact
from assistant.case.records import Organisation, Worker
from db.cases import CaseStore
from db.vault import open_vault
from tests.conftest import NOW, PASSPHRASE
from ui.app import Program
from ui.pages.group_view import GroupView
from ui.pages.organisation import OrganisationPage
from ui.player import Player
from ui.workspace import Workspace

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
NOBODY = "Er is wel iets te zeggen"
Reading = Callable[[CaseStore], object]


@pytest.fixture
def view(workspace: Workspace) -> GroupView:
    """An organisation in which nobody was spoken to, on screen."""
    page = shown(workspace)
    Player(workspace).until(lambda: bool(page.seen), "what may be said")
    return page


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """What is counted is read only once this is set, as if it took long."""
    made = threading.Event()
    while_reading(monkeypatch, lambda _store: made.wait(30))
    yield made
    made.set()


def shown(workspace: Workspace) -> GroupView:
    """The page of a new organisation."""
    new = Organisation(id="o", name="Kapsalon Kort")
    workspace.session.commit("Begin", (added(new, NOW),))
    workspace.organisations("o")
    assert isinstance(workspace.page, OrganisationPage)
    return workspace.page._group


def while_reading(monkeypatch: pytest.MonkeyPatch, deed: Reading) -> None:
    """Have this done each time the facts of a group are read."""
    read = CaseStore.group_facts

    def told(store: CaseStore, id_: str, first: date, last: date) -> tuple[SeenFact, ...]:
        deed(store)
        return read(store, id_, first, last)

    monkeypatch.setattr(CaseStore, "group_facts", told)


def begin_again(view: GroupView) -> None:
    """Count the same organisation again."""
    view._key = ()
    view.show_organisation(view._organisation, view._units)


def test_what_is_counted_is_read_beside_the_window(
    view: GroupView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many facts there are, they are not read on the thread that draws the window."""
    threads = []
    while_reading(monkeypatch, lambda _store: threads.append(threading.current_thread()))

    begin_again(view)
    Player(view).until(lambda: bool(view.seen), "what may be said")

    assert 1 == len(threads)
    assert threading.main_thread() not in threads


def test_what_is_done_at_once_shows_no_progress(view: GroupView, go_on: threading.Event) -> None:
    """Until it takes long there is only the name; once all is there, nothing more comes up."""
    player = Player(view)
    view._soon.setInterval(60_000)

    begin_again(view)
    player.until(lambda: player.sees("Kapsalon Kort"), "the name")
    assert not player.sees("geteld en afgeschermd")
    go_on.set()
    player.until(lambda: player.sees(NOBODY), "what may be said")

    assert not view._soon.isActive()


def test_long_reading_can_be_stopped(view: GroupView, go_on: threading.Event) -> None:
    """It shows that it goes on; one press stops it, and one more begins again."""
    player = Player(view)
    begin_again(view)

    player.until(lambda: player.sees("De getallen worden nu geteld"), "progress")
    player.press("Stoppen")
    assert player.sees("U hebt het afschermen gestopt.")
    go_on.set()
    player.press("Begin opnieuw")

    player.until(lambda: player.sees(NOBODY), "what may be said")


def test_what_changes_under_ones_eyes_is_counted_anew(
    view: GroupView, workspace: Workspace, go_on: threading.Event
) -> None:
    """Someone was added while the page was open: the old figures go, and it says why."""
    player = Player(view)

    workspace.session.commit("Nieuw", (added(Worker(id="w"), NOW),))

    assert not player.sees(NOBODY)
    player.until(lambda: player.sees("Er is iets veranderd sinds u hier het laatst keek"), "why")
    go_on.set()
    player.until(lambda: player.sees(NOBODY), "what may be said")


def test_locking_while_a_group_is_read(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reading is broken off, the vault closes, and its folder can be moved and opened."""
    reading = threading.Event()
    ended: list[str] = []

    def read(store: CaseStore) -> None:
        reading.set()
        try:
            store.database.raw.execute(ENDLESS)
        except Exception as error:
            ended.append(str(error))
            raise

    while_reading(monkeypatch, read)
    workspace = program.window.workspace
    assert workspace is not None
    shown(workspace)
    qtbot.waitUntil(reading.is_set)

    program.window.lock()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing, timeout=30_000)
    QApplication.processEvents()

    folder: Path = program.window.folder
    assert ["interrupted"] == ended
    assert [] == list(folder.glob("*.db-*"))
    open_vault(folder.rename(folder.with_name("elders")), PASSPHRASE).close()

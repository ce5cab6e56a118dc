"""The shared view in the whole program: what locks it, what is left behind, and how it looks."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from assistant.consult.remarks import may_enter_data
from db.vault import open_vault
from tests.conftest import PASSPHRASE
from tests.scenarios.faults_kit import Desk, Sit
from tests.ui.shared_kit import CODE, ask, begin
from ui.player import Player


@pytest.fixture
def folder(demo_folder: Path, tmp_path: Path) -> Path:
    """The demo vault, of this test alone."""
    return Path(shutil.copytree(demo_folder, tmp_path / "demo"))


@pytest.fixture
def desk(sit: Sit, folder: Path) -> Desk:
    """Somebody who looks together with a worker, the code chosen."""
    made = sit(folder)
    made.enter()
    workspace = made.program.window.workspace
    session = workspace.session
    row = next(row for row in session.vault.cases.rows() if row.worker == "Jasper Koning")
    assert row.consult_id
    assert may_enter_data(session.file(row.id).consult(row.consult_id))
    workspace.consult(row.id, row.consult_id)
    made.player.key(Qt.Key.Key_F9)
    begin(made.player)
    return made


def events(folder: Path) -> list[tuple[str, str]]:
    """What the log of a closed vault says."""
    vault = open_vault(folder, PASSPHRASE)
    lines = [(line.event, line.subject) for line in vault.log.lines()]
    vault.close()
    return lines


def closed(desk: Desk) -> bool:
    """Whether the window stands at its first screen with the vault closed."""
    window = desk.program.window
    return window.session is None and not window.unlock_page.closing


def test_the_view_fills_the_screen_and_gives_it_back(desk: Desk) -> None:
    """While looking together the window is full screen; with the code it is as it was before."""
    window, player = desk.program.window, desk.player

    assert window.isFullScreen()

    player.key(Qt.Key.Key_F9)
    ask(player, CODE)

    assert not window.isFullScreen()
    assert window.workspace.consult_page.isVisible()


def test_three_wrong_codes_really_lock_the_vault(desk: Desk, folder: Path) -> None:
    """The vault closes, the log says why without content, and only the passphrase opens it."""
    window, player = desk.program.window, desk.player
    player.key(Qt.Key.Key_F9)
    for _ in range(3):
        ask(player, "0000")
    player.until(lambda: closed(desk), "the vault did not close")

    assert player.sees("Welkom terug")
    assert not window.isFullScreen()
    assert ("shared view locked", "") in events(folder)


def test_closing_the_window_locks(desk: Desk) -> None:
    """Alt+F4 or the cross of the window ends at the locked vault, never at the case."""
    window = desk.program.window
    window.close()
    desk.player.until(lambda: closed(desk), "the vault did not close")

    assert window.workspace is None


def test_an_answer_outlives_the_lock(desk: Desk) -> None:
    """What was answered is stored at once: locking by key loses nothing, and the code is gone."""
    window, player = desk.program.window, desk.player
    room = window.workspace.shared
    case_id, consult_id = room.form.case_id, room.form.consult_id
    player.press("Vragenlijst")
    player.press("Wil ik niet zeggen")
    before = {a.id: a for a in room.form.consult.file.rows["answer"].values()}
    player.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    player.until(lambda: closed(desk), "the vault did not close")
    desk.enter()
    workspace = window.workspace
    workspace.consult(case_id, consult_id)
    after = {a.id: a for a in workspace.session.file(case_id).rows["answer"].values()}
    workspace.share()

    assert before.items() <= after.items()
    assert Player(window).sees("Kies eerst een code")

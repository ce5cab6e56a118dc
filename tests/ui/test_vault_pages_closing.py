import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.records import Setting
from db import backup
from db.vault import open_vault
from tests.conftest import NOW, PASSPHRASE
from ui import backups, dialogs, health
from ui.app import Program
from ui.player import Player
from ui.session import Session


@pytest.fixture
def type_something(program: Program) -> Callable[[], None]:
    """Changes something in the vault."""

    def change() -> None:
        setting = Setting(id="ad_name", value="A. Deskundige")
        program.window.session.commit("Naam", (added(setting, NOW),))

    return change


@pytest.fixture
def session(program: Program) -> Session:
    """The session of the open window."""
    return program.window.session


def fail(*_arguments: object) -> None:
    """Make no backup."""
    raise backup.NotWhole


def backups_of(program: Program) -> list[Path]:
    """The backups in the vault's own folder."""
    return sorted(program.window._folder.joinpath("backups").glob("*.zip"))


@pytest.mark.requirement("000-R52")
def test_locking_after_a_change_makes_a_backup(
    program: Program, type_something: Callable[[], None], qtbot: QtBot
) -> None:
    """A vault in which something changed gets a backup on locking, and closes after it."""
    type_something()

    program.window.lock()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    assert 1 == len(backups_of(program))
    open_vault(program.window._folder, PASSPHRASE).close()


def test_locking_without_a_change_makes_none(program: Program, qtbot: QtBot) -> None:
    """A vault in which nothing changed closes without another backup."""
    program.window.lock()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    assert [] == backups_of(program)


def test_the_first_screen_waits_for_the_backup(
    program: Program, type_something: Callable[[], None], qtbot: QtBot
) -> None:
    """While the vault closes it cannot be opened again; afterwards it can."""
    type_something()

    program.window.lock()
    page = program.window.unlock_page
    waiting = page.submit.isEnabled()
    qtbot.waitUntil(lambda: not page.closing)

    assert not waiting
    assert page.submit.isEnabled()
    assert "reservekopie" not in Player(program.window).words()


def test_the_backup_can_be_skipped(
    program: Program, type_something: Callable[[], None], qtbot: QtBot
) -> None:
    """Skipping the backup closes the vault at once and says nothing went wrong."""
    type_something()
    program.window.lock()

    Player(program.window).press("Overslaan")
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    open_vault(program.window._folder, PASSPHRASE).close()


def test_a_backup_that_fails_is_told(
    program: Program, type_something: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    """When the folder of the backups is no folder, the first screen says so; the vault closes."""
    blocked = tmp_path / "bestand"
    blocked.write_text("geen map")
    backups.choose(program.window.session, blocked)
    type_something()

    program.window.lock()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    player = Player(program.window)
    player.until(lambda: player.sees("kan niet worden geschreven"), "the failed backup")
    assert player.sees("Er is geen reservekopie gemaakt.")
    assert player.sees("Wat u schreef, staat wel in de kluis.")
    open_vault(program.window._folder, PASSPHRASE).close()


def test_a_backup_that_failed_is_told_again_at_the_next_opening(
    program: Program, consult: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who closed the window before reading it, sees on the start page that a backup failed."""
    session = program.window.session
    session.vault.back_up(backups.folder(session), NOW - timedelta(minutes=1))
    monkeypatch.setattr(backup, "pack", fail)
    player = Player(program.window)
    program.window.lock()
    player.until(lambda: player.sees("De reservekopie is mislukt"), "not told")

    player.type("Wachtwoordzin", PASSPHRASE)
    player.press("Openen")

    player.until(lambda: player.sees("Na uw vorige keer werken"), "not told at the next opening")
    events = [line.event for line in program.window.session.vault.log.lines()]
    assert "backup failed" in events
    monkeypatch.undo()


def test_locking_stops_the_check(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A check that is still reading when the vault locks stops, and only then the vault closes."""
    session, ended, closed = program.window.session, threading.Event(), []

    def endless(cancelled: Callable[[], bool]) -> tuple[str, ...]:
        while not cancelled():
            pass
        ended.set()
        return ()

    monkeypatch.setattr(session.vault, "check", endless)
    close = session.vault.close
    monkeypatch.setattr(session.vault, "close", lambda: closed.append(ended.is_set()) or close())
    health.check(session)

    program.window.lock()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    assert [True] == closed


def test_closing_the_window_waits_for_the_backup(
    program: Program, type_something: Callable[[], None], qtbot: QtBot
) -> None:
    """The window closes by itself when its backup is there."""
    type_something()

    closed_at_once = program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())

    assert not closed_at_once
    assert 1 == len(backups_of(program))


@pytest.mark.requirement("000-R52")
def test_wrong_session_codes_lock_the_vault_and_are_logged(program: Program, qtbot: QtBot) -> None:
    """The client view can lock the vault; the log keeps that it did, and nothing of a case."""
    program.window.workspace.lock_shared()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    assert program.window.session is None
    vault = open_vault(program.window._folder, PASSPHRASE)
    line = next(line for line in vault.log.lines() if line.event == "shared view locked")
    vault.close()
    assert "" == line.subject


def test_locking_clears_what_was_copied_here(program: Program, qtbot: QtBot) -> None:
    """What the program itself put on the clipboard is gone after locking."""
    QGuiApplication.clipboard().setText("moeite met tillen")

    program.window.lock()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    assert "" == QGuiApplication.clipboard().text()


def test_locking_leaves_what_was_copied_elsewhere(program: Program, qtbot: QtBot) -> None:
    """What another program put on the clipboard stays there."""
    program.window.hide()
    QGuiApplication.clipboard().setText("boodschappen")

    program.window.lock()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    assert "boodschappen" == QGuiApplication.clipboard().text()


def test_a_backup_goes_back_from_the_first_screen(
    program: Program,
    type_something: Callable[[], None],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without an open vault, as after damage, a backup becomes a vault that opens."""
    type_something()
    program.window.lock()
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: backups_of(program)[0])
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_asked: tmp_path / "terug")
    player = Player(program.window)

    player.press("Reservekopie terugzetten")
    player.until(lambda: player.sees("De reservekopie is teruggezet."), "not restored")
    player.type("Wachtwoordzin", PASSPHRASE)
    player.press("Openen")
    player.until(lambda: program.window.workspace is not None, "not opened")

    assert tmp_path / "terug" == program.window.session.vault.path
    assert "A. Deskundige" == program.window.session.settings["ad_name"]


def test_the_vault_locks_when_the_person_leaves(program: Program, qtbot: QtBot) -> None:
    """Sleep or a locked screen locks the vault at once."""
    program._away.told(True)
    qtbot.waitUntil(lambda: not program.window.unlock_page.closing)

    assert program.window.session is None

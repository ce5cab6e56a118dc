from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.content.fault import ContentError, Fault
from assistant.content.library import Library
from db.keys import FLOOR
from tests.conftest import NOW, PASSPHRASE, TODAY
from ui import app as wiring
from ui import work
from ui.app import Program
from ui.pages.settings import SettingsPage
from ui.pages.unlock import UnlockPage
from ui.pages.vault_code import ASKED, CodeCard
from ui.pages.vault_passphrase import GOOD_ENOUGH, quality

Make = Callable[[Path], Program]
STRONG = "paard batterij nietje juist lamp"


@pytest.fixture
def make(qapp: QApplication, qtbot: QtBot) -> Iterator[Make]:
    """Makes the program on a vault_copy, and closes it after the test."""
    made: list[Program] = []

    def build(where: Path) -> Program:
        program = Program(
            qapp, where, ways=wiring.doors(FLOOR), now=lambda: NOW, today=lambda: TODAY
        )
        made.append(program)
        qtbot.addWidget(program.window)
        program.window.show()
        return program

    yield build
    for program in made:
        program.close()


def said(page: UnlockPage) -> str:
    """Everything the first screen says now."""
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def press(inside: QWidget, words: str) -> None:
    """Press the button with these words."""
    next(b for b in inside.findChildren(QPushButton) if b.text() == words).click()


def contents(folder: Path) -> dict[str, bytes]:
    """The database and the keys; that someone tried is remembered beside them."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".db"} | {
        name: folder.joinpath(name).read_bytes() for name in ("keys.json", "keys-copy.json")
    }


def test_the_right_passphrase_opens_the_workspace(
    make: Make, vault_copy: Path, qtbot: QtBot
) -> None:
    """The passphrase of the vault leads to the start page."""
    program = make(vault_copy)
    page = program.window.unlock_page

    page.passphrase.setText(PASSPHRASE)
    page.submit.click()

    qtbot.waitUntil(lambda: program.window.workspace is not None, timeout=30_000)
    assert program.window.session.vault.path == vault_copy


def test_a_wrong_passphrase_opens_nothing(make: Make, vault_copy: Path, qtbot: QtBot) -> None:
    """A wrong passphrase gets a sentence; the vault stays as it was and one can try again."""
    before = contents(vault_copy)
    program = make(vault_copy)
    page = program.window.unlock_page

    page.passphrase.setText("fout")
    page.submit.click()

    qtbot.waitUntil(lambda: "Deze wachtwoordzin past niet op de kluis." in said(page))
    assert program.window.workspace is None
    assert before == contents(vault_copy)


def test_a_passphrase_is_not_read_aloud(make: Make, vault_copy: Path) -> None:
    """What assistive programs read of the field is not what is typed in it."""
    page = make(vault_copy).window.unlock_page
    page.passphrase.setText(PASSPHRASE)
    read = QAccessible.queryAccessibleInterface(page.passphrase)
    texts = [read.text(kind) for kind in QAccessible.Text]

    assert PASSPHRASE not in " ".join(texts)
    assert not any(word in " ".join(texts) for word in PASSPHRASE.split())


def test_the_code_is_asked_for_and_the_passphrase_again(
    make: Make, vault_copy: Path, qtbot: QtBot
) -> None:
    """Who chose the recovery code by mistake goes back to the passphrase, which then opens."""
    program = make(vault_copy)
    page = program.window.unlock_page

    press(page, "&Herstelcode gebruiken")
    asked = said(page)
    press(page, "&Wachtwoordzin gebruiken")
    page.passphrase.setText(PASSPHRASE)
    page.submit.click()

    assert "Herstelcode" in asked
    assert "Herstelcode" not in said(page)
    assert page.passphrase.echoMode() is QLineEdit.EchoMode.Password
    qtbot.waitUntil(lambda: program.window.workspace is not None, timeout=30_000)


def test_after_a_fault_of_ours_a_new_vault_can_be_opened(
    make: Make, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault on the way in shuts the new vault, and the first screen opens it at the next try."""
    program = make(tmp_path / "nieuw")
    made, _code = wiring.doors(FLOOR).create(tmp_path / "nieuw", STRONG)
    with monkeypatch.context() as broken:
        broken.setattr("ui.workspace.Workspace", lambda *_parts: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            program.enter(made)

    page = program.window.unlock_page
    qtbot.waitUntil(lambda: "Welkom terug" in said(page))
    page.passphrase.setText(STRONG)
    page.submit.click()
    qtbot.waitUntil(lambda: program.window.workspace is not None, timeout=30_000)


def test_a_weak_passphrase_makes_no_vault(make: Make, tmp_path: Path) -> None:
    """A new vault needs a passphrase that is hard to guess."""
    page = make(tmp_path / "nieuw").window.unlock_page

    page.passphrase.setText("wachtwoord")
    page.again.setText("wachtwoord")
    page.submit.click()

    assert "te makkelijk te raden" in said(page)
    assert not (tmp_path / "nieuw").exists()


def test_two_different_passphrases_make_no_vault(make: Make, tmp_path: Path) -> None:
    """The passphrase has to be typed the same way twice."""
    page = make(tmp_path / "nieuw").window.unlock_page

    page.passphrase.setText(STRONG)
    page.again.setText(STRONG + "en")
    page.submit.click()

    assert "niet gelijk" in said(page)
    assert not (tmp_path / "nieuw").exists()


def test_a_new_vault_shows_its_recovery_code_once(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    """After making a vault its recovery code stands on screen until it is typed back from paper."""
    program = make(tmp_path / "nieuw")
    page = program.window.unlock_page
    page.passphrase.setText(STRONG)
    page.again.setText(STRONG)
    page.submit.click()
    qtbot.waitUntil(lambda: page.findChild(CodeCard) is not None, timeout=30_000)
    code = page.findChild(CodeCard)
    shown = next(w for w in code.findChildren(QLabel) if w.accessibleName() == "Herstelcode")
    groups = shown.text().split("-")
    press(code, "Ik heb de &code op papier")
    before = program.window.workspace

    for number, field in zip(ASKED, code.fields, strict=True):
        field.control.setText(groups[number - 1])
    press(code, "&Verder")

    assert [5] * 5 == [len(group) for group in groups]
    assert before is None
    assert program.window.workspace is not None


def test_locking_closes_the_vault(make: Make, vault_copy: Path, qtbot: QtBot) -> None:
    """Locking shows the first screen again, with nothing of a case left in the window."""
    program = make(vault_copy)
    program.window.unlock_page.passphrase.setText(PASSPHRASE)
    program.window.unlock_page.submit.click()
    qtbot.waitUntil(lambda: program.window.workspace is not None, timeout=30_000)

    program.window.workspace.lock_button.click()

    assert program.window.session is None
    assert isinstance(program.window.centralWidget(), UnlockPage)


def test_the_vault_locks_itself_when_nobody_is_there(
    make: Make, vault_copy: Path, qtbot: QtBot
) -> None:
    """After the idle time without a key or a click the vault is locked."""
    program = make(vault_copy)
    program.window.unlock_page.passphrase.setText(PASSPHRASE)
    program.window.unlock_page.submit.click()
    qtbot.waitUntil(lambda: program.window.workspace is not None, timeout=30_000)

    program.window._idle.timeout.emit()

    assert program.window.session is None


def test_faults_in_the_content_are_shown_and_nothing_opens(
    qapp: QApplication, qtbot: QtBot, vault_copy: Path
) -> None:
    """A fault in a pack stands on the first screen with file and line, and nothing opens."""
    fault = Fault("steps.toml", 12, "unknown-key", "Deze sleutel kent het programma niet.")

    def broken() -> Library:
        raise ContentError((fault,))

    page = UnlockPage(replace(wiring.doors(FLOOR), content=broken), vault_copy)
    qtbot.addWidget(page)

    qtbot.waitUntil(lambda: "steps.toml" in said(page))
    assert "regel 12" in said(page)
    assert not any(line.isVisibleTo(page) for line in page.findChildren(QLineEdit))


@pytest.mark.parametrize(
    ("passphrase", "good"),
    [("", False), ("welkom01", False), (STRONG, True), ("x7!" * 100, False)],
)
def test_quality_is_judged(passphrase: str, *, good: bool) -> None:
    """Words that do not belong together are strong; known and repeated ones are not."""
    assert (quality(passphrase) >= GOOD_ENOUGH) is good


def test_another_text_size_keeps_the_vault_open(make: Make, vault_copy: Path, qtbot: QtBot) -> None:
    """A larger text lays the pages out again and leaves one at the settings."""
    program = make(vault_copy)
    program.window.unlock_page.passphrase.setText(PASSPHRASE)
    program.window.unlock_page.submit.click()
    qtbot.waitUntil(lambda: program.window.workspace is not None, timeout=30_000)
    before = program.window.workspace

    before.prefer(scale=1.5)

    qtbot.waitUntil(lambda: program.window.workspace is not before)
    assert isinstance(program.window.workspace.page, SettingsPage)
    assert (program.preferences.scale, program.preferences.vault) == (1.5, str(vault_copy))


def test_long_work_is_over_after_closing(make: Make, vault_copy: Path) -> None:
    """Closing the window asks what still runs to stop, and waits until it has."""
    program = make(vault_copy)
    stopped = Event()

    def long_work(job: work.Job) -> None:
        for _ in range(1000):
            if job.cancelled():
                break
            Event().wait(0.01)
        stopped.set()

    work.run(long_work, lambda _result: None, lambda _error: None)

    program.close()

    assert stopped.is_set()

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from assistant.case.records import Consult, Note, Step
from db.vault import open_vault
from tests.conftest import PASSPHRASE
from tests.scenarios.faults_kit import Desk, Sit

LONG = "Ik red het zo niet lang meer. " * 3000
QUESTION = "Wat is uw eigen vraag?"


@pytest.fixture
def desk(sit: Sit, vault_copy: Path) -> Desk:
    """Somebody in the step where the worker's own question is asked."""
    made = sit(vault_copy)
    made.begin()
    return made


def fill_disk(desk: Desk, pages: int = 1) -> None:
    """Leave the database room for no more than this many pages."""
    raw = desk.program.window.session.vault._database.raw
    size = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count = {size + pages}")


def make_room(desk: Desk) -> None:
    """Take the limit away again."""
    desk.program.window.session.vault._database.raw.execute("PRAGMA max_page_count = 1000000")


def stored(folder: Path, question: str) -> str:
    """The answer as it stands in the vault after closing."""
    vault = open_vault(folder, PASSPHRASE)
    try:
        file = vault.cases.load(vault.cases.rows()[0].id)
        assert () == tuple(vault.check())
        return file.consult(file.all(Consult)[0].id).text(question)
    finally:
        vault.close()


def notes(folder: Path) -> list[str]:
    """The notes as they stand in the vault after closing."""
    vault = open_vault(folder, PASSPHRASE)
    try:
        return [note.text for note in vault.cases.load(vault.cases.rows()[0].id).all(Note)]
    finally:
        vault.close()


def test_a_setting_typed_on_a_full_disk_is_not_lost(desk: Desk, vault_copy: Path) -> None:
    """It stays in its field while another setting is kept, and is kept itself on leaving."""
    desk.program.window.workspace.settings()
    desk.player.press("Uw werk")
    field = desk.player.field("Wat wilt u nog leren?")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    fill_disk(desk)
    field.setPlainText(LONG)
    desk.player.press("U en het scherm")
    said = desk.player.words()
    make_room(desk)
    desk.player.type("Naam", "Marijke van Dam")
    shown = field.toPlainText()
    desk.program.close()

    vault = open_vault(vault_copy, PASSPHRASE)
    settings = {key: each.value for key, each in vault.cases.settings().items()}
    vault.close()
    assert "De schijf is vol." in said
    assert LONG == shown
    assert (LONG, "Marijke van Dam") == (settings["learning"], settings["ad_name"])


def test_a_full_disk_is_told_and_the_text_stays(desk: Desk, vault_copy: Path) -> None:
    """On a full disk the text stays in its field with a sentence; with room again it is kept."""
    field = desk.player.field(QUESTION)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    fill_disk(desk)

    field.setPlainText(LONG)
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.clearFocus()
    QApplication.processEvents()
    said = desk.player.words()
    shown = field.toPlainText()
    make_room(desk)
    desk.program.close()

    assert LONG == shown
    assert "De schijf is vol." in said
    assert [] == desk.told
    assert LONG == stored(vault_copy, "hulpvraag")


def test_locking_waits_until_the_text_is_kept(desk: Desk, vault_copy: Path) -> None:
    """A lock that cannot keep what is being typed says so, and locks once there is room."""
    field = desk.player.field(QUESTION)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    fill_disk(desk)
    field.setPlainText(LONG)

    desk.player.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    said, stayed = desk.player.words(), desk.program.window.workspace is not None
    make_room(desk)
    desk.player.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.player.until(lambda: desk.player.sees("Welkom terug"), "it does not lock")
    desk.program.close()

    assert stayed
    assert "De kluis blijft open" in said
    assert "De schijf is vol." in said
    assert [] == desk.told
    assert LONG == stored(vault_copy, "hulpvraag")


def test_a_full_disk_breaks_no_step(desk: Desk, vault_copy: Path) -> None:
    """On a full disk walking the steps says that, and never that the program is at fault."""
    fill_disk(desk, 0)
    page = desk.program.window.workspace.consult_page
    for _ in range(len(page.consult.all(Step))):
        desk.player.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    said = desk.player.words()
    make_room(desk)

    assert "De schijf is vol." in said
    assert [] == desk.told


def test_a_note_is_kept_when_there_is_room_again(desk: Desk, vault_copy: Path) -> None:
    """A note that did not fit on a full disk stays in its box and is stored later."""
    area = desk.program.window.workspace.consult_page.notes.area
    area.setFocus(Qt.FocusReason.TabFocusReason)
    fill_disk(desk)

    area.setPlainText(LONG)
    area.clearFocus()
    said, shown = desk.player.words(), area.toPlainText()
    make_room(desk)
    desk.program.close()

    assert "De schijf is vol." in said
    assert LONG == shown
    assert [LONG.strip()] == notes(vault_copy)


def test_typing_on_after_undoing_a_note_is_kept(desk: Desk, vault_copy: Path) -> None:
    """Undo takes a note out of its box; what is typed there next is a note again."""
    area = desk.program.window.workspace.consult_page.notes.area
    area.setFocus(Qt.FocusReason.TabFocusReason)
    area.setPlainText("eerste")
    area.clearFocus()

    desk.program.window.session.undo()
    shown = area.toPlainText()
    area.setPlainText("tweede")
    desk.program.close()

    assert "" == shown
    assert ["tweede"] == notes(vault_copy)

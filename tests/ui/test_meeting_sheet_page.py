"""The sheet of a meeting, from the page of the meeting to the file."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.meetings import Discussion, Meeting
from tests.conftest import NOW, TODAY
from ui import dialogs
from ui.player import Player
from ui.workspace import Workspace


@pytest.mark.requirement("000-R38")
def test_the_sheet_is_written_without_the_name(
    workspace: Workspace,
    consult: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The file holds the letter and the question; a name that slipped in is pointed at."""
    session = workspace.session
    name = session.file(consult[0]).worker.name
    talk = Discussion(
        id="d",
        case_id=consult[0],
        meeting_id="m",
        pseudonym="Dossier A",
        question=f"Kan {name.split()[0]} op één locatie werken?",
    )
    session.commit("Overleg", (added(Meeting(id="m", day=TODAY), NOW),))
    session.commit("Bespreking", (added(talk, NOW),), consult[0])
    target = tmp_path / "blad.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    workspace.meetings()
    QApplication.processEvents()
    player = Player(workspace, patience=5000)
    player.press("Bespreekblad (PDF)")

    player.until(
        lambda: target.exists() and player.sees("Lees het nog eens"), "het blad met de opmerking"
    )
    text = pypdfium2.PdfDocument(target)[0].get_textpage().get_text_range()
    assert "Dossier A" in text
    assert "op één locatie werken" in text

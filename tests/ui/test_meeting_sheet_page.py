"""The sheet of a meeting, from the page of the meeting to the file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.meetings import Discussion, Meeting
from tests.conftest import NOW, TODAY
from ui import dialogs
from ui.forms.jump import Jump
from ui.player import Player
from ui.preview import texts
from ui.workspace import Workspace


@pytest.mark.requirement("000-R38")
def test_the_sheet_is_looked_at_before_it_is_written(
    workspace: Workspace,
    consult: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The file holds the letter and the question; a name and a health word are shown first."""
    session = workspace.session
    name = session.file(consult[0]).worker.name
    asked = f"Kan {name.split()[0]} op één locatie werken na haar burn-out?"
    talk = Discussion(
        id="d", case_id=consult[0], meeting_id="m", pseudonym="Dossier A", question=asked
    )
    session.commit("Overleg", (added(Meeting(id="m", day=TODAY), NOW),))
    session.commit("Bespreking", (added(talk, NOW),), consult[0])
    target = tmp_path / "blad.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    workspace.meetings()
    QApplication.processEvents()
    player = Player(workspace, patience=5000)
    player.press("Bespreekblad bekijken")
    player.until(lambda: len(_remarks(workspace)) == 2, "no remarks")
    assert player.has_button("Opmerkingen (2)")
    remarks = _remarks(workspace)
    assert [f"“{asked}”"] * 2 == [each.rpartition(": ‘")[0] for each in remarks]
    assert not target.exists()
    player.press("Bewaren")
    player.press("Bewaar als PDF")
    player.until(target.exists, "het blad")
    text = texts(target.read_bytes())[0]
    assert "Dossier A" in text
    assert "op één locatie werken" in text
    player.press("‹ Terug naar het overleg")
    assert player.sees("Besproken dossiers")


def _remarks(workspace: Workspace) -> list[str]:
    return [each.accessibleName() for each in workspace.findChildren(Jump) if each.isVisible()]

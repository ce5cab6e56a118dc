"""Signals for the AD's own organisation, from the page to the sheet."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.cooperation import OwnHours, OwnSignal
from assistant.case.records import Organisation
from assistant.case.words import Heard, Hindrance, HoursKind
from tests.conftest import NOW
from ui import dialogs
from ui.player import Player
from ui.preview import texts
from ui.workspace import Workspace


@pytest.mark.requirement("004-R28", "004-R30")
def test_a_signal_is_noted_told_and_printed(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says where it lies, what would help and to whom it went; the sheet has the hours too."""
    session = workspace.session
    organisation = Organisation(id="o", name="De Linde", sector="zorg")
    needed = OwnHours(id="h", organisation_id="o", kind=HoursKind.MISSED, amount=8)
    session.commit("x", tuple(added(each, NOW) for each in (organisation, needed)))
    target = tmp_path / "blad.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    workspace.meetings()
    QApplication.processEvents()
    player = Player(workspace, patience=5000)
    player.press("Eigen organisatie")
    assert player.sees("Hier komen regels, werkwijzen of tekorten")
    player.press("Signaal toevoegen")
    player.choose("Soort", "Onze dienstverlening")
    player.choose("Gezien bij", "De Linde")
    player.type("Wat staat in de weg?", "Een tweede gesprek vraagt een nieuwe opdracht")
    player.type("Wat zou helpen?", "Het meteen opnemen")
    player.choose("Hoe ver", "Doorgegeven")
    player.type("Aan wie (rol of team)?", "teammanager")
    (signal,) = session.vault.cases.every(OwnSignal)
    assert (Hindrance.SERVICE, "o", Heard.TOLD) == (
        signal.kind, signal.organisation_id, signal.status
    )  # fmt: skip

    player.press("Blad bekijken")
    player.until(lambda: player.has_button("Bewaren"), "het blad")
    player.press("Bewaren")
    player.press("Bewaar als PDF")
    player.until(target.exists, "het bestand")
    text = " ".join(texts(target.read_bytes())[0].split())
    assert "Een tweede gesprek vraagt een nieuwe opdracht." in text
    assert "Doorgegeven, aan teammanager." in text
    assert "Nodig en niet beschikbaar: 8 uur." in text
    player.press("‹ Terug naar de signalen")
    assert player.sees("Wat in de weg staat")

import csv
import io
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import demo, dialogs, work
from ui.player import Player
from ui.workspace import Workspace

LARGE, TINY = "Zorggroep De Linde", "Kapsalon Kort"


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Someone at the documents of the large demo organisation."""
    demo.fill(workspace.session)
    found = workspace.session.vault.cases.organisations()
    workspace.organisations(next(each.id for each in found if each.name == LARGE))
    player = Player(workspace, patience=60_000)
    player.press("Documenten")
    player.until(lambda: player.sees("Kwartaalblad"), "no documents")
    return player


@pytest.fixture
def save(player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot):  # noqa: ANN201 - a function
    """Press a button and give back the file that was written."""

    def press(words: str, name: str) -> Path:
        target = tmp_path / name
        monkeypatch.setattr(dialogs, "save_file", lambda *_args: target)
        player.until(lambda: not work.busy(), "the window rests")
        player.press(words)
        player.until(target.exists, f"{name} is not written")
        player.until(lambda: not work.busy(), "the window rests")
        QApplication.processEvents()
        return target

    return press


def releases(workspace: Workspace) -> int:
    """How many releases of the large organisation are in the ledger."""
    found = workspace.session.vault.cases.organisations()
    large = next(each.id for each in found if each.name == LARGE)
    return len(workspace.session.vault.ledger.releases(large))


def pages(file: Path) -> list[str]:
    """The text of each page of a PDF."""
    document = pypdfium2.PdfDocument(file)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


@pytest.mark.requirement("000-R43")
@pytest.mark.requirement("002-R50")
def test_figures_that_go_out_are_kept_once(workspace: Workspace, save) -> None:  # noqa: ANN001 - idem
    """Two documents with the same figures are one release, and the log says so without content."""
    first = save("Groepsadvies als PDF", "een.pdf")
    save("Advies aan de organisatie als Word", "twee.docx")

    assert "19 van de 28" in " ".join(pages(first))
    assert 1 == releases(workspace)
    events = [line.event for line in workspace.session.vault.log.lines()]
    assert 1 == events.count("group report released")


def test_a_document_is_looked_at_before_it_goes_out(workspace: Workspace, player: Player) -> None:
    """The real pages are shown; nothing is kept in the ledger, and one press leads back."""
    player.press("Bekijk Groepsadvies")
    player.until(lambda: player.sees("Bladzijde 1 van"), "no pages")

    player.press("Als tekst")
    assert player.sees("Wisselende diensten")
    assert 0 == releases(workspace)
    player.press("Terug naar de documenten")
    assert player.button("Groepsadvies als PDF").isEnabled()


@pytest.mark.requirement("001-R39")
def test_the_quarterly_sheet_repeats_what_went_out(workspace: Workspace, save) -> None:  # noqa: ANN001 - idem
    """Before any release it has no figures, after one those of that day; it adds no release."""
    before = " ".join(pages(save("Kwartaalblad als PDF", "een.pdf")))
    save("Groepsadvies als PDF", "twee.pdf")
    after = " ".join(pages(save("Kwartaalblad als PDF", "drie.pdf")))

    assert "Geen cijfers uit gesprekken." in before
    assert "uitgave van 23 november 2026" in after
    assert 1 == releases(workspace)


def test_the_sheet_for_a_meeting_is_one_page(save) -> None:  # noqa: ANN001 - idem
    """With what stands out, and room to write."""
    (text,) = pages(save("Gespreksblad voor MT en HR als PDF", "een.pdf"))

    assert "Wisselende diensten, Thuiszorg: 19 van de 28 mensen, elders 14 van de 68." in text


def test_the_table_holds_protected_figures_only(save) -> None:  # noqa: ANN001 - idem
    """Hidden counts are empty with 'ja' beside them; three people's night work is nowhere."""
    text = save("Cijfers als tabel als CSV", "een.csv").read_text("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text.split("\r\n\r\n")[0]), delimiter=";"))

    assert "nachtwerk" not in text
    assert {"ja": {""}}["ja"] == {line["aantal"] for line in lines if line["verborgen"] == "ja"}
    assert "33" in {line["aantal"] for line in lines if line["eenheid"] == "Hele organisatie"}

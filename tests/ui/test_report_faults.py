"""A report on its way out when something is in the way: a sentence, and never half a file."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import NoReturn

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit, QWidget

from assistant.case.changes import added
from assistant.case.words import Span
from tests.ui.steps_kit import demo_form
from ui import dialogs, preview, work
from ui.forms.form import Form
from ui.pages import report_out
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace

LABEL = "Wachtwoord van het bestand"
LEFT = "Er staat geen half bestand; uw dossier is niet veranderd."


@pytest.fixture
def demo(workspace: Workspace, session: Session) -> Form:
    """The demo consult, in the open window."""
    return demo_form(session)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty folder to keep files in."""
    made = tmp_path / "uit"
    made.mkdir()
    return made


@pytest.fixture
def player(workspace: Workspace, demo: Form) -> Iterator[Player]:
    """Somebody about to keep the worker's report."""
    workspace.report(demo.case_id, demo.consult_id, "advies")
    player = Player(workspace)
    player.until(lambda: workspace.report_page.desk.now is not None, "no preview")
    player.press("Bewaren")
    yield player
    assert work.wait()


def goes(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    """Every file that is kept goes here."""
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)


def refused(player: Player, words: str) -> None:
    """Press, read why it failed, and find the button ready for another try."""
    player.press("Bewaar als PDF")
    player.until(lambda: player.sees(words), "not told")
    assert player.sees(LEFT)
    assert player.button("Bewaar als PDF").isEnabled()


def test_a_file_that_is_open_elsewhere_stays_as_it_was(
    player: Player, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows does, the name is refused; the old file stands, and nothing beside it."""
    target = place / "uit.pdf"
    target.write_bytes(b"oud")
    goes(monkeypatch, target)

    def in_use(*_asked: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "in use")

    with monkeypatch.context() as spoilt:
        spoilt.setattr(Path, "replace", in_use)
        refused(player, "Sluit het bestand in het andere programma")
    assert {"uit.pdf": b"oud"} == {each.name: each.read_bytes() for each in place.iterdir()}


def test_a_full_disk_is_told_and_the_next_try_works(
    player: Player, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After making room the same button gives the whole file."""
    target = place / "uit.pdf"
    goes(monkeypatch, target)

    def full(_file: int) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as spoilt:
        spoilt.setattr(os, "fsync", full)
        refused(player, "de schijf is vol")
    assert [] == list(place.iterdir())
    player.press("Bewaar als PDF")
    player.until(lambda: player.sees("Het rapport is bewaard als uit.pdf"), "not kept")
    assert preview.texts(target.read_bytes())


def test_a_folder_that_is_gone_is_told(
    player: Player, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that was pulled out gives a sentence that names the folder as the cause."""
    goes(monkeypatch, place / "weg" / "uit.pdf")
    refused(player, "deze map bestaat niet")


def test_a_name_may_have_odd_signs_but_not_be_endless(
    player: Player, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spaces, accents, brackets and emoji are fine; what the disk refuses is told as a name."""
    odd = place / "Rapport é (1) & 'twee' 🙂 #%.pdf"
    goes(monkeypatch, odd)
    player.press("Bewaar als PDF")
    player.until(lambda: player.sees(f"Het rapport is bewaard als {odd.name}"), "not kept")
    assert preview.texts(odd.read_bytes())

    goes(monkeypatch, place / f"{'x' * 300}.pdf")
    refused(player, "deze naam is te lang")


def test_a_name_without_its_ending_gets_it(
    workspace: Workspace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who types 'advies' gets advies.pdf, which the computer can open."""
    asked: list[str] = []

    def choose(box: object) -> bool:
        asked.append(Path(box.selectedFiles()[0]).name)
        box.findChild(QLineEdit).setText("advies")
        return True

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.exec", choose)
    start = place / "document.pdf"

    assert place / "advies.pdf" == dialogs.save_file(workspace, "Bewaren", start, "PDF (*.pdf)")
    assert ["document.pdf"] == asked


def test_no_password_and_an_endless_one_are_refused_before_a_file_is_chosen(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody chooses a place for a file that will not be made."""
    asked: list[object] = []
    monkeypatch.setattr(dialogs, "save_file", lambda *given: asked.append(given))
    player.press("Bewaar met wachtwoord")
    assert player.sees("Typ eerst een wachtwoord")
    player.type(LABEL, "lang wachtwoord met heel veel woorden " * 10)
    player.press("Bewaar met wachtwoord")
    assert player.sees("Te lang.")
    assert [] == asked


def test_a_password_opens_however_its_accents_are_typed(
    player: Player, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One keyboard gives é as one sign, another as e and an accent; both are the same password."""
    target = place / "uit.pdf"
    goes(monkeypatch, target)
    player.type(LABEL, "cafe\u0301 ναός дом 🙂 wolk")
    player.press("Bewaar met wachtwoord")
    player.until(target.exists, "no copy")

    typed = "caf\u00e9 ναός дом 🙂 wolk"
    with pikepdf.open(target, password=typed) as opened:
        assert opened.is_encrypted


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_printer_that_is_not_there_is_told(
    player: Player, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is said to be printed when nothing could be."""

    def choose(_near: QWidget, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place / "weg" / "papier.pdf"))
        return True

    monkeypatch.setattr(dialogs, "choose_printer", choose)
    player.press("Afdrukken")
    player.until(lambda: player.sees("Het rapport is niet afgedrukt"), "not told")
    assert not player.sees("naar de printer")


def test_stopping_halfway_leaves_no_file(
    player: Player, demo: Form, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the file is made one can stop: nothing is written, and nothing is logged."""
    begun, on = Event(), Event()
    make = report_out.write_pdf

    def slow(document: object) -> bytes:
        begun.set()
        on.wait(10)
        return make(document)

    monkeypatch.setattr(report_out, "write_pdf", slow)
    goes(monkeypatch, place / "uit.pdf")
    player.press("Bewaar als PDF")
    player.until(begun.is_set, "not begun")
    player.press("Stoppen")
    on.set()
    player.until(lambda: not work.busy(), "not ended")

    assert [] == list(place.iterdir())
    assert player.button("Bewaar als PDF").isEnabled()
    events = [line.event for line in demo.session.vault.log.lines()]
    assert "report written" not in events


@pytest.mark.requirement("001-R23")
@pytest.mark.parametrize(
    ("kind", "step"),
    [
        ("measure", "Maatregelen"),
        ("bottleneck", "Balans en oorzaken"),
        ("action", "Afspraken"),
        ("task", "Werk"),
        ("theme", "Gesprek"),
        ("referral", "Verwijzing"),
    ],
)
def test_a_sentence_leads_to_the_step_where_it_was_said(
    workspace: Workspace, player: Player, kind: str, step: str
) -> None:
    """Whatever a sentence was made from, its step stands below it and one press shows it."""
    page = workspace.report_page
    said = next(
        part
        for part in page.desk.now.written.parts
        if not part.level and any(source.kind == kind for source in part.sources)
    )
    player.press("Tekst")
    page.text.choose(said.text)
    player.press(f"Ga naar {step}")
    player.until(lambda: workspace.consult_page is not None, "no consult")

    assert workspace.consult_page.step == page.desk.origin(said.sources).step


def test_a_fixed_sentence_says_that_nobody_said_it(workspace: Workspace, player: Player) -> None:
    """It leads nowhere, and says that the program wrote it."""
    page = workspace.report_page
    player.press("Tekst")
    page.text.choose("Dit rapport adviseert. Het is geen beoordeling en geen besluit.")
    player.until(lambda: player.sees("Een vaste zin van Evenwicht"), "no origin")

    assert not player.has_button("Ga naar")


def test_a_text_that_stands_at_something_changed_is_told_before_signing(
    workspace: Workspace, demo: Form, player: Player
) -> None:
    """Signing shows how many remarks there are, and does not decide about them."""
    page = workspace.report_page
    said = next(p for p in page.desk.now.written.parts if p.text.startswith("Houdt overzicht"))
    own = page.desk.own_text(said, Span.SENTENCE, adds=False, text="Kalm.", was="Iets anders.")
    session = demo.session
    session.commit("Eigen tekst", (added(own, session.now()),), demo.case_id)
    player.press("Afronden")
    player.until(lambda: player.sees("Er staat nog één opmerking bij dit document."), "not told")

    assert player.button("Onderteken versie 1").isEnabled()
    player.press("Opmerkingen (1)")
    assert player.sees("“Kalm.”")

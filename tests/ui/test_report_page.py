"""The page of one document: preview, text, draft, signing and the ways out."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from assistant.case.records import Bottleneck, Clearance, Correction, Draft
from assistant.case.reports import ReportText
from assistant.case.words import ConsentState, Timing
from assistant.problem import Problem
from tests.conftest import TODAY
from tests.ui.steps_kit import demo_form, store
from ui import dialogs, preview, work
from ui.forms.form import Form
from ui.pages.report import ReportPage
from ui.player import Player
from ui.session import Session
from ui.steps.write import alter, remove
from ui.workspace import Workspace

ONCE = "Houdt overzicht als het spannend wordt."
"""A sentence that the demo report has once."""

PASSWORD = "vier losse woorden genoeg"  # noqa: S105 - of a file of this test


@pytest.fixture
def demo(workspace: Workspace, session: Session) -> Form:
    """The demo consult, in the open window."""
    return demo_form(session)


@pytest.fixture
def player(workspace: Workspace, demo: Form) -> Iterator[Player]:
    """Somebody at the worker's report."""
    at(workspace, demo, "advies")
    yield Player(workspace)
    assert work.wait()


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where every file goes that somebody keeps."""
    place = tmp_path / "uit.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: place)
    return place


def at(workspace: Workspace, form: Form, kind: str, subject: str = "") -> ReportPage:
    """Somebody opens a document, and it is there."""
    workspace.report(form.case_id, form.consult_id, kind, subject)
    page = workspace.report_page
    Player(workspace).until(lambda: page.desk.now is not None, "no preview")
    QApplication.processEvents()
    return page


def line(page: ReportPage, words: str) -> None:
    """Stand at the line of the outline with these words."""
    page.text.choose(words)
    QApplication.processEvents()


def reads(page: ReportPage, words: str) -> bool:
    """Whether these words stand in the PDF, wherever its lines break."""
    return words in " ".join(" ".join(page.desk.now.pages).split())


def area(player: Player) -> QPlainTextEdit:
    """Where the own text is typed."""
    found = player.field("Uw tekst")
    assert isinstance(found, QPlainTextEdit)
    return found


def test_the_preview_is_the_real_pdf(workspace: Workspace, player: Player) -> None:
    """The picture on screen is drawn from the PDF's own bytes, page by page."""
    page = workspace.report_page
    player.until(lambda: not page.paper.sheet.pixmap().isNull(), "no picture")
    first = page.paper.sheet.pixmap().toImage()
    assert page.paper.sheet.accessibleName() == f"Bladzijde 1 van {len(page.desk.now.pages)}"
    player.press("Volgende bladzijde")
    player.until(lambda: page.paper.sheet.pixmap().toImage() != first, "the same picture")
    assert "Bladzijde 2 van" in player.words()


def test_keys_turn_pages_and_change_the_size(workspace: Workspace, player: Player) -> None:
    """PgDn and PgUp turn the page; Ctrl and plus make it larger."""
    paper = workspace.report_page.paper
    player.until(lambda: not paper.sheet.pixmap().isNull(), "no picture")
    wide = paper.sheet.pixmap().width()
    paper.setFocus()
    QTest.keyClick(paper, Qt.Key.Key_PageDown)
    assert "Bladzijde 2 van" in player.words()
    QTest.keyClick(paper, Qt.Key.Key_PageUp)
    assert "Bladzijde 1 van" in player.words()
    QTest.keyClick(paper, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    player.until(lambda: paper.sheet.pixmap().width() > wide, "not larger")


def test_the_report_can_be_read_as_text(workspace: Workspace, player: Player) -> None:
    """Who does not see the pages reads the same words as plain text."""
    player.press("Als tekst")
    assert "Advies over uw werk" in workspace.report_page.paper.reading.toPlainText()
    assert workspace.report_page.paper.reading.isVisible()


@pytest.mark.requirement("004-R05")
def test_a_standard_report_is_remarked_until_something_is_written(
    workspace: Workspace, player: Player
) -> None:
    """A report nobody wrote in says that it is standard; after an own sentence it does not."""
    page = workspace.report_page
    assert player.sees("Dit is nog het standaardrapport")
    player.press("Tekst")
    line(page, "Samenvatting")
    player.press("Voeg toe")
    player.until(lambda: bool(page.desk.form.consult.all(ReportText)), "no text")
    player.until(lambda: player.sees("Haal uw tekst weg"), "no field")
    QTest.keyClicks(area(player), "Dit schreef ik zelf.")
    player.until(lambda: "Dit schreef ik zelf." in page.desk.now.pages[0], "not in the preview")
    player.press("Opmerkingen")
    assert not player.sees("Dit is nog het standaardrapport")


def test_a_sentence_is_written_otherwise_and_put_back(workspace: Workspace, player: Player) -> None:
    """An own sentence stands in place of the generated one, and goes when it is taken back."""
    page = workspace.report_page
    player.press("Tekst")
    line(page, ONCE)
    player.press("Schrijf anders")
    player.until(lambda: player.sees("Zet terug wat er stond"), "no field")
    assert ONCE == area(player).toPlainText()
    player.type("Uw tekst", "U houdt het overzicht.")
    player.until(lambda: reads(page, "U houdt het overzicht."), "not in the preview")
    assert not reads(page, ONCE)
    player.press("Zet terug wat er stond")
    player.until(lambda: reads(page, ONCE), "not put back")
    assert () == page.desk.form.consult.all(ReportText)


def test_a_sentence_is_left_out(workspace: Workspace, player: Player) -> None:
    """A sentence that does not fit is left out, and stays in the list as left out."""
    page = workspace.report_page
    player.press("Tekst")
    line(page, ONCE)
    player.press("Laat weg")
    player.until(lambda: not reads(page, ONCE), "nothing happened")
    items = [page.text.outline.item(n).text() for n in range(page.text.outline.count())]
    assert f"{ONCE}\n(weggelaten)" in items


@pytest.mark.requirement("001-R23")
def test_a_sentence_leads_to_where_it_was_said(workspace: Workspace, player: Player) -> None:
    """Enter on a line of the outline shows the step where it was filled in."""
    page = workspace.report_page
    was = next(p.text for p in page.desk.now.written.parts if p.text.startswith("Contact met"))
    player.press("Tekst")
    line(page, was)
    assert player.sees("Ga naar Gesprek")
    page.text.outline.setFocus()
    QTest.keyClick(page.text.outline, Qt.Key.Key_Return)
    player.until(lambda: workspace.consult_page is not None, "no consult")
    assert "gesprek" == workspace.consult_page.step


@pytest.mark.requirement("000-R51")
def test_a_doubtful_sentence_is_shown_and_leads_to_itself(workspace: Workspace, demo: Form) -> None:
    """A word about health in the employer's version is pointed at; pressing goes there."""
    found = next(b for b in demo.consult.all(Bottleneck) if b.basis == "task_load")
    doubtful = "Bij de medicijnronde vaak gestoord, ondanks haar rugklachten."
    alter(demo, "Onderbouwing", found, justification=doubtful)
    page = at(workspace, demo, "versie_werkgever")
    player = Player(workspace)
    assert player.sees(f"“{doubtful}”")
    player.press(f"“{doubtful}”")
    assert doubtful == page.text.outline.currentItem().text()


def test_a_text_that_lost_its_place_is_told_and_can_go(workspace: Workspace, demo: Form) -> None:
    """When the sentence an own text stood at is no longer made, the page says so."""
    store(
        demo,
        ReportText(
            id="weg", case_id=demo.case_id, consult_id=demo.consult_id, document="advies",
            reader="werkende", anchor_id="measure:weg:text#1", text="Bij de oude maatregel.",
        ),
    )  # fmt: skip
    at(workspace, demo, "advies")
    player = Player(workspace)
    assert player.sees("heeft geen plaats meer in het rapport: “Bij de oude maatregel.”")
    player.press("Haal deze tekst weg")
    player.until(lambda: not player.sees("Bij de oude maatregel."), "still there")


def test_the_newest_text_wins(workspace: Workspace, demo: Form, player: Player) -> None:
    """Of several changes right after each other the preview ends with the last."""
    page = workspace.report_page
    found = demo.consult.all(Bottleneck)[0]
    for number in range(5):
        alter(demo, "Onderbouwing", demo.consult.all(Bottleneck)[0],
              justification=f"Versie nummer {number} van deze zin.")  # fmt: skip
    assert found.justification != demo.consult.all(Bottleneck)[0].justification
    player.until(
        lambda: any("Versie nummer 4 van deze zin" in text for text in page.desk.now.pages),
        "not the last",
    )
    assert work.wait()


def test_word_and_pdf_are_kept_where_one_says(player: Player, target: Path) -> None:
    """The same document as PDF and as Word, each a whole file."""
    player.press("Bewaren")
    player.press("Bewaar als PDF")
    player.until(lambda: player.sees("Het rapport is bewaard als uit.pdf"), "no pdf")
    assert "Advies over uw werk" in preview.texts(target.read_bytes())[0]
    player.press("Bewaar als Word")
    player.until(lambda: target.read_bytes()[:2] == b"PK", "no word")
    player.until(lambda: player.sees("Het rapport is bewaard als uit.pdf"), "not told")
    assert "Advies over uw werk" == docx.Document(BytesIO(target.read_bytes())).paragraphs[0].text


def test_the_proposed_name_tells_nothing(
    player: Player, demo: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name has the case number and the reader, and no word about person or health."""
    asked: list[str] = []
    monkeypatch.setattr(
        dialogs, "save_file", lambda _near, _title, start, _kinds: asked.append(start.name)
    )
    player.press("Bewaren")
    player.press("Bewaar als PDF")
    assert [f"document-{demo.file.case.number}-werkende.pdf"] == asked


def test_a_password_locks_a_copy(player: Player, target: Path) -> None:
    """A weak password is refused; with a good one the copy opens with it only, by AES-256."""
    player.press("Bewaren")
    player.type("Wachtwoord van het bestand", "welkom01")
    assert player.sees("Te raden") or player.sees("Zwak")
    player.press("Bewaar met wachtwoord")
    assert not work.busy()
    assert not target.exists()
    player.type("Wachtwoord van het bestand", PASSWORD)
    player.press("Bewaar met wachtwoord")
    player.until(target.exists, "no copy")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(target)
    with pikepdf.open(target, password=PASSWORD) as opened:
        assert (6, 256) == (opened.encryption.R, opened.encryption.bits)
    assert "" == player.field("Wachtwoord van het bestand").text()


def test_printing_puts_every_page_on_paper(
    workspace: Workspace, player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many pages as the document has come out of the printer."""
    paper = tmp_path / "papier.pdf"

    def choose(_near: QWidget, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        return True

    monkeypatch.setattr(dialogs, "choose_printer", choose)
    monkeypatch.setattr("ui.printing._SHARP", 50)
    player.press("Bewaren")
    player.press("Afdrukken")
    player.until(lambda: player.sees("naar de printer"), "not printed")
    assert len(workspace.report_page.desk.now.pages) == len(preview.texts(paper.read_bytes()))


def test_a_draft_is_given_and_reacted_to(
    workspace: Workspace, demo: Form, player: Player, target: Path
) -> None:
    """A draft says that it is one and until when one can react; a reaction waits to be handled."""
    page = workspace.report_page
    player.press("Afronden")
    player.press("Geef een concept")
    player.until(lambda: bool(demo.consult.all(Draft)), "no draft")
    (draft,) = demo.consult.all(Draft)
    assert (TODAY, "werkende", 7) == (draft.given, draft.reader, (draft.until - TODAY).days)
    assert "Concept: Advies over uw werk" in preview.texts(target.read_bytes())[0]
    player.until(lambda: player.sees("Concept gegeven op"), "not told")
    player.press("Zienswijze")
    player.type("Hoe ziet de werkende het zelf?", "Ik zie dat anders.")
    player.until(lambda: player.sees("een reactie die nog niet is afgehandeld"), "not waiting")
    assert not player.has_button("Onderteken")
    (said,) = demo.file.all(Correction)
    assert draft.id == said.item_id
    alter(demo, "Afgehandeld", said, handled=TODAY)
    player.until(lambda: player.has_button("Onderteken versie 1"), "still waiting")
    assert any("Ik zie dat anders." in text for text in page.desk.now.pages)


def test_in_absence_signing_waits_for_the_draft(
    workspace: Workspace, demo: Form, target: Path
) -> None:
    """With a sick report a draft goes out first, and signing waits for its term or a reaction."""
    alter(demo, "Vroegtijdig", demo.file.assignment, timing=Timing.EARLY)
    at(workspace, demo, "advies")
    player = Player(workspace)
    player.press("Afronden")
    assert player.sees("gaat er eerst een concept uit")
    player.press("Geef een concept")
    player.until(lambda: player.sees("kan worden gereageerd tot en met"), "not waiting")
    player.press("De lezer heeft gereageerd")
    player.until(lambda: player.has_button("Onderteken versie 1"), "still waiting")


def test_another_reader_comes_never_before_the_worker(
    workspace: Workspace, demo: Form, target: Path
) -> None:
    """The employer's draft waits until the worker got one, even when the version was released."""
    player = Player(workspace)
    at(workspace, demo, "versie_werkgever")
    player.press("Afronden")
    assert player.sees("De werkende leest als eerste, of tegelijk.")
    store(
        demo,
        Draft(id="d", case_id=demo.case_id, consult_id=demo.consult_id, document="advies",
              reader="werkende", given=TODAY),
    )  # fmt: skip
    player.until(lambda: player.has_button("Geef een concept"), "still waiting")


@pytest.mark.requirement("000-R51")
def test_nothing_leaves_that_was_not_released(workspace: Workspace, demo: Form) -> None:
    """Without the worker's yes the employer's version can be looked at, not kept or signed."""
    remove(demo, "Voorbereid", *demo.consult.all(Clearance))
    at(workspace, demo, "versie_werkgever")
    player = Player(workspace)
    player.press("Bewaren")
    assert player.sees("De werkende vroeg zelf om dit gesprek.")
    assert not player.has_button("Bewaar als PDF")
    player.press("Afronden")
    assert not player.has_button("Onderteken")
    assert not player.has_button("Geef een concept")


def test_what_is_signed_stays_byte_for_byte(
    workspace: Workspace, demo: Form, player: Player, target: Path
) -> None:
    """A signed version is what was on screen; later it opens and is kept with the same bytes."""
    page = workspace.report_page
    seen = page.desk.now.pdf
    player.press("Afronden")
    player.press("Onderteken versie 1")
    player.until(lambda: player.sees("Versie 1 is ondertekend"), "not signed")
    (signed,) = demo.session.vault.signed.of_case(demo.case_id)
    assert seen == demo.session.vault.signed.pdf(signed.id)
    assert ("advies", "werkende", 1) == (signed.document, signed.reader, signed.version)
    assert signed.content
    assert "report signed" in [one.event for one in demo.session.vault.log.lines()]
    found = demo.consult.all(Bottleneck)[0]
    alter(demo, "Onderbouwing", found, justification="Dit is later geschreven.")
    player.until(lambda: player.has_button("Onderteken versie 2"), "no new version")
    assert player.sees("Erbij: Dit is later geschreven.")
    assert any("Wat er is veranderd" in text for text in page.desk.now.pages)
    player.press("Bekijk versie 1")
    assert player.sees("U ziet versie 1, zoals ondertekend op")
    player.press("Bewaar versie 1")
    player.until(target.exists, "not kept")
    assert seen == target.read_bytes()
    player.press("Naar de tekst van nu")
    assert not player.sees("U ziet versie 1")


def test_what_the_employer_does_not_see_stands_beside(player: Player) -> None:
    """Both readers' reports beside each other, each sentence marked in words."""
    player.press("Wat de werkgever niet ziet")
    player.until(lambda: player.sees("ziet de werkgever niet."), "no sentence")
    assert player.sees("zinnen uit het rapport van de werkende ziet de werkgever niet.")
    assert player.sees("staat in beide")
    player.choose("Naast welk document?", "Versie voor de bedrijfsarts")
    player.until(lambda: player.sees("ziet de bedrijfsarts niet."), "not the other")
    player.press("Naar de bladzijden")
    assert player.sees("Bladzijde 1 van")


def test_a_held_back_version_says_why(workspace: Workspace, demo: Form) -> None:
    """The employer's version that may not go shows its reason among the remarks."""
    for said in demo.consult.all(Clearance):
        alter(demo, "Ingetrokken", said, state=ConsentState.REFUSED)
    at(workspace, demo, "versie_werkgever")
    assert Player(workspace).sees("Er is niets gemaakt en niets gedeeld.")


def test_a_sheet_of_fixed_words_is_not_called_standard(workspace: Workspace, demo: Form) -> None:
    """An explanation that is the same for everyone asks for no words of one's own."""
    at(workspace, demo, "uitleg_privacy")
    player = Player(workspace)
    player.until(lambda: player.sees("Er zijn geen opmerkingen"), "still remarks")
    assert not player.sees("standaardrapport")


def test_a_full_disk_at_signing_is_told(
    workspace: Workspace, demo: Form, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a version cannot be kept there is a sentence, no version, and the button still works."""
    told: list[BaseException] = []
    full = Problem("De schijf is vol.", "Dit is niet bewaard.", "Maak ruimte op de schijf.")

    def refuse(*_asked: object) -> None:
        raise full

    player.press("Afronden")
    with monkeypatch.context() as spoilt:
        spoilt.setattr(type(demo.session.vault.signed), "add", refuse)
        spoilt.setattr("sys.excepthook", lambda _kind, error, _trace: told.append(error))
        player.press("Onderteken versie 1")
        player.until(lambda: bool(told), "not told")
    assert [full] == told
    assert () == demo.session.vault.signed.of_case(demo.case_id)
    player.press("Onderteken versie 1")
    player.until(lambda: player.sees("Versie 1 is ondertekend"), "not signed")


def test_leaving_while_the_document_is_made_is_harmless(workspace: Workspace, demo: Form) -> None:
    """Somebody who goes on before the preview is there loses nothing and sees no error."""
    workspace.report(demo.case_id, demo.consult_id, "advies")
    workspace.start()
    assert workspace.report_page is None
    assert work.wait()
    QApplication.processEvents()

"""The documents about an organisation, as someone opens, writes, signs and keeps them."""

import csv
import io
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from assistant.case.changes import added
from assistant.case.organisation import GroupAdvice
from assistant.case.records import Organisation, Setting
from assistant.case.reports import GroupText
from ui import demo, dialogs, work
from ui.pages.report import ReportPage
from ui.player import Player
from ui.preview import texts
from ui.workspace import Workspace

LARGE, TINY = "Zorggroep De Linde", "Kapsalon Kort"


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Someone at the documents of the large demo organisation."""
    demo.fill(workspace.session)
    found = workspace.session.vault.cases.organisations()
    workspace.organisations(next(each.id for each in found if each.name == LARGE))
    player = Player(workspace, patience=20_000)
    player.press("Documenten")
    player.until(lambda: player.sees("Kwartaalblad"), "no documents")
    return player


@pytest.fixture
def small(workspace: Workspace) -> Player:
    """Someone at the documents of an organisation of which nobody was spoken with."""
    session = workspace.session
    made = (
        Organisation(id="o", name="Bakkerij Proef"),
        GroupAdvice(id="g", organisation_id="o", question="Hoe blijft het werk vol te houden?"),
        Setting(id="ad_name", value="A. Dekker"),
        Setting(id="ad_registration", value="12345"),
    )
    session.commit("Begin", tuple(added(each, session.now()) for each in made))
    workspace.organisations("o", "Documenten")
    player = Player(workspace)
    player.until(lambda: player.has_button("Kwartaalblad"), "no documents")
    return player


@pytest.fixture
def save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # noqa: ANN201 - a function
    """Press a button and give back the file that was written."""

    def press(player: Player, words: str, name: str) -> Path:
        target = tmp_path / name
        monkeypatch.setattr(dialogs, "save_file", lambda *_args: target)
        rests(player)
        player.press(words)
        player.until(target.exists, f"{name} is not written")
        rests(player)
        return target

    return press


@pytest.fixture
def export(workspace: Workspace, player: Player, save):  # noqa: ANN001, ANN201 - a function
    """Open a document, keep it as a file, and go back to the documents."""

    def press(title: str, way: str, name: str) -> Path:
        opened(workspace, player, title)
        player.press("Bewaren")
        file = save(player, f"Bewaar als {way}", name)
        back(player)
        return file

    return press


def rests(player: Player) -> None:
    """Wait until nothing is being made."""
    player.until(lambda: not work.busy(), "the window rests")
    QApplication.processEvents()


def opened(workspace: Workspace, player: Player, title: str) -> ReportPage:
    """Open a document of the list, and see its pages."""
    player.press_first(title)
    page = workspace.report_page
    player.until(lambda: page.desk.now is not None, "no preview")
    rests(player)
    return page


def back(player: Player) -> None:
    """Go back to the list."""
    player.press("‹ Terug naar de documenten")
    player.until(lambda: player.has_button("Kwartaalblad"), "no documents")


def releases(workspace: Workspace) -> int:
    """How many releases of the large organisation are in the ledger."""
    return len(kept(workspace))


def kept(workspace: Workspace) -> list[str]:
    """Of what the releases of the large organisation in the ledger are."""
    found = workspace.session.vault.cases.organisations()
    large = next(each.id for each in found if each.name == LARGE)
    return [entry.title.split()[0] for entry in workspace.session.vault.ledger.releases(large)]


def pages(file: Path) -> list[str]:
    """The text of each page of a PDF."""
    return list(texts(file.read_bytes()))


@pytest.mark.requirement("000-R43")
@pytest.mark.requirement("002-R50")
def test_figures_that_go_out_are_kept_once(workspace: Workspace, export) -> None:  # noqa: ANN001 - idem
    """Two documents with the same figures are one release, and the log says so without content."""
    first = export("Groepsbeeld werk", "PDF", "een.pdf")
    export("Gespreksblad voor MT en HR", "Word", "twee.docx")

    assert "19 van de 28" in " ".join(pages(first))
    assert ["work"] == kept(workspace)
    events = [line.event for line in workspace.session.vault.log.lines()]
    assert 1 == events.count("group report released")


def test_profiles_that_go_out_are_kept_once(
    workspace: Workspace,
    player: Player,
    export,  # noqa: ANN001 - idem
) -> None:
    """What functions ask is a release too; the next document repeats it, with its day."""
    opened(workspace, player, "Belastingprofiel per functie")
    player.press("Bewaren")
    assert player.sees("gaan er nieuwe profielen van functies naar buiten")
    back(player)
    first = export("Belastingprofiel per functie", "PDF", "een.pdf")
    second = export("Belastingprofiel per functie", "PDF", "twee.pdf")

    assert ["profile"] == kept(workspace)
    assert "Tillen" in " ".join(pages(first))
    assert "Dit is het profiel van 23 november 2026." in " ".join(pages(second))
    player.press("Functies")
    assert player.sees("Er kwam niemand bij en er ging niemand af.")


def test_a_document_is_looked_at_before_it_goes_out(workspace: Workspace, player: Player) -> None:
    """The real pages are shown; nothing is kept in the ledger, and one press leads back."""
    opened(workspace, player, "Groepsbeeld werk")
    player.press("Als tekst")

    assert "Wisselende diensten" in workspace.report_page.paper.reading.toPlainText()
    assert 0 == releases(workspace)
    player.press("Bewaren")
    assert player.sees("gaan er nieuwe cijfers naar buiten")
    back(player)
    assert player.has_button("Groepsbeeld werk")


def test_a_sentence_leads_to_where_it_was_said(workspace: Workspace, player: Player) -> None:
    """A figure to the picture, an own proposal to the advice; each with its place in words."""
    page = opened(workspace, player, "Advies aan de organisatie")
    player.press("Tekst")
    step_of = {p.text: page.desk.origin(p.sources).step for p in page.desk.now.written.parts}
    figure = next(text for text in step_of if text.startswith("Dit gaat over"))
    proposal = next(text for text, step in step_of.items() if step == "Advies")

    page.text.choose(figure)
    QApplication.processEvents()
    assert player.sees("De afgeschermde cijfers uit de gesprekken")
    page.text.choose(proposal)
    QApplication.processEvents()
    player.press("Ga naar Advies")
    assert workspace.report_page is None
    assert player.sees("Wat wil de organisatie weten?")


def test_the_words_of_the_ad_stand_in_it_and_are_marked(
    workspace: Workspace, small: Player
) -> None:
    """What is typed instead of a sentence is in the PDF, and the list says who wrote it."""
    page = opened(workspace, small, "Gespreksblad voor MT en HR")
    small.press("Tekst")
    first = next(p for p in page.desk.now.written.parts if not p.level)
    page.text.choose(first.text)
    small.press("Schrijf anders")
    small.until(lambda: small.sees("Uw tekst"), "no field")
    small.type("Uw tekst", "Dit schreef ik zelf over het werk.")
    written = "Dit schreef ik zelf over het werk."
    small.until(lambda: written in " ".join(" ".join(page.desk.now.pages).split()), "not there")

    assert "door u geschreven" in page.text.outline.currentItem().text()
    back(small)
    assert [written] == [each.text for each in page.desk.form.file.all(GroupText)]


def test_what_is_signed_stays_and_a_change_makes_the_next_version(
    workspace: Workspace, player: Player
) -> None:
    """The bytes are kept with their hash; a later sentence gives version 2 its list of changes."""
    page = opened(workspace, player, "Groepsbeeld werk")
    player.press("Afronden")
    player.press("Onderteken versie 1")
    player.until(lambda: page.desk.stand.last is not None, "not signed")
    rests(player)

    (first,) = workspace.session.vault.signed.of_organisation(page.desk.form.organisation.id)
    kept = workspace.session.vault.signed.pdf(first.id)
    assert sha256(kept).hexdigest() == first.sha256
    assert 1 == releases(workspace)
    assert player.sees("De tekst is nog zoals in versie 1.")
    assert not player.has_button("Onderteken versie 2")

    player.press("Tekst")
    page.text.choose(next(p.text for p in page.desk.now.written.parts if not p.level))
    player.press("Voeg toe")
    player.until(lambda: player.sees("Uw tekst"), "no field")
    player.type("Uw tekst", "Dit kwam er later bij.")
    player.until(lambda: "Erbij: Dit kwam er later bij." in _flat(page), "no list of changes")
    player.press("Afronden")
    player.press("Onderteken versie 2")
    player.until(lambda: page.desk.stand.last.version == 2, "not signed")
    assert kept == workspace.session.vault.signed.pdf(first.id)
    rests(player)
    back(player)
    assert "Groepsbeeld werk: versie 2 ondertekend" in [
        row.accessibleName() for row in workspace.page.findChildren(QAbstractButton)
    ]


def test_a_draft_says_until_when_the_organisation_can_react(
    workspace: Workspace,
    small: Player,
    save,  # noqa: ANN001 - idem
) -> None:
    """It is marked as a draft with its last day, and the page remembers that it was given."""
    page = opened(workspace, small, "Advies aan de organisatie")
    small.press("Afronden")
    text = " ".join(" ".join(pages(save(small, "Geef een concept", "concept.pdf"))).split())

    assert "Dit is een concept van 23 november 2026." in text
    assert "U kunt reageren tot en met 7 december 2026." in text
    assert "eigen kijk" not in text
    small.until(lambda: small.sees("Concept gegeven op 23 november 2026."), "no draft")
    assert date(2026, 12, 7) == page.desk.stand.draft.until


def test_the_house_style_is_that_of_the_settings(workspace: Workspace, small: Player) -> None:
    """Colour, contact, name and registration number are those of who signs."""
    session = workspace.session
    own = {"house_colour": "#7A1F1F", "ad_contact": "bel 030 123 45 67"}
    settings = tuple(Setting(id=key, value=value) for key, value in own.items())
    session.commit("Huisstijl", tuple(added(each, session.now()) for each in settings))
    page = opened(workspace, small, "Advies aan de organisatie")

    assert "7A1F1F" == page.desk.now.document.house.accent
    assert "bel 030 123 45 67" in _flat(page)
    assert session.settings["ad_name"] in _flat(page)
    assert session.settings["ad_registration"] in _flat(page)


def _flat(page: ReportPage) -> str:
    """The words of its pages, wherever the lines break."""
    return " ".join(" ".join(page.desk.now.pages).split())


@pytest.mark.requirement("001-R39")
def test_the_quarterly_sheet_repeats_what_went_out(workspace: Workspace, export) -> None:  # noqa: ANN001 - idem
    """Before any release it has no figures, after one those of that day; it adds no release."""
    before = " ".join(pages(export("Kwartaalblad", "PDF", "een.pdf")))
    export("Groepsbeeld werk", "PDF", "twee.pdf")
    after = " ".join(pages(export("Kwartaalblad", "PDF", "drie.pdf")))

    assert "Er zijn nog geen cijfers uitgegeven." in before
    assert "uitgave van 23 november 2026" in after
    assert 1 == releases(workspace)


def test_the_sheet_for_a_meeting_is_one_page(export) -> None:  # noqa: ANN001 - idem
    """With what stands out, and room to write."""
    (text,) = pages(export("Gespreksblad voor MT en HR", "PDF", "een.pdf"))

    assert "Wisselende diensten, Thuiszorg: 19 van de 28 mensen, elders 14 van de 68." in text


def test_the_table_holds_protected_figures_only(player: Player, save) -> None:  # noqa: ANN001 - idem
    """Hidden counts are empty with 'ja' beside them; three people's night work is nowhere."""
    text = save(player, "Cijfers als tabel als CSV", "een.csv").read_text("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text.split("\r\n\r\n")[0]), delimiter=";"))

    assert "nachtwerk" not in text
    assert {"ja": {""}}["ja"] == {line["aantal"] for line in lines if line["verborgen"] == "ja"}
    assert "33" in {line["aantal"] for line in lines if line["eenheid"] == "Hele organisatie"}

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added, changed
from assistant.case.records import Case, Consent, Consult, Correction, Worker, new_id
from assistant.case.words import ConsentScope, ConsentState, CorrectionKind, Outcome
from assistant.content.model import PolicyValue
from assistant.privacy.retention import Keeping
from tests.conftest import NOW, TODAY
from tests.ui.steps_kit import demo_form
from ui import dialogs, work
from ui.pages.vault_clean import countdown
from ui.player import Player
from ui.preview import texts
from ui.session import Session
from ui.workspace import Workspace

LONG_AGO = date(2024, 1, 15)
TERM = PolicyValue(
    id="retention_years", title="", value=2, unit="jaar", basis="keuze", source="eigen keuze"
)


@pytest.fixture
def case(session: Session) -> Case:
    """A demo case, whole."""
    return demo_form(session).file.case


@pytest.fixture
def player(workspace: Workspace) -> Iterator[Player]:
    """Somebody at the window."""
    yield Player(workspace, patience=5000)
    work.wait()


def set_case(session: Session, case: Case, **values: object) -> None:
    """Change the case without a page."""
    now = session.file(case.id).case
    session.commit("Voorbereid", changed(now, NOW, **values), case.id)


def events(session: Session) -> list[str]:
    """What the log says happened."""
    return [line.event for line in session.vault.log.lines()]


def test_the_list_of_cases_leads_to_keeping(
    workspace: Workspace, player: Player, case: Case
) -> None:
    """A chosen case's keeping is one button away."""
    workspace.cases()
    workspace.page.view.selectRow(0)

    player.press("Bewaren en inzage")

    player.until(lambda: player.sees(f"Dossier {case.number} bewaren"), "not there")


def test_closing_starts_the_countdown(workspace: Workspace, player: Player, case: Case) -> None:
    """Closing a case says until when it is kept, and can be undone."""
    workspace.keeping(case.id)
    player.press("Sluit het dossier")

    at = QApplication.focusWidget()
    assert "Heropen het dossier" == at.text(), "the cursor stays with the button"
    player.until(lambda: player.sees("Dit dossier blijft tot en met"), "no countdown")
    assert TODAY == workspace.session.file(case.id).case.closed
    workspace.session.undo()
    player.until(lambda: player.sees("De bewaartermijn begint als u het sluit"), "not undone")


def test_the_outcome_is_kept(workspace: Workspace, player: Player, case: Case) -> None:
    """What came of the case is chosen here."""
    workspace.keeping(case.id)
    player.choose("Wat heeft het opgeleverd?", "Uitval voorkomen")

    assert Outcome.PREVENTED is workspace.session.file(case.id).case.outcome


def test_a_case_past_its_term_is_listed(workspace: Workspace, player: Player, case: Case) -> None:
    """The clean-up page lists a case whose two years have passed, and leads to it."""
    set_case(workspace.session, case, closed=LONG_AGO)
    for answer in [
        each
        for each in workspace.session.file(case.id).rows.get("answer", {}).values()
        if each.question in {"vervolgdatum", "herhaaldatum"}
    ]:
        workspace.session.commit("Weg", changed(answer, NOW, value=""), case.id)
    workspace.clean_up()
    player.until(lambda: player.sees("De bewaartermijn liep af op 15 januari 2026."), "not listed")

    player.press(f"Bekijk dossier {case.number}")

    player.until(lambda: player.sees(f"Dossier {case.number} bewaren"), "not there")


def test_a_hold_takes_a_case_from_the_list(
    workspace: Workspace, player: Player, case: Case
) -> None:
    """A reason to keep a case longer is stored, logged and shown; destroying is then closed."""
    set_case(workspace.session, case, closed=LONG_AGO)
    workspace.keeping(case.id)
    player.type("Reden om langer te bewaren", "lopende klacht")
    player.until(lambda: player.sees("Haal die eerst weg"), "not stored")
    workspace.clean_up()

    player.until(lambda: player.sees("Langer bewaard, met een reden"), "not listed")
    assert "lopende klacht" == workspace.session.file(case.id).case.hold
    assert "hold changed" in events(workspace.session)
    assert player.sees("Geen enkel dossier is over zijn termijn heen.")


def test_many_cases_are_listed_without_reading_one(
    workspace: Workspace, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sixty cases past their term are found by one query; fifty are shown, the rest is counted."""
    worker = Worker(id=new_id(), name="Jan Smit")
    gone = [
        Case(id=f"c{number}", number=f"2023-{number:03}", worker_id=worker.id, closed=LONG_AGO)
        for number in range(60)
    ]
    session = workspace.session
    session.commit("Vullen", tuple(added(record, NOW) for record in (worker, *gone)))
    monkeypatch.setattr(type(session.vault.cases), "load", None)

    workspace.clean_up()

    assert 50 == player.words().count("De bewaartermijn liep af op 15 januari 2026.")
    assert player.sees("En nog 10 andere.")


@pytest.mark.requirement("001-R04")
def test_who_withdrew_is_listed_at_once(workspace: Workspace, player: Player, case: Case) -> None:
    """T-001-15: the case of a worker who withdrew is listed, though it was never closed."""
    withdrawn = Consent(
        id=new_id(),
        case_id=case.id,
        scope=ConsentScope.PARTICIPATE,
        state=ConsentState.WITHDRAWN,
        on=TODAY,
    )
    workspace.session.commit("Ingetrokken", (added(withdrawn, NOW),), case.id)

    workspace.clean_up()

    player.until(lambda: player.sees("De werkende doet niet (meer) mee."), "not listed")


@pytest.mark.requirement("002-R63")
def test_access_is_written_as_a_document_and_as_data(
    workspace: Workspace,
    player: Player,
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Inzage gives a readable PDF and JSON with the worker's data; both are logged."""
    name = workspace.session.file(case.id).worker.name
    view = Correction(id=new_id(), case_id=case.id, kind=CorrectionKind.VIEW, text="Tillen kan.")
    workspace.session.commit("Zienswijze", (added(view, NOW),), case.id)
    names: list[str] = []

    def ask(_parent: object, _title: str, start: Path, _kinds: str) -> Path:
        names.append(start.name)
        return tmp_path / start.name

    monkeypatch.setattr(dialogs, "save_file", ask)
    workspace.keeping(case.id)
    for kind in ("PDF", "JSON"):
        player.press(f"Inzage als {kind}")
        player.until(lambda k=kind: player.sees(f"inzage-{case.number}.{k.lower()}"), "not written")

    text = "".join(texts((tmp_path / names[0]).read_bytes()))
    held = json.loads((tmp_path / names[1]).read_text("utf-8"))
    assert [f"inzage-{case.number}.pdf", f"inzage-{case.number}.json"] == names
    assert name in text
    assert "Wat u kunt vragen" in text
    assert "Soort: eigen kijk (zienswijze)." in text
    assert "Tillen kan." in text
    assert name == held["gegevens"]["worker"][0]["name"]
    assert "Tillen kan." == held["gegevens"]["correction"][0]["text"]
    assert 2 == events(workspace.session).count("access written")


@pytest.mark.requirement("002-R64")
def test_a_later_consult_has_the_same_number(
    workspace: Workspace, player: Player, case: Case
) -> None:
    """Who is spoken to again stays one case with one number, from the list to the keeping."""
    set_case(workspace.session, case, number="2026-007")
    workspace.new_consult(case.id)
    player.press("Begin")
    player.until(lambda: workspace.consult_page is not None, "no consult")

    (row,) = workspace.session.vault.cases.rows()
    assert (case.id, "2026-007") == (row.id, row.number)
    assert 2 == len(workspace.session.file(case.id).all(Consult))
    workspace.keeping(case.id)
    player.until(lambda: player.sees("Dossier 2026-007 bewaren"), "another number")


def test_inzage_in_a_synchronised_folder_gets_a_remark(
    workspace: Workspace,
    player: Player,
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The file is written, and the page says that it leaves this computer."""
    target = tmp_path / "Nextcloud" / "inzage.json"
    target.parent.mkdir()
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    workspace.keeping(case.id)

    player.press("Inzage als JSON")

    player.until(lambda: player.sees("Let op: Nextcloud houdt deze map bij."), "no remark")
    assert target.exists()


def test_a_correction_and_a_view_are_kept_and_logged(
    workspace: Workspace, player: Player, case: Case
) -> None:
    """What the worker asked and what was done stands in the case; the log says only that."""
    workspace.keeping(case.id)
    player.press("Feitelijke correctie")
    player.type("Waarover gaat het?", "uren in het contract")
    player.type("Wat klopt er niet, en hoe is het wel?", "Het zijn er 24, niet 28.")
    player.press("Zienswijze")
    player.type("Hoe ziet de werkende het zelf?", "Het tillen valt mee.")
    player.type("Wat hebt u gedaan?", "Als bijlage toegevoegd.")
    player.type("Afgehandeld op", "23-11-2026")

    said = [
        (one.kind, one.day, one.about, one.text, one.done, one.handled)
        for one in workspace.session.file(case.id).all(Correction)
    ]
    about = [line for line in workspace.session.vault.log.lines() if line.subject == case.id]
    assert [
        (CorrectionKind.FACT, TODAY, "uren in het contract", "Het zijn er 24, niet 28.", "", None),
        (CorrectionKind.VIEW, TODAY, "", "Het tillen valt mee.", "Als bijlage toegevoegd.", TODAY),
    ] == said
    expected = ["correction recorded", "view recorded", "correction handled"]
    assert expected == [line.event for line in about]


def test_a_correction_taken_back_is_logged_too(
    workspace: Workspace, player: Player, case: Case
) -> None:
    """Removing what was recorded, also by undo, leaves a line in the log."""
    workspace.keeping(case.id)
    player.press("Zienswijze")
    workspace.session.undo()

    assert () == workspace.session.file(case.id).all(Correction)
    assert ["view recorded", "correction removed"] == events(workspace.session)[-2:]


@pytest.mark.requirement("000-R52")
def test_destroying_asks_first(
    workspace: Workspace, player: Player, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who thinks better of it keeps the case; the question says what cannot be undone."""
    asked: list[str] = []

    def no(_parent: object, _question: str, consequence: str, *_words: str) -> bool:
        asked.append(consequence)
        return False

    monkeypatch.setattr(dialogs, "ask", no)
    workspace.keeping(case.id)

    player.press("Dossier vernietigen")

    assert case.id in [row.id for row in workspace.session.vault.cases.rows()]
    assert "Dit kan niet ongedaan worden gemaakt." in asked[0]
    assert "reservekopieën" in asked[0]


@pytest.mark.requirement("000-R52")
def test_destroying_is_for_good(
    workspace: Workspace, player: Player, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A destroyed case is gone from vault and backups, logged, and no undo brings it back."""
    session = workspace.session
    folder = session.vault.path / "backups"
    session.vault.back_up(folder, NOW)
    monkeypatch.setattr(dialogs, "ask", lambda *_asked: True)
    workspace.keeping(case.id)

    player.press("Dossier vernietigen")
    player.until(lambda: player.sees(f"Dossier {case.number} is vernietigd."), "not destroyed")

    assert [] == list(session.vault.cases.rows())
    assert "" == session.undo_title
    assert "case destroyed" in events(session)
    assert {"cases": [case.id]}.items() <= json.loads(
        (folder / "destroyed.json").read_text("utf-8")
    ).items()
    with pytest.raises(KeyError):
        session.file(case.id)


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (TODAY, "dat is vandaag"),
        (date(2026, 11, 24), "dat is nog 1 dag"),
        (date(2026, 12, 23), "dat is nog 30 dagen"),
        (date(2027, 11, 23), "dat is nog ongeveer 12 maanden"),
        (date(2026, 11, 22), "liep af op 22 november 2026"),
    ],
)
def test_the_countdown_in_words(until: date, words: str) -> None:
    """Days are counted when near, months when far, and a term that passed is said."""
    kept = Keeping(date(2024, 11, 23), until, TERM, "", withdrawn=False)

    assert words in countdown(kept, TODAY)

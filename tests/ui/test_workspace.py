from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.lists import CaseRow
from assistant.case.records import Action, Case, Note, Organisation, Record, Setting, Unit, new_id
from assistant.case.words import Progress, Side, WorkContext
from tests.conftest import NOW
from ui.forms.field import Field
from ui.pages.case_list import ALL, CLOSED, HEADERS, CaseFilter, CaseTable, Shown
from ui.pages.consult import ConsultPage
from ui.pages.new_consult import NewConsultPage
from ui.pages.page import page_head
from ui.player import Player
from ui.workspace import Workspace


def words_of(page: QWidget) -> str:
    """Everything a page says, once what was just built is shown."""
    QApplication.processEvents()
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def store(workspace: Workspace, *records: Record, case_id: str | None = None) -> None:
    """Write records without a page."""
    changes = tuple(added(record, NOW) for record in records)
    workspace.session.commit("Voorbereid", changes, case_id)


def test_an_empty_start_page_offers_the_first_step(workspace: Workspace) -> None:
    """Without anything due the start page says what will come there."""
    assert "Hier komt wat u hebt beloofd" in words_of(workspace.page)


def test_what_is_due_this_week_is_named(workspace: Workspace, consult: tuple[str, str]) -> None:
    """A promise with a day in this week stands on the start page."""
    action = Action(
        id=new_id(),
        case_id=consult[0],
        consult_id=consult[1],
        text="Nabellen",
        side=Side.AD,
        due=date(2026, 11, 24),
        status=Progress.AGREED,
    )
    store(workspace, action, case_id=consult[0])

    workspace.start()

    said = words_of(workspace.page)
    assert "Eén ding vraagt deze week uw aandacht." in said
    assert "Nabellen" in said
    assert "morgen" in said


def test_a_new_case_begins_its_consult(workspace: Workspace) -> None:
    """Name, function and kind are enough to begin; the case gets its number."""
    workspace.new_consult()
    page = workspace.page
    assert isinstance(page, NewConsultPage)
    page.name.setText("Jan Smit")
    page.job.setText("magazijnmedewerker")

    page._start.click()

    file = workspace.session.file(workspace.consult_page.case_id)
    assert (file.case.number, file.worker.name, file.case.job) == (
        "2026-001",
        "Jan Smit",
        "magazijnmedewerker",
    )
    assert file.organisation is None
    assert file.case.context is WorkContext.EMPLOYER


def test_a_case_can_be_in_a_unit(workspace: Workspace) -> None:
    """A worker's organisation and unit are chosen from what is known."""
    store(
        workspace,
        Organisation(id="o", name="De Linde"),
        Unit(id="u", organisation_id="o", name="Keuken"),
    )
    workspace.new_consult()
    page = workspace.page
    page.name.setText("Renée")
    page.organisation.setCurrentIndex(page.organisation.findData("o"))
    page.unit.setCurrentIndex(page.unit.findData("u"))

    page._start.click()

    file = workspace.session.file(workspace.consult_page.case_id)
    assert (file.organisation.name, file.unit.name) == ("De Linde", "Keuken")


def test_a_new_organisation_is_made_on_the_way(workspace: Workspace) -> None:
    """An organisation that is not known yet is made with the case."""
    workspace.new_consult()
    page = workspace.page
    page.organisation.setCurrentIndex(page.organisation.count() - 1)
    page.name.setText("Renée")
    page.own.setText("Bakkerij Jansen")

    page._start.click()

    names = [each.name for each in workspace.session.vault.cases.organisations()]
    assert names == ["Bakkerij Jansen"]


def test_one_more_consult_keeps_the_case(workspace: Workspace, consult: tuple[str, str]) -> None:
    """A second consult of a case has the same case and its own steps."""
    workspace.new_consult(consult[0])

    workspace.page._start.click()

    assert workspace.consult_page.case_id == consult[0]
    assert workspace.consult_page.consult_id != consult[1]


@pytest.mark.requirement("001-R01")
def test_a_werkscan_needs_a_licence(workspace: Workspace) -> None:
    """The Werkscangesprek can only be chosen when a licence date is set."""

    def offered() -> bool:
        workspace.new_consult()
        return workspace.page.form.findData("werkscangesprek") >= 0

    before = offered()
    store(workspace, Setting(id="licence_date", value="1-2-2025"))

    assert (before, offered()) == (False, True)


def case_row(number: str, worker: str, closed: date | None = None) -> CaseRow:
    """A case of which only the number, the name and the closing matter."""
    return CaseRow(
        id=number, number=number, worker=worker, job="", organisation="", unit="", form="",
        opened=None, closed=closed, consult_id=None, consult_day=None, step="", touched=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "which", "found"),
    [
        ("", ALL, ["2026-001", "2026-002"]),
        ("rene", ALL, ["2026-001"]),
        ("002", ALL, ["2026-002"]),
        ("", CLOSED, ["2026-002"]),
        ("rene 002", ALL, []),
    ],
)
def test_cases_are_found_by_every_word(
    qapp: QApplication, asked: str, which: int, found: list[str]
) -> None:
    """Searching minds every word, no accents or capitals, and whether a case is closed."""
    rows = [case_row("2026-001", "René Bakker"), case_row("2026-002", "Ans", date(2026, 1, 1))]
    table = CaseTable()
    table.set_rows([Shown(row, (row.number, row.worker, *[""] * 5)) for row in rows])
    shown = CaseFilter(table)

    shown.ask(asked, which)

    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == found


def test_the_first_case_is_chosen_at_once(workspace: Workspace, consult: tuple[str, str]) -> None:
    """Who opens the list can go on with the first case without choosing it."""
    workspace.cases()
    page = workspace.page

    assert page._open.isEnabled()
    page._open.click()
    assert isinstance(workspace.page, ConsultPage)
    assert consult[0] == workspace.page.case_id


def test_columns_give_way_in_a_narrow_window(workspace: Workspace) -> None:
    """Function and kind of consult are hidden where they would leave the others unreadable."""
    workspace.cases()
    hidden = []
    for width in (1280, 800):
        workspace.resize(width, 800)
        QApplication.processEvents()
        view = workspace.page.view
        hidden.append([at for at in range(len(HEADERS)) if view.isColumnHidden(at)])

    assert [[], [2, 4]] == hidden


def test_buttons_go_below_the_words_where_it_is_narrow(qtbot: QtBot) -> None:
    """A page's buttons stand beside its title, or below it where the title needs the room."""
    act = QPushButton("Maak groepsadvies")
    head = page_head("Wilgenhof", "Er is gesproken met 96 mensen.", act)
    qtbot.addWidget(head)
    title = head.findChildren(QLabel)[0]
    below = []
    for width in (900, 340):
        head.resize(width, 300)
        head.show()
        QApplication.processEvents()
        below.append(act.mapTo(head, act.rect().topLeft()).y() > title.geometry().bottom())

    assert [False, True] == below


def test_closing_a_case_can_be_undone(workspace: Workspace, consult: tuple[str, str]) -> None:
    """A closed case leaves the list of open ones; undo brings it back."""
    workspace.cases()
    page = workspace.page
    page.view.selectRow(0)
    page._close.click()
    closed = workspace.session.file(consult[0]).case.closed

    workspace.notices.action.click()

    assert closed == date(2026, 11, 23)
    assert workspace.session.file(consult[0]).case.closed is None


def test_enter_on_a_case_opens_it(workspace: Workspace, consult: tuple[str, str]) -> None:
    """Activating a row opens the consult."""
    workspace.cases()
    page = workspace.page

    page.view.selectRow(0)
    page.view.activated.emit(page.view.currentIndex())

    assert workspace.consult_page.consult_id == consult[1]


def test_ctrl_k_goes_to_searching(workspace: Workspace, qtbot: QtBot) -> None:
    """Ctrl+K opens the search over everything, with the cursor in its field."""
    workspace.activateWindow()

    qtbot.keyClick(workspace, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert workspace.search_panel.line.hasFocus()


def test_undo_and_redo_by_keyboard(workspace: Workspace, page: ConsultPage, qtbot: QtBot) -> None:
    """Ctrl+Z takes back the last thing done and Ctrl+Shift+Z does it again."""
    page.session.commit("Naam", (added(Case(id="x"), NOW),))
    workspace.activateWindow()
    control = Qt.KeyboardModifier.ControlModifier

    qtbot.keyClick(workspace, Qt.Key.Key_Z, control)
    after_undo = (page.session.undo_title, page.session.redo_title)
    qtbot.keyClick(workspace, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)

    assert after_undo == ("", "Naam")
    assert page.session.undo_title == "Naam"


def test_undo_is_of_what_is_open(workspace: Workspace, page: ConsultPage, qtbot: QtBot) -> None:
    """A consult does not offer to take back a meeting; the page of meetings still does."""
    note = Note(id="n", case_id=page.case_id, consult_id=page.consult_id, text="Bellen")
    page.session.commit("Notitie toegevoegd", (added(note, NOW),), page.case_id)
    workspace.meetings()
    Player(workspace).press("Nieuw overleg")
    at_meetings = workspace.session.undo_title
    workspace.consult(page.case_id, page.consult_id)
    at_consult = workspace.session.undo_title
    workspace.activateWindow()

    qtbot.keyClick(workspace, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert ("Overleg toegevoegd", "Notitie toegevoegd") == (at_meetings, at_consult)
    assert () == workspace.consult_page.consult.all(Note)
    workspace.meetings()
    assert "Overleg toegevoegd" == workspace.session.undo_title


def test_what_another_page_leans_on_is_not_taken_back(workspace: Workspace) -> None:
    """An organisation a case was given since cannot be taken away by undo; with the case it can."""
    session = workspace.session
    workspace.organisations()
    session.here = "organisation"
    session.commit("Organisatie toegevoegd", (added(Organisation(id="o"), NOW),))
    session.here = "case"
    session.commit("Dossier", (added(Case(id="case", organisation_id="o"), NOW),), "case")
    session.here = "organisation"
    leaning = session.undo_title
    session.here = "case"
    session.undo()
    session.here = "organisation"

    assert "" == leaning
    assert "Organisatie toegevoegd" == session.undo_title


def test_the_bar_says_when_it_was_stored(workspace: Workspace, page: ConsultPage) -> None:
    """After a change the bar says in words when it was stored."""
    store(workspace, Setting(id="x", value="y"))

    assert workspace.bar.saved.text().startswith("Opgeslagen ")


def test_a_setting_is_stored_on_leaving_the_field(workspace: Workspace) -> None:
    """The name of the AD is kept in the vault."""
    workspace.settings()

    Player(workspace).type("Naam", "Marijke van Dam")

    assert workspace.session.settings["ad_name"] == "Marijke van Dam"


def test_the_theme_can_be_chosen(workspace: Workspace) -> None:
    """Choosing dark colours changes the preference at once."""
    workspace.settings()
    fields = workspace.page.findChildren(Field)
    box = next(f.control for f in fields if f.label.text() == "Kl&euren")
    box.setCurrentIndex(1)

    box.activated.emit(1)

    assert workspace.preferences.theme == "dark"


def test_an_organisation_too_small_gets_no_figures(workspace: Workspace, qtbot: QtBot) -> None:
    """With too few people spoken to, the page says so and what to do instead."""
    store(workspace, Organisation(id="o", name="De Linde", headcount=8))

    workspace.organisations("o")

    qtbot.waitUntil(lambda: workspace.page._group._seen is not None, timeout=20_000)
    said = words_of(workspace.page)
    assert "Er zijn nog geen cijfers die gedeeld mogen worden." in said
    assert "advies zonder cijfers" in said


def test_a_headcount_that_is_no_number_is_refused(workspace: Workspace) -> None:
    """A headcount of letters stays in the field with a sentence."""
    store(workspace, Organisation(id="o", name="De Linde"))
    workspace.organisations("o")
    player = Player(workspace)
    player.press("Gegevens")

    player.type("Aantal medewerkers", "veel")

    assert player.sees("Vul een getal in.")
    assert player.sees("veel")
    assert workspace.session.vault.cases.organisations()[0].headcount is None


def test_a_unit_is_never_part_of_itself(workspace: Workspace) -> None:
    """A unit cannot be put below itself or below one of its own parts."""
    store(
        workspace,
        Organisation(id="o"),
        Unit(id="a", organisation_id="o", name="A"),
        Unit(id="b", organisation_id="o", name="B", parent_id="a"),
    )

    workspace.organisations("o")

    above = [f.control for f in workspace.page.findChildren(Field) if f.label.text() == "Hoort bij"]
    offered = [[box.itemText(i) for i in range(box.count())] for box in above]
    assert [["de organisatie"], ["de organisatie", "A"]] == offered

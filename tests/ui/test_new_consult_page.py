"""Beginning a consult: what is typed is kept whole or refused in words, never cut."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.records import Assignment, Case, Consult, Organisation, Unit, Worker
from assistant.case.words import UnitLevel, WorkContext
from tests.conftest import NOW, TODAY
from ui.pages.consult import ConsultPage
from ui.player import Player
from ui.workspace import Workspace


def test_too_long_a_name_is_refused_and_stays(workspace: Workspace) -> None:
    """A name of 40,000 letters is not cut silently: the field says so and keeps it."""
    workspace.new_consult()
    page = workspace.page
    page.name.setText("x" * 40_000)
    page.job.setText("kok")

    Player(workspace).press("Begin")

    assert page is workspace.page
    assert Player(workspace).sees("Dit is langer dan 1000 tekens. Maak de tekst korter.")
    assert 40_000 == len(page.name.text())
    page.name.setText("Renée")
    Player(workspace).press("Begin")
    assert isinstance(workspace.page, ConsultPage)


def test_the_wheel_scrolls_the_page_and_chooses_nothing(workspace: Workspace) -> None:
    """Turning the wheel over a list leaves the kind of consult as it was chosen."""
    workspace.new_consult()
    box = workspace.page.form
    before = box.currentIndex()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert before == box.currentIndex()


def test_a_functiegroep_is_no_place_to_work(workspace: Workspace) -> None:
    """Who were filed under one would be lost to the figures of the department."""
    records = (
        Organisation(id="o", name="De Linde"),
        Unit(id="n", organisation_id="o", name="Noord"),
        Unit(id="k", organisation_id="o", name="Koks", level=UnitLevel.JOB_GROUP),
    )
    workspace.session.commit("x", tuple(added(each, NOW) for each in records))
    workspace.new_consult()
    player = Player(workspace)

    player.choose("Organisatie", "De Linde")

    box = workspace.page.unit
    assert ["Geen eenheid", "Noord"] == [box.itemText(place) for place in range(box.count())]


def test_who_has_a_case_already_gets_one_more_consult_in_it(workspace: Workspace) -> None:
    """The same name, however it is written, is pointed at; one press begins in that case."""
    worker = Worker(id="w", name="Renée de Vries")
    case = Case(id="c", number="2026-004", worker_id="w", job="kok")
    records = (worker, case, Assignment(id="a", case_id="c"), Consult(id="k", case_id="c"))
    workspace.session.commit("x", tuple(added(each, NOW) for each in records))
    workspace.new_consult()
    player = Player(workspace)
    player.type("Naam van de werkende", "Renee")
    other = player.sees("heeft al een dossier")
    player.type("Naam van de werkende", "renee  de vries ")

    assert not other
    assert player.sees("Iemand met deze naam heeft al een dossier: 2026-004, kok.")
    player.press("Consult in 2026-004")
    player.press("Begin")
    assert ["2026-004"] == [row.number for row in workspace.session.vault.cases.rows()]
    assert 2 == len(workspace.session.file("c").all(Consult))


def test_a_closed_case_of_the_same_name_is_not_pointed_at(workspace: Workspace) -> None:
    """What was closed is not opened again by a new talk."""
    worker = Worker(id="w", name="Renée de Vries")
    case = Case(id="c", number="2026-004", worker_id="w", closed=TODAY)
    workspace.session.commit("x", tuple(added(each, NOW) for each in (worker, case)))
    workspace.new_consult()
    player = Player(workspace)
    player.type("Naam van de werkende", "Renée de Vries")

    assert not player.sees("heeft al een dossier")


def test_begin_without_a_name_says_so_at_the_field(workspace: Workspace) -> None:
    """No empty case is made: one sentence beside the name, the cursor in it, gone when typed."""
    workspace.new_consult()
    page, player = workspace.page, Player(workspace)
    player.press("Begin")

    assert page is workspace.page
    assert player.sees("Vul in hoe de werkende heet. Een voornaam is genoeg.")
    assert page.name is QApplication.focusWidget()
    assert () == workspace.session.vault.cases.rows()
    player.type("Naam van de werkende", "Renée")
    assert not player.sees("Vul in hoe de werkende heet")


@pytest.mark.parametrize(
    ("chosen", "context"),
    [("Nog niet bekend", WorkContext.EMPLOYER), ("Geen organisatie", WorkContext.SELF_EMPLOYED)],
)
def test_who_says_nothing_of_an_organisation_is_not_made_self_employed(
    workspace: Workspace, chosen: str, context: WorkContext
) -> None:
    """Only who says that there is no organisation begins a case of somebody without employer."""
    workspace.new_consult()
    player = Player(workspace)
    began = workspace.page.organisation.currentText()
    player.type("Naam van de werkende", "Renée")
    player.choose("Organisatie", chosen)
    player.press("Begin")

    assert "Nog niet bekend" == began
    (row,) = workspace.session.vault.cases.rows()
    case = workspace.session.file(row.id).case
    assert (context, None) == (case.context, case.organisation_id)


def test_begin_with_another_organisation_asks_its_name(workspace: Workspace) -> None:
    """One who chose another organisation and named none is asked that one thing."""
    workspace.new_consult()
    page, player = workspace.page, Player(workspace)
    player.type("Naam van de werkende", "Renée")
    player.choose("Organisatie", "Andere organisatie …")
    player.press("Begin")

    assert player.sees("Vul in hoe de organisatie heet, of kies ‘Nog niet bekend’.")
    assert page.own is QApplication.focusWidget()
    assert () == workspace.session.vault.cases.rows()


def test_what_was_typed_is_there_again(workspace: Workspace) -> None:
    """After Terug the page holds every field as it was left; after Begin it is empty again."""
    records = (
        Organisation(id="o", name="De Linde"),
        Unit(id="n", organisation_id="o", name="Noord"),
    )
    workspace.session.commit("x", tuple(added(each, NOW) for each in records))
    workspace.new_consult()
    player = Player(workspace)
    player.type("Naam van de werkende", "Renée")
    player.type("Functie", "kok")
    player.choose("Soort consult", workspace.page.form.itemText(2))
    player.choose("Organisatie", "De Linde")
    player.choose("Eenheid", "Noord")
    player.choose("Werksituatie", workspace.page.context.itemText(2))

    def stands() -> tuple[str, ...]:
        page = workspace.page
        lists = (page.form, page.organisation, page.unit, page.context)
        return (page.name.text(), page.job.text(), *(each.currentText() for each in lists))

    before = stands()
    player.press("Terug")
    workspace.new_consult()
    after = stands()
    player.press("Begin")
    workspace.new_consult()

    assert ("Renée", "kok", "De Linde", "Noord") == (*before[:2], *before[3:5])
    assert before == after
    assert ("", "") == stands()[:2]

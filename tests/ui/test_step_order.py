import pytest
from PySide6.QtGui import QAction

from assistant.case.records import Consult
from assistant.consult.flow import new_consult, steps_of
from assistant.content.model import ServiceForm
from tests.conftest import NOW, TODAY
from ui.pages.consult import ConsultPage
from ui.workspace import Workspace


def action(page: ConsultPage, words: str) -> QAction:
    """What the menu of the steps offers in these words."""
    page.order.fill()
    return next(each for each in page.order.menu().actions() if each.text() == words)


def order(page: ConsultPage) -> list[str]:
    """The steps of the consult as they are now."""
    return [step.key for step in steps_of(page.consult)]


@pytest.mark.requirement("002-R06")
def test_a_step_can_be_done_earlier_and_later(page: ConsultPage) -> None:
    """'Werk' goes before 'Gesprek' and back again; the others keep their order."""
    before = order(page)
    page.show_step("werk")

    action(page, "Werk eerder doen").trigger()
    page.refresh()
    earlier = order(page)
    action(page, "Werk later doen").trigger()

    assert before.index("werk") - 1 == earlier.index("werk")
    assert [key for key in before if key != "werk"] == [key for key in earlier if key != "werk"]
    assert before == order(page)


@pytest.mark.requirement("002-R06")
def test_moving_a_step_can_be_taken_back(page: ConsultPage) -> None:
    """Another order is a step of undo, and the list at the left shows the order as it is."""
    before = order(page)
    page.show_step("werk")
    action(page, "Werk eerder doen").trigger()
    page.refresh()
    shown = [page.steps.item(row).text() for row in range(page.steps.count())]

    page.session.undo()

    assert shown.index("Werk") < shown.index("Gesprek")
    assert before == order(page)


def test_the_first_step_cannot_go_earlier(page: ConsultPage) -> None:
    """What cannot be done is there, but not to be chosen."""
    page.show_step("opdracht")
    first = action(page, "Opdracht eerder doen").isEnabled()
    page.show_step("rapport")

    assert not first
    assert not action(page, "Rapport later doen").isEnabled()


@pytest.mark.requirement("002-R06")
def test_a_step_the_form_does_not_have_can_be_added(
    workspace: Workspace, agreed: tuple[str, str]
) -> None:
    """A short consult gets the step 'Verwijzing' in its place, and one stands at it at once."""
    session = workspace.session
    form = session.library.get(ServiceForm, "telefonisch_advies")
    changes = new_consult(agreed[0], form, session.library, today=TODAY, now=NOW)
    session.commit("Nieuw consult", changes, agreed[0])
    workspace.consult(agreed[0], session.file(agreed[0]).all(Consult)[-1].id)
    page = workspace.consult_page

    action(page, "Stap toevoegen: Verwijzing").trigger()

    assert ["maatregelen", "verwijzing", "afspraken"] == order(page)[-4:-1]
    assert "verwijzing" == page.step

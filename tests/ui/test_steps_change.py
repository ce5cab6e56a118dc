"""A later consult of the same case, in the window: what changed, and what slipped."""

import pytest
from pytestqt.qtbot import QtBot

from assistant.case.records import Action, Capacity, Consult, Measure, Task
from assistant.case.words import Progress
from assistant.consult.follow_up import in_order
from tests.ui.steps_kit import at_step, demo_form
from ui.forms.form import AnswerRef, Form
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace


@pytest.fixture
def later(session: Session, workspace: Workspace) -> Player:
    """Somebody who began a later consult in Saskia's case, at its first step."""
    first = demo_form(session)
    workspace.new_consult(first.case_id)
    player = Player(workspace, patience=4000)
    player.choose("Soort consult", "Telefonisch advies")
    player.press("Begin")
    return player


def consults(session: Session) -> tuple[Consult, ...]:
    """The consults of the only case, in order."""
    case = session.vault.cases.rows()[0].id
    return tuple(each.consult for each in in_order(session.file(case)))


def test_a_later_consult_knows_the_work_already(session: Session, later: Player) -> None:
    """What the tasks are and what she can carry stands in the later consult."""
    first, second = consults(session)
    file = session.file(first.case_id)

    assert [t.name for t in file.consult(first.id).all(Task)] == [
        t.name for t in file.consult(second.id).all(Task)
    ]
    assert file.consult(second.id).all(Capacity)


@pytest.mark.requirement("000-R40")
def test_what_slipped_is_agreed_again(
    session: Session, workspace: Workspace, later: Player
) -> None:
    """'Nee, het is terug bij af' offers to agree on it again, with who does it."""
    first, second = consults(session)
    measure = next(
        m
        for m in session.file(first.case_id).consult(first.id).all(Measure)
        if m.status is Progress.AGREED
    )
    workspace.consult_page.show_step("verandering")

    later.press_first("Nee, het is terug bij af")
    later.press(f"Spreek dit opnieuw af: {measure.text}")

    (action,) = session.file(first.case_id).consult(second.id).all(Action)
    assert (f"Opnieuw oppakken: {measure.text}", measure.owner) == (action.text, action.owner)


@pytest.mark.requirement("002-R56", "002-R57", "002-R58")
def test_then_and_now_stand_beside_each_other(
    session: Session, workspace: Workspace, later: Player
) -> None:
    """The figure of the first consult stands beside the one typed now, with which way it went."""
    first, _second = consults(session)
    at_first = Form(session, first.case_id, first.id)
    at_first.write(AnswerRef(first.id, "verzuimdagen"), "2", "Meetpunt")
    workspace.consult_page.show_step("verandering")

    later.type("Dagen verzuim in de afgelopen maand", "9")

    later.until(lambda: later.sees("Omhoog, minder goed."), "which way it went")


def test_the_first_consult_has_nothing_to_compare(qtbot: QtBot, form: Form) -> None:
    """In a first consult the step asks for the figures to compare with later."""
    player = at_step(qtbot, form, "verandering")

    assert player.sees("Dit is het eerste consult in dit dossier.")
    assert player.sees("Meetpunten van nu")
    assert not player.sees("Toen en nu")


def test_the_start_is_measured_with_the_assignment(qtbot: QtBot, form: Form) -> None:
    """The figures of the start can be filled in where the assignment is."""
    player = at_step(qtbot, form, "opdracht")

    player.press("Meetpunten bij de start +")
    player.type("Dagen verzuim in de afgelopen maand", "3")

    assert "3" == form.consult.text("verzuimdagen")


def test_more_than_all_is_refused(qtbot: QtBot, form: Form) -> None:
    """A percentage above a hundred is not stored, and the field says why."""
    player = at_step(qtbot, form, "verandering")

    player.type("Loonwaarde in procenten", "120")

    assert "" == form.consult.text("loonwaarde_nu")
    assert player.sees("Vul een getal in van 0 tot en met 100.")

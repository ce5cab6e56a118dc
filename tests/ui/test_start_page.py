"""What follows from the cases themselves stands on the start page, once, until it is done."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added, changed
from assistant.case.records import Action, Assignment, Consult, Measure, new_id
from assistant.case.words import Progress, Side, Timing
from assistant.planning.agenda import ACTION, Item
from assistant.planning.moments import MomentKind
from tests.conftest import NOW, TODAY
from tests.ui.steps_kit import demo_form
from ui.agenda import KEEPING
from ui.pages.start import first
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace


def test_what_is_promised_stands_before_what_is_kept() -> None:
    """Ten cases whose time is over leave room for one promise, however late it is in the week."""
    kept = [item(KEEPING, day) for day in range(10)]
    call, promise = item(MomentKind.CALL, 3), item(ACTION, 6)

    shown = first([*kept[:5], call, *kept[5:], promise], 5)

    assert [call, promise, *kept[:3]] == shown


def item(kind: str, day: int) -> Item:
    """Something that is due so many days from now."""
    return Item(
        id=kind, day=TODAY + timedelta(day), kind=kind, text="", case_id="", number="", job=""
    )


def player(workspace: Workspace) -> Player:
    """Somebody at the start page, as it is now."""
    workspace.start()
    QApplication.processEvents()
    return Player(workspace, patience=2000)


def talked(session: Session, case_id: str, day: date) -> None:
    """Put the only consult of a case on this day."""
    consult = session.file(case_id).all(Consult)[-1]
    session.commit("Voorbereid", changed(consult, NOW, day=day), case_id)


@pytest.mark.requirement("000-R03")
def test_the_planned_talk_around_week_thirteen_stands_there(workspace: Workspace) -> None:
    """The demo case sick for 88 days has its consult in three days, and nothing besides."""
    demo_form(workspace.session, "week-13")
    start = player(workspace)
    assert start.sees("Eén ding vraagt deze week uw aandacht.")
    assert start.sees("do 26 nov\nVroegtijdig consult, week 13\nDossier")
    assert start.sees("gepland gesprek")


@pytest.mark.requirement("000-R03")
def test_contact_in_absence_is_due(workspace: Workspace) -> None:
    """Without a consult since, week 13 of the same absence is due from its first day on."""
    form = demo_form(workspace.session, "week-13")
    talked(workspace.session, form.case_id, TODAY - timedelta(60))
    form.session.commit(
        "Voorbereid",
        (
            added(
                Action(
                    id=new_id(),
                    case_id=form.case_id,
                    consult_id=form.consult_id,
                    kind="call",
                    status=Progress.DONE,
                ),
                NOW,
            ),
        ),
        form.case_id,
    )
    start = player(workspace)
    assert start.sees("al sinds do 19 nov\nContact rond week 13")
    assert start.sees("eerste ziektedag 27 augustus")
    assert start.sees("vast contactmoment")


def test_only_the_last_contact_that_went_by_is_left(
    workspace: Workspace, consult: tuple[str, str]
) -> None:
    """After 300 days of absence one line says week 42; weeks 13 and 26 are past."""
    session, case_id = workspace.session, consult[0]
    assignment = session.file(case_id).all(Assignment)[0]
    sick = changed(assignment, NOW, first_sick_day=TODAY - timedelta(300), timing=Timing.EARLY)
    session.commit("Voorbereid", sick, case_id)
    talked(session, case_id, TODAY - timedelta(299))
    start = player(workspace)
    assert start.sees("Contact rond week 42")
    assert not start.sees("Contact rond week 13")
    assert not start.sees("Contact rond week 26")


@pytest.mark.requirement("000-R39")
def test_a_call_is_due_two_weeks_after_the_talk(
    workspace: Workspace, consult: tuple[str, str]
) -> None:
    """The call stands there until it is ticked off; 'Ongedaan maken' brings it back."""
    talked(workspace.session, consult[0], TODAY - timedelta(14))
    start = player(workspace)
    assert start.sees("vandaag\nBellen om te vragen hoe het gaat\nDossier 2026-001")
    start.press("Gedaan")
    assert start.sees("Deze week vraagt niets uw aandacht.")
    start.press("Ongedaan maken")
    assert start.sees("Bellen om te vragen hoe het gaat")


def test_a_promise_for_that_day_says_it_already(
    workspace: Workspace, consult: tuple[str, str]
) -> None:
    """Who promised something for the day of the call is not told twice."""
    case_id, consult_id = consult
    talked(workspace.session, case_id, TODAY - timedelta(14))
    promise = Action(
        id=new_id(),
        case_id=case_id,
        consult_id=consult_id,
        text="Nabellen na twee weken",
        side=Side.AD,
        due=TODAY,
    )
    workspace.session.commit("Voorbereid", (added(promise, NOW),), case_id)
    start = player(workspace)
    assert start.sees("Eén ding vraagt deze week uw aandacht.")
    assert start.sees("Nabellen na twee weken")


@pytest.mark.requirement("001-R17")
def test_after_three_years_one_looks_again(workspace: Workspace, consult: tuple[str, str]) -> None:
    """Three years after the consult the closed case asks to look again, the week before not."""
    session, case_id = workspace.session, consult[0]
    talked(session, case_id, date(2023, 11, 29))
    case = session.file(case_id).case
    session.commit("Gesloten", changed(case, NOW, closed=date(2024, 1, 5)), case_id)
    assert player(workspace).sees("zo 29 nov\nOpnieuw samen kijken")
    talked(session, case_id, date(2023, 11, 30))
    assert not player(workspace).sees("Opnieuw samen kijken")


@pytest.mark.requirement("000-R29")
def test_a_trial_that_ends_asks_to_go_on_or_stop(
    workspace: Workspace, consult: tuple[str, str]
) -> None:
    """The end of a trial stands there with its day."""
    case_id, consult_id = consult
    aid = Measure(
        id=new_id(),
        case_id=case_id,
        consult_id=consult_id,
        text="Vacuümheffer",
        trial_end=TODAY + timedelta(1),
    )
    workspace.session.commit("Voorbereid", (added(aid, NOW),), case_id)
    start = player(workspace)
    assert start.sees("morgen\nVacuümheffer")
    assert start.sees("doorgaan of stoppen")

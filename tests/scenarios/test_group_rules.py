"""The acceptance rules for groups (seed 001, section 19), played on the demo vault."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from assistant.case.changes import added
from assistant.case.lists import SeenFact
from assistant.case.records import (
    Case,
    Consent,
    Consult,
    GroupFact,
    Organisation,
    Unit,
    Worker,
    new_id,
)
from assistant.case.words import ConsentScope, ConsentState, UnitLevel
from assistant.group.facts import SPOKEN
from assistant.group.overview import ledger_entry, period
from tests.conftest import NOW, TODAY
from ui.pages.organisation import OrganisationPage
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace


def organisation_of(session: Session, name: str) -> Organisation:
    """The organisation of this name."""
    return next(each for each in session.vault.cases.organisations() if each.name == name)


def case_of(session: Session, fact: SeenFact) -> str:
    """The case a fact is from."""
    rows = session.vault.cases.rows()
    return next(row.id for row in rows if row.consult_id == fact.consult_id)


def at(workspace: Workspace, name: str) -> Player:
    """Someone at the organisation of this name, once its figures are there."""
    workspace.organisations(organisation_of(workspace.session, name).id)
    player = Player(workspace, patience=60_000)
    page = workspace.page
    assert isinstance(page, OrganisationPage)
    player.until(lambda: bool(page._group.seen), "no figures")
    return player


def small_organisation(session: Session, name: str, people: int) -> None:
    """An organisation in which so many people share one problem."""
    organisation = Organisation(id=new_id(), name=name, headcount=12)
    records = [organisation]
    for number in range(people):
        worker = Worker(id=new_id(), name=f"Persoon {number}")
        case = Case(id=new_id(), worker_id=worker.id, organisation_id=organisation.id)
        consult = Consult(id=new_id(), case_id=case.id, day=TODAY, confirmed=TODAY)
        records += [
            worker, case, consult,
            Consent(
                id=new_id(), case_id=case.id, scope=ConsentScope.GROUP,
                state=ConsentState.GIVEN, on=TODAY,
            ),
            *(
                GroupFact(
                    id=new_id(), case_id=case.id, consult_id=consult.id, person=worker.id,
                    organisation_id=organisation.id, day=TODAY, indicator=code,
                )
                for code in ("spoken", "bottleneck:tillen")
            ),
        ]  # fmt: skip
    session.commit("x", tuple(added(record, NOW) for record in records))


def shows(player: Player, words: str) -> None:
    """These words come on screen."""
    player.until(lambda: player.sees(words), words)


@pytest.mark.requirement("001-R31")
def test_three_with_the_same_problem_get_a_reason_and_advice_of_their_own(
    workspace: Workspace,
) -> None:
    """T-001-6: no figures and no group report; advice without figures is there."""
    small_organisation(workspace.session, "Kapsalon Kort", 3)
    player = at(workspace, "Kapsalon Kort")

    shows(player, "Er is met minder dan 10 mensen gesproken.")
    player.press("Documenten")
    shows(player, "Zonder cijfers uit gesprekken.")
    assert not player.has_button("Groepsbeeld werk")
    assert player.button("Advies aan de organisatie").isEnabled()
    player.press("Start")
    player.press("Nieuw consult")
    player.type("Naam van de werkende", "Persoon 4")
    player.choose("Organisatie", "Kapsalon Kort")
    player.press("Begin")
    workspace.consult_page.show_step("toestemming")
    player.answer("Doet u vrijwillig mee aan dit gesprek?", "Ja")
    workspace.consult_page.show_step("rapport")
    player.press("Rapport voor de werkende")
    player.press("Bewaren")
    assert player.button("Bewaar als PDF").isEnabled()


@pytest.mark.requirement("001-R34")
def test_diverging_cases_give_no_claim(workspace: Workspace) -> None:
    """T-001-7: the page says that in Zuid the arrows do not point the same way."""
    player = at(workspace, "Zorggroep De Linde")

    shows(player, "De pijlen wijzen niet dezelfde kant op")
    shows(player, "We doen geen uitspraak over Zuid als geheel.")


@pytest.mark.requirement("001-R32")
def test_one_department_screened_is_what_it_is_about(workspace: Workspace) -> None:
    """T-001-8: where nobody was spoken to is named as what the figures are not about."""
    session = workspace.session
    linde = organisation_of(session, "Zorggroep De Linde")
    silent = Unit(id=new_id(), organisation_id=linde.id, name="Wasserij")
    session.commit("x", (added(silent, NOW),))
    player = at(workspace, "Zorggroep De Linde")

    shows(player, "Waar dit niet over gaat")
    shows(player, "Wasserij: hier is in deze periode met niemand gesproken.")


@pytest.mark.requirement("001-R18")
def test_a_risk_group_is_never_a_unit(workspace: Workspace) -> None:
    """T-001-9: units are places in the organisation; a functiegroep lies beside the figures."""
    session = workspace.session
    linde = organisation_of(session, "Zorggroep De Linde")
    group = Unit(
        id=new_id(), organisation_id=linde.id, name="55-plussers", level=UnitLevel.JOB_GROUP
    )
    session.commit("x", (added(group, NOW),))
    player = at(workspace, "Zorggroep De Linde")

    shown = [label.text() for label in workspace.page._group.findChildren(QLabel)]
    assert not [words for words in shown if "55-plussers" in words]
    player.press("Gegevens")
    box = player.field("Soort")
    offered = [box.itemText(place) for place in range(box.count())]
    assert ["Vestiging", "Afdeling", "Team", "Functiegroep"] == offered


@pytest.mark.requirement("001-R19")
def test_screening_a_risk_occupation_is_out_of_scope(workspace: Workspace) -> None:
    """T-001-10: who looks for it reads that it is not an AD's work, and whose it is."""
    workspace.knowledge()
    player = Player(workspace)

    player.type("Zoeken", "risicoberoep")

    shows(player, "Dit programma screent geen beroepen")
    shows(player, "ergonoom, veiligheidskundige of arbeidshygiënist")


@pytest.mark.requirement("001-R35")
def test_the_employer_gets_no_individual_result(workspace: Workspace) -> None:
    """T-001-11: no name of any worker stands on any part of the page."""
    player = at(workspace, "Zorggroep De Linde")
    names = {row.worker for row in workspace.session.vault.cases.rows()}

    for part in ("Beeld", "Andere bronnen", "Functies", "Advies", "Documenten", "Gegevens"):
        player.press(part)
        said = player.words()
        assert not [name for name in names if name in said]


def test_who_withdraws_is_not_counted(workspace: Workspace) -> None:
    """T-001-15: one press in the consult takes the person out of every figure."""
    session = workspace.session
    linde = organisation_of(session, "Zorggroep De Linde")
    days = period(TODAY, session.library)
    before = session.vault.cases.group_facts(linde.id, *days)
    shows(at(workspace, "Zorggroep De Linde"), "96 van de 240 medewerkers")
    gone = before[0]
    workspace.consult(case_of(session, gone), gone.consult_id, "toestemming")
    player = Player(workspace)
    player.press("Alle toestemming intrekken")
    shows(player, "dit gesprek telt nergens meer mee")

    after = session.vault.cases.group_facts(linde.id, *days)
    assert gone.person not in {fact.person for fact in after}
    assert gone.person not in {
        load.person for load in session.vault.cases.seen_loads(linde.id, *days)
    }
    shows(at(workspace, "Zorggroep De Linde"), "95 van de 240 medewerkers")


def test_who_withdraws_after_a_release_cannot_be_read_from_it(workspace: Workspace) -> None:
    """T-001-15: once figures went out, those of before the withdrawal stay, with the reason."""
    session = workspace.session
    linde = organisation_of(session, "Zorggroep De Linde")
    at(workspace, "Zorggroep De Linde")
    work_side = workspace.page._group.seen[0]
    session.vault.ledger.add(ledger_entry(work_side, NOW))
    gone = session.vault.cases.group_facts(linde.id, *period(TODAY, session.library))[0]
    workspace.consult(case_of(session, gone), gone.consult_id, "toestemming")
    Player(workspace).press("Alle toestemming intrekken")

    player = at(workspace, "Zorggroep De Linde")

    shows(player, "96 van de 240 medewerkers")
    shows(player, "dat het verschil enkele mensen toont")


@pytest.mark.requirement("000-R43")
def test_who_is_spoken_to_again_after_a_release_cannot_be_read_from_it(
    workspace: Workspace,
) -> None:
    """One person says something else in a second talk: the figures of before stay, with why."""
    session = workspace.session
    linde = organisation_of(session, "Zorggroep De Linde")
    at(workspace, "Zorggroep De Linde")
    work_side = workspace.page._group.seen[0]
    session.vault.ledger.add(ledger_entry(work_side, NOW))
    seen = session.vault.cases.group_facts(linde.id, *period(TODAY, session.library))[0]
    case_id = case_of(session, seen)
    talk = session.file(case_id).consult(seen.consult_id)
    spoken = next(fact for fact in talk.all(GroupFact) if fact.indicator == SPOKEN)
    second = replace(talk.consult, id=new_id(), day=TODAY)
    again = replace(spoken, id=new_id(), consult_id=second.id, day=TODAY)
    changes = (added(second, NOW), added(again, NOW))
    session.commit("Tweede gesprek", changes, case_id)

    player = at(workspace, "Zorggroep De Linde")

    shows(player, "96 van de 240 medewerkers")
    shows(player, "Maar enkelen kwamen, gingen of zijn opnieuw gesproken")

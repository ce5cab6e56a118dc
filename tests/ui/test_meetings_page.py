"""Meetings, consultation and progress talks: what is said of a case stays with the case."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added, changed
from assistant.case.meetings import Discussion, Meeting
from assistant.case.records import Action, Assignment, Organisation
from assistant.case.words import DiscussionKind, MeetingKind, Observer, Obstacle
from tests.conftest import NOW, TODAY
from ui.pages.consult import ConsultPage
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace, consult: tuple[str, str]) -> Player:
    """Somebody at the meetings of an organisation in which one case has a conflict."""
    session = workspace.session
    organisation = Organisation(id="o", name="Zorggroep De Linde")
    session.commit("Organisatie", (added(organisation, NOW),))
    file = session.file(consult[0])
    session.commit(
        "Voorbereid",
        (
            *changed(file.case, NOW, organisation_id="o"),
            *changed(file.assignment, NOW, obstacle=Obstacle.CONFLICT),
        ),
        consult[0],
    )
    workspace.meetings()
    QApplication.processEvents()
    return Player(workspace, patience=3000)


def said_of(workspace: Workspace, case_id: str) -> tuple[Discussion, ...]:
    """What is kept in a case of what was said of it."""
    return workspace.session.vault.cases.load(case_id).all(Discussion)


@pytest.mark.requirement("002-R38")
def test_a_risk_dossier_is_discussed_under_a_letter(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """What is said is kept in the case, under a letter, and the name is nowhere on the page."""
    player.press("Nieuw overleg")
    assert player.sees("er speelt een conflict")
    player.choose("Soort overleg", "Multidisciplinair overleg (MDO)")
    player.type("Wie zijn erbij?", "bedrijfsarts en HR")
    player.type("Verslag", "De nieuwe roosters kosten veel overleg.")
    player.press("Bespreken")
    player.type("Wat is gezegd?", "Eerst een gesprek met een mediator.")
    (meeting,) = workspace.session.vault.cases.every(Meeting)
    (said,) = said_of(workspace, consult[0])
    assert (MeetingKind.MDO, "bedrijfsarts en HR") == (meeting.kind, meeting.present)
    assert "De nieuwe roosters kosten veel overleg." == meeting.notes
    assert ("Dossier A", meeting.id) == (said.pseudonym, said.meeting_id)
    assert "Eerst een gesprek met een mediator." == said.said
    assert not player.sees("Saskia")
    assert player.sees("Er zijn nu geen (andere) risicodossiers.")


def test_without_consent_to_share_a_remark(workspace: Workspace, player: Player) -> None:
    """As long as the worker did not say that it may be shared, the page says so."""
    player.press("Nieuw overleg")
    player.press("Bespreken")
    assert player.sees("De werkende heeft (nog) niet gezegd dat u hierover mag delen.")


def test_another_case_is_found_by_typing(workspace: Workspace, player: Player) -> None:
    """An open case that is no risk dossier can be discussed as well, found by its number."""
    player.press("Nieuw overleg")
    player.add("Een ander dossier bespreken", "2026-001, verpleegkundige")
    assert player.sees("Dossier A")


def test_what_was_agreed_becomes_an_agreement(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """One press puts it among the agreements of the case, where it gets an owner and a day."""
    player.press("Nieuw overleg")
    player.press("Bespreken")
    player.type("Wat is afgesproken?", "Mediator vragen")
    player.press("Zet bij de afspraken")
    assert isinstance(workspace.page, ConsultPage)
    assert "afspraken" == workspace.consult_page.step
    actions = workspace.session.file(consult[0]).all(Action)
    assert ["Mediator vragen"] == [action.text for action in actions]


def test_a_meeting_goes_and_what_was_said_stays(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """Without its meeting the discussion is still in the case; undo brings the meeting back."""
    player.press("Nieuw overleg")
    player.press("Bespreken")
    player.press("Overleg verwijderen")
    assert player.sees("Hier komen uw overleggen")
    assert 1 == len(said_of(workspace, consult[0]))
    workspace.session.undo()
    assert 1 == len(workspace.session.vault.cases.every(Meeting))


@pytest.mark.requirement("002-R39")
def test_a_consultation_is_asked_for_by_somebody(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """The company doctor asks something about one case; it is kept there."""
    workspace.meetings(consult[0])
    player.press("Consultatie toevoegen")
    player.choose("Op verzoek van", "Bedrijfsarts")
    player.type("Wat is de vraag?", "Kan de eigen functie nog?")
    (said,) = said_of(workspace, consult[0])
    assert (DiscussionKind.CONSULTATION, Observer.COMPANY_DOCTOR) == (said.kind, said.asked_by)
    assert "Kan de eigen functie nog?" == said.question


@pytest.mark.requirement("002-R40")
@pytest.mark.requirement("002-R31")
def test_progress_talks_at_fixed_moments(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """Both sides' view is kept apart, and the next talk is planned six weeks on (policy)."""
    workspace.meetings(consult[0])
    player.press("Voortgangsgesprek toevoegen")
    player.type("Hoe ziet de werkende het?", "Het lukt")
    player.type("Hoe ziet de werkgever het?", "Nog weinig uren")
    player.press("Plan het volgende over 6 weken")
    held, planned = said_of(workspace, consult[0])
    assert ("Het lukt", "Nog weinig uren") == (held.worker_view, held.employer_view)
    assert (DiscussionKind.PROGRESS, TODAY + timedelta(weeks=6)) == (planned.kind, planned.day)


def test_what_a_meeting_said_is_read_at_the_case(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """At the case one reads what meetings said of it."""
    player.press("Nieuw overleg")
    player.press("Bespreken")
    player.type("Wat is gezegd?", "Eerst rust in het team.")
    workspace.meetings(consult[0])
    player.until(lambda: player.sees("Eerst rust in het team."), "what the meeting said")


def test_the_next_meeting_follows_its_kind(player: Player) -> None:
    """Thirteen weeks later as a rule, six with the company doctor (ICE ca. 2020; AKC/CWG 2026)."""
    player.press("Nieuw overleg")
    usual = player.sees("Het volgende overleg is gewoonlijk rond 22 februari 2027.")
    player.choose("Soort overleg", "Overleg met de bedrijfsarts")

    assert usual
    assert player.sees("Het volgende overleg is gewoonlijk rond 4 januari 2027.")


def test_two_cases_never_share_a_letter(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """A letter that came free is given again, one that is in use is not."""
    session = workspace.session
    player.press("Nieuw overleg")
    (meeting,) = session.vault.cases.every(Meeting)
    other = replace(session.file(consult[0]).case, id="ander", number="2026-002")
    there = Discussion(id="d", case_id="ander", meeting_id=meeting.id, pseudonym="Dossier B")
    assignment = Assignment(id="a", case_id="ander")
    made = (added(other, NOW), added(assignment, NOW), added(there, NOW))
    session.commit("Voorbereid", made, "ander")
    workspace.meetings()

    player.press("Bespreken")

    assert "Dossier A" == said_of(workspace, consult[0])[0].pseudonym

"""Who raised the question, where the work is done, and what is around the worker."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.records import Organisation, Task, TaskLoad, Visit
from assistant.case.words import Initiator, Observer, WorkContext
from assistant.content.model import ServiceForm
from tests.conftest import NOW
from tests.ui.steps_kit import at_step, store, type_and_enter
from ui.forms.form import Form
from ui.forms.organisation_form import OrganisationForm
from ui.pages.organisation_facts import fact_cards
from ui.player import Player
from ui.session import Session
from ui.steps.write import own


@pytest.mark.requirement("000-R04")
@pytest.mark.parametrize(
    ("shown", "stored"),
    [
        ("De werkende zelf", Observer.WORKER),
        ("Leidinggevende", Observer.MANAGER),
        ("Collega", Observer.COLLEAGUE),
        ("HR", Observer.HR),
        ("Bedrijfsarts", Observer.COMPANY_DOCTOR),
        ("Casemanager", Observer.CASE_MANAGER),
        ("Arbeidsdeskundige, door te kijken", Observer.AD),
    ],
)
def test_everybody_who_can_see_it_first_can_be_chosen(
    qtbot: QtBot, form: Form, shown: str, stored: Observer
) -> None:
    """The seven who raise a question (000, section 12 A) are all in the list and are stored."""
    player = at_step(qtbot, form, "opdracht")
    player.choose("Wie zag het eerst?", "HR")
    player.choose("Wie zag het eerst?", shown)
    assert stored == form.file.assignment.raised_by


@pytest.mark.requirement("001-R06")
@pytest.mark.parametrize(
    ("shown", "stored"),
    [
        ("De werkende zelf", Initiator.WORKER),
        ("De werkgever, voor één werkende", Initiator.EMPLOYER_ONE),
        ("De werkgever, voor een groep", Initiator.EMPLOYER_GROUP),
    ],
)
def test_whose_initiative_it_was_is_stored(
    qtbot: QtBot, form: Form, shown: str, stored: Initiator
) -> None:
    """The worker, the employer for one, and the employer for a group are three things."""
    player = at_step(qtbot, form, "opdracht")
    player.press("De werkgever, voor een groep")
    player.press("De werkgever, voor één werkende")
    player.press(shown)
    assert stored == form.file.assignment.initiator


@pytest.mark.requirement("000-R06")
@pytest.mark.parametrize(
    ("shown", "stored"),
    [
        ("Werkgever, via arbodienst of AD", WorkContext.EMPLOYER),
        ("Eigen organisatie van de AD", WorkContext.INTERNAL),
        ("Zelfstandige of AOV", WorkContext.SELF_EMPLOYED),
        ("Publieke organisatie", WorkContext.PUBLIC),
    ],
)
def test_the_kind_of_organisation_is_stored(
    qtbot: QtBot, form: Form, shown: str, stored: WorkContext
) -> None:
    """From where someone works is one of four kinds."""
    player = at_step(qtbot, form, "opdracht")
    player.choose("Werksituatie", "Publieke organisatie")
    player.choose("Werksituatie", shown)
    assert stored == form.file.case.context


@pytest.mark.requirement("000-R06")
def test_the_contact_keeps_a_name_and_a_role(qtbot: QtBot, form: Form) -> None:
    """Whom to speak to at the employer, and as what, stands in the case."""
    player = at_step(qtbot, form, "opdracht")
    player.type("Contactpersoon", "Anja Kok")
    player.type("Rol", "meewerkend voorman")
    assert ("Anja Kok", "meewerkend voorman") == (
        form.file.case.contact,
        form.file.case.contact_role,
    )


@pytest.mark.requirement("000-R06")
def test_the_size_of_an_organisation_is_stored(qtbot: QtBot, session: Session) -> None:
    """How many people work there says whether it is small or large; words are refused."""
    mine = Organisation(id="o", name="De Linde")
    session.commit("Organisatie", (added(mine, NOW),))
    about, _units = fact_cards(OrganisationForm(session, mine, []), print)
    qtbot.addWidget(about)
    about.show()
    QApplication.processEvents()
    player = Player(about)
    player.type("Aantal medewerkers", "96")
    player.type("Aantal medewerkers", "groot")
    assert player.sees("Vul een getal in.")
    assert [96] == [each.headcount for each in session.vault.cases.organisations()]
    assert player.sees("groot")


@pytest.mark.requirement("002-R17")
def test_the_talk_and_the_visit_are_steps_of_their_own(qtbot: QtBot, form: Form) -> None:
    """What was said is kept at Gesprek, what was seen at the workplace at Werk."""
    asked = form.session.library.get(ServiceForm, "arbeidsdeskundig_onderzoek")
    assert asked.steps.index("gesprek") < asked.steps.index("werk")
    talk = at_step(qtbot, form, "gesprek")
    talk.type("Wat gaat er al goed in uw werk?", "Het team")
    assert not talk.sees("Bezoek aan de werkplek")
    work = at_step(qtbot, form, "werk")
    work.press("Bezoek toevoegen")
    work.type("Plek", "Magazijn 2")
    assert not work.sees("Wat gaat er al goed in uw werk?")
    assert "Het team" == form.consult.text("gaat_goed")
    assert ["Magazijn 2"] == [visit.place for visit in form.consult.all(Visit)]


@pytest.mark.requirement("004-R01")
def test_what_is_around_the_worker_has_its_place(qtbot: QtBot, form: Form) -> None:
    """Tasks, pressure, working together, leading, the floor and the culture are all kept."""
    store(form, Task(id="t", **own(form), name="Intake"))
    around = ("Werken onder tijdsdruk", "Samenwerken", "Weinig steun van de leidinggevende")
    work = at_step(qtbot, form, "werk")
    for factor in around:
        type_and_enter(work, "Wat kwam er ter sprake?", factor)
        work.until(lambda factor=factor: work.sees(factor), factor)
        work.press("Intake")
    work.type("Welke taken zijn erbij gekomen, of doet u niet meer?", "De telefoon erbij")
    work.press("Bezoek toevoegen")
    work.type("Wat zag u?", "Balie in de gang, dossiers gaan twee keer rond")
    talk = at_step(qtbot, form, "gesprek")
    talk.type("Hoe gaan mensen bij u op het werk met elkaar om?", "Niemand vraagt om hulp")
    assert {"tijdsdruk", "samenwerken", "weinig_steun_leiding"} == {
        load.factor for load in form.consult.all(TaskLoad) if load.task_id == "t"
    }
    assert "De telefoon erbij" == form.consult.text("taken_verschoven")
    assert "Niemand vraagt om hulp" == form.consult.text("bedrijfscultuur")
    assert ["Balie in de gang, dossiers gaan twee keer rond"] == [
        visit.seen for visit in form.consult.all(Visit)
    ]

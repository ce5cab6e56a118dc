"""The first steps: the assignment, consent and the own question, signals."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from assistant.case.records import Action, Clearance, Consent, GroupFact, Signal
from assistant.case.words import (
    Acceptance,
    ConsentScope,
    ConsentState,
    FollowUp,
    Obstacle,
    Role,
    Side,
    SignalLevel,
)
from assistant.consult.steps import OWN_QUESTION
from assistant.content.model import SignalText
from tests.conftest import TODAY
from tests.ui.steps_kit import at_step, beside, demo_form, type_and_enter
from ui.forms.form import Form
from ui.session import Session
from ui.steps.obstacle import KIND


@pytest.mark.requirement("001-R43")
def test_the_assignment_is_taken_first(qtbot: QtBot, form: Form) -> None:
    """The first question of a consult is whether the assignment is taken."""
    player = at_step(qtbot, form, "opdracht")
    player.press("Aanvaard")
    assert Acceptance.ACCEPTED == form.file.assignment.acceptance


@pytest.mark.requirement("003-R12")
def test_a_conflict_goes_first(qtbot: QtBot, form: Form) -> None:
    """With a conflict the page turns to what solves that, and an action can be made of it."""
    player = at_step(qtbot, form, "opdracht")
    player.press("Conflict")
    assert player.sees("Los dit eerst op.")
    player.type("Wat is nu eerst nodig?", "Een gesprek met een mediator")
    player.press("Maak er een actiepunt van")
    assert player.sees("Dit staat bij de afspraken.")
    assert Obstacle.CONFLICT == form.file.assignment.obstacle
    assert [("Een gesprek met een mediator", Side.EMPLOYER)] == [
        (action.text, action.side) for action in form.consult.all(Action)
    ]


@pytest.mark.requirement("003-R12")
def test_who_is_self_employed_hears_of_nobody_an_employer_has(
    qtbot: QtBot, session: Session
) -> None:
    """With a conflict there is a mediator, no HR or manager, and the action is one's own."""
    form = demo_form(session, "tc-000-2")
    player = at_step(qtbot, form, "opdracht")
    player.press("Conflict")
    player.press("Maak er een actiepunt van")

    assert player.sees("met de opdrachtgever of met een mediator")
    assert not player.sees("HR")
    assert [Side.WORKER] == [a.side for a in form.consult.all(Action) if a.kind == KIND]


def test_the_balance_waits_for_the_conflict(qtbot: QtBot, session: Session) -> None:
    """As long as a conflict is there the balance is not judged."""
    form = demo_form(session)
    at_step(qtbot, form, "opdracht").press("Conflict")
    player = at_step(qtbot, form, "balans")
    assert player.sees("Nog geen oordeel over de balans")
    assert not player.sees("Kies een factor")
    assert not player.sees("overschrijding")


@pytest.mark.requirement("000-R53")
def test_each_role_says_what_it_means(qtbot: QtBot, form: Form) -> None:
    """Adviseren, beoordelen and begeleiden look and read differently."""
    player = at_step(qtbot, form, "opdracht")
    assert player.sees("Kiezen doet de werkende")
    player.press("Beoordelen")
    assert Role.ASSESS == form.file.assignment.role
    assert player.sees("U geeft een oordeel")
    assert not player.sees("Kiezen doet de werkende")


@pytest.mark.requirement("001-R01")
def test_the_chosen_level_is_explained(qtbot: QtBot, form: Form) -> None:
    """Beside the preventieniveau stands what it means."""
    player = at_step(qtbot, form, "opdracht")
    player.press("2A Screenen: alle werknemers")
    assert "2a" == form.file.assignment.prevention_level
    assert player.sees("zonder vooraf op risico te kiezen")


@pytest.mark.requirement("001-R03")
def test_variants_go_together(qtbot: QtBot, form: Form) -> None:
    """One consult may combine variants."""
    player = at_step(qtbot, form, "opdracht")
    player.press("Verbinder")
    player.press("Screener, individu")
    assert ("verbinder", "screener_individu") == form.file.assignment.variants


def test_a_form_under_licence_says_so(qtbot: QtBot, form: Form) -> None:
    """Without a licence date the page says what a Werkscangesprek needs."""
    player = at_step(qtbot, form, "opdracht")
    player.choose("Vorm", "Werkscangesprek")
    assert player.sees("hebt u een licentie nodig")


@pytest.mark.requirement("000-R02", "002-R03")
def test_the_first_sick_day_gives_the_week_of_absence(qtbot: QtBot, form: Form) -> None:
    """91 days after the first sick day week 14 begins, which the field calls from week 13 on."""
    player = at_step(qtbot, form, "opdracht")
    player.press("Vroegtijdig, na een ziekmelding")
    assert not player.sees("van het verzuim (")
    player.type("Eerste ziektedag", f"{TODAY - timedelta(days=91):%d-%m-%Y}")
    assert player.sees("Week 14 van het verzuim (vanaf week 13).")


@pytest.mark.requirement("000-R16")
def test_no_document_is_needed(qtbot: QtBot, form: Form) -> None:
    """The page says that a document, and an FML too, is never a gate."""
    player = at_step(qtbot, form, "opdracht")
    assert player.sees("Geen enkel document is verplicht. Een FML mag, maar hoeft niet.")


@pytest.mark.requirement("001-R04")
def test_consent_carries_its_day(qtbot: QtBot, form: Form) -> None:
    """What the worker says is stored with the day; a later word does not erase it."""
    player = at_step(qtbot, form, "toestemming")
    asked = beside(player, "Doet u vrijwillig mee aan dit gesprek?")
    player.press("Ja", asked)
    player.press("Nee", asked)
    said = [(c.scope, c.state, c.on) for c in form.file.all(Consent)]
    assert [
        (ConsentScope.PARTICIPATE, ConsentState.GIVEN, TODAY),
        (ConsentScope.PARTICIPATE, ConsentState.REFUSED, TODAY),
    ] == said
    assert player.sees("Nee, gezegd op 23 november 2026.")


@pytest.mark.requirement("001-R05")
def test_each_scope_is_asked_apart(qtbot: QtBot, form: Form) -> None:
    """Sharing with the employer and counting in the group are questions of their own."""
    player = at_step(qtbot, form, "toestemming")
    player.press("Ja", beside(player, "Mogen maatregelen over het werk naar uw werkgever?"))
    player.press(
        "Nee", beside(player, "Mag dit gesprek meetellen in het beeld van uw organisatie?")
    )
    assert ConsentState.GIVEN == form.file.consent(ConsentScope.SHARE_EMPLOYER)
    assert ConsentState.REFUSED == form.file.consent(ConsentScope.GROUP)
    assert ConsentState.UNASKED == form.file.consent(ConsentScope.RECORD)


def test_withdrawing_takes_everything_back(qtbot: QtBot, session: Session) -> None:
    """After withdrawal no consent, no release and no count in a group is left (T-001-15)."""
    form = demo_form(session)
    before = len(form.file.all(GroupFact))
    at_step(qtbot, form, "toestemming").press("Alle toestemming intrekken")
    assert before > 0
    assert () == form.file.all(GroupFact)
    assert {ConsentState.WITHDRAWN} == {c.state for c in form.file.all(Clearance)}
    for scope in (ConsentScope.PARTICIPATE, ConsentScope.SHARE_EMPLOYER, ConsentScope.GROUP):
        assert ConsentState.WITHDRAWN == form.file.consent(scope)


def test_withdrawing_can_be_undone(qtbot: QtBot, session: Session) -> None:
    """One undo brings back what was given, the counts as well."""
    form = demo_form(session)
    before = form.file.all(GroupFact)
    at_step(qtbot, form, "toestemming").press("Alle toestemming intrekken")
    session.undo()
    assert {fact.id for fact in before} == {fact.id for fact in form.file.all(GroupFact)}
    assert ConsentState.GIVEN == form.file.consent(ConsentScope.PARTICIPATE)


@pytest.mark.requirement("000-R05")
def test_the_own_question_is_kept_as_said(qtbot: QtBot, form: Form) -> None:
    """The worker's question is stored in the worker's words."""
    player = at_step(qtbot, form, "toestemming")
    player.type("Wat is uw eigen vraag?", "Hoe houd ik dit vol?")
    assert "Hoe houd ik dit vol?" == form.consult.text(OWN_QUESTION)


@pytest.mark.requirement("000-R10")
def test_a_free_observation_becomes_a_signal(qtbot: QtBot, form: Form) -> None:
    """What stands in no catalogue is a signal all the same, with today's day."""
    player = at_step(qtbot, form, "signalen")
    type_and_enter(player, "Zoek een signaal, of schrijf op wat u ziet", "Eet altijd alleen")
    (signal,) = form.consult.all(Signal)
    assert ("Eet altijd alleen", "", TODAY) == (signal.text, signal.catalogue, signal.day)


@pytest.mark.requirement("000-R09")
def test_a_signal_of_the_catalogue_keeps_its_level(qtbot: QtBot, form: Form) -> None:
    """A signal that was found by its words carries its id and its level."""
    known = next(s for s in form.session.library.all(SignalText) if s.level is SignalLevel.TEAM)
    player = at_step(qtbot, form, "signalen")
    type_and_enter(player, "Zoek een signaal, of schrijf op wat u ziet", known.text)
    player.until(lambda: bool(form.consult.all(Signal)), "no signal")
    (signal,) = form.consult.all(Signal)
    assert (known.id, SignalLevel.TEAM) == (signal.catalogue, signal.level)


@pytest.mark.requirement("000-R11")
def test_a_signal_ends_in_an_action(qtbot: QtBot, form: Form) -> None:
    """A signal that asks for an action becomes one among the agreements."""
    player = at_step(qtbot, form, "signalen")
    type_and_enter(player, "Zoek een signaal, of schrijf op wat u ziet", "Eet altijd alleen")
    player.press("Actie")
    player.type("Wat spreken we erover af?", "Ik vraag ernaar")
    player.press("Zet dit bij de afspraken")
    assert FollowUp.ACTION == form.consult.all(Signal)[0].follow_up
    assert ["Ik vraag ernaar"] == [action.text for action in form.consult.all(Action)]
    assert player.sees("Dit staat bij de afspraken.")
    assert not player.sees("Zet dit bij de afspraken")


def test_counting_follows_what_is_said_later(qtbot: QtBot, session: Session) -> None:
    """After the summary was agreed, a no takes the codes away and a yes brings them back."""
    form = demo_form(session)
    before = {fact.indicator for fact in form.consult.all(GroupFact)}
    player = at_step(qtbot, form, "toestemming")
    asked = beside(player, "Mag dit gesprek meetellen in het beeld van uw organisatie?")
    player.press("Nee", asked)
    assert () == form.consult.all(GroupFact)
    player.press("Ja", asked)
    assert before == {fact.indicator for fact in form.consult.all(GroupFact)}

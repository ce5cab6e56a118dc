"""Measures, referrals and agreements."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from assistant.case.records import Action, Bottleneck, Measure, Referral, Scenario
from assistant.case.words import (
    AnswerState,
    ConsentScope,
    ConsentState,
    Level,
    Obstacle,
    Progress,
    Side,
    Top,
)
from assistant.consult.steps import FOLLOW_UP_DAY, REPEAT_DAY
from tests.ui.steps_kit import at_step, demo_form, store, type_and_enter
from ui.forms.form import Form
from ui.session import Session
from ui.steps.write import alter, own


def _bottleneck(form: Form, **values: object) -> Bottleneck:
    made = Bottleneck(id="b", **own(form), **{"factor": "tillen", **values})
    store(form, made)
    return made


@pytest.mark.requirement("000-R13")
def test_the_fourth_basic_question_is_verbatim(qtbot: QtBot, form: Form) -> None:
    """The fourth basisvraag opens the measures, word for word (AKC/CWG 2026, L504)."""
    player = at_step(qtbot, form, "maatregelen")
    player.type("Welke aanpassingen of alternatieven zijn mogelijk?", "Een heffer")
    assert "Een heffer" == form.consult.text("basis4")


@pytest.mark.requirement("000-R28")
def test_a_suggestion_says_why(qtbot: QtBot, form: Form) -> None:
    """A measure of the catalogue is offered with its reason, and taken over with one press."""
    _bottleneck(form)
    player = at_step(qtbot, form, "maatregelen")
    assert player.sees("Want bij tillen knelt het.")
    player.press("Neem over: Kleinere of lichtere verpakking bestellen")
    (measure,) = form.consult.all(Measure)
    assert ("lichtere_verpakking", "b", Top.TECHNICAL, Level.SOURCE) == (
        measure.catalogue,
        measure.bottleneck_id,
        measure.top,
        measure.level,
    )


@pytest.mark.parametrize("step", ["maatregelen", "verwijzing"])
def test_a_reason_that_is_shared_is_said_once(qtbot: QtBot, form: Form, step: str) -> None:
    """Three measures or two partners for one bottleneck stand together above their reason."""
    _bottleneck(form)
    player = at_step(qtbot, form, step)
    assert 1 == player.words().count("Want bij tillen knelt het.")


def test_the_fourth_bottleneck_unfolds_on_asking(qtbot: QtBot, form: Form) -> None:
    """With many bottlenecks the first three stand open; the next shows its measures, then all."""
    store(
        form,
        *(Bottleneck(id=f"b{n}", **own(form), text=f"Knelpunt {n}") for n in range(4)),
        Measure(id="m", **own(form), bottleneck_id="b3", text="Samen tillen"),
    )
    player = at_step(qtbot, form, "maatregelen")
    card = player.card("Knelpunt 3")
    folded = player.words().count("Een andere maatregel")
    assert player.sees("Samen tillen")
    player.press("Bekijk en kies maatregelen: Knelpunt 3", card)
    assert (3, 4) == (folded, player.words().count("Een andere maatregel"))


@pytest.mark.requirement("000-R27")
def test_a_measure_has_owner_date_and_status(qtbot: QtBot, form: Form) -> None:
    """One's own measure gets its kind, who does it, when, and how far it is."""
    _bottleneck(form)
    player = at_step(qtbot, form, "maatregelen")
    type_and_enter(player, "Een andere maatregel", "Samen tillen")
    player.choose("Soort", "Organisatorisch")
    player.choose("Wie doet het?", "Leidinggevende")
    player.type("Wie precies?", "Teamleider")
    player.type("Klaar op", "01-12-2026")
    player.choose("Stand", "Afgesproken")
    (measure,) = form.consult.all(Measure)
    assert (
        "Samen tillen", Top.ORGANISATIONAL, Side.MANAGER, "Teamleider", date(2026, 12, 1),
        Progress.AGREED,
    ) == (
        measure.text, measure.top, measure.side, measure.owner, measure.due, measure.status,
    )  # fmt: skip


def test_a_skipped_level_asks_for_a_reason(qtbot: QtBot, form: Form) -> None:
    """Protective equipment alone makes the page ask why bron could not do (Arbowet art. 3)."""
    bottleneck = _bottleneck(form)
    player = at_step(qtbot, form, "maatregelen")
    assert not player.sees("Waarom kan het niet eerder")
    measure = Measure(
        id="m", **own(form), text="Handschoenen", bottleneck_id="b", level=Level.PROTECTIVE
    )
    store(form, measure)
    player.type(
        "Waarom kan het niet eerder: bron, collectief en individueel?", "Kan technisch niet"
    )
    assert "Kan technisch niet" == form.file.get(Bottleneck, bottleneck.id).level_reason


def test_a_rejected_technical_measure_says_why(qtbot: QtBot, form: Form) -> None:
    """A measure that was rejected keeps the reason (TC-000-4b: compulsory equipment)."""
    _bottleneck(form)
    store(form, Measure(id="m", **own(form), text="Lichter pak", bottleneck_id="b"))
    player = at_step(qtbot, form, "maatregelen")
    player.choose("Stand", "Afgewezen")
    player.type("Waarom kan dit niet?", "Dit pak is verplicht")
    assert "Dit pak is verplicht" == form.consult.all(Measure)[0].rejected_reason


@pytest.mark.requirement("000-R29")
def test_an_aid_asks_for_trial_and_independence(qtbot: QtBot, session: Session) -> None:
    """The exoskeleton of TC-000-2 shows its trial and how the AD stands towards the supplier."""
    form = demo_form(session, "tc-000-2")
    player = at_step(qtbot, form, "maatregelen")
    player.press("Bekijk en wijzig: Passief exoskelet bij het melken")
    assert player.sees("Proef begint")
    assert player.sees("Hoe staat u tegenover de leverancier?")


@pytest.mark.requirement("000-R18")
def test_a_domain_can_be_looked_at_and_empty(qtbot: QtBot, form: Form) -> None:
    """'Niet van toepassing' is an answer; the page says it stands there."""
    player = at_step(qtbot, form, "maatregelen")
    player.press("Niet van toepassing: Inkomen")
    assert AnswerState.NOT_APPLICABLE == form.consult.answer("domein.inkomen").state
    assert player.sees("Staat nu op: niet van toepassing.")


def test_without_bottleneck_the_page_leads_back(qtbot: QtBot, form: Form) -> None:
    """Without a bottleneck the page says where one is named."""
    went: list[str] = []
    form.jump = lambda step, *_where: went.append(step)
    player = at_step(qtbot, form, "maatregelen")
    player.press("Naar Balans")
    assert ["balans"] == went


@pytest.mark.requirement("000-R35")
def test_a_partner_is_suggested_with_the_reason(qtbot: QtBot, form: Form) -> None:
    """Lifting as a bottleneck suggests a partner by rule, with what made it fit."""
    _bottleneck(form)
    player = at_step(qtbot, form, "verwijzing")
    player.press("Bespreek dit: Ergonoom")
    (referral,) = form.consult.all(Referral)
    assert ("ergonoom", ConsentState.UNASKED) == (referral.partner, referral.consent)
    assert referral.reason
    assert referral.question


@pytest.mark.requirement("000-R36")
def test_a_conflict_suggests_who_solves_it(qtbot: QtBot, form: Form) -> None:
    """What is not an AD's trade leads to whose it is."""
    alter(form, "Voorbereid", form.file.assignment, obstacle=Obstacle.CONFLICT)
    player = at_step(qtbot, form, "verwijzing")
    assert player.sees("Want er is sprake van conflict.")


def test_each_referral_asks_consent(qtbot: QtBot, form: Form) -> None:
    """The worker says yes or no to one referral at a time."""
    store(
        form,
        Referral(id="r1", **own(form), partner="ergonoom"),
        Referral(id="r2", **own(form), partner="hr"),
    )
    player = at_step(qtbot, form, "verwijzing")
    player.press("Nee")
    assert [ConsentState.UNASKED, ConsentState.REFUSED] == [
        referral.consent for referral in form.consult.all(Referral)
    ]


@pytest.mark.requirement("000-R34")
def test_the_directory_tells_whose_trade_it_is(qtbot: QtBot, form: Form) -> None:
    """A partner's entry says when to ask and what, and that its figures are of 2016."""
    player = at_step(qtbot, form, "verwijzing")
    player.choose("Partner", "Bedrijfsarts")
    assert player.sees("Wanneer: Bij een medische vraag")
    assert player.sees("Gegevens uit 2016: controleer ze eerst.")


@pytest.mark.requirement("000-R30")
def test_own_steps_stand_beside_those_of_others(qtbot: QtBot, form: Form) -> None:
    """The worker's own steps and what others promise are two lists."""
    player = at_step(qtbot, form, "afspraken")
    player.press("Eigen stap toevoegen")
    player.type("Wat", "Ik vraag het rooster")
    player.press("Afspraak toevoegen")
    player.type("Wat", "De heffer bestellen")
    player.choose("Wie", "Leidinggevende")
    assert [("Ik vraag het rooster", Side.WORKER), ("De heffer bestellen", Side.MANAGER)] == [
        (action.text, action.side) for action in form.consult.all(Action)
    ]


@pytest.mark.requirement("000-R39")
def test_two_weeks_is_a_press_away(qtbot: QtBot, form: Form) -> None:
    """The usual day to call again is offered, fourteen days on (policy follow_up_days)."""
    player = at_step(qtbot, form, "afspraken")
    player.press("Over 14 dagen: 7 december 2026")
    assert "2026-12-07" == form.consult.text(FOLLOW_UP_DAY)
    assert not player.sees("Over 14 dagen")


@pytest.mark.requirement("001-R17")
def test_three_years_is_a_press_away(qtbot: QtBot, form: Form) -> None:
    """The usual day to look again is offered, three years on (policy repeat_years)."""
    player = at_step(qtbot, form, "afspraken")
    player.press("Over 3 jaar: 23 november 2029")
    assert "2029-11-23" == form.consult.text(REPEAT_DAY)


@pytest.mark.requirement("001-R21")
def test_the_worker_says_whether_it_is_right(qtbot: QtBot, form: Form) -> None:
    """Whether the worker stands behind the outcome is asked and kept."""
    player = at_step(qtbot, form, "afspraken")
    player.press("Ja")
    assert "yes" == form.consult.text("eens_met_uitkomst")


def test_a_private_measure_asks_for_itself(qtbot: QtBot, form: Form) -> None:
    """A private measure is shared only when the worker says so for that one."""
    _bottleneck(form)
    store(form, Measure(id="m", **own(form), text="Rust nemen", bottleneck_id="b"))
    player = at_step(qtbot, form, "maatregelen")
    assert not player.sees("Mag juist deze maatregel toch naar de werkgever?")
    player.press("Privé: niet naar de werkgever")
    player.press("Ja")
    assert ConsentState.GIVEN == form.file.consent(ConsentScope.SHARE_ITEM, "m")
    assert ConsentState.UNASKED == form.file.consent(ConsentScope.SHARE_ITEM)


@pytest.mark.requirement("000-R21")
def test_ways_on_stand_beside_each_other(qtbot: QtBot, form: Form) -> None:
    """A way on is written down with what it means, and the worker chooses."""
    player = at_step(qtbot, form, "maatregelen")
    player.press("Zet ze naast elkaar +")
    player.press("Mogelijkheid toevoegen")
    player.type("Mogelijkheid", "Zo doorgaan")
    player.type("Voor uw inkomen", "Blijft gelijk")
    player.press("Dit kiest u")
    (way,) = form.consult.all(Scenario)
    assert ("Zo doorgaan", "Blijft gelijk", True) == (way.text, way.income, way.chosen)

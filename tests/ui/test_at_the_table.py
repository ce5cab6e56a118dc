"""What the source documents ask of the conversation, looked at on the pages of the steps."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from assistant.case.changes import added, changed
from assistant.case.functions import JobProfile, JobTask
from assistant.case.records import (
    Answer,
    Bottleneck,
    Capacity,
    Consult,
    Measure,
    Organisation,
    Referral,
    Signal,
    Task,
)
from assistant.case.words import AnswerState, BottleneckBasis, Role, Timing
from assistant.consult.flow import changes_for_form
from assistant.consult.remarks import remarks
from assistant.content.loader import load
from assistant.content.model import MeasureText, ServiceForm
from assistant.content.own import PackText
from assistant.content.standard import folder
from assistant.planning.due import due
from assistant.report.catalogue import kind_named, make
from assistant.report.model import plain_text
from tests.conftest import NOW, TODAY
from tests.ui.steps_kit import at_step, store
from tests.ui.test_knowledge_reckon import NIOSH, fill
from ui.forms.form import Form
from ui.player import Player
from ui.sheets.sheet import KEEP
from ui.steps.write import own
from ui.workspace import Workspace


def become(form: Form, service: str) -> None:
    """Make the consult one of this form."""
    found = form.session.library.get(ServiceForm, service)
    changes = changes_for_form(form.consult, found, form.session.library, NOW)
    form.session.commit("Vorm", changes, form.case_id)


def said(form: Form) -> dict[str, str]:
    """What was answered, by question."""
    return {answer.question: answer.value for answer in form.consult.all(Answer)}


@pytest.mark.requirement("000-R08")
def test_the_hours_of_a_case_stand_at_the_assignment(qtbot: QtBot, form: Form) -> None:
    """The hours agreed are filled in once; used and left follow in words."""
    player = at_step(qtbot, form, "opdracht")
    before = player.sees("Gebruikt in alle gesprekken samen")

    player.type("Hoeveel uur hebt u voor dit dossier?", "3,5")

    assert not before
    told = "Gebruikt in alle gesprekken samen: 0 minuten. Nog over: 3 uur en 30 minuten."
    assert player.sees(told)


@pytest.mark.requirement("000-R24")
def test_a_loonwaarde_research_has_a_place_for_each_part(qtbot: QtBot, form: Form) -> None:
    """Tasks done, tasks shed, the value and its ground, what still fits and in which construction.

    Source: AKC/CWG 2026, loonwaardeonderzoek (L300).
    """
    become(form, "loonwaarde_onderzoek")
    library = form.session.library
    work = at_step(qtbot, form, "werk")
    work.enter("Taken", "Balie", "20")
    work.type("Welke taken zijn erbij gekomen, of doet u niet meer?", "Digitale aanvragen niet")
    report = at_step(qtbot, form, "rapport")
    report.type("Wat is de loonwaarde, in procenten van het functieloon?", "80")
    report.type("Waar blijkt de loonwaarde uit?", "Gesprek en productie per uur")
    measures = at_step(qtbot, form, "maatregelen")
    measures.type(
        "Welke aanpassingen of alternatieven zijn mogelijk?", "Balie, met loondispensatie"
    )

    said_of = {
        kind: plain_text(make(kind_named(kind), form.file, form.consult_id, library, {}, TODAY))
        for kind in ("loonwaarde", "advies")
    }

    assert "De loonwaarde is 80 procent van het functieloon" in said_of["loonwaarde"]
    assert "Gesprek en productie per uur" in said_of["loonwaarde"]
    assert "Balie" in said_of["loonwaarde"]
    assert "Digitale aanvragen niet" in said_of["advies"]
    assert "Balie, met loondispensatie" in said_of["advies"]


@pytest.mark.requirement("000-R33")
@pytest.mark.parametrize(
    "title", ["Een deel van het werk in een andere rol", "Andere functie bij dezelfde werkgever"]
)
def test_work_can_be_divided_anew(qtbot: QtBot, form: Form, title: str) -> None:
    """Splitting the work between roles and another place are measures one finds by typing."""
    player = at_step(qtbot, form, "maatregelen")

    player.add("Zoek een maatregel, of schrijf er zelf een", title)

    (measure,) = form.consult.all(Measure)
    known = form.session.library.get(MeasureText, measure.catalogue)
    assert title == known.title


@pytest.mark.requirement("001-R30")
def test_the_own_network_is_named_at_a_referral(qtbot: QtBot, form: Form) -> None:
    """A partner of an own pack has its person, organisation and number, and can be referred to."""
    own_network = PackText(
        "netwerk.toml",
        """
[pack]
id = "netwerk"
version = "1.0"
title = "Eigen netwerk"
checked = 2026-11-23
sources = ["eigen keuze"]

[[partner]]
id = "ergonoom_bakker"
title = "Ergonoom R. Bakker, Bureau Werkplek"
group = "Eigen netwerk"
when = "bij vragen over tillen en houding"
contribution = "kijkt mee op de werkplek"
ask = "Wat past er op deze werkplek?"
certification = "registratienummer 12345"
source = "eigen keuze"
""",
    )
    form.session.library = load(folder(), own_network)
    player = at_step(qtbot, form, "verwijzing")

    player.choose("Partner", "Ergonoom R. Bakker, Bureau Werkplek")
    player.add("Zelf iemand kiezen", "Ergonoom R. Bakker, Bureau Werkplek")

    assert player.sees("Certificering: registratienummer 12345.")
    assert ["ergonoom_bakker"] == [each.partner for each in form.consult.all(Referral)]


@pytest.mark.requirement("002-R29")
@pytest.mark.parametrize("plan", ["werkhervatting", "bijlage_plan", "plan_inzetbaar"])
def test_a_plan_names_the_day_somebody_wants_to_work_again(
    qtbot: QtBot, form: Form, plan: str
) -> None:
    """The day is asked in the talk guide of who is ill, and stands in every plan."""
    assignment = form.file.assignment
    now = form.session.now()
    store_changes = changed(assignment, now, timing=Timing.EARLY, first_sick_day=date(2026, 11, 2))
    form.session.commit("Ziek", store_changes, form.case_id)
    player = at_step(qtbot, form, "afspraken")
    player.type("Is er een dag waarop u weer wilt werken?", "07-12-2026")

    player.press("Praten over terugkeer en volhouden +")
    made = make(kind_named(plan), form.file, form.consult_id, form.session.library, {}, TODAY)

    assert "7 december 2026" in plain_text(made)
    assert player.sees("Naar welke dag werkt u toe?")


@pytest.mark.requirement("002-R43")
@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("functionele mogelijkheden en beperkingen", "belastbaarheid"),
        ("hoe druk of zwaar", "belasting"),
        ("draaglast", "disbalans"),
        ("productiviteit", "loonwaarde"),
    ],
)
def test_what_one_profession_says_leads_to_the_word_of_another(
    workspace: Workspace, word: str, said: str
) -> None:
    """Who looks for the word of a doctor, HR or a psychologist finds the AD's, with who says it."""
    workspace.knowledge()
    player = Player(workspace)
    player.choose("Soort", "Begrip of afkorting")

    player.type("Zoeken", word)

    player.until(lambda: player.sees(said), f"no {said}")
    assert player.sees("Zo zegt een ander het")
    assert player.sees(word)


@pytest.mark.requirement("003-R18")
def test_a_name_a_yes_and_a_press_are_enough_for_a_report(workspace: Workspace) -> None:
    """From an empty window to a report that may go out: one name, one yes, no other field.

    Source: Holleman 2022 asks for light data entry (L785-786).
    """
    player = Player(workspace)
    player.press("Nieuw consult")
    player.type("Naam van de werkende", "Renée Smit")
    player.press("Begin")
    page = workspace.consult_page
    page.show_step("rapport")
    page.refresh()
    before = player.sees("moet eerst")
    page.show_step("toestemming")
    player.answer("Doet u vrijwillig mee aan dit gesprek?", "Ja")
    page.show_step("rapport")
    page.refresh()

    assert (True, False) == (before, player.sees("moet eerst"))
    player.press("Rapport voor de werkende")
    player.press("Bewaren")
    assert player.button("Bewaar als PDF").isEnabled()


@pytest.mark.requirement("003-R20")
def test_known_tasks_are_there_at_once_and_their_hours_are_checked(
    qtbot: QtBot, form: Form
) -> None:
    """Tasks come from the functions of the organisation; hours and grounds are looked after."""
    case, now = form.file.case, form.session.now()
    place = {"organisation_id": "o", "job_profile_id": "f"}
    known = (
        Organisation(id="o", name="De Meander"),
        JobProfile(id="f", organisation_id="o", name="verpleegkundige"),
        JobTask(id="t", **place, name="Zorg aan het bed", hours=30),
    )
    form.session.commit("Huis", tuple(added(record, now) for record in known))
    of_case = changed(case, now, organisation_id="o", contract_hours=32.0)
    form.session.commit("Dossier", of_case, case.id)
    player = at_step(qtbot, form, "werk")
    player.press_first("Functies van De Meander")

    player.press("Taken overnemen")
    store(form, Bottleneck(id="b", **own(form), factor="tillen"))

    assert ["Zorg aan het bed"] == [task.name for task in form.consult.all(Task)]
    assert player.sees("Samen 30 uur per week: 2 uur minder dan in het contract. Klopt dat?")
    codes = {remark.code for remark in remarks(form.consult, form.session.library)}
    assert "bottleneck_without_justification" in codes


@pytest.mark.requirement("003-R21")
def test_early_contact_comes_back_at_the_end_of_the_year(qtbot: QtBot, form: Form) -> None:
    """A day agreed now is asked attention for then, and so is the end of the first year."""
    early = changed(
        form.file.assignment,
        form.session.now(),
        timing=Timing.EARLY,
        first_sick_day=date(2026, 11, 2),
    )
    form.session.commit("Ziek", early, form.case_id)
    player = at_step(qtbot, form, "afspraken")
    player.type("Wanneer bellen we om te vragen hoe het gaat?", "07-12-2026")

    library = form.session.library
    soon = due(form.file, library, TODAY, date(2026, 12, 31))
    later = due(form.file, library, date(2027, 8, 1), date(2027, 12, 31))

    assert ("Vervolg zoals afgesproken", date(2026, 12, 7)) in [(m.text, m.day) for m in soon]
    assert "Contact rond week 42" in [moment.text for moment in later]


@pytest.mark.requirement("003-R30")
def test_who_asked_and_in_which_role_is_kept_with_the_case(qtbot: QtBot, form: Form) -> None:
    """The principal and the role are filled in at the assignment; a mix is remarked on at the end.

    What the AD reads after each choice says what that role asks.
    """
    player = at_step(qtbot, form, "opdracht")
    player.type("Opdrachtgever", "Verzekeraar Delta")
    said = []
    for role in ("Adviseren", "Begeleiden", "Beoordelen"):
        player.answer("In dit consult", role)
        said.append(form.file.assignment.role)
    second = Consult(id="later", case_id=form.case_id, form="telefonisch_advies")
    form.session.commit("Nog een consult", (added(second, NOW),), form.case_id)
    later = Form(form.session, form.case_id, second.id)
    at_step(qtbot, later, "opdracht").answer("In dit consult", "Adviseren")

    assert "Verzekeraar Delta" == form.file.assignment.principal
    assert [Role.ADVISE, Role.GUIDE, Role.ASSESS] == said
    mixed = "In dit dossier hebt u meer dan één rol: adviseren en beoordelen."
    assert at_step(qtbot, later, "rapport").sees(mixed)


@pytest.mark.requirement("004-R04")
def test_work_is_weighed_without_a_person(workspace: Workspace) -> None:
    """For a group of functions nobody is asked for consent; what the work asks is weighed itself.

    20 kg far from the body is LI 2.48 (DHHS 94-110, section 1.3): more than the work may ask of
    anybody, so the bottleneck comes from the method and not from a person.
    """
    player = Player(workspace)
    player.press("Nieuw consult")
    player.type("Naam van de werkende", "Iedereen in het magazijn")
    player.choose("Soort consult", "Advies voor een functiegroep die vaker uitvalt")
    player.press("Begin")
    page = workspace.consult_page
    page.show_step("werk")
    player.enter("Taken", "Lossen", "20")
    player.add("Wat kwam er ter sprake?", "Tillen")
    player.press("Lossen")
    player.type("Hoe zwaar", "20")
    player.press("Gemeten of berekend: Tillen")
    player.press("Reken uit met de NIOSH-tilindex: Tillen")
    fill(player, NIOSH)
    player.press(KEEP)
    page.show_step("balans")
    shown = player.sees("Tilindex: verhoogd risico voor een deel van de werkenden")
    player.press("Maak er een knelpunt van")
    player.type("Onderbouwing", "De tilindex is 2,48.")
    player.answer("Het komt door", "De grens van een methode")
    page.show_step("rapport")

    assert shown
    (found,) = page.consult.all(Bottleneck)
    assert ("tillen", BottleneckBasis.METHOD) == (found.factor, found.basis)
    known = [c for c in page.consult.all(Capacity) if c.state is AnswerState.ANSWERED]
    assert [] == known
    assert not player.sees("moet eerst")


@pytest.mark.requirement("004-R11")
def test_a_bottleneck_is_named_before_anybody_is_ill(qtbot: QtBot, form: Form) -> None:
    """In a preventive consult a signal and a bottleneck are recorded, with no day of illness."""
    signals = at_step(qtbot, form, "signalen")
    signals.add("Zoek een signaal, of schrijf op wat u ziet", "Maakt meer fouten dan vroeger")
    balance = at_step(qtbot, form, "balans")

    balance.press("Knelpunt toevoegen")

    assert (Timing.PREVENTIVE, None) == (
        form.file.assignment.timing,
        form.file.assignment.first_sick_day,
    )
    assert ["Maakt meer fouten dan vroeger"] == [s.text for s in form.consult.all(Signal)]
    assert 1 == len(form.consult.all(Bottleneck))


@pytest.mark.requirement("004-R13")
def test_the_worker_says_what_is_needed_and_the_program_decides_nothing(
    qtbot: QtBot, form: Form
) -> None:
    """What the worker needs is kept in the worker's words; no conclusion fills itself in."""
    player = at_step(qtbot, form, "werk")

    player.type(
        "Welke steun op het werk hebt u nodig om het goed vol te houden?", "Een achterwacht"
    )

    assert {"nodig_om_vol_te_houden": "Een achterwacht"} == said(form)
    assert () == form.consult.all(Measure)


@pytest.mark.requirement("004-R17")
def test_what_lies_outside_the_assignment_is_flagged(qtbot: QtBot, form: Form) -> None:
    """The mandate stands at the assignment; a word about the organisation is held against it."""
    assignment = at_step(qtbot, form, "opdracht")
    assignment.type("Mag u ook over het werk in bredere zin adviseren?", "Alleen deze afdeling")
    report = at_step(qtbot, form, "rapport")
    report.type("Wat zegt deze situatie over het werk in bredere zin?", "Zakken wegen 25 kg")

    report.answer("Valt dat binnen uw opdracht?", "Nee, daar is niet om gevraagd")

    assert "Alleen deze afdeling" == said(form)["mandaat"]
    codes = [remark.code for remark in remarks(form.consult, form.session.library)]
    assert "outside_assignment" in codes

"""The scenarios of the source document (000, section 13), played from an empty vault.

A person does each consult in the real window, from 'Nieuw consult' to the report page; then what
section 13 asserts is looked at on the screen, in the vault and in the saved report. TC-000-5 is
the program's own self-test and stands with TC-000-3 and what is said of groups in
`test_tc_000_more`.
"""

import pytest

from assistant.case.records import (
    Bottleneck,
    GroupFact,
    Measure,
    Referral,
    Signal,
    SourceDocument,
)
from assistant.case.words import (
    ConsentScope,
    ConsentState,
    Initiator,
    Observer,
    Outcome,
    Progress,
    Timing,
    Top,
    TrialDecision,
    WorkContext,
)
from tests.conftest import TODAY
from tests.scenarios.table_kit import BLAME, Play

FIRST = "moet eerst"
"""What stands before a remark that holds up signing."""


@pytest.mark.requirement("000-R01", "000-R04", "000-R15", "000-R16", "000-R31", "000-R34")
@pytest.mark.requirement("000-R41", "000-R51")
def test_tc_1_keeps_what_she_did_not_agree_to_share_from_the_employer(play_scenario: Play) -> None:
    """TC-000-1: no sick report, no FML; the employer reads measures, not what she told."""
    table = play_scenario("tc-000-1")
    player = table.player
    assignment = table.consult.file.assignment
    assert (Timing.PREVENTIVE, None) == (assignment.timing, assignment.first_sick_day)
    assert Observer.MANAGER is assignment.raised_by
    assert () == table.consult.file.all(SourceDocument)
    assert not player.sees(FIRST)
    table.says_what_is_empty()
    table.step("opdracht")
    assert player.sees("Een FML mag, maar hoeft niet.")
    table.step("belastbaarheid")
    assert player.sees("Een ziekte of diagnose noemen hoeft niet en schrijven we niet op.")
    table.step("verwijzing")
    player.choose("Partner", "Bedrijfsarts")
    assert player.sees("Groep: Kernpartners (structureel).")
    assert player.sees("Sparringpartner: vertaalt het medische kader naar werk")

    table.step("gesprek")
    player.type("Notitie bij deze stap", "Zij noemt autisme.")
    table.step("maatregelen")
    card = player.card("Onderbrekingen")
    player.add("Een andere maatregel", "Uitleg aan het team over autisme", card)
    player.type("Wie precies?", "Noor de Wit", within=card)
    player.press("Privé: niet naar de werkgever", card)
    table.step("rapport")
    player.answer("Geeft de werkende de versie voor de werkgever vrij?", "Ja")
    before = table.document("Versie voor de werkgever")
    table.step("maatregelen")
    if not player.sees("Mag juist deze maatregel toch naar de werkgever?"):
        player.press("Bekijk en wijzig: Uitleg aan het team over autisme")
    player.answer("Mag juist deze maatregel toch naar de werkgever?", "Ja")
    after = table.document("Versie voor de werkgever")
    sheet = table.document("Voorbereiding op het gesprek")
    table.came_of_it("Uitval voorkomen")
    file = table.consult.file
    table.close()

    assert "Vaste vragenmomenten" in before
    assert "autisme" not in before.lower()
    assert "ik alles aan" not in before
    assert "Uitleg aan het team over autisme" in after
    assert "samen zoekt u wat werkt" in sheet
    assert "Vaste vragenmomenten" in sheet
    assert "Welke taken gaan nu voor" in sheet
    assert "Wat verwacht u van mij" in sheet
    assert [] == [word for word in BLAME if word in sheet.lower()]
    closed = table.desk.program.window.session.file(file.case.id)
    assert (TODAY, Outcome.PREVENTED) == (closed.case.closed, closed.case.outcome)
    assert closed.assignment.first_sick_day is None


@pytest.mark.requirement("000-R06", "000-R29", "000-R54", "003-R25")
def test_tc_2_is_done_without_complaints_and_without_an_employer(play_scenario: Play) -> None:
    """TC-000-2: self-employed and not ill; income asks about the AOV; the words stay careful."""
    table = play_scenario("tc-000-2")
    player = table.player
    assignment = table.consult.file.assignment
    assert (Timing.PREVENTIVE, None) == (assignment.timing, assignment.first_sick_day)
    assert Observer.WORKER is assignment.raised_by
    assert WorkContext.SELF_EMPLOYED is table.consult.file.case.context
    assert table.consult.file.organisation is None
    assert not player.sees(FIRST)
    assert not player.sees("werkgever vrij")
    table.says_what_is_empty()
    table.step("toestemming")
    assert not player.sees("naar uw werkgever")
    table.step("maatregelen")
    assert player.sees("Hebt u een verzekering (AOV)")
    assert not player.sees("Wat heeft de werkgever eraan?")
    assert not player.sees("niet naar de werkgever")
    (aid,) = [m for m in table.consult.all(Measure) if m.trial_start is not None]
    assert "geen band met de leverancier" in aid.independence
    player.press("Doorgaan")
    decided = table.consult.file.get(Measure, aid.id)
    assert TrialDecision.CONTINUE is decided.trial_decision

    card = player.card("Boven schouderhoogte werken")
    player.add("Een andere maatregel", "Exoskelet op proef", card)
    player.type("Wie precies?", "Bram Hofstra", within=card)
    asks = "losstaat van de leverancier"
    table.step("rapport")
    held = (player.sees(asks), player.sees(FIRST))
    table.step("maatregelen")
    card = player.card("Boven schouderhoogte werken")
    player.type("Hoe staat u tegenover de leverancier?", "Geen band.", within=card)
    table.step("rapport")
    let_go = (player.sees(asks), player.sees(FIRST))
    text = table.document("Rapport voor de werkende")

    assert ((True, True), (False, False)) == (held, let_go)
    assert "De schouders voelen lichter na het melken." in text
    assert "geen bewijs: de proef kan hebben geholpen" in text
    assert "leidinggevende" not in text
    table.answers_the_four(text)


@pytest.mark.requirement("000-R04", "000-R34", "000-R41", "001-R04")
def test_tc_4a_starts_from_what_the_ad_saw(play_scenario: Play) -> None:
    """TC-000-4a: the AD saw it on the floor, the talk follows her yes; no absence is stored."""
    table = play_scenario("tc-000-4a")
    player = table.player
    (signal,) = table.consult.all(Signal)
    file = table.consult.file
    assert Observer.AD is signal.observer
    assert Observer.AD is file.assignment.raised_by
    assert Initiator.WORKER is not file.assignment.initiator
    assert ConsentState.GIVEN is file.consent(ConsentScope.PARTICIPATE)
    assert ["ergonoom"] == [referral.partner for referral in table.consult.all(Referral)]
    table.says_what_is_empty()

    table.step("signalen")
    pattern = "Verzuim herhaalt zich of komt niet verder"
    player.add("Zoek een signaal, of schrijf op wat u ziet", pattern)
    player.answer("Wat gebeurt ermee?", "Actie")
    table.came_of_it("Ander werk gevonden")
    text = table.document("Rapport voor de werkende")

    assert "verzuimpatroon" in [each.catalogue for each in table.consult.all(Signal)]
    assert (Timing.PREVENTIVE, None) == (
        table.consult.file.assignment.timing,
        table.consult.file.assignment.first_sick_day,
    )
    assert Outcome.REPLACED is table.consult.file.case.outcome
    assert "Overstap naar een staande functie" in text
    table.answers_the_four(text)


@pytest.mark.requirement("000-R27", "000-R41")
def test_tc_4b_says_why_the_technical_measure_cannot_be(play_scenario: Play) -> None:
    """TC-000-4b: compulsory equipment is the reason; equipment and distance count for the place."""
    table = play_scenario("tc-000-4b")
    kept = {m.top: (m.status, m.rejected_reason) for m in table.consult.all(Measure)}
    facts = [fact for fact in table.consult.all(GroupFact) if fact.side == "work"]
    organisation = table.consult.file.organisation
    assert organisation is not None

    assert Progress.REJECTED is kept[Top.TECHNICAL][0]
    assert "verplicht" in kept[Top.TECHNICAL][1]
    assert Progress.DONE is kept[Top.ORGANISATIONAL][0]
    assert {"bottleneck:lopen", "bottleneck:beschermingsmiddelen", "spoken"} <= {
        fact.indicator for fact in facts
    }
    assert {organisation.id} == {fact.organisation_id for fact in facts}
    assert not table.player.sees("een betere stap van de arbeidshygiënische strategie overgeslagen")
    table.says_what_is_empty()
    table.came_of_it("Taken aangepast")
    assert Outcome.ADAPTED is table.consult.file.case.outcome
    text = table.document("Rapport voor de werkende")
    assert "Twee dagen per week werken in planning en registratie" in text
    table.answers_the_four(text)


@pytest.mark.requirement("000-R18")
def test_tc_6_asks_for_income_and_warns_for_the_full_norm(play_scenario: Play) -> None:
    """TC-000-6: domains left empty are remarked on, income is said; the worker reads first."""
    table = play_scenario("tc-000-6")
    player = table.player
    assignment = table.consult.file.assignment
    assert (Timing.PREVENTIVE, None) == (assignment.timing, assignment.first_sick_day)
    assert () == table.consult.all(Bottleneck)
    table.says_what_is_empty()
    with_income = player.sees(FIRST)
    table.step("maatregelen")
    assert player.sees("100 %-norm")
    assert player.sees("over wat collega’s dan ook willen")
    player.type("Inkomen", " ")
    table.step("rapport")
    without = (player.sees("Over ‘inkomen’ staat nog niets"), player.sees(FIRST))
    table.step("maatregelen")
    player.type("Inkomen", table.told["answers"]["domein.inkomen"])
    table.step("rapport")
    player.press("Versie voor de werkgever")
    player.press("Bewaren")

    assert (False, (True, True)) == (with_income, without)
    assert player.sees("Laat de werkende eerst het eigen rapport lezen")
    assert not player.has_button("Bewaar als PDF")


@pytest.mark.requirement("001-R05", "001-R35")
def test_tc_7_stays_between_the_two(play_scenario: Play) -> None:
    """TC-000-7: he came to the consultation hour himself; nothing counts and nothing goes out."""
    table = play_scenario("tc-000-7")

    assert Observer.WORKER is table.consult.file.assignment.raised_by
    assert () == table.consult.all(GroupFact)
    assert table.player.sees("Ook dat het gesprek er was, is vertrouwelijk.")
    table.says_what_is_empty()
    table.player.press("Versie voor de werkgever")
    table.player.press("Bewaren")
    assert not table.player.has_button("Bewaar als PDF")

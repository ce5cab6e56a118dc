from dataclasses import replace
from datetime import date

import pytest

from assistant.case.organisation import Finding, GroupAdvice, Observation, OrganisationRecord
from assistant.case.words import Aspect, FindingSource, Progress
from assistant.content.standard import standard
from assistant.group.advice import WITHOUT, advice_report
from assistant.group.gain_part import parameters, spans
from assistant.group.overview import Overview, overview, period
from assistant.report.model import Document, Heading, Table, plain_text, sentences
from tests.assistant.advice_kit import (
    FULL,
    HERE,
    OPEN,
    ORGANISATION,
    ROSTER,
    UNITS,
    WORKSHOP,
    about,
)
from tests.assistant.test_group_overview import people

TODAY = date(2026, 11, 23)
SETTINGS = {"ad_name": "Marijke van Dam"}


def seen(facts: list) -> Overview:
    """What may be seen of these facts."""
    return overview(facts, ORGANISATION, UNITS, standard(), period(TODAY, standard()))


def advice(*records: OrganisationRecord, facts: list | None = None) -> Document:
    """The advice with these records, without figures unless facts are given."""
    return advice_report(seen(facts or []), about(*records), standard(), TODAY, SETTINGS)


def headings(document: Document) -> list[str]:
    """The headings in order."""
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def part(document: Document, title: str) -> str:
    """The text below one heading, up to the next of the same level or higher."""
    level, found, inside = 0, [], False
    for block in document.blocks:
        if isinstance(block, Heading):
            if inside and block.level <= level:
                break
            if block.text == title:
                inside, level = True, block.level
        if inside:
            found.append(block)
    return plain_text(Document("", "", "", "", TODAY, tuple(found)))


def plan(document: Document) -> dict[str, list[str]]:
    """What the action plan says of each proposal."""
    return {
        row[0].text: [cell.text for cell in row[1:] if cell]
        for block in document.blocks
        if isinstance(block, Table) and block.caption.endswith("wat, wie en vóór wanneer")
        for row in block.rows
        if row[0]
    }


@pytest.mark.requirement("001-R33")
def test_without_figures_there_is_still_an_advice_and_it_says_so() -> None:
    """Below the threshold the advice stands on what was seen, the RI&E and the PMO."""
    text = plain_text(advice(*FULL))

    assert WITHOUT in text
    assert "Een vast ritme in de late diensten" in text
    assert "Wat mensen delen" not in headings(advice(*FULL))


@pytest.mark.requirement("001-R33")
def test_with_figures_the_patterns_stand_first() -> None:
    """When the conversations carry figures, the advice shows them and is not marked."""
    facts = people("noord", 30, [("tillen", 17, 0)]) + people("zuid", 30, [("tillen", 4, 0)])
    made = advice(*FULL, facts=facts)

    assert WITHOUT not in plain_text(made)
    assert "17 van de 30" in part(made, "Wat mensen delen")
    assert "Noord en Zuid" in part(made, "Waar dit advies op rust")


@pytest.mark.requirement("000-R47")
def test_each_proposal_has_a_result_an_owner_and_a_day_it_is_told_back() -> None:
    """The plan holds them in a row each, and says what is still open."""
    rows = plan(advice(*FULL))

    assert [
        "Noord: werkproces anders inrichten, organisatorisch, bron",
        "teamleider Noord, vóór 01-02-2027 (afgesproken)",
        "hoogstens twee late diensten achter elkaar", "01-03-2027",
    ] == rows["Een vast ritme in de late diensten."]  # fmt: skip
    open_ = "nog te bepalen"
    who = f"wie: {open_}, wanneer: {open_} (voorstel)"
    assert [f"Zuid: {open_}", who, open_, open_] == rows["Een tweede tillift."]


@pytest.mark.requirement("000-R46")
@pytest.mark.requirement("004-R24")
def test_a_department_is_analysed_by_aspect() -> None:
    """Below Noord stands what was seen of the rosters, from what, and what answers to it."""
    text = part(advice(*FULL), "Noord")

    assert "Roosters" in text
    assert "Het rooster wordt op donderdag nog omgegooid." in text
    assert "Waar dit uit blijkt: meegelopen (1 oktober 2026)." in text
    assert "Een vast ritme in de late diensten." in text


@pytest.mark.requirement("000-R44")
@pytest.mark.requirement("004-R05")
def test_causes_in_the_work_stand_apart_from_help_per_person() -> None:
    """The workshop is under what helps per person, and the report says what that leaves."""
    made = advice(*FULL)

    assert "Een vast ritme" in part(made, "Oorzaken in het werk")
    assert "pauzes" not in part(made, "Oorzaken in het werk")
    assert "pauzes" in part(made, "Wat per persoon helpt")
    assert "Het neemt de oorzaak in het werk niet weg." in part(made, "Wat per persoon helpt")


def test_an_advice_of_help_per_person_only_says_what_is_missing() -> None:
    """Prevention is not brought down to individual help without a word (seed 000, L371)."""
    text = part(advice(WORKSHOP), "Wat per persoon helpt")

    assert "Kijk of ook de oorzaak in het werk is aan te pakken." in text


def test_the_source_of_the_risk_comes_first() -> None:
    """The order is that of the arbeidshygiënische strategie; what has no place comes last."""
    text = part(advice(*FULL), "Oorzaken in het werk")

    assert text.index("vast ritme") < text.index("tillift")


@pytest.mark.requirement("002-R45")
def test_other_sources_stand_apart_with_document_and_day() -> None:
    """Each by its kind; a figure about few people is left out, its finding in words stays."""
    text = part(advice(*FULL), "Wat andere bronnen zeggen")

    assert "RI&E 2026, Noord, 12 maart 2026." in text
    assert "Het gaat om 18 van 60 mensen." in text
    assert "Slapen lukt slecht." in text
    assert "2 van 60" not in text


@pytest.mark.requirement("002-R44")
def test_absence_of_a_function_group_leads_to_advice_on_its_work() -> None:
    """The figure stands with its group and date, the pattern and the proposal with the group."""
    absence = Finding(
        id="v",
        **HERE,
        unit_id="noord",
        source=FindingSource.ABSENCE,
        title="Verzuimcijfers",
        dated=date(2026, 9, 30),
        text="Uitval na de winter",
        figure="7,4 % van 71",
    )
    seen_there = Observation(
        id="w", **HERE, unit_id="noord", aspect=Aspect.ABSENCE, text="Uitval volgt op drukte"
    )

    made = advice(absence, seen_there, replace(ROSTER, aspect=Aspect.ABSENCE))

    assert "Verzuimpercentage: 7,4, in een groep van 71 mensen." in part(
        made, "Wat andere bronnen zeggen"
    )
    assert "Uitval volgt op drukte." in part(made, "Verzuimpatroon")
    assert "Een vast ritme in de late diensten." in part(made, "Verzuimpatroon")


def test_proposals_are_tied_to_the_plan_of_the_rie() -> None:
    """Number 3.2 holds the finding of the RI&E and the proposal that answers it."""
    text = part(advice(*FULL), "Bij het plan van aanpak van de RI&E")

    assert "3.2" in text
    assert "Late diensten volgen elkaar snel op." in text
    assert "Een vast ritme in de late diensten." in text


@pytest.mark.requirement("004-R15")
def test_support_is_told_at_three_levels() -> None:
    """What was not talked about yet says so."""
    text = part(advice(*FULL), "Draagvlak")

    assert "De directie wil dit dit jaar." in text
    assert "Dit is nog niet besproken." in text
    assert "De teams dachten mee." in text


@pytest.mark.requirement("001-R37")
@pytest.mark.requirement("003-R08")
@pytest.mark.requirement("004-R06")
def test_the_gain_is_in_the_terms_of_the_employer_and_the_sum_has_its_doubts() -> None:
    """ICE ca. 2020, 4.2: the evidence is thin, and the sum says so before it shows a number."""
    made = advice(*FULL)
    text, numbers = (
        part(made, t) for t in ("Wat het oplevert", "Bijlage: waarmee de rekensom is gemaakt")
    )

    assert "Minder uitzendkrachten in de late dienst." in text
    assert "Het bewijs is dun" in text
    assert "€ -1.440 tot € 17.590" in text
    assert "120 tot 150" in numbers
    assert "van deze organisatie" in numbers


def test_without_own_numbers_there_is_no_sum() -> None:
    """Standard numbers of somebody else's study are not put before an employer as theirs."""
    only = GroupAdvice(id="a", **HERE, gain="Minder verloop")

    assert "€" not in plain_text(advice(only))


def test_the_summary_says_what_to_do() -> None:
    """Who reads one page knows what is proposed: causes first, and when it is told back."""
    text = part(advice(*FULL), "Samenvatting")

    cause, person = text.index("Een vast ritme"), text.index("Samen oefenen")
    assert cause < person
    assert "(teamleider Noord, vóór 1 februari 2027)" in text
    assert "De eerste terugkoppeling is op 1 maart 2027." in text


def test_without_figures_there_are_questions_to_look_at_the_work_with() -> None:
    """An empty advice asks about every aspect; what the AD saw or read is not asked again."""
    title = "Waar u samen naar kunt kijken"
    empty, full = part(advice(), title), part(advice(*FULL), title)

    assert all(f"{aspect.label[1:]}:" in empty for aspect in Aspect)
    assert "Leg de RI&E erbij" in empty
    assert "minstens 10 mensen" in empty
    assert "Roosters:" not in full
    assert "Leg de RI&E erbij" not in full


@pytest.mark.requirement("002-R49")
def test_activities_are_listed_with_their_day() -> None:
    """The plan names the form of each: the workshop with the day before which it is held."""
    kind, who, *_ = plan(advice(*FULL))["Samen oefenen met pauzes nemen."]

    assert "Hele organisatie: workshop, persoonlijk, individueel" == kind
    assert "HR, vóór 12-01-2027 (voorstel)" == who


@pytest.mark.requirement("002-R48")
@pytest.mark.requirement("001-R36")
@pytest.mark.requirement("003-R06")
def test_policy_and_hiring_are_about_the_work() -> None:
    """What goes into policy and into recruitment is there, as typed."""
    made = advice(*FULL)

    assert "Leg het ritme van de diensten vast." in part(made, "Wat in het beleid komt")
    assert "Zeg in de vacature hoe vaak er late dienst is." in part(made, "Werving en selectie")


def test_an_organisation_of_which_nothing_is_known_has_a_report_of_limits() -> None:
    """Even an empty advice says what it is about, what not, and what can be done."""
    made = advice()

    assert WITHOUT in plain_text(made)
    assert "Waar we niets over kunnen zeggen" in headings(made)
    assert all(sentence.sources for sentence in sentences(made))


def test_rejected_proposals_are_gone() -> None:
    """What was rejected or stopped is no part of the advice."""
    gone = replace(OPEN, status=Progress.REJECTED)

    assert "tillift" not in plain_text(advice(gone))


def test_numbers_of_the_sum_survive_being_kept() -> None:
    """Only what differs from the standard is kept, and rubbish is read as nothing."""
    kept = ("day_wage=120;150", "fall=5;2", "nonsense=1;2", "work_days=a;b", "share=inf;nan")

    assert ("day_wage=120;150",) == parameters(spans(kept))

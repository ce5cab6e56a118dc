from datetime import UTC, datetime
from typing import Any

import pytest

from assistant.advice.suggestions import (
    MeasureSuggestion,
    ReferralSuggestion,
    because,
    suggest_measures,
    suggest_referrals,
)
from assistant.case.changes import added, apply
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import (
    Answer,
    Assignment,
    Bottleneck,
    Capacity,
    Case,
    Consult,
    Measure,
    Record,
    Referral,
    Signal,
    TaskLoad,
    Theme,
)
from assistant.case.words import AnswerState, Obstacle, WorkContext
from assistant.content.library import Library
from assistant.content.model import MeasureText, ScreeningItem

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HERE = {"case_id": "case", "consult_id": "consult"}


def consult(*records: Record) -> ConsultFile:
    """A consult with these records in an assignment where nothing stands in the way."""
    own = {type(record) for record in records}
    base: list[Record] = [Consult(id="consult", case_id="case")]
    if Assignment not in own:
        base.append(Assignment(id="assignment", case_id="case", obstacle=Obstacle.NONE))
    changes = tuple(added(record, NOW) for record in (*base, *records))
    return CaseFile(apply({}, changes)).consult("consult")


def too_much(factor: str, asked: float, limit: float) -> tuple[Record, ...]:
    """A load and a capacity on one factor."""
    state = AnswerState.ANSWERED
    return (
        TaskLoad(id=f"l-{factor}", **HERE, task_id="t", factor=factor, intensity=asked),
        Capacity(id=f"c-{factor}", **HERE, factor=factor, state=state, limit=limit),
    )


def ids(suggestions: tuple[MeasureSuggestion, ...]) -> list[str]:
    """The measures that are suggested."""
    return [suggestion.measure.id for suggestion in suggestions]


def partners(suggestions: tuple[ReferralSuggestion, ...]) -> dict[str, ReferralSuggestion]:
    """The suggested partners by id."""
    return {suggestion.partner.id: suggestion for suggestion in suggestions}


@pytest.mark.requirement("000-R28")
def test_a_bottleneck_brings_measures_with_their_reason(library: Library) -> None:
    """Lifting too much suggests the measures for lifting, and says that this is why."""
    found = suggest_measures(consult(*too_much("tillen", 20, 12)), library)

    for_lifting = {text.id for text in library.all(MeasureText) if "tillen" in text.factors}
    assert for_lifting == set(ids(found))
    assert {"Want bij tillen vraagt het werk meer dan past."} == {
        because(suggestion.reasons) for suggestion in found
    }


def test_a_clause_is_said_once(library: Library) -> None:
    """Reasons of the same kind share their words, in one sentence."""
    records = (*too_much("reiken", 20, 12), *too_much("zitten", 20, 12))
    found = suggest_measures(consult(*records), library)

    assert "Want bij reiken en zitten vraagt het werk meer dan past." in {
        because(suggestion.reasons) for suggestion in found
    }


@pytest.mark.requirement("000-R28")
def test_the_source_comes_first(library: Library) -> None:
    """For one bottleneck, measures at the source stand before collective and individual ones."""
    found = suggest_measures(consult(*too_much("tillen", 20, 12)), library)
    levels = [suggestion.measure.level for suggestion in found]
    order = ["source", "collective", "individual", "protective"]

    assert sorted(levels, key=lambda level: order.index(str(level))) == levels


def test_measures_for_a_cause_come_after_those_for_a_factor(library: Library) -> None:
    """What changes a factor that came up stands before what only answers a cause."""
    bottleneck = Bottleneck(id="b", **HERE, factor="hand_vingerwerk", causes=("werkdruk",))
    found = suggest_measures(consult(bottleneck), library)
    for_factor = ["hand_vingerwerk" in suggestion.measure.factors for suggestion in found]

    assert {True, False} == set(for_factor)
    assert sorted(for_factor, reverse=True) == for_factor


def test_of_one_level_most_reasons_come_first(library: Library) -> None:
    """Among measures at the source, the one that answers two bottlenecks stands first."""
    records = (*too_much("tillen", 20, 12), *too_much("bukken", 4, 2))
    found = suggest_measures(consult(*records), library)

    assert "levering_op_werkhoogte" == found[0].measure.id
    assert ["tillen", "bukken"] == [reason.about for reason in found[0].reasons]


def test_what_fits_brings_no_measures(library: Library) -> None:
    """A load that fits suggests nothing."""
    assert () == suggest_measures(consult(*too_much("tillen", 2, 12)), library)


def test_a_named_bottleneck_counts_without_figures(library: Library) -> None:
    """A bottleneck the AD named suggests measures, its causes too."""
    bottleneck = Bottleneck(id="b", **HERE, factor="nachtwerk", causes=("rooster",))
    found = suggest_measures(consult(bottleneck), library)

    assert "rooster_herzien" == found[0].measure.id
    assert "Want bij nachtwerk knelt het en een oorzaak is ‘rooster en werktijden’." == because(
        found[0].reasons
    )


def test_a_signal_brings_measures(library: Library) -> None:
    """A signal of the catalogue suggests the measures keyed to it."""
    found = suggest_measures(consult(Signal(id="s", **HERE, catalogue="spanning_team")), library)

    assert ["teamcoaching"] == ids(found)
    assert "Want er is een signaal: ‘Spanning in het team’." == because(found[0].reasons)


def test_a_chosen_measure_is_not_suggested_again(library: Library) -> None:
    """What the consult holds already is left out."""
    chosen = Measure(id="m", **HERE, catalogue="vacuumheffer")
    found = suggest_measures(consult(*too_much("tillen", 20, 12), chosen), library)

    assert "vacuumheffer" not in ids(found)
    assert "lichtere_verpakking" in ids(found)


@pytest.mark.requirement("001-R12")
def test_scores_bring_no_measures(library: Library) -> None:
    """The lowest answer to every question of the list suggests no measure and no partner."""
    answers = [
        Answer(
            id=item.id,
            **HERE,
            question=f"item.{item.id}",
            state=AnswerState.ANSWERED,
            value="5" if item.reverse else "1",
        )
        for item in library.all(ScreeningItem)
    ]

    assert () == suggest_measures(consult(*answers), library)
    assert () == suggest_referrals(consult(*answers), library)


@pytest.mark.requirement("000-R35")
@pytest.mark.requirement("001-R14")
def test_physical_load_leads_to_the_ergonomist(library: Library) -> None:
    """Lifting too much suggests the ergonoom, with the rule's reason and what made it fit."""
    found = partners(suggest_referrals(consult(*too_much("tillen", 20, 12)), library))

    assert "ergonoom" in found
    assert found["ergonoom"].reasons
    assert "tillen" in [reason.about for reason in found["ergonoom"].because]


@pytest.mark.requirement("000-R35")
def test_a_medical_cause_leads_to_the_company_doctor(library: Library) -> None:
    """A bottleneck that may be medical suggests the bedrijfsarts."""
    bottleneck = Bottleneck(id="b", **HERE, factor="tempo", causes=("medisch",))

    assert "bedrijfsarts" in partners(suggest_referrals(consult(bottleneck), library))


def test_who_has_no_employer_is_led_to_nobody_of_an_employer(library: Library) -> None:
    """The same cause leads an employee to HR and their leidinggevende, a self-employed to neither.

    AKC/CWG 2026, table 4: both are found inside the organisation.
    """
    bottleneck = Bottleneck(
        id="b",
        **HERE,
        factor="taakonduidelijkheid",
        causes=("functieontwerp", "leiding", "samenwerking", "werkdruk"),
    )
    alone = Case(id="case", context=WorkContext.SELF_EMPLOYED)

    led = partners(suggest_referrals(consult(bottleneck), library))
    left = partners(suggest_referrals(consult(bottleneck, alone), library))

    assert {"hr", "leidinggevende"} <= led.keys()
    assert left
    assert not {"hr", "leidinggevende"} & left.keys()


def test_a_partner_is_suggested_once(library: Library) -> None:
    """A partner the consult refers to already is not suggested again."""
    records = too_much("tillen", 20, 12)
    referral = Referral(id="r", **HERE, partner="ergonoom")

    assert "ergonoom" not in partners(suggest_referrals(consult(*records, referral), library))


def test_reasons_are_not_repeated(library: Library) -> None:
    """Two bottlenecks that fit the same rule give its reason once."""
    records = (*too_much("tillen", 20, 12), *too_much("dragen", 20, 12))
    found = suggest_referrals(consult(*records), library)

    assert found
    for suggestion in found:
        assert len(set(suggestion.reasons)) == len(suggestion.reasons)
        assert len(set(suggestion.because)) == len(suggestion.because)


def test_nothing_found_leads_nowhere(library: Library) -> None:
    """Without bottleneck, cause, theme or obstacle no partner is suggested."""
    assert () == suggest_referrals(consult(), library)


def rules_with(library: Library, key: str) -> list[Any]:
    """The rules of the packs that look at this; there are some."""
    found = [rule for rule in library.tables["referral_rule"].values() if getattr(rule, key)]
    assert found
    return found


def test_a_chosen_theme_leads_to_a_partner(library: Library) -> None:
    """A theme the worker chose to talk about suggests the partner of its rule."""
    for rule in rules_with(library, "themes"):
        theme = Theme(id="t", **HERE, theme=rule.themes[0])
        context = WorkContext.SELF_EMPLOYED if rule.employed is False else WorkContext.EMPLOYER
        case = Case(id="case", context=context)
        assert rule.partner in partners(suggest_referrals(consult(theme, case), library))


def test_who_has_no_employer_is_led_to_the_own_doctor(library: Library) -> None:
    """The open spreekuur is an employer's: a self-employed worker hears of the huisarts instead."""
    health = Theme(id="t", **HERE, theme="gezondheid")
    medical = Bottleneck(id="b", **HERE, causes=("medisch",))
    alone = Case(id="case", context=WorkContext.SELF_EMPLOYED)

    led = partners(suggest_referrals(consult(health, medical), library))
    left = partners(suggest_referrals(consult(health, medical, alone), library))

    assert "open spreekuur" in " ".join(led["bedrijfsarts"].reasons)
    assert "huisarts" not in led
    assert "bedrijfsarts" not in left
    assert "open spreekuur" not in " ".join(left["huisarts"].reasons)


def test_an_obstacle_leads_to_a_partner(library: Library) -> None:
    """A conflict, reorganisation or disfunctioneren suggests the partner of its rule."""
    for rule in rules_with(library, "obstacles"):
        obstacle = Obstacle(rule.obstacles[0])
        assignment = Assignment(id="a", case_id="case", obstacle=obstacle)
        found = partners(suggest_referrals(consult(assignment), library))
        assert obstacle.label in because(found[rule.partner].because)

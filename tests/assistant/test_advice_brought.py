"""What consults and measures brought, counted over cases."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from assistant.advice.brought import brought
from assistant.case.changes import added, apply
from assistant.case.file import CaseFile
from assistant.case.records import Answer, Case, Consult, Measure, Record
from assistant.case.words import AnswerState, Outcome, Progress, Top, TrialDecision
from assistant.content.library import Library
from assistant.content.model import MeasureText

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 2)


def file_of(number: str, *records: Record, day: date = DAY, **case: Any) -> CaseFile:
    """A case with one consult and these records."""
    own = (
        Case(id=number, number=number, **case),
        Consult(id="consult", case_id=number, form="spreekuur", day=day),
    )
    return CaseFile(apply({}, tuple(added(record, NOW) for record in (*own, *records))))


def said(question: str, value: str, state: AnswerState = AnswerState.ANSWERED) -> Answer:
    """An answer at the report."""
    return Answer(
        id=question, case_id="c", consult_id="consult", question=question, value=value, state=state
    )


def measure(id_: str, catalogue: str, **values: Any) -> Measure:
    """A measure of a case."""
    return Measure(id=id_, case_id="c", consult_id="consult", catalogue=catalogue, **values)


@pytest.fixture
def work(library: Library) -> MeasureText:
    """A measure of the catalogue that is about work."""
    return next(each for each in library.all(MeasureText) if each.privacy == "work")


@pytest.mark.requirement("000-R48")
def test_each_consult_stands_there_with_its_judgement_hours_and_costs(library: Library) -> None:
    """The words are those of the question; a case number stands for the person; latest first."""
    old = file_of("2026-001", said("effect_oordeel", "ja"), day=date(2026, 1, 5))
    new = file_of(
        "2026-002",
        said("effect_oordeel", "deels"),
        said("effect_uren", "6.5"),
        said("effect_kosten", "1400"),
        outcome=Outcome.WORKABLE,
    )

    latest, first = brought([old, new], library).consults
    assert ("2026-002", "voor een deel", 6.5, 1400) == (
        latest.number,
        latest.judgement,
        latest.hours,
        latest.costs,
    )
    assert (DAY, "Preventief spreekuur", Outcome.WORKABLE) == (
        latest.day,
        latest.form,
        latest.outcome,
    )
    assert ("2026-001", "ja", None, None) == (
        first.number,
        first.judgement,
        first.hours,
        first.costs,
    )


def test_judgements_are_counted(library: Library) -> None:
    """Two times ja and once nee are two and one."""
    files = [
        file_of(f"2026-00{place}", said("effect_oordeel", value))
        for place, value in enumerate(("ja", "nee", "ja"))
    ]
    assert {"ja": 2, "nee": 1} == brought(files, library).judgements


def test_a_consult_that_tells_nothing_is_left_out(library: Library) -> None:
    """Without a judgement, hours, costs or an outcome there is nothing to show."""
    empty = file_of("2026-001", said("effect_uren", "", AnswerState.UNKNOWN))
    assert () == brought([empty], library).consults


def test_an_outcome_alone_is_shown(library: Library) -> None:
    """What came of a case stands there, also when nothing else was said."""
    (row,) = brought([file_of("2026-001", outcome=Outcome.PREVENTED)], library).consults
    assert (Outcome.PREVENTED, "") == (row.outcome, row.judgement)


@pytest.mark.requirement("002-R61")
def test_cases_that_came_again_are_counted(library: Library) -> None:
    """Of each case with a consult it is known whether another one followed."""
    again = Consult(id="later", case_id="c", form="spreekuur", day=DAY)
    found = brought([file_of("2026-001"), file_of("2026-002", again)], library)

    assert (2, 1) == (found.cases, found.again)


def test_measures_are_counted_by_how_they_went(library: Library, work: MeasureText) -> None:
    """Chosen in four cases, done in one, stopped, rejected, and tried out with both endings."""
    files = [
        file_of("1", measure("a", work.id, status=Progress.DONE)),
        file_of("2", measure("b", work.id, status=Progress.STOPPED)),
        file_of(
            "3",
            measure("c", work.id, status=Progress.REJECTED, trial_decision=TrialDecision.STOP),
        ),
        file_of("4", measure("d", work.id, trial_decision=TrialDecision.CONTINUE)),
    ]

    (row,) = brought(files, library).measures
    assert (work.title, work.top, 4) == (row.title, row.top, row.chosen)
    assert (1, 1, 1) == (row.done, row.stopped, row.rejected)
    assert (1, 1) == (row.trial_continued, row.trial_stopped)


def test_ones_own_measures_count_by_kind_and_without_their_words(library: Library) -> None:
    """What somebody typed may name a person: it is not shown, only its kind."""
    files = [
        file_of("1", measure("a", "", text="Bellen met Kees", top=Top.TECHNICAL)),
        file_of("2", measure("b", "", text="Ander rooster", top=Top.ORGANISATIONAL)),
        file_of("3", measure("c", "", text="Heftafel", top=Top.TECHNICAL)),
    ]

    rows = brought(files, library).measures
    assert [("Eigen maatregel", Top.TECHNICAL, 2), ("Eigen maatregel", Top.ORGANISATIONAL, 1)] == [
        (row.title, row.top, row.chosen) for row in rows
    ]


def test_what_is_private_or_about_health_is_not_counted(
    library: Library, work: MeasureText
) -> None:
    """A private measure and one of the health side stand in no row."""
    health = MeasureText.model_validate(
        work.model_dump() | {"id": "gezond", "privacy": "health", "title": "Over gezondheid"}
    )
    tables = library.tables | {"measure": library.tables["measure"] | {"gezond": health}}
    with_health = Library(library.packs, tables)
    file = file_of("1", measure("a", work.id, private=True), measure("b", "gezond"))

    assert () == brought([file], with_health).measures
